package article

// The text of a tree is what a browser would show of it: white space inside a
// block is one space, a block stands on lines of its own, a cell ends in a tab.
//
//	<p>“It <b>works</b>,”
//	   she said.</p><ul><li>One<li>Two</ul>
//
// gives “It works,” she said. · empty line · One · line break · Two. What is
// owed between two words (a space, a tab, a line, an empty line) is kept back
// until the second word comes, and the larger debt wins; so no block needs to
// know its neighbours, and no text begins or ends with white space.

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// gap is what stands between two words.
type gap uint8

const (
	none gap = iota
	space
	tab
	line
	blank // an empty line
)

var gaps = [...]string{none: "", space: " ", tab: "\t", line: "\n", blank: "\n\n"}

// A walk writes the text of a tree.
type walk struct {
	out    strings.Builder
	owed   gap
	quotes int                               // depth of q elements
	pre    int                               // depth of elements that keep their white space
	kept   []byte                            // white space of such an element since the last word
	row    int                               // depth of rows of short cells, in which no line ends
	skip   func(*html.Node) bool             // elements to leave out
	keeps  func(text, block *html.Node) bool // the texts to write, with the block they stand in
}

// whole gives all that a reader can see of doc.
func whole(doc *html.Node) string {
	w := walk{skip: hidden, keeps: func(*html.Node, *html.Node) bool { return true }}
	w.node(doc, doc)
	return w.out.String()
}

// owe asks for at least g before the next word.
func (w *walk) owe(g gap) {
	if w.row > 0 && g > space {
		g = space
	}
	w.owed = max(w.owed, g)
}

// node writes the text of n, which stands in block.
func (w *walk) node(n, block *html.Node) {
	switch n.Type {
	case html.TextNode:
		if w.keeps(n, block) {
			w.text(n.Data)
		}
		return
	case html.DocumentNode:
	case html.ElementNode:
		if w.skip(n) {
			return
		}
	default:
		return
	}
	switch n.Data {
	case "br":
		if w.owed == line {
			w.owe(blank)
		}
		w.owe(line)
	case "hr":
		w.owe(blank)
	case "q":
		w.quotation(n, block)
	case "tr":
		w.cells(n)
	case "pre", "textarea", "listing":
		w.owe(blank)
		w.pre++
		w.children(n, n)
		w.pre--
		w.kept = w.kept[:0]
		w.owe(blank)
	default:
		edge := edge(n)
		if edge == none {
			w.children(n, block)
			return
		}
		w.owe(edge)
		w.children(n, n)
		w.owe(edge)
	}
}

func (w *walk) children(n, block *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.node(c, block)
	}
}

// text writes s with its white space collapsed.
func (w *walk) text(s string) {
	for len(s) > 0 {
		r, size := utf8.DecodeRuneInString(s)
		switch {
		case r == '\u2028' || r == '\u2029':
			w.owe(line)
		case unicode.IsSpace(r):
			if w.pre > 0 && w.row == 0 {
				w.keep(r)
			}
			w.owe(space)
		case r == '\u00AD' || r == '\u200B' || r == '\u2060' || r == '\uFEFF' || r == 0:
			// Places where a line may or may not break are no part of a word.
		default:
			w.pay()
			w.out.WriteString(s[:size])
		}
		s = s[size:]
	}
}

// keep keeps white space that is to be shown as it stands, but for spaces at
// the end of a line and a second empty line.
func (w *walk) keep(r rune) {
	switch r {
	case '\n':
		w.kept = bytes.TrimRight(w.kept, " \t")
		if !bytes.HasSuffix(w.kept, []byte("\n\n")) {
			w.kept = append(w.kept, '\n')
		}
	case ' ', '\t':
		w.kept = append(w.kept, byte(r))
	}
}

// pay writes what is owed before a word. The text never begins with it.
func (w *walk) pay() {
	if w.out.Len() > 0 {
		if w.owed > space || len(w.kept) == 0 {
			w.out.WriteString(gaps[w.owed])
			w.kept = w.kept[bytes.LastIndexByte(w.kept, '\n')+1:]
		}
		w.out.Write(w.kept)
	}
	w.owed, w.kept = none, w.kept[:0]
}

// quotation writes a q element with the marks that a browser draws, unless the
// page has typed its own.
func (w *walk) quotation(n, block *html.Node) {
	open, shut := "“", "”"
	if w.quotes%2 == 1 {
		open, shut = "‘", "’"
	}
	if own := strings.TrimSpace(opening(n, 64)); own == "" || startsQuoted(own) || !w.keeps(n, block) {
		w.children(n, block)
		return
	}
	w.quotes++
	w.text(open)
	w.owed = none
	w.children(n, block)
	// White space before the closing mark goes after it.
	after := min(w.owed, space)
	w.owed = none
	w.text(shut)
	w.owe(after)
	w.quotes--
}

func startsQuoted(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return strings.ContainsRune("“”\"‘'«»„‹", r)
}

// cells writes a row of a table: its cells on one line if all are short, as in
// a table of figures; as blocks where the table lays out a page.
func (w *walk) cells(row *html.Node) {
	count, short := 0, true
	for c := row.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode && (c.Data == "td" || c.Data == "th") {
			count++
			short = short && shortCell(c)
		}
	}
	w.owe(line)
	for c := row.FirstChild; c != nil; c = c.NextSibling {
		if c.Type != html.ElementNode || w.skip(c) {
			continue
		}
		if count > 1 && short {
			w.row++
			w.children(c, c)
			w.row--
			if w.row == 0 {
				w.owe(tab)
			}
			continue
		}
		w.owe(blank)
		w.children(c, c)
		w.owe(blank)
	}
	if count > 1 && short && w.owed == tab {
		w.owed = none
	}
	w.owe(line)
}

// shortCell reports whether a cell holds a figure or a few words and no table.
func shortCell(cell *html.Node) bool {
	return len(opening(cell, 161)) <= 160 && !contains(cell, "table", "blockquote")
}

// edge says what stands around an element: nothing around b, a line around li,
// an empty line around p. A style that makes a block of an inline element
// counts: editors and clipboards write those.
func edge(n *html.Node) gap {
	switch n.Data {
	case "address", "article", "aside", "blockquote", "body", "center", "details", "dialog", "dir", "div", "dl",
		"fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
		"hgroup", "html", "legend", "main", "menu", "nav", "ol", "p", "search", "section", "summary", "table", "ul":
		if (n.Data == "ul" || n.Data == "ol") && n.Parent != nil && n.Parent.Data == "li" {
			return line
		}
		return blank
	case "li", "dt", "dd", "caption", "thead", "tbody", "tfoot", "option", "td", "th":
		return line
	}
	if display := style(n, "display"); display == "block" || display == "flex" || display == "grid" || display == "list-item" {
		return line
	}
	return none
}

// known reports whether name is an element that HTML written by people opens with.
func known(name string) bool {
	switch name {
	case "a", "b", "i", "em", "strong", "span", "font", "br", "img", "head", "meta", "title", "script", "style", "link", "tr", "td", "u", "hr", "pre", "q", "main", "svg", "iframe":
		return true
	}
	return edge(&html.Node{Type: html.ElementNode, Data: name}) != none
}
