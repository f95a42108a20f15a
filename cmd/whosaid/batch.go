package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"

	"golang.org/x/sync/semaphore"

	"whosaid/analyzer"
	"whosaid/analyzer/article"
	"whosaid/analyzer/export"
)

// A batch is a filter: documents come in, one line goes out for each, in the same
// order, and nothing that is wrong with one document touches another.

type batchCommand struct {
	Jobs int `short:"j" help:"Articles to work on at a time (default: as many as there are processors)." placeholder:"N"`
	reading
	Paths []string `arg:"" optional:"" name:"path" help:"NDJSON files, articles as text or HTML, and folders of them. Without any, or for “-”, NDJSON from standard input."`
}

func (c *batchCommand) Help() string {
	return fmt.Sprintf(`An NDJSON line is {"id": …, "text": …} or {"id": …, "html": …}. An article in a file of its own has the file's name for an id; in a folder, its path in the folder.

A document that cannot be read gives {"id": …, "error": …} in its place and a line on standard error; the others are not lost, and the status at the end is 1. Memory does not grow with the input: about %d MiB of text are under way at a time, and that is the longest line.

  whosaid batch < articles.ndjson > analyses.ndjson
  spark: rdd.pipe("whosaid batch")`, inputLimit>>20)
}

// A document is one article of a batch, or the error in its place.
type document struct {
	id    string
	place string // where it stands, for errors
	text  string
	html  bool
	err   error // names the place
	size  int64 // what the budget holds for it
}

// A line is what a document came to.
type line struct {
	data  []byte
	words int
	err   error
	size  int64
}

func (c *batchCommand) Run(ctx context.Context, s *session) error {
	jobs, err := workers(c.Jobs)
	if err != nil {
		return err
	}
	if len(c.Paths) == 0 {
		if err := s.nothingNamed("whosaid batch"); err != nil {
			return err
		}
		c.Paths = []string{"-"}
	}
	for _, path := range c.Paths {
		if path == "-" {
			continue
		}
		if _, err := os.Stat(path); err != nil {
			return unreadable(err)
		}
	}
	a, err := newAnalyzer(c.Engine)
	if err != nil {
		return err
	}
	budget := semaphore.NewWeighted(inputLimit)
	source := &documents{in: s.in, paths: c.Paths}
	next := func() (document, bool) {
		d, ok := source.next()
		if ok {
			d.size = int64(min(len(d.text), inputLimit)) // bytes that are no UTF-8 make a text longer than its line
			ok = budget.Acquire(ctx, d.size) == nil
		}
		return d, ok
	}
	bad := 0
	meter := newMeter(s, "article")
	err = inOrder(ctx, jobs, next, func(d document) line { return c.analyze(ctx, a, d) }, func(l line) error {
		budget.Release(l.size)
		if l.err != nil {
			bad++
			meter.clear()
			s.tell(l.err)
		}
		if l.data == nil {
			return ctx.Err()
		}
		if err := s.write(l.data); err != nil {
			return err
		}
		meter.add(l.words)
		return nil
	})
	meter.clear()
	switch {
	case err != nil:
		return err
	case meter.done == 0:
		return hinted{errors.New("no article in the input"), "“whosaid batch --help” says what is read"}
	case bad > 0:
		if bad == meter.done {
			s.hint(`a line is {"id": …, "text": …}; “whosaid” without “batch” reads one article`)
		}
		return errBadDocuments
	}
	return nil
}

// analyze makes the line of one document. A panic is that document's error: it
// must not cost the others. The data is nil when ctx is done.
func (c *batchCommand) analyze(ctx context.Context, a *analyzer.Analyzer, d document) (l line) {
	defer func() {
		if p := recover(); p != nil {
			l = failure(d, fmt.Errorf("%s: the analysis failed: %v", d.place, p))
		}
	}()
	if d.err != nil {
		return failure(d, d.err)
	}
	if d.html {
		page, err := article.FromHTML(d.text)
		if err != nil {
			return failure(d, fmt.Errorf("%s: %w", d.place, err))
		}
		d.text = page.Text
	}
	analysis := a.Analyze(ctx, d.text)
	if analysis == nil {
		return line{size: d.size}
	}
	return line{data: export.NDJSON(c.finish(analysis, d.id, d.text)), words: analysis.Counts.Words, size: d.size}
}

// failure makes the line of a document that came to nothing.
func failure(d document, err error) line {
	out := struct {
		ID    *string `json:"id"`
		Error string  `json:"error"`
	}{&d.id, err.Error()}
	if d.id == "" {
		out.ID = nil
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if e := e.Encode(out); e != nil {
		panic(e) // two strings can be written as JSON
	}
	return line{data: b.Bytes(), err: err, size: d.size}
}
