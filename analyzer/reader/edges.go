package reader

import (
	"strings"

	"whosaid/analyzer/entity"
	"whosaid/analyzer/entity/gazetteer"
	"whosaid/analyzer/lex"
)

// A run of labels may hold more than one name, or more than a name. In
//
//	Oster, Marland, said Vale weaver Lena Ortiz [L
//
// "Oster, Marland" is two places, "Vale weaver Lena Ortiz" a place and a person,
// and the bracket belongs to neither.

// faint is the probability of a token's label below which no name is made of it.
const faint = 0.4

// part returns where the first name of the labelled tokens [first, last) ends
// and where the next one begins, which is last behind the only one. sure holds the
// confidence of every token.
func part(doc *lex.Document, first, last int, typ entity.Type, sure []float32) (end, next int) {
	if typ.Figure() || typ == entity.WorkOfArt || typ == entity.Product || typ == entity.Law || typ == entity.Event {
		return last, last
	}
	place := placed(typ)
	if place {
		if t := seam(doc, first, last); t > 0 {
			return t, t
		}
	}
	if typ == entity.Person {
		if t := secondPerson(doc, first, last, sure); t > 0 {
			return t, t
		}
	}
	for t := first + 1; t < last; t++ {
		switch word := doc.Word(t); {
		case word == "[" || word == "(":
			if !closes(doc, t, last) {
				return t, last
			}
		case place && doc.Tokens[t].Space && (word == "north" || word == "south") && t+4 < last && doc.Word(t+1) == "-" && small(doc.Word(t+3)) && begins(doc.Word(t+4)): // south-east of
			return t, t + 4
		case t+1 == last || !doc.Tokens[t+1].Space:
		case word == "/" && doc.Tokens[t].Space:
			return t, t + 1
		case place && word == ",":
			return t, t + 1
		case !doc.Tokens[t].Space || !small(word):
		case place && separates(word), typ == entity.Org && versus(word), typ == entity.Person && !particle(word):
			for next = t + 1; next < last && small(doc.Word(next)); next++ {
			}
			if next < last && begins(doc.Word(t-1)) && begins(doc.Word(next)) {
				return t, next
			}
		}
	}
	return last, last
}

// seam returns the token between a town and the state or country that it stands in
// without a comma, in the tokens [first, last) of a place: San Rafael California; or
// between two countries, or two great cities. It returns 0 where there is none.
func seam(doc *lex.Document, first, last int) int {
	if n := last - first; n < 2 || n > 5 || doc.Tokens[first].Kind != lex.Word || gazetteer.Place(doc.Spaced(doc.Span(first, last))) != gazetteer.Unknown {
		return 0
	}
	for t := first + 1; t < last && doc.Tokens[t].Kind == lex.Word && doc.Tokens[t].Space; t++ {
		switch k := gazetteer.Place(doc.Spaced(doc.Span(first, t))); k {
		case gazetteer.Country, gazetteer.Province, gazetteer.City, gazetteer.Metropolis:
			switch other := gazetteer.Place(doc.Spaced(doc.Span(t, last))); other {
			case gazetteer.Country, gazetteer.Province:
				return t
			case gazetteer.Metropolis:
				if k == other {
					return t
				}
			}
			if t == last-1 && postal(doc.Word(t), true) {
				return t
			}
		}
	}
	if t := last - 1; doc.Tokens[t].Space && postal(doc.Word(t), false) {
		return t
	}
	return 0
}

// postal reports whether a word is what addresses of the United States write for a
// state, in capitals or not: TX, Ca. Those that may be another word of a name, as La
// and De, are among them where a town is known before them.
func postal(word string, town bool) bool {
	const clear, other = " AK AR AZ CA CT FL GA IA IL KS KY MD MI MN MO MS MT NC ND NE NH NJ NM NV NY OH RI SC SD TN TX UT VA VT WA WI WV WY ", " AL CO DE HI ID IN LA MA ME OK OR PA "
	code := strings.ToUpper(word)
	return len(word) == 2 && word[0] <= 'Z' && (lex.Listed(clear, code) || town && lex.Listed(other, code))
}

// placed reports whether a type is that of places.
func placed(t entity.Type) bool { return t == entity.GPE || t == entity.Loc || t == entity.Fac }

// bare returns tokens [first, last) of a place without the small words before its
// name, "southern" or "the port of"; and, if it stood with others in a run, without
// what it is behind it, "province".
func bare(doc *lex.Document, first, last int, alone bool) (int, int) {
	t := first
	for t+1 < last && small(doc.Word(t)) && doc.Tokens[t+1].Space {
		t++
	}
	if begins(doc.Word(t)) {
		first = t
	}
	if !alone && last > first+1 && separates(doc.Word(last-1)) {
		last--
	}
	return first, last
}

// body returns tokens [first, last) of an organization without small words before its
// name, "official", and the year of what it wrote behind it.
func body(doc *lex.Document, first, last int) (int, int) {
	t := first
	for t+1 < last && small(doc.Word(t)) && gazetteer.Common(doc.Word(t)) && doc.Tokens[t+1].Space {
		t++
	}
	if capital(doc.Word(t)) {
		first = t
	}
	if last > first+1 && first == doc.Sentences[doc.Tokens[first].Sentence].First && lex.Listed(trades, strings.ToLower(doc.Word(first))) {
		first++ // Chipmaker Vento fell
	}
	if last > first+1 && year(doc.Word(last-1)) && capital(doc.Word(last-2)) {
		last--
	}
	return first, last
}

// bracketed returns names with brackets that are closed inside a person's name
// opened there too, and what stands before them in the name: James (Jim) Ortiz.
func bracketed(doc *lex.Document, names []entity.Mention) []entity.Mention {
	out := names[:0]
	for _, m := range names {
		first, last := doc.Range(m.Span)
		if m.Type == entity.Person && first > 0 && first+2 < last && doc.Word(first-1) == "(" && doc.Word(first+1) == ")" {
			m.Start = doc.Tokens[first-1].Start
			if n := len(out) - 1; n >= 0 && out[n].Type == entity.Person && doc.Tokens[first-2].End == out[n].End {
				m.Start, out = out[n].Start, out[:n]
			}
		}
		out = append(out, m)
	}
	return out
}

// closes reports whether the bracket at token t is closed before last.
func closes(doc *lex.Document, t, last int) bool {
	for t++; t < last; t++ {
		if word := doc.Word(t); word == "]" || word == ")" {
			return true
		}
	}
	return false
}

// separates reports whether a word stands between two places.
func separates(word string) bool {
	switch word {
	case "in", "near", "at", "from", "outside", "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "province", "state", "city", "region", "district", "capital", "island":
		return true
	}
	return false
}

// versus reports whether a word stands between two teams or bodies.
func versus(word string) bool { return word == "v" || word == "vs" }

// particle reports whether a small word may be a part of a person's name. Those
// of cricket are none: "c Vey b Ortiz".
func particle(word string) bool {
	switch word {
	case "b", "c", "st", "lbw", "v", "vs", "nor", "or", "and":
		return false
	}
	return len(word) < 4 || entity.Particle(word)
}

// retyped returns the type of a name that stood with others in a run of labels
// of type t: of places and persons, one that the gazetteer knows as the other.
func retyped(name string, t entity.Type) entity.Type {
	k := gazetteer.Place(name)
	switch {
	case t == entity.Person && governed(k):
		return entity.GPE
	case t == entity.Person && k == gazetteer.Unknown && gazetteer.FirstName(name) == gazetteer.NoName && gazetteer.Organization(name):
		return entity.Org
	case placed(t) && k == gazetteer.People:
		return entity.NORP
	case placed(t) && k == gazetteer.Unknown && gazetteer.Person(name) != gazetteer.NoName:
		return entity.Person
	}
	return t
}

// addressed reports whether a token is an address of mail or of the web, or a file,
// which names nobody: lena@oster.example, oster.example, Lena.doc.
func addressed(word string) bool {
	switch word[strings.LastIndexByte(word, '.')+1:] {
	case "doc", "docx", "pdf", "xls", "xlsx", "ppt", "txt", "jpg", "png":
		return true
	}
	dots, capitals := 0, 0
	for i := range len(word) {
		switch c := word[i]; {
		case c == '@' && i > 0 || c == '/':
			return true
		case c == '.' && i > 0 && i+1 < len(word):
			dots++
		case 'A' <= c && c <= 'Z':
			capitals++
		}
	}
	return dots > 0 && capitals == 0
}

// wellKnown is how sure the other places of a string must be together for it to
// be a name inside of a longer one.
const wellKnown = 0.8

// shared takes names apart that hold two by what the rest of the document says,
// or the gazetteer: "Oster's Navy" is a town and a navy, "Celtic and Rovers" two
// teams if both are named alone.
func shared(doc *lex.Document, names []entity.Mention, votes map[string]*ballot) []entity.Mention {
	var found []entity.Mention
	for _, m := range names {
		first, last := doc.Range(m.Span)
		if last-first > 12 {
			continue
		}
		for t := first + 1; t+1 < last; t++ {
			word := doc.Word(t)
			possessive := lex.Genitive(word)
			if !possessive && word != "and" && word != "or" && word != "&" || !begins(doc.Word(t+1)) {
				continue
			}
			left, right := m, m
			left.End, right.Start = doc.Tokens[t-1].End, doc.Tokens[t+1].Start
			var ok bool
			if left.Type, ok = elsewhere(doc.Of(left.Span), votes); !ok {
				k := gazetteer.Place(doc.Of(left.Span))
				if !possessive || !governed(k) {
					continue
				}
				left.Type = entity.GPE
			}
			if typ, ok := elsewhere(doc.Of(right.Span), votes); ok {
				right.Type = typ
			} else if !possessive {
				continue
			}
			found = append(found, left)
			if !office(doc.Of(right.Span)) {
				found = append(found, right)
			}
			break
		}
	}
	return replaced(names, found)
}

// elsewhere returns what a string is in other places of the document.
func elsewhere(s string, votes map[string]*ballot) (entity.Type, bool) {
	b := votes[s]
	if b == nil {
		return 0, false
	}
	t := b.best()
	return t, b[t] >= wellKnown
}

// office reports whether a word names the body of whomever it belongs to.
func office(word string) bool { return word == "Government" || word == "Administration" }
