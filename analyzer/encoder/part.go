package encoder

import (
	"context"
	"errors"
	"math"
	"slices"
	"sync"

	"whosaid/analyzer/model"
)

// NewReading returns an empty reading of the plan's document, to be filled part
// by part.
func (p *Plan) NewReading() *Reading {
	n := len(p.doc.Tokens)
	r := &Reading{Taggings: make([]Tagging, len(p.e.heads)), Links: make([][]Link, len(p.parts))}
	for i := range r.Taggings {
		r.Taggings[i] = Tagging{make([]uint8, n), make([]float32, n)}
	}
	return r
}

// Read labels the tokens of one part in reading and finds their links. It
// reports whether it did: ctx may be done before. Different parts may be read at
// the same time.
func (p *Plan) Read(ctx context.Context, i int, reading *Reading) bool {
	part := &p.parts[i]
	key := p.key(part)
	if p.e.cache.get(key, part, reading, i) {
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
	if point := p.e.pointer; point != nil {
		reading.Links[i] = point.links(&r.crf, part, r.emissions, stride, reading.Taggings[point.head].Labels[part.first:part.last])
	}
	p.e.cache.put(key, part, reading, i)
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

// linkSize is what a link takes among the bytes of a part.
const linkSize = 12

// AppendPart appends the labels and links of a part to dst in a form that
// TakePart understands in another worker that planned the same document.
func (p *Plan) AppendPart(dst []byte, i int, reading *Reading) []byte {
	part := &p.parts[i]
	for _, t := range reading.Taggings {
		dst = append(dst, t.Labels[part.first:part.last]...)
		for _, c := range t.Confidence[part.first:part.last] {
			dst = model.AppendUint32(dst, math.Float32bits(c))
		}
	}
	for _, l := range moved(reading.Links[i], -part.first) {
		dst = model.AppendUint32(dst, uint32(l.From))
		dst = model.AppendUint32(dst, uint32(l.To))
		dst = model.AppendUint32(dst, math.Float32bits(l.P))
	}
	return dst
}

// TakePart enters what AppendPart wrote into reading. It returns an error, and
// leaves reading as it is, where that cannot be what AppendPart wrote.
func (p *Plan) TakePart(data []byte, i int, reading *Reading) error {
	part := &p.parts[i]
	n := part.last - part.first
	if len(data) < 5*n*len(p.e.heads) {
		return errors.New("encoder: the labels of a part do not fit the document")
	}
	for j, h := range p.e.heads {
		for _, label := range data[5*n*j:][:n] {
			if int(label) >= len(h.Labels) {
				return errors.New("encoder: a part holds an unknown label")
			}
		}
	}
	links, err := p.takeLinks(data[5*n*len(p.e.heads):], n)
	if err != nil {
		return err
	}
	for _, t := range reading.Taggings {
		copy(t.Labels[part.first:part.last], data)
		for k := range n {
			t.Confidence[part.first+k] = math.Float32frombits(model.Uint32(data[n+4*k:]))
		}
		data = data[5*n:]
	}
	reading.Links[i] = moved(links, part.first)
	return nil
}

// takeLinks returns the links that data holds, of a part of n tokens.
func (p *Plan) takeLinks(data []byte, n int) (links []Link, err error) {
	if len(data)%linkSize != 0 || len(data) > 0 && p.e.pointer == nil {
		return nil, errors.New("encoder: the links of a part do not fit the document")
	}
	before := Link{From: -1}
	for ; len(data) > 0; data = data[linkSize:] {
		from, to, share := model.Uint32(data), model.Uint32(data[4:]), math.Float32frombits(model.Uint32(data[8:]))
		if uint64(from) >= uint64(n) || uint64(to) >= uint64(n) || !(share >= 0 && share <= 1) {
			return nil, errors.New("encoder: a part holds an impossible link")
		}
		l := Link{int32(from), int32(to), share}
		if l.From < before.From || l.From == before.From && l.To <= before.To {
			return nil, errors.New("encoder: the links of a part are out of order")
		}
		links, before = append(links, l), l
	}
	return links, nil
}

// moved returns a copy of links by so many tokens further on.
func moved(links []Link, by int) []Link {
	links = slices.Clone(links)
	for i := range links {
		links[i].From += int32(by)
		links[i].To += int32(by)
	}
	return links
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

// A cache remembers the labels and links of the parts read last, so that a text
// that was changed in one place is read anew only there. What it gives is what
// reading would give.
type cache struct {
	mu     sync.Mutex
	parts  map[hash]remembered
	order  []hash // oldest first
	tokens int
}

// remembered is what a part gave, as if the part began the document.
type remembered struct {
	taggings []Tagging
	links    []Link
}

// get enters what is remembered of part i into reading.
func (c *cache) get(key hash, part *part, reading *Reading, i int) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	found, ok := c.parts[key]
	if !ok {
		return false
	}
	for j, t := range found.taggings {
		copy(reading.Taggings[j].Labels[part.first:part.last], t.Labels)
		copy(reading.Taggings[j].Confidence[part.first:part.last], t.Confidence)
	}
	reading.Links[i] = moved(found.links, part.first)
	return true
}

func (c *cache) put(key hash, part *part, reading *Reading, i int) {
	n := part.last - part.first
	if n > cacheTokens/4 {
		return
	}
	copies := remembered{make([]Tagging, len(reading.Taggings)), moved(reading.Links[i], -part.first)}
	for j, t := range reading.Taggings {
		copies.taggings[j] = Tagging{append([]uint8{}, t.Labels[part.first:part.last]...), append([]float32{}, t.Confidence[part.first:part.last]...)}
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if _, ok := c.parts[key]; ok {
		return
	}
	if c.parts == nil {
		c.parts = map[hash]remembered{}
	}
	for c.tokens+n > cacheTokens && len(c.order) > 0 {
		oldest := c.order[0]
		c.tokens -= len(c.parts[oldest].taggings[0].Labels)
		delete(c.parts, oldest)
		c.order = c.order[1:]
	}
	c.parts[key] = copies
	c.order = append(c.order, key)
	c.tokens += n
}
