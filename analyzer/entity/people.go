package entity

import (
	"slices"
	"strings"

	"whosaid/analyzer/entity/gazetteer"
	"whosaid/analyzer/lex"
)

// This file gathers the forms of people: "Lena Ortiz", "L. Ortiz" and "Lena
// María Ortiz" are one; "Ortiz" and "Lena" lead to her; "Juan Ortiz" is another,
// and after him "Mrs. Ortiz" is still she.

// look is how many people of one surname, and how many of one first name, a
// new form is compared with: the latest ones. It keeps the time linear.
const look = 16

// A directory holds the full forms of people by parts of their names.
type directory struct {
	last   map[string][]int // by the last word
	first  map[string][]int // by the first word
	middle map[string][]int // by a word in between, a nickname
	tail   map[string][]int // by the last two words of a longer form, or more
	head   map[string][]int // by the words of a longer form without its last
}

// people joins the forms of type Person.
func (g *gatherer) people() {
	d := directory{map[string][]int{}, map[string][]int{}, map[string][]int{}, map[string][]int{}, map[string][]int{}}
	for size := 8; size >= 2; size-- { // the longest forms first
		for k := range g.forms {
			if f := &g.forms[k]; f.typ == Person && min(len(f.words), 8) == size {
				g.enter(d, k)
			}
		}
	}
	leads := map[int][]int{} // bare form → full forms it may stand for
	g.births(d.first, d.last)
	for k := range g.forms {
		if f := &g.forms[k]; f.typ == Person && len(f.words) == 1 && f.suffix != "family" {
			if full := g.fullForms(d, k); len(full) > 0 {
				leads[k] = full
			}
		}
	}
	g.lead(leads)
}

// enter joins the full form k with one in the directory, and enters it there unless that
// ends in the very words.
func (g *gatherer) enter(d directory, k int) {
	f := &g.forms[k]
	first, last := f.words[0], surname(f.words[len(f.words)-1])
	if f.suffix == "" {
		words := strings.Join(f.words, " ")
		if full := d.tail[words]; len(full) > 0 {
			g.join(k, full[len(full)-1])
			return
		}
		if full := d.head[words]; len(full) == 1 {
			g.join(k, full[0]) // Wendy Ho is Wendy Ho Wing-yin, if nobody else is
		}
	}
	if n := len(f.words) - 1; n > 1 {
		words := strings.Join(f.words[:n], " ")
		d.head[words] = append(d.head[words], k)
	}
	if !g.joinAlike(k, d.last[last], g.same) && len(last) > 4 {
		g.joinAlike(k, d.first[first], g.misspelt)
	}
	d.last[last] = append(d.last[last], k)
	d.first[first] = append(d.first[first], k)
	for i := 1; i < len(f.words)-1 && i < 6; i++ {
		tail := strings.Join(f.words[i:], " ")
		d.tail[tail] = append(d.tail[tail], k)
		if w := surname(f.words[i]); len(w) > 2 && !Particle(w) {
			d.middle[w] = append(d.middle[w], k)
		}
	}
	if f.nick != "" {
		d.middle[f.nick] = append(d.middle[f.nick], k)
		d.tail[f.nick] = append(d.tail[f.nick], k)
	}
}

// joinAlike joins form k with the first of list that is alike, and reports whether there
// is one.
func (g *gatherer) joinAlike(k int, list []int, alike func(a, b int) bool) bool {
	for _, o := range latest(list) {
		if alike(k, o) {
			g.join(k, o)
			return true
		}
	}
	return false
}

// fullForms returns the full forms that the bare form k may stand for.
func (g *gatherer) fullForms(d directory, k int) []int {
	w := surname(g.forms[k].words[0])
	order := [...]map[string][]int{d.last, d.first, d.middle}
	// After "Raymond Kwong Chi-ming", Mr Kwong is he.
	if t := g.doc.TokenAt(g.mentions[g.forms[k].first].Start); t > 0 && one(strings.ToLower(strings.TrimSuffix(g.doc.Word(t-1), ".")), "mr mrs ms miss") {
		order[1], order[2] = d.middle, d.first
	}
	for _, list := range order {
		full := list[w]
		if len(d.last[w])+len(d.first[w]) == 0 && !g.headline(k) {
			// A middle name stands for who was named in full before it.
			full = slices.DeleteFunc(slices.Clone(full), func(o int) bool { return g.forms[o].first > g.forms[k].first })
		}
		if len(full) > 0 {
			return full
		}
	}
	if len(w) > 2 {
		return d.first[canonical(w)]
	}
	return nil
}

// births joins the name that the first person of the document was born with: after
// "Lena Ortiz died on Sunday", "Lena Maria Diaz was born in Leeds" and "Born Lena Maria
// Diaz" tell of her, and her father alone is Mr. Diaz. byFirst and byLast hold the full forms by first name and
// surname.
func (g *gatherer) births(byFirst, byLast map[string][]int) {
	first := 0
	for first < len(g.forms) && (g.forms[first].typ != Person || len(g.forms[first].words) < 2) {
		first++
	}
	if first == len(g.forms) {
		return
	}
	for _, k := range latest(byFirst[g.forms[first].words[0]]) {
		f := &g.forms[k]
		if k == first || f.mentions > 1 || f.group != k || !g.bornAs(g.mentions[f.first].Span) {
			continue
		}
		last := surname(f.words[len(f.words)-1])
		byLast[last] = slices.DeleteFunc(byLast[last], func(o int) bool { return o == k })
		f.born = true
		g.join(k, first)
	}
}

// bornAs reports whether the text tells that somebody was born with a name: Lena Diaz was
// born, Born Lena Diaz.
func (g *gatherer) bornAs(name lex.Span) bool {
	before, t := g.doc.TokenAt(name.Start)-1, g.doc.TokenAt(name.End)
	if before >= 0 && g.doc.Word(before) == "Born" {
		return true
	}
	return t+1 < len(g.doc.Tokens) && g.doc.Word(t) == "was" && g.doc.Word(t+1) == "born"
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

// lead leads each bare form to the full form it stands for, mention by mention.
func (g *gatherer) lead(leads map[int][]int) {
	l := leader{gatherer: g, firm: g.told(leads), titles: g.titles(leads), kin: g.relatives(), used: map[[2]int]usage{}, weight: map[int]int{}, last: map[int]int{}}
	l.wife, l.husband = g.spouse("wife widow"), g.spouse("husband widower")
	for k := range g.forms {
		if leads[k] == nil {
			l.weight[g.root(k)] += g.forms[k].mentions
		}
	}
	g.misfits(leads, l.firm, l.spouseOf)
	for i := range g.mentions {
		k := g.of[i]
		if k < 0 || g.forms[k].typ != Person {
			continue
		}
		if len(leads[k]) == 0 {
			l.last[g.root(k)] = i
			continue
		}
		g.chosen[i] = l.choose(i, latest(leads[k]))
		if best := g.chosen[i]; best >= 0 {
			l.last[g.root(best)] = i
		}
	}
}

// A leader knows what leads a mention by a bare form to a full one.
type leader struct {
	*gatherer
	firm   []gazetteer.Gender       // by root: what the text tells
	titles map[int]string           // root → titles before it
	kin    map[int]gazetteer.Gender // root → whose kin it is introduced as
	used   map[[2]int]usage         // bare form and root → before that
	weight map[int]int              // root → mentions in full
	last   map[int]int              // root → its latest mention, so far

	wife, husband int // the forms of the only wife and husband, or -1
}

// spouseOf returns the form of the only spouse of a gender, or -1.
func (l *leader) spouseOf(gender gazetteer.Gender) int {
	switch gender {
	case gazetteer.Female:
		return l.wife
	case gazetteer.Male:
		return l.husband
	}
	return -1
}

// choose returns which of the full forms mention i, of a bare one, stands for: the only
// one, the one whose gender and title agree with the title before it, or the one that is
// named in full most often, unless the text has just been about another one and not
// about that one; the spouse where none is. It returns -1 for nobody.
func (l *leader) choose(i int, full []int) int {
	k, gender, title := l.of[i], l.gender(i), l.title(i)
	if title != "" && !slices.ContainsFunc(full, func(o int) bool { return one(title, l.titles[l.root(o)]) }) {
		title = "" // nobody bore it
	}
	first := len(l.mentions)
	for _, o := range full {
		first = min(first, l.forms[l.root(o)].first)
	}
	best, most := -1, 0
	recent, when := -1, -1
	for _, o := range full {
		r := l.root(o)
		if title != "" && !one(title, l.titles[r]) {
			continue // Pastor Ortiz is the pastor, not his wife
		}
		if l.rival(i, o) || !l.fits(gender, o, full, l.firm) || l.forms[o].suffix != l.forms[k].suffix && (l.forms[k].suffix != "" || l.junior(k, o)) {
			continue
		}
		n := 2 * l.weight[r]
		if l.forms[r].first == first {
			n += 3 // who was named in full before the others
		}
		if n > most || n == most && best >= 0 && l.forms[r].first < l.forms[l.root(best)].first {
			best, most = o, n
		}
		if at, ok := l.last[r]; ok && at > when {
			recent, when = o, at
		}
	}
	if recent >= 0 && recent != best && l.beside(when, i) {
		if at, ok := l.last[l.root(best)]; !ok || !l.beside(at, i) {
			return recent
		}
	}
	if best < 0 {
		return l.spouseOf(gender)
	}
	return best
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

// Particle reports whether word, folded, is a small word inside surnames: de, van, bin.
func Particle(word string) bool { return lex.Listed(particles, word) }

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
