package export

import (
	"hash/fnv"
	"strconv"
	"strings"
	"unicode/utf8"

	"whosaid/analyzer"
)

// A statement, its source, its cue and an entity are an annotation each, in the
// words of the W3C's Web Annotation Vocabulary:
//
//	{"type": "Annotation", "motivation": "identifying",
//	 "body": [{"type": "TextualBody", "purpose": "identifying", "value": "Lena Ortiz"},
//	          {"type": "TextualBody", "purpose": "tagging", "value": "direct statement"}],
//	 "target": [{"source": "talks.txt", "selector": [
//	     {"type": "TextPositionSelector", "start": 0, "end": 18},
//	     {"type": "TextQuoteSelector", "exact": "“We will wait,”", "prefix": "", "suffix": " said Lena Ortiz"}]}]}
//
// A content in several pieces has as many targets. A source and a cue are
// linked to their statement. Positions count code points, as the vocabulary asks.
// No term is used that the context of before July 2021 lacks (assessing): copies
// of that one are what many programs have.

// contextLength is the length, in code points, of what a TextQuoteSelector
// shows before and after its quotation.
const contextLength = 32

// WebAnnotation returns an AnnotationCollection in JSON-LD, all of its
// annotations on its first page, which is part of it.
//
// The annotated resource is the id of the analysis: a web address as it is, a
// file name as an address relative to where the annotations are kept. An
// analysis without an id annotates a resource that is named after the text. The
// same text and id give the same names of annotations.
func WebAnnotation(d Document) []byte {
	a, bytes := d.Analysis, d.inBytes()
	name := "urn:uuid:" + uuid(a.ID, d.Text)
	w := &annotations{
		writer: writer{lines: true}, article: d.Text, name: name, resource: reference(a.ID),
		bytes: bytes, points: bytes.In(analyzer.CodePoint, d.Text), speakers: speakersOf(a),
	}
	if w.resource == "" {
		w.resource = name
	}
	total := len(a.Entities)
	for _, q := range a.Quotes {
		total++
		if q.Source != nil {
			total++
		}
		if q.Cue != nil {
			total++
		}
	}
	w.open()
	w.field("@context")
	w.string("http://www.w3.org/ns/anno.jsonld")
	w.field("id")
	w.string(name)
	w.field("type")
	w.string("AnnotationCollection")
	w.field("label")
	if a.ID == "" {
		w.string("Who said what")
	} else {
		w.string("Who said what in " + a.ID)
	}
	w.field("generator")
	w.inner(func() {
		w.text("type", "Software")
		w.text("name", "Whosaid, engine "+a.Engine)
		if a.Corrections > 0 {
			w.text("label", byHand(a))
		}
	})
	w.field("total")
	w.out = strconv.AppendInt(w.out, int64(total), 10)
	w.field("first")
	w.inner(func() {
		w.text("id", name+"#page")
		w.text("type", "AnnotationPage")
		w.text("partOf", name)
		w.number("startIndex", 0)
		w.next("items")
		w.out = append(w.out, '[')
		w.items()
		w.out = append(w.out, "\n  ]"...)
	})
	return append(w.out, "\n}\n"...)
}

type annotations struct {
	writer
	article, name, resource string
	bytes, points           *analyzer.Analysis // the same analysis, counted both ways
	speakers                map[string]*analyzer.Speaker
	count                   int
}

func (w *annotations) items() {
	for i := range w.bytes.Quotes {
		q, p := &w.bytes.Quotes[i], &w.points.Quotes[i]
		w.item(q.ID, "identifying", q.Content, p.Content, func() {
			if q.Speaker != nil && w.speakers[*q.Speaker] != nil {
				s := w.speakers[*q.Speaker]
				w.body("identifying", s.Name)
				w.body("tagging", s.Kind)
			}
			w.body("tagging", q.Type+" statement")
			w.body("tagging", q.Act)
			if q.How != nil {
				w.body("describing", "speaker found by: "+*q.How)
			}
			w.body("describing", "confidence "+decimal(q.Confidence))
			w.hand(q.ByHand)
		})
		for _, part := range []struct {
			role          string
			bytes, points *analyzer.Span
		}{{"source", q.Source, p.Source}, {"cue", q.Cue, p.Cue}} {
			if part.bytes == nil {
				continue
			}
			w.item(q.ID+"-"+part.role, "tagging", []analyzer.Span{*part.bytes}, []analyzer.Span{*part.points}, func() {
				w.body("tagging", part.role)
				w.separate()
				w.inner(func() {
					w.text("type", "SpecificResource")
					w.text("purpose", "linking")
					w.text("source", w.name+"#"+q.ID)
				})
			})
		}
	}
	names := make(map[string]string, len(w.bytes.Names))
	for _, n := range w.bytes.Names {
		names[n.ID] = n.Name
	}
	for i := range w.bytes.Entities {
		e, p := &w.bytes.Entities[i], &w.points.Entities[i]
		w.item(e.ID, "tagging", []analyzer.Span{e.Span}, []analyzer.Span{p.Span}, func() {
			w.body("tagging", e.Type)
			if e.Name != nil {
				w.body("identifying", names[*e.Name])
			}
			w.body("describing", "confidence "+decimal(e.Confidence))
			w.hand(e.ByHand)
		})
	}
}

// item writes one annotation.
func (w *annotations) item(id, motivation string, bytes, points []analyzer.Span, bodies func()) {
	if w.count++; w.count > 1 {
		w.out = append(w.out, ',')
	}
	w.out = append(w.out, "\n    "...)
	w.inner(func() {
		w.text("id", w.name+"#"+id)
		w.text("type", "Annotation")
		w.text("motivation", motivation)
		w.next("body")
		w.out, w.first = append(w.out, '['), true
		bodies()
		w.out, w.first = append(w.out, ']'), false
		w.next("target")
		w.out, w.first = append(w.out, '['), true
		for i := range bytes {
			w.separate()
			w.target(bytes[i], points[i])
		}
		w.out, w.first = append(w.out, ']'), false
	})
}

// hand tags what a person said.
func (w *annotations) hand(is bool) {
	if is {
		w.body("tagging", "by hand")
	}
}

// body writes a textual body.
func (w *annotations) body(purpose, value string) {
	w.separate()
	w.inner(func() {
		w.text("type", "TextualBody")
		w.text("purpose", purpose)
		w.text("value", value)
	})
}

// target writes the place in the text, by position and by its words.
func (w *annotations) target(bytes, points analyzer.Span) {
	w.inner(func() {
		w.text("source", w.resource)
		w.next("selector")
		w.out = append(w.out, '[')
		w.inner(func() {
			w.text("type", "TextPositionSelector")
			w.edges(points)
		})
		w.out = append(w.out, ", "...)
		w.inner(func() {
			w.text("type", "TextQuoteSelector")
			w.text("exact", of(w.article, bytes))
			w.text("prefix", before(w.article, bytes.Start))
			w.text("suffix", after(w.article, bytes.End))
		})
		w.out = append(w.out, ']')
	})
}

// separate parts the members of a list.
func (w *annotations) separate() {
	if !w.first {
		w.out = append(w.out, ", "...)
	}
}

// before returns the last characters of text before offset end.
func before(text string, end int) string {
	start := end
	for range contextLength {
		_, size := utf8.DecodeLastRuneInString(text[:start])
		start -= size
	}
	return text[start:end]
}

// after returns the first characters of text from offset start on.
func after(text string, start int) string {
	end := start
	for range contextLength {
		_, size := utf8.DecodeRuneInString(text[end:])
		end += size
	}
	return text[start:end]
}

// reference writes an id as a reference to a resource: an absolute address
// stays as it is, all else is a path, relative to the annotations.
func reference(id string) string {
	scheme, rest, found := strings.Cut(id, ":")
	absolute := found && rest != "" && isScheme(scheme)
	var out []byte
	for i := range len(id) {
		c := id[i]
		switch {
		case c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z', c >= '0' && c <= '9', strings.IndexByte("-._~/", c) >= 0,
			absolute && strings.IndexByte(":?#[]@!$&'()*+,;=%", c) >= 0:
			out = append(out, c)
		default:
			out = append(out, '%', upperHex[c>>4], upperHex[c&15])
		}
	}
	return string(out)
}

const upperHex = "0123456789ABCDEF"

func isScheme(s string) bool {
	for i := range len(s) {
		c := s[i] | 0x20
		if !(c >= 'a' && c <= 'z') && (i == 0 || !(s[i] >= '0' && s[i] <= '9') && strings.IndexByte("+-.", s[i]) < 0) {
			return false
		}
	}
	return len(s) > 1 // one letter is a drive
}

// uuid names a text: an UUID of version 8, whose digits are our own affair;
// they are the FNV-1a hash of id and text.
func uuid(id, text string) string {
	h := fnv.New128a()
	h.Write([]byte(id))
	h.Write([]byte{0})
	h.Write([]byte(text))
	sum := h.Sum(nil)
	sum[6] = sum[6]&0x0f | 0x80
	sum[8] = sum[8]&0x3f | 0x80
	var out []byte
	for i, b := range sum {
		if i == 4 || i == 6 || i == 8 || i == 10 {
			out = append(out, '-')
		}
		out = append(out, hex[b>>4], hex[b&15])
	}
	return string(out)
}
