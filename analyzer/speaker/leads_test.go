package speaker

import (
	"context"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"whosaid/analyzer/lex"
	"whosaid/analyzer/quote"
)

// An engine may lead a pronoun to words that are nobody's name, in a text where
// nobody has been named.
func TestLeadsToNobody(t *testing.T) {
	doc, mentions, statements := parsed(t, `The rain came. [It] {said} <so>|.`)
	statements[0].Leads = []quote.Lead{{At: lex.Span{Start: 4, End: 8}, P: 0.9}}
	_, findings := Resolve(context.Background(), doc, mentions, nil, statements)
	require.Len(t, findings, 1)
	assert.LessOrEqual(t, findings[0].Confidence, float32(1))
}
