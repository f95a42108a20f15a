package evaluate

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"whosaid/analyzer"
)

func TestPronouns(t *testing.T) {
	const gold = `{"text": "Lena Ortiz met Tom Diaz. She left.", "gap": {"pronoun": [25, 28], "a": [0, 10], "a_coref": true, "b": [15, 23], "b_coref": false}}
{"text": "Lena Ortiz met Tom Diaz. He left.", "gap": {"pronoun": [25, 27], "a": [0, 10], "a_coref": true, "b": [15, 23], "b_coref": false}}
{"text": "Lena Ortiz met Tom Diaz. His car left.", "gap": {"pronoun": [25, 28], "a": [0, 10], "a_coref": false, "b": [15, 23], "b_coref": true}}
{"text": "Lena Ortiz met Tom Diaz. She left.", "gap": {"pronoun": [25, 28], "a": [0, 4], "a_coref": false, "b": [5, 10], "b_coref": false}}`
	r := NewReader(strings.NewReader(gold))
	var s Score
	for range 4 {
		doc, err := r.Read()
		require.NoError(t, err)
		lena, tom := "n1", "n2"
		s.Add(doc, &analyzer.Analysis{
			Offsets:  analyzer.UTF8,
			Entities: []analyzer.Entity{{ID: "e1", Span: analyzer.Span{Start: 0, End: 10}, Type: "PERSON", Name: &lena, Confidence: 1}, {ID: "e2", Span: analyzer.Span{Start: 15, End: 23}, Type: "PERSON", Name: &tom, Confidence: 1}},
			Names:    []analyzer.Name{{ID: "n1", Type: "PERSON", Name: "Lena Ortiz", Mentions: []string{"e1"}}, {ID: "n2", Type: "PERSON", Name: "Tom Diaz", Mentions: []string{"e2"}}},
		})
	}
	p := s.Report().Pronouns
	assert.Equal(t, 4, p.Texts)
	assert.Equal(t, 50.0, p.Accuracy)
	assert.Equal(t, Count{1, 1, 3, 1}, find(t, p.Genders, "feminine"), "where neither name is meant, both are wrong")
	assert.Equal(t, Count{2, 1, 2, 1}, find(t, p.Genders, "masculine"))
	assert.Equal(t, Count{3, 2, 5, 2}, p.All.Count)
	assert.InDelta(t, 1, p.Bias, 1e-9)

	_, err := NewReader(strings.NewReader(`{"text": "She", "gap": {"pronoun": [0, 9]}}`)).Read()
	assert.ErrorContains(t, err, "gap: [0, 9) is not inside the text")
}
