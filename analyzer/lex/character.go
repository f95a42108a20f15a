package lex

import (
	"unicode"
	"unicode/utf8"
)

// This file says what a character is and to which class it belongs.
//
// A character is one code point of valid UTF-8, or one byte that is not part
// of any. Pages are often saved in one encoding and read in another, so the
// control characters U+0080 to U+009F and bytes that are not UTF-8 are read as
// Windows-1252 has them: "\x93Wait,\x94" holds a pair of quotation marks, and
// "caf\xe9" is one word.

// class tells characters apart as far as tokens need it.
type class uint8

const (
	symbol    class = iota // punctuation, symbols, controls
	letter                 // letters of scripts that put spaces between words
	digit                  // decimal digits and other numbers
	mark                   // combining marks, variation selectors
	solitary               // letters of scripts without spaces; each is a token
	blank                  // white space
	invisible              // zero-width: soft hyphens, joiners, direction marks
)

// windows1252 maps 0x80 to 0x9F.
var windows1252 = [32]rune{
	'€', 0x81, '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', 0x8d, 'Ž', 0x8f,
	0x90, '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', 0x9d, 'ž', 'Ÿ',
}

// character returns the character that starts at byte i, as Windows-1252 has
// it where it is broken, and its length in bytes.
func character(text string, i int) (rune, int) {
	if b := text[i]; b < utf8.RuneSelf {
		return rune(b), 1
	}
	r, n := utf8.DecodeRuneInString(text[i:])
	if r == utf8.RuneError && n == 1 {
		r = rune(text[i])
	}
	if r >= 0x80 && r < 0xa0 {
		r = windows1252[r-0x80]
	}
	return r, n
}

// characterBefore returns the character that ends at byte i, and its length.
func characterBefore(text string, i int) (rune, int) {
	if b := text[i-1]; b < utf8.RuneSelf {
		return rune(b), 1
	}
	_, n := utf8.DecodeLastRuneInString(text[:i])
	r, _ := character(text, i-n)
	return r, n
}

var asciiClass = func() (t [utf8.RuneSelf]class) {
	for c := range t {
		switch {
		case 'a' <= c|0x20 && c|0x20 <= 'z':
			t[c] = letter
		case '0' <= c && c <= '9':
			t[c] = digit
		case c == ' ' || '\t' <= c && c <= '\r':
			t[c] = blank
		}
	}
	return t
}()

func classOf(r rune) class {
	switch {
	case r < utf8.RuneSelf:
		return asciiClass[r]
	case r < 0x300:
		switch {
		case r == 0xa0:
			return blank
		case r == 0xad:
			return invisible
		case unicode.IsLetter(r):
			return letter
		case unicode.IsNumber(r):
			return digit
		}
		return symbol
	case 0x2000 <= r && r < 0x2070:
		switch {
		case r == 0x200b || r == 0x200c || r == 0x200d || r == 0x200e || r == 0x200f,
			0x202a <= r && r <= 0x202e, 0x2060 <= r:
			return invisible
		case unicode.IsSpace(r):
			return blank
		}
		return symbol
	case r == 0xfeff || r == 0x61c || r == 0x180e || 0xe0000 <= r && r < 0xe0100:
		return invisible
	case unicode.IsMark(r):
		return mark
	case spaceless(r):
		return solitary
	case unicode.IsLetter(r):
		return letter
	case unicode.IsNumber(r):
		return digit
	case unicode.IsSpace(r):
		return blank
	}
	return symbol
}

// spaceless reports whether r is a letter of a script that writes words
// without spaces between them: Thai, Lao, Myanmar, Khmer, kana, Han.
func spaceless(r rune) bool {
	switch {
	case r < 0xe01:
		return false
	case r <= 0xedf, 0x1000 <= r && r <= 0x109f, 0x1780 <= r && r <= 0x17ff,
		0x3005 <= r && r <= 0x3007, 0x3041 <= r && r <= 0x30ff, 0x31f0 <= r && r <= 0x31ff,
		0x3400 <= r && r <= 0x9fff, 0xf900 <= r && r <= 0xfaff, 0xff66 <= r && r <= 0xff9d,
		0x20000 <= r && r <= 0x3ffff:
		return unicode.IsLetter(r)
	}
	return false
}

func isWordClass(c class) bool { return c == letter || c == digit }

func isApostrophe(r rune) bool { return r == '\'' || r == '’' || r == 'ʼ' }

// isLineBreak reports whether r ends a line.
func isLineBreak(r rune) bool {
	return '\n' <= r && r <= '\r' || r == 0x2028 || r == 0x2029
}

func isUpper(r rune) bool { return unicode.IsUpper(r) || unicode.IsTitle(r) }

func isLower(r rune) bool { return unicode.IsLower(r) }
