package kernel

import "math"

// plain is the variant in ordinary Go, and the definition of what the others
// must give.
type plain struct{}

func (plain) Name() string { return "plain" }

func (plain) Quantize(r *Rows, x []float32) {
	for t := range r.T {
		row, q := x[t*r.K:(t+1)*r.K], r.Q[t*r.K:(t+1)*r.K]
		scale, inverse := steps(greatest(row), 127)
		sum := int32(0)
		for i, v := range row {
			n := round(v * inverse)
			q[i] = int8(n)
			sum += n
		}
		r.Scale[t], r.Sum[t] = scale, sum
	}
}

// greatest returns max|x|.
func greatest(x []float32) float32 {
	m := float32(0)
	for _, v := range x {
		if v < 0 {
			v = -v
		}
		if v > m {
			m = v
		}
	}
	return m
}

// steps returns the value of one step when limit is cut into levels of them,
// and how many steps a one is. Of nothing it makes no steps.
func steps(limit, levels float32) (value, inverse float32) {
	if !(limit >= smallest) {
		return 0, 0
	}
	return limit / levels, levels / limit
}

// smallest is the limit below which a row counts as zero, so that inverses stay
// finite.
const smallest = 1e-30

func (plain) Linear(y []float32, x *Rows, w *Matrix) {
	p := w.pack()
	raised := make([]uint8, 4*x.K) // four rows of x, raised to be positive
	for t := 0; t < x.T; t += 4 {
		for i, v := range x.Q[t*x.K : (t+4)*x.K] {
			raised[i] = uint8(int(v) + raise)
		}
		for n := 0; n < w.N; n += lanes {
			sums := p.dots(raised, n/lanes, x.K)
			for i := range 4 {
				out := y[(t+i)*w.N:][:w.N]
				for j := 0; j < lanes && n+j < w.N; j++ {
					s := sums[i][j] - p.sums[n+j] - offset*x.Sum[t+i]
					out[n+j] = float32(float32(s)*float32(x.Scale[t+i]*w.Scale[n+j])) + w.Bias[n+j]
				}
			}
		}
	}
}

func (plain) GELU(x []float32) {
	for i, v := range x {
		x[i] = gelu(v)
	}
}

func (plain) AddNorm(x, d, gamma, beta []float32) {
	k := len(gamma)
	n := float32(k)
	for t := 0; t < len(x); t += k {
		row, add := x[t:t+k], d[t:t+k]
		var lanes [8]float32
		for i := range row {
			row[i] += add[i]
			lanes[i&7] += row[i]
		}
		mean := fold(&lanes) / n
		lanes = [8]float32{}
		for i := range row {
			row[i] -= mean
			lanes[i&7] += float32(row[i] * row[i])
		}
		rise := 1 / squareRoot(fold(&lanes)/n+epsilon)
		for i := range row {
			row[i] = float32(float32(row[i]*rise)*gamma[i]) + beta[i]
		}
	}
}

// fold adds the lanes of a sum in their order.
func fold(l *[8]float32) float32 {
	return ((l[0] + l[4]) + (l[1] + l[5])) + ((l[2] + l[6]) + (l[3] + l[7]))
}

// scoreFactor turns a product of query and key into the exponent of a power of
// two: 1/√32 · log₂e.
const scoreFactor = 0.25503487

// lowest is the exponent below which a share is certainly zero.
const lowest = -30

func (plain) Attend(y, qkv []float32, t, width int, s *Scratch) {
	for h := 0; h < width; h += Head {
		headQuantize(s.q, s.qs, qkv, h, t, 3*width)
		headQuantize(s.k, s.ks, qkv, width+h, t, 3*width)
		vs := headValues(s.v, qkv, 2*width+h, t, 3*width)
		for i := range t {
			q := s.q[i*Head:][:Head]
			a := s.qs[i] * scoreFactor
			most := float32(math.Inf(-1))
			for j := 0; j < t; j += 4 {
				dots := four(q, s.k[j*Head:], Head)
				for n, dot := range dots[:min(4, t-j)] {
					v := float32(float32(float32(dot)*s.ks[j+n]) * a)
					s.scores[j+n] = v
					if v > most {
						most = v
					}
				}
			}
			sum := int32(0)
			for j, v := range s.scores[:t] {
				n := share(v - most)
				s.shares[j] = int16(n)
				sum += n
			}
			r := vs / float32(sum)
			out := y[i*width+h:][:Head]
			for d := 0; d < Head; d += 4 {
				for n, dot := range four(s.shares[:t], s.v[d*MaxRows:], MaxRows) {
					out[d+n] = float32(dot) * r
				}
			}
		}
	}
}

// four returns the products of x with four rows of w that begin stride apart.
func four(x, w []int16, stride int) [4]int32 {
	k := len(x)
	w0, w1, w2, w3 := w[:k], w[stride:][:k], w[2*stride:][:k], w[3*stride:][:k]
	var a, b, c, d int32
	for i, v := range x {
		v := int32(v)
		a += v * int32(w0[i])
		b += v * int32(w1[i])
		c += v * int32(w2[i])
		d += v * int32(w3[i])
	}
	return [4]int32{a, b, c, d}
}

// share returns 2^t for t ≤ 0 in steps of 1/4095.
func share(t float32) int32 {
	if !(t > lowest) {
		t = lowest
	}
	return round(power2(t) * shareLevels)
}

// headQuantize rounds one head of t queries or keys, which begin at column from
// of rows stride long, each to a scale of its own.
func headQuantize(dst []int16, scale []float32, src []float32, from, t, stride int) {
	for i := range t {
		row := src[i*stride+from:][:Head]
		value, inverse := steps(greatest(row), scoreLevels)
		for d, v := range row {
			dst[i*Head+d] = int16(round(v * inverse))
		}
		scale[i] = value
	}
}

// headValues rounds one head of t values to one scale, which it returns, and
// turns them: row d of dst holds dimension d of all of them.
func headValues(dst []int16, src []float32, from, t, stride int) float32 {
	limit := float32(0)
	for i := range t {
		limit = max(limit, greatest(src[i*stride+from:][:Head]))
	}
	value, inverse := steps(limit, valueLevels)
	for i := range t {
		for d, v := range src[i*stride+from:][:Head] {
			dst[d*MaxRows+i] = int16(round(v * inverse))
		}
	}
	return value
}
