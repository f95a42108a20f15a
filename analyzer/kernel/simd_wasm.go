//go:build wasm && wasmsimd

package kernel

import "unsafe"

// simd is the variant of simd128.wasm and relaxed.wasm, modules of their own that
// share this one's memory. Whoever runs a build with the tag wasmsimd provides
// the imports "kernel": the functions of one of them, and variant, which says
// which one it is: 0 none, 1 simd128, 2 relaxed.
type simd struct{ name string }

//go:wasmimport kernel variant
func importedVariant() int32

//go:wasmimport kernel quantize
func importedQuantize(q, scale, sum, x unsafe.Pointer, t, k int32)

//go:wasmimport kernel linear
func importedLinear(y, q, scale, sum, w, wscale, bias unsafe.Pointer, t, k, n int32)

//go:wasmimport kernel gelu
func importedGelu(x unsafe.Pointer, n int32)

//go:wasmimport kernel norm
func importedNorm(x, d, gamma, beta unsafe.Pointer, rows, k int32)

//go:wasmimport kernel attend
func importedAttend(y, qkv unsafe.Pointer, t, width int32, q, k, v, qs, ks, scores, shares unsafe.Pointer)

// variants returns those that this page has, the fastest last.
func variants() []Kernel {
	switch importedVariant() {
	case 1:
		return []Kernel{plain{}, simd{"simd128"}}
	case 2:
		return []Kernel{plain{}, simd{"relaxed"}}
	}
	return []Kernel{plain{}}
}

func (s simd) Name() string { return s.name }

func at[T any](s []T) unsafe.Pointer { return unsafe.Pointer(unsafe.SliceData(s)) }

func (simd) Quantize(r *Rows, x []float32) {
	_ = x[:r.T*r.K]
	importedQuantize(at(r.Q), at(r.Scale), at(r.Sum), at(x), int32(r.T), int32(r.K))
}

func (simd) Linear(y []float32, x *Rows, w *Matrix) {
	_ = y[:x.T*w.N]
	importedLinear(at(y), at(x.Q), at(x.Scale), at(x.Sum), at(w.W), at(w.Scale), at(w.Bias), int32(x.T), int32(x.K), int32(w.N))
}

func (simd) GELU(x []float32) { importedGelu(at(x), int32(len(x))) }

func (simd) AddNorm(x, d, gamma, beta []float32) {
	_, _ = d[:len(x)], beta[:len(gamma)]
	importedNorm(at(x), at(d), at(gamma), at(beta), int32(len(x)/len(gamma)), int32(len(gamma)))
}

func (simd) Attend(y, qkv []float32, t, width int, s *Scratch) {
	_, _ = y[:t*width], qkv[:3*t*width]
	importedAttend(at(y), at(qkv), int32(t), int32(width), at(s.q), at(s.k), at(s.v), at(s.qs), at(s.ks), at(s.scores), at(s.shares))
}
