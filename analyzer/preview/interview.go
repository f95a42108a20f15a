package preview

import (
	"strings"

	"whosaid/analyzer/lex"
	"whosaid/analyzer/quote"
)

// Interviews mark their turns with letters, which are no names:
//
//	Q: Did it rain? A: All day.
//	Q. Did it rain?
//
// Each turn is a statement without a source.

// turnLabel returns the letter that labels the turn at token t, in capitals, and
// where the turn's words begin; "" where none is there.
func turnLabel(doc *lex.Document, t int) (label string, words int) {
	if t+2 >= len(doc.Tokens) {
		return "", t
	}
	switch w := doc.Word(t); w {
	case "Q.", "A.":
		return w[:1], t + 1
	case "Q", "A":
		if next := doc.Word(t + 1); next == ":" || next == "." {
			return w, t + 2
		}
	}
	return "", t
}

// interview reads the turns of a paragraph that begins with Q or A. asked says
// that the text has questions labelled Q: without them an A is an initial.
func (f *finder) interview(asked bool) bool {
	label, _ := turnLabel(f.doc, f.units[0].first)
	if label == "" || label == "A" && !asked {
		return false
	}
	var starts []int
	for i := range f.units {
		if i > 0 && !f.is(i-1, stop|quoted|unbrace) || !lex.Listed(" q a q. a. ", f.word(i)) {
			continue
		}
		if label, _ := turnLabel(f.doc, f.units[i].first); label != "" && (i == 0 || f.word(i+1) == ":" || strings.HasSuffix(f.word(0), ".") || f.word(1) == ".") {
			starts = append(starts, i)
		}
	}
	for n, i := range starts {
		end := len(f.units)
		if n+1 < len(starts) {
			end = starts[n+1]
		}
		_, words := turnLabel(f.doc, f.units[i].first)
		b := i
		for b < end && f.units[b].first < words {
			b++
		}
		c := candidate{content: [][2]int{{b, end}}, act: quote.Speech, rule: transcriptTurn}
		if f.is(b-1, colon) {
			c.cue = [2]int{b - 1, b}
		}
		if b < end {
			f.accept(c)
		}
	}
	return len(f.found) > 0
}
