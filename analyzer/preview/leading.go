package preview

import "whosaid/analyzer/quote"

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
			if end := f.passage.after(g.end, hi); end > g.end && f.is(end, colon|comma) && f.is(end+1, quoted) {
				c.source = [2]int{g.end, end}
				c.content = [][2]int{{end + 1, end + 2}}
				c.rule = cueThenQuote
				return f.accept(c)
			}
		}
		return false
	}
	if end := f.clauseEnd(g, s, found, lo, hi); end < hi {
		if e.form == gerund && !g.progressive && (!found || !f.asserts(lo, g.start)) {
			// After telling reporters so, Ortiz left.
			if x := f.passage.after(end+1, hi); x > end+1 {
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

// subordinate words open a clause that its comma ends: While she said so, ….
const subordinate = " while when if although though as after before since because once whereas until unless asked despite "

// clauseEnd returns how far the content of the cue g may go: not past the comma
// that ends an opening clause ("While she said so, …") or a relative clause
// between commas ("the firm, which said so, has …").
func (f *finder) clauseEnd(g group, s int, found bool, lo, hi int) int {
	a := f.skipOpening(lo, g.start)
	opening := g.gerund && !f.asserts(lo, g.start) || within(subordinate, f.word(a)) || f.is(a, prep) && f.is(a+1, ing) || f.is(a, ing) || f.word(a) == "in" && f.is(a+1, wh)
	if opening {
		for i := a; i < g.start; i++ {
			if f.is(i, comma) || f.is(i, quoted) {
				opening = false
				break
			}
		}
	}
	aside := found && f.is(s, wh) && f.is(s-1, comma)
	if !opening && !aside {
		return hi
	}
	for i := g.end; i < hi; i++ {
		if opening && f.is(i, quoted) && f.opensOut(i) && f.clauseFrom(i+1, hi) {
			return i + 1
		}
		if i == g.end || !f.is(i, comma) || f.is(i-1, when|number) && f.is(i+1, number) {
			continue
		}
		if opening && f.clauseFrom(i+1, hi) || aside && f.is(i+1, verbal|verb|ed) && !f.is(i+1, name) {
			return i
		}
	}
	return hi
}

// clauseFrom reports whether a subject with its verb begins at unit i.
func (f *finder) clauseFrom(i, hi int) bool {
	for f.is(i, adverb|mark) && i < hi && !f.is(i, det|pronoun) {
		i++
	}
	if f.is(i, ing|prep|conj|wh|opener) && !f.is(i, det|pronoun|name) || f.is(i, wh) {
		return false
	}
	if f.is(i, pronoun) && !f.is(i, det) {
		return true
	}
	e := f.passage.after(i, hi)
	if e == i {
		return false
	}
	for e < hi && f.is(e, comma|adverb) {
		e++
	}
	return f.is(e, verbal|verb|ed)
}

// returns cuts content that runs into the clause around it: a driver who said
// it rained | was there.
func (f *finder) returns(c *candidate) {
	p := &c.content[len(c.content)-1]
	for i := p[0] + 2; i < p[1]; i++ {
		if f.is(i, be|have|modal) && f.is(i-1, verb|ed) && !f.is(i-1, nominal|be|have|do|modal) && !f.is(i-2, be|have|wh) {
			p[1] = i
			return
		}
	}
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

// complement fills in the content that follows the verb group, by the frames
// of the verb.
func (f *finder) complement(c *candidate, v int, g group, hi int) bool {
	e := f.units[v].verb
	i := g.end
	if i >= hi {
		return false
	}
	frames := e.frames
	// A particle or preposition: pointed out, called for.
	if e.lemma == "plead" && f.word(i) == "not" && f.word(i+1) == "guilty" {
		c.cue[1] = i + 1
		i++
	}
	if w := f.word(i); e.preps != "" && within(e.preps, w) {
		switch w {
		case "out", "back", "guilty":
			c.cue[1] = i + 1
			i++
			frames |= takesThat | takesNoun | takesGerund
			if w == "back" && (f.word(i) == "on" || f.word(i) == "against") {
				c.cue[1] = i + 1
				i++
			}
			if w == "guilty" && f.word(i) == "to" {
				i++
			}
		default:
			if i+1 < hi && (f.is(i+1, det|nominal|pronoun|ing|wh|mark|quoted|ed) || f.is(i+1, prep)) {
				end := f.contentEnd(i+1, hi)
				if w == "on" && (e.lemma == "call") {
					// called on ministers to resign
					for k := i + 1; k < end; k++ {
						if f.word(k) == "to" && f.is(k+1, noun|be|have|do|not|adverb) {
							c.cue[1] = i + 1
							c.content = [][2]int{{k, end}}
							c.rule = cueThenTo
							return true
						}
					}
				}
				if f.is(i+1, when) && !f.is(i+1, name) {
					break
				}
				c.cue[1] = i + 1
				c.content = [][2]int{{i + 1, end}}
				c.rule = cueThenPrep
				return end > i+1
			}
		}
	}
	if frames&takesHearer != 0 && e.act == quote.Thought && f.is(i, det|nominal|pronoun) && f.word(i) != "to" && f.word(i) != "that" {
		// wants the council to act
		c.content = [][2]int{{i, f.contentEnd(i, hi)}}
		c.rule = thoughtNoun
		return c.content[0][1] > i
	}
	// The hearer: told reporters that.
	if frames&takesHearer != 0 {
		if h := f.hearer(i, hi); h > i {
			if f.complementAt(c, e, h, hi, frames) {
				return true
			}
			if e.preps != "" && within(e.preps, f.word(h)) && e.lemma != "ask" {
				c.content = [][2]int{{h + 1, f.contentEnd(h+1, hi)}}
				c.rule = cueThenPrep
				return c.content[0][1] > h+1
			}
		}
		if e.lemma == "tell" && !f.is(i, opener|quoted|comma|colon) {
			return false
		}
	}
	return f.complementAt(c, e, i, hi, frames)
}

// complementAt reads the content that begins at unit i, after adverbials where
// there are some.
func (f *finder) complementAt(c *candidate, e inflected, i, hi int, frames frame) bool {
	j := f.adverbials(i, hi)
	set := func(from int, r rule) bool {
		end := f.contentEnd(from, hi)
		if r == cueThenNoun || r == thoughtNoun || r == weakNoun || r == cueThenGerund {
			end = f.objectEnd(from, end)
		}
		if end <= from {
			return false
		}
		c.content = [][2]int{{from, end}}
		c.rule = r
		return true
	}
	for _, k := range [2]int{i, j} {
		q := k
		for q < hi && f.is(q, comma|colon|dash) {
			q++
		}
		if frames&takesQuote != 0 && f.is(q, quoted) && q < hi && f.free(q) {
			end := f.contentEnd(q, hi)
			if f.is(q+1, stop|quoted) || q+1 >= hi || f.is(q+1, comma|dash|bracket|unbrace|conj) {
				c.content = [][2]int{{q, q + 1}}
				for m := q + 1; m < len(f.units) && f.is(m, quoted) && f.free(m); m++ {
					c.content = append(c.content, [2]int{m, m + 1})
				}
				c.rule = cueThenQuote
				return true
			}
			c.content = [][2]int{{q, end}}
			c.rule = cueThenClause
			return true
		}
		if f.word(k) == "that" && frames&(takesThat|takesClause|takesNoun) != 0 && k+1 < hi && !f.is(k+1, stop|comma|verbal) {
			return set(k, cueThenThat)
		}
		if f.is(k, comma) && f.word(k+1) == "that" && frames&takesThat != 0 && k > i {
			return set(k+1, cueThenThat)
		}
		if frames&takesWhether != 0 && f.is(k, wh) && k < hi {
			return set(k, cueThenWhether)
		}
		if frames&takesTo != 0 && (f.word(k) == "to" || f.word(k) == "not" && f.word(k+1) == "to") && !f.is(k+1, det|name|pronoun) {
			return set(k, cueThenTo)
		}
		if frames&takesAs != 0 {
			if a := f.asAfter(k, hi); a > k {
				c.cue[1] = a + 1
				return set(a+1, cueThenNoun)
			}
		}
	}
	if f.is(i, colon) && frames&takesQuote != 0 && i+1 < hi {
		return set(i+1, cueThenClause)
	}
	// Bare clauses and nouns begin right after the verb, or after a date.
	k := i
	if d := f.dates(i, hi); d > i {
		k = d
	}
	if k >= hi || f.is(k, stop|comma|colon|dash|unbrace) {
		return false
	}
	if s := c.source[0]; frames&takesClause != 0 && f.is(k, verbal|verb) && !f.is(k, name|noun) && c.source[1] > s && (f.is(s-1, wh) || f.word(s-1) == "that" || f.is(s-1, nominal)) {
		// the road, which she says was closed
		if !set(k, cueThenClause) {
			return false
		}
		if f.is(s-1, wh) && f.free(s-1) {
			c.content = append([][2]int{{s - 1, s}}, c.content...)
		}
		return true
	}
	if frames&takesGerund != 0 && f.is(k, ing) {
		return set(k, cueThenGerund)
	}
	if e.lemma == "say" && f.is(k, verbal|opener|adverb|prep|verb|ed) && !f.is(k, not) && f.word(k) != "to" && f.word(k) != "so" {
		return set(k, cueThenClause)
	}
	if frames&takesClause != 0 && (f.is(k, det|nominal|pronoun|mark|quoted|ing|opener|number|ed) || f.is(k, prep|adverb) && f.is(j, det|nominal|pronoun|comma)) {
		if f.is(k, verb) && !f.is(k, noun|name) {
			return false
		}
		r := cueThenClause
		end := f.contentEnd(k, hi)
		clause := f.clauseFrom(k, hi) || e.act == quote.Speech && frames&weak == 0 && f.finite(k, end)
		if frames&weak != 0 && e.lemma != "make" && !f.documentary(c.source) && !(f.is(k, pronoun) && f.word(k) != "that" && clause) || within(" themselves himself herself itself up off ", f.word(k)) {
			return false
		}
		if !clause {
			if frames&takesNoun == 0 && e.lemma != "say" && !(e.act == quote.Document && f.documentary(c.source)) {
				return false
			}
			r = cueThenNoun
		}
		return set(k, r)
	}
	if a := c.source[0]; frames&takesSmall != 0 && e.form == past && c.cue[1]-c.cue[0] == 1 && c.source[1] > a && (f.word(a) == "a" || f.word(a) == "an" || f.is(a-1, prep)) && f.is(k, name|mark|quoted|rank) {
		return false // a company called Arup
	}
	if frames&(takesNoun|takesSmall) != 0 && (f.is(k, det|nominal|mark|quoted|ing|number|ed) || f.is(k, pronoun) && within(" him her them it us me himself herself themselves this that what ", f.word(k))) {
		if frames&weak != 0 {
			if e.lemma == "attack" && !f.reasoned(k, hi) {
				return false // most attacks are no words
			}
			return set(k, weakNoun)
		}
		if e.act == quote.Thought {
			return set(k, thoughtNoun)
		}
		return set(k, cueThenNoun)
	}
	return false
}

// asAfter returns the "as" of "described the plan as" whose object begins at
// unit i, or i.
func (f *finder) asAfter(i, hi int) int {
	for k := i; k < hi && k < i+14; k++ {
		if f.is(k, stop|comma|quoted|colon|dash|wh) {
			break
		}
		if f.word(k) == "as" && k > i && f.is(k+1, det|nominal|quoted|mark|ing|ed|adverb|pronoun) && f.word(k+1) != "well" && !within(" such well far long soon much as ", f.word(k-1)) && !f.is(k+1, wh) {
			return k
		}
	}
	return i
}

// reasoned reports whether a reason follows the object at unit k: "for", "over".
func (f *finder) reasoned(k, hi int) bool {
	for i := k + 1; i < hi && i < k+9; i++ {
		if f.is(i, stop|comma|verbal) {
			break
		}
		if within(" for over as as ", f.word(i)) || f.is(i, genitive) {
			return true
		}
	}
	return false
}

// dates skips bare dates after the verb: said Monday, announced last week.
func (f *finder) dates(i, hi int) int {
	for i < hi {
		switch {
		case f.is(i, when) && !f.is(i, modal|rank):
			i++
		case f.word(i) == "on" && f.is(i+1, when):
			i += 2
		case f.is(i, det|noun) && f.is(i+1, when) && within(" last this earlier late early ", f.word(i)):
			i += 2
		default:
			return i
		}
		for i < hi && f.is(i, number) && f.is(i-1, when) && !f.is(i+1, nominal) {
			i++
		}
	}
	return i
}

// hearer returns the end of the hearer that stands at unit i, or i.
func (f *finder) hearer(i, hi int) int {
	j := i
	if f.word(j) == "to" {
		if !f.is(j+1, det|name|pronoun) && !plural(f.word(j+1)) || f.is(j+1, verbal) {
			return i
		}
		j++
	}
	if f.is(j, opener|quoted|comma|colon|wh) && !f.is(j, det) || f.word(j) == "that" {
		return i
	}
	if f.is(j, pronoun) && within(" him her them us me you it himself herself everyone ", f.word(j)) {
		return j + 1
	}
	// The phrase ends where another begins: told reporters | the road.
	head := false
	k := j
	for k < hi && k-j < 14 {
		u := f.units[k]
		switch {
		case u.class&(opener|quoted|comma|colon|stop|mark|verbal|wh) != 0 && u.class&prep == 0, u.word == "to":
			return k
		case u.class&pronoun != 0 && u.class&det == 0:
			return k
		case u.class&det != 0 && head && !f.is(k-1, prep|conj):
			return k
		case u.class&name != 0 && head && f.is(k-1, noun) && !f.is(k-1, name) && plural(f.word(k-1)):
			return k
		case u.class&when != 0 && head:
			return k
		case u.class&nominal != 0:
			head = true
		case u.class&(verb|ed) != 0 && u.class&noun == 0 && head:
			return k
		}
		k++
	}
	return k
}

// contentEnd returns where content that begins at unit b ends, within [b, hi).
func (f *finder) contentEnd(b, hi int) int {
	end := hi
	depth := 0
	for i := b; i < hi; i++ {
		u := &f.units[i]
		if u.used || u.owner > 0 {
			end = i
			break
		}
		if u.class&bracket != 0 {
			depth++
		}
		if u.class&unbrace != 0 {
			if depth == 0 {
				end = i
				break
			}
			depth--
		}
		if i > b && u.class&comma != 0 && f.departs(i+1, hi) || i > b && u.class&conj != 0 && f.another(i+1, hi) || i > b && u.class&stop != 0 && u.word == ";" {
			end = i
			break
		}
		if i > b && f.afterClosing(i) {
			end = i
			break
		}
		if i > b && u.class&dash != 0 {
			// An aside between two dashes stays in.
			k := i + 1
			for k < hi && k-i < 40 && !f.is(k, dash) && !f.is(k, stop) {
				k++
			}
			if f.is(k, dash) && k+1 < hi && f.is(k+1, verbal|verb|conj|prep|opener|comma) {
				i = k
				continue
			}
			end = i
			break
		}
	}
	for end > b && f.is(end-1, comma|colon|dash|conj|stop) {
		if f.is(end-1, stop) && (f.word(end - 1)[0] == '?' || f.word(end - 1)[0] == '!') {
			break
		}
		end--
	}
	return end
}

// afterClosing reports whether unit i, after a closing mark, leads away from
// what was said: “up for it” as the country waits.
func (f *finder) afterClosing(i int) bool {
	w := f.word(i)
	if f.closes(i - 1) {
		return within(" as while when after before though although whereas since during which who amid following ", w) || f.is(i, ing) && f.units[i].verb.entry != nil
	}
	if f.is(i-1, comma) && f.closes(i-2) || f.is(i, comma) && f.closes(i-1) {
		if f.is(i, comma) {
			i++
			w = f.word(i)
		}
		return within(" as while when after though although whereas which who ", w) || f.is(i, ing) && f.units[min(i, len(f.units)-1)].verb.entry != nil
	}
	return false
}

// objectEnd returns where an object that begins at unit b ends, within [b, e):
// not later than a clause, a date or a channel that tells when and how it was
// said ("the bill on Monday", "the mayor in a tweet").
func (f *finder) objectEnd(b, e int) int {
scan:
	for i := b + 1; i < e; i++ {
		w := f.word(i)
		switch {
		case within(" after before while when since until during amid despite although though via ", w) && !f.is(i-1, prep):
			e = i
			break scan
		case f.is(i, when) && !f.is(i, name|modal) && !f.is(i-1, det|genitive|prep) && !f.is(i+1, genitive|noun) && f.word(i+1) != "that":
			e = i
			for e > b+1 && within(" last late early earlier this that next ", f.word(e-1)) {
				e--
			}
			break scan
		case within(" on in at ", w) && f.temporal(i+1, e) && !f.is(i+2, nominal|genitive) && f.word(i+2) != "that":
			e = i
			break scan
		case within(" on in at during from ", w) && f.channels(i+1, e):
			e = i
			break scan
		case f.is(i, conj) && w == "but" && f.is(i+1, verbal|verb|ed) && !f.is(i+1, nominal):
			e = i
			break scan
		case f.is(i, verbal) && !f.is(i, name) && i > b+1 && f.is(i-1, nominal) && !f.opened(b, i):
			e = i
			break scan
		case f.is(i, comma) && f.clauseFrom(i+1, e) && !f.is(i+1, conj):
			e = i
			break scan
		case f.is(i, comma) && (f.is(i+1, wh|ing) || within(" and but as saying although while which ", f.word(i+1)) || f.is(i+1, prep) && f.is(i+2, ing)):
			if f.word(i+1) == "and" && !f.asserts(i+1, min(e, i+12)) {
				continue
			}
			e = i
			break scan
		}
	}
	for e > b && f.is(e-1, comma|colon|dash|conj) {
		e--
	}
	return e
}

// channels reports whether the phrase from unit b is a channel: a tweet, an
// interview, the Senate floor.
func (f *finder) channels(b, e int) bool {
	for k := b; k < e && k < b+4; k++ {
		if within(" interview statement speech tweet tweets letter post video email e-mail conference briefing memo floor twitter facebook instagram television radio tv remarks testimony blog column op-ed editorial article telegram ", f.word(k)) {
			return true
		}
		if !f.is(k, det|nominal|ed) {
			return false
		}
	}
	return false
}

// opened reports whether a clause has been opened in [a, b).
func (f *finder) opened(a, b int) bool {
	for i := a; i < b; i++ {
		if f.is(i, wh|opener) || f.is(i, pronoun) && within(subjects, f.word(i)) && !f.is(i, det) {
			return true
		}
	}
	return false
}

// departs reports whether what follows a comma is no longer the content: ",
// adding that", ", but she said", ", according to".
func (f *finder) departs(i, hi int) bool {
	if f.is(i, prep) && f.is(i+1, ing) && f.units[i+1].verb.entry != nil {
		return true
	}
	k := i
	for k < hi && f.is(k, adverb) && !f.is(k, opener) && k < i+2 {
		k++
	}
	if v := f.units[min(k, len(f.units)-1)].verb; k < hi && v.entry != nil && v.form == gerund && v.frames&weak == 0 && v.frames&(takesQuote|takesThat|takesNoun) != 0 {
		return true
	}
	if within(" according compared pointing citing ", f.word(i)) || f.word(i) == "except" {
		return true
	}
	if f.is(i, conj|opener) && within(" and but while although though as whereas ", f.word(i)) {
		return f.another(i+1, hi)
	}
	return false
}

// complemented reports whether what follows the cue verb at unit k can be its
// content.
func (f *finder) complemented(k, hi int) bool {
	e := f.units[k].verb
	i := k + 1
	if e.preps != "" && within(e.preps, f.word(i)) || e.frames&(takesNoun|takesSmall|takesHearer) != 0 {
		return true
	}
	j := f.adverbials(i, hi)
	for _, i := range [2]int{i, j} {
		switch {
		case i >= hi, f.word(i) == "that", f.is(i, quoted|comma|colon|stop), f.is(i, wh), f.word(i) == "to" && e.frames&takesTo != 0, f.is(i, ing) && e.frames&takesGerund != 0, e.lemma == "say":
			return true
		case e.frames&takesClause != 0 && f.clauseFrom(i, hi):
			return true
		}
	}
	return false
}

// another reports whether a cue with or without a subject of its own begins
// at unit i: "and added that", "but the mayor said".
func (f *finder) another(i, hi int) bool {
	if f.word(i) == "that" {
		return false
	}
	for k := i; k < hi && k < i+9; k++ {
		u := f.units[k]
		if u.class&(comma|stop|quoted|colon|dash) != 0 {
			return false
		}
		finite := u.verb.entry != nil && (u.verb.form == past || u.verb.form == present || u.verb.form == base && (f.is(k-1, do|modal|have|not) || within(plurals, f.word(k-1)) && f.word(k-1) != "and" || f.is(k-1, nominal) && plural(f.word(k-1)) && !f.is(k-1, verb) || k == i && !within(nounlike, u.word) && within(" but and ", f.word(k-1))))
		if finite && (k == i || !f.is(k-1, det|prep|be|opener|conj) || f.is(k-1, pronoun)) {
			if u.verb.lemma == "make" {
				_, ok := f.groupOf(k, i)
				return ok
			}
			if u.verb.frames&weak != 0 || u.verb.frames&(takesThat|takesQuote|takesClause|takesTo|takesNoun) == 0 || !f.complemented(k, hi) {
				return false
			}
			if k > i {
				// The subject must be a plain noun phrase from i on.
				j := k
				for j > i && f.is(j-1, adverb|have|not|do|modal|be) {
					j--
				}
				if j == i {
					return true
				}
				s, _, ok := f.before(j, i)
				return ok && s == i || ok && s == i+1 && f.is(i, opener|adverb)
			}
			return true
		}
		if u.class&verbal != 0 && !f.is(k, have|do|modal) {
			return false
		}
	}
	return false
}
