package encoder

import (
	"errors"
	"strconv"
	"strings"

	"whosaid/analyzer/kernel"
	"whosaid/analyzer/model"
)

// New returns the encoder in m, or an error that says what m lacks. Its layers
// are unpacked; word pieces stay packed in m.
func New(m *model.Model) (*Encoder, error) {
	l := loader{m: m}
	e := &Encoder{kernel: kernel.Best()}
	e.width, e.ff, e.window = l.number("width", 64, 4096), l.number("ff", 64, 1<<14), l.number("window", 64, kernel.MaxRows)
	heads, layers := l.number("heads", 1, 128), l.number("layers", 1, 48)
	if l.err == nil && (e.width%64 != 0 || e.ff%64 != 0 || heads*kernel.Head != e.width) {
		l.fail("width, heads and ff do not fit each other")
	}
	if l.number("places", 1, 256) != Places || m.Meta("features") != strings.Join(FeatureNames[:], " ") {
		l.fail("the model was trained on other places or features")
	}
	if l.err != nil {
		return nil, l.err
	}

	vocabulary := l.section("vocabulary", 1, -1)
	if e.pieces, l.err = NewPieces(vocabulary.Data); l.err != nil {
		return nil, l.err
	}
	e.word = l.table("embed.word", e.pieces.Len(), e.width)
	e.tables = append(e.tables, l.table("embed.position", e.window, e.width))
	for i, name := range FeatureNames {
		e.tables = append(e.tables, l.table("embed."+name, featureValues[i], e.width))
	}
	e.norm = l.norm("embed.norm", e.width)
	for i := range layers {
		name := "layer." + strconv.Itoa(i) + "."
		e.layers = append(e.layers, layer{
			qkv: l.matrix(name+"qkv", 3*e.width, e.width), out: l.matrix(name+"out", e.width, e.width),
			up: l.matrix(name+"up", e.ff, e.width), down: l.matrix(name+"down", e.width, e.ff),
			norm1: l.norm(name+"norm1", e.width), norm2: l.norm(name+"norm2", e.width),
		})
	}
	l.heads(e)
	if l.err != nil {
		return nil, l.err
	}
	e.readers.New = func() any { return newReader(e) }
	return e, nil
}

// featureValues is how many values each feature has.
var featureValues = [len(FeatureNames)]int{Shapes, Quotes, Calleds, Knowns}

// A loader takes what the encoder needs out of a model, until something is
// missing: that is its error.
type loader struct {
	m   *model.Model
	err error
}

func (l *loader) fail(what string) {
	if l.err == nil {
		l.err = errors.New("encoder: " + what)
	}
}

// number returns a number of meta from least to most.
func (l *loader) number(key string, least, most int) int {
	n, err := strconv.Atoi(l.m.Meta(key))
	if err != nil || n < least || n > most {
		l.fail("the model gives no proper " + key)
		return least
	}
	return n
}

func (l *loader) section(name string, rows, cols int) model.Section {
	s, err := l.m.Shaped(name, rows, cols)
	if err != nil && l.err == nil {
		l.err = err
	}
	return s
}

// table returns a section of vectors, of any kind that holds numbers.
func (l *loader) table(name string, rows, cols int) model.Section {
	s := l.section(name, rows, cols)
	if s.Kind == model.Bytes {
		l.fail("section " + name + " does not hold vectors")
	}
	return s
}

func (l *loader) floats(name string, rows, cols int) []float32 {
	s := l.section(name, rows, cols)
	if l.err != nil {
		return nil
	}
	f, err := s.Floats()
	l.err = err
	return f
}

func (l *loader) norm(name string, width int) norm {
	f := l.floats(name, 2, width)
	if l.err != nil {
		return norm{}
	}
	return norm{f[:width:width], f[width:]}
}

func (l *loader) matrix(name string, n, k int) *kernel.Matrix {
	s := l.section(name+".weight", n, k)
	bias := l.floats(name+".bias", 1, n)
	if l.err != nil {
		return nil
	}
	scale, weights, err := s.Levels()
	if err != nil {
		l.err = err
	}
	return &kernel.Matrix{N: n, K: k, W: weights, Scale: scale, Bias: bias}
}

// heads takes the heads and joins their linear layers into one.
func (l *loader) heads(e *Encoder) {
	all := &kernel.Matrix{K: e.width}
	for _, line := range l.m.Metas("head") {
		words := strings.Fields(line)
		if len(words) < 2 || len(words) > 256 {
			l.fail("a head has no labels")
			return
		}
		h := Head{Name: words[0], Labels: words[1:], first: all.N}
		labels := len(h.Labels)
		w := l.matrix("head."+h.Name, labels, e.width)
		if l.err != nil {
			return
		}
		all.N += labels
		all.W, all.Scale, all.Bias = append(all.W, w.W...), append(all.Scale, w.Scale...), append(all.Bias, w.Bias...)
		if name := "crf." + h.Name; l.m.Has(name) {
			h.crf = newCRF(labels, l.floats(name, Places*(labels+1), labels))
		}
		if curve, err := l.m.Curve("calibration." + h.Name); err != nil {
			l.err = err
		} else {
			h.calibration = curve
		}
		e.heads = append(e.heads, h)
	}
	if len(e.heads) == 0 {
		l.fail("the model has no heads")
	}
	for all.N%4 != 0 {
		all.N++
		all.W, all.Scale, all.Bias = append(all.W, make([]uint8, e.width)...), append(all.Scale, 0), append(all.Bias, 0)
	}
	e.scores = all
}
