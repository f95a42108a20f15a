package article

// Small questions about a tree: what an element is called, what its style
// says, whether a reader can see it.

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
)

// attribute returns the value of an attribute, or "".
func attribute(n *html.Node, key string) string {
	for i := range n.Attr {
		if n.Attr[i].Key == key {
			return n.Attr[i].Val
		}
	}
	return ""
}

func has(n *html.Node, key string) bool {
	for i := range n.Attr {
		if n.Attr[i].Key == key {
			return true
		}
	}
	return false
}

// style returns the value of a property in the style attribute, in lower case.
func style(n *html.Node, property string) string {
	rest := attribute(n, "style")
	for rest != "" {
		var declaration string
		declaration, rest, _ = strings.Cut(rest, ";")
		key, value, _ := strings.Cut(declaration, ":")
		if strings.EqualFold(strings.TrimSpace(key), property) {
			value, _, _ = strings.Cut(value, "!")
			return strings.ToLower(strings.TrimSpace(value))
		}
	}
	return ""
}

// hidden reports whether a reader cannot see an element, or sees a control in
// its place: scripts, templates, menus of choices, what a style hides.
func hidden(n *html.Node) bool {
	switch n.Data {
	case "head", "script", "style", "noscript", "template", "svg", "iframe", "object", "embed", "audio", "video",
		"canvas", "select", "datalist", "button", "textarea", "rp", "rt", "annotation", "annotation-xml":
		return true
	case "dialog":
		return !has(n, "open")
	case "sup":
		return footnote(n)
	}
	if len(n.Attr) == 0 {
		return false
	}
	return has(n, "hidden") || style(n, "display") == "none" || style(n, "visibility") == "hidden" || classed(n, screenReader)
}

// footnote reports whether all of n is a link to another place of the page, as
// in [1].
func footnote(n *html.Node) bool {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.TextNode && strings.TrimSpace(c.Data) == "" {
			continue
		}
		if c.Type != html.ElementNode {
			return false
		}
		if !strings.HasPrefix(attribute(c, "href"), "#") && !footnote(c) {
			return false
		}
	}
	return n.FirstChild != nil
}

// opening is the text under n as it stands, up to the first limit bytes or a few
// more: what is asked of long texts is asked of their beginning.
func opening(n *html.Node, limit int) string {
	var b strings.Builder
	each(n, func(c *html.Node) bool {
		if c.Type == html.TextNode && (b.Len() > 0 || strings.TrimSpace(c.Data) != "") {
			b.WriteString(c.Data[:min(len(c.Data), limit+1)])
		}
		return b.Len() < limit
	})
	return b.String()
}

// contains reports whether an element of one of these names stands under n.
func contains(n *html.Node, names ...string) bool {
	return !each(n, func(c *html.Node) bool {
		return c == n || c.Type != html.ElementNode || !slices.Contains(names, c.Data)
	})
}

// each visits n and all under it in document order for as long as visit says
// so, and reports whether it came to the end.
func each(n *html.Node, visit func(*html.Node) bool) bool {
	if !visit(n) {
		return false
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if !each(c, visit) {
			return false
		}
	}
	return true
}
