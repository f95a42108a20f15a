package reader

import (
	"whosaid/analyzer/lex"
	"whosaid/analyzer/reader/link"
)

// What somebody is asked is not a part of the answer: in
//
//	Ortiz said, when asked about the mill, “It will stand.”
//	Ortiz told the guild when asked about the mill: “It will stand.”
//
// Ortiz says that it will stand, and no more.

// answered begins what is answered with the quotation behind "when asked".
func answered(doc *lex.Document, chunks []link.Chunk) []link.Chunk {
	out := make([]link.Chunk, 0, len(chunks))
	for i, c := range chunks {
		if n := len(out); c.Role == link.Content && n > 0 && out[n-1].Role == link.Cue && doc.Tokens[out[n-1].First].Sentence == doc.Tokens[c.First].Sentence {
			at := answer(doc, c)
			switch asked := askedIn(doc, out[n-1]); {
			case at == 0:
			case asked > 0 && joint(chunks, i, link.Cue, link.Content):
				out[n-1].Last, c.First = asked, at
			case c.Last-c.First > 2 && whenAsked(doc, c.First+1) && doc.Word(c.First+1) == "asked":
				c.First = at
			case joint(chunks, i, link.Cue, link.Content) && whenAsked(doc, out[n-1].First) && n > 1 && out[n-2].Role == link.Cue && doc.Tokens[out[n-2].First].Sentence == doc.Tokens[c.First].Sentence:
				out, c.First = out[:n-1], at
			}
		}
		out = append(out, c)
	}
	return out
}

// askedIn returns the "when" of a "when asked" in a cue behind its first word, 0 where there is
// none: said when asked about.
func askedIn(doc *lex.Document, cue link.Chunk) int {
	for t := cue.First + 2; t < cue.Last; t++ {
		if whenAsked(doc, t) && doc.Word(t) == "asked" && lex.Listed(" when if once ", doc.Word(t-1)) {
			return t - 1
		}
	}
	return 0
}

// answer returns the token with which the quotation begins that ends a content outside of
// marks, behind a comma or a colon; 0 where there is none.
func answer(doc *lex.Document, c link.Chunk) int {
	for t := c.First + 1; t < c.Last; t++ {
		if r := doc.Tokens[t].Region; r >= 0 {
			if w := doc.Word(t - 1); (w == "," || w == ":") && doc.Regions[r].Last >= c.Last {
				return t
			}
			return 0
		}
	}
	return 0
}
