package lex

import "context"

// This file finds the regions of a paragraph: in
//
//	“He said, ‘No,’ to the workers’ union,” she said.
//
// they are “He said, … union,” and in it ‘No,’.
//
// All readings of the paragraph's marks compete: each mark may open, close or
// stand alone, and what speaks against it costs (mark.go). So one odd mark is
// paid for where it stands and the marks after it keep their roles. Readings
// that leave the same marks open differ only in price, so that few need to be
// kept, and the work grows with the number of marks alone.

const (
	maxDepth = 4   // regions open at one time
	beam     = 10  // readings kept
	window   = 256 // marks after which the cheapest reading is settled

	againCost     = 40  // a region inside another of the same marks
	turnCost      = 20  // more for it at the start of a sentence, where a quotation goes on
	freshCost     = 35  // a region broken off by the next mark, at the end of a sentence
	brokenCost    = 80  // the same within a sentence
	hopeless      = 180 // a reading this much dearer than the cheapest is dropped
	continuedCost = 10  // a region left open, when the next paragraph opens one too
	begunCost     = 30  // a region left open that began with its paragraph
	twinCost      = 20  // two marks together that don't act as one
	carriedCost   = 25  // a paragraph that goes on with a quotation without an opening mark
	shortest      = 10  // tokens that such a part of a quotation has at least
	ignoredCost   = 1   // a mark left alone while one that it could close is open
)

// An opener is the open mark of a region in a reading: its shape, and whether
// it begins its paragraph or stands in the paragraph before.
type opener uint8

const (
	atStart   opener = 1 << 6 // begins its paragraph
	carried   opener = 1 << 7 // there is no mark: it was opened in the paragraph before
	shapeBits        = atStart - 1
)

func (o opener) shape() shape { return shape(o & shapeBits) }

// A reading is one way to understand the marks so far.
type reading struct {
	cost  int32
	depth uint8
	stack [maxDepth]opener
}

// A role is what a mark does in a reading.
type role struct {
	from uint8 // the reading before the mark
	drop uint8 // regions broken off before it
	end  uint8 // regions that it closes
	open bool  // whether it opens one then
}

// A parser finds the regions of one paragraph after the other.
type parser struct {
	d        *Document
	readings []reading
	next     []reading
	roles    [window][beam]role
	nextRole [beam]role
	signs    []sign
	open     []int // indices of the regions open at the settled place
	chain    []int // regions of the paragraph before that were never closed
	chained  shape // of the mark that opens the outermost of them
	first    int   // first token of the paragraph
	fresh    bool  // no mark of the paragraph is settled
}

func newParser(d *Document) *parser {
	return &parser{
		d: d, readings: make([]reading, 0, beam), next: make([]reading, 0, beam),
		signs: make([]sign, 0, window), open: make([]int, 0, maxDepth), chain: make([]int, 0, maxDepth),
	}
}

// paragraph adds the regions of the tokens [first, last). follow are the
// shapes of the marks that the next paragraph begins with. It reports false when
// ctx is done.
func (p *parser) paragraph(ctx context.Context, first, last int, follow [maxDepth]shape) bool {
	var (
		d      = p.d
		from   = len(d.Regions)
		before = sign{last: -1}
	)
	p.first, p.fresh = first, true
	p.readings = append(p.readings[:0], reading{})
	p.open = p.open[:0]
	if len(p.chain) > 0 {
		r := reading{cost: carriedCost, depth: 1}
		r.stack[0] = opener(p.chained) | carried
		p.readings = append(p.readings, r)
	}
	for i := first; i < last; {
		p.signs, i = d.signs(p.signs[:0], i, first, last, &before)
		if len(p.signs) == 0 {
			break
		}
		if ctx.Err() != nil {
			return false
		}
		for k := range p.signs {
			p.step(k)
		}
		p.settle(i >= last, follow)
	}
	for _, k := range p.open {
		p.end(k, last, last)
	}
	p.link(from, first)
	for k := from; k < len(d.Regions); k++ {
		for i := d.Regions[k].First; i < d.Regions[k].Last; i++ {
			d.Tokens[i].Region = int32(k)
		}
	}
	return true
}

// step extends every reading by the roles that sign k may have.
func (p *parser) step(k int) {
	g := &p.signs[k]
	p.next = p.next[:0]
	broken := int32(brokenCost)
	if g.fresh {
		broken = freshCost
	}
	for from := range p.readings {
		r := &p.readings[from]
		p.alone(g, r, uint8(from))
		p.closing(g, r, uint8(from), broken)
		p.opening(g, r, uint8(from), broken)
	}
	p.roles[k] = p.nextRole
	p.readings, p.next = p.next, p.readings
}

// alone adds the reading in which g belongs to no region.
func (p *parser) alone(g *sign, r *reading, from uint8) {
	kind, lone := shapeTable[g.shape].mark, r.cost+g.lone
	for i := range r.depth {
		if shapeTable[r.stack[i].shape()].mark == kind && kind != Single {
			lone += ignoredCost
			break
		}
	}
	p.keep(reading{lone, r.depth, r.stack}, role{from: from})
}

// closing adds the readings in which g closes the innermost region, or one around it whose
// inner ones are broken off.
func (p *parser) closing(g *sign, r *reading, from uint8, broken int32) {
	cost := r.cost
	for drop := uint8(0); drop < r.depth; drop++ {
		at := r.depth - 1 - drop
		o := r.stack[at]
		if pair := pairCost(o.shape(), g.shape); pair < never && (o&carried == 0 || int(g.first)-p.first >= shortest) {
			c := reading{cost + g.close + pair, at, r.stack}
			p.keep(c, role{from: from, drop: drop, end: 1})
			if g.last > g.first+1 { // two marks together
				p.closeTwin(g, c, role{from: from, drop: drop})
			}
		}
		cost += broken
	}
}

// opening adds the readings in which g opens a region, in the one that is open or after
// breaking that off.
func (p *parser) opening(g *sign, r *reading, from uint8, broken int32) {
	open, kind := opener(g.shape), shapeTable[g.shape].mark
	if g.begins {
		open |= atStart
	}
	cost, again := r.cost+g.open, int32(0)
	for i := range r.depth {
		if shapeTable[r.stack[i].shape()].mark == kind {
			again += againCost
			if g.fresh {
				again += turnCost
			}
		}
	}
	if r.depth < maxDepth {
		o := reading{cost + again, r.depth + 1, r.stack}
		o.stack[r.depth] = open
		p.keep(o, role{from: from, open: true})
	}
	for drop := uint8(1); drop <= r.depth; drop++ {
		cost += broken
		at := r.depth - drop
		if r.stack[at]&carried != 0 || shapeTable[r.stack[at].shape()].mark != kind {
			continue
		}
		o := reading{cost, at + 1, r.stack}
		o.stack[at] = open
		p.keep(o, role{from: from, drop: drop, open: true})
	}
}

// closeTwin adds the readings in which g is two marks side by side: both close
// a region, or one closes and one opens. c is the reading after the first.
func (p *parser) closeTwin(g *sign, c reading, how role) {
	if c.depth > 0 && pairCost(c.stack[c.depth-1].shape(), g.shape) < never {
		two := c
		two.depth--
		how.end = 2
		p.keep(two, how)
	}
	c.stack[c.depth] = opener(g.shape)
	c.depth++
	c.cost += twinCost
	how.end, how.open = 1, true
	p.keep(c, how)
}

// keep adds reading r to the best ones after a sign, cheapest first; of those
// that leave the same marks open, the cheapest alone, and the first of equals.
func (p *parser) keep(r reading, how role) {
	for i := r.depth; i < maxDepth; i++ {
		r.stack[i] = 0
	}
	at := len(p.next)
	if at > 0 && r.cost > p.next[0].cost+hopeless {
		return
	}
	for i := range p.next {
		if p.next[i].depth == r.depth && p.next[i].stack == r.stack {
			if p.next[i].cost <= r.cost {
				return
			}
			at = i
			break
		}
	}
	if at == len(p.next) {
		if at < beam {
			p.next = p.next[:at+1]
		} else {
			at--
			if p.next[at].cost <= r.cost {
				return
			}
		}
	}
	for ; at > 0 && p.next[at-1].cost > r.cost; at-- {
		p.next[at] = p.next[at-1]
		p.nextRole[at] = p.nextRole[at-1]
	}
	p.next[at] = r
	p.nextRole[at] = how
}

// settle takes the cheapest reading of the signs and makes regions of it.
func (p *parser) settle(final bool, follow [maxDepth]shape) {
	best, least := 0, int32(1<<30)
	for i := range p.readings {
		cost := p.readings[i].cost
		if final {
			for k := range p.readings[i].depth {
				cost += p.readings[i].stack[k].unclosed(follow[k])
			}
		}
		if cost < least {
			best, least = i, cost
		}
	}
	r := p.readings[best]
	r.cost = 0
	p.readings = append(p.readings[:0], r)

	var path [window]role
	for k := len(p.signs) - 1; k >= 0; k-- {
		path[k] = p.roles[k][best]
		best = int(path[k].from)
	}
	if p.fresh && best == 1 {
		p.carry()
	}
	p.fresh = false
	for k := range p.signs {
		p.apply(&p.signs[k], path[k])
	}
}

// carry opens the region of a quotation that goes on from the paragraph before
// without a mark.
func (p *parser) carry() {
	start := p.d.Tokens[p.first].Start
	p.open = append(p.open, len(p.d.Regions))
	p.d.Regions = append(p.d.Regions, Region{
		Span: Span{start, start}, Inner: Span{start, start}, First: p.first,
		Parent: -1, Continues: p.chain[0], Mark: shapeTable[p.chained].mark,
	})
}

// unclosed is the price of a region that its paragraph doesn't close. follow
// is the shape of the mark in the same place at the start of the next one.
func (o opener) unclosed(follow shape) int32 {
	info := &shapeTable[o.shape()]
	switch {
	case o&carried != 0:
		return never
	case follow != noMark && pairCost(o.shape(), follow) < never && shapeTable[follow].open < never:
		return continuedCost
	case o&atStart != 0:
		return min(info.unclosed, begunCost)
	}
	return info.unclosed
}

// apply does to the regions what sign g does in its role.
func (p *parser) apply(g *sign, how role) {
	d := p.d
	broken := -1
	for range how.drop {
		broken = p.open[len(p.open)-1]
		p.pop(int(g.first), int(g.first))
	}
	switch {
	case how.end == 2:
		p.pop(int(g.first), int(g.first)+1)
		p.pop(int(g.first)+1, int(g.last))
	case how.end == 1 && how.open:
		p.pop(int(g.first), int(g.first)+1)
	case how.end == 1:
		p.pop(int(g.first), int(g.last))
	}
	if !how.open {
		return
	}
	first := int(g.first)
	if how.end == 1 {
		first++
	}
	r := Region{First: first, Parent: -1, Depth: len(p.open), Continues: -1, Mark: shapeTable[g.shape].mark}
	r.Start = d.Tokens[first].Start
	r.Inner.Start = d.Tokens[g.last-1].End
	if d.Tokens[first].Kind != Punct {
		_, n := character(d.Text, r.Start)
		r.Inner.Start = r.Start + n
	}
	if len(p.open) > 0 {
		r.Parent = p.open[len(p.open)-1]
	}
	if broken >= 0 && g.fresh && how.end == 0 && d.Regions[broken].Mark == r.Mark {
		r.Continues = broken
	}
	p.open = append(p.open, len(d.Regions))
	d.Regions = append(d.Regions, r)
}

// pop ends the innermost open region.
func (p *parser) pop(mark, last int) {
	k := p.open[len(p.open)-1]
	p.open = p.open[:len(p.open)-1]
	p.end(k, mark, last)
}

// end ends region k before token last; its closing marks are the tokens
// [mark, last).
func (p *parser) end(k, mark, last int) {
	d := p.d
	r := &d.Regions[k]
	r.Last = last
	r.End = d.Tokens[last-1].End
	r.Inner.End = r.End
	if mark < last {
		r.Closed = true
		r.Inner.End = d.Tokens[mark].Start
	}
	r.Inner.Start = min(r.Inner.Start, r.Inner.End)
}

// link joins regions that go on from the paragraph before. from is the first
// region of this paragraph, first its first token.
func (p *parser) link(from, first int) {
	d := p.d
	for depth, earlier := range p.chain {
		k := from + depth
		if k >= len(d.Regions) || d.Regions[k].Depth != depth || d.Regions[k].First != first || d.Regions[k].Mark != d.Regions[earlier].Mark {
			break
		}
		d.Regions[k].Continues = earlier
		if d.Regions[k].Inner.Start == d.Regions[k].Start {
			break // carried
		}
		first++
	}
	p.chain = append(p.chain[:0], p.open...)
	if len(p.chain) > 0 {
		p.chained = p.readings[0].stack[0].shape()
	}
}
