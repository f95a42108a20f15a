package main

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

// linear takes tiles of two rows of x by four of w. Without relaxed SIMD it
// widens eight numbers to int16 at a time and adds pairs of products.
func linear(relaxed bool) *function {
	f := &function{name: "linear", params: 10}
	a := f.parameters()
	y, q, scale, sum, w, wscale, bias, t, k, n := a[0], a[1], a[2], a[3], a[4], a[5], a[6], a[7], a[8], a[9]
	v := f.variables(i32, 11)
	t0, t1, column, row, i, x0, wp, out, some, x1, offset := v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7], v[8], v[9], v[10]
	w1, w2, w3 := f.variable(i32), f.variable(i32), f.variable(i32)
	acc, in, weight := f.variables(v128, 8), f.variables(v128, 2), f.variable(v128)
	scales, biases := f.variable(v128), f.variable(v128)

	step := 8
	if relaxed {
		step = 16
	}
	inputs := func(at code) code {
		if relaxed {
			return load(at, 0)
		}
		return load8s(at, 0)
	}
	weights := func(at code) code {
		if relaxed {
			return load(at, 0)
		}
		return load8u(at, 0)
	}
	var inner, clear []code
	inner = append(inner, in[0].set(inputs(add(x0.get(), i.get()))), in[1].set(inputs(add(x1.get(), i.get()))))
	for j, at := range []local{wp, w1, w2, w3} {
		inner = append(inner, weight.set(weights(add(at.get(), i.get()))))
		for r := range 2 {
			s := acc[4*r+j]
			if relaxed {
				inner = append(inner, s.set(relaxedDot(in[r].get(), weight.get(), s.get())))
			} else {
				inner = append(inner, s.set(vAddInt(s.get(), dot(in[r].get(), weight.get()))))
			}
		}
	}
	for _, s := range acc {
		clear = append(clear, s.set(zeros()))
	}
	finish := func(r int) code { // four outputs of one row
		at := func(p local) code { return add(p.get(), times(row.get(), 4)) }
		return cat(
			acc[4*r].set(vSubInt(sums(acc[4*r:4*r+4]), shiftLeft(splatAt(at(sum), 4*r), 5))),
			store(out.get(), vAdd(vMul(vFromInt(acc[4*r].get()), vMul(splatAt(at(scale), 4*r), scales.get())), biases.get()), 0),
			out.set(add(out.get(), times(n.get(), 4))))
	}
	f.do(
		// As many rows of x as stay in the first cache beside four of w.
		some.set(and(op(0x6e, number(20<<10), k.get()), -4)),
		when(below(some.get(), number(4)), some.set(number(4))),
		t0.set(number(0)),
		code{0x02, 0x40, 0x03, 0x40}, // block, loop
		branchIf(op(0x45, below(t0.get(), t.get())), 1),
		t1.set(add(t0.get(), some.get())),
		when(below(t.get(), t1.get()), t1.set(t.get())),
		each(column, number(0), n.get(), 4,
			offset.set(times(column.get(), 4)),
			wp.set(add(w.get(), product(column.get(), k.get()))),
			w1.set(add(wp.get(), k.get())), w2.set(add(w1.get(), k.get())), w3.set(add(w2.get(), k.get())),
			scales.set(load(add(wscale.get(), offset.get()), 0)), biases.set(load(add(bias.get(), offset.get()), 0)),
			each(row, t0.get(), t1.get(), 2,
				x0.set(add(q.get(), product(row.get(), k.get()))), x1.set(add(x0.get(), k.get())),
				cat(clear...),
				each(i, number(0), k.get(), step, inner...),
				out.set(add(y.get(), times(add(product(row.get(), n.get()), column.get()), 4))),
				finish(0), finish(1))),
		t0.set(t1.get()),
		code{0x0c, 0x00, 0x0b, 0x0b})
	return f
}

func attend() *function {
	f := &function{name: "attend", params: 11}
	a := f.parameters()
	y, qkv, t, width, q, k, v, qs, ks, scores, shares := a[0], a[1], a[2], a[3], a[4], a[5], a[6], a[7], a[8], a[9], a[10]
	n := f.variables(i32, 12)
	h, i, j, p, stride, padded, other, count, at, base, offset, end := n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7], n[8], n[9], n[10], n[11]
	top, value, vs := f.variable(f32), f.variable(f32), f.variable(f32)
	ratio := f.variables(f32, 2)
	w := f.variables(v128, 16)
	inverse, m, s := w[0], w[1], w[2]

	// rounding stores eight numbers from byte from of p as int16.
	rounding := func(from int) code {
		return narrowToShort(rounded(vMul(load(p.get(), from), inverse.get())), rounded(vMul(load(p.get(), from+16), inverse.get())))
	}
	magnitude := func() (c code) {
		for d := range 8 {
			c = cat(c, m.set(vMax(m.get(), vAbs(load(p.get(), 16*d)))))
		}
		return c
	}
	// rows rounds the t queries or keys from column on.
	rows := func(column code, to, scale local) code {
		var stores []code
		for d := range 4 {
			stores = append(stores, store(add(to.get(), times(i.get(), 2*head)), rounding(32*d), 16*d))
		}
		return cat(
			p.set(add(qkv.get(), times(column, 4))),
			each(i, number(0), t.get(), 1,
				m.set(zeros()), magnitude(), top.set(greatest(m)),
				steps(top, value, inverse, 4095),
				cat(stores...),
				storeFloat(add(scale.get(), times(i.get(), 4)), value.get(), 0),
				p.set(add(p.get(), stride.get()))))
	}
	// values rounds the t values and turns them.
	values := func(column code) code {
		var stores []code
		for d := range 4 {
			stores = append(stores, s.set(rounding(32*d)))
			for l := range 8 {
				stores = append(stores, storeShort(at.get(), s.get(), 2*maxRows*(8*d+l), l))
			}
		}
		first := p.set(add(qkv.get(), times(column, 4)))
		next := p.set(add(p.get(), stride.get()))
		return cat(
			first, m.set(zeros()),
			each(i, number(0), t.get(), 1, magnitude(), next),
			top.set(greatest(m)), steps(top, vs, inverse, 2047),
			first,
			each(i, number(0), t.get(), 1, at.set(add(v.get(), times(i.get(), 2))), cat(stores...), next))
	}
	// share computes the shares of all keys for the query of which, row r of
	// shares, and its ratio.
	share := func(which local, r int) code {
		query, acc := w[3:7], w[7:11]
		var start, four []code
		for d := range 4 {
			start = append(start, query[d].set(load(at.get(), 16*d)))
		}
		for key := range 4 {
			c := dot(load(at.get(), 2*head*key), query[0].get())
			for d := 1; d < 4; d++ {
				c = vAddInt(c, dot(load(at.get(), 2*head*key+16*d), query[d].get()))
			}
			four = append(four, acc[key].set(c))
		}
		quarter := func(from int) code {
			return cat(
				w[3].set(vMax(vSub(load(at.get(), from), m.get()), floats(lowest))),
				w[7].set(rounded(vMul(power(w[3].get(), w[4], w[5], w[6]), floats(4095)))),
				s.set(vAddInt(s.get(), w[7].get())))
		}
		return cat(
			at.set(add(q.get(), times(which.get(), 2*head))), cat(start...),
			inverse.set(splatFloat(fMul(loadFloat(add(qs.get(), times(which.get(), 4)), 0), float(factor)))),
			m.set(floats(negativeInfinity)),
			each(j, number(0), padded.get(), 4,
				at.set(add(k.get(), times(j.get(), 2*head))), cat(four...),
				offset.set(times(j.get(), 4)), at.set(add(scores.get(), offset.get())),
				s.set(vMul(vMul(vFromInt(sums(acc)), load(add(ks.get(), offset.get()), 0)), inverse.get())),
				store(at.get(), s.get(), 0),
				// Rows beyond the last key count for nothing.
				when(below(t.get(), add(j.get(), number(4))),
					each(p, number(0), number(4), 1, when(op(0x45, below(add(j.get(), p.get()), t.get())),
						storeFloat(add(at.get(), times(p.get(), 4)), float(negativeInfinity), 0))),
					s.set(load(at.get(), 0))),
				m.set(vMax(m.get(), s.get()))),
			m.set(splatFloat(greatest(m))),
			s.set(zeros()),
			each(j, number(0), padded.get(), 8,
				at.set(add(scores.get(), times(j.get(), 4))),
				quarter(0), w[8].set(w[7].get()), quarter(16),
				store(add(shares.get(), times(j.get(), 2)), narrowToShort(w[8].get(), w[7].get()), 2*maxRows*r)),
			ratio[r].set(fDiv(vs.get(), fromInt(total(s)))))
	}
	// weigh sums the values of one head by the shares of two queries.
	weigh := func() code {
		acc, in := w[3:11], w[11:14]
		var clear, inner []code
		for _, l := range acc {
			clear = append(clear, l.set(zeros()))
		}
		inner = append(inner, in[0].set(load(add(shares.get(), j.get()), 0)), in[1].set(load(add(shares.get(), j.get()), 2*maxRows)))
		for d := range 4 {
			inner = append(inner, in[2].set(load(add(at.get(), j.get()), 2*maxRows*d)))
			for r := range 2 {
				l := acc[4*r+d]
				inner = append(inner, l.set(vAddInt(l.get(), dot(in[2].get(), in[r].get()))))
			}
		}
		out := func(which local, r int) code {
			return store(add(y.get(), times(add(product(which.get(), width.get()), h.get(), count.get()), 4)),
				vMul(vFromInt(sums(acc[4*r:4*r+4])), splatFloat(ratio[r].get())), 0)
		}
		return each(count, number(0), number(head), 4,
			at.set(add(v.get(), times(count.get(), 2*maxRows))),
			cat(clear...),
			each(j, number(0), end.get(), 16, inner...),
			out(base, 0), out(other, 1))
	}
	f.do(
		stride.set(times(width.get(), 12)),
		padded.set(and(add(t.get(), number(7)), -8)),
		end.set(times(padded.get(), 2)),
		each(h, number(0), width.get(), head,
			rows(h.get(), q, qs),
			rows(add(h.get(), width.get()), k, ks),
			values(add(h.get(), times(width.get(), 2))),
			each(base, number(0), t.get(), 2,
				// A block is two queries; an odd last one is taken twice.
				other.set(add(base.get(), number(1))),
				when(op(0x45, below(other.get(), t.get())), other.set(base.get())),
				share(base, 0), share(other, 1),
				weigh())))
	return f
}
