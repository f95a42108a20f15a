package export

import (
	"strings"

	"whosaid/analyzer"
)

// Markdown returns who said what, for notes: a heading and a list of quotations
// for each speaker, in the order of their first statement, and the names at the
// end. Nothing of the article is taken for markup.
func Markdown(d Document) []byte {
	a := d.inBytes()
	var b strings.Builder
	title := a.ID
	if title == "" {
		title = "Who said what"
	}
	b.WriteString("# " + plain(title) + "\n\n" + plain(Summary(a)) + "\n")
	if a.Corrections > 0 {
		b.WriteString("\n" + byHand(a) + "\n")
	}
	quotes := quotesOf(a)
	for i := range a.Speakers {
		s := &a.Speakers[i]
		b.WriteString("\n## " + plain(Titled(s)) + "\n\n*" + s.Kind + ", " + many(len(s.Quotes), "statement") + ", " + many(s.Words, "word") + handOf(s.ByHand) + "*\n")
		for _, id := range s.Quotes {
			if q := quotes[id]; q != nil {
				statement(&b, d.Text, q)
			}
		}
	}
	first := true
	for i := range a.Quotes {
		if q := &a.Quotes[i]; q.Speaker == nil {
			if first {
				b.WriteString("\n## No speaker found\n")
				first = false
			}
			statement(&b, d.Text, q)
		}
	}
	names(&b, a)
	b.WriteByte('\n')
	return []byte(b.String())
}

// statement writes one statement as a quotation, and what is known of it.
func statement(b *strings.Builder, text string, q *analyzer.Quote) {
	notes := []string{q.Type}
	if q.Act != "speech" {
		notes = append(notes, q.Act)
	}
	if source := maybeOf(text, q.Source); source != "" {
		notes = append(notes, "source: "+plain(source))
	}
	if cue := maybeOf(text, q.Cue); cue != "" {
		notes = append(notes, "cue: "+plain(cue))
	}
	if q.Confidence < 0.5 {
		notes = append(notes, "not sure")
	}
	if q.ByHand || q.How != nil && *q.How == "by hand" {
		notes = append(notes, "by hand")
	}
	b.WriteString("\n> " + plain(Said(text, q)) + "\n>\n> *" + strings.Join(notes, "; ") + "*\n")
}

// names writes the names by type, each with the number of its mentions.
func names(b *strings.Builder, a *analyzer.Analysis) {
	if len(a.Names) == 0 {
		return
	}
	b.WriteString("\n## Names\n\n")
	for _, t := range types {
		var list []string
		for _, n := range a.Names {
			if n.Type != t.name {
				continue
			}
			name := plain(n.Name)
			if len(n.Mentions) > 1 {
				name += " (" + grouped(len(n.Mentions)) + ")"
			}
			if n.ByHand {
				name += " (by hand)"
			}
			list = append(list, name)
		}
		if len(list) > 0 {
			b.WriteString("- **" + t.plural + "**: " + strings.Join(list, ", ") + "\n")
		}
	}
}

// plain puts text on one line and keeps it from being taken for markup,
// wherever in a paragraph it stands.
func plain(text string) string {
	text = oneLine(text)
	out := make([]byte, 0, len(text)+8)
	for i := range len(text) {
		c := text[i]
		switch c {
		case '\\', '`', '*', '_', '[', ']', '<', '>', '&', '~', '|', '$', '#', '^', '!':
			out = append(out, '\\')
		case '+', '-', '=':
			if i == 0 {
				out = append(out, '\\')
			}
		case '.', ')':
			if i > 0 && digits(text[:i]) || strings.HasSuffix(text[:i], "www") {
				out = append(out, '\\')
			}
		case ':', '@':
			// Bare addresses become links in many dialects.
			if c == '@' || strings.HasPrefix(text[i:], "://") {
				out = append(out, '\\')
			}
		}
		out = append(out, c)
	}
	return string(out)
}

// digits reports whether text is digits alone, as before the full stop of a
// numbered list.
func digits(text string) bool {
	for i := range len(text) {
		if text[i] < '0' || text[i] > '9' {
			return false
		}
	}
	return true
}
