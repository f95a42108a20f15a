package article

// The headline and the byline. Pages name their headline in several places and
// add the name of the site to most of them; what the page shows as a heading is
// the best form where it agrees with one of the others.

import (
	"strings"

	"golang.org/x/net/html"
)

// headline gives the heading that the page shows for title, which is what its
// head says of itself, and its element; or title, if no heading agrees with it.
func headline(doc *html.Node, title string) (string, *html.Node) {
	title = oneLine(title)
	want, best, only := letters(title), "", ""
	var bestAt, onlyAt *html.Node
	headings := 0
	each(doc, func(n *html.Node) bool {
		if n.Type != html.ElementNode || n.Data != "h1" && n.Data != "h2" {
			return best == ""
		}
		w := walk{skip: hidden, keeps: func(*html.Node, *html.Node) bool { return true }}
		w.children(n, n)
		shown := oneLine(w.out.String())
		if n.Data == "h1" && shown != "" {
			only, onlyAt = shown, n
			headings++
		}
		if have := letters(shown); len(have) >= 8 && len(want) >= 8 && (strings.Contains(want, have) || strings.Contains(have, want)) {
			best, bestAt = shown, n
		}
		return best == ""
	})
	switch {
	case best != "":
		return best, bestAt
	case title == "" && headings == 1:
		return only, onlyAt
	}
	return title, nil
}

// byline cleans what a page says of who wrote it: "By Nadia Ferris, Tue 3 May
// 2022 | 5 min read" is by Nadia Ferris.
func byline(s string) string {
	s = oneLine(s)
	if strings.Contains(s, "://") || len(s) > 200 {
		return ""
	}
	for _, by := range [...]string{"by ", "written by "} {
		if len(s) > len(by) && strings.EqualFold(s[:len(by)], by) {
			s = s[len(by):]
		}
	}
	for _, end := range [...]string{" - ", " – ", " — ", " | ", " · ", " • "} {
		s, _, _ = strings.Cut(s, end)
	}
	if digit := strings.IndexAny(s, "0123456789"); digit >= 0 {
		s = s[:digit]
		for last := lastWord(s); last != "" && strings.Contains(dates, " "+strings.ToLower(strings.Trim(last, ".,:"))+" "); last = lastWord(s) {
			s = s[:strings.LastIndex(s, last)]
		}
	}
	return strings.TrimRight(s, " ,;:-–—|·•")
}

// dates are words that a date begins with.
const dates = " jan january feb february mar march apr april may jun june jul july aug august sep sept september oct october nov november dec december" +
	" mon monday tue tues tuesday wed wednesday thu thur thurs thursday fri friday sat saturday sun sunday on at published updated posted last "

func lastWord(s string) string {
	fields := strings.Fields(s)
	if len(fields) == 0 {
		return ""
	}
	return fields[len(fields)-1]
}

// oneLine collapses all white space.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
