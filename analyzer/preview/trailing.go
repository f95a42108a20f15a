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
		// “…,” as she put it
		if s, se, ok := f.before(g.start, lo); ok && f.word(g.end) == "it" && f.word(s-1) == "as" && (f.is(s-2, quoted) || f.is(s-2, comma) && f.is(s-3, quoted)) {
			q := s - 2
			if !f.is(q, quoted) {
				q--
			}
			return f.accept(candidate{content: [][2]int{{q, q + 1}}, source: [2]int{s, se}, cue: [2]int{g.start, g.end + 1}, act: quote.Speech, rule: quoteThenCue})
		}
		return false
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
		if s, se, ok := f.before(g.start, lo); ok && f.is(s-1, comma) && !f.is(s, pronoun) && se == g.start {
			return f.reports(v, s, [2]int{}, [2]int{g.start, g.end}, g.end, lo, hi)
		}
		return false
	}
	if !ok && !f.is(v-1, quoted|comma) || g.passive || g.infinitive {
		return false
	}
	if g.start == v || g.modal || g.perfect {
		// “…,” said Ortiz
		left := g.start
		if f.is(left-1, quoted) || f.is(left-1, comma|dash) && f.is(left-2, quoted) {
			if end := f.after(g.end, hi); end > g.end && !f.is(g.end, opener) && f.reports(v, left, [2]int{g.end, end}, [2]int{g.start, g.end}, end, lo, hi) {
				return true
			}
		} else if f.is(left-1, comma) && lex.Listed(inverting, e.lemma) {
			// The road was closed, said the mayor.
			end := f.after(g.end, hi)
			if end > g.end && !f.is(g.end, opener|pronoun) && (end >= hi || f.is(end, stop)) && (f.asserts(lo, left-1) || e.lemma == "say" && left-1-lo > 3) && f.reports(v, left, [2]int{g.end, end}, [2]int{g.start, g.end}, end, lo, hi) {
				return true
			}
		}
	}
	// “…,” Ortiz said
	if s, se, ok := f.before(g.start, lo); ok && !f.is(s, wh) {
		return f.reports(v, s, [2]int{s, se}, [2]int{g.start, g.end}, g.end, lo, hi)
	}
	return false
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

// reports accepts source and cue in [left, right) if content stands before
// them.
func (f *finder) reports(v, left int, source, cue [2]int, right, lo, hi int) bool {
	e := f.units[v].verb
	c := candidate{cue: cue, source: source, act: e.act}
	p := left - 1
	for p >= 0 && f.is(p, comma|dash) {
		p--
	}
	if p < 0 || f.units[p].used || f.units[p].owner > 0 {
		return false
	}
	direct := f.is(p, quoted)
	if !direct && (p == left-1 || p < lo) {
		return false
	}
	if direct && f.units[p].sentence != f.units[left].sentence && (p < lo-1 || !f.opensOut(p)) {
		return false
	}
	start := lo
	if direct {
		start, _ = f.sentenceOf(p)
		if p > start && f.is(p-1, colon|stop) {
			start = p
		}
	}
	// Nothing that another statement owns.
	for i := p; i >= start; i-- {
		if f.units[i].used || f.units[i].owner > 0 || f.is(i, colon) && f.is(i+1, quoted) {
			start = i + 1
			break
		}
	}
	if open := f.bracketBefore(left, start); open >= start {
		start = open + 1
		if start > p {
			return false
		}
	}
	start = f.skipOpening(start, p)
	if !direct && f.is(start, quoted) && f.is(start+1, comma) && f.is(start+2, conj) && f.resumes(start+3, p+1) {
		direct, p = true, start // “It rained”, but later left, she said.
	}
	if !direct && (e.frames&takesTo != 0 && f.word(right) == "to" || f.word(right) == "that" && e.frames&takesThat != 0) {
		return false
	}
	if !direct {
		if p+1-start < 2 && !(lex.Listed(" that this it ", f.word(p)) && f.is(right, comma) && f.is(right+1, verbal)) || e.frames&weak != 0 && !(f.reveals(v, source) && f.finite(start, p+1) && (right >= hi || f.is(right, stop))) {
			return false
		}
		if e.frames&(takesThat|takesClause) == 0 {
			return false // Asked about it, she laughed.
		}
		if !f.finite(start, p+1) && right < hi && !f.is(right, stop) && !f.is(right, comma) {
			// The road, she said in a letter, was closed.
			k := right
			if e.frames&takesHearer != 0 {
				k = f.hearer(right, hi)
			}
			if k = f.adverbials(k, hi); !f.is(left-1, comma) || k == right || !f.is(k, comma) || !f.is(k+1, verbal|verb|ed) || f.is(k+1, name) {
				return false
			}
		}
	}
	// What follows the clause: its end, an adverbial, a comma, a quotation.
	after := f.adverbials(right, hi)
	if e.frames&takesHearer != 0 || e.lemma == "say" {
		if h := f.hearer(right, hi); h > right {
			after = f.adverbials(h, hi)
		}
	}
	ends := after >= hi || f.is(after, stop|quoted|comma|dash|colon|bracket|unbrace) || f.is(after, conj) || f.is(after, ing) && f.units[after].verb.entry != nil || f.is(after, opener) && f.word(after) != "that"
	if !ends && !direct {
		return false
	}
	if !direct && f.is(after, quoted) && !f.is(after-1, comma) {
		return false
	}
	if !direct && f.is(after, colon) {
		return false
	}
	c.content = append(c.content, [2]int{start, p + 1})
	switch {
	case direct && start == p:
		c.rule = quoteThenCue
	case direct:
		c.rule = mixedThenCue
	default:
		c.rule = clauseThenCue
	}
	if !ends {
		// “A,” he said it was B: the rest goes on.
		if f.is(after, opener) && f.word(after) == "that" {
			c.content = append(c.content, [2]int{after, f.contentEnd(after, hi)})
		}
	} else if q := after; f.is(q, comma|colon|dash) || f.is(q, quoted) {
		for q < hi && f.is(q, comma|colon|dash) {
			q++
		}
		if f.is(q, quoted) && q < hi && f.free(q) {
			if !direct && (f.is(start, ing|ed|prep) || !f.asserts(start, p+1)) {
				return false // Asked about it, she said, “…”
			}
			c.content = append(c.content, [2]int{q, q + 1})
		} else if !direct && f.is(after, comma) && f.is(q, conj|opener) && lex.Listed(" and but because ", f.word(q)) && q < hi && f.free(q) && !f.another(q+1, hi) {
			c.content = append(c.content, [2]int{q, f.contentEnd(q, hi)})
		} else if !direct && f.is(after, comma) && q < hi && f.free(q) && lex.Listed(subordinate, f.word(start)) && f.clauseFrom(q, hi) {
			// Unless it rains, she said, the road will open.
			c.content = append(c.content, [2]int{q, f.contentEnd(q, hi)})
		} else if !direct && f.is(after, comma) && q < hi && !f.finite(start, p+1) && f.free(q) && !f.is(q, ing|conj) {
			// The road, she said, was closed.
			c.content = append(c.content, [2]int{q, f.contentEnd(q, hi)})
		} else if !direct && f.is(after, comma) && q < hi && (f.is(q, verbal|verb|opener|prep) || f.is(p, verbal)) && !f.is(q, ing) && f.free(q) && p+1-start < 12 && !f.is(q, wh) {
			c.content = append(c.content, [2]int{q, f.contentEnd(q, hi)})
		}
	}
	if len(c.content) == 1 && direct && hi < len(f.units) && f.is(hi, quoted) && f.alone(hi) && f.quiet(after, hi) {
		c.content = append(c.content, [2]int{hi, hi + 1})
		for k := hi + 1; k < len(f.units) && f.is(k, quoted) && f.alone(k); k++ {
			c.content = append(c.content, [2]int{k, k + 1})
		}
	}
	return f.accept(c)
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
