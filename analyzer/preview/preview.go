// Package preview finds names and statements by rules alone, without a model.
package preview

import (
	"context"

	"whosaid/analyzer/entity"
	"whosaid/analyzer/lex"
	"whosaid/analyzer/quote"
)

// Mentions finds the names and figures of doc, in text order. It returns nil
// when ctx is done before the end; progress is called with the bytes read.
func Mentions(ctx context.Context, doc *lex.Document, progress func(done int)) []entity.Mention {
	return nil
}

// Statements finds the statements of doc, in the order of their first content
// byte. It returns nil when ctx is done before the end.
func Statements(ctx context.Context, doc *lex.Document, mentions []entity.Mention, progress func(done int)) []quote.Statement {
	return nil
}
