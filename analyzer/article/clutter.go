package article

// What stands around and between the paragraphs of an article without being
// part of it, told by the names that pages give their elements.
//
//	<p class="wp-caption-text">The harbour at dawn.</p>
//
// is a caption. A name counts by its words: "image-caption" is one, a
// "captionless" one is not.

import (
	"strings"

	"golang.org/x/net/html"
)

// screenReader are the names of texts that are drawn for nobody.
const screenReader = " sr-only visually-hidden visuallyhidden screen-reader-text screen-reader a11y-hidden offscreen "

// around are the names of clutter.
const around = " caption captions figcaption credit credits photocredit imagecaption wp-caption-text copyright" +
	" related recommended recirculation recirc readmore morelinks also-read alsoread see-also trending popular mostread most-read mostpopular" +
	" newsletter subscribe subscription signup sign-up paywall promo promotion promobox teaser" +
	" ad ads advert adverts advertisement advertorial sponsored sponsor outbrain taboola" +
	" share sharing sharebar social socials sharedaddy comments comment-list disqus respond" +
	" cookie cookies consent gdpr banner breadcrumb breadcrumbs breadcrumbs menu navigation nav navbar topics tags taglist tag-list" +
	" byline author authors dateline timestamp pubdate published updated author-bio bio correction-link skip skip-link "

// clutter reports whether an element says of itself that it is no part of the text.
func clutter(n *html.Node) bool {
	switch n.Data {
	case "nav", "figcaption", "aside", "footer", "menu":
		return true
	case "html", "body", "main", "article":
		return false
	}
	switch attribute(n, "role") {
	case "navigation", "menu", "menubar", "complementary", "alert", "alertdialog", "dialog", "banner", "contentinfo", "search":
		return true
	}
	return attribute(n, "aria-hidden") == "true" || attribute(n, "rel") == "author" || classed(n, around)
}

// listing reports whether an element is a menu by what it holds: three links or
// more, two in a list, and next to nothing beside them. A list in a list goes
// with the one around it.
func listing(n *html.Node) bool {
	switch n.Data {
	case "ul", "ol":
		return n.Parent != nil && n.Parent.Data != "li" && links(n) >= 2 && linked(n) > 0.9
	case "td", "div", "section", "p":
		return links(n) >= 3 && linked(n) > 0.9
	}
	return false
}

// links counts the links under n, up to three.
func links(n *html.Node) int {
	count := 0
	each(n, func(c *html.Node) bool {
		if c.Type == html.ElementNode && c.Data == "a" {
			count++
		}
		return count < 3
	})
	return count
}

// classed reports whether the class or the id of n is one of names, or opens or
// closes with one. Ids of more than two words are made from headings.
func classed(n *html.Node, names string) bool {
	for i := range n.Attr {
		key, value := n.Attr[i].Key, n.Attr[i].Val
		if key != "class" && key != "id" || key == "id" && strings.Count(value, "-") > 1 {
			continue
		}
		for class := range strings.FieldsSeq(value) {
			if len(class) < 64 && named(class, names) {
				return true
			}
		}
	}
	return false
}

// named reports whether a class, or what follows one of its hyphens, is in names.
func named(class, names string) bool {
	class = strings.ToLower(strings.NewReplacer("_", "-", "--", "-").Replace(class))
	if first, _, ok := strings.Cut(class, "-"); ok && strings.Contains(names, " "+first+" ") {
		return true
	}
	for {
		if strings.Contains(names, " "+class+" ") {
			return true
		}
		_, rest, ok := strings.Cut(class, "-")
		if !ok {
			return false
		}
		class = rest
	}
}

// worth reports whether an element that readability dropped inside an article
// reads like a part of it.
func worth(n *html.Node) bool {
	switch n.Data {
	case "blockquote", "q":
		return opening(n, 1) != "" && linked(n) < 0.9
	case "ul", "ol", "dl", "table", "pre":
		return opening(n, 1) != "" && linked(n) < 0.3
	case "p":
		text := strings.TrimSpace(opening(n, 1<<12))
		if len(text) > 1<<11 {
			return linked(n) < 0.5
		}
		return len(text) >= 25 && linked(n) < 0.5 && strings.ContainsAny(text[len(text)-4:], ".!?…”’»\":")
	}
	return false
}

// linked is the share of the text of n that stands in links, 0..1.
func linked(n *html.Node) float64 {
	all, links := 0, 0
	var visit func(n *html.Node, inside bool)
	visit = func(n *html.Node, inside bool) {
		if n.Type == html.TextNode {
			size := len(strings.TrimSpace(n.Data))
			all += size
			if inside {
				links += size
			}
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			visit(c, inside || c.Data == "a" && c.Type == html.ElementNode)
		}
	}
	visit(n, false)
	return float64(links) / float64(max(1, all))
}
