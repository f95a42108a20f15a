package evaluate

import (
	"strings"

	"whosaid/analyzer/entity"
	"whosaid/analyzer/entity/gazetteer"
)

// A program that learned from newspapers may know men's names better than
// women's, so named speakers are counted apart. Whether a speaker is a woman or
// a man is told by the annotation alone: by a title (Ms, Sir), else by the first
// name, where it is one of women or of men alone, else by a source of his or
// hers that is "he" or "she".

const (
	women = "women"
	men   = "men"
)

// womens and mens are titles that are given to women or to men alone.
var (
	womens = list("ms mrs miss lady dame baroness queen princess sister")
	mens   = list("mr sir lord baron king prince father brother")
)

// gender returns women, men, or "" where the annotation does not tell.
func gender(doc *Document, s Speaker) string {
	if s.Kind != "named" {
		return ""
	}
	words := strings.FieldsFunc(s.Name, func(r rune) bool { return r == ' ' || r == '.' })
	for i, w := range words {
		switch lower := strings.ToLower(w); {
		case i > 0: // "Billie Jean King" is nobody's king
		case in(womens, lower):
			return women
		case in(mens, lower):
			return men
		}
		if entity.Honorific(w) {
			continue
		}
		switch gazetteer.Person(strings.Join(words[i:], " ")) {
		case gazetteer.Female:
			return women
		case gazetteer.Male:
			return men
		}
		break
	}
	for _, statement := range doc.Statements {
		if statement.Speaker != s.ID || len(statement.Source) != 1 {
			continue
		}
		switch span := statement.Source[0]; strings.ToLower(doc.Text[span.Start:span.End]) {
		case "she":
			return women
		case "he":
			return men
		}
	}
	return ""
}
