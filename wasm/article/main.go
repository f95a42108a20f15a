//go:build js

// What an article is taken out of, what corrects it and what it is given away in, as a
// WebAssembly module of its own, because it is larger than the analyzer
// and only needed when HTML is pasted or something corrected or exported. The
// extractor: HTML in; title, byline, text, and how many of the page's words these
// are out. The corrections: a packed analysis, corrections and the text in, a packed
// analysis out. The formats: a packed analysis and its text in, a file out.
package main

import (
	"encoding/json"
	"errors"
	"strings"

	"whosaid/analyzer"
	"whosaid/analyzer/article"
	"whosaid/analyzer/correct"
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

// corrected takes a packed analysis, a set of corrections as JSON and the text, of
// which the first two are so many bytes long. It gives the analysis that they
// make, packed, after the length of what comes before its strings: the problems,
// as JSON.
//
//go:wasmexport corrected
func corrected(size, analysis, corrections int32) {
	host.Answer(size, func(all string) ([]int32, string, error) {
		packed, file, text := all[:analysis], all[analysis:analysis+corrections], all[analysis+corrections:]
		sets, err := correct.Read(strings.NewReader(file))
		if err != nil {
			return nil, "", err
		}
		a, problems := sets[0].Apply(pack.Unpack(pack.Split(packed)), text)
		told := told(problems)
		numbers, blob := pack.Analysis(a)
		return append([]int32{int32(len(told))}, numbers...), told + blob, nil
	})
}

// corrections takes a file of corrections, so many bytes long, and the text. It
// gives the same as the page keeps and saves it, counted in UTF-16 units, and
// the problems.
//
//go:wasmexport corrections
func corrections(size, file int32) {
	host.Answer(size, func(all string) ([]int32, string, error) {
		sets, err := correct.Read(strings.NewReader(all[:file]))
		if err != nil {
			return nil, "", err
		}
		set, problems := sets[0].In(analyzer.UTF16, all[file:])
		numbers, blob := pack.Record([]string{string(set.JSON()), told(problems)})
		return numbers, blob, nil
	})
}

// told writes problems as JSON.
func told(problems []correct.Problem) string {
	list := make([]struct {
		Correction int    `json:"correction"`
		Reason     string `json:"reason"`
	}, len(problems))
	for i, p := range problems {
		list[i].Correction, list[i].Reason = p.Correction, p.Reason
	}
	out, err := json.Marshal(list)
	if err != nil {
		panic(err) // numbers and strings can be written as JSON
	}
	return string(out)
}
