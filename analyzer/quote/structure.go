package quote

import (
	"slices"

	"whosaid/analyzer/lex"
)

// What quotation marks make certain needs no model: in
//
//	“It rained,” she said. “All day.”
//	“And all night,” he said.
//
// the first statement ends with its second quotation, however far somebody
// guessed that it goes, and the third quotation is not part of it.

// Confidences of statements that the marks alone give.
const (
	continued = 0.8 // a quotation that goes on with the one before it
	orphan    = 0.5 // a quotation whose owner nobody gives
)

// Settle makes statements agree with the quotation marks and returns them in
// the order of their first content byte:
//
//   - a piece that covers most of a quotation covers it whole, and ends with it
//     where only a few words follow;
//   - no byte is in the content of two statements: the surer one keeps it;
//   - a quotation that fills a paragraph after one, or goes on with it, is
//     another piece of the same statement;
//   - every quotation of six words or more that is no title is somebody's: where
//     no statement has it, it becomes one without cue and source.
func Settle(doc *lex.Document, statements []Statement) []Statement {
	out := make([]Statement, 0, len(statements))
	for _, s := range statements {
		s.Content = snap(doc, s.Content)
		if len(s.Content) > 0 {
			out = append(out, s)
		}
	}
	slices.SortStableFunc(out, func(a, b Statement) int { return a.Content[0].Start - b.Content[0].Start })
	out = disjoint(out)
	out = link(doc, out)
	for i := range out {
		out[i].Type = TypeOf(doc, out[i].Content)
	}
	return out
}

// snap widens pieces that cover more than half of an outermost quotation to
// all of it, sorts them, and joins those that touch.
func snap(doc *lex.Document, pieces []lex.Span) []lex.Span {
	pieces = slices.DeleteFunc(slices.Clone(pieces), lex.Span.Empty)
	slices.SortFunc(pieces, func(a, b lex.Span) int { return a.Start - b.Start })
	for i, piece := range pieces {
		r, _ := slices.BinarySearchFunc(doc.Regions, piece.Start, func(g lex.Region, start int) int { return g.End - start })
		for r > 0 && doc.Regions[r-1].End > piece.Start {
			r--
		}
		for ; r < len(doc.Regions) && doc.Regions[r].Start < piece.End; r++ {
			g := doc.Regions[r]
			if g.Parent >= 0 || !g.Overlaps(piece) {
				continue
			}
			in := min(g.End, piece.End) - max(g.Start, piece.Start)
			if 2*in > g.End-g.Start {
				piece.Start, piece.End = min(piece.Start, g.Start), max(piece.End, g.End)
			}
		}
		pieces[i] = piece
	}
	out := pieces[:0]
	for _, piece := range pieces {
		if n := len(out); n > 0 && piece.Start < out[n-1].End {
			out[n-1].End = max(out[n-1].End, piece.End)
			continue
		}
		out = append(out, piece)
	}
	return out
}

// disjoint drops the pieces of less sure statements that overlap others.
// statements are in text order.
func disjoint(statements []Statement) []Statement {
	out := statements[:0]
	end, last := 0, -1 // where the content so far ends, and whose it is
	for _, s := range statements {
		if s.Content[0].Start >= end {
			out = append(out, s)
		} else if s.Confidence > out[last].Confidence {
			kept := out[last].Content[:0:0]
			for _, piece := range out[last].Content {
				if !overlapsAny(piece, s.Content) {
					kept = append(kept, piece)
				}
			}
			if len(kept) == 0 {
				out[last] = s
			} else {
				out[last].Content = kept
				out = append(out, s)
			}
		} else {
			kept := s.Content[:0:0]
			for _, piece := range s.Content {
				if !overlapsAny(piece, out[last].Content) {
					kept = append(kept, piece)
				}
			}
			if len(kept) == 0 {
				continue
			}
			s.Content = kept
			out = append(out, s)
		}
		for i := max(0, len(out)-2); i < len(out); i++ {
			if e := out[i].Content[len(out[i].Content)-1].End; e >= end {
				end, last = e, i
			}
		}
	}
	slices.SortStableFunc(out, func(a, b Statement) int { return a.Content[0].Start - b.Content[0].Start })
	return out
}

func overlapsAny(s lex.Span, list []lex.Span) bool {
	for _, t := range list {
		if s.Overlaps(t) {
			return true
		}
	}
	return false
}

// link gives the quotations that no statement has to the statement that they
// go on with, or makes them statements without cue and source.
func link(doc *lex.Document, statements []Statement) []Statement {
	owner := owners(doc, statements)
	ends := make([]int, len(statements)) // where each statement's last span ends
	for i, s := range statements {
		ends[i] = max(s.Cue.End, s.Source.End)
		for _, piece := range s.Content {
			ends[i] = max(ends[i], piece.End)
		}
	}
	next, latest := 0, -1 // statements before next begin before the region; latest ends last of them
	for r := range doc.Regions {
		g := &doc.Regions[r]
		if g.Parent >= 0 || owner[r] != 0 {
			continue
		}
		for next < len(statements) && begin(statements[next]) < g.Start {
			if latest < 0 || ends[next] > ends[latest] || ends[next] == ends[latest] && statements[next].Type != Indirect {
				latest = next
			}
			next++
		}
		to := 0
		if g.Continues >= 0 && owner[g.Continues] != 0 {
			to = owner[g.Continues]
		} else if latest >= 0 && ends[latest] <= g.Start && goesOn(doc, ends[latest], r) {
			to = latest + 1
		}
		if to == 0 {
			if !asserts(doc, r) {
				continue
			}
			statements = append(statements, Statement{Act: Speech, Confidence: orphan})
			ends = append(ends, 0)
			to = len(statements)
			latest = to - 1
		}
		statements[to-1].Content = append(statements[to-1].Content, g.Span)
		ends[to-1] = max(ends[to-1], g.End)
		owner[r] = to
	}
	for i := range statements {
		slices.SortFunc(statements[i].Content, func(a, b lex.Span) int { return a.Start - b.Start })
	}
	slices.SortStableFunc(statements, func(a, b Statement) int { return a.Content[0].Start - b.Content[0].Start })
	return statements
}

// begin is where the first span of a statement begins.
func begin(s Statement) int {
	at := s.Content[0].Start
	if !s.Cue.Empty() {
		at = min(at, s.Cue.Start)
	}
	if !s.Source.Empty() {
		at = min(at, s.Source.Start)
	}
	return at
}

// owners returns for every region 1 + the index of the statement whose content
// or source or cue it overlaps, or 0.
func owners(doc *lex.Document, statements []Statement) []int {
	owner := make([]int, len(doc.Regions))
	mark := func(s lex.Span, i int) {
		if s.Empty() {
			return
		}
		r, _ := slices.BinarySearchFunc(doc.Regions, s.Start, func(g lex.Region, at int) int { return g.Start - at })
		for k := r - 1; k >= 0 && k > r-8; k-- {
			if doc.Regions[k].Overlaps(s) {
				owner[k] = i
			}
		}
		for ; r < len(doc.Regions) && doc.Regions[r].Start < s.End; r++ {
			owner[r] = i
		}
	}
	for i, s := range statements {
		mark(s.Cue, i+1)
		mark(s.Source, i+1)
	}
	for i, s := range statements {
		for _, piece := range s.Content {
			mark(piece, i+1)
		}
	}
	return owner
}

// goesOn reports whether region r, which no cue claims, goes on with the
// statement that ends at byte end: it stands alone after it, in the same
// paragraph or filling the next one, and no other sentence stands between.
func goesOn(doc *lex.Document, end, r int) bool {
	g := doc.Regions[r]
	here := doc.Tokens[g.First].Paragraph
	for t := g.Last; t < len(doc.Tokens) && doc.Tokens[t].Sentence == doc.Tokens[g.Last-1].Sentence; t++ {
		if doc.Tokens[t].Kind != lex.Punct {
			return false
		}
	}
	first := g.First
	for first > 0 && doc.Tokens[first-1].Kind == lex.Punct && doc.Tokens[first-1].Paragraph == here {
		first--
	}
	if first == 0 {
		return false
	}
	before := doc.Tokens[first-1] // the last word before it
	last := doc.Tokens[max(0, tokenAt(doc, end)-1)]
	if k := tokenAt(doc, end); k < len(doc.Tokens) && doc.Tokens[k].Start < end {
		last = doc.Tokens[k]
	}
	if here-before.Paragraph > 1 || here != before.Paragraph && !fills(doc, r) {
		return false
	}
	if before.End <= end {
		return here != before.Paragraph || before.Sentence != doc.Tokens[g.First].Sentence || before.Region >= 0
	}
	// Words between: only the rest of the statement's own sentence.
	return before.Sentence == last.Sentence && before.Sentence != doc.Tokens[g.First].Sentence
}

func paragraphOf(doc *lex.Document, g lex.Region) int {
	return int(doc.Tokens[g.First].Paragraph)
}

// fills reports whether region r fills its paragraph.
func fills(doc *lex.Document, r int) bool {
	g := doc.Regions[r]
	p := doc.Paragraphs[paragraphOf(doc, g)]
	return g.Start == p.Start && p.End-g.End <= 1
}

// asserts reports whether the words in region r are a statement: six words or
// more that are no title and no name, or a shorter sentence of its own.
func asserts(doc *lex.Document, r int) bool {
	g := doc.Regions[r]
	words, capitals, last := 0, 0, g.First
	for t := g.First; t < g.Last; t++ {
		if doc.Tokens[t].Kind == lex.Punct {
			continue
		}
		words++
		last = t
		if c := doc.Text[doc.Tokens[t].Start]; 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' {
			capitals++
		} else if doc.Tokens[t].End-doc.Tokens[t].Start < 4 {
			capitals++
		}
	}
	if words < 6 {
		return words >= 2 && fills(doc, r) && last+1 < g.Last
	}
	return capitals*10 < words*9 || words > 14
}
