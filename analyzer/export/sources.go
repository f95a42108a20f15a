package export

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"whosaid/analyzer"
	"whosaid/analyzer/lex"
)

// Over many articles: who is quoted how much, and how much of what is quoted
// has a name.
//
//	source      kind     articles  statements  words  share  direct
//	Lena Ortiz  named           2           3     41    53%     76%
//	official    unnamed         1           1     12    16%      0%
//
// Speakers of different articles are one source when their kind and name are
// the same, but for capitals and space. That is no claim that two "officials"
// are one person: the row of an unnamed source says how often somebody called
// that was quoted. "Ortiz" and "Lena Ortiz" stay apart, since nothing in either
// article says that they are the same. Pronouns that were not resolved share a
// row: "she" of one article is nobody's name in another.

// Sources sums up articles. The zero value is ready.
type Sources struct {
	articles []Quoted
	all      Quoted
	sources  map[[2]string]*Quoted
	kinds    map[string]*Quoted
	of       map[string]map[[2]string]bool // sources, by kind
}

// Quoted says how much is quoted: of a source, of a kind of sources, or in an
// article.
type Quoted struct {
	Name, Kind string
	Articles   int // in which it is quoted
	Sources    int // different ones; of an article, its speakers
	Named      int // of Sources, how many are named
	Statements int
	Words      int // in the statements
	Direct     int // of Words, how many stand in quotation marks
	NamedWords int // of Words, how many are of named sources
	Total      int // words of an article, quoted or not
}

// Kinds of sources in the order of the tables; the last one stands for none.
var Kinds = []string{"named", "organization", "group", "unnamed", "document", "no speaker"}

// Add adds one article.
func (s *Sources) Add(d Document) {
	if s.sources == nil {
		s.sources, s.kinds, s.of = map[[2]string]*Quoted{}, map[string]*Quoted{}, map[string]map[[2]string]bool{}
		for _, kind := range Kinds {
			s.kinds[kind], s.of[kind] = &Quoted{Name: kind, Kind: kind}, map[[2]string]bool{}
		}
	}
	a := d.inBytes()
	article := Quoted{Name: a.ID, Articles: 1, Total: a.Counts.Words, Sources: len(a.Speakers)}
	doc := lex.Read(context.Background(), d.Text)
	speakers := speakersOf(a)
	seen := map[*Quoted]bool{}
	for i := range a.Quotes {
		q := &a.Quotes[i]
		kind, name := "no speaker", ""
		if q.Speaker != nil && speakers[*q.Speaker] != nil {
			kind, name = speakers[*q.Speaker].Kind, oneLine(speakers[*q.Speaker].Name)
		}
		if s.kinds[kind] == nil {
			kind = "unnamed"
		}
		if kind != "named" && pronoun(name) {
			name = unresolved
		}
		key := [2]string{kind, strings.ToLower(name)}
		source := s.sources[key]
		if source == nil {
			source = &Quoted{Name: name, Kind: kind, Sources: 1}
			s.sources[key] = source
		}
		s.of[kind][key] = true
		words, direct := wordsIn(doc, q)
		for _, sum := range []*Quoted{source, s.kinds[kind], &article} {
			sum.Statements++
			sum.Words += words
			sum.Direct += direct
			if kind == "named" {
				sum.NamedWords += words
			}
		}
		for _, sum := range []*Quoted{source, s.kinds[kind]} {
			if !seen[sum] {
				seen[sum] = true
				sum.Articles++
			}
		}
	}
	for _, speaker := range a.Speakers {
		if speaker.Kind == "named" {
			article.Named++
		}
	}
	s.articles = append(s.articles, article)
	s.all.Articles++
	s.all.Statements += article.Statements
	s.all.Words += article.Words
	s.all.Direct += article.Direct
	s.all.NamedWords += article.NamedWords
	s.all.Total += article.Total
}

// unresolved is the one row for whoever is "she" or "they" to the end.
const unresolved = "unresolved pronouns"

// pronoun reports whether a speaker's name is no more than a pronoun.
func pronoun(name string) bool {
	switch strings.ToLower(name) {
	case "he", "she", "it", "they", "we", "i", "you", "who", "that", "this", "these", "those", "which", "him", "her", "them", "us", "me":
		return true
	}
	return false
}

// wordsIn counts the words of a statement, and those in quotation marks.
func wordsIn(doc *lex.Document, q *analyzer.Quote) (words, direct int) {
	for _, piece := range q.Content {
		first, last := doc.Range(lex.Span{Start: piece.Start, End: piece.End})
		words += doc.Words(first, last)
		if q.Type != "mixed" {
			continue
		}
		for first < last {
			next := first
			for next < last && (doc.Tokens[next].Region >= 0) == (doc.Tokens[first].Region >= 0) {
				next++
			}
			if doc.Tokens[first].Region >= 0 {
				direct += doc.Words(first, next)
			}
			first = next
		}
	}
	if q.Type == "direct" {
		direct = words
	}
	return words, min(direct, words)
}

// All sums up all articles.
func (s *Sources) All() Quoted {
	all := s.all
	for kind, of := range s.of {
		if kind != "no speaker" {
			all.Sources += len(of)
		}
	}
	all.Named = len(s.of["named"])
	return all
}

// List returns the sources, those with most words first.
func (s *Sources) List() []Quoted {
	var out []Quoted
	for _, source := range s.sources {
		if source.Kind != "no speaker" {
			out = append(out, *source)
		}
	}
	slices.SortFunc(out, func(x, y Quoted) int {
		switch {
		case x.Words != y.Words:
			return y.Words - x.Words
		case x.Statements != y.Statements:
			return y.Statements - x.Statements
		case x.Name != y.Name:
			return strings.Compare(x.Name, y.Name)
		}
		return strings.Compare(x.Kind, y.Kind)
	})
	return out
}

// Kinds returns the kinds that there are, and what has no speaker.
func (s *Sources) Kinds() []Quoted {
	var out []Quoted
	for _, kind := range Kinds {
		if k := s.kinds[kind]; k != nil && k.Statements > 0 {
			sum := *k
			if kind != "no speaker" {
				sum.Sources = len(s.of[kind])
			}
			out = append(out, sum)
		}
	}
	return out
}

// Articles returns the articles in the order in which they were added.
func (s *Sources) Articles() []Quoted { return s.articles }

// Tables are the names that CSV takes.
var Tables = []string{"sources", "kinds", "articles"}

// CSV returns one of the tables for spreadsheets, in the same manner as [CSV].
// Shares are numbers from 0 to 1.
func (s *Sources) CSV(table string) []byte {
	out := []byte("\ufeff")
	row := func(cells ...string) {
		for i, cell := range cells {
			if i > 0 {
				out = append(out, ',')
			}
			out = appendCell(out, cell)
		}
		out = append(out, '\r', '\n')
	}
	number := strconv.Itoa
	all := s.All()
	switch table {
	case "articles":
		row("article", "words", "quoted_words", "statements", "direct_words", "direct_share", "sources", "named_sources", "named_share", "named_words", "named_words_share")
		for _, a := range s.articles {
			row(a.Name, number(a.Total), number(a.Words), number(a.Statements), number(a.Direct), share(a.Direct, a.Words), number(a.Sources), number(a.Named), share(a.Named, a.Sources), number(a.NamedWords), share(a.NamedWords, a.Words))
		}
	case "kinds":
		row("kind", "sources", "articles", "statements", "words", "words_share", "direct_words", "direct_share")
		for _, k := range s.Kinds() {
			row(k.Kind, number(k.Sources), number(k.Articles), number(k.Statements), number(k.Words), share(k.Words, all.Words), number(k.Direct), share(k.Direct, k.Words))
		}
	default:
		row("source", "kind", "articles", "statements", "words", "words_share", "direct_words", "direct_share")
		for _, q := range s.List() {
			row(q.Name, q.Kind, number(q.Articles), number(q.Statements), number(q.Words), share(q.Words, all.Words), number(q.Direct), share(q.Direct, q.Words))
		}
	}
	return out
}

// share writes a share with three decimals; nothing of nothing is empty.
func share(n, of int) string {
	if of == 0 {
		return ""
	}
	return strconv.FormatFloat(float64(n)/float64(of), 'f', 3, 64)
}

// Sentence says what there is: 3 articles: 34 statements by 12 sources, 5 of
// them named; 61% of the quoted words are theirs.
func (s *Sources) Sentence() string {
	all := s.All()
	out := many(all.Articles, "article") + ": " + many(all.Statements, "statement")
	if all.Sources > 0 {
		out += " by " + many(all.Sources, "source") + ", " + grouped(all.Named) + " of them named"
	}
	if all.Words > 0 {
		out += "; " + strconv.Itoa(percent(all.NamedWords, all.Words)) + "% of the quoted words are of named sources, " + strconv.Itoa(percent(all.Direct, all.Words)) + "% stand in quotation marks"
	}
	return out + "."
}

// HTML returns a page with the tables and bars, which needs nothing else. Words
// in quotation marks are the full part of a bar, reported ones its outline: it
// reads without colour, and the figures stand beside it.
func (s *Sources) HTML(title string) []byte {
	p := &page{}
	if title == "" {
		title = "Who is quoted"
	}
	p.head(title, "report")
	p.write("<main><header><h1>")
	p.escape(title)
	p.write(`</h1><p class="facts">`)
	p.escape(s.Sentence())
	p.write("</p></header>\n")
	all := s.All()
	wide := 0
	list := s.List()
	for _, q := range list {
		wide = max(wide, q.Words)
	}
	if len(list) > 0 {
		p.key("in quotation marks", "reported")
		p.table("sources", "Sources, those with most words first", []string{"Source", "Kind", "Articles", "Statements", "Words", "", "Share", "Direct"})
		for _, q := range list {
			p.row(q.Name, q.Kind, grouped(q.Articles), grouped(q.Statements), grouped(q.Words), bars(q.Direct, q.Words, wide), percents(q.Words, all.Words), percents(q.Direct, q.Words))
		}
		p.write("</tbody></table></div></section>\n")
	}
	if kinds := s.Kinds(); len(kinds) > 0 {
		wide = 0
		for _, k := range kinds {
			wide = max(wide, k.Words)
		}
		p.table("kinds", "Kinds of sources", []string{"Kind", "Sources", "Articles", "Statements", "Words", "", "Share", "Direct"})
		for _, k := range kinds {
			p.row(k.Kind, grouped(k.Sources), grouped(k.Articles), grouped(k.Statements), grouped(k.Words), bars(k.Direct, k.Words, wide), percents(k.Words, all.Words), percents(k.Direct, k.Words))
		}
		p.write("</tbody></table></div></section>\n")
	}
	p.table("articles", "Articles: how many of their sources are named", []string{"Article", "Statements", "Quoted words", "Sources", "Named", "", "Share", "Of the words"})
	for _, a := range s.articles {
		p.row(a.Name, grouped(a.Statements), grouped(a.Words), grouped(a.Sources), grouped(a.Named), bars(a.Named, a.Sources, a.Sources), percents(a.Named, a.Sources), percents(a.NamedWords, a.Words))
	}
	p.write("</tbody></table></div></section>\n</main>\n<footer>Found by Whosaid. A program found the statements and their sources; some will be wrong.</footer>\n</body>\n</html>\n")
	return p.out
}

// A bar is the two parts of one bar in percent of its room.
type bar struct{ full, whole int }

func bars(full, whole, widest int) bar {
	if widest == 0 {
		return bar{}
	}
	return bar{percent(full, widest), percent(whole, widest)}
}

func percents(n, of int) string {
	if of == 0 {
		return "–"
	}
	return strconv.Itoa(percent(n, of)) + "%"
}

// table begins a table with its heading.
func (p *page) table(id, caption string, columns []string) {
	p.write(`<section id="` + id + `"><div class="scroll"><table><caption>` + caption + "</caption><thead><tr>")
	for i, c := range columns {
		switch {
		case c == "":
			p.write("<td></td>")
		case i == 0 || c == "Kind":
			p.write(`<th scope="col">` + c + "</th>")
		default:
			p.write(`<th scope="col" class="figure">` + c + "</th>")
		}
	}
	p.write("</tr></thead><tbody>\n")
}

// row writes a row: its name, then words, figures and bars.
func (p *page) row(name string, cells ...any) {
	p.write(`<tr><th scope="row">`)
	if name == "" {
		name = "–"
	}
	p.escape(oneLine(name))
	p.write("</th>")
	for _, c := range cells {
		switch c := c.(type) {
		case bar:
			p.write(`<td>`)
			p.bar(c)
			p.write("</td>")
		case string:
			class := ` class="figure"`
			if slices.Contains(Kinds, c) {
				class = ""
			}
			p.write("<td" + class + ">")
			p.escape(c)
			p.write("</td>")
		}
	}
	p.write("</tr>\n")
}

// bar draws one bar; the figures beside it say the same.
func (p *page) bar(b bar) {
	p.write(`<svg class="bars" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">`)
	if b.whole > 0 {
		p.write(`<rect class="part" x="0.5" y="0.5" width="` + strconv.Itoa(max(1, b.whole-1)) + `" height="9"/>`)
	}
	if b.full > 0 {
		p.write(`<rect class="whole" x="0" y="0" width="` + strconv.Itoa(b.full) + `" height="10"/>`)
	}
	p.write("</svg>")
}

// key says what the parts of the bars are.
func (p *page) key(full, outline string) {
	p.write(`<p class="key"><span>`)
	p.bar(bar{100, 100})
	p.write(full + "</span><span>")
	p.bar(bar{0, 100})
	p.write(outline + "</span></p>\n")
}
