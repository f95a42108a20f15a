package lex

import (
	"context"
	"strings"
	"unicode"
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
	var (
		j          = i
		prev       rune
		apostrophe = -1 // of the last one inside the word
		dotted     = false
	)
loop:
	for j < s.end {
		r, n := s.at(j)
		switch c := classOf(r); c {
		case letter, digit:
			prev = r
			j += n
			continue
		case mark:
			j += n
			continue
		case invisible:
			k := j + n
			for k < s.end {
				r, n := s.at(k)
				if c := classOf(r); c != invisible && c != mark {
					break
				}
				k += n
			}
			if !isWordClass(s.classAt(k)) {
				break loop
			}
			j = k
			continue
		case symbol:
		default:
			break loop
		}
		next, nn := s.at(j + n)
		if nn == 0 || !isWordClass(classOf(next)) {
			break
		}
		switch {
		case r == ',' || r == ':':
			if classOf(prev) != digit || classOf(next) != digit {
				break loop
			}
		case r == '.':
			if !s.inner(i, j, prev, next) {
				break loop
			}
			dotted = true
		case r == '&':
			if !isUpper(prev) || !isUpper(next) {
				break loop
			}
		case r == '_':
		case isApostrophe(r):
			if classOf(next) != letter {
				break loop
			}
			apostrophe = j
		case r == '‘' || r == '`' || r == '´':
			if classOf(next) != letter || clitic(s.text, j, s.alphanumerics(j+n, 3)) < 0 {
				break loop
			}
			apostrophe = j
		default:
			break loop
		}
		prev = r
		j += n
	}
	if dotted && j < s.end && s.text[j] == '/' && isWordClass(s.classAt(j+1)) && s.host(i, j) {
		return s.add(i, s.path(j), Word)
	}
	if j < s.end && s.text[j] == '.' && (j+1 == s.end || s.text[j+1] != '.') && keepsStop(s.text[i:j], s.text[j+1:min(j+33, s.end)]) {
		return s.add(i, j+1, Word)
	}
	if apostrophe < 0 {
		return s.add(i, j, s.kind(i, j))
	}
	// Two clitics at most: "shouldn't've".
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

// address returns the end of the web or e-mail address that starts at byte i,
// or i.
func (s *scanner) address(i int) int {
	if b := s.text[i] | 0x20; b == 'h' || b == 'w' || b == 'f' {
		head := strings.ToLower(s.text[i:min(i+8, s.end)])
		for _, scheme := range [...]string{"https://", "http://", "ftp://", "www."} {
			if strings.HasPrefix(head, scheme) {
				if j := s.path(i + len(scheme)); j > i+len(scheme) {
					return j
				}
			}
		}
	}
	if i < s.plain {
		return i
	}
	j := i
	for j < s.end && mailbox(s.text[j]) {
		j++
	}
	s.plain = j
	if j+1 >= s.end || j == i || s.text[j] != '@' {
		return i
	}
	k := j + 1
	for k < s.end && (mailbox(s.text[k]) && s.text[k] != '_' && s.text[k] != '+') {
		k++
	}
	host := strings.TrimRight(s.text[j+1:k], ".-")
	if !strings.Contains(host, ".") {
		return i
	}
	return j + 1 + len(host)
}

func mailbox(b byte) bool {
	return 'a' <= b|0x20 && b|0x20 <= 'z' || '0' <= b && b <= '9' || b == '.' || b == '-' || b == '_' || b == '+'
}

// host reports whether text[i:j] looks like a host name: small letters.
func (s *scanner) host(i, j int) bool {
	if j-i > 64 {
		return false
	}
	for k := i; k < j; k++ {
		if b := s.text[k]; b == '.' || 'a' <= b && b <= 'z' || '0' <= b && b <= '9' {
			continue
		}
		return false
	}
	return true
}

// path returns the end of the web address that goes on at byte i, without the
// punctuation of the sentence it stands in.
func (s *scanner) path(i int) int {
	start, open := i, 0
	for i < s.end {
		r, n := s.at(i)
		c := classOf(r)
		if c == blank || c == invisible || c == solitary || r == '<' || r == '>' || r == '"' || r == '`' || isMark(r) && r != '\'' {
			break
		}
		if r == '(' {
			open++
		} else if r == ')' {
			if open--; open < 0 {
				break
			}
		}
		i += n
	}
	for i > start {
		switch s.text[i-1] {
		case '.', ',', ';', ':', '!', '?', '\'', '*', '_':
			i--
			continue
		}
		break
	}
	return i
}

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

// handle returns the end of the letters, digits and underscores at byte i.
func (s *scanner) handle(i int) int {
	for i < s.end {
		r, n := s.at(i)
		if c := classOf(r); !isWordClass(c) && c != mark && r != '_' {
			break
		}
		i += n
	}
	return i
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
		if len(word) == 3 && word[2] == 's' || len(word) == 2 && r != '\'' {
			return s.add(i, end, Number)
		}
		return i
	}
	if strings.Contains(elisions, " "+word+" ") {
		if word == "n" {
			if t, tn := s.at(end); isApostrophe(t) {
				end += tn
			}
		}
		return s.add(i, end, Word)
	}
	return i
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

// singles adds the run of single marks r at byte i two by two, as in ”…” and
// “…”. The odd one of three stands inside the two.
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

func isUpper(r rune) bool { return unicode.IsUpper(r) || unicode.IsTitle(r) }

func isLower(r rune) bool { return unicode.IsLower(r) }

func isBracket(r rune) bool {
	switch r {
	case '(', ')', '[', ']', '{', '}', '<', '>', '（', '）', '【', '】':
		return true
	}
	return false
}
