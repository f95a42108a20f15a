package article_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"whosaid/analyzer/article"
)

// FuzzFromHTML: any bytes give sound articles or ErrNoText, the same each time,
// and the article is never longer than the page but for its headline.
func FuzzFromHTML(f *testing.F) {
	files, _ := filepath.Glob("testdata/pages/*.html")
	for _, file := range files {
		page, err := os.ReadFile(file)
		require.NoError(f, err)
		f.Add(string(page))
	}
	for _, s := range []string{"", "<p>a<q>b<td>c</q>", "<b><p>x</b></p>", "<table><p>x<tr><td><table>y", "<svg><p>x</svg><math><mi>y", "<select><p>x", "<template><p>x", "<frameset><frame>", "\xff<p>\x00\xc3", "<pre>\n a\n\n b", "<title>t</title><body hidden>x"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, page string) {
		for _, read := range []func(string) (article.Article, error){article.FromHTML, article.Everything} {
			a, err := read(page)
			if err != nil {
				require.ErrorIs(t, err, article.ErrNoText)
				continue
			}
			sound(t, a)
			again, err := read(page)
			require.NoError(t, err)
			require.Equal(t, a, again)
		}
		article.LooksLikeHTML(page)
		article.Decode([]byte(page), "text/html; charset=gb18030")
	})
}
