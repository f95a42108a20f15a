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

// noteInitials notes the initials of the office that leads to the name of mention m. A
// comma, a title or a rank may stand between, and before the comma where the office is
// held: the Police Public Relations Officer in Oster, ASP Lena Ortiz.
func (r *resolver) noteInitials(m entity.Mention) {
	t := r.beforeBrackets(r.token(m.Start)) - 1
	for first := t; t > 0 && first-t < 4 && (rank(r.doc.Word(t)) || entity.Styled(r.word(t))); t-- {
	}
	if t > 0 && r.word(t) == "," {
		for h := r.phraseTo(t); h < t-1; h++ {
			if lex.Listed(" in at of for ", r.word(h+1)) {
				r.noteInitialsAt(m, h)
			}
		}
		t--
	}
	r.noteInitialsAt(m, t)
}

// noteInitialsAt notes the initials of the office that ends with token t and is that of
// the name of mention m, with and without what it is for: of "Education Cabinet
// Secretary", ECS and CS.
func (r *resolver) noteInitialsAt(m entity.Mention, t int) {
	last := r.token(m.Start)
	initials := ""
	for first := t; first >= 0 && t-first <= 6 && r.doc.Tokens[first].Sentence == r.doc.Tokens[last].Sentence; first-- {
		w := r.doc.Word(first)
		if lex.Listed(" of for and the - ", strings.ToLower(w)) && first < t {
			continue
		}
		small := w[0] >= 'a' && w[0] <= 'z' && (role(w) || lex.Listed(ranking, w))
		if !small && (!lex.Capital(w) || w[0] > 'Z') || r.doc.Tokens[first].Kind != lex.Word || r.person(r.speaking(first)) {
			break
		}
		if initials = string(w[0]|' ') + initials; len(initials) > 1 {
			r.known = append(r.known, description{word: initials, name: m.Name, via: m.Span, first: first, last: last, initials: true})
		}
	}
}

// ranking are small words of offices that are no office alone: the public relations
// officer.
const ranking = " police public relations executive managing operating financial permanent cabinet district divisional additional joint special administrative "

// beforeBrackets returns the token that the brackets right before token t begin with, t
// itself where there are none: the DCP (west) Lena Ortiz.
func (r *resolver) beforeBrackets(t int) int {
	if t < 3 || r.word(t-1) != ")" {
		return t
	}
	for k := t - 2; k > max(0, t-6); k-- {
		if r.word(k) == "(" {
			return k
		}
	}
	return t
}

// rank reports whether a word before a name is short for a rank: ASP Josephine Eze.
func rank(w string) bool {
	return len(w) > 1 && len(w) < 5 && strings.ToUpper(w) == w && lex.Capital(w)
}

// initialism reports whether token t stands for somebody's office by its initials.
func (r *resolver) initialism(t int) bool {
	w := r.doc.Word(t)
	if len(w) < 2 || !lex.Capital(w) || !lex.Capital(w[len(w)-1:]) {
		return false
	}
	c := r.calls[strings.ToLower(w)]
	return c != nil && r.known[c.at[0]].initials
}
