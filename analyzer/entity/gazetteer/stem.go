package gazetteer

// Common reports whether English writes word, which may be capitalised, in
// lower case: "Prices", "However", "Smiled". A word may be both common and a
// name ("Brown", "Will").
func Common(word string) bool {
	return Stem(Fold(word), func(w string) bool {
		_, ok := find(commonWords, w, 0)
		return ok
	})
}

// Stem reports whether known holds for word, in folded form, or for what is
// left of it without a regular ending: prices, stopped, making, carries, safely.
func Stem(word string, known func(string) bool) bool {
	if known(word) {
		return true
	}
	for _, end := range [...]string{"s", "es", "ed", "d", "ing", "ly", "r", "er", "st", "est"} {
		n := len(word) - len(end)
		if n < 3 || word[n:] != end {
			continue
		}
		stem := word[:n]
		switch {
		case known(stem), end == "ing" && known(stem+"e"):
			return true
		case n > 3 && stem[n-1] == stem[n-2] && known(stem[:n-1]):
			return true
		case stem[n-1] == 'i' && known(stem[:n-1]+"y"):
			return true
		}
	}
	return false
}
