package reader

import (
	"strings"

	"whosaid/analyzer/lex"
	"whosaid/analyzer/reader/link"
)

// A colon leads from who speaks to what is said, unless who follows it says so: in
//
//	The loss is shown by this finding: “Nine locks had no keeper.”
//	The letter spoke of the lock: “Our children swim here,” the guild wrote.
//	A lesson from Inga Holm: “Listen to the water.”
//	She was so cross that I had to ask: “Why?”
//	She praised the keepers, because to her, “nothing else is as old.”
//
// the finding says the first, the guild the second, Holm the third and I the fourth; the
// comma of the last leads to what she says as a colon does.

// colons makes the colon a cue between a source and a quotation, gives a quotation behind one to
// whoever follows it or whose clause ends with it, names only the one from whom a message
// is, and parts an opinion from what stands before it.
func colons(doc *lex.Document, chunks []link.Chunk) []link.Chunk {
	out := make([]link.Chunk, 0, len(chunks))
	for i, c := range chunks {
		switch c.Role {
		case link.Source:
			if c.Last+1 < len(doc.Tokens) && doc.Word(c.Last) == ":" {
				c.First = sender(doc, c)
			}
		case link.Content:
			if addressee(doc, chunks, i) {
				continue
			}
			if who := outcome(doc, out, c); who > 0 {
				out = append(out, link.Chunk{Role: link.Source, First: who, Last: who + 1}, link.Chunk{Role: link.Cue, First: c.First - 1, Last: c.First})
			} else if n := len(out); n > 0 && out[n-1].Role == link.Source && out[n-1].Last+1 == c.First && doc.Word(c.First-1) == ":" && quoted(doc, c) && (n < 2 || !joint(out, n-1, link.Cue, link.Source)) {
				out = append(out, link.Chunk{Role: link.Cue, First: c.First - 1, Last: c.First})
			}
			if at := opinion(doc, c); at > 0 {
				before := link.Chunk{Role: link.Content, First: c.First, Last: at}
				if lex.Listed(" because since as and but ", doc.Word(at-1)) {
					before.Last--
				}
				out = append(out, trim(doc, before), link.Chunk{Role: link.Cue, First: at, Last: at + 1}, link.Chunk{Role: link.Source, First: at + 1, Last: at + 2})
				c.First = at + 3
			} else if at := followed(doc, chunks, i); at > 0 {
				out = append(out, link.Chunk{Role: link.Content, First: c.First, Last: at - 1})
				c.First = at
			}
		}
		out = append(out, c)
	}
	return out
}

// addressee reports whether content i is a pronoun alone between a cue and the colon before a
// quotation, which is all of what is said: did not believe him: “It will stand.”
func addressee(doc *lex.Document, chunks []link.Chunk, i int) bool {
	c := chunks[i]
	return c.Last == c.First+1 && joint(chunks, i, link.Cue, link.Content) && lex.Listed(" him her them it me us ", doc.Word(c.First)) &&
		i+1 < len(chunks) && chunks[i+1].First == c.Last+1 && doc.Word(c.Last) == ":" && quoted(doc, chunks[i+1])
}

// outcome returns the pronoun of whom a clause with "that" is, between a cue, the last of out, and
// the colon before a quotation; 0 where there is none: she was so cross that I had to ask: “Why?”
func outcome(doc *lex.Document, out []link.Chunk, c link.Chunk) int {
	n := len(out)
	if n == 0 || out[n-1].Role != link.Cue || !quoted(doc, c) || c.First == 0 || doc.Word(c.First-1) != ":" || doc.Tokens[out[n-1].First].Sentence != doc.Tokens[c.First-1].Sentence {
		return 0
	}
	speaks := false
	for t := c.First - 2; t >= out[n-1].Last; t-- {
		switch w := doc.Word(t); {
		case lex.Listed(speech, w):
			speaks = true
		case w == "that":
			if speaks && lex.Listed(" I he she we they ", doc.Word(t+1)) {
				return t + 1
			}
			return 0
		}
	}
	return 0
}

// speech are words of a clause whose subject speaks.
const speech = " ask asked say said answer answered reply replied shout shouted cry cried yell yelled tell told write wrote add added explain explained admit admitted "

// sender returns the token with which the one begins from whom a message is that a source
// names: Inga Holm of "a lesson from Inga Holm".
func sender(doc *lex.Document, c link.Chunk) int {
	for t := c.First + 1; t+1 < c.Last; t++ {
		if doc.Word(t) == "from" && lex.Listed(" lesson lessons message messages advice warning warnings plea tips wisdom words greeting greetings ", strings.ToLower(doc.Word(t-1))) {
			return t + 1
		}
	}
	return c.First
}

// opinion returns the "to" or "for" of a pronoun in a content outside of marks that ends with a
// quotation behind the comma there; 0 where there is none: praised it, because to her, “it is ours.”
func opinion(doc *lex.Document, c link.Chunk) int {
	if quoted(doc, c) {
		return 0
	}
	for t := c.First + 2; t+3 < c.Last; t++ {
		if r := doc.Tokens[t+3].Region; r >= 0 && doc.Tokens[t].Region < 0 {
			if lex.Listed(" to for ", doc.Word(t)) && lex.Listed(" him her them me us ", doc.Word(t+1)) && lex.Listed(" because since as that and but , ", doc.Word(t-1)) && doc.Word(t+2) == "," && doc.Regions[r].First == t+3 && doc.Regions[r].Last >= c.Last {
				return t
			}
			return 0
		}
	}
	return 0
}

// followed returns the token with which a quotation begins that ends the content of chunk i,
// behind a colon in it, if a source and its cue follow right behind the comma that it ends
// with; 0 where none does.
func followed(doc *lex.Document, chunks []link.Chunk, i int) int {
	c := chunks[i]
	if doc.Tokens[c.Last-1].Region < 0 || quoted(doc, c) || !joint(chunks, i+1, link.Content, link.Source) || !joint(chunks, i+2, link.Source, link.Cue) || doc.Tokens[chunks[i+2].First].Sentence != doc.Tokens[c.Last-1].Sentence {
		return 0
	}
	if at := markBefore(doc, link.Chunk{First: c.Last - 1, Last: c.Last}); at > c.First+1 && doc.Word(at-1) == ":" && doc.Word(c.Last-2) == "," {
		return at
	}
	return 0
}
