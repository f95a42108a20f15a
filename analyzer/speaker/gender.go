package speaker

import (
	"strings"

	"whosaid/analyzer/entity"
	"whosaid/analyzer/entity/gazetteer"
	"whosaid/analyzer/lex"
)

// Whether somebody is a woman or a man is told by titles, "Mrs Ortiz", and by the
// pronouns near the name; softly, by the first name: it may be a woman's in one
// country and a man's in another.

// What men and women are called by what they do.
const (
	men   = " congressman spokesman chairman businessman salesman fisherman policeman fireman councilman assemblyman craftsman imam rabbi pope actor "
	women = " congresswoman spokeswoman chairwoman businesswoman policewoman councilwoman assemblywoman actress nun beauty brunette "
)

// A gender is whether somebody is a woman or a man, as far as the text tells.
type gender uint8

const (
	unknown gender = iota
	female
	male
)

// clashes reports whether g and h cannot be one person.
func (g gender) clashes(h gender) bool { return g != h && g != unknown && h != unknown }

// genderOf tells the gender of name n from the titles before its mentions or,
// softly, from its first name.
func (r *resolver) genderOf(n int) (g gender, soft bool) {
	for k, i := range r.names[n].Mentions {
		if k > 20 || i >= len(r.mentions) {
			break
		}
		t := r.token(r.mentions[i].Start)
		for back := 0; back <= 1; back++ {
			if g := genderOfWord(r.word(t - back)); g != unknown {
				return g, false
			}
		}
	}
	g = genderOfName(r.names[n].Text)
	return g, g != unknown
}

// hint finds what pronouns tell of people whose first names tell nothing, or
// little: the first of them after the only name of a sentence, there or at the
// beginning of the next one. Of a name that tells something, only "he" and "she" in
// the same sentence count. Where all agree, and there are several, that is the
// gender; else it is a sign among others.
func (r *resolver) hint() {
	r.hints = make([]gender, len(r.names))
	votes := make([][3]int, len(r.names))
	m := 0
	for i, s := range r.doc.Sentences {
		first := m
		for m < len(r.mentions) && r.mentions[m].Start < s.End {
			m++
		}
		only, at := r.onlyPerson(first, m)
		if only < 0 || r.genders[only] != unknown && !r.soft[only] {
			continue
		}
		if g := r.toldAfter(at, i, r.soft[only]); g != unknown {
			votes[only][g]++
		}
	}
	for n, v := range votes {
		switch {
		case v[female] > v[male]:
			r.hints[n] = female
		case v[male] > v[female]:
			r.hints[n] = male
		}
		if (r.genders[n] == unknown || r.soft[n]) && v[female]+v[male] > 1 && v[female]*v[male] == 0 {
			r.genders[n], r.soft[n] = r.hints[n], false
		}
	}
}

// onlyPerson returns the name of the only person whom mentions [first, last) name, and
// the token behind the first of them; -1 for nobody or several.
func (r *resolver) onlyPerson(first, last int) (name, at int) {
	name = -1
	for m := first; m < last; m++ {
		n := r.mentions[m].Name
		if n < 0 || n >= len(r.names) || n == name || r.names[n].Type != entity.Person {
			continue
		}
		if name >= 0 {
			return -1, 0
		}
		name, at = n, r.token(r.mentions[m].End)
	}
	return name, at
}

// toldAfter returns the gender that the first pronoun tells of the person named before
// token at, in sentence i or, unless the first name told one, at the beginning of the
// next one of the paragraph.
func (r *resolver) toldAfter(at, i int, soft bool) gender {
	s := r.doc.Sentences[i]
	last := s.Last
	if i+1 < len(r.doc.Sentences) && !soft {
		if next := r.doc.Sentences[i+1]; next.Paragraph == s.Paragraph {
			last = min(next.First+2, next.Last)
		}
	}
	for t := at; t < last; t++ {
		g := genderOfPronoun(r.word(t))
		if g == unknown || r.doc.Tokens[t].Region >= 0 {
			continue
		}
		if r.object(t) || soft && !lex.Listed(" he she himself herself ", r.word(t)) {
			return unknown // somebody else, whom later ones may stand for, too
		}
		return g
	}
	return unknown
}

// object reports whether the pronoun at token t is somebody else than the subject
// of its clause: "Ortiz asked him", "Ortiz asked her if".
func (r *resolver) object(t int) bool {
	next := r.word(t + 1)
	return r.word(t) == "him" || r.word(t) == "her" && (lex.Listed(tails, next) || lex.Listed(articles, next) || lex.Listed(" to and or but ", next) || t+1 < len(r.doc.Tokens) && r.doc.Tokens[t+1].Kind == lex.Punct)
}

// genderOfName tells the gender of a person by the first name, which may be all there is:
// their mother, Paula.
func genderOfName(name string) gender {
	if first, _, _ := strings.Cut(name, " "); gazetteer.Mixed(first) {
		return unknown
	}
	g := gazetteer.Person(name)
	if !strings.Contains(name, " ") && !gazetteer.Surname(name) {
		g = gazetteer.GivenName(name)
	}
	return genderFrom(g)
}

// genderFrom returns the gender that g tells surely.
func genderFrom(g gazetteer.Gender) gender {
	switch g {
	case gazetteer.Female:
		return female
	case gazetteer.Male:
		return male
	}
	return unknown
}

// genderOfWord tells the gender of who is called w: Mrs, chairman.
func genderOfWord(w string) gender {
	switch {
	case lex.Listed(men, w):
		return male
	case lex.Listed(women, w):
		return female
	}
	return genderFrom(entity.GenderOf(w))
}

// genderOfPronoun tells the gender of whom a pronoun stands for.
func genderOfPronoun(w string) gender {
	switch w {
	case "he", "him", "his", "himself":
		return male
	case "she", "her", "hers", "herself":
		return female
	}
	return unknown
}
