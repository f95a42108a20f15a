//go:build js

// The article extractor as a WebAssembly module of its own, because it is three
// times the analyzer's size and only needed when HTML is pasted: HTML in;
// title, byline, text, and how many of the page's words these are out.
package main

import (
	"whosaid/analyzer/article"
	"whosaid/wasm/host"
	"whosaid/wasm/pack"
)

func main() { select {} }

// extract keeps the article of a page.
//
//go:wasmexport extract
func extract(size int32) { answer(size, article.FromHTML) }

// everything keeps all that a reader of the page sees.
//
//go:wasmexport everything
func everything(size int32) { answer(size, article.Everything) }

func answer(size int32, read func(html string) (article.Article, error)) {
	host.Answer(size, func(html string) ([]int32, string, error) {
		a, err := read(html)
		if err != nil {
			return nil, "", err
		}
		numbers, blob := pack.Record([]string{a.Title, a.Byline, a.Text}, a.Words, a.PageWords)
		return numbers, blob, nil
	})
}
