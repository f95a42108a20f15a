package evaluate

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"unicode/utf8"

	"whosaid/analyzer"
)

// A Document is one article with what people, or a careful reader, found in
// it. Spans are UTF-8 byte offsets into Text. A list that is nil was not
// annotated and is not scored; an empty list says that there is nothing.
type Document struct {
	ID         string
	Text       string
	Entities   []Entity
	Statements []Statement
	Speakers   []Speaker
	Pronoun    *Pronoun // nil where none is annotated
}

// A Pronoun is one pronoun of a text with two names, as the corpus GAP has them.
type Pronoun struct {
	analyzer.Span
	Names [2]analyzer.Span
	Is    [2]bool // whether the pronoun stands for that name
}

// An Entity is one annotated name or figure.
type Entity struct {
	analyzer.Span
	Label string // the corpus's own
	Name  string // what mentions of the same name share; "" where it is not annotated
}

// A Statement is one annotated statement. Spans may be in pieces.
type Statement struct {
	ID                   string
	Source, Cue, Content []analyzer.Span
	Type                 string // direct, mixed, indirect; "" where it is not annotated
	Act                  string // speech, document, thought, perception; "" where acts are not annotated
	Speaker              string // id of a Speaker, or ""
	How                  string
}

// A Speaker is who a statement really is from.
type Speaker struct{ ID, Kind, Name string }

// A Reader reads gold documents, one JSON value after another, white space
// between them: JSON lines of the corpora, and analyses in Whosaid's own
// format, as JSON or NDJSON.
type Reader struct {
	// Text returns the text of a document whose annotation holds none. Nil, or
	// an error, makes such a document an error.
	Text func(id string) (string, error)

	d     *json.Decoder
	count int
}

// NewReader reads from r.
func NewReader(r io.Reader) *Reader { return &Reader{d: json.NewDecoder(r)} }

// Read returns the next document, or io.EOF. An error names the document by
// its number and id; no document can be read after one that isn't JSON.
func (r *Reader) Read() (*Document, error) {
	var raw rawDocument
	err := r.d.Decode(&raw)
	if err == io.EOF {
		return nil, err
	}
	r.count++
	if err == io.ErrUnexpectedEOF {
		err = errors.New("the file ends inside it")
	}
	if err != nil {
		return nil, fmt.Errorf("document %d: %w", r.count, err)
	}
	doc, err := r.document(&raw)
	if err != nil && raw.ID != "" {
		return nil, fmt.Errorf("document %d (%s): %w", r.count, raw.ID, err)
	}
	if err != nil {
		return nil, fmt.Errorf("document %d: %w", r.count, err)
	}
	return doc, nil
}

// rawDocument takes both forms. What one form lacks stays empty.
type rawDocument struct {
	ID       string        `json:"id"`
	Text     *string       `json:"text"`
	Whosaid  string        `json:"whosaid"`
	Offsets  analyzer.Unit `json:"offsets"`
	Entities *[]struct {
		analyzer.Span
		Label string  `json:"label"`
		Type  string  `json:"type"`
		Name  *string `json:"name"`
	} `json:"entities"`
	Quotes *[]struct {
		ID      string   `json:"id"`
		Type    string   `json:"type"`
		Act     string   `json:"act"`
		Source  rawSpans `json:"source"`
		Cue     rawSpans `json:"cue"`
		Content rawSpans `json:"content"`
		Speaker *string  `json:"speaker"`
		How     *string  `json:"how"`
	} `json:"quotes"`
	Speakers json.RawMessage `json:"speakers"`
	GAP      *struct {
		Pronoun, A, B [2]int
		ACoref        bool `json:"a_coref"`
		BCoref        bool `json:"b_coref"`
	} `json:"gap"`
}

// rawSpans reads null, {"start","end"}, a list of those, and a list of [start, end].
type rawSpans []analyzer.Span

func (s *rawSpans) UnmarshalJSON(data []byte) error {
	*s = nil
	if string(data) == "null" {
		return nil
	}
	if data[0] == '{' {
		var one analyzer.Span
		err := json.Unmarshal(data, &one)
		*s = rawSpans{one}
		return err
	}
	var pairs [][2]int
	if json.Unmarshal(data, &pairs) == nil {
		for _, p := range pairs {
			*s = append(*s, analyzer.Span{Start: p[0], End: p[1]})
		}
		return nil
	}
	var spans []analyzer.Span
	if err := json.Unmarshal(data, &spans); err != nil {
		return errors.New("a span is neither {\"start\", \"end\"} nor [start, end]")
	}
	*s = spans
	return nil
}

func (r *Reader) document(raw *rawDocument) (*Document, error) {
	doc := &Document{ID: raw.ID}
	switch {
	case raw.Text != nil:
		doc.Text = *raw.Text
	case r.Text != nil && raw.ID != "":
		text, err := r.Text(raw.ID)
		if err != nil {
			return nil, fmt.Errorf("it holds no text: %w", err)
		}
		doc.Text = text
	default:
		return nil, errors.New(`it holds no "text"`)
	}
	if err := doc.readEntities(raw); err != nil {
		return nil, err
	}
	if err := doc.readStatements(raw); err != nil {
		return nil, err
	}
	if g := raw.GAP; g != nil {
		spans := doc.convert(raw, []analyzer.Span{{Start: g.Pronoun[0], End: g.Pronoun[1]}, {Start: g.A[0], End: g.A[1]}, {Start: g.B[0], End: g.B[1]}})
		if err := inside(doc.Text, spans); err != nil {
			return nil, fmt.Errorf("gap: %w", err)
		}
		doc.Pronoun = &Pronoun{spans[0], [2]analyzer.Span{spans[1], spans[2]}, [2]bool{g.ACoref, g.BCoref}}
	}
	// Elsewhere "speakers" is metadata of some corpora: only a list of those of
	// the statements counts.
	if raw.Quotes != nil && len(raw.Speakers) > 0 {
		var speakers []Speaker
		if json.Unmarshal(raw.Speakers, &speakers) == nil {
			doc.Speakers = append([]Speaker{}, speakers...)
		}
	}
	return doc, nil
}

// convert returns spans in bytes, whatever raw counts.
func (d *Document) convert(raw *rawDocument, spans []analyzer.Span) []analyzer.Span {
	if raw.Offsets == "" {
		return spans
	}
	return analyzer.Convert(d.Text, spans, raw.Offsets, analyzer.UTF8)
}

// readEntities reads the names of raw, if they are annotated.
func (d *Document) readEntities(raw *rawDocument) error {
	if raw.Entities == nil {
		return nil
	}
	d.Entities = []Entity{}
	for i, e := range *raw.Entities {
		spans := d.convert(raw, []analyzer.Span{e.Span})
		if err := inside(d.Text, spans); err != nil {
			return fmt.Errorf("entity %d: %w", i+1, err)
		}
		entity := Entity{Span: spans[0], Label: e.Label}
		if entity.Label == "" {
			entity.Label = e.Type
		}
		if e.Name != nil {
			entity.Name = *e.Name
		}
		d.Entities = append(d.Entities, entity)
	}
	return nil
}

// readStatements reads the statements of raw, if they are annotated.
func (d *Document) readStatements(raw *rawDocument) error {
	if raw.Quotes == nil {
		return nil
	}
	d.Statements = []Statement{}
	for i, q := range *raw.Quotes {
		s := Statement{ID: q.ID, Type: q.Type, Act: q.Act, Source: d.convert(raw, q.Source), Cue: d.convert(raw, q.Cue), Content: d.convert(raw, q.Content)}
		for _, part := range []struct {
			role  string
			spans []analyzer.Span
		}{{"source", s.Source}, {"cue", s.Cue}, {"content", s.Content}} {
			if err := inside(d.Text, part.spans); err != nil {
				return fmt.Errorf("quote %d (%s): %s: %w", i+1, q.ID, part.role, err)
			}
		}
		if q.Speaker != nil {
			s.Speaker = *q.Speaker
		}
		if q.How != nil {
			s.How = *q.How
		}
		d.Statements = append(d.Statements, s)
	}
	return nil
}

// inside reports a span that is not a part of text.
func inside(text string, spans []analyzer.Span) error {
	for _, s := range spans {
		if s.Start < 0 || s.End < s.Start || s.End > len(text) {
			return fmt.Errorf("[%d, %d) is not inside the text of %d bytes", s.Start, s.End, len(text))
		}
		for _, i := range [2]int{s.Start, s.End} {
			if i < len(text) && !utf8.RuneStart(text[i]) && utf8.ValidString(text) {
				return fmt.Errorf("[%d, %d) cuts a character", s.Start, s.End)
			}
		}
	}
	return nil
}
