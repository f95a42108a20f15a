package preview

// Leading cues stand before their content:
//
//	Ortiz told reporters on Monday that the road was closed.
//	The union denied the charge. She promised to pay.

// leading looks for content after the cue verb at unit v.
func (f *finder) leading(v int) bool {
	e := f.units[v].verb
	lo, hi := f.sentenceOf(v)
	g, ok := f.groupOf(v, lo)
	if !ok {
		return false
	}
	c := candidate{cue: [2]int{g.start, g.end}, act: e.act}
	if g.passive && e.form != gerund {
		return f.passive(v, g, lo, hi)
	}
	if e.frames&onlyPassive != 0 {
		return false
	}
	shared := false
	s, se, found := 0, 0, false
	switch {
	case e.form == gerund && !g.progressive, g.infinitive && g.start == g.chain:
		s, se, found = f.sharer(g.start, lo)
		shared = true
		if e.form == gerund && f.is(g.start-1, nominal) && !f.is(g.start-1, when) {
			// a letter saying that; issued a statement saying that
			if a, b, ok := f.before(g.start, lo); ok {
				s, se, found, shared = a, b, true, false
				if h := f.head(a, b); h >= 0 && within(documents, f.word(h)) {
					v := a
					for v-1 >= lo && f.is(v-1, verb|ed|adverb|verbal) && !f.is(v-1, name) {
						v--
					}
					if v < a {
						if x, y, ok := f.before(v, lo); ok && f.free(v) {
							s, se = x, y
							c.cue[0] = v
						}
					}
				}
			}
		}
	default:
		if f.is(g.start-1, conj) {
			s, se, found = f.sharer(g.start-1, lo)
			shared = true
		} else {
			s, se, found = f.before(g.start, lo)
		}
	}
	if found {
		c.source = [2]int{s, se}
	} else if e.form != gerund || e.frames&weak != 0 {
		// Said Ortiz: “…”
		if g.start == lo && e.frames&takesQuote != 0 {
			if end := f.after(g.end, hi); end > g.end && f.is(end, colon|comma) && f.is(end+1, quoted) {
				c.source = [2]int{g.end, end}
				c.content = [][2]int{{end + 1, end + 2}}
				c.rule = cueThenQuote
				return f.accept(c)
			}
		}
		if e.lemma == "ask" && e.form == past && (g.start == f.skipOpening(lo, v) || within(" when if once ", f.word(g.start-1))) {
			// Asked whether it rained, Ortiz smiled.
			f.question(c, g, lo, hi)
		}
		return false
	}
	if end := f.clauseEnd(g, s, found, lo, hi); end < hi {
		if e.form == gerund && !g.progressive && (!found || !f.asserts(lo, g.start)) {
			// After telling reporters so, Ortiz left.
			if x := f.after(end+1, hi); x > end+1 {
				s, se, found, shared = end+1, x, true, true
				c.shared = true
				c.source = [2]int{s, se}
			}
		}
		hi = end
	}
	if found && !shared {
		f.channel(&c)
	}
	if shared && found {
		// The shared subject may already be marked as used: that is fine.
		if f.units[s].owner > 0 {
			c.source = [2]int{}
		}
	}
	if !f.complement(&c, v, g, hi) {
		return false
	}
	if found && f.is(s, wh) && !f.is(s-1, comma) {
		f.returns(&c)
	}
	if shared && c.rule != cueThenQuote {
		object := c.rule == cueThenNoun || c.rule == weakNoun || c.rule == thoughtNoun || c.rule == cueThenPrep
		switch {
		case g.infinitive:
			if object || c.rule == cueThenClause || c.rule == cueThenTo {
				return false
			}
			c.rule = purpose
		case e.form == gerund && object:
			c.rule = gerundObject
		case object:
			c.rule = sharedObject
		default:
			c.rule = sharedSubject
		}
	}
	return f.accept(c)
}

// channel takes what speaks for somebody out of the source: in "the minister's
// letter said" the minister is the source and the letter belongs to the cue; in
// "a report by the ministry said" the ministry is.
func (f *finder) channel(c *candidate) {
	a, b := c.source[0], c.source[1]
	h := f.head(a, b)
	if h < 0 || !within(documents, f.word(h)) || within(" act law constitution ", f.word(h)) {
		return
	}
	for i := h - 1; i > a || i == a && f.is(i, det) && within(" his her its their my our ", f.word(i)); i-- {
		if f.is(i, genitive) || within(" his her its their ", f.word(i)) && i == a {
			c.source = [2]int{a, i + 1}
			if h+1 == c.cue[0] {
				c.cue[0] = i + 1
			}
			return
		}
		if f.is(i, prep) {
			break
		}
	}
	if (f.word(h+1) == "by" || f.word(h+1) == "from") && h+2 < b && f.is(h+2, det|name|nominal) && !f.is(h+2, when|number) {
		c.source = [2]int{h + 2, b}
	}
}

// sharer returns the subject that a cue without one of its own shares: the
// source of the statement before it in the sentence, or else the subject of
// the sentence's first verb.
func (f *finder) sharer(v, lo int) (s, e int, ok bool) {
	for k := len(f.found) - 1; k >= 0; k-- {
		c := f.found[k]
		if c.source[1] > c.source[0] && c.cue[0] >= lo && c.cue[1] <= v {
			return c.source[0], c.source[1], true
		}
	}
	if a := f.skipOpening(lo, v); within(subordinate, f.word(a)) {
		for i := a; i < v; i++ {
			if f.is(i, comma) && f.clauseFrom(i+1, v) {
				lo = i + 1
				break
			}
		}
	}
	for i := lo; i < v; i++ {
		if !f.is(i, be|have|do|modal|verb|ed) || f.is(i, name) || f.is(i-1, wh|opener) && !f.is(i-1, nominal) {
			continue
		}
		start := i
		for start > lo && f.is(start-1, not|adverb) && !f.is(start-1, when) {
			start--
		}
		if f.is(i, ed) && f.is(i-1, det|comma) {
			continue
		}
		if s, e, ok := f.before(start, lo); ok && !f.is(s, wh) {
			return s, e, true
		}
	}
	return 0, 0, false
}

// question accepts what somebody was asked: Asked whether it rained, …
func (f *finder) question(c candidate, g group, lo, hi int) bool {
	end := f.clauseEnd(g, 0, false, lo, hi)
	if end == hi {
		for i := g.end + 1; i < hi; i++ {
			if f.is(i, comma) && f.clauseFrom(i+1, hi) {
				end = i
				break
			}
		}
	}
	c.rule = passiveCue
	j := f.adverbials(g.end, end)
	for _, k := range [2]int{g.end, j} {
		if k < end && (f.is(k, wh) || within(" about if for to ", f.word(k))) {
			c.content = [][2]int{{k, f.contentEnd(k, end)}}
			return f.accept(c)
		}
	}
	return false
}
