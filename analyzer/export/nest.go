package export

import (
	"container/heap"
	"slices"
	"sort"

	"whosaid/analyzer"
)

// Spans that overlap, drawn as elements that nest. A statement holds names, and
// sometimes another statement; the source of one can lie inside the content of
// another. Elements cannot cross, so a span that sticks out of the one around
// it is drawn in pieces.

// A drawing is a span of the text with what it is.
type drawing struct {
	analyzer.Span
	rank   int // lower ranks go around higher ones
	quote  *analyzer.Quote
	index  int // of the quote or the entity
	kind   drawn
	inside bool   // in quotation marks
	says   string // the name in the margin
	first  bool   // the statement begins here
}

// drawn is a kind of drawing.
type drawn uint8

const (
	content drawn = iota
	source
	cue
	entity
)

// deepest is a deeper nesting than any reader could tell apart; the rest stays
// undrawn.
const deepest = 32

// queue holds drawings by where they start, longer ones first.
type queue []drawing

func (q queue) Len() int           { return len(q) }
func (q queue) Less(i, j int) bool { return earlier(q[i], q[j]) < 0 }
func (q queue) Swap(i, j int)      { q[i], q[j] = q[j], q[i] }
func (q *queue) Push(x any)        { *q = append(*q, x.(drawing)) }
func (q *queue) Pop() any {
	last := (*q)[len(*q)-1]
	*q = (*q)[:len(*q)-1]
	return last
}

func earlier(a, b drawing) int {
	switch {
	case a.Start != b.Start:
		return a.Start - b.Start
	case a.End != b.End:
		return b.End - a.End
	case a.rank != b.rank:
		return a.rank - b.rank
	}
	return a.index - b.index
}

// nest writes line, which is a part of the text, with the drawings that overlap
// it. text writes characters; open begins the element of a piece of a drawing
// and returns how it ends.
func nest(line analyzer.Span, drawings []drawing, text func(analyzer.Span), open func(d drawing) (end string), write func(string)) {
	type element struct {
		end   int
		close string
	}
	stack := []element{{end: line.End}}
	at := line.Start
	until := func(stop int) {
		for {
			inner := stack[len(stack)-1]
			if end := min(inner.end, stop); end > at {
				text(analyzer.Span{Start: at, End: end})
				at = end
			}
			if inner.end > stop || len(stack) == 1 {
				return
			}
			write(inner.close)
			stack = stack[:len(stack)-1]
		}
	}
	waiting := queue{}
	for _, d := range drawings {
		whole := d.Start
		d.Start, d.End = max(d.Start, line.Start), min(d.End, line.End)
		d.first = d.first && d.Start == whole
		if d.Start < d.End {
			waiting = append(waiting, d)
		}
	}
	heap.Init(&waiting)
	for len(waiting) > 0 {
		d := heap.Pop(&waiting).(drawing)
		until(d.Start)
		around := stack[len(stack)-1]
		end := min(d.End, around.end)
		if end < d.End {
			rest := d
			rest.Start, rest.first, rest.says = end, false, ""
			heap.Push(&waiting, rest)
		}
		if len(stack) > deepest {
			continue
		}
		d.End = end
		stack = append(stack, element{end, open(d)})
	}
	until(line.End)
}

// drawingsOf returns everything that is drawn in the text, by where it starts.
func drawingsOf(text string, a *analyzer.Analysis, says []string) []drawing {
	var out []drawing
	regions := quotations(text, a)
	for i := range a.Quotes {
		q := &a.Quotes[i]
		for j, piece := range q.Content {
			for _, part := range parted(piece, q.Type, regions) {
				part.quote, part.index = q, i
				if part.first = j == 0 && part.Start == piece.Start; part.first {
					part.says = says[i]
				}
				out = append(out, part)
			}
		}
		if q.Source != nil {
			out = append(out, drawing{Span: *q.Source, rank: 1, quote: q, index: i, kind: source})
		}
		if q.Cue != nil {
			out = append(out, drawing{Span: *q.Cue, rank: 2, quote: q, index: i, kind: cue})
		}
	}
	for i, e := range a.Entities {
		out = append(out, drawing{Span: e.Span, rank: 3, index: i, kind: entity})
	}
	sort.Sort(queue(out)) // what heap needs anyway
	return out
}

// parted parts a piece of a mixed statement into what stands in quotation marks
// and what does not.
func parted(piece analyzer.Span, typ string, regions []analyzer.Span) []drawing {
	if typ != "mixed" {
		return []drawing{{Span: piece, inside: typ == "direct"}}
	}
	var out []drawing
	at := piece.Start
	i, _ := slices.BinarySearchFunc(regions, piece.Start, func(r analyzer.Span, start int) int { return r.End - start - 1 })
	for ; i < len(regions) && regions[i].Start < piece.End; i++ {
		start, end := max(regions[i].Start, piece.Start), min(regions[i].End, piece.End)
		if start > at {
			out = append(out, drawing{Span: analyzer.Span{Start: at, End: start}})
		}
		out = append(out, drawing{Span: analyzer.Span{Start: start, End: end}, inside: true})
		at = end
	}
	if at < piece.End {
		out = append(out, drawing{Span: analyzer.Span{Start: at, End: piece.End}})
	}
	return out
}
