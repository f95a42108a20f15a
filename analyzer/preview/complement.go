package preview

import (
	"whosaid/analyzer/quote"

	"whosaid/analyzer/lex"
)

// What follows a cue verb is read by the frames of the verb: in
//
//	Ortiz told reporters on Monday that the road was closed.
//
// “told” takes a hearer, then a that-clause; the date between them is passed
// over.

// A reading reads what follows a cue verb, before unit hi, into a candidate.
type reading struct {
	*finder
	c      *candidate
	verb   inflected
	frames frame
	hi     int
}

// complement fills in the content that follows the verb group, by the frames
// of the verb.
func (f *finder) complement(c *candidate, v int, g group, hi int) bool {
	e := f.units[v].verb
	if g.end >= hi {
		return false
	}
	r := reading{finder: f, c: c, verb: e, frames: e.frames, hi: hi}
	i := g.end
	if e.lemma == "vote" && f.is(i, number) {
		// voted 54-41 to block the sale
		for i < hi && f.is(i, number|dash) {
			i++
		}
	}
	if e.lemma == "put" && f.word(i) == "it" {
		return r.put(i)
	}
	if e.lemma == "plead" && f.word(i) == "not" && f.word(i+1) == "guilty" {
		c.cue[1] = i + 1
		i++
	}
	if e.preps != "" && lex.Listed(e.preps, f.word(i)) {
		if lex.Listed(" out back guilty ", f.word(i)) {
			i = r.particle(i)
		} else if ok, done := r.preposition(i); done {
			return ok
		}
	}
	if r.frames&takesHearer != 0 && e.act == quote.Thought && f.is(i, det|nominal|pronoun) && f.word(i) != "to" && f.word(i) != "that" {
		// wants the council to act
		return r.from(i, thoughtNoun, f.contentEnd(i, hi))
	}
	if r.frames&takesHearer != 0 {
		if ok, done := r.hearing(i); done {
			return ok
		}
	}
	return r.at(i)
}

// from makes [start, end) the content, by a rule, if it is not empty.
func (r *reading) from(start int, by rule, end int) bool {
	r.c.content = [][2]int{{start, end}}
	r.c.rule = by
	return end > start
}

// set makes the content what begins at unit start, by a rule.
func (r *reading) set(start int, by rule) bool {
	end := r.contentEnd(start, r.hi)
	if by == cueThenNoun || by == thoughtNoun || by == weakNoun || by == cueThenGerund {
		end = r.objectEnd(start, end)
	}
	return end > start && r.from(start, by, end)
}

// put reads what somebody put so, behind the "it" at unit i: As the judge put it, “…”
func (r *reading) put(i int) bool {
	q := i + 1
	for q < r.hi && r.is(q, comma|colon) {
		q++
	}
	if q == i+1 || !r.is(q, quoted) || !r.free(q) {
		return false
	}
	r.c.cue[1], r.c.act = i+1, quote.Speech
	return r.from(q, cueThenQuote, q+1)
}

// particle widens the cue by the particle at unit i, pointed out, hit back at, pleaded
// guilty to, and returns where what it leads to begins.
func (r *reading) particle(i int) int {
	w := r.word(i)
	i++
	r.c.cue[1] = i
	r.frames |= takesThat | takesNoun | takesGerund
	if w == "back" && lex.Listed(" on against ", r.word(i)) || w == "guilty" && r.word(i) == "to" {
		i++
		r.c.cue[1] = i
	}
	return i
}

// preposition reads what the preposition at unit i leads to: called for reform, called on
// ministers to resign. done is false where the other frames decide.
func (r *reading) preposition(i int) (ok, done bool) {
	w := r.word(i)
	if w == "to" && r.requested(i+1, r.hi) {
		return false, true // did not respond to a request
	}
	if i+1 >= r.hi || !r.is(i+1, det|nominal|pronoun|ing|wh|mark|quoted|ed|prep) {
		return false, false
	}
	end := r.contentEnd(i+1, r.hi)
	if w == "on" && r.verb.lemma == "call" {
		for k := i + 1; k < end; k++ {
			if r.word(k) == "to" && r.is(k+1, noun|be|have|do|not|adverb) {
				r.c.cue[1] = i + 1
				return r.from(k, cueThenTo, end), true
			}
		}
	}
	if r.is(i+1, when) && !r.is(i+1, name) {
		return false, false
	}
	r.c.cue[1] = i + 1
	return r.from(i+1, cueThenPrep, end), true
}

// hearing reads what stands behind the hearer at unit i: told reporters that. done is
// false where the other frames decide.
func (r *reading) hearing(i int) (ok, done bool) {
	if h := r.hearer(i, r.hi); h > i {
		if r.at(h) {
			return true, true
		}
		if r.verb.preps != "" && lex.Listed(r.verb.preps, r.word(h)) && r.verb.lemma != "ask" {
			return r.from(h+1, cueThenPrep, r.contentEnd(h+1, r.hi)), true
		}
	}
	return false, r.verb.lemma == "tell" && !r.is(i, opener|quoted|comma|colon)
}

// at reads the content that begins at unit i, after adverbials where there are some.
func (r *reading) at(i int) bool {
	j := r.adverbials(i, r.hi)
	for _, k := range [2]int{i, j} {
		if ok, done := r.marked(i, k); done {
			return ok
		}
	}
	if r.is(i, colon) && r.frames&takesQuote != 0 && i+1 < r.hi {
		return r.set(i+1, cueThenClause)
	}
	// Bare clauses and nouns begin right after the verb, or after a date.
	k := max(i, r.dates(i, r.hi))
	if k >= r.hi || r.is(k, stop|comma|colon|dash|unbrace) {
		return false
	}
	return r.bare(k, j)
}

// marked reads a content whose beginning at unit k, where i is right behind the verb, is
// marked: by quotation marks, that, whether, to or as. done is false where it is not.
func (r *reading) marked(i, k int) (ok, done bool) {
	if ok, done := r.quotation(k); done {
		return ok, true
	}
	if r.word(k) == "that" && r.frames&(takesThat|takesClause|takesNoun) != 0 && k+1 < r.hi && !r.is(k+1, stop|comma|verbal) {
		return r.set(k, cueThenThat), true
	}
	if r.is(k, comma) && r.word(k+1) == "that" && r.frames&takesThat != 0 && k > i {
		return r.set(k+1, cueThenThat), true
	}
	if a := r.aside(k, r.hi); a > k && r.word(a) == "that" && r.frames&takesThat != 0 && a+1 < r.hi {
		return r.set(a, cueThenThat), true
	}
	if r.frames&takesWhether != 0 && r.is(k, wh) && k < r.hi {
		return r.set(k, cueThenWhether), true
	}
	if r.frames&takesTo != 0 && (r.word(k) == "to" || r.word(k) == "not" && r.word(k+1) == "to") && !r.is(k+1, det|name|pronoun) {
		if lex.Listed(" named identified quoted ", r.word(k+2)) || lex.Listed(" named identified quoted ", r.word(k+3)) {
			return false, true // asked not to be named
		}
		return r.set(k, cueThenTo), true
	}
	if r.frames&takesAs != 0 {
		if a := r.asAfter(k, r.hi); a > k {
			r.c.cue[1] = a + 1
			return r.set(a+1, cueThenNoun), true
		}
	}
	return false, false
}

// quotation reads a quotation behind unit k and the comma or colon there. done is false
// where there is none.
func (r *reading) quotation(k int) (ok, done bool) {
	if r.frames&takesQuote == 0 {
		return false, false
	}
	q := k
	if r.word(k) == "the" && r.word(k+1) == "following" && r.is(k+2, colon) {
		q += 2 // said the following: “…”
	}
	for q < r.hi && r.is(q, comma|colon|dash) {
		q++
	}
	if q > k && q == len(r.units) && r.is(q-1, colon|comma) {
		// She said: and the quotation is the next paragraph.
		r.c.next = true
		r.c.rule = cueThenQuote
		return true, true
	}
	if q >= r.hi || !r.is(q, quoted) || !r.free(q) {
		return false, false
	}
	if q+1 < r.hi && !r.is(q+1, stop|quoted|comma|dash|bracket|unbrace|conj) {
		r.from(q, cueThenClause, r.contentEnd(q, r.hi))
		return true, true // it goes on without marks
	}
	r.from(q, cueThenQuote, q+1)
	for m := q + 1; m < len(r.units) && r.is(m, quoted) && r.free(m); m++ {
		r.c.content = append(r.c.content, [2]int{m, m + 1})
	}
	return true, true
}

// bare reads a clause or a noun that begins at unit k without a mark; the adverbials right
// behind the verb end at j.
func (r *reading) bare(k, j int) bool {
	if s := r.c.source[0]; r.frames&takesClause != 0 && r.is(k, verbal|verb) && !r.is(k, name|noun) && r.c.source[1] > s && (r.is(s-1, wh|nominal) || r.word(s-1) == "that") {
		// the road, which she says was closed
		if !r.set(k, cueThenClause) {
			return false
		}
		if r.is(s-1, wh) && r.free(s-1) {
			r.c.content = append([][2]int{{s - 1, s}}, r.c.content...)
		}
		return true
	}
	if r.frames&takesGerund != 0 && r.is(k, ing) {
		return r.set(k, cueThenGerund)
	}
	if r.verb.lemma == "say" && r.is(k, verbal|opener|adverb|prep|verb|ed) && !r.is(k, not) && r.word(k) != "to" && r.word(k) != "so" {
		return r.set(k, cueThenClause)
	}
	if r.frames&takesClause != 0 && (r.is(k, det|nominal|pronoun|mark|quoted|ing|opener|number|ed) || r.is(k, prep|adverb) && r.is(j, det|nominal|pronoun|comma)) {
		return r.clause(k)
	}
	if a := r.c.source[0]; r.frames&takesSmall != 0 && r.verb.form == past && r.c.cue[1]-r.c.cue[0] == 1 && r.c.source[1] > a && (r.word(a) == "a" || r.word(a) == "an" || r.is(a-1, prep)) && r.is(k, name|mark|quoted|rank) {
		return false // a company called Arup
	}
	if r.frames&(takesNoun|takesSmall) != 0 && (r.is(k, det|nominal|mark|quoted|ing|number|ed) || r.is(k, pronoun) && lex.Listed(" him her them it us me himself herself themselves this that what ", r.word(k))) {
		return r.noun(k)
	}
	return false
}

// clause reads a clause at unit k or, where a verb takes one as well, a noun.
func (r *reading) clause(k int) bool {
	if r.is(k, verb) && !r.is(k, noun|name) {
		return false
	}
	clause := r.clauseFrom(k, r.hi) || r.verb.act == quote.Speech && r.frames&weak == 0 && r.finite(k, r.contentEnd(k, r.hi))
	if r.frames&weak != 0 && !r.tells(k, clause) || lex.Listed(" themselves himself herself itself up off ", r.word(k)) && r.word(k+1) != "to" {
		return false
	}
	if clause {
		return r.set(k, cueThenClause)
	}
	if r.frames&takesNoun == 0 && r.verb.lemma != "say" && !(r.verb.act == quote.Document && r.c.document) {
		return false
	}
	return r.set(k, cueThenNoun)
}

// tells reports whether a weak verb says what begins at unit k, a clause or not: a report
// found it was late, researchers found the road was closed, she knew it rained.
func (r *reading) tells(k int, clause bool) bool {
	if r.verb.lemma == "make" || r.c.document {
		return true
	}
	a, b := r.c.source[0], r.c.source[1]
	found := r.verb.lemma == "find" && r.head(a, b) >= 0 && !r.is(a, pronoun)
	return clause && (found || r.is(k, pronoun) && r.word(k) != "that")
}

// noun reads a noun phrase at unit k.
func (r *reading) noun(k int) bool {
	switch {
	case r.frames&weak != 0 && r.verb.lemma == "attack" && !r.reasoned(k, r.hi):
		return false // most attacks are no words
	case r.frames&weak != 0 && r.verb.lemma == "put" && !r.estimates(k, r.hi):
		return false // puts the cost at $11
	case r.frames&weak != 0:
		return r.set(k, weakNoun)
	case r.verb.act == quote.Thought:
		return r.set(k, thoughtNoun)
	}
	return r.set(k, cueThenNoun)
}

// aside returns where the aside between two commas ends that begins with the
// comma at unit i: had reported, citing two sources, | that. It returns i where
// there is none.
func (f *finder) aside(i, hi int) int {
	if !f.is(i, comma) || !f.is(i+1, ing|prep|when|adverb) || f.is(i+1, opener) && !f.is(i+1, prep) {
		return i
	}
	for k := i + 2; k < hi && k < i+20 && f.free(k); k++ {
		switch {
		case f.is(k, comma):
			return k + 1
		case f.is(k, stop|quoted|colon|dash|wh|opener) && !f.is(k, prep):
			return i
		}
	}
	return i
}

// asAfter returns the "as" of "described the plan as" whose object begins at
// unit i, or i.
func (f *finder) asAfter(i, hi int) int {
	for k := i; k < hi && k < i+14; k++ {
		if f.is(k, stop|comma|quoted|colon|dash|wh) {
			break
		}
		if f.word(k) == "as" && k > i && f.is(k+1, det|nominal|quoted|mark|ing|ed|adverb|pronoun) && f.word(k+1) != "well" && !lex.Listed(" such well far long soon much as ", f.word(k-1)) && !f.is(k+1, wh) {
			return k
		}
	}
	return i
}

// requested reports whether the phrase from unit b is a journalist's request,
// which stands for no content.
func (f *finder) requested(b, hi int) bool {
	for k := b; k < hi && k < b+6 && f.is(k, det|nominal|ed|ing|adverb); k++ {
		if lex.Listed(" request requests call calls email emails e-mail e-mails message messages inquiries enquiries inquiry voicemail ", f.word(k)) {
			return true
		}
	}
	return false
}

// estimates reports whether the object at unit k is put at a figure.
func (f *finder) estimates(k, hi int) bool {
	for i := k + 1; i < hi && i < k+16 && !f.is(i, stop|quoted|comma); i++ {
		if f.word(i) == "at" {
			for i++; i < hi && f.is(i, adverb|prep|det|noun) && !f.is(i, number) && !lex.Listed(" $ £ € % ", f.word(i)); i++ {
				if !lex.Listed(" about around nearly just between more less than over under almost least roughly up to ", f.word(i)) {
					return false
				}
			}
			return i < hi && (f.is(i, number) || lex.Listed(" $ £ € ", f.word(i)))
		}
	}
	return false
}

// reasoned reports whether a reason follows the object at unit k: "for", "over".
func (f *finder) reasoned(k, hi int) bool {
	for i := k + 1; i < hi && i < k+9; i++ {
		if f.is(i, stop|comma|verbal) {
			break
		}
		if lex.Listed(" for over as as ", f.word(i)) || f.is(i, genitive) {
			return true
		}
	}
	return false
}

// dates skips bare dates after the verb: said Monday, announced last week.
func (f *finder) dates(i, hi int) int {
	for i < hi {
		switch {
		case f.is(i, when) && !f.is(i, modal|rank) && !f.is(i+1, genitive):
			i++
		case f.word(i) == "on" && f.is(i+1, when):
			i += 2
		case f.is(i, det|noun) && f.is(i+1, when) && !f.is(i+2, genitive) && lex.Listed(" last this earlier late early ", f.word(i)):
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
	if f.is(j, pronoun) && lex.Listed(" him her them us me you it himself herself everyone ", f.word(j)) {
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
