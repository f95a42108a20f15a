package encoder

import "unicode"

// Folding brings a character to the form in which the vocabulary spells it:
// lower case, without accents.
//
//	Łódź → lodz    Erdoğan → erdogan    STRASSE, Straße → strasse

// latin1, latin2 and latin3 hold the plain letter of the accented characters
// from U+00C0, U+0180 and U+1E00 on, and a dash where there is none.
const (
	latin1 = "aaaaaa-ceeeeiiiidnooooo-ouuuuy--aaaaaa-ceeeeiiiidnooooo-ouuuuy-y" +
		"aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii--jjkkkllllll-" +
		"-llnnnnnn-nnoooooo--rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzz-"
	latin2 = "-b--------d----e--------kk---n--oo-------------uu--yy-----------" +
		"-------------aaiioouuuuuuuuuu-aaaa----ggkkoooo--j---gg--nnaa----" +
		"aaaaeeeeiiiioooorrrruuuusstt--hh------aaeeooooooooyy------------" +
		"----------------"
	latin3 = "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm" +
		"mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv" +
		"wwwwwwwwwwxxxxyyzzzzzzhtwy------aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee" +
		"eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy------"
)

// fold returns the folded form of r: one character, a second one for the
// ligatures (or 0), or nothing at all, -1, for accents that stand alone,
// control characters and bytes that are no UTF-8.
func fold(r rune) (first, second rune) {
	switch {
	case r < 0x80:
		switch {
		case 'A' <= r && r <= 'Z':
			return r + 'a' - 'A', 0
		case r < ' ' || r == 0x7f:
			return -1, 0
		}
		return r, 0
	case r < 0xc0:
		switch {
		case r <= 0xa0 || r == 0xad:
			return -1, 0
		case r == '«' || r == '»':
			return '"', 0
		}
		return r, 0
	case r < 0x250:
		switch r {
		case 'æ', 'Æ', 'ǽ', 'Ǽ':
			return 'a', 'e'
		case 'œ', 'Œ':
			return 'o', 'e'
		case 'ß':
			return 's', 's'
		case 'þ', 'Þ':
			return 't', 'h'
		}
		plain := byte('-')
		if r < 0x180 {
			plain = latin1[r-0xc0]
		} else {
			plain = latin2[r-0x180]
		}
		if plain != '-' {
			return rune(plain), 0
		}
	case 0x1e00 <= r && r < 0x1f00:
		if r == 'ẞ' {
			return 's', 's'
		}
		if plain := latin3[r-0x1e00]; plain != '-' {
			return rune(plain), 0
		}
	}
	switch r {
	case '’', '‘', '‚', '‛', 'ʼ', '′', '‹', '›':
		return '\'', 0
	case '“', '”', '„', '‟', '″':
		return '"', 0
	case '‐', '‑', '‒', '–', '—', '―', '−':
		return '-', 0
	case 'й', 'Й':
		return 'и', 0
	case 'ё', 'Ё':
		return 'е', 0
	case 'ї', 'Ї':
		return 'і', 0
	case unicode.ReplacementChar:
		return -1, 0
	}
	if unicode.In(r, unicode.Mn, unicode.Cf, unicode.Co, unicode.Zs) {
		return -1, 0
	}
	return unicode.ToLower(r), 0
}

// standsAlone reports whether a folded character is a word of its own to the
// vocabulary: punctuation, and the characters of scripts without spaces.
func standsAlone(r rune) bool {
	if r < 0x80 {
		return !('a' <= r && r <= 'z' || '0' <= r && r <= '9') && r != ' '
	}
	switch {
	case 0x4e00 <= r && r <= 0x9fff, 0x3400 <= r && r <= 0x4dbf, 0xf900 <= r && r <= 0xfaff, 0x20000 <= r && r <= 0x2fa1f:
		return true
	}
	return unicode.IsPunct(r)
}
