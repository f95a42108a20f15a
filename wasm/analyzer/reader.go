//go:build js

package main

import (
	"context"
	"errors"
	"unsafe"

	"whosaid/analyzer/lex"
	"whosaid/analyzer/model"
	"whosaid/analyzer/reader"
	"whosaid/wasm/host"
)

// engine reads once the page has handed the model over. Two workers share a
// long text: each gives the labels of its share, and one of them joins both.
var engine *reader.Engine

var errNoModel = errors.New("the model is not there")

// setModel takes the bytes of the model file, which stay where they came to lie.
//
//go:wasmexport model
func setModel(size int32) {
	host.Answer(size, func(file string) ([]int32, string, error) {
		m, err := model.Read(unsafe.Slice(unsafe.StringData(file), len(file)))
		if err == nil {
			engine, err = reader.New(m)
		}
		return nil, "", err
	})
}

//go:wasmexport read
func read(size int32) {
	host.Answer(size, func(text string) ([]int32, string, error) {
		if engine == nil {
			return nil, "", errNoModel
		}
		return analysis(engine, text)
	})
}

// share gives the labels of the k-th of n shares of a text.
//
//go:wasmexport share
func share(size, k, n int32) {
	host.Answer(size, func(text string) ([]int32, string, error) {
		if engine == nil {
			return nil, "", errNoModel
		}
		ctx := context.Background()
		return nil, string(engine.Share(ctx, lex.Read(ctx, text), int(k), int(n), host.Progress)), nil
	})
}

// join reads a text, before which come two shares of it, so many bytes long.
//
//go:wasmexport join
func join(size, first, second int32) {
	host.Answer(size, func(all string) ([]int32, string, error) {
		if engine == nil {
			return nil, "", errNoModel
		}
		shares, text := []byte(all[:first+second]), all[first+second:]
		return analysis(reader.Joined{Engine: engine, Shares: [][]byte{shares[:first], shares[first:]}}, text)
	})
}
