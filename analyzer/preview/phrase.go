package preview

import "whosaid/analyzer/lex"

// Noun phrases are found from their edge: backwards from the verb that they
// are the subject of, or forwards from a verb or preposition. In
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
	last := i
	if p.is(i, pronoun) && !(p.is(i, det) && p.is(i-1, prep)) {
		if i-1 >= lo && p.is(i-1, prep) && p.word(i-1) == "of" {
			// some of them, many of those
		} else {
			if lex.Listed(subjects, p.word(i)) {
				return i, true
			}
			return 0, false
		}
	} else if !p.is(i, nominal|ing|ed|when|genitive|mark) && !((p.is(i, pronoun) || p.word(i) == "her") && p.is(i-1, prep)) {
		return 0, false
	}
	start = -1 // the last place where a phrase could begin
	joins := 0 // conjunctions passed
	j := i
scan:
	for j >= lo {
		u := &p.units[j]
		switch {
		case u.used || u.owner > 0:
			break scan
		case u.class&comma != 0 && joins > 0 && p.listed(j, lo):
		case u.class&(quoted|stop|colon|dash|comma|bracket) != 0:
			break scan
		case u.class&unbrace != 0:
			for j > lo && !p.is(j, bracket) {
				j--
			}
		case u.class&genitive != 0, u.class&mark != 0:
		case u.class&name != 0 && u.class&conj == 0:
			start = j
		case j == last && (u.class&pronoun != 0 || u.word == "her") && p.hanging(j-1, lo):
		case u.class&det != 0 && (u.class&pronoun == 0 || j < last):
			start = j
			// A phrase that begins here may hang on an earlier noun.
			if !p.hanging(j-1, lo) && !(p.is(j-1, det) || p.is(j-1, genitive)) {
				if p.is(j-1, conj) && p.joined(j-1, lo) || p.is(j-1, comma) && joins > 0 && p.listed(j-1, lo) {
					break
				}
				if r := p.objectOf(j-1, lo); r >= 0 {
					j = r
					break
				}
				break scan
			}
		case u.class&conj != 0:
			if !p.joined(j, lo) {
				break scan
			}
			joins++
		case u.class&prep != 0 && u.class&opener == 0, u.class&prep != 0 && lex.Listed(hangs, u.word):
			if !p.hanging(j, lo) {
				if r := p.objectOf(j, lo); r >= 0 {
					j = r
					break
				}
				break scan
			}
		case u.class&verbal != 0:
			if r := p.relative(j, lo); r >= 0 {
				j = r
				break
			}
			break scan
		case u.class&pronoun != 0:
			if p.word(j+1) != "of" && (!p.is(j-1, conj) || !p.is(j-2, nominal)) {
				break scan
			}
			start = j
		case u.class&verb != 0 && u.class&(noun|ed) == 0:
			if r := p.relative(j, lo); r >= 0 {
				j = r
				break
			}
			break scan
		case u.class&ed != 0:
			if j == last {
				if p.word(j-1) == "those" {
					break // half of those asked
				}
				break scan
			}
			if p.is(j-1, det|genitive|number) && j > lo || p.is(j+1, nominal) && !p.is(j-1, nominal) {
				start = j
				break
			}
			if r := p.relative(j, lo); r >= 0 {
				j = r
				break
			}
			if !p.is(j-1, nominal) {
				break scan
			}
		case u.class&ing != 0:
			if p.is(j+1, nominal) || j == last {
				start = j
			}
		case u.class&(opener|not) != 0:
			break scan
		case u.class&(nominal|when) != 0:
			start = j
		case u.class&adverb != 0:
			if !p.is(j-1, det) {
				break scan
			}
		default:
			break scan
		}
		j--
	}
	if start < 0 {
		return 0, false
	}
	// "On Friday the minister": a phrase that hangs on nothing is dropped.
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

// after returns the end of the noun phrase that begins at unit b and ends no
// later than hi, with an apposition where one follows; b when there is none.
func (p *passage) after(b, hi int) int {
	hi = min(hi, b+60)
	e := p.phraseFrom(b, hi)
	if e == b {
		return b
	}
	// “…,” said Ortiz, a nurse at the clinic.
	if p.is(e, comma) && p.appositionOpens(e+1) {
		for k := e + 1; k < hi && k-e < 40; k++ {
			switch {
			case p.is(k, stop|quoted|colon):
				if p.is(k, quoted) && !p.is(k-1, comma) {
					return e
				}
				return k
			case p.is(k, comma) && !p.appositionOpens(k+1):
				return k
			case p.is(k, comma) && p.is(k+1, wh):
				return k
			}
		}
		if hi-e < 40 {
			return hi
		}
	}
	return e
}

// appositionOpens reports whether unit i, after a comma, describes the name
// before it: a, the, director, 44, of Leeds, who.
func (p *passage) appositionOpens(i int) bool {
	if p.is(i, conj|ing|opener&^(wh|prep)|pronoun&^(det|wh)|adverb|when) && p.word(i) != "who" && p.word(i) != "whose" {
		return false
	}
	w := p.word(i)
	return p.is(i, det|nominal) || w == "who" || w == "whose" || w == "of"
}

// phraseFrom returns the end of the plain noun phrase from b.
func (p *passage) phraseFrom(b, hi int) int {
	j := b
	if p.is(j, pronoun) && !p.is(j, det) {
		if lex.Listed(subjects, p.word(j)) || lex.Listed(" him them us me ", p.word(j)) {
			return j + 1
		}
		return b
	}
	head := false // a noun or name has been seen
	for j < hi {
		u := p.units[j]
		switch {
		case u.used || u.owner > 0:
			return p.trim(b, j)
		case u.class&mark != 0:
			if !head && j > b {
				return p.trim(b, j)
			}
		case u.class&(name|rank) != 0 && u.class&(verbal|prep|conj) == 0:
			head = true
		case u.class&det != 0 && !head, u.class&det != 0 && (p.is(j-1, prep|conj) || p.is(j-1, det)):
		case u.class&number != 0, u.class&genitive != 0:
			head = head || u.class&number != 0
		case u.class&prep != 0 && lex.Listed(hangs, u.word) && head:
			if !p.is(j+1, det|nominal|mark|ed|ing) || p.is(j+1, when) || j+1 >= hi || lex.Listed(" in on at during after before via by ", u.word) && !p.is(j+1, name|det) {
				return p.trim(b, j)
			}
			if lex.Listed(" on in at during after before ", u.word) && p.temporal(j+1, hi) {
				return p.trim(b, j)
			}
		case u.class&conj != 0 && head && p.is(j+1, nominal|det) && u.word != "but":
			if p.is(j+1, verb) && !p.is(j+1, name) {
				return p.trim(b, j)
			}
		case u.class&bracket != 0 && head:
			for j < hi-1 && !p.is(j, unbrace) {
				j++
			}
		case u.class&when != 0 && u.class&rank == 0:
			return p.trim(b, j)
		case u.class&ing != 0 && head && plural(p.word(j-1)) && !p.is(j-1, name):
			return p.trim(b, j)
		case u.class&noun != 0 && u.class&(verbal) == 0:
			head = true
		case u.class&ed != 0 && !head && p.is(j+1, nominal), u.class&ing != 0 && !head:
		case u.class&ed != 0 && head && p.is(j+1, prep|when) && (u.class&verb == 0 || p.is(j+1, when) || lex.Listed(" by on in at ", p.word(j+1)) && lex.Listed(" released published conducted posted issued filed reported written taken ", u.word)):
			if p.is(j+1, when) {
				return j + 2
			}
		case u.class&adverb != 0 && !head && j > b:
		default:
			return p.trim(b, j)
		}
		j++
	}
	return p.trim(b, j)
}

// trim takes function words off the end of a phrase.
func (p *passage) trim(b, e int) int {
	for e > b && p.is(e-1, prep|conj|adverb|mark) && !p.is(e-1, nominal) {
		if p.is(e-1, mark) && p.word(e-1) != "" && e-2 > b {
			break
		}
		e--
	}
	if e-b == 1 && p.is(b, det) && !p.is(b, pronoun|nominal) {
		return b
	}
	return e
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
