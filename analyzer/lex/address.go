package lex

import "strings"

// This file keeps addresses whole: in
//
//	Write to jane.roe@example.org or @jane_roe, or see https://example.org/a_(b).
//
// jane.roe@example.org, @jane_roe and https://example.org/a_(b) are one token
// each, without the punctuation of the sentence.

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
