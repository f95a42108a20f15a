package encoder

import "whosaid/analyzer/kernel"

// A crf scores sequences of labels: what each label scores at each token, and
// what it scores after the label before it, which depends on the place of the
// token. All of it is float32 with every product rounded before it is added, so
// that it comes out alike everywhere.
type crf struct {
	labels int
	score  []float32 // [place][label before, or the start][label]
	power  []float32 // exp(score)
}

func newCRF(labels int, score []float32) *crf {
	c := &crf{labels: labels, score: score, power: make([]float32, len(score))}
	for i, s := range score {
		if s > forbidden {
			c.power[i] = kernel.Exp(s)
		}
	}
	return c
}

// forbidden is the score at or below which a label never follows another.
const forbidden = -1000

// crfScratch is the memory of decode, kept from part to part.
type crfScratch struct {
	back        []uint8   // best label before each label of each token
	alpha, expo []float32 // forward probabilities and exp(emission), each token's own scale
	v, next     []float32
}

func grow[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n)
	}
	return s[:n]
}

// decode finds the best labels of a sequence of tokens whose places are given,
// and the probability of each. Row i of emissions, stride long, holds the scores
// of token i.
func (c *crf) decode(s *crfScratch, emissions []float32, stride int, places []uint8, labels []uint8, confidence []float32) {
	n, l := len(labels), c.labels
	if n == 0 {
		return
	}
	s.back, s.alpha, s.expo = grow(s.back, n*l), grow(s.alpha, n*l), grow(s.expo, n*l)
	s.v, s.next = grow(s.v, l), grow(s.next, l)
	c.best(s, emissions, stride, places, labels)
	c.forward(s, emissions, stride, places, n)
	c.backward(s, places, labels, confidence)
}

// rows returns the transitions at place, labels+1 rows of labels.
func (c *crf) rows(t []float32, place uint8) []float32 {
	size := (c.labels + 1) * c.labels
	return t[int(place)*size : (int(place)+1)*size]
}

// best finds the sequence of labels with the greatest score (Viterbi).
func (c *crf) best(s *crfScratch, emissions []float32, stride int, places []uint8, labels []uint8) {
	l := c.labels
	v, next := s.v, s.next
	start := c.rows(c.score, places[0])[l*l:]
	for j := range v {
		v[j] = start[j] + emissions[j]
	}
	for i := 1; i < len(labels); i++ {
		t := c.rows(c.score, places[i])
		back := s.back[i*l : (i+1)*l]
		for j := range next {
			next[j], back[j] = v[0]+t[j], 0
		}
		for from := 1; from < l; from++ {
			row, score := t[from*l:(from+1)*l], v[from]
			for j, step := range row {
				if sum := score + step; sum > next[j] {
					next[j], back[j] = sum, uint8(from)
				}
			}
		}
		for j := range next {
			next[j] += emissions[i*stride+j]
		}
		v, next = next, v
	}
	last := 0
	for j := range v {
		if v[j] > v[last] {
			last = j
		}
	}
	for i := len(labels) - 1; ; i-- {
		labels[i] = uint8(last)
		if i == 0 {
			return
		}
		last = int(s.back[i*l+last])
	}
}

// forward fills alpha and expo.
func (c *crf) forward(s *crfScratch, emissions []float32, stride int, places []uint8, n int) {
	l := c.labels
	for i := range n {
		e, x, a := emissions[i*stride:][:l], s.expo[i*l:(i+1)*l], s.alpha[i*l:(i+1)*l]
		exponentials(x, e)
		t := c.rows(c.power, places[i])
		if i == 0 {
			copy(a, t[l*l:])
		} else {
			clear(a)
			for from, p := range s.alpha[(i-1)*l : i*l] {
				if p == 0 {
					continue
				}
				for j, step := range t[from*l : (from+1)*l] {
					a[j] += float32(p * step)
				}
			}
		}
		for j := range a {
			a[j] *= x[j]
		}
		unit(a)
	}
}

// exponentials sets x to exp(e − greatest e).
func exponentials(x, e []float32) {
	most := e[0]
	for _, v := range e {
		if v > most {
			most = v
		}
	}
	for j, v := range e {
		x[j] = kernel.Exp(v - most)
	}
}

// unit scales a so that it sums to one; where nothing is possible, everything is
// alike.
func unit(a []float32) {
	sum := float32(0)
	for _, v := range a {
		sum += v
	}
	if !(sum > 1e-30) {
		for j := range a {
			a[j] = 1 / float32(len(a))
		}
		return
	}
	inverse := 1 / sum
	for j := range a {
		a[j] *= inverse
	}
}

// backward sets the probability of every label, given all of the sequence.
func (c *crf) backward(s *crfScratch, places []uint8, labels []uint8, confidence []float32) {
	l := c.labels
	beta, next := s.v, s.next
	for j := range beta {
		beta[j] = 1
	}
	for i := len(labels) - 1; i >= 0; i-- {
		a := s.alpha[i*l : (i+1)*l]
		sum := float32(0)
		for j := range beta {
			sum += float32(a[j] * beta[j])
		}
		confidence[i] = 0
		if sum > 0 {
			confidence[i] = min(1, float32(a[labels[i]]*beta[labels[i]])/sum)
		}
		if i == 0 {
			return
		}
		t := c.rows(c.power, places[i])
		for j := range beta {
			beta[j] *= s.expo[i*l+j]
		}
		for from := range next {
			sum := float32(0)
			for j, step := range t[from*l : (from+1)*l] {
				sum += float32(step * beta[j])
			}
			next[from] = sum
		}
		unit(next)
		beta, next = next, beta
	}
}

// single labels a sequence whose labels do not depend on each other.
func single(s *crfScratch, emissions []float32, stride, l int, labels []uint8, confidence []float32) {
	s.v = grow(s.v, l)
	for i := range labels {
		e := emissions[i*stride:][:l]
		exponentials(s.v, e)
		unit(s.v)
		most := 0
		for j, v := range e {
			if v > e[most] {
				most = j
			}
		}
		labels[i], confidence[i] = uint8(most), s.v[most]
	}
}
