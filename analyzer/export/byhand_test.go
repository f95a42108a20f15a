package export

import (
	"context"
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"whosaid/analyzer"
	"whosaid/analyzer/correct"
	"whosaid/analyzer/evaluate"
)

// correctedDocument is an article whose speaker, and a name, a person gave.
func correctedDocument(t *testing.T) Document {
	t.Helper()
	const text = "“We 😀 wait,” she said in Oxford.\n\nNo, said Lena Ortiz."
	a := analyzer.With(analyzer.Preview()).Analyze(context.Background(), text)
	a.ID = "talks.txt"
	at := func(words string) correct.Place {
		i := strings.Index(text, words)
		return correct.Place{Start: i, End: i + len(words)}
	}
	name := at("Oxford")
	a, problems := correct.Set{Whosaid: "1", Offsets: analyzer.UTF8, Corrections: []correct.Correction{
		{Do: "speaker", Statement: []correct.Place{at("“We 😀 wait,”")}, Speaker: &correct.Speaker{Name: "Ada Byrne"}},
		{Do: "mention", At: &name, Type: "ORG"},
	}}.Apply(a, text)
	require.Empty(t, problems)
	return Document{a, text}
}

func TestWhatAPersonSaidIsMarked(t *testing.T) {
	d := correctedDocument(t)
	for format, marks := range map[string][]string{
		"json":          {`"corrections": 2,`, `"how": "by hand", "via": null, "confidence": 1, "by_hand": true}`, `"type": "ORG", "name": "n1", "confidence": 1, "by_hand": true}`, `"name": "Oxford", "mentions": ["e1"], "by_hand": true}`},
		"ndjson":        {`"corrections":2,`, `"by_hand":true`},
		"csv":           {"by_hand\r\n", ",by hand,direct", ",utf-8,yes\r\n"},
		"markdown":      {"2 corrections by hand.", "by hand*", "Oxford (by hand)"},
		"html":          {"2 corrections by hand.</footer>", " data-by-hand title=\"direct statement by Ada Byrne (given by hand), by hand\"", "by hand</p>"},
		"webannotation": {`"2 corrections by hand."`, `"value": "by hand"`},
		"brat":          {"confidence 1, by hand\n", "How T", "by_hand\n", "\tby hand\n"},
		"gold":          {`"engine":"gold","corrections":2,`, `"by_hand":true`},
	} {
		f, _ := FormatNamed(format)
		for _, mark := range marks {
			assert.Contains(t, string(f.Write(d)), mark, format)
		}
	}
	validate(t, JSON(d.Analysis))
	validate(t, Gold(d))
	for _, f := range Formats {
		plain := awkwardDocument()
		assert.NotContains(t, strings.TrimPrefix(string(f.Write(plain)), csvHead), "by hand", f.Name)
	}
}

// What is corrected and given away as gold is measured against, and is right
// about itself, whatever unit the page counts in.
func TestGoldIsReadBack(t *testing.T) {
	d := correctedDocument(t)
	want := Gold(d)
	assert.Equal(t, string(want), string(Gold(Document{d.Analysis.In(analyzer.UTF16, d.Text), d.Text})))
	gold, err := evaluate.NewReader(strings.NewReader(string(want))).Read()
	require.NoError(t, err)
	assert.Equal(t, d.Text, gold.Text)
	var score evaluate.Score
	score.Add(gold, d.Analysis)
	r := score.Report()
	assert.Equal(t, 100.0, r.Names.All.F1())
	assert.Equal(t, 100.0, r.Statements.Whole.F1())
	assert.Equal(t, 100.0, r.Speakers.Right.F1())
	var back analyzer.Analysis
	require.NoError(t, json.Unmarshal(want, &back))
	for _, q := range back.Quotes {
		assert.Equal(t, 1.0, q.Confidence)
	}
	assert.NotEqual(t, 1.0, d.Analysis.Entities[len(d.Analysis.Entities)-1].Confidence, "the analysis stays as it was")
}
