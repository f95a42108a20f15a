//go:build goexperiment.simd && amd64

package kernel

import (
	"simd/archsimd"
	"unsafe"
)

// avx2 is the variant for amd64 with AVX2, compiled from Go by simd/archsimd.
type avx2 struct{}

// variants returns those that this machine has, the fastest last.
func variants() []Kernel {
	all := []Kernel{plain{}}
	if archsimd.X86.AVX2() {
		all = append(all, avx2{})
	}
	if archsimd.X86.AVX512VNNI() {
		all = append(all, vnni{})
	}
	return all
}

func (avx2) Name() string { return "avx2" }

func weights(p unsafe.Pointer, i int) archsimd.Uint8x32 {
	return archsimd.LoadUint8x32((*[32]uint8)(unsafe.Add(p, i)))
}

func inputs(p unsafe.Pointer, i int) archsimd.Int8x32 {
	return archsimd.LoadInt8x32((*[32]int8)(unsafe.Add(p, i)))
}

// Linear takes tiles of two rows of x by four of w, over 64 inputs at a time:
// two sums of four products fit int16 (2·2·127·63), then they widen.
func (avx2) Linear(y []float32, x *Rows, w *Matrix) {
	K := x.K
	for t0 := 0; t0 < x.T; {
		// As many rows of x as stay in the first cache beside four of w.
		t1 := min(x.T, t0+max(4, (20<<10)/K&^3))
		for n := 0; n < w.N; n += 4 {
			wp := unsafe.Pointer(&w.W[n*K])
			scale := archsimd.LoadFloat32x4((*[4]float32)(w.Scale[n:]))
			bias := archsimd.LoadFloat32x4((*[4]float32)(w.Bias[n:]))
			for t := t0; t < t1; t += 2 {
				a, b := tile(unsafe.Pointer(&x.Q[t*K]), wp, K)
				// Both are finished before either is stored: where processors may not
				// guess past a store, every load behind one waits for it.
				a0 := finish(a, offset*x.Sum[t], x.Scale[t], scale, bias)
				b0 := finish(b, offset*x.Sum[t+1], x.Scale[t+1], scale, bias)
				a0.Store((*[4]float32)(y[t*w.N+n:]))
				b0.Store((*[4]float32)(y[(t+1)*w.N+n:]))
			}
		}
		t0 = t1
	}
	archsimd.ClearAVXUpperBits()
}

// finish turns four sums into outputs.
func finish(sums archsimd.Int32x4, extra int32, step float32, scale, bias archsimd.Float32x4) archsimd.Float32x4 {
	v := sums.Sub(archsimd.BroadcastInt32x4(extra)).ConvertToFloat32()
	return v.Mul(archsimd.BroadcastFloat32x4(step).Mul(scale)).Add(bias)
}

// tile returns the products of the first and of the second row at x with four
// rows at w.
func tile(x0, w0 unsafe.Pointer, K int) (a, b archsimd.Int32x4) {
	x1, w1, w2, w3 := unsafe.Add(x0, K), unsafe.Add(w0, K), unsafe.Add(w0, 2*K), unsafe.Add(w0, 3*K)
	one := archsimd.BroadcastInt16x16(1)
	var a0, a1, a2, a3, b0, b1, b2, b3 archsimd.Int32x8
	for k := 0; k < K; k += 64 {
		p0, p1, q0, q1 := inputs(x0, k), inputs(x1, k), inputs(x0, k+32), inputs(x1, k+32)
		u, v := weights(w0, k), weights(w0, k+32)
		a0 = a0.Add(u.DotProductPairsSaturated(p0).Add(v.DotProductPairsSaturated(q0)).DotProductPairs(one))
		b0 = b0.Add(u.DotProductPairsSaturated(p1).Add(v.DotProductPairsSaturated(q1)).DotProductPairs(one))
		u, v = weights(w1, k), weights(w1, k+32)
		a1 = a1.Add(u.DotProductPairsSaturated(p0).Add(v.DotProductPairsSaturated(q0)).DotProductPairs(one))
		b1 = b1.Add(u.DotProductPairsSaturated(p1).Add(v.DotProductPairsSaturated(q1)).DotProductPairs(one))
		u, v = weights(w2, k), weights(w2, k+32)
		a2 = a2.Add(u.DotProductPairsSaturated(p0).Add(v.DotProductPairsSaturated(q0)).DotProductPairs(one))
		b2 = b2.Add(u.DotProductPairsSaturated(p1).Add(v.DotProductPairsSaturated(q1)).DotProductPairs(one))
		u, v = weights(w3, k), weights(w3, k+32)
		a3 = a3.Add(u.DotProductPairsSaturated(p0).Add(v.DotProductPairsSaturated(q0)).DotProductPairs(one))
		b3 = b3.Add(u.DotProductPairsSaturated(p1).Add(v.DotProductPairsSaturated(q1)).DotProductPairs(one))
	}
	r := a0.AddPairsGrouped(a1).AddPairsGrouped(a2.AddPairsGrouped(a3))
	s := b0.AddPairsGrouped(b1).AddPairsGrouped(b2.AddPairsGrouped(b3))
	a, b = r.GetLo().Add(r.GetHi()), s.GetLo().Add(s.GetHi())
	archsimd.ClearAVXUpperBits()
	return a, b
}
