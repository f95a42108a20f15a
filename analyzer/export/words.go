package export

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"whosaid/analyzer"
)

// What the formats for people say: the words of a span on one line, a statement
// of several pieces as “We will wait,” … “Nobody is going home.”, and numbers
// with their nouns.

// of returns the bytes of text that s covers; what lies outside of text is left out.
func of(text string, s analyzer.Span) string {
	start := min(max(s.Start, 0), len(text))
	return text[start:max(start, min(s.End, len(text)))]
}

// maybeOf is of, and nothing for no span.
func maybeOf(text string, s *analyzer.Span) string {
	if s == nil {
		return ""
	}
	return of(text, *s)
}

// Said returns the words of a statement on one line: white space becomes single
// spaces, pieces are joined by an ellipsis. The spans of q count bytes of text.
func Said(text string, q *analyzer.Quote) string {
	pieces := make([]string, len(q.Content))
	for i, piece := range q.Content {
		pieces[i] = oneLine(of(text, piece))
	}
	return strings.Join(pieces, " … ")
}

// oneLine puts text on one line, with single spaces. Bytes that are no UTF-8
// and control characters become U+FFFD.
func oneLine(text string) string {
	out := make([]byte, 0, len(text))
	space := false
	for _, r := range text {
		if unicode.IsSpace(r) {
			space = len(out) > 0
			continue
		}
		if space {
			out, space = append(out, ' '), false
		}
		out = utf8.AppendRune(out, shown(r))
	}
	return string(out)
}

// shown returns r, or U+FFFD where it is a control character or none at all:
// XML and HTML allow none of them.
func shown(r rune) rune {
	if r < ' ' && r != '\t' && r != '\n' && r != '\r' || r >= 0x7f && r < 0xa0 || r >= 0xfdd0 && r <= 0xfdef || r&0xfffe == 0xfffe {
		return utf8.RuneError
	}
	return r
}

// speakersOf returns the speakers by their ids.
func speakersOf(a *analyzer.Analysis) map[string]*analyzer.Speaker {
	out := make(map[string]*analyzer.Speaker, len(a.Speakers))
	for i := range a.Speakers {
		out[a.Speakers[i].ID] = &a.Speakers[i]
	}
	return out
}

// quotesOf returns the statements by their ids.
func quotesOf(a *analyzer.Analysis) map[string]*analyzer.Quote {
	out := make(map[string]*analyzer.Quote, len(a.Quotes))
	for i := range a.Quotes {
		out[a.Quotes[i].ID] = &a.Quotes[i]
	}
	return out
}

// nameOf returns the name of a speaker, or "" for none.
func nameOf(speakers map[string]*analyzer.Speaker, id *string) string {
	if id != nil {
		if s := speakers[*id]; s != nil {
			return s.Name
		}
	}
	return ""
}

// many writes a number with its noun: 1 word, 1,204 words.
func many(n int, noun string) string {
	if n != 1 {
		noun += "s"
	}
	return grouped(n) + " " + noun
}

// grouped writes a number with commas between its thousands.
func grouped(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0 && s[i-1] != '-'; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// percent rounds a share to whole percents.
func percent(n, of int) int {
	if of == 0 {
		return 0
	}
	return (100*n + of/2) / of
}

// decimal writes a confidence as the formats do: 0.9, 0.91, 1.
func decimal(f float64) string { return string(appendConfidence(nil, f)) }

// Summary tells in a sentence what was found, as the page does (web/words.js): 14
// statements by 6 speakers, 2 of them named, and 1 with no speaker found; 38% of the
// words are somebody’s.
func Summary(a *analyzer.Analysis) string {
	if a.Counts.Words == 0 {
		return "There are no words here."
	}
	if len(a.Quotes) == 0 {
		if a.Counts.Words == 1 {
			return "Nobody is quoted in this one word."
		}
		return "Nobody is quoted in these " + grouped(a.Counts.Words) + " words."
	}
	unknown := 0
	for _, q := range a.Quotes {
		if q.Speaker == nil {
			unknown++
		}
	}
	said := many(len(a.Quotes)-unknown, "statement") + by(a.Speakers)
	switch {
	case len(a.Speakers) == 0:
		said = many(unknown, "statement") + " with no speaker found"
	case unknown > 0:
		said += ", and " + grouped(unknown) + " with no speaker found"
	}
	return said + "; " + strconv.Itoa(percent(a.Counts.QuotedWords, a.Counts.Words)) + "% of the words are somebody’s."
}

// by tells how many speakers there are, and how many of them are people with names
// and organizations.
func by(speakers []analyzer.Speaker) string {
	kinds := make(map[string]int)
	for _, s := range speakers {
		kinds[s.Kind]++
	}
	n, named, organizations := len(speakers), kinds["named"], kinds["organization"]
	switch {
	case n == 0:
		return ""
	case n == 1:
		return bySingle[speakers[0].Kind]
	case organizations == n:
		return " by " + many(n, "organization")
	}
	out := " by " + many(n, "speaker") + ", "
	switch {
	case named == 0:
		out += "none"
	case named == n:
		out += "all"
	default:
		out += grouped(named)
	}
	switch {
	case organizations == 0:
		return out + " of them named"
	case named < 2:
		out += " of them a named person"
	default:
		out += " of them named people"
	}
	return out + ", " + many(organizations, "organization")
}

var bySingle = map[string]string{
	"named": " by one speaker, who is named", "unnamed": " by one speaker, who is not named", "group": " by one group", "organization": " by one organization", "document": " from one document",
}

// byHand tells how many corrections were made, or nothing.
func byHand(a *analyzer.Analysis) string {
	if a.Corrections == 0 {
		return ""
	}
	return many(a.Corrections, "correction") + " by hand."
}

// handOf ends a list of facts with what a person said.
func handOf(is bool) string {
	if is {
		return ", by hand"
	}
	return ""
}

// types has the types of entities in the order of the format, with the letter
// by which each is told without colour and what its heading says.
var types = []struct{ name, letter, plural string }{
	{"PERSON", "P", "People"}, {"ORG", "O", "Organizations"}, {"GPE", "C", "Countries and cities"}, {"LOC", "L", "Other places"},
	{"FAC", "F", "Buildings"}, {"NORP", "N", "Nationalities and parties"}, {"EVENT", "E", "Events"}, {"WORK_OF_ART", "W", "Works"},
	{"LAW", "§", "Laws"}, {"PRODUCT", "G", "Products"}, {"DATE", "D", "Dates"}, {"TIME", "T", "Times"}, {"MONEY", "$", "Sums of money"},
	{"PERCENT", "%", "Percentages"}, {"QUANTITY", "#", "Quantities"},
}

// letterOf is the letter of a type.
func letterOf(typ string) string {
	for _, t := range types {
		if t.name == typ {
			return t.letter
		}
	}
	return "?"
}
