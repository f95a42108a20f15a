package encoder

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"whosaid/analyzer/kernel"
)

// Some tokens point at those of their window that name what they refer to; the
// first token of a source does, and that of a content:
//
//	Lena Ortiz runs a mill. She said bread had gone up.
//	to   to                 from
//
// Every token has two vectors among its scores, one with which it points and one
// at which others point. The product of the one with the other says how well the
// two go together, a score of its own how well "nobody in this window" does, and
// all of these together make probabilities (Vinyals et al. 2015, Pointer Networks).

// A Link says that token From refers to what token To names.
type Link struct {
	From, To int32   // tokens
	P        float32 // 0..1; over all links of a token and "nobody" they add up to one
}

// Of the links of a token these are kept: the strongest, and none weaker than
// leastLink.
const (
	mostLinks = 8
	leastLink = 0.02
)

// A pointer finds the links of tokens.
type pointer struct {
	size  int    // numbers in a vector
	first int    // where its scores begin among those of all heads: from, to, nobody
	head  int    // whose labels say which tokens point
	from  []bool // of each of these labels, whether they do
}

// pointer takes the pointer, if the model has one, and adds its linear layer to
// that of the heads, which are there.
func (l *loader) pointer(e *Encoder, all *kernel.Matrix) {
	line := l.m.Meta("pointer")
	if line == "" || l.err != nil {
		return
	}
	words := strings.Fields(line)
	if len(words) < 3 {
		l.fail("the pointer has no labels")
		return
	}
	size, err := strconv.Atoi(words[0])
	if err != nil || size < 4 || size > 512 || size%4 != 0 {
		l.fail("the pointer has no proper size")
		return
	}
	p := &pointer{size: size, first: all.N, head: e.Head(words[1])}
	if p.head < 0 {
		l.fail("the pointer asks a head that is not there")
		return
	}
	labels := e.heads[p.head].Labels
	p.from = make([]bool, len(labels))
	for _, label := range words[2:] {
		i := slices.Index(labels, label)
		if i < 0 {
			l.fail("the pointer asks for a label that is not there")
			return
		}
		p.from[i] = true
	}
	if w := l.matrix("pointer", 2*size+1, e.width); w != nil {
		below(all, w)
		e.pointer = p
	}
}

// links returns the links of a part, whose tokens have these scores and labels,
// in the order of From, then of To; room is memory to work in.
func (p *pointer) links(room *crfScratch, part *part, emissions []float32, stride int, labels []uint8) (links []Link) {
	for _, w := range part.windows {
		scores := emissions[(w.first-part.first)*stride+p.first:]
		for t := w.first; t < w.last; t++ {
			if p.from[labels[t-part.first]] {
				shares := p.shares(room, scores, stride, t-w.first, w.last-w.first)
				links = strongest(links, Link{From: int32(t), To: int32(w.first)}, shares[1:])
			}
		}
	}
	return links
}

// shares returns the probabilities that one of the n tokens of a window points
// at nobody in it, and at each of them. They stay in room.
func (p *pointer) shares(room *crfScratch, scores []float32, stride, from, n int) []float32 {
	root := float32(math.Sqrt(float64(p.size)))
	x, own := grow(room.v, 1+n), scores[from*stride:]
	room.v = x
	x[0] = own[2*p.size]
	for j := range n {
		x[1+j] = dot(own[:p.size], scores[j*stride+p.size:]) / root
	}
	exponentials(x, x)
	unit(x)
	return x
}

// strongest appends the links of one token that are kept. first leads to the
// first of the tokens that have the shares; of equal links the earlier one stays.
func strongest(links []Link, first Link, shares []float32) []Link {
	own := len(links)
	for j, share := range shares {
		if !(share >= leastLink) {
			continue
		}
		if len(links)-own == mostLinks {
			weakest := own
			for k := own + 1; k < len(links); k++ {
				if links[k].P <= links[weakest].P {
					weakest = k
				}
			}
			if share <= links[weakest].P {
				continue
			}
			links = slices.Delete(links, weakest, weakest+1)
		}
		links = append(links, Link{first.From, first.To + int32(j), share})
	}
	return links
}

// dot returns the product of two vectors, the first as long as a multiple of
// four, summed in four lanes.
func dot(a, b []float32) float32 {
	b = b[:len(a)]
	var s0, s1, s2, s3 float32
	for i := 0; i+4 <= len(a) && i+4 <= len(b); i += 4 {
		x, y := a[i:i+4:i+4], b[i:i+4:i+4]
		s0 += float32(x[0] * y[0])
		s1 += float32(x[1] * y[1])
		s2 += float32(x[2] * y[2])
		s3 += float32(x[3] * y[3])
	}
	return (s0 + s1) + (s2 + s3)
}
