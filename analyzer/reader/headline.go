package reader

import (
	"slices"

	"whosaid/analyzer/entity"
	"whosaid/analyzer/lex"
	"whosaid/analyzer/quote"
)

// The colon of a headline leads to what is said, or back from it to who said it,
// or it sets off what sort of article follows:
//
//	‘I never wanted to be a captain’: Tilda Oru on ten years at sea
//	Interview: Lena Ortiz on the price of bread
//
// In the first, nothing behind the colon is said; in the second, nothing is.

// headlined returns statements without those that what sort of article follows is
// taken to say.
func headlined(doc *lex.Document, statements []quote.Statement) []quote.Statement {
	kept := statements[:0]
	for _, s := range statements {
		first, _ := doc.Range(s.Content[0])
		p := int(doc.Tokens[first].Paragraph)
		begin, end := bounds(doc, p)
		if p < headlines && first == begin+2 && begin+1 < end && s.Cue == doc.Tokens[begin+1].Span && genre(doc.Word(begin)) {
			if doc.Tokens[first].Region < 0 {
				continue
			}
			s.Cue, s.Source = lex.Span{}, lex.Span{}
		}
		kept = append(kept, s)
	}
	return kept
}

// apart takes from statements what is quoted in a paragraph before that of their
// cue, with words of its own around it, as a headline has: that is a statement for
// itself.
func apart(doc *lex.Document, statements []quote.Statement) []quote.Statement {
	for i := range statements {
		s := &statements[i]
		if s.Cue.Empty() || len(s.Content) < 2 {
			continue
		}
		first, last := doc.Range(s.Content[0])
		p := doc.Tokens[first].Paragraph
		if begin, end := bounds(doc, int(p)); doc.Tokens[doc.TokenAt(s.Cue.Start)].Paragraph <= p || first == begin && last >= end || doc.Tokens[first].Region < 0 {
			continue
		}
		next := 1
		for next < len(s.Content) && doc.Tokens[doc.TokenAt(s.Content[next].Start)].Paragraph == p {
			next++
		}
		if next == len(s.Content) {
			continue
		}
		one := quote.Statement{Content: slices.Clone(s.Content[:next]), Act: s.Act, Confidence: s.Confidence}
		one.Type = quote.TypeOf(doc, one.Content)
		s.Content = slices.Clone(s.Content[next:])
		s.Type = quote.TypeOf(doc, s.Content)
		statements = append(statements, one)
	}
	inOrder(statements)
	return statements
}

// quotedFirst gives the quotations that begin a headline to who is named behind the
// colon that follows, and takes what else is behind it off.
func quotedFirst(doc *lex.Document, mentions []entity.Mention, statements []quote.Statement) {
	for i := range statements {
		s := &statements[i]
		first, last := doc.Range(s.Content[0])
		p := int(doc.Tokens[first].Paragraph)
		begin, end := bounds(doc, p)
		if p >= headlines || first != begin || last+1 >= end || doc.Word(last) != ":" || doc.Tokens[first].Region < 0 || !s.Source.Empty() {
			continue
		}
		colon := doc.Tokens[last].Span
		if !s.Cue.Empty() && s.Cue != colon {
			continue
		}
		s.Content = slices.DeleteFunc(s.Content, func(piece lex.Span) bool { return piece.Start > colon.Start && piece.Start < doc.Tokens[end-1].End })
		s.Type, s.Cue = quote.TypeOf(doc, s.Content), lex.Span{}
		at, ok := slices.BinarySearchFunc(mentions, doc.Tokens[last+1].Start, func(m entity.Mention, start int) int { return m.Start - start })
		if ok && mentions[at].Type == entity.Person {
			s.Source, s.Cue = mentions[at].Span, colon
		}
	}
}

// headlines is how many paragraphs may be headlines.
const headlines = 2

// genre reports whether a word before a colon tells what sort of article follows.
func genre(word string) bool {
	switch word {
	case "Interview", "INTERVIEW", "Opinion", "OPINION", "Analysis", "ANALYSIS", "Exclusive", "EXCLUSIVE", "Watch", "WATCH", "Video", "VIDEO", "Live", "LIVE", "Profile", "PROFILE", "Comment", "COMMENT", "Review", "REVIEW", "Podcast", "PODCAST", "Explainer", "EXPLAINER", "Obituary", "OBITUARY", "Editorial", "EDITORIAL", "Breaking", "BREAKING", "Update", "UPDATE", "Feature", "FEATURE":
		return true
	}
	return false
}
