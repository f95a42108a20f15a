//go:build js

// What an article is taken out of and what it is given away in, as a
// WebAssembly module of its own, because it is larger than the analyzer
// and only needed when HTML is pasted or something exported. The extractor: HTML
// in; title, byline, text, and how many of the page's words these are out. The
// formats: a packed analysis and its text in, a file out.
package main

import (
	"errors"

	"whosaid/analyzer/article"
	"whosaid/analyzer/export"
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

// write takes a packed analysis, the name of a format and the text, one after
// the other, of which the first two are so many bytes long. It gives what the
// command line program writes.
//
//go:wasmexport write
func write(size, analysis, name int32) {
	host.Answer(size, func(all string) ([]int32, string, error) {
		packed, name, text := all[:analysis], all[analysis:analysis+name], all[analysis+name:]
		format, known := export.FormatNamed(name)
		if !known {
			return nil, "", errors.New("no format is called " + name)
		}
		d := export.Document{Analysis: pack.Unpack(pack.Split(packed)), Text: text}
		return nil, string(format.Write(d)), nil
	})
}
