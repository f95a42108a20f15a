package names

import (
	"whosaid/analyzer/entity"
	"whosaid/analyzer/entity/gazetteer"
)

// This file cuts sentences into runs of words that are written as names are, and
// decides what joins them: "the Food and Drug Administration", "Kim Min-ho",
// "Ursula van der Hagen", "BBC Radio 4".

// longest is how many tokens a name may have. It keeps the time linear.
const longest = 24

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
		return false
	}
	if !w.common && !w.ending || w.first != gazetteer.NoName && !w.common || w.place == gazetteer.Country || w.place == gazetteer.Province || w.place == gazetteer.People || r.shape[i] == upper {
		return true
	}
	// A common word: part of a name only if what follows says so.
	if i+1 < len(r.doc.Tokens) && r.shape[i+1] != lower {
		if w.first != gazetteer.NoName && r.shape[i+1] == initial && !r.word(i+1).common {
			return true
		}
		if w.role&title != 0 && r.shape[i+1] == initial {
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

// sentence finds the candidates of sentence s.
func (r *reader) sentence(s int) {
	if r.style[s] == foreign {
		return
	}
	end := r.doc.Sentences[s].Last
	for i := r.doc.Sentences[s].First; i < end && !r.stop(); {
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
	for j < min(end, i+longest) {
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

// plainRun returns the end of the capitalised tokens from i without any joints.
func (r *reader) plainRun(i, end int) int {
	for end = min(end, i+longest); i < end && r.capital(i); {
		i++
	}
	return i
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
	case entity.Particle(w):
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

// conjunct reports whether the "and" at j stands inside the name of a body: Food
// and Drug Administration. Ordinary words stand on both sides, a head ends it.
func (r *reader) conjunct(j, end int) bool {
	if r.shape[j] != lower || j == 0 || j+2 >= end || !r.matter(j-1) || !r.matter(j+1) || !r.word(j-1).common || !r.word(j+1).common || r.is(j-1, title|orgEnd) {
		return false
	}
	b := r.plainRun(j+1, end)
	return b > j+2 && r.headed(j, b) > 0 && r.is(r.headed(j, b)-1, orgEnd)
}
