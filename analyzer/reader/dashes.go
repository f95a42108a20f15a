package reader

import (
	"whosaid/analyzer/entity"
	"whosaid/analyzer/lex"
	"whosaid/analyzer/quote"
	"whosaid/analyzer/reader/link"
)

// What stands between dashes is apart from the sentence around it: in
//
//	Anglers walked past the hall – where the Gulls played – while chanting, “Go home!”
//	Some agree, including the champion Otto Brandt – “No one should fish here” – and Inga Holm.
//
// the Gulls chant nothing, and what is quoted is Brandt's alone.

// longestInset is how many tokens may stand between a dash and what is looked for there.
const longestInset = 16

// insets takes away the sources of clauses between dashes whose cue would stand behind the
// second one, gives a quotation between dashes to the one whom "including" names before it,
// and makes the first dash the cue of one that no source or cue stands beside: it is said
// by who is named right before it, or by who acts in the sentence.
func insets(doc *lex.Document, chunks []link.Chunk) []link.Chunk {
	out := make([]link.Chunk, 0, len(chunks))
	for i, c := range chunks {
		if c.Role == link.Source && i+1 < len(chunks) && chunks[i+1].Role == link.Cue && insetClause(doc, c, chunks[i+1].First) {
			continue
		}
		if c.Role == link.Content {
			if who, dash, end := included(doc, c); who > 0 {
				out = append(out, trim(doc, link.Chunk{Role: link.Content, First: c.First, Last: who - 1}),
					link.Chunk{Role: link.Source, First: who, Last: dash}, link.Chunk{Role: link.Cue, First: dash, Last: dash + 1})
				c.First, c.Last = dash+1, end
			} else if inset(doc, chunks, i) {
				floor := 0
				if i > 0 {
					floor = chunks[i-1].Last
				}
				if who := namedBeside(doc, c.First-1, floor); who < c.First-1 && sentenceIn(doc, c.First, c.Last) {
					out = append(out, link.Chunk{Role: link.Source, First: who, Last: c.First - 1})
				}
				out = append(out, link.Chunk{Role: link.Cue, First: c.First - 1, Last: c.First})
			}
		}
		out = append(out, c)
	}
	return out
}

// inset reports whether content i is a quotation alone between dashes, and no source or cue
// stands right beside them: took it for praise -- “I am proud” -- and left.
func inset(doc *lex.Document, chunks []link.Chunk, i int) bool {
	c := chunks[i]
	if !quoted(doc, c) || c.First < 2 || c.Last+1 >= len(doc.Tokens) || !dash(doc.Word(c.First-1)) || doc.Word(c.Last) != doc.Word(c.First-1) || !doc.Tokens[c.Last].Space {
		return false
	}
	r := doc.Regions[doc.Tokens[c.First].Region]
	sentence := doc.Tokens[c.First-2].Sentence
	for k := i - 1; k >= max(0, i-3) && doc.Tokens[chunks[k].First].Sentence == sentence; k-- {
		if chunks[k].Role == link.Content && quoted(doc, chunks[k]) {
			return false // with which it may go on
		}
	}
	return r.First == c.First && r.Last == c.Last && sentence == doc.Tokens[c.Last+1].Sentence &&
		(i == 0 || chunks[i-1].Last+1 < c.First) && (i+1 == len(chunks) || chunks[i+1].First > c.Last+1)
}

// sentenceIn reports whether the quotation of tokens [first, last) may be a sentence: it
// begins with a capital and has three words or a mark that ends one.
func sentenceIn(doc *lex.Document, first, last int) bool {
	c := link.Chunk{Role: link.Content, First: first, Last: last}
	return last-first > 2 && lex.Capital(doc.Word(first+1)) && (words(doc, c) > 2 || ends(doc, last))
}

// namedBeside returns the first of the capitalized words that end right before token t and
// begin at token floor or later.
func namedBeside(doc *lex.Document, t, floor int) int {
	first := t
	for first > max(floor, t-4) && capital(doc.Word(first-1)) && doc.Tokens[first-1].Sentence == doc.Tokens[t].Sentence {
		first--
	}
	return first
}

// sureInset is how sure it is that who is named before a quotation between dashes says it.
const sureInset = 0.7

// besideDashes gives the quotations between dashes that nobody says to the person who is named
// right before them: some left, among them the miller Tom Diaz – “Bread is dear” – and his son.
func besideDashes(doc *lex.Document, mentions []entity.Mention, statements []quote.Statement) {
	for i := range statements {
		s := &statements[i]
		if !s.Source.Empty() || !s.Cue.Empty() || len(s.Content) > 1 {
			continue
		}
		first, last := doc.Range(s.Content[0])
		if first < 2 || last >= len(doc.Tokens) || !dash(doc.Word(first-1)) || doc.Word(last) != doc.Word(first-1) || doc.Tokens[first].Region < 0 || !sentenceIn(doc, first, last) {
			continue
		}
		m, ok := entity.Find(mentions, doc.Tokens[first-2].Start)
		if !ok || mentions[m].Type != entity.Person || mentions[m].End != doc.Tokens[first-2].End {
			continue
		}
		s.Source, s.Cue, s.Confidence = mentions[m].Span, doc.Tokens[first-1].Span, max(s.Confidence, sureInset)
	}
}

// insetClause reports whether a source is the subject of a clause between dashes that ends
// before token cue, which stands in its sentence.
func insetClause(doc *lex.Document, c link.Chunk, cue int) bool {
	if cue == c.Last || doc.Tokens[cue].Sentence != doc.Tokens[c.First].Sentence {
		return false
	}
	open := c.First - 2
	return open > 0 && dash(doc.Word(open)) && lex.Listed(" where when while as whose which whom ", doc.Word(open+1)) && dashBehind(doc, c.Last, doc.Word(open), cue) > 0
}

// dashBehind returns the first dash in tokens [first, last) that is the same as another one
// and has a space before it, 0 where there is none.
func dashBehind(doc *lex.Document, first int, same string, last int) int {
	for t := first; t < min(last, first+longestInset); t++ {
		if doc.Word(t) == same && doc.Tokens[t].Space {
			return t
		}
	}
	return 0
}

// included returns, of a content outside of marks, the token with which the one begins whom
// an "including" names before a quotation between dashes, the dash and where the quotation
// ends; 0s where there is none.
func included(doc *lex.Document, c link.Chunk) (who, before, end int) {
	if doc.Tokens[c.First].Region >= 0 {
		return 0, 0, 0
	}
	for t := c.First + 2; t+2 < c.Last; t++ {
		if doc.Word(t) != "including" || doc.Tokens[t].Region >= 0 {
			continue
		}
		for before = t + 2; before+1 < min(c.Last, t+longestInset) && !dash(doc.Word(before)); before++ {
		}
		if before+1 >= c.Last || !dash(doc.Word(before)) || !capital(doc.Word(before-1)) || doc.Tokens[before+1].Region < 0 {
			return 0, 0, 0
		}
		end = doc.Regions[doc.Tokens[before+1].Region].Last
		if end > c.Last || end >= len(doc.Tokens) || doc.Word(end) != doc.Word(before) || !sentenceIn(doc, before+1, end) {
			return 0, 0, 0
		}
		if words(doc, link.Chunk{Role: link.Content, First: end, Last: max(end, c.Last)}) > 0 {
			return 0, 0, 0 // it goes on behind the dash
		}
		return t + 1, before, end
	}
	return 0, 0, 0
}
