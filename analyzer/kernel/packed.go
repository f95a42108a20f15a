package kernel

import "sync"

// Without SIMD one multiplication of 64 bits stands in for three: the weights of
// three rows lie in one word, 21 bits each, and what a positive input of 8 bits
// makes of them stays apart for 128 products.
//
//	(w₂·2⁴² + w₁·2²¹ + w₀) · x  =  w₂x·2⁴² + w₁x·2²¹ + w₀x
const (
	lanes     = 3
	laneBits  = 21
	laneTerms = 128 // 128 · 63 · 254 < 2²¹
	raise     = 127 // makes inputs positive
)

// packed is a matrix in that form.
type packed struct {
	once sync.Once
	w    []uint64 // ⌈N/3⌉ rows of K
	sums []int32  // N: what raising the inputs adds to each product
}

// pack returns the packed form of w, which it makes when it is first asked for.
func (w *Matrix) pack() *packed {
	p := &w.packed
	p.once.Do(func() {
		p.w, p.sums = make([]uint64, (w.N+lanes-1)/lanes*w.K), make([]int32, w.N)
		for n := range w.N {
			row := p.w[n/lanes*w.K:][:w.K]
			for k, v := range w.W[n*w.K : (n+1)*w.K] {
				row[k] |= uint64(v) << (n % lanes * laneBits)
				p.sums[n] += raise * int32(v)
			}
		}
	})
	return p
}

// dots returns the products of four rows of raised inputs with the three rows
// of weights in word row n.
func (p *packed) dots(x []uint8, n, k int) (sums [4][lanes]int32) {
	w := p.w[n*k : (n+1)*k]
	x0, x1, x2, x3 := x[:k], x[k:][:k], x[2*k:][:k], x[3*k:][:k]
	for from := 0; from < k; from += laneTerms {
		to := min(k, from+laneTerms)
		w := w[from:to]
		x0, x1, x2, x3 := x0[from:to], x1[from:to], x2[from:to], x3[from:to]
		x0, x1, x2, x3 = x0[:len(w)], x1[:len(w)], x2[:len(w)], x3[:len(w)]
		var a, b, c, d uint64
		for i, v := range w {
			a += v * uint64(x0[i])
			b += v * uint64(x1[i])
			c += v * uint64(x2[i])
			d += v * uint64(x3[i])
		}
		for i, s := range [4]uint64{a, b, c, d} {
			for j := range lanes {
				sums[i][j] += int32(s >> (j * laneBits) & (1<<laneBits - 1))
			}
		}
	}
	return sums
}
