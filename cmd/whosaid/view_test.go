package main

import (
	"context"
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"whosaid/analyzer"
)

func rows(text string, width int) []string {
	var out []string
	for _, r := range wrap(text, 0, len(text), width) {
		out = append(out, text[r.Start:r.End])
	}
	return out
}

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		text  string
		width int
		want  []string
	}{
		{"", 10, []string{""}},
		{"one", 10, []string{"one"}},
		{"one two three", 7, []string{"one two", "three"}},
		{"one two three", 8, []string{"one two", "three"}},
		{"one  two", 4, []string{"one", "two"}},
		{"one   ", 10, []string{"one"}},
		{"  one two", 6, []string{"  one", "two"}},
		{"abcdefghij", 4, []string{"abcd", "efgh", "ij"}},
		{"a bcdefghij", 4, []string{"a", "bcde", "fghi", "j"}},
		{"été été été", 7, []string{"été été", "été"}},
		{"日本語 日本", 6, []string{"日本語", "日本"}},
		{"日本語", 3, []string{"日", "本", "語"}},
		{"a\tb", 1, []string{"a", "b"}},
		{"日", 1, []string{"日"}},
	} {
		assert.Equal(t, c.want, rows(c.text, c.width), "%q at %d", c.text, c.width)
	}
}

func TestWidths(t *testing.T) {
	for text, want := range map[string]int{"": 0, "abc": 3, "é": 1, "e\u0301": 1, "日本": 4, "😀": 2, "한글": 4, "a\u200bb": 2, "\x1b": 1, "ﾃ": 1} {
		assert.Equal(t, want, widthOf(text), "%q", text)
	}
}

func TestShorten(t *testing.T) {
	for _, c := range []struct {
		text  string
		limit int
		want  string
	}{
		{"Lena Ortiz", 0, "Lena Ortiz"},
		{"Lena Ortiz", 10, "Lena Ortiz"},
		{"Lena Ortiz", 9, "Lena Ort…"},
		{"Lena Ortiz", 6, "Lena…"},
		{"日本語", 5, "日本…"},
		{"日本語", 4, "日…"},
		{"a\x1b[2Jb\n", 0, "a␛[2Jb "},
	} {
		assert.Equal(t, c.want, shorten(c.text, c.limit), "%q at %d", c.text, c.limit)
	}
}

// Nothing that stands in an article steers the terminal.
func TestViewOfAnything(t *testing.T) {
	a, err := analyzer.New()
	require.NoError(t, err)
	for _, text := range []string{
		"", "\n\n\n", " ", "\x00\xff\xfe\r\n\x1b[31mred\x1b[0m", "“", "“\n“\n“", strings.Repeat("“No,” she said. ", 300), strings.Repeat("long", 500),
		"“Nein,” sagte er.\u202egnp.exe", "\u2028\u2029", "日本語「はい」と言った。", "a\rb\tc",
	} {
		analysis := a.Analyze(context.Background(), text)
		for _, margin := range []int{0, 4, 18} {
			for _, on := range []bool{false, true} {
				v := &view{painter: painter{on: on, colour: true, many: true, dots: true}, width: 40, margin: margin}
				out := string(v.render("", false, text, analysis))
				assert.True(t, utf8.ValidString(out))
				assert.NotContains(t, out, "\r")
				assert.NotContains(t, out, "\u202e")
				assert.NotContains(t, out, "\x1b[31m")
				if !on {
					assert.NotContains(t, out, "\x1b")
				}
			}
		}
	}
}

func TestViewHoldsTheText(t *testing.T) {
	a, err := analyzer.New()
	require.NoError(t, err)
	text := "“We will wait,” said Lena Ortiz.\n\n\tShe added that the road, closed since May, would stay so."
	shown, _, _ := strings.Cut(string((&view{width: 20}).render("", false, text, a.Analyze(context.Background(), text))), " statements")
	assert.Equal(t, append(strings.Fields(text), "2"), strings.Fields(shown))
}

func TestNoLineIsWiderThanTheTerminal(t *testing.T) {
	text := "“We will wait for as long as it takes, and then for a week,” said Lena Ortiz-Featherstonehaugh.\n\nThe committee on roads and bridges said the road was closed. It rained, it said."
	analysis := analyzer.With(analyzer.Preview()).Analyze(t.Context(), text)
	for _, width := range []int{30, 60, 100} {
		for line := range strings.Lines(string((&view{width: width, limit: width, margin: 4}).render("", false, text, analysis))) {
			assert.LessOrEqual(t, widthOf(strings.TrimSuffix(line, "\n")), width, line)
		}
	}
}

func TestUnderlinesOfMixedStatements(t *testing.T) {
	text := "He said it was “too late” for that."
	he, say := analyzer.Span{Start: 0, End: 2}, analyzer.Span{Start: 3, End: 7}
	start := strings.Index(text, "it")
	a := &analyzer.Analysis{Quotes: []analyzer.Quote{{ID: "q1", Type: "mixed", Act: "speech", Content: []analyzer.Span{{Start: start, End: len(text) - 1}}, Source: &he, Cue: &say}}}
	styles := stylesOf(text, a)
	at := func(s string) style { return styles[strings.Index(text, s)] }
	assert.Equal(t, style{source: true}, at("He"))
	assert.Equal(t, style{cue: true}, at("said"))
	assert.Equal(t, style{reported: true}, at("it was"))
	assert.Equal(t, style{reported: true, quoted: true}, at("too late"))
	assert.Equal(t, style{reported: true}, at("for that"))
	assert.Equal(t, style{}, styles[len(text)-1])
}

func TestDottedUnderlinesWhereTheyAreKnown(t *testing.T) {
	t.Setenv("TERM_PROGRAM", "")
	t.Setenv("VTE_VERSION", "")
	assert.True(t, dotted("xterm-kitty"))
	assert.False(t, dotted("xterm-256color"))
	t.Setenv("VTE_VERSION", "7000")
	assert.False(t, dotted("xterm-256color"))
	t.Setenv("VTE_VERSION", "7601")
	assert.True(t, dotted("xterm-256color"))
}

func TestNoColourIsWanted(t *testing.T) {
	t.Setenv("NO_COLOR", "1")
	t.Setenv("TERM", "xterm-256color")
	p := newPainter(os.Stdout, "auto")
	p.on = true
	assert.Equal(t, "\x1b[0;4m", p.sequence(style{speaker: 3, quoted: true}), "underlines stay")
	assert.Contains(t, newPainter(os.Stdout, "always").sequence(style{speaker: 3, quoted: true}), ";38;5;", "asked for by name")
	assert.Equal(t, "", newPainter(os.Stdout, "never").sequence(style{speaker: 3, quoted: true}))
}

func TestStatementsLinkToTheirSpeakers(t *testing.T) {
	a, err := analyzer.New()
	require.NoError(t, err)
	text := "“We will wait,” said Lena Ortiz. It rained."
	v := &view{painter: painter{on: true, links: true}, width: 60, margin: 18, path: "/a b/talks.txt"}
	out := string(v.render("", false, text, a.Analyze(context.Background(), text)))
	const start = "/a%20b/talks.txt#:~:text=Lena%20Ortiz\x1b\\"
	assert.Equal(t, strings.Count(out, "\x1b]8;id=s1;file://"), strings.Count(out, start))
	assert.Equal(t, strings.Count(out, start), strings.Count(out, endOfLink))
	assert.GreaterOrEqual(t, strings.Count(out, start), 3, "the margin, the article, the list")
	v.path = ""
	assert.NotContains(t, string(v.render("", false, text, a.Analyze(context.Background(), text))), "\x1b]8")
}

func TestLinksWhereTheyAreKnown(t *testing.T) {
	for _, name := range []string{"TERM_PROGRAM", "VTE_VERSION", "WT_SESSION", "KONSOLE_VERSION"} {
		t.Setenv(name, "")
	}
	assert.True(t, linked("xterm-kitty"))
	assert.False(t, linked("xterm-256color"))
	t.Setenv("VTE_VERSION", "7000")
	assert.True(t, linked("xterm-256color"))
}
