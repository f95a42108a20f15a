package main

// The products of integers of a linear layer.

// sums adds the lanes of four vectors of ints: one vector of four sums. It
// uses the vectors up.
func sums(a []local) code {
	low := func(x, y local) code { return shuffle(x.get(), y.get(), 0, 4, 1, 5) }
	high := func(x, y local) code { return shuffle(x.get(), y.get(), 2, 6, 3, 7) }
	return cat(
		a[0].set(vAddInt(low(a[0], a[1]), high(a[0], a[1]))),
		a[2].set(vAddInt(low(a[2], a[3]), high(a[2], a[3]))),
		vAddInt(shuffle(a[0].get(), a[2].get(), 0, 1, 4, 5), shuffle(a[0].get(), a[2].get(), 2, 3, 6, 7)))
}

// A tile adds to eight sums the products of 64 inputs of two rows, from the
// addresses x on, with 64 weights of four rows, from the addresses w on: sum 4r+j
// is that of row r of x and row j of w.
type tile func(c *constants, sums, x, w []local) code

// widened needs no relaxed SIMD. Eight numbers at a time widen to int16, and pairs
// of products are added.
func widened(c *constants, sums, x, w []local) (out code) {
	in, weight := c.f.variables(v128, 2), c.f.variable(v128)
	for at := 0; at < 64; at += 8 {
		for r := range x {
			out = cat(out, in[r].set(load8s(x[r].get(), at)))
		}
		for j := range w {
			out = cat(out, weight.set(load8u(w[j].get(), at)))
			for r := range x {
				s := sums[4*r+j]
				out = cat(out, s.set(vAddInt(s.get(), dot(in[r].get(), weight.get()))))
			}
		}
	}
	return out
}

// quads adds four products at once: one instruction where the processor has it,
// ARM's dot product or x86's VNNI, and five elsewhere.
func quads(c *constants, sums, x, w []local) (out code) {
	in, weight := c.f.variables(v128, 2), c.f.variable(v128)
	for at := 0; at < 64; at += 16 {
		for r := range x {
			out = cat(out, in[r].set(load(x[r].get(), at)))
		}
		for j := range w {
			out = cat(out, weight.set(load(w[j].get(), at)))
			for r := range x {
				s := sums[4*r+j]
				out = cat(out, s.set(relaxedQuads(in[r].get(), weight.get(), s.get())))
			}
		}
	}
	return out
}

// pairs adds two products at once, and two such sums, which still fit int16
// (2·2·127·63), before they widen: five instructions for twice as many products
// as those of quads, on any x86.
func pairs(c *constants, sums, x, w []local) (out code) {
	low, high, weight := c.f.variables(v128, 2), c.f.variables(v128, 2), c.f.variables(v128, 2)
	ones := int32(1<<16 | 1) // as int16
	for at := 0; at < 64; at += 32 {
		for r := range x {
			out = cat(out, low[r].set(load(x[r].get(), at)), high[r].set(load(x[r].get(), at+16)))
		}
		for j := range w {
			out = cat(out, weight[0].set(load(w[j].get(), at)), weight[1].set(load(w[j].get(), at+16)))
			for r := range x {
				s := sums[4*r+j]
				both := vAddShort(relaxedPairs(low[r].get(), weight[0].get()), relaxedPairs(high[r].get(), weight[1].get()))
				out = cat(out, s.set(vAddInt(s.get(), dot(both, c.int(ones)))))
			}
		}
	}
	return out
}

// linear is a linear layer made of tiles.
func linear(name string, of tile) *function {
	f := &function{name: name, params: 10}
	a := f.parameters()
	y, q, scale, sum, w, wscale, bias, t, k, n := a[0], a[1], a[2], a[3], a[4], a[5], a[6], a[7], a[8], a[9]
	v := f.variables(i32, 8)
	t0, t1, column, row, end, some, out, offset := v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7]
	in, weights, first := f.variables(i32, 2), f.variables(i32, 4), f.variable(i32)
	acc, scales, biases := f.variables(v128, 8), f.variable(v128), f.variable(v128)
	c := newConstants(f)
	products := of(c, acc, in, weights)

	var clear, begin, next code
	for _, s := range acc {
		clear = cat(clear, s.set(zeros()))
	}
	for j, p := range weights {
		begin = cat(begin, p.set(add(first.get(), times(k.get(), j))))
		next = cat(next, p.set(add(p.get(), number(64))))
	}
	next = cat(next, in[1].set(add(in[1].get(), number(64))))
	finish := func(r int) code { // four outputs of one row
		at := func(p local) code { return add(p.get(), times(row.get(), 4)) }
		return cat(
			acc[4*r].set(vSubInt(sums(acc[4*r:4*r+4]), shiftLeft(splatAt(at(sum), 4*r), 5))),
			store(out.get(), vAdd(vMul(vFromInt(acc[4*r].get()), vMul(splatAt(at(scale), 4*r), scales.get())), biases.get()), 0),
			out.set(add(out.get(), times(n.get(), 4))))
	}
	f.do(
		c.setup,
		// As many rows of x as stay in the first cache beside four of w.
		some.set(and(quotient(number(20<<10), k.get()), -4)),
		when(below(some.get(), number(4)), some.set(number(4))),
		t0.set(number(0)),
		code{0x02, 0x40, 0x03, 0x40}, // block, loop
		branchIf(op(0x45, below(t0.get(), t.get())), 1),
		t1.set(add(t0.get(), some.get())),
		when(below(t.get(), t1.get()), t1.set(t.get())),
		each(column, number(0), n.get(), 4,
			first.set(add(w.get(), product(column.get(), k.get()))),
			offset.set(times(column.get(), 4)),
			scales.set(load(add(wscale.get(), offset.get()), 0)), biases.set(load(add(bias.get(), offset.get()), 0)),
			each(row, t0.get(), t1.get(), 2,
				in[0].set(add(q.get(), product(row.get(), k.get()))), in[1].set(add(in[0].get(), k.get())),
				end.set(in[1].get()),
				begin, clear,
				each(in[0], in[0].get(), end.get(), 64, products, next),
				out.set(add(y.get(), times(add(product(row.get(), n.get()), column.get()), 4))),
				finish(0), finish(1))),
		t0.set(t1.get()),
		code{0x0c, 0x00, 0x0b, 0x0b})
	return f
}

// fastest calls function pairs or quads of the module, whichever this processor
// runs faster. What it makes of weights above 127, which is left open, tells: x86
// without VNNI takes them for unsigned numbers and cuts sums of two products off
// at 32767.
func fastest(pairs, quads int) *function {
	f := &function{name: "linear", params: 10}
	var arguments code
	for _, a := range f.parameters() {
		arguments = cat(arguments, a.get())
	}
	cutOff := equal(intLane(relaxedQuads(bytes(127), bytes(-1), zeros()), 0), number(2*32767))
	f.do(either(cutOff, call(pairs, arguments), call(quads, arguments)))
	return f
}
