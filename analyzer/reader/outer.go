package reader

import (
	"strings"

	"whosaid/analyzer/lex"
	"whosaid/analyzer/reader/link"
)

// outer puts a clause that reports into what another reports that follows it behind a
// comma and ends the sentence, or leaves only a participle to it: of statements inside
// statements the outermost counts.
//
//	The millers agreed to open the mill, officials said.
//	The millers agreed to open the mill, officials said, ending a long row.
func outer(doc *lex.Document, chunks []link.Chunk) []link.Chunk {
	out := make([]link.Chunk, 0, len(chunks))
	for i := 0; i < len(chunks); i++ {
		if !outermost(doc, chunks[i:]) {
			out = append(out, chunks[i])
			continue
		}
		out = append(out, link.Chunk{Role: link.Content, First: chunks[i].First, Last: chunks[i+2].Last})
		i += 2
	}
	return out
}

// outermost reports whether chunks begin with a statement of a sentence, all of which
// the source and the cue behind it report.
func outermost(doc *lex.Document, c []link.Chunk) bool {
	if len(c) < 5 || c[0].Role != link.Source || c[1].Role != link.Cue || c[2].Role != link.Content || !joint(c, 4, link.Source, link.Cue) {
		return false
	}
	sentence := doc.Tokens[c[0].First].Sentence
	first := doc.Sentences[sentence].First
	switch {
	case doc.Tokens[c[4].First].Sentence != sentence, c[3].First != c[2].Last+1 || doc.Word(c[2].Last) != ",":
		return false
	case c[0].First != first && !dash(doc.Word(c[0].First-1)):
		return false
	case doc.Tokens[c[0].First].Region >= 0 || doc.Tokens[c[2].First].Region >= 0:
		return false
	case !lex.Listed(" said says ", doc.Word(c[4].First)), lex.Listed(" said says told ", doc.Word(c[1].Last-1)):
		return false
	}
	if len(c) == 5 || doc.Tokens[c[5].First].Sentence != sentence {
		return true
	}
	return c[5].Role == link.Content && doc.Word(c[5].First-1) == "," && strings.HasSuffix(doc.Word(c[5].First), "ing")
}
