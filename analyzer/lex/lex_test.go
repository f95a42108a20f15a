package lex

import (
	"context"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Inputs on which a reader that looks back or ahead without a limit would not
// come to an end: a quarter of a million bytes of each.
func TestEveryTextTakesLinearTime(t *testing.T) {
	const size = 1 << 18
	for _, unit := range []string{
		`"`, `'`, `“`, `”`, `‘`, `’`, `«`, `(`, "`", `.`, `-`, ` `, "\n", "\t\n", "a", "A.", "a.", "1", "1,", "a-", "a@", "a_",
		"\u0301", "a\u0301", "\u200d", "a\u200d", "\u00ad", "\xff", "\x93", "\x00", "中", "👩‍", "'s", "n't", "don't", "'n", "’90s ",
		`"a"`, `"a `, `a" `, `'a `, `a' `, `“‘`, `’”`, `"'`, `“a `, `“a ”b `, "“\n", "“a.\n", `"“‘«„`, `x” `, ". ", "... ", "Mr. ", "U.S. ",
		"http://", "www.a.", "a.b/", "a@b.c ", "#a", "@a", "a&", "A&", "a’", `"a."`, `""a" `, "word word, word. Word ", "a\r", "&quot;",
		"i.e.", "a)", "…", "!?", "1. ", "a line of a good forty-five characters, then\n",
	} {
		text := strings.Repeat(unit, size/len(unit))
		d := Read(context.Background(), text)
		require.NotNil(t, d, "%q", unit)
		at := 0
		for _, k := range d.Tokens {
			require.True(t, at <= k.Start && k.Start < k.End && k.End <= len(text), "%q", unit)
			at = k.End
		}
		at = 0
		for _, r := range d.Regions {
			require.True(t, at <= r.Start && r.Start < r.End && r.End <= len(text), "%q", unit)
			at = r.Start
		}
	}
}

func TestReadIsDeterministic(t *testing.T) {
	text := strings.Repeat(`"He said 'no' to “us,” the workers' "union." `, 200)
	assert.Equal(t, Read(context.Background(), text), Read(context.Background(), text))
}

func TestReadStopsWhenCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	assert.Nil(t, Read(ctx, "One."))
	// Also within one long paragraph.
	for _, text := range []string{strings.Repeat("word ", 1<<18), strings.Repeat(`"a" `, 1<<18)} {
		assert.Nil(t, Read(&expiring{Context: context.Background(), left: 3}, text))
	}
}

// expiring is a context that is done after it has been asked a few times.
type expiring struct {
	context.Context
	left int
}

func (e *expiring) Err() error {
	if e.left--; e.left < 0 {
		return context.Canceled
	}
	return nil
}

func TestEveryCutOfAText(t *testing.T) {
	text := "“He said,\r\n‘No — don’t’,” \x93she\x94 said…\n\n\"Go,\" a@b.org 😀\u0301 «oui»."
	for i := range len(text) {
		check(t, Read(context.Background(), text[:i]))
		check(t, Read(context.Background(), text[i:]))
	}
}

func seed(f *testing.F) {
	for _, s := range []string{
		"“He said, ‘No,’ to the workers’ union,” she said on Oct. 5.",
		"\"One.\n\n\"Two.\" \"Three 'a' b",
		"``x'' ''y'' «z» „w“ ”v“ ““u””",
		"5,000 U.S.-led a@b.org https://a.b/(c) 'tis rock 'n' roll 6' 2\"",
		"\x93a\x94 \u0091b\u0092 \x00\xff\u200b\u0301中文。",
		wrapped,
	} {
		f.Add(s)
	}
}

func FuzzTokens(f *testing.F) {
	seed(f)
	f.Fuzz(func(t *testing.T, text string) {
		d := Read(context.Background(), text)
		check(t, d)
		for i, k := range d.Tokens {
			require.Equal(t, i, d.TokenAt(k.Start))
			first, last := d.Range(k.Span)
			require.Equal(t, [2]int{i, i + 1}, [2]int{first, last})
		}
		require.LessOrEqual(t, d.Words(0, len(d.Tokens)), len(d.Tokens))
	})
}

// FuzzRegions builds texts of marks and what stands around them, since random
// bytes seldom hold any.
func FuzzRegions(f *testing.F) {
	f.Add([]byte{0, 20, 21, 1, 22, 0, 20, 1})
	f.Add([]byte("any bytes choose the pieces"))
	pieces := []string{
		`"`, `'`, `“`, `”`, `‘`, `’`, `«`, `»`, `„`, `‚`, "``", `''`, "`", `‹`, `›`, "\x93", "\u0094", `「`, `」`, `""`,
		"a", " ", ". ", ", ", "\n", "\n\n", "(", ")", "-", "—", "…", "6", "s' ", "'s", "’90s", "don’t", "'n", ":", "said", "\u0301", "\u200b",
	}
	f.Fuzz(func(t *testing.T, choice []byte) {
		var b strings.Builder
		for _, c := range choice {
			b.WriteString(pieces[int(c)%len(pieces)])
		}
		text := b.String()
		d := Read(context.Background(), text)
		check(t, d)

		// What a paragraph holds doesn't shift what comes two paragraphs after.
		tail := "\nShe left.\n“Go,” she said. “Now.”\n"
		e := Read(context.Background(), text+tail)
		if column(text+tail) != 0 || !utf8.ValidString(text) {
			return
		}
		require.GreaterOrEqual(t, len(e.Regions), 2)
		require.Equal(t, "“Go,”", e.Of(e.Regions[len(e.Regions)-2].Span))
		require.Equal(t, "“Now.”", e.Of(e.Regions[len(e.Regions)-1].Span))
	})
}

func BenchmarkRead(b *testing.B) {
	for name, text := range map[string]string{
		"news":  "“He said, ‘No,’ to the workers’ union,” she said on Oct. 5 to U.S. reporters who didn’t ask him.\nNobody in the long-term plan’s committee had seen it, and the mayor left early. It rained.\n",
		"plain": "The mayor resigned on Monday after a long dispute over the new bridge and the money for it.\n",
		"marks": `"a" 'b' “c” ‘d’ `,
	} {
		b.Run(name, func(b *testing.B) {
			text := strings.Repeat(text, 1<<20/len(text))
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				Read(context.Background(), text)
			}
		})
	}
}
