package pack

import (
	"strconv"

	"whosaid/analyzer"
)

// Join puts a packed analysis into one piece, for the way back: the number of
// numbers, the numbers, each in four bytes with the lowest first, and the blob.
// JavaScript does the same (web/unpack.js).
func Join(numbers []int32, blob string) string {
	out := make([]byte, 0, 4+4*len(numbers)+len(blob))
	put := func(n int32) { out = append(out, byte(n), byte(n>>8), byte(n>>16), byte(n>>24)) }
	put(int32(len(numbers)))
	for _, n := range numbers {
		put(n)
	}
	return string(append(out, blob...))
}

// Split undoes Join. It panics on what Join did not make.
func Split(joined string) (numbers []int32, blob string) {
	get := func(i int) int32 {
		b := joined[4*i : 4*i+4]
		return int32(b[0]) | int32(b[1])<<8 | int32(b[2])<<16 | int32(b[3])<<24
	}
	numbers = make([]int32, get(0))
	for i := range numbers {
		numbers[i] = get(i + 1)
	}
	return numbers, joined[4+4*len(numbers):]
}

// Unpack builds the analysis that numbers and blob were packed from, without
// its text and id. It panics on numbers that Analysis did not make.
func Unpack(numbers []int32, blob string) *analyzer.Analysis {
	r := &reader{numbers: numbers[1:], strings: cut(numbers[numbers[0]:], blob)}
	a := &analyzer.Analysis{Whosaid: r.text(), Engine: r.text(), Offsets: analyzer.Unit(r.text()), Corrections: r.next()}
	a.Entities = make([]analyzer.Entity, r.next())
	for i := range a.Entities {
		a.Entities[i] = analyzer.Entity{ID: id('e', i), Span: r.span(), Type: r.text(), Name: r.ref('n'), Confidence: r.confidence(), ByHand: r.next() == 1}
	}
	a.Names = make([]analyzer.Name, r.next())
	for i := range a.Names {
		a.Names[i] = analyzer.Name{ID: id('n', i), Type: r.text(), Name: r.text(), ByHand: r.next() == 1, Mentions: r.refs('e')}
	}
	a.Quotes = make([]analyzer.Quote, r.next())
	for i := range a.Quotes {
		q := analyzer.Quote{ID: id('q', i), Type: r.text(), Act: r.text(), How: r.some(), Speaker: r.ref('s'), Confidence: r.confidence(), ByHand: r.next() == 1, Cue: r.someSpan(), Source: r.someSpan(), Via: r.someSpan()}
		if n := r.next(); n > 0 {
			q.Content = make([]analyzer.Span, n)
		}
		for j := range q.Content {
			q.Content[j] = r.span()
		}
		a.Quotes[i] = q
	}
	a.Speakers = make([]analyzer.Speaker, r.next())
	for i := range a.Speakers {
		a.Speakers[i] = analyzer.Speaker{ID: id('s', i), Kind: r.text(), Name: r.text(), Entity: r.ref('n'), Words: r.next(), ByHand: r.next() == 1, Quotes: r.refs('q')}
	}
	a.Counts = analyzer.Counts{Words: r.next(), Sentences: r.next(), Paragraphs: r.next(), QuotedWords: r.next()}
	return a
}

func cut(lengths []int32, blob string) []string {
	list := make([]string, lengths[0])
	for i := range list {
		n := lengths[1+i]
		list[i], blob = blob[:n], blob[n:]
	}
	return list
}

type reader struct {
	numbers []int32
	strings []string
}

func (r *reader) next() int {
	n := r.numbers[0]
	r.numbers = r.numbers[1:]
	return int(n)
}

func (r *reader) text() string { return r.strings[r.next()] }

func (r *reader) some() *string {
	i := r.next()
	if i < 0 {
		return nil
	}
	return &r.strings[i]
}

func (r *reader) span() analyzer.Span { return analyzer.Span{Start: r.next(), End: r.next()} }

func (r *reader) someSpan() *analyzer.Span {
	s := r.span()
	if s.Start < 0 {
		return nil
	}
	return &s
}

func (r *reader) confidence() float64 { return float64(r.next()) / 100 }

func (r *reader) ref(letter byte) *string {
	i := r.next()
	if i < 0 {
		return nil
	}
	s := id(letter, i)
	return &s
}

func (r *reader) refs(letter byte) []string {
	list := make([]string, r.next())
	for i := range list {
		list[i] = id(letter, r.next())
	}
	return list
}

func id(letter byte, i int) string { return string(letter) + strconv.Itoa(i+1) }
