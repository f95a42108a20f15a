package main

import (
	"context"
	"sort"
	"strings"

	"whosaid/analyzer/encoder"
	"whosaid/analyzer/entity"
	"whosaid/analyzer/lex"
)

// A training document: slices run parallel to the tokens unless said.
type training struct {
	ID        string   `json:"id"`
	Pieces    []int32  `json:"pieces"`
	First     []int32  `json:"first"` // where each token's pieces start, and the end
	Shape     []int    `json:"shape"`
	Quote     []int    `json:"quote"`
	Called    []int    `json:"called"`
	Known     []int    `json:"known"`
	Place     []int    `json:"place"`
	Paragraph []int32  `json:"paragraph"`
	Sentence  []int32  `json:"sentence"`
	Bytes     [][2]int `json:"bytes"`

	Statement []int    `json:"statement,omitempty"` // BIO of source, cue, content
	Act       []int    `json:"act,omitempty"`       // quote.Act where it is to be told, else -1
	Names     []uint32 `json:"names,omitempty"`     // set of allowed labels, bit 0 = none, bits 1+2t and 2+2t = begins and goes on with type t
	Gold      []gold   `json:"gold,omitempty"`      // names as marked, in text order
}

// A gold name, with the types that the corpus's label may stand for.
type gold struct {
	Start int      `json:"start"`
	End   int      `json:"end"`
	Types []string `json:"types"`
}

func prepared(ctx context.Context, doc *lex.Document, v *encoder.Pieces) *training {
	f := encoder.FeaturesOf(ctx, doc)
	p := &training{Shape: ints(f.Tables[0]), Quote: ints(f.Tables[1]), Called: ints(f.Tables[2]), Known: ints(f.Tables[3]), Place: ints(f.Places)}
	for i, t := range doc.Tokens {
		p.First = append(p.First, int32(len(p.Pieces)))
		p.Pieces = v.Append(p.Pieces, f.Spelled(doc, i))
		p.Paragraph = append(p.Paragraph, t.Paragraph)
		p.Sentence = append(p.Sentence, t.Sentence)
		p.Bytes = append(p.Bytes, [2]int{t.Start, t.End})
	}
	p.First = append(p.First, int32(len(p.Pieces)))
	return p
}

// ints keeps encoding/json from writing bytes as base64.
func ints(in []uint8) []int {
	out := make([]int, len(in))
	for i, x := range in {
		out[i] = int(x)
	}
	return out
}

// tokens returns the tokens that lie at least half in s.
func tokens(doc *lex.Document, s [2]int) []int {
	var out []int
	k := sort.Search(len(doc.Tokens), func(i int) bool { return doc.Tokens[i].End > s[0] })
	for ; k < len(doc.Tokens) && doc.Tokens[k].Start < s[1]; k++ {
		t := doc.Tokens[k]
		if 2*(min(t.End, s[1])-max(t.Start, s[0])) >= t.End-t.Start {
			out = append(out, k)
		}
	}
	return out
}

var acts = map[string]int{"speech": 0, "thought": 1, "perception": 2, "document": 3}

// labelStatements labels sources, cues and contents. Where statements share
// tokens the one with less content, the inner one, gives way.
func (p *training) labelStatements(doc *lex.Document, statements []statement) {
	p.Statement = make([]int, len(doc.Tokens))
	p.Act = make([]int, len(doc.Tokens))
	for i := range p.Act {
		p.Act[i] = -1
	}
	size := func(s *statement) (n int) {
		for _, c := range s.Content {
			n += c[1] - c[0]
		}
		return n
	}
	order := make([]*statement, len(statements))
	for i := range statements {
		order[i] = &statements[i]
	}
	sort.SliceStable(order, func(i, j int) bool { return size(order[i]) < size(order[j]) })
	for _, s := range order {
		for role, spans := range [][][2]int{s.Source, s.Cue, s.Content} {
			last := -2
			for _, span := range spans {
				for _, t := range tokens(doc, span) {
					p.Statement[t] = 1 + 2*role
					if t == last+1 && doc.Tokens[t].Paragraph == doc.Tokens[last].Paragraph {
						p.Statement[t]++
					}
					last = t
				}
			}
		}
		act, known := acts[s.Act]
		if !known {
			continue
		}
		for _, span := range s.Cue {
			for _, t := range tokens(doc, span) {
				p.Act[t] = act
			}
		}
		if len(s.Cue) == 0 && len(s.Content) > 0 {
			for _, t := range tokens(doc, s.Content[0])[:1] {
				p.Act[t] = act
			}
		}
	}
	// What an overwritten beginning leaves behind begins anew.
	for i, l := range p.Statement {
		if l > 0 && l%2 == 0 && (i == 0 || p.Statement[i-1] != l && p.Statement[i-1] != l-1) {
			p.Statement[i] = l - 1
		}
	}
}

// A convention says which types a corpus's label may stand for, and under ""
// the types that the corpus doesn't mark. "O" among the types: or no name.
type convention map[string]string

var (
	readers = convention{
		"PERSON": "PERSON", "ORG": "ORG", "GPE": "GPE", "LOC": "LOC", "FAC": "FAC", "NORP": "NORP",
		"EVENT": "EVENT", "WORK_OF_ART": "WORK_OF_ART", "LAW": "LAW", "PRODUCT": "PRODUCT",
	}
	worldwide = convention{
		"Person": "PERSON", "Location": "GPE LOC FAC", "Organization": "ORG", "NORP": "NORP", "Facility": "FAC",
		"Product": "PRODUCT", "Misc": "EVENT WORK_OF_ART LAW PRODUCT O",
	}
	uner = convention{"PER": "PERSON", "LOC": "GPE LOC FAC", "ORG": "ORG", "": "NORP EVENT WORK_OF_ART LAW PRODUCT"}
	masc = uner
	ieer = convention{"PERSON": "PERSON", "LOCATION": "GPE LOC FAC", "ORGANIZATION": "ORG", "": "NORP EVENT WORK_OF_ART LAW PRODUCT"}
	gmb  = convention{
		"per": "PERSON", "geo": "GPE LOC FAC", "org": "ORG", "gpe": "NORP GPE", "art": "WORK_OF_ART PRODUCT LAW O",
		"eve": "EVENT O", "nat": "EVENT O", "": "EVENT WORK_OF_ART LAW PRODUCT",
	}
	wnut = convention{
		"person": "PERSON", "location": "GPE LOC FAC", "corporation": "ORG", "group": "ORG NORP", "product": "PRODUCT",
		"creative-work": "WORK_OF_ART EVENT", "": "NORP EVENT LAW",
	}
	conll = convention{"PER": "PERSON", "LOC": "GPE LOC FAC", "ORG": "ORG", "MISC": "NORP EVENT WORK_OF_ART LAW PRODUCT O"}
)

// nameTypes are the types that the model tells apart, in the order of
// entity.Type; those after them are a rule scanner's.
var nameTypes = func() map[string]int {
	m := map[string]int{}
	for t := entity.Person; t <= entity.Product; t++ {
		m[t.String()] = int(t)
	}
	return m
}()

// allowed returns the label sets of a name's first and further tokens.
func allowed(types string) (begin, inside uint32) {
	for t := range strings.FieldsSeq(types) {
		if t == "O" {
			begin |= 1
			inside |= 1
			continue
		}
		begin |= 1 << (1 + 2*nameTypes[t])
		inside |= 1 << (2 + 2*nameTypes[t])
	}
	return begin, inside
}

// labelNames labels the names of d; it returns how many there are and how many
// of them fall on no token. Readers articles without names of their own have
// those of the Worldwide corpus to learn from, or none.
func (p *training) labelNames(doc *lex.Document, d *document, c convention, learn bool) (spans, lost int) {
	entities := d.Entities
	if _, own := c["PERSON"]; own && entities == nil {
		if entities, c = d.Worldwide, worldwide; entities == nil || !learn {
			return 0, 0
		}
	}
	begin, inside := allowed(c[""])
	p.Names = make([]uint32, len(doc.Tokens))
	for i := range p.Names {
		p.Names[i] = 1 | begin | inside
	}
	sort.SliceStable(entities, func(i, j int) bool {
		a, b := entities[i], entities[j]
		return a.Start < b.Start || a.Start == b.Start && a.End > b.End
	})
	last := -1
	for _, e := range entities {
		types := c[e.Label]
		if types == "" || e.Label == "" || e.Start < last {
			continue
		}
		if e.Label == "per" {
			e.Start += titles(d.Text[e.Start:e.End])
		}
		spans++
		last = e.End
		p.Gold = append(p.Gold, gold{e.Start, e.End, strings.Fields(types)})
		begin, inside := allowed(types)
		ts := tokens(doc, [2]int{e.Start, e.End})
		for k, t := range ts {
			p.Names[t] = inside
			if k == 0 {
				p.Names[t] = begin
			}
		}
		if len(ts) == 0 {
			lost++
		}
	}
	return spans, lost
}

const titleWords = " president prime minister mr. mr mrs. mrs ms. ms dr. dr senator sen. general gen. king queen prince princess pope secretary foreign defense defence interior finance vice former chancellor judge justice captain colonel lieutenant major sir lady ayatollah sheikh reverend rev. bishop archbishop cardinal governor deputy secretary-general chief ambassador "

// titles returns the length of the titles that a person's span starts with:
// the Groningen corpus takes them into the name.
func titles(name string) int {
	n := 0
	for {
		word, _, more := strings.Cut(name[n:], " ")
		if !more || !strings.Contains(titleWords, " "+strings.ToLower(word)+" ") {
			return n
		}
		n += len(word) + 1
	}
}
