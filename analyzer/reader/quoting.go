package reader

import (
	"whosaid/analyzer/lex"
	"whosaid/analyzer/reader/link"
)

// A paper that quotes somebody is not who speaks: in
//
//	“Bread is dear,” the Oster Times quoted Lena Ortiz as saying.
//
// Ortiz is.

// quotedBy makes whom a paper quotes as saying something the source of it. For whom it
// does not name it speaks: quoted a miller as saying.
func quotedBy(doc *lex.Document, chunks []link.Chunk) []link.Chunk {
	out := make([]link.Chunk, 0, len(chunks))
	for i := 0; i < len(chunks); i++ {
		c := chunks[i]
		out = append(out, c)
		if !joint(chunks, i+1, link.Cue, link.Content) || !lex.Listed(" quoted quotes quoting cited cites citing ", doc.Word(c.Last-1)) {
			continue
		}
		parts := quotedParts(doc, chunks[i+1])
		if len(parts) == 0 {
			continue
		}
		if n := len(out); parts[0].Role == link.Source && joint(out, n-1, link.Source, link.Cue) {
			out = append(out[:n-2], c) // without the paper
		}
		out = append(out, parts...)
		i++
	}
	return out
}

// quotedParts takes a content apart that begins with whom a paper quotes: in "Lena Ortiz
// as saying bread is dear", who that is, if the name is told, and what follows, if
// anything. It returns nil for any other content.
func quotedParts(doc *lex.Document, c link.Chunk) (parts []link.Chunk) {
	as := asSaying(doc, c)
	if as == 0 {
		return nil
	}
	if !lex.Listed(" a an one unnamed unidentified ", doc.Word(c.First)) {
		parts = append(parts, link.Chunk{Role: link.Source, First: c.First, Last: as})
	}
	if as+2 < c.Last {
		parts = append(parts, link.Chunk{Role: link.Content, First: as + 2, Last: c.Last})
	}
	return parts
}

// namedBy takes off a source who gave its name: the driver, named by police as Lena Ortiz,
// said. Ortiz is who speaks.
func namedBy(doc *lex.Document, chunks []link.Chunk) []link.Chunk {
	for i := range chunks {
		c := &chunks[i]
		if c.Role != link.Source || c.First < 2 || doc.Word(c.First-1) != "by" || !lex.Listed(" named identified ", doc.Word(c.First-2)) {
			continue
		}
		for t := c.First + 1; t+1 < c.Last; t++ {
			if doc.Word(t) == "as" {
				c.First = t + 1
				break
			}
		}
	}
	return chunks
}

// asSaying returns the "as" of "as saying" behind a name that a content begins with, or 0.
func asSaying(doc *lex.Document, c link.Chunk) int {
	for t := c.First + 1; t+1 < min(c.First+16, c.Last); t++ {
		if doc.Tokens[t].Region < 0 && doc.Word(t) == "as" && doc.Word(t+1) == "saying" {
			return t
		}
	}
	return 0
}
