package preview

import (
	"strings"
	"unicode"

	"whosaid/analyzer/entity"
	"whosaid/analyzer/lex"
)

// A dateline says where, when and for which agency an article was written. In
//
//	LEEDS, England, April 18 (Reuters) - The road is closed, Ortiz said.
//	LEEDS: The road is closed, Ortiz said.
//
// it ends before “The”, and belongs to no statement.

// agencies sign datelines in brackets, and take the place of its dash.
const agencies = " reuters ap afp cnn bbc upi xinhua bloomberg pti ani ians tass bernama efe dpa ap. kyodo yonhap anadolu mena wam spa ina apa interfax cp pa aap "

// dateline returns the end of the dateline at token first, in tokens below
// last; first where there is none. label says that the paragraph begins with a
// name and a colon as others do: a transcript's.
func dateline(doc *lex.Document, first, last int, mentions []entity.Mention, label bool) int {
	signed := false // by an agency, or with a date
	open := -1      // a bracket
	for t := first; t < last && t < first+18; t++ {
		w := doc.Word(t)
		switch {
		case w == "(":
			open = t
		case w == ")":
			if open < 0 {
				return first
			}
			signed = signed || lex.Listed(agencies, strings.ToLower(doc.Word(open+1)))
			open = -1
			// Leeds (CNN) The road is closed.
			if next := t + 1; signed && t > first+1 && next < last && doc.Tokens[next].Kind != lex.Punct && lex.Capital(doc.Word(next)) {
				return next
			}
		case open >= 0:
		case w == "-" || w == "–" || w == "—" || w == "―" || w == "--":
			next := t + 1
			if t == first || next >= last || !doc.Tokens[next].Space && w == "-" || !doc.Tokens[t].Space && w == "-" {
				return first
			}
			starts := lex.Capital(doc.Word(next)) || doc.Tokens[next].Kind == lex.Number || int(doc.Tokens[next].Region) >= 0 && doc.Regions[doc.Tokens[next].Region].First == next
			if starts && (signed || shouted(doc.Word(first)) || located(doc, first, mentions)) {
				return next
			}
			return first
		case w == ":":
			next := t + 1
			if !label && t > first && t < first+5 && next < last && shouted(doc.Word(first)) && located(doc, first, mentions) && doc.Words(next, last) > 4 {
				return next
			}
			return first
		case w == "," || w == "/" || w == "." || w == "'" || w == "’":
		case doc.Tokens[t].Kind == lex.Number:
			signed = signed || t > first
		case doc.Tokens[t].Kind == lex.Word && (lex.Capital(w) || t > first && lex.Listed(" of de la del al on the and ", strings.ToLower(w))):
		default:
			return first
		}
	}
	return first
}

// shouted reports whether w, of three letters or more, has capitals only.
func shouted(w string) bool {
	n := 0
	for _, r := range w {
		if unicode.IsLower(r) {
			return false
		}
		n++
	}
	return n >= 3 && lex.Capital(w)
}

// located reports whether token t begins the name of a place.
func located(doc *lex.Document, t int, mentions []entity.Mention) bool {
	at := doc.Tokens[t].Start
	for _, m := range mentions {
		if m.Start > at {
			break
		}
		if m.End > at {
			return m.Type == entity.GPE || m.Type == entity.Loc
		}
	}
	return false
}
