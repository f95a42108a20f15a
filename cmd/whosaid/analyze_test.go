package main

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"whosaid/analyzer"
)

// A panic in one article is one line on standard error; the others are shown.
func TestPanicsCostOneArticle(t *testing.T) {
	file := func(name string) *os.File {
		f, err := os.Create(filepath.Join(t.TempDir(), name))
		require.NoError(t, err)
		t.Cleanup(func() { f.Close() })
		return f
	}
	s := &session{out: file("out"), err: file("err")}
	c := analyzeCommand{Format: "ndjson", Files: []string{"a.txt", "-", "c.txt"}}
	c.Offsets = "utf-8"
	show, err := c.shower(s)
	require.NoError(t, err)
	for i, text := range []string{"boom", "boom", "calm"} {
		require.NoError(t, c.document(context.Background(), s, analyzer.With(touchy{}), c.Files[i], input{id: c.Files[i], text: text}, &corrections{}, show))
	}
	told, err := os.ReadFile(s.err.Name())
	require.NoError(t, err)
	assert.Equal(t, "whosaid: error: a.txt: the analysis failed: at the disco\nwhosaid: error: standard input: the analysis failed: at the disco\n", string(told))
	shown, err := os.ReadFile(s.out.Name())
	require.NoError(t, err)
	assert.Contains(t, string(shown), `"id":"c.txt"`)
	assert.NotContains(t, string(shown), `"id":"a.txt"`)
	assert.True(t, s.failed, "the status in the end is not 0")
}

func TestNearWords(t *testing.T) {
	for _, word := range []string{"batch", "bach", "batcch", "bacth", "botch", "xbatch"} {
		assert.True(t, near(word, "batch"), word)
	}
	for _, word := range []string{"", "ba", "hatchet", "cbtah", "article"} {
		assert.False(t, near(word, "batch"), word)
	}
}
