package speaker

import (
	"context"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"whosaid/analyzer/entity"
	"whosaid/analyzer/lex"
	"whosaid/analyzer/quote"
)

// Texts that no newspaper prints: empty sources, parts of texts, very long ones. All are
// resolved, in linear time.

func TestResolveSurvives(t *testing.T) {
	for _, in := range []string{"", "[] {} <>|", "[,] {said} <x>|", "[\xff] {said} <\xff>|", "<x>|", "[the] {said} <x>|", "['s] {said} <x>|", "[he]|", "[(]|", "[who]|", "_Lena Ortiz_ came and {was said}|"} {
		doc, mentions, statements := parsed(t, in)
		_, findings := Resolve(context.Background(), doc, mentions, entity.Gather(doc, mentions), statements)
		assert.Len(t, findings, len(statements))
	}
}

// A text may end anywhere: no rule looks beyond it.
func TestResolveWhereTheTextBeginsAndEnds(t *testing.T) {
	for _, c := range examples {
		doc, mentions, statements := parsed(t, c.in)
		for _, token := range doc.Tokens {
			resolvePart(t, doc, mentions, statements, lex.Span{Start: 0, End: token.End})
			resolvePart(t, doc, mentions, statements, lex.Span{Start: token.Start, End: len(doc.Text)})
		}
	}
}

// resolvePart asserts that the part of a text that part holds can be resolved, with the
// mentions and statements that lie in it.
func resolvePart(t *testing.T, doc *lex.Document, mentions []entity.Mention, statements []quote.Statement, part lex.Span) {
	t.Helper()
	within := func(s lex.Span) bool { return s.Empty() || s.Start >= part.Start && s.End <= part.End }
	moved := func(s lex.Span) lex.Span {
		if s.Empty() {
			return s
		}
		return lex.Span{Start: s.Start - part.Start, End: s.End - part.Start}
	}
	cut := lex.Read(context.Background(), doc.Of(part))
	var m []entity.Mention
	for _, x := range mentions {
		if within(x.Span) {
			m = append(m, entity.Mention{Span: moved(x.Span), Type: x.Type})
		}
	}
	var st []quote.Statement
	for _, x := range statements {
		if !within(x.Source) || !within(x.Cue) || slices.ContainsFunc(x.Content, func(s lex.Span) bool { return !within(s) }) {
			continue
		}
		x.Source, x.Cue, x.Content = moved(x.Source), moved(x.Cue), slices.Clone(x.Content)
		for i := range x.Content {
			x.Content[i] = moved(x.Content[i])
		}
		st = append(st, x)
	}
	var findings []Finding
	assert.NotPanics(t, func() { _, findings = Resolve(context.Background(), cut, m, entity.Gather(cut, m), st) }, "%q", doc.Of(part))
	assert.Len(t, findings, len(st))
}

// TestResolveEnds resolves texts whose speakers could take quadratic time.
func TestResolveEnds(t *testing.T) {
	for _, piece := range []string{
		"Mayor _Lena Ortiz_ and [the mayor] {said} <so>|. ",
		"[He] {said} <so>|. ",
		"[A driver] {said} <so>|. [The driver] {said} <no>|. ",
		"_Ann Ortiz_ [who] {said} <so>| ",
		"<“It rained all the day.”>|\n\n",
	} {
		doc, mentions, statements := parsed(t, strings.Repeat(piece, 20000))
		_, findings := Resolve(context.Background(), doc, mentions, entity.Gather(doc, mentions), statements)
		assert.Len(t, findings, len(statements))
	}
}

func TestResolveCancel(t *testing.T) {
	doc, mentions, statements := parsed(t, `[Police] {said} <it rained>|.`)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	speakers, findings := Resolve(ctx, doc, mentions, nil, statements)
	assert.Nil(t, speakers)
	assert.Nil(t, findings)
}

// Headlines begin with what speaks in them: Council bans eels.
func TestResolveWhereTheTextBegins(t *testing.T) {
	for _, w := range strings.Fields(bodies + papers + groups + people + relations + roles + members + offices) {
		w = strings.ToUpper(w[:1]) + w[1:]
		for _, in := range []string{"[%] {bans} <eels>|.", "[%’s %] {bans} <eels>|.", "[%, Lena] {bans} <eels>|.", "<Eels>, [%] {says}|.", "[% %] {says} <no>|"} {
			doc, mentions, statements := parsed(t, strings.ReplaceAll(in, "%", w))
			_, found := Resolve(context.Background(), doc, mentions, entity.Gather(doc, mentions), statements)
			require.Len(t, found, 1, w)
		}
	}
}
