package reader

import (
	"strings"

	"whosaid/analyzer/encoder"
	"whosaid/analyzer/entity"
	"whosaid/analyzer/lex"
)

// A document speaks of the same things again and again, and each place says a
// little about them. In
//
//	Lena Ortiz spoke in Oster. Later Ortiz left Oster.
//
// a bare "Ortiz" that might be a town is the person that "Lena Ortiz" is, and
// an "Oster" that was overlooked in one place is what it is in the other.

// A ballot holds the votes for the types of one string, their confidences summed.
type ballot [entity.Types]float32

// best returns the type with the most votes.
func (b *ballot) best() entity.Type {
	most := 0
	for t := range b {
		if b[t] > b[most] {
			most = t
		}
	}
	return entity.Type(most)
}

// ballots counts the votes of names for the string of each, and of the persons
// among them for their last words.
func ballots(doc *lex.Document, names []entity.Mention) map[string]*ballot {
	votes := make(map[string]*ballot, len(names))
	vote := func(word string, t entity.Type, weight float32) {
		b := votes[word]
		if b == nil {
			b = new(ballot)
			votes[word] = b
		}
		b[t] += weight
	}
	for _, m := range names {
		word := doc.Of(m.Span)
		vote(word, m.Type, m.Confidence)
		if m.Type == entity.Person {
			if last := entity.LastWord(word); last != "" {
				vote(last, m.Type, m.Confidence)
			}
		}
	}
	return votes
}

// introduction is how much the place counts where an abbreviation is introduced.
const introduction = 2

// abbreviations returns names, in text order, with the abbreviations that stand
// in brackets behind their full form, which are of its type; and those again, by
// themselves:
//
//	the Oster Water Board (OWB)
func abbreviations(doc *lex.Document, names []entity.Mention) (all, short []entity.Mention) {
	for _, m := range names {
		_, t := doc.Range(m.Span)
		if m.Type == entity.Person || t+2 >= len(doc.Tokens) || doc.Word(t) != "(" || doc.Word(t+2) != ")" || !abbreviates(doc, m.Span, doc.Word(t+1)) {
			continue
		}
		m.Span = doc.Tokens[t+1].Span
		short = append(short, m)
	}
	return replaced(names, short), short
}

// abbreviates reports whether short, in capitals, is made of the first letters
// of a name's words, small ones left out or not.
func abbreviates(doc *lex.Document, name lex.Span, short string) bool {
	at, words := 0, 0
	for t, last := doc.Range(name); t < last; t++ {
		word := doc.Word(t)
		switch c := word[0]; {
		case 'A' <= c && c <= 'Z':
			words++
			if at == len(short) || short[at] != c {
				return false
			}
			at++
		case 'a' <= c && c <= 'z' && at < len(short) && short[at] == c-'a'+'A':
			at++
		}
	}
	return words > 1 && at == len(short)
}

// surer is how many times more votes than its own another type must have to
// take a mention over.
const surer = 1.4

// agree gives the same string the same type throughout a document, unless its
// places are sure of another.
func agree(doc *lex.Document, names []entity.Mention, votes map[string]*ballot) {
	for i := range names {
		m := &names[i]
		b := votes[doc.Of(m.Span)]
		if b == nil {
			continue // it stands only in a longer one
		}
		if t := b.best(); t != m.Type && b[t] > surer*b[m.Type] {
			m.Type = t
		}
	}
}

// How sure the other places must be together of a string that is overlooked in
// one place, and how sure the encoder may be there that it is none.
const (
	known  = 1.5
	unsure = 0.97
)

// longestName is how long a name that is looked for may be, in bytes; time is
// linear in the text for each word of it.
const longestName = 64

// overlooked returns names with those places added, in text order, that the
// labels leave out although the same string is a name elsewhere, or the surname of
// somebody who is named in full.
func overlooked(doc *lex.Document, names []entity.Mention, votes map[string]*ballot, t encoder.Tagging) []entity.Mention {
	longest, surnames := longestOf(votes), entity.Surnames(doc, names)
	if len(longest)+len(surnames) == 0 {
		return names
	}
	out := make([]entity.Mention, 0, len(names)+8)
	next := 0 // names before it are in out
	for i := 0; i < len(doc.Tokens); i++ {
		for next < len(names) && names[next].Start <= doc.Tokens[i].Start {
			out = append(out, names[next])
			next++
		}
		if len(out) > 0 && out[len(out)-1].End > doc.Tokens[i].Start || !capital(doc.Word(i)) {
			continue
		}
		if surnames[doc.Word(i)] > 0 && t.Confidence[i] <= unsure && i+1 < len(doc.Tokens) && finite(doc.Word(i+1)) {
			out = append(out, entity.Mention{Span: doc.Tokens[i].Span, Type: entity.Person, Name: -1, Confidence: 0.6}) // Lamb could not be reached
			continue
		}
		for n := min(longest[doc.Word(i)], len(doc.Tokens)-i); n > 0; n-- {
			s := doc.Span(i, i+n)
			b := votes[doc.Of(s)]
			if b == nil || next < len(names) && names[next].Start < s.End {
				continue
			}
			typ := b.best()
			if b[typ] < known || t.Confidence[i] > unsure {
				continue
			}
			out = append(out, entity.Mention{Span: s, Type: typ, Name: -1, Confidence: 0.6})
			break
		}
	}
	return append(out, names[next:]...)
}

// longestOf returns by the first words of the names that are known how many tokens the
// longest of them may have.
func longestOf(votes map[string]*ballot) map[string]int {
	longest := map[string]int{}
	for name, b := range votes {
		if b[b.best()] < known || len(name) > longestName {
			continue
		}
		first, _, _ := strings.Cut(name, " ")
		longest[first] = max(longest[first], strings.Count(name, " ")+3) // an apostrophe is a token too
	}
	return longest
}
