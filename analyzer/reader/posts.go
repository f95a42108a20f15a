package reader

import (
	"slices"

	"whosaid/analyzer/lex"
	"whosaid/analyzer/quote"
)

// A page shows what somebody has posted on a network, and a text has lost its frame:
//
//	Flour is too dear. We cannot go on. — Lena Ortiz (@lenabakes) May 4, 2025
//
// What stands before the dash with a name and an address is that person's, all of it.

// surePosted is how sure one may be that a paragraph is such a post.
const surePosted = 0.8

// posts returns statements with the posts in the place of those that stand in them.
func posts(doc *lex.Document, statements []quote.Statement) []quote.Statement {
	var found []quote.Statement
	taken := make([]bool, len(doc.Paragraphs)) // where these are
	for p := range doc.Paragraphs {
		s, ok := postIn(doc, p)
		if !ok || taken[paragraph(doc, s.Content[0])] {
			continue
		}
		s.Type, s.Act, s.Confidence = quote.TypeOf(doc, s.Content), quote.Speech, surePosted
		found = append(found, s)
		taken[paragraph(doc, s.Content[0])] = true
	}
	if len(found) == 0 {
		return statements
	}
	statements = slices.DeleteFunc(statements, func(s quote.Statement) bool {
		return slices.ContainsFunc(s.Content, func(piece lex.Span) bool { return taken[paragraph(doc, piece)] })
	})
	statements = append(statements, found...)
	inOrder(statements)
	return statements
}

// paragraph returns the paragraph in which a span begins.
func paragraph(doc *lex.Document, s lex.Span) int32 {
	return doc.Tokens[doc.TokenAt(s.Start)].Paragraph
}

// postIn returns what stands before a name with an address in paragraph p, or in the one
// above where nothing does.
func postIn(doc *lex.Document, p int) (s quote.Statement, ok bool) {
	first, last := doc.InParagraph(p)
	for t := first + 3; t+1 < last; t++ {
		if doc.Word(t)[0] != '@' || doc.Word(t-1) != "(" || doc.Word(t+1) != ")" {
			continue
		}
		for at := t - 3; at >= max(first, t-longestPoster); at-- {
			if !dash(doc.Word(at)) || doc.Tokens[at].Region >= 0 {
				continue
			}
			begin, end := first, at
			if at == first && p > 0 {
				begin, end = doc.InParagraph(p - 1)
			}
			if end-begin < shortestPost {
				return s, false
			}
			s.Content = []lex.Span{doc.Span(begin, end)}
			s.Cue, s.Source = doc.Tokens[at].Span, doc.Span(at+1, t-1)
			return s, true
		}
	}
	return s, false
}

// longestPoster is how many tokens the name before an address has at most, shortestPost
// how many what somebody says has at least.
const longestPoster, shortestPost = 9, 3
