package article_test

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"whosaid/analyzer/article"
)

func BenchmarkFromHTML(b *testing.B) {
	page, err := os.ReadFile("testdata/pages/harbour.html")
	require.NoError(b, err)
	long := "<title>A long page</title><div>" + strings.Repeat(body, 2000) + "</div>"
	for _, c := range []struct{ name, page string }{{"page", string(page)}, {"megabyte", long}} {
		b.Run(c.name, func(b *testing.B) {
			b.SetBytes(int64(len(c.page)))
			b.ReportAllocs()
			for b.Loop() {
				_, err := article.FromHTML(c.page)
				require.NoError(b, err)
			}
		})
	}
}
