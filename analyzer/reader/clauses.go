package reader

import (
	"whosaid/analyzer/lex"
	"whosaid/analyzer/reader/link"
)

// A clause that reports may stand inside what is reported, and what is reported
// may itself report:
//
//	The road, Lena Ortiz said, was closed.
//	The miller said bread was dear, but that he hoped it would fall.
//
// The labels go from token to token and run the one together with what it stands
// in, or tear the other in two; the words around them tell better.

// interrupted takes apart what the labels run together where a reporting clause
// stands inside what it reports:
//
//	The road, Lena Ortiz said, was closed. In the mill's own report, she said it rained.
func interrupted(doc *lex.Document, chunks []link.Chunk) []link.Chunk {
	out := make([]link.Chunk, 0, len(chunks))
	for i, c := range chunks {
		if !joint(chunks, i+1, link.Source, link.Cue) {
			out = append(out, c)
			continue
		}
		comma := c.Last - 1
		for comma > c.First && doc.Word(comma) != "," {
			comma--
		}
		if comma == c.First {
			out = append(out, c)
			continue
		}
		after := chunks[i+1].Last
		switch {
		case c.First > 0 && governs(doc.Word(c.First-1)):
		case after+1 < len(doc.Tokens) && doc.Word(after) == "," && i+2 < len(chunks) && chunks[i+2].Role == link.Content && chunks[i+2].First == after+1 &&
			doc.Tokens[after+1].Region < 0 && c.First == doc.Sentences[doc.Tokens[c.First].Sentence].First:
			out = append(out, link.Chunk{Role: link.Content, First: c.First, Last: comma})
		default:
			out = append(out, c)
			continue
		}
		c.First = comma + 1
		out = append(out, c)
	}
	return out
}

// nested puts what a clause with a pronoun tells of the same speaker into what is
// reported: of statements inside statements the outermost counts.
//
//	The miller said bread was dear, but that he hoped it would fall.
func nested(doc *lex.Document, chunks []link.Chunk) []link.Chunk {
	out := make([]link.Chunk, 0, len(chunks))
	for i := 0; i < len(chunks); i++ {
		c := chunks[i]
		n := len(out)
		if n == 0 || i+2 >= len(chunks) || !inner(doc, chunks[i:i+3]) || doc.Tokens[out[n-1].Last-1].Sentence != doc.Tokens[c.First].Sentence {
			out = append(out, c)
			continue
		}
		if before := out[n-1]; before.Role == link.Content && second(doc, before.Last, c.First) {
			out[n-1].Last = chunks[i+2].Last
			i += 2
			continue
		}
		out = append(out, c)
	}
	return out
}

// inner reports whether three chunks are a pronoun, its cue and what that leads
// to, one right after the other.
func inner(doc *lex.Document, c []link.Chunk) bool {
	if !joint(c, 1, link.Source, link.Cue) || !joint(c, 2, link.Cue, link.Content) || c[0].Last-c[0].First > 1 {
		return false
	}
	switch doc.Word(c[0].First) {
	case "he", "she", "they", "it", "we", "I":
		return true
	}
	return false
}

// second reports whether tokens [first, last) lead from one thing reported to a
// second one: "-- but also that".
func second(doc *lex.Document, first, last int) bool {
	if last-first < 2 || last-first > 4 {
		return false
	}
	switch doc.Word(last - 1) {
	case "that", "why", "whether", "how":
	default:
		return false
	}
	for t := first; t < last-1; t++ {
		switch doc.Word(t) {
		case ",", "--", "—", "–", ";", "-", "and", "but", "also":
		default:
			return false
		}
	}
	return true
}

// relative ends what a clause with "who" reports where the sentence goes on:
//
//	The miller, who admitted theft, is to be sentenced.
func relative(doc *lex.Document, chunks []link.Chunk) []link.Chunk {
	for i := 0; i+2 < len(chunks); i++ {
		source, content := chunks[i], &chunks[i+2]
		if !joint(chunks, i+1, link.Source, link.Cue) || !joint(chunks, i+2, link.Cue, link.Content) || source.Last-source.First > 1 || source.First == 0 || doc.Word(source.First-1) != "," {
			continue
		}
		if w := doc.Word(source.First); w != "who" && w != "which" {
			continue
		}
		for t := content.First + 1; t+1 < content.Last; t++ {
			if doc.Word(t) != "," || doc.Tokens[t].Region >= 0 {
				continue
			}
			if finite(doc.Word(t + 1)) {
				content.Last = t
			}
			break
		}
	}
	return chunks
}

// coordinated goes on with a content of what somebody did, in the form of "of doing",
// where the next of such verbs is joined to it:
//
//	The guild accused him of hiding bread and selling flour.
func coordinated(doc *lex.Document, chunks []link.Chunk) []link.Chunk {
	for i := range chunks {
		c := &chunks[i]
		limit := len(doc.Tokens)
		if i+1 < len(chunks) {
			limit = chunks[i+1].First
		}
		t := c.Last
		if c.Role != link.Content || t+2 >= limit || doc.Word(t) != "and" || !gerund(doc, t+1) || !ofDoing(doc, *c) {
			continue
		}
		for t++; t < limit && doc.Tokens[t].Sentence == doc.Tokens[c.First].Sentence && doc.Tokens[t].Kind != lex.Punct; t++ {
		}
		if t < limit {
			c.Last = t
		}
	}
	return chunks
}

// joined parts what a participle reports from a second one that is joined to it:
//
//	He left, saying that bread was dear and accusing the guild of greed.
func joined(doc *lex.Document, chunks []link.Chunk) []link.Chunk {
	out := make([]link.Chunk, 0, len(chunks))
	for i, c := range chunks {
		at := 0
		if joint(chunks, i, link.Cue, link.Content) && gerund(doc, c.First-1) {
			at = secondParticiple(doc, c)
		}
		if at == 0 {
			out = append(out, c)
			continue
		}
		out = append(out, link.Chunk{Role: link.Content, First: c.First, Last: at - 1},
			link.Chunk{Role: link.Cue, First: at, Last: at + 1}, link.Chunk{Role: link.Content, First: at + 1, Last: c.Last})
	}
	return out
}

// secondParticiple returns the token after an "and" in a content that reports, too; 0
// where there is none, or where it may be what is reported: they are lying and denying.
func secondParticiple(doc *lex.Document, c link.Chunk) int {
	for t := c.First + 1; t+2 < c.Last; t++ {
		if doc.Tokens[t].Region >= 0 {
			continue
		}
		switch w, next := doc.Word(t), doc.Word(t+1); {
		case toBe(w) && gerund(doc, t+1):
			return 0
		case w == "and" && lex.Listed(reporting, next):
			return t + 1
		}
	}
	return 0
}

// reporting are participles by which one reports.
const reporting = " questioning urging calling accusing demanding warning arguing adding criticizing criticising praising insisting denying promising claiming blaming describing vowing asking suggesting pledging condemning dismissing thanking "

// ofDoing reports whether a content has a verb in -ing behind a preposition.
func ofDoing(doc *lex.Document, c link.Chunk) bool {
	for t := c.First + 1; t < c.Last; t++ {
		if gerund(doc, t) && governs(doc.Word(t-1)) {
			return true
		}
	}
	return false
}

// inquiring takes "to know" from what somebody wants into the cue, where a question
// follows: She wanted to know whether anybody would come.
func inquiring(doc *lex.Document, chunks []link.Chunk) []link.Chunk {
	for i := range chunks {
		if c := &chunks[i]; joint(chunks, i, link.Cue, link.Content) && c.Last-c.First > 3 && wantsToKnow(doc, c.First-1) {
			chunks[i-1].Last += 2
			c.First += 2
		}
	}
	return chunks
}

// wantsToKnow reports whether a form of "want to know" with a question behind it
// begins at token i.
func wantsToKnow(doc *lex.Document, i int) bool {
	switch doc.Word(i) {
	case "want", "wants", "wanted":
	default:
		return false
	}
	if i+3 >= len(doc.Tokens) || doc.Word(i+1) != "to" || doc.Word(i+2) != "know" {
		return false
	}
	switch doc.Word(i + 3) {
	case "if", "whether", "why", "what", "how", "when", "where", "who", "which":
		return true
	}
	return false
}

// whiled parts what one says from what another says behind "while":
//
//	Lena Ortiz said bread was dear, while Tom Diaz of the guild said it was cheap.
func whiled(doc *lex.Document, chunks []link.Chunk) []link.Chunk {
	out := make([]link.Chunk, 0, len(chunks))
	for _, c := range chunks {
		while, cue := secondSaying(doc, c)
		if cue == 0 {
			out = append(out, c)
			continue
		}
		out = append(out, link.Chunk{Role: link.Content, First: c.First, Last: while - 1}, link.Chunk{Role: link.Source, First: while + 1, Last: cue},
			link.Chunk{Role: link.Cue, First: cue, Last: cue + 1}, link.Chunk{Role: link.Content, First: cue + 1, Last: c.Last})
	}
	return out
}

// secondSaying returns the "while" in a content behind which somebody else speaks, by a
// name, and the verb of that; 0 and 0 where there is none.
func secondSaying(doc *lex.Document, c link.Chunk) (while, cue int) {
	if c.Role != link.Content {
		return 0, 0
	}
	for t := c.First + 2; t+4 < c.Last; t++ {
		if !lex.Listed(" while whereas ", doc.Word(t)) || doc.Word(t-1) != "," || doc.Tokens[t].Region >= 0 || !capital(doc.Word(t+1)) {
			continue
		}
		if cue := whoseCue(doc, t+2, min(t+14, c.Last-1)); cue > 0 {
			return t, cue
		}
	}
	return 0, 0
}

// whoseCue returns the first of tokens [first, last) that is a verb of saying, 0 where a
// clause, a sentence or a quotation begins before it or there is none.
func whoseCue(doc *lex.Document, first, last int) int {
	for t := first; t < last && doc.Tokens[t].Region < 0; t++ {
		switch doc.Word(t) {
		case "said", "says", "wrote", "argued", "argues", "warned", "insisted", "claimed", "predicted":
			return t
		case "who", "which", "that", ".":
			return 0
		}
	}
	return 0
}

// affected makes those sources whom something prompts to speak:
//
//	The guild shut the mill, leading bakers to warn that bread would be dear.
func affected(doc *lex.Document, chunks []link.Chunk) []link.Chunk {
	out := make([]link.Chunk, 0, len(chunks))
	for _, c := range chunks {
		if c.Role == link.Cue {
			if s := prompted(doc, c); s.Last > s.First && (len(out) == 0 || out[len(out)-1].Last <= s.First) {
				out = append(out, s)
			}
		}
		out = append(out, c)
	}
	return out
}

// longestTouched is how many tokens may name those whom something prompts.
const longestTouched = 8

// prompted returns those whom something prompts to speak with the cue c, or an empty
// chunk: leading bakers to warn.
func prompted(doc *lex.Document, c link.Chunk) link.Chunk {
	to := c.First
	if doc.Word(to) != "to" {
		to--
	}
	none := link.Chunk{}
	if to < 2 || doc.Word(to) != "to" {
		return none
	}
	for t := to - 1; t > max(0, to-longestTouched) && doc.Tokens[t].Kind != lex.Punct && doc.Tokens[t].Sentence == doc.Tokens[to].Sentence; t-- {
		switch doc.Word(t) {
		case "prompting", "leading", "forcing", "causing", "spurring", "driving", "provoking":
			if t+1 < to && doc.Word(t-1) == "," {
				return link.Chunk{Role: link.Source, First: t + 1, Last: to}
			}
			return none
		}
	}
	return none
}
