//go:build goexperiment.simd && amd64

package kernel

import (
	"math"
	"simd/archsimd"
	"unsafe"
)

type (
	f8 = archsimd.Float32x8
	i8 = archsimd.Int32x8
)

func load(x []float32, i int) f8 {
	return archsimd.LoadFloat32x8((*[8]float32)(unsafe.Pointer(&x[i])))
}

func store(v f8, x []float32, i int) { v.Store((*[8]float32)(unsafe.Pointer(&x[i]))) }

func all(v float32) f8 { return archsimd.BroadcastFloat32x8(v) }

// round8 rounds to nearest, ties to even, as round does.
func round8(v f8) i8 {
	return v.Add(archsimd.LoadFloat32x8(&eightMagic)).AsInt32x8().Sub(archsimd.LoadInt32x8(&eightRemove))
}

func abs8(v f8) f8 {
	return v.AsInt32x8().And(archsimd.BroadcastInt32x8(math.MaxInt32)).AsFloat32x8()
}

// greatest8 returns the greatest lane.
func greatest8(v f8) float32 {
	m := v.GetLo().Max(v.GetHi())
	return max(max(m.GetElem(0), m.GetElem(1)), max(m.GetElem(2), m.GetElem(3)))
}

// fold8 adds the lanes in the order of fold.
func fold8(v f8) float32 {
	s := v.GetLo().Add(v.GetHi())
	return (s.GetElem(0) + s.GetElem(1)) + (s.GetElem(2) + s.GetElem(3))
}

// total8 adds the lanes.
func total8(v i8) int32 {
	s := v.GetLo().Add(v.GetHi())
	return s.GetElem(0) + s.GetElem(1) + s.GetElem(2) + s.GetElem(3)
}

// Where the low byte of each lane goes when four vectors become one of bytes:
// those of vector i to bytes 4i to 4i+3 of each half.
var lowBytes = func() (m [4][32]int8) {
	for i := range m {
		for j := range m[i] {
			m[i][j] = -1
			if j%16/4 == i {
				m[i][j] = int8(j % 4 * 4)
			}
		}
	}
	return
}()

func (avx2) Quantize(r *Rows, x []float32) {
	s0 := archsimd.LoadInt8x32(&lowBytes[0])
	s1 := archsimd.LoadInt8x32(&lowBytes[1])
	s2 := archsimd.LoadInt8x32(&lowBytes[2])
	s3 := archsimd.LoadInt8x32(&lowBytes[3])
	order := archsimd.LoadUint32x8(&[8]uint32{0, 4, 1, 5, 2, 6, 3, 7})
	for t := range r.T {
		row, q := x[t*r.K:(t+1)*r.K], r.Q[t*r.K:(t+1)*r.K]
		var m0, m1 f8
		for i := 0; i < len(row); i += 16 {
			m0, m1 = m0.Max(abs8(load(row, i))), m1.Max(abs8(load(row, i+8)))
		}
		scale, inverse := steps(greatest8(m0.Max(m1)), 127)
		factor := all(inverse)
		var sum i8
		for i := 0; i < len(row); i += 32 {
			a, b := round8(load(row, i).Mul(factor)), round8(load(row, i+8).Mul(factor))
			c, d := round8(load(row, i+16).Mul(factor)), round8(load(row, i+24).Mul(factor))
			sum = sum.Add(a.Add(b).Add(c.Add(d)))
			bytes := a.AsInt8x32().PermuteOrZeroGrouped(s0).Or(b.AsInt8x32().PermuteOrZeroGrouped(s1)).
				Or(c.AsInt8x32().PermuteOrZeroGrouped(s2).Or(d.AsInt8x32().PermuteOrZeroGrouped(s3)))
			bytes.AsInt32x8().Permute(order).AsInt8x32().Store((*[32]int8)(unsafe.Pointer(&q[i])))
		}
		r.Scale[t], r.Sum[t] = scale, total8(sum)
	}
	archsimd.ClearAVXUpperBits()
}

// The constants of power8, eight times each: a load is cheaper than a broadcast.
var (
	eightMagic  = eight(magic)
	eightExp    = [...][8]float32{eight(1), eight(exp1), eight(exp2), eight(exp3), eight(exp4), eight(exp5), eight(exp6)}
	eightGelu   = [...][8]float32{eight(geluA), eight(geluB), eight(geluLimit), eight(-geluLimit)}
	eightShare  = [...][8]float32{eight(lowest), eight(shareLevels)}
	eightBias   = [8]int32{magicBits - 127, magicBits - 127, magicBits - 127, magicBits - 127, magicBits - 127, magicBits - 127, magicBits - 127, magicBits - 127}
	eightRemove = [8]int32{magicBits, magicBits, magicBits, magicBits, magicBits, magicBits, magicBits, magicBits}
)

func eight(v float32) [8]float32 { return [8]float32{v, v, v, v, v, v, v, v} }

// power8 is power2 in every lane.
func power8(t f8) f8 {
	m := archsimd.LoadFloat32x8(&eightMagic)
	n := t.Add(m)
	f := t.Sub(n.Sub(m))
	p := f.Mul(archsimd.LoadFloat32x8(&eightExp[6])).Add(archsimd.LoadFloat32x8(&eightExp[5]))
	p = p.Mul(f).Add(archsimd.LoadFloat32x8(&eightExp[4]))
	p = p.Mul(f).Add(archsimd.LoadFloat32x8(&eightExp[3]))
	p = p.Mul(f).Add(archsimd.LoadFloat32x8(&eightExp[2]))
	p = p.Mul(f).Add(archsimd.LoadFloat32x8(&eightExp[1]))
	p = p.Mul(f).Add(archsimd.LoadFloat32x8(&eightExp[0]))
	e := n.AsInt32x8().Sub(archsimd.LoadInt32x8(&eightBias)).ShiftAllLeft(23)
	return p.Mul(e.AsFloat32x8())
}

func (avx2) GELU(x []float32) {
	a, b := archsimd.LoadFloat32x8(&eightGelu[0]), archsimd.LoadFloat32x8(&eightGelu[1])
	high, low := archsimd.LoadFloat32x8(&eightGelu[2]), archsimd.LoadFloat32x8(&eightGelu[3])
	one := all(1)
	for i := 0; i < len(x); i += 8 {
		v := load(x, i)
		t := v.Mul(v.Mul(v).Mul(b).Add(a))
		store(v.Div(one.Add(power8(t.Min(high).Max(low)))), x, i)
	}
	archsimd.ClearAVXUpperBits()
}

func (avx2) AddNorm(x, d, gamma, beta []float32) {
	k := len(gamma)
	n := float32(k)
	for t := 0; t < len(x); t += k {
		row, add := x[t:t+k], d[t:t+k]
		var sum f8
		for i := 0; i < k; i += 8 {
			v := load(row, i).Add(load(add, i))
			store(v, row, i)
			sum = sum.Add(v)
		}
		mean := all(fold8(sum) / n)
		sum = f8{}
		for i := 0; i < k; i += 8 {
			v := load(row, i).Sub(mean)
			store(v, row, i)
			sum = sum.Add(v.Mul(v))
		}
		rise := all(1 / squareRoot(fold8(sum)/n+epsilon))
		for i := 0; i < k; i += 8 {
			store(load(row, i).Mul(rise).Mul(load(gamma, i)).Add(load(beta, i)), row, i)
		}
	}
	archsimd.ClearAVXUpperBits()
}
