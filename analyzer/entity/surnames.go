package entity

import (
	"strings"

	"whosaid/analyzer/lex"
)

// Who is named in full has a surname, by which the text goes on: after "Lena Ortiz", in
// "Ortiz left", it is hers.

// Surnames returns how many of mentions name somebody in full with each surname.
func Surnames(doc *lex.Document, mentions []Mention) map[string]int {
	surnames := map[string]int{}
	for _, m := range mentions {
		if m.Type == Person {
			if last := LastWord(doc.Of(m.Span)); last != "" {
				surnames[last]++
			}
		}
	}
	return surnames
}

// LastWord returns the last of several words of a name, "" where it has one.
func LastWord(name string) string {
	if at := strings.LastIndexByte(name, ' '); at >= 0 {
		return name[at+1:]
	}
	return ""
}
