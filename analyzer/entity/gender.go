package entity

import (
	"slices"

	"whosaid/analyzer/entity/gazetteer"
	"whosaid/analyzer/lex"
)

// This file says whether somebody of a gender may be one of a surname: in
//
//	Nicola Day and his sister Andrea Day met. Ms. Day left. Mr. Day wept.
//
// Mr. Day is Nicola, whatever first names tell: the sister is Andrea.

// Titles and words for kin.
const (
	mens = " mr sir lord king prince alhaji mallam malam shri brother son husband father dad uncle grandfather grandson nephew " +
		"stepfather "
	womens = " mrs ms miss lady dame queen princess alhaja hajia hajiya smt shrimati kumari sister wife daughter mother mum mom " +
		"aunt grandmother granddaughter niece stepmother widow "
)

// GenderOf returns the gender that a word for somebody tells, a title or one for kin, in
// any case and with its stop or without.
func GenderOf(word string) gazetteer.Gender {
	switch w := untitled(word); {
	case lex.Listed(mens, w):
		return gazetteer.Male
	case lex.Listed(womens, w):
		return gazetteer.Female
	}
	return gazetteer.NoName
}

// told returns by root what the text says of the gender of people named in full:
// "Mrs. Lena Ortiz", "his sister Andrea Ortiz", "her brother, the writer Juan
// Ortiz". Of two that one bare form leads to, where there are a "Mr. Ortiz" and a
// "Ms. Ortiz" and one of them is told, the other is the other.
func (g *gatherer) told(leads map[int][]int) []gazetteer.Gender {
	firm := make([]gazetteer.Gender, len(g.forms))
	titles := make([][2]bool, len(g.forms)) // by bare form: whether a man's and a woman's title stand before it
	for i := range g.mentions {
		k := g.of[i]
		if k < 0 || g.forms[k].typ != Person {
			continue
		}
		gender := g.gender(i)
		if len(leads[k]) > 0 {
			seen := titles[k]
			titles[k] = [2]bool{seen[0] || gender == gazetteer.Male, seen[1] || gender == gazetteer.Female}
			continue
		}
		if gender == gazetteer.NoName {
			gender = g.kin(i)
		}
		if r := g.root(k); gender != gazetteer.NoName && len(g.forms[k].words) > 1 {
			if firm[r] != gazetteer.NoName && firm[r] != gender {
				gender = gazetteer.Both
			}
			firm[r] = gender
		}
	}
	for k, seen := range titles {
		if seen != [2]bool{true, true} {
			continue
		}
		a, b, two := g.pair(latest(leads[k]))
		if !two {
			continue
		}
		if firm[b] == gazetteer.NoName {
			a, b = b, a
		}
		if firm[a] == gazetteer.NoName {
			switch firm[b] {
			case gazetteer.Male:
				firm[a] = gazetteer.Female
			case gazetteer.Female:
				firm[a] = gazetteer.Male
			}
		}
	}
	return firm
}

// pair returns the roots of the full forms in list, if they are two.
func (g *gatherer) pair(list []int) (a, b int, two bool) {
	a, b = -1, -1
	for _, o := range list {
		switch r := g.root(o); {
		case a < 0 || a == r:
			a = r
		case b < 0 || b == r:
			b = r
		default:
			return a, b, false
		}
	}
	return a, b, b >= 0
}

// fits reports whether somebody of a gender may be the full form o of the
// candidates: what the text tells decides; else the first name does, unless the text
// rules another candidate out and none is left that agrees.
func (g *gatherer) fits(gender gazetteer.Gender, o int, candidates []int, firm []gazetteer.Gender) bool {
	if f := firm[g.root(o)]; f != gazetteer.NoName {
		return agree(gender, f)
	}
	if agree(gender, g.forms[o].gender) {
		return true
	}
	ruledOut, others := false, false
	for _, c := range candidates {
		f := firm[g.root(c)]
		ruledOut = ruledOut || !agree(gender, f)
		if f == gazetteer.NoName {
			f = g.forms[c].gender
		}
		others = others || g.root(c) != g.root(o) && agree(gender, f)
	}
	return ruledOut && !others
}

// misfits leaves out of leads the bare forms that stand with a title for nobody whom they
// may lead to: "Mr. Ortiz" is not Lena, and so "Ortiz" isn't. Where another title fits, or
// the one that doesn't is the spouse's, only the mentions with that are somebody else:
// beside Ian Frost there are a Mr Frost, who is he, and a Mrs Frost.
func (g *gatherer) misfits(leads map[int][]int, firm []gazetteer.Gender, spouse func(gazetteer.Gender) int) {
	titled := make(map[int]bool, len(leads)) // the bare forms that a title fits
	var not []int
	for i := range g.mentions {
		k := g.of[i]
		if k < 0 || len(leads[k]) == 0 {
			continue
		}
		gender, candidates := g.gender(i), latest(leads[k])
		switch {
		case !slices.ContainsFunc(candidates, func(o int) bool { return g.fits(gender, o, candidates, firm) }):
			if spouse(gender) < 0 {
				not = append(not, k)
			}
		case gender != gazetteer.NoName:
			titled[k] = true
		}
	}
	for _, k := range not {
		if !titled[k] {
			delete(leads, k)
		}
	}
}

// spouse returns the form of the only wife, or husband, as one of words tells, who is
// named without a surname in the document: after "Ian Frost and his wife, Moira", Mrs
// Frost is Moira. It returns -1 where there is none, or several.
func (g *gatherer) spouse(words string) int {
	found := -1
	for i := range g.mentions {
		k := g.of[i]
		if k < 0 || k == found || g.forms[k].typ != Person || len(g.forms[k].words) > 1 || g.root(k) != k {
			continue
		}
		t := g.doc.TokenAt(g.mentions[i].Start) - 1
		if t > 0 && g.doc.Word(t) == "," {
			t--
		}
		if t < 0 || !one(g.doc.Word(t), words) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = k
	}
	return found
}

// gender returns the gender that the title before mention i tells.
func (g *gatherer) gender(i int) gazetteer.Gender {
	t := g.doc.TokenAt(g.mentions[i].Start)
	for back := 0; back < 2 && t > 0; back++ {
		t--
		if w := g.doc.Word(t); w != "." {
			return GenderOf(w)
		}
	}
	return gazetteer.NoName
}

// kin returns the gender that the relation tells which mention i is in apposition
// to: "his daughter, Fatou Diallo," and "his daughter, the writer Fatou Diallo".
func (g *gatherer) kin(i int) gazetteer.Gender {
	t := g.doc.TokenAt(g.mentions[i].Start) - 1
	if end := g.doc.TokenAt(g.mentions[i].End); t >= 0 && g.doc.Word(t) == "," {
		if end < len(g.doc.Tokens) && g.doc.Tokens[end].Kind != lex.Punct {
			return gazetteer.NoName // "she is his sister, Juan Ortiz said"
		}
	} else {
		for first := max(0, t-3); t > first && g.doc.Tokens[t].Kind == lex.Word && !one(g.doc.Word(t), "the a an"); {
			t--
		}
		if t--; t < 1 || !one(g.doc.Word(t+1), "the a an") || g.doc.Word(t) != "," {
			return gazetteer.NoName
		}
	}
	return GenderOf(g.doc.Word(max(0, t-1)))
}

func agree(a, b gazetteer.Gender) bool {
	return a == b || a == gazetteer.NoName || b == gazetteer.NoName || a == gazetteer.Both || b == gazetteer.Both
}
