package reader

import (
	"strings"

	"whosaid/analyzer/entity"
	"whosaid/analyzer/entity/gazetteer"
	"whosaid/analyzer/lex"
)

// Where the ends of lines are lost, as in mail that was quoted and pasted, the
// name below one letter runs into the first word of the next:
//
//	The flour came late. Thanks, Lena Tom, can you call the mill?
//
// "Lena Tom" is two persons, if the text calls one of them Lena. These rules
// were counted on names that are annotated one behind another with nothing but a
// space between them, and on those that look so and are one.

// doubted is how sure the encoder is, at most, that a name goes on with a token
// where other signs decide.
const doubted = 0.8

// secondPerson returns the token with which another name begins in the tokens
// [first, last) of a person, by their words alone: the same first name twice, twice
// a first name and a surname, or a body or a place in capitals behind a full name.
// It returns 0 where there is none. sure holds the confidence of every token.
func secondPerson(doc *lex.Document, first, last int, sure []float32) int {
	for t := first + 1; t < last; t++ {
		if !doc.Tokens[t].Space || doc.Tokens[t].Kind != lex.Word {
			continue
		}
		if t == last-1 && t > first+1 && stranger(doc, first, t) {
			return t
		}
		if !given(doc, t) {
			continue
		}
		if doc.Word(t) == doc.Word(t-1) {
			return t
		}
		n := last - t
		if n != 2 && n != 3 || given(doc, t-1) || !given(doc, first) && sure[t] > doubted {
			continue
		}
		if t != first+2 && (t != first+3 || !initial(doc.Word(first+1))) {
			continue
		}
		if surnamed(doc, t-1) && surnamed(doc, t+1) && !strings.HasPrefix(doc.Word(first), "Abd") {
			return t
		}
	}
	return 0
}

// surnamed reports whether token t may be a surname by its form.
func surnamed(doc *lex.Document, t int) bool {
	word := doc.Word(t)
	return doc.Tokens[t].Kind == lex.Word && capital(word) && !strings.HasSuffix(word, ".")
}

// stranger reports whether token t, the last one of a person that begins with token
// first, is another name: Lena Ortiz Microsoft, Lena Ortiz PARIS.
func stranger(doc *lex.Document, first, t int) bool {
	word := doc.Word(t)
	if !surnamed(doc, t-1) || given(doc, t-1) || given(doc, t) || gazetteer.Surname(word) || len(word) < 4 {
		return false
	}
	return gazetteer.Organization(word) || word == strings.ToUpper(word) && doc.Word(first) != strings.ToUpper(doc.Word(first)) && governed(gazetteer.Place(word))
}

// given reports whether token t is a first name.
func given(doc *lex.Document, t int) bool {
	return gazetteer.FirstName(doc.Word(t)) != gazetteer.NoName
}

// parted takes persons apart that are two by what the rest of the document calls
// them: one whose full name stands elsewhere, and one behind it that begins with a
// first name; or two first names where a letter may end, if the first is
// somebody's elsewhere and the second no surname there. A name that comes again as a
// whole is one.
func parted(doc *lex.Document, names []entity.Mention, sure []float32) []entity.Mention {
	called, surnames := map[string]int{}, entity.Surnames(doc, names)
	for _, m := range names {
		if m.Type == entity.Person {
			called[doc.Of(m.Span)]++
		}
	}
	var found []entity.Mention
	for _, m := range names {
		first, last := doc.Range(m.Span)
		if m.Type != entity.Person || last-first < 2 || last-first > 12 || !given(doc, first) || called[doc.Of(m.Span)] > 1 || strings.HasPrefix(doc.Word(first), "Abd") {
			continue
		}
		for t := first + 1; t < last; t++ {
			left, right := m, m
			left.End, right.Start = doc.Tokens[t-1].End, doc.Tokens[t].Start
			if !doc.Tokens[t].Space || !capitalAt(doc, t) || called[doc.Of(left.Span)] == 0 {
				continue
			}
			if sure[t] > doubted && (!given(doc, t) || gazetteer.Surname(doc.Word(t))) {
				continue
			}
			if t == first+1 && (last-t != 1 || !letterEnds(doc, first) || surnames[doc.Word(t)] > 1) {
				continue // others are called Tom, too: Anna Tom's husband is Earl Tom
			}
			found = append(found, left, right)
			break
		}
	}
	return replaced(names, found)
}

// paired returns names with a list of persons that stand one behind the other, each
// with a first name and a surname, cut so: Lena Vey Tom Marlow Anna Vey.
func paired(doc *lex.Document, names []entity.Mention) []entity.Mention {
	var found []entity.Mention
	for i := 0; i < len(names); {
		from := i
		for i++; i < len(names) && names[i-1].Type == entity.Person && names[i].Type == entity.Person && names[i].Start == names[i-1].End+1; i++ {
		}
		first, _ := doc.Range(names[from].Span)
		_, last := doc.Range(names[i-1].Span)
		if i < from+3 || last-first < 6 {
			continue
		}
		if (last-first)%2 != 0 && names[i-1].Start == doc.Tokens[last-1].Start {
			last-- // whom a letter behind the list greets
		}
		pairs := (last-first)%2 == 0
		for t := first; t < last && pairs; t += 2 {
			pairs = given(doc, t) && surnamed(doc, t+1) && doc.Tokens[t+1].Space
		}
		for t := first; t < last && pairs; t += 2 {
			m := names[from]
			m.Span = doc.Span(t, t+2)
			found = append(found, m)
		}
	}
	return replaced(names, found)
}

// letterEnds reports whether a letter may end with token t: a sentence does before
// it, or a farewell.
func letterEnds(doc *lex.Document, t int) bool {
	if t == 0 {
		return false
	}
	switch doc.Word(t - 1) {
	case ".", "!", "?":
		return true
	case ",":
		return t > 1 && farewell(doc.Word(t-2))
	}
	return farewell(doc.Word(t - 1))
}

// farewell reports whether letters end with a word and a name.
func farewell(word string) bool {
	switch strings.ToLower(word) {
	case "thanks", "thanx", "thx", "regards", "rgds", "best", "cheers", "love", "sincerely", "yours", "wishes":
		return true
	}
	return false
}
