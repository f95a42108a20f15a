//go:build js

// The analyzer as a WebAssembly module: one call a document, text in, packed
// spans out, offsets in UTF-16 units as JavaScript counts.
package main

import (
	"context"

	"whosaid/analyzer"
	"whosaid/wasm/host"
	"whosaid/wasm/pack"
)

func main() { select {} }

//go:wasmexport analyze
func analyze(size int32) {
	host.Answer(size, func(text string) ([]int32, string, error) { return analysis(analyzer.Preview(), text) })
}

func analysis(e analyzer.Engine, text string) ([]int32, string, error) {
	a := analyzer.With(e).Analyze(context.Background(), text, analyzer.OnProgress(host.Progress))
	numbers, blob := pack.Analysis(a.In(analyzer.UTF16, text))
	return numbers, blob, nil
}
