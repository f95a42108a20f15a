package reader

import (
	"context"
	"strings"

	"whosaid/analyzer/encoder"
	"whosaid/analyzer/entity"
	"whosaid/analyzer/lex"
	"whosaid/analyzer/quote"
	"whosaid/analyzer/reader/link"
)

// What the labels mark and package link joins is a statement, unless its words say
// otherwise: in
//
//	A miller, who asked not to be named, saw “Bread for All”, a film.
//
// nobody is quoted, and what the miller asked is no news.

// least is how sure the labels and the links of a statement must be together.
const least = 0.1

// sure is how sure the labels of a cue that leads to nothing must be, to be
// taken for a cue all the same.
const sure = 0.9

// statements joins the labelled spans of doc into statements, which it makes
// agree with the marks and completes by rules.
func (r *Engine) statements(ctx context.Context, doc *lex.Document, mentions []entity.Mention, spans, acts encoder.Tagging) []quote.Statement {
	chunks := Chunks(doc, spans.Labels)
	linked := link.Statements(ctx, doc, chunks)
	var out []quote.Statement
	for _, l := range linked {
		if !states(doc, chunks, l) {
			continue
		}
		l.Source = mainSubject(doc, chunks, l)
		if s, ok := r.stated(doc, chunks, l, spans, acts); ok {
			out = append(out, s)
		}
	}
	return complement(ctx, doc, mentions, quote.Settle(doc, out), idle(doc, chunks, linked, spans))
}

// mainSubject returns the source of linked chunks, or that of the main clause for a participle
// behind a restrictive clause with "who" that reports by itself, or of the sentence before for
// one that begins its own:
//
//	Ortiz scolded a miller who said it rained, adding, “It does not.”
//	Ortiz said it rained. Adding, “And it will.”
func mainSubject(doc *lex.Document, chunks []link.Chunk, l link.Statement) int {
	if l.Source < 0 && l.Cue > 0 && lex.Listed(" Adding Continuing ", doc.Word(chunks[l.Cue].First)) {
		for k := l.Cue - 1; k >= max(0, l.Cue-longestBack) && doc.Tokens[chunks[k].First].Paragraph == doc.Tokens[chunks[l.Cue].First].Paragraph; k-- {
			if chunks[k].Role == link.Source {
				return k
			}
		}
	}
	if l.Source < 0 || l.Cue <= l.Source+1 || !joint(chunks, l.Source+1, link.Source, link.Cue) {
		return l.Source
	}
	who, cue := chunks[l.Source], chunks[l.Cue].First
	if doc.Word(who.First) != "who" || who.First == 0 || doc.Word(who.First-1) == "," || !gerund(doc, cue) || doc.Word(cue-1) != "," || doc.Tokens[cue].Sentence != doc.Tokens[who.First].Sentence {
		return l.Source
	}
	for k := l.Source - 1; k >= 0 && doc.Tokens[chunks[k].First].Sentence == doc.Tokens[cue].Sentence; k-- {
		if chunks[k].Role == link.Source {
			return k
		}
	}
	return l.Source
}

// longestBack is how many chunks may lie between a sentence and the source of the one before.
const longestBack = 12

// states reports whether linked chunks say something: words without a cue do inside
// marks alone, and a title, a theme and the wish not to be named do not.
func states(doc *lex.Document, chunks []link.Chunk, l link.Statement) bool {
	content := chunks[l.Contents[0]]
	if hides(doc, content) || quoted(doc, content) && themed(doc, markBefore(doc, content)) {
		return false
	}
	if l.Cue < 0 {
		if at := markBefore(doc, content); at > 0 && doc.Word(at-1) == "=" {
			return false // a value in code
		}
		return quoted(doc, content) && unquoted(doc, content) <= longestSeam && !entitled(doc, content)
	}
	cue := chunks[l.Cue]
	film := quoted(doc, content) && strings.HasSuffix(doc.Word(cue.Last-1), "titled")                                    // a film entitled “…”
	named := l.Source < 0 && doc.Word(cue.Last-1) == "as" && lex.Listed(" identified named known ", doc.Word(cue.First)) // the driver, identified as Ortiz
	return !film && !named && !unnamedTo(doc, cue.First) && !appoints(doc, cue)
}

// longestSeam is how many words may stand between the quotations of what nobody says.
const longestSeam = 2

// unquoted counts the words of a content outside of marks.
func unquoted(doc *lex.Document, c link.Chunk) (n int) {
	for t := c.First; t < c.Last; t++ {
		if doc.Tokens[t].Kind == lex.Word && doc.Tokens[t].Region < 0 {
			n++
		}
	}
	return n
}

// entitled reports whether a content is the title of something: in a report headlined “…”,
// the anthem “…”.
func entitled(doc *lex.Document, c link.Chunk) bool {
	at := markBefore(doc, c)
	if !quoted(doc, c) || at == 0 {
		return false
	}
	before := doc.Word(at - 1)
	if before == "," && at > 1 && quote.Apposed(doc, int(doc.Tokens[at].Region)) {
		before = doc.Word(at - 2)
	}
	return strings.HasSuffix(before, "titled") || before == "headlined" || lex.Listed(quote.Works, before)
}

// markBefore returns the token with which the quotation begins that a content begins in; where it
// begins in none, its own first one.
func markBefore(doc *lex.Document, c link.Chunk) int {
	if r := doc.Outermost(c.First); r >= 0 {
		return doc.Regions[r].First
	}
	return c.First
}

// stated makes a statement of linked chunks; ok is false where it is not sure enough.
func (r *Engine) stated(doc *lex.Document, chunks []link.Chunk, l link.Statement, spans, acts encoder.Tagging) (s quote.Statement, ok bool) {
	s.Act = quote.Act(acts.Labels[chunks[l.Contents[0]].First])
	vague := float32(1) // how sure the least sure piece is
	l.Contents = withoutCrossheads(doc, chunks, l.Contents)
	for _, i := range sureContents(doc, chunks, spans, l) {
		c := chunks[i]
		if l.Cue >= 0 && len(s.Content) > 0 && strays(doc, chunks[l.Cue], c) || len(l.Contents) > 1 && entitled(doc, c) {
			continue
		}
		s.Content = append(s.Content, doc.Span(c.First, c.Last))
		vague = min(vague, mean(spans, c))
	}
	if len(s.Content) == 0 {
		return s, false
	}
	s.Confidence = l.Probability * vague
	if l.Cue >= 0 {
		cue := chunks[l.Cue]
		s.Cue = doc.Span(cue.First, cue.Last)
		s.Confidence *= greatest(spans, cue)
		s.Act = quote.Act(acts.Labels[cue.First])
		if cue.Last-cue.First > 2 && wantsToKnow(doc, cue.Last-3) {
			s.Act = quote.Speech // it is a way to ask
		}
		if hedges(doc, cue) {
			l.Source = -1
		}
		if l.Source >= 0 && l.Source < l.Cue && passive(doc, cue) || whenAsked(doc, cue.First) {
			l.Source = -1
			if first, last := asker(doc, cue.Last, chunks[l.Contents[0]].First); first < last {
				s.Source = doc.Span(first, last)
			}
		}
	}
	if l.Source >= 0 {
		source := behindColon(doc, chunks[l.Source], chunks, l)
		s.Source = doc.Span(source.First, source.Last)
		s.Confidence *= mean(spans, source)
	}
	if s.Confidence < least {
		return s, false
	}
	s.Confidence = r.whole.FromZero(s.Confidence)
	return s, len(r.whole) == 0 || acceptable(doc, s)
}

// longestBehindColon is how many tokens may name who speaks behind a colon.
const longestBehindColon = 16

// behindColon returns the source of linked chunks, or who stands between a colon behind it
// and the cue: Zania struck another note: its minister, Lena Ortiz, said.
func behindColon(doc *lex.Document, source link.Chunk, chunks []link.Chunk, l link.Statement) link.Chunk {
	if l.Cue < 0 || source.Last > chunks[l.Cue].First {
		return source
	}
	cue := chunks[l.Cue].First
	for t := cue - 1; t > source.Last && t > cue-longestBehindColon && doc.Tokens[t].Region < 0; t-- {
		switch {
		case doc.Word(t) == ":":
			behind := trim(doc, link.Chunk{Role: link.Source, First: t + 1, Last: cue})
			if behind.First == t+1 && words(doc, behind) > 1 && (lex.Listed(" its his her their the a an ", doc.Word(t+1)) || capital(doc.Word(t+1))) {
				return behind
			}
			return source
		case finite(doc.Word(t)):
			return source
		}
	}
	return source
}

// How sure the labels of a piece of a content must be, where others are certain, and how
// sure is certain.
const doubtful, certain = 0.55, 0.85

// sureContents returns the contents of linked chunks without those that are doubtful
// beside a certain one: sentences that follow the one with the cue and may be the paper's
// own.
func sureContents(doc *lex.Document, chunks []link.Chunk, spans encoder.Tagging, l link.Statement) []int {
	if l.Cue < 0 || len(l.Contents) < 2 || mean(spans, chunks[l.Contents[0]]) < certain {
		return l.Contents
	}
	out := l.Contents[:1:1]
	for _, i := range l.Contents[1:] {
		c := chunks[i]
		if own := doc.Tokens[c.First].Sentence <= doc.Tokens[chunks[l.Cue].First].Sentence; quoted(doc, c) || own || mean(spans, c) >= doubtful && doc.Word(c.First-1) != ":" {
			out = append(out, i)
		}
	}
	return out
}

// strays reports whether a content lies in a later paragraph than its cue, begins without a
// mark and has words of that paragraph around it: they are the paper's own.
func strays(doc *lex.Document, cue, c link.Chunk) bool {
	p := doc.Tokens[c.First].Paragraph
	first, last := doc.InParagraph(int(p))
	if p <= doc.Tokens[cue.Last-1].Paragraph || quoted(doc, c) || doc.Word(first-1) == ":" {
		return false
	}
	return c.First > first+1 || words(doc, link.Chunk{Role: link.Content, First: c.Last, Last: max(c.Last, last)}) > 0
}

// idle returns the cues that the encoder is sure of and that lead to nothing, in text
// order.
func idle(doc *lex.Document, chunks []link.Chunk, linked []link.Statement, spans encoder.Tagging) []lex.Span {
	leads := make([]bool, len(chunks))
	for _, l := range linked {
		if l.Cue >= 0 {
			leads[l.Cue] = true
		}
	}
	var out []lex.Span
	for i, c := range chunks {
		if c.Role == link.Cue && !leads[i] && certainty(spans, c) >= sure {
			out = append(out, doc.Span(c.First, c.Last))
		}
	}
	return out
}

// hides reports whether a content only tells of the wish not to be named (who
// asked not to be identified, that he not be quoted, declined to give her name):
// that is about the source, not said by it.
func hides(doc *lex.Document, c link.Chunk) bool {
	var words [8]string // "" beyond the content
	for i := range min(len(words), c.Last-c.First) {
		words[i] = doc.Word(c.First + i)
	}
	rest := words[:]
	switch {
	case rest[0] == "that" && (rest[2] == "name" || rest[2] == "surname" || rest[2] == "identity" || rest[3] == "name"):
		return rest[3] == "not" && rest[4] == "be" || rest[4] == "not" && rest[5] == "be" // that her surname not be used
	case rest[0] == "that":
		if rest = rest[2:]; rest[0] == "be" { // that he be identified only as Ortiz
			return rest[1] == "identified" && rest[2] == "only"
		}
	case strings.HasSuffix(rest[0], "self") && rest[1] == "as":
		return capital(rest[2]) // identified himself as Ortiz
	}
	not := rest[0] == "not"
	if not {
		rest = rest[1:]
	}
	if rest[0] == "to" {
		rest = rest[1:]
	} else if !not {
		return false
	}
	switch rest[0] + " " + rest[1] {
	case "remain anonymous":
		return true
	case "be named", "be identified", "be quoted":
		switch rest[2] { // to be named captain is no such wish
		case "", ",", "because", "for", "citing", "out", "when", "by", "only":
			return true
		}
		return not
	case "be known", "be called":
		return rest[2] == "only"
	case "give his", "give her", "give their", "give a", "use his", "use her", "use their":
		return rest[2] == "name" || rest[2] == "names" || rest[3] == "name" || rest[3] == "names"
	}
	return false
}

// unnamedTo reports whether the cue at token i is what somebody is not named for: was
// granted anonymity to speak freely about the talks.
func unnamedTo(doc *lex.Document, i int) bool {
	if i < 2 || doc.Word(i-1) != "to" || !lex.Listed(" speak talk discuss describe ", doc.Word(i)) {
		return false
	}
	for t := i - 2; t >= max(0, i-8); t-- {
		switch doc.Word(t) {
		case "anonymity":
			return true
		case ".", ",":
			return false
		}
	}
	return false
}

// themed reports whether what begins at token i is the theme of something: a talk on
// the theme: “Bread for all of us”.
func themed(doc *lex.Document, i int) bool {
	for i > 0 && doc.Tokens[i-1].Kind == lex.Punct && doc.Word(i-1) != "." {
		i--
	}
	return i > 0 && lex.Listed(" theme nickname moniker ", doc.Word(i-1))
}

// quoted reports whether a chunk begins inside quotation marks.
func quoted(doc *lex.Document, c link.Chunk) bool { return doc.Tokens[c.First].Region >= 0 }
