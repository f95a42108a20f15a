// Package batch reads the articles of a batch and writes the line that each
// comes to. It is what “whosaid batch” does on one machine and cmd/beam on many,
// so that both write the same bytes:
//
//	{"id": "1", "text": "“No,” said Lena Ortiz."}  →  {"whosaid":"1","id":"1",…}
//	{"id": "2"}                                    →  {"id":"2","error":"in.ndjson, line 2: it has neither \"text\" nor \"html\""}
//
// Nothing that is wrong with one document touches another: it is an error in
// that document's place.
package batch

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"

	"whosaid/analyzer"
	"whosaid/analyzer/article"
	"whosaid/analyzer/export"
)

// Limit is the size, in bytes, of the longest article, file or line that is
// read: far beyond any article, small enough for any computer.
const Limit = 64 << 20

// ErrTooLarge is the error of what is larger than [Limit].
var ErrTooLarge = fmt.Errorf("it is larger than %d MiB", Limit>>20)

// A Document is one article of a batch, or the error in its place.
type Document struct {
	ID    string // "" for none
	Place string // where it stands, for errors: “in.ndjson, line 2”
	Text  string // of the article; of a page its HTML, until Analyze has read it
	HTML  bool   // Text is HTML
	Fault string // what is wrong, with the place; "" where nothing is
	Note  string // what a reader should know of the text; "" for nothing
}

// Analyze analyzes a document; of a page, its text becomes the article's. A
// panic is that document's error: it must not cost the others. The analysis is
// nil with an error, and when ctx is done.
func (d *Document) Analyze(ctx context.Context, a *analyzer.Analyzer) (analysis *analyzer.Analysis, err error) {
	defer func() {
		if p := recover(); p != nil {
			analysis, err = nil, fmt.Errorf("%s: the analysis failed: %v", d.Place, p)
		}
	}()
	if d.Fault != "" {
		return nil, fault(d.Fault)
	}
	if d.HTML {
		page, err := article.FromHTML(d.Text)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", d.Place, err)
		}
		d.Text, d.HTML = page.Text, false
	}
	return a.Analyze(ctx, d.Text), nil
}

type fault string

func (f fault) Error() string { return string(f) }

// A Form says what data hold beside what every analysis has.
type Form struct {
	Text    bool          // the text too
	Offsets analyzer.Unit // what offsets count
}

// Of gives an analysis in the form, with the id of its document.
func (f Form) Of(a *analyzer.Analysis, id, text string) *analyzer.Analysis {
	a = a.In(f.Offsets, text)
	a.ID = id
	if f.Text {
		a.Text = &text
	}
	return a
}

// Line returns the line of a document that was analyzed, its line end included.
func (f Form) Line(d *Document, a *analyzer.Analysis) []byte {
	return export.NDJSON(f.Of(a, d.ID, d.Text))
}

// Failure returns the line of a document that came to nothing.
func Failure(d *Document, err error) []byte {
	out := struct {
		ID    *string `json:"id"`
		Error string  `json:"error"`
	}{&d.ID, err.Error()}
	if d.ID == "" {
		out.ID = nil
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if e := e.Encode(out); e != nil {
		panic(e) // two strings can be written as JSON
	}
	return b.Bytes()
}
