package entity

import (
	"strings"

	"whosaid/analyzer/entity/gazetteer"
)

// This file gathers the forms of everything but people. Organizations: "World
// Health Organization" and "WHO", "Acme Oil Company" and "Acme". Places: "U.S."
// and "United States", "Payam International Airport" and "Payam".

// bodies joins the forms of the other types.
func (g *gatherer) bodies() {
	g.apposed()
	for t := Org; t < Date; t++ {
		if t != NORP {
			g.ofType(t)
		}
	}
}

// A shortening leads from what may stand for a longer form to the forms.
type shortening struct {
	acronyms map[string][]int // its initials
	heads    map[string][]int // its first words
	tails    map[string][]int // its last words
	inner    map[string][]int // an institution's word in it
}

// ofType joins the forms of one type: by alias, core, acronym, head and tail.
func (g *gatherer) ofType(t Type) {
	s := shortening{map[string][]int{}, map[string][]int{}, map[string][]int{}, map[string][]int{}}
	aliases, cores := map[string]int{}, map[string]int{}
	for k := range g.forms {
		f := &g.forms[k]
		if f.typ != t {
			continue
		}
		if a := alias(t, strings.ReplaceAll(strings.Join(f.words, " "), ".", "")); a != "" {
			g.joinKeyed(aliases, a, k)
		}
		g.joinKeyed(cores, g.core(f), k)
		if n := len(f.words); n > 1 && n <= 12 {
			g.shorten(s, k)
		}
	}
	for k := range g.forms {
		if g.forms[k].typ == t {
			g.lengthen(s, k)
		}
	}
}

// joinKeyed joins form k with the first of those with the same key.
func (g *gatherer) joinKeyed(forms map[string]int, key string, k int) {
	if o, ok := forms[key]; ok {
		g.join(k, o)
	} else {
		forms[key] = k
	}
}

// shorten enters what may stand for form k, which has several words.
func (g *gatherer) shorten(s shortening, k int) {
	f := &g.forms[k]
	for _, a := range initials(f.words) {
		s.acronyms[a] = append(s.acronyms[a], k)
	}
	if f.typ == GPE {
		return
	}
	for _, w := range f.words {
		if f.typ == Org && one(w, institutions) {
			s.inner[w] = append(s.inner[w], k)
		}
	}
	for i := 1; i < len(f.words); i++ {
		head, tail := strings.Join(f.words[:i], " "), strings.Join(f.words[i:], " ")
		if !division(f.words[i:]) && (i > 1 || len(strip(f.words)) < len(f.words) || !g.capitals(k)) {
			s.heads[head] = append(s.heads[head], k)
		}
		s.tails[tail] = append(s.tails[tail], k)
	}
}

// lengthen joins form k with the longer one that it stands for.
func (g *gatherer) lengthen(s shortening, k int) {
	f := &g.forms[k]
	whole := strings.Join(f.words, " ")
	single, capitals := len(f.words) == 1, g.capitals(k)
	if a := strings.ReplaceAll(whole, ".", ""); single && capitals && len(a) > 1 && len(s.acronyms[a]) > 0 {
		g.join(k, g.nearest(k, s.acronyms[a]))
		return
	}
	if f.typ == GPE {
		return
	}
	if full := g.roots(s.heads[whole]); len(full) == 1 && distinctive(f.words) {
		g.join(k, full[0])
	} else if full := g.roots(s.tails[whole]); len(full) == 1 && (!single || !capitals) && f.typ != Loc && f.typ != Product && distinctive(f.words) {
		g.join(k, full[0])
	} else if full := g.roots(s.inner[whole]); f.typ == Org && single && len(full) == 1 && !capitals {
		g.join(k, full[0]) // the Corps, of the Army Corps of Engineers
	}
}

// core returns what two forms of one name share: the words of an organization
// without Inc. and in the singular, a place without Republic of and County.
func (g *gatherer) core(f *form) string {
	words := f.words
	switch f.typ {
	case Org:
		words = append([]string(nil), strip(words)...)
		if len(words) > 1 {
			for i, w := range words {
				words[i] = singular(w)
			}
		}
	case GPE:
		if n := len(words); n > 1 {
			switch words[n-1] {
			case "county", "province", "state", "district", "prefecture", "governorate":
				words = words[:n-1]
			}
		}
		for i, w := range words {
			if w == "of" && i > 0 && i < len(words)-1 && (words[i-1] == "republic" || words[i-1] == "kingdom" || words[i-1] == "state") {
				words = words[i+1:]
				break
			}
		}
	}
	return strings.Join(words, " ")
}

// singular returns a folded word in the singular.
func singular(name string) string {
	n := len(name)
	switch {
	case n > 5 && name[n-3:] == "ies":
		return name[:n-3] + "y"
	case n > 4 && name[n-1] == 's' && name[n-2] != 's' && name[n-2] != 'u' && name[n-2] != 'i':
		return name[:n-1]
	}
	return name
}

// division reports whether words, the rest of a longer name, make it the name
// of a part: Acme Europe, Acme News are not Acme.
func division(words []string) bool {
	for _, w := range words {
		if one(w, divisions) {
			return true
		}
		if w != "" && w[0] >= '0' && w[0] <= '9' {
			return true
		}
	}
	k := gazetteer.Place(strings.Join(words, " "))
	return k == gazetteer.Country || k == gazetteer.Region
}

// apposed joins what brackets put side by side: "World Health Organization
// (WHO)", "WHO (World Health Organization)".
func (g *gatherer) apposed() {
	for i := 1; i < len(g.mentions); i++ {
		a, b := g.mentions[i-1], g.mentions[i]
		if a.Type == NORP || a.Type != b.Type || a.Type.Figure() {
			continue
		}
		if b.Start-a.End > 3 || b.Start < a.End || strings.TrimSpace(g.doc.Text[a.End:b.Start]) != "(" || b.End >= len(g.doc.Text) || g.doc.Text[b.End] != ')' {
			continue
		}
		x, y := g.forms[g.of[i-1]].words, g.forms[g.of[i]].words
		if len(x) < len(y) {
			x, y = y, x
		}
		if a.Type == Person {
			if g.doc.Text[b.Start] >= 0xE0 && g.doc.Text[a.Start] < 0xE0 {
				g.join(g.of[i-1], g.of[i]) // Su Tseng-chang (蘇貞昌)
			}
			continue
		}
		if len(y) == 1 && (acronymOf(y[0], x) || len(x) > 1 && a.Type == Org && g.capitals(g.of[i])) {
			g.join(g.of[i-1], g.of[i])
		}
	}
}

// acronymOf reports whether the letters of short occur in the words in order,
// and the first of them first: NDRRMC, Phivolcs.
func acronymOf(short string, words []string) bool {
	short = strings.ReplaceAll(short, ".", "")
	whole := strings.Join(words, " ")
	if short == "" || len(words) < 2 || whole[0] != short[0] {
		return false
	}
	i := 0
	for j := 0; j < len(whole) && i < len(short); j++ {
		if whole[j] == short[i] {
			i++
		}
	}
	return i == len(short)
}

// capitals reports whether some mention of form k is written as an acronym:
// two capitals at least.
func (g *gatherer) capitals(k int) bool {
	n := 0
	for _, c := range []byte(g.doc.Of(g.mentions[g.forms[k].first].Span)) {
		switch {
		case 'A' <= c && c <= 'Z':
			n++
		case c == ' ':
			return n > 1
		}
	}
	return n > 1
}

// nearest returns the form of list whose first mention is nearest to that of k.
func (g *gatherer) nearest(k int, list []int) int {
	best := list[0]
	for _, o := range latest(list) {
		if abs(g.forms[o].first-g.forms[k].first) < abs(g.forms[best].first-g.forms[k].first) {
			best = o
		}
	}
	return best
}

func abs(n int) int { return max(n, -n) }

// roots returns the names among the forms of list, each once; of long lists
// only that there are many.
func (g *gatherer) roots(list []int) []int {
	var out []int
	for _, k := range list {
		r := g.root(k)
		if len(out) == 0 || out[0] != r {
			out = append(out, r)
		}
		if len(out) > 1 {
			break
		}
	}
	return out
}

// initials returns what the first letters of words spell: with small words and
// without, and without a last word as Inc.
func initials(words []string) []string {
	var all, big []byte
	for _, w := range words {
		if w == "" {
			continue
		}
		for i, part := range strings.Split(w, "-") {
			if part != "" && (i == 0 || len(words) < 3) {
				all = append(all, part[0])
				if !small(w) {
					big = append(big, part[0])
				}
			}
		}
	}
	out := []string{string(big)}
	if len(all) != len(big) {
		out = append(out, string(all))
	}
	if n := len(strip(words)); n < len(words) && n > 1 {
		out = append(out, initials(words[:n])...)
	}
	return out
}

// small reports whether word, folded, is one that names write small.
func small(word string) bool { return one(word, smallWord) }

// strip returns words without what companies add to their names.
func strip(words []string) []string {
	for len(words) > 1 && one(words[len(words)-1], corporate) {
		words = words[:len(words)-1]
	}
	return words
}

// distinctive reports whether words, the head of a longer name, may stand for
// it alone: "Acme" for "Acme Oil", but not "National" for "National Bank".
func distinctive(words []string) bool { return len(words) > 1 || !one(words[0], generic) }
