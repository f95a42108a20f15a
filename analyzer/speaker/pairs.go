package speaker

import (
	"strings"

	"whosaid/analyzer/entity"
	"whosaid/analyzer/lex"
)

// People who are named together may be meant together: after "Lena Ortiz and Tom Diaz
// met", "the couple" and "both men" are those two.

// pair takes in the people that mention i ends a list of: "Lena Ortiz and Tom
// Diaz".
func (r *resolver) pair(i int) {
	if i == 0 || r.typeOf(i) != entity.Person || !r.adjoins(i, "and") {
		return
	}
	first := i - 1
	for first > 0 && i-first < 6 && r.adjoins(first, ",") {
		first--
	}
	p := phrase{Span: r.mentions[i].Span, first: r.token(r.mentions[first].Start), mention: -1, possessor: -1, plural: true}
	p.Start, p.head, p.last = r.mentions[first].Start, p.first, r.token(r.mentions[i].End)
	if p.text = r.people(p.first, p.last); p.text == "" {
		return
	}
	p.word = strings.ToLower(p.text)
	who := r.asWritten(p)
	r.touch(who, r.token(r.mentions[i].Start))
	r.speakers[who].subject = r.opening.Start == p.Start
}

// adjoins reports whether nothing but a link, "and" or a comma, and titles stand between
// mention i, of a person, and the one before, of another person.
func (r *resolver) adjoins(i int, link string) bool {
	a, b := r.mentions[i-1], r.mentions[i]
	if a.Name < 0 || a.Name >= len(r.names) || a.Name == b.Name || r.names[a.Name].Type != entity.Person {
		return false
	}
	t, end := r.token(a.End), r.token(b.Start)
	if t >= end || end-t > 5 || r.word(t) != link || r.doc.Tokens[t].Sentence != r.doc.Tokens[min(end, len(r.doc.Tokens)-1)].Sentence {
		return false
	}
	for t++; t < end; t++ {
		if !entity.Honorific(r.word(t)) && !role(r.doc.Word(t)) {
			return false
		}
	}
	return true
}

// sureTogether is the share of right ones among those found together.
const sureTogether = 0.7

// together finds the people whom "the couple", "the pair", "both men" or "the
// two drivers" are: those named together last. It returns -1 for anything else.
func (r *resolver) together(p phrase) int {
	both, next := r.word(p.first) == "both", r.word(p.first+1)
	if len(r.pairs) == 0 || p.plural || !p.definite && !both || p.possessor >= 0 {
		return -1
	}
	if both && !lex.Listed(" both men women people ", p.word) && !role(strings.TrimSuffix(p.word, "s")) {
		return -1 // both sides, both nations
	}
	commas := 0
	switch {
	case both || next == "two" || next == "pair" || lex.Listed(" couple pair duo two both twins ", p.word):
	case p.word == "trio" || next == "three":
		commas = 1
	default:
		return -1
	}
	for k := len(r.pairs) - 1; k >= 0; k-- {
		if strings.Count(r.speakers[r.pairs[k]].Text, ", ") == commas {
			return r.pairs[k]
		}
	}
	return -1
}
