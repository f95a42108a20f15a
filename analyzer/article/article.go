// Package article takes the article out of a web page and gives it as plain
// text: the headline, then its paragraphs, headings, block quotes, lists and
// tables, each on lines of its own, without the menus, captions and links that
// stand around it.
//
//	a, err := article.FromHTML(page)
//	fmt.Println(a.Title, a.Words, "of", a.PageWords, "words")
//
// go-readability decides which elements of the page are the article's; what
// their text is, and where a line ends, is decided here, by one walk over the
// page's own tree that collapses white space as a browser does. [Everything]
// takes the same walk over the whole page, for fragments of rich text and for
// readers who miss something.
package article

import (
	"errors"
	"strings"
	"unicode"

	"golang.org/x/net/html"
)

// An Article is the text of an article and what its page says about it.
type Article struct {
	Title  string // the headline, or ""
	Byline string // who wrote it, as the page says, without "By"; or ""
	// Text is valid UTF-8. It opens with the headline, if there is one. Blocks
	// are parted by an empty line, list items, table rows and line breaks by a
	// line break, the cells of a row by a tab.
	Text      string
	Words     int // words of Text
	PageWords int // words of the whole page, for "1,204 of 3,880 words"
}

// ErrNoText is the error of a page that holds no text.
var ErrNoText = errors.New("no article text found in the page")

// FromHTML finds the article of a web page. page is UTF-8 (see [Decode]); what
// is no valid UTF-8 in it is replaced, as browsers do. Any input is safe: a page
// that is nested too deep or is too large to be searched for its article is
// read whole. The error is [ErrNoText] if there is no text.
func FromHTML(page string) (Article, error) {
	doc, err := parse(page)
	if err != nil {
		return flat(page)
	}
	whole := whole(doc)
	found := find(doc)
	a := Article{Title: found.title, Byline: found.byline, Text: found.text, PageWords: words(whole)}
	if a.Text == "" {
		a.Text = whole
	}
	a.Text = headed(a.Title, a.Text)
	a.Words = words(a.Text)
	if a.Words == 0 {
		return Article{}, ErrNoText
	}
	a.PageWords = max(a.PageWords, a.Words)
	return a, nil
}

// Everything gives the whole text of a page or of a fragment of rich text, in
// the same form as [FromHTML] but with nothing left out that a reader can see.
// Title and Byline are empty. The error is [ErrNoText] if there is no text.
func Everything(page string) (Article, error) {
	doc, err := parse(page)
	if err != nil {
		return flat(page)
	}
	return text(whole(doc))
}

// FromText gives plain text as an article: the text passes through untouched.
func FromText(s string) Article {
	n := words(s)
	return Article{Text: s, Words: n, PageWords: n}
}

// text gives s, which is the whole page, as an article.
func text(s string) (Article, error) {
	a := FromText(s)
	if a.Words == 0 {
		return Article{}, ErrNoText
	}
	return a, nil
}

// parse reads a page as browsers do. It fails only where elements are nested
// more than 512 deep, which the parser of x/net refuses; that bounds every
// recursion over the tree.
func parse(page string) (doc *html.Node, err error) {
	defer func() {
		if recover() != nil {
			err = errors.New("the page is nested too deep")
		}
	}()
	return html.Parse(strings.NewReader(strings.ToValidUTF8(page, "\uFFFD")))
}

// headed puts title before body unless it is among the first lines of body.
func headed(title, body string) string {
	if title == "" || body == "" {
		return body
	}
	lines := 0
	for first := range strings.Lines(body) {
		if alike(first, title) {
			return body
		}
		if lines++; lines == 8 {
			break
		}
	}
	return title + "\n\n" + body
}

// words counts the runs without white space that hold a letter or a digit.
func words(s string) int {
	n, word := 0, false
	for _, r := range s {
		switch {
		case unicode.IsSpace(r):
			word = false
		case !word && (unicode.IsLetter(r) || unicode.IsDigit(r)):
			n, word = n+1, true
		}
	}
	return n
}

// alike reports whether two headlines are the same but for case, white space
// and punctuation.
func alike(a, b string) bool { return letters(a) == letters(b) }

func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

// LooksLikeHTML reports whether s is HTML, a page or a fragment, rather than
// plain text that may mention a tag: it opens with one, or closes several
// paragraphs.
func LooksLikeHTML(s string) bool {
	s = strings.TrimLeft(s, "\uFEFF \t\r\n")
	head := strings.ToLower(s[:min(len(s), 1<<16)])
	for _, opening := range [...]string{"<!doctype html", "<html", "<?xml", "<!--", "version:0.9\r\nstarthtml:"} {
		if strings.HasPrefix(head, opening) {
			return strings.Contains(head, ">")
		}
	}
	if strings.HasPrefix(head, "<") {
		name := head[1:]
		end := strings.IndexFunc(name, func(r rune) bool { return (r < 'a' || r > 'z') && (r < '1' || r > '6') })
		if end > 0 && strings.ContainsRune(" \t\r\n/>", rune(name[end])) && known(name[:end]) && strings.Contains(name, ">") {
			return true
		}
	}
	return strings.Count(head, "</p>")+strings.Count(head, "</div>")+strings.Count(head, "</body>") >= 2
}
