package encoder

import "whosaid/analyzer/kernel"

// A norm is the gain and the bias of a layer norm.
type norm struct{ gamma, beta []float32 }

// A layer is one layer of the transformer, in the order of BERT: each norm
// stands after its sum.
type layer struct {
	qkv, out, up, down *kernel.Matrix
	norm1, norm2       norm
}

// ffRows is the number of rows that go through the widest part of a layer
// together: its results then stay in the second cache.
const ffRows = 32

// A reader holds the memory in which one goroutine reads windows.
type reader struct {
	e        *Encoder
	ids      []int32 // pieces of the window
	features [len(FeatureNames)][]uint8
	firsts   []int // row of the first piece of each token that is wanted, rising

	x, d, context, zero []float32 // rows of the width
	qkv, wide           []float32
	rows, wideRows      *kernel.Rows
	scratch             *kernel.Scratch

	emissions []float32 // scores of all heads, one row a token of the part
	crf       crfScratch
}

func newReader(e *Encoder) *reader {
	t, h := (e.window+3)&^3, e.width
	return &reader{
		e: e, x: make([]float32, t*h), d: make([]float32, t*h), context: make([]float32, t*h), zero: make([]float32, t*h),
		qkv: make([]float32, t*3*h), wide: make([]float32, max(ffRows*e.ff, t*e.scores.N)),
		rows: kernel.NewRows(t, h), wideRows: kernel.NewRows(ffRows, e.ff), scratch: kernel.NewScratch(),
	}
}

// encode runs the layers over the window in r.ids and r.features and leaves one
// row of x, quantized in rows, for each of r.firsts: of the others the last layer
// makes no more than what these attend to. each, which may be nil, is called with
// the rows after the embedding and after every layer.
func (r *reader) encode(each func(x []float32)) {
	e, k, h := r.e, r.e.kernel, r.e.width
	n := len(r.ids)
	t := (n + 3) &^ 3
	x, d, rows := r.x[:t*h], r.d[:t*h], r.rows.Part(0, t)
	clear(x)
	for i, id := range r.ids {
		row := x[i*h : (i+1)*h]
		e.word.AddRow(row, int(id))
		e.tables[0].AddRow(row, i)
		for f := range r.features {
			e.tables[1+f].AddRow(row, int(r.features[f][i]))
		}
	}
	k.AddNorm(x, r.zero[:t*h], e.norm.gamma, e.norm.beta)
	k.Quantize(rows, x)
	if each != nil {
		each(x[:n*h])
	}
	for i := range e.layers {
		l := &e.layers[i]
		k.Linear(r.qkv, rows, l.qkv)
		k.Attend(r.context, r.qkv, n, h, r.scratch)
		if i == len(e.layers)-1 {
			for to, from := range r.firsts {
				copy(x[to*h:(to+1)*h], x[from*h:(from+1)*h])
				copy(r.context[to*h:(to+1)*h], r.context[from*h:(from+1)*h])
			}
			n = len(r.firsts)
			t = (n + 3) &^ 3
			x, d, rows = x[:t*h], d[:t*h], rows.Part(0, t)
		}
		k.Quantize(rows, r.context)
		k.Linear(d, rows, l.out)
		k.AddNorm(x, d, l.norm1.gamma, l.norm1.beta)
		k.Quantize(rows, x)
		for from := 0; from < t; from += ffRows {
			to := min(t, from+ffRows)
			wide, wideRows := r.wide[:(to-from)*e.ff], r.wideRows.Part(0, to-from)
			k.Linear(wide, rows.Part(from, to), l.up)
			k.GELU(wide)
			k.Quantize(wideRows, wide)
			k.Linear(d[from*h:to*h], wideRows, l.down)
		}
		k.AddNorm(x, d, l.norm2.gamma, l.norm2.beta)
		k.Quantize(rows, x)
		if each != nil {
			each(x[:n*h])
		}
	}
}

// score sets out, after encode, to one row of scores of all heads for each of
// r.firsts.
func (r *reader) score(out []float32) {
	n, all := len(r.firsts), r.e.scores
	r.e.kernel.Linear(r.wide, r.rows.Part(0, (n+3)&^3), all)
	copy(out[:n*all.N], r.wide)
}
