package export

import (
	"crypto/sha256"
	"encoding/base64"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"

	"whosaid/analyzer"
)

// parsePage reads a page as a browser does.
func parsePage(t *testing.T, data []byte) *html.Node {
	t.Helper()
	root, err := html.Parse(strings.NewReader(string(data)))
	require.NoError(t, err)
	return root
}

func attributeOf(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// nodes returns the elements that pass, in their order.
func nodes(root *html.Node, pass func(*html.Node) bool) []*html.Node {
	var out []*html.Node
	for n := range root.Descendants() {
		if n.Type == html.ElementNode && pass(n) {
			out = append(out, n)
		}
	}
	return out
}

func textOf(root *html.Node) string {
	var b strings.Builder
	for n := range root.Descendants() {
		if n.Type == html.TextNode {
			b.WriteString(n.Data)
		}
	}
	return b.String()
}

func byID(t *testing.T, root *html.Node, id string) *html.Node {
	t.Helper()
	found := nodes(root, func(n *html.Node) bool { return attributeOf(n, "id") == id })
	require.Len(t, found, 1, "#%s", id)
	return found[0]
}

// legible is a text as a page can hold it.
func legible(text string) string {
	return strings.Map(shown, string([]rune(text)))
}

func TestHTMLHoldsTheText(t *testing.T) {
	for name, d := range examples(t) {
		var lines []string
		for _, p := range nodes(byID(t, parsePage(t, HTML(d)), "article"), func(n *html.Node) bool { return n.Data == "p" }) {
			lines = append(lines, textOf(p))
		}
		assert.Equal(t, legible(d.Text), strings.Join(lines, "\n"), name)
	}
}

// Every statement, source, cue and entity is drawn, and covers its own words.
func TestHTMLDrawsEverything(t *testing.T) {
	for name, d := range examples(t) {
		article := byID(t, parsePage(t, HTML(d)), "article")
		drawn := func(attribute, id, class string) string {
			var b strings.Builder
			for _, n := range nodes(article, func(n *html.Node) bool {
				return attributeOf(n, attribute) == id && strings.Fields(attributeOf(n, "class"))[0] == class
			}) {
				b.WriteString(textOf(n))
			}
			return b.String()
		}
		joined := func(text string) string { return legible(strings.ReplaceAll(text, "\n", "")) }
		for _, q := range d.Analysis.Quotes {
			want := ""
			for _, piece := range q.Content {
				want += joined(of(d.Text, piece))
			}
			assert.Equal(t, want, drawn("data-quote", q.ID, "quote"), "%s %s", name, q.ID)
			assert.Equal(t, joined(maybeOf(d.Text, q.Source)), drawn("data-quote", q.ID, "source"), "%s %s", name, q.ID)
			assert.Equal(t, joined(maybeOf(d.Text, q.Cue)), drawn("data-quote", q.ID, "cue"), "%s %s", name, q.ID)
		}
		for _, e := range d.Analysis.Entities {
			assert.Equal(t, joined(of(d.Text, e.Span)), drawn("data-entity", e.ID, "entity"), "%s %s", name, e.ID)
		}
	}
}

// The page has no element that could load or run anything, no style but its
// own, and a policy that would forbid it.
// As on the page, a short first line without a stop is a headline.
func TestHTMLHasAHeadline(t *testing.T) {
	for text, want := range map[string]bool{
		"Big news\n\nIt rained.":                true,
		"Big news\r\n\r\nIt rained.":            true,
		"  Big news\n\nIt rained.":              true,
		"Big news\nIt rained.":                  false,
		"It rained.\n\nIt snowed.":              false,
		"\n\nIt rained.":                        false,
		"Big news":                              false,
		"Big news \n\nIt rained.":               false,
		strings.Repeat("é", 158) + "\n\nSo.":    true,
		strings.Repeat("é", 159) + "\n\nSo.":    false,
		strings.Repeat("🎈", 80) + "\n\nSo.":     false,
		strings.Repeat("a b ", 999) + "\n\nSo.": false,
	} {
		written := string(HTML(Document{&analyzer.Analysis{}, text}))
		assert.Equal(t, want, strings.Contains(written, `<p dir="auto" class="headline`), text)
	}
}

func TestHTMLIsStrict(t *testing.T) {
	sum := sha256.Sum256([]byte(pageStyle))
	require.Equal(t, base64.StdEncoding.EncodeToString(sum[:]), styleHash, "styleHash in html.go is not that of page.css")
	assert.NotContains(t, pageStyle, "url(")
	assert.NotContains(t, pageStyle, "</")
	allowed := strings.Fields("html head meta title style body main header footer aside section div h1 h2 h3 p span mark ol ul li a svg rect")
	for name, d := range examples(t) {
		root := parsePage(t, HTML(d))
		ids := map[string]bool{}
		for _, n := range nodes(root, func(*html.Node) bool { return true }) {
			assert.Contains(t, allowed, n.Data, name)
			for _, a := range n.Attr {
				assert.False(t, strings.HasPrefix(a.Key, "on") || a.Key == "style" || a.Key == "src", "%s: %s", name, a.Key)
				if a.Key == "id" {
					assert.False(t, ids[a.Val], "%s: #%s twice", name, a.Val)
					ids[a.Val] = true
				}
			}
		}
		for _, n := range nodes(root, func(n *html.Node) bool { return n.Data == "a" }) {
			assert.True(t, ids[strings.TrimPrefix(attributeOf(n, "href"), "#")], "%s: a link to %s", name, attributeOf(n, "href"))
		}
		for _, q := range d.Analysis.Quotes {
			assert.True(t, ids[q.ID], "%s: %s has no place", name, q.ID)
		}
		policy := nodes(root, func(n *html.Node) bool { return attributeOf(n, "http-equiv") == "Content-Security-Policy" })
		require.Len(t, policy, 1)
		assert.Contains(t, attributeOf(policy[0], "content"), "default-src 'none'; style-src 'sha256-")
		assert.NotContains(t, string(HTML(d)), "\x00")
	}
}

// What is drawn is well formed without the repairs that HTML allows.
func TestHTMLIsWellFormed(t *testing.T) {
	for name, d := range examples(t) {
		z := html.NewTokenizer(strings.NewReader(string(HTML(d))))
		var open []string
		for z.Next() != html.ErrorToken {
			token := z.Token()
			switch {
			case token.Type == html.StartTagToken && token.Data != "meta":
				open = append(open, token.Data)
			case token.Type == html.EndTagToken:
				require.NotEmpty(t, open, name)
				require.Equal(t, open[len(open)-1], token.Data, name)
				open = open[:len(open)-1]
			}
		}
		assert.Empty(t, open, name)
	}
}

func TestMarginNames(t *testing.T) {
	d := awkwardDocument()
	says := map[string]string{}
	for _, n := range nodes(byID(t, parsePage(t, HTML(d)), "article"), func(n *html.Node) bool { return attributeOf(n, "data-says") != "" }) {
		says[attributeOf(n, "data-quote")] = attributeOf(n, "data-says")
	}
	assert.Equal(t, map[string]string{"q1": "=Émile <Roy>", "q2": "Lena Ortiz", "q3": "Lena Ortiz", "q4": "?"}, says)
	assert.Equal(t, "LO", initials("Lena Ortiz"))
	assert.Equal(t, "MT", initials("the Ministry of Roads and Transport"))
	assert.Equal(t, "?", initials("?"))
	assert.Equal(t, "a senior official briefed on the…", shorten("a senior official briefed on the talks in Paris", 33))
}

func TestMargin(t *testing.T) {
	ortiz, lee, official := "s1", "s2", "s3"
	speakers := []analyzer.Speaker{{ID: "s1", Kind: "named", Name: "Lena Ortiz", Entity: new("n1")}, {ID: "s2", Kind: "named", Name: "Kim Lee", Entity: new("n2")}, {ID: "s3", Kind: "unnamed", Name: "senior official"}, {ID: "s4", Kind: "named", Name: "Jo Lee", Entity: new("n2")}}
	for _, c := range []struct {
		text string // a digit is a statement of that speaker; 0 of nobody
		want string
	}{
		{"1 1", "Ortiz,"},
		{"1\n\n1", "Ortiz,"},
		{"1\n\n\n1", "Ortiz,Ortiz"},
		{"1 2 1", "Ortiz,Kim Lee,Ortiz"},
		{"1\n1 2", "Ortiz,Ortiz,Kim Lee"},
		{"3 0 0 3", "Senior official,?,,Senior official"},
		{"0\n0 0", "?,?,"},
	} {
		// Somewhere else the text has "Ortiz" and "Lee".
		a := &analyzer.Analysis{Speakers: speakers, Names: []analyzer.Name{{ID: "n1", Mentions: []string{"e1"}}, {ID: "n2", Mentions: []string{"e2"}}}}
		n := len(c.text) + 2
		a.Entities = []analyzer.Entity{{ID: "e1", Span: analyzer.Span{Start: n, End: n + 9}}, {ID: "e2", Span: analyzer.Span{Start: n + 10, End: n + 13}}}
		for i := range len(c.text) {
			if id, found := map[byte]*string{'0': nil, '1': &ortiz, '2': &lee, '3': &official}[c.text[i]]; found {
				a.Quotes = append(a.Quotes, analyzer.Quote{Content: []analyzer.Span{{Start: i, End: i + 1}}, Speaker: id})
			}
		}
		assert.Equal(t, c.want, strings.Join(Margin(c.text+"\n\nOrtiz’s Lee", a), ","), "%q", c.text)
	}
}

func TestMarginOfOneOfTwoWithASurname(t *testing.T) {
	a := &analyzer.Analysis{
		Speakers: []analyzer.Speaker{{ID: "s1", Kind: "named", Name: "Lena Ortiz", Entity: new("n1")}},
		Names:    []analyzer.Name{{ID: "n1", Type: "PERSON", Name: "Lena Ortiz", Mentions: []string{"e1"}}, {ID: "n2", Type: "PERSON", Name: "Juan Ortiz"}},
		Entities: []analyzer.Entity{{ID: "e1", Span: analyzer.Span{Start: 3, End: 8}}},
		Quotes:   []analyzer.Quote{{Content: []analyzer.Span{{Start: 0, End: 1}}, Speaker: new("s1")}},
	}
	assert.Equal(t, []string{"Lena Ortiz"}, Margin("1. Ortiz", a), "Juan never speaks, but he is an Ortiz, too")
	a.Names = a.Names[:1]
	assert.Equal(t, []string{"Ortiz"}, Margin("1. Ortiz", a))
}

// The margin has a short name that the text has, by the surname if it can, not one
// that is made up.
func TestBrief(t *testing.T) {
	for _, c := range []struct{ name, forms, want string }{
		{"Ottoline Marsh", "Ottoline Marsh", "Ottoline Marsh"},
		{"Ottoline Marsh", "Ottoline Marsh|Ms. Marsh’s", "Marsh"},
		{"Lena Diaz Ortiz", "Lena|Diaz Ortiz|Lena Diaz Ortiz", "Diaz Ortiz"},
		{"Halcyon Stays", "the buyer|Halcyon", "Halcyon"},
		{"Pelé", "Pelé", "Pelé"},
	} {
		assert.Equal(t, c.want, brief(&analyzer.Speaker{Kind: "named", Name: c.name}, strings.Split(c.forms, "|")))
	}
	assert.Equal(t, "Bread union", brief(&analyzer.Speaker{Kind: "organization", Name: "bread union"}, []string{"union"}))
}

func TestTitled(t *testing.T) {
	for name, want := range map[string]string{"council’s own surveyor": "Council’s own surveyor", "co-owner of a bar": "Co-owner of a bar", "senior official": "Senior official", "émigré": "Émigré", "eBay": "eBay", "iPhone users": "iPhone users", "UN": "UN", "": "", "200 people": "200 people"} {
		assert.Equal(t, want, Titled(&analyzer.Speaker{Kind: "unnamed", Name: name}))
	}
	assert.Equal(t, "bell hooks", Titled(&analyzer.Speaker{Kind: "named", Name: "bell hooks"}))
}

func TestMixedStatementsArePartedAtTheirMarks(t *testing.T) {
	inside := map[string]bool{}
	for _, n := range nodes(byID(t, parsePage(t, HTML(awkwardDocument())), "article"), func(n *html.Node) bool { return attributeOf(n, "data-quote") == "q3" && n.Data == "mark" }) {
		inside[textOf(n)] = strings.Contains(attributeOf(n, "class"), "inside")
	}
	assert.Equal(t, map[string]bool{"it was ": false, "“too": true, "\u2028late” for Paris\ufffd.": false, "1. *Not*": false}, inside, "a quotation ends with its paragraph")
}

// The colours are those of the page, whose contrasts its own tests measure.
func TestColoursAreThePages(t *testing.T) {
	page, err := os.ReadFile("../../web/style/base.css")
	require.NoError(t, err)
	colour := regexp.MustCompile(`\[data-colour="\d"\] \{ --c: [^;]*;|--(page|ink|quiet|line|accent|name): light-dark\([^)]*\);`)
	assert.Equal(t, colour.FindAllString(string(page), -1)[6:], colour.FindAllString(pageStyle, -1)[6:])
}

func TestDeepNestingEnds(t *testing.T) {
	d := awkwardDocument()
	e := d.Analysis.Entities[1]
	for range 20_000 {
		d.Analysis.Entities = append(d.Analysis.Entities, e)
	}
	assert.Less(t, len(HTML(d)), 100_000)
}
