package reader

import (
	"strings"

	"whosaid/analyzer/lex"
	"whosaid/analyzer/quote"
)

// An interview may leave out who speaks where each question is a paragraph of its own and
// what follows it the answer:
//
//	When did you first see the mill?
//	I was six. My mother had read of it.
//
// Explanations ask so, too: Who runs the mill? The guild does. But there nobody says "you"
// to somebody who answers "I". An answer may have several paragraphs; one that reports
// what somebody said, in marks, is narration and ends it.

// leastAnswers is how many answers such an interview has at least in which somebody says
// "I", longestQuestion how many tokens a question has at most.
const leastAnswers, longestQuestion = 3, 100

// interview returns the questions and answers of doc as statements without cue or source,
// each question with its answer behind it, and the tokens that they take up, as ranges in
// text order; nil where doc holds no such interview. told has the paragraphs with a cue.
func interview(doc *lex.Document, told []bool) (statements []quote.Statement, taken [][2]int) {
	var questions []int // the paragraphs that ask
	addressed, answered := 0, 0
	for p := 1; p+1 < len(doc.Paragraphs); p++ {
		if n := len(questions); n > 0 && questions[n-1] == p-1 || !asksAlone(doc, p) || !replies(doc, p+1) {
			continue
		}
		questions = append(questions, p)
		if says(doc, p, " you your yours yourself ") {
			addressed++
		}
		if says(doc, p+1, oneself) {
			answered++
		}
	}
	if answered < leastAnswers || 2*addressed < len(questions) || 2*answered < len(questions) {
		return nil, nil
	}
	turn := func(from, to int) {
		s := quote.Statement{Act: quote.Speech, Confidence: turnConfidence}
		for p := from; p < to; p++ {
			first, last := doc.InParagraph(p)
			if !aside(doc, first, last) && (p == from || replies(doc, p) && (!told[p] || says(doc, p, oneself))) {
				s.Content = append(s.Content, doc.Span(first, last))
			}
		}
		if len(s.Content) == 0 {
			return
		}
		first, _ := doc.InParagraph(from)
		_, last := doc.InParagraph(to - 1)
		s.Type = quote.TypeOf(doc, s.Content)
		statements = append(statements, s)
		taken = append(taken, [2]int{first, last})
	}
	for n, p := range questions {
		end := len(doc.Paragraphs)
		if n+1 < len(questions) {
			end = questions[n+1]
		}
		last := p + 2
		for last < end && last-p <= longestPause && (n+1 < len(questions) || !told[last] && replies(doc, last) && says(doc, last, oneself)) {
			last++
		}
		turn(p, p+1)
		turn(p+1, last)
	}
	return statements, taken
}

// oneself are the words by which one speaks of oneself.
const oneself = " i my me mine myself we our us "

// asksAlone reports whether paragraph p is a question without marks.
func asksAlone(doc *lex.Document, p int) bool {
	first, last := doc.InParagraph(p)
	return last-first <= longestQuestion && inquiry(doc, first, last)
}

// replies reports whether paragraph p may be of an answer: no marks stand in it, or
// somebody speaks of himself outside of them.
func replies(doc *lex.Document, p int) bool {
	first, last := doc.InParagraph(p)
	marks := false
	for t := first; t < last; t++ {
		marks = marks || doc.Tokens[t].Region >= 0
	}
	return first < last && (!marks || doc.Tokens[first].Region < 0 && says(doc, p, oneself))
}

// says reports whether one of words stands outside of marks in paragraph p.
func says(doc *lex.Document, p int, words string) bool {
	for t, last := doc.InParagraph(p); t < last; t++ {
		if doc.Tokens[t].Region < 0 && doc.Tokens[t].Kind == lex.Word && lex.Listed(words, strings.ToLower(doc.Word(t))) {
			return true
		}
	}
	return false
}
