package reader

import (
	"slices"

	"whosaid/analyzer/encoder"
	"whosaid/analyzer/lex"
	"whosaid/analyzer/quote"
	"whosaid/analyzer/reader/link"
)

// How sure a statement is follows from how sure the encoder is of its tokens and
// package link of what belongs together; the model's curve makes a probability of
// their product. In
//
//	Lena Ortiz said bread had gone up in Oster and that flour was dear.
//
// it may be open whether the content ends with "Oster", while all before it is
// plain: so the tokens of a chunk count one with another, not its edges. The curve's
// first point is the mean of the least sure tenth of all; from there it falls to
// nothing, so that these are told apart.

// accepted is how probable it must be that a statement is right, for it to be
// told: half of the F1 that statements reach. Leaving out the less probable ones
// costs less recall than it gains precision (Lipton et al. 2014).
const accepted = 0.38

// long is from how many words on a quotation needs an owner, however unsure:
// whoever reads it wants to know whose it is.
const long = 6

// acceptable reports whether a statement, whose confidence is a probability, is
// told: it is probable enough, is a quotation or holds a long one.
func acceptable(doc *lex.Document, s quote.Statement) bool {
	if s.Confidence >= accepted || quote.TypeOf(doc, s.Content) == quote.Direct {
		return true
	}
	words, most := 0, 0 // inside marks, without a break
	each(doc, s.Content, func(t int) {
		switch {
		case doc.Tokens[t].Region < 0:
			words = 0
		case doc.Tokens[t].Kind != lex.Punct:
			words++
			most = max(most, words)
		}
	})
	return most >= long
}

// mean is how sure the encoder is of the tokens of a chunk, one with another.
func mean(t encoder.Tagging, c link.Chunk) float32 {
	sum := float32(0)
	for _, p := range t.Confidence[c.First:c.Last] {
		sum += p
	}
	return sum / float32(c.Last-c.First)
}

// greatest is how sure the encoder is of the surest token of a chunk: a cue is one
// by its verb, whatever stands around it.
func greatest(t encoder.Tagging, c link.Chunk) float32 {
	return slices.Max(t.Confidence[c.First:c.Last])
}

// certainty is how sure the encoder is of a chunk: of the less sure of its edges.
func certainty(t encoder.Tagging, c link.Chunk) float32 {
	return min(t.Confidence[c.First], t.Confidence[c.Last-1])
}
