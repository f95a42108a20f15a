package encoder

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"math"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"whosaid/analyzer/kernel"
	"whosaid/analyzer/lex"
	"whosaid/analyzer/model"
)

// exact is a kernel whose attention is computed in float64 instead of in small
// integers, as the trainer does.
type exact struct{ kernel.Kernel }

func (exact) Attend(y, qkv []float32, t, width int, _ *kernel.Scratch) {
	part := func(row, which, from int) []float32 { return qkv[(3*row+which)*width+from:][:kernel.Head] }
	for h := 0; h < width; h += kernel.Head {
		for i := range t {
			shares, sum := make([]float64, t), 0.0
			for j := range shares {
				dot := 0.0
				for d, q := range part(i, 0, h) {
					dot += float64(q) * float64(part(j, 1, h)[d])
				}
				shares[j] = math.Exp(dot / math.Sqrt(kernel.Head))
				sum += shares[j]
			}
			for d := range kernel.Head {
				v := 0.0
				for j, share := range shares {
					v += share / sum * float64(part(j, 2, h)[d])
				}
				y[i*width+h+d] = float32(v)
			}
		}
	}
}

// TestLayersAreThoseOfTheTrainer reads a small model with random weights that
// the trainer's exporter wrote, and compares every layer with what PyTorch makes
// of the same pieces: to the sixth digit with its attention, and to within a few
// steps of rounding with ours.
func TestLayersAreThoseOfTheTrainer(t *testing.T) {
	data, err := os.ReadFile("testdata/fixture.model")
	require.NoError(t, err)
	m, err := model.Read(data)
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

	for _, ours := range []bool{false, true} {
		e, err := New(m)
		require.NoError(t, err)
		most := 0.2
		if !ours {
			e.kernel, most = exact{e.kernel}, 1e-4
		}
		r := newReader(e)
		r.ids, r.features = want.IDs, want.Features
		for i := range want.IDs {
			r.firsts = append(r.firsts, i)
		}
		stages := append([][][]float32{want.Embedded}, want.Layers...)
		r.encode(func(x []float32) {
			for i, row := range stages[0] {
				require.InDeltaSlice(t, row, x[i*e.width:(i+1)*e.width], most)
			}
			stages = stages[1:]
		})
		require.Empty(t, stages)
		scores := make([]float32, len(want.IDs)*e.scores.N)
		r.score(scores)
		for _, h := range e.heads {
			for i, row := range want.Heads[h.Name] {
				require.InDeltaSlice(t, row, scores[i*e.scores.N+h.first:][:len(row)], most)
			}
		}
	}
}

// TestReadingIsTheSameOnEveryMachine compares labels and confidences, to the last
// bit, with those that were recorded: natively, with AVX2 or without, and as
// WebAssembly.
func TestReadingIsTheSameOnEveryMachine(t *testing.T) {
	data, err := os.ReadFile("testdata/fixture.model")
	require.NoError(t, err)
	m, err := model.Read(data)
	require.NoError(t, err)
	e, err := New(m)
	require.NoError(t, err)
	plan := e.Plan(background, lex.Read(background, strings.Repeat("“We will not sell the bridge,” he said. It was, he said, “the end”.\nThe bridge will be sold, they said.\n\n", 20)))
	reading := plan.NewReading()
	var all []byte
	for i := range plan.Parts() {
		require.True(t, plan.Read(background, i, reading))
		all = plan.AppendPart(all, i, reading)
	}
	require.Greater(t, len(all), 1000)
	sum := sha256.Sum256(all)
	assert.Equal(t, "ea6e174e1a07215d", hex.EncodeToString(sum[:8]))
}
