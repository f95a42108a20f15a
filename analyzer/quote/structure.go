package quote

import (
	"cmp"
	"slices"
	"strings"

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
	orphan = 0.15 // a quotation whose owner nobody gives
)

// Settle makes statements agree with the quotation marks and returns them in
// the order of their first content byte:
//
//   - a piece that covers most of a quotation covers it whole; one that begins
//     with a quotation which ends a sentence ends with it;
//   - no byte is in the content of two statements: the surer one keeps it;
//   - a quotation that fills a paragraph after one, or goes on with it, is
//     another piece of the same statement;
//   - a cue or a source that its content came to hold is none;
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
	out = disjoint(doc, out)
	out = link(doc, out)
	for i := range out {
		out[i].Cue = outside(out[i].Cue, out[i].Content)
		out[i].Source = outside(out[i].Source, out[i].Content)
		out[i].Type = TypeOf(doc, out[i].Content)
	}
	return out
}

// outside returns span, or none if the content has come to hold part of it: no
// byte has two roles.
func outside(span lex.Span, content []lex.Span) lex.Span {
	for _, piece := range content {
		if piece.Overlaps(span) {
			return lex.Span{}
		}
	}
	return span
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
		pieces[i] = ended(doc, piece)
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

// ended cuts a piece that begins with a whole quotation, a sentence or more,
// and goes on with words outside it: “It rained.” That was on Monday.
func ended(doc *lex.Document, piece lex.Span) lex.Span {
	r, ok := slices.BinarySearchFunc(doc.Regions, piece.Start, func(g lex.Region, start int) int { return g.Start - start })
	if !ok || doc.Regions[r].End >= piece.End || doc.Regions[r].Parent >= 0 {
		return piece
	}
	g := doc.Regions[r]
	if g.Last >= len(doc.Tokens) || g.Last < 2 || doc.Tokens[g.Last].Kind == lex.Punct || doc.Tokens[g.Last].Sentence == doc.Tokens[g.Last-1].Sentence {
		return piece
	}
	switch w := doc.Of(g.Inner); w[max(0, len(w)-1):] {
	case ".", "?", "!":
		piece.End = g.End
	}
	return piece
}

// disjoint gives every token to the surest statement that wants it, and takes
// the other pieces that hold it away. statements are in text order, and stay so.
func disjoint(doc *lex.Document, statements []Statement) []Statement {
	order := make([]int, len(statements))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return cmp.Compare(statements[b].Confidence, statements[a].Confidence)
	})
	taken := make([]bool, len(doc.Tokens))
	for _, i := range order {
		kept := statements[i].Content[:0]
		for _, piece := range statements[i].Content {
			first, last := doc.Range(piece)
			if first == last || slices.Contains(taken[first:last], true) {
				continue
			}
			for t := first; t < last; t++ {
				taken[t] = true
			}
			piece.Start = max(piece.Start, doc.Tokens[first].Start)
			piece.End = min(piece.End, doc.Tokens[last-1].End)
			kept = append(kept, piece)
		}
		statements[i].Content = kept
	}
	statements = slices.DeleteFunc(statements, func(s Statement) bool { return len(s.Content) == 0 })
	slices.SortStableFunc(statements, func(a, b Statement) int { return a.Content[0].Start - b.Content[0].Start })
	return statements
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
		} else if latest >= 0 && ends[latest] <= g.Start && goesOn(doc, ends[latest], r) && !crosshead(doc, r) {
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
	_, k := doc.Range(lex.Span{End: end})
	last := doc.Tokens[max(0, k-1)] // of the statement
	if here-before.Paragraph > 1 || here != before.Paragraph && !fills(doc, r) {
		return false
	}
	if before.End <= end {
		return here != before.Paragraph || before.Sentence != doc.Tokens[g.First].Sentence || before.Region >= 0
	}
	// Words between: only the rest of the statement's own sentence.
	return before.Sentence == last.Sentence && before.Sentence != doc.Tokens[g.First].Sentence
}

// crosshead reports whether region r is a line of a few words that parts an article, as
// the British press sets them: it fills a paragraph below the headline and ends no
// sentence: ‘Lifeline’. What a colon leads to and what somebody signs are none.
func crosshead(doc *lex.Document, r int) bool {
	g := doc.Regions[r]
	inner := doc.Of(g.Inner)
	if paragraphOf(doc, g) == 0 || !g.Closed || g.Last-g.First > longestCrosshead || inner == "" || !fills(doc, r) {
		return false
	}
	if strings.ContainsAny(inner[len(inner)-1:], ".?!,;:-") || strings.HasSuffix(inner, "…") || strings.HasSuffix(inner, "—") || doc.Word(g.First-1) == ":" {
		return false
	}
	return g.Last < len(doc.Tokens) && (doc.Tokens[g.Last].Kind != lex.Punct || doc.Tokens[g.Last].Region >= 0)
}

// longestCrosshead is how many tokens a line between paragraphs has, its marks included.
const longestCrosshead = 8

func paragraphOf(doc *lex.Document, g lex.Region) int {
	return int(doc.Tokens[g.First].Paragraph)
}

// fills reports whether region r fills its paragraph.
func fills(doc *lex.Document, r int) bool {
	g := doc.Regions[r]
	p := doc.Paragraphs[paragraphOf(doc, g)]
	return g.Start == p.Start && p.End-g.End <= 1
}

// named are words before the title of a work, or a name, in quotation marks.
var named = [...]string{"titled", "entitled", "called", "named", "dubbed", "book", "film", "movie", "song", "album", "novel", "play", "show", "series", "article", "headlined", "as", "episode", "single", "poem", "musical", "essay", "nicknamed", "slogan", "term", "theme", "motto", "hashtag", "phrase", "word", "words", "nickname", "moniker", "commentary", "op-ed", "anthem", "ballad", "documentary", "painting"}

// Works are words that stand before the title of a work, behind a comma too, between spaces.
const Works = " commentary op-ed essay anthem song ballad album film movie novel poem documentary musical painting "

// Apposed reports whether region r may be a title behind a comma: it begins with a capital and
// a comma ends it, as in: the anthem, “Bread for All,” is old.
func Apposed(doc *lex.Document, r int) bool {
	if r < 0 {
		return false
	}
	inner := doc.Of(doc.Regions[r].Inner)
	return inner != "" && inner[0] >= 'A' && inner[0] <= 'Z' && strings.HasSuffix(inner, ",")
}

// small are longer words that titles do not write with a capital.
var small = [...]string{"about", "from", "into", "over", "than", "that", "upon", "with"}

// asserts reports whether the words in region r are a statement: six words or
// more that are no title and no name, or fewer that fill a paragraph.
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
		} else if doc.Tokens[t].End-doc.Tokens[t].Start < 4 || slices.Contains(small[:], doc.Word(t)) {
			capitals++
		}
	}
	if words < 6 {
		return words >= 2 && fills(doc, r) && last+1 < g.Last && !crosshead(doc, r)
	}
	if g.First == 0 {
		return capitals*10 < words*9 || words > 14
	}
	before := doc.Word(g.First - 1)
	if before == "titled" || before == "entitled" || before == "theme" || before == "=" || before == ":" && doc.Word(max(0, g.First-2)) == "theme" {
		return false
	}
	if words < 12 && (slices.Contains(named[:], strings.ToLower(before)) || before == "," && g.First > 1 && strings.Contains(Works, " "+doc.Word(g.First-2)+" ") && Apposed(doc, r)) {
		return false
	}
	return capitals*10 < words*9 || words > 14
}
