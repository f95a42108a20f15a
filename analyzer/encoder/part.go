package encoder

import (
	"context"
	"errors"
	"math"
	"sync"

	"whosaid/analyzer/model"
)

// NewReading returns an empty reading of the plan's document, to be filled part
// by part.
func (p *Plan) NewReading() *Reading {
	n := len(p.doc.Tokens)
	r := &Reading{Taggings: make([]Tagging, len(p.e.heads))}
	for i := range r.Taggings {
		r.Taggings[i] = Tagging{make([]uint8, n), make([]float32, n)}
	}
	return r
}

// Read labels the tokens of one part in reading. It reports whether it did: ctx
// may be done before. Different parts may be read at the same time.
func (p *Plan) Read(ctx context.Context, i int, reading *Reading) bool {
	part := &p.parts[i]
	key := p.key(part)
	if p.e.cache.get(key, part, reading) {
		return true
	}
	r := p.e.readers.Get().(*reader)
	defer p.e.readers.Put(r)
	n, stride := part.last-part.first, p.e.scores.N
	r.emissions = grow(r.emissions, n*stride)
	for _, w := range part.windows {
		if ctx.Err() != nil {
			return false
		}
		p.show(r, w)
		r.encode(nil)
		r.score(r.emissions[(w.first-part.first)*stride:])
	}
	for j := range p.e.heads {
		h := &p.e.heads[j]
		labels, confidence := reading.Taggings[j].Labels[part.first:part.last], reading.Taggings[j].Confidence[part.first:part.last]
		scores := r.emissions[h.first:]
		if h.crf != nil {
			h.crf.decode(&r.crf, scores, stride, p.features.Places[part.first:part.last], labels, confidence)
		} else {
			single(&r.crf, scores, stride, len(h.Labels), labels, confidence)
		}
		for t := range confidence {
			confidence[t] = h.calibration.At(confidence[t])
		}
	}
	p.e.cache.put(key, part, reading)
	return true
}

// show sets the reader's pieces and features to those of a window.
func (p *Plan) show(r *reader, w window) {
	r.ids, r.firsts = append(r.ids[:0], PieceBegin), r.firsts[:0]
	for t := w.from; t < w.to; t++ {
		if t > w.from && p.doc.Tokens[t].Paragraph != p.doc.Tokens[t-1].Paragraph {
			r.ids = append(r.ids, PieceSeparator)
		}
		if t >= w.first && t < w.last {
			r.firsts = append(r.firsts, len(r.ids))
		}
		r.ids = append(r.ids, p.ids[p.starts[t]:p.starts[t+1]]...)
	}
	r.ids = append(r.ids, PieceSeparator)
	for f, table := range p.features.Tables {
		values := append(r.features[f][:0], 0)
		for t := w.from; t < w.to; t++ {
			if t > w.from && p.doc.Tokens[t].Paragraph != p.doc.Tokens[t-1].Paragraph {
				values = append(values, 0)
			}
			for range p.starts[t+1] - p.starts[t] {
				values = append(values, table[t])
			}
		}
		r.features[f] = append(values, 0)
	}
}

// AppendPart appends the labels of a part to dst in a form that TakePart
// understands in another worker that planned the same document.
func (p *Plan) AppendPart(dst []byte, i int, reading *Reading) []byte {
	part := &p.parts[i]
	for _, t := range reading.Taggings {
		dst = append(dst, t.Labels[part.first:part.last]...)
		for _, c := range t.Confidence[part.first:part.last] {
			dst = model.AppendUint32(dst, math.Float32bits(c))
		}
	}
	return dst
}

// TakePart enters what AppendPart wrote into reading.
func (p *Plan) TakePart(data []byte, i int, reading *Reading) error {
	part := &p.parts[i]
	n := part.last - part.first
	if len(data) != 5*n*len(reading.Taggings) {
		return errors.New("encoder: the labels of a part do not fit the document")
	}
	for j, t := range reading.Taggings {
		copy(t.Labels[part.first:part.last], data)
		for k, label := range t.Labels[part.first:part.last] {
			if int(label) >= len(p.e.heads[j].Labels) {
				return errors.New("encoder: a part holds an unknown label")
			}
			t.Confidence[part.first+k] = math.Float32frombits(model.Uint32(data[n+4*k:]))
		}
		data = data[5*n:]
	}
	return nil
}

// A hash takes all that decides the labels of a part: 128 bits, so that two
// parts never share one by chance.
type hash struct{ a, b uint64 }

func newHash() hash { return hash{0xcbf29ce484222325, 0x9e3779b97f4a7c15} }

func (h *hash) add(v uint64) {
	h.a = (h.a ^ v) * 0x100000001b3
	h.a ^= h.a >> 29
	h.b = (h.b + v) * 0xbf58476d1ce4e5b9
	h.b ^= h.b >> 31
}

func (h *hash) ints(v []int32) {
	for _, n := range v {
		h.add(uint64(uint32(n)))
	}
}

// key returns the hash of a part.
func (p *Plan) key(part *part) hash {
	h := newHash()
	for _, w := range part.windows {
		h.add(uint64(w.first-w.from)<<42 | uint64(w.last-w.from)<<21 | uint64(w.to-w.from))
		for t := w.from; t < w.to; t++ {
			v := uint64(p.starts[t+1] - p.starts[t])
			if t > w.from && p.doc.Tokens[t].Paragraph != p.doc.Tokens[t-1].Paragraph {
				v |= 1 << 32
			}
			for f := range p.features.Tables {
				v = v<<8 | uint64(p.features.Tables[f][t])
			}
			h.add(v<<8 | uint64(p.features.Places[t]))
			h.ints(p.ids[p.starts[t]:p.starts[t+1]])
		}
	}
	return h
}

// cacheTokens is how many tokens a cache holds the labels of.
const cacheTokens = 1 << 16

// A cache remembers the labels of the parts read last, so that a text that was
// changed in one place is read anew only there. What it gives is what reading
// would give.
type cache struct {
	mu     sync.Mutex
	labels map[hash][]Tagging
	order  []hash // oldest first
	tokens int
}

func (c *cache) get(key hash, part *part, reading *Reading) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	found, ok := c.labels[key]
	if !ok {
		return false
	}
	for i, t := range found {
		copy(reading.Taggings[i].Labels[part.first:part.last], t.Labels)
		copy(reading.Taggings[i].Confidence[part.first:part.last], t.Confidence)
	}
	return true
}

func (c *cache) put(key hash, part *part, reading *Reading) {
	n := part.last - part.first
	if n > cacheTokens/4 {
		return
	}
	copies := make([]Tagging, len(reading.Taggings))
	for i, t := range reading.Taggings {
		copies[i] = Tagging{append([]uint8{}, t.Labels[part.first:part.last]...), append([]float32{}, t.Confidence[part.first:part.last]...)}
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if _, ok := c.labels[key]; ok {
		return
	}
	if c.labels == nil {
		c.labels = map[hash][]Tagging{}
	}
	for c.tokens+n > cacheTokens && len(c.order) > 0 {
		oldest := c.order[0]
		c.tokens -= len(c.labels[oldest][0].Labels)
		delete(c.labels, oldest)
		c.order = c.order[1:]
	}
	c.labels[key] = copies
	c.order = append(c.order, key)
	c.tokens += n
}
