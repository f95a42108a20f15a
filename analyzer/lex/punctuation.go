package lex

import "strings"

// This file cuts what is neither a word nor a number, and tells apostrophes
// that begin a word: in
//
//	Well... ('tis late!!) said the ’90s star.
//
// ... and !! are one token each, and so are 'tis and ’90s. Brackets and
// quotation marks stand alone, unless five or more of a kind draw a line.

// symbol adds the token of punctuation that starts at byte i with r, n bytes
// long. bound tells that white space or the start stands before it.
func (s *scanner) symbol(i int, r rune, n int, bound bool) int {
	next, nn := s.at(i + n)
	switch {
	case r == '@':
		if !s.joined(i) && (next == '_' || next < 0x80 && isWordClass(classOf(next))) {
			return s.add(i, s.handle(i+n), Word)
		}
	case r == '#':
		if !s.joined(i) && classOf(next) == letter {
			return s.add(i, s.handle(i+n), Word)
		}
	case r == '.':
		if bound && classOf(next) == digit {
			return s.add(i, s.alphanumerics(i+n, s.end), Number)
		}
	case r == '\'' || r == '’' || r == '‘':
		if j := s.elision(i, r, n, bound); j > i {
			return j
		}
		if next == r {
			return s.singles(i, r)
		}
		return s.add(i, s.marks(i+n), Punct)
	case r == '`':
		if next == r {
			return s.singles(i, r)
		}
	case r == '!' || r == '?':
		j := i + n
		for j < s.end && (s.text[j] == '!' || s.text[j] == '?') {
			j++
		}
		return s.add(i, s.marks(j), Punct)
	}
	if nn > 0 && next == r && (!isMark(r) && !isBracket(r) || s.ornament(i, r)) {
		j := i + n
		for j < s.end {
			t, tn := s.at(j)
			if t != r {
				break
			}
			j += tn
		}
		return s.add(i, s.marks(j), Punct)
	}
	return s.add(i, s.cluster(i+n), Punct)
}

// ornament reports whether five characters r stand at byte i: a line drawn
// with brackets or quotation marks.
func (s *scanner) ornament(i int, r rune) bool {
	for range 5 {
		t, n := s.at(i)
		if t != r || n == 0 {
			return false
		}
		i += n
	}
	return true
}

// cluster returns the end of the emoji sequence or of the combining marks that
// go on at byte i.
func (s *scanner) cluster(i int) int {
	for i < s.end {
		i = s.marks(i)
		r, n := s.at(i)
		switch {
		case 0x1f3fb <= r && r <= 0x1f3ff:
			i += n
		case r == 0x200d:
			t, tn := s.at(i + n)
			if tn == 0 || t < 0x2190 || classOf(t) != symbol {
				return i
			}
			i += n + tn
		default:
			return i
		}
	}
	return i
}

// joined reports whether a word ends right before byte i.
func (s *scanner) joined(i int) bool {
	if i == 0 {
		return false
	}
	r, _ := characterBefore(s.text, i)
	return isWordClass(classOf(r))
}

// elisions are words that begin with an apostrophe.
const elisions = " tis twas em til till cause bout round n cuz twere twill "

// elision adds the word at byte i that begins with the apostrophe r, as ’tis,
// ’90s, the ’n’ of rock ’n’ roll and the 's of U.S.'s. It returns i when r is
// no such apostrophe.
func (s *scanner) elision(i int, r rune, n int, bound bool) int {
	j := i + n
	end := s.alphanumerics(j, 6)
	word := strings.ToLower(s.text[j:end])
	if end == j {
		return i
	}
	if c := s.classAt(end); isWordClass(c) || c == mark {
		return i
	}
	if r != '‘' {
		switch word {
		case "s", "d", "m", "ll", "re", "ve":
			return s.add(i, end, Word)
		}
	}
	if !bound && (r == '‘' || s.joined(i)) {
		return i
	}
	if '0' <= word[0] && word[0] <= '9' {
		if len(word) == 3 && word[2] == 's' || len(word) == 2 && r != '\'' && (r != '‘' || !s.closedAfter(end)) {
			return s.add(i, end, Number)
		}
		return i
	}
	if Listed(elisions, word) {
		if word == "n" {
			if t, tn := s.at(end); isApostrophe(t) {
				end += tn
			}
		}
		return s.add(i, end, Word)
	}
	return i
}

// closedAfter reports whether a single mark closes soon after byte i, before
// another opens: ‘16 people died,’ begins with a mark, the summer of ‘69 doesn't.
func (s *scanner) closedAfter(i int) bool {
	for limit := min(s.end, i+300); i < limit; {
		r, n := s.at(i)
		switch r {
		case '‘', '“', '”', '"':
			return false
		case '’':
			before, _ := characterBefore(s.text, i)
			after := s.classAt(i + n)
			if !isWordClass(after) && classOf(before) != blank && (before != 's' || after != blank) {
				return true
			}
		}
		i += max(n, 1)
	}
	return false
}

// singles adds the run of single marks r at byte i two by two, since many texts
// write a double mark that way. The odd one of three stands inside the two.
func (s *scanner) singles(i int, r rune) int {
	_, n := s.at(i)
	j, count := i, 0
	for {
		t, tn := s.at(j)
		if t != r || tn != n {
			break
		}
		j += n
		count++
	}
	if count > 4 {
		return s.add(i, j, Punct)
	}
	if count == 3 && !isWordClass(s.classAt(j)) {
		i = s.add(i, i+n, Punct)
	}
	for ; i+n < j; i += 2 * n {
		s.add(i, i+2*n, Punct)
	}
	if i < j {
		s.add(i, j, Punct)
	}
	return j
}

func isBracket(r rune) bool {
	switch r {
	case '(', ')', '[', ']', '{', '}', '<', '>', '（', '）', '【', '】':
		return true
	}
	return false
}
