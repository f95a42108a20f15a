// Package export writes an analysis in the formats that other programs read.
//
//	analysis := a.Analyze(ctx, text)
//	page := export.HTML(export.Document{Analysis: analysis, Text: text})
//
// Each format is a function from a [Document] to bytes, and [Formats] lists all
// of them with their names, media types and file extensions. [JSON] and
// [NDJSON], which need no text, take the analysis alone. What they keep:
//
//   - [JSON], [NDJSON] and [CSV] count offsets in the unit of the analysis and
//     say which; JSON and NDJSON lose nothing.
//   - [WebAnnotation], [Brat] and [DisplaCy] count code points, as their readers do.
//   - [Brat] can be read back by the package evaluate; [CoNLL] keeps of
//     statements that lie in one another the innermost, [DisplaCy] entities alone.
//   - [Gold] is for the package evaluate, once an analysis is corrected by hand.
//   - [HTML] and [Markdown] are for people: nothing of the article is taken for
//     markup.
//
// What a person corrected is marked in all of them but CoNLL and displaCy, which
// have no place for it.
//
// [Sources] sums up who is quoted over many articles.
//
// The same bytes are written by the command line, by Go programs and in the
// browser, so nothing here prints through fmt or encoding/json, which would
// weigh more there than the whole analyzer. What encoding/json reads from
// [JSON] and [NDJSON] is the [analyzer.Analysis] that was written, and
// [Schema] describes it for everybody else.
package export

import (
	_ "embed" // for the schema
	"strconv"
	"unicode/utf8"

	"whosaid/analyzer"
)

// Schema is the JSON Schema (draft 2020-12) of an analysis. It knows every
// field and allows no other.
//
//go:embed schema.json
var Schema string

// JSON returns a as JSON for people to look at: one entity, name, quote or
// speaker a line, a line break at the end.
func JSON(a *analyzer.Analysis) []byte { return write(a, true) }

// NDJSON returns a as JSON on one line, the line break included.
func NDJSON(a *analyzer.Analysis) []byte { return write(a, false) }

// A writer appends JSON to out. With lines set, the fields of the analysis and
// the members of its lists have lines of their own; what is inside them has
// spaces instead.
type writer struct {
	out   []byte
	lines bool
	first bool // no field was written yet in the object that is open
}

func write(a *analyzer.Analysis, lines bool) []byte {
	size := 256 + 120*len(a.Entities) + 80*len(a.Names) + 240*len(a.Quotes) + 120*len(a.Speakers)
	if a.Text != nil {
		size += len(*a.Text) + len(*a.Text)/16
	}
	w := &writer{out: make([]byte, 0, size), lines: lines}
	w.open()
	w.field("whosaid")
	w.string(a.Whosaid)
	if a.ID != "" {
		w.field("id")
		w.string(a.ID)
	}
	w.field("engine")
	w.string(a.Engine)
	if a.Corrections > 0 {
		w.field("corrections")
		w.out = strconv.AppendInt(w.out, int64(a.Corrections), 10)
	}
	w.field("offsets")
	w.string(string(a.Offsets))
	if a.Text != nil {
		w.field("text")
		w.string(*a.Text)
	}
	w.field("entities")
	list(w, a.Entities, (*writer).entity)
	w.field("names")
	list(w, a.Names, (*writer).name)
	w.field("quotes")
	list(w, a.Quotes, (*writer).quote)
	w.field("speakers")
	list(w, a.Speakers, (*writer).speaker)
	w.field("counts")
	w.inner(func() {
		w.number("words", a.Counts.Words)
		w.number("sentences", a.Counts.Sentences)
		w.number("paragraphs", a.Counts.Paragraphs)
		w.number("quoted_words", a.Counts.QuotedWords)
	})
	if lines {
		w.out = append(w.out, '\n')
	}
	return append(w.out, '}', '\n')
}

func (w *writer) open() { w.out, w.first = append(w.out, '{'), true }

// field writes the key of the next field.
func (w *writer) field(key string) {
	if !w.first {
		w.out = append(w.out, ',')
	}
	if w.lines {
		w.out = append(w.out, "\n  "...)
	}
	w.key(key)
}

// next writes the key of the next field inside a line.
func (w *writer) next(key string) {
	if !w.first {
		w.out = append(w.out, ',')
		w.space()
	}
	w.key(key)
}

func (w *writer) key(key string) {
	w.first = false
	w.out = append(w.out, '"')
	w.out = append(w.out, key...)
	w.out = append(w.out, '"', ':')
	w.space()
}

func (w *writer) space() {
	if w.lines {
		w.out = append(w.out, ' ')
	}
}

// inner writes an object inside a line.
func (w *writer) inner(fields func()) {
	w.open()
	fields()
	w.out, w.first = append(w.out, '}'), false
}

// list writes the members of a list, each an object on a line of its own.
func list[T any](w *writer, members []T, write func(*writer, *T)) {
	w.out = append(w.out, '[')
	for i := range members {
		if i > 0 {
			w.out = append(w.out, ',')
		}
		if w.lines {
			w.out = append(w.out, "\n    "...)
		}
		w.inner(func() { write(w, &members[i]) })
	}
	if w.lines && len(members) > 0 {
		w.out = append(w.out, "\n  "...)
	}
	w.out = append(w.out, ']')
}

func (w *writer) entity(e *analyzer.Entity) {
	w.text("id", e.ID)
	w.edges(e.Span)
	w.text("type", e.Type)
	w.maybe("name", e.Name)
	w.confidence(e.Confidence)
	w.byHand(e.ByHand)
}

func (w *writer) name(n *analyzer.Name) {
	w.text("id", n.ID)
	w.text("type", n.Type)
	w.text("name", n.Name)
	w.texts("mentions", n.Mentions)
	w.byHand(n.ByHand)
}

func (w *writer) quote(q *analyzer.Quote) {
	w.text("id", q.ID)
	w.text("type", q.Type)
	w.text("act", q.Act)
	w.next("content")
	w.out = append(w.out, '[')
	for i, piece := range q.Content {
		if i > 0 {
			w.out = append(w.out, ',')
			w.space()
		}
		w.inner(func() { w.edges(piece) })
	}
	w.out = append(w.out, ']')
	w.span("cue", q.Cue)
	w.span("source", q.Source)
	w.maybe("speaker", q.Speaker)
	w.maybe("how", q.How)
	w.span("via", q.Via)
	w.confidence(q.Confidence)
	w.byHand(q.ByHand)
}

func (w *writer) speaker(s *analyzer.Speaker) {
	w.text("id", s.ID)
	w.text("kind", s.Kind)
	w.text("name", s.Name)
	w.maybe("entity", s.Entity)
	w.texts("quotes", s.Quotes)
	w.number("words", s.Words)
	w.byHand(s.ByHand)
}

// byHand marks what a person said; what the program says has no such field.
func (w *writer) byHand(is bool) {
	if is {
		w.next("by_hand")
		w.out = append(w.out, "true"...)
	}
}

func (w *writer) text(key, value string) {
	w.next(key)
	w.string(value)
}

func (w *writer) maybe(key string, value *string) {
	w.next(key)
	if value == nil {
		w.out = append(w.out, "null"...)
		return
	}
	w.string(*value)
}

func (w *writer) texts(key string, values []string) {
	w.next(key)
	w.out = append(w.out, '[')
	for i, value := range values {
		if i > 0 {
			w.out = append(w.out, ',')
			w.space()
		}
		w.string(value)
	}
	w.out = append(w.out, ']')
}

func (w *writer) number(key string, n int) {
	w.next(key)
	w.out = strconv.AppendInt(w.out, int64(n), 10)
}

func (w *writer) edges(s analyzer.Span) {
	w.number("start", s.Start)
	w.number("end", s.End)
}

func (w *writer) span(key string, s *analyzer.Span) {
	w.next(key)
	if s == nil {
		w.out = append(w.out, "null"...)
		return
	}
	w.inner(func() { w.edges(*s) })
}

// confidence writes a confidence with at most two decimals: 0.9, 0.91, 1.
func (w *writer) confidence(f float64) {
	w.next("confidence")
	w.out = appendConfidence(w.out, f)
}

func appendConfidence(out []byte, f float64) []byte {
	hundredths := int(min(max(f, 0), 1)*100 + 0.5)
	if hundredths == 100 {
		return append(out, '1')
	}
	out = append(out, '0')
	if hundredths > 0 {
		out = append(out, '.', '0'+byte(hundredths/10))
	}
	if last := hundredths % 10; last > 0 {
		out = append(out, '0'+byte(last))
	}
	return out
}

// string writes s in quotation marks, escaped as encoding/json does without
// HTML escaping: control characters, the two line separators of JavaScript,
// and U+FFFD for every byte that is not valid UTF-8.
func (w *writer) string(s string) { w.out = appendString(w.out, s) }

const hex = "0123456789abcdef"

func appendString(out []byte, s string) []byte {
	out = append(out, '"')
	from := 0
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			if c >= ' ' && c != '"' && c != '\\' {
				i++
				continue
			}
			out = append(out, s[from:i]...)
			switch c {
			case '"', '\\':
				out = append(out, '\\', c)
			case '\b':
				out = append(out, '\\', 'b')
			case '\f':
				out = append(out, '\\', 'f')
			case '\n':
				out = append(out, '\\', 'n')
			case '\r':
				out = append(out, '\\', 'r')
			case '\t':
				out = append(out, '\\', 't')
			default:
				out = append(out, '\\', 'u', '0', '0', hex[c>>4], hex[c&15])
			}
			i++
			from = i
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && size == 1 {
			out = append(out, s[from:i]...)
			out = append(out, `\ufffd`...)
			i++
			from = i
			continue
		}
		if r == '\u2028' || r == '\u2029' {
			out = append(out, s[from:i]...)
			out = append(out, `\u202`...)
			out = append(out, hex[r&15])
			i += size
			from = i
			continue
		}
		i += size
	}
	out = append(out, s[from:]...)
	return append(out, '"')
}
