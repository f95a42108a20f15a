package analyzer_test

import (
	"context"
	"fmt"
	"runtime"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"whosaid/analyzer"
	"whosaid/analyzer/lex"
	"whosaid/analyzer/quote"
)

// What every analysis promises of every text, whatever bytes it holds.

// requireSound fails unless a keeps the promises of the format over text.
func requireSound(t *testing.T, text string, a *analyzer.Analysis) {
	t.Helper()
	require.NotNil(t, a)
	require.Equal(t, "1", a.Whosaid)
	require.NotEmpty(t, a.Engine)
	require.Equal(t, analyzer.UTF8, a.Offsets)
	doc := lex.Read(context.Background(), text)
	inside := boundaries(text)

	spanIsSound := func(what string, s analyzer.Span) {
		t.Helper()
		if s.Start < 0 || s.Start >= s.End || s.End > len(text) {
			require.FailNow(t, what, "[%d, %d) is empty or outside of the text of %d bytes", s.Start, s.End, len(text))
		}
		if !inside[s.Start] || !inside[s.End] {
			require.FailNow(t, what, "[%d, %d) cuts a character", s.Start, s.End)
		}
	}
	confidenceIsSound := func(what string, c float64) {
		t.Helper()
		if c < 0 || c > 1 {
			require.FailNow(t, what, "confidence %v", c)
		}
	}

	mentions := map[string]string{} // entity → its name
	end := 0
	for i, e := range a.Entities {
		require.Equal(t, id("e", i), e.ID)
		spanIsSound(e.ID, e.Span)
		confidenceIsSound(e.ID, e.Confidence)
		if e.Start < end {
			require.FailNow(t, e.ID, "it overlaps the entity before it, or comes before it")
		}
		end = e.End
		if e.Name != nil {
			mentions[e.ID] = *e.Name
		}
	}

	first := -1
	for i, n := range a.Names {
		require.Equal(t, id("n", i), n.ID)
		require.NotEmpty(t, n.Name)
		require.NotEmpty(t, n.Mentions)
		last := -1
		for k, m := range n.Mentions {
			at := index(t, "e", m, len(a.Entities))
			require.Equal(t, n.ID, mentions[m], "%s is a mention of %s", m, n.ID)
			require.Equal(t, n.Type, a.Entities[at].Type, m)
			require.Greater(t, at, last, "the mentions of %s are in text order", n.ID)
			if k == 0 {
				require.Greater(t, at, first, "names are in the order of their first mention")
				first = at
			}
			last = at
			delete(mentions, m)
		}
	}
	require.Empty(t, mentions, "entities whose name does not list them")

	var all []lex.Span
	spoken := make([][]lex.Span, len(a.Speakers))
	statements := make([][]string, len(a.Speakers))
	start := 0
	for i, q := range a.Quotes {
		require.Equal(t, id("q", i), q.ID)
		require.Contains(t, []string{"speech", "thought", "perception", "document"}, q.Act)
		require.NotEmpty(t, q.Content, q.ID)
		confidenceIsSound(q.ID, q.Confidence)
		pieces := make([]lex.Span, len(q.Content))
		for k, s := range q.Content {
			spanIsSound(q.ID+" content", s)
			pieces[k] = lex.Span(s)
			if k > 0 {
				require.GreaterOrEqual(t, s.Start, q.Content[k-1].End, "%s: pieces are in text order", q.ID)
			}
		}
		require.Equal(t, quote.TypeOf(doc, pieces).String(), q.Type, q.ID)
		require.GreaterOrEqual(t, pieces[0].Start, start, "quotes are in the order of their content")
		start = pieces[0].Start
		for _, part := range []struct {
			what string
			span *analyzer.Span
		}{{"cue", q.Cue}, {"source", q.Source}, {"via", q.Via}} {
			if part.span == nil {
				continue
			}
			spanIsSound(q.ID+" "+part.what, *part.span)
			for _, piece := range pieces {
				require.False(t, part.what != "via" && piece.Overlaps(lex.Span(*part.span)), "%s: the %s is in the content", q.ID, part.what)
			}
		}
		if q.Cue != nil && q.Source != nil {
			require.False(t, lex.Span(*q.Cue).Overlaps(lex.Span(*q.Source)), "%s: the cue is in the source", q.ID)
		}
		all = append(all, pieces...)
		require.Equal(t, q.Speaker == nil, q.How == nil, q.ID)
		if q.Speaker == nil {
			require.Nil(t, q.Via, q.ID)
			continue
		}
		require.Contains(t, []string{"named", "short name", "pronoun", "description", "previous speaker", "next speaker", "as written"}, *q.How)
		s := index(t, "s", *q.Speaker, len(a.Speakers))
		spoken[s] = append(spoken[s], pieces...)
		statements[s] = append(statements[s], q.ID)
	}

	for i, s := range a.Speakers {
		require.Equal(t, id("s", i), s.ID)
		require.NotEmpty(t, strings.TrimSpace(s.Name), s.ID)
		require.Contains(t, []string{"named", "unnamed", "group", "organization", "document"}, s.Kind)
		require.Equal(t, statements[i], s.Quotes, s.ID)
		require.Equal(t, quote.Words(doc, spoken[i]), s.Words, s.ID)
		if i > 0 {
			require.Greater(t, index(t, "q", s.Quotes[0], len(a.Quotes)), index(t, "q", a.Speakers[i-1].Quotes[0], len(a.Quotes)), "speakers are in the order of their first statement")
		}
		if s.Entity != nil {
			index(t, "n", *s.Entity, len(a.Names))
		}
		require.False(t, s.Kind == "named" && s.Entity == nil, "%s is named and has no name", s.ID)
	}

	require.Equal(t, counts(doc, all), a.Counts)
}

// counts counts what the format counts, with the content of all quotes.
func counts(doc *lex.Document, content []lex.Span) analyzer.Counts {
	return analyzer.Counts{
		Words:       doc.Words(0, len(doc.Tokens)),
		Sentences:   len(doc.Sentences),
		Paragraphs:  len(doc.Paragraphs),
		QuotedWords: quote.Words(doc, content),
	}
}

func id(letter string, i int) string { return fmt.Sprintf("%s%d", letter, i+1) }

// index is the place in its list, of n members, that an id names.
func index(t *testing.T, letter, ref string, n int) int {
	t.Helper()
	var i int
	_, err := fmt.Sscanf(ref, letter+"%d", &i)
	require.NoError(t, err, ref)
	require.True(t, i >= 1 && i <= n, ref)
	return i - 1
}

// boundaries tells for every offset whether a character begins or the text
// ends there; an invalid byte is a character of its own.
func boundaries(text string) []bool {
	at := make([]bool, len(text)+1)
	for i := 0; i < len(text); {
		at[i] = true
		_, size := utf8.DecodeRuneInString(text[i:])
		i += size
	}
	at[len(text)] = true
	return at
}

// engines are the engines of this package: the default one, and the rules.
func engines(t testing.TB) map[string]*analyzer.Analyzer {
	t.Helper()
	a, err := analyzer.New()
	require.NoError(t, err)
	return map[string]*analyzer.Analyzer{"reader": a, "preview": analyzer.With(analyzer.Preview())}
}

// start gives as much of text as the reader reads in a moment, cut at any byte.
func start(text string) string {
	if runtime.GOARCH == "wasm" {
		return text[:min(len(text), 300)]
	}
	return text[:min(len(text), 4000)]
}

// many repeats s n times, a tenth of that as WebAssembly, which is slower.
func many(s string, n int) string {
	if runtime.GOARCH == "wasm" {
		n /= 10
	}
	return strings.Repeat(s, n)
}

// Texts that break naive readers.
func TestHostileTexts(t *testing.T) {
	for _, c := range []struct{ name, text string }{
		{"empty", ""},
		{"one letter", "a"},
		{"one mark", "“"},
		{"one letter speaks", "\"I was afraid,\" S said. S - said he."},
		{"spaces", many(" \t\u00a0\u3000", 1000)},
		{"line breaks", many("\n", 100_000)},
		{"mixed line breaks", many("\r\n\r\n\n\u2028\u2029\v\f", 10_000)},
		{"NUL", many("\x00", 10_000)},
		{"NUL in words", "“W\x00ait,” s\x00aid Lena\x00 Ortiz."},
		{"invalid", many("\xff\xfe\xc0\x80", 10_000)},
		{"cut characters", many("“said\xe2\x80 Lena \xf0\x9f Ortiz\xc3”", 1000)},
		{"surrogates", "“\xed\xa0\x80,” said \xed\xbf\xbf."},
		{"one word", many("a", 1_000_000)},
		{"one capital word", many("A", 1_000_000)},
		{"one number", many("9", 1_000_000)},
		{"figures", many("£1,000.50 ", 20_000)},
		{"full stops", many(".", 1_000_000)},
		{"abbreviations", many("U.S. Mr. J. ", 50_000)},
		{"opening marks", many("“", 1_000_000)},
		{"closing marks", many("”", 200_000)},
		{"straight marks", many("\"", 1_000_000)},
		{"single marks", many("'", 200_000)},
		{"curly single marks", many("’", 200_000)},
		{"nested marks", many("“‘", 50_000) + "a" + many("’”", 50_000)},
		{"guillemets", many("«a» »b« ", 20_000)},
		{"backticks", many("``a'' ", 20_000)},
		{"marks and words", many("\"a\" ", 100_000)},
		{"open paragraphs", many("“Nobody closes this.\n\n", 20_000)},
		{"said", many("said ", 100_000)},
		{"he said she said", many("he said she said ", 30_000)},
		{"commas and said", many(", said, ", 50_000)},
		{"according to", many("according to ", 50_000)},
		{"colons", many("A: ", 100_000)},
		{"dashes", many("― A\n", 30_000)},
		{"names", many("Lena Ortiz ", 50_000)},
		{"other names", manyNames(20_000)},
		{"one long name", many("Lena ", 20_000)},
		{"ALL CAPS", many("“WAIT,” SAID LENA ORTIZ. ", 5000)},
		{"lower case", many("“wait,” said lena ortiz. ", 5000)},
		{"one sentence", many("and she went on, ", 30_000)},
		{"right to left", many("قالت لينا: «انتظر». ", 5000)},
		{"mixed directions", "\u202e“Wait,” said Lena Ortiz.\u202c \u2066שלום\u2069"},
		{"emoji", many("“👩‍👩‍👧‍👦,” said 🇫🇷 Lena 👍🏽 Ortiz. ", 2000)},
		{"combining marks", "“Wai" + many("\u0301", 10_000) + "t,” said Lena O" + many("\u0308", 10_000) + "rtiz."},
		{"zero width", many("Le\u200bna\ufeff Or\u00adtiz said ", 2000)},
		{"no spaces", many("漢字“引用”と彼は言った。", 10_000)},
		{"table", many("a\t1\t2\n", 20_000)},
		{"code", many("if (a < b) { return \"x\"; } // said\n", 5000)},
		{"addresses", many("https://example.org/a?b=c&d=\"e\" ", 5000)},
	} {
		t.Run(c.name, func(t *testing.T) {
			requireSound(t, c.text, engines(t)["preview"].Analyze(context.Background(), c.text))
			requireSound(t, start(c.text), engines(t)["reader"].Analyze(context.Background(), start(c.text)))
		})
	}
}

// manyNames gives a text with n different names.
func manyNames(n int) string {
	if runtime.GOARCH == "wasm" {
		n /= 10
	}
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "%c%c%c Ortiz said. ", 'A'+i%26, 'a'+i/26%26, 'a'+i/676%26)
	}
	return b.String()
}

// A done context gives nil, at once or in the middle of the work.
func TestOtherLanguagesAreLeftUnmarked(t *testing.T) {
	const german = "„Wir warten“, sagte Lena Ortiz am Montag, und die Brücke ist noch nicht fertig."
	for name, each := range engines(t) {
		a := each.Analyze(context.Background(), german)
		require.Empty(t, a.Entities, name)
		require.Empty(t, a.Quotes, name)
		a = each.Analyze(context.Background(), german+"\n\n“We will wait until the bridge is open,” said Tom Diaz.")
		require.Len(t, a.Quotes, 1, name)
		require.Equal(t, "Tom Diaz", a.Speakers[0].Name, name)
	}
}

func TestCancel(t *testing.T) {
	a, err := analyzer.New()
	require.NoError(t, err)
	text := many("“We will wait,” Lena Ortiz said. “It rained.”\n\n", 20_000)

	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	require.Nil(t, a.Analyze(ctx, text))
	require.Nil(t, a.Analyze(ctx, ""))

	for _, share := range []float64{0, 0.1, 0.3, 0.6, 0.8} {
		ctx, cancel := context.WithCancel(context.Background())
		require.Nil(t, a.Analyze(ctx, text, analyzer.OnProgress(func(done float64) {
			if done >= share {
				cancel()
			}
		})), "cancelled at %v", share)
		cancel()
	}
}

// Progress rises from 0 to 1.
func TestProgress(t *testing.T) {
	a, err := analyzer.New()
	require.NoError(t, err)
	for _, text := range []string{"", "Wait.", strings.Repeat("“We will wait,” Lena Ortiz said.\n\n", 2000)} {
		var shares []float64
		require.NotNil(t, a.Analyze(context.Background(), text, analyzer.OnProgress(func(done float64) { shares = append(shares, done) })))
		require.Equal(t, 0.0, shares[0])
		require.Equal(t, 1.0, shares[len(shares)-1])
		require.True(t, slices.IsSorted(shares), "%v", shares)
	}
}

// An Analyzer serves several goroutines at once, with the same results.
func TestConcurrent(t *testing.T) {
	a, err := analyzer.New()
	require.NoError(t, err)
	text := strings.Repeat("“We will wait,” Lena Ortiz said. He agreed, according to the ministry.\n\n", 50)
	want := a.Analyze(context.Background(), text)
	results := make(chan *analyzer.Analysis)
	for range 8 {
		go func() { results <- a.Analyze(context.Background(), text) }()
	}
	for range 8 {
		require.Equal(t, want, <-results)
	}
}

// FuzzAnalyze: any bytes give a sound analysis, the same each time.
func FuzzAnalyze(f *testing.F) {
	for _, file := range seedFiles(f) {
		f.Add(read(f, file))
	}
	for _, text := range []string{
		"", "“", "\"a\" said 'b", "‘It’s the dogs’ bowl,’ she said", "\xff“\xfe said \xc3", "He said: “A.\n\n“B.”\n― C D",
		"A told B that C said \"D\"\tE, according to F.", "$5 bn, 7 October 2023, 12.5 per cent, 40C", "MR. O'NEILL-SMITH (R-Fla.) SAID", "«A», dit-il. „B“, sagte sie.",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, engine := range engines(t) {
			text := start(text)
			a := engine.Analyze(context.Background(), text)
			requireSound(t, text, a)
			require.Equal(t, a, engine.Analyze(context.Background(), text))
		}
	})
}
