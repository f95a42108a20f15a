package preview

import "whosaid/analyzer/lex"

// A noun phrase that follows a verb or a preposition is found forwards: in
//
//	“It rained,” said Ortiz, a nurse at the clinic. He left.
//
// the phrase behind “said” is “Ortiz, a nurse at the clinic”.

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
