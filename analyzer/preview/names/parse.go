package names

import (
	"whosaid/analyzer/entity"
	"whosaid/analyzer/entity/gazetteer"
)

// This file cuts a run into candidates: "French President Lena Ortiz" holds a
// people, a title that is no part of a name, and a person.

// parse cuts the run [i, b) into candidates and returns where reading goes on.
func (r *reader) parse(i, b, end int) int {
	titled := false
	for i < b {
		n := r.titles(i, b, end)
		switch {
		case n > 0 && !r.titular(i, i+n, b):
			i += n
			titled = true
		case !r.capital(i) && !r.article(i): // a joint that a title or a name left behind
			i++
		case r.is(i, anchor) && i+1 < b && r.word(i+1).first != gazetteer.NoName && r.word(i).first == gazetteer.NoName && r.doc.Tokens[i+1].Space:
			i++ // Songwriter Guy Hobbs
			titled = true
		case titled:
			titled = false
			i = r.afterTitle(i, b)
		default:
			i, b = r.name(i, b, end)
		}
	}
	return max(i, b)
}

// afterTitle adds the person whose name begins at token i, behind a title, and returns
// where it ends.
func (r *reader) afterTitle(i, b int) int {
	n := r.person(i, b)
	if w := r.word(i); n == 1 && w.common && !w.surname && !w.family && w.first == gazetteer.NoName && r.shape[i] == initial && office(r.word(i-1).text) {
		return i + 1 // Executive Order
	}
	r.add(i, i+n).score[entity.Person] += 5
	return i + n
}

// name adds the name that begins at token i, in the run [i, b), and returns where reading
// goes on and where the run ends, which a name may outrun.
func (r *reader) name(i, b, end int) (next, last int) {
	if e := r.structured(i, b, end); e > i {
		return e, max(b, e)
	}
	if e := r.directed(i, b); e > i {
		return e, b
	}
	if j := r.duty(i, b, end); j > i { // Emergency Situations Minister
		return j, b
	}
	n, k := r.phrase(i, end)
	b = max(b, i+n) // Bosnia and Herzegovina
	if n > 0 && r.phraseHolds(i, n, b-i-n, k) {
		return r.known(i, n, b, end, k), b
	}
	e := r.unknownEnd(i, b, end)
	r.unknownName(i, e)
	return e, b
}

// structured adds the name at token i whose own words tell what it is, and returns where
// it ends; i where there is none.
func (r *reader) structured(i, b, end int) int {
	e, t := r.structure(i, b, end)
	if e <= i {
		return i
	}
	if n, k := r.phrase(i, end); n > 1 && i+n >= e {
		e, t = i+n, k // Islamic State
	}
	if t == entity.Event && r.word(e-1).text == "war" && e < end && gazetteer.In(" i ii iii one three two ", r.word(e).text) && r.shape[e] != lower {
		e++
	}
	first := i
	if t == entity.Fac && i > 0 && r.shape[i-1] == figure && r.is(e-1, facEnd) && street(r.word(e-1).text) && r.doc.Tokens[i-1].Sentence == r.doc.Tokens[i].Sentence {
		first = i - 1 // 10 Downing Street
	}
	r.add(first, e).score[t] += 5
	return e
}

// directed adds the place or people at token i whose name a direction begins, North
// Xanadu, and returns where it ends; i where there is none.
func (r *reader) directed(i, b int) int {
	if !r.is(i, direction) || i+1 >= b {
		return i
	}
	n, k := r.phrase(i+1, b)
	if n == 0 || k != entity.GPE && k != entity.Loc && k != entity.NORP {
		return i
	}
	if m, _ := r.phrase(i, b); m > n {
		return i
	}
	if w := r.word(i + 1); k == entity.GPE && (w.place == gazetteer.Country && r.word(i).text != "north" && r.word(i).text != "south" || w.place == gazetteer.Unknown && n > 1) {
		k = entity.Loc
	}
	r.add(i, i+1+n).score[k] += 4
	return i + 1 + n
}

// known adds the name of n tokens and type k at token i that the gazetteer knows, in a run
// that ends before token b, with what makes it another one, and returns where it ends.
func (r *reader) known(i, n, b, end int, k entity.Type) int {
	if k == entity.GPE && b-i-n > 1 && r.shape[i+n] == lower && r.id[i+n] != 0 {
		n = b - i // San Juan de Lurigancho
	}
	if (k == entity.GPE || k == entity.NORP) && r.wordAt(i+n, end) == "war" && r.shape[i+n] == lower {
		r.add(i, i+n+1).score[entity.Event] += 4 // the Iraq war
		return i + n + 1
	}
	if k == entity.Org && i+n < end && r.shape[i+n] != lower && digit(r.word(i+n).text) && gazetteer.In(" airbus antonov boeing embraer ilyushin sukhoi tupolev ", r.word(i).text) {
		r.add(i, i+n+1).score[entity.Product] += 5 // Boeing 737
		return i + n + 1
	}
	r.add(i, i+n).score[k] += r.prior(i, n, k)
	return i + n
}

// unknownEnd returns where a name ends that begins at token i of the run [i, b) and that
// no rule knows: before a word that is none, a title, a people or a product.
func (r *reader) unknownEnd(i, b, end int) int {
	e := b
	for j := i + 2; j < b && r.word(i).first != gazetteer.NoName; j++ {
		if w := r.word(j); w.common && !w.surname && !w.family && w.first == gazetteer.NoName && r.shape[j] == initial && r.doc.Tokens[j].Space && w.role&generation == 0 && !entity.Particle(w.text) && r.shape[j-1] == initial {
			e = j // Lena Ortiz Wins
			break
		}
	}
	for j := i + 1; j < e; j++ {
		before := r.word(j - 1)
		surname := j == b-1 && (before.first != gazetteer.NoName || len(before.text) == 2 && before.text[1] == '.')
		if r.titles(j, b, end) > 0 && r.capital(j) && !r.is(j, generation) && !surname || r.word(j).place == gazetteer.People && r.doc.Tokens[j].Space || product(r.word(j).text) {
			e = j
			break
		}
	}
	return r.trim(i, e)
}

func (r *reader) add(first, last int) *candidate {
	r.found = append(r.found, candidate{first: first, last: last})
	return &r.found[len(r.found)-1]
}

// titles returns the number of tokens of the titles at i: "Prime Minister",
// "Secretary of State".
func (r *reader) titles(i, b, end int) int {
	n := 0
	for j := i; j < b; j++ {
		if r.is(j, title) && r.word(j).family && (j+1 >= b || !r.capital(j+1)) {
			break // Bill Bishop … Bishop
		}
		if r.word(j).text == "general" && j+1 < b && r.is(j+1, orgEnd) {
			break // General Assembly
		}
		if r.is(j, title) && (r.shape[j] != upper || r.doc.Tokens[j].End-r.doc.Tokens[j].Start < 5 || r.style[r.doc.Tokens[j].Sentence] != plain) {
			n = j + 1 - i
			if j+2 < end && r.word(j+1).text == "of" && r.is(j, title) {
				k := j + 2
				if r.word(k).text == "the" {
					k++
				}
				if k < end && r.is(k, titleStart) && r.capital(k) {
					n = k + 1 - i
					j = k
				}
			}
			continue
		}
		if r.is(j, titleStart) || r.doc.Word(j) == "-" {
			continue
		}
		break
	}
	return n
}

// office reports whether the title w is as often an adjective: Executive Order.
func office(w string) bool {
	switch w {
	case "executive", "chief", "general", "major", "officer", "attorney", "agent", "deputy", "leader", "manager":
		return true
	}
	return false
}

// duty returns where the titles at the end of a run of ordinary words start:
// "Emergency Situations Minister Ivan Petrov"; 0 when there are none.
func (r *reader) duty(i, b, end int) int {
	for j := i; j < b && j < i+5; j++ {
		if j > i && r.titles(j, b, end) > 0 && r.capital(j) {
			return j
		}
		w := r.word(j)
		if !w.common || w.place != gazetteer.Unknown || r.shape[j] == upper || w.first != gazetteer.NoName {
			return 0
		}
		if n, _ := r.phrase(j, b); n > 0 {
			return 0
		}
	}
	return 0
}

// titular reports whether the titles [i, e) start a name that is no person's:
// General Motors, Detective Branch.
func (r *reader) titular(i, e, b int) bool {
	if e-i > 1 || e >= b || r.headed(i, b) == 0 {
		return false
	}
	switch r.word(i).text {
	case "general", "chief", "executive", "detective", "king", "queen", "prince", "princess", "saint", "judge", "captain", "pope", "duke", "earl", "count", "chair", "speaker", "doctor", "principal", "executive,", "attorney", "marshal", "cardinal", "lady", "lord", "sultan", "emir", "don", "tan", "agent", "leader":
		return true
	}
	return false
}

// person returns the number of tokens of the person's name at i, after a title.
func (r *reader) person(i, b int) int {
	j := i + 1
	for j < b && j < i+9 {
		if r.is(j, title) && !r.is(j, generation) && r.word(j).first == gazetteer.NoName || r.is(j, orgEnd) && r.doc.Tokens[j].Space && r.word(j).common {
			break
		}
		j++
	}
	return r.trim(i, j) - i
}

// trim returns the end of the name [i, e) without small words and marks that
// join it to nothing. The syllable of Min-ho stays.
func (r *reader) trim(i, e int) int {
	for e-1 > i && !r.capital(e-1) && !(e-3 > i && r.syllable(e-2)) && r.shape[e-1] != figure {
		e--
	}
	return e
}

// street reports whether w heads the name of a street, which has numbers.
func street(w string) bool { return gazetteer.In(" ave avenue boulevard lane road square street ", w) }
