package lex

import "strings"

// A list of words that the rules know is one string, which costs nothing at the
// start and stands in a file once: " he she they it ".

// Listed reports whether a list of words with a space before and behind each holds
// word, byte for byte. No list holds "".
func Listed(list, word string) bool {
	for at := 0; word != ""; {
		i := strings.Index(list[at:], word)
		if i < 0 {
			return false
		}
		i += at
		if end := i + len(word); i > 0 && list[i-1] == ' ' && end < len(list) && list[end] == ' ' {
			return true
		}
		at = i + len(word)
	}
	return false
}
