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
		if who[i] >= 0 || !s.Source.Empty() || !s.Cue.Empty() || s.Type == quote.Indirect {
			continue
		}
		if k := r.repeated(order, n); k >= 0 && who[order[k]] >= 0 {
			who[i], findings[i] = who[order[k]], Finding{How: NextSpeaker, Confidence: sureRepeated, Via: findings[order[k]].Via}
			continue
		}
		if who[j] < 0 {
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

// sureRepeated is how sure one may be that who says it below said it in the headline.
const sureRepeated = 0.8

// repeatReach is how many statements below a headline are looked at for its words.
const repeatReach = 24

// repeated returns which in order is the first that says again, in marks, what the n-th
// of them quotes in the headline: over
//
//	“Shame on you”: mayor booed
//	The mayor said he understood. “Shame on you, Tom,” Lena Ortiz shouted.
//
// the words are Ortiz's. It returns -1 where none is, or fewer than two words are quoted.
func (r *resolver) repeated(order []int, n int) int {
	content := r.statements[order[n]].Content[0]
	t := r.token(content.Start)
	if r.doc.Tokens[t].Paragraph > 0 || r.doc.Tokens[t].Region < 0 {
		return -1
	}
	words := strings.Trim(r.doc.Of(content), " \n.,;:?!\"'“”‘’«»")
	if !strings.Contains(words, " ") {
		return -1
	}
	for k := n + 1; k < min(len(order), n+1+repeatReach); k++ {
		for _, piece := range r.statements[order[k]].Content {
			if r.doc.Tokens[r.token(piece.Start)].Region >= 0 && strings.Contains(r.doc.Of(piece), words) {
				return k
			}
		}
	}
	return -1
}
