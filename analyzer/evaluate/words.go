package evaluate

import (
	"sort"
	"unicode"
	"unicode/utf8"

	"whosaid/analyzer"
)

// The measures count words by a tokenizer of their own, so that no change of
// the analyzer's tokens can move a score. In
//
//	“Wait,” said Ortiz's lawyer
//
// the tokens are “ · Wait · , · ” · said · Ortiz · 's · lawyer; those with a
// letter or a digit are words, the others punctuation.

type token struct {
	analyzer.Span
	word bool
}

// tokenize returns the tokens of text: runs of letters and digits, joined by
// one hyphen, apostrophe, full stop, comma, slash or & between two of them, a
// clitic ('s, 're …) split off, and every other character but white space
// by itself.
func tokenize(text string) []token {
	var tokens []token
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		if unicode.IsSpace(r) || r == '\ufeff' || r == '\u200b' {
			i += size
			continue
		}
		if !inWord(r) {
			tokens = append(tokens, token{Span: analyzer.Span{Start: i, End: i + size}})
			i += size
			continue
		}
		end, clitic := i, -1
		for end < len(text) {
			r, size := utf8.DecodeRuneInString(text[end:])
			if inWord(r) {
				end += size
				continue
			}
			next, _ := utf8.DecodeRuneInString(text[end+size:])
			if !joins(r) || !inWord(next) {
				break
			}
			if r == '\'' || r == '’' {
				clitic = end
			}
			end += size
		}
		if clitic > i && isClitic(text[clitic:end]) {
			tokens = append(tokens, token{analyzer.Span{Start: i, End: clitic}, true})
			i = clitic
		}
		tokens = append(tokens, token{analyzer.Span{Start: i, End: end}, true})
		i = end
	}
	return tokens
}

// isClitic reports whether word, which starts with an apostrophe, is short for
// is, has, had, would, am, are, have or will, or a possessive.
func isClitic(word string) bool {
	_, size := utf8.DecodeRuneInString(word)
	switch word[size:] {
	case "s", "S", "d", "m", "re", "ve", "ll":
		return true
	}
	return false
}

func inWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }

func joins(r rune) bool {
	switch r {
	case '-', '‑', '\'', '’', '.', ',', '/', '&', '_', '@':
		return true
	}
	return false
}

// covered returns the tokens that spans cover for at least half of their
// bytes, in text order, each once.
func covered(tokens []token, spans []analyzer.Span) []int {
	var out []int
	for _, s := range spans {
		i := sort.Search(len(tokens), func(i int) bool { return tokens[i].End > s.Start })
		for ; i < len(tokens) && tokens[i].Start < s.End; i++ {
			t := tokens[i]
			if 2*(min(t.End, s.End)-max(t.Start, s.Start)) >= t.End-t.Start {
				out = append(out, i)
			}
		}
	}
	sort.Ints(out)
	unique := out[:0]
	for i, t := range out {
		if i == 0 || t != out[i-1] {
			unique = append(unique, t)
		}
	}
	return unique
}

// wordsOf leaves the words of list; all of it where it holds none.
func wordsOf(tokens []token, list []int) []int {
	var out []int
	for _, i := range list {
		if tokens[i].word {
			out = append(out, i)
		}
	}
	if out == nil {
		return list
	}
	return out
}

// trimmed leaves list without the punctuation at its edges.
func trimmed(tokens []token, list []int) []int {
	a, b := 0, len(list)
	for a < b && !tokens[list[a]].word {
		a++
	}
	for b > a && !tokens[list[b-1]].word {
		b--
	}
	return list[a:b]
}
