package speaker

import (
	"strings"

	"whosaid/analyzer/entity"
	"whosaid/analyzer/lex"
)

// Offices are called by their initials: after
//
//	Chief Minister Lena Ortiz spoke. Director General of Police Tom Diaz did, too.
//
// the CM is Ortiz, and the DGP Diaz.

// noteInitials notes the initials of the office that leads to the name of mention m,
// with and without what it is for: of "Education Cabinet Secretary", ECS and CS. A
// comma or a rank may stand between.
func (r *resolver) noteInitials(m entity.Mention) {
	last := r.token(m.Start)
	t := last - 1
	if t > 0 && rank(r.doc.Word(t)) {
		t--
	}
	if t > 0 && r.word(t) == "," {
		t--
	}
	initials := ""
	for first := t; first >= 0 && t-first <= 6 && r.doc.Tokens[first].Sentence == r.doc.Tokens[last].Sentence; first-- {
		w := r.doc.Word(first)
		if lex.Listed(" of for and the - ", strings.ToLower(w)) && first < t {
			continue
		}
		if !capital(w) || w[0] > 'Z' || r.doc.Tokens[first].Kind != lex.Word || r.person(r.speaking(first)) {
			break
		}
		if initials = string(w[0]|' ') + initials; len(initials) > 1 {
			r.known = append(r.known, description{word: initials, name: m.Name, via: m.Span, first: first, last: last, initials: true})
		}
	}
}

// rank reports whether a word before a name is short for a rank: ASP Josephine Eze.
func rank(w string) bool { return len(w) > 1 && len(w) < 5 && strings.ToUpper(w) == w && capital(w) }

// initialism reports whether token t stands for somebody's office by its initials.
func (r *resolver) initialism(t int) bool {
	w := r.doc.Word(t)
	if len(w) < 2 || !capital(w) || !capital(w[len(w)-1:]) {
		return false
	}
	c := r.calls[strings.ToLower(w)]
	return c != nil && r.known[c.at[0]].initials
}
