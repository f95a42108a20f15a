package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"whosaid/analyzer"
	"whosaid/analyzer/batch"
	"whosaid/analyzer/evaluate"
)

// Every engine reads the same annotated articles; what it finds is scored as
// analyzer/evaluate says, and printed side by side.

type evalCommand struct {
	Engine []string `help:"Engine to measure: reader, preview or prose; by default ${engine}. Give it again to see several in one table." enum:"reader,preview,prose" default:"${engine}" env:"WHOSAID_ENGINE" placeholder:"NAME"`
	JSON   bool     `name:"json" help:"Print the figures as JSON, one object for each GOLD."`
	CI     bool     `name:"ci" help:"Show 95% intervals of the main figures, by drawing articles anew a thousand times."`
	Errors int      `help:"Show N mistakes of each kind, with the words around them." placeholder:"N"`
	Worst  int      `help:"List the N articles with the lowest F1 (of those with five annotated items or more); 5 by default." default:"5" placeholder:"N"`
	parallel
	Gold []string `arg:"" name:"gold" help:"Annotated articles: JSON lines of a corpus, analyses corrected by hand, brat annotations beside their texts, or a folder of such files, which is measured as one. “-” is standard input."`
}

func (c *evalCommand) Help() string {
	return `Names are scored by exact span and type; statements by content, source and cue; speakers by name. The documentation of the package whosaid/analyzer/evaluate states every rule.`
}

func (c *evalCommand) Run(ctx context.Context, s *session) error {
	jobs, err := c.workers()
	if err != nil {
		return err
	}
	var engines []*analyzer.Analyzer
	for _, name := range c.Engine {
		a, err := newAnalyzer(name)
		if err != nil {
			return err
		}
		engines = append(engines, a)
	}
	for i, path := range c.Gold {
		reports, err := c.measure(ctx, s, path, engines, jobs)
		if err != nil {
			return err
		}
		if reports[0].Documents == 0 {
			return hinted{fmt.Errorf("%s: no annotated article in it", path), "gold is JSON with “text” and “entities”, “quotes” or “gap”, one object a line"}
		}
		if err := c.print(s, i, path, reports); err != nil {
			return err
		}
	}
	return nil
}

// measure runs every engine over the documents of one path.
func (c *evalCommand) measure(ctx context.Context, s *session, path string, engines []*analyzer.Analyzer, jobs int) ([]*evaluate.Report, error) {
	gold := &goldFiles{in: s.in}
	if err := gold.open(path); err != nil {
		return nil, err
	}
	scores := make([]evaluate.Score, len(engines))
	for i := range scores {
		scores[i] = evaluate.Score{Worst: max(0, c.Worst), Mistakes: max(0, c.Errors)}
		if c.CI {
			scores[i].Resamples = 1000
		}
	}
	type result struct {
		doc      *evaluate.Document
		analyses []*analyzer.Analysis
		speakers [][]float64 // of each analysis, the confidence in each quote's speaker
	}
	meter := newMeter(s, "article")
	defer meter.clear()
	err := inOrder(ctx, jobs, gold.next, func(doc *evaluate.Document) result {
		r := result{doc: doc}
		for _, a := range engines {
			var sure []float64
			r.analyses = append(r.analyses, a.Analyze(ctx, doc.Text, analyzer.OnSpeakers(func(confidence []float64) { sure = confidence })))
			r.speakers = append(r.speakers, sure)
		}
		return r
	}, func(r result) error {
		for i, a := range r.analyses {
			if a == nil {
				return ctx.Err()
			}
			scores[i].Add(r.doc, a, r.speakers[i]...)
		}
		meter.add(r.analyses[0].Counts.Words)
		return nil
	})
	if err != nil {
		return nil, err
	}
	if gold.err != nil {
		return nil, gold.err
	}
	var reports []*evaluate.Report
	for i := range scores {
		reports = append(reports, scores[i].Report())
	}
	return reports, nil
}

func (c *evalCommand) print(s *session, i int, path string, reports []*evaluate.Report) error {
	if c.JSON {
		out := struct {
			Gold    string                      `json:"gold"`
			Engines map[string]*evaluate.Report `json:"engines"`
		}{path, map[string]*evaluate.Report{}}
		for j, r := range reports {
			out.Engines[c.Engine[j]] = r
		}
		data, err := json.Marshal(out)
		if err != nil {
			return err
		}
		return s.write(append(data, '\n'))
	}
	var b strings.Builder
	if i > 0 {
		b.WriteByte('\n')
	}
	fmt.Fprintf(&b, "%s: %s, engine %s\n\n", path, many(reports[0].Documents, "article"), strings.Join(c.Engine, " and "))
	if err := evaluate.Table(&b, c.Engine, reports); err != nil {
		return err
	}
	for j, r := range reports {
		if c.Errors > 0 && len(reports) > 1 {
			fmt.Fprintf(&b, "\nmistakes of %s\n", c.Engine[j])
		}
		if err := evaluate.PrintMistakes(&b, r.Mistakes); err != nil {
			return err
		}
	}
	return s.write([]byte(b.String()))
}

// goldFiles reads the documents of a file, of a folder's files, or of standard input.
type goldFiles struct {
	in     *os.File
	paths  []string
	path   string
	file   io.ReadCloser
	reader *evaluate.Reader
	err    error // what stopped next
}

func (g *goldFiles) open(path string) error {
	if path == "-" {
		g.path, g.file = "standard input", io.NopCloser(g.in)
		g.reader = evaluate.NewReader(g.file)
		return nil
	}
	info, err := os.Stat(path)
	if err != nil {
		return unreadable(err)
	}
	g.paths = []string{path}
	if info.IsDir() {
		g.paths = nil
		for _, pattern := range []string{"*.ann", "*.json", "*.jsonl", "*.ndjson"} {
			found, err := filepath.Glob(filepath.Join(path, pattern))
			if err != nil {
				return err
			}
			g.paths = append(g.paths, found...)
		}
		slices.Sort(g.paths)
	}
	return nil
}

// next returns the next document. After false, err says whether that was the end.
func (g *goldFiles) next() (*evaluate.Document, bool) {
	for {
		if g.reader == nil {
			if len(g.paths) == 0 {
				return nil, false
			}
			g.path, g.paths = g.paths[0], g.paths[1:]
			if filepath.Ext(g.path) == ".ann" {
				doc, err := readBrat(g.path)
				g.err = err
				return doc, err == nil
			}
			file, err := os.Open(g.path)
			if err != nil {
				g.err = unreadable(err)
				return nil, false
			}
			g.file, g.reader = file, evaluate.NewReader(file)
			g.reader.Text = besides(g.path)
		}
		doc, err := g.reader.Read()
		if err == nil {
			return doc, true
		}
		g.close()
		if !errors.Is(err, io.EOF) {
			g.err = hinted{fmt.Errorf("%s: %w", g.path, err), "“whosaid help eval” says what annotated articles are"}
			return nil, false
		}
	}
}

// readBrat reads brat's annotations, and the text in the file beside them.
func readBrat(path string) (*evaluate.Document, error) {
	annotations, err := os.Open(path)
	if err != nil {
		return nil, unreadable(err)
	}
	defer annotations.Close()
	beside := strings.TrimSuffix(path, ".ann") + ".txt"
	data, err := os.ReadFile(beside)
	if err != nil {
		return nil, hinted{unreadable(err), "brat keeps the text of " + filepath.Base(path) + " in " + filepath.Base(beside)}
	}
	text, _ := batch.Decode(data) // as the analysis was made
	doc, err := evaluate.Brat(filepath.Base(beside), text, annotations)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return doc, nil
}

// besides reads the text of an annotation that holds none from the file that
// its id names, in the same folder.
func besides(path string) func(id string) (string, error) {
	return func(id string) (string, error) {
		if filepath.Base(id) != id {
			return "", fmt.Errorf("%q names no file in its folder", id)
		}
		data, err := os.ReadFile(filepath.Join(filepath.Dir(path), id))
		text, _ := batch.Decode(data) // as the analysis was made
		return text, err
	}
}

func (g *goldFiles) close() {
	if g.file != nil {
		g.file.Close()
	}
	g.file, g.reader = nil, nil
}

// unreadable words an error of the file system.
func unreadable(err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		switch {
		case errors.Is(err, fs.ErrNotExist):
			return fmt.Errorf("%s: there is no such file", p.Path)
		case errors.Is(err, fs.ErrPermission):
			return fmt.Errorf("%s: it may not be read", p.Path)
		}
		return fmt.Errorf("%s: %w", p.Path, p.Err)
	}
	return err
}
