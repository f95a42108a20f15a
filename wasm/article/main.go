//go:build js

// The article extractor as a WebAssembly module of its own, because it is four
// times the analyzer's size and only needed when HTML is pasted: HTML in;
// title, byline and text out.
package main

import (
	"whosaid/analyzer/article"
	"whosaid/wasm/host"
	"whosaid/wasm/pack"
)

func main() { select {} }

//go:wasmexport extract
func extract(size int32) {
	host.Answer(size, func(html string) ([]int32, string, error) {
		a, err := article.FromHTML(html)
		if err != nil {
			return nil, "", err
		}
		numbers, blob := pack.Strings(a.Title, a.Byline, a.Text)
		return numbers, blob, nil
	})
}
