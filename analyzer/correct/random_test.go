package correct_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"whosaid/analyzer"
	. "whosaid/analyzer/correct"
	"whosaid/analyzer/lex"
	"whosaid/analyzer/quote"
)

// requireSound fails unless a, corrected, keeps the promises of the format.
func requireSound(t testing.TB, text string, a *analyzer.Analysis) {
	t.Helper()
	a = a.In(analyzer.UTF8, text)
	doc := lex.Read(context.Background(), text)
	fail := func(what string, s analyzer.Span) { require.FailNow(t, what, "%+v in %q", s, text) }
	inside := func(what string, s analyzer.Span) {
		t.Helper()
		if s.Start < 0 || s.Start >= s.End || s.End > len(text) {
			fail(what, s)
		}
		for _, i := range []int{s.Start, s.End} {
			if i < len(text) && !utf8.RuneStart(text[i]) && utf8.ValidString(text) {
				fail(what+" cuts a character", s)
			}
		}
	}
	index := func(letter, id string, n int) int {
		t.Helper()
		i := number(id)
		require.True(t, strings.HasPrefix(id, letter) && 0 <= i && i < n, id)
		return i
	}
	mentions := map[string][]string{}
	end := 0
	for i, e := range a.Entities {
		require.Equal(t, fmt.Sprintf("e%d", i+1), e.ID)
		inside(e.ID, e.Span)
		require.GreaterOrEqual(t, e.Start, end, "mentions do not overlap")
		end = e.End
		require.True(t, !e.ByHand || e.Confidence == 1)
		if e.Name != nil {
			require.Equal(t, e.Type, a.Names[index("n", *e.Name, len(a.Names))].Type)
			mentions[*e.Name] = append(mentions[*e.Name], e.ID)
		}
	}
	first := -1
	for i, n := range a.Names {
		require.Equal(t, fmt.Sprintf("n%d", i+1), n.ID)
		require.NotEmpty(t, strings.TrimSpace(n.Name))
		require.NotEmpty(t, n.Mentions)
		require.Equal(t, mentions[n.ID], n.Mentions)
		require.Greater(t, number(n.Mentions[0]), first, "names are in the order of their first mention")
		first = number(n.Mentions[0])
	}
	var all []lex.Span
	spoken, statements := make([][]lex.Span, len(a.Speakers)), make([][]string, len(a.Speakers))
	start := 0
	for i, q := range a.Quotes {
		require.Equal(t, fmt.Sprintf("q%d", i+1), q.ID)
		require.NotEmpty(t, q.Content)
		require.True(t, !q.ByHand || q.Confidence == 1)
		var pieces []lex.Span
		for k, s := range q.Content {
			inside(q.ID, s)
			require.True(t, k == 0 || s.Start >= q.Content[k-1].End, "pieces are in text order")
			pieces = append(pieces, lex.Span(s))
		}
		require.GreaterOrEqual(t, pieces[0].Start, start, "statements are in the order of their content")
		start = pieces[0].Start
		require.Equal(t, quote.TypeOf(doc, pieces).String(), q.Type)
		for _, part := range []*analyzer.Span{q.Cue, q.Source} {
			for _, piece := range pieces {
				if part != nil && piece.Overlaps(lex.Span(*part)) {
					fail("a part lies in the content", *part)
				}
			}
		}
		require.False(t, q.Cue != nil && q.Source != nil && lex.Span(*q.Cue).Overlaps(lex.Span(*q.Source)))
		all = append(all, pieces...)
		require.Equal(t, q.Speaker == nil, q.How == nil)
		if q.Speaker == nil {
			require.Nil(t, q.Via)
			continue
		}
		require.Contains(t, []string{"named", "short name", "pronoun", "description", "previous speaker", "next speaker", "as written", "by hand"}, *q.How)
		s := index("s", *q.Speaker, len(a.Speakers))
		spoken[s] = append(spoken[s], pieces...)
		statements[s] = append(statements[s], q.ID)
	}
	slices.SortFunc(all, func(a, b lex.Span) int { return a.Start - b.Start })
	for i := 1; i < len(all); i++ {
		require.False(t, all[i].Overlaps(all[i-1]), "no byte is in two statements")
	}
	first = -1
	for i, s := range a.Speakers {
		require.Equal(t, fmt.Sprintf("s%d", i+1), s.ID)
		require.NotEmpty(t, strings.TrimSpace(s.Name))
		require.Contains(t, []string{"named", "unnamed", "group", "organization", "document"}, s.Kind)
		require.Equal(t, statements[i], s.Quotes)
		require.NotEmpty(t, s.Quotes)
		require.Equal(t, quote.Words(doc, spoken[i]), s.Words)
		require.Greater(t, number(s.Quotes[0]), first, "speakers are in the order of their first statement")
		first = number(s.Quotes[0])
		if s.Entity != nil {
			index("n", *s.Entity, len(a.Names))
		}
	}
	require.Equal(t, quote.Words(doc, all), a.Counts.QuotedWords)
}

// hostile are texts whose offsets are easily got wrong.
var hostile = []string{
	"", " ", "\xff", "“No,\xff” said É.", "“😀 No,\r\nno,” said\r\nÉmile Roy. “It is\u2028late.” Roy left.", strings.Repeat("“A b c,” said Ada Byrne. ", 20),
}

// known are articles with their analyses.
func known(t testing.TB) map[string]*analyzer.Analysis {
	texts := slices.Clone(hostile)
	seeds, err := filepath.Glob("../../seeds/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, seeds)
	for _, seed := range seeds {
		data, err := os.ReadFile(seed)
		require.NoError(t, err)
		texts = append(texts, string(data))
	}
	out := map[string]*analyzer.Analysis{text: article(t)}
	for _, text := range texts {
		out[text] = analyzer.With(analyzer.Preview()).Analyze(context.Background(), text)
	}
	return out
}

func TestNoCorrectionChangesAnyArticle(t *testing.T) {
	for text, a := range known(t) {
		for _, unit := range []analyzer.Unit{analyzer.UTF8, analyzer.UTF16, analyzer.CodePoint} {
			got, problems := set().Apply(a.In(unit, text), text)
			require.Empty(t, problems)
			require.Equal(t, a.In(unit, text), got)
		}
	}
}

// Any corrections, one after the other, leave a sound analysis; and without the
// last of them it is the one before, down to the original.
func TestAnyCorrectionsKeepTheFormat(t *testing.T) {
	rounds := 40
	if runtime.GOARCH == "wasm" {
		rounds = 5
	}
	made, refused := 0, 0
	for text, original := range known(t) {
		text = text[:min(len(text), 3000)]
		if len(text) == 3000 {
			original = analyzer.With(analyzer.Preview()).Analyze(context.Background(), text)
		}
		r := rand.New(rand.NewPCG(uint64(len(text)), 1))
		for range rounds {
			s := set()
			steps := []*analyzer.Analysis{original}
			for range 6 {
				last := steps[len(steps)-1]
				s.Corrections = append(s.Corrections, randomCorrection(r, text, last))
				a, problems := s.Apply(original, text)
				requireSound(t, text, a)
				made, refused = made+a.Corrections, refused+len(problems)
				require.Equal(t, len(s.Corrections), a.Corrections+len(problems))
				steps = append(steps, a)
			}
			for len(s.Corrections) > 0 {
				s.Corrections = s.Corrections[:len(s.Corrections)-1]
				steps = steps[:len(steps)-1]
				a, _ := s.Apply(original, text)
				require.Equal(t, steps[len(steps)-1], a)
			}
		}
	}
	require.Greater(t, made, 1000/40*rounds)
	require.Greater(t, refused, 100/40*rounds)
}

// randomCorrection is any correction of what was found, mostly one that can be made.
func randomCorrection(r *rand.Rand, text string, a *analyzer.Analysis) Correction {
	pick := func(words ...string) string { return words[r.IntN(len(words))] }
	span := func() Place {
		start := r.IntN(len(text) + 2)
		return Place{Start: start, End: start + r.IntN(60)}
	}
	some := func() *Place {
		if r.IntN(3) == 0 {
			return nil
		}
		p := span()
		return &p
	}
	statement := func() []Place {
		if len(a.Quotes) == 0 || r.IntN(10) == 0 {
			return []Place{span()}
		}
		var out []Place
		for _, s := range a.Quotes[r.IntN(len(a.Quotes))].Content {
			out = append(out, Place{Start: s.Start, End: s.End})
		}
		return out
	}
	who := func() *Speaker {
		switch {
		case r.IntN(10) == 0:
			return nil
		case r.IntN(4) == 0 || len(a.Speakers) == 0:
			return &Speaker{Name: pick("Ada Byrne", "official", "", "Grenville"), Kind: pick("", "named", "unnamed", "x"), New: r.IntN(4) == 0}
		}
		s := a.Speakers[r.IntN(len(a.Speakers))]
		return &Speaker{Name: s.Name, Of: statement()}
	}
	content := func() []Place {
		var out []Place
		for range 1 + r.IntN(3) {
			out = append(out, span())
		}
		return out
	}
	at := span()
	if len(a.Entities) > 0 && r.IntN(2) == 0 {
		e := a.Entities[r.IntN(len(a.Entities))]
		at = Place{Start: e.Start, End: e.End}
	}
	return Correction{
		Do: pick("mention", "no mention", "statement", "no statement", "content", "source", "cue", "act", "speaker", "merge", "rename", "x"),
		At: &at, All: r.IntN(2) == 0, Type: pick("PERSON", "ORG", "GPE", "DATE", "NORP", "x"), Statement: statement(), Content: content(), Source: some(), Cue: some(),
		Act: pick("speech", "thought", "", "x"), Speaker: who(), Into: who(), Name: pick("", "Ada Byrne", "A \x00", "Grenville", "Lena Ortiz"), Kind: pick("", "group", "x"),
	}
}

// FuzzCorrections asks that whatever stands in a file, it gives an error or a
// sound analysis.
func FuzzCorrections(f *testing.F) {
	f.Add(string(set(Correction{Do: "statement", Content: []Place{{Start: 3, End: 9}}, Speaker: &Speaker{Name: "Ada Byrne"}}).JSON()), text)
	f.Add(string(set(Correction{Do: "mention", At: &Place{Start: 0, End: 4}, Type: "ORG", All: true}, Correction{Do: "merge", Speaker: &Speaker{Name: "official"}, Into: &Speaker{Name: "Roy"}}).JSON()), hostile[4])
	f.Fuzz(func(t *testing.T, file, text string) {
		sets, err := Read(strings.NewReader(file))
		if err != nil {
			return
		}
		text = text[:min(len(text), 2000)]
		original := analyzer.With(analyzer.Preview()).Analyze(context.Background(), text)
		for _, s := range sets {
			a, problems := s.Apply(original, text)
			requireSound(t, text, a)
			require.Equal(t, len(s.Corrections), a.Corrections+len(problems))
			again, _ := s.Apply(original, text)
			require.Equal(t, a, again)
		}
	})
}
