package evaluate

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"whosaid/analyzer"
)

func TestNamesByExactSpanAndType(t *testing.T) {
	r := score(
		gold(t, "[PERSON Lena Ortiz] of [ORG Orbit Air] flew to [GPE Peru] on [DATE Monday] with [NORP Swiss] friends.", nil),
		predicted(t, "[PERSON Lena Ortiz] of [GPE Orbit Air] flew to Peru on [DATE Monday] with [NORP Swiss friends].", nil),
	).Names
	assert.Equal(t, Count{5, 2, 4, 2}, r.All.Count)
	assert.Equal(t, Count{1, 0, 0, 0}, find(t, r.Types, "ORG"))
	assert.Equal(t, Count{1, 0, 1, 0}, find(t, r.Types, "GPE"))
	assert.Equal(t, Count{1, 1, 1, 1}, find(t, r.Types, "DATE"))
	assert.Len(t, r.Types, 15)
	assert.Empty(t, r.Others)
}

func TestEdgesOfNames(t *testing.T) {
	r := score(
		gold(t, "[GPE the Hague] and [PERSON Ortiz's] and [ORG The Sun].", nil),
		predicted(t, "the [GPE Hague] and [PERSON Ortiz]'s and The [ORG Sun].", nil),
	).Names
	assert.Equal(t, Count{3, 3, 3, 3}, r.All.Count)
}

func TestCorporaWithFewerTypes(t *testing.T) {
	ours := "[PERSON Lena Ortiz] of [ORG Orbit Air] flew to [GPE Peru], to the [FAC Old Bridge], on [DATE Monday] with [NORP Swiss] friends and $5."

	conll := score(gold(t, "[PER Lena Ortiz] of [ORG Orbit Air] flew to [LOC Peru], to the [LOC Old Bridge], on Monday with [MISC Swiss] friends and $5.", nil), predicted(t, ours, nil)).Names
	assert.Equal(t, Count{4, 4, 4, 4}, conll.All.Count)
	assert.Equal(t, Count{1, 1, 1, 1}, find(t, conll.Others, "MISC"))
	assert.Len(t, conll.Others, 1, "dates are not annotated there")

	uner := score(gold(t, "[PER Lena Ortiz] of [ORG Orbit Air] flew to [LOC Peru], to the [LOC Old Bridge], on Monday with Swiss friends and $5.", nil), predicted(t, ours, nil)).Names
	assert.Equal(t, Count{4, 4, 4, 4}, uner.All.Count, "NORP is no mistake where nothing like it is annotated")
	assert.Empty(t, uner.Others)

	worldwide := score(gold(t, "[Person Lena Ortiz] of [Organization Orbit Air] flew to [Location Peru], to the [Facility Old Bridge], on [Date Monday] with [NORP Swiss] friends and [Money $5].", nil), predicted(t, ours, nil)).Names
	assert.Equal(t, Count{4, 4, 4, 4}, worldwide.All.Count)
	assert.Equal(t, Count{1, 1, 1, 1}, find(t, worldwide.Others, "MISC"))
	assert.Equal(t, Count{1, 1, 1, 1}, find(t, worldwide.Others, "DATE"))
	assert.Equal(t, Count{1, 0, 0, 0}, find(t, worldwide.Others, "MONEY"))
}

func TestUnknownLabelsAreTold(t *testing.T) {
	r := score(gold(t, "[PER Lena Ortiz] shot a [Weapon rifle].", nil), predicted(t, "[PERSON Lena Ortiz] shot a [PRODUCT rifle].", nil)).Names
	assert.Equal(t, []string{"Weapon"}, r.Unscored)
	assert.Equal(t, Count{1, 1, 1, 1}, r.All.Count)
}

func TestGatheredNames(t *testing.T) {
	annotated := "[PERSON=a Lena Ortiz] met [PERSON=b Roy Ortiz]. [PERSON=a Ortiz] waved."
	same := score(gold(t, annotated, nil), predicted(t, annotated, nil)).Names.Gathered
	require.NotNil(t, same)
	assert.Equal(t, Gathered{3, 100, 100, 100}, *same)

	apart := score(gold(t, annotated, nil), predicted(t, "[PERSON=a Lena Ortiz] met [PERSON=b Roy Ortiz]. [PERSON=c Ortiz] waved.", nil)).Names.Gathered
	assert.Equal(t, 100.0, apart.Precision)
	assert.InDelta(t, 66.7, apart.Recall, 0.05)

	joined := score(gold(t, annotated, nil), predicted(t, "[PERSON=a Lena Ortiz] met [PERSON=a Roy Ortiz]. [PERSON=a Ortiz] waved.", nil)).Names.Gathered
	assert.InDelta(t, 55.6, joined.Precision, 0.05)
	assert.Equal(t, 100.0, joined.Recall)

	assert.Nil(t, score(gold(t, "[PER Ortiz] waved.", nil), predicted(t, "[PERSON Ortiz] waved.", nil)).Names.Gathered)
}

func TestWhatIsNotAnnotatedIsNotScored(t *testing.T) {
	r := score(&Document{Text: "Ortiz waved."}, &analyzer.Analysis{Offsets: analyzer.UTF8})
	assert.Nil(t, r.Names)
	assert.Nil(t, r.Statements)
	assert.Nil(t, r.Speakers)
	assert.Equal(t, 1, r.Documents)
}

func TestConfidenceOfNames(t *testing.T) {
	r := score(gold(t, "[PER Ortiz] met [PER Lee].", nil), predicted(t, "[PERSON Ortiz] [PERSON met] [PERSON Lee].", func(a *analyzer.Analysis) {
		a.Entities[0].Confidence, a.Entities[1].Confidence, a.Entities[2].Confidence = 0.92, 0.3, 0.98
	})).Names.Confidence
	assert.Equal(t, []Bin{{From: 0.3, Predicted: 1, Confidence: 30, Right: 0}, {From: 0.9, Predicted: 2, Confidence: 95, Right: 100}}, r.Bins)
	assert.InDelta(t, (30.0+2*5)/3, r.Error, 1e-9)
}
