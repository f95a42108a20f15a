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

// least is how sure the labels and the links of a statement must be together.
const least = 0.1

// sure is how sure the labels of a cue that leads to nothing must be, to be
// taken for a cue all the same.
const sure = 0.9

// statements joins the labelled spans of doc into statements, which it makes
// agree with the marks and completes by rules.
func (r *Engine) statements(ctx context.Context, doc *lex.Document, mentions []entity.Mention, spans, acts encoder.Tagging) []quote.Statement {
	var out []quote.Statement
	var idle []lex.Span // cues that lead to nothing
	chunks := Chunks(doc, spans.Labels)
	leads := make([]bool, len(chunks))
	for _, s := range link.Statements(ctx, doc, chunks) {
		if s.Cue >= 0 {
			leads[s.Cue] = true
		}
		first := chunks[s.Contents[0]].First
		if s.Cue >= 0 {
			first = chunks[s.Cue].First
		} else if !quoted(doc, chunks[s.Contents[0]]) {
			continue // words that nobody says and no marks hold
		}
		if hides(doc, chunks[s.Contents[0]]) || s.Cue >= 0 && unnamedTo(doc, chunks[s.Cue].First) {
			continue
		}
		if quoted(doc, chunks[s.Contents[0]]) && (s.Cue >= 0 && strings.HasSuffix(doc.Word(chunks[s.Cue].Last-1), "titled") || themed(doc, chunks[s.Contents[0]].First)) {
			continue // a film entitled “…” says nothing by its title
		}
		st := quote.Statement{Act: quote.Act(acts.Labels[first]), Confidence: s.Probability}
		if s.Cue >= 0 && chunks[s.Cue].Last-first > 2 && wantsToKnow(doc, chunks[s.Cue].Last-3) {
			st.Act = quote.Speech // it is a way to ask
		}
		vague := float32(1) // how sure the least sure piece is
		for _, c := range sureContents(doc, chunks, spans, s) {
			st.Content = append(st.Content, doc.Span(chunks[c].First, chunks[c].Last))
			vague = min(vague, mean(spans, chunks[c]))
		}
		st.Confidence *= vague
		if s.Cue >= 0 {
			st.Cue = doc.Span(chunks[s.Cue].First, chunks[s.Cue].Last)
			st.Confidence *= greatest(spans, chunks[s.Cue])
		}
		if s.Cue >= 0 && (s.Source >= 0 && s.Source < s.Cue && passive(doc, chunks[s.Cue]) || whenAsked(doc, chunks[s.Cue].First)) {
			s.Source = -1
			if from, to := asker(doc, chunks[s.Cue].Last, chunks[s.Contents[0]].First); to > from {
				st.Source = doc.Span(from, to)
			}
		}
		if s.Source >= 0 {
			st.Source = doc.Span(chunks[s.Source].First, chunks[s.Source].Last)
			st.Confidence *= mean(spans, chunks[s.Source])
		}
		if st.Confidence < least {
			continue
		}
		st.Confidence = r.whole.FromZero(st.Confidence)
		if len(r.whole) > 0 && !acceptable(doc, st) {
			continue
		}
		out = append(out, st)
	}
	for i, c := range chunks {
		if c.Role == link.Cue && !leads[i] && certainty(spans, c) >= sure {
			idle = append(idle, doc.Span(c.First, c.Last))
		}
	}
	return complement(ctx, doc, mentions, quote.Settle(doc, out), idle)
}

// doubtful is how sure the labels of a piece of a content must be, where others are
// certain.
const doubtful, certain = 0.55, 0.85

// sureContents returns the contents of a statement without those that are doubtful beside
// a certain one: sentences that follow the one with the cue and may be the paper's own.
func sureContents(doc *lex.Document, chunks []link.Chunk, spans encoder.Tagging, s link.Statement) []int {
	if s.Cue < 0 || len(s.Contents) < 2 || mean(spans, chunks[s.Contents[0]]) < certain {
		return s.Contents
	}
	out := s.Contents[:1:1]
	for _, c := range s.Contents[1:] {
		if quoted(doc, chunks[c]) || mean(spans, chunks[c]) >= doubtful || doc.Tokens[chunks[c].First].Sentence <= doc.Tokens[chunks[s.Cue].First].Sentence {
			out = append(out, c)
		}
	}
	return out
}

// passes are what the forms of clauses change in the chunks of a document, one
// after the other (clauses.go, asides.go, hearers.go, appositive.go, pictured.go).
var passes = []func(*lex.Document, []link.Chunk) []link.Chunk{nested, interrupted, unaside, relative, coordinated, joined, inquiring, tallied, whiled, quotedBy, affected, citing, calling, meanwhile, hearers, bareQuestions, leads, appositives, pictured}

// Chunks returns the sources, cues and contents that labels mark, as they are
// written: none leaves its paragraph, and no source or content its sentence but
// inside quotation marks; loose punctuation around them and what only tells more of a
// source is left out.
func Chunks(doc *lex.Document, labels []uint8) []link.Chunk {
	chunks := link.ChunksOf(labels)
	out := make([]link.Chunk, 0, len(chunks))
	for _, c := range chunks {
		for c.First < c.Last {
			part := link.Chunk{Role: c.Role, First: c.First, Last: c.First + 1}
			for part.Last < c.Last && !parts(doc, c.Role, part.Last) {
				part.Last++
			}
			c.First = part.Last
			switch c.Role {
			case link.Content:
				part.Last = asideEnd(doc, part)
			case link.Source:
				part = essential(doc, part)
			}
			part = trim(doc, part)
			if words(doc, part) == 0 || c.Role == link.Source && (joins(doc, part) || consents(doc, part.First)) {
				continue
			}
			out = append(out, part)
		}
	}
	for _, pass := range passes {
		out = pass(doc, out)
	}
	return out
}

// joins reports whether a chunk is a conjunction alone, which is nobody.
func joins(doc *lex.Document, c link.Chunk) bool {
	if c.Last-c.First != 1 {
		return false
	}
	switch doc.Word(c.First) {
	case "and", "And", "but", "But", "or", "Or", "so", "So", "yet", "Yet", "as", "As", "when", "When", "while", "While", "if", "If":
		return true
	}
	return false
}

// consents reports whether whoever is named from token i on is only who has yet to
// consent: subject to approval by the guild.
func consents(doc *lex.Document, i int) bool {
	if i < 2 || doc.Word(i-1) != "by" && doc.Word(i-1) != "from" {
		return false
	}
	switch doc.Word(i - 2) {
	case "approval", "permission", "consent", "clearance":
		return true
	}
	return false
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
	return i > 0 && doc.Word(i-1) == "theme"
}

// parts reports whether a chunk ends before token i.
func parts(doc *lex.Document, role link.Role, i int) bool {
	t, before := doc.Tokens[i], doc.Tokens[i-1]
	if t.Paragraph != before.Paragraph {
		return true
	}
	return role != link.Cue && t.Sentence != before.Sentence && t.Region < 0
}

// asideEnd returns where a content ends: after a closing mark that a comma
// stands before (“…,”), what follows outside the marks is the writer's, unless it
// leads to more inside marks or is joined with "and that"; and so is what it is said for (", in a bid to …").
func asideEnd(doc *lex.Document, c link.Chunk) int {
	if doc.Tokens[c.Last-1].Region >= 0 {
		return c.Last
	}
	for i := c.First + 1; i < c.Last-1; i++ {
		t := doc.Tokens[i]
		if t.Region >= 0 && t.Start >= doc.Regions[t.Region].Inner.End && doc.Word(i-1) == "," && doc.Tokens[i+1].Region < 0 && !(doc.Word(i+1) == "and" && i+2 < c.Last && doc.Word(i+2) == "that") {
			return i + 1
		}
		if doc.Word(i) == "," && t.Region < 0 && i+3 < c.Last && doc.Word(i+1) == "in" && (doc.Word(i+2) == "a" || doc.Word(i+2) == "an") {
			switch doc.Word(i + 3) {
			case "attempt", "bid", "effort":
				return i
			}
		}
	}
	return c.Last
}

// essential returns a source without a clause that tells more of it (", who …")
// and without the dateline before it ("OSTER — ").
func essential(doc *lex.Document, c link.Chunk) link.Chunk {
	for i := c.First + 1; i < c.Last; i++ {
		switch doc.Word(i) {
		case "who", "which", "whose", "where":
			if doc.Word(i-1) == "," {
				c.Last = i - 1
				return undated(doc, c)
			}
		case "—", "–", "--", "-":
			spaced := doc.Tokens[i].Space || doc.Word(i) == "—"
			for k := i + 2; k < c.Last && i > c.First && spaced; k++ {
				if doc.Word(k) == doc.Word(i) {
					c.Last = i // Ortiz — the mayor — said
					return undated(doc, c)
				}
			}
			aside := c.Last < len(doc.Tokens) && doc.Word(c.Last) == doc.Word(i)
			if c.First == doc.Sentences[doc.Tokens[c.First].Sentence].First && doc.Tokens[i].Space && !aside {
				c.First = i + 1
			}
		}
	}
	return undated(doc, c)
}

// undated returns a source without the day that stands between it and its cue
// (the Millers' Guild Monday); it must follow a name.
func undated(doc *lex.Document, c link.Chunk) link.Chunk {
	last := c.Last - 1
	switch doc.Word(last) {
	case "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "today", "yesterday":
		if last > c.First && doc.Word(last-1) == "on" {
			last--
		}
	case "week", "month", "year":
		if last--; last <= c.First || doc.Word(last) != "this" && doc.Word(last) != "last" {
			return c
		}
	default:
		return c
	}
	if last > c.First && capital(doc.Word(last-1)) {
		c.Last = last
	}
	return c
}

// trim takes loose punctuation off the edges of a chunk. A colon that is all
// there is of a cue stays, as does everything inside quotation marks.
func trim(doc *lex.Document, c link.Chunk) link.Chunk {
	loose := func(i int) bool {
		if c.Role == link.Content && doc.Tokens[i].Region >= 0 {
			return false
		}
		switch doc.Word(i) {
		case ",", ";", ":", ".", "-", "–", "—", "--":
			return true
		}
		return false
	}
	for c.Last > c.First+1 && loose(c.Last-1) {
		c.Last--
	}
	for c.First < c.Last-1 && loose(c.First) {
		c.First++
	}
	return c
}

// words counts the words of a chunk; the colon of a transcript counts as a cue.
func words(doc *lex.Document, c link.Chunk) int {
	n := 0
	for i := c.First; i < c.Last; i++ {
		if doc.Tokens[i].Kind != lex.Punct || c.Role == link.Cue && doc.Word(i) == ":" {
			n++
		}
	}
	return n
}

// quoted reports whether a chunk begins inside quotation marks.
func quoted(doc *lex.Document, c link.Chunk) bool { return doc.Tokens[c.First].Region >= 0 }
