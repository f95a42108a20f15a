package export

import (
	"context"
	_ "embed" // for the style
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"whosaid/analyzer"
	"whosaid/analyzer/lex"
)

// The page that HTML makes looks like the reading view of Whosaid's own page and
// has its hooks, but runs no script: an article with its marks and the names of
// the speakers in the margin, beside it who said what and the names. Its policy
// lets it load nothing and run nothing, whatever the article holds.

//go:embed page.css
var pageStyle string

// styleHash is the SHA-256 of pageStyle: the page's policy allows that style alone.
const styleHash = "B3zuKbB7VI8Gye6hRpKtWZPqPUjngFHIU6GimHdn0so="

// colours and patterns tell speakers apart: eight colours, then lines.
const colours, patterns = 8, 3

// HTML returns a page that needs nothing else and says nothing to anybody.
func HTML(d Document) []byte {
	a := d.inBytes()
	p := &page{a: a, text: d.Text, speakers: speakersOf(a), rank: rankOf(a.Speakers)}
	title := a.ID
	if title == "" {
		title = "Who said what"
	}
	p.head(title, "")
	p.write(`<main><div id="desk"><header><h1>`)
	p.escape(title)
	p.write(`</h1><p class="facts">`)
	p.escape(Summary(a))
	p.write("</p></header>\n")
	p.article()
	p.write("</div>\n<aside id=\"rail\">\n")
	p.rail()
	p.names()
	p.write("</aside>\n</main>\n<footer>Found by ")
	p.escape("Whosaid, engine " + a.Engine)
	p.write(". A program found the statements and their speakers; some will be wrong.")
	if a.Corrections > 0 {
		p.write(" " + byHand(a))
	}
	p.write("</footer>\n</body>\n</html>\n")
	return p.out
}

type page struct {
	out      []byte
	a        *analyzer.Analysis
	text     string
	speakers map[string]*analyzer.Speaker
	rank     map[string]int // of a speaker by words, most first
}

// head writes everything before the content of a page; class is the body's.
func (p *page) head(title, class string) {
	p.write("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
	p.write(`<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-` + styleHash + `'; base-uri 'none'; form-action 'none'">` + "\n")
	p.write("<meta name=\"generator\" content=\"Whosaid\">\n<title>")
	p.escape(title)
	p.write("</title>\n<style>" + pageStyle + "</style>\n</head>\n<body")
	if class != "" {
		p.attribute("class", class)
	}
	p.write(">\n")
}

func (p *page) write(s string) { p.out = append(p.out, s...) }

// escape writes text that is neither markup nor anything else but itself.
func (p *page) escape(text string) {
	for _, r := range text {
		switch r {
		case '&':
			p.write("&amp;")
		case '<':
			p.write("&lt;")
		case '>':
			p.write("&gt;")
		case '"':
			p.write("&quot;")
		case '\'':
			p.write("&#39;")
		case '\r':
			p.write("&#13;") // a plain one would be read as a line feed
		default:
			p.out = utf8.AppendRune(p.out, shown(r))
		}
	}
}

// attribute writes an attribute of the element that is open.
func (p *page) attribute(name, value string) {
	p.write(" " + name + `="`)
	p.escape(value)
	p.write(`"`)
}

// paint writes the attributes that give an element a speaker's colour and lines.
func (p *page) paint(id *string) {
	rank, known := 0, false
	if id != nil {
		rank, known = p.rank[*id]
	}
	if !known {
		p.attribute("data-colour", "none")
		return
	}
	p.attribute("data-colour", strconv.Itoa(rank%colours))
	if rank >= colours {
		p.attribute("data-pattern", strconv.Itoa(rank/colours%patterns))
	}
}

// rankOf ranks speakers by their words, most first.
func rankOf(speakers []analyzer.Speaker) map[string]int {
	rank := make(map[string]int, len(speakers))
	for i, s := range ranked(speakers) {
		rank[s.ID] = i
	}
	return rank
}

func ranked(speakers []analyzer.Speaker) []*analyzer.Speaker {
	list := make([]*analyzer.Speaker, len(speakers))
	for i := range speakers {
		list[i] = &speakers[i]
	}
	slices.SortStableFunc(list, func(x, y *analyzer.Speaker) int { return y.Words - x.Words })
	return list
}

// article writes the text, each line a paragraph: the paragraphs' text, joined by
// line breaks, is the text that was given.
func (p *page) article() {
	drawings := drawingsOf(p.text, p.a, Margin(p.text, p.a))
	spaced := ""
	if !blankLines(p.text) {
		spaced = ` class="spaced"`
	}
	p.write("<div id=\"article\"" + spaced + ">\n")
	var open []drawing // that reach into the line
	for at := 0; at <= len(p.text); {
		end := len(p.text)
		if i := strings.IndexByte(p.text[at:], '\n'); i >= 0 {
			end = at + i
		}
		open = slices.DeleteFunc(open, func(d drawing) bool { return d.End <= at })
		for len(drawings) > 0 && drawings[0].Start < end {
			open, drawings = append(open, drawings[0]), drawings[1:]
		}
		line := p.text[at:end]
		p.write(`<p dir="auto"`)
		var classes []string
		if at == 0 && hasHeadline(p.text) {
			classes = append(classes, "headline")
		}
		if strings.Contains(line, "\t") || strings.Contains(line, "  ") || strings.HasPrefix(line, " ") {
			classes = append(classes, "spaces")
		}
		if classes != nil {
			p.attribute("class", strings.Join(classes, " "))
		}
		p.write(">")
		nest(analyzer.Span{Start: at, End: end}, open, func(s analyzer.Span) { p.escape(of(p.text, s)) }, p.open, p.write)
		p.write("</p>\n")
		at = end + 1
	}
	p.write("</div>\n")
}

// longestHeadline counts UTF-16 code units, as the page does.
const longestHeadline = 160

// hasHeadline reports whether text begins with a short line without a stop, and an
// empty line after it.
func hasHeadline(text string) bool {
	line, rest, _ := strings.Cut(text, "\n")
	between, _, found := strings.Cut(rest, "\n")
	if !found || strings.TrimSuffix(between, "\r") != "" {
		return false
	}
	head := text[:len(line)+len(between)+2]
	if len(head) > 3*longestHeadline || len(utf16.Encode([]rune(head))) > longestHeadline {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(strings.TrimSuffix(line, "\r"))
	return line != "" && !unicode.IsSpace(last) && !strings.ContainsRune(".!?:;,", last)
}

func blankLines(text string) bool {
	return strings.Contains(text, "\n\n") || strings.Contains(text, "\n\r\n")
}

// open begins the element of a drawing.
func (p *page) open(d drawing) string {
	switch d.kind {
	case entity:
		e := &p.a.Entities[d.index]
		p.write(`<mark class="entity"`)
		p.attribute("data-entity", e.ID)
		p.attribute("data-type", e.Type)
		p.attribute("data-letter", letterOf(e.Type))
		p.hand(e.ByHand)
		p.write(">")
		return "</mark>"
	case source, cue:
		p.write("<span class=\"" + [...]string{source: "source", cue: "cue"}[d.kind] + "\"")
		p.attribute("data-quote", d.quote.ID)
		p.paint(d.quote.Speaker)
		p.write(">")
		return "</span>"
	}
	q := d.quote
	classes := "quote"
	if d.inside {
		classes += " inside"
	}
	if q.Confidence < 0.5 {
		classes += " unsure"
	}
	p.write(`<mark class="` + classes + `"`)
	if d.first {
		p.attribute("id", q.ID)
	}
	p.attribute("data-quote", q.ID)
	p.attribute("data-type", q.Type)
	p.attribute("data-act", q.Act)
	if q.Speaker != nil {
		p.attribute("data-speaker", *q.Speaker)
	}
	p.paint(q.Speaker)
	if d.says != "" {
		p.attribute("data-says", d.says)
		p.attribute("data-initials", initials(d.says))
	}
	p.hand(q.ByHand)
	p.attribute("title", p.told(q))
	p.write(">")
	return "</mark>"
}

// hand marks what a person said.
func (p *page) hand(is bool) {
	if is {
		p.write(" data-by-hand")
	}
}

// told says in words what a mark is: “direct statement by Lena Ortiz, found by
// a pronoun”.
func (p *page) told(q *analyzer.Quote) string {
	out := q.Type + " statement"
	if q.Act == "thought" || q.Act == "perception" {
		out = q.Act
	}
	if name := nameOf(p.speakers, q.Speaker); name != "" {
		out += " by " + name
	} else {
		out += ", no speaker found"
	}
	if q.How != nil {
		out += " (" + hows[*q.How] + ")"
	}
	if q.Confidence < 0.5 {
		out += ", not sure"
	}
	return out + handOf(q.ByHand)
}

// hows say how a speaker was found.
var hows = map[string]string{
	"named": "named there", "short name": "by a short name", "pronoun": "by a pronoun", "description": "by a description",
	"previous speaker": "the previous speaker goes on", "next speaker": "the next speaker", "as written": "as written", "by hand": "given by hand",
}

// initials are what stands in a narrow margin: at most two letters, the first
// and the last, of words that are more than "of" and "the".
func initials(name string) string {
	var letters []rune
	for _, word := range strings.FieldsFunc(name, func(r rune) bool { return r == ' ' || r == '-' }) {
		switch strings.ToLower(word) {
		case "of", "the", "and", "for", "a", "an":
			continue
		}
		if r, _ := utf8.DecodeRuneInString(word); r == '?' || unicode.IsLetter(r) || unicode.IsDigit(r) {
			letters = append(letters, unicode.ToUpper(r))
		}
	}
	if len(letters) > 2 {
		letters = []rune{letters[0], letters[len(letters)-1]}
	}
	return string(letters)
}

// rail writes who says what.
func (p *page) rail() {
	p.write("<section id=\"speakers\">\n<h2>Who says what</h2>\n")
	list := ranked(p.a.Speakers)
	total := 0
	for _, s := range list {
		total += s.Words
	}
	if total > 0 {
		p.write(`<svg class="shares" viewBox="0 0 1000 8" preserveAspectRatio="none" aria-hidden="true">`)
		at := 0
		for _, s := range list {
			p.write(`<rect y="0" height="8"`)
			p.attribute("x", strconv.Itoa(1000*at/total))
			at += s.Words
			p.attribute("width", strconv.Itoa(max(1, 1000*at/total-1000*(at-s.Words)/total-2)))
			p.paint(&s.ID)
			p.write("/>")
		}
		p.write("</svg>\n")
	}
	quotes := quotesOf(p.a)
	for _, s := range list {
		p.write(`<section class="speaker"`)
		p.attribute("data-speaker", s.ID)
		p.hand(s.ByHand)
		p.paint(&s.ID)
		p.write("><h3>")
		p.escape(Titled(s))
		p.write(`</h3><p class="facts">`)
		p.escape(s.Kind + ", " + many(len(s.Quotes), "statement") + ", " + many(s.Words, "word") + handOf(s.ByHand))
		p.write("</p><ol>\n")
		for _, id := range s.Quotes {
			if q := quotes[id]; q != nil {
				p.item(q)
			}
		}
		p.write("</ol></section>\n")
	}
	if slices.ContainsFunc(p.a.Quotes, func(q analyzer.Quote) bool { return q.Speaker == nil }) {
		p.write("<section class=\"speaker\" data-colour=\"none\"><h3>No speaker found</h3><ol>\n")
		for i := range p.a.Quotes {
			if q := &p.a.Quotes[i]; q.Speaker == nil {
				p.item(q)
			}
		}
		p.write("</ol></section>\n")
	}
	if len(p.a.Quotes) == 0 {
		p.write("<p class=\"nothing\">Nobody is quoted.</p>\n")
	}
	p.write("</section>\n")
}

// item writes one statement as a link to where it stands.
func (p *page) item(q *analyzer.Quote) {
	p.write(`<li><a href="#` + q.ID + `"`)
	if q.Type != "direct" {
		p.write(` class="reported"`)
	}
	p.write(">")
	p.escape(Said(p.text, q))
	p.write("</a></li>\n")
}

// names writes the names by type, those with most mentions first.
func (p *page) names() {
	if len(p.a.Names) == 0 {
		return
	}
	p.write("<section id=\"names\">\n<h2>Names</h2>\n")
	for _, t := range types {
		var list []*analyzer.Name
		for i := range p.a.Names {
			if p.a.Names[i].Type == t.name {
				list = append(list, &p.a.Names[i])
			}
		}
		if len(list) == 0 {
			continue
		}
		slices.SortStableFunc(list, func(x, y *analyzer.Name) int { return len(y.Mentions) - len(x.Mentions) })
		p.write(`<section class="type"><h3><span class="letter">` + t.letter + "</span>" + t.plural + "</h3><ul>\n")
		for _, n := range list {
			p.write("<li")
			p.attribute("data-name", n.ID)
			p.hand(n.ByHand)
			p.write(">")
			p.escape(n.Name)
			p.write(` <span class="count">` + grouped(len(n.Mentions)) + "</span></li>\n")
		}
		p.write("</ul></section>\n")
	}
	p.write("</section>\n")
}

// quotations returns what stands in quotation marks, outermost ones alone;
// nothing where no statement asks for it.
func quotations(text string, a *analyzer.Analysis) []analyzer.Span {
	if !slices.ContainsFunc(a.Quotes, func(q analyzer.Quote) bool { return q.Type == "mixed" }) {
		return nil
	}
	var out []analyzer.Span
	for _, r := range lex.Read(context.Background(), text).Regions {
		if r.Depth == 0 {
			out = append(out, analyzer.Span{Start: r.Start, End: r.End})
		}
	}
	return out
}
