package speaker

import (
	"slices"

	"whosaid/analyzer/lex"
)

// Who belongs to one party is nobody of another: in
//
//	Republican Gov. Lena Ortiz met Tom Diaz, a Democrat seeking a second term. The
//	Republican said it rained.
//
// the Republican is Ortiz, though Diaz was named last.

// contenders are parties, as office writes them.
const contenders = " democrat republican labor conservative "

// party returns the party that the description p tells of, "the Republican", "the
// Democratic governor", or "".
func (r *resolver) party(p phrase) string {
	if w := office(p.word); lex.Listed(contenders, w) && capital(r.doc.Word(p.head)) {
		return w
	}
	for t := p.first; t < p.head; t++ {
		if w := office(r.word(t)); lex.Listed(contenders, w) && capital(r.doc.Word(t)) {
			return w
		}
	}
	return ""
}

// opponent returns the party that nobody of a party is in, or "".
func opponent(party string) string {
	switch party {
	case "democrat":
		return "republican"
	case "republican":
		return "democrat"
	case "conservative":
		return "labor"
	case "labor":
		return "conservative"
	}
	return ""
}

// opposed reports whether name n, or -1, was called one of the rival of the party that
// the description tells of, and never one of that.
func (f *search) opposed(n int) bool {
	if n < 0 || f.party == "" {
		return false
	}
	titles := f.r.titles[n]
	return slices.Contains(titles, opponent(f.party)) && !slices.Contains(titles, f.party)
}
