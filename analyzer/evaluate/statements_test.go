package evaluate

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"whosaid/analyzer"
)

func TestTheSameIsRight(t *testing.T) {
	text := "[s1 Lena Ortiz] [c1 said] [t1 the road was closed]. [t2 “We wait,”] [c2 added] [s2 a man in the queue] [t2 “and wait.”]"
	r := score(gold(t, text, nil), predicted(t, text, nil)).Statements
	all := Count{2, 2, 2, 2}
	assert.Equal(t, all, r.Found.Count)
	assert.Equal(t, all, r.Whole.Count)
	assert.Equal(t, all, r.Reporting.Count)
	for _, part := range r.Parts {
		assert.Equal(t, 100.0, part.F1(), part.Label)
	}
}

func TestWholeNeedsTheSource(t *testing.T) {
	for _, c := range []struct {
		name, gold, predicted string
		found, whole          int
	}{
		{"half of the content", "[s1 Ortiz] [c1 said] [t1 the road was closed again].", "[s1 Ortiz] [c1 said] the road [t1 was closed again].", 1, 1},
		{"less than half", "[s1 Ortiz] [c1 said] [t1 the road was closed again].", "[s1 Ortiz] [c1 said] the road was [t1 closed again].", 0, 0},
		{"more than twice as much", "[s1 Ortiz] [c1 said] [t1 wait] or go home.", "[s1 Ortiz] [c1 said] [t1 wait or go home].", 0, 0},
		{"marks count for nothing", "[t1 “Wait!”] [c1 said] [s1 Ortiz].", "“[t1 Wait]!” [c1 said] [s1 Ortiz].", 1, 1},
		{"other source", "[s1 Ortiz] [c1 told] Lee [t1 to wait].", "Ortiz [c1 told] [s1 Lee] [t1 to wait].", 1, 0},
		{"no source found", "[s1 Ortiz] [c1 said] [t1 to wait].", "Ortiz [c1 said] [t1 to wait].", 1, 0},
		{"no source there", "It was [c1 reportedly] [t1 late].", "[s1 It] was [c1 reportedly] [t1 late].", 1, 0},
		{"longer source, same head", "[s1 a nurse who was there] [c1 said] [t1 no].", "[s1 a nurse] who was there [c1 said] [t1 no].", 1, 1},
		{"title and name", "the minister [s1 Lena Ortiz] [c1 said] [t1 no].", "[s1 the minister Lena Ortiz] [c1 said] [t1 no].", 1, 1},
		{"nothing predicted", "[s1 Ortiz] [c1 said] [t1 no].", "Ortiz said no.", 0, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := score(gold(t, c.gold, nil), predicted(t, c.predicted, nil)).Statements
			assert.Equal(t, 1, r.Found.Gold)
			assert.Equal(t, c.found, r.Found.GoldRight, "found")
			assert.Equal(t, c.found, r.Found.PredictedRight, "found")
			assert.Equal(t, c.whole, r.Whole.GoldRight, "whole")
			assert.Equal(t, c.whole, r.Whole.PredictedRight, "whole")
		})
	}
}

func TestOnePredictionForOneStatement(t *testing.T) {
	r := score(
		gold(t, "[s1 Ortiz] [c1 said] [t1 the road was closed].", nil),
		predicted(t, "[s1 Ortiz] [c1 said] [t1 the road was] closed.", func(a *analyzer.Analysis) {
			whole := a.Quotes[0]
			whole.Content = []analyzer.Span{{Start: whole.Content[0].Start, End: whole.Content[0].End + len(" closed")}}
			a.Quotes = append(a.Quotes, whole)
		}),
	).Statements
	assert.Equal(t, Count{1, 1, 2, 1}, r.Whole.Count)
	assert.Equal(t, 50.0, r.Whole.Precision())
	assert.Equal(t, 100.0, r.Whole.Recall())
	assert.InDelta(t, 66.7, r.Whole.F1(), 0.05)
}

func TestASharedSubjectIsRight(t *testing.T) {
	text := "[s1 Ortiz] [c1 said] [t1 it was late], [c2 adding] [t2 that all went home]. [s3 Lee] [c3 agreed] [t3 that it was]."
	speakers := func(d *Document) {
		d.Statements[0].Speaker, d.Statements[1].Speaker, d.Statements[2].Speaker = "ortiz", "ortiz", "lee"
		d.Statements[1].How = "previous speaker"
	}
	shared := func(source int) func(*analyzer.Analysis) {
		return func(a *analyzer.Analysis) { a.Quotes[1].Source = a.Quotes[source].Source }
	}
	assert.Equal(t, 3, score(gold(t, text, speakers), predicted(t, text, nil)).Statements.Whole.GoldRight, "left out")
	assert.Equal(t, 3, score(gold(t, text, speakers), predicted(t, text, shared(0))).Statements.Whole.GoldRight, "shown")
	assert.Equal(t, 2, score(gold(t, text, speakers), predicted(t, text, shared(2))).Statements.Whole.GoldRight, "somebody else's")
	assert.Equal(t, 2, score(gold(t, text, nil), predicted(t, text, shared(0))).Statements.Whole.GoldRight, "where nothing says that it is shared")
}

func TestThoughtsAreNeitherRewardedNorPunished(t *testing.T) {
	text := "[s1 Ortiz] [c1 said] [t1 it was late]. [s2 Lee] [c2 hopes] [t2 to go home]. [s3 Roy] [c3 believes] [t3 in luck]."
	acts := func(d *Document) {
		d.Statements[0].Act, d.Statements[1].Act, d.Statements[2].Act = "speech", "thought", "perception"
	}
	called := func(acts ...string) func(*analyzer.Analysis) {
		return func(a *analyzer.Analysis) {
			for i, act := range acts {
				a.Quotes[i].Act = act
			}
		}
	}
	for name, acts := range map[string][]string{"rightly called": {"speech", "thought", "perception"}, "called speech": {"speech", "speech", "speech"}, "all called thoughts": {"thought", "thought", "thought"}} {
		r := score(gold(t, text, func(d *Document) {
			d.Statements[0].Act, d.Statements[1].Act, d.Statements[2].Act = "speech", "thought", "perception"
		}), predicted(t, text, called(acts...))).Statements
		assert.Equal(t, Count{1, 1, 1, 1}, r.Whole.Count, name)
	}

	alone := "[s1 Ortiz] [c1 said] [t1 it was late]. Lee hopes to go home. Roy believes in luck."
	assert.Equal(t, Count{1, 1, 1, 1}, score(gold(t, text, acts), predicted(t, alone, nil)).Statements.Whole.Count, "not found")

	invented := "[s1 Ortiz] [c1 said] [t1 it was late]. [s2 Lee] [c2 hopes] to [t2 go home]. [s3 Roy] [c3 believes in] [t3 luck]."
	onlyFirst := "[s1 Ortiz] [c1 said] [t1 it was late]. Lee hopes to go home. Roy believes in luck."
	r := score(gold(t, onlyFirst, func(d *Document) { d.Statements[0].Act = "speech" }), predicted(t, invented, called("speech", "thought", "speech"))).Statements
	assert.Equal(t, Count{1, 1, 2, 1}, r.Whole.Count, "an invented thought is not counted, invented speech is")

	assert.Equal(t, Count{1, 1, 3, 1}, score(gold(t, onlyFirst, nil), predicted(t, invented, called("speech", "thought", "speech"))).Statements.Whole.Count, "without annotated acts all count")
}

func TestActsOfFoundStatements(t *testing.T) {
	text := "[s1 Ortiz] [c1 said] [t1 it was late]. [s2 Lee] [c2 hopes] [t2 to go home]."
	r := score(gold(t, text, func(d *Document) { d.Statements[0].Act, d.Statements[1].Act = "speech", "thought" }), predicted(t, text, nil)).Statements
	assert.Equal(t, Count{1, 1, 2, 1}, find(t, r.Acts, "speech"))
	assert.Equal(t, Count{1, 1, 0, 0}, find(t, r.Acts, "thought"))
}

func TestReportingSubset(t *testing.T) {
	text := "[s1 Ortiz] [c1 said] [t1 it was late]. [s2 Lee] [c2 wants] [t2 to go home]. [c3 According to] [s3 Roy], [t3 it rained]."
	less := "[s1 Ortiz] [c1 said] [t1 it was late]. [s2 Lee] [c2 wants] [t2 to go home]. According to Roy, it rained."
	r := score(gold(t, text, nil), predicted(t, less, nil)).Statements
	assert.Equal(t, Count{2, 1, 1, 1}, r.Reporting.Count)
	assert.Equal(t, Count{2, 1, 1, 1}, find(t, r.ReportingTypes, "indirect"))
	assert.Equal(t, Count{}, find(t, r.ReportingTypes, "direct"))
}

func TestTypesOfStatements(t *testing.T) {
	text := "[t1 “No,”] [c1 said] [s1 Ortiz]. [s2 Lee] [c2 wants] [t2 to go home]."
	r := score(
		gold(t, text, func(d *Document) { d.Statements[0].Type, d.Statements[1].Type = "direct", "mixed" }),
		predicted(t, text, func(a *analyzer.Analysis) { a.Quotes[0].Type = "direct" }),
	).Statements
	assert.Equal(t, Count{1, 1, 1, 1}, find(t, r.Types, "direct"))
	assert.Equal(t, Count{1, 1, 1, 1}, find(t, r.Types, "mixed"), "a paired prediction counts with the annotated type")
	assert.Equal(t, Count{}, find(t, r.Types, "indirect"))
}

func TestParts(t *testing.T) {
	r := score(
		gold(t, "[s1 Lena Ortiz,] [c1 said] [t1 “Wait or go.”]", nil),
		predicted(t, "[s1 Lena Ortiz], [c1 said “Wait] [t1 or go].”", nil),
	).Statements
	assert.Equal(t, Count{1, 0, 1, 0}, find(t, r.Parts, "source exact"))
	assert.Equal(t, Count{1, 1, 1, 1}, find(t, r.Parts, "source trimmed"))
	assert.Equal(t, Count{3, 2, 2, 2}, find(t, r.Parts, "source token"))
	assert.Equal(t, Count{1, 0, 1, 0}, find(t, r.Parts, "cue trimmed"))
	assert.Equal(t, Count{6, 2, 2, 2}, find(t, r.Parts, "content token"))
}

func TestConfidenceOfStatements(t *testing.T) {
	text := "[s1 Ortiz] [c1 said] [t1 it was late]. [s2 Lee] [c2 said] [t2 it was not]."
	wrong := "[s1 Ortiz] [c1 said] [t1 it was late]. Lee [c2 said] [t2 it was not]."
	r := score(gold(t, text, nil), predicted(t, wrong, func(a *analyzer.Analysis) {
		a.Quotes[0].Confidence, a.Quotes[1].Confidence = 0.95, 1
	})).Statements.Confidence
	assert.Equal(t, []Bin{{From: 0.9, Predicted: 2, Confidence: 97.5, Right: 50}}, r.Bins)
	assert.Equal(t, 47.5, r.Error)
}
