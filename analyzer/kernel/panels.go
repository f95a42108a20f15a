package kernel

import "sync"

// A tile is four rows of inputs by a panel, 64 rows of weights: sixteen sums of
// sixteen fit the registers beside what they are made of.
const (
	tileRows = 4
	panel    = 64
	together = 4 // products that one instruction sums up
)

// panels is a matrix in the order in which a tile takes it.
type panels struct {
	once        sync.Once
	w           []uint8   // by panels, by four inputs, by outputs, each four weights
	scale, bias []float32 // by outputs
}

// panels returns that form of w, which it makes when it is first asked for. Where N
// is no multiple of 64, zeros fill it up.
func (w *Matrix) panels() *panels {
	p := &w.paneled
	p.once.Do(func() {
		n := (w.N + panel - 1) / panel * panel
		p.w, p.scale, p.bias = make([]uint8, n*w.K), make([]float32, n), make([]float32, n)
		copy(p.scale, w.Scale)
		copy(p.bias, w.Bias)
		for n := range w.N {
			to := p.w[n/panel*panel*w.K+n%panel*together:]
			for k := 0; k < w.K; k += together {
				copy(to[k*panel:][:together], w.W[n*w.K+k:][:together])
			}
		}
	})
	return p
}
