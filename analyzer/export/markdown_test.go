package export

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"golang.org/x/net/html"
)

// rendered reads Markdown as GitHub does, and what comes of it as a browser does.
func rendered(t *testing.T, data []byte) *html.Node {
	t.Helper()
	var page bytes.Buffer
	require.NoError(t, goldmark.New(goldmark.WithExtensions(extension.GFM, extension.Footnote, extension.DefinitionList)).Convert(data, &page))
	return parsePage(t, page.Bytes())
}

func texts(root *html.Node, element string) []string {
	var out []string
	for _, n := range nodes(root, func(n *html.Node) bool { return n.Data == element }) {
		out = append(out, strings.TrimSpace(textOf(n)))
	}
	return out
}

func TestMarkdown(t *testing.T) {
	d := awkwardDocument()
	root := rendered(t, Markdown(d))
	assert.Equal(t, []string{"a, \"b\" & <c>.txt"}, texts(root, "h1"))
	assert.Equal(t, []string{"=Émile <Roy>", "Lena Ortiz", "No speaker found", "Names"}, texts(root, "h2"))
	quotes := texts(root, "blockquote")
	require.Len(t, quotes, 5)
	assert.Equal(t, "=1+1,\nindirect; source: “Émile” <Roy> & sons; cue: said; not sure", quotes[0])
	assert.Equal(t, "it was “too late” for Paris\ufffd. 1. *Not*\nmixed; thought; source: @Lee", quotes[2])
	assert.Equal(t, []string{"People: Lena Ortiz (2), “Émile” <Roy>"}, texts(root, "li"))
	assert.Equal(t, "for Paris\ufffd. 1. *Not* a list; - nor `this`\nindirect; source: Lena Ortiz", quotes[4])
}

// Whatever a statement holds, it is read as it was written, and makes nothing.
func TestNothingIsTakenForMarkup(t *testing.T) {
	for _, text := range []string{
		"*a* _b_ **c** `d` ~~e~~", "# a", "> a", "- a", "+ a", "* a", "1. a", "12) a", "=== a", "--- a", "---", "***", "a | b", "| a | b |", "[a](b)", "![a](b)", "[a]: b", "[^1]: a", "[ ] a",
		"<b>a</b>", "<!-- a", "&amp; &copy; &#65;", "\\*a\\*", "http://a.example", "www.a.example", "a@b.example", "$a$", ": a", "```", "~~~", "a^2^", "\ta", "    a",
	} {
		root := rendered(t, []byte("> "+plain(text)+"\n"))
		assert.Equal(t, oneLine(text), strings.TrimSpace(textOf(root)), text)
		assert.Empty(t, nodes(root, func(n *html.Node) bool {
			return !strings.Contains(" html head body blockquote p ", " "+n.Data+" ")
		}), text)
	}
}

func TestMarkdownOfExamples(t *testing.T) {
	for name, d := range examples(t) {
		root := rendered(t, Markdown(d))
		quotes := texts(root, "blockquote")
		assert.Len(t, quotes, len(d.Analysis.Quotes), name)
		for i := range d.Analysis.Quotes {
			said := Said(d.Text, &d.Analysis.Quotes[i])
			assert.Contains(t, strings.Join(quotes, "\n"), said, name)
		}
	}
}
