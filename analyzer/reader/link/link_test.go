package link_test

import (
	"context"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"whosaid/analyzer/lex"
	"whosaid/analyzer/reader/link"
)

var bracket = regexp.MustCompile(`\{([SVC]) ([^}]*)\}`)

// marked reads a text whose sources, cues and contents are marked {S …}, {V …}
// and {C …}.
func marked(t *testing.T, text string) (*lex.Document, []link.Chunk) {
	var plain strings.Builder
	var spans []lex.Span
	var roles []link.Role
	at := 0
	for _, m := range bracket.FindAllStringSubmatchIndex(text, -1) {
		plain.WriteString(text[at:m[0]])
		start := plain.Len()
		plain.WriteString(text[m[4]:m[5]])
		spans = append(spans, lex.Span{Start: start, End: plain.Len()})
		roles = append(roles, link.Role(strings.Index("SVC", text[m[2]:m[3]])))
		at = m[1]
	}
	plain.WriteString(text[at:])
	doc := lex.Read(context.Background(), plain.String())
	labels := make([]uint8, len(doc.Tokens))
	for i, s := range spans {
		first := true
		for k, token := range doc.Tokens {
			if s.Contains(token.Span) {
				labels[k] = 2 + 2*uint8(roles[i])
				if first {
					labels[k]--
				}
				first = false
			}
		}
		require.False(t, first, "a span holds no token")
	}
	return doc, link.ChunksOf(labels)
}

// told writes statements as "source: cue: content | content".
func told(doc *lex.Document, chunks []link.Chunk, list []link.Statement) (out []string) {
	text := func(i int) string {
		if i < 0 {
			return "-"
		}
		return doc.Text[doc.Tokens[chunks[i].First].Start:doc.Tokens[chunks[i].Last-1].End]
	}
	for _, s := range list {
		var contents []string
		for _, c := range s.Contents {
			contents = append(contents, text(c))
		}
		out = append(out, text(s.Source)+": "+text(s.Cue)+": "+strings.Join(contents, " | "))
	}
	return out
}

func TestStatements(t *testing.T) {
	for _, example := range []struct {
		text string
		want []string
	}{
		{"{C “Flour is dear,”} {V said} {S the miller}.", []string{"the miller: said: “Flour is dear,”"}},
		{"{S The miller} {V said} {C that flour was dear}.", []string{"the miller: said: that flour was dear"}},
		{"{C “Flour,”} {V said} {S the miller}, {C “is dear.”}", []string{"the miller: said: “Flour,” | “is dear.”"}},
		{"{S Anna Vey} {V said} {C the mill would close}, {V adding} {C that bread would be dear}.", []string{
			"Anna Vey: said: the mill would close", "Anna Vey: adding: that bread would be dear"}},
		{"{S The mayor} {V denied} {C that}. {C “It is a lie,”} {S she} {V told} the council. {V According to} {S the guild}, {C prices fell}.", []string{
			"The mayor: denied: that", "she: told: “It is a lie,”", "the guild: According to: prices fell"}},
		{"{C “We were early,”} {V said} {S Anna Vey}.\n{C “Nobody else came,”} {V said} {S Tom Oru}.", []string{
			"Anna Vey: said: “We were early,”", "Tom Oru: said: “Nobody else came,”"}},
		{"{S Anna Vey} wrote to {S Tom Oru}, {V saying} {C that bread was dear}.", []string{"Anna Vey: saying: that bread was dear"}},
		{"{S Anna Vey} {V said} {C bread was dear}.\n{C “We were early.}\n{C “Nobody else came,”} {S Tom Oru} {V added}.", []string{
			"Anna Vey: said: bread was dear", "Tom Oru: added: “We were early. | “Nobody else came,”"}},
		{"{S Anna Vey} {V said}: {C “We were early.”}\n{S Tom Oru} {V said} {C they were late}.", []string{
			"Anna Vey: said: “We were early.”", "Tom Oru: said: they were late"}},
		{"{S Tom Oru} {V struck a softer note}: {C “We will find the money.”}\n\nAnna Vey shook her head. {C “We will not find it.”}", []string{
			"Tom Oru: struck a softer note: “We will find the money.”", "-: -: “We will not find it.”"}},
		{"{S The letter}, which was written by {S two millers}, {V warns of} {C dear bread}.", []string{"The letter: warns of: dear bread"}},
		{"{S The guild} met the mayor (and {S Tom Oru}), {V saying} {C that bread was dear}.", []string{"The guild: saying: that bread was dear"}},
		{"{S The mayor}, {S who} {V says} {C bread is dear}, {V blames} {C the mill}.", []string{"who: says: bread is dear", "The mayor: blames: the mill"}},
	} {
		doc, chunks := marked(t, example.text)
		want := strings.Join(example.want, "\n")
		got := strings.Join(told(doc, chunks, link.Statements(context.Background(), doc, chunks)), "\n")
		assert.Equal(t, strings.ToLower(want), strings.ToLower(got), example.text)
	}
}

func TestEveryContentIsInOneStatement(t *testing.T) {
	doc := lex.Read(context.Background(), strings.Repeat("One said two of three. “Four,” five told. ", 400))
	labels := make([]uint8, len(doc.Tokens))
	for i := range labels {
		labels[i] = uint8(i * i % 7)
	}
	chunks := link.ChunksOf(labels)
	seen := map[int]bool{}
	for _, s := range link.Statements(context.Background(), doc, chunks) {
		assert.NotEmpty(t, s.Contents)
		assert.True(t, s.Probability > 0 && s.Probability <= 1)
		for _, c := range s.Contents {
			assert.Equal(t, link.Content, chunks[c].Role)
			assert.False(t, seen[c])
			seen[c] = true
		}
	}
	for i, c := range chunks {
		assert.Equal(t, c.Role == link.Content, seen[i])
	}
	assert.Empty(t, link.Statements(context.Background(), doc, nil))
}
