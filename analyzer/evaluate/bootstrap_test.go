package evaluate

import (
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"whosaid/analyzer"
)

// several scores so many documents, of which every nth is missed altogether.
func several(t *testing.T, s Score, documents, nth int) *Report {
	t.Helper()
	text := "[PER Ortiz] [c1 said] [t1 it was late]. [c2 Said] [t2 he was gone]. [c3 Said] [t3 it was rain]. [c4 Said] [t4 so was snow]. [c5 Said] [t5 nobody else]."
	for i := range documents {
		doc := gold(t, text, nil)
		doc.ID = strconv.Itoa(i)
		a := predicted(t, strings.ReplaceAll(text, "PER ", "PERSON "), nil)
		if i%nth == 0 {
			a = &analyzer.Analysis{Offsets: analyzer.UTF8}
		}
		s.Add(doc, a)
	}
	return s.Report()
}

func TestIntervals(t *testing.T) {
	r := several(t, Score{Resamples: 400}, 100, 4)
	require.Len(t, r.Intervals, 4)
	byLabel := map[string]Interval{}
	for _, i := range r.Intervals {
		byLabel[i.Label] = i
		assert.Less(t, i.Low, i.F1)
		assert.Greater(t, i.High, i.F1)
	}
	assert.Equal(t, r.Statements.Whole.F1(), byLabel["whole"].F1)
	assert.Equal(t, r.Names.All.F1(), byLabel["PER LOC ORG"].F1)
	// A quarter of 100 documents missed: recall 75 % with a standard deviation of 4.3.
	assert.InDelta(t, 85.7, byLabel["whole"].F1, 0.1)
	assert.InDelta(t, 80, byLabel["whole"].Low, 2.5)
	assert.InDelta(t, 91, byLabel["whole"].High, 2.5)

	wide := several(t, Score{Resamples: 400}, 12, 4).Intervals[0]
	assert.Greater(t, wide.High-wide.Low, byLabel["PER LOC ORG"].High-byLabel["PER LOC ORG"].Low, "fewer articles say less")
	assert.Equal(t, r.Intervals, several(t, Score{Resamples: 400}, 100, 4).Intervals, "the same on every run")
	assert.Nil(t, several(t, Score{}, 5, 2).Intervals)
}

func TestWorstDocuments(t *testing.T) {
	worst := several(t, Score{Worst: 3}, 9, 4).Worst
	require.Len(t, worst, 3)
	assert.Equal(t, Single{ID: "0", Label: "whole", Gold: 5, Wrong: 5, F1: 0}, worst[0])
	assert.Equal(t, "4", worst[1].ID)
	assert.Nil(t, several(t, Score{}, 9, 4).Worst)
}

func TestGenders(t *testing.T) {
	doc := &Document{Text: "She said so. He did.", Statements: []Statement{
		{Speaker: "a", Source: []analyzer.Span{{Start: 0, End: 3}}}, {Speaker: "b", Source: []analyzer.Span{{Start: 13, End: 15}}},
	}}
	for speaker, want := range map[Speaker]string{
		{"", "named", "Lena Ortiz"}: women, {"", "named", "Dr Thomas Lee"}: men, {"", "named", "Mrs Thomas"}: women, {"", "named", "Sir Kim Lee"}: men,
		{"", "named", "Billie Jean King"}: women, {"a", "named", "Ortiz"}: women, {"b", "named", "Xyz Qrs"}: men, {"", "named", "Xyz Qrs"}: "",
		{"", "group", "Lena Ortiz"}: "", {"", "named", "Ortiz"}: "", {}: "",
	} {
		assert.Equal(t, want, gender(doc, speaker), "%v", speaker)
	}
}

func TestWomenAndMenAreCountedApart(t *testing.T) {
	text := "[s1 Lena Ortiz] [c1 said] [t1 it was late]. [s2 Thomas Lee] [c2 said] [t2 so too]."
	doc := gold(t, text, func(d *Document) {
		d.Speakers = []Speaker{{"o", "named", "Lena Ortiz"}, {"l", "named", "Thomas Lee"}}
		d.Statements[0].Speaker, d.Statements[1].Speaker = "o", "l"
	})
	id, how := "s1", "named"
	r := score(doc, predicted(t, text, func(a *analyzer.Analysis) {
		a.Speakers = []analyzer.Speaker{{ID: "s1", Kind: "named", Name: "Thomas Lee"}}
		a.Quotes[0].Speaker, a.Quotes[0].How = &id, &how
		a.Quotes[1].Speaker, a.Quotes[1].How = &id, &how
	})).Speakers
	assert.Equal(t, Count{1, 0, 1, 0}, find(t, r.Genders, women))
	assert.Equal(t, Count{1, 1, 1, 1}, find(t, r.Genders, men))
}
