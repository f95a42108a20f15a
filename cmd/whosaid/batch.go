package main

import (
	"context"
	"errors"
	"fmt"
	"os"

	"whosaid/analyzer"
	"whosaid/analyzer/batch"
)

// A batch is a filter: documents come in, one line goes out for each, in the same
// order, and nothing that is wrong with one document touches another.

type batchCommand struct {
	parallel
	Output string `short:"o" help:"Write to a file, which must not hold anything yet." placeholder:"FILE"`
	Resume bool   `help:"Go on with the --output of a batch that did not end, however it ended."`
	reading
	Paths []string `arg:"" optional:"" name:"path" help:"NDJSON files, articles as text or HTML, folders and patterns of them, also compressed by gzip or zstd. Without any, or for “-”, NDJSON from standard input."`
}

func (c *batchCommand) Help() string {
	return fmt.Sprintf(`An NDJSON line is {"id": …, "text": …} or {"id": …, "html": …}. An article in a file of its own has the file's name for an id; in a folder, its path in the folder.

With --output and --resume a batch that was ended goes on after the last line that is whole: nothing is lost, nothing done twice. The input must be the same as before.

A document that cannot be read gives {"id": …, "error": …} in its place and a line on standard error; the others are not lost, and the status at the end is 1. Memory does not grow with the input: about %d MiB of text are under way at a time, and that is the longest line.

  whosaid batch < articles.ndjson > analyses.ndjson
  whosaid batch --output analyses.ndjson --resume articles/ more.jsonl.zst
  spark: rdd.pipe("whosaid batch -j 1")`, batch.Limit>>20)
}

// A line is what a document came to.
type line struct {
	data   []byte
	words  int
	engine string
	place  string
	note   string // on its text
	err    error
}

func (c *batchCommand) Run(ctx context.Context, s *session) error {
	jobs, err := c.workers()
	if err != nil {
		return err
	}
	source, err := newDocuments(s, "whosaid batch", c.Paths)
	if err != nil {
		return err
	}
	a, err := newAnalyzer(c.Engine)
	if err != nil {
		return err
	}
	out, before, err := c.open(s, source)
	if err != nil {
		return err
	}
	if err := before.matches("", &c.reading); err != nil {
		return err
	}
	bad := 0
	meter := newMeter(s, "article").of(source)
	err = overDocuments(ctx, jobs, source, func(d *batch.Document) line { return c.line(ctx, a, d) }, func(l line) error {
		if l.note != "" {
			meter.clear()
			s.note(l.place, l.note)
		}
		if l.err != nil {
			bad++
			meter.clear()
			s.tell(l.err)
		}
		if l.data == nil {
			return ctx.Err()
		}
		if l.err == nil && before.engine != "" {
			if err := before.matches(l.engine, &c.reading); err != nil {
				return err
			}
			before.engine = ""
		}
		if _, err := out.Write(l.data); err != nil {
			return fmt.Errorf("writing the result: %w", err)
		}
		meter.add(l.words)
		return nil
	})
	meter.clear()
	if out != s.out {
		if e := out.Close(); err == nil && e != nil {
			err = fmt.Errorf("writing the result: %w", e)
		}
	}
	switch {
	case err != nil:
		return err
	case meter.done+before.documents == 0 && !source.pipe:
		return hinted{errors.New("no article in the input"), "“whosaid help batch” says what is read"}
	case bad+before.bad > 0:
		if bad > 0 && bad == meter.done && source.pipe {
			s.hint(`a line is {"id": …, "text": …}; “whosaid” without “batch” reads one article`)
		}
		return errBadDocuments
	}
	return nil
}

// open opens what is written to, and says what was done before.
func (c *batchCommand) open(s *session, source *documents) (*os.File, done, error) {
	switch {
	case c.Resume && c.Output == "":
		return nil, done{}, hinted{errors.New("--resume goes on with a file"), "name it by --output"}
	case c.Output == "":
		return s.out, done{}, nil
	case c.Resume:
		return resume(c.Output, source)
	}
	if err := s.inputs(source.paths).spared(c.Output); err != nil {
		return nil, done{}, err
	}
	file, err := openOutput(c.Output)
	if err != nil {
		return nil, done{}, err
	}
	source.out, err = file.Stat()
	return file, done{}, err
}

// line makes the line of one document. The data is nil when ctx is done.
func (c *batchCommand) line(ctx context.Context, a *analyzer.Analyzer, d *batch.Document) line {
	analysis, err := d.Analyze(ctx, a)
	switch {
	case err != nil:
		return line{data: batch.Failure(d, err), err: err}
	case analysis == nil:
		return line{}
	}
	return line{data: c.form().Line(d, analysis), words: analysis.Counts.Words, engine: analysis.Engine, place: d.Place, note: d.Note}
}
