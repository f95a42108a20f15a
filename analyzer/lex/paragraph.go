package lex

// This file finds the paragraphs of a text.
//
// Most texts have a paragraph on each line:
//
//	The mayor resigned.
//	“I am tired,” she said.
//
// Others break their lines at a fixed width and leave a line empty between
// paragraphs:
//
//	The mayor resigned on Monday after a long dispute over the new bridge
//	and the money for it.
//
// A text is read in the second way when it has at least two lines that others
// follow without an empty line, of 40 to 119 characters but for the odd one;
// when two in three of them are filled, which is to say that with the first
// word of the next line they would come to three quarters of that width; and
// when a third of the next lines begin with a small letter. Then an empty line
// ends a paragraph, and so does a line that isn't filled, since the author must
// have broken it by hand.

const (
	narrowest = 28  // characters of a wrapped line
	widest    = 120 // characters of a wrapped line
)

// A line is one line of the text.
type line struct {
	start, end, next int // bytes; end is before the line break, next behind it
	width            int // characters up to the last that is no white space
	head             int // characters of its first word
	small            bool
}

// empty reports whether the line holds white space only.
func (l *line) empty() bool { return l.width == 0 }

// lineAt reads the line that starts at byte i.
func lineAt(text string, i int) line {
	l := line{start: i, end: len(text), next: len(text)}
	width, head := 0, -1
	for i < len(text) {
		r, n := rune(text[i]), 1
		if r >= 0x80 {
			r, n = character(text, i)
		}
		if isLineBreak(r) {
			l.end, l.next = i, i+n
			if r == '\r' && i+1 < len(text) && text[i+1] == '\n' {
				l.next++
			}
			break
		}
		i += n
		c := classOf(r)
		if c == mark || c == invisible {
			continue
		}
		width++
		if c == blank {
			if head < 0 && l.width > 0 {
				head = l.width
			}
			continue
		}
		if l.width == 0 {
			l.small = isLower(r)
			l.head = width - 1
		}
		l.width = width
	}
	if head < 0 {
		head = l.width
	}
	l.head = head - l.head
	return l
}

// filled reports whether l may have been broken because the first word of next
// did not fit into a column of the given width, as far as ragged lines tell.
func (l *line) filled(next *line, column int) bool {
	return l.width+1+next.head >= column*3/4
}

// column returns the width that the lines of text are wrapped to, or 0 when a
// line is a paragraph.
func column(text string) int {
	var widths [widest + 1]int
	pairs := eachPair(text, func(l, next *line) { widths[min(l.width, widest)]++ })
	if pairs < 2 {
		return 0
	}
	// The widest line but for one in twenty.
	w := widest
	for over := widths[w]; over <= pairs/20; over += widths[w] {
		w--
	}
	if w < narrowest || w == widest {
		return 0
	}
	filled, small := 0, 0
	eachPair(text, func(l, next *line) {
		if l.filled(next, w) {
			filled++
		}
		if next.small {
			small++
		}
	})
	if filled*3 < pairs*2 || small*3 < pairs {
		return 0
	}
	return w
}

// eachPair calls f with each two lines that follow each other and are not
// empty. It returns their number.
func eachPair(text string, f func(l, next *line)) int {
	pairs := 0
	var before line
	for i := 0; i < len(text); {
		l := lineAt(text, i)
		i = l.next
		if !before.empty() && !l.empty() {
			f(&before, &l)
			pairs++
		}
		before = l
	}
	return pairs
}

// A layout gives the paragraphs of a text one after the other.
type layout struct {
	text   string
	column int
	line   line // the first line of the next paragraph
}

func newLayout(text string) *layout {
	return &layout{text: text, column: column(text), line: lineAt(text, 0)}
}

// next returns the bytes of the next paragraph, which may be empty, and
// whether there is one.
func (y *layout) next() (Span, bool) {
	l := y.line
	if l.start >= len(y.text) {
		return Span{}, false
	}
	p := Span{l.start, l.end}
	for {
		y.line = lineAt(y.text, l.next)
		if y.column == 0 || l.empty() || y.line.empty() || l.end == l.next ||
			!l.filled(&y.line, y.column) {
			if at := dangling(y.text, max(p.Start, l.start), l.end); at >= 0 && y.line.start < len(y.text) {
				// The mark opens what the next line with any text says.
				p.End = at
				for y.line.empty() && y.line.next < len(y.text) {
					y.line = lineAt(y.text, y.line.next)
				}
				y.line.start = at
			}
			return p, true
		}
		l = y.line
		p.End = l.end
	}
}

// dangling returns where the opening mark stands that the line of bytes
// [start, end) ends with, as in
//
//	She said: “
//	I am tired.”
//
// or -1. A straight mark opens there only after a colon or a comma.
func dangling(text string, start, end int) int {
	for end > start {
		r, n := characterBefore(text, end)
		if c := classOf(r); c == blank || c == invisible {
			end -= n
			continue
		}
		s := shapeOf(r)
		if s != leftDouble && s != leftSingle && s != straightDouble && s != leftGuillemet {
			return -1
		}
		at := end - n
		if at == start {
			if s == straightDouble {
				return -1
			}
			return at
		}
		before, k := characterBefore(text, at)
		spaced := classOf(before) == blank
		for i := at; spaced && i > start+k; {
			i -= k
			if before, k = characterBefore(text, i); classOf(before) != blank {
				break
			}
		}
		if before == ':' || s == straightDouble && spaced && before == ',' || s != straightDouble && spaced {
			return at
		}
		return -1
	}
	return -1
}

// marks returns the shapes of the marks that the next paragraph with any text
// begins with, outermost first.
func (y *layout) marks() (m [maxDepth]shape) {
	i := y.line.start
	for i < len(y.text) {
		r, n := character(y.text, i)
		if c := classOf(r); c != blank && c != invisible {
			break
		}
		i += n
	}
	for k := 0; k < len(m) && i < len(y.text); k++ {
		r, n := character(y.text, i)
		m[k] = shapeOf(r)
		if m[k] == noMark {
			break
		}
		i += n
		if i < len(y.text) {
			if r2, n2 := character(y.text, i); r2 == r {
				m[k] = doubled(m[k])
				i += n2
			}
		}
	}
	return m
}
