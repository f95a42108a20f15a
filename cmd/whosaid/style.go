package main

import (
	"os"
	"strconv"
	"strings"

	"github.com/mattn/go-isatty"
)

// How a terminal shows what stands in the text. Words in quotation marks have a
// solid underline, reported ones a dotted one, both in the speaker's colour,
// which the source and the cue share; names are bold. Nothing is told by colour
// alone: underlines, bold and italics say the same, and the margin has names.

// A style is what one character is. The zero style is plain text.
type style struct {
	speaker                             int16 // 1 for the first; 0 for none or unknown
	quoted, reported, source, cue, name bool
	heading, quiet                      bool
}

// A painter writes styles as escape sequences.
type painter struct {
	on       bool // write any
	terminal bool
	colour   bool
	many     bool // 256 colours
	dots     bool // dotted underlines
	links    bool
}

// newPainter finds out what the terminal that out is can do. when is auto,
// always or never.
func newPainter(out *os.File, when string) painter {
	terminal := isatty.IsTerminal(out.Fd()) && os.Getenv("TERM") != "dumb"
	p := painter{terminal: terminal, on: when == "always" || when == "auto" && terminal}
	p.colour = when == "always" || os.Getenv("NO_COLOR") == ""
	term := os.Getenv("TERM")
	p.many = strings.Contains(term, "256") || strings.Contains(term, "kitty") || strings.Contains(term, "direct") || os.Getenv("COLORTERM") != "" || os.Getenv("WT_SESSION") != ""
	p.dots, p.links = dotted(term), terminal && linked(term)
	return p
}

// able reports whether a terminal is known for all that a painter knows, links
// and dotted underlines among it, or is of the VTE family and of that version.
func able(term string, vte int) bool {
	for _, known := range []string{"kitty", "foot", "wezterm", "alacritty", "ghostty", "contour"} {
		if strings.Contains(term, known) {
			return true
		}
	}
	switch os.Getenv("TERM_PROGRAM") {
	case "WezTerm", "iTerm.app", "ghostty", "vscode":
		return true
	}
	version, _ := strconv.Atoi(os.Getenv("VTE_VERSION"))
	return version >= vte
}

// dotted reports whether a terminal is known for dotted underlines; others
// would take the sequence for something else.
func dotted(term string) bool { return able(term, 7600) }

// The colours of speakers, near Okabe and Ito's and of a lightness that reads
// on black and on white; the second row is for terminals of sixteen colours.
var (
	colours256 = []string{"33", "166", "36", "170", "136", "99", "38", "197"}
	colours16  = []string{"34", "31", "32", "35", "33", "36", "94", "91"}
)

// sequence returns what switches to a style from whatever was before.
func (p painter) sequence(s style) string {
	if !p.on {
		return ""
	}
	codes := []string{"0"}
	if s.heading || s.name || s.source {
		codes = append(codes, "1")
	}
	if s.quiet {
		codes = append(codes, "2")
	}
	if s.cue || s.reported && !p.colour && !p.dots {
		codes = append(codes, "3")
	}
	if s.quoted {
		codes = append(codes, "4")
	} else if s.reported && p.dots {
		codes = append(codes, "4:4")
	}
	if p.colour && s.speaker > 0 {
		i := int(s.speaker-1) % len(colours256)
		if p.many {
			codes = append(codes, "38;5;"+colours256[i])
		} else {
			codes = append(codes, colours16[i])
		}
	}
	return "\x1b[" + strings.Join(codes, ";") + "m"
}

// reset returns what ends every style.
func (p painter) reset() string {
	if !p.on {
		return ""
	}
	return "\x1b[0m"
}
