package main

// attend takes four queries at a time. The keys lie in blocks of eight, and in a
// block the pairs of dimensions one after the other, each of all eight keys: so a
// pair of a query's numbers, in all lanes, meets four keys at once.
func attend() *function {
	f := &function{name: "attend", params: 11}
	a := f.parameters()
	y, qkv, t, width, q, k, v, qs, ks, scores, shares := a[0], a[1], a[2], a[3], a[4], a[5], a[6], a[7], a[8], a[9], a[10]
	n := f.variables(i32, 13)
	h, i, j, p, d, at, stride, padded, base := n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7], n[8]
	row := n[9:13]               // where each of the four queries is, then its output
	ratio := f.variables(f32, 4) // what a step of each product is worth, then of each share
	top, value, vs := f.variable(f32), f.variable(f32), f.variable(f32)
	w := f.variables(v128, 15)
	inverse, m, s := w[0], w[1], w[2]
	c := newConstants(f)

	// rounding is eight numbers from byte from of p on as int16.
	rounding := func(from int) code {
		return narrowToShort(c.rounded(vMul(load(p.get(), from), inverse.get())), c.rounded(vMul(load(p.get(), from+16), inverse.get())))
	}
	magnitude := func() (c code) {
		for d := range 8 {
			c = cat(c, m.set(vMax(m.get(), vAbs(load(p.get(), 16*d)))))
		}
		return c
	}
	// rows rounds the t queries or keys from column on, each to a scale of its own.
	rows := func(column code, scale local, stores code) code {
		return cat(
			p.set(add(qkv.get(), times(column, 4))),
			each(i, number(0), t.get(), 1,
				m.set(zeros()), magnitude(), top.set(greatest(m)),
				steps(top, value, inverse, 4095),
				stores,
				storeFloat(add(scale.get(), times(i.get(), 4)), value.get(), 0),
				p.set(add(p.get(), stride.get()))))
	}
	var queries, keys, turned code
	for d := range 4 { // eight dimensions each
		queries = cat(queries, store(at.get(), rounding(32*d), 16*d))
		keys = cat(keys, s.set(rounding(32*d)))
		turned = cat(turned, s.set(rounding(32*d)))
		for l := range 4 {
			keys = cat(keys, storeInts(at.get(), s.get(), 32*(4*d+l), l))
		}
		for l := range 8 {
			turned = cat(turned, storeShort(at.get(), s.get(), 2*maxRows*(8*d+l), l))
		}
	}
	queries = cat(at.set(add(q.get(), times(i.get(), 2*head))), queries)
	keys = cat(at.set(add(k.get(), times(and(i.get(), -8), 2*head), times(and(i.get(), 7), 4))), keys)
	// values rounds the t values to one scale and turns them.
	values := func(column code) code {
		first := p.set(add(qkv.get(), times(column, 4)))
		next := p.set(add(p.get(), stride.get()))
		return cat(
			first, m.set(zeros()),
			each(i, number(0), t.get(), 1, magnitude(), next),
			top.set(greatest(m)), steps(top, vs, inverse, 2047),
			first,
			each(i, number(0), t.get(), 1, at.set(add(v.get(), times(i.get(), 2))), turned, next))
	}
	// score scores all keys for four queries.
	score := func() code {
		acc, key, query := w[3:11], w[11:13], w[13]
		var clear, inner, out code
		for _, l := range acc {
			clear = cat(clear, l.set(zeros()))
		}
		for o := range 4 {
			inner = cat(inner, key[0].set(load(at.get(), 32*o)), key[1].set(load(at.get(), 32*o+16)))
			for r := range row {
				inner = cat(inner, query.set(splatAt(add(row[r].get(), d.get()), 4*o)))
				for half := range key {
					l := acc[2*r+half]
					inner = cat(inner, l.set(vAddInt(l.get(), dot(key[half].get(), query.get()))))
				}
			}
		}
		for half := range key {
			out = cat(out, key[0].set(load(add(ks.get(), times(j.get(), 4)), 16*half)))
			for r := range row {
				out = cat(out, store(at.get(), vMul(vMul(vFromInt(acc[2*r+half].get()), key[0].get()), splatFloat(ratio[r].get())), 4*maxRows*r+16*half))
			}
		}
		return each(j, number(0), padded.get(), 8,
			clear,
			at.set(add(k.get(), times(j.get(), 2*head))),
			each(d, number(0), number(2*head), 16, inner, at.set(add(at.get(), number(128)))),
			at.set(add(scores.get(), times(j.get(), 4))), out)
	}
	// share turns the scores of query r into shares.
	share := func(r int) code {
		x := w[3:7]
		begin := at.set(add(scores.get(), number(4*maxRows*r)))
		end := add(scores.get(), times(padded.get(), 4), number(4*maxRows*r))
		var most, before, after code
		for o, x := range x {
			most = cat(most, m.set(vMax(m.get(), load(at.get(), 16*o))))
			before = cat(before, x.set(vMax(vSub(load(at.get(), 16*o), m.get()), c.float(lowest))))
			after = cat(after, x.set(c.rounded(vMul(x.get(), c.float(4095)))), s.set(vAddInt(s.get(), x.get())))
		}
		powers := c.powers(x, w[7:11], w[11:15])
		return cat(
			m.set(floats(negativeInfinity)),
			begin, each(at, at.get(), end, 64, most),
			m.set(splatFloat(greatest(m))),
			s.set(zeros()), p.set(add(shares.get(), number(2*maxRows*r))),
			begin, each(at, at.get(), end, 64, before, powers, after,
				store(p.get(), narrowToShort(x[0].get(), x[1].get()), 0), store(p.get(), narrowToShort(x[2].get(), x[3].get()), 16),
				p.set(add(p.get(), number(32)))),
			ratio[r].set(fDiv(vs.get(), fromInt(total(s)))))
	}
	// weigh sums the values by the shares of the queries r and r+1.
	weigh := func(r int) code {
		acc, in, value := w[3:11], w[11:13], w[13]
		var clear, inner, out code
		for _, l := range acc {
			clear = cat(clear, l.set(zeros()))
		}
		for o := range 2 {
			for b := range in {
				inner = cat(inner, in[b].set(load(p.get(), 2*maxRows*(r+b)+16*o)))
			}
			for d := range 4 {
				inner = cat(inner, value.set(load(at.get(), 2*maxRows*d+16*o)))
				for b := range in {
					l := acc[4*b+d]
					inner = cat(inner, l.set(vAddInt(l.get(), dot(value.get(), in[b].get()))))
				}
			}
		}
		for b := range in {
			out = cat(out, store(add(row[r+b].get(), times(d.get(), 4)), vMul(vFromInt(sums(acc[4*b:4*b+4])), splatFloat(ratio[r+b].get())), 0))
		}
		return each(d, number(0), number(head), 4,
			clear, at.set(add(v.get(), times(d.get(), 2*maxRows))),
			each(p, shares.get(), add(shares.get(), times(padded.get(), 2)), 32, inner, at.set(add(at.get(), number(32)))),
			out)
	}
	var begin, beyond, outputs code
	for r := range row {
		// Where a block has fewer than four queries, the last one is taken again.
		last := add(t.get(), number(-1))
		begin = cat(begin,
			i.set(add(base.get(), number(r))), when(below(last, i.get()), i.set(last)),
			ratio[r].set(fMul(loadFloat(add(qs.get(), times(i.get(), 4)), 0), float(factor))),
			row[r].set(add(q.get(), times(i.get(), 2*head))))
		beyond = cat(beyond, storeFloat(at.get(), float(negativeInfinity), 4*maxRows*r))
		outputs = cat(outputs,
			i.set(add(base.get(), number(r))), when(below(last, i.get()), i.set(last)),
			row[r].set(add(y.get(), times(add(product(i.get(), width.get()), h.get()), 4))))
	}
	body := cat(
		stride.set(times(width.get(), 12)),
		padded.set(and(add(t.get(), number(15)), -16)),
		each(h, number(0), width.get(), head,
			rows(h.get(), qs, queries),
			rows(add(h.get(), width.get()), ks, keys),
			values(add(h.get(), times(width.get(), 2))),
			each(base, number(0), t.get(), 4,
				begin, score(),
				// What is beyond the last key counts for nothing.
				each(j, t.get(), padded.get(), 1, at.set(add(scores.get(), times(j.get(), 4))), beyond),
				share(0), share(1), share(2), share(3),
				outputs, weigh(0), weigh(2))))
	f.do(c.setup, body)
	return f
}
