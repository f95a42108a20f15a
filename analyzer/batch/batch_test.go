package batch

import (
	"bytes"
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"whosaid/analyzer"
)

// all reads the documents of NDJSON.
func all(t *testing.T, data []byte) []Document {
	t.Helper()
	lines, err := NewLines("in.ndjson", bytes.NewReader(data))
	require.NoError(t, err)
	defer lines.Close()
	var out []Document
	for d, ok := lines.Next(); ok; d, ok = lines.Next() {
		out = append(out, d)
	}
	return out
}

func TestLines(t *testing.T) {
	const data = "\ufeff{\"id\": \"a\", \"text\": \"He said no.\"}\r\n\n \n{\"id\": 1.50, \"html\": \"<p>x</p>\"}\n{\"id\": \"c\", \"text\": 5}\n{\"text\": \"\"}"
	want := []Document{
		{ID: "a", Place: "in.ndjson, line 1", Text: "He said no."},
		{ID: "1.50", Place: "in.ndjson, line 4", Text: "<p>x</p>", HTML: true},
		{ID: "c", Place: "in.ndjson, line 5", Fault: `in.ndjson, line 5: "text" is no string`},
		{Place: "in.ndjson, line 6"},
	}
	assert.Equal(t, want, all(t, []byte(data)))
	assert.Empty(t, all(t, nil))

	var gz bytes.Buffer
	z := gzip.NewWriter(&gz)
	_, err := z.Write([]byte(data))
	require.NoError(t, err)
	require.NoError(t, z.Close())
	assert.Equal(t, want, all(t, gz.Bytes()))
	e, err := zstd.NewWriter(nil)
	require.NoError(t, err)
	assert.Equal(t, want, all(t, e.EncodeAll([]byte(data), nil)))

	torn := all(t, gz.Bytes()[:gz.Len()-9])
	require.NotEmpty(t, torn)
	assert.Contains(t, torn[len(torn)-1].Fault, "it is damaged", "the last document, once")
}

func TestWhatAFolderHolds(t *testing.T) {
	for path, is := range map[string]bool{
		"talks.txt": true, "talks.TXT": true, "a.md": true, "a.text": true, "a.html": true, "a.htm.gz": true, "a.xhtml": true, "a.ndjson": true, "a.jsonl.zst": true,
		"README.md": false, "readme.txt": false, "README.txt.gz": false, "LICENSE.txt": false, "Licence.md": false, "CHANGELOG.md": false,
		"readme-first.txt": true, "license plates.txt": true, "README.html": true, "readme.ndjson": true,
		".hidden.txt": false, "dir/.hidden.html": false, "dir.txt/a": false, "picture.png": false, "README": false, "a.gz": false, "": false, ".txt": false,
	} {
		assert.Equal(t, is, IsInput(path), path)
	}
}

func TestPages(t *testing.T) {
	for start, is := range map[string]bool{
		"<!DOCTYPE html><p>": true, "\ufeff \r\n<HTML lang=en>": true, "<?xml version='1.0'?><!-- x --><html>": true,
		"<p>": false, "": false, "<!-- never ends": false, "html": false,
	} {
		assert.Equal(t, is, LooksLikePage([]byte(start)), start)
		assert.Equal(t, is, Article("a.txt", "a", []byte(start)).HTML, start)
	}
	assert.True(t, Article("a.html.gz", "a", []byte("x")).HTML)
}

func TestWhatIsNoText(t *testing.T) {
	for data, want := range map[string]string{
		"%PDF-1.7\n":                          "a: it is a PDF, not a text",
		"PK\x03\x04\x14":                      "a: it is a Word file or another archive, not a text",
		"{\\rtf1 We will wait.}":              "a: it is RTF, not a text",
		"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR": "a: it is binary data, not a text",
		"\xff\xfeH\x00":                       "a: it is UTF-16",
		"\xfe\xff\x00H":                       "a: it is UTF-16",
		"PK is a beginning. %PDF- too.":       "",
		strings.Repeat("a", 4096) + "\x00":    "",
		"":                                    "",
	} {
		assert.Equal(t, want, Article("a", "a", []byte(data)).Fault, "%.20q", data)
	}
	assert.Equal(t, Document{ID: "a", Place: "a.htm", HTML: true, Text: "<p>é"}, Article("a.htm", "a", []byte("\xff\xfe<\x00p\x00>\x00\xe9\x00")), "a page says its character set")
	assert.NotEmpty(t, Article("a.html", "a", []byte("%PDF-1.7")).Fault)
}

func TestWhatIsNoUTF8(t *testing.T) {
	d := Article("a.txt", "a", []byte("\x93No,\x94 said \xc9mile."))
	assert.Equal(t, Document{ID: "a", Place: "a.txt", Text: "“No,” said Émile.", Note: Windows1252}, d)
	assert.Empty(t, Article("a.txt", "a", []byte("“No,” said Émile.")).Note)
}

func TestFailuresHaveTheirID(t *testing.T) {
	assert.Equal(t, "{\"id\":\"<a>\",\"error\":\"\\\"no\\\"\"}\n", string(Failure(&Document{ID: "<a>"}, errors.New(`"no"`))))
	assert.Equal(t, "{\"id\":null,\"error\":\"no\"}\n", string(Failure(&Document{}, errors.New("no"))))
}

func TestLinesOfDocuments(t *testing.T) {
	a := analyzer.With(analyzer.Preview())
	page := Document{ID: "p", Place: "p.html", HTML: true, Text: "<p>Rain fell on the town, and on the fields around it, said Émile Roy.</p>"}
	analysis, err := page.Analyze(context.Background(), a)
	require.NoError(t, err)
	assert.Equal(t, "Rain fell on the town, and on the fields around it, said Émile Roy.", strings.TrimSpace(page.Text), "the text that offsets count in")
	line := string(Form{Text: true, Offsets: analyzer.UTF16}.Line(&page, analysis))
	assert.True(t, strings.HasPrefix(line, `{"whosaid":"1","id":"p","engine":"preview","offsets":"utf-16","text":"Rain fell`), line)
	assert.True(t, strings.HasSuffix(line, "}\n"))

	_, err = (&Document{Fault: "a.txt: it is damaged"}).Analyze(context.Background(), a)
	assert.EqualError(t, err, "a.txt: it is damaged")
	_, err = (&Document{Place: "e.html", HTML: true, Text: "<p> </p>"}).Analyze(context.Background(), a)
	assert.EqualError(t, err, "e.html: no article text found in the page")
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	analysis, err = (&Document{Text: "x"}).Analyze(ctx, a)
	assert.NoError(t, err)
	assert.Nil(t, analysis)
}
