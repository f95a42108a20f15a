package kernel

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
)

func random(r *rand.Rand, n, k int) *Matrix {
	m := &Matrix{N: n, K: k, W: make([]uint8, n*k), Scale: make([]float32, n), Bias: make([]float32, n)}
	for i := range m.W {
		m.W[i] = uint8(1 + r.IntN(63))
	}
	for i := range n {
		m.Scale[i], m.Bias[i] = r.Float32()*.01, r.Float32()-.5
	}
	return m
}

func floats(r *rand.Rand, n int) []float32 {
	x := make([]float32, n)
	for i := range x {
		x[i] = float32(r.NormFloat64())
	}
	return x
}

func BenchmarkLinear(b *testing.B) {
	for _, k := range variants() {
		for _, s := range [][2]int{{1152, 384}, {1536, 384}, {384, 1536}} {
			b.Run(k.Name(), func(b *testing.B) {
				r := rand.New(rand.NewPCG(1, 2))
				w := random(r, s[0], s[1])
				x := NewRows(64, s[1])
				Plain().Quantize(x, floats(r, 64*s[1]))
				y := make([]float32, 64*s[0])
				for b.Loop() {
					k.Linear(y, x, w)
				}
				b.ReportMetric(float64(b.N)*2*64*float64(s[0]*s[1])/b.Elapsed().Seconds()/1e9, "GOP/s")
			})
		}
	}
}

// hard returns n numbers, some of them large, tiny, equal or zero.
func hard(r *rand.Rand, n int) []float32 {
	x := floats(r, n)
	for range n / 8 {
		i := r.IntN(n)
		x[i] *= [...]float32{0, 1e-20, 1e3, 40, -1, 1e-40}[r.IntN(6)]
	}
	return x
}

// TestPlainIsWhatItSays compares the products of the plain variant with the
// sums that they stand for, at the ends of the ranges too.
func TestPlainIsWhatItSays(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	for _, extreme := range []bool{false, true} {
		x, w := NewRows(4, 1536), random(r, 8, 1536)
		for i := range x.Q {
			x.Q[i] = int8(r.IntN(255) - 127)
			if extreme {
				x.Q[i] = 127
			}
		}
		if extreme {
			for i := range w.W {
				w.W[i] = 63
			}
		}
		for i := range x.T {
			x.Scale[i] = 0.01
			for _, q := range x.Q[i*x.K : (i+1)*x.K] {
				x.Sum[i] += int32(q)
			}
		}
		y := make([]float32, x.T*w.N)
		Plain().Linear(y, x, w)
		for i := range y {
			sum := int32(0)
			for k := range x.K {
				sum += int32(x.Q[i/w.N*x.K+k]) * (int32(w.W[i%w.N*w.K+k]) - offset)
			}
			require.InDelta(t, float32(sum)*0.01*w.Scale[i%w.N]+w.Bias[i%w.N], y[i], 0.01)
		}
	}
}

// TestVariantsAgree asserts that the variants that this machine has give the bytes
// of the plain one.
func TestVariantsAgree(t *testing.T) {
	for _, k := range variants() {
		t.Run(k.Name(), func(t *testing.T) { agree(t, k) })
	}
}

// same asserts that x and y are the same bits.
func same(t *testing.T, x, y []float32) {
	t.Helper()
	require.Len(t, y, len(x))
	for i := range x {
		require.Equal(t, math.Float32bits(x[i]), math.Float32bits(y[i]), "number %d of %d: %g, %g", i, len(x), x[i], y[i])
	}
}

// agree asserts that k gives the bytes of the plain variant.
func agree(t *testing.T, k Kernel) {
	r := rand.New(rand.NewPCG(3, 4))
	p := Plain()
	for range 40 {
		rows, inputs, outputs := 1+r.IntN(70), 64*(1+r.IntN(7)), 4*(1+r.IntN(20))
		a, b := NewRows(rows, inputs), NewRows(rows, inputs)
		x := hard(r, a.T*inputs)
		clear(x[:inputs])
		p.Quantize(a, x)
		k.Quantize(b, x)
		require.Equal(t, a, b)
		w := random(r, outputs, inputs)
		y, z := make([]float32, a.T*outputs), make([]float32, a.T*outputs)
		p.Linear(y, a, w)
		k.Linear(z, a, w)
		same(t, y, z)
		y, z = slices.Clone(x), slices.Clone(x)
		p.GELU(y)
		k.GELU(z)
		same(t, y, z)
		d, gamma, beta := hard(r, len(x)), hard(r, inputs), hard(r, inputs)
		y, z = slices.Clone(x), slices.Clone(x)
		p.AddNorm(y, d, gamma, beta)
		k.AddNorm(z, d, gamma, beta)
		same(t, y, z)
	}
	sa, sb := NewScratch(), NewScratch()
	for _, rows := range []int{1, 2, 3, 7, 8, 9, 16, 33, 150, 255, 256} {
		width := Head * (1 + r.IntN(4))
		qkv := hard(r, rows*3*width)
		y, z := make([]float32, rows*width), make([]float32, rows*width)
		p.Attend(y, qkv, rows, width, sa)
		k.Attend(z, qkv, rows, width, sb)
		same(t, y, z)
	}
}

func BenchmarkRows(b *testing.B) {
	const t, width, ff = 192, 384, 1536
	for _, k := range variants() {
		r := rand.New(rand.NewPCG(1, 2))
		x, d, g := floats(r, t*ff), floats(r, t*ff), floats(r, width)
		y, q, s := make([]float32, t*width), NewRows(t, ff), NewScratch()
		for _, f := range []struct {
			name string
			run  func()
		}{
			{"Quantize", func() { k.Quantize(q, x) }},
			{"GELU", func() { copy(x, d); k.GELU(x) }},
			{"AddNorm", func() { k.AddNorm(x[:t*width], d[:t*width], g, g) }},
			{"Attend", func() { k.Attend(y, d, t, width, s) }},
		} {
			b.Run(k.Name()+"/"+f.name, func(b *testing.B) {
				for b.Loop() {
					f.run()
				}
				b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/t, "ns/row")
			})
		}
	}
}
