package export

import (
	"context"
	"encoding/csv"
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"

	"whosaid/analyzer"
)

// FuzzFormats asks that whatever an article holds, each format is one that its
// readers read, and the page has exactly the article's text.
func FuzzFormats(f *testing.F) {
	f.Add(awkward)
	f.Add("“No,” said Lena Ortiz.\r\n\r\n\"</mark><script>\" she added.\u2028T1\tx")
	f.Add("=cmd,\"“a” said =B\",\t-1 said +C & @D")
	a := analyzer.With(analyzer.Preview())
	f.Fuzz(func(t *testing.T, text string) {
		d := Document{a.Analyze(context.Background(), text), text}
		_, err := parseStandoff(string(BratText(text)), string(Brat(d)))
		require.NoError(t, err)
		rows, err := csv.NewReader(strings.NewReader(string(CSV(d)))).ReadAll()
		require.NoError(t, err)
		require.Len(t, rows, 1+len(d.Analysis.Quotes))
		for _, data := range [][]byte{JSON(d.Analysis), NDJSON(d.Analysis), WebAnnotation(d), DisplaCy(d)} {
			require.True(t, json.Valid(data))
		}
		var lines []string
		for _, p := range nodes(byID(t, parsePage(t, HTML(d)), "article"), func(n *html.Node) bool { return n.Data == "p" }) {
			lines = append(lines, textOf(p))
		}
		require.Equal(t, legible(text), strings.Join(lines, "\n"))
		for _, line := range strings.Split(string(CoNLL(d)), "\n") {
			require.Contains(t, []int{0, 4}, len(strings.Fields(line)), "%q", line)
		}
		Markdown(d)
	})
}

func BenchmarkFormats(b *testing.B) {
	a := analyzer.With(analyzer.Preview())
	text := strings.Repeat("“We will wait,” said Lena Ortiz in Paris. The road, she said, was “too wet” for that.\n\n", 2000)
	d := Document{a.Analyze(context.Background(), text), text}
	for _, f := range Formats {
		b.Run(f.Name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				f.Write(d)
			}
		})
	}
}
