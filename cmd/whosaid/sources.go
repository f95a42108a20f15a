package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"
	"unicode/utf8"

	"whosaid/analyzer/batch"
	"whosaid/analyzer/export"
)

// Who is quoted how much over many articles: a table of the sources, one of
// their kinds, and one of the articles.

type sourcesCommand struct {
	Format string `short:"f" help:"text (the default), csv, or html: a page with bars." enum:"text,csv,html" default:"text" placeholder:"FORMAT"`
	Table  string `help:"Table that csv gives: sources (the default there), kinds or articles. Text shows that one alone, by default all." enum:"sources,kinds,articles,all" default:"all" placeholder:"NAME"`
	Top    int    `short:"n" help:"Rows of each table of text; 20 by default, 0 for all." default:"20" placeholder:"N"`
	Output string `short:"o" help:"Write to a file." placeholder:"FILE"`
	Title  string `help:"Heading of the page of html." default:"Who is quoted"`
	engineFlag
	parallel
	Paths []string `arg:"" optional:"" name:"path" help:"Articles, folders, patterns and NDJSON, as of “whosaid batch”."`
}

func (c *sourcesCommand) Help() string {
	return `Speakers of different articles are one source when their kind and name are the same. The row of an unnamed source says how often somebody called that was quoted, not that it was one person. “direct” is the share of the words that stand in quotation marks.

  whosaid sources articles/
  whosaid sources --format html --output sources.html 'articles/*.html'
  whosaid sources --format csv --table articles articles.ndjson > named.csv`
}

func (c *sourcesCommand) Run(ctx context.Context, s *session) error {
	jobs, err := c.workers()
	if err != nil {
		return err
	}
	input, err := newDocuments(s, "whosaid sources", c.Paths)
	if err != nil {
		return err
	}
	if err := input.spared(s, c.Output); err != nil {
		return err
	}
	a, err := newAnalyzer(c.Engine)
	if err != nil {
		return err
	}
	type read struct {
		document    export.Document
		place, note string // on its text
		err         error
	}
	var sources export.Sources
	bad := 0
	meter := newMeter(s, "article").of(input)
	err = overDocuments(ctx, jobs, input, func(d *batch.Document) read {
		analysis, err := d.Analyze(ctx, a)
		if analysis != nil {
			analysis.ID = d.ID
		}
		return read{export.Document{Analysis: analysis, Text: d.Text}, d.Place, d.Note, err}
	}, func(r read) error {
		words := 0
		switch {
		case r.err != nil:
			bad++
			meter.clear()
			s.tell(r.err)
		case r.document.Analysis == nil:
			return ctx.Err()
		default:
			if r.note != "" {
				meter.clear()
				s.note(r.place, r.note)
			}
			sources.Add(r.document)
			words = r.document.Analysis.Counts.Words
		}
		meter.add(words)
		return nil
	})
	meter.clear()
	switch {
	case err != nil:
		return err
	case len(sources.Articles()) == 0:
		return hinted{errors.New("no article in the input"), "“whosaid help batch” says what is read"}
	}
	if err := c.print(s, &sources); err != nil {
		return err
	}
	if bad > 0 {
		return errBadDocuments
	}
	return nil
}

// print writes the tables in the format.
func (c *sourcesCommand) print(s *session, sources *export.Sources) error {
	var data []byte
	switch c.Format {
	case "csv":
		data = sources.CSV(c.Table)
	case "html":
		data = sources.HTML(c.Title)
	default:
		data = []byte(c.text(sources, columns(s.out)))
	}
	if c.Output == "" {
		return s.write(data)
	}
	if err := os.WriteFile(c.Output, data, 0o666); err != nil {
		return unwritable(err)
	}
	return nil
}

// text gives the tables for a terminal of that width.
func (c *sourcesCommand) text(sources *export.Sources, width int) string {
	var b strings.Builder
	all := sources.All()
	if c.Table == "all" {
		b.WriteString(sources.Sentence() + "\n")
	}
	wants := func(table string) bool { return c.Table == "all" || c.Table == table }
	share := func(n, of int) string {
		if of == 0 {
			return "–"
		}
		return fmt.Sprintf("%d%%", (100*n+of/2)/of)
	}
	if wants("sources") {
		rows := [][]string{{"source", "kind", "articles", "statements", "words", "share", "direct"}}
		for _, q := range sources.List() {
			rows = append(rows, []string{q.Name, q.Kind, grouped(q.Articles), grouped(q.Statements), grouped(q.Words), share(q.Words, all.Words), share(q.Direct, q.Words)})
		}
		c.table(&b, rows, 2, width)
	}
	if wants("kinds") {
		rows := [][]string{{"kind", "sources", "articles", "statements", "words", "share", "direct"}}
		for _, k := range sources.Kinds() {
			rows = append(rows, []string{k.Kind, grouped(k.Sources), grouped(k.Articles), grouped(k.Statements), grouped(k.Words), share(k.Words, all.Words), share(k.Direct, k.Words)})
		}
		c.table(&b, rows, 1, width)
	}
	if wants("articles") {
		rows := [][]string{{"article", "statements", "words", "sources", "named", "share", "of words"}}
		for _, a := range sources.Articles() {
			rows = append(rows, []string{a.Name, grouped(a.Statements), grouped(a.Words), grouped(a.Sources), grouped(a.Named), share(a.Named, a.Sources), share(a.NamedWords, a.Words)})
		}
		c.table(&b, rows, 1, width)
	}
	return strings.TrimPrefix(b.String(), "\n")
}

// table writes rows under their heading; the first columns, so many, hold
// words, all others figures. Names are cut where the terminal is narrow.
func (c *sourcesCommand) table(b *strings.Builder, rows [][]string, words, width int) {
	left := 0
	if c.Top > 0 && len(rows) > c.Top+1 {
		left = len(rows) - c.Top - 1
		rows = rows[:c.Top+1]
	}
	widths := make([]int, len(rows[0]))
	rest := 0
	for _, row := range rows {
		for i, cell := range row {
			widths[i] = max(widths[i], utf8.RuneCountInString(cell))
		}
	}
	for _, w := range widths[1:] {
		rest += w + 2
	}
	names := 0
	for _, row := range rows {
		row[0] = shorten(row[0], max(12, width-rest))
		names = max(names, widthOf(row[0]))
	}
	b.WriteByte('\n')
	for _, row := range rows {
		line := row[0] + strings.Repeat(" ", names-widthOf(row[0]))
		for i, cell := range row[1:] {
			gap := strings.Repeat(" ", widths[i+1]-utf8.RuneCountInString(cell))
			if i+1 < words {
				line += "  " + cell + gap
			} else {
				line += "  " + gap + cell
			}
		}
		b.WriteString(strings.TrimRight(line, " ") + "\n")
	}
	if left > 0 {
		fmt.Fprintf(b, "and %s more; --top 0 shows all\n", grouped(left))
	}
}
