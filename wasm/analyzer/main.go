//go:build js

// The analyzer as a WebAssembly module: one call a document, text in, packed
// spans out, offsets in UTF-16 units as JavaScript counts. What went out packed
// can come back to be written in a format of analyzer/export.
package main

import (
	"context"

	"whosaid/analyzer"
	"whosaid/analyzer/export"
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

//go:wasmexport json
func json(size int32) { write(size, export.JSON) }

//go:wasmexport ndjson
func ndjson(size int32) { write(size, export.NDJSON) }

func write(size int32, format func(*analyzer.Analysis) []byte) {
	host.Answer(size, func(packed string) ([]int32, string, error) {
		return nil, string(format(pack.Unpack(pack.Split(packed)))), nil
	})
}
