package speaker

import (
	"strings"

	"whosaid/analyzer/lex"
	"whosaid/analyzer/quote"
)

// A statement without a source is the subject's of its clause or goes on with
// who spoke before: in
//
//	Ortiz voted for the bill, saying it was late. “We were tired.”
//
// both are hers. Hearsay ("reportedly", "it was announced") is nobody's.

// unwritten finds the speaker of a statement without a source.
func (r *resolver) unwritten(s quote.Statement) (int, Finding) {
	t := r.token(anchor(s))
	if t >= len(r.doc.Tokens) {
		return -1, Finding{}
	}
	if who, f, ok := r.interviewed(r.current); ok {
		return who, f
	}
	who, c := -1, float32(0)
	if s.Cue.Empty() {
		who, c = r.uncued(s, t)
	} else {
		who, c = r.cued(s, t)
	}
	if who < 0 {
		return -1, Finding{}
	}
	return who, Finding{How: PreviousSpeaker, Via: r.via(who), Confidence: c}
}

// cueless is the share of statements without source and cue that are the last
// speaker's.
const cueless = 0.7

// uncued returns whose a statement at token t with neither source nor cue is, and how
// sure that is, or -1. Annotated articles hold too few of these to learn from.
func (r *resolver) uncued(s quote.Statement, t int) (int, float32) {
	if r.last < 0 || r.lastAt >= len(r.doc.Tokens) {
		return -1, 0
	}
	away := r.doc.Tokens[t].Paragraph - r.doc.Tokens[r.lastAt].Paragraph
	if away > 2 || s.Type != quote.Direct && away > 0 {
		return -1, 0
	}
	if who := r.answerer(t); who >= 0 {
		return who, sureAnswer
	}
	if who := r.actor(t); who >= 0 {
		return who, sureActor
	}
	return r.last, cueless
}

// sureAnswer is how sure one may be who answers a question.
const sureAnswer = 0.5

// answerer returns who answers at token t what the last speaker asked in an
// earlier paragraph or sentence: who was the subject since, or who spoke before
// that; -1 where nothing was asked or nobody else has been there. In
//
//	Ortiz spoke of ice. Diaz asked whether she was afraid. She laughed. “Every week.”
//
// it is Ortiz.
func (r *resolver) answerer(t int) int {
	if !r.lastAsked || r.doc.Tokens[r.lastAt].Sentence == r.doc.Tokens[t].Sentence {
		return -1
	}
	for k := len(r.recent) - 1; k >= 0; k-- {
		if x := &r.speakers[r.recent[k]]; r.recent[k] != r.last && x.at > r.lastAt && x.subject && !x.quoted && (x.Kind == Named || x.Kind == Unnamed) {
			return r.recent[k]
		}
	}
	return r.earlier
}

// sureActor is how sure one may be that a quotation is whose act it follows.
const sureActor = 0.6

// actor returns the person whom the sentence before token t, in its paragraph and
// in no marks, tells of, mentioned since the last speaker; -1 where there is none.
// In
//
//	Diaz said it rained. Ortiz shook her head. “It did not rain.”
//
// it is Ortiz.
func (r *resolver) actor(t int) int {
	here := r.doc.Tokens[t]
	for k := len(r.recent) - 1; k >= 0; k-- {
		x := &r.speakers[r.recent[k]]
		if x.at <= r.lastAt || r.doc.Tokens[x.at].Paragraph != here.Paragraph || here.Sentence-r.doc.Tokens[x.at].Sentence > 1 {
			return -1
		}
		there := r.doc.Tokens[x.at].Sentence
		opens := x.subject || x.first && x.at-r.doc.Sentences[there].First <= 2 // Mr. Ortiz shook his head
		if opens && !x.quoted && !x.possessor && (x.Kind == Named || x.Kind == Unnamed) && there < here.Sentence {
			return r.recent[k]
		}
	}
	return -1
}

// cued returns whose a statement at token t with a cue and no source is, the subject's
// of its sentence or the last speaker's, and how sure that is. It returns -1 for nobody.
func (r *resolver) cued(s quote.Statement, t int) (int, float32) {
	if r.cue(s) == cuePassive && genderOfPronoun(r.word(r.token(s.Cue.Start)-1)) != unknown {
		return -1, 0 // he was asked: whoever asked is not told
	}
	var options []option
	subject := r.agent(t)
	if subject >= 0 {
		options = append(options, r.cuedOption(s, t, subject, subject))
	}
	if r.last >= 0 && r.last != subject {
		options = append(options, r.cuedOption(s, t, r.last, subject))
	}
	if len(options) == 0 {
		return -1, 0
	}
	none := option{who: -1}
	none.signs.set(nobody, true)
	none.signs.set(r.cue(s)-cueIng+nobodyIng, true)
	none.signs.set(nobodyJoined, r.joins(s))
	none.signs.set(nobodyEarly, r.doc.Tokens[t].Paragraph < 2)
	none.signs.set(nobodyAlone, subject < 0)
	who, c := r.choose(Sourceless, append(options, none))
	if who < 0 && subject >= 0 && len(s.Content) > 0 && r.word(r.token(s.Content[0].Start)-1) == ":" {
		return subject, sureActor // Ortiz gave another account, writing from Leeds: “It rained.”
	}
	return who, c
}

// cuedOption weighs whether a statement at token t with a cue and no source is that of
// speaker who. subject is the subject of its sentence, or -1.
func (r *resolver) cuedOption(s quote.Statement, t, who, subject int) option {
	o := option{who, r.evidence(who, t)}
	o.signs.set(isLast, who == r.last)
	o.signs.set(isSubject, who == subject)
	o.signs.set(lastIsSubject, who == r.last && who == subject)
	o.signs.set(r.cue(s), true)
	away := int32(0)
	if r.last == who {
		away = r.doc.Tokens[t].Paragraph - r.doc.Tokens[r.lastAt].Paragraph
	}
	o.signs.set(cueHere, away == 0)
	o.signs.set(cueAway, away > 0)
	o.signs.set(paragraphsAway, away == 2)
	o.signs.set(farAway, away > 2)
	o.signs.set(joined, r.joins(s))
	return o
}

// agent returns the subject of the sentence of token t, or -1: the one that
// opened it or, after "and" and the like, that was mentioned last as one.
func (r *resolver) agent(t int) int {
	for k := len(r.recent) - 1; k >= 0; k-- {
		x := &r.speakers[r.recent[k]]
		if r.doc.Tokens[x.at].Sentence != r.doc.Tokens[t].Sentence {
			break
		}
		if x.subject && !x.quoted && x.at < t {
			return r.recent[k]
		}
	}
	return -1
}

// joins reports whether the statement is joined to what stands before it: "and
// said", ", adding".
func (r *resolver) joins(s quote.Statement) bool {
	c := r.token(s.Cue.Start)
	for k := c - 1; k >= max(0, c-3); k-- {
		if lex.Listed(" and but or then , also — – - ", r.word(k)) {
			return true
		}
	}
	return false
}

// cue returns the sign that says what kind of cue a statement has.
func (r *resolver) cue(s quote.Statement) int {
	c := r.token(s.Cue.Start)
	last := c
	for last+1 < len(r.doc.Tokens) && r.doc.Tokens[last+1].Start < s.Cue.End && last < c+8 {
		last++
	}
	first := r.word(c)
	be, it := false, first == "it"
	for k := c; k <= last; k++ {
		w := r.word(k)
		be = be || lex.Listed(" is are was were been being be 's ’s ", w)
		if k == last {
			be = be && (strings.HasSuffix(w, "ed") || lex.Listed(" said told seen known thought understood learnt heard shown given held made put called set to as ", w))
		}
	}
	switch {
	case be || it:
		return cuePassive
	case strings.HasSuffix(first, "ly") && last == c:
		return cueAdverb
	case strings.HasSuffix(first, "ing"):
		return cueIng
	case c > 0 && lex.Listed(articles, r.word(c-1)), lex.Listed(tails, r.word(c-1)) && r.word(c-1) != "than", r.doc.Tokens[c].Kind != lex.Word:
		return cueNoun
	}
	return cueActive
}
