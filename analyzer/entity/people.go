package entity

import (
	"slices"
	"strings"

	"whosaid/analyzer/entity/gazetteer"
)

// This file gathers the forms of people: "Lena Ortiz", "L. Ortiz" and "Lena
// María Ortiz" are one; "Ortiz" and "Lena" lead to her; "Juan Ortiz" is another,
// and after him "Mrs. Ortiz" is still she.

// look is how many people of one surname, and how many of one first name, a
// new form is compared with: the latest ones. It keeps the time linear.
const look = 16

// people joins the forms of type Person.
func (g *gatherer) people() {
	byLast := map[string][]int{}   // last word → full forms
	byFirst := map[string][]int{}  // first word → full forms
	byTail := map[string][]int{}   // the last two or three words of a longer form → full forms
	byMiddle := map[string][]int{} // a word in between, a nickname → full forms
	var single []int
	for size := 8; size >= 2; size-- { // the longest forms first
		for k := range g.forms {
			f := &g.forms[k]
			n := min(len(f.words), 8)
			if f.typ != Person || n != size {
				continue
			}
			last, first := surname(f.words[len(f.words)-1]), f.words[0]
			if whole := strings.Join(f.words, " "); f.suffix == "" {
				if full := byTail[whole]; len(full) > 0 {
					g.join(k, full[len(full)-1])
					continue
				}
			}
			joined := false
			for _, o := range latest(byLast[last]) {
				if g.same(k, o) {
					g.join(k, o)
					joined = true
					break
				}
			}
			if !joined && len(last) > 4 {
				for _, o := range latest(byFirst[first]) {
					if g.misspelt(k, o) {
						g.join(k, o)
						break
					}
				}
			}
			byLast[last] = append(byLast[last], k)
			byFirst[first] = append(byFirst[first], k)
			for i := 1; i < len(f.words)-1 && i < 6; i++ {
				tail := strings.Join(f.words[i:], " ")
				byTail[tail] = append(byTail[tail], k)
				if w := surname(f.words[i]); len(w) > 2 && !particle(w) {
					byMiddle[w] = append(byMiddle[w], k)
				}
			}
			if f.nick != "" {
				byMiddle[f.nick] = append(byMiddle[f.nick], k)
				byTail[f.nick] = append(byTail[f.nick], k)
			}
		}
	}
	for k := range g.forms {
		if f := &g.forms[k]; f.typ == Person && len(f.words) == 1 && f.suffix != "family" {
			single = append(single, k)
		}
	}
	leads := make(map[int][]int, len(single)) // bare form → full forms it may stand for
	for _, k := range single {
		w := surname(g.forms[k].words[0])
		order := [...]map[string][]int{byLast, byFirst, byMiddle}
		// After "Raymond Kwong Chi-ming", Mr Kwong is he.
		if t := g.doc.TokenAt(g.mentions[g.forms[k].first].Start); t > 0 && one(strings.ToLower(strings.TrimSuffix(g.doc.Word(t-1), ".")), "mr mrs ms miss") {
			order[1], order[2] = byMiddle, byFirst
		}
		for _, list := range order {
			full := list[w]
			if len(byLast[w])+len(byFirst[w]) == 0 && !g.headline(k) {
				// A middle name stands for who was named in full before it.
				full = slices.DeleteFunc(slices.Clone(full), func(o int) bool { return g.forms[o].first > g.forms[k].first })
			}
			if len(full) > 0 {
				leads[k] = full
				break
			}
		}
		if leads[k] == nil && len(w) > 2 {
			if full := byFirst[canonical(w)]; len(full) > 0 {
				leads[k] = full
			}
		}
	}
	g.lead(leads)
}

// headline reports whether form k is mentioned first in the headline or the paragraph
// under it, where a nickname may stand before the name in full.
func (g *gatherer) headline(k int) bool {
	t := g.doc.TokenAt(g.mentions[g.forms[k].first].Start)
	return t < len(g.doc.Tokens) && g.doc.Tokens[t].Paragraph < 2
}

// titles returns by root the titles that stand before the full forms, with a space
// between them.
func (g *gatherer) titles(leads map[int][]int) map[int]string {
	titles := make(map[int]string)
	for i := range g.mentions {
		if k := g.of[i]; k >= 0 && g.forms[k].typ == Person && len(leads[k]) == 0 {
			if t := g.title(i); t != "" && len(titles[g.root(k)]) < 64 {
				titles[g.root(k)] = strings.TrimSpace(titles[g.root(k)] + " " + t)
			}
		}
	}
	return titles
}

// title returns the title right before mention i, folded and without its stop; "" where
// there is none, or one that anybody has.
func (g *gatherer) title(i int) string {
	t := g.doc.TokenAt(g.mentions[i].Start) - 1
	if t >= 0 && g.doc.Word(t) == "." {
		t--
	}
	if t < 0 {
		return ""
	}
	w := strings.TrimSuffix(gazetteer.Fold(g.doc.Word(t)), ".")
	if !honorific(w) || one(w, "mr mrs ms miss mx") {
		return ""
	}
	return w
}

// lead leads each bare form to the full form it stands for, mention by
// mention: to the only one, to the one whose gender agrees with the title
// before it, or to the one that is named in full most often, unless the text
// has just been about another one and not about that one.
func (g *gatherer) lead(leads map[int][]int) {
	weight := make(map[int]int) // root → mentions in full
	for k := range g.forms {
		if leads[k] == nil {
			weight[g.root(k)] += g.forms[k].mentions
		}
	}
	firm, titles := g.told(leads), g.titles(leads)
	wife, husband := g.spouse("wife widow"), g.spouse("husband widower")
	spouse := func(gender gazetteer.Gender) int {
		switch gender {
		case gazetteer.Female:
			return wife
		case gazetteer.Male:
			return husband
		}
		return -1
	}
	g.misfits(leads, firm, spouse)
	last := make(map[int]int) // root → its latest mention
	for i := range g.mentions {
		k := g.of[i]
		if k < 0 || g.forms[k].typ != Person {
			continue
		}
		full := leads[k]
		if len(full) == 0 {
			last[g.root(k)] = i
			continue
		}
		best, most, gender := -1, 0, g.gender(i)
		title := g.title(i)
		if title != "" && !slices.ContainsFunc(latest(full), func(o int) bool { return one(title, titles[g.root(o)]) }) {
			title = "" // nobody bore it
		}
		recent, when := -1, -1
		first := len(g.mentions)
		for _, o := range latest(full) {
			first = min(first, g.forms[g.root(o)].first)
		}
		for _, o := range latest(full) {
			r := g.root(o)
			if title != "" && !one(title, titles[r]) {
				continue // Pastor Ortiz is the pastor, not his wife
			}
			if !g.fits(gender, o, latest(full), firm) || g.forms[o].suffix != g.forms[k].suffix && (g.forms[k].suffix != "" || g.junior(k, o)) {
				continue
			}
			n := 2 * weight[r]
			if g.forms[r].first == first {
				n += 3 // who was named in full before the others
			}
			if n > most || n == most && best >= 0 && g.forms[r].first < g.forms[g.root(best)].first {
				best, most = o, n
			}
			if at, ok := last[r]; ok && at > when {
				recent, when = o, at
			}
		}
		if recent >= 0 && recent != best && g.beside(when, i) {
			if at, ok := last[g.root(best)]; !ok || !g.beside(at, i) {
				best = recent
			}
		}
		if best < 0 {
			best = spouse(gender)
		}
		if best >= 0 {
			last[g.root(best)] = i
		}
		g.chosen[i] = best
	}
}

// beside reports whether mention a stands in the paragraph of mention b, or in
// the one before.
func (g *gatherer) beside(a, b int) bool {
	return g.doc.Tokens[g.doc.TokenAt(g.mentions[b].Start)].Paragraph-g.doc.Tokens[g.doc.TokenAt(g.mentions[a].Start)].Paragraph <= 1
}

// junior reports whether the document writes the surname k with the suffix of
// the full form o: where "Ortiz Jr." stands, "Ortiz" is another.
func (g *gatherer) junior(k, o int) bool {
	_, ok := g.index[key(Person, g.forms[k].words, g.forms[o].suffix)]
	return ok
}

// same reports whether the full forms a and b, which share a surname, are one
// person: their first names, middle names and suffixes do not differ.
func (g *gatherer) same(a, b int) bool {
	x, y := &g.forms[a], &g.forms[b]
	if x.suffix != y.suffix && !(x.suffix == "" && numeral(y.suffix) && x.first > y.first) {
		return false
	}
	p, q := x.words[:len(x.words)-1], y.words[:len(y.words)-1]
	if x.given != y.given && !given(p[0], q[0]) {
		return false
	}
	for i, j := 1, 1; i < len(p) && j < len(q); i, j = i+1, j+1 {
		if len(p) == len(q) && !given(p[i], q[j]) {
			return false
		}
	}
	return true
}

// given reports whether a and b may be one given name: equal, or an initial.
func given(a, b string) bool {
	if a == b {
		return true
	}
	if len(a) > len(b) {
		a, b = b, a
	}
	return len(a) <= 2 && a != "" && a[0] == b[0] && (len(a) == 1 || a[1] == '.')
}

// misspelt reports whether a and b, which share a first name, have surnames
// that differ by one letter.
func (g *gatherer) misspelt(a, b int) bool {
	x, y := &g.forms[a], &g.forms[b]
	s, t := surname(x.words[len(x.words)-1]), surname(y.words[len(y.words)-1])
	return len(x.words) == len(y.words) && x.suffix == y.suffix && len(s) > 4 && len(t) > 4 && s[0] == t[0] && near(s, t)
}

// near reports whether s and t differ by one letter changed, added, left out
// or swapped with the next.
func near(s, t string) bool {
	if len(s) > len(t) {
		s, t = t, s
	}
	i := 0
	for i < len(s) && s[i] == t[i] {
		i++
	}
	switch len(t) - len(s) {
	case 0:
		return i == len(s) || s[i+1:] == t[i+1:] || i+1 < len(s) && s[i] == t[i+1] && s[i+1] == t[i] && s[i+2:] == t[i+2:]
	case 1:
		return s[i:] == t[i+1:]
	}
	return false
}

func latest(list []int) []int { return list[max(0, len(list)-look):] }

// surname returns word without an Arabic article: al-Assad, Assad.
func surname(word string) string {
	if len(word) > 4 && word[2] == '-' {
		switch word[:2] {
		case "al", "el", "ad", "as", "at", "ul", "an", "ar", "az":
			return word[3:]
		}
	}
	return word
}

// particle reports whether word, folded, is a small word inside surnames.
func particle(word string) bool { return one(word, particles) }

// generation reports whether word, folded, ends a name as Jr. does.
func generation(word string) bool {
	switch word {
	case "jr", "sr", "ii", "iii", "iv", "jnr", "snr", "junior", "senior":
		return true
	}
	return false
}

// numeral reports whether what a name ends with is the number of a chief, a king or a
// bishop, which may be left out later: unlike Jr., it tells nobody from his father.
func numeral(suffix string) bool { return suffix == "ii" || suffix == "iii" || suffix == "iv" }
