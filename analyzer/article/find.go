package article

// Which elements of a page are the article's. go-readability answers, but it
// answers with a tree of its own, rebuilt and thinned out. So every element of
// the page gets a mark that survives the rebuilding; the marks that come back
// say which elements are alive, and the text is then written from the page's
// own tree. That also lets what readability drops inside an article be kept
// after all: a block quote, a list or a paragraph between two that are alive
// (mozilla/readability#498, #901) is the article's, unless it says of itself
// that it is an advertisement or a menu.

import (
	"strconv"
	"strings"

	"github.com/go-shiori/go-readability"
	"golang.org/x/net/html"
)

// key is the attribute that marks an element, with its number at the end: a
// key, because readability may merge the attributes of two elements, and keys
// do not collide.
const key = "data-whosaid-"

// budget bounds the effort that readability is given, about four seconds of a
// slow machine: it looks at the text of an element once for each of its
// ancestors, and takes its time over every element.
const (
	budget      = 6e8
	elementCost = 1250 // in bytes read once
)

type found struct{ title, byline, text string }

// page is a page with what is known of its elements.
type page struct {
	marked []*html.Node        // by number
	alive  map[*html.Node]bool // came back from readability; true: itself, false: something under it
	saved  map[*html.Node]bool // taken although it did not come back
	bytes  int                 // of the texts that are alive
}

// find finds the article of doc, which it marks. The text is "" if it finds none.
func find(doc *html.Node) (f found) {
	effort := effort(doc)
	if effort > budget {
		f.title, _ = headline(doc, "")
		return f
	}
	marked := mark(doc)
	f = search(doc, marked, shortest)
	// A few lines may be all of a short article, or what readability found
	// beside a long one: whether there is much more, a second look tells.
	if n := prose(f.text); n < brief && effort < budget/8 {
		if again := search(doc, marked, brief); prose(again.text) > 2*n {
			f = again
		}
	}
	return f
}

// readability drops its conditions, one by one, until it finds so many bytes.
const (
	shortest = 250
	brief    = 1500
)

// search has readability search doc for an article of so many bytes.
func search(doc *html.Node, marked []*html.Node, bytes int) (f found) {
	p := page{marked: marked, alive: map[*html.Node]bool{}, saved: map[*html.Node]bool{}}
	parser := readability.NewParser()
	parser.CharThresholds = bytes
	parser.KeepClasses = true
	read, ok := parsed(&parser, doc)
	title, heading := headline(doc, read.Title)
	f.title, f.byline = title, byline(read.Byline)
	if !ok || read.Node == nil {
		return f
	}
	p.revive(read.Node)
	p.bytes = p.textAlive(doc)
	p.save(doc, heading)
	w := walk{skip: p.dead, keeps: p.keeps}
	w.node(doc, doc)
	f.text = w.out.String()
	return f
}

// prose counts the bytes of the lines that are long enough for a paragraph.
func prose(text string) int {
	n := 0
	for line := range strings.Lines(text) {
		if len(line) >= 100 {
			n += len(line)
		}
	}
	return n
}

// parsed runs readability. A page that it cannot cope with is a page without an
// article, not the end of the program.
func parsed(parser *readability.Parser, doc *html.Node) (read readability.Article, ok bool) {
	defer func() {
		if recover() != nil {
			ok = false
		}
	}()
	read, err := parser.ParseDocument(doc, nil)
	return read, err == nil
}

// effort is the sum of bytes times depth over the tree, and a cost for every element.
func effort(doc *html.Node) int {
	var sum func(n *html.Node, depth int) int
	sum = func(n *html.Node, depth int) int {
		total := elementCost
		if n.Type == html.TextNode {
			total = len(n.Data) * depth
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			total += sum(c, depth+1)
		}
		return total
	}
	return sum(doc, 1)
}

// mark marks the elements with their numbers and returns them. Texts that stand
// beside elements get an element of their own, as readability rebuilds what is
// around them.
func mark(doc *html.Node) (marked []*html.Node) {
	var texts []*html.Node
	each(doc, func(n *html.Node) bool {
		if n.Type == html.TextNode && n.Parent != nil && edge(n.Parent) == blank && strings.TrimSpace(n.Data) != "" {
			texts = append(texts, n)
		}
		return true
	})
	for _, t := range texts {
		span := &html.Node{Type: html.ElementNode, Data: "span"}
		t.Parent.InsertBefore(span, t)
		t.Parent.RemoveChild(t)
		span.AppendChild(t)
	}
	each(doc, func(n *html.Node) bool {
		if n.Type == html.ElementNode {
			n.Attr = append(n.Attr, html.Attribute{Key: key + strconv.Itoa(len(marked))})
			marked = append(marked, n)
		}
		return true
	})
	return marked
}

// revive notes which elements came back in tree.
func (p *page) revive(tree *html.Node) {
	each(tree, func(n *html.Node) bool {
		for _, a := range n.Attr {
			number, ok := strings.CutPrefix(a.Key, key)
			i, err := strconv.Atoi(number)
			if !ok || err != nil || i < 0 || i >= len(p.marked) {
				continue
			}
			p.alive[p.marked[i]] = true
			for up := p.marked[i].Parent; up != nil; up = up.Parent {
				if _, known := p.alive[up]; known {
					break
				}
				p.alive[up] = false
			}
		}
		return true
	})
}

// save takes the block quotes, lists, tables and paragraphs that readability
// dropped between the headline, or the first text that is alive, and the last
// text that is. So much that it makes a third of the article is no oversight
// but a gallery or another article: of that only block quotes are taken.
func (p *page) save(doc, heading *html.Node) {
	first, last := p.reach(doc, heading)
	i, bytes := -1, 0
	var found []*html.Node
	var visit func(n *html.Node)
	visit = func(n *html.Node) {
		i++
		_, alive := p.alive[n]
		if n.Type == html.ElementNode && (hidden(n) || clutter(n)) {
			i += size(n) - 1
			return
		}
		if i > first && i < last && n.Type == html.ElementNode && !alive && worth(n) {
			found = append(found, n)
			if n.Data != "blockquote" {
				bytes += textSize(n)
			}
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			visit(c)
		}
	}
	visit(doc)
	for _, n := range found {
		if n.Data == "blockquote" || 3*bytes < p.bytes {
			p.saved[n] = true
		}
	}
}

// reach gives the places, in document order, of the headline and of the last
// text that is alive; of the first such text if the headline comes after it.
func (p *page) reach(doc, heading *html.Node) (first, last int) {
	i := -1
	first = -1
	each(doc, func(n *html.Node) bool {
		i++
		alive := n.Type == html.TextNode && strings.TrimSpace(n.Data) != "" && p.living(n)
		if first < 0 && (alive || n == heading) {
			first = i
		}
		if alive {
			last = i
		}
		return true
	})
	return first, last
}

// living reports whether a text, or an inline element around it, or its block
// came back.
func (p *page) living(text *html.Node) bool {
	for n := text.Parent; n != nil; n = n.Parent {
		if p.alive[n] || p.saved[n] {
			return true
		}
		if edge(n) != none {
			return false
		}
	}
	return false
}

// keeps reports whether a text of block is the article's: it is alive, or
// something around it was saved.
func (p *page) keeps(text, block *html.Node) bool {
	if p.living(text) {
		return true
	}
	for n := block; n != nil; n = n.Parent {
		if p.saved[n] {
			return true
		}
		if p.alive[n] {
			return false
		}
	}
	return false
}

// dead reports whether an element is none of the article's.
func (p *page) dead(n *html.Node) bool {
	return hidden(n) || (clutter(n) || listing(n)) && !p.large(n)
}

// large reports whether n holds so much of the living text that it cannot be
// clutter, whatever it is called.
func (p *page) large(n *html.Node) bool {
	if _, alive := p.alive[n]; !alive || n.Data == "figcaption" || n.Data == "nav" {
		return false
	}
	return 3*p.textAlive(n) > p.bytes
}

// textAlive counts the bytes of the texts under n that are alive.
func (p *page) textAlive(n *html.Node) int {
	total := 0
	each(n, func(c *html.Node) bool {
		if c.Type == html.TextNode && p.living(c) {
			total += len(strings.TrimSpace(c.Data))
		}
		return true
	})
	return total
}

// textSize counts the bytes of all texts under n.
func textSize(n *html.Node) int {
	total := 0
	each(n, func(c *html.Node) bool {
		if c.Type == html.TextNode {
			total += len(strings.TrimSpace(c.Data))
		}
		return true
	})
	return total
}

// size counts n and all under it.
func size(n *html.Node) int {
	count := 0
	each(n, func(*html.Node) bool { count++; return true })
	return count
}
