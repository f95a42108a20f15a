package speaker

import (
	"strings"

	"whosaid/analyzer/entity"
	"whosaid/analyzer/lex"
)

// Politicians are called by their party, in words or by its letter: in
//
//	Lena Ortiz (D-Zan.) met her Republican colleague Rick Moss. The Democrat was late.
//
// the Democrat is Ortiz, and nobody of another party.

// comrades leaves of the options those of the party that word is for one of or, where
// there are none, those of no party.
func (r *resolver) comrades(options []option, word string) []option {
	return r.alike(options, func(n int) string { return r.parties[n] }, func(told string) bool { return told == parties[word] })
}

// noteParty notes that name n is of the party that word, in lower case, is for one of, if
// it is the first that n is called by.
func (r *resolver) noteParty(n int, word string) {
	if r.parties[n] == "" {
		r.parties[n] = parties[word]
	}
}

// noteTicket notes that the name of mention m is called by the party whose letter stands
// behind it, in brackets or between commas: "Lena Ortiz (D-Zan.)", "Lena Ortiz, R-Zan.,".
func (r *resolver) noteTicket(m entity.Mention) {
	k := r.token(m.End-1) + 2
	if w := r.word(k - 1); w != "," && w != "(" || k+1 >= len(r.doc.Tokens) {
		return
	}
	letter, mark := r.doc.Word(k), r.word(k+1)
	if at := strings.IndexAny(letter, "-–"); at > 0 {
		letter, mark = letter[:at], "-"
	}
	if !lex.Listed(" - – ) . ‑ ", mark) {
		return
	}
	word := ""
	switch strings.TrimSuffix(letter, ".") {
	case "R":
		word = "republican"
	case "D":
		word = "democrat"
	default:
		return
	}
	r.noteParty(m.Name, word)
	r.known = append(r.known, description{word: word, name: m.Name, via: m.Span, first: k, last: min(k+4, len(r.doc.Tokens)), ticket: true})
}

// parties are those of the words for somebody of a party.
var parties = map[string]string{
	"democrat": "democrats", "democratic": "democrats", "dem": "democrats", "republican": "republicans", "gop": "republicans",
	"conservative": "conservatives", "tory": "conservatives", "liberal": "liberals", "labour": "labour", "socialist": "socialists", "libertarian": "libertarians", "independent": "independents",
}
