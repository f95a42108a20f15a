package export

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"whosaid/analyzer"
)

// In the margin stand the speakers' names, as in a play:
//
//	   Ortiz  “We will wait,” said Lena Ortiz, a nurse. “Nobody is going home.”
//	Ministry  The road was closed, the ministry said.
//
// The page, its HTML export and the terminal have the same names there.

// longestInMargin is the length, in characters, of the longest name that fits
// the two lines that it has there.
const longestInMargin = 32

// Margin returns, for each statement, the name that stands in the margin where
// it begins; "" where its speaker goes on, and "?" for no speaker. A speaker is
// named again after a paragraph that is nobody's, and where the paragraph has
// other speakers too. The spans of a count bytes of text.
func Margin(text string, a *analyzer.Analysis) []string {
	short := shortNames(a.Speakers)
	out := make([]string, len(a.Quotes))
	lines, at := make([]int, 2*len(a.Quotes)), 0 // of each statement's start and end
	line := 0
	place := func(offset int) int {
		if offset = min(offset, len(text)); offset >= at {
			line += strings.Count(text[at:offset], "\n")
		} else {
			line -= strings.Count(text[offset:at], "\n")
		}
		at = offset
		return line
	}
	for i, q := range a.Quotes {
		if len(q.Content) > 0 {
			lines[2*i], lines[2*i+1] = place(q.Content[0].Start), place(q.Content[len(q.Content)-1].End)
		}
	}
	speaker := func(i int) string {
		if a.Quotes[i].Speaker == nil {
			return ""
		}
		return *a.Quotes[i].Speaker
	}
	shared := make(map[int]bool) // lines with several speakers
	for i := 1; i < len(a.Quotes); i++ {
		if lines[2*i] == lines[2*i-2] && speaker(i) != speaker(i-1) {
			shared[lines[2*i]] = true
		}
	}
	for i := range a.Quotes {
		anew := i == 0 || speaker(i) != speaker(i-1)
		if !anew && lines[2*i] != lines[2*i-2] {
			anew = lines[2*i] > lines[2*i-1]+2 || shared[lines[2*i]]
		}
		if !anew {
			continue
		}
		if out[i] = short[speaker(i)]; out[i] == "" {
			out[i] = "?"
		}
	}
	return out
}

// shortNames are surnames; the whole name where two would be alike, and for
// those who are no named persons.
func shortNames(speakers []analyzer.Speaker) map[string]string {
	surname := func(s *analyzer.Speaker) string {
		if fields := strings.Fields(s.Name); s.Kind == "named" && len(fields) > 0 {
			return fields[len(fields)-1]
		}
		return Titled(s)
	}
	uses := map[string]int{}
	for i := range speakers {
		uses[surname(&speakers[i])]++
	}
	out := make(map[string]string, len(speakers))
	for i := range speakers {
		s := &speakers[i]
		name := surname(s)
		if uses[name] > 1 {
			name = Titled(s)
		}
		out[s.ID] = shorten(oneLine(name), longestInMargin)
	}
	return out
}

// Titled is the name of a speaker as it stands as a title: a description opens
// with a capital, a name keeps its own spelling.
func Titled(s *analyzer.Speaker) string {
	first, _, _ := strings.Cut(s.Name, " ")
	if s.Kind == "named" || first == "" || strings.ContainsFunc(first, func(r rune) bool { return !unicode.IsLower(r) && !strings.ContainsRune("'’-", r) }) {
		return s.Name
	}
	r, size := utf8.DecodeRuneInString(s.Name)
	return string(unicode.ToUpper(r)) + s.Name[size:]
}

// shorten cuts a name that is longer than so many characters, between words
// where it can.
func shorten(name string, limit int) string {
	if utf8.RuneCountInString(name) <= limit {
		return name
	}
	cut, space, n := 0, 0, 0
	for i, r := range name {
		if n == limit {
			cut = i
			break
		}
		if r == ' ' {
			space = i
		}
		n++
	}
	if space > cut/2 {
		cut = space
	}
	return name[:cut] + "…"
}
