package reader

import (
	"strings"

	"whosaid/analyzer/lex"
)

// What a word by itself tells of its place in a sentence and in a name: in
//
//	In Oster, J. Ortiz was left waiting.
//
// the capitals are those of names, "In" governs what follows it, "was" begins a
// predicate and "waiting" is a verb in -ing.

// capital reports whether a word of three letters or more begins with a capital.
func capital(word string) bool { return len(word) > 2 && lex.Capital(word) }

// capitalAt reports whether token t is such a word; none stands outside the text.
func capitalAt(doc *lex.Document, t int) bool {
	return t < len(doc.Tokens) && capital(doc.Word(t))
}

// small reports whether a word is of small letters alone.
func small(word string) bool {
	for i := range len(word) {
		if word[i] < 'a' || word[i] > 'z' {
			return false
		}
	}
	return true
}

// begins reports whether a word has a capital first, or is no word.
func begins(word string) bool { return word[0] < 'a' || word[0] > 'z' }

// initial reports whether a word is one capital, with a stop or without.
func initial(word string) bool {
	return 'A' <= word[0] && word[0] <= 'Z' && (len(word) == 1 || len(word) == 2 && word[1] == '.')
}

// upper reports whether a text is of capitals alone.
func upper(text string) bool {
	for i := range len(text) {
		if text[i] < 'A' || text[i] > 'Z' {
			return false
		}
	}
	return true
}

// year reports whether a word is a year of our time: 2020.
func year(word string) bool {
	return len(word) == 4 && (strings.HasPrefix(word, "19") || strings.HasPrefix(word, "20")) && word[2] >= '0' && word[2] <= '9' && word[3] >= '0' && word[3] <= '9'
}

// dash reports whether a word is a dash, as it stands before an aside, a signature or what
// a dateline leads to.
func dash(word string) bool {
	switch word {
	case "―", "—", "–", "-", "--":
		return true
	}
	return false
}

// finite reports whether a word is the first of a predicate.
func finite(word string) bool {
	switch word {
	case "is", "are", "was", "were", "has", "have", "had", "will", "would", "can", "could", "may", "might", "must", "did", "does", "said", "says", "told":
		return true
	}
	return false
}

// toBe reports whether a word is a form of "be".
func toBe(word string) bool {
	return lex.Listed(" is was are were been being be am 's ’s 're ’re 'm ’m ", word)
}

// gerund reports whether token t looks like a verb in -ing.
func gerund(doc *lex.Document, t int) bool {
	w := doc.Word(t)
	return len(w) > 4 && strings.HasSuffix(w, "ing") && w[0] >= 'a'
}

// governs reports whether a word is a preposition whose noun cannot be a subject.
func governs(word string) bool {
	switch word {
	case "in", "In", "by", "By", "on", "On", "at", "At", "to", "To", "with", "With", "for", "For", "from", "From", "of", "during", "During", "after", "After":
		return true
	}
	return false
}
