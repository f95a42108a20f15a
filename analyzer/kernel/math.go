package kernel

import "math"

// magic is 1.5·2²³: a float32 of this size has steps of one, so adding it rounds
// any number below 2²² to nearest, ties to even, and leaves the whole number in
// the low bits.
const (
	magic     = 12582912
	magicBits = 0x4B400000
)

// round returns v rounded to nearest, ties to even, for |v| < 2²². Its conversion
// keeps a product that v may be from being fused with the sum.
func round(v float32) int32 { return int32(math.Float32bits(float32(v)+magic)) - magicBits }

// The polynomial of 2^f over −½..½ (Cephes, exp2f), relative error below 2·10⁻⁷.
const (
	exp1 = 6.931472028550421e-1
	exp2 = 2.402264791363012e-1
	exp3 = 5.550332471162809e-2
	exp4 = 9.618437357674640e-3
	exp5 = 1.339887440266574e-3
	exp6 = 1.535336188319500e-4
)

// power2 returns 2^t for −126 ≤ t ≤ 126.
func power2(t float32) float32 {
	n := t + magic
	f := t - (n - magic)
	p := float32(f*exp6) + exp5
	p = float32(p*f) + exp4
	p = float32(p*f) + exp3
	p = float32(p*f) + exp2
	p = float32(p*f) + exp1
	p = float32(p*f) + 1
	return float32(p * math.Float32frombits((math.Float32bits(n)-magicBits+127)<<23))
}

// GELU in its tanh form is x ÷ (1 + 2^(x·(a + b·x²))).
const (
	geluA     = -2.302208198 // −2·√(2/π)·log₂e
	geluB     = -0.10294324  // geluA · 0.044715
	geluLimit = 126          // greatest exponent
)

// gelu returns x·Φ(x), tanh form.
func gelu(x float32) float32 {
	t := x * (float32(float32(x*x)*geluB) + geluA)
	if !(t < geluLimit) {
		t = geluLimit
	}
	if t < -geluLimit {
		t = -geluLimit
	}
	return x / (1 + power2(t))
}

// squareRoot returns √x, correctly rounded.
func squareRoot(x float32) float32 { return float32(math.Sqrt(float64(x))) }

// epsilon keeps the layer norm of a constant row finite.
const epsilon = 1e-12

// log2e turns a natural exponent into one of two.
const log2e = 1.44269504

// Exp returns e^x, with every x clamped to −87 to 87: the exponential of this
// package, which is the same on every machine.
func Exp(x float32) float32 {
	t := float32(x * log2e)
	if !(t < geluLimit) {
		t = geluLimit
	}
	if t < -geluLimit {
		t = -geluLimit
	}
	return power2(t)
}
