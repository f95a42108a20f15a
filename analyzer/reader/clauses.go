package reader

import (
	"strings"

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
		if c.Role != link.Source || i+1 == len(chunks) || chunks[i+1].Role != link.Cue || chunks[i+1].First != c.Last {
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

// calling draws what is quoted of somebody to whom it is said of, behind a verb of
// calling:
//
//	Ortiz called Tom Diaz “a treasure”.
func calling(doc *lex.Document, chunks []link.Chunk) []link.Chunk {
	for i := 1; i < len(chunks); i++ {
		cue, c := chunks[i-1], &chunks[i]
		if cue.Role != link.Cue || c.Role != link.Content || c.First <= cue.Last || c.First-cue.Last > 5 || doc.Tokens[c.First].Region < 0 || doc.Tokens[c.First].Sentence != doc.Tokens[cue.Last].Sentence {
			continue
		}
		switch doc.Word(cue.Last - 1) {
		case "called", "calls", "calling", "dubbed", "branded", "labelled", "labeled":
		default:
			continue
		}
		t := cue.Last
		for t < c.First && doc.Tokens[t].Kind == lex.Word && (begins(doc.Word(t)) || t == cue.Last && (doc.Word(t) == "the" || doc.Word(t) == "him" || doc.Word(t) == "her" || doc.Word(t) == "it" || doc.Word(t) == "them")) {
			t++
		}
		if t == c.First {
			c.First = cue.Last
		}
	}
	return chunks
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

// relative ends what a clause with "who" reports where the sentence goes on:
//
//	The miller, who admitted theft, is to be sentenced.
func relative(doc *lex.Document, chunks []link.Chunk) []link.Chunk {
	for i := 0; i+2 < len(chunks); i++ {
		source, cue, content := chunks[i], chunks[i+1], &chunks[i+2]
		if source.Role != link.Source || cue.Role != link.Cue || content.Role != link.Content || source.Last-source.First > 1 || source.First == 0 || source.Last != cue.First || cue.Last != content.First || doc.Word(source.First-1) != "," {
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
		if i > 0 && c.Role == link.Content && chunks[i-1].Role == link.Cue && chunks[i-1].Last == c.First && gerund(doc, c.First-1) {
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
		switch doc.Word(t) {
		case "is", "are", "was", "were", "be", "been", "being", "'s", "’s", "'re", "’re", "'m", "’m":
			if gerund(doc, t+1) {
				return 0
			}
		case "and":
			switch doc.Word(t + 1) {
			case "questioning", "urging", "calling", "accusing", "demanding", "warning", "arguing", "adding", "criticizing", "criticising", "praising",
				"insisting", "denying", "promising", "claiming", "blaming", "describing", "vowing", "asking", "suggesting", "pledging", "condemning", "dismissing", "thanking":
				return t + 1
			}
		}
	}
	return 0
}

// ofDoing reports whether a content has a verb in -ing behind a preposition.
func ofDoing(doc *lex.Document, c link.Chunk) bool {
	for t := c.First + 1; t < c.Last; t++ {
		if gerund(doc, t) && governs(doc.Word(t-1)) {
			return true
		}
	}
	return false
}

// gerund reports whether token t looks like a verb in -ing.
func gerund(doc *lex.Document, t int) bool {
	w := doc.Word(t)
	return len(w) > 4 && strings.HasSuffix(w, "ing") && w[0] >= 'a'
}

// inquiring takes "to know" from what somebody wants into the cue, where a question
// follows: She wanted to know whether anybody would come.
func inquiring(doc *lex.Document, chunks []link.Chunk) []link.Chunk {
	for i := 0; i+1 < len(chunks); i++ {
		cue, content := &chunks[i], &chunks[i+1]
		if cue.Role == link.Cue && content.Role == link.Content && content.First == cue.Last && content.Last-content.First > 3 && wantsToKnow(doc, cue.Last-1) {
			cue.Last += 2
			content.First += 2
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

// finite reports whether a word is the first of a predicate.
func finite(word string) bool {
	switch word {
	case "is", "are", "was", "were", "has", "have", "had", "will", "would", "can", "could", "may", "might", "must", "did", "does", "said", "says", "told":
		return true
	}
	return false
}

// inner reports whether three chunks are a pronoun, its cue and what that leads
// to, one right after the other.
func inner(doc *lex.Document, c []link.Chunk) bool {
	if c[0].Role != link.Source || c[1].Role != link.Cue || c[2].Role != link.Content || c[0].Last-c[0].First > 1 || c[0].Last != c[1].First || c[1].Last != c[2].First {
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

// governs reports whether a word is a preposition whose noun cannot be a subject.
func governs(word string) bool {
	switch word {
	case "in", "In", "by", "By", "on", "On", "at", "At", "to", "To", "with", "With", "for", "For", "from", "From", "of", "during", "During", "after", "After":
		return true
	}
	return false
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

// whiled parts what one says from what another says behind "while":
//
//	Lena Ortiz said bread was dear, while Tom Diaz of the guild said it was cheap.
func whiled(doc *lex.Document, chunks []link.Chunk) []link.Chunk {
	out := make([]link.Chunk, 0, len(chunks))
	for _, c := range chunks {
		at, cue := 0, 0
		for t := c.First + 2; c.Role == link.Content && cue == 0 && t+4 < c.Last; t++ {
			if w := doc.Word(t); (w == "while" || w == "whereas") && doc.Word(t-1) == "," && doc.Tokens[t].Region < 0 && capital(doc.Word(t+1)) {
				at, cue = t, whoseCue(doc, t+2, min(t+14, c.Last-1))
			}
		}
		if cue == 0 {
			out = append(out, c)
			continue
		}
		out = append(out, link.Chunk{Role: link.Content, First: c.First, Last: at - 1}, link.Chunk{Role: link.Source, First: at + 1, Last: cue},
			link.Chunk{Role: link.Cue, First: cue, Last: cue + 1}, link.Chunk{Role: link.Content, First: cue + 1, Last: c.Last})
	}
	return out
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
