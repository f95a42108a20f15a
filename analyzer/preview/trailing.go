package preview

import (
	"whosaid/analyzer/lex"
	"whosaid/analyzer/quote"
)

// Trailing cues stand after their content, or between its pieces:
//
//	“It rained,” Ortiz said. “All day.”
//	The road was closed, said the mayor, a builder by trade.

// trailing looks for content before the cue verb at unit v.
func (f *finder) trailing(v int) bool {
	e := f.units[v].verb
	if e.frames&(takesQuote|takesClause) == 0 && e.lemma != "hear" && e.lemma != "put" || e.frames&onlyPassive != 0 {
		return false
	}
	lo, hi := f.sentenceOf(v)
	g, ok := f.groupOf(v, lo)
	if e.lemma == "put" {
		return f.put(g, lo)
	}
	if w := f.word(g.end); (w == "out" || w == "up" || w == "in" || w == "on" || w == "back") && lex.Listed(e.preps, w) {
		g.end++
	} else if e.lemma == "point" {
		return false
	}
	if g.passive && e.lemma == "quote" && f.word(g.end) == "as" && f.is(g.end+1, ing) {
		g.end += 2
		g.passive = false
	}
	if e.form == gerund && !g.progressive {
		return false
	}
	if ok && g.passive && e.lemma == "tell" && (g.end >= hi || f.is(g.end, stop|comma)) {
		// The road was closed, the court was told.
		s, se, ok := f.before(g.start, lo)
		return ok && f.is(s-1, comma) && !f.is(s, pronoun) && se == g.start && f.reports(v, s, [2]int{}, [2]int{g.start, g.end}, g.end, lo, hi)
	}
	if !ok && !f.is(v-1, quoted|comma) || g.passive || g.infinitive {
		return false
	}
	if (g.start == v || g.modal || g.perfect) && f.inverted(g, lo, hi) {
		return true
	}
	// “…,” Ortiz said
	s, se, ok := f.before(g.start, lo)
	return ok && !f.is(s, wh) && f.reports(v, s, [2]int{s, se}, [2]int{g.start, g.end}, g.end, lo, hi)
}

// put accepts “…,” as she put it.
func (f *finder) put(g group, lo int) bool {
	s, se, ok := f.before(g.start, lo)
	if !ok || f.word(g.end) != "it" || f.word(s-1) != "as" {
		return false
	}
	q := s - 2
	if f.is(q, comma) {
		q--
	}
	return f.is(q, quoted) && f.accept(candidate{content: [][2]int{{q, q + 1}}, source: [2]int{s, se}, cue: [2]int{g.start, g.end + 1}, act: quote.Speech, rule: quoteThenCue})
}

// inverted accepts a verb before its subject: “…,” said Ortiz. The road was closed, said
// the mayor.
func (f *finder) inverted(g group, lo, hi int) bool {
	e, left := f.units[g.verb].verb, g.start
	direct := f.is(left-1, quoted) || f.is(left-1, comma|dash) && f.is(left-2, quoted)
	if !direct && !(f.is(left-1, comma) && lex.Listed(inverting, e.lemma)) {
		return false
	}
	end := f.after(g.end, hi)
	if end == g.end || f.is(g.end, opener) {
		return false
	}
	if !direct && (f.is(g.end, pronoun) || end < hi && !f.is(end, stop) || !f.asserts(lo, left-1) && !(e.lemma == "say" && left-1-lo > 3)) {
		return false
	}
	return f.reports(g.verb, left, [2]int{g.end, end}, [2]int{g.start, g.end}, end, lo, hi)
}

// inverting verbs stand before their subject without quotation marks too.
const inverting = " say add report announce write warn argue claim note explain suggest believe predict "

// asserts reports whether [a, b) has a verb outside relative clauses.
func (f *finder) asserts(a, b int) bool {
	for i := a; i < b; i++ {
		if f.is(i, quoted) {
			return true
		}
		if f.is(i, be|have|do|modal|verb|ed) && !f.is(i, name) && i > a {
			if f.relative(i, a) >= 0 || f.is(i-1, wh) {
				for i < b && !f.is(i, comma) {
					i++
				}
				continue
			}
			if f.is(i, ed) && !f.is(i, be|have|do|modal) && f.is(i-1, det|comma|prep) {
				continue
			}
			return true
		}
	}
	return false
}

// A trail is a reporting clause, units [left, right) of the sentence [lo, hi), and what
// stands before it, units [start, last].
type trail struct {
	*finder
	verb        int
	source      [2]int
	left, right int
	lo, hi      int
	start, last int
	direct      bool // the last of what stands before is a quotation
}

// reports accepts source and cue in [left, right) if content stands before
// them.
func (f *finder) reports(v, left int, source, cue [2]int, right, lo, hi int) bool {
	t := trail{finder: f, verb: v, source: source, left: left, right: right, lo: lo, hi: hi}
	if !t.preceded() || !t.direct && !t.indirect() {
		return false
	}
	// What follows the clause: its end, an adverbial, a comma, a quotation.
	e, after := f.units[v].verb, f.adverbials(right, hi)
	if e.frames&takesHearer != 0 || e.lemma == "say" {
		if h := f.hearer(right, hi); h > right {
			after = f.adverbials(h, hi)
		}
	}
	ends := after >= hi || f.is(after, stop|quoted|comma|dash|colon|bracket|unbrace) || f.is(after, conj) || f.is(after, ing) && f.units[after].verb.entry != nil || f.is(after, opener) && f.word(after) != "that"
	if !t.direct && (!ends || f.is(after, quoted) && !f.is(after-1, comma) || f.is(after, colon)) {
		return false
	}
	c := candidate{cue: cue, source: source, act: e.act, rule: t.rule(), content: [][2]int{{t.start, t.last + 1}}}
	switch rest, ok := t.rest(after, ends); {
	case !ok:
		return false
	case rest[1] > 0:
		c.content = append(c.content, rest)
	case t.direct && hi < len(f.units) && f.is(hi, quoted) && f.alone(hi) && f.quiet(after, hi):
		for k := hi; k < len(f.units) && f.is(k, quoted) && f.alone(k); k++ {
			c.content = append(c.content, [2]int{k, k + 1})
		}
	}
	return f.accept(c)
}

// preceded finds what stands before the clause, and reports whether that may be content:
// nothing that another statement owns is.
func (t *trail) preceded() bool {
	p := t.left - 1
	for p >= 0 && t.is(p, comma|dash) {
		p--
	}
	if p < 0 || !t.free(p) {
		return false
	}
	t.direct = t.is(p, quoted)
	if !t.direct && (p == t.left-1 || p < t.lo) {
		return false
	}
	if t.direct && t.units[p].sentence != t.units[t.left].sentence && (p < t.lo-1 || !t.opensOut(p)) {
		return false
	}
	start := t.lo
	if t.direct {
		start, _ = t.sentenceOf(p)
		if p > start && t.is(p-1, colon|stop) {
			start = p
		}
	}
	for i := p; i >= start; i-- {
		if !t.free(i) || t.is(i, colon) && t.is(i+1, quoted) {
			start = i + 1
			break
		}
	}
	if open := t.bracketBefore(t.left, start); open >= start {
		start = open + 1
		if start > p {
			return false
		}
	}
	start = t.skipOpening(start, p)
	if !t.direct && t.is(start, quoted) && t.is(start+1, comma) && t.is(start+2, conj) && t.resumes(start+3, p+1) {
		t.direct, p = true, start // “It rained”, but later left, she said.
	}
	t.start, t.last = start, p
	return true
}

// indirect reports whether what stands before the clause without marks is what the verb
// says.
func (t *trail) indirect() bool {
	e, right := t.units[t.verb].verb, t.right
	if e.frames&takesTo != 0 && t.word(right) == "to" || t.word(right) == "that" && e.frames&takesThat != 0 {
		return false
	}
	finite := t.finite(t.start, t.last+1)
	if t.last <= t.start && !(lex.Listed(" that this it ", t.word(t.last)) && t.is(right, comma) && t.is(right+1, verbal)) {
		return false
	}
	if e.frames&weak != 0 && !(t.reveals(t.verb, t.source) && finite && (right >= t.hi || t.is(right, stop))) {
		return false
	}
	if e.frames&(takesThat|takesClause) == 0 {
		return false // Asked about it, she laughed.
	}
	if finite || right >= t.hi || t.is(right, stop|comma) {
		return true
	}
	// The road, she said in a letter, was closed.
	k := right
	if e.frames&takesHearer != 0 {
		k = t.hearer(right, t.hi)
	}
	k = t.adverbials(k, t.hi)
	return t.is(t.left-1, comma) && k != right && t.is(k, comma) && t.is(k+1, verbal|verb|ed) && !t.is(k+1, name)
}

// rule returns the rule of what stands before the clause.
func (t *trail) rule() rule {
	switch {
	case t.direct && t.start == t.last:
		return quoteThenCue
	case t.direct:
		return mixedThenCue
	}
	return clauseThenCue
}

// rest returns the content behind the clause and the adverbials up to unit after, where
// the clause ends or not; an empty one where there is none. ok is false where something
// else is said by what stands there.
func (t *trail) rest(after int, ends bool) (piece [2]int, ok bool) {
	if !ends {
		// “A,” he said that it was B.
		if t.is(after, opener) && t.word(after) == "that" {
			piece = [2]int{after, t.contentEnd(after, t.hi)}
		}
		return piece, true
	}
	q := after
	for q < t.hi && t.is(q, comma|colon|dash) {
		q++
	}
	switch {
	case q >= t.hi || !t.free(q) || q == after && !t.is(q, quoted):
	case t.is(q, quoted):
		if !t.direct && (t.is(t.start, ing|ed|prep) || !t.asserts(t.start, t.last+1)) {
			return piece, false // Asked about it, she said, “…”
		}
		piece = [2]int{q, q + 1}
	case !t.direct && t.is(after, comma) && t.goesOn(q):
		piece = [2]int{q, t.contentEnd(q, t.hi)}
	}
	return piece, true
}

// goesOn reports whether what stands before the clause goes on at unit q, behind a comma:
//
//	The road was closed, she said, and the bridge was shut.
//	Unless it rains, she said, the road will open.
//	The road, she said, was closed.
func (t *trail) goesOn(q int) bool {
	switch {
	case lex.Listed(" and but because ", t.word(q)) && t.is(q, conj|opener) && !t.another(q+1, t.hi),
		lex.Listed(subordinate, t.word(t.start)) && t.clauseFrom(q, t.hi),
		!t.finite(t.start, t.last+1) && !t.is(q, ing|conj):
		return true
	}
	return (t.is(q, verbal|verb|opener|prep) || t.is(t.last, verbal)) && !t.is(q, ing|wh) && t.last+1-t.start < 12
}

// reveals reports whether the weak verb at unit v can stand after what it leads
// to: researchers found, the court heard.
func (f *finder) reveals(v int, source [2]int) bool {
	e := f.units[v].verb
	if e.form != past {
		return false
	}
	h := f.head(source[0], source[1])
	return e.lemma == "find" || e.lemma == "hear" && h >= 0 && lex.Listed(" court jury inquest tribunal hearing inquiry committee trial ", f.word(h))
}

// bracketBefore returns the bracket after lo that is open at unit i, or -1.
func (f *finder) bracketBefore(i, lo int) int {
	depth := 0
	for k := i - 1; k >= lo; k-- {
		switch {
		case f.is(k, unbrace):
			depth++
		case f.is(k, bracket) && depth == 0:
			return k
		case f.is(k, bracket):
			depth--
		}
	}
	return -1
}

// free reports whether unit i belongs to no statement.
//
//go:noinline
func (f *finder) free(i int) bool { return !f.units[i].used && f.units[i].owner == 0 }

// quiet reports whether [a, b) holds no quotation and no cue.
func (f *finder) quiet(a, b int) bool {
	for i := a; i < b; i++ {
		if f.is(i, quoted) {
			return false
		}
	}
	return true
}

// alone reports whether the quotation at unit i has no cue of its own after it.
func (f *finder) alone(i int) bool {
	j := i + 1
	if j >= len(f.units) || f.is(j, quoted) {
		return true
	}
	if f.units[j].sentence != f.units[i].sentence && !f.endsOpen(i) {
		return true
	}
	if f.is(j, comma) {
		j++
	}
	for k := j; k < len(f.units) && k < j+14 && f.units[k].sentence == f.units[j].sentence; k++ {
		if f.is(k, quoted|comma|stop) && k > j {
			break
		}
		if v := f.units[k].verb; v.entry != nil && v.frames&takesQuote != 0 {
			return false
		}
	}
	return true
}

// opensOut reports whether the quotation at unit i, which ends its sentence,
// can be owned by what follows: it ends in a comma, or in a question or an
// exclamation and nothing before it leads to it.
func (f *finder) opensOut(i int) bool {
	u := f.units[i]
	for t := u.last - 1; t > u.first; t-- {
		switch w := f.doc.Word(t); w[0] {
		case ',':
			return true
		case '?', '!', '-':
			return !f.is(i-1, colon|comma) || f.units[i-1].sentence != u.sentence
		case '.':
			return false
		}
		if f.doc.Tokens[t].Kind != lex.Punct {
			break
		}
	}
	return false
}

// endsOpen reports whether the quotation at unit i ends in a comma, so that
// its sentence goes on, or in a mark that leaves it open.
func (f *finder) endsOpen(i int) bool {
	u := f.units[i]
	for t := u.last - 1; t > u.first; t-- {
		w := f.doc.Word(t)
		switch w[0] {
		case ',', '?', '!', '-':
			return true
		case '.':
			return false
		}
		if f.doc.Tokens[t].Kind != lex.Punct {
			break
		}
	}
	return true
}

// skipOpening leaves out the words that tie a sentence to the one before:
// But, And, Meanwhile.
func (f *finder) skipOpening(a, b int) int {
	for a < b && f.is(a, conj|dash|comma|mark) {
		a++
	}
	if a+1 < b && f.is(a, adverb) && f.is(a+1, comma) {
		a += 2
	}
	return a
}

// finite reports whether [a, b) holds a verb.
func (f *finder) finite(a, b int) bool {
	for i := a; i < b; i++ {
		if f.is(i, be|have|do|modal|verb) || f.is(i, ed) && !f.is(i-1, det) && i > a {
			return true
		}
		if f.is(i, genitive) && f.is(i-1, pronoun) {
			return true
		}
	}
	return false
}

// adverbials skips dates, places and channels after a cue: “on Monday in a
// statement”. It returns where they end.
func (f *finder) adverbials(b, hi int) int {
	i := b
	for i < hi {
		switch {
		case f.is(i+1, genitive) || f.is(i, det) && f.is(i+1, when) && f.is(i+2, genitive):
			return i // this month's rise
		case f.is(i, when) && !f.is(i, modal):
			i++
			for i < hi && f.is(i, number) {
				i++
			}
		case f.is(i, adverb) && !f.is(i, opener|det) && !f.is(i, prep):
			i++
		case (f.is(i, det|ed) && f.word(i) != "that" || lex.Listed(" last next early late ", f.word(i)) && f.is(i+1, when)) && f.temporal(i, hi):
			for i < hi && !f.is(i, when) {
				i++
			}
			i++
		case f.is(i, prep) && f.word(i) != "than" && f.word(i) != "as":
			e := f.phraseFrom(i+1, min(hi, i+20))
			if e == i+1 {
				if f.is(i+1, when|number) {
					i++
					continue
				}
				if f.is(i+1, ing) {
					e = f.phraseFrom(i+2, min(hi, i+20))
					i = max(e, i+2)
					continue
				}
				return i
			}
			i = e
		case f.is(i, comma) && f.is(i+1, when|prep|adverb) && i > b && !f.is(i+1, opener):
			if e := f.adverbials(i+1, hi); e > i+1 && (e >= hi || f.is(e, comma|stop|quoted|colon) || f.word(e) == "that") {
				i = e
				continue
			}
			return i
		default:
			return i
		}
	}
	return i
}
