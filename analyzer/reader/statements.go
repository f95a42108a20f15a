package reader

import (
	"whosaid/analyzer/encoder"
	"whosaid/analyzer/lex"
	"whosaid/analyzer/quote"
	"whosaid/analyzer/reader/link"
)

// statements joins the labelled spans of doc into statements.
func (r *Engine) statements(doc *lex.Document, spans, acts encoder.Tagging) []quote.Statement {
	chunks := Chunks(doc, spans.Labels)
	var out []quote.Statement
	for _, s := range link.Statements(doc, chunks) {
		first := chunks[s.Contents[0]].First
		if s.Cue >= 0 {
			first = chunks[s.Cue].First
		} else if !quoted(doc, chunks[s.Contents[0]]) {
			continue // words that nobody says and no marks hold
		}
		st := quote.Statement{Act: quote.Act(acts.Labels[first]), Confidence: s.Probability}
		for _, c := range s.Contents {
			st.Content = append(st.Content, span(doc, chunks[c]))
			st.Confidence *= certainty(spans, chunks[c])
		}
		if s.Cue >= 0 {
			st.Cue = span(doc, chunks[s.Cue])
			st.Confidence *= certainty(spans, chunks[s.Cue])
		}
		if s.Source >= 0 {
			st.Source = span(doc, chunks[s.Source])
			st.Confidence *= certainty(spans, chunks[s.Source])
		}
		st.Confidence = r.whole.At(st.Confidence)
		out = append(out, st)
	}
	return quote.Settle(doc, out)
}

// Chunks returns the sources, cues and contents that labels mark, each inside
// one paragraph and without the punctuation that stands around it; marks of
// quotation and brackets stay.
func Chunks(doc *lex.Document, labels []uint8) []link.Chunk {
	chunks := link.ChunksOf(labels)
	out := make([]link.Chunk, 0, len(chunks))
	for _, c := range chunks {
		for c.First < c.Last {
			last := c.First + 1
			for last < c.Last && doc.Tokens[last].Paragraph == doc.Tokens[c.First].Paragraph {
				last++
			}
			if part := trim(doc, link.Chunk{Role: c.Role, First: c.First, Last: last}); words(doc, part) > 0 {
				out = append(out, part)
			}
			c.First = last
		}
	}
	return out
}

// trim takes loose punctuation off the edges of a chunk. A colon that is all
// there is of a cue stays, as does everything inside quotation marks.
func trim(doc *lex.Document, c link.Chunk) link.Chunk {
	loose := func(i int) bool {
		if c.Role == link.Content && doc.Tokens[i].Region >= 0 {
			return false
		}
		switch doc.Word(i) {
		case ",", ";", ":", ".", "-", "–", "—", "--":
			return true
		}
		return false
	}
	for c.Last > c.First+1 && loose(c.Last-1) {
		c.Last--
	}
	for c.First < c.Last-1 && loose(c.First) {
		c.First++
	}
	return c
}

// words counts the words of a chunk; the colon of a transcript counts as a cue.
func words(doc *lex.Document, c link.Chunk) int {
	n := 0
	for i := c.First; i < c.Last; i++ {
		if doc.Tokens[i].Kind != lex.Punct || c.Role == link.Cue && doc.Word(i) == ":" {
			n++
		}
	}
	return n
}

// quoted reports whether a chunk begins inside quotation marks.
func quoted(doc *lex.Document, c link.Chunk) bool { return doc.Tokens[c.First].Region >= 0 }

func span(doc *lex.Document, c link.Chunk) lex.Span {
	return lex.Span{Start: doc.Tokens[c.First].Start, End: doc.Tokens[c.Last-1].End}
}

// certainty is how sure the encoder is of a chunk: of the less sure of its edges.
func certainty(t encoder.Tagging, c link.Chunk) float32 {
	return min(t.Confidence[c.First], t.Confidence[c.Last-1])
}
