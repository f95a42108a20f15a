package main

import (
	"context"

	"whosaid/analyzer"
	"whosaid/analyzer/export"
)

// reading are the flags of every command that analyzes articles.
type reading struct {
	Engine  string `help:"Engine that reads the articles: preview (rules) or prose (names only, for comparison)." enum:"preview,prose" default:"preview" placeholder:"NAME"`
	Text    bool   `help:"Put the text into the data too."`
	Offsets string `help:"What offsets in the data count: utf-8 (bytes), utf-16 (as JavaScript) or code-point (as Python)." enum:"utf-8,utf-16,code-point" default:"utf-8" placeholder:"UNIT"`
}

// finish gives an analysis as the flags ask for.
func (r *reading) finish(a *analyzer.Analysis, id, text string) *analyzer.Analysis {
	a = a.In(analyzer.Unit(r.Offsets), text)
	a.ID = id
	if r.Text {
		a.Text = &text
	}
	return a
}

type analyzeCommand struct {
	Format string `short:"f" help:"Give data: json, or ndjson with one line for each article." enum:"terminal,json,ndjson" default:"terminal" placeholder:"FORMAT"`
	Color  string `help:"Colour the article: auto, always or never." enum:"auto,always,never" default:"auto" placeholder:"WHEN"`
	reading
	Files []string `arg:"" optional:"" name:"file" help:"Articles, as text or HTML. “-”, or a pipe, is standard input."`
}

func (c *analyzeCommand) Help() string {
	return `Without --format the article is shown with its statements marked and their speakers in the margin, and under it a list of the speakers. On a terminal each speaker has a colour; statements in quotation marks are underlined.

Of a web page the article is read alone; offsets count in its text, which --text shows.`
}

func (c *analyzeCommand) Run(ctx context.Context, s *session) error {
	if len(c.Files) == 0 {
		if err := s.nothingNamed("whosaid"); err != nil {
			return err
		}
		c.Files = []string{"-"}
	}
	a, err := newAnalyzer(c.Engine)
	if err != nil {
		return err
	}
	view := newView(s, c.Color)
	shown := 0
	for _, path := range c.Files {
		in, err := s.read(path)
		if err != nil {
			s.tell(err)
			s.failed = true
			continue
		}
		analysis := a.Analyze(ctx, in.text)
		if analysis == nil {
			return ctx.Err()
		}
		var out []byte
		switch c.Format {
		case "json":
			out = export.JSON(c.finish(analysis, in.id, in.text))
		case "ndjson":
			out = export.NDJSON(c.finish(analysis, in.id, in.text))
		default:
			title := ""
			if len(c.Files) > 1 {
				title = path
			}
			out = view.render(title, shown > 0, in.text, analysis)
		}
		if err := s.write(out); err != nil {
			return err
		}
		shown++
	}
	return nil
}
