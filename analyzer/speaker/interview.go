package speaker

import (
	"strings"

	"whosaid/analyzer/entity"
	"whosaid/analyzer/lex"
	"whosaid/analyzer/quote"
)

// An interview may call who asks and who is asked by letters alone. In
//
//	Lena Ortiz has run the mill for years. We met her in Leeds.
//	Q: Is bread dear?
//	A: It is.
//
// the answers are those of the person whom the headline and the introduction are
// about. The questions are the paper's: nobody's by name. So it is where questions and
// answers are paragraphs of their own without letters.

// sureAsked is how sure one may be who is asked.
const sureAsked = 0.8

// letters tells of statement i, without a source, whether letters of an interview
// lead to it or it is one of its questions or answers without letters, and whether it is
// an answer.
func (r *resolver) letters(i int) (interview, answer bool) {
	s := r.statements[i]
	if s.Cue.Empty() {
		return r.unmarked(s), i > 0 && r.asks(r.statements[i-1], s)
	}
	label := r.doc.Of(s.Cue)
	if label == ":" {
		t := r.token(s.Cue.Start) - 1
		if t < 0 || t > 0 && r.doc.Tokens[t-1].Paragraph == r.doc.Tokens[t].Paragraph && !strings.ContainsAny(r.doc.Word(t-1), "“\"") {
			return false, false
		}
		label = r.doc.Word(t)
	}
	switch label {
	case "Q", "Q.", "Question":
		return true, false
	case "A", "A.", "Answer":
		return true, true
	}
	return false, false
}

// unmarked reports whether a statement without a cue is a paragraph or more without marks
// around it: a question or an answer.
func (r *resolver) unmarked(s quote.Statement) bool {
	if !s.Source.Empty() || !s.Cue.Empty() || len(s.Content) == 0 {
		return false
	}
	first := r.token(s.Content[0].Start)
	if first >= len(r.doc.Tokens) {
		return false
	}
	begin, end := r.doc.InParagraph(int(r.doc.Tokens[first].Paragraph))
	return first == begin && r.doc.Tokens[first].Region < 0 && s.Content[0].End == r.doc.Tokens[end-1].End
}

// asks reports whether question is a question of an interview and s, whose paragraph
// follows, the answer.
func (r *resolver) asks(question, s quote.Statement) bool {
	if !r.unmarked(question) || len(question.Content) > 1 || !strings.HasSuffix(r.doc.Of(question.Content[0]), "?") {
		return false
	}
	return r.doc.Tokens[r.token(s.Content[0].Start)].Paragraph == r.doc.Tokens[r.token(question.Content[0].Start)].Paragraph+1
}

// asked returns the name of the person with the most mentions before the first
// letter of an interview, of equals the one named first; -1 where nobody is named
// there, or no letter stands. Who stands alone behind "By" or a colon may have
// written it (Interview: Tom Diaz), and counts only where nobody else is named.
func (r *resolver) asked() int {
	first := 0
	for ; first < len(r.statements); first++ {
		if interview, _ := r.letters(first); interview {
			break
		}
	}
	if first == len(r.statements) {
		return -1
	}
	end := anchor(r.statements[first])
	best, most := -1, 0
	counts := make([]int, len(r.names))
	const full = 1 << 16 // a mention that counts for more than all that stand alone
	for _, m := range r.mentions {
		if m.Start >= end {
			break
		}
		if m.Name >= 0 && m.Name < len(r.names) && r.names[m.Name].Type == entity.Person {
			if r.signed(m.Span) {
				counts[m.Name]++
			} else {
				counts[m.Name] += full
			}
		}
	}
	for n, c := range counts {
		if c > most {
			best, most = n, c
		}
	}
	return best
}

// signed reports whether a name ends its paragraph behind "By" or a colon and at
// most two words: By Tom Diaz; Words by Tom Diaz; Interview: Tom Diaz.
func (r *resolver) signed(name lex.Span) bool {
	first, last := r.token(name.Start), r.token(name.End-1)
	paragraph := r.doc.Tokens[first].Paragraph
	if last+1 < len(r.doc.Tokens) && r.doc.Tokens[last+1].Paragraph == paragraph {
		return false
	}
	start := first
	for start > 0 && r.doc.Tokens[start-1].Paragraph == paragraph {
		if start--; first-start > 3 {
			return false
		}
	}
	if start == first {
		return false
	}
	switch r.doc.Word(first - 1) {
	case "By", "by", "BY", ":":
		return true
	}
	return false
}

// interviewed finds the speaker of statement i, a question or an answer of an interview.
// ok is false for any other statement.
func (r *resolver) interviewed(i int) (who int, f Finding, ok bool) {
	interview, answer := r.letters(i)
	if !interview {
		return -1, Finding{}, false
	}
	n := -1
	if answer {
		n = r.guest
	}
	if n < 0 {
		return -1, Finding{}, true
	}
	who = r.named(n)
	return who, Finding{How: PreviousSpeaker, Via: r.via(who), Confidence: sureAsked}, true
}
