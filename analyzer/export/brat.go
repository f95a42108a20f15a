package export

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"whosaid/analyzer"
)

// In brat's standoff format the text stands in one file, article.txt, and what
// is said about it in another beside it, article.ann:
//
//	T1	Content 0 18;36 57	“We will wait,” “Nobody is going home.”
//	T2	Source 24 34	Lena Ortiz
//	R1	Said_by Arg1:T1 Arg2:T2
//	A1	Type T1 direct
//	N1	Reference T1 speaker:s1	Lena Ortiz
//
// A statement is the annotation of its content; its source and its cue are
// related to it, its type, act and kind of speaker are attributes, the speaker
// is a reference, and the confidence a note, as is what a person said. Mentions of one name are
// equivalent. Offsets count code points, and no annotation reaches over a line
// end: it goes on in another piece, as brat asks.

// BratText returns the text as it stands beside what [Brat] returns: valid
// UTF-8, each other byte a U+FFFD.
func BratText(text string) []byte {
	out := make([]byte, 0, len(text))
	for _, r := range text {
		out = utf8.AppendRune(out, r)
	}
	return out
}

// BratConfiguration is the annotation.conf that a folder of these files needs
// to be shown and edited in brat.
const BratConfiguration = `[entities]
Content
Source
Cue
PERSON
ORG
GPE
LOC
FAC
NORP
EVENT
WORK_OF_ART
LAW
PRODUCT
DATE
TIME
MONEY
PERCENT
QUANTITY

[relations]
Said_by	Arg1:Content, Arg2:Source
Said_with	Arg1:Content, Arg2:Cue
Equiv	Arg1:<ENTITY>, Arg2:<ENTITY>, <REL-TYPE>:symmetric-transitive
<OVERLAP>	Arg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:<ANY>

[events]

[attributes]
Type	Arg:Content, Value:direct|mixed|indirect
Act	Arg:Content, Value:speech|thought|perception|document
How	Arg:Content, Value:named|short_name|pronoun|description|previous_speaker|next_speaker|as_written|by_hand
Kind	Arg:Content, Value:named|unnamed|group|organization|document
`

// Brat returns the annotations of a document, for a file beside its text
// ([BratText]) that has the same name but for the ending.
func Brat(d Document) []byte {
	w := brat{text: d.Text, sources: map[analyzer.Span]int{}}
	a := d.inBytes()

	entities := make(map[string]int, len(a.Entities))
	for _, e := range a.Entities {
		entities[e.ID] = w.span(e.Type, e.Span)
	}
	contents, sources, cues := make([]int, len(a.Quotes)), make([]int, len(a.Quotes)), make([]int, len(a.Quotes))
	for i, q := range a.Quotes {
		contents[i] = w.span("Content", q.Content...)
		if q.Source != nil {
			if sources[i] = w.sources[*q.Source]; sources[i] == 0 { // statements may share it
				sources[i] = w.span("Source", *q.Source)
				w.sources[*q.Source] = sources[i]
			}
		}
		if q.Cue != nil {
			cues[i] = w.span("Cue", *q.Cue)
		}
	}
	w.flush()

	speakers := speakersOf(a)
	for i, q := range a.Quotes {
		if contents[i] == 0 {
			continue
		}
		of := "T" + strconv.Itoa(contents[i])
		w.relation("Said_by", of, sources[i])
		w.relation("Said_with", of, cues[i])
		w.attribute("Type", of, q.Type)
		w.attribute("Act", of, q.Act)
		if q.How != nil {
			w.attribute("How", of, *q.How)
		}
		if q.Speaker != nil && speakers[*q.Speaker] != nil {
			s := speakers[*q.Speaker]
			w.attribute("Kind", of, s.Kind)
			w.reference(of, s)
		}
		w.note(of, "confidence "+decimal(q.Confidence)+handOf(q.ByHand))
	}
	for _, e := range a.Entities {
		if t := entities[e.ID]; t > 0 && e.ByHand {
			w.note("T"+strconv.Itoa(t), "by hand")
		}
	}
	for _, n := range a.Names {
		var same []byte
		count := 0
		for _, id := range n.Mentions {
			if t := entities[id]; t > 0 {
				same = strconv.AppendInt(append(same, " T"...), int64(t), 10)
				count++
			}
		}
		if count > 1 {
			w.out = append(append(append(w.out, "*\tEquiv"...), same...), '\n')
		}
	}
	return w.out
}

type brat struct {
	text                                  string
	out                                   []byte
	spans                                 []bratSpan
	sources                               map[analyzer.Span]int
	relations, attributes, references, no int
}

// A bratSpan is an annotation of text, in pieces of one line each.
type bratSpan struct {
	label  string
	pieces []analyzer.Span
}

// span adds an annotation and returns its number; 0 where there is nothing to annotate.
func (w *brat) span(label string, spans ...analyzer.Span) int {
	var pieces []analyzer.Span
	for _, s := range spans {
		pieces = append(pieces, lines(w.text, s)...)
	}
	if len(pieces) == 0 {
		return 0
	}
	w.spans = append(w.spans, bratSpan{label, pieces})
	return len(w.spans)
}

// lines parts s where a line ends, by any character that Python takes for a
// line end, since brat reads its files by those. Pieces hold no white space at
// their edges.
func lines(text string, s analyzer.Span) []analyzer.Span {
	var out []analyzer.Span
	start := s.Start
	add := func(end int) {
		part := text[start:end]
		from := start + len(part) - len(strings.TrimLeft(part, " \t"))
		if to := from + len(strings.Trim(part, " \t")); to > from {
			out = append(out, analyzer.Span{Start: from, End: to})
		}
	}
	for i, r := range of(text, s) {
		switch r {
		case '\n', '\r', '\v', '\f', 0x1c, 0x1d, 0x1e, 0x85, 0x2028, 0x2029:
			add(s.Start + i)
			start = s.Start + i + utf8.RuneLen(r)
		}
	}
	add(s.End)
	return out
}

// flush writes the annotations of text. All their offsets are counted in one go.
func (w *brat) flush() {
	var all []analyzer.Span
	for _, s := range w.spans {
		all = append(all, s.pieces...)
	}
	counted := analyzer.Convert(w.text, all, analyzer.UTF8, analyzer.CodePoint)
	for i, s := range w.spans {
		w.begin("T", i+1, s.label)
		for j := range s.pieces {
			if j > 0 {
				w.out = append(w.out, ';')
			} else {
				w.out = append(w.out, ' ')
			}
			w.out = strconv.AppendInt(w.out, int64(counted[j].Start), 10)
			w.out = strconv.AppendInt(append(w.out, ' '), int64(counted[j].End), 10)
		}
		counted = counted[len(s.pieces):]
		for j, piece := range s.pieces {
			if j > 0 {
				w.out = append(w.out, ' ')
			} else {
				w.out = append(w.out, '\t')
			}
			w.out = append(w.out, BratText(of(w.text, piece))...)
		}
		w.out = append(w.out, '\n')
	}
}

// begin writes the id and the type of an annotation.
func (w *brat) begin(letter string, number int, label string) {
	w.out = strconv.AppendInt(append(w.out, letter...), int64(number), 10)
	w.out = append(append(w.out, '\t'), label...)
}

func (w *brat) relation(label, from string, to int) {
	if to > 0 {
		w.relations++
		w.begin("R", w.relations, label)
		w.out = append(w.out, " Arg1:"+from+" Arg2:T"+strconv.Itoa(to)+"\n"...)
	}
}

func (w *brat) attribute(label, of, value string) {
	w.attributes++
	w.begin("A", w.attributes, label)
	w.out = append(w.out, " "+of+" "+strings.ReplaceAll(value, " ", "_")+"\n"...)
}

func (w *brat) reference(of string, s *analyzer.Speaker) {
	w.references++
	w.begin("N", w.references, "Reference")
	w.out = append(w.out, " "+of+" speaker:"+s.ID+"\t"+oneLine(s.Name)+"\n"...)
}

func (w *brat) note(of, words string) {
	w.no++
	w.begin("#", w.no, "AnnotatorNotes")
	w.out = append(w.out, " "+of+"\t"+words+"\n"...)
}
