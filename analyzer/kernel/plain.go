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
	for t := range x.T {
		row := x.Q[t*x.K : (t+1)*x.K]
		out := y[t*w.N : (t+1)*w.N]
		for n := 0; n < w.N; n += 4 {
			a, b, c, d := dot4(row, w.W[n*w.K:(n+4)*w.K])
			for j, s := range [4]int32{a, b, c, d} {
				s -= offset * x.Sum[t]
				out[n+j] = float32(float32(s)*float32(x.Scale[t]*w.Scale[n+j])) + w.Bias[n+j]
			}
		}
	}
}

// dot4 returns the products of x with four rows of w.
func dot4(x []int8, w []uint8) (a, b, c, d int32) {
	k := len(x)
	w0, w1, w2, w3 := w[:k], w[k:][:k], w[2*k:][:k], w[3*k:][:k]
	for i, v := range x {
		v := int32(v)
		a += v * int32(w0[i])
		b += v * int32(w1[i])
		c += v * int32(w2[i])
		d += v * int32(w3[i])
	}
	return
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
			for j := range t {
				k := s.k[j*Head:][:Head]
				dot := int32(0)
				for d := range k {
					dot += int32(q[d]) * int32(k[d])
				}
				v := float32(float32(dot)*s.ks[j]) * a
				s.scores[j] = v
				if v > most {
					most = v
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
			for d := range out {
				v := s.v[d*MaxRows:][:t]
				dot := int32(0)
				for j, n := range s.shares[:t] {
					dot += int32(n) * int32(v[j])
				}
				out[d] = float32(dot) * r
			}
		}
	}
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
