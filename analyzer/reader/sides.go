package reader

import (
	"strings"

	"whosaid/analyzer/entity"
	"whosaid/analyzer/entity/gazetteer"
	"whosaid/analyzer/lex"
)

// A town's team is called by the town's name, and few words around it tell so:
//
//	Oster beat Vale 3-1. The Oster striker Lena Ortiz … in Oster.
//
// Who beats, is beaten, plays against somebody or has a striker is a team, and so
// is, in the same text, who bears its name where no place is meant; in a text that
// tells of two such teams, other towns are teams, too. Countries keep their type, as
// in lists of results.

// sides makes organizations of the towns and provinces that are teams.
func sides(doc *lex.Document, names []entity.Mention) []entity.Mention {
	var known map[string]bool
	told := false // by words, not by figures alone
	for i := range names {
		if !town(doc, names[i]) || !sided(doc, names, i) {
			continue
		}
		if known == nil {
			known = map[string]bool{}
		}
		known[strings.ToLower(doc.Of(names[i].Span))] = true
		told = told || names[i].Type != entity.Org
		names[i].Type = entity.Org
	}
	for i := range names {
		m := &names[i]
		if known == nil || !placed(m.Type) && (m.Type != entity.Person || !governed(gazetteer.Place(doc.Of(m.Span)))) {
			continue
		}
		first, last := doc.Range(m.Span)
		if !located(doc, first, last) && (known[strings.ToLower(doc.Of(m.Span))] || told && len(known) > 1 && bears(doc, *m) && !explains(doc, names, i, first, last)) {
			m.Type = entity.Org
		}
	}
	return names
}

// town reports whether a mention is of a place that may have a team of its name,
// or of a team of a list of results.
func town(doc *lex.Document, m entity.Mention) bool {
	return m.Type == entity.GPE && gazetteer.Place(doc.Of(m.Span)) == gazetteer.Unknown || bears(doc, m)
}

// bears reports whether the gazetteer knows a mention as a town or a province, whose
// name a team may bear.
func bears(doc *lex.Document, m entity.Mention) bool {
	k := gazetteer.Place(doc.Of(m.Span))
	return (m.Type == entity.GPE || m.Type == entity.Org) && (k == gazetteer.City || k == gazetteer.Metropolis || k == gazetteer.Province)
}

// sided reports whether the words around names[i] are those around a team.
func sided(doc *lex.Document, names []entity.Mention, i int) bool {
	m := names[i]
	first, last := doc.Range(m.Span)
	if m.Type == entity.Org {
		return last < len(doc.Tokens) && counted(doc, last)
	}
	next := func(t int) bool { // another name begins there
		return i+1 < len(names) && t < len(doc.Tokens) && names[i+1].Start == doc.Tokens[t].Start && names[i+1].Type != entity.Person && !names[i+1].Type.Figure()
	}
	if last+1 < len(doc.Tokens) {
		word := doc.Word(last)
		if (beats(word) || word == "v" || word == "vs") && next(last+1) || player(word) && capitalAt(doc, last+1) {
			return true
		}
	}
	if first > 1 {
		word := doc.Word(first - 1)
		return beats(word) || word == "v" || word == "vs"
	}
	return false
}

// counted reports whether token t is a number that may be a score.
func counted(doc *lex.Document, t int) bool {
	return doc.Tokens[t].Kind == lex.Number && doc.Tokens[t].Space && score(doc, t)
}

// located reports whether the place of tokens [first, last) is where something is:
// in Oster, OSTER, Marland, Oster: …
func located(doc *lex.Document, first, last int) bool {
	if first > 0 {
		switch strings.ToLower(doc.Word(first - 1)) {
		case "in", "at", "near", "from", "around", "outside", "of", "to", "into", "through", "across":
			return true
		}
	}
	if last == len(doc.Tokens) {
		return false
	}
	switch doc.Word(last) {
	case ":":
		return true
	case ",":
		return last+1 < len(doc.Tokens) && gazetteer.Place(doc.Word(last+1)) == gazetteer.Country
	case "area", "city", "airport", "hospital", "police", "residents", "street", "court":
		return true
	}
	return doc.Tokens[last].Kind == lex.Number && !score(doc, last)
}

// explains reports whether the town names[i], the tokens [first, last), says where the
// place before it is, or is a part of a longer name: the Mill Lane, Oster; Oster (Mill
// Lane); the Oster Irish; F. Oster.
func explains(doc *lex.Document, names []entity.Mention, i, first, last int) bool {
	if first > 0 {
		switch word := doc.Word(first - 1); {
		case word == "(", initial(word):
			return true
		case word == "," && !(last < len(doc.Tokens) && counted(doc, last)):
			return first > 1 && (i == 0 || names[i-1].End < doc.Tokens[first-2].End || placed(names[i-1].Type) && names[i-1].End == doc.Tokens[first-2].End)
		}
	}
	return last < len(doc.Tokens) && (doc.Word(last) == "(" || doc.Tokens[last].Space && doc.Tokens[last].Kind == lex.Word && capital(doc.Word(last)))
}

// beats reports whether a word says that one team beats another.
func beats(word string) bool {
	switch word {
	case "beat", "beats", "BEAT", "thrashed", "trounced", "thumped":
		return true
	}
	return false
}

// player reports whether a word says what somebody is in a team.
func player(word string) bool {
	switch word {
	case "captain", "skipper", "striker", "forward", "midfielder", "defender", "goalkeeper", "winger", "playmaker", "batsman", "bowler", "all-rounder",
		"quarterback", "pitcher", "shortstop", "outfielder", "fly-half", "scrum-half", "flanker":
		return true
	}
	return false
}
