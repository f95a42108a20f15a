package evaluate

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"whosaid/analyzer"
)

func TestNamesOfSpeakers(t *testing.T) {
	for _, c := range []struct {
		gold, predicted string
		person, same    bool
	}{
		{"Lena Ortiz", "Lena Ortiz", true, true},
		{"Lena Ortiz", "Ortiz", true, true},
		{"Lena M. Ortiz", "Dr Lena Ortiz", true, true},
		{"Lena Ortiz", "President Ortiz", true, true},
		{"Lena Ortiz", "Roy Ortiz", true, false},
		{"Lena Ortiz", "Lee", true, false},
		{"the health ministry", "Health Ministry", false, true},
		{"United Nations", "UN", false, true},
		{"U.N.", "United Nations", false, true},
		{"Bureau of Roads and Bridges", "BRB", false, true},
		{"senior Israeli official", "Israeli official", false, true},
		{"a source briefed on the talks", "source", false, true},
		{"officials", "residents", false, false},
	} {
		assert.Equal(t, c.same, sameName(c.gold, c.predicted, c.person), "%s, %s", c.gold, c.predicted)
	}
}

func TestSpeakersOfFoundStatements(t *testing.T) {
	text := "[t1 “No,”] [c1 said] [s1 Ortiz]. [s2 She] [c2 said] [t2 it was late]. [s3 An aide] [c3 said] [t3 so too]. [c4 Reportedly], [t4 it rained]. [s5 Lee] [c5 said] [t5 it hailed]."
	doc := gold(t, text, func(d *Document) {
		d.Speakers = []Speaker{{"o", "named", "Lena Ortiz"}, {"a", "unnamed", "aide"}, {"l", "named", "Kim Lee"}}
		for i, how := range []string{"short name", "pronoun", "as written", "", "short name"} {
			d.Statements[i].Act, d.Statements[i].How = "speech", how
		}
		d.Statements[0].Type = "direct"
		d.Statements[0].Speaker, d.Statements[1].Speaker, d.Statements[2].Speaker, d.Statements[4].Speaker = "o", "o", "a", "l"
	})
	a := predicted(t, text, func(a *analyzer.Analysis) {
		ids, hows := []string{"s1", "s2", "s3"}, []string{"short name", "as written", "as written"}
		a.Speakers = []analyzer.Speaker{{ID: "s1", Kind: "named", Name: "Ortiz"}, {ID: "s2", Kind: "unnamed", Name: "She"}, {ID: "s3", Kind: "unnamed", Name: "aide"}}
		for i := range 3 {
			a.Quotes[i].Speaker, a.Quotes[i].How = &ids[i], &hows[i]
		}
		a.Quotes = a.Quotes[:4]
	})
	r := score(doc, a).Speakers
	assert.Equal(t, Count{5, 3, 4, 3}, r.Right.Count, "Ortiz, the aide, and nobody rightly so")
	assert.Equal(t, Count{1, 1, 1, 1}, find(t, r.Types, "direct"))
	assert.Equal(t, Count{4, 2, 3, 2}, find(t, r.Types, "indirect"))
	assert.Equal(t, Count{3, 2, 3, 2}, r.OfFound.Count)
	assert.Equal(t, Count{1, 1, 1, 1}, find(t, r.How, "short name"))
	assert.Equal(t, Count{1, 0, 0, 0}, find(t, r.How, "pronoun"))
	assert.Equal(t, Count{1, 1, 2, 1}, find(t, r.How, "as written"))
	assert.Equal(t, Count{1, 1, 1, 1}, find(t, r.How, "no speaker"))
	assert.Equal(t, Count{2, 1, 1, 1}, find(t, r.Kinds, "named"))
	assert.Equal(t, Count{1, 1, 2, 1}, find(t, r.Kinds, "unnamed"))

	assert.Equal(t, Count{3, 2, 3, 2}, r.KindOfFound.Count, "She is somebody unnamed to the program")
	assert.Equal(t, Count{0, 0, 3, 2}, r.Sure.Count, "those shown with a speaker and a confidence of 0.9 or more")
	assert.Nil(t, r.Confidence)
	var sure Score
	sure.Add(doc, a, 0.95, 0.3, 0.97, 0)
	assert.Equal(t, []Bin{{0.3, 1, 30, 0}, {0.9, 2, 96, 100}}, sure.Report().Speakers.Confidence.Bins)

	confidence := score(doc, a).Statements.Confidence
	assert.Equal(t, 75.0, confidence.Bins[0].Right, "a statement from the wrong speaker is not right")
}
