package reader

import (
	"slices"

	"whosaid/analyzer/lex"
	"whosaid/analyzer/quote"
	"whosaid/analyzer/reader/link"
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
			if k < len(pieces) && !asked && !leadsUp(doc, statements[i].Cue, pieces[k-1], pieces[k]) && !inquiryBetween(doc, pieces[k-1], pieces[k]) && !answers(doc, statements[i].Cue, pieces[k]) {
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

// resumed puts a quotation that nobody is said to say to the one before it in its paragraph,
// where nothing but who said that, and when, stands between them, and a sentence ends:
//
//	“It rained,” Ortiz said on Monday. “We waited.”
func resumed(doc *lex.Document, statements []quote.Statement) []quote.Statement {
	out := statements[:0]
	for _, s := range statements {
		if n := len(out); n > 0 && s.Source.Empty() && s.Cue.Empty() && goesOnFrom(doc, &out[n-1], s.Content[0]) {
			p := &out[n-1]
			p.Content = append(slices.Clip(p.Content), s.Content...)
			p.Type = quote.TypeOf(doc, p.Content)
			continue
		}
		out = append(out, s)
	}
	return out
}

// longestSince is how many tokens may stand between who said something and what goes on.
const longestSince = 6

// goesOnFrom reports whether a quoted piece goes on with a quotation whose source and cue
// stand between them, and little more.
func goesOnFrom(doc *lex.Document, p *quote.Statement, piece lex.Span) bool {
	t := doc.TokenAt(piece.Start)
	before := p.Content[len(p.Content)-1]
	if p.Source.Empty() || p.Cue.Empty() || before.End > min(p.Source.Start, p.Cue.Start) || doc.Tokens[t].Region < 0 {
		return false
	}
	last := doc.TokenAt(max(p.Source.End, p.Cue.End) - 1)
	return doc.Tokens[doc.TokenAt(before.Start)].Region >= 0 && doc.Tokens[last].Paragraph == doc.Tokens[t].Paragraph && last+1 < t && t-last <= longestSince &&
		doc.Word(t-1) == "." && doc.Tokens[last].Sentence == doc.Tokens[t-1].Sentence
}

// owned returns statements without the fragments inside of sentences that nobody is found to
// say: they waited in an “extraordinarily long line of bakers”. Of these, one in six is
// quoted from somebody (polnear.train and readers.train).
func owned(doc *lex.Document, statements []quote.Statement) []quote.Statement {
	return slices.DeleteFunc(statements, func(s quote.Statement) bool {
		if !s.Source.Empty() || !s.Cue.Empty() || len(s.Content) > 1 {
			return false
		}
		first, last := doc.Range(s.Content[0])
		if first == 0 || last-first < 2 || begins(doc.Word(first+1)) || !small(doc.Word(first-1)) || doc.Tokens[first-1].Sentence != doc.Tokens[first].Sentence {
			return false
		}
		_, end := doc.InParagraph(int(doc.Tokens[first].Paragraph))
		return words(doc, link.Chunk{Role: link.Content, First: first, Last: last}) >= leastFragment && ends(doc, end)
	})
}

// leastFragment is how many words such a fragment has at least: shorter ones stand in for
// what somebody calls something.
const leastFragment = 4

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

// answers reports whether a quoted piece stands in a later sentence than the short passive of
// who is asked, and so is no part of the question: Asked whether it rained, she laughed. “It did.”
func answers(doc *lex.Document, cue, piece lex.Span) bool {
	if cue.Empty() {
		return false
	}
	asked, t := doc.TokenAt(cue.Start), doc.TokenAt(piece.Start)
	return whenAsked(doc, asked) && doc.Tokens[t].Region >= 0 && doc.Tokens[t].Sentence > doc.Tokens[asked].Sentence
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
