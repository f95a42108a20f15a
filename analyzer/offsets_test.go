package analyzer

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// every text that offsets may stumble over, each longer than one stride too.
var offsetTexts = []string{
	"",
	"a",
	"Émile said no.",
	"😀",
	"“Wait,” said 😀 Lena Ortiz.",
	"\x00\xff\xfe bad \xc3 bytes \xe2\x82 here",
	"\x80\x80\x80\x80\x80\x80",
	strings.Repeat("é", 200),
	strings.Repeat("😀a", 200),
	strings.Repeat("\xf0\x9f\x98", 100),
	strings.Repeat("€ 5 ", 100) + "\xff" + strings.Repeat("😀", 50),
}

func TestOffsetsOfEveryCharacter(t *testing.T) {
	for _, text := range offsetTexts {
		var starts []int
		units, points := []int{}, []int{}
		u, p := 0, 0
		for i, c := range text {
			starts, units, points = append(starts, i), append(units, u), append(points, p)
			u += utf16.RuneLen(c)
			p++
		}
		starts, units, points = append(starts, len(text)), append(units, u), append(points, p)
		a := &Analysis{Offsets: UTF8}
		for i := range starts {
			a.Entities = append(a.Entities, Entity{Span: Span{starts[i], len(text)}})
		}
		for unit, want := range map[Unit][]int{UTF16: units, CodePoint: points} {
			moved := a.In(unit, text)
			require.Equal(t, unit, moved.Offsets)
			for i := range starts {
				assert.Equal(t, Span{want[i], want[len(want)-1]}, moved.Entities[i].Span, "%q, character %d, %s", text, i, unit)
			}
			assert.Equal(t, a.Entities, moved.In(UTF8, text).Entities, "%q back from %s", text, unit)
		}
		assert.Equal(t, a.In(CodePoint, text).Entities, a.In(UTF16, text).In(CodePoint, text).Entities, "%q", text)
	}
}

func TestOffsetsOfAQuote(t *testing.T) {
	text := "“Où ?” said Émile 😀, he said."
	at := func(s string) Span {
		i := strings.Index(text, s)
		return Span{i, i + len(s)}
	}
	cue, source, via := at("said"), at("Émile 😀"), at("Émile 😀")
	a := &Analysis{Offsets: UTF8, Quotes: []Quote{{Content: []Span{at("“Où ?”"), at(", he")}, Cue: &cue, Source: &source, Via: &via}, {}}}
	points := []rune(text)
	of := func(s Span) string { return string(points[s.Start:s.End]) }

	moved := a.In(CodePoint, text)
	q := moved.Quotes[0]
	assert.Equal(t, "“Où ?”", of(q.Content[0]))
	assert.Equal(t, ", he", of(q.Content[1]))
	assert.Equal(t, "said", of(*q.Cue))
	assert.Equal(t, "Émile 😀", of(*q.Source))
	assert.Equal(t, "Émile 😀", of(*q.Via))
	assert.Nil(t, moved.Quotes[1].Cue)
	assert.Equal(t, at("said"), *a.Quotes[0].Cue, "the first analysis stays as it was")
}

func TestOffsetsOutsideTheTextAndInsideCharacters(t *testing.T) {
	text := "a😀b"
	a := &Analysis{Offsets: UTF8, Entities: []Entity{{Span: Span{-3, 99}}, {Span: Span{3, 5}}}}
	moved := a.In(UTF16, text)
	assert.Equal(t, Span{0, 4}, moved.Entities[0].Span)
	assert.Equal(t, Span{1, 3}, moved.Entities[1].Span)
	back := &Analysis{Offsets: UTF16, Entities: []Entity{{Span: Span{2, 99}}}}
	assert.Equal(t, Span{1, len(text)}, back.In(UTF8, text).Entities[0].Span)
}

func BenchmarkIn(b *testing.B) {
	text := strings.Repeat("“Émile is not here,” she said. ", 100_000)
	a := &Analysis{Offsets: UTF8}
	for i := 0; i < len(text); i += 30 {
		if utf8.RuneStart(text[i]) {
			a.Entities = append(a.Entities, Entity{Span: Span{i, len(text)}})
		}
	}
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		a.In(UTF16, text)
	}
}

// JavaScript counts UTF-16 code units, Go bytes.
func ExampleAnalysis_In() {
	text := "“Non,” said Émile."
	a := &Analysis{Offsets: UTF8, Entities: []Entity{{Span: Span{16, 22}}}}
	fmt.Println(text[16:22], a.Entities[0].Span, a.In(UTF16, text).Entities[0].Span)
	// Output: Émile {16 22} {12 17}
}

func TestConvert(t *testing.T) {
	text := "é😀\xffa"
	bytes := []Span{{0, 2}, {2, 6}, {6, 7}, {7, 8}}
	assert.Equal(t, []Span{{0, 1}, {1, 3}, {3, 4}, {4, 5}}, Convert(text, bytes, UTF8, UTF16))
	points := Convert(text, bytes, UTF8, CodePoint)
	assert.Equal(t, []Span{{0, 1}, {1, 2}, {2, 3}, {3, 4}}, points)
	assert.Equal(t, bytes, Convert(text, points, CodePoint, UTF8))
	assert.Empty(t, Convert(text, nil, UTF8, UTF16))
}
