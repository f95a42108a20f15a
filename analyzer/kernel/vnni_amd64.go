//go:build goexperiment.simd && amd64

package kernel

import "unsafe"

// vnni is the variant for amd64 with AVX-512 VNNI, one of whose instructions
// adds four products to each of sixteen sums. simd/archsimd does not have it, so
// the products are in assembly; all else is AVX2's.
type vnni struct{ avx2 }

func (vnni) Name() string { return "vnni" }

// Linear takes every panel, which stays in the first cache, through all rows.
func (vnni) Linear(y []float32, x *Rows, w *Matrix) {
	_ = y[:x.T*w.N]
	p := w.panels()
	var rest [tileRows * panel]float32 // of a panel that is not full
	for n := 0; n < w.N; n += panel {
		for t := 0; t < x.T; t += tileRows {
			to, stride := unsafe.Pointer(&rest), panel
			full := n+panel <= w.N
			if full {
				to, stride = unsafe.Pointer(&y[t*w.N+n]), w.N
			}
			vnniTile(to, 4*stride, &x.Q[t*x.K], x.K, &p.w[n*w.K], &p.scale[n], &p.bias[n], &x.Scale[t], &x.Sum[t])
			if !full {
				for i := range tileRows {
					copy(y[(t+i)*w.N+n:(t+i+1)*w.N], rest[i*panel:])
				}
			}
		}
	}
}

// vnniTile writes one tile of outputs to y, whose rows begin stride bytes apart:
// of four rows of k inputs at x, with their scales and sums, and one panel at w,
// with its scales and biases.
//
//go:noescape
func vnniTile(y unsafe.Pointer, stride int, x *int8, k int, w *uint8, scale, bias, step *float32, sum *int32)
