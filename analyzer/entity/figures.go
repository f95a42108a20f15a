package entity

import (
	"whosaid/analyzer/entity/gazetteer"
	"whosaid/analyzer/lex"
)

// Figures finds the dates, times, sums of money, percentages and quantities of
// doc, in text order and without overlaps, by rules over the tokens.
//
// In "About $5 million was stolen on Tuesday, 7 October 2023, at 10:30 a.m.,
// 12 per cent of it 40 km away" it finds "About $5 million", "Tuesday, 7
// October 2023", "10:30 a.m.", "12 per cent" and "40 km". A span takes in what
// makes it rougher (about, more than, between … and …) and leaves out a, an
// and the. Plain counts and ordinals are no figures. It stops early, with what
// it has found, when done says so, which is asked once for each paragraph and
// every few thousand tokens.
func Figures(doc *lex.Document, done func() bool) []Mention {
	s := scanner{doc: doc, done: done, starts: map[string]bool{}}
	var out []Mention
	for p := range doc.Paragraphs {
		if done() {
			break
		}
		s.open(doc.InParagraph(p))
		out = s.paragraph(out)
	}
	return out
}

// A scanner reads the tokens [lo, hi) of one paragraph.
type scanner struct {
	doc    *lex.Document
	done   func() bool
	lo, hi int
	low    []string        // folded words of these tokens
	starts map[string]bool // whether a figure may start with this word
	depth  int             // how deep calendar is inside itself
}

// reach is how many parts a number in words, a range of sums or a nest of
// periods may have. It keeps the time linear.
const reach = 8

func (s *scanner) open(lo, hi int) {
	s.lo, s.hi = lo, hi
	s.low = s.low[:0]
	for i := lo; i < hi; i++ {
		w := s.doc.Word(i)
		if len(w) > 40 {
			w = "" // no word of a figure
		}
		w = gazetteer.Fold(w)
		if n := len(w) - 1; n > 2 && w[n] == '.' && w[1] != '.' {
			w = w[:n] // Oct.
		}
		s.low = append(s.low, w)
	}
}

// w returns the folded text of token i, "" outside the paragraph.
//
//go:noinline
func (s *scanner) w(i int) string {
	if i < s.lo || i >= s.hi {
		return ""
	}
	return s.low[i-s.lo]
}

// paragraph appends the figures of the paragraph to out.
func (s *scanner) paragraph(out []Mention) []Mention {
	from := s.lo // nothing before it is free
	for i := s.lo; i < s.hi; {
		if i%4096 == 4095 && s.done() {
			break
		}
		if !s.may(i) {
			i++
			continue
		}
		end, typ := 0, Type(0)
		for k, read := range [...]func(int) int{s.money, s.percent, s.quantity, s.time, s.date} {
			if e := read(i); e > end {
				end, typ = e, [...]Type{Money, Percent, Quantity, Time, Date}[k]
			}
		}
		if end == 0 {
			i++
			continue
		}
		start := s.rough(i, from, typ)
		if a := s.w(start - 1); (one(a, "a an")) && start-1 > from && s.kind(i) == lex.Word && !s.capital(i) {
			if r := s.rough(start-1, from, typ); r < start-1 {
				start = r // more than a year
			}
		}
		out = append(out, Mention{
			Span: s.doc.Span(start, end),
			Type: typ, Name: -1, Confidence: 0.9,
		})
		i, from = end, end
	}
	return out
}

// may reports whether a figure may start at token i, before any rough word.
func (s *scanner) may(i int) bool {
	w := s.w(i)
	if w == "" {
		return false
	}
	switch s.kind(i) {
	case lex.Number:
		return true
	case lex.Punct:
		return currencyMark(w) || one(w, "~ + ±")
	}
	if c := w[len(w)-1]; c >= '0' && c <= '9' || len(w) > 2 && w[1] <= '9' && w[1] >= '0' {
		return true // R5bn, Dh800
	}
	may, known := s.starts[w]
	if !known {
		for _, list := range [...]string{starter, numberWord, vagueWord, scaleWord, codes, weekday, month, season, holiday, dateUnit, timeUnit} {
			if may = has(list, w); may {
				break
			}
		}
		may = may || ordinal(w)
		s.starts[w] = may
	}
	return may
}

// rough returns where the words that make the figure at i rougher start, not
// before from: about, more than, at least, just over, estimated.
func (s *scanner) rough(i, from int, typ Type) int {
	for limit := i - 4*reach; i > from && i > limit; {
		p, q, r := s.w(i-1), s.w(i-2), s.w(i-3)
		switch p {
		case "about", "around", "approximately", "nearly", "almost", "roughly", "some", "just", "only", "estimated", "circa", "barely", "virtually", "~", "upwards":
			i--
			continue
		case "over", "under":
			if one(q, "just well slightly only") {
				i--
			}
			i--
			if one(s.w(i-1), "well slightly") {
				i = max(from, i-1)
			}
			continue
		case "above", "below":
			if one(q, "just well") {
				i = max(from, i-2)
				continue
			}
		case "than":
			if one(q, "more less fewer better greater longer higher lower") {
				if i-2 >= from {
					i -= 2
					continue
				}
			}
		case "that":
			if q == "more" && i-2 >= from {
				i -= 2
				continue
			}
		case "least", "most":
			if q == "at" && i-2 >= from {
				i -= 2
				continue
			}
		case "to":
			if (one(q, "up close")) && i-2 >= from {
				i -= 2
				continue
			}
		case "as":
			if r == "as" && i-3 >= from && typ != Date && typ != Time {
				if one(q, "much many little few high low long early late") {
					i -= 3
					continue
				}
			}
		case "of":
			if q == "upwards" || q == "excess" && r == "in" {
				i = max(from, i-2)
				if s.w(i-1) == "in" {
					i = max(from, i-1)
				}
				continue
			}
		}
		return i
	}
	return i
}

// kind returns the kind of token i, Punct outside the paragraph.
//
//go:noinline
func (s *scanner) kind(i int) lex.Kind {
	if i < s.lo || i >= s.hi {
		return lex.Punct
	}
	return s.doc.Tokens[i].Kind
}

// capital reports whether token i starts with a capital letter.
//
//go:noinline
func (s *scanner) capital(i int) bool {
	if i < s.lo || i >= s.hi {
		return false
	}
	c := s.doc.Word(i)[0]
	return c >= 'A' && c <= 'Z'
}

// tight reports whether no white space stands before token i.
//
//go:noinline
func (s *scanner) tight(i int) bool { return i > s.lo && i < s.hi && !s.doc.Tokens[i].Space }

// dash reports whether token i is a hyphen or dash.
//
//go:noinline
func (s *scanner) dash(i int) bool { return one(s.w(i), "- – — ‑") }

// number returns the end of the number at token i, in digits or in words, with
// its scale: 5,000 · 2.3 billion · twenty-three · several · a couple of. It
// returns 0 where there is none. Of "between 5 and 7" and "5 to 7" it takes all;
// after "between" and "from" a second number must follow.
func (s *scanner) number(i int) int {
	open := one(s.w(i), "between from")
	first := i
	if open {
		first++
	}
	e := s.single(first)
	if e == 0 || open && one(s.w(first), "a an") {
		return 0
	}
	joint := one(s.w(e), "to or") || s.w(i) == "between" && s.w(e) == "and" || s.dash(e) && s.kind(e) == lex.Punct
	if joint {
		if k := s.single(e + 1); k > 0 && (!s.dash(e) || s.tight(e+1) == s.tight(e)) {
			return k
		}
	}
	if open {
		return 0
	}
	return e
}

// single returns the end of one number, without a range.
func (s *scanner) single(i int) int {
	w := s.w(i)
	if w == "" {
		return 0
	}
	e := 0
	switch t := s.doc.Tokens[i]; {
	case t.Kind == lex.Number && digits(w):
		e = i + 1
		if s.w(e) == "/" && s.tight(e) && s.tight(e+1) && digits(s.w(e+1)) {
			e += 2 // 1/2
		} else if n := s.w(e); one(n, "½ ¼ ¾") {
			e++
		}
	case has(numberWord, w):
		e = i + 1
		for e < i+2*reach {
			k := e
			if s.dash(k) && s.tight(k) && s.tight(k+1) {
				k++
			} else if s.w(k) == "and" && (has(scaleWord, s.w(k-1)) || s.w(k-1) == "hundred") {
				k++
			}
			if !has(numberWord, s.w(k)) || vague(s.w(k)) {
				break
			}
			e = k + 1
		}
		if s.w(e) == "and" && s.w(e+1) == "a" && s.w(e+2) == "half" {
			e += 3
		}
	case vague(w):
		e = i + 1
		if one(w, "couple dozens hundreds thousands tens millions billions trillions scores") {
			for e < i+2*reach && s.w(e) == "of" && (vague(s.w(e+1)) || w == "couple") {
				e++
				if vague(s.w(e)) {
					w = s.w(e)
					e++
				}
			}
			if s.w(e) == "of" && !vague(s.w(e+1)) && w != "couple" {
				return e + 1
			}
		}
	case has(scaleWord, w):
		e = i + 1 // "a million", "billion barrels"
	case w == "half" && one(s.w(i+1), "a an"):
		if has(scaleWord, s.w(i+2)) || s.w(i+2) == "dozen" {
			return i + 3
		}
		return 0
	default:
		return 0
	}
	for n := 0; n < reach && has(scaleWord, s.w(e)); n++ {
		e++
	}
	if s.w(e) == "or" && s.w(e+1) == "so" {
		e += 2
	}
	return e
}

// digits reports whether w is digits with points and commas between them, and
// perhaps a scale behind them: 5,000 · 2.3bn · 3m.
func digits(w string) bool {
	i := 0
	for i < len(w) && (w[i] >= '0' && w[i] <= '9' || (w[i] == ',' || w[i] == '.') && i > 0) {
		i++
	}
	if i == 0 {
		return one(w, "½ ¼ ¾")
	}
	switch w[i:] {
	case "", "bn", "mn", "m", "tn", "k", "b", "mln", "bln", "trn", "½", "¼", "¾", "+", "t":
		return true
	}
	return false
}
