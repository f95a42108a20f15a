package main

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"whosaid/analyzer/lex"
)

func TestLocate(t *testing.T) {
	text := "“We’ll  see,” said Lena\nOrtiz and Lena Ortiz."
	for words, want := range map[string]string{
		"Lena Ortiz":  "Lena\nOrtiz",
		"We 'll see":  "We’ll  see",
		"\" We":       "“We",
		"Ortiz .":     "Ortiz.",
		"Roy":         "",
		"":            "",
		"Ortiz . end": "",
	} {
		span, found := locate(text, lex.Span{Start: 0, End: len(text)}, words)
		assert.Equal(t, want != "", found, words)
		assert.Equal(t, want, text[span.Start:span.End], words)
	}
	span, found := locate(text, lex.Span{Start: strings.Index(text, "and"), End: len(text)}, "Lena Ortiz")
	assert.True(t, found)
	assert.Equal(t, len(text)-len("Lena Ortiz."), span.Start, "the next one")
}

func TestCut(t *testing.T) {
	for _, c := range []struct {
		text  string
		limit int
		want  []string
	}{
		{"one\ntwo", 100, []string{"one\n", "two"}},
		{"one two three", 8, []string{"one two ", "three"}},
		{"éééé", 3, []string{"é", "é", "é", "é"}},
		{"", 5, nil},
	} {
		var got []string
		for rest := c.text; rest != ""; {
			n := cut(rest, c.limit)
			got = append(got, rest[:n])
			rest = rest[n:]
		}
		assert.Equal(t, c.want, got, c.text)
	}
}
