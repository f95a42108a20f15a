//go:build js

// Package host is the border to JavaScript: a call takes a text and gives
// numbers and a string, or an error in words. The other side is web/worker.js.
//
// JavaScript calls an exported function with the size of the text in UTF-8
// bytes. Go makes room for it and asks for it by read; JavaScript encodes it
// straight into Go's memory. The answer goes back by result or by fail, and is
// copied there before they return, so that nothing of it need be kept.
package host

import "unsafe"

//go:wasmimport whosaid read
func read(into unsafe.Pointer)

//go:wasmimport whosaid result
func result(numbers unsafe.Pointer, count int32, blob string)

//go:wasmimport whosaid fail
func fail(message string)

// Progress tells how much of the call under way is done, 0..1.
//
//go:wasmimport whosaid progress
func Progress(share float64)

// Answer answers one call: it reads the text, which is size bytes long, and
// gives back what f makes of it. A panic or an error of f goes to JavaScript
// as an error; the module can be called again after it.
func Answer(size int32, f func(text string) (numbers []int32, blob string, err error)) {
	defer func() {
		if r := recover(); r != nil {
			fail(words(r))
		}
	}()
	text := make([]byte, size)
	read(unsafe.Pointer(unsafe.SliceData(text)))
	numbers, blob, err := f(unsafe.String(unsafe.SliceData(text), len(text)))
	if err != nil {
		fail(err.Error())
		return
	}
	result(unsafe.Pointer(unsafe.SliceData(numbers)), int32(len(numbers)), blob)
}

// words is what a panic says.
func words(r any) string {
	switch r := r.(type) {
	case error:
		return r.Error()
	case string:
		return r
	}
	return "unknown failure"
}
