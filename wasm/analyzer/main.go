//go:build js

// The analyzer as a WebAssembly module: one call a document, text in, packed
// spans out, offsets in UTF-16 units as JavaScript counts.
package main

import (
	"context"
	"slices"

	"whosaid/analyzer"
	"whosaid/analyzer/entity"
	"whosaid/analyzer/lex"
	"whosaid/analyzer/quote"
	"whosaid/wasm/host"
	"whosaid/wasm/pack"
)

func main() { select {} }

//go:wasmexport analyze
func analyze(size int32) {
	host.Answer(size, func(text string) ([]int32, string, error) { return analysis(rules, text) })
}

// rules marks a text until the model has read it.
var rules = &lasting{Engine: analyzer.Preview()}

// lasting is an engine that knows what it found last: what is asked of it twice
// is a long text whose parts the model is reading.
type lasting struct {
	analyzer.Engine
	text       string
	mentions   []entity.Mention
	statements []quote.Statement
}

func (l *lasting) forget() { l.text, l.mentions, l.statements = "", nil, nil }

func (l *lasting) Read(ctx context.Context, doc *lex.Document, progress func(float64)) ([]entity.Mention, []quote.Statement) {
	if doc.Text != l.text {
		l.mentions, l.statements = l.Engine.Read(ctx, doc, progress)
		l.text = doc.Text
	}
	return slices.Clone(l.mentions), slices.Clone(l.statements)
}

func analysis(e analyzer.Engine, text string) ([]int32, string, error) {
	a := analyzer.With(e).Analyze(context.Background(), text, analyzer.OnProgress(host.Progress))
	numbers, blob := pack.Analysis(a.In(analyzer.UTF16, text))
	return numbers, blob, nil
}
