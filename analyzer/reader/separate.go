package reader

import (
	"slices"

	"whosaid/analyzer/lex"
	"whosaid/analyzer/quote"
)

// A quotation that a later paragraph leads up to is another one than what was said
// before, and so is an answer after the next question: in
//
//	“I want jobs,” Hart said.
//	A sign that somebody held read: “Cloud = Drought.”
//
// the sign's words are not Hart's.

// separate parts statements where a piece does not go on with those before, and
// makes statements of what it takes off. Time is linear.
func separate(doc *lex.Document, statements []quote.Statement) []quote.Statement {
	found := len(statements)
	for i := range found {
		pieces := statements[i].Content
		if len(pieces) > 1 && inquires(doc, pieces[0]) && doc.Tokens[doc.TokenAt(pieces[1].Start)].Region >= 0 {
			pieces = pieces[1:] // the answer is whose statement it is
			statements[i].Content, statements[i].Type = pieces, quote.TypeOf(doc, pieces)
		}
		from := 0 // the first piece of the part that is not yet a statement
		for k := 1; k <= len(pieces); k++ {
			asked := k < len(pieces) && inquires(doc, pieces[k])
			if k < len(pieces) && !asked && !leadsUp(doc, statements[i].Cue, pieces[k-1], pieces[k]) && !inquiryBetween(doc, pieces[k-1], pieces[k]) {
				continue
			}
			part := pieces[from:k:k]
			switch {
			case from == 0 && k == len(pieces):
			case from == 0:
				statements[i].Content, statements[i].Type = part, quote.TypeOf(doc, part)
			case len(part) > 0:
				statements = append(statements, quote.Statement{Content: part, Type: quote.TypeOf(doc, part), Act: quote.Speech, Confidence: statements[i].Confidence})
			}
			from = k
			if asked {
				from++
			}
		}
	}
	inOrder(statements)
	return statements
}

// leadsUp reports whether the paragraph of the quoted piece b, which is neither that
// of the cue nor that of the piece before, leads up to it with words of its own, or
// one in between does with a colon, or a sentence after both: Diaz sees it
// differently: “We are late.”
func leadsUp(doc *lex.Document, cue, a, b lex.Span) bool {
	t := doc.TokenAt(b.Start)
	p := doc.Tokens[t].Paragraph
	if t > 0 && doc.Tokens[t].Region >= 0 && doc.Word(t-1) == ":" && doc.Tokens[t-1].Paragraph == p && doc.Tokens[doc.TokenAt(a.Start)].Paragraph == p {
		lead := doc.Tokens[doc.Sentences[doc.Tokens[t-1].Sentence].First].Start
		return lead >= a.End && lead >= cue.End
	}
	if doc.Tokens[t].Region < 0 || doc.Tokens[doc.TokenAt(a.Start)].Paragraph == p ||
		!cue.Empty() && doc.Tokens[doc.TokenAt(cue.Start)].Paragraph >= p {
		return false
	}
	begin, _ := doc.InParagraph(int(p))
	if begin == t {
		return p > 0 && doc.Tokens[begin-1].Paragraph > doc.Tokens[doc.TokenAt(max(a.Start, cue.Start))].Paragraph && doc.Word(begin-1) == ":"
	}
	return slices.ContainsFunc(doc.Tokens[begin:t], func(w lex.Token) bool { return w.Kind != lex.Punct })
}

// inquires reports whether a piece is a paragraph without marks that asks.
func inquires(doc *lex.Document, piece lex.Span) bool {
	first, last := doc.Range(piece)
	begin, end := doc.InParagraph(int(doc.Tokens[first].Paragraph))
	return inquiry(doc, begin, end) && first-begin <= 1 && end-last <= 1
}

// inquiryBetween reports whether a paragraph without marks that asks stands
// between the pieces a and b.
func inquiryBetween(doc *lex.Document, a, b lex.Span) bool {
	first, last := doc.Tokens[doc.TokenAt(a.Start)].Paragraph, doc.Tokens[doc.TokenAt(b.Start)].Paragraph
	for p := first + 1; p < last; p++ {
		if begin, end := doc.InParagraph(int(p)); inquiry(doc, begin, end) {
			return true
		}
	}
	return false
}

// inquiry reports whether the tokens [begin, end) of a paragraph are a question
// without marks.
func inquiry(doc *lex.Document, begin, end int) bool {
	return begin < end && doc.Word(end-1) == "?" && doc.Tokens[end-1].Region < 0 && doc.Tokens[begin].Region < 0
}
