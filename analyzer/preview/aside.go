package preview

import "whosaid/analyzer/lex"

// An aside stands between a subject and its verb. In
//
//	Ortiz, sent to the stands before half-time, said it rained.
//
// the subject is “Ortiz”; in “Ortiz, a nurse, said it rained” the description
// belongs to it.

// beforeAside reads "X, a nurse," and "X, who is 40," before a verb: c is the
// closing comma. Of the phrases that end before a comma the first counts after
// which nothing but descriptions stand.
func (p *passage) beforeAside(c, lo int) (start, end int, ok bool) {
	lo = max(lo, c-50)
	best := -1
	first := -1 // the comma that ends an opening phrase: In a statement, …
	for a := lo; a < c; a++ {
		if p.is(a, comma) {
			first = a
			break
		}
		if a == lo && !p.is(a, prep|ing|ed|when) && !lex.Listed(subordinate, p.word(a)) {
			break
		}
	}
	clean := true // what stands after this comma is description
	segment := c
	for k := c - 1; k > lo; k-- {
		if p.is(k, stop|colon) || p.is(k, quoted) && p.units[k].owner == 0 {
			break
		}
		if !p.is(k, comma|dash) || k == c-1 {
			continue
		}
		clean = clean && p.describes(k+1, segment)
		if !clean {
			break
		}
		named := p.named(k+1, segment)
		segment = k
		if s, ok := p.endsPhrase(k, lo); ok && k != first && !p.is(s-1, prep) && !p.is(s, genitive) && !p.is(k-1, when) {
			best, start = k, s
			if named && p.is(s, det) && p.is(s-1, comma) {
				break // …, a spokeswoman, Lena Ortiz, said
			}
		}
	}
	if best < 0 {
		// The mayor, said: a comma too many.
		if s, ok := p.endsPhrase(c, lo); ok && p.is(c, comma) && (s == lo || p.is(s-1, comma|when|conj) && s > lo+1) {
			return s, c, true
		}
		return 0, 0, false
	}
	if p.is(best+1, wh|ing|when|adverb) || lex.Listed(participles, p.word(best+1)) || p.is(best+1, prep) && p.word(best+1) != "of" {
		return start, best, true
	}
	return start, c + 1, true
}

// named reports whether [a, b) is a name and nothing else.
func (p *passage) named(a, b int) bool {
	for i := a; i < b; i++ {
		if !p.is(i, name) {
			return false
		}
	}
	return b > a
}

// endsPhrase returns the start of the noun phrase that ends before unit k.
func (p *passage) endsPhrase(k, lo int) (start int, ok bool) {
	if p.is(k-1, unbrace) {
		s, _, ok := p.before(k, lo)
		return s, ok
	}
	return p.phraseEnding(k-1, lo)
}

// describes reports whether [a, b), which stands between commas, describes the
// noun before it: an apposition, a relative clause, a place, a participle.
func (p *passage) describes(a, b int) bool {
	participial := lex.Listed(participles, p.word(a)) && p.is(a+1, prep|det|adverb)
	if !p.asideOpens(a) && !participial {
		return false
	}
	if p.is(a, wh|prep) {
		return true
	}
	if participial {
		a++
	}
	for i := a; i < b; i++ {
		if p.is(i, wh) || p.word(i) == "that" {
			return true
		}
		if p.is(i, verbal) || p.is(i, verb) && !p.is(i, noun|ed|name) && !p.is(i-1, det|genitive) || p.is(i, pronoun) && !p.is(i, det) && i == a {
			return false
		}
	}
	return true
}

// participles are irregular forms that are past and participle alike, and can
// begin an aside: Ortiz, sent to the stands, said so.
const participles = " sent kept held brought built left lost sold paid caught fought struck hit shot hung laid bound fed led dealt swept made stuck "

// asideOpens reports whether unit i can begin an apposition or relative clause.
func (p *passage) asideOpens(i int) bool {
	return p.is(i, det|nominal|wh|ing|ed|prep|bracket|adverb|when) && !p.is(i, conj|pronoun&^(wh|det)) || p.is(i, wh)
}
