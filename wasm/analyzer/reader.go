//go:build js

package main

import (
	"context"
	"errors"
	"unsafe"

	"whosaid/analyzer"
	"whosaid/analyzer/lex"
	"whosaid/analyzer/model"
	"whosaid/analyzer/reader"
	"whosaid/wasm/host"
)

// engine reads once the page has handed the model over.
var engine *reader.Engine

// session is the text under way that is read part by part, by two workers that
// each have it open; one of them tells what is found. mixed is the session with
// the rules in the place of what is not read yet.
var (
	session *reader.Session
	mixed   analyzer.Engine
	given   string
)

var (
	errNoModel = errors.New("the model is not there")
	errNotOpen = errors.New("no text is open")
)

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

// open begins a text that is read part by part, and gives the offsets at which
// the parts start.
//
//go:wasmexport open
func open(size int32) {
	host.Answer(size, func(text string) ([]int32, string, error) {
		if engine == nil {
			return nil, "", errNoModel
		}
		ctx := context.Background()
		session, given = engine.Open(ctx, lex.Read(ctx, text)), text
		mixed = session.Otherwise(rules)
		starts := make([]analyzer.Span, len(session.Starts()))
		for i, at := range session.Starts() {
			starts[i] = analyzer.Span{Start: at, End: at}
		}
		numbers := make([]int32, len(starts))
		for i, s := range analyzer.Convert(text, starts, analyzer.UTF8, analyzer.UTF16) {
			numbers[i] = int32(s.Start)
		}
		return numbers, "", nil
	})
}

// label reads a part of the open text and gives its labels.
//
//go:wasmexport label
func label(size, part int32) {
	host.Answer(size, func(string) ([]int32, string, error) {
		if session == nil {
			return nil, "", errNotOpen
		}
		return nil, string(session.Label(context.Background(), int(part))), nil
	})
}

// tell gives what is found in the open text, after taking labels from another
// worker: by rules where no part is labelled yet; or, the last time, all of it.
//
//go:wasmexport tell
func tell(size, last int32) {
	host.Answer(size, func(labels string) ([]int32, string, error) {
		if session == nil {
			return nil, "", errNotOpen
		}
		session.Take([]byte(labels))
		if last == 0 {
			return analysis(mixed, given)
		}
		defer shut()
		return analysis(session, given)
	})
}

// closeText forgets the open text, if there is one.
//
//go:wasmexport close
func closeText(size int32) {
	host.Answer(size, func(string) ([]int32, string, error) {
		shut()
		return nil, "", nil
	})
}

func shut() {
	session, mixed, given = nil, nil, ""
	rules.forget()
}
