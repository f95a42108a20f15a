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

// complement fills in the content that follows the verb group, by the frames
// of the verb.
func (f *finder) complement(c *candidate, v int, g group, hi int) bool {
	e := f.units[v].verb
	i := g.end
	if i >= hi {
		return false
	}
	frames := e.frames
	if e.lemma == "vote" && f.is(i, number) {
		// voted 54-41 to block the sale
		for i < hi && f.is(i, number|dash) {
			i++
		}
	}
	if e.lemma == "put" && f.word(i) == "it" {
		// As the judge put it, “…”
		q := i + 1
		for q < hi && f.is(q, comma|colon) {
			q++
		}
		if q == i+1 || !f.is(q, quoted) || !f.free(q) {
			return false
		}
		c.cue[1], c.act, c.rule = i+1, quote.Speech, cueThenQuote
		c.content = [][2]int{{q, q + 1}}
		return true
	}
	// A particle or preposition: pointed out, called for.
	if e.lemma == "plead" && f.word(i) == "not" && f.word(i+1) == "guilty" {
		c.cue[1] = i + 1
		i++
	}
	if w := f.word(i); e.preps != "" && lex.Listed(e.preps, w) {
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
				c.cue[1] = i
			}
		default:
			if w == "to" && f.requested(i+1, hi) {
				return false // did not respond to a request
			}
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
			if e.preps != "" && lex.Listed(e.preps, f.word(h)) && e.lemma != "ask" {
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
		if f.word(k) == "the" && f.word(k+1) == "following" && f.is(k+2, colon) {
			q += 2 // said the following: “…”
		}
		for q < hi && f.is(q, comma|colon|dash) {
			q++
		}
		if frames&takesQuote != 0 && q > k && q == len(f.units) && f.is(q-1, colon|comma) {
			// She said: and the quotation is the next paragraph.
			c.next = true
			c.rule = cueThenQuote
			return true
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
		if a := f.aside(k, hi); a > k && f.word(a) == "that" && frames&takesThat != 0 && a+1 < hi {
			return set(a, cueThenThat)
		}
		if frames&takesWhether != 0 && f.is(k, wh) && k < hi {
			return set(k, cueThenWhether)
		}
		if frames&takesTo != 0 && (f.word(k) == "to" || f.word(k) == "not" && f.word(k+1) == "to") && !f.is(k+1, det|name|pronoun) {
			if lex.Listed(" named identified quoted ", f.word(k+2)) || lex.Listed(" named identified quoted ", f.word(k+3)) {
				return false // asked not to be named
			}
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
		if frames&weak != 0 && e.lemma != "make" && !c.document && !(e.lemma == "find" && clause && f.head(c.source[0], c.source[1]) >= 0 && !f.is(c.source[0], pronoun)) && !(f.is(k, pronoun) && f.word(k) != "that" && clause) || lex.Listed(" themselves himself herself itself up off ", f.word(k)) && f.word(k+1) != "to" {
			return false
		}
		if !clause {
			if frames&takesNoun == 0 && e.lemma != "say" && !(e.act == quote.Document && c.document) {
				return false
			}
			r = cueThenNoun
		}
		return set(k, r)
	}
	if a := c.source[0]; frames&takesSmall != 0 && e.form == past && c.cue[1]-c.cue[0] == 1 && c.source[1] > a && (f.word(a) == "a" || f.word(a) == "an" || f.is(a-1, prep)) && f.is(k, name|mark|quoted|rank) {
		return false // a company called Arup
	}
	if frames&(takesNoun|takesSmall) != 0 && (f.is(k, det|nominal|mark|quoted|ing|number|ed) || f.is(k, pronoun) && lex.Listed(" him her them it us me himself herself themselves this that what ", f.word(k))) {
		if frames&weak != 0 {
			if e.lemma == "attack" && !f.reasoned(k, hi) {
				return false // most attacks are no words
			}
			if e.lemma == "put" && !f.estimates(k, hi) {
				return false // puts the cost at $11
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
