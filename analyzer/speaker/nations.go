package speaker

import (
	"slices"
	"strings"

	"whosaid/analyzer/entity"
	"whosaid/analyzer/entity/gazetteer"
	"whosaid/analyzer/lex"
)

// Of people of different nations, "the Serb" is the one whose nation is Serbia: in
//
//	Novak Ilic of Serbia beat Spain's Juan Perez. The Serb was tired.
//
// Ilic, though Perez was named last.

// compatriots leaves of the options those whom the text calls of nation, a word for one
// of a people, or, where it calls nobody so, those whom it calls of no other.
func (r *resolver) compatriots(options []option, nation string) []option {
	told := make([]string, len(options))
	own := false
	for i, o := range options {
		if x := &r.speakers[o.who]; x.Name >= 0 {
			told[i] = r.nationOf(x.Name)
			own = own || told[i] != "" && sameNation(told[i], nation)
		}
	}
	kept := options[:0]
	for i, o := range options {
		if told[i] != "" && sameNation(told[i], nation) || told[i] == "" && !own {
			kept = append(kept, o)
		}
	}
	return kept
}

// longestTitled is how many words there may be from a nation to the name that it tells of.
const longestTitled = 5

// nationOf returns the country or people that the first mentions of name n are told to be
// of: Spain's Juan Perez, the Spanish goalkeeper Juan Perez, Juan Perez of Spain. It
// returns "" where they tell nothing.
func (r *resolver) nationOf(n int) string {
	list := r.names[n].Mentions
	for _, i := range list[:min(4, len(list))] {
		if i >= len(r.mentions) {
			break
		}
		first, last := r.token(r.mentions[i].Start), r.token(r.mentions[i].End)
		for t := first - 1; t >= max(0, first-longestTitled-1) && r.doc.Tokens[t].Sentence == r.doc.Tokens[first].Sentence; t-- {
			if m := r.mentionAt(t); m >= 0 {
				if nation := r.nation(m); nation != "" && !lex.Listed(tails, r.word(r.token(r.mentions[m].Start)-1)) {
					return nation
				}
				break
			}
			if w := r.word(t); r.doc.Tokens[t].Kind != lex.Word && !genitive(w) || lex.Listed(tails, w) || lex.Listed(finites, w) {
				break
			}
		}
		if w := r.word(last); w == "of" || w == "from" || w == "(" {
			if m := r.mentionAt(last + 1); m >= 0 {
				if nation := r.nation(m); nation != "" {
					return nation
				}
			}
		}
	}
	return ""
}

// nation returns the country or people that mention m names, folded, or "" for none.
func (r *resolver) nation(m int) string {
	text := strings.TrimSuffix(strings.TrimSuffix(r.doc.Of(r.mentions[m].Span), "'s"), "’s")
	kind := gazetteer.Place(text)
	switch r.mentions[m].Type {
	case entity.GPE, entity.Loc:
		if kind == gazetteer.Country {
			return gazetteer.Fold(text)
		}
	case entity.NORP:
		if w := gazetteer.Fold(text); kind == gazetteer.People && !lex.Listed(members+creeds, w) {
			return w
		}
	}
	return ""
}

// creeds are peoples that are no nation.
const creeds = " muslim christian catholic protestant jewish hindu sikh buddhist orthodox sunni shia shiite islamic islamist arab african asian european latino hispanic black white "

// nations are those whose people are not called after them, by the beginnings of both.
var nations = [][]string{
	{"united states", "u.s.", "us", "usa", "america"}, {"united kingdom", "u.k.", "uk", "brit"}, {"netherlands", "holland", "dutch"}, {"wales", "welsh"},
	{"france", "french"}, {"denmark", "dane", "danish"}, {"philippines", "filipin"}, {"spain", "spani"}, {"poland", "pole", "polish"}, {"finland", "finn"},
	{"switzerland", "swiss"}, {"england", "english"}, {"scotland", "scot"}, {"ireland", "irish"}, {"new zealand", "kiwi"},
}

// sameNation reports whether two words, for a country or for its people, tell of one nation:
// they begin alike, serb and serbia, or are known to belong together.
func sameNation(a, b string) bool {
	for _, group := range nations {
		in := func(w string) bool {
			return slices.ContainsFunc(group, func(s string) bool { return w == s || len(s) > 3 && strings.HasPrefix(w, s) })
		}
		if in(a) || in(b) {
			return in(a) && in(b)
		}
	}
	n := 0
	for n < min(len(a), len(b)) && a[n] == b[n] {
		n++
	}
	return n >= 4 && !(n < 6 && strings.HasPrefix(a, "aust")) && !(n < 5 && strings.HasPrefix(a, "slov"))
}
