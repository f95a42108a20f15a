package encoder

import (
	"context"

	"whosaid/analyzer/lex"
)

// A text is read in parts that know nothing of each other, so that they may be
// read at the same time, by several processors or by several workers of a page,
// and need not be read again while they do not change. A part is one window of
// whole paragraphs; or, where a paragraph is longer than a window, the windows
// of that paragraph, each with some context on both sides:
//
//	[BEGIN] paragraph [SEP] paragraph [SEP]
//	[BEGIN] context · own tokens · context [SEP]

// maxPart bounds the tokens of a part: memory grows with the part.
const maxPart = 8192

// A window shows tokens [from, to) and labels tokens [first, last).
type window struct{ from, first, last, to int }

// A part is a run of tokens [first, last) that is read on its own.
type part struct {
	first, last int
	windows     []window
}

// A Plan is a document cut into parts. It is safe for concurrent use.
type Plan struct {
	e        *Encoder
	doc      *lex.Document
	features *Features
	ids      []int32 // pieces of all tokens
	starts   []int32 // where each token's pieces begin in ids; one more marks the end
	parts    []part
}

// Parts returns the number of parts.
func (p *Plan) Parts() int { return len(p.parts) }

// Start returns the byte offset at which the text of part i starts.
func (p *Plan) Start(i int) int { return p.doc.Tokens[p.parts[i].first].Start }

// Plan cuts doc into pieces, windows and parts, in time linear in its length. It
// returns nil if ctx is done before the end.
func (e *Encoder) Plan(ctx context.Context, doc *lex.Document) *Plan {
	p := &Plan{e: e, doc: doc, features: FeaturesOf(ctx, doc)}
	if p.features == nil {
		return nil
	}
	p.starts = make([]int32, 1, len(doc.Tokens)+1)
	p.ids = make([]int32, 0, len(doc.Tokens)*4/3+16)
	for i := range doc.Tokens {
		if i%4096 == 0 && ctx.Err() != nil {
			return nil
		}
		p.ids = e.pieces.Append(p.ids, p.features.Spelled(doc, i))
		p.starts = append(p.starts, int32(len(p.ids)))
	}
	p.cut()
	return p
}

// size returns the number of pieces of tokens [first, last).
func (p *Plan) size(first, last int) int { return int(p.starts[last] - p.starts[first]) }

// cut makes the parts.
func (p *Plan) cut() {
	tokens := p.doc.Tokens
	first := 0
	var ends []int // where the paragraphs end that wait for a window; they begin at first
	total := func(n int) int { return 1 + p.size(first, ends[n-1]) + n }
	empty := func(all bool) {
		for len(ends) > 0 {
			n := len(ends)
			if total(n) > p.e.window {
				n = p.border(first, ends)
			} else if !all {
				return
			}
			last := ends[n-1]
			p.parts = append(p.parts, part{first, last, []window{{first, first, last, last}}})
			first, ends = last, ends[n:]
		}
	}
	for begin := 0; begin < len(tokens); {
		end := begin + 1
		for end < len(tokens) && tokens[end].Paragraph == tokens[begin].Paragraph {
			end++
		}
		if p.size(begin, end)+2 > p.e.window {
			empty(true)
			p.long(begin, end)
			first = end
		} else {
			ends = append(ends, end)
			empty(false)
		}
		begin = end
	}
	empty(true)
}

// border returns how many of the paragraphs that end at ends, and are more than
// a window holds, the next window is to take: as many as make it at least half
// full, up to the one whose pieces have the smallest hash. So after an edit the
// borders soon fall where they fell before, and what follows is not read again.
func (p *Plan) border(first int, ends []int) int {
	best, smallest := 1, ^uint64(0)
	begin := first
	for i, end := range ends {
		size := 1 + p.size(first, end) + i + 1
		if size > p.e.window {
			break
		}
		h := newHash()
		h.ints(p.ids[p.starts[begin]:p.starts[end]])
		if size < p.e.window/2 {
			best = i + 1
		} else if h.a <= smallest {
			best, smallest = i+1, h.a
		}
		begin = end
	}
	return best
}

// long cuts one paragraph, tokens [begin, end), into windows of their own, after
// sentences where there are some.
func (p *Plan) long(begin, end int) {
	// How much of the paragraph a window shows again on each side, at most.
	context := p.e.window * 3 / 16
	current := part{first: begin, last: begin}
	for first := begin; first < end; {
		w := window{from: first, first: first}
		for w.from > begin && p.size(w.from-1, first) <= context {
			w.from--
		}
		room := p.e.window - 2 - p.size(w.from, first)
		w.last = p.fit(first, end, room)
		if w.last < end {
			w.last = p.sentenceEnd(first, p.fit(first, end, room-context))
		}
		w.to = p.fit(w.last, end, room-p.size(first, w.last))
		current.windows = append(current.windows, w)
		current.last = w.last
		first = w.last
		if current.last-current.first >= maxPart {
			p.parts = append(p.parts, current)
			current = part{first: first, last: first}
		}
	}
	if current.last > current.first {
		p.parts = append(p.parts, current)
	}
}

// fit returns the end of the tokens from first on, up to end, that are room
// pieces or fewer.
func (p *Plan) fit(first, end, room int) int {
	last := first
	for last < end && p.size(first, last+1) <= room {
		last++
	}
	return last
}

// sentenceEnd returns the last end of a sentence in the second half of tokens
// [first, last), or else last.
func (p *Plan) sentenceEnd(first, last int) int {
	for i := last; i > first && 2*p.size(first, i) >= p.size(first, last); i-- {
		if p.doc.Tokens[i].Sentence != p.doc.Tokens[i-1].Sentence {
			return i
		}
	}
	return last
}
