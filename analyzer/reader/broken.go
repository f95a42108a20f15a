package reader

import (
	"whosaid/analyzer/lex"
	"whosaid/analyzer/reader/link"
)

// A sentence that is quoted may be broken by more than who says it, or where that is known: in
//
//	“Each time you say that,” Ortiz said, referring to the dam, “you give us new work.”
//	Ortiz fired back: “As a miller,” she wrote, “I know the dam.”
//
// both pieces are one statement; what she refers to is no other, and Ortiz says the last.

// broken puts the second piece of a quoted sentence to the first, where the labels take
// it for what a participle between them reports, or for what a pronoun says of whom a colon
// leads from to the first.
func broken(doc *lex.Document, chunks []link.Chunk) []link.Chunk {
	out := make([]link.Chunk, 0, len(chunks))
	for i := 0; i < len(chunks); i++ {
		c := chunks[i]
		if knownBefore(doc, out, chunks[i:]) {
			i++
			continue
		}
		if n := len(out); n > 3 && joint(chunks, i, link.Cue, link.Content) && lex.Listed(breaking, doc.Word(out[n-1].First)) && doc.Word(out[n-1].First-1) == "," && aim(doc, out[n-4:n-1]) {
			if at := resumes(doc, c); at > 0 {
				out = out[:n-1]
				c.First = at
			}
		}
		out = append(out, c)
	}
	return out
}

// breaking are participles of what a speaker does between two pieces of a sentence, who says
// nothing else by it.
const breaking = " referring pointing alluding gesturing nodding turning looking meaning "

// knownBefore reports whether chunks begin with a pronoun and its cue that break a quoted
// sentence, the last of out, to which a source, its cue and a colon lead.
func knownBefore(doc *lex.Document, out, chunks []link.Chunk) bool {
	n := len(out)
	if n < 3 || !joint(chunks, 1, link.Source, link.Cue) || len(chunks) < 3 || chunks[2].Role != link.Content || !joint(out, n-2, link.Source, link.Cue) {
		return false
	}
	c, next := out[n-1], chunks[2]
	return c.Role == link.Content && quoted(doc, c) && quoted(doc, next) && c.Last-c.First > 2 && doc.Word(c.Last-2) == "," && doc.Word(c.First-1) == ":" && out[n-2].Last == c.First-1 && !lex.Listed(" quoted quotes cited cites ", doc.Word(out[n-2].Last-1)) &&
		chunks[0].First == c.Last && chunks[0].Last == c.Last+1 && lex.Listed(" he she they ", doc.Word(c.Last)) && chunks[1].Last+1 == next.First && doc.Word(next.First-1) == ","
}

// aim reports whether chunks are a quotation that ends with a comma and who says it.
func aim(doc *lex.Document, c []link.Chunk) bool {
	said := c[1].Role == link.Source && c[2].Role == link.Cue || c[1].Role == link.Cue && c[2].Role == link.Source
	return said && c[0].Role == link.Content && quoted(doc, c[0]) && c[0].Last-c[0].First > 2 && doc.Word(c[0].Last-2) == "," && doc.Tokens[c[0].Last-1].Sentence == doc.Tokens[c[2].First].Sentence
}

// resumes returns the token with which a quotation begins that ends a content, and goes on in
// small letters behind a comma; 0 where none does.
func resumes(doc *lex.Document, c link.Chunk) int {
	if t := answer(doc, c); t > 0 && t+1 < c.Last && doc.Word(t-1) == "," && !begins(doc.Word(t+1)) {
		return t
	}
	return 0
}
