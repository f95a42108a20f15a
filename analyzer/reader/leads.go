package reader

import (
	"slices"

	"whosaid/analyzer/encoder"
	"whosaid/analyzer/lex"
	"whosaid/analyzer/quote"
)

// What the pointer knows of a source goes with the statement, for whoever looks
// for its speaker:
//
//	Lena Ortiz runs a mill. She said bread had gone up.
//	lead lead               source, the first token of which points
//
// A statement without a source has the leads of its content.

// point gives every statement the leads of the first token in its source that
// points, or, where it has no source, in its content.
func point(doc *lex.Document, parts [][]encoder.Link, statements []quote.Statement) {
	links := slices.Concat(parts...) // by the token that points: parts and their links are in the order of the text
	if len(links) == 0 {
		return
	}
	for i := range statements {
		s := &statements[i]
		if !s.Source.Empty() {
			s.Leads = leadsFrom(doc, links, s.Source)
		} else if len(s.Content) > 0 {
			s.Leads = leadsFrom(doc, links, s.Content[0])
		}
	}
}

// leadsFrom returns the leads of the first token in span that points.
func leadsFrom(doc *lex.Document, links []encoder.Link, span lex.Span) (leads []quote.Lead) {
	first, _ := slices.BinarySearchFunc(links, span.Start, func(l encoder.Link, start int) int {
		return doc.Tokens[l.From].Start - start
	})
	for _, l := range links[first:] {
		if l.From != links[first].From || doc.Tokens[l.From].Start >= span.End {
			break
		}
		leads = append(leads, quote.Lead{At: doc.Tokens[l.To].Span, P: l.P})
	}
	return leads
}
