package speaker

import (
	"strings"

	"whosaid/analyzer/entity"
)

// People who are named together may be meant together: after "Lena Ortiz and Tom Diaz
// met", "the couple" and "both men" are those two.

// pair takes in the people that mention i ends a list of: "Lena Ortiz and Tom
// Diaz".
func (r *resolver) pair(i int) {
	if i == 0 || r.typeOf(i) != entity.Person {
		return
	}
	joins := func(a, b entity.Mention, and bool) bool {
		if a.Name < 0 || a.Name >= len(r.names) || a.Name == b.Name || r.names[a.Name].Type != entity.Person {
			return false
		}
		t, end := r.token(a.End), r.token(b.Start)
		if end-t > 5 || t >= end || r.doc.Tokens[t].Sentence != r.doc.Tokens[min(end, len(r.doc.Tokens)-1)].Sentence {
			return false
		}
		if w := r.word(t); and && w != "and" || !and && w != "," {
			return false
		}
		for t++; t < end; t++ {
			if !honorific(r.word(t)) && !role(r.doc.Word(t)) {
				return false
			}
		}
		return true
	}
	if !joins(r.mentions[i-1], r.mentions[i], true) {
		return
	}
	first := i - 1
	for first > 0 && i-first < 6 && joins(r.mentions[first-1], r.mentions[first], false) {
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

// sureTogether is the share of right ones among those found together.
const sureTogether = 0.7

// together finds the people whom "the couple", "the pair", "both men" or "the
// two drivers" are: those named together last. It returns -1 for anything else.
func (r *resolver) together(p phrase) int {
	if len(r.pairs) == 0 || p.plural || !p.definite && r.word(p.first) != "both" || p.possessor >= 0 {
		return -1
	}
	two := within(" couple pair duo two both twins ", p.word) || r.word(p.first) == "both" || within(" two pair ", r.word(p.first+1))
	if r.word(p.first) == "both" && p.word != "both" && !within(" men women people ", p.word) && !role(strings.TrimSuffix(p.word, "s")) {
		return -1 // both sides, both nations
	}
	if !two && p.word != "trio" && r.word(p.first+1) != "three" {
		return -1
	}
	for k := len(r.pairs) - 1; k >= 0; k-- {
		if n := strings.Count(r.speakers[r.pairs[k]].Text, ", "); two && n == 0 || !two && n == 1 {
			return r.pairs[k]
		}
	}
	return -1
}
