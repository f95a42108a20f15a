package main

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"whosaid/analyzer"
	"whosaid/analyzer/export"
	"whosaid/analyzer/lex"
)

// The view of an article in a terminal: the text as it was given, wrapped, its
// statements marked and the speakers in the margin, as in a play; under it who
// said how much, and what.
//
//	              The talks went on for two days.
//	       Ortiz  “There is progress,” said Lena Ortiz.
//
//	1 statement by one speaker, who is named; 23% of the words are somebody’s.
//
//	Lena Ortiz  named, 1 statement, 3 words
//	    “There is progress,”
type view struct {
	painter
	width  int              // of everything
	margin int              // of that, for names and the gap behind them
	limit  int              // of a line of the list; 0: as long as it is
	path   string           // of the article, for links; "" for standard input
	begins map[int16]string // links to the speakers of the article, by number
}

// widest is the width beyond which lines no longer grow: longer ones are hard
// to read.
const widest = 100

func newView(s *session, when string) *view {
	width := columns(s.out)
	v := &view{painter: newPainter(s.out, when), width: min(width, widest), limit: width}
	switch {
	case v.width >= 92:
		v.margin = 24
	case v.width >= 72:
		v.margin = 18
	case v.width >= 40:
		v.margin = 4
	}
	if !v.terminal {
		v.limit = 0
	}
	return v
}

// render draws one article; title is "" for the only one, more says that
// another was drawn before.
func (v *view) render(title string, more bool, text string, a *analyzer.Analysis) []byte {
	var b strings.Builder
	if more {
		b.WriteByte('\n')
	}
	if title != "" {
		b.WriteString(v.paint(style{heading: true}, shorten(title, v.limit)) + "\n\n")
	}
	v.begins = v.linksOf(text, a)
	if text = strings.TrimRight(text, " \t\r\n"); text != "" {
		v.article(&b, text, a)
		b.WriteByte('\n')
	}
	v.list(&b, text, a)
	return []byte(b.String())
}

// paint writes text in one style.
func (v *view) paint(s style, text string) string {
	if text == "" {
		return ""
	}
	return v.sequence(s) + text + v.reset()
}

// article draws the text.
func (v *view) article(b *strings.Builder, text string, a *analyzer.Analysis) {
	styles := stylesOf(text, a)
	labels := v.labels(text, a)
	var waiting []label // for a free line of the margin
	for at := 0; at <= len(text); {
		end := len(text)
		if i := strings.IndexByte(text[at:], '\n'); i >= 0 {
			end = at + i
		}
		for _, row := range wrap(text, at, end, v.width-v.margin) {
			for len(labels) > 0 && labels[0].at < row.End {
				waiting, labels = append(waiting, labels[0]), labels[1:]
			}
			var name label
			if len(waiting) > 0 && row.End > row.Start {
				name, waiting = waiting[0], waiting[1:]
			}
			v.row(b, name, text, row, styles)
		}
		at = end + 1
	}
}

// row draws one line of text with what stands in its margin.
func (v *view) row(b *strings.Builder, name label, text string, row analyzer.Span, styles []style) {
	if v.margin > 0 && row.End > row.Start {
		b.WriteString(strings.Repeat(" ", v.margin-2-widthOf(name.text)))
		if name.text != "" {
			b.WriteString(v.link(name.speaker, v.paint(style{speaker: name.speaker}, name.text)))
		}
		b.WriteString("  ")
	}
	var last style
	link := ""
	for i := row.Start; i < row.End; {
		r, size := utf8.DecodeRuneInString(text[i:])
		if styles[i] != last {
			if now := v.begins[styles[i].speaker]; now != link {
				if link != "" {
					b.WriteString(endOfLink)
				}
				b.WriteString(now)
				link = now
			}
			last = styles[i]
			b.WriteString(v.sequence(last))
		}
		b.WriteRune(visible(r))
		i += size
	}
	if link != "" {
		b.WriteString(endOfLink)
	}
	if last != (style{}) {
		b.WriteString(v.reset())
	}
	b.WriteByte('\n')
}

// wrap parts text[start:end] into rows of at most that many columns, between
// words where it can; the white space between two rows belongs to neither.
func wrap(text string, start, end, width int) []analyzer.Span {
	var rows []analyzer.Span
	row := analyzer.Span{Start: start, End: start}
	used, gap := 0, -1 // columns of the row; its last white space
	for i := start; i < end; {
		r, size := utf8.DecodeRuneInString(text[i:end])
		r = visible(r)
		n := cells(r)
		if used+n > width && r != ' ' && used > 0 {
			if gap > row.Start {
				row.End = gap
				rows = append(rows, row)
				i = gap
				for i < end && isBlank(text[i]) {
					i++
				}
			} else {
				row.End = i
				rows = append(rows, row)
			}
			row, used, gap = analyzer.Span{Start: i, End: i}, 0, -1
			continue
		}
		if r == ' ' && (i == start || !isBlank(text[i-1])) {
			gap = i
		}
		used += n
		i += size
	}
	row.End = end
	for row.End > row.Start && isBlank(text[row.End-1]) {
		row.End--
	}
	return append(rows, row)
}

func isBlank(c byte) bool { return c == ' ' || c == '\t' || c == '\r' }

// stylesOf returns the style of every byte.
func stylesOf(text string, a *analyzer.Analysis) []style {
	styles := make([]style, len(text))
	within := func(s *analyzer.Span, change func(*style)) {
		if s != nil {
			for i := s.Start; i < s.End; i++ {
				change(&styles[i])
			}
		}
	}
	numbers := numbersOf(a)
	for _, q := range a.Quotes {
		speaker := numberOf(numbers, q.Speaker)
		for _, piece := range q.Content {
			within(&piece, func(s *style) { s.speaker, s.reported, s.quoted = speaker, true, q.Type == "direct" })
		}
		within(q.Source, func(s *style) { s.speaker, s.source = speaker, true })
		within(q.Cue, func(s *style) { s.speaker, s.cue = speaker, true })
	}
	if slices.ContainsFunc(a.Quotes, func(q analyzer.Quote) bool { return q.Type == "mixed" }) {
		for _, region := range lex.Read(context.Background(), text).Regions {
			within(&analyzer.Span{Start: region.Start, End: region.End}, func(s *style) { s.quoted = s.reported })
		}
	}
	for _, e := range a.Entities {
		switch e.Type {
		case "DATE", "TIME", "MONEY", "PERCENT", "QUANTITY":
		default:
			within(&e.Span, func(s *style) { s.name = true })
		}
	}
	return styles
}

// numbersOf numbers the speakers from 1, by id.
func numbersOf(a *analyzer.Analysis) map[string]int16 {
	numbers := make(map[string]int16, len(a.Speakers))
	for i, s := range a.Speakers {
		numbers[s.ID] = int16(i%(1<<14) + 1)
	}
	return numbers
}

func numberOf(numbers map[string]int16, id *string) int16 {
	if id == nil {
		return 0
	}
	return numbers[*id]
}

// A label stands in the margin where a statement begins.
type label struct {
	at      int
	text    string
	speaker int16
}

// labels returns the labels in text order, named as on the page.
func (v *view) labels(text string, a *analyzer.Analysis) []label {
	if v.margin == 0 {
		return nil
	}
	numbers := numbersOf(a)
	var labels []label
	for i, name := range export.Margin(text, a) {
		if name == "" {
			continue
		}
		l := label{at: a.Quotes[i].Content[0].Start, text: name, speaker: numberOf(numbers, a.Quotes[i].Speaker)}
		if l.speaker > 0 && v.margin < 8 {
			l.text = fmt.Sprint(l.speaker)
		}
		l.text = shorten(l.text, v.margin-2)
		labels = append(labels, l)
	}
	return labels
}

// list draws who said how much, and what.
func (v *view) list(b *strings.Builder, text string, a *analyzer.Analysis) {
	summary := export.Summary(a)
	for _, row := range wrap(summary, 0, len(summary), v.width) {
		b.WriteString(summary[row.Start:row.End] + "\n")
	}
	numbers := numbersOf(a)
	quotes := make(map[string]*analyzer.Quote, len(a.Quotes))
	for i := range a.Quotes {
		quotes[a.Quotes[i].ID] = &a.Quotes[i]
	}
	for i := range a.Speakers {
		s := &a.Speakers[i]
		number := numbers[s.ID]
		name, facts, gap := export.Titled(s), "  "+s.Kind+", "+many(len(s.Quotes), "statement")+", "+many(s.Words, "word"), ""
		if v.limit > 0 {
			left := max(8, v.limit-len(v.number(number)))
			if name = shorten(name, left); widthOf(name)+len(facts) > left {
				gap, facts = "\n", shorten(facts, v.limit)
			}
		}
		fmt.Fprintf(b, "\n%s%s%s%s\n", v.number(number), v.link(number, v.paint(style{speaker: number, heading: true}, name)), gap, v.paint(style{quiet: true}, facts))
		for _, id := range s.Quotes {
			if q := quotes[id]; q != nil {
				v.statement(b, text, q)
			}
		}
	}
	first := true
	for i := range a.Quotes {
		if q := &a.Quotes[i]; q.Speaker == nil {
			if first {
				b.WriteString("\n" + v.paint(style{heading: true}, "No speaker found") + "\n")
				first = false
			}
			v.statement(b, text, q)
		}
	}
}

// number writes a speaker's number where the margin has numbers for names.
func (v *view) number(n int16) string {
	if v.margin == 0 || v.margin >= 8 {
		return ""
	}
	return fmt.Sprintf("%d  ", n)
}

// statement draws one statement on one line.
func (v *view) statement(b *strings.Builder, text string, q *analyzer.Quote) {
	note := ""
	switch {
	case q.Act == "thought" || q.Act == "perception":
		note = "  (" + q.Act + ")"
	case q.Confidence < 0.5:
		note = "  (not sure)"
	}
	limit := v.limit
	if limit > 0 {
		limit = max(8, limit-4-len(note))
	}
	b.WriteString("    " + shorten(export.Said(text, q), limit) + v.paint(style{quiet: note != ""}, note) + "\n")
}
