package reader

import (
	"strings"

	"whosaid/analyzer/entity"
	"whosaid/analyzer/lex"
)

// The labels of a transcript are in capitals, where the encoder takes surnames for
// abbreviations, and say what somebody does on air:
//
//	LENA ORTIZ, BYLINE: It rained all day.
//	VEY: Was it cold?

// roles are what labels say that somebody is on air, which names nobody.
const roles = " HOST BYLINE ANCHOR "

// onAir makes persons of the labels that are surnames of people named in full, and
// leaves out the roles.
func onAir(doc *lex.Document, names []entity.Mention) []entity.Mention {
	surnames := map[string]bool{} // in capitals
	kept := names[:0]
	for _, m := range names {
		first, last := doc.Range(m.Span)
		begin, end := doc.InParagraph(int(doc.Tokens[first].Paragraph))
		if first > begin && doc.Word(first-1) == "," && last < end && doc.Word(last) == ":" && lex.Listed(roles, doc.Of(m.Span)) {
			continue
		}
		if m.Type == entity.Person && last-first > 1 {
			surnames[strings.ToUpper(doc.Word(last-1))] = true
		}
		kept = append(kept, m)
	}
	var found []entity.Mention
	for p := range doc.Paragraphs {
		if begin, end := doc.InParagraph(p); begin+1 < end && doc.Word(begin+1) == ":" && surnames[doc.Word(begin)] {
			found = append(found, entity.Mention{Span: doc.Tokens[begin].Span, Type: entity.Person, Name: -1, Confidence: turnConfidence})
		}
	}
	return replaced(kept, found)
}
