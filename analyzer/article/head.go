package article

// The headline and the byline. Pages name their headline in several places and
// add the name of the site to most of them; what the page shows as a heading is
// the best form where it agrees with one of the others.

import (
	"strings"

	"golang.org/x/net/html"
)

// headline gives the heading that the page shows for title, which is what its
// head says of itself, or title.
func headline(doc *html.Node, title string) string {
	title = oneLine(title)
	want, best, only := letters(title), "", ""
	headings := 0
	each(doc, func(n *html.Node) bool {
		if n.Type != html.ElementNode || n.Data != "h1" && n.Data != "h2" {
			return best == ""
		}
		w := walk{skip: hidden, keeps: func(*html.Node, *html.Node) bool { return true }}
		w.children(n, n)
		shown := oneLine(w.out.String())
		if n.Data == "h1" && shown != "" {
			only = shown
			headings++
		}
		if have := letters(shown); len(have) >= 8 && len(want) >= 8 && (strings.Contains(want, have) || strings.Contains(have, want)) {
			best = shown
		}
		return best == ""
	})
	switch {
	case best != "":
		return best
	case title == "" && headings == 1:
		return only
	}
	return title
}

// firstHeading gives the only h1 of a page, or "".
func firstHeading(doc *html.Node) string { return headline(doc, "") }

// byline cleans what a page says of who wrote it.
func byline(s string) string {
	s = oneLine(s)
	if strings.Contains(s, "://") || len(s) > 200 {
		return ""
	}
	for _, by := range [...]string{"by ", "written by ", "from "} {
		if len(s) > len(by) && strings.EqualFold(s[:len(by)], by) {
			return strings.TrimSpace(s[len(by):])
		}
	}
	return s
}

// oneLine collapses all white space.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
