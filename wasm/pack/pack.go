// Package pack carries results over the border to JavaScript as plain numbers
// and one string, because that is two hundred times cheaper than objects.
//
// The statement
//
//	“Wait,” said Lena Ortiz.
//
// becomes the numbers of one record: its type, its act, its speaker, the spans
// of content, cue and source. JavaScript reads them in one go from Go's memory
// and builds the tree of the format from them (web/unpack.js).
//
// # Layout
//
// Numbers are int32. A list is its length followed by its records; a record
// that ends in a list is as long as that list. "text" is an index into the
// strings, other references are indices into their lists, -1 is null, and a
// span is start and end, both -1 for null.
//
//	at                        index of the number of strings, below
//	whosaid engine offsets    three texts
//	corrections               their number
//	entities                  start end type(text) name confidence by_hand
//	names                     type(text) name(text) by_hand mentions(list of entities)
//	quotes                    type(text) act(text) how(text) speaker confidence by_hand cue(span) source(span) via(span) content(list of spans)
//	speakers                  kind(text) name(text) entity(a name) words by_hand quotes(list of quotes)
//	words sentences paragraphs quoted_words
//	strings                   their lengths in bytes; the blob is cut in this order
//
// Confidence is in hundredths; by_hand is 1 for yes. Ids are not carried: they count from one in
// list order, "e1", "n1", "q1", "s1".
package pack

import (
	"strconv"
	"strings"

	"whosaid/analyzer"
)

// Analysis packs a. The text and the id of a are left behind: the caller has them.
func Analysis(a *analyzer.Analysis) (numbers []int32, blob string) {
	p := &packer{index: map[string]int32{}}
	p.numbers = make([]int32, 1, 1+8*len(a.Entities)+16*len(a.Quotes))
	p.text(a.Whosaid)
	p.text(a.Engine)
	p.text(string(a.Offsets))
	p.put(a.Corrections)
	p.put(len(a.Entities))
	for _, e := range a.Entities {
		p.put(e.Start, e.End)
		p.text(e.Type)
		p.ref(e.Name)
		p.confidence(e.Confidence)
		p.byHand(e.ByHand)
	}
	p.put(len(a.Names))
	for _, n := range a.Names {
		p.text(n.Type)
		p.text(n.Name)
		p.byHand(n.ByHand)
		p.refs(n.Mentions)
	}
	p.put(len(a.Quotes))
	for _, q := range a.Quotes {
		p.text(q.Type)
		p.text(q.Act)
		p.some(q.How)
		p.ref(q.Speaker)
		p.confidence(q.Confidence)
		p.byHand(q.ByHand)
		p.span(q.Cue)
		p.span(q.Source)
		p.span(q.Via)
		p.put(len(q.Content))
		for _, piece := range q.Content {
			p.put(piece.Start, piece.End)
		}
	}
	p.put(len(a.Speakers))
	for _, s := range a.Speakers {
		p.text(s.Kind)
		p.text(s.Name)
		p.ref(s.Entity)
		p.put(s.Words)
		p.byHand(s.ByHand)
		p.refs(s.Quotes)
	}
	p.put(a.Counts.Words, a.Counts.Sentences, a.Counts.Paragraphs, a.Counts.QuotedWords)
	return p.seal()
}

// Record packs a few texts and counts: at, then the counts, then the strings as above.
func Record(texts []string, counts ...int) (numbers []int32, blob string) {
	p := &packer{numbers: make([]int32, 1), strings: texts}
	p.put(counts...)
	return p.seal()
}

// A packer collects numbers, and every different string once.
type packer struct {
	numbers []int32
	strings []string
	index   map[string]int32
}

func (p *packer) put(list ...int) {
	for _, n := range list {
		p.numbers = append(p.numbers, int32(n))
	}
}

func (p *packer) text(s string) {
	i, known := p.index[s]
	if !known {
		i = int32(len(p.strings))
		p.index[s] = i
		p.strings = append(p.strings, s)
	}
	p.numbers = append(p.numbers, i)
}

func (p *packer) some(s *string) {
	if s == nil {
		p.put(-1)
		return
	}
	p.text(*s)
}

func (p *packer) span(s *analyzer.Span) {
	if s == nil {
		p.put(-1, -1)
		return
	}
	p.put(s.Start, s.End)
}

func (p *packer) confidence(f float64) { p.put(int(f*100 + 0.5)) }

func (p *packer) byHand(is bool) {
	if is {
		p.put(1)
		return
	}
	p.put(0)
}

func (p *packer) ref(id *string) {
	if id == nil {
		p.put(-1)
		return
	}
	p.id(*id)
}

func (p *packer) refs(ids []string) {
	p.put(len(ids))
	for _, id := range ids {
		p.id(id)
	}
}

// id turns "e12" into 11. An Analysis holds no other ids than those that count
// its lists.
func (p *packer) id(id string) {
	n, err := strconv.Atoi(id[1:])
	if err != nil {
		panic("pack: no id: " + id)
	}
	p.put(n - 1)
}

func (p *packer) seal() ([]int32, string) {
	p.numbers[0] = int32(len(p.numbers))
	p.put(len(p.strings))
	var blob strings.Builder
	for _, s := range p.strings {
		p.put(len(s))
		blob.WriteString(s)
	}
	return p.numbers, blob.String()
}
