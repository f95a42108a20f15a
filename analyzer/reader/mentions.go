package reader

import (
	"context"
	"slices"
	"strings"

	"whosaid/analyzer/encoder"
	"whosaid/analyzer/entity"
	"whosaid/analyzer/entity/gazetteer"
	"whosaid/analyzer/lex"
)

// mentions returns the names that the labels mark, and the figures of doc.
func (r *Engine) mentions(ctx context.Context, doc *lex.Document, t encoder.Tagging) []entity.Mention {
	var names []entity.Mention
	for i := 0; i < len(t.Labels); {
		label := t.Labels[i]
		if label == 0 {
			i++
			continue
		}
		first := i
		for i++; i < len(t.Labels) && t.Labels[i] == (label-1)|1+1 && t.Labels[i]%2 == 0; i++ {
		}
		names = r.labelled(doc, names, r.types[(label-1)/2], first, i, t.Confidence)
	}
	names = datelined(doc, names)
	names = proper(doc, bracketed(doc, parted(doc, paired(doc, names), t.Confidence)))
	names, short := abbreviations(doc, names)
	votes := ballots(doc, names)
	for _, m := range short {
		votes[doc.Of(m.Span)][m.Type] += introduction
	}
	names = shared(doc, names, votes)
	agree(doc, names, votes)
	names = withoutCommon(doc, names)
	names = overlooked(doc, names, votes, t)
	names = formed(doc, onAir(doc, names))
	names = affiliations(doc, names)
	names = bearers(doc, factions(doc, occasions(doc, firms(doc, names))))
	names = sides(doc, teams(doc, names))
	figures := entity.Figures(doc, func() bool { return ctx.Err() != nil })
	return entity.Merge(names, figures)
}

// withoutCommon returns names without a body, a work or a product of one word that begins the
// text, where that has the word in small letters as well: Bakery loses its oven. … The
// bakery opens at six.
func withoutCommon(doc *lex.Document, names []entity.Mention) []entity.Mention {
	if len(names) == 0 || !lex.Listed(" ORG FAC PRODUCT WORK_OF_ART LOC ", names[0].Type.String()) {
		return names
	}
	first, last := doc.Range(names[0].Span)
	if first > 0 || last != 1 || !capital(doc.Word(0)) {
		return names
	}
	common := strings.ToLower(doc.Word(0))
	if !slices.ContainsFunc(doc.Tokens, func(t lex.Token) bool { return doc.Text[t.Start:t.End] == common }) {
		return names
	}
	return names[1:]
}

// labelled appends to names those in a run of labels of type t, the tokens
// [first, last).
func (r *Engine) labelled(doc *lex.Document, names []entity.Mention, t entity.Type, first, last int, confidence []float32) []entity.Mention {
	for alone := true; first < last; {
		typ := t
		end, next := part(doc, first, last, typ, confidence)
		alone = alone && next == last
		sure := confidence[first]
		for _, c := range confidence[first:end] {
			sure = min(sure, c)
		}
		if sure >= faint && (end > first+1 || !addressed(doc.Word(first))) {
			switch {
			case typ == entity.Person && end == first+1 && entity.OnlyTitle(doc.Word(first)) && first > 0 && lex.Listed(" the The ", doc.Word(first-1)):
				first = next // the Governor
				continue
			case typ == entity.Person:
				first = initialled(doc, names, untitled(doc, first, end), end)
			case placed(typ):
				first, end = bare(doc, first, end, alone)
			case typ == entity.Org:
				first, end = body(doc, first, end)
			}
			if s, ok := trimmed(doc, first, end); ok && !anonymous(doc.Of(s), typ) {
				if !alone {
					typ = retyped(doc.Of(s), typ)
				}
				names = append(names, entity.Mention{Span: s, Type: kindOf(doc, s, end, typ), Name: -1, Confidence: r.mention.At(sure)})
			}
		}
		first = next
	}
	return names
}

// anonymous reports whether a name that is labelled typ is none that people bear: the
// letter of Witness B, God, and the Ex-aide of a headline.
func anonymous(name string, typ entity.Type) bool {
	former := len(name) > 4 && strings.EqualFold(name[:3], "ex-") && small(name[3:]) && !strings.Contains(name, " ")
	return name == "God" || typ == entity.Person && (len(name) == 1 || former)
}

// untitled returns where the name of a person begins, the title before it, which
// is no part of it, left out, as are small words that no name begins with: comrade.
func untitled(doc *lex.Document, first, last int) int {
	for first < last-1 && beforeName(doc, first) {
		first++
	}
	for first < last-1 {
		switch word := doc.Word(first); {
		case first < last-2 && (word == "Air" || word == "Rear" || word == "Vice" || word == "Wing") && lex.Listed(" Commodore Admiral Marshal Commander ", doc.Word(first+1)):
			first += 2
		case entity.OnlyTitle(word), first > 0 && word == "Con" && doc.Word(first-1) == "Det", word == "Sri" && first > 0 && doc.Word(first-1) == "Tan":
			first++
		case word == "Tan" && first < last-2 && doc.Word(first+1) == "Sri":
			first += 2
		case (word == "'" || word == "’") && first > 0 && entity.OnlyTitle(doc.Word(first-1)): // Dato'
			first++
		default:
			return first
		}
	}
	return first
}

// beforeName reports whether token t is a small word with a name behind it that it is no
// part of.
func beforeName(doc *lex.Document, t int) bool {
	word := doc.Word(t)
	if !small(word) || !capital(doc.Word(t+1)) || !doc.Tokens[t+1].Space {
		return false
	}
	return len(word) == 1 || !particle(word) && !given(doc, t) && !strings.HasPrefix(word, "sheik")
}

// initialled returns where a surname begins, the tokens [first, last), with the
// initial before it that the labels leave out, M. Ortiz; names are those before it.
func initialled(doc *lex.Document, names []entity.Mention, first, last int) int {
	if last-first != 1 || first == 0 || given(doc, first) || !surnamed(doc, first) {
		return first
	}
	if word := doc.Word(first - 1); len(word) == 2 && initial(word) && doc.Tokens[first].Space && (len(names) == 0 || names[len(names)-1].End <= doc.Tokens[first-1].Start) {
		return first - 1
	}
	return first
}

// trimmed returns the span of tokens [first, last) without an article before it
// and a possessive, or the P.S. of a letter, after it. The 's of Moody's is part of
// a body's name.
func trimmed(doc *lex.Document, first, last int) (lex.Span, bool) {
	for first < last {
		switch doc.Word(first) {
		case "the", "The", "THE", "a", "A", "an", "An":
			first++
			continue
		}
		if doc.Tokens[first].Kind != lex.Punct || opens(doc.Word(first)) {
			break
		}
		first++
	}
	for first < last {
		switch doc.Word(last - 1) {
		case "'s", "’s":
			if owning(doc, first, last) {
				break
			}
			last--
			continue
		case "'", "’", ",", ";", ":", "P.S.", "PS":
			last--
			continue
		}
		break
	}
	if first == last {
		return lex.Span{}, false
	}
	return doc.Span(first, last), true
}

// owning reports whether the tokens [first, last), the last one 's, are the name of a
// well-known body that is written so: McDonald's.
func owning(doc *lex.Document, first, last int) bool {
	return gazetteer.Organization(doc.Spaced(doc.Span(first, last)))
}

// opens reports whether punctuation may begin a name: a mark around a title, @.
func opens(word string) bool {
	switch word {
	case ",", ";", ":", ".", "-", "–", "—", "'s", "’s":
		return false
	}
	return true
}

// datelined makes places of people whom a paragraph begins with before a place and a
// dash: “Oster, Zania – The road is closed.”
func datelined(doc *lex.Document, names []entity.Mention) []entity.Mention {
	for i := 0; i+1 < len(names); i++ {
		m, land := &names[i], names[i+1]
		if m.Type != entity.Person || land.Type != entity.GPE {
			continue
		}
		first, last := doc.Range(m.Span)
		after, end := doc.Range(land.Span)
		begin, stop := doc.InParagraph(int(doc.Tokens[first].Paragraph))
		if first != begin || after != last+1 || doc.Word(last) != "," || end+1 >= stop {
			continue
		}
		if dash(doc.Word(end)) && doc.Tokens[end].Space {
			m.Type = entity.GPE
		}
	}
	return names
}

// affiliations reads what stands after a politician's name: the party in "(D)",
// the state in "R-Texas". Names that overlap them give way.
func affiliations(doc *lex.Document, names []entity.Mention) []entity.Mention {
	var found []entity.Mention
	tokens := doc.Tokens
	for i := 1; i+1 < len(tokens); i++ {
		word, before := doc.Word(i), doc.Word(i-1)
		if word != "R" && word != "D" && word != "I" || before != "(" && before != "," {
			continue
		}
		m := entity.Mention{Span: tokens[i].Span, Type: entity.NORP, Name: -1, Confidence: 0.9}
		if before == "(" && doc.Word(i+1) == ")" {
			found = append(found, m)
			continue
		}
		if dash := doc.Word(i + 1); dash != "-" && dash != "–" || tokens[i+1].Space {
			continue
		}
		end := i + 2
		for end < len(tokens) && end < i+5 && tokens[end].Kind == lex.Word && capital(doc.Word(end)) {
			end++
		}
		if end == i+2 || tokens[i+2].Space {
			continue
		}
		if state := doc.Text[tokens[i+2].Start:tokens[end-1].End]; governed(gazetteer.Place(state)) {
			m.Start, m.End, m.Type = tokens[i+2].Start, tokens[end-1].End, entity.GPE
			found = append(found, m)
		}
	}
	return replaced(names, found)
}

// governed reports whether places of a kind have governments, as states do, and
// "New York" beside its city.
func governed(k gazetteer.Kind) bool { return k >= gazetteer.Country && k <= gazetteer.City }

// replaced returns names with found put in and without those that overlap them;
// both are in text order.
func replaced(names, found []entity.Mention) []entity.Mention {
	if len(found) == 0 {
		return names
	}
	out := make([]entity.Mention, 0, len(names)+len(found))
	for _, m := range names {
		for len(found) > 0 && found[0].Start < m.Start {
			out = append(out, found[0])
			found = found[1:]
		}
		if n := len(out); n > 0 && out[n-1].End > m.Start || len(found) > 0 && found[0].Start < m.End {
			continue
		}
		out = append(out, m)
	}
	return append(out, found...)
}
