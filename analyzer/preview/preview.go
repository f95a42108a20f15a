// Package preview finds names and statements by rules alone, without a model.
package preview

import (
	"context"

	"whosaid/analyzer/entity"
	"whosaid/analyzer/lex"
	"whosaid/analyzer/quote"
)

// Statements finds the statements of doc, in the order of their first content
// byte. It returns nil when ctx is done before the end.
func Statements(ctx context.Context, doc *lex.Document, mentions []entity.Mention, progress func(done int)) []quote.Statement {
	return nil
}
