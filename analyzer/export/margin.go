package export

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"whosaid/analyzer"
)

// In the margin stand the speakers' names, as in a play:
//
//	Lena Ortiz  “We will wait,” said Lena Ortiz, a nurse. “Nobody is going home.”
//	  Ministry  The road was closed, the ministry said.
//
// The page, its HTML export and the terminal have the same names there; the page
// measures how much of a long one fits.

// longestInMargin is the length, in characters, of the longest name that fits
// the two lines that it has there.
const longestInMargin = 32

// Margin returns, for each statement, the name that stands in the margin where
// it begins; "" where its speaker goes on, and "?" for no speaker. A speaker is
// named again after a paragraph that is nobody's, and where the paragraph has
// other speakers too; "?" stands at every paragraph, as it may be somebody else's.
// The spans of a count bytes of text.
func Margin(text string, a *analyzer.Analysis) []string {
	short := shortNames(text, a)
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
			anew = speaker(i) == "" || lines[2*i] > lines[2*i-1]+2 || shared[lines[2*i]]
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

// mostForms is how many mentions of a person are looked at for a brief form.
const mostForms = 100

// shortNames call a person as the text does where it is brief, by the surname most
// often. The whole name stands where the text has no other, where two would be
// alike or somebody else in the text has that name too, and for those who are no
// named persons.
func shortNames(text string, a *analyzer.Analysis) map[string]string {
	spans := make(map[string]analyzer.Span, len(a.Entities)+len(a.Quotes)) // by id; of a quotation its source
	for _, e := range a.Entities {
		spans[e.ID] = e.Span
	}
	for _, q := range a.Quotes {
		if q.Source != nil {
			spans[q.ID] = *q.Source
		}
	}
	mentions := make(map[string][]string, len(a.Names))
	bearers := map[string]int{} // of each word of a full name: people whose name has it
	for _, n := range a.Names {
		mentions[n.ID] = n.Mentions
		if words := nameWords(n.Name); n.Type == "PERSON" && len(words) > 1 {
			slices.Sort(words)
			for _, w := range slices.Compact(words) {
				bearers[w]++
			}
		}
	}
	called := make([]string, len(a.Speakers))
	uses := map[string]int{}
	for i := range a.Speakers {
		s := &a.Speakers[i]
		var forms []string
		if s.Entity != nil {
			forms = append(forms, mentions[*s.Entity][:min(mostForms, len(mentions[*s.Entity]))]...)
		}
		forms = append(forms, s.Quotes[:min(mostForms, len(s.Quotes))]...)
		for k, id := range forms {
			span := spans[id]
			forms[k] = text[span.Start:span.End]
		}
		called[i] = brief(s, forms)
		uses[called[i]]++
	}
	out := make(map[string]string, len(called))
	for i, name := range called {
		s := &a.Speakers[i]
		if uses[name] > 1 || s.Kind == "named" && bearers[name] > 1 {
			name = Titled(s)
		}
		out[s.ID] = shorten(oneLine(name), longestInMargin)
	}
	return out
}

// brief returns the shortest of the forms that leaves a word of a person's name
// out; of those with the surname, if there are any.
func brief(s *analyzer.Speaker, forms []string) string {
	all := nameWords(s.Name)
	if s.Kind != "named" || len(all) < 2 {
		return Titled(s)
	}
	var short []string
	surname := false
	for _, form := range forms {
		words := slices.DeleteFunc(nameWords(form), func(w string) bool { return !slices.Contains(all, w) })
		if len(words) == 0 || len(words) >= len(all) {
			continue
		}
		ends := words[len(words)-1] == all[len(all)-1]
		if short == nil || ends && !surname || ends == surname && len(words) < len(short) {
			short, surname = words, ends
		}
	}
	if short == nil {
		return Titled(s)
	}
	return strings.Join(short, " ")
}

// nameWords returns the words of a name without what follows them: Ortiz's, Jr.
func nameWords(name string) []string {
	words := strings.FieldsFunc(name, func(r rune) bool {
		return !unicode.In(r, unicode.L, unicode.N, unicode.M) && !strings.ContainsRune("'’.-", r)
	})
	for i, w := range words {
		w = strings.TrimLeft(w, "'’.-")
		for w != strings.TrimRight(w, "'’.-") || strings.HasSuffix(w, "'s") || strings.HasSuffix(w, "’s") {
			_, size := utf8.DecodeLastRuneInString(w)
			w = w[:len(w)-size]
		}
		words[i] = w
	}
	return slices.DeleteFunc(words, func(w string) bool { return w == "" })
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
