package preview

import (
	"context"

	"whosaid/analyzer/entity"
	"whosaid/analyzer/lex"
	"whosaid/analyzer/preview/names"
)

// Mentions finds the names and figures of doc, in text order. It returns nil
// when ctx is done before the end; progress is called with the bytes read.
func Mentions(ctx context.Context, doc *lex.Document, progress func(done int)) []entity.Mention {
	return names.Read(ctx, doc, progress)
}
