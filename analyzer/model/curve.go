package model

import "errors"

// A Curve corrects probabilities: between its points, (before, after), which
// rise in both, it is straight, and beyond its ends it is level. No points
// leave probabilities as they are.
type Curve [][2]float32

// Curve returns the curve in a section of kind Floats with two columns, or no
// points if there is no such section.
func (m *Model) Curve(name string) (Curve, error) {
	if !m.Has(name) {
		return nil, nil
	}
	s, err := m.Shaped(name, -1, 2)
	if err != nil {
		return nil, err
	}
	f, err := s.Floats()
	if err != nil {
		return nil, err
	}
	c := make(Curve, s.Rows)
	for i := range c {
		c[i] = [2]float32{f[2*i], f[2*i+1]}
		if c[i][1] < 0 || c[i][1] > 1 || i > 0 && (c[i][0] <= c[i-1][0] || c[i][1] < c[i-1][1]) {
			return nil, errors.New("model: section " + name + " is no rising curve of probabilities")
		}
	}
	return c, nil
}

// At returns what the curve makes of p.
func (c Curve) At(p float32) float32 {
	if len(c) == 0 {
		return p
	}
	last := c[0]
	if p <= last[0] {
		return last[1]
	}
	for _, next := range c[1:] {
		if p < next[0] {
			return last[1] + float32((next[1]-last[1])*((p-last[0])/(next[0]-last[0])))
		}
		last = next
	}
	return last[1]
}

// FromZero is At with one more point, (0, 0), before the others: beneath the first
// of them, which is a mean of many, the less probable are still told apart.
func (c Curve) FromZero(p float32) float32 {
	if len(c) > 0 && p < c[0][0] {
		return c[0][1] * p / c[0][0]
	}
	return c.At(p)
}
