package gazetteer

import "unicode/utf8"

// Fold returns s as the lists hold it: lower case, Latin letters without their
// accents, typographic apostrophes and hyphens as typewriter ones. "GDAŃSK"
// and "Gdansk" fold to "gdansk". Other characters stay as they are.
func Fold(s string) string {
	plain := true
	for i := 0; i < len(s); i++ {
		if c := s[i]; c >= utf8.RuneSelf || 'A' <= c && c <= 'Z' {
			plain = false
			break
		}
	}
	if plain {
		return s
	}
	return string(AppendFold(make([]byte, 0, len(s)), s))
}

// AppendFold appends the folded form of s to dst.
func AppendFold(dst []byte, s string) []byte {
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			if 'A' <= c && c <= 'Z' {
				c += 'a' - 'A'
			}
			dst = append(dst, c)
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		dst = appendRune(dst, r, s[i:i+n])
		i += n
	}
	return dst
}

// latin holds the letters of U+00C0 to U+017F without their accents; a space
// stands for a character that is no letter, or that folds to two.
const latin = "aaaaaa ceeeeiiiidnooooo ouuuuy  aaaaaa ceeeeiiiidnooooo ouuuuy y" +
	"aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii  jjkkkllllllllllnnnnnnnnnoooooo  rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"

func appendRune(dst []byte, r rune, raw string) []byte {
	if 0xC0 <= r && r <= 0x17F {
		if c := latin[r-0xC0]; c != ' ' {
			return append(dst, c)
		}
	}
	switch r {
	case 'Æ', 'æ':
		return append(dst, "ae"...)
	case 'Œ', 'œ':
		return append(dst, "oe"...)
	case 'ß':
		return append(dst, "ss"...)
	case 'Þ', 'þ':
		return append(dst, "th"...)
	case '’', '‘', 'ʻ', 'ʼ':
		return append(dst, '\'')
	case '‐', '‑':
		return append(dst, '-')
	case 'ə', 'Ə':
		return append(dst, 'e')
	}
	if 0x1E00 <= r && r <= 0x1EFF {
		if c := vietnamese(r); c != 0 {
			return append(dst, c)
		}
	}
	return append(dst, raw...)
}

// vietnamese returns the plain letter under the accents of U+1EA0 to U+1EF9.
func vietnamese(r rune) byte {
	switch {
	case r < 0x1EA0:
		return 0
	case r <= 0x1EB7:
		return 'a'
	case r <= 0x1EC7:
		return 'e'
	case r <= 0x1ECB:
		return 'i'
	case r <= 0x1EE3:
		return 'o'
	case r <= 0x1EF1:
		return 'u'
	case r <= 0x1EF9:
		return 'y'
	}
	return 0
}
