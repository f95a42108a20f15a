package article

// Pages that are nested too deep for a tree are read as a row of tags and
// texts: no article is looked for, but every block still ends its line.

import (
	"strings"

	"golang.org/x/net/html"
)

// flat gives the whole text of a page without building its tree.
func flat(page string) (Article, error) {
	var w walk
	z := html.NewTokenizer(strings.NewReader(strings.ToValidUTF8(page, "\uFFFD")))
	unseen := 0 // depth of elements that hold no text for readers
	for {
		kind := z.Next()
		if kind == html.ErrorToken {
			return text(w.out.String())
		}
		if kind == html.TextToken {
			if unseen == 0 {
				w.text(string(z.Text()))
			}
			continue
		}
		name, _ := z.TagName()
		n := html.Node{Type: html.ElementNode, Data: string(name)}
		switch n.Data {
		case "br":
			w.owe(line)
		case "script", "style", "noscript", "template", "iframe", "title", "textarea":
			switch {
			case kind == html.StartTagToken:
				unseen++
			case kind == html.EndTagToken && unseen > 0:
				unseen--
			}
		case "td", "th":
			w.owe(tab)
		default:
			w.owe(edge(&n))
		}
	}
}
