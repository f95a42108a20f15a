// Package kernel holds the few dense products and row functions in which an
// encoder spends its time, in several variants that give the same bytes.
//
// A layer of the encoder reads
//
//	x ─ Quantize ─ Linear(qkv) ─ Attend ─ Quantize ─ Linear(out) ─ AddNorm(x)
//	  ─ Quantize ─ Linear(up) ─ GELU ─ Quantize ─ Linear(down) ─ AddNorm(x)
//
// and every box is a method of [Kernel]. [Plain] is written in ordinary Go and
// runs everywhere; [Best] is the fastest variant that the machine has. Whatever
// variant runs, natively or in a browser, on whatever processor, the result is
// the same to the last bit, because
//
//   - products of weights and of attention are products of small integers,
//     summed in int32, which is exact in any order;
//   - what is computed in float32 uses only operations that IEEE 754 rounds
//     correctly (+ − × ÷ √), in one order: sums run in eight interleaved lanes
//     that are added as ((0+4)+(1+5)) + ((2+6)+(3+7)); nothing is fused (every
//     product is converted explicitly before it is added); the exponential is
//     one polynomial of our own;
//   - rounding to integers is to nearest, ties to even.
//
// Weights are whole numbers from −31 to 31, stored as w+32 in one byte each, so
// that w+32 stays below 64: a sum of four products with an int8 then fits int16,
// which AVX2 and relaxed SIMD need, and no product is ever saturated. The 32 is
// taken out again by the sum of the inputs, which Quantize gives with each row.
package kernel

//go:generate go run ./generate

// Head is the number of dimensions of one attention head.
const Head = 32

// MaxRows is the greatest number of rows that Attend takes: with more, its sums
// might leave int32.
const MaxRows = 256

// Levels of the numbers inside Attend, chosen so that no sum leaves int32:
// 32·4095² and 256·4095·2047 are below 2³¹.
const (
	scoreLevels = 4095 // queries and keys
	shareLevels = 4095 // exp(score − greatest score)
	valueLevels = 2047 // values
)

// offset is what is added to a weight to store it.
const offset = 32

// A Matrix holds the weights of a linear layer, N outputs by K inputs.
type Matrix struct {
	N, K  int       // N is a multiple of 4, K of 64
	W     []uint8   // N rows of K weights, each −31..31 plus 32
	Scale []float32 // N: the value of one step of the row
	Bias  []float32 // N

	packed  packed // what the plain variant makes of W
	paneled panels // what the variant vnni makes of it
}

// Rows are quantized rows, the input of a linear layer: row t is
// Scale[t] × Q[t*K:(t+1)*K].
type Rows struct {
	T, K  int // T is a multiple of 4
	Q     []int8
	Scale []float32 // T
	Sum   []int32   // T: the sum of the row's Q
}

// NewRows returns room for t rows, rounded up to a multiple of four, of k inputs.
func NewRows(t, k int) *Rows {
	t = (t + 3) &^ 3
	return &Rows{T: t, K: k, Q: make([]int8, t*k), Scale: make([]float32, t), Sum: make([]int32, t)}
}

// Part returns rows [from, to) of r, sharing their memory.
func (r *Rows) Part(from, to int) *Rows {
	return &Rows{T: to - from, K: r.K, Q: r.Q[from*r.K : to*r.K], Scale: r.Scale[from:to], Sum: r.Sum[from:to]}
}

// A Scratch holds what Attend needs between its steps. It may be used again and
// again, by one goroutine at a time.
type Scratch struct {
	q, k, v []int16   // one head: [MaxRows][Head] queries and keys, [Head][MaxRows] values
	ks      []float32 // value of one step of each key
	qs      []float32 // the same of each query
	scores  []float32 // up to block queries against all keys
	shares  []int16   // the same
}

// block is the number of queries that Attend handles together, at most.
const block = 4

// NewScratch returns room for Attend with up to MaxRows rows.
func NewScratch() *Scratch {
	return &Scratch{
		q: make([]int16, MaxRows*Head), k: make([]int16, MaxRows*Head), v: make([]int16, Head*MaxRows),
		ks: make([]float32, MaxRows), qs: make([]float32, MaxRows),
		scores: make([]float32, block*MaxRows), shares: make([]int16, block*MaxRows),
	}
}

// A Kernel computes the parts of an encoder's layer. All variants give the same
// bytes. Its methods may be called from several goroutines at once.
type Kernel interface {
	// Name names the variant: "plain", "avx2", "vnni", "simd128", "relaxed".
	Name() string

	// Quantize rounds each row of x (r.T rows of r.K) to whole numbers from
	// −127 to 127 of one scale a row, max|x|/127.
	Quantize(r *Rows, x []float32)

	// Linear sets y (x.T rows of w.N) to x × wᵀ + bias.
	Linear(y []float32, x *Rows, w *Matrix)

	// GELU replaces every number of x, of which there are a multiple of eight,
	// by x × Φ(x) in its tanh form.
	GELU(x []float32)

	// AddNorm adds d to x (rows of len(gamma), a multiple of eight) and
	// replaces every row by its layer norm with the gain gamma and the bias beta.
	AddNorm(x, d, gamma, beta []float32)

	// Attend sets y (t rows of width) to the attention of t ≤ MaxRows rows over
	// each other. A row of qkv holds queries, keys and values, each width long,
	// one head of Head numbers after the other.
	Attend(y, qkv []float32, t, width int, s *Scratch)
}

// Best returns the fastest variant that this machine has.
func Best() Kernel {
	all := variants()
	return all[len(all)-1]
}

// Plain returns the variant in ordinary Go.
func Plain() Kernel { return plain{} }
