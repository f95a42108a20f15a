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

// quotedBy makes whom a paper quotes as saying something the source of it.
func quotedBy(doc *lex.Document, chunks []link.Chunk) []link.Chunk {
	out := make([]link.Chunk, 0, len(chunks))
	for i := 0; i < len(chunks); i++ {
		c := chunks[i]
		out = append(out, c)
		if c.Role != link.Cue || i+1 >= len(chunks) || chunks[i+1].Role != link.Content || chunks[i+1].First != c.Last {
			continue
		}
		if w := doc.Word(c.Last - 1); w != "quoted" && w != "quotes" && w != "quoting" && w != "cited" && w != "citing" && w != "cites" {
			continue
		}
		said := chunks[i+1]
		for t := said.First + 1; t+1 < min(said.First+16, said.Last); t++ {
			if doc.Tokens[t].Region >= 0 || doc.Word(t) != "as" || doc.Word(t+1) != "saying" {
				continue
			}
			if w := doc.Word(said.First); w == "a" || w == "an" || w == "one" || w == "unnamed" || w == "unidentified" {
				if t+2 < said.Last { // whom it does not name, it speaks for
					out = append(out, link.Chunk{Role: link.Content, First: t + 2, Last: said.Last})
					i++
				}
				break
			}
			if n := len(out); n > 1 && out[n-2].Role == link.Source && out[n-2].Last == c.First {
				out = append(out[:n-2], c)
			}
			out = append(out, link.Chunk{Role: link.Source, First: said.First, Last: t})
			if t+2 < said.Last {
				out = append(out, link.Chunk{Role: link.Content, First: t + 2, Last: said.Last})
			}
			i++
			break
		}
	}
	return out
}
