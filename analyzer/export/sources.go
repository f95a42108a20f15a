package export

import (
	"slices"
	"strconv"
	"strings"
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
	sources  map[string]*Quoted // by key
	kinds    map[string]*Quoted
	of       map[string]int // sources, by kind
}

// Add adds one article.
func (s *Sources) Add(d Document) {
	article, rows := QuotedIn(d)
	s.articles = append(s.articles, article)
	kinds := map[string]bool{}
	for _, row := range rows {
		kind := s.row(row)
		if kinds[row.Kind] {
			kind.Articles-- // counted once
		}
		kinds[row.Kind] = true
	}
	s.all.Articles++
	s.all.Total += article.Total
}

// AddRow adds what was summed up of a source elsewhere, as [QuotedIn] and
// [Quoted.Plus] give it. Of the tables, sources alone is then right: which
// articles there were, and in how many a kind is quoted, no row says.
func (s *Sources) AddRow(row Quoted) { s.row(row) }

// row adds a row to its source and to its kind, which it returns.
func (s *Sources) row(row Quoted) *Quoted {
	if s.sources == nil {
		s.sources, s.kinds, s.of = map[string]*Quoted{}, map[string]*Quoted{}, map[string]int{}
	}
	key := row.Key()
	source := s.sources[key]
	if source == nil {
		source = &Quoted{Name: row.Name, Kind: row.Kind}
		s.sources[key] = source
		s.of[row.Kind]++
	}
	*source = source.Plus(row)
	kind := s.kinds[row.Kind]
	if kind == nil {
		kind = &Quoted{Name: row.Kind, Kind: row.Kind}
		s.kinds[row.Kind] = kind
	}
	for _, sum := range []*Quoted{kind, &s.all} {
		sum.Statements += row.Statements
		sum.Words += row.Words
		sum.Direct += row.Direct
		sum.NamedWords += row.NamedWords
	}
	kind.Articles += row.Articles
	return kind
}

// All sums up all articles.
func (s *Sources) All() Quoted {
	all := s.all
	for kind, count := range s.of {
		if kind != "no speaker" {
			all.Sources += count
		}
	}
	all.Named = s.of["named"]
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
				sum.Sources = s.of[kind]
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
		p.table("sources", "Sources, those with most words first", []string{"Source", "Kind", "", "Words", "Share", "Direct", "Statements", "Articles"})
		for _, q := range list {
			p.row(q.Name, q.Kind, bars(q.Direct, q.Words, wide), grouped(q.Words), percents(q.Words, all.Words), percents(q.Direct, q.Words), grouped(q.Statements), grouped(q.Articles))
		}
		p.write("</tbody></table></div></section>\n")
	}
	if kinds := s.Kinds(); len(kinds) > 0 {
		wide = 0
		for _, k := range kinds {
			wide = max(wide, k.Words)
		}
		p.table("kinds", "Kinds of sources", []string{"Kind", "", "Words", "Share", "Direct", "Statements", "Sources", "Articles"})
		for _, k := range kinds {
			p.row(k.Kind, bars(k.Direct, k.Words, wide), grouped(k.Words), percents(k.Words, all.Words), percents(k.Direct, k.Words), grouped(k.Statements), grouped(k.Sources), grouped(k.Articles))
		}
		p.write("</tbody></table></div></section>\n")
	}
	p.key("named", "other sources")
	p.table("articles", "Articles: how many of their sources are named", []string{"Article", "", "Share", "Named", "Sources", "Of the words", "Quoted words", "Statements"})
	for _, a := range s.articles {
		p.row(a.Name, bars(a.Named, a.Sources, a.Sources), percents(a.Named, a.Sources), grouped(a.Named), grouped(a.Sources), percents(a.NamedWords, a.Words), grouped(a.Words), grouped(a.Statements))
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
