package speaker

import (
	"strings"

	"whosaid/analyzer/entity"
	"whosaid/analyzer/lex"
)

// News tells what somebody is first and the name after it: in
//
//	A congressman from Idaho will run again, he said. Lena Ortiz, 46, …
//
// she is the congressman.

// ahead returns the name of the person, or of the body, that one of the next sentences
// begins with, where the description p stands in the first paragraphs. It returns -1
// for none.
func (r *resolver) ahead(p phrase, body bool) int {
	here := r.doc.Tokens[p.first]
	if here.Paragraph > 2 || lex.Listed(possessives, r.word(p.first)) {
		return -1
	}
	for s := int(here.Sentence) + 1; s < min(len(r.doc.Sentences), int(here.Sentence)+4); s++ {
		m := r.opener(s, body)
		if m < 0 && !body && p.definite {
			m = r.quotedFirst(s)
		}
		if m < 0 {
			continue
		}
		n := r.mentions[m].Name
		if k := r.byName[n] - 1; k >= 0 && r.speakers[k].at >= 0 && r.doc.Tokens[r.speakers[k].at].Sentence == here.Sentence {
			continue // who is named beside the description is somebody else
		}
		if r.word(r.token(r.mentions[r.names[n].Mentions[0]].Start)-1) == "rival" {
			continue // and so is a rival
		}
		return n
	}
	if body && !p.definite {
		return r.bodyAhead(p)
	}
	return -1
}

// delayed returns the person whom a lead tells of without a name and whom one of the next
// sentences begins with, by a name that is new and the age: "A man from Leeds says he
// fought a bear. Tom Diaz, 51, was frying eggs". It returns -1 for nobody.
func (r *resolver) delayed(p phrase, kind Kind) int {
	if kind != Unnamed || r.word(p.first) != "a" && r.word(p.first) != "an" || !r.human(p) || p.possessed || lex.Listed(spokesmen+"witness eyewitness expert ", p.word) {
		return -1
	}
	n := r.ahead(p, false)
	if n < 0 || r.unlike(p.word, r.genders[n]) {
		return -1
	}
	if c := r.calls[office(p.word)]; c != nil && (!c.alone || r.known[c.at[0]].name != n) {
		return -1 // somebody else is called so
	}
	for _, i := range r.names[n].Mentions {
		m := r.mentions[i]
		if r.doc.Tokens[r.token(m.Start)].Paragraph == 0 {
			continue // the headline may have the name
		}
		if m.Start > p.End && r.age(r.token(m.End)) {
			return r.named(n)
		}
		return -1
	}
	return -1
}

// headAhead returns the person whom a lead tells of by an office in a body, "its director",
// and who alone is called so, further on: "The library's director, Lena Ortiz, left". It
// returns -1 for nobody, and where that is another body's.
func (r *resolver) headAhead(p phrase, kind Kind) int {
	if kind != Unnamed || r.word(p.first) != "its" || r.doc.Tokens[p.first].Paragraph > 2 || !r.human(p) || lex.Listed(spokesmen, p.word) {
		return -1
	}
	c := r.calls[office(p.word)]
	if c == nil || !c.alone {
		return -1
	}
	n := r.known[c.at[0]].name
	m := r.mentions[r.names[n].Mentions[0]]
	if r.names[n].Type != entity.Person || m.Start < p.End {
		return -1
	}
	name := r.token(m.Start)
	for t := name - 1; t > max(0, name-6) && r.doc.Tokens[t].Sentence == r.doc.Tokens[name].Sentence; t-- {
		if !lex.Genitive(r.doc.Word(t)) {
			continue
		}
		whose := r.mentionAt(t - 1)
		if whose < 0 && r.capital(t-1) || whose >= 0 && (r.mentions[whose].Name < 0 || r.mentions[r.names[r.mentions[whose].Name].Mentions[0]].Start > p.Start) {
			return -1
		}
	}
	return r.named(n)
}

// unlike reports whether a word for a person tells another gender than g.
func (r *resolver) unlike(w string, g gender) bool {
	if lex.Listed(" woman girl ", w) {
		return g == male
	}
	return lex.Listed(" man boy ", w) && g == female || genderOfWord(w).clashes(g)
}

// sureDelayed is how sure one may be that a lead is about who is named behind it.
const sureDelayed = 0.7

// bodyAhead returns the name of the body that ends with the head of p and is named
// soon after it: in "Pool to close: council. The pool will close in May, Leeds City
// Council said", that council. It returns -1 for none.
func (r *resolver) bodyAhead(p phrase) int {
	for i := r.at; i < min(len(r.mentions), r.at+8); i++ {
		m := r.mentions[i]
		if m.Start < p.End || r.speaking(r.token(m.Start)) != i || r.typeOf(i) != entity.Org {
			continue
		}
		if words := strings.Fields(strings.ToLower(r.names[m.Name].Text)); len(words) > 1 && words[len(words)-1] == p.word {
			return m.Name
		}
	}
	return -1
}

// sort reports whether the name of mention m is a body's, or a person's.
func (r *resolver) sort(m int, body bool) bool {
	if body {
		return r.typeOf(m) == entity.Org
	}
	return r.typeOf(m) == entity.Person
}

// opener returns the mention of the person, or of the body, that the subject of sentence
// s begins with, behind an article and titles: in "On Monday, the White House adviser
// Lena Ortiz", Ortiz. It returns -1 where there is none.
func (r *resolver) opener(s int, body bool) int {
	g := r.doc.Sentences[s]
	t := g.First
	if o := r.subject(s); !o.Empty() {
		t = r.token(o.Start)
	}
	passed := false // a body or place whose office follows: the White House adviser
	for end := min(g.Last, t+12); t < end; t++ {
		w := r.word(t)
		m := r.speaking(t)
		switch {
		case m >= 0 && r.person(m) && r.byline(t):
			return -1
		case m >= 0 && r.sort(m, body):
			return m
		case m >= 0 && (body || r.person(m)):
			return -1
		case m >= 0:
			passed = true
		case r.doc.Tokens[t].Kind != lex.Word:
			if passed && w != "-" {
				return -1
			}
		case lex.Listed(articles, w), entity.Honorific(w), role(r.doc.Word(t)):
		default:
			if !passed || lex.Listed(finites, w) || lex.Listed(tails, w) {
				return -1
			}
		}
	}
	return -1
}

// quotedFirst returns the mention of the person whose words sentence s begins with, where
// he or she is named there first: in "“I own this,” Lena Ortiz said", Ortiz. It returns -1
// for nobody.
func (r *resolver) quotedFirst(s int) int {
	g := r.doc.Sentences[s]
	region := r.doc.Tokens[g.First].Region
	if region < 0 {
		return -1
	}
	t := r.doc.Regions[region].Last
	if lex.Listed(finites, r.word(t)) {
		t++
	}
	for t < g.Last && (entity.Honorific(r.word(t)) || r.word(t) == ".") {
		t++
	}
	m := r.speaking(t)
	if t >= g.Last || !r.person(m) || r.names[r.mentions[m].Name].Mentions[0] != m || !lex.Listed(finites, r.word(r.token(r.mentions[m].End))) && !lex.Listed(finites, r.word(t-1)) {
		return -1
	}
	return m
}
