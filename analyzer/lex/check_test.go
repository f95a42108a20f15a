package lex

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// check asserts what every reader of a Document relies on.
func check(t *testing.T, d *Document) {
	t.Helper()
	boundary := boundaries(d.Text)
	inside := func(s Span) bool {
		return 0 <= s.Start && s.Start <= s.End && s.End <= len(d.Text) && boundary[s.Start] && boundary[s.End]
	}

	// Tokens cover every character but white space and invisible ones.
	at := 0
	for i, k := range d.Tokens {
		require.True(t, inside(k.Span) && !k.Empty(), "token %d %v", i, k)
		require.GreaterOrEqual(t, k.Start, at)
		require.Equal(t, gap(t, d.Text[at:k.Start]) || k.Start == d.Paragraphs[k.Paragraph].Start, k.Space, "space before token %d of %q", i, d.Text)
		require.Less(t, int(k.Sentence), len(d.Sentences))
		require.Less(t, int(k.Paragraph), len(d.Paragraphs))
		require.Equal(t, int(k.Paragraph), d.Sentences[k.Sentence].Paragraph)
		at = k.End
	}
	gap(t, d.Text[at:])

	// Sentences tile tokens; paragraphs tile sentences.
	at = 0
	for i, s := range d.Sentences {
		require.Equal(t, at, s.First)
		require.Less(t, s.First, s.Last)
		require.Equal(t, Span{d.Tokens[s.First].Start, d.Tokens[s.Last-1].End}, s.Span)
		for k := s.First; k < s.Last; k++ {
			require.Equal(t, i, int(d.Tokens[k].Sentence))
		}
		at = s.Last
	}
	require.Equal(t, len(d.Tokens), at)
	at = 0
	for i, p := range d.Paragraphs {
		require.Equal(t, at, p.First)
		require.Less(t, p.First, p.Last)
		require.Equal(t, Span{d.Sentences[p.First].Start, d.Sentences[p.Last-1].End}, p.Span)
		for k := p.First; k < p.Last; k++ {
			require.Equal(t, i, d.Sentences[k].Paragraph)
		}
		at = p.Last
	}
	require.Equal(t, len(d.Sentences), at)

	// Regions nest.
	var stack []int
	smallest := make([]int32, len(d.Tokens))
	for i := range smallest {
		smallest[i] = -1
	}
	for i, r := range d.Regions {
		require.True(t, inside(r.Span) && inside(r.Inner) && r.Contains(r.Inner), "region %d %+v", i, r)
		require.Less(t, r.First, r.Last)
		require.Equal(t, Span{d.Tokens[r.First].Start, d.Tokens[r.Last-1].End}, r.Span)
		require.Equal(t, d.Tokens[r.First].Paragraph, d.Tokens[r.Last-1].Paragraph)
		for len(stack) > 0 && d.Regions[stack[len(stack)-1]].End <= r.Start {
			stack = stack[:len(stack)-1]
		}
		require.Equal(t, len(stack), r.Depth)
		parent := -1
		if len(stack) > 0 {
			parent = stack[len(stack)-1]
			require.True(t, d.Regions[parent].Inner.Contains(r.Span), "%q: %+v in %+v", d.Text, r, d.Regions[parent])
		}
		require.Equal(t, parent, r.Parent)
		stack = append(stack, i)
		if r.Continues >= 0 {
			c := d.Regions[r.Continues]
			require.Less(t, r.Continues, i)
			require.False(t, c.Closed)
			require.Equal(t, c.Mark, r.Mark)
			require.LessOrEqual(t, c.End, r.Start)
		}
		if r.Closed {
			require.Less(t, r.Inner.End, r.End)
		} else {
			require.Equal(t, r.Inner.End, r.End)
		}
		for k := r.First; k < r.Last; k++ {
			smallest[k] = int32(i)
		}
	}
	for i, k := range d.Tokens {
		require.Equal(t, smallest[i], k.Region)
	}
}

// boundaries tells at which bytes of text a character starts.
func boundaries(text string) []bool {
	b := make([]bool, len(text)+1)
	for i := range text {
		b[i] = true
	}
	b[len(text)] = true
	return b
}

// gap asserts that no character between two tokens is visible. It reports
// whether there is white space.
func gap(t *testing.T, text string) bool {
	t.Helper()
	space := false
	for i := 0; i < len(text); {
		r, n := character(text, i)
		c := classOf(r)
		require.True(t, c == blank || c == invisible, "%q", text)
		space = space || c == blank
		i += n
	}
	return space
}
