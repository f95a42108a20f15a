package main

import "math"

// The numbers of package kernel that the generated code needs; a test compares
// the results.
const (
	magic     = 12582912
	magicBits = 0x4B400000
	geluA     = -2.302208198
	geluB     = -0.10294324
	limit     = 126
	epsilon   = 1e-12
	smallest  = 1e-30
	factor    = 0.25503487
	lowest    = -30

	head    = 32
	maxRows = 256
)

var polynomial = []float32{1.535336188319500e-4, 1.339887440266574e-3, 9.618437357674640e-3, 5.550332471162809e-2, 2.402264791363012e-1, 6.931472028550421e-1, 1}

// A constants holds the numbers that stand in the lanes of vectors. They are set
// once, where setup stands: engines make a constant inside a loop anew in every
// round, of three instructions.
type constants struct {
	f     *function
	setup code
	have  map[int32]local
}

func newConstants(f *function) *constants { return &constants{f: f, have: map[int32]local{}} }

func (c *constants) int(v int32) code {
	l, ok := c.have[v]
	if !ok {
		l = c.f.variable(v128)
		c.have[v] = l
		c.setup = cat(c.setup, l.set(ints(v)))
	}
	return l.get()
}

func (c *constants) float(v float32) code { return c.int(int32(math.Float32bits(v))) }

// rounded rounds four floats to nearest, ties to even.
func (c *constants) rounded(v code) code {
	return vSubInt(vAdd(v, c.float(magic)), c.int(magicBits))
}

// greatest is the greatest of four floats, none of them negative.
func greatest(v local) code {
	bigger := func(a, b code) code { return op(0x97, a, b) }
	return bigger(bigger(floatLane(v.get(), 0), floatLane(v.get(), 1)), bigger(floatLane(v.get(), 2), floatLane(v.get(), 3)))
}

// steps sets value to what one step is worth when top is cut into levels of
// them, and the lanes of inverse to how many steps a one is.
func steps(top, value, inverse local, levels float32) code {
	enough := fAtLeast(top.get(), float(smallest))
	return cat(
		value.set(choose(enough, fDiv(top.get(), float(levels)), float(0))),
		inverse.set(splatFloat(choose(enough, fDiv(float(levels), top.get()), float(0)))))
}

// total is the sum of four ints.
func total(v local) code {
	return add(intLane(v.get(), 0), intLane(v.get(), 1), intLane(v.get(), 2), intLane(v.get(), 3))
}

// powers replaces the numbers of each variable of t by two to their power, all
// of them step by step, so that a step's constant is at hand for all. n and f are
// as many variables to work in.
func (c *constants) powers(t, n, f []local) (out code) {
	all := func(step func(i int) code) {
		for i := range t {
			out = cat(out, step(i))
		}
	}
	all(func(i int) code { return n[i].set(vAdd(t[i].get(), c.float(magic))) })
	all(func(i int) code { return f[i].set(vSub(t[i].get(), vSub(n[i].get(), c.float(magic)))) })
	all(func(i int) code {
		return t[i].set(vAdd(vMul(f[i].get(), c.float(polynomial[0])), c.float(polynomial[1])))
	})
	for _, k := range polynomial[2:] {
		all(func(i int) code { return t[i].set(vAdd(vMul(t[i].get(), f[i].get()), c.float(k))) })
	}
	all(func(i int) code {
		return t[i].set(vMul(t[i].get(), shiftLeft(vSubInt(n[i].get(), c.int(magicBits-127)), 23)))
	})
	return out
}

func quantize() *function {
	f := &function{name: "quantize", params: 6}
	a := f.parameters()
	q, scale, sum, x, t, k := a[0], a[1], a[2], a[3], a[4], a[5]
	i, row, end := f.variable(i32), f.variable(i32), f.variable(i32)
	top, value := f.variable(f32), f.variable(f32)
	m, inverse, s := f.variable(v128), f.variable(v128), f.variable(v128)
	v := f.variables(v128, 4)
	c := newConstants(f)
	var four []code
	for j := range v {
		four = append(four, v[j].set(c.rounded(vMul(load(i.get(), 16*j), inverse.get()))), s.set(vAddInt(s.get(), v[j].get())))
	}
	f.do(c.setup, each(row, number(0), t.get(), 1,
		end.set(add(x.get(), times(k.get(), 4))),
		m.set(zeros()),
		each(i, x.get(), end.get(), 16, m.set(vMax(m.get(), vAbs(load(i.get(), 0))))),
		top.set(greatest(m)),
		steps(top, value, inverse, 127),
		s.set(zeros()),
		each(i, x.get(), end.get(), 64,
			cat(four...),
			store(q.get(), narrowToByte(narrowToShort(v[0].get(), v[1].get()), narrowToShort(v[2].get(), v[3].get())), 0),
			q.set(add(q.get(), number(16)))),
		storeFloat(scale.get(), value.get(), 0), scale.set(add(scale.get(), number(4))),
		storeInt(sum.get(), total(s), 0), sum.set(add(sum.get(), number(4))),
		x.set(end.get()),
	))
	return f
}

// gelu takes eight numbers at a time.
func gelu() *function {
	f := &function{name: "gelu", params: 2}
	x, n := local(0), local(1)
	end := f.variable(i32)
	t, u, v := f.variables(v128, 2), f.variables(v128, 2), f.variables(v128, 2)
	c := newConstants(f)
	var before, after code
	for i, t := range t {
		before = cat(before,
			t.set(load(x.get(), 16*i)),
			t.set(vMul(t.get(), vAdd(vMul(vMul(t.get(), t.get()), c.float(geluB)), c.float(geluA)))),
			t.set(vMax(vMin(t.get(), c.float(limit)), c.float(-limit))))
		after = cat(after, store(x.get(), vDiv(load(x.get(), 16*i), vAdd(c.float(1), t.get())), 16*i))
	}
	powers := c.powers(t, u, v)
	f.do(
		c.setup,
		end.set(add(x.get(), times(n.get(), 4))),
		each(x, x.get(), end.get(), 32, before, powers, after))
	return f
}

func norm() *function {
	f := &function{name: "norm", params: 6}
	a := f.parameters()
	x, d, gamma, beta, rows, k := a[0], a[1], a[2], a[3], a[4], a[5]
	row, i, bytes, at := f.variable(i32), f.variable(i32), f.variable(i32), f.variable(i32)
	n := f.variable(f32)
	w := f.variables(v128, 5)
	v, u, s0, s1, c := w[0], w[1], w[2], w[3], w[4]
	fold := func() code { // the eight lanes, in their order
		return cat(s0.set(vAdd(s0.get(), s1.get())),
			fAdd(fAdd(floatLane(s0.get(), 0), floatLane(s0.get(), 1)), fAdd(floatLane(s0.get(), 2), floatLane(s0.get(), 3))))
	}
	eight := func(body ...code) code {
		return each(i, number(0), bytes.get(), 32, at.set(add(x.get(), i.get())), cat(body...))
	}
	clear := cat(s0.set(zeros()), s1.set(zeros()))
	f.do(
		bytes.set(times(k.get(), 4)), n.set(fromInt(k.get())),
		each(row, number(0), rows.get(), 1,
			clear,
			eight(
				v.set(vAdd(load(at.get(), 0), load(add(d.get(), i.get()), 0))),
				u.set(vAdd(load(at.get(), 16), load(add(d.get(), i.get()), 16))),
				store(at.get(), v.get(), 0), store(at.get(), u.get(), 16),
				s0.set(vAdd(s0.get(), v.get())), s1.set(vAdd(s1.get(), u.get()))),
			c.set(splatFloat(fDiv(fold(), n.get()))),
			clear,
			eight(
				v.set(vSub(load(at.get(), 0), c.get())), u.set(vSub(load(at.get(), 16), c.get())),
				store(at.get(), v.get(), 0), store(at.get(), u.get(), 16),
				s0.set(vAdd(s0.get(), vMul(v.get(), v.get()))), s1.set(vAdd(s1.get(), vMul(u.get(), u.get())))),
			c.set(splatFloat(fDiv(float(1), fRoot(fAdd(fDiv(fold(), n.get()), float(epsilon)))))),
			each(i, number(0), bytes.get(), 16,
				at.set(add(x.get(), i.get())),
				store(at.get(), vAdd(vMul(vMul(load(at.get(), 0), c.get()), load(add(gamma.get(), i.get()), 0)), load(add(beta.get(), i.get()), 0)), 0)),
			x.set(add(x.get(), bytes.get())), d.set(add(d.get(), bytes.get()))))
	return f
}

var negativeInfinity = float32(math.Inf(-1))
