//go:build goexperiment.simd && amd64

package kernel

import (
	"math"
	"simd/archsimd"
	"unsafe"
)

func short16(x []int16, i int) archsimd.Int16x16 {
	return archsimd.LoadInt16x16((*[16]int16)(unsafe.Pointer(&x[i])))
}

func (avx2) Attend(y, qkv []float32, t, width int, s *Scratch) {
	padded := (t + 15) &^ 15
	for h := 0; h < width; h += Head {
		headQuantize8(s.q, s.qs, qkv, h, t, 3*width)
		headQuantize8(s.k, s.ks, qkv, width+h, t, 3*width)
		vs := headValues8(s.v, qkv, 2*width+h, t, 3*width)
		for i := 0; i < t; i += 2 {
			// A block is two queries; an odd last one is taken twice.
			other := min(i+1, t-1)
			r0 := vs / float32(headShares(s, s.shares, i, t, padded))
			r1 := vs / float32(headShares(s, s.shares[MaxRows:], other, t, padded))
			headSum(y[i*width+h:], y[other*width+h:], s, padded, r0, r1)
		}
	}
	archsimd.ClearAVXUpperBits()
}

// headQuantize8 is headQuantize.
func headQuantize8(dst []int16, scale []float32, src []float32, from, t, stride int) {
	for i := range t {
		row := src[i*stride+from:][:Head]
		a, b, c, d := load(row, 0), load(row, 8), load(row, 16), load(row, 24)
		value, inverse := steps(greatest8(abs8(a).Max(abs8(b)).Max(abs8(c).Max(abs8(d)))), scoreLevels)
		f := all(inverse)
		pack16(round8(a.Mul(f)), round8(b.Mul(f)), dst[i*Head:])
		pack16(round8(c.Mul(f)), round8(d.Mul(f)), dst[i*Head+16:])
		scale[i] = value
	}
}

// pack16 stores sixteen numbers that fit int16.
func pack16(a, b i8, dst []int16) {
	lo, hi := a.Select128FromPair(0, 2, b), a.Select128FromPair(1, 3, b)
	lo.SaturateToInt16ConcatGrouped(hi).Store((*[16]int16)(unsafe.Pointer(&dst[0])))
}

// headValues8 is headValues.
func headValues8(dst []int16, src []float32, from, t, stride int) float32 {
	var m f8
	for i := range t {
		row := src[i*stride+from:][:Head]
		m = m.Max(abs8(load(row, 0)).Max(abs8(load(row, 8))).Max(abs8(load(row, 16)).Max(abs8(load(row, 24)))))
	}
	value, inverse := steps(greatest8(m), valueLevels)
	f := all(inverse)
	var short [Head]int16
	for i := range t {
		row := src[i*stride+from:][:Head]
		pack16(round8(load(row, 0).Mul(f)), round8(load(row, 8).Mul(f)), short[:])
		pack16(round8(load(row, 16).Mul(f)), round8(load(row, 24).Mul(f)), short[16:])
		for d, v := range short {
			dst[d*MaxRows+i] = v
		}
	}
	return value
}

// headShares computes the shares of all t keys for query i, sets those up to
// padded to zero, and returns their sum.
func headShares(s *Scratch, shares []int16, i, t, padded int) int32 {
	q0, q1 := short16(s.q, i*Head), short16(s.q, i*Head+16)
	a := all(s.qs[i] * scoreFactor)
	most := all(float32(math.Inf(-1)))
	dot := func(j int) i8 {
		return short16(s.k, j*Head).DotProductPairs(q0).Add(short16(s.k, j*Head+16).DotProductPairs(q1))
	}
	for j := 0; j < padded; j += 8 {
		lo := dot(j).AddPairsGrouped(dot(j + 1)).AddPairsGrouped(dot(j + 2).AddPairsGrouped(dot(j + 3)))
		hi := dot(j + 4).AddPairsGrouped(dot(j + 5)).AddPairsGrouped(dot(j + 6).AddPairsGrouped(dot(j + 7)))
		dots := lo.Select128FromPair(0, 2, hi).Add(lo.Select128FromPair(1, 3, hi))
		v := dots.ConvertToFloat32().Mul(load(s.ks, j)).Mul(a)
		store(v, s.scores, j)
		if j+8 > t {
			for n := max(j, t); n < j+8; n++ {
				s.scores[n] = float32(math.Inf(-1))
			}
			v = load(s.scores, j)
		}
		most = most.Max(v)
	}
	top := all(greatest8(most))
	var sum i8
	for j := 0; j < padded; j += 16 {
		a, b := share8(load(s.scores, j).Sub(top)), share8(load(s.scores, j+8).Sub(top))
		sum = sum.Add(a.Add(b))
		pack16(a, b, shares[j:])
	}
	return total8(sum)
}

// share8 is share in every lane.
func share8(t f8) i8 {
	t = t.Max(archsimd.LoadFloat32x8(&eightShare[0]))
	return round8(power8(t).Mul(archsimd.LoadFloat32x8(&eightShare[1])))
}

// headSum sets one head of two outputs to the sums of the values, weighted by
// two rows of shares.
func headSum(y0, y1 []float32, s *Scratch, padded int, r0, r1 float32) {
	f0, f1 := archsimd.BroadcastFloat32x4(r0), archsimd.BroadcastFloat32x4(r1)
	for d := 0; d < Head; d += 4 {
		var a0, a1, a2, a3, b0, b1, b2, b3 i8
		for j := 0; j < padded; j += 16 {
			p, q := short16(s.shares, j), short16(s.shares, MaxRows+j)
			v := short16(s.v, d*MaxRows+j)
			a0, b0 = a0.Add(v.DotProductPairs(p)), b0.Add(v.DotProductPairs(q))
			v = short16(s.v, (d+1)*MaxRows+j)
			a1, b1 = a1.Add(v.DotProductPairs(p)), b1.Add(v.DotProductPairs(q))
			v = short16(s.v, (d+2)*MaxRows+j)
			a2, b2 = a2.Add(v.DotProductPairs(p)), b2.Add(v.DotProductPairs(q))
			v = short16(s.v, (d+3)*MaxRows+j)
			a3, b3 = a3.Add(v.DotProductPairs(p)), b3.Add(v.DotProductPairs(q))
		}
		a := a0.AddPairsGrouped(a1).AddPairsGrouped(a2.AddPairsGrouped(a3))
		b := b0.AddPairsGrouped(b1).AddPairsGrouped(b2.AddPairsGrouped(b3))
		a.GetLo().Add(a.GetHi()).ConvertToFloat32().Mul(f0).Store((*[4]float32)(y0[d:]))
		b.GetLo().Add(b.GetHi()).ConvertToFloat32().Mul(f1).Store((*[4]float32)(y1[d:]))
	}
}
