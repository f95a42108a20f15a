// Whosaid finds who said what in news articles.
//
//	$ whosaid article.txt
//	$ whosaid --format json article.html
//	$ whosaid batch articles/ > analyses.ndjson
//	$ whosaid sources articles/
//	$ whosaid eval gold.jsonl
//
// Rules of its interface: what was asked for goes to standard output, all else
// to standard error; errors read “whosaid: error: …”, advice “whosaid: hint: …”.
// It ends with 0 when all went well, with 1 when a batch had bad documents, with
// 2 when it was called wrongly or its input was bad, with 130 when it was
// interrupted.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"regexp"
	"slices"
	"strings"
	"syscall"
	"time"

	"github.com/alecthomas/kong"

	"whosaid/analyzer/export"
)

type commands struct {
	Analyze    analyzeCommand    `cmd:"" default:"withargs" help:"Show who said what in articles. “whosaid FILE” is enough."`
	Batch      batchCommand      `cmd:"" help:"Analyze many articles: one analysis a line, in the order of the input."`
	Sources    sourcesCommand    `cmd:"" help:"Show who is quoted how much over many articles."`
	Eval       evalCommand       `cmd:"" help:"Measure the analyzer against annotated articles."`
	Help       helpCommand       `cmd:"" help:"Explain a topic: formats, offsets, speakers and more."`
	Schema     schemaCommand     `cmd:"" help:"Print the JSON Schema of an analysis."`
	Man        manCommand        `cmd:"" help:"Print the man page."`
	Completion completionCommand `cmd:"" help:"Print the completions for a shell."`
	Version    versionCommand    `cmd:"" help:"Print the versions of the program, its format and its engines."`
}

const usage = `Usage:
    whosaid [--format FORMAT [--output PATH]] FILE...
    whosaid [--speakers | --quotes | --names] FILE...
    whosaid batch [--jobs N] [--output FILE [--resume]] [PATH...]
    whosaid sources [--format text|csv|html] [PATH...]
    whosaid eval [--engine NAME]... [--ci] [--errors N] [--json] GOLD...
    whosaid help [TOPIC]
    whosaid schema | man | version
    whosaid completion bash|zsh|fish
    whosaid COMMAND --help

Finds who said what in news articles: names, statements in and out of quotation
marks, and the speaker of each. FILE is an article as text or HTML; "-", or a
pipe, is standard input. Nothing that is analyzed leaves this computer.

Options of the first form:
    -f, --format FORMAT   json, ndjson, csv, markdown, html, webannotation,
                          brat, conll, displacy or gold; otherwise the article
                          is shown with its statements marked and a list of
                          its speakers.
    -o, --output PATH     Write the data to a file, or into a folder.
    --speakers, --quotes, --names
                          Print just these, one a line.
    --corrections FILE    Make the corrections of a file, as the page saves
                          them: “whosaid help corrections”.
    --text                Put the text into the data too.
    --offsets UNIT        What offsets in the data count: utf-8 (bytes, the
                          default), utf-16 (as JavaScript does) or code-point
                          (as Python does).
    --color WHEN          auto (the default), always or never.
    --engine NAME         reader (the default; a trained model), preview (rules)
                          or prose (names only, for comparison). The variable
                          WHOSAID_ENGINE chooses another default.
    -h, --help            Print this; after a command, what that command takes.
    -V, --version         Print the versions of the program and its model.

Example:
    $ echo '"We will wait," Lena Ortiz said.' | whosaid
    $ whosaid --format json article.html > analysis.json
    $ whosaid batch articles/ > analyses.ndjson
`

// The statuses that whosaid ends with.
const (
	statusBadDocuments = 1
	statusWrong        = 2
	statusInterrupted  = 130
)

func main() {
	os.Exit(run(os.Args[1:], &session{in: os.Stdin, out: os.Stdout, err: os.Stderr}))
}

// A session is what a command has to do with the world outside.
type session struct {
	in       *os.File
	out, err *os.File
	failed   bool // an error was told, and the command went on
}

// run runs one command line and returns the status to end with.
func run(arguments []string, s *session) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if os.Getenv(engineVariable) == "" {
		os.Unsetenv(engineVariable) // empty is as good as not set
	}
	if len(arguments) > 0 && (arguments[0] == "--version" || arguments[0] == "-V") {
		arguments = []string{"version"}
	}
	var c commands
	parser := kong.Must(&c,
		kong.Name("whosaid"),
		kong.ConfigureHelp(kong.HelpOptions{WrapUpperBound: 80}),
		kong.Help(help),
		kong.Writers(s.out, s.err),
		formatVars(),
		kong.BindTo(ctx, (*context.Context)(nil)),
		kong.Bind(s),
	)
	kong.Bind(parser).Apply(parser)
	command, err := parser.Parse(arguments)
	if err != nil {
		s.tell(hinted{blame(err, arguments), meant(err)})
		return statusWrong
	}
	done := make(chan error, 1)
	go func() { done <- command.Run() }()
	select {
	case err = <-done:
	case <-ctx.Done():
		select { // let a line that is being written be whole, but wait for no input
		case <-done:
		case <-time.After(time.Second):
		}
	}
	switch {
	case ctx.Err() != nil:
		s.say("interrupted")
		return statusInterrupted
	case errors.Is(err, errBadDocuments):
		return statusBadDocuments
	case err != nil:
		s.tell(err)
		return statusWrong
	case s.failed:
		return statusWrong
	}
	return 0
}

// engineVariable chooses the engine where no flag does.
const engineVariable = "WHOSAID_ENGINE"

// missing is how kong words that an argument is missing.
var missing = regexp.MustCompile(`^expected "<(\w+)>.*"$`)

// blame words the error of a command line. What is wrong with the engine is the
// variable's fault where no flag names one; "terminal" is what --format is when
// it is not given.
func blame(err error, arguments []string) error {
	words := strings.Replace(err.Error(), `one of "terminal",`, "one of ", 1)
	if m := missing.FindStringSubmatch(words); m != nil {
		words = strings.ToUpper(m[1]) + " is missing"
	}
	if strings.HasPrefix(words, "--engine") && os.Getenv(engineVariable) != "" && !slices.ContainsFunc(arguments, func(a string) bool { return strings.HasPrefix(a, "--engine") }) {
		words = engineVariable + strings.TrimPrefix(words, "--engine")
	}
	return errors.New(words)
}

// meant is the hint about a command line that is wrong: the format that may have
// been meant, or the help of the command.
func meant(err error) string {
	if which, got, found := strings.Cut(err.Error(), " but got "); found && strings.HasPrefix(which, "--format ") {
		got = strings.ToLower(strings.Trim(got, `"`))
		for _, f := range export.Formats {
			if got != "" && strings.Contains(which, `"`+f.Name+`"`) && (near(got, f.Name) || strings.HasPrefix(f.Name, got) || "."+got == f.Extension) {
				return "did you mean “--format " + f.Name + "”?"
			}
		}
	}
	command := ""
	var parse *kong.ParseError
	if errors.As(err, &parse) && parse.Context != nil {
		if node := parse.Context.Selected(); node != nil && node != parse.Context.Model.DefaultCmd {
			command = node.Name + " "
		}
	}
	return "“whosaid " + command + "--help” lists what there is"
}

// formatVars are the formats as the help and the check of --format need them.
func formatVars() kong.Vars {
	var names []string
	for _, f := range export.Formats {
		names = append(names, f.Name)
	}
	return kong.Vars{"formats": strings.Join(names, ", "), "enum": strings.Join(names, ","), "engine": defaultEngine(), "topics": strings.Join(topics, ", ")}
}

// help prints the usage by hand for the whole, and kong's for a command.
func help(options kong.HelpOptions, ctx *kong.Context) error {
	if ctx.Selected() == nil || ctx.Selected() == ctx.Model.DefaultCmd && !slices.Contains(ctx.Args, "analyze") {
		_, err := io.WriteString(ctx.Stdout, usage)
		return err
	}
	return kong.DefaultHelpPrinter(options, ctx)
}

// errBadDocuments ends a batch that had bad documents, each of them told already.
var errBadDocuments = errors.New("some documents were bad")

// A hinted error comes with advice.
type hinted struct {
	error
	hint string
}

func (h hinted) Unwrap() error { return h.error }

// tell writes an error and its hint to standard error.
func (s *session) tell(err error) {
	s.say("error: %v", err)
	var h hinted
	if errors.As(err, &h) {
		s.hint(h.hint)
	}
}

// hint writes advice to standard error.
func (s *session) hint(advice string) { s.say("hint: %s", advice) }

// say writes a line to standard error. It may hold the names of files and what
// stands in them, which must not steer the terminal.
func (s *session) say(format string, arguments ...any) {
	fmt.Fprintln(s.err, "whosaid: "+shorten(fmt.Sprintf(format, arguments...), 0))
}

// write writes what was asked for.
func (s *session) write(data []byte) error {
	if _, err := s.out.Write(data); err != nil {
		return fmt.Errorf("writing the result: %w", err)
	}
	return nil
}
