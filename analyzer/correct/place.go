package correct

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"whosaid/analyzer"
	"whosaid/analyzer/lex"
)

// A place is looked for where its offsets say. Where its words do not stand
// there, because the text before it was changed, it is where else they stand,
// if that is once: two places with the same words are nobody's to choose from.

// placed returns the corrections with their places as bytes of text, and a
// problem for each that has a place which is not in it.
func (s Set) placed(text string) ([]Correction, []Problem) {
	corrections := make([]Correction, len(s.Corrections))
	var spans []analyzer.Span
	for i, c := range s.Corrections {
		corrections[i] = c.clone()
		for _, p := range corrections[i].places(true) {
			spans = append(spans, analyzer.Span{Start: p.Start, End: p.End})
		}
	}
	// What does not come back as it was lies outside of the text, or in a character.
	middle := analyzer.CodePoint
	if s.Offsets == analyzer.CodePoint {
		middle = analyzer.UTF8
	}
	back := analyzer.Convert(text, analyzer.Convert(text, spans, s.Offsets, middle), middle, s.Offsets)
	bytes := analyzer.Convert(text, spans, s.Offsets, analyzer.UTF8)
	var problems []Problem
	at := 0
	for i := range corrections {
		c := &corrections[i]
		needed := len(c.places(false))
		reason := ""
		for k, p := range c.places(true) {
			exact := spans[at] == back[at] && spans[at].Start < spans[at].End
			span, err := p.find(text, bytes[at], exact)
			at++
			if err != "" && k < needed && reason == "" {
				reason = err
			}
			p.Start, p.End = span.Start, span.End
		}
		// A speaker's statement only tells two of one name apart.
		for _, s := range []*Speaker{c.Speaker, c.Into} {
			if s != nil {
				s.Of = slices.DeleteFunc(s.Of, func(p Place) bool { return p.Start == p.End })
			}
		}
		if reason != "" {
			problems = append(problems, Problem{i, c.Do, reason})
		}
	}
	return corrections, problems
}

// find returns the bytes of p, which its offsets say are span if they are
// exact; and what is wrong, with an empty span.
func (p *Place) find(text string, span analyzer.Span, exact bool) (analyzer.Span, string) {
	if exact && (p.Words == "" || valid(text[span.Start:span.End]) == p.Words) {
		return span, ""
	}
	switch {
	case p.Words != "":
		first := strings.Index(text, p.Words)
		if first < 0 {
			return analyzer.Span{}, fmt.Sprintf("the text does not hold %s", inMarks(p.Words))
		}
		if strings.Contains(text[first+1:], p.Words) {
			return analyzer.Span{}, fmt.Sprintf("%s does not stand at [%d, %d), but at several other places", inMarks(p.Words), p.Start, p.End)
		}
		return analyzer.Span{Start: first, End: first + len(p.Words)}, ""
	case p.Start >= p.End:
		return analyzer.Span{}, fmt.Sprintf("[%d, %d) is empty", p.Start, p.End)
	}
	return analyzer.Span{}, fmt.Sprintf("[%d, %d) is outside of the text, or cuts a character", p.Start, p.End)
}

// valid is text as JSON has it: U+FFFD for each byte that is not valid UTF-8.
func valid(text string) string {
	if utf8.ValidString(text) {
		return text
	}
	return string([]rune(text))
}

// inMarks shows words of a text in a message.
func inMarks(words string) string { return "“" + shortened(words) + "”" }

// shortened puts words on one line that is not too long for a message.
func shortened(words string) string {
	const longest = 40
	if runes := []rune(words); len(runes) > longest {
		words = string(runes[:longest]) + "…"
	}
	return strings.Join(strings.Fields(words), " ")
}

// trimmed returns the span of p without white space at its edges.
func trimmed(text string, p Place) lex.Span {
	words := text[p.Start:p.End]
	start := p.Start + len(words) - len(strings.TrimLeftFunc(words, unicode.IsSpace))
	return lex.Span{Start: start, End: max(start, p.Start+len(strings.TrimRightFunc(words, unicode.IsSpace)))}
}

// joined returns places in text order, trimmed; those that overlap are one.
func joined(text string, places []Place) []lex.Span {
	var spans []lex.Span
	for _, p := range places {
		if s := trimmed(text, p); !s.Empty() {
			spans = append(spans, s)
		}
	}
	slices.SortFunc(spans, func(a, b lex.Span) int { return a.Start - b.Start })
	var out []lex.Span
	for _, s := range spans {
		if n := len(out); n > 0 && s.Start < out[n-1].End {
			out[n-1].End = max(out[n-1].End, s.End)
			continue
		}
		out = append(out, s)
	}
	return out
}

// without returns pieces less what cut covers, trimmed; a piece of which no
// word is left is gone.
func without(doc *lex.Document, pieces, cut []lex.Span) []lex.Span {
	var out []lex.Span
	keep := func(start, end int) {
		if start >= end {
			return
		}
		s := trimmed(doc.Text, Place{Start: start, End: end})
		first, last := doc.Range(s)
		if doc.Words(first, last) > 0 {
			out = append(out, s)
		}
	}
	for _, piece := range pieces {
		at := piece.Start
		for _, c := range cut {
			if !c.Overlaps(piece) {
				continue
			}
			keep(at, c.Start)
			at = max(at, c.End)
		}
		keep(at, piece.End)
	}
	return out
}

// overlap returns how many bytes two lists of spans share. Those of one list do
// not overlap.
func overlap(a, b []lex.Span) int {
	n := 0
	for _, s := range a {
		for _, t := range b {
			n += max(0, min(s.End, t.End)-max(s.Start, t.Start))
		}
	}
	return n
}

// length returns how many bytes spans cover.
func length(spans []lex.Span) int {
	n := 0
	for _, s := range spans {
		n += s.End - s.Start
	}
	return n
}
