package export

import (
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"

	"whosaid/analyzer"
)

// twoArticles are quoted by Lena Ortiz in both, by officials in both, and by nobody once.
func twoArticles() *Sources {
	article := func(id, text string, quotes []analyzer.Quote, speakers ...analyzer.Speaker) Document {
		return Document{&analyzer.Analysis{ID: id, Offsets: analyzer.UTF8, Quotes: quotes, Speakers: speakers, Counts: analyzer.Counts{Words: len(strings.Fields(text))}}, text}
	}
	at := func(text, words string) analyzer.Span {
		i := strings.Index(text, words)
		return analyzer.Span{Start: i, End: i + len(words)}
	}
	one, two := "s1", "s2"
	first := "“We will wait,” said Lena Ortiz. It was “too late” for that, an official said. It rained."
	second := "The road, Lena Ortiz said, was closed. It had “long been” so, an <official> added."
	var s Sources
	s.Add(article("a.txt", first, []analyzer.Quote{
		{ID: "q1", Type: "direct", Content: []analyzer.Span{at(first, "“We will wait,”")}, Speaker: &one},
		{ID: "q2", Type: "mixed", Content: []analyzer.Span{at(first, "It was “too late” for that")}, Speaker: &two},
		{ID: "q3", Type: "indirect", Content: []analyzer.Span{at(first, "It rained")}},
	}, analyzer.Speaker{ID: "s1", Kind: "named", Name: "Lena Ortiz", Quotes: []string{"q1"}}, analyzer.Speaker{ID: "s2", Kind: "unnamed", Name: "official", Quotes: []string{"q2"}}))
	s.Add(article("b.txt", second, []analyzer.Quote{
		{ID: "q1", Type: "indirect", Content: []analyzer.Span{at(second, "The road"), at(second, "was closed")}, Speaker: &one},
		{ID: "q2", Type: "mixed", Content: []analyzer.Span{at(second, "It had “long been” so")}, Speaker: &two},
	}, analyzer.Speaker{ID: "s1", Kind: "named", Name: "LENA  Ortiz", Quotes: []string{"q1"}}, analyzer.Speaker{ID: "s2", Kind: "group", Name: "=officials", Quotes: []string{"q2"}}))
	return &s
}

func TestSources(t *testing.T) {
	s := twoArticles()
	assert.Equal(t, []Quoted{
		{Name: "Lena Ortiz", Kind: "named", Articles: 2, Sources: 1, Statements: 2, Words: 7, Direct: 3, NamedWords: 7},
		{Name: "official", Kind: "unnamed", Articles: 1, Sources: 1, Statements: 1, Words: 6, Direct: 2},
		{Name: "=officials", Kind: "group", Articles: 1, Sources: 1, Statements: 1, Words: 5, Direct: 2},
	}, s.List())
	assert.Equal(t, []Quoted{
		{Name: "named", Kind: "named", Articles: 2, Sources: 1, Statements: 2, Words: 7, Direct: 3, NamedWords: 7},
		{Name: "group", Kind: "group", Articles: 1, Sources: 1, Statements: 1, Words: 5, Direct: 2},
		{Name: "unnamed", Kind: "unnamed", Articles: 1, Sources: 1, Statements: 1, Words: 6, Direct: 2},
		{Name: "no speaker", Kind: "no speaker", Articles: 1, Statements: 1, Words: 2},
	}, s.Kinds())
	assert.Equal(t, Quoted{Name: "a.txt", Articles: 1, Sources: 2, Named: 1, Statements: 3, Words: 11, Direct: 5, NamedWords: 3, Total: 17}, s.Articles()[0])
	assert.Equal(t, "2 articles: 5 statements by 3 sources, 1 of them named; 35% of the quoted words are of named sources, 35% stand in quotation marks.", s.Sentence())
	assert.Equal(t, "0 articles: 0 statements.", (&Sources{}).Sentence())
}

func TestUnresolvedPronounsShareARow(t *testing.T) {
	var s Sources
	for _, name := range []string{"She", "they", "official"} {
		id := "s1"
		s.Add(Document{&analyzer.Analysis{Offsets: analyzer.UTF8, Quotes: []analyzer.Quote{{Type: "indirect", Content: []analyzer.Span{{Start: 0, End: 5}}, Speaker: &id}}, Speakers: []analyzer.Speaker{{ID: id, Kind: "unnamed", Name: name}}}, "words"})
	}
	assert.Equal(t, []Quoted{
		{Name: "unresolved pronouns", Kind: "unnamed", Articles: 2, Sources: 1, Statements: 2, Words: 2},
		{Name: "official", Kind: "unnamed", Articles: 1, Sources: 1, Statements: 1, Words: 1},
	}, s.List())
}

// Rows that were summed up in any order and grouping give the same table.
func TestRowsSumUpInAnyOrder(t *testing.T) {
	var whole Sources
	var rows []Quoted
	for _, d := range append(slices.Collect(maps.Values(examples(t))), awkwardDocument()) {
		whole.Add(d)
		_, r := QuotedIn(d)
		rows = append(rows, r...)
	}
	require.Greater(t, len(rows), 20)
	for seed := range uint64(5) {
		rand.New(rand.NewPCG(seed, 0)).Shuffle(len(rows), func(i, j int) { rows[i], rows[j] = rows[j], rows[i] })
		sums := [2]map[string]Quoted{{}, {}}
		for i, r := range rows {
			half := sums[i%2]
			if sum, found := half[r.Key()]; found {
				r = sum.Plus(r)
			}
			half[r.Key()] = r
		}
		var parts Sources
		for _, half := range sums {
			for _, r := range half {
				parts.AddRow(r)
			}
		}
		assert.Equal(t, string(whole.CSV("sources")), string(parts.CSV("sources")))
	}
}

func TestSpellings(t *testing.T) {
	a, b := Quoted{Name: "LENA ORTIZ", Kind: "named", Articles: 1}, Quoted{Name: "Lena Ortiz", Kind: "named", Articles: 2}
	assert.Equal(t, a.Key(), b.Key())
	assert.Equal(t, Quoted{Name: "Lena Ortiz", Kind: "named", Articles: 3}, a.Plus(b))
	assert.Equal(t, a.Plus(b), b.Plus(a))
	assert.NotEqual(t, a.Key(), Quoted{Name: "Lena Ortiz", Kind: "group"}.Key())
}

func TestSourcesAsCSV(t *testing.T) {
	s := twoArticles()
	rows := rowsOf(t, s.CSV("sources"))
	require.Len(t, rows, 3)
	assert.Equal(t, map[string]string{"source": "Lena Ortiz", "kind": "named", "articles": "2", "statements": "2", "words": "7", "words_share": "0.350", "direct_words": "3", "direct_share": "0.429"}, rows[0])
	assert.Equal(t, "'=officials", rows[2]["source"])
	assert.Len(t, rowsOf(t, s.CSV("kinds")), 4)
	articles := rowsOf(t, s.CSV("articles"))
	require.Len(t, articles, 2)
	assert.Equal(t, "0.500", articles[0]["named_share"])
	assert.Equal(t, "a.txt", articles[0]["article"])
}

func TestSourcesAsAPage(t *testing.T) {
	data := twoArticles().HTML("Who & <what>")
	root := parsePage(t, data)
	assert.Equal(t, "Who & <what>", textOf(nodes(root, func(n *html.Node) bool { return n.Data == "h1" })[0]))
	for id, rows := range map[string]int{"sources": 3, "kinds": 4, "articles": 2} {
		table := byID(t, root, id)
		body := nodes(table, func(n *html.Node) bool { return n.Data == "tr" && n.Parent.Data == "tbody" })
		assert.Len(t, body, rows, id)
		assert.Len(t, nodes(table, func(n *html.Node) bool { return n.Data == "svg" }), rows, "a bar for each row of %s", id)
		for _, row := range body {
			assert.Len(t, nodes(row, func(n *html.Node) bool { return n.Data == "td" || n.Data == "th" }), 8, id)
		}
	}
	assert.Contains(t, textOf(root), "=officials")
	var widths []string
	for _, n := range nodes(byID(t, root, "sources"), func(n *html.Node) bool { return n.Data == "rect" && attributeOf(n, "class") == "whole" }) {
		widths = append(widths, attributeOf(n, "width"))
	}
	assert.Equal(t, []string{"43", "29", "29"}, widths, "3, 2 and 2 of at most 7 words")
	assert.NotPanics(t, func() { (&Sources{}).HTML("") })
}

func TestWordsInQuotationMarksAreNeverMoreThanWords(t *testing.T) {
	var s Sources
	for _, d := range examples(t) {
		s.Add(d)
	}
	for _, q := range append(append(s.List(), s.Kinds()...), s.Articles()...) {
		assert.LessOrEqual(t, q.Direct, q.Words)
		assert.LessOrEqual(t, q.NamedWords, q.Words)
		assert.LessOrEqual(t, q.Named, q.Sources)
	}
}
