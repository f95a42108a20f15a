package gazetteer

// In reports whether list holds word. The words of list are sorted by byte, each
// with a single space before and after it: " and or ".
func In(list, word string) bool {
	if word == "" {
		return false
	}
	lo, hi := 0, len(list)-1 // list[lo] and list[hi] are spaces
	for lo < hi {
		start := (lo + hi) / 2
		for list[start] != ' ' {
			start--
		}
		end := start + 1
		for end < len(list) && list[end] != ' ' {
			end++
		}
		switch entry := list[start+1 : end]; {
		case entry == word:
			return true
		case entry < word:
			lo = end
		default:
			hi = start
		}
	}
	return false
}
