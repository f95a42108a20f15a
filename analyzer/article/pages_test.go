package article_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"whosaid/analyzer/article"
)

var update = flag.Bool("update", false, "record the articles of testdata/pages anew")

// Whole pages, written for this test, give the article and nothing else.
func TestPages(t *testing.T) {
	files, err := filepath.Glob("testdata/pages/*.html")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			page, err := os.ReadFile(file)
			require.NoError(t, err)
			a, err := article.FromHTML(article.Decode(page, ""))
			require.NoError(t, err)
			got := fmt.Sprintf("title: %s\nbyline: %s\nwords: %d of %d\n\n%s\n", a.Title, a.Byline, a.Words, a.PageWords, a.Text)
			record := strings.TrimSuffix(file, ".html") + ".txt"
			if *update {
				require.NoError(t, os.WriteFile(record, []byte(got), 0o644))
			}
			want, err := os.ReadFile(record)
			require.NoError(t, err)
			require.Equal(t, string(want), got)
		})
	}
}
