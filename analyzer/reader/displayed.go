package reader

import (
	"slices"
	"strings"

	"whosaid/analyzer/entity"
	"whosaid/analyzer/lex"
	"whosaid/analyzer/quote"
	"whosaid/analyzer/reader/link"
)

// A page may set apart what somebody says by its layout alone, which a text without marks
// has lost:
//
//	Lena Ortiz, our miller, writes:
//	It is hard to say how dear flour is. One baker wept.
//
//	Flour is too dear. We cannot go on. — Lena Ortiz (@lenabakes) May 4, 2025
//
// The paragraph behind a verb of saying and a colon is Ortiz's, all of it, and so is what
// stands before the dash with her name and her address on a network.

// sureDisplayed is how sure one may be that such a paragraph is all said, and no more.
const sureDisplayed = 0.8

// displayed returns statements with those that the layout alone tells.
func displayed(doc *lex.Document, mentions []entity.Mention, statements []quote.Statement) []quote.Statement {
	var found []quote.Statement
	cues := make(map[int]int) // the last token of a cue → the statement
	for i := range statements {
		if s := &statements[i]; !s.Cue.Empty() {
			cues[doc.TokenAt(s.Cue.End-1)] = i
		}
	}
	taken := make([]bool, len(doc.Paragraphs)) // where these are
	for p := range doc.Paragraphs {
		s, ok := embedded(doc, p)
		if !ok && p > 0 {
			s, ok = introduced(doc, mentions, statements, cues, p)
		}
		if !ok {
			continue
		}
		s.Type, s.Act, s.Confidence = quote.TypeOf(doc, s.Content), quote.Speech, sureDisplayed
		found = append(found, s)
		taken[doc.Tokens[doc.TokenAt(s.Content[0].Start)].Paragraph] = true
	}
	if len(found) == 0 {
		return statements
	}
	statements = slices.DeleteFunc(statements, func(s quote.Statement) bool {
		return taken[doc.Tokens[doc.TokenAt(s.Content[0].Start)].Paragraph]
	})
	statements = append(statements, found...)
	inOrder(statements)
	return statements
}

// embedded returns what stands before a name with an address in paragraph p, or in the one
// above where nothing does.
func embedded(doc *lex.Document, p int) (s quote.Statement, ok bool) {
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
			if end-begin < leastDisplayed {
				return s, false
			}
			s.Content = []lex.Span{doc.Span(begin, end)}
			s.Cue, s.Source = doc.Tokens[at].Span, doc.Span(at+1, t-1)
			return s, true
		}
	}
	return s, false
}

// longestPoster is how many tokens the name before an address has at most, leastDisplayed
// how many what somebody says has at least.
const longestPoster, leastDisplayed = 9, 3

// introduced returns paragraph p as what the one above leads to: it has no mark where it
// begins, is no point of a list and ends a sentence. cues has the statements by the last
// tokens of their cues.
func introduced(doc *lex.Document, mentions []entity.Mention, statements []quote.Statement, cues map[int]int, p int) (s quote.Statement, ok bool) {
	above, colon := doc.InParagraph(p - 1)
	first, last := doc.InParagraph(p)
	colon--
	if colon-above < 2 || doc.Word(colon) != ":" || !lex.Listed(displays, doc.Word(colon-1)) {
		return s, false
	}
	if last-first < leastDisplayed || doc.Tokens[first].Region >= 0 || doc.Tokens[first].Kind != lex.Word || !ends(doc, last) {
		return s, false
	}
	s.Content = []lex.Span{doc.Span(first, last)}
	if i, ok := cues[colon-1]; ok {
		other := statements[i]
		if other.Content[0].Start < other.Cue.Start {
			return s, false // “Yes,” she said, and wrote:
		}
		for _, piece := range other.Content {
			if piece.Start >= s.Content[0].End {
				s.Content = append(s.Content, piece)
			}
		}
		s.Cue, s.Source = other.Cue, other.Source
		return s, true
	}
	begin := doc.Sentences[doc.Tokens[colon].Sentence].First
	if governs(doc.Word(begin)) {
		begin = behindComma(doc, begin, colon-1)
	}
	source := trim(doc, link.Chunk{Role: link.Source, First: begin, Last: colon - 1})
	notice := strings.HasPrefix(doc.Word(colon-1), "read") && lex.Listed(" A The ", doc.Word(source.First))
	if source.Last-source.First > longestDisplaying || !displaying(doc, mentions, source, notice) {
		return s, false
	}
	s.Cue, s.Source = doc.Tokens[colon-1].Span, doc.Span(source.First, source.Last)
	return s, true
}

// longestDisplaying is how many tokens may name who says what is set apart.
const longestDisplaying = 16

// displaying reports whether a source before a verb and a colon is somebody: it is no
// clause and holds a person or a body, or is a notice.
func displaying(doc *lex.Document, mentions []entity.Mention, source link.Chunk, notice bool) bool {
	somebody := notice || lex.Listed(" He She They It he she they it ", doc.Word(source.First))
	for t := source.First; t < source.Last; t++ {
		if finite(doc.Word(t)) || doc.Tokens[t].Region >= 0 || tells(doc.Word(t)) {
			return false
		}
		k, ok := starting(mentions, doc.Tokens[t].Start)
		somebody = somebody || ok && (mentions[k].Type == entity.Person || mentions[k].Type == entity.Org)
	}
	return somebody
}

// displays are verbs of saying that may lead to a paragraph set apart.
const displays = " writes wrote says said tweets tweeted posts posted adds added explains explained reads read "
