package export

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"whosaid/analyzer"
)

// awkward has what formats stumble over: markup, formulas, characters of two
// UTF-16 units, line breaks of two characters, an invalid byte, a tab.
const awkward = "=1+1,\tsaid “Émile” <Roy> & sons.\r\n" +
	"“We 😀 will \"wait\",” said Lena Ortiz. “Nobody\r\nis going home.”\n\n" +
	"@Lee said it was “too\u2028late” for Paris\xff.\n" +
	"1. *Not* a list; - nor `this`, # nor www.example.org\n"

// awkwardDocument is an analysis of awkward in which statements lie in one
// another, cross, and reach over line ends; no engine would find these.
func awkwardDocument() Document {
	at := func(words string) analyzer.Span {
		i := strings.Index(awkward, words)
		return analyzer.Span{Start: i, End: i + len(words)}
	}
	some := func(words string) *analyzer.Span { s := at(words); return &s }
	name, other, first, second, how, pronoun := "n1", "n2", "s1", "s2", "named", "previous speaker"
	a := &analyzer.Analysis{
		Whosaid: "1", ID: "a, \"b\" & <c>.txt", Engine: "preview", Offsets: analyzer.UTF8,
		Entities: []analyzer.Entity{
			{ID: "e1", Span: at("“Émile” <Roy>"), Type: "PERSON", Name: &other, Confidence: 0.5},
			{ID: "e2", Span: at("Lena Ortiz"), Type: "PERSON", Name: &name, Confidence: 0.98},
			{ID: "e3", Span: at("Lee"), Type: "PERSON", Name: &name, Confidence: 1},
			{ID: "e4", Span: at("Paris\xff"), Type: "GPE", Confidence: 0},
		},
		Names: []analyzer.Name{{ID: "n1", Type: "PERSON", Name: "Lena Ortiz", Mentions: []string{"e2", "e3"}}, {ID: "n2", Type: "PERSON", Name: "“Émile” <Roy>", Mentions: []string{"e1"}}},
		Quotes: []analyzer.Quote{
			{ID: "q1", Type: "indirect", Act: "speech", Content: []analyzer.Span{at("=1+1,\t")}, Cue: some("said"), Source: some("“Émile” <Roy> & sons"), Speaker: &second, How: &how, Confidence: 0.4},
			{ID: "q2", Type: "direct", Act: "speech", Content: []analyzer.Span{at("“We 😀 will \"wait\",”"), at("“Nobody\r\nis going home.”")}, Cue: some("said"), Source: some("Lena Ortiz"), Speaker: &first, How: &how, Via: some("Lena Ortiz"), Confidence: 0.91},
			{ID: "q3", Type: "mixed", Act: "thought", Content: []analyzer.Span{at("it was “too\u2028late” for Paris\xff.\n1. *Not*")}, Source: some("@Lee"), Speaker: &first, How: &pronoun, Confidence: 1},
			{ID: "q4", Type: "indirect", Act: "document", Content: []analyzer.Span{at("too\u2028late")}, Confidence: 0.25},
			{ID: "q5", Type: "indirect", Act: "speech", Content: []analyzer.Span{at("for Paris\xff.\n1. *Not* a list; - nor `this`")}, Source: some("Lena Ortiz"), Confidence: 0.7},
		},
		Speakers: []analyzer.Speaker{{ID: "s2", Kind: "unnamed", Name: "=Émile <Roy>", Quotes: []string{"q1"}, Words: 2}, {ID: "s1", Kind: "named", Name: "Lena Ortiz", Entity: &name, Quotes: []string{"q2", "q3"}, Words: 14}},
		Counts:   analyzer.Counts{Words: 34, Sentences: 5, Paragraphs: 5, QuotedWords: 20},
	}
	return Document{a, awkward}
}

// examples are the awkward document, the seeds, and texts with nothing in them.
func examples(t *testing.T) map[string]Document {
	t.Helper()
	a := analyzer.With(analyzer.Preview())
	analyze := func(id, text string) Document {
		analysis := a.Analyze(context.Background(), text)
		analysis.ID = id
		return Document{analysis, text}
	}
	out := map[string]Document{
		"awkward": awkwardDocument(), "nothing": analyze("", ""), "blank": analyze("blank.txt", "\n \n"),
		"control": analyze("", "\x00“No\x1b,” said\x00 Lena Ortiz.\x07 \u202e\ufffe"), "emoji": analyze("https://example.org/a?b=c d", "“😀😀,” said Émile Roy. “🇫🇷.”"),
	}
	seeds, err := filepath.Glob("../../seeds/*.txt")
	require.NoError(t, err)
	for _, seed := range seeds {
		text, err := os.ReadFile(seed)
		require.NoError(t, err)
		out[filepath.Base(seed)] = analyze(filepath.Base(seed), string(text))
	}
	require.Greater(t, len(out), 6)
	return out
}

func TestFormatsAreTold(t *testing.T) {
	names := map[string]bool{}
	for _, f := range Formats {
		assert.False(t, names[f.Name], "%s twice", f.Name)
		names[f.Name] = true
		assert.True(t, strings.HasPrefix(f.Extension, "."))
		assert.Contains(t, f.Media, "/")
		found, ok := FormatNamed(f.Name)
		assert.True(t, ok)
		assert.Equal(t, f.Title, found.Title)
		assert.True(t, strings.HasPrefix(string(f.Write(awkwardDocument())), f.Head))
	}
	_, ok := FormatNamed("xml")
	assert.False(t, ok)
}

// What is given away is the same whatever unit the analysis counts in, but for
// the formats that state it.
func TestUnitsDoNotMatter(t *testing.T) {
	for name, d := range examples(t) {
		for _, f := range Formats {
			if f.Name == "json" || f.Name == "ndjson" || f.Name == "csv" {
				continue
			}
			want := string(f.Write(d))
			for _, unit := range []analyzer.Unit{analyzer.UTF16, analyzer.CodePoint} {
				assert.Equal(t, want, string(f.Write(Document{d.Analysis.In(unit, d.Text), d.Text})), "%s of %s by %s", f.Name, name, unit)
			}
		}
	}
}

// An analysis of another text, or spans from nowhere, give no panic.
func TestWrongTextDoesNoHarm(t *testing.T) {
	d := awkwardDocument()
	for _, f := range Formats {
		for _, text := range []string{"", "é", "x", strings.Repeat("é\n", 40)} {
			assert.NotPanics(t, func() { f.Write(Document{d.Analysis, text}) }, f.Name)
		}
	}
}

func TestSaid(t *testing.T) {
	d := awkwardDocument()
	assert.Equal(t, "“We 😀 will \"wait\",” … “Nobody is going home.”", Said(d.Text, &d.Analysis.Quotes[1]))
	assert.Equal(t, "it was “too late” for Paris\ufffd. 1. *Not*", Said(d.Text, &d.Analysis.Quotes[2]))
}

func TestSummary(t *testing.T) {
	somebody := "s1"
	quotes := func(n int) []analyzer.Quote {
		out := make([]analyzer.Quote, n)
		for i := range out {
			out[i].Speaker = &somebody
		}
		return out
	}
	kinds := func(of ...string) []analyzer.Speaker {
		out := make([]analyzer.Speaker, len(of))
		for i := range out {
			out[i].Kind = of[i]
		}
		return out
	}
	some := analyzer.Counts{Words: 1}
	for want, a := range map[string]*analyzer.Analysis{
		"There are no words here.":                                                                                 {},
		"Nobody is quoted in this one word.":                                                                       {Counts: analyzer.Counts{Words: 1}},
		"Nobody is quoted in these 1,204 words.":                                                                   {Counts: analyzer.Counts{Words: 1204}},
		"1 statement by one speaker, who is named; 50% of the words are somebody’s.":                               {Quotes: quotes(1), Speakers: kinds("named"), Counts: analyzer.Counts{Words: 4, QuotedWords: 2}},
		"2 statements by one group; 67% of the words are somebody’s.":                                              {Quotes: quotes(2), Speakers: kinds("group"), Counts: analyzer.Counts{Words: 3, QuotedWords: 2}},
		"12 statements by one organization; 0% of the words are somebody’s.":                                       {Quotes: quotes(12), Speakers: kinds("organization"), Counts: some},
		"1,200 statements by 2 speakers, 1 of them named; 0% of the words are somebody’s.":                         {Quotes: quotes(1200), Speakers: kinds("group", "named"), Counts: some},
		"2 statements by 2 speakers, all of them named; 0% of the words are somebody’s.":                           {Quotes: quotes(2), Speakers: kinds("named", "named"), Counts: some},
		"2 statements by 2 speakers, none of them named; 0% of the words are somebody’s.":                          {Quotes: quotes(2), Speakers: kinds("group", "unnamed"), Counts: some},
		"2 statements by 2 organizations; 0% of the words are somebody’s.":                                         {Quotes: quotes(2), Speakers: kinds("organization", "organization"), Counts: some},
		"2 statements by 2 speakers, none of them a named person, 1 organization; 0% of the words are somebody’s.": {Quotes: quotes(2), Speakers: kinds("organization", "group"), Counts: some},
		"4 statements by 4 speakers, 2 of them named people, 2 organizations; 0% of the words are somebody’s.":     {Quotes: quotes(4), Speakers: kinds("organization", "named", "named", "organization"), Counts: some},
		"2 statements with no speaker found; 0% of the words are somebody’s.":                                      {Quotes: make([]analyzer.Quote, 2), Counts: some},
		"1 statement by one speaker, who is named, and 2 with no speaker found; 0% of the words are somebody’s.":   {Quotes: append(quotes(1), make([]analyzer.Quote, 2)...), Speakers: kinds("named"), Counts: some},
	} {
		assert.Equal(t, want, Summary(a))
	}
}
