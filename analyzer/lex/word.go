package lex

import (
	"unicode"
	"unicode/utf8"
)

// Capital reports whether word begins with a capital letter.
func Capital(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r)
}

// Genitive reports whether word is the clitic of "Ortiz's".
func Genitive(word string) bool { return word == "'s" || word == "’s" }
