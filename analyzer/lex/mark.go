package lex

// This file says what one quotation mark may be. In
//
//	'The boys' 6" rule,' she said.
//
// the first mark opens and the last closes, boys' has an apostrophe and 6" an
// inch sign. A mark does not tell by itself; its shape and what stands around
// it make each role cheap or dear, and region.go takes the cheapest reading of
// the paragraph as a whole. Costs are in tenths of "one point of doubt".

// A shape is how a mark is drawn.
type shape uint8

const (
	noMark shape = iota
	straightDouble
	leftDouble  // “
	rightDouble // ”
	lowDouble   // „
	highDouble  // ‟
	graveDouble // ``
	primeDouble // ''
	straightSingle
	leftSingle  // ‘
	rightSingle // ’
	lowSingle   // ‚
	highSingle  // ‛
	graveSingle // `
	leftGuillemet
	rightGuillemet
	leftAngle
	rightAngle
	leftCorner
	rightCorner
	leftWhiteCorner
	rightWhiteCorner
	shapes
)

// A shapeInfo says how far a shape lends itself to each role, and which Mark
// its regions get.
type shapeInfo struct {
	mark        Mark
	family      family
	open, close int32
	lone        int32 // standing for no quotation; singles have apostropheCost
	unclosed    int32 // opening a region that is never closed
}

// A family is what a mark may be paired with.
type family uint8

const (
	straight family = iota // " and '
	curly                  // “…” and ‘…’
	typed                  // ``…'' and `…'
	guillemet
	angle
	corner
	whiteCorner
)

const never = 1000

var shapeTable = [shapes]shapeInfo{
	straightDouble:   {Double, straight, 0, 0, 60, 50},
	leftDouble:       {Double, curly, 0, 30, 60, 50},
	rightDouble:      {Double, curly, 30, 0, 60, 50},
	lowDouble:        {Double, curly, 0, never, 60, 50},
	highDouble:       {Double, curly, 0, 30, 60, 50},
	graveDouble:      {Double, typed, 0, 50, 60, 50},
	primeDouble:      {Double, typed, 5, 0, 60, 50},
	straightSingle:   {Single, straight, 5, 0, 0, 70},
	leftSingle:       {Single, curly, 5, 30, 0, 60},
	rightSingle:      {Single, curly, 35, 0, 0, 70},
	lowSingle:        {Single, curly, 5, never, 30, 60},
	highSingle:       {Single, curly, 5, 30, 30, 60},
	graveSingle:      {Single, typed, 5, 20, 0, 70},
	leftGuillemet:    {Guillemet, guillemet, 0, 25, 30, 50},
	rightGuillemet:   {Guillemet, guillemet, 25, 0, 30, 50},
	leftAngle:        {Guillemet, angle, 0, 25, 20, 50},
	rightAngle:       {Guillemet, angle, 25, 0, 20, 50},
	leftCorner:       {Double, corner, 0, never, 30, 50},
	rightCorner:      {Double, corner, never, 0, 30, never},
	leftWhiteCorner:  {Single, whiteCorner, 0, never, 30, 50},
	rightWhiteCorner: {Single, whiteCorner, never, 0, 30, never},
}

// shapeOf returns the shape of the mark that r draws, or noMark.
func shapeOf(r rune) shape {
	switch r {
	case '"', '＂':
		return straightDouble
	case '\'':
		return straightSingle
	case '`':
		return graveSingle
	case '“':
		return leftDouble
	case '”':
		return rightDouble
	case '„':
		return lowDouble
	case '‟':
		return highDouble
	case '‘':
		return leftSingle
	case '’':
		return rightSingle
	case '‚':
		return lowSingle
	case '‛':
		return highSingle
	case '«':
		return leftGuillemet
	case '»':
		return rightGuillemet
	case '‹':
		return leftAngle
	case '›':
		return rightAngle
	case '「':
		return leftCorner
	case '」':
		return rightCorner
	case '『':
		return leftWhiteCorner
	case '』':
		return rightWhiteCorner
	}
	return noMark
}

func isMark(r rune) bool { return shapeOf(r) != noMark }

// doubled returns the shape of two marks of shape m as one token.
func doubled(m shape) shape {
	switch m {
	case straightSingle, rightSingle:
		return primeDouble
	case graveSingle, leftSingle:
		return graveDouble
	}
	return m
}

// pairCost says how ill a closing mark goes with an opening one.
func pairCost(open, close shape) int32 {
	o, c := &shapeTable[open], &shapeTable[close]
	if o.mark != c.mark {
		return never
	}
	if o.family == c.family {
		if close == leftDouble && open == lowDouble || close == leftSingle && open == lowSingle {
			return -c.close // „…“ is how these are meant
		}
		return 0
	}
	if o.family > typed || c.family > typed {
		return never
	}
	if open == graveSingle || open == graveDouble {
		return 5 // `…' and ``…"
	}
	return 15
}

// A side is what stands next to a mark.
type side uint8

const (
	edge  side = iota // start or end of the paragraph
	space             // white space
	word              // a letter, a figure, a currency sign
	stop              // . , ; ! ? ) ]
	colon
	dots // …
	opening
	dash // - – — / =
	sides
)

var (
	openAfter   = [sides]int32{edge: 0, space: 0, word: 35, stop: 20, colon: 10, dots: 15, opening: 0, dash: 0}
	openBefore  = [sides]int32{edge: 60, space: 40, word: 0, stop: 35, colon: 35, dots: 0, opening: 0, dash: 10}
	closeAfter  = [sides]int32{edge: 80, space: 40, word: 0, stop: 0, colon: 5, dots: 0, opening: 50, dash: 10}
	closeBefore = [sides]int32{edge: 0, space: 0, word: 25, stop: 0, colon: 0, dots: 0, opening: 10, dash: 0}
)

// sideOf returns what token t is to a mark beside it.
func (d *Document) sideOf(i int) side {
	if d.Tokens[i].Kind != Punct {
		return word
	}
	r, _ := character(d.Text, d.Tokens[i].Start)
	switch r {
	case '.', '…':
		if r == '…' || d.Tokens[i].End > d.Tokens[i].Start+1 {
			return dots
		}
		return stop
	case ',', ';', '!', '?', ')', ']', '}', '%', '。', '，', '！', '？', '、':
		return stop
	case ':':
		return colon
	case '(', '[', '{', '<', '¿', '¡':
		return opening
	case '-', '–', '—', '―', '‐', '‑', '/', '=', '|', '~', '>':
		return dash
	}
	return word
}

// A sign is one mark in its place: what each role costs there.
type sign struct {
	first, last int32 // tokens; two for a doubled mark like ““
	shape       shape
	begins      bool  // stands first in the paragraph
	fresh       bool  // a sentence ends before it
	left        side  // what stands before it, other marks left out
	open, close int32 // costs of the roles
	lone        int32
}

// signs appends the next marks of the tokens [i, last) to buf, which has room
// for a limited number, and returns where to go on.
func (d *Document) signs(buf []sign, i, first, last int, before *sign) ([]sign, int) {
	for ; i < last && len(buf) < cap(buf); i++ {
		t := &d.Tokens[i]
		r, n := character(d.Text, t.Start)
		m := shapeOf(r)
		if m == noMark {
			continue
		}
		elided := t.Kind != Punct
		end := i + 1
		if !elided && t.End > t.Start+n {
			// A run of the same mark, or a mark with accents.
			if r2, n2 := character(d.Text, t.Start+n); r2 != r {
				if classOf(r2) != mark {
					continue
				}
			} else if t.End != t.Start+n+n2 {
				continue
			} else {
				m = doubled(m)
			}
		}
		if !elided && shapeTable[m].mark == Double && end < last && d.same(i, end) {
			end++
		}
		g := sign{first: int32(i), last: int32(end), shape: m, begins: i == first}
		switch {
		case i == first:
			g.left = edge
		case t.Space:
			g.left = space
		case before.last == int32(i):
			g.left = before.left
		case i == first+2 && d.Tokens[first].Kind == Number && d.sideOf(i-1) == stop:
			g.left = space // 1."First item"
		default:
			g.left = d.sideOf(i - 1)
		}
		g.fresh = i > first && d.endsSentence(i-1)
		d.weigh(&g, first, last, d.right(&g, last, elided), elided)
		buf = append(buf, g)
		*before = g
		i = end - 1
	}
	return buf, i
}

// same reports whether tokens i and j are the same mark, without space.
func (d *Document) same(i, j int) bool {
	return !d.Tokens[j].Space && d.Word(i) == d.Word(j)
}

// right returns what stands after g, other marks left out.
func (d *Document) right(g *sign, last int, elided bool) side {
	if elided {
		return word
	}
	for i := int(g.last); i < last; i++ {
		if d.Tokens[i].Space {
			return space
		}
		r, _ := character(d.Text, d.Tokens[i].Start)
		if !isMark(r) || d.Tokens[i].Kind != Punct {
			return d.sideOf(i)
		}
		if i >= int(g.last)+4 {
			return space
		}
	}
	return edge
}

// weigh sets the costs of g.
func (d *Document) weigh(g *sign, first, last int, right side, elided bool) {
	info := &shapeTable[g.shape]
	g.open, g.close, g.lone = info.open, info.close, info.lone
	free := func(s side) bool { return s == space || s == edge }
	switch {
	case free(g.left) && free(right):
		// Spaced out on both sides: only its shape and its fellows tell.
		g.open += 10
		g.close += 10
		if g.left == edge {
			g.close += 70
		}
		if right == edge {
			g.open += 50
			g.close -= 5
		}
		if info.mark == Guillemet {
			g.open += info.open
			g.close += info.close
		}
	default:
		open, close := openAfter[g.left]+openBefore[right], closeAfter[g.left]+closeBefore[right]
		if info.open != info.close && info.family != straight {
			// Its shape outweighs a space on the wrong side.
			if info.open < info.close {
				open /= 2
			} else {
				close /= 2
			}
		}
		g.open += open
		g.close += close
		if g.fresh && g.shape == straightDouble && g.left == space && right == word {
			g.close += 50 // "A here. "B there, paragraphs on one line
		}
		if info.mark == Guillemet {
			g.lone += 10 // no arrow, no bullet
		}
		if g.left == space && int(g.first) > first && d.endsMark(int(g.first)-1) {
			g.close -= 20
		}
	}
	if elided {
		g.open += 10
		g.close, g.lone = never, 0
		return
	}
	if info.mark == Single && info.lone == 0 {
		g.lone = d.apostropheCost(g, last, right)
		return
	}
	if g.begins && g.open == 0 {
		g.lone += 15
	}
	if g.left == word && (g.shape == straightDouble || g.shape == primeDouble || g.shape == rightDouble) && d.endsDigit(int(g.first)-1) {
		g.lone = 15 // inches, seconds
	}
}

// endsSentence reports whether token i is . ! ? or …
func (d *Document) endsSentence(i int) bool {
	if d.Tokens[i].Kind != Punct {
		return false
	}
	switch r, _ := character(d.Text, d.Tokens[i].Start); r {
	case '.', '!', '?', '…', '。', '！', '？':
		return true
	}
	return false
}

func (d *Document) endsMark(i int) bool {
	r, _ := character(d.Text, d.Tokens[i].Start)
	return d.Tokens[i].Kind == Punct && isMark(r)
}

func (d *Document) endsDigit(i int) bool {
	r, _ := characterBefore(d.Text, d.Tokens[i].End)
	return classOf(r) == digit
}

// apostropheCost says how unlikely a single mark is an apostrophe.
func (d *Document) apostropheCost(g *sign, last int, right side) int32 {
	i := int(g.first)
	switch {
	case g.shape == graveSingle:
		return 25
	case g.left == word && i > 0 && !d.endsMark(i-1):
		if g.shape == leftSingle {
			return 40
		}
		r, n := characterBefore(d.Text, d.Tokens[i-1].End)
		switch {
		case classOf(r) == digit:
			return 5 // feet, minutes, a plural's 1990s'
		case r == 's' || r == 'S' || r == 'z' || r == 'x':
			// The workers' union.
			if i+1 < last && d.Tokens[i+1].Kind != Punct {
				return 5
			}
			return 12
		case r == 'n':
			if k := d.Tokens[i-1].End - n; k > d.Tokens[i-1].Start {
				if p, _ := characterBefore(d.Text, k); p == 'i' {
					return 12 // goin'
				}
			}
		}
		return 28
	case right == word && (g.left == space || g.left == edge || g.left == dash || g.left == opening):
		switch g.shape {
		case rightSingle:
			return 15
		case straightSingle:
			return 25
		}
		return 35
	}
	if g.shape != leftSingle && g.left == space && right == space && i > 0 && d.Tokens[i-1].Kind == Word && d.endsS(i-1) {
		return 10 // the workers ' union, as tokenized texts have it
	}
	return 45
}

// endsS reports whether token i ends in s.
func (d *Document) endsS(i int) bool { return d.Text[d.Tokens[i].End-1]|0x20 == 's' }
