package reader

import (
	"whosaid/analyzer/entity"
	"whosaid/analyzer/entity/gazetteer"
	"whosaid/analyzer/lex"
)

// A list of results names teams by their towns, and has no words around them
// that would tell:
//
//	Oster 2 Vale 1
//	Marsh 0 Little Weir 0
//
// Names that are each followed by a figure of up to three digits, four or more
// in a row or two that fill a line, are those of teams; so are those followed by
// several, as in a table of standings; if most of what the labels find among them
// are no persons. Countries keep their type: their teams are called by it
// elsewhere, too.

// A result is a name in a list of results: tokens [first, last) before a figure.
type result struct{ first, last int }

// teams returns names, in text order, with those in lists of results made
// organizations, and with those added that the labels leave out.
func teams(doc *lex.Document, names []entity.Mention) []entity.Mention {
	var found []entity.Mention
	next, line := 0, -2 // line is the last paragraph that teams fill
	for p := range doc.Paragraphs {
		first, last := doc.InParagraph(p)
		for t := first; t < last; {
			row, end := resultsFrom(doc, t, last)
			figures := end - t
			for _, r := range row {
				figures -= r.last - r.first
			}
			fills := t == first && end == last
			if n := len(row); n == 0 || n < 4 && figures < 3*n+2 && !(fills && n == 2) || n == 1 && !fills {
				t = max(end, t+1)
				continue
			}
			for next < len(names) && names[next].End <= doc.Tokens[t].Start {
				next++
			}
			sides := listed(doc, row, names[next:], fills && line == p-1)
			if fills && len(sides) > 0 {
				line = p
			}
			found = append(found, sides...)
			t = end
		}
	}
	return replaced(names, found)
}

// resultsFrom reads names with a figure each from token t on.
func resultsFrom(doc *lex.Document, t, last int) (row []result, end int) {
	for {
		first := t
		for t < last && t < first+5 && doc.Tokens[t].Kind == lex.Word && (capital(doc.Word(t)) || fronted(doc.Word(t)) && capitalAt(doc, t+1)) {
			t++
		}
		if t == first || t == last || !score(doc, t) {
			return row, max(t, first)
		}
		row = append(row, result{first, t})
		for t++; t < last && (doc.Tokens[t].Kind == lex.Number && doc.Tokens[t].Space || standing(doc, t, last)); t++ {
		}
	}
}

// score reports whether token t is a whole number below 1,000.
func score(doc *lex.Document, t int) bool {
	word := doc.Word(t)
	for i := range len(word) {
		if word[i] < '0' || word[i] > '9' {
			return false
		}
	}
	return len(word) < 4
}

// fronted reports whether a name goes on behind a word that has no capital, or is
// short: St Oster, King's Oster.
func fronted(word string) bool {
	switch word {
	case "St", "ST", "'s", "’s":
		return true
	}
	return false
}

// standing reports whether token t belongs to the figures of a table of standings:
// 74 59 .556 -, 1 1/2.
func standing(doc *lex.Document, t, last int) bool {
	if doc.Tokens[t-1].Kind == lex.Number || doc.Tokens[t-1].Kind == lex.Punct {
		switch doc.Word(t) {
		case "-":
			return doc.Tokens[t].Space && t+1 < last && doc.Tokens[t+1].Space
		case ".", "/":
			return t+1 < last && doc.Tokens[t+1].Kind == lex.Number && !doc.Tokens[t+1].Space
		}
	}
	return doc.Tokens[t].Kind == lex.Number && (doc.Word(t-1) == "/" || doc.Word(t-1) == ".") && !doc.Tokens[t].Space
}

// listed returns the teams of a row of results. names are those from its first
// token on; below a line of teams, another is one even if the labels find none there.
func listed(doc *lex.Document, row []result, names []entity.Mention, below bool) (found []entity.Mention) {
	labelled, persons := 0, 0
	for _, r := range row {
		m := entity.Mention{Span: doc.Span(r.first, r.last), Type: entity.Org, Name: -1, Confidence: 0.7}
		for len(names) > 0 && names[0].End < m.End {
			names = names[1:]
		}
		if len(names) > 0 && names[0].Start < m.End {
			labelled++
			if names[0].Type == entity.Person {
				persons++
			}
			if names[0].End == m.End && (names[0].Start >= m.Start || fronted(doc.Word(r.first-1)) && doc.TokenAt(names[0].Start) >= r.first-2) {
				m.Start = names[0].Start // Second Division Oster 2, St Oster 2
			}
		}
		if gazetteer.Place(doc.Of(m.Span)) != gazetteer.Country {
			found = append(found, m)
		}
	}
	if !below && 2*labelled < len(row) || 2*persons >= max(1, labelled) {
		return nil
	}
	return found
}
