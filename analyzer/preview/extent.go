package preview

import "whosaid/analyzer/lex"

// Content goes on to the end of its sentence, unless something shows that it is
// no longer the source that speaks: in
//
//	Ortiz said the road was closed, but Diaz said it was open.
//
// it ends before “but”.

// subordinate words open a clause that its comma ends: While she said so, ….
const subordinate = " while when if although though as after before since because once whereas until unless asked despite "

// clauseEnd returns how far the content of the cue g may go: not past the comma
// that ends an opening clause ("While she said so, …") or a relative clause
// between commas ("the firm, which said so, has …").
func (f *finder) clauseEnd(g group, s int, found bool, lo, hi int) int {
	a := f.skipOpening(lo, g.start)
	opening := g.gerund && !f.asserts(lo, g.start) || lex.Listed(subordinate, f.word(a)) || f.is(a, prep) && f.is(a+1, ing) || f.is(a, ing) || f.word(a) == "in" && f.is(a+1, wh)
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
		dated := f.is(i+1, prep) && f.temporal(i+2, hi) && f.clauseFrom(f.adverbials(i+1, hi), hi)
		if opening && (dated || f.clauseFrom(i+1, hi)) || aside && f.is(i+1, verbal|verb|ed) && !f.is(i+1, name) {
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
	e := f.after(i, hi)
	if e == i {
		return false
	}
	for e < hi && f.is(e, comma|adverb) {
		e++
	}
	if v := f.units[min(e, len(f.units)-1)].verb; e < hi && v.entry != nil && v.form == base && (plural(f.word(e-1)) || f.is(e-1, pronoun)) {
		return true
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
		if i > b && u.class&comma != 0 && (f.departs(i+1, hi) || f.past && lex.Listed(" and but ", f.word(i+1)) && f.resumes(i+2, hi) && !f.told(b, i)) || i > b && u.class&conj != 0 && f.another(i+1, hi) || i > b && u.class&stop != 0 && u.word == ";" {
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

// commaInside reports whether the quotation that unit i closes ends in a comma.
func (f *finder) commaInside(i int) bool {
	t := f.units[i].last - 2
	return t >= 0 && f.doc.Word(t) == ","
}

// afterClosing reports whether unit i, after a closing mark, leads away from
// what was said: “keen on rain” as the baker dozes.
func (f *finder) afterClosing(i int) bool {
	w := f.word(i)
	if f.closes(i-1) && f.is(i, det) && f.is(i-1, quoted|mark) && f.commaInside(i-1) && !f.clauseFrom(i, len(f.units)) {
		return true // called it “racist,” a charge that
	}
	if f.closes(i - 1) {
		return lex.Listed(" as while when after before though although whereas since during which who amid following ", w) || f.is(i, ing) && f.units[i].verb.entry != nil
	}
	if f.is(i-1, comma) && f.closes(i-2) || f.is(i, comma) && f.closes(i-1) {
		if f.is(i, comma) {
			i++
			w = f.word(i)
		}
		return lex.Listed(" as while when after though although whereas which who ", w) || f.is(i, ing) && f.units[min(i, len(f.units)-1)].verb.entry != nil
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
		case lex.Listed(" after before while when since until during amid despite although though via ", w) && !f.is(i-1, prep):
			e = i
			break scan
		case f.is(i, when) && !f.is(i, name|modal) && !f.is(i-1, det|genitive|prep) && !f.is(i+1, genitive|noun) && f.word(i+1) != "that":
			e = i
			for e > b+1 && lex.Listed(" last late early earlier this that next ", f.word(e-1)) {
				e--
			}
			break scan
		case lex.Listed(" on in at ", w) && f.temporal(i+1, e) && !f.is(i+2, nominal|genitive) && f.word(i+2) != "that":
			e = i
			break scan
		case lex.Listed(" on in at during from ", w) && f.channels(i+1, e):
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
		case f.is(i, comma) && (f.is(i+1, wh|ing) || lex.Listed(" and but as saying although while which ", f.word(i+1)) || f.is(i+1, prep) && f.is(i+2, ing)):
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
		if lex.Listed(" interview statement speech tweet tweets letter post video email e-mail conference briefing memo floor twitter facebook instagram television radio tv remarks testimony blog column op-ed editorial article telegram ", f.word(k)) {
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
		if f.is(i, wh|opener) || f.is(i, pronoun) && lex.Listed(subjects, f.word(i)) && !f.is(i, det) {
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
	if lex.Listed(" according compared pointing citing ", f.word(i)) || f.word(i) == "except" {
		return true
	}
	if f.is(i, conj|opener) && lex.Listed(" and but while although though as whereas ", f.word(i)) {
		return f.another(i+1, hi)
	}
	return false
}

// told reports whether [a, b) has a verb in the plain past, which a verb after
// "and" may go on with: said that it left at noon, and arrived.
func (f *finder) told(a, b int) bool {
	for i := a + 1; i < b; i++ {
		if f.is(i, verb|ed) && !f.is(i, name|noun) && !f.is(i-1, be|have|det|do|modal|comma) && f.word(i-1) != "to" {
			return true
		}
	}
	return false
}

// resumes reports whether the verb at unit i, after a comma and "and", is the
// speaker's next deed: She had read that it was ending, and bought a ticket.
func (f *finder) resumes(i, hi int) bool {
	for i < hi && f.is(i, adverb) && !f.is(i, when|opener|prep) {
		i++
	}
	if i >= hi || f.is(i, name|noun|verbal|mark|det|prep) || !f.is(i, verb|ed) {
		return false
	}
	return true
}

// complemented reports whether what follows the cue verb at unit k can be its
// content.
func (f *finder) complemented(k, hi int) bool {
	e := f.units[k].verb
	i := k + 1
	if e.preps != "" && lex.Listed(e.preps, f.word(i)) || e.frames&(takesNoun|takesSmall|takesHearer) != 0 {
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
		finite := u.verb.entry != nil && (u.verb.form == past || u.verb.form == present || u.verb.form == base && (f.is(k-1, do|modal|have|not) || lex.Listed(plurals, f.word(k-1)) && f.word(k-1) != "and" || f.is(k-1, nominal) && plural(f.word(k-1)) && !f.is(k-1, verb) || k == i && !lex.Listed(nounlike, u.word) && lex.Listed(" but and ", f.word(k-1))))
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
