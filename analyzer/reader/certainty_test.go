package reader

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"whosaid/analyzer/encoder"
	"whosaid/analyzer/model"
	"whosaid/analyzer/preview"
)

func TestWhatIsImprobableIsLeftOutButQuotations(t *testing.T) {
	for _, example := range []struct {
		text  string
		sure  float32
		curve model.Curve
		want  int
	}{
		{"{S Lena Ortiz} {V blamed} {C the millers of Oster}.", 0.9, model.Curve{{0, 0}, {1, 1}}, 1},
		{"{S Lena Ortiz} {V blamed} {C the millers of Oster}.", 0.6, model.Curve{{0, 0}, {1, 1}}, 0},
		{"{S Lena Ortiz} {V blamed} {C the millers of Oster}.", 0.6, nil, 1},                             // no probability yet
		{"{S Lena Ortiz} {V blamed} {C the millers of Oster}.", 0.6, model.Curve{{0.4, 0.4}, {1, 1}}, 0}, // below the first point
		{"{S Lena Ortiz} {V blamed} {C the “greedy” millers}.", 0.6, model.Curve{{0, 0}, {1, 1}}, 0},
		{"{S Lena Ortiz} {V blamed} {C the “greedy and lazy millers of all Oster”}.", 0.6, model.Curve{{0, 0}, {1, 1}}, 1},
		{"{S Lena Ortiz} {V blamed} {C “greed”}.", 0.6, model.Curve{{0, 0}, {1, 1}}, 1},
	} {
		doc, spans := labels(t, example.text)
		for i := range spans.Confidence {
			spans.Confidence[i] = example.sure
		}
		acts := encoder.Tagging{Labels: make([]uint8, len(doc.Tokens)), Confidence: make([]float32, len(doc.Tokens))}
		e := &Engine{whole: example.curve}
		statements := e.statements(background, doc, preview.Mentions(background, doc, func(int) {}), spans, acts)
		assert.Len(t, statements, example.want, example.text)
	}
}
