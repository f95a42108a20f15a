package main

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"strings"

	"github.com/alecthomas/kong"

	"whosaid/analyzer"
	"whosaid/analyzer/batch"
	"whosaid/analyzer/export"
)

// engineFlag chooses the engine of every command that has one.
type engineFlag struct {
	Engine string `help:"Engine that reads the articles: reader (the trained model), preview (rules) or prose (names only, for comparison); by default ${engine}." enum:"reader,preview,prose" default:"${engine}" env:"WHOSAID_ENGINE" placeholder:"NAME"`
}

// reading are the flags of every command that analyzes articles.
type reading struct {
	engineFlag
	Text    bool   `help:"Put the text into the data too."`
	Offsets string `help:"What offsets in the data count: utf-8 (bytes, the default), utf-16 (as JavaScript) or code-point (as Python). Formats with a rule of their own keep to it." enum:"utf-8,utf-16,code-point" default:"utf-8" placeholder:"UNIT"`
}

// form is what the flags ask for.
func (r *reading) form() batch.Form {
	return batch.Form{Text: r.Text, Offsets: analyzer.Unit(r.Offsets)}
}

type analyzeCommand struct {
	Format      string `short:"f" help:"Give data: ${formats}. “whosaid help formats” describes each." enum:"terminal,${enum}" default:"terminal" placeholder:"FORMAT"`
	Output      string `short:"o" help:"Write the data to a file; into a folder, a file for each article." placeholder:"PATH"`
	Speakers    bool   `xor:"show" help:"Print the speakers alone, one a line."`
	Quotes      bool   `xor:"show" help:"Print the statements alone, one a line: speaker, tab, words."`
	Names       bool   `xor:"show" help:"Print the names alone, one a line."`
	Corrections string `help:"Make the corrections by hand of a file, as the page saves them. “whosaid help corrections” describes it." placeholder:"FILE"`
	Color       string `help:"Colour the article: auto (on a terminal, the default), always or never." enum:"auto,always,never" default:"auto" placeholder:"WHEN"`
	reading
	Files []string `arg:"" optional:"" name:"file" help:"Articles, as text or HTML. “-”, or a pipe, is standard input."`
}

func (c *analyzeCommand) Help() string {
	return `Without --format the article is shown with its statements marked and their speakers in the margin, and under it a list of the speakers. On a terminal each speaker has a colour; statements in quotation marks are underlined, and where the terminal knows links, a statement leads to the place of the article that tells its speaker.

Of a web page the article is read alone; offsets count in its text, which --text shows.

  whosaid --quotes *.txt | grep '^Lena Ortiz' | cut -f2
  whosaid --speakers *.txt | sort | uniq -c | sort -rn
  whosaid --format html --output talks.html talks.txt
  whosaid --corrections talks.corrections.json --format gold talks.txt`
}

func (c *analyzeCommand) Run(ctx context.Context, s *session, k *kong.Kong) error {
	if len(c.Files) == 0 {
		if err := s.nothingNamed("name a file; “whosaid -” takes what you type or paste, up to Ctrl-D"); err != nil {
			return err
		}
		c.Files = []string{"-"}
	}
	a, err := newAnalyzer(c.Engine)
	if err != nil {
		return err
	}
	corrections, err := c.readCorrections(s)
	if err != nil {
		return err
	}
	show, err := c.shower(s)
	if err != nil {
		return err
	}
	for _, path := range c.Files {
		in, err := s.read(path)
		if err != nil {
			s.tell(commandHint(err, path, k))
			s.failed = true
			continue
		}
		if err := c.document(ctx, s, a, path, in, corrections, show); err != nil {
			return err
		}
	}
	return show.close()
}

// document analyzes one article and shows it. What is wrong with it is told and
// costs no other; an error is about all.
func (c *analyzeCommand) document(ctx context.Context, s *session, a *analyzer.Analyzer, path string, in input, corrections *corrections, show shower) error {
	place := path
	if path == "-" {
		place = "standard input"
	}
	analysis, err := (&batch.Document{Place: place, Text: in.text}).Analyze(ctx, a)
	switch {
	case err != nil:
		s.tell(err)
		s.failed = true
		return nil
	case analysis == nil:
		return ctx.Err()
	}
	return show.document(path, in, corrections.make(s, in, analysis))
}

// commandHint adds advice to the error of a file that is not there and whose
// name is a word, as that of a command that was mistyped. Standard input is
// always there.
func commandHint(err error, word string, k *kong.Kong) error {
	if word == "-" || word == "" {
		return err
	}
	if _, there := os.Stat(word); !errors.Is(there, fs.ErrNotExist) || strings.ContainsAny(word, "./\\* ") {
		return err
	}
	advice := "no command has that name either; “whosaid --help” lists them"
	for _, command := range k.Model.Children {
		if near(word, command.Name) {
			advice = "did you mean the command “whosaid " + command.Name + "”?"
		}
	}
	return hinted{err, advice}
}

// near reports whether two words differ by a letter that is missing, one too
// many, another one, or by two that changed places.
func near(a, b string) bool {
	for len(a) > 0 && len(b) > 0 && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	for len(a) > 0 && len(b) > 0 && a[len(a)-1] == b[len(b)-1] {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	return len(a) <= 1 && len(b) <= 1 || len(a) == 2 && len(b) == 2 && a[0] == b[1] && a[1] == b[0]
}

// A shower is what a document goes to: data, lines or the view.
type shower struct {
	document func(path string, in input, a *analyzer.Analysis) error
	close    func() error
}

// shower chooses by the flags.
func (c *analyzeCommand) shower(s *session) (shower, error) {
	lines := c.Speakers || c.Quotes || c.Names
	none := func() error { return nil }
	if c.Format != "terminal" {
		if lines {
			return shower{}, hinted{errors.New("--format and one of --speakers, --quotes, --names exclude each other"), "the data has all of them"}
		}
		format, _ := export.FormatNamed(c.Format)
		w, err := newWriter(s, format, c.Output, c.Files, c.Corrections)
		if err != nil {
			return shower{}, err
		}
		return shower{func(_ string, in input, a *analyzer.Analysis) error {
			return w.write(export.Document{Analysis: c.form().Of(a, in.id, in.text), Text: in.text})
		}, w.close}, nil
	}
	for _, flag := range []struct {
		name  string
		given bool
	}{{"output", c.Output != ""}, {"text", c.Text}, {"offsets", c.Offsets != string(analyzer.UTF8)}} {
		if flag.given {
			return shower{}, hinted{errors.New("--" + flag.name + " is about data"), "say which with --format"}
		}
	}
	if lines {
		return shower{func(_ string, in input, a *analyzer.Analysis) error { return s.write(c.lines(in.text, a)) }, none}, nil
	}
	view, shown := newView(s, c.Color), 0
	return shower{func(path string, in input, a *analyzer.Analysis) error {
		title := ""
		if len(c.Files) > 1 {
			title = path
		}
		view.path = ""
		if path != "-" {
			view.path = path
		}
		shown++
		return s.write(view.render(title, shown > 1, in.text, a))
	}, none}, nil
}

// lines gives the speakers, the statements or the names, one a line, for pipes.
func (c *analyzeCommand) lines(text string, a *analyzer.Analysis) []byte {
	var b strings.Builder
	line := func(cells ...string) {
		for i, cell := range cells {
			if i > 0 {
				b.WriteByte('\t')
			}
			b.WriteString(shorten(strings.Join(strings.Fields(cell), " "), 0))
		}
		b.WriteByte('\n')
	}
	switch {
	case c.Speakers:
		for _, s := range a.Speakers {
			line(s.Name)
		}
	case c.Names:
		for _, n := range a.Names {
			line(n.Name)
		}
	default:
		names := map[string]string{}
		for _, s := range a.Speakers {
			names[s.ID] = s.Name
		}
		for i := range a.Quotes {
			name := "?"
			if id := a.Quotes[i].Speaker; id != nil {
				name = names[*id]
			}
			line(name, export.Said(text, &a.Quotes[i]))
		}
	}
	return []byte(b.String())
}
