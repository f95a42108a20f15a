package preview

import (
	"whosaid/analyzer/quote"

	"whosaid/analyzer/lex"
)

// Leading cues stand before their content:
//
//	Ortiz told reporters on Monday that the road was closed.
//	The union denied the charge. She promised to pay.

// leading looks for content after the cue verb at unit v.
func (f *finder) leading(v int) bool {
	e := f.units[v].verb
	lo, hi := f.sentenceOf(v)
	g, ok := f.groupOf(v, lo)
	if !ok || f.silent(g, hi) {
		return false
	}
	g.passive = g.passive || f.headlinePassive(v, g, lo, hi)
	if g.passive && e.form != gerund {
		return f.passive(v, g, lo, hi)
	}
	if e.frames&onlyPassive != 0 {
		return false
	}
	c := candidate{cue: [2]int{g.start, g.end}, act: e.act}
	s := f.subjectOf(&c, g, lo)
	if !s.found && (e.form != gerund || e.frames&weak != 0) {
		return f.opening(c, g, lo, hi)
	}
	if end := f.clauseEnd(g, s.start, s.found, lo, hi); end < hi {
		if e.form == gerund && !g.progressive && (!s.found || !f.asserts(lo, g.start)) {
			// After telling reporters so, Ortiz left.
			if x := f.after(end+1, hi); x > end+1 {
				s = subject{start: end + 1, end: x, found: true, shared: true}
				c.shared = true
			}
		}
		hi = end
	}
	if s.found {
		c.source = [2]int{s.start, s.end}
	}
	if s.found && !s.shared {
		f.channel(&c)
	}
	c.document = c.document || f.documentary(c.source)
	if s.found && s.shared && f.units[s.start].owner > 0 {
		c.source = [2]int{} // another statement has it for its source
	}
	f.past = e.form == past || g.perfect
	if !f.complement(&c, g.verb, g, hi) && !(s.found && !s.shared && f.afterComma(&c, g)) && !f.declined(&c, g, hi) {
		return false
	}
	if s.found && f.is(s.start, wh) && !f.is(s.start-1, comma) && len(c.content) > 0 {
		f.returns(&c)
	}
	if e.lemma == "cite" && e.form == gerund && f.witnesses(c.content) {
		return false // citing two sources
	}
	if s.shared && !f.share(&c, g) {
		return false
	}
	return f.accept(c)
}

// silent reports whether the verb group g says nothing where it stands: "half of those
// asked said", "declined to comment". What is declined is told by the verb behind that.
func (f *finder) silent(g group, hi int) bool {
	v, e := g.verb, f.units[g.verb].verb
	if lex.Listed(declining, f.word(v)) && f.word(g.end) == "to" && f.expresses(g.end+1, hi) {
		return true
	}
	if g.infinitive && lex.Listed(declining, f.word(g.start)) && f.contentless(v, hi) {
		return true
	}
	next := f.units[min(g.end, len(f.units)-1)].verb
	return g.start == v && e.form == past && f.word(v-1) == "those" && g.end < hi && next.entry != nil && next.form == past
}

// A subject is units [start, end), if it is found. One that is shared has another verb
// before the cue.
type subject struct {
	start, end    int
	found, shared bool
}

// subjectOf returns the subject of the verb group g, and widens the cue where it is who
// issued the document that speaks.
func (f *finder) subjectOf(c *candidate, g group, lo int) subject {
	e := f.units[g.verb].verb
	if e.form == gerund && !g.progressive && f.is(g.start-1, nominal) && !f.is(g.start-1, when) {
		// a letter saying that
		if a, b, ok := f.before(g.start, lo); ok {
			return f.issuer(c, a, b, lo)
		}
	}
	end := g.start
	switch {
	case e.form == gerund && !g.progressive, g.infinitive && g.start == g.chain:
	case f.is(g.start-1, conj):
		end--
	default:
		a, b, ok := f.before(g.start, lo)
		return subject{start: a, end: b, found: ok}
	}
	a, b, ok := f.sharer(end, lo)
	return subject{start: a, end: b, found: ok, shared: true}
}

// issuer returns who issued the document of units [a, b), and widens the cue by that, in
// "Ortiz issued a statement saying that"; else the document itself.
func (f *finder) issuer(c *candidate, a, b, lo int) subject {
	document := subject{start: a, end: b, found: true}
	if h := f.head(a, b); h < 0 || !lex.Listed(documents, f.word(h)) {
		return document
	}
	v := a
	for v-1 >= lo && f.is(v-1, verb|ed|adverb|verbal) && !f.is(v-1, name) {
		v--
	}
	x, y, ok := f.before(v, lo)
	if v == a || !ok || !f.free(v) {
		return document
	}
	c.cue[0] = v
	return subject{start: x, end: y, found: true}
}

// opening reads a verb group without a subject before it: “Said Ortiz: …”, “Asked
// whether it rained, Ortiz smiled.”
func (f *finder) opening(c candidate, g group, lo, hi int) bool {
	e := f.units[g.verb].verb
	if g.start == lo && e.frames&takesQuote != 0 {
		if end := f.after(g.end, hi); end > g.end && f.is(end, colon|comma) && f.is(end+1, quoted) {
			c.source = [2]int{g.end, end}
			c.content = [][2]int{{end + 1, end + 2}}
			c.rule = cueThenQuote
			return f.accept(c)
		}
	}
	if e.lemma == "ask" && e.form == past && (g.start == f.skipOpening(lo, g.verb) || lex.Listed(" when if once ", f.word(g.start-1))) {
		f.question(c, g, lo, hi)
	}
	return false
}

// declined takes the object of a verb that somebody declined to do for the content:
// declined to confirm the sale.
func (f *finder) declined(c *candidate, g group, hi int) bool {
	if !g.infinitive || !lex.Listed(declining, f.word(g.start)) || !f.is(g.end, det|nominal|ed) {
		return false
	}
	c.content = [][2]int{{g.end, f.objectEnd(g.end, f.contentEnd(g.end, hi))}}
	c.rule = cueThenNoun
	return true
}

// share gives a candidate whose subject is shared the rule of that. It reports whether
// what the verb leads to is said: what one does something to say is, unless it is an
// object or a clause without a mark.
func (f *finder) share(c *candidate, g group) bool {
	object := c.rule == cueThenNoun || c.rule == weakNoun || c.rule == thoughtNoun || c.rule == cueThenPrep
	switch {
	case c.rule == cueThenQuote, g.infinitive && lex.Listed(declining, f.word(g.start)):
	case g.infinitive:
		if object || c.rule == cueThenClause || c.rule == cueThenTo {
			return false
		}
		c.rule = purpose
	case g.gerund && object:
		c.rule = gerundObject
	case object:
		c.rule = sharedObject
	default:
		c.rule = sharedSubject
	}
	return true
}

// witnesses reports whether the content names people or papers that something is
// known from, and not what they say.
func (f *finder) witnesses(content [][2]int) bool {
	if len(content) != 1 {
		return false
	}
	h := f.head(content[0][0], content[0][1])
	return h >= 0 && (lex.Listed(documents, f.word(h)) || lex.Listed(" source sources official officials people person executives lawyers media analysts experts aides diplomats residents witnesses police employees ", f.word(h)) || lex.Listed(media, f.word(h)))
}

// headlinePassive reports whether the cue stands in a headline that leaves out
// its "is": Minister accused of fraud.
func (f *finder) headlinePassive(v int, g group, lo, hi int) bool {
	e := f.units[v].verb
	if e.form != past || g.start != v || hi-lo > 20 || f.is(hi-1, stop|comma|colon|quoted) || hi < len(f.units) {
		return false
	}
	if w := f.word(g.end); !(e.lemma == "accuse" && w == "of") && !(w == "to" && lex.Listed(" urge tell order advise warn ", e.lemma)) {
		return false
	}
	for i := lo; i < hi; i++ {
		if i != v && f.is(i, verbal|verb) && !f.is(i, name|noun) {
			return false
		}
	}
	return true
}

// afterComma reads what follows a reporting clause that opens its sentence: As
// Ortiz told reporters, the road is closed. Now, she said, it is open.
func (f *finder) afterComma(c *candidate, g group) bool {
	e := f.units[g.verb].verb
	lo, hi := f.sentenceOf(g.verb)
	if e.frames&(takesThat|takesClause) == 0 || e.act != quote.Speech {
		return false
	}
	start := lo
	for start < c.source[0] && f.is(start, conj) {
		start++
	}
	s := c.source[0]
	as := f.word(s-1) == "as" && s-1 == start
	if !as {
		// Now, she said, …
		if s-start < 2 || s-start > 3 || !f.is(s-1, comma) {
			return false
		}
		for k := start; k < s-1; k++ {
			if !f.is(k, adverb|when|conj) {
				return false
			}
		}
	}
	i := g.end
	if e.frames&takesHearer != 0 {
		i = f.hearer(i, hi)
	}
	if !f.is(i, comma) {
		i = f.adverbials(i, hi)
	}
	if !f.is(i, comma) || i+1 >= hi || !f.clauseFrom(i+1, hi) && !lex.Listed(subordinate, f.word(i+1)) && f.word(i+1) != "even" {
		return false
	}
	c.content = [][2]int{{i + 1, f.contentEnd(i+1, hi)}}
	c.rule = cueThenClause
	return c.content[0][1] > i+1
}

// declining verbs form one cue with the verb of saying after them: declined to
// say whether. To decline to comment says nothing.
const declining = " declined decline declines declining refused refuse refuses refusing "

// expresses reports whether the verb at unit i is one of saying.
func (f *finder) expresses(i, hi int) bool {
	if i >= hi {
		return false
	}
	return lex.Listed(" comment say speak talk elaborate discuss answer confirm specify disclose explain respond reply tell ", f.word(i))
}

// contentless reports whether the verb at unit v, that somebody declined to do,
// stands without content.
func (f *finder) contentless(v, hi int) bool {
	if lex.Listed(" comment elaborate speak talk respond reply ", f.word(v)) {
		return !lex.Listed(" on about ", f.word(v+1))
	}
	return v+1 >= hi || f.is(v+1, stop|comma|dash|opener) && !f.is(v+1, wh) && f.word(v+1) != "that"
}

// channel takes what speaks for somebody out of the source: in "the minister's
// letter said" the minister is the source and the letter belongs to the cue; in
// "a report by the ministry said" the ministry is. It notes that a document
// speaks.
func (f *finder) channel(c *candidate) {
	a, b := c.source[0], c.source[1]
	h := f.head(a, b)
	if h < 0 || !lex.Listed(documents, f.word(h)) || lex.Listed(" act law constitution ", f.word(h)) {
		return
	}
	c.document = true
	for i := h - 1; i > a || i == a && f.is(i, det) && lex.Listed(possessives, f.word(i)); i-- {
		if f.is(i, genitive) || lex.Listed(" his her its their ", f.word(i)) && i == a {
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
	// A poll of 800 voters by the university: its maker, though words stand between.
	for i := h + 1; i < b && i < h+8 && !f.is(i, comma|wh|ed|when); i++ {
		if w := f.word(i); w == "by" || w == "from" && i == h+1 {
			if i+1 < b && f.is(i+1, det|name|nominal) && !f.is(i+1, when|number|ing) {
				c.source = [2]int{i + 1, b}
			}
			return
		}
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
	if a := f.skipOpening(lo, v); lex.Listed(subordinate, f.word(a)) {
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

// answered reports whether [a, hi) has a verb that can lead to words. “Asked
// whether it rained, Ortiz laughed” says nothing.
func (f *finder) answered(a, hi int) bool {
	for i := a; i < hi && i < a+40; i++ {
		if f.is(i, quoted) {
			return true
		}
		if v := f.units[i].verb; v.entry != nil && v.form != gerund && v.frames&(takesThat|takesClause|takesNoun|takesTo) != 0 {
			return true
		}
	}
	return false
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
	if end < hi && !f.answered(end, hi) {
		for i := g.start; i < end; i++ {
			f.units[i].used = true
		}
		return false
	}
	c.rule = passiveCue
	j := f.adverbials(g.end, end)
	for _, k := range [2]int{g.end, j} {
		if k < end && (f.is(k, wh) || lex.Listed(" about if for to ", f.word(k))) {
			c.content = [][2]int{{k, f.contentEnd(k, end)}}
			return f.accept(c)
		}
	}
	return false
}
