package encoder

import (
	"encoding/json"
	"math"
	"os"
	"testing"

	"github.com/stretchr/testify/require"

	"whosaid/analyzer/model"
)

// TestLayersAreThoseOfTheTrainer reads a small model with random weights that
// the trainer's exporter wrote, and compares every layer with what PyTorch makes
// of the same pieces. Both round to the same steps, but now and then a number
// that lies between two of them goes the other way: so numbers may differ by a
// few steps, and hardly any does.
func TestLayersAreThoseOfTheTrainer(t *testing.T) {
	data, err := os.ReadFile("testdata/fixture.model")
	require.NoError(t, err)
	m, err := model.Read(data)
	require.NoError(t, err)
	e, err := New(m)
	require.NoError(t, err)
	text, err := os.ReadFile("testdata/fixture.json")
	require.NoError(t, err)
	var want struct {
		IDs      []int32
		Features [len(FeatureNames)][]uint8
		Embedded [][]float32
		Layers   [][][]float32
		Heads    map[string][][]float32
	}
	require.NoError(t, json.Unmarshal(text, &want))

	r := newReader(e)
	r.ids, r.features = want.IDs, want.Features
	stages := append([][][]float32{want.Embedded}, want.Layers...)
	apart, numbers := 0.0, 0.0
	compare := func(want, got []float32, most float64) {
		require.InDeltaSlice(t, want, got, most)
		for i := range want {
			apart += math.Abs(float64(want[i] - got[i]))
			numbers++
		}
	}
	r.encode(func(x []float32) {
		for i, row := range stages[0] {
			compare(row, x[i*e.width:(i+1)*e.width], 0.08)
		}
		stages = stages[1:]
	})
	require.Empty(t, stages)
	for i := range want.IDs {
		r.firsts = append(r.firsts, i)
	}
	scores := make([]float32, len(want.IDs)*e.scores.N)
	r.score(scores)
	for _, h := range e.heads {
		for i, row := range want.Heads[h.Name] {
			compare(row, scores[i*e.scores.N+h.first:][:len(row)], 0.2)
		}
	}
	require.Less(t, apart/numbers, 0.002)
}
