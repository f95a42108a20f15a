// Generate writes the kernels for WebAssembly, simd128.wasm and relaxed.wasm,
// into the folder that is named, or the current one. Package kernel says what they compute; they follow
// its plain variant step by step, in lanes of four.
//
// Both modules import a memory, "go" "mem", and export
//
//	quantize(q, scale, sum, x, t, k)
//	linear(y, q, scale, sum, w, wscale, bias, t, k, n)
//	gelu(x, n)
//	norm(x, d, gamma, beta, rows, k)
//	attend(y, qkv, t, width, q, k, v, qs, ks, scores, shares)
//
// All arguments are i32: addresses in that memory, and counts. relaxed.wasm
// needs relaxed SIMD, which a browser shows by validating it. It has two kinds of
// linear, pairs and quads, which take the same and of which linear calls one.
package main

import (
	"log"
	"os"
	"path/filepath"
)

func main() {
	folder := "."
	if len(os.Args) > 1 {
		folder = os.Args[1]
	}
	products := map[string][]*function{
		"simd128.wasm": {linear("linear", widened)},
		"relaxed.wasm": {fastest(1, 2), linear("pairs", pairs), linear("quads", quads)},
	}
	for name, linear := range products {
		bytes := module(append(linear, quantize(), gelu(), norm(), attend()))
		if err := os.WriteFile(filepath.Join(folder, name), bytes, 0o644); err != nil {
			log.Fatal(err)
		}
	}
}
