package evaluate

import (
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"whosaid/analyzer"
)

// noted gives the mistakes of one document, by kind.
func noted(doc *Document, a *analyzer.Analysis) map[string]Mistakes {
	s := Score{Mistakes: 10}
	s.Add(doc, a)
	out := map[string]Mistakes{}
	for _, m := range s.Report().Mistakes {
		out[m.Kind] = m
	}
	return out
}

func TestMistakesOfNames(t *testing.T) {
	got := noted(
		gold(t, "[PERSON Lena Ortiz] met [ORG Acme] in [GPE Peru] on Monday; [PERSON Kim Lee] left [GPE Oslo].", nil),
		predicted(t, "[PERSON Lena Ortiz] met [PERSON Acme] in Peru on [DATE Monday]; [PERSON Kim] Lee [ORG left] [GPE Oslo].", nil),
	)
	assert.Equal(t, Mistakes{"name missed", 1, []Mistake{{"test", "GPE", "", "Lena Ortiz met Acme in ⟦Peru⟧ on Monday; Kim Lee left Oslo."}}}, got["name missed"])
	assert.Equal(t, Mistakes{"name of another type", 1, []Mistake{{"test", "ORG", "PERSON", "Lena Ortiz met ⟦Acme⟧ in Peru on Monday; Kim Lee left Oslo."}}}, got["name of another type"])
	assert.Equal(t, Mistakes{"name with other edges", 1, []Mistake{{"test", "PERSON “Kim Lee”", "PERSON “Kim”", "Lena Ortiz met Acme in Peru on Monday; ⟦Kim Lee⟧ left Oslo."}}}, got["name with other edges"])
	assert.Equal(t, 2, got["name invented"].All)
}

// What a corpus does not annotate is no mistake.
func TestMistakesKnowTheCorpus(t *testing.T) {
	got := noted(gold(t, "[PER Lena Ortiz] left on Monday.", nil), predicted(t, "[PERSON Lena Ortiz] left on [DATE Monday].", nil))
	assert.Empty(t, got)
}

func TestMistakesOfStatements(t *testing.T) {
	text := "[s1 Ortiz] [c1 said] [t1 it was late]. [s2 Lee] [c2 said] [t2 so too]. [s3 Roy] [c3 hopes] [t3 for rain]."
	doc := gold(t, text, func(d *Document) {
		d.Speakers = []Speaker{{"o", "named", "Lena Ortiz"}}
		d.Statements[0].Act, d.Statements[0].Speaker, d.Statements[0].How = "speech", "o", "short name"
		d.Statements[1].Act, d.Statements[2].Act = "speech", "thought"
	})
	a := predicted(t, "Ortiz [c1 said] [t1 it was late]. Lee said so too. [s2 Roy] [t2 hopes] for rain.", nil)
	got := noted(doc, a)
	assert.Equal(t, Mistakes{"source wrong", 1, []Mistake{{"test", "“Ortiz”", "no source", "Ortiz said ⟦it was late⟧. Lee said so too. Roy hopes for rain."}}}, got["source wrong"])
	assert.Equal(t, Mistakes{"speaker wrong", 1, []Mistake{{"test", "Lena Ortiz (named, short name)", "", "Ortiz said ⟦it was late⟧. Lee said so too. Roy hopes for rain."}}}, got["speaker wrong"])
	assert.Equal(t, Mistakes{"statement missed", 1, []Mistake{{"test", "indirect by “Lee”", "", "Ortiz said it was late. Lee said ⟦so too⟧. Roy hopes for rain."}}}, got["statement missed"])
	assert.Equal(t, 1, got["statement invented"].All)

	var b strings.Builder
	require.NoError(t, PrintMistakes(&b, []Mistakes{got["speaker wrong"]}))
	assert.Equal(t, "\nspeaker wrong: 1 of 1\n  test: expected Lena Ortiz (named, short name), found nothing\n      Ortiz said ⟦it was late⟧. Lee said so too. Roy hopes for rain.\n", b.String())
}

// A sample is drawn from all mistakes, not from the first ones, and is the same
// on every run.
func TestMistakesAreDrawnEvenly(t *testing.T) {
	draw := func() []string {
		s := Score{Mistakes: 3}
		for i := range 300 {
			doc := gold(t, "[PER Lena Ortiz] left.", nil)
			doc.ID = strconv.Itoa(i)
			s.Add(doc, &analyzer.Analysis{Offsets: analyzer.UTF8})
		}
		m := s.Report().Mistakes[0]
		assert.Equal(t, 300, m.All)
		var ids []string
		for _, one := range m.Shown {
			ids = append(ids, one.Document)
		}
		return ids
	}
	first := draw()
	assert.Len(t, first, 3)
	last, err := strconv.Atoi(first[2])
	require.NoError(t, err)
	assert.Greater(t, last, 50)
	assert.Equal(t, first, draw())
}

func TestContexts(t *testing.T) {
	text := strings.Repeat("é ", 100) + "“No,\n\nno,” he said.\xff " + strings.Repeat("é ", 100)
	at := strings.Index(text, "“No")
	s := analyzer.Span{Start: at, End: at + len("“No,\n\nno,”")}
	out := contextOf(text, s, s)
	assert.True(t, utf8.ValidString(out))
	assert.True(t, strings.HasPrefix(out, "… "))
	assert.Contains(t, out, "é ⟦“No, no,”⟧ he said.\ufffd é")
	assert.True(t, strings.HasSuffix(out, " …"))
	assert.Equal(t, "⟦a⟧", contextOf("a", analyzer.Span{Start: 0, End: 1}, analyzer.Span{Start: 0, End: 1}))
	assert.LessOrEqual(t, utf8.RuneCountInString(middle(strings.Repeat("x", 1000), 160)), 163)
}
