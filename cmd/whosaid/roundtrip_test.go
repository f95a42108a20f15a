package main

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"whosaid/analyzer"
	"whosaid/analyzer/evaluate"
	"whosaid/analyzer/export"
)

// What is given away as brat or as JSON is gold again, and the analysis that it
// came from is right about all of it: nothing got lost on the way.
func TestWhatIsGivenAwayComesBack(t *testing.T) {
	seeds, err := filepath.Glob("../../seeds/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, seeds)
	texts := []string{"“😀 No,\r\nno,” said\r\nÉmile Roy. “It is\u2028late.”\n\nRoy, a\tnurse, said that he “would\nnot” go.\xff He left.\n"}
	for _, seed := range seeds {
		text, err := os.ReadFile(seed)
		require.NoError(t, err)
		texts = append(texts, string(text))
	}
	a := analyzer.With(analyzer.Preview())
	back := map[string]func(export.Document) (*evaluate.Document, error){
		"brat": func(d export.Document) (*evaluate.Document, error) {
			return evaluate.Brat("a", string(export.BratText(d.Text)), strings.NewReader(string(export.Brat(d))))
		},
	}
	for _, unit := range []analyzer.Unit{analyzer.UTF8, analyzer.UTF16, analyzer.CodePoint} {
		back["json in "+string(unit)] = func(d export.Document) (*evaluate.Document, error) {
			r := evaluate.NewReader(strings.NewReader(string(export.JSON(d.Analysis.In(unit, d.Text)))))
			r.Text = func(string) (string, error) { return d.Text, nil }
			return r.Read()
		}
	}
	for _, text := range texts {
		analysis := a.Analyze(context.Background(), text)
		analysis.ID = "a"
		for name, read := range back {
			doc, err := read(export.Document{Analysis: analysis, Text: text})
			require.NoError(t, err, name)
			var score evaluate.Score
			// brat's text is valid UTF-8, which moves what stands behind a bad byte.
			score.Add(doc, analysis.In(analyzer.CodePoint, text))
			r := score.Report()
			require.NotNil(t, r.Names)
			require.NotNil(t, r.Statements)
			require.NotNil(t, r.Speakers)
			for _, row := range append(append([]evaluate.Row{r.Names.All, r.Statements.Found, r.Statements.Whole, r.Speakers.Right}, r.Statements.Parts...), r.Statements.Types...) {
				assert.Equal(t, evaluate.Count{Gold: row.Gold, GoldRight: row.Gold, Predicted: row.Gold, PredictedRight: row.Gold}, row.Count, "%s: %s", name, row.Label)
			}
			assert.Positive(t, r.Statements.Whole.Gold)
			if r.Names.Gathered != nil {
				assert.Equal(t, 100.0, r.Names.Gathered.F1, name)
			}
			for i, s := range doc.Statements {
				assert.Equal(t, analysis.Quotes[i].Type, s.Type)
				assert.Equal(t, analysis.Quotes[i].Act, s.Act)
				if how := analysis.Quotes[i].How; how != nil {
					assert.Equal(t, *how, s.How)
				}
			}
			require.Len(t, doc.Speakers, len(analysis.Speakers))
			for i, s := range doc.Speakers {
				assert.Equal(t, evaluate.Speaker{ID: analysis.Speakers[i].ID, Kind: analysis.Speakers[i].Kind, Name: analysis.Speakers[i].Name}, s)
			}
		}
	}
}
