package reader

import (
	"strings"

	"whosaid/analyzer/lex"
	"whosaid/analyzer/reader/link"
)

// passive reports whether a cue is in the passive voice, so that its subject is
// not who speaks:
//
//	The miller was told to wait. It is believed that bread will be dear.
//
// What people are of themselves, concerned or convinced, is not meant.
func passive(doc *lex.Document, c link.Chunk) bool {
	be := false
	for i := c.First; i < c.Last-1; i++ {
		be = be || toBe(strings.ToLower(doc.Word(i)))
	}
	if !be {
		return hearing(doc, c.First)
	}
	last := c.Last - 1
	switch doc.Word(last) {
	case "by", "to", "as", "that", "of", "for", "in", "about":
		last--
	}
	switch word := doc.Word(last); word {
	case "told", "said", "known", "seen", "thought", "understood", "shown", "written", "held", "sworn", "heard":
		return true
	case "concerned", "determined", "worried", "convinced", "opposed", "outraged", "pleased", "committed", "interested", "prepared",
		"disappointed", "satisfied", "surprised", "delighted", "excited", "shocked", "scared", "saddened", "thrilled", "honored", "honoured",
		"amazed", "annoyed", "relieved", "inclined", "resolved", "dedicated", "devoted", "terrified", "embarrassed", "confused", "alarmed", "need", "indeed":
		return false
	default:
		return len(word) > 4 && strings.HasSuffix(word, "ed") && !graded(doc.Word(last-1))
	}
}

// hedges reports whether a cue is only a word that says that somebody, whoever it is,
// says so: was allegedly overturned by officials.
func hedges(doc *lex.Document, c link.Chunk) bool {
	return lex.Listed(" allegedly reportedly supposedly purportedly ", strings.ToLower(doc.Word(c.Last-1)))
}

// appoints reports whether a cue says what somebody became or won: was named captain.
func appoints(doc *lex.Document, c link.Chunk) bool {
	return c.Last-c.First > 1 && doc.Word(c.Last-1) == "named" && passive(doc, c)
}

// graded reports whether a word before a participle makes an adjective of it: more
// nuanced, very excited.
func graded(word string) bool {
	switch word {
	case "more", "less", "very", "too", "quite", "rather", "equally":
		return true
	}
	return false
}

// hearing reports whether the cue from token i on is what those were told who hear
// a case, in a headline's short passive: Jury told of “ferocious” row.
func hearing(doc *lex.Document, i int) bool {
	if !strings.EqualFold(doc.Word(i), "told") || i == 0 || doc.Tokens[i].Sentence > 0 {
		return false
	}
	if i+1 < len(doc.Tokens) && doc.Tokens[i+1].Sentence == 0 { // not “…, court told”
		switch doc.Word(i + 1) {
		case "of", "that", "how", "about":
		default:
			return false
		}
	}
	switch strings.ToLower(doc.Word(i - 1)) {
	case "jury", "jurors", "court", "inquest", "inquiry", "tribunal", "trial", "hearing", "mps", "peers", "committee", "parliament", "commons", "senate", "dáil", "coroner", "judge", "panel":
		return true
	}
	return false
}

// whenAsked reports whether the cue at token i is the short passive of who is asked:
// when asked about bread, she laughed.
func whenAsked(doc *lex.Document, i int) bool {
	if doc.Word(i) == "Asked" {
		return true
	}
	if doc.Word(i) != "asked" || i == 0 {
		return false
	}
	before := i - 1
	switch doc.Word(before) {
	case "later", "repeatedly", "specifically":
		before = max(before-1, 0)
	}
	switch doc.Word(before) {
	case "when", "When", "if", "If", "once", "Once", "being":
		return true
	}
	return false
}

// longestAsker is how many tokens may name who asks.
const longestAsker = 10

// asker returns the tokens of who asks behind a short passive whose cue ends before token
// i, and what is asked at token first: asked by a reporter whether it rained, she laughed.
// They are none where it isn't told.
func asker(doc *lex.Document, i, first int) (from, to int) {
	if i >= len(doc.Tokens) || doc.Word(i) != "by" || first-i < 2 || first-i > longestAsker || doc.Tokens[first].Sentence != doc.Tokens[i].Sentence {
		return 0, 0
	}
	for t := i + 1; t < first; t++ {
		if doc.Tokens[t].Region >= 0 || doc.Word(t) == ";" || doc.Word(t) == ":" {
			return 0, 0
		}
	}
	to = first
	for to > i+1 && lex.Listed(" , about on over if whether ", doc.Word(to-1)) {
		to--
	}
	return i + 1, to
}
