package lex

import (
	"context"
	"strings"
)

// This file cuts a paragraph into tokens: in
//
//	The U.S.-led talks didn't cost $5,000.
//
// they are The · U.S. · - · led · talks · did · n't · cost · $ · 5,000 · .
//
// A hyphen or slash between words is a token of its own, so that names inside
// "U.S.-led" can be marked; Space tells that they are joined. Addresses,
// @handles and #tags stay whole, so do runs of the same dash, dot or ornament.

// scanner cuts text[:end] into tokens.
type scanner struct {
	text   string
	end    int
	tokens []Token
	// plain is the byte up to which no e-mail address starts, so that no run
	// of letters is searched for an @ twice.
	plain int
}

// at returns the character at byte i and its length; 0, 0 at the end.
func (s *scanner) at(i int) (rune, int) {
	if i >= s.end {
		return 0, 0
	}
	return character(s.text, i)
}

// classAt returns the class of the character at byte i; blank at the end.
func (s *scanner) classAt(i int) class {
	if i >= s.end {
		return blank
	}
	r, _ := character(s.text, i)
	return classOf(r)
}

// scan adds the tokens of text[start:end]. It reports false when ctx is done.
func (s *scanner) scan(ctx context.Context, start, end int) bool {
	s.end = end
	space := true
	steps := 0
	for i := start; i < end; {
		if steps++; steps&4095 == 0 && ctx.Err() != nil {
			return false
		}
		r, n := s.at(i)
		c := classOf(r)
		if c == blank {
			space = true
			i += n
			continue
		}
		if c == invisible {
			i += n
			continue
		}
		from := len(s.tokens)
		switch c {
		case letter, digit:
			i = s.word(i)
		case solitary:
			i = s.add(i, s.marks(i+n), Word)
		default:
			i = s.symbol(i, r, n, space || i == start)
		}
		s.tokens[from].Space = space
		space = false
	}
	return true
}

// add adds the token text[i:j] and returns j.
func (s *scanner) add(i, j int, kind Kind) int {
	s.tokens = append(s.tokens, Token{Span: Span{i, j}, Region: -1, Kind: kind})
	return j
}

// marks returns the end of the combining marks that start at byte i.
func (s *scanner) marks(i int) int {
	for i < s.end {
		r, n := s.at(i)
		if r < 0x300 || classOf(r) != mark {
			break
		}
		i += n
	}
	return i
}

// word adds the word or number that starts at byte i, its clitics apart.
func (s *scanner) word(i int) int {
	if j := s.address(i); j > i {
		return s.add(i, j, Word)
	}
	j, apostrophe, dotted := s.wordEnd(i)
	if dotted && j < s.end && s.text[j] == '/' && isWordClass(s.classAt(j+1)) && s.host(i, j) {
		return s.add(i, s.path(j), Word)
	}
	if j < s.end && s.text[j] == '.' && (j+1 == s.end || s.text[j+1] != '.') && keepsStop(s.text[i:j], s.text[j+1:min(j+33, s.end)]) {
		return s.add(i, j+1, Word)
	}
	if apostrophe < 0 {
		return s.add(i, j, s.kind(i, j))
	}
	return s.clitics(i, j, apostrophe)
}

// wordEnd returns where the word or number ends that starts at byte i, the last apostrophe
// inside it or -1, and whether a full stop is inside it.
func (s *scanner) wordEnd(i int) (j, apostrophe int, dotted bool) {
	j, apostrophe = i, -1
	var prev rune
	for j < s.end {
		r, n := s.at(j)
		switch classOf(r) {
		case letter, digit:
			prev = r
			j += n
			continue
		case mark:
			j += n
			continue
		case invisible:
			k := s.unseen(j + n)
			if !isWordClass(s.classAt(k)) {
				return j, apostrophe, dotted
			}
			j = k
			continue
		case symbol:
		default:
			return j, apostrophe, dotted
		}
		if !s.joins(i, j, r, n, prev) {
			return j, apostrophe, dotted
		}
		switch {
		case r == '.':
			dotted = true
		case isApostrophe(r), loose(r):
			apostrophe = j
		}
		prev = r
		j += n
	}
	return j, apostrophe, dotted
}

// unseen returns the end of the invisible characters and marks that start at byte k.
func (s *scanner) unseen(k int) int {
	for k < s.end {
		r, n := s.at(k)
		if c := classOf(r); c != invisible && c != mark {
			break
		}
		k += n
	}
	return k
}

// joins reports whether the sign r of n bytes at byte j, behind prev, joins what is behind
// it to the word that started at byte i: 5,000, U.S, AT&T, don't.
func (s *scanner) joins(i, j int, r rune, n int, prev rune) bool {
	next, nn := s.at(j + n)
	if nn == 0 || !isWordClass(classOf(next)) {
		return false
	}
	switch {
	case r == ',' || r == ':':
		return classOf(prev) == digit && classOf(next) == digit
	case r == '.':
		return s.inner(i, j, prev, next)
	case r == '&':
		return isUpper(prev) && isUpper(next)
	case r == '_':
		return true
	case isApostrophe(r):
		return classOf(next) == letter
	case loose(r):
		return classOf(next) == letter && clitic(s.text, j, s.alphanumerics(j+n, 3)) >= 0
	}
	return false
}

// loose reports whether r is a mark that is written for an apostrophe now and then.
func loose(r rune) bool { return r == '‘' || r == '`' || r == '´' }

// clitics adds the word text[i:j], whose last apostrophe is given, and its clitics, two at
// most: "shouldn't've". It returns j.
func (s *scanner) clitics(i, j, apostrophe int) int {
	cut := [3]int{0: j}
	cuts := 1
	for k := apostrophe; cuts < 3 && k > i; {
		c := clitic(s.text, k, cut[cuts-1])
		if c <= i {
			break
		}
		cut[cuts] = c
		cuts++
		if k = strings.LastIndexAny(s.text[max(i, c-8):c], "'’"); k >= 0 {
			k += max(i, c-8)
		}
	}
	first := i
	for cuts--; cuts >= 0; cuts-- {
		kind := Word
		if first == i {
			kind = s.kind(first, cut[cuts])
		}
		first = s.add(first, cut[cuts], kind)
	}
	return j
}

// inner reports whether the full stop at byte j joins the word that started
// at byte i with what follows: "U.S", "3.5", "example.com", but not "end.The",
// "J.Smith".
func (s *scanner) inner(i, j int, prev, next rune) bool {
	switch classOf(prev) {
	case digit:
		return classOf(next) == digit
	case letter:
	default:
		return false
	}
	if classOf(next) != letter {
		return false
	}
	if !isUpper(next) {
		return true
	}
	_, n := s.at(j + 1)
	after, _ := s.at(j + 1 + n)
	if isUpper(prev) {
		return classOf(after) != letter || isUpper(after)
	}
	return after == '.' && j-i <= 2
}

// clitic returns where the clitic whose apostrophe stands at byte k starts
// when the word ends at byte j, or -1: "she'll" at the apostrophe, "don't" at
// the n.
func clitic(text string, k, j int) int {
	_, n := character(text, k)
	switch strings.ToLower(text[k+n : j]) {
	case "s", "m", "d", "re", "ve", "ll":
		return k
	case "t":
		if k > 0 && text[k-1]|0x20 == 'n' {
			return k - 1
		}
	}
	return -1
}

// kind tells a word from a number.
func (s *scanner) kind(i, j int) Kind {
	if r, _ := s.at(i); classOf(r) != digit {
		return Word
	}
	letters := 0
	for k := i; k < j; {
		r, n := s.at(k)
		k += n
		if classOf(r) == letter {
			if letters++; letters > 3 {
				return Word
			}
		} else if letters > 0 && classOf(r) == digit {
			return Word
		}
	}
	if letters == 3 && strings.HasSuffix(s.text[i:j], "ers") {
		return Word
	}
	return Number
}

// alphanumerics returns the end of at most limit letters or digits at byte i.
func (s *scanner) alphanumerics(i, limit int) int {
	for ; i < s.end && limit > 0; limit-- {
		r, n := s.at(i)
		if !isWordClass(classOf(r)) {
			break
		}
		i += n
	}
	return i
}
