package reader

import (
	"slices"
	"strings"

	"whosaid/analyzer/lex"
	"whosaid/analyzer/reader/link"
)

// What tells more of a source, or what happened while it spoke, is not what it says:
//
//	According to a miller, who asked not to be named, bread was dear.
//	“Bread is dear,” shouted a baker as Lena Ortiz walked past.
//
// The labels run the one into the content and the other into the source.

// unaside takes off a content after "According to" what it begins with but tells
// of the source, up to its comma:
//
//	According to a report by the guild, published in May, bread was dear.
func unaside(doc *lex.Document, chunks []link.Chunk) []link.Chunk {
	for i := 1; i < len(chunks); i++ {
		c := &chunks[i]
		if c.Role != link.Content || chunks[i-1].Role != link.Source || c.Last-c.First < 3 || doc.Tokens[c.First].Region >= 0 {
			continue
		}
		if chunks[i-1].Last == c.First-1 && doc.Word(c.First-1) == "," && issued(doc.Word(c.First)) && (governs(doc.Word(c.First+1)) || strings.HasSuffix(doc.Word(c.First+1), "day")) {
			c.First = behindComma(doc, c.First, min(c.First+longestAside, c.Last-1))
		}
		if i < 2 || c.First-chunks[i-1].Last > 1 || !according(doc, chunks[i-2]) {
			continue
		}
		for c.First < c.Last && tells(doc.Word(c.First)) {
			end := behindComma(doc, c.First, min(c.First+longestClause, c.Last))
			if end == c.First && c.Last < len(doc.Tokens) && doc.Word(c.Last) == "," {
				end = c.Last // all of it is an aside
			}
			if end == c.First {
				break
			}
			c.First = end
		}
	}
	return slices.DeleteFunc(chunks, func(c link.Chunk) bool { return c.First == c.Last })
}

// behindComma returns the token behind the first comma in tokens [first, last) outside
// marks, first where there is none.
func behindComma(doc *lex.Document, first, last int) int {
	for t := first + 1; t < last; t++ {
		if doc.Word(t) == "," && doc.Tokens[t].Region < 0 {
			return t + 1
		}
	}
	return first
}

// according reports whether a chunk is the cue "according to".
func according(doc *lex.Document, c link.Chunk) bool {
	return c.Role == link.Cue && c.Last-c.First == 2 && strings.EqualFold(doc.Word(c.First), "according")
}

// tells reports whether a word begins a clause that tells more of whom it follows.
func tells(word string) bool { return word == "who" || word == "whose" || word == "which" }

// longestAside is how many tokens stand before the comma that ends an aside,
// longestClause before the one that ends a clause.
const longestAside, longestClause = 10, 24

// issued reports whether a word begins what tells where a document came from.
func issued(word string) bool {
	switch word {
	case "published", "released", "issued", "seen", "obtained", "commissioned", "reviewed", "dated", "conducted", "filed", "unsealed", "posted":
		return true
	}
	return false
}

// byWhich begins a content that the labels begin too early with what "according to which"
// leads to, and makes a cue and a source of that:
//
//	The guild has a report, according to which bread is dear.
func byWhich(doc *lex.Document, chunks []link.Chunk) []link.Chunk {
	out := make([]link.Chunk, 0, len(chunks))
	for _, c := range chunks {
		for t := c.First; c.Role == link.Content && t+3 < c.Last && doc.Tokens[t].Region < 0; t++ {
			if doc.Word(t) == "according" && doc.Word(t+1) == "to" && doc.Word(t+2) == "which" {
				out = append(out, link.Chunk{Role: link.Cue, First: t, Last: t + 2}, link.Chunk{Role: link.Source, First: t + 2, Last: t + 3})
				c.First = t + 3
				break
			}
		}
		out = append(out, c)
	}
	return out
}

// citing takes off a content whom it is from at second hand:
//
//	The Herald reported citing two millers that bread was dear.
func citing(doc *lex.Document, chunks []link.Chunk) []link.Chunk {
	for i := range chunks {
		c := &chunks[i]
		if w := doc.Word(c.First); c.Role != link.Content || w != "citing" && w != "quoting" {
			continue
		}
		for t := c.First + 2; t+2 < min(c.First+longestAside, c.Last) && doc.Tokens[t].Region < 0; t++ {
			if doc.Word(t) == "that" {
				c.First = t
				break
			}
		}
	}
	return chunks
}

// meanwhile ends a source that follows its cue before what happened meanwhile:
//
//	“Bread is dear,” shouted a baker as Lena Ortiz walked past.
func meanwhile(doc *lex.Document, chunks []link.Chunk) []link.Chunk {
	for i := 1; i < len(chunks); i++ {
		c := &chunks[i]
		if !joint(chunks, i, link.Cue, link.Source) || c.Last >= len(doc.Tokens) || i+1 < len(chunks) && chunks[i+1].First == c.Last {
			continue
		}
		if w := doc.Word(c.Last); doc.Tokens[c.Last].Sentence != doc.Tokens[c.First].Sentence || !finite(w) && !strings.HasSuffix(w, "ed") {
			continue
		}
		for t := c.First + 1; t+1 < c.Last; t++ {
			if w := doc.Word(t); w == "as" || w == "while" || w == "when" {
				c.Last = t
				break
			}
		}
	}
	return chunks
}

// tallied leaves the count of votes off a content: rejected the plan by 31 votes to 24.
// A range is no such count: would fall by 3 to 5.
func tallied(doc *lex.Document, chunks []link.Chunk) []link.Chunk {
	for i := range chunks {
		c := &chunks[i]
		if c.Role != link.Content || c.Last-c.First < 5 || doc.Tokens[c.Last-1].Kind != lex.Number {
			continue
		}
		if to := doc.Word(c.Last - 2); to != "to" && to != "-" && to != "–" {
			continue
		}
		for t := c.Last - 4; t > c.First && t > c.Last-7; t-- {
			if doc.Word(t) != "by" {
				continue
			}
			won, lost := doc.Word(t+1), doc.Word(c.Last-1)
			if doc.Tokens[t+1].Kind == lex.Number && (len(won) > len(lost) || len(won) == len(lost) && won > lost) {
				c.Last = t
			}
			break
		}
	}
	return chunks
}
