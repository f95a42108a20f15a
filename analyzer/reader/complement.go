package reader

import (
	"context"
	"slices"
	"strings"

	"whosaid/analyzer/entity"
	"whosaid/analyzer/lex"
	"whosaid/analyzer/preview"
	"whosaid/analyzer/quote"
)

// Labels find what is said better than rules do; but they say nothing of a
// source that stands far from its cue or in a form of its own, where the rules
// of package preview are seldom wrong:
//
//	The suit was brought by two farmers in Oster, and asks the court to close the mill.
//	“It rained all day.” ― Lena Ortiz
//
// So of the statements that the rules find these are taken:
//
//   - the source, where the labels find the same statement without one, or a
//     possessive right before its cue;
//   - source and cue, where the labels took who passes it on:
//     “It rained,” she said on Monday, according to the Oster Times;
//   - a signature under a quotation, whatever the labels make of it (in lists of
//     quotations more forms of it: signatures.go);
//   - "according to" with all that it reports, where the labels took another cue
//     of the sentence for it and found no source;
//   - a statement whose cue the labels are sure of, without having found what it
//     leads to, if nobody else says that.
//
// More would lose: of all other statements that the rules alone find, fewer than
// half are right.

// complement returns statements, which are settled, with what the turns of a
// transcript and the rules add. idle are the cues that lead to nothing, in text
// order. Time is linear.
func complement(ctx context.Context, doc *lex.Document, mentions []entity.Mention, statements []quote.Statement, idle []lex.Span) []quote.Statement {
	c := complementer{doc: doc, statements: posts(doc, separate(doc, turned(doc, mentions, statements))), idle: idle, owner: make([]int32, len(doc.Tokens))}
	c.labelled = len(c.statements)
	for i := range c.statements {
		each(doc, c.statements[i].Content, func(t int) { c.owner[t] = int32(i + 1) })
	}
	for _, rule := range preview.Statements(ctx, doc, mentions, func(int) {}) {
		if !rule.Source.Empty() {
			c.take(rule)
		}
	}
	for i := range c.statements {
		s := &c.statements[i]
		if s.Source.Empty() && !s.Cue.Empty() {
			s.Source = owners(doc, mentions, c.owner, s.Cue)
		}
		s.Source = unhoured(doc, s.Source)
	}
	statements = swallowed(doc, c.statements, c.signedFor)
	inOrder(statements)
	undersigned(doc, mentions, statements)
	statements = resumed(doc, apart(doc, statements))
	besideDashes(doc, mentions, statements)
	quotedFirst(doc, mentions, statements)
	return attributed(doc, mentions, headlined(doc, owned(doc, statements)))
}

// A complementer adds to the statements of the labels what the rules find.
type complementer struct {
	doc        *lex.Document
	statements []quote.Statement
	labelled   int        // of them the labels found
	idle       []lex.Span // cues that lead to nothing
	owner      []int32    // of each token: 1 + whose content it is, of the labelled ones
	signedFor  []int      // statements that a signature gives all of their quotation
}

// take takes what a statement that the rules found tells.
func (c *complementer) take(rule quote.Statement) {
	sign := signed(c.doc, rule)
	i := c.reading(rule, sign)
	if i < 0 {
		if overlapsOne(c.idle, rule.Cue) && c.free(0, rule.Content...) {
			c.statements = append(c.statements, rule)
		}
		return
	}
	s := &c.statements[i]
	switch {
	case relayed(c.doc, *s, rule) && c.free(0, rule.Source, rule.Cue):
		s.Source, s.Cue = rule.Source, rule.Cue
	case !s.Source.Empty() && !sign || !c.free(0, rule.Source):
	case s.Cue.Empty() || sign:
		if !c.free(0, rule.Cue) {
			return
		}
		s.Source, s.Cue, s.Confidence = rule.Source, rule.Cue, rule.Confidence
		if sign {
			s.Content, s.Type = rule.Content, rule.Type
			c.signedFor = append(c.signedFor, i)
		}
	case s.Cue.Overlaps(rule.Cue):
		if !hearing(c.doc, c.doc.TokenAt(s.Cue.Start)) {
			s.Source = rule.Source
		}
	case strings.EqualFold(c.doc.Of(rule.Cue), "according to") && c.free(int32(i+1), rule.Content...):
		rule.Act = s.Act
		*s = rule
	}
}

// reading returns the labelled statement of which rule is another reading or, of several
// paragraphs, the one that stands over its signature; -1 for none.
func (c *complementer) reading(rule quote.Statement, sign bool) int {
	if i, ok := same(c.doc, c.owner, c.statements[:c.labelled], rule); ok {
		return i
	}
	if sign {
		return int(c.owner[c.doc.TokenAt(rule.Content[len(rule.Content)-1].Start)]) - 1
	}
	return -1
}

// free reports whether no labelled statement but one has tokens of the spans in its
// content.
func (c *complementer) free(but int32, spans ...lex.Span) bool {
	return free(c.doc, c.owner, but, spans)
}

// relayed reports whether the source of a statement s is only who passes it on:
// it stands with "according to" behind the cue of rule, in its sentence.
func relayed(doc *lex.Document, s, rule quote.Statement) bool {
	if s.Source.Empty() || !strings.EqualFold(doc.Of(s.Cue), "according to") {
		return false
	}
	said, passed := doc.TokenAt(rule.Cue.Start), doc.TokenAt(s.Cue.Start)
	return said < passed && doc.Tokens[said].Sentence == doc.Tokens[passed].Sentence &&
		s.Content[len(s.Content)-1].End <= rule.Cue.Start
}

// unhoured returns a source without the hour that a log begins its lines with:
//
//	Tuesday, 11:05 p.m. Millers in Oster complained of music.
func unhoured(doc *lex.Document, source lex.Span) lex.Span {
	if source.Empty() {
		return source
	}
	first, last := doc.Range(source)
	if last-first > 4 && strings.HasSuffix(doc.Word(first), "day") && doc.Word(first+1) == "," {
		first += 2
	}
	if last-first > 2 && doc.Tokens[first].Kind == lex.Number && lex.Listed(" am pm a.m. p.m. ", strings.ToLower(doc.Word(first+1))) {
		source.Start = doc.Tokens[first+2].Start
	}
	return source
}

// owners returns the name whose possessive stands right before a cue, the guild's
// of "the guild's charge that"; none where there is no such name, or it is said.
func owners(doc *lex.Document, mentions []entity.Mention, owner []int32, cue lex.Span) lex.Span {
	t := doc.TokenAt(cue.Start) - 1
	if t < 1 || !lex.Genitive(doc.Word(t)) || owner[t] != 0 {
		return lex.Span{}
	}
	i, ok := entity.Find(mentions, doc.Tokens[t].Start-1)
	if !ok {
		return lex.Span{}
	}
	return lex.Span{Start: mentions[i].Start, End: doc.Tokens[t].End}
}

// turned puts the turns of a transcript, or the questions and answers of an interview,
// in the place of the statements that stand in them.
func turned(doc *lex.Document, mentions []entity.Mention, statements []quote.Statement) []quote.Statement {
	told := make([]bool, len(doc.Paragraphs))
	for i := range statements {
		if s := &statements[i]; !s.Cue.Empty() {
			told[doc.Tokens[doc.TokenAt(s.Cue.Start)].Paragraph] = true
		}
	}
	turns, places := transcript(doc, mentions, told)
	if len(turns) == 0 {
		turns, places = interview(doc, told)
	}
	if len(turns) == 0 {
		return statements
	}
	inside := make([]int32, len(doc.Tokens))
	for _, place := range places {
		for t := place[0]; t < place[1]; t++ {
			inside[t] = 1
		}
	}
	statements = slices.DeleteFunc(statements, func(s quote.Statement) bool { return !free(doc, inside, 0, s.Content) })
	statements = append(statements, turns...)
	inOrder(statements)
	return statements
}

// inOrder sorts statements by their first content byte.
func inOrder(statements []quote.Statement) {
	slices.SortStableFunc(statements, func(a, b quote.Statement) int { return a.Content[0].Start - b.Content[0].Start })
}

// each calls f with the tokens of a content.
func each(doc *lex.Document, content []lex.Span, f func(t int)) {
	for _, piece := range content {
		for t, last := doc.Range(piece); t < last; t++ {
			f(t)
		}
	}
}

// same returns the statement of which rule is another reading: their contents
// share more than half of the words of both. owner has, for each token, 1 + the
// index of the statement that has it in its content.
func same(doc *lex.Document, owner []int32, statements []quote.Statement, rule quote.Statement) (int, bool) {
	// Whoever has more than half is left when words of different owners are
	// struck out in pairs.
	candidate, left := int32(0), 0
	each(doc, rule.Content, func(t int) {
		switch {
		case doc.Tokens[t].Kind == lex.Punct:
		case left == 0:
			candidate, left = owner[t], 1
		case owner[t] == candidate:
			left++
		default:
			left--
		}
	})
	if candidate == 0 {
		return 0, false
	}
	all, shared := 0, 0
	each(doc, rule.Content, func(t int) {
		if doc.Tokens[t].Kind == lex.Punct {
			return
		}
		if all++; owner[t] == candidate {
			shared++
		}
	})
	i, own := int(candidate-1), 0
	each(doc, statements[i].Content, func(t int) {
		if doc.Tokens[t].Kind != lex.Punct {
			own++
		}
	})
	return i, 2*shared > max(all, own)
}

// free reports whether nobody but one owner has tokens of a content.
func free(doc *lex.Document, owner []int32, but int32, content []lex.Span) bool {
	taken := false
	each(doc, content, func(t int) { taken = taken || owner[t] != 0 && owner[t] != but })
	return !taken
}

// overlapsOne reports whether one of the spans, which are in text order,
// overlaps s.
func overlapsOne(spans []lex.Span, s lex.Span) bool {
	i, _ := slices.BinarySearchFunc(spans, s.Start, func(o lex.Span, at int) int {
		if o.End <= at {
			return -1
		}
		return 1
	})
	return i < len(spans) && spans[i].Overlaps(s)
}
