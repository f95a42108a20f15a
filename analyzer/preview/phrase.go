package preview

import "whosaid/analyzer/lex"

// Noun phrases are found from their edge: backwards from the verb that they
// are the subject of, or forwards from a verb or preposition (following.go). In
//
//	Ortiz, a nurse at the clinic, said it rained.
//
// the phrase that ends before “said” is “Ortiz, a nurse at the clinic,”.

// nominal units can stand inside a noun phrase.
const nominal = noun | name | number | rank

// hangs lists the prepositions that hang a phrase on the noun before them.
const hangs = " of for in from at on with to by against about near under between among behind within outside inside across over into via including "

// before returns the start of the noun phrase that ends before unit e and
// begins no earlier than lo, and where the phrase itself ends (e, or less
// where an aside stands between phrase and verb). ok is false when there is
// none.
func (p *passage) before(e, lo int) (start, end int, ok bool) {
	lo = max(lo, e-60)
	i := p.beforeDates(e-1, lo)
	if i < lo {
		return 0, 0, false
	}
	if p.is(i, comma|dash) && i > lo {
		return p.beforeAside(i, lo)
	}
	if p.is(i, unbrace) {
		open := i
		for open > lo && !p.is(open, bracket) {
			open--
		}
		if !p.is(open, bracket) {
			return 0, 0, false
		}
		s, _, ok := p.before(open, lo)
		return s, i + 1, ok
	}
	s, ok := p.phraseEnding(i, lo)
	if !ok {
		return s, i + 1, ok
	}
	// The minister during a visit said: the phrase before the preposition.
	if s-2 >= lo && lex.Listed(" during following amid throughout ", p.word(s-1)) && p.is(s-2, name|noun|unbrace) && !p.is(s-2, verb) {
		if x, ok := p.phraseEnding(s-2, lo); ok {
			return x, s - 1, true
		}
	}
	// The mayor, Lena Ortiz said: an apposition without its second comma.
	if s-2 > lo && p.is(s-1, comma) && p.leads(e) && p.is(s-2, nominal|unbrace) && p.is(s, nominal|det) && !p.is(s, pronoun) {
		a := lo
		for a < s && p.is(a, conj|adverb|mark) && !p.is(a, nominal|det) {
			a++
		}
		if p.is(a, nominal|det) && !p.is(a, prep|ing|ed|when|opener|pronoun) && !p.has(a, s, verbal|opener|quoted|stop|colon) && !p.verbs(a, s) && !p.temporal(a, s) && (p.is(s, name|rank) || p.is(a, name|rank)) {
			return a, i + 1, true
		}
	}
	return s, i + 1, ok
}

// leads reports whether the verb group at unit e is followed by what it says,
// and not by the end of an aside ("The road, Ortiz said, was closed").
func (p *passage) leads(e int) bool {
	for k := e; k < e+6 && k < len(p.units); k++ {
		if p.units[k].verb.entry != nil {
			return k+1 < len(p.units) && (!p.is(k+1, comma|stop|dash|unbrace) || p.is(k+1, comma) && p.is(k+2, quoted))
		}
	}
	return false
}

// verbs reports whether [a, b) holds a verb, as far as words tell.
func (p *passage) verbs(a, b int) bool {
	for i := a; i < b; i++ {
		if p.is(i, verb) && !p.is(i, noun|name) || p.is(i, ed) && i > a && !p.is(i-1, det|comma|genitive) && p.is(i+1, det|pronoun|prep) || p.units[i].used || p.units[i].owner > 0 {
			return true
		}
	}
	return false
}

// beforeDates steps back over adverbs and dates between a subject and its
// verb: “Ortiz on Monday also said”. i is the last unit before the verb.
func (p *passage) beforeDates(i, lo int) int {
	if p.is(i, pronoun) && lex.Listed(" himself herself itself themselves ", p.word(i)) && i > lo {
		i--
	}
	at := i
	for i >= lo && p.is(i, when|adverb) && !p.is(i, name|det|pronoun) {
		i--
	}
	if i == at {
		return at
	}
	for i >= lo && (p.is(i, det) && p.word(i) != "all" || lex.Listed(" last next early late earlier ", p.word(i))) {
		i--
	}
	if i >= lo && p.is(i, prep) && lex.Listed(" on in during at by over since after before ", p.word(i)) {
		i--
	}
	if i < lo || p.is(i, ed|prep|verbal) && !p.is(i, nominal) {
		return at // the date belongs to the phrase: the papers issued this week
	}
	return i
}

// phraseEnding returns the start of the noun phrase whose last unit is i.
func (p *passage) phraseEnding(i, lo int) (start int, ok bool) {
	if i < lo {
		return 0, false
	}
	switch {
	case p.is(i, pronoun) && !(p.is(i, det) && p.is(i-1, prep)):
		if i-1 >= lo && p.is(i-1, prep) && p.word(i-1) == "of" {
			break // some of them, many of those
		}
		if !lex.Listed(subjects, p.word(i)) {
			return 0, false
		}
		return i, true
	case !p.is(i, nominal|ing|ed|when|genitive|mark) && !((p.is(i, pronoun) || p.word(i) == "her") && p.is(i-1, prep)):
		return 0, false
	}
	b := backward{passage: p, last: i, lo: lo}
	start = -1 // the last place where a phrase could begin
	for j := i; j >= lo; {
		opens, next := b.over(j)
		if opens {
			start = j
		}
		j = next
	}
	if start < 0 {
		return 0, false
	}
	return p.unopened(start, i)
}

// A backward goes back over a noun phrase that ends with unit last and begins no earlier
// than lo.
type backward struct {
	*passage
	last, lo int
	joins    int // conjunctions passed
}

// stopped is where a phrase goes on that goes on no more.
const stopped = -1

// over reports whether the phrase may begin with unit j, and returns the unit before which
// it goes on, or stopped.
func (b *backward) over(j int) (opens bool, next int) {
	u := &b.units[j]
	switch {
	case u.used || u.owner > 0:
		return false, stopped
	case u.class&comma != 0 && b.joins > 0 && b.listed(j, b.lo):
	case u.class&(quoted|stop|colon|dash|comma|bracket) != 0:
		return false, stopped
	case u.class&unbrace != 0:
		for j > b.lo && !b.is(j, bracket) {
			j--
		}
	case u.class&genitive != 0, u.class&mark != 0:
	case u.class&name != 0 && u.class&conj == 0:
		return true, j - 1
	case j == b.last && (u.class&pronoun != 0 || u.word == "her") && b.hanging(j-1, b.lo):
	case u.class&det != 0 && (u.class&pronoun == 0 || j < b.last):
		// A phrase that begins here may hang on an earlier noun.
		if b.hanging(j-1, b.lo) || b.is(j-1, det|genitive) || b.is(j-1, conj) && b.joined(j-1, b.lo) || b.is(j-1, comma) && b.joins > 0 && b.listed(j-1, b.lo) {
			return true, j - 1
		}
		return true, beyond(b.objectOf(j-1, b.lo))
	case u.class&conj != 0:
		if !b.joined(j, b.lo) {
			return false, stopped
		}
		b.joins++
	case u.class&prep != 0 && u.class&opener == 0, u.class&prep != 0 && lex.Listed(hangs, u.word):
		if !b.hanging(j, b.lo) {
			return false, beyond(b.objectOf(j, b.lo))
		}
	case u.class&verbal != 0:
		return false, beyond(b.relative(j, b.lo))
	case u.class&pronoun != 0:
		if b.word(j+1) != "of" && (!b.is(j-1, conj) || !b.is(j-2, nominal)) {
			return false, stopped
		}
		return true, j - 1
	case u.class&verb != 0 && u.class&(noun|ed) == 0:
		return false, beyond(b.relative(j, b.lo))
	case u.class&ed != 0:
		return b.overParticiple(j)
	case u.class&ing != 0:
		return b.is(j+1, nominal) || j == b.last, j - 1
	case u.class&(opener|not) != 0:
		return false, stopped
	case u.class&(nominal|when) != 0:
		return true, j - 1
	case u.class&adverb != 0 && b.is(j-1, det):
	default:
		return false, stopped
	}
	return false, j - 1
}

// overParticiple is over for a form in -ed: the wounded man, half of those asked, the man
// who shot the judge, the road closed on Monday.
func (b *backward) overParticiple(j int) (opens bool, next int) {
	if j == b.last {
		if b.word(j-1) != "those" {
			return false, stopped
		}
		return false, j - 1
	}
	if b.is(j-1, det|genitive|number) && j > b.lo || b.is(j+1, nominal) && !b.is(j-1, nominal) {
		return true, j - 1
	}
	if r := b.relative(j, b.lo); r >= 0 {
		return false, r - 1
	}
	if !b.is(j-1, nominal) {
		return false, stopped
	}
	return false, j - 1
}

// beyond returns the unit before the noun at r that a relative clause hangs on, stopped
// where r is -1 for none.
func beyond(r int) int {
	if r < 0 {
		return stopped
	}
	return r - 1
}

// unopened returns the start of the phrase [start, last] without the date and the words
// before it that hang on nothing: On Friday the minister.
func (p *passage) unopened(start, last int) (int, bool) {
	for start < last && p.is(start, when) && !p.is(start, rank) && !p.is(start+1, genitive) {
		start++
		for start < last && p.is(start, number|comma) {
			start++
		}
	}
	for start < last && p.is(start, adverb|conj|opener) && !p.is(start, det|name|nominal) {
		start++
	}
	if p.is(start, when) && start == last && !p.is(start, rank) {
		return 0, false
	}
	return start, true
}

// listed reports whether the comma at j stands in a list that an "and" after it
// ends: the army, the police and.
func (p *passage) listed(j, lo int) bool {
	and := false
	for k := j + 1; k < len(p.units) && k < j+16; k++ {
		if p.is(k, conj) && p.word(k) == "and" {
			and = true
			break
		}
		if !p.is(k, nominal|det|comma|prep|genitive) {
			return false
		}
	}
	if !and || !p.is(j-1, nominal) || j-1 < lo {
		return false
	}
	// US and Israeli officials: no list, two words for one noun.
	for k := j + 1; k < len(p.units) && p.is(k, name|number); k++ {
		if p.is(k+1, conj) {
			for m := k + 2; m < len(p.units) && p.is(m, nominal); m++ {
				if !p.is(m, name) {
					return false
				}
			}
		}
	}
	for k := j - 1; k >= lo && j-k < 6; k-- {
		if p.is(k, comma) || p.units[k].used || p.units[k].owner > 0 {
			return true
		}
		if !p.is(k, nominal|det|genitive|prep) || p.is(k, verb) && !p.is(k, noun|name) {
			return false
		}
	}
	return true
}

// subjects are the pronouns that can be a subject.
const subjects = " he she they it i we you who one someone somebody everyone everybody nobody anyone others many some most few both all none this that these those which another each several "

// hanging reports whether unit j is a preposition that hangs on a noun before it.
func (p *passage) hanging(j, lo int) bool {
	if j <= lo || !p.is(j, prep) || !lex.Listed(hangs, p.word(j)) {
		return false
	}
	b := j - 1
	if p.is(b, mark|unbrace) {
		b--
	}
	if p.word(j) == "in" && p.is(j+1, number) && p.is(b, number|det) {
		return true // four in 10 voters
	}
	if p.word(j) == "of" {
		return p.is(b, nominal|det|pronoun|ing)
	}
	if p.is(b, ed) && p.is(b-1, nominal) {
		return true
	}
	if lex.Listed(" others those many some anyone everyone someone most ", p.word(b)) {
		return true
	}
	return p.is(b, nominal|ing) && !p.is(b, verb&^noun)
}

// joined reports whether the conjunction at j joins two noun phrases, as far as
// can be seen: nothing but a noun phrase stands between it and the sentence's
// start or a sign.
func (p *passage) joined(j, lo int) bool {
	if j <= lo || !p.is(j, conj) || p.word(j) == "but" || !p.is(j-1, nominal|genitive|unbrace) {
		return false
	}
	for k := j - 1; k >= lo && j-k < 14; k-- {
		u := p.units[k]
		if u.class&(comma|colon|stop|quoted|dash) != 0 || u.used || u.owner > 0 {
			return true
		}
		if u.class&(verbal|pronoun&^det) != 0 || u.class&verb != 0 && u.class&(noun|name) == 0 {
			return false
		}
		if u.class&ed != 0 && !p.is(k-1, det) && !p.is(k+1, nominal) {
			return false
		}
	}
	return true
}

// relative returns the noun that a relative clause hangs on whose verb is unit
// j ("the man who shot the judge"), or -1.
func (p *passage) relative(j, lo int) int {
	for k := j - 1; k >= lo && j-k < 12; k-- {
		if p.is(k, comma|stop|quoted|colon|dash) {
			return -1
		}
		w := p.word(k)
		if (w == "who" || w == "which" || w == "that" || w == "whose" || w == "whom") && p.is(k-1, nominal) && k > lo {
			return k
		}
	}
	return -1
}

// objectOf returns the noun that a relative clause hangs on whose verb, with the
// particle or preposition after it, ends at unit j ("the man who chased off | a
// robber"), or -1. A verb that leads to a clause of its own ("who think | the
// mayor said") is none.
func (p *passage) objectOf(j, lo int) int {
	if p.is(j, prep|adverb) {
		j--
	}
	if j <= lo || !p.is(j, verb|ed) || p.is(j, name|comma) || p.units[j].used || p.units[j].owner > 0 {
		return -1
	}
	if v := p.units[j].verb; v.entry != nil && v.frames&(takesThat|takesClause|takesQuote) != 0 {
		return -1
	}
	r := p.relative(j, lo)
	if r < 0 || p.word(r) == "that" && !p.is(j-1, adverb|verbal|opener) {
		return -1
	}
	return r
}

// temporal reports whether the phrase from b is a time: Monday, last week, 2016.
func (p *passage) temporal(b, hi int) bool {
	for k := b; k < hi && k-b < 3; k++ {
		if p.is(k, when) {
			return true
		}
		if !p.is(k, det|number|noun) {
			return false
		}
		if p.is(k, number) && len(p.word(k)) == 4 {
			return true
		}
	}
	return false
}
