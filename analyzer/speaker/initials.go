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

// noteInitials notes the initials of the office that leads to the name of mention m.
func (r *resolver) noteInitials(m entity.Mention) {
	last := r.token(m.Start)
	first := last
	var initials []byte
	for t := last - 1; t >= 0 && last-t <= 6 && r.doc.Tokens[t].Sentence == r.doc.Tokens[last].Sentence; t-- {
		w := r.doc.Word(t)
		switch {
		case capital(w) && w[0] <= 'Z' && r.doc.Tokens[t].Kind == lex.Word && !r.person(r.speaking(t)):
			initials = append(initials, w[0]|' ')
			first = t
			continue
		case within(" of for and the - ", strings.ToLower(w)) && first < last:
			continue
		}
		break
	}
	if len(initials) < 2 {
		return
	}
	for i, j := 0, len(initials)-1; i < j; i, j = i+1, j-1 {
		initials[i], initials[j] = initials[j], initials[i]
	}
	r.known = append(r.known, description{word: string(initials), name: m.Name, via: m.Span, first: first, last: last, initials: true})
}

// initialism reports whether token t stands for somebody's office by its initials.
func (r *resolver) initialism(t int) bool {
	w := r.doc.Word(t)
	if len(w) < 2 || !capital(w) || !capital(w[len(w)-1:]) {
		return false
	}
	c := r.calls[strings.ToLower(w)]
	return c != nil && r.known[c.at[0]].initials
}
