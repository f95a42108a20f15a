package reader

import (
	"strings"

	"whosaid/analyzer/entity"
	"whosaid/analyzer/lex"
)

// A plural that begins a sentence has a capital as a name has:
//
//	Midwives said the ward was full.
//
// The labels may make a person of it.

// proper returns names without plurals at the beginning of a sentence that are taken for
// a person and are part of nobody's longer name.
func proper(doc *lex.Document, names []entity.Mention) []entity.Mention {
	longer := map[string]bool{} // the words of longer names of people
	for _, m := range names {
		if words := strings.Fields(doc.Of(m.Span)); m.Type == entity.Person && len(words) > 1 {
			for _, w := range words {
				longer[w] = true
			}
		}
	}
	kept := names[:0]
	for _, m := range names {
		if text := doc.Of(m.Span); m.Type != entity.Person || longer[text] || !lex.Listed(several, strings.ToLower(text)) || !opening(doc, m.Start) {
			kept = append(kept, m)
		}
	}
	return kept
}

// several are words for people in the plural that nobody is called.
const several = " aldermen bystanders campaigners commuters detectives evacuees eyewitnesses firefighters firemen fishermen homeowners midwives motorists neighbors neighbours nurses officials onlookers paramedics passengers passers-by pensioners policemen policewomen protesters protestors relatives rescuers residents servicemen shoppers spectators supporters survivors teachers tenants townspeople tradesmen travellers veterans vets villagers volunteers witnesses workers worshippers "

// opening reports whether a sentence begins at a byte.
func opening(doc *lex.Document, at int) bool {
	t := doc.TokenAt(at)
	return t == doc.Sentences[doc.Tokens[t].Sentence].First
}
