package reader

import (
	"strings"

	"whosaid/analyzer/lex"
	"whosaid/analyzer/reader/link"
)

// Not all that stands behind a cue is said: in
//
//	A source told Reuters talks had failed. Asked why, the mayor laughed.
//
// who is told is none of it, nor what somebody does who is asked; and in a lead
//
//	Three died, police said, as boats searched the river.
//
// the paper itself tells what else goes on.

// hearers takes off a content the name of who is told it.
func hearers(doc *lex.Document, chunks []link.Chunk) []link.Chunk {
	for i := range chunks {
		c := &chunks[i]
		if !joint(chunks, i, link.Cue, link.Content) || !lex.Listed(" told tells telling ", doc.Word(c.First-1)) {
			continue
		}
		if cue := chunks[i-1]; passive(doc, cue) || cue.First > 0 && toBe(doc.Word(cue.First-1)) {
			continue
		}
		t := c.First
		for t < c.Last && t < c.First+4 && capital(doc.Word(t)) && doc.Tokens[t].Kind == lex.Word && doc.Tokens[t].Region < 0 {
			t++
		}
		if t > c.First && t+2 < c.Last && doc.Tokens[t].Kind == lex.Word && small(doc.Word(t)) && !finite(doc.Word(t)) && doc.Word(t) != "and" && doc.Word(t) != "of" {
			c.First = t
		}
	}
	return chunks
}

// bareQuestions ends the question that is one word: Asked why, she laughed.
func bareQuestions(doc *lex.Document, chunks []link.Chunk) []link.Chunk {
	for i := range chunks {
		c := &chunks[i]
		if joint(chunks, i, link.Cue, link.Content) && c.Last-c.First > 2 && doc.Word(c.First+1) == "," &&
			lex.Listed(" why how when where what who ", doc.Word(c.First)) && strings.EqualFold(doc.Word(c.First-1), "asked") {
			c.Last = c.First + 1
		}
	}
	return chunks
}

// leads takes from what is said in the first paragraphs what a clause with "as" behind
// it tells. One with a pronoun may be the reason for it: the road is shut, police said,
// as it is wet.
func leads(doc *lex.Document, chunks []link.Chunk) []link.Chunk {
	out := chunks[:0]
	for _, c := range chunks {
		if c.Role == link.Content && doc.Tokens[c.First].Paragraph < leadEnds && besides(doc, c) && behind(doc, out, c) {
			continue
		}
		out = append(out, c)
	}
	return out
}

// leadEnds is the paragraph before which a lead stands: there may be a headline and a
// line under it.
const leadEnds = 3

// behind reports whether c stands in one sentence behind a content and then who said it,
// the last of out.
func behind(doc *lex.Document, out []link.Chunk, c link.Chunk) bool {
	said := false
	for k := len(out) - 1; k >= max(0, len(out)-3) && doc.Tokens[out[k].First].Sentence == doc.Tokens[c.First].Sentence; k-- {
		if out[k].Role == link.Content {
			return said
		}
		said = true
	}
	return false
}

// besides reports whether a content is a clause with "as" behind a comma, to the end of
// its sentence, whose subject is no pronoun, and no "as well as".
func besides(doc *lex.Document, c link.Chunk) bool {
	if c.Last-c.First < 4 || c.First == 0 || doc.Word(c.First) != "as" || doc.Word(c.First-1) != "," || doc.Tokens[c.First].Region >= 0 {
		return false
	}
	if lex.Listed(" he she it they we you i there this that these those if though to well long soon much far ", strings.ToLower(doc.Word(c.First+1))) {
		return false
	}
	if c.Last < len(doc.Tokens) && doc.Tokens[c.Last].Sentence == doc.Tokens[c.First].Sentence && doc.Word(c.Last) != "." {
		return false
	}
	for t := c.First + 1; t < c.Last; t++ {
		if doc.Word(t) == "as" || doc.Word(t) == "," || doc.Tokens[t].Region >= 0 {
			return false
		}
	}
	return true
}
