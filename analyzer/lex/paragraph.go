package lex

// paragraphEnd returns the end of the line that starts at byte i, and the
// start of the next one.
func paragraphEnd(text string, i int) (end, next int) {
	for i < len(text) {
		if b := text[i]; b < 0x80 {
			if '\n' <= b && b <= '\r' {
				if b == '\r' && i+1 < len(text) && text[i+1] == '\n' {
					return i, i + 2
				}
				return i, i + 1
			}
			i++
			continue
		}
		r, n := character(text, i)
		if isLineBreak(r) {
			return i, i + n
		}
		i += n
	}
	return i, i
}
