package encoder

import (
	"unicode"
	"unicode/utf8"

	"whosaid/analyzer/entity/gazetteer"
	"whosaid/analyzer/lex"
)

// What the gazetteer knows of a capitalized word goes to the encoder as two
// features: whether people are called so, and which place, people or body it
// is, alone or with the words beside it. They are hints that the encoder weighs.
//
//	Maria Ortega left New York
//	first surname      begins a city, goes on with it

// The rows of the table "called".
const (
	calledNothing = iota
	calledFirst   // a first name
	calledSurname // a family name
	calledBoth
	Calleds
)

// The rows of the table "known": nothing, or a kind of gazetteer.Kind (its
// number), or bodyKind, each begun (2*kind-1) or gone on with (2*kind).
const (
	bodyKind = int(gazetteer.People) + 1
	Knowns   = 1 + 2*bodyKind
)

// The longest phrase that is looked up, in tokens and bytes.
const (
	maxPhraseTokens = 4
	maxPhraseBytes  = 48
)

// know fills in called and known, which are all zero, for the tokens of s.
func know(doc *lex.Document, s *lex.Sentence, called, known []uint8) {
	var buffer [maxPhraseBytes]byte
	for i := s.First; i < s.Last; i++ {
		if !capitalized(doc, i) {
			continue
		}
		word := doc.Word(i)
		if gazetteer.FirstName(word) != gazetteer.NoName {
			called[i] |= calledFirst
		}
		if gazetteer.Surname(word) {
			called[i] |= calledSurname
		}
		if known[i] != 0 {
			continue
		}
		for n := min(maxPhraseTokens, s.Last-i); n > 0; n-- {
			if !capitalized(doc, i+n-1) {
				continue
			}
			kind := kindOf(phrase(doc, i, n, buffer[:0]))
			if kind == 0 {
				continue
			}
			known[i] = uint8(2*kind - 1)
			for k := i + 1; k < i+n; k++ {
				known[k] = uint8(2 * kind)
			}
			break
		}
	}
}

// capitalized reports whether token i is a word that starts with a capital.
func capitalized(doc *lex.Document, i int) bool {
	t := &doc.Tokens[i]
	if t.Kind != lex.Word || t.End-t.Start > maxPhraseBytes {
		return false
	}
	c := doc.Text[t.Start]
	if c < utf8.RuneSelf {
		return 'A' <= c && c <= 'Z'
	}
	r, _ := utf8.DecodeRuneInString(doc.Text[t.Start:t.End])
	return unicode.IsUpper(r)
}

// phrase returns the n tokens from i on with single spaces where they are
// apart, or "" if they are too long.
func phrase(doc *lex.Document, i, n int, buffer []byte) string {
	if n == 1 {
		return doc.Word(i)
	}
	for k := i; k < i+n; k++ {
		w := doc.Word(k)
		if len(buffer)+1+len(w) > maxPhraseBytes {
			return ""
		}
		if k > i && doc.Tokens[k].Space {
			buffer = append(buffer, ' ')
		}
		buffer = append(buffer, w...)
	}
	return string(buffer)
}

// kindOf returns the kind of a phrase, or 0.
func kindOf(phrase string) int {
	if phrase == "" {
		return 0
	}
	if gazetteer.Organization(phrase) {
		return bodyKind
	}
	return int(gazetteer.Place(phrase))
}
