package web_test

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A thousand real articles must come out of Chromium as they do natively, byte for byte:
//
//	make equal DATA=../shared/data
//
// They are no part of the project: the test reads ARTICLES, files of articles as JSON
// lines with a "text", and is left out where there are none.

const (
	articles = 1000 // so many are compared
	perPage  = 50   // so many in one page, which is closed after a while
)

func TestArticlesReadInThePageAsNatively(t *testing.T) {
	needsModel(t)
	pattern := os.Getenv("ARTICLES")
	if pattern == "" {
		t.Skip("ARTICLES names no files of articles")
	}
	files, err := filepath.Glob(pattern)
	require.NoError(t, err)
	var texts []string
	for _, name := range files {
		texts = append(texts, textsOf(t, name, articles-len(texts))...)
	}
	require.Len(t, texts, articles, "articles in %s", pattern)
	address, _ := serve(t)
	differ := 0
	for first := 0; first < len(texts); first += perPage {
		t.Run("from "+strconv.Itoa(first), func(t *testing.T) {
			p := open(t, address+"other")
			p.script("window.door = await (await import('./whosaid.js')).load()")
			for _, text := range texts[first:min(first+perPage, len(texts))] {
				got := value[string](p, `(async () => new TextDecoder().decode(await window.door.write(await window.door.analyze(`+quote(text)+`), "json")))()`)
				if native(text) != got {
					differ++
				}
			}
		})
	}
	assert.Zero(t, differ, "of %d articles", len(texts))
}

// textsOf returns at most n texts of a file.
func textsOf(t *testing.T, name string, n int) (texts []string) {
	t.Helper()
	f, err := os.Open(name)
	require.NoError(t, err)
	defer f.Close()
	for r := json.NewDecoder(bufio.NewReader(f)); len(texts) < n && r.More(); {
		var article struct{ Text string }
		require.NoError(t, r.Decode(&article), name)
		texts = append(texts, article.Text)
	}
	return texts
}
