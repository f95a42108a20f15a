package encoder

import (
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"whosaid/analyzer/model"
	"whosaid/analyzer/model/build"
)

// size says how large a random model is.
type size struct{ width, ff, layers, window int }

var small = size{64, 128, 2, 64}

// words are the pieces of random models; whatever they do not spell is unknown.
var words = strings.Fields("a an and are at bread by council for from has he in is it its mayor mill minister more ms not of on or ortega price said says she some that the they this to told up was we were who will with yesterday")

// randomModel returns the file of a model with random weights that labels
// statements, acts and names.
func randomModel(s size) []byte {
	r := rand.New(rand.NewPCG(1, uint64(s.width)))
	h := s.width
	floats := func(n int, mean, spread float64) []float32 {
		out := make([]float32, n)
		for i := range out {
			out[i] = float32(mean + spread*r.NormFloat64())
		}
		return out
	}
	var sections []model.Section
	levels := func(name string, kind model.Kind, rows, cols, most int, step float64) {
		v := make([]int8, rows*cols)
		for i := range v {
			v[i] = int8(r.IntN(2*most+1) - most)
		}
		scale := floats(rows, step, step/4)
		sections = append(sections, build.Levels(name, kind, scale, v))
	}
	add := func(name string, cols int, v []float32) {
		sections = append(sections, build.Floats(name, cols, v))
	}
	norm := func(name string) {
		add(name, h, append(floats(h, 1, .1), floats(h, 0, .1)...))
	}
	linear := func(name string, n, k int) {
		levels(name+".weight", model.Levels6, n, k, 31, .002)
		add(name+".bias", n, floats(n, 0, .1))
	}
	heads := []string{
		"statement O B-source I-source B-cue I-cue B-content I-content",
		"act speech thought perception document",
		"name O B-PERSON I-PERSON B-ORG I-ORG B-GPE I-GPE B-LOC I-LOC",
	}
	meta := "engine reader\nversion 0.1\nwidth " + strconv.Itoa(h) + "\nheads " + strconv.Itoa(h/32) + "\nff " + strconv.Itoa(s.ff) +
		"\nlayers " + strconv.Itoa(s.layers) + "\nwindow " + strconv.Itoa(s.window) + "\nfeatures " + strings.Join(FeatureNames[:], " ") +
		"\nplaces " + strconv.Itoa(Places) + "\nhead " + strings.Join(heads, "\nhead ") + "\n"
	sections = append(sections, build.Bytes("meta", []byte(meta)))
	pieces := slices.Clone(words)
	slices.Sort(pieces)
	continued := strings.Fields("a b c d e f g h i j k l m n o p q r s t u v w x y z")
	sections = append(sections, build.Bytes("vocabulary", []byte(strings.Join(pieces, "\n")+"\n\n"+strings.Join(continued, "\n")+"\n")))
	levels("embed.word", model.Levels5, firstPiece+len(pieces)+len(continued), h, 15, .05)
	levels("embed.position", model.Levels8, s.window, h, 127, .004)
	for i, name := range FeatureNames {
		levels("embed."+name, model.Levels8, featureValues[i], h, 127, .001)
	}
	norm("embed.norm")
	for i := range s.layers {
		name := "layer." + strconv.Itoa(i) + "."
		linear(name+"qkv", 3*h, h)
		linear(name+"out", h, h)
		norm(name + "norm1")
		linear(name+"up", s.ff, h)
		linear(name+"down", h, s.ff)
		norm(name + "norm2")
	}
	for _, line := range heads {
		w := strings.Fields(line)
		linear("head."+w[0], len(w)-1, h)
	}
	for i, l := range []int{7, 0, 9} {
		if l == 0 {
			continue
		}
		t := floats(Places*(l+1)*l, 0, 1)
		for row := range Places * (l + 1) {
			for j := 2; j < l; j += 2 {
				if from := row % (l + 1); from != j && from != j-1 {
					t[row*l+j] = -10000
				}
			}
		}
		add("crf."+strings.Fields(heads[i])[0], l, t)
	}
	add("calibration.statement", 2, []float32{0, .1, .5, .4, 1, .9})
	return build.File(sections)
}

func random(t testing.TB, s size) *Encoder {
	m, err := model.Read(randomModel(s))
	require.NoError(t, err)
	e, err := New(m)
	require.NoError(t, err)
	return e
}
