package names

import (
	"whosaid/analyzer/entity"
	"whosaid/analyzer/entity/gazetteer"
)

// This file cuts sentences into candidates: "French President Emmanuel Macron
// left the Bank of France" holds a people, a title, a person, a body.

// capital reports whether token i is written as part of a name would be.
func (r *reader) capital(i int) bool {
	switch r.shape[i] {
	case initial, upper, mixed:
	default:
		return false
	}
	w := r.word(i)
	if w.role&calendar != 0 {
		return false
	}
	switch r.style[r.doc.Tokens[i].Sentence] {
	case foreign:
		return false
	case headline, shout:
		if w.mid > w.low {
			return true
		}
		if function(w.text) || w.low > 0 {
			return false
		}
		return !w.common || w.place == gazetteer.Country || w.place == gazetteer.People
	}
	if !r.opens(i) {
		// Emphasis is no name (it was VERY good), and a small word opens a
		// sentence whose start was not seen.
		return w.text != "i" && !(r.shape[i] == initial && gazetteer.In(clausal, w.text)) && !(r.shape[i] == upper && w.common && w.place == gazetteer.Unknown && len(w.text) > 2 && w.text[1] != '.' && !gazetteer.Organization(w.text))
	}
	if r.article(i) {
		return true
	}
	if function(w.text) {
		return false
	}
	if w.mid > 0 && w.mid >= w.low || w.family {
		return true
	}
	if w.low > 0 {
		return r.shape[i] == upper && w.low == 0
	}
	if !w.common && !w.ending || w.first != gazetteer.NoName && !w.common || w.place == gazetteer.Country || w.place == gazetteer.Province || w.place == gazetteer.People || r.shape[i] == upper {
		return true
	}
	// A common word: part of a name only if what follows says so.
	if i+1 < len(r.doc.Tokens) && r.shape[i+1] != lower {
		if w.first != gazetteer.NoName && r.shape[i+1] == initial && !r.word(i+1).common {
			return true
		}
		if w.role&(title) != 0 && r.shape[i+1] == initial {
			return true
		}
	}
	if w.role&orgFront != 0 && i+2 < len(r.doc.Tokens) && r.word(i+1).text == "of" && r.shape[i+2] == initial {
		return true
	}
	end := r.doc.Sentences[r.doc.Tokens[i].Sentence].Last
	if i+1 < end && r.word(i+1).place == gazetteer.People && gazetteer.Organization(w.text) {
		return true // House Democrats
	}
	n, _ := r.phrase(i, end)
	return n > 1
}

// article reports whether token i is an Arabic article that a hyphen joins to
// its name: al-Assad, Al-Qaeda.
func (r *reader) article(i int) bool {
	if i+2 >= len(r.doc.Tokens) || r.doc.Tokens[i+1].Space || r.doc.Tokens[i+2].Space || r.doc.Word(i+1) != "-" {
		return false
	}
	switch r.word(i).text {
	case "al", "el", "ad", "as", "ul", "ar", "az", "an":
		return r.shape[i+2] == initial
	}
	return false
}

// phrase returns the length and the kind of the longest entry of the gazetteer
// that starts at token i, of several words or one.
func (r *reader) phrase(i, end int) (n int, k entity.Type) {
	var buf [96]byte
	key := buf[:0]
	for j := i; j < end && j < i+7; j++ {
		t := r.doc.Tokens[j]
		if j > i && t.Space {
			key = append(key, ' ')
		}
		if t.End-t.Start > 30 {
			break
		}
		key = gazetteer.AppendFold(key, r.doc.Word(j))
		if r.shape[j] == other && r.id[j] == 0 && j == i {
			break
		}
		if len(key) > 80 {
			break
		}
		if r.shape[j] != initial && r.shape[j] != upper && r.shape[j] != mixed {
			if r.shape[j] == lower || r.id[j] == 0 {
				continue // may go on: Bosnia and …
			}
		}
		s := string(key)
		switch {
		case gazetteer.Organization(s):
			n, k = j+1-i, entity.Org
		default:
			switch gazetteer.Place(s) {
			case gazetteer.Country, gazetteer.Province, gazetteer.Metropolis, gazetteer.City:
				n, k = j+1-i, entity.GPE
			case gazetteer.Region:
				n, k = j+1-i, entity.Loc
			case gazetteer.People:
				n, k = j+1-i, entity.NORP
			}
		}
	}
	return n, k
}

// sentence finds the candidates of sentence s.
func (r *reader) sentence(s int) {
	if r.style[s] == foreign {
		return
	}
	end := r.doc.Sentences[s].Last
	for i := r.doc.Sentences[s].First; i < end; {
		if !r.capital(i) && !(r.shape[i] == lower && r.article(i) && r.word(i).text != "as" && r.word(i).text != "an") {
			i++
			continue
		}
		if prefix(r.word(i).text) && i+2 < end && r.doc.Word(i+1) == "-" && !r.doc.Tokens[i+1].Space {
			i += 2 // Indo-Lankan, post-Zzyx
			continue
		}
		if r.ticket(i, end) {
			c := r.add(i+2, i+3)
			c.score[entity.GPE] += 5
			i += 3
			continue
		}
		i = max(i+1, r.parse(i, r.run(i, end), end))
	}
}

// ticket reports whether a party's letter and a state stand at i: D-Calif., R-TX.
func (r *reader) ticket(i, end int) bool {
	if i+2 >= end || r.doc.Word(i+1) != "-" || r.doc.Tokens[i+1].Space || r.doc.Tokens[i+2].Space {
		return false
	}
	switch r.doc.Word(i) {
	case "D", "R", "I":
		n, k := r.phrase(i+2, end)
		return n == 1 && k == entity.GPE || stateCode(r.doc.Word(i+2))
	}
	return false
}

// stateCode reports whether w is the postal code of an American state.
func stateCode(w string) bool {
	return len(w) == 2 && gazetteer.In(stateCodes, w)
}

// prefix reports whether w, before a hyphen, is no part of a name.
func prefix(w string) bool {
	switch w {
	case "indo", "sino", "pro", "anti", "post", "pre", "non", "neo", "franco", "anglo", "russo", "greco", "ex", "mid", "pan", "trans", "inter", "intra", "co", "semi", "sub", "super", "ultra", "cross", "euro", "e":
		return true
	}
	return false
}

// run returns the end of the run of capitalised tokens that starts at i: words
// side by side, joined by hyphens, ampersands and the small words of names.
func (r *reader) run(i, end int) int {
	j := i + 1
	for j < end {
		if r.capital(j) && !(r.opens(j) && r.id[j-1] == 0) {
			j++
			continue
		}
		if k := r.joint(j, end); k > 0 && r.capital(k) {
			j = k + 1
			continue
		}
		if r.shape[j] == figure && r.numbered(j) {
			j++
			continue
		}
		if j-i == 2 && j+1 < end && r.syllable(j) {
			j += 2 // Kim Jong-un
			continue
		}
		break
	}
	return j
}

// conjunct reports whether the "and" at j stands inside the name of a body: Food
// and Drug Administration. Ordinary words stand on both sides, a head ends it.
func (r *reader) conjunct(j, end int) bool {
	if r.shape[j] != lower || j == 0 || j+2 >= end || !r.matter(j-1) || !r.matter(j+1) || !r.word(j-1).common || !r.word(j+1).common || r.is(j-1, title|orgEnd) {
		return false
	}
	b := r.plainRun(j+1, end)
	return b > j+2 && r.headed(j, b) > 0 && r.is(r.headed(j, b)-1, orgEnd)
}

// numbered reports whether the number at j belongs to the name before it:
// BBC Radio 4, FTSE 100.
func (r *reader) numbered(j int) bool {
	w := r.doc.Word(j)
	if len(w) > 3 || w[len(w)-1] > '9' {
		return false
	}
	switch r.word(j - 1).text {
	case "radio", "channel", "news", "ftse", "nikkei", "cac", "dax", "region", "formula", "flight", "s&p", "euro", "area", "highway", "route", "interstate", "district", "zone", "unit", "apollo", "terminal":
		return r.doc.Tokens[j].Space
	}
	return false
}

// syllable reports whether a hyphen at j and a small syllable behind it go on
// with a name of two words, as in Kim Jong-un.
func (r *reader) syllable(j int) bool {
	if j < 2 || r.doc.Word(j) != "-" || r.doc.Tokens[j].Space || r.doc.Tokens[j+1].Space || r.shape[j+1] != lower || r.shape[j-1] != initial || r.shape[j-2] != initial {
		return false
	}
	w := r.word(j + 1)
	if len(w.text) > 6 || w.common && len(w.text) > 4 || function(w.text) && w.text != "in" {
		return false
	}
	switch w.text {
	case "led", "run", "born", "era", "made", "held", "like", "free", "wide", "area", "only", "type", "plus", "bred", "based", "style", "owned", "bound", "backed", "linked", "class", "level", "size", "rich", "poor", "wing", "side", "part":
		return false
	}
	n, _ := r.phrase(j-2, j)
	return n < 2 && r.word(j-2).place != gazetteer.Country && r.word(j-2).place != gazetteer.People
}

// joint returns the token behind a small word or mark that joins the parts of
// a name at token j, or 0.
func (r *reader) joint(j, end int) int {
	if j+1 >= end {
		return 0
	}
	t := r.doc.Word(j)
	tight := !r.doc.Tokens[j].Space && !r.doc.Tokens[j+1].Space
	switch t {
	case "-", "‐", "‑":
		if tight {
			return j + 1
		}
		return 0
	case "–":
		if tight && r.shape[j+1] == initial && j > 0 && r.shape[j-1] == initial {
			return j + 1
		}
		return 0
	case "'", "’":
		if s := r.word(j - 1).text; tight || s == "" || s[len(s)-1] != 's' || r.doc.Tokens[j].Space {
			return 0
		}
		if b := r.plainRun(j+1, end); b > j+1 && r.headed(j, b) > 0 && r.word(j-1).common {
			return j + 1
		}
		return 0
	case "&":
		return j + 1
	case "'s", "’s":
		if j+2 < end && r.capital(j+1) && r.headed(j, r.plainRun(j+1, end)) > 0 && (r.word(j-1).common && r.word(j-1).first == gazetteer.NoName && !r.is(j-1, title) || j > 1 && r.word(j-2).text == "st") {
			return j + 1
		}
		return 0
	}
	switch w := r.word(j).text; {
	case w == "and":
		if r.conjunct(j, end) {
			return j + 1
		}
	case particle(w):
		if r.shape[j] != lower {
			return 0
		}
		k := j + 1
		if w := r.doc.Word(k); (w == "-" || w == "‑") && k+1 < end {
			k++
		} else if n := r.word(k).text; (n == "la" || n == "der" || n == "den" || n == "los" || n == "las") && r.shape[k] == lower && k+1 < end {
			k++
		}
		return k
	}
	return 0
}

func particle(w string) bool { return gazetteer.In(particles, w) }

// plainRun returns the end of the capitalised tokens from i without any joints.
func (r *reader) plainRun(i, end int) int {
	for i < end && r.capital(i) {
		i++
	}
	return i
}

// parse cuts the run [i, b) into candidates and returns where reading goes on.
func (r *reader) parse(i, b, end int) int {
	titled := false
	for i < b {
		if n := r.titles(i, b, end); n > 0 && !r.titular(i, i+n, b) {
			i += n
			titled = true
			continue
		}
		if !r.capital(i) && !r.article(i) { // a joint that a title or a name left behind
			i++
			continue
		}
		if r.is(i, anchor) && i+1 < b && r.word(i+1).first != gazetteer.NoName && r.word(i).first == gazetteer.NoName && r.doc.Tokens[i+1].Space {
			i++ // Songwriter Guy Hobbs
			titled = true
			continue
		}
		if titled {
			titled = false
			n := r.person(i, b)
			if w := r.word(i); n == 1 && w.common && !w.surname && !w.family && w.first == gazetteer.NoName && r.shape[i] == initial && office(r.word(i-1).text) {
				i++ // Executive Order
				continue
			}
			c := r.add(i, i+n)
			c.score[entity.Person] += 5
			i += n
			continue
		}
		if e, t := r.structure(i, b, end); e > i {
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
			c := r.add(first, e)
			c.score[t] += 5
			i = e
			b = max(b, e)
			continue
		}
		if r.is(i, direction) && i+1 < b {
			if n, k := r.phrase(i+1, b); n > 0 && (k == entity.GPE || k == entity.Loc || k == entity.NORP) {
				if m, _ := r.phrase(i, b); m <= n {
					c := r.add(i, i+1+n)
					if w := r.word(i + 1); k == entity.GPE && (w.place == gazetteer.Country && r.word(i).text != "north" && r.word(i).text != "south" || w.place == gazetteer.Unknown && n > 1) {
						k = entity.Loc
					}
					c.score[k] += 4
					i += 1 + n
					continue
				}
			}
		}
		if j := r.duty(i, b, end); j > i { // Emergency Situations Minister
			i = j
			continue
		}
		n, k := r.phrase(i, end)
		b = max(b, i+n) // Bosnia and Herzegovina
		rest := b - i - n
		if n > 0 && r.phraseHolds(i, n, rest, k) {
			if k == entity.GPE && rest > 1 && r.shape[i+n] == lower && r.id[i+n] != 0 {
				n += rest // San Juan de Lurigancho
			}
			if (k == entity.GPE || k == entity.NORP) && r.wordAt(i+n, end) == "war" && r.shape[i+n] == lower {
				c := r.add(i, i+n+1) // the Iraq war
				c.score[entity.Event] += 4
				i += n + 1
				continue
			}
			if k == entity.Org && i+n < end && r.shape[i+n] != lower && digit(r.word(i+n).text) && gazetteer.In(" airbus antonov boeing embraer ilyushin sukhoi tupolev ", r.word(i).text) {
				c := r.add(i, i+n+1) // Boeing 737
				c.score[entity.Product] += 5
				i += n + 1
				continue
			}
			c := r.add(i, i+n)
			c.score[k] += r.prior(i, n, k)
			i += n
			continue
		}
		e := b
		for j := i + 2; j < b && r.word(i).first != gazetteer.NoName; j++ {
			if w := r.word(j); w.common && !w.surname && !w.family && w.first == gazetteer.NoName && r.shape[j] == initial && r.doc.Tokens[j].Space && w.role&generation == 0 && !particle(w.text) && r.shape[j-1] == initial {
				e = j // Lena Ortiz Wins
				break
			}
		}
		for j := i + 1; j < e; j++ { // a title or a people ends an unknown name
			if r.titles(j, b, end) > 0 && r.capital(j) && !r.is(j, generation) && !(j == b-1 && (r.word(j-1).first != gazetteer.NoName || len(r.word(j-1).text) == 2 && r.word(j - 1).text[1] == '.')) || r.word(j).place == gazetteer.People && r.doc.Tokens[j].Space || product(r.word(j).text) {
				e = j
				break
			}
		}
		e = r.trim(i, e)
		r.unknownName(i, e)
		i = e
	}
	return max(i, b)
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

// street reports whether w heads the name of a street, which has numbers.
func street(w string) bool { return gazetteer.In(" ave avenue boulevard lane road square street ", w) }

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

// person returns the number of tokens of the person's name at i, after a title.
func (r *reader) person(i, b int) int {
	j := i + 1
	for j < b && j < i+6 {
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

// headed returns the end of a name that its last word makes a body, a building
// or the like, or 0: the last head in [i, b) before any title.
func (r *reader) headed(i, b int) int {
	e := 0
	for j := i; j < b; j++ {
		if j > i && r.titles(j, b, b) > 0 && !r.is(j, orgEnd|facEnd|locEnd|gpeEnd|eventEnd|lawEnd) {
			break
		}
		if j > i && r.is(j, orgEnd|facEnd|locEnd|gpeEnd|eventEnd|lawEnd) {
			e = j + 1
		}
	}
	return e
}

// structure finds a name at i whose own words tell what it is: "Ministry of
// Health", "Lake Victoria", "Acme Inc". It returns its end and type.
func (r *reader) structure(i, b, end int) (int, entity.Type) {
	w := r.word(i)
	switch {
	case w.role&eventFront != 0 && i+1 < b && (w.text != "super" || r.word(i+1).text == "bowl") && w.text != "war" && w.text != "battle" && w.text != "siege":
		return min(b, i+3), entity.Event
	case w.role&locFront != 0 && i+1 < b:
		if n, k := r.phrase(i, b); n > 1 {
			return i + n, k
		}
		if w.text != "rio" && w.text != "sea" && w.text != "bay" && w.text != "gulf" && w.text != "horn" {
			return min(b, i+2), entity.Loc
		}
	}
	if o := r.wordAt(i+1, end); o == "of" || (o == "for" || o == "on") && purpose(w.text) {
		t := entity.Type(255)
		switch {
		case w.role&gpeFront != 0 && (w.text == "republic" || w.text == "kingdom" || w.text == "state" || w.text == "emirate" || w.text == "commonwealth"):
			t = entity.GPE
		case w.role&orgFront != 0:
			t = entity.Org
		case w.role&locFront != 0:
			t = entity.Loc
		case w.role&facFront != 0:
			t = entity.Fac
		case w.role&lawFront != 0:
			t = entity.Law
		case w.role&eventFront != 0:
			t = entity.Event
		}
		if t != 255 {
			if e := r.object(i+1, end); e > 0 {
				return e, t
			}
		}
	}
	if w.role&lawFront != 0 && i+1 < end && r.shape[i+1] == figure && i+1 >= b {
		return i + 2, entity.Law
	}
	e := r.headed(i, b)
	if e == 0 {
		return 0, 0
	}
	h := r.word(e - 1)
	if e == i+2 && w.first != gazetteer.NoName && h.surname && h.role&orgEnd == 0 && b == e {
		return 0, 0 // Tim Hall
	}
	var t entity.Type
	switch {
	case h.role&orgEnd != 0 && h.role&(facEnd|locEnd) == 0:
		t = entity.Org
		if e < end && h.role&orgFront != 0 {
			if o := r.object(e, end); o > 0 {
				return o, t
			}
		}
	case h.role&eventEnd != 0:
		t = entity.Event
	case h.role&lawEnd != 0:
		t = entity.Law
	case h.role&facEnd != 0:
		t = entity.Fac
	case h.role&locEnd != 0:
		t = entity.Loc
	case h.role&gpeEnd != 0:
		t = entity.GPE
	}
	return e, t
}

// object returns the end of "of the Interior", "for National Statistics" at
// token j, or 0.
func (r *reader) object(j, end int) int {
	e := 0
	for hops := 0; hops < 3 && j+1 < end; hops++ {
		switch w := r.doc.Word(j); w {
		case "of":
		case "for", "on", "against":
			if hops > 0 || !purpose(r.word(j-1).text) {
				return e
			}
		case "and":
			if hops == 0 {
				return e
			}
		case ",":
			if hops == 0 || !r.series(j, end) {
				return e
			}
		default:
			return e
		}
		if r.doc.Word(j) == "," {
			for r.doc.Word(j) == "," && r.capital(j+1) {
				j = r.plainRun(j+1, end)
			}
			if r.doc.Word(j) == "," {
				j++
			}
		}
		k := j + 1
		if w := r.word(k).text; w == "the" && k+1 < end {
			k++
		}
		if !r.capital(k) || r.opens(k) {
			return e
		}
		j = k
		for j < end && r.capital(j) {
			if j > k && r.titles(j, end, end) > 0 {
				return j
			}
			j++
		}
		for j+1 < end {
			if n := r.joint(j, end); n > 0 && r.capital(n) && r.doc.Word(j) != "'s" {
				j = n + 1
				continue
			}
			break
		}
		e = j
	}
	return e
}

// matter reports whether token i is what a ministry may be for.
func (r *reader) matter(i int) bool {
	w := r.word(i)
	return r.capital(i) && r.shape[i] == initial && w.place == gazetteer.Unknown && w.first == gazetteer.NoName
}

// purpose reports whether the body that w heads may be one for or on something.
func purpose(w string) bool {
	switch w {
	case "council", "committee", "commission", "conference", "panel", "forum", "convention", "board", "center", "centre", "institute", "campaign", "office", "agency", "foundation", "fund", "ministry", "department", "alliance", "association", "society", "organization", "organisation", "movement", "front", "coalition", "citizens", "students", "americans", "teachers", "mothers", "union", "school", "network", "initiative", "partnership", "bank", "party":
		return true
	}
	return false
}

// series reports whether the comma at j starts the rest of a list inside a
// name: "Agriculture, Livestock and Fisheries".
func (r *reader) series(j, end int) bool {
	for hops := 0; hops < 3 && j+1 < end && r.doc.Word(j) == "," && r.matter(j+1); hops++ {
		j = r.plainRun(j+1, end)
		if j+1 >= end {
			return false
		}
		k := j
		if r.doc.Word(k) == "," {
			k++
		}
		if k+1 < end && r.word(k).text == "and" {
			return r.matter(k + 1)
		}
	}
	return false
}

// phraseHolds reports whether the gazetteer's reading of the n tokens at i
// stands, with rest more capitalised tokens behind them.
func (r *reader) phraseHolds(i, n, rest int, k entity.Type) bool {
	w := r.word(i)
	if n == 1 && w.common && k != entity.NORP && w.place != gazetteer.Country && r.shape[i] != upper && k != entity.Org && w.low > w.mid {
		return false
	}
	if rest == 0 {
		return true
	}
	next := r.word(i + n)
	if k == entity.NORP {
		if rest > 1 && next.common && next.first == gazetteer.NoName && next.role&(title|titleStart) == 0 && r.doc.Tokens[i+n].Space {
			m, _ := r.phrase(i+n, i+n+rest)
			return m > 0
		}
		return !(rest == 1 && r.shape[i+n] == upper && len(next.text) == 2)
	}
	if n == 1 && w.first != gazetteer.NoName && next.place == gazetteer.Unknown && next.role&(title|orgEnd) == 0 {
		return false
	}
	if k == entity.GPE && (w.place == gazetteer.City || w.place == gazetteer.Province || w.surname) && n == 1 {
		return false
	}
	if k == entity.Org && n == 1 {
		return r.titles(i+n, i+n+rest, i+n+rest) > 0 || next.first != gazetteer.NoName && !next.common || next.place == gazetteer.People
	}
	return true
}

// prior returns how sure the gazetteer's reading is.
func (r *reader) prior(i, n int, k entity.Type) float32 {
	if n > 1 {
		return 5
	}
	w := r.word(i)
	s := float32(3)
	switch w.place {
	case gazetteer.Country, gazetteer.People:
		s = 5
	case gazetteer.Metropolis:
		s = 4
	case gazetteer.City:
		s = 1.5
	}
	if k == entity.Org {
		s = 3
	}
	if w.first != gazetteer.NoName && w.place != gazetteer.Country && w.place != gazetteer.Metropolis || w.surname && w.place != gazetteer.Country {
		s--
	}
	return s
}
