package speaker

import (
	"strings"

	"whosaid/analyzer/lex"
	"whosaid/analyzer/quote"
)

// What nobody before it owns may be the next speaker's: in
//
//	“A mill for Oster”
//	Noting that bread was dear, Lena Ortiz said “a mill for Oster” was due.
//
// what the headline quotes is hers, and what the participle notes.

// sureNext is the share of right ones among participles that open a sentence.
const sureNext = 0.9

// opens reports whether s is a participle that opens the sentence whose subject
// speaks in next: "Noting that it rained, Ortiz said".
func (r *resolver) opens(s, next quote.Statement) bool {
	if !s.Source.Empty() || s.Cue.Empty() || next.Source.Empty() || next.Source.Start < s.Cue.End {
		return false
	}
	c, t := r.token(s.Cue.Start), r.token(next.Source.Start)
	if t >= len(r.doc.Tokens) || r.doc.Tokens[c].Sentence != r.doc.Tokens[t].Sentence || !strings.HasSuffix(r.word(c), "ing") || r.word(t-1) != "," {
		return false
	}
	first := r.doc.Sentences[r.doc.Tokens[c].Sentence].First
	return c == first || c == first+1 && lex.Listed(" after while by when before in ", r.word(first))
}

// next gives a participle that opens a sentence to the sentence's subject, and
// quotations that nobody before them owns, and what a headline quotes, to who
// speaks next.
func (r *resolver) next(order, who []int, findings []Finding) {
	for n := len(order) - 2; n >= 0; n-- {
		i, j := order[n], order[n+1]
		s := r.statements[i]
		if who[j] >= 0 && r.opens(s, r.statements[j]) {
			who[i], findings[i] = who[j], Finding{How: NextSpeaker, Confidence: sureNext, Via: findings[j].Via}
			continue
		}
		if who[i] >= 0 || who[j] < 0 || !s.Source.Empty() || !s.Cue.Empty() || s.Type == quote.Indirect {
			continue
		}
		a, b := r.token(anchor(s)), r.token(anchor(r.statements[j]))
		if b >= len(r.doc.Tokens) {
			continue
		}
		headline := r.doc.Tokens[a].Paragraph == 0
		if away := r.doc.Tokens[b].Paragraph - r.doc.Tokens[a].Paragraph; !headline && (away > 1 || s.Type != quote.Direct) || away > 3 {
			continue
		}
		who[i], findings[i] = who[j], Finding{How: NextSpeaker, Confidence: 0.5, Via: findings[j].Via}
	}
}
