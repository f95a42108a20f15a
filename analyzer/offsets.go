package analyzer

import "unicode/utf8"

// In returns the analysis with every start and end counted in unit. text is
// the text that was analysed; In gives the same for the same text whatever
// unit a counts in, so an analysis can be turned back. In “Émile said no.” the
// word "said" starts at 6 in code points and in UTF-16, and at 7 in bytes.
//
// An offset inside a character goes to that character's start, one beyond the
// text to its end. A byte that is not valid UTF-8 counts as one character, as
// it does where Go or encoding/json writes it as U+FFFD. The time is linear in
// the text and the analysis; a stays as it is, and what does not change (names,
// speakers, the text) is shared with it.
func (a *Analysis) In(unit Unit, text string) *Analysis {
	out := *a
	out.Offsets = unit
	if unit == a.Offsets {
		return &out
	}
	move := mover(text, a.Offsets, unit)
	maybe := func(s *Span) *Span {
		if s == nil {
			return nil
		}
		moved := move(*s)
		return &moved
	}
	out.Entities = make([]Entity, len(a.Entities))
	for i, e := range a.Entities {
		e.Span = move(e.Span)
		out.Entities[i] = e
	}
	out.Quotes = make([]Quote, len(a.Quotes))
	for i, q := range a.Quotes {
		content := make([]Span, len(q.Content))
		for j, piece := range q.Content {
			content[j] = move(piece)
		}
		q.Content, q.Cue, q.Source, q.Via = content, maybe(q.Cue), maybe(q.Source), maybe(q.Via)
		out.Quotes[i] = q
	}
	return &out
}

// Convert returns spans over text that are counted in one unit, counted in
// another, as [Analysis.In] does. It may return spans itself.
func Convert(text string, spans []Span, from, to Unit) []Span {
	if from == to || len(spans) == 0 {
		return spans
	}
	move := mover(text, from, to)
	out := make([]Span, len(spans))
	for i, s := range spans {
		out[i] = move(s)
	}
	return out
}

// mover returns what counts a span over text in another unit.
func mover(text string, from, to Unit) func(Span) Span {
	source, target := ruler(text, from), ruler(text, to)
	return func(s Span) Span {
		return Span{target.count(source.byte(s.Start)), target.count(source.byte(s.End))}
	}
}

// stride is the number of bytes between two notches of a rule: few enough that
// walking from a notch is quick, many enough that the notches are small beside
// the text.
const stride = 64

// A rule measures one text in one unit. It is made in one pass over the text;
// after that any offset costs at most one stride of walking.
type rule struct {
	text    string
	unit    Unit
	notches []int // units before byte i*stride (before its character, where that byte is inside one)
	total   int
}

func ruler(text string, unit Unit) *rule {
	r := &rule{text: text, unit: unit}
	if unit == UTF8 {
		return r
	}
	r.notches = make([]int, 0, len(text)/stride+1)
	for i := 0; i < len(text); {
		size, units := measure(text[i:], unit)
		for len(r.notches)*stride < i+size {
			r.notches = append(r.notches, r.total)
		}
		r.total += units
		i += size
	}
	return r
}

// measure returns the bytes and the units of the first character of text.
func measure(text string, unit Unit) (size, units int) {
	if text[0] < utf8.RuneSelf {
		return 1, 1
	}
	c, size := utf8.DecodeRuneInString(text)
	if unit == UTF16 && c > 0xFFFF {
		return size, 2
	}
	return size, 1
}

// start returns the first byte of the character that holds byte i.
func (r *rule) start(i int) int {
	for j := i; j > 0 && i-j < utf8.UTFMax; j-- {
		if utf8.RuneStart(r.text[j]) {
			if _, size := utf8.DecodeRuneInString(r.text[j:]); j+size > i {
				return j
			}
			break
		}
	}
	return i
}

// count returns the units before byte offset n.
func (r *rule) count(n int) int {
	if n <= 0 {
		return 0
	}
	if r.unit == UTF8 {
		return min(n, len(r.text))
	}
	if n >= len(r.text) {
		return r.total
	}
	notch := n / stride
	i, units := r.start(notch*stride), r.notches[notch]
	for i < n {
		size, u := measure(r.text[i:], r.unit)
		if i+size > n {
			break
		}
		i, units = i+size, units+u
	}
	return units
}

// byte returns the byte offset of the character that unit n is in.
func (r *rule) byte(n int) int {
	if n <= 0 {
		return 0
	}
	if r.unit == UTF8 {
		if n >= len(r.text) {
			return len(r.text)
		}
		return r.start(n)
	}
	if n >= r.total {
		return len(r.text)
	}
	low, high := 0, len(r.notches)
	for low+1 < high {
		if middle := (low + high) / 2; r.notches[middle] <= n {
			low = middle
		} else {
			high = middle
		}
	}
	i, units := r.start(low*stride), r.notches[low]
	for units < n {
		size, u := measure(r.text[i:], r.unit)
		if units+u > n {
			break
		}
		i, units = i+size, units+u
	}
	return i
}
