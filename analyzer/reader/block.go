package reader

import (
	"slices"

	"whosaid/analyzer/lex"
	"whosaid/analyzer/reader/link"
)

// A block is paragraphs of somebody's words that have no marks, because a colon at the
// end of the paragraph before leads up to them:
//
//	Lena Ortiz, 70, was woken at four. She told me:
//
//	We heard it before we saw it. I just grabbed the cat and went.
//
// Those behind the first belong to it where they begin with "we" or "I", as no paper does.

// Of a block: how many tokens may stand between the cue and the colon ("said in a
// statement on Friday:"), and how many its first paragraph has at least.
const (
	longestLead   = 6
	shortestBlock = 4
)

const firstPerson = " I We My Our we my our "

// blocks makes one content of each paragraph of a block, whatever the labels make of its
// sentences.
func blocks(doc *lex.Document, chunks []link.Chunk) []link.Chunk {
	out := make([]link.Chunk, 0, len(chunks))
	for i := 0; i < len(chunks); i++ {
		c := chunks[i]
		out = append(out, c)
		for p := blockBehind(doc, c); p >= 0; p = goesOn(doc, p) {
			first, last := doc.InParagraph(p)
			for i+1 < len(chunks) && chunks[i+1].First < first {
				i++
				out = append(out, chunks[i])
			}
			end := i + 1
			for end < len(chunks) && chunks[end].First < last {
				end++
			}
			if reports(doc, chunks[i+1:end]) {
				break
			}
			out = append(out, link.Chunk{Role: link.Content, First: first, Last: last})
			i = end - 1
		}
	}
	return out
}

// blockBehind returns the first paragraph of the block that the chunk leads up to, or -1.
func blockBehind(doc *lex.Document, c link.Chunk) int {
	p := int(doc.Tokens[c.First].Paragraph)
	_, end := doc.InParagraph(p)
	if c.Role != link.Cue || p+1 == len(doc.Paragraphs) || doc.Word(end-1) != ":" || end-1 < c.Last || end-1-c.Last > longestLead ||
		doc.Tokens[c.First].Sentence != doc.Tokens[end-1].Sentence {
		return -1
	}
	first, last := doc.InParagraph(p + 1)
	if last-first < shortestBlock || !lex.Capital(doc.Word(first)) || !plain(doc, first, last) {
		return -1
	}
	return p + 1
}

// goesOn returns the paragraph behind p if a block goes on there, or -1.
func goesOn(doc *lex.Document, p int) int {
	if p+1 == len(doc.Paragraphs) {
		return -1
	}
	first, last := doc.InParagraph(p + 1)
	if !lex.Listed(firstPerson, doc.Word(first)) || !plain(doc, first, last) {
		return -1
	}
	return p + 1
}

// plain reports whether tokens [first, last) are sentences without quotation marks.
func plain(doc *lex.Document, first, last int) bool {
	return lex.Listed(" . ! ? … ", doc.Word(last-1)) &&
		!slices.ContainsFunc(doc.Tokens[first:last], func(t lex.Token) bool { return t.Region >= 0 })
}

// reports reports whether chunks of a paragraph tell what somebody says there who is not
// the one that speaks.
func reports(doc *lex.Document, chunks []link.Chunk) bool {
	for i := range chunks {
		if chunks[i].Role == link.Source && !lex.Listed(firstPerson, doc.Word(chunks[i].First)) {
			return true
		}
	}
	return false
}
