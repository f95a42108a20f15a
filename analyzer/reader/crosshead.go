package reader

import (
	"strings"

	"whosaid/analyzer/lex"
	"whosaid/analyzer/reader/link"
)

// A line between paragraphs that quotes a few words of what follows it is a heading, and
// none of what was said before it goes on there:
//
//	“Whose hand is it in?” Diaz asked.
//	‘Deeply sorry’
//	“We are deeply sorry,” said Ortiz.

// longestCrosshead is how many tokens a heading inside an article has at most, its marks
// among them.
const longestCrosshead = 9

// withoutCrossheads returns the contents of linked chunks without those that are headings
// behind the first.
func withoutCrossheads(doc *lex.Document, chunks []link.Chunk, contents []int) []int {
	out := contents[:1:1]
	for _, i := range contents[1:] {
		if p := doc.Tokens[chunks[i].First].Paragraph; p == doc.Tokens[chunks[contents[0]].First].Paragraph || !crosshead(doc, int(p)) {
			out = append(out, i)
		}
	}
	return out
}

// crosshead reports whether paragraph p is such a heading: it stands between others, is
// short, begins or ends with a mark of quotation and has no full stop.
func crosshead(doc *lex.Document, p int) bool {
	first, last := doc.InParagraph(p)
	if p == 0 || p+1 == len(doc.Paragraphs) || last-first < 3 || last-first > longestCrosshead {
		return false
	}
	const marks = " \" ' “ ” ‘ ’ "
	if begins := lex.Listed(marks, doc.Word(first)); !begins && !lex.Listed(marks, doc.Word(last-1)) {
		return false
	}
	for t := first; t < last; t++ {
		if strings.ContainsAny(doc.Word(t), ".!?,:;…") {
			return false
		}
	}
	return true
}
