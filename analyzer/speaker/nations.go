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
	return r.alike(options, r.nationOf, func(told string) bool { return sameNation(told, nation) })
}

// alike leaves of the options those of whose name the text tells something that is the
// same or, where there are none, those of whose name it tells nothing: of tells it, or "".
// Who is nobody stays.
func (r *resolver) alike(options []option, of func(n int) string, same func(told string) bool) []option {
	told := make([]string, len(options))
	own := false
	for i, o := range options {
		if o.who >= 0 && r.speakers[o.who].Name >= 0 {
			told[i] = of(r.speakers[o.who].Name)
			own = own || told[i] != "" && same(told[i])
		}
	}
	kept := options[:0]
	for i, o := range options {
		if o.who < 0 || told[i] != "" && same(told[i]) || told[i] == "" && !own {
			kept = append(kept, o)
		}
	}
	return kept
}

// longestTitled is how many words there may be from a nation to the name that it tells of.
const longestTitled = 5

// nationOf returns the nation that the first mentions of name n are told to be of, folded,
// or "" where they tell none.
func (r *resolver) nationOf(n int) string {
	list := r.names[n].Mentions
	for _, i := range list[:min(4, len(list))] {
		if i >= len(r.mentions) {
			break
		}
		if told := r.nationBefore(r.mentions[i]); told != "" {
			return told
		}
		if told := r.nationBehind(r.mentions[i]); told != "" {
			return told
		}
	}
	return ""
}

// nationBefore returns the nation that leads to mention m, or "": Spain's Juan Perez, the
// Spanish goalkeeper Juan Perez.
func (r *resolver) nationBefore(m entity.Mention) string {
	first := r.token(m.Start)
	for t := first - 1; t >= max(0, first-longestTitled-1) && r.doc.Tokens[t].Sentence == r.doc.Tokens[first].Sentence; t-- {
		if m := r.mentionAt(t); m >= 0 {
			if lex.Listed(tails, r.word(r.token(r.mentions[m].Start)-1)) {
				return ""
			}
			return r.nation(m)
		}
		if w := r.word(t); r.doc.Tokens[t].Kind != lex.Word && !lex.Genitive(w) || lex.Listed(tails, w) || lex.Listed(finites, w) {
			return ""
		}
	}
	return ""
}

// nationBehind returns the nation that follows mention m, or "": Juan Perez of Spain, Juan
// Perez (Spain), Juan Perez, a Spaniard.
func (r *resolver) nationBehind(m entity.Mention) string {
	t := r.token(m.End)
	switch w := r.word(t); {
	case w == "," && lex.Listed(articles, r.word(t+1)):
		t++
	case w != "of" && w != "from" && w != "(":
		return ""
	}
	if m := r.mentionAt(t + 1); m >= 0 {
		return r.nation(m)
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
		if w := gazetteer.Fold(text); kind == gazetteer.People && parties[w] == "" && !lex.Listed(creeds, w) {
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
