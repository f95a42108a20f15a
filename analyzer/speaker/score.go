package speaker

import "math/bits"

// Where several might be meant, each is weighed: what speaks for and against it
// are signs, a sign's weight says how much, and the heaviest is chosen; nobody
// is one to choose, too. The weights and the curves that turn a lead into a
// probability are fitted to annotated articles by the program in folder fit.

// A Model is one set of weights.
type Model uint8

// The models.
const (
	Person      Model = iota // he, she
	Thing                    // it, they
	Description              // the mayor, the company
	Sourceless               // no source
	Trust                    // a source that is taken at its word
	Models
)

// Signs is a set of signs.
type Signs [width / 64]uint64

func (s *Signs) set(i int, yes bool) {
	if yes {
		s[i>>6] |= 1 << (i & 63)
	}
}

func (s *Signs) drop(i int, yes bool) {
	if yes {
		s[i>>6] &^= 1 << (i & 63)
	}
}

func (s *Signs) has(i int) bool { return s[i>>6]>>(i&63)&1 == 1 }

// Each calls f with the number of every sign in s.
func (s Signs) Each(f func(i int)) {
	for k, w := range s {
		for ; w != 0; w &= w - 1 {
			f(k<<6 + bits.TrailingZeros64(w))
		}
	}
}

// weigh sums up the weights of the signs.
func (s Signs) weigh(m Model) int {
	sum := 0
	for k, w := range s {
		for ; w != 0; w &= w - 1 {
			sum += int(weights[m][k<<6+bits.TrailingZeros64(w)])
		}
	}
	return sum
}

// An option is one who may be meant: an index into speakers, or -1 for nobody.
type option struct {
	who   int
	signs Signs
}

// choose returns who weighs most and how likely that is right; the earlier one
// of equals.
func (r *resolver) choose(m Model, options []option) (who int, confidence float32) {
	best, most, second := -1, 0, -1<<20
	for i, o := range options {
		w := o.signs.weigh(m)
		switch {
		case best < 0:
			best, most = i, w
		case w > most:
			best, most, second = i, w, most
		case w > second:
			second = w
		}
	}
	if r.study != nil && r.current >= 0 {
		if k := r.study.learn(r, m, options, best); k >= 0 {
			best = k
		}
	}
	if best < 0 {
		return -1, 0
	}
	return options[best].who, likely(m, most-second)
}

// step is the lead between two knots of a curve.
const step = 12

// likely returns the probability that a lead of so much gives, between two
// knots of the model's curve.
func likely(m Model, lead int) float32 {
	c := &curves[m]
	k := lead/step + knots/2
	if lead < 0 {
		k = (lead-step+1)/step + knots/2
	}
	switch {
	case k < 0:
		return float32(c[0]) / 100
	case k >= knots-1:
		return float32(c[knots-1]) / 100
	}
	part := float32(lead-(k-knots/2)*step) / step
	return (float32(c[k])*(1-part) + float32(c[k+1])*part) / 100
}

// knots is how many knots a curve has, the middle one for a lead of 0.
const knots = 21

// Nobody reports whether the signs are those of nobody.
func (s Signs) Nobody() bool { return s.has(nobody) }

// width is how many signs there may be.
const width = 192

// Every sign has a bit.
var _ [width - signs]struct{}
