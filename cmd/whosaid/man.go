package main

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/alecthomas/kong"
)

// The man page is written from what the program knows of itself: its commands
// and flags, and the topics of its help.

type manCommand struct{}

func (manCommand) Help() string {
	return `  whosaid man > /usr/local/share/man/man1/whosaid.1
  whosaid man | man -l -`
}

func (manCommand) Run(s *session, k *kong.Kong) error { return s.write([]byte(manPage(k.Model))) }

// manPage writes the page in the man macros of roff.
func manPage(model *kong.Application) string {
	var b strings.Builder
	b.WriteString(".TH WHOSAID 1 \"\" Whosaid \"User Commands\"\n")
	b.WriteString(".SH NAME\nwhosaid \\- find who said what in news articles\n")
	b.WriteString(".SH SYNOPSIS\n")
	_, synopsis, _ := strings.Cut(usage, "Usage:\n")
	synopsis, rest, _ := strings.Cut(synopsis, "\n\n")
	verbatim(&b, synopsis)
	description, _, _ := strings.Cut(rest, "\n\n")
	b.WriteString(".SH DESCRIPTION\n" + roff(description) + "\n")
	b.WriteString(".SH COMMANDS\n")
	for _, c := range model.Children {
		if c.Hidden {
			continue
		}
		name := "whosaid " + c.Name
		if c == model.DefaultCmd {
			name = "whosaid"
		}
		b.WriteString(".SS " + name + "\n" + roff(c.Help) + "\n")
		for _, p := range c.Positional {
			b.WriteString(".TP\n\\fI" + roff(strings.ToUpper(p.Name)) + "\\fR\n" + roff(p.Help) + "\n")
		}
		for _, f := range c.Flags {
			if f.Name == "help" || f.Hidden {
				continue
			}
			b.WriteString(".TP\n")
			if f.Short != 0 {
				b.WriteString("\\fB\\-" + string(f.Short) + "\\fR, ")
			}
			b.WriteString("\\fB\\-\\-" + roff(f.Name) + "\\fR")
			if !f.IsBool() {
				b.WriteString(" \\fI" + roff(f.FormatPlaceHolder()) + "\\fR")
			}
			b.WriteString("\n" + roff(f.Help) + "\n")
		}
		if c.Detail != "" {
			b.WriteString(".PP\n")
			paragraphs(&b, c.Detail)
		}
	}
	for _, name := range topics {
		heading, text, _ := topic(name)
		b.WriteString(".SH " + roff(strings.ToUpper(heading)) + "\n")
		verbatim(&b, strings.TrimRight(text, "\n"))
	}
	return b.String()
}

// verbatim writes text whose lines stay as they are.
func verbatim(b *strings.Builder, text string) {
	fmt.Fprintf(b, ".nf\n%s\n.fi\n", roff(text))
}

// paragraphs writes text that is filled, but for lines that are indented.
func paragraphs(b *strings.Builder, text string) {
	for i, p := range strings.Split(strings.TrimRight(text, "\n"), "\n\n") {
		if i > 0 {
			b.WriteString(".PP\n")
		}
		if strings.HasPrefix(p, "  ") {
			verbatim(b, p)
		} else {
			b.WriteString(roff(p) + "\n")
		}
	}
}

// roff keeps text from being taken for roff's commands.
func roff(text string) string {
	var b strings.Builder
	for _, r := range text {
		switch {
		case r == '\\':
			b.WriteString(`\e`)
		case r == '-':
			b.WriteString(`\-`)
		case r >= utf8.RuneSelf:
			fmt.Fprintf(&b, `\[u%04X]`, r)
		default:
			b.WriteRune(r)
		}
	}
	lines := strings.Split(b.String(), "\n")
	for i, line := range lines {
		if strings.HasPrefix(line, ".") || strings.HasPrefix(line, "'") {
			lines[i] = `\&` + line
		}
	}
	return strings.Join(lines, "\n")
}
