// Package lex reads a text once and finds its tokens, sentences, paragraphs
// and quotation regions, as half-open byte spans over the untouched text.
//
// In
//
//	“Wait,” she said.
//
// it finds the tokens “ · Wait · , · ” · she · said · . and one region of
// quotation marks, [0, 11). The text itself is never copied, cleaned or
// re-encoded: any bytes go in, invalid UTF-8 and NUL too, and every span that
// comes out lies inside the text and starts and ends on a character boundary
// (an invalid byte counts as a character of its own).
package lex

import (
	"context"
	"slices"
	"strings"
)

// A Span is the half-open range [Start, End) of UTF-8 byte offsets into the
// text. The empty span, Start == End, stands for "none".
type Span struct{ Start, End int }

// Empty reports whether s covers nothing.
func (s Span) Empty() bool { return s.End <= s.Start }

// Contains reports whether t lies inside s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Overlaps reports whether s and t share at least one byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// A Token is a word, a number, a clitic ('s, n't) or a run of punctuation.
type Token struct {
	Span
	Sentence  int32 // index into Document.Sentences
	Paragraph int32 // index into Document.Paragraphs
	Region    int32 // index of the smallest region that holds the token (its marks included), or -1
	Kind      Kind
	Space     bool // white space, or the start of the paragraph, stands before the token
}

// Kind tells words from figures from punctuation.
type Kind uint8

// The kinds of tokens.
const (
	Punct  Kind = iota // punctuation and symbols
	Word               // holds a letter
	Number             // starts with a digit and holds no letter, or is an ordinal or figure with unit letters ("2nd", "40C")
)

// A Sentence is a run of one or more tokens [First, Last) inside one paragraph.
type Sentence struct {
	Span
	First, Last int // token indices, half-open
	Paragraph   int
}

// A Paragraph is a run of one or more sentences [First, Last), ended by a line break
// or the end of the text; in a text whose lines are wrapped at a fixed width, by an
// empty line or one that is broken early (paragraph.go says how they are told
// apart). Its span holds no white space at either edge.
type Paragraph struct {
	Span
	First, Last int // sentence indices, half-open
}

// A Region is what one pair of quotation marks holds, inside one paragraph.
// Regions nest and never cross. A quotation over several paragraphs has one
// region in each, chained by Continues. So has one whose paragraphs stand on one
// line, as in
//
//	"I left. "I came back," she said.
//
// A paragraph that ends a quotation opened in the one before may lack an opening
// mark; its region then begins with the paragraph, and Inner.Start == Start. A
// region that is not closed ends with its paragraph, or before the mark that
// opens the next one.
type Region struct {
	Span             // marks included
	Inner       Span // without the marks
	First, Last int  // token indices, half-open, marks included
	Parent      int  // index of the region around this one, or -1
	Depth       int  // 0 for outermost
	Continues   int  // index of the unclosed region before that this one goes on with, or -1
	Mark        Mark // which marks these are
	Closed      bool // false: the closing mark is missing
}

// Mark tells the kinds of quotation marks apart.
type Mark uint8

// The kinds of marks.
const (
	Double    Mark = iota // “…”, "…", ``…'', ''…'', „…“, 「…」
	Single                // ‘…’, '…', `…', ‚…‘, 『…』
	Guillemet             // «…», »…«, ‹…›
)

// A Document is a text with everything that lex finds in it, all in text order.
type Document struct {
	Text       string
	Tokens     []Token
	Sentences  []Sentence
	Paragraphs []Paragraph
	Regions    []Region
}

// Read finds tokens, sentences, paragraphs and regions of text in one linear
// pass. It returns nil when ctx is done before the end.
func Read(ctx context.Context, text string) *Document {
	var (
		d       = &Document{Text: text}
		scanner = scanner{text: text, tokens: make([]Token, 0, len(text)/5+8)}
		parser  = newParser(d)
		layout  = newLayout(text)
	)
	for span, ok := layout.next(); ok; span, ok = layout.next() {
		if ctx.Err() != nil {
			return nil
		}
		first := len(scanner.tokens)
		if !scanner.scan(ctx, span.Start, span.End) {
			return nil
		}
		d.Tokens = scanner.tokens
		last := len(d.Tokens)
		if first == last {
			continue
		}
		if !parser.paragraph(ctx, first, last, layout.marks()) {
			return nil
		}
		p := Paragraph{First: len(d.Sentences), Span: d.Span(first, last)}
		d.sentences(first, last, len(d.Paragraphs))
		p.Last = len(d.Sentences)
		d.Paragraphs = append(d.Paragraphs, p)
	}
	return d
}

// TokenAt returns the index of the token that holds byte offset, or of the
// first one behind it; len(d.Tokens) when there is none.
func (d *Document) TokenAt(offset int) int {
	i, _ := slices.BinarySearchFunc(d.Tokens, offset, func(t Token, offset int) int {
		if t.End <= offset {
			return -1
		}
		return 1
	})
	return i
}

// Range returns the tokens [first, last) that share a byte with s.
func (d *Document) Range(s Span) (first, last int) {
	first = d.TokenAt(s.Start)
	if s.Empty() {
		return first, first
	}
	last = d.TokenAt(s.End)
	if last < len(d.Tokens) && d.Tokens[last].Start < s.End {
		last++
	}
	return first, max(first, last)
}

// Span returns the bytes of the tokens [first, last), which are one or more.
//
//go:noinline
func (d *Document) Span(first, last int) Span {
	return Span{d.Tokens[first].Start, d.Tokens[last-1].End}
}

// InParagraph returns the tokens [first, last) of paragraph p.
func (d *Document) InParagraph(p int) (first, last int) {
	g := d.Paragraphs[p]
	return d.Sentences[g.First].First, d.Sentences[g.Last-1].Last
}

// Words returns how many words a reader counts among the tokens [first, last):
// runs without white space that hold a Word or a Number, so that "long-term"
// and "don't" count one each.
func (d *Document) Words(first, last int) int {
	n, counted := 0, false
	for _, t := range d.Tokens[first:last] {
		if t.Space {
			counted = false
		}
		if t.Kind != Punct && !counted {
			n++
			counted = true
		}
	}
	return n
}

// Of returns the bytes that s covers.
//
//go:noinline
func (d *Document) Of(s Span) string { return d.Text[s.Start:s.End] }

// Spaced returns what s covers with single spaces for white space.
func (d *Document) Spaced(s Span) string { return strings.Join(strings.Fields(d.Of(s)), " ") }

// Word returns the text of token i. It is not inlined, as other look-ups that hundreds of
// rules make are not: the page is smaller by a twentieth so, for a tenth of the rules’ time.
//
//go:noinline
func (d *Document) Word(i int) string { return d.Text[d.Tokens[i].Start:d.Tokens[i].End] }

// Outermost returns the index of the outermost region that token t stands in, -1 where it
// stands in none.
func (d *Document) Outermost(t int) int {
	r := int(d.Tokens[t].Region)
	for r >= 0 && d.Regions[r].Parent >= 0 {
		r = d.Regions[r].Parent
	}
	return r
}
