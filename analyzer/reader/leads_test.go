package reader

import (
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"whosaid/analyzer/encoder"
	"whosaid/analyzer/lex"
	"whosaid/analyzer/quote"
)

func TestStatementsTakeTheLeadsOfTheirSource(t *testing.T) {
	text := "Lena Ortiz runs a mill.\n\n“Flour is dear,” she said. “We bake less.”\n\nThe owner disagreed."
	doc := lex.Read(context.Background(), text)
	span := func(words string) lex.Span {
		i := strings.Index(text, words)
		return lex.Span{Start: i, End: i + len(words)}
	}
	token := func(words string) int32 {
		for i := range doc.Tokens {
			if doc.Tokens[i].Start == span(words).Start {
				return int32(i)
			}
		}
		t.Fatal(words)
		return 0
	}
	she, we, lena, ortiz := token("she"), token("“We"), token("Lena"), token("Ortiz")
	parts := [][]encoder.Link{
		{{From: she, To: lena, P: 0.4}, {From: she, To: ortiz, P: 0.5}},
		nil,
		{{From: we, To: ortiz, P: 0.3}},
	}
	statements := []quote.Statement{
		{Source: span("she"), Content: []lex.Span{span("“Flour is dear,”")}},
		{Content: []lex.Span{span("“We bake less.”")}},
		{Source: span("The owner"), Content: []lex.Span{span("disagreed")}},
	}
	point(doc, parts, statements)
	assert.Equal(t, []quote.Lead{{At: span("Lena"), P: 0.4}, {At: span("Ortiz"), P: 0.5}}, statements[0].Leads)
	assert.Equal(t, []quote.Lead{{At: span("Ortiz"), P: 0.3}}, statements[1].Leads)
	assert.Empty(t, statements[2].Leads, "a source that points at nothing takes no other's leads")
}
