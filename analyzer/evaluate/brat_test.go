package evaluate

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"whosaid/analyzer"
)

const standoff = `T1	PERSON 13 18	Émile
T2	PERSON 20 22	He
T3	Content 0 7;23 35	“😀 No,” said it was
T4	Source 13 18	Émile
R1	Said_by Arg1:T3 Arg2:T4
A1	Type T3 direct
A2	How T3 previous_speaker
A3	Kind T3 named
N1	Reference T3 speaker:s1	Émile Roy
*	Equiv T1 T2
#1	AnnotatorNotes T3	anything
`

func TestReadBrat(t *testing.T) {
	text := "“😀 No,” said Émile. He said it was late."
	doc, err := Brat("a", text, strings.NewReader(standoff))
	require.NoError(t, err)
	of := func(s analyzer.Span) string { return text[s.Start:s.End] }
	require.Len(t, doc.Entities, 2)
	assert.Equal(t, "Émile", of(doc.Entities[0].Span))
	assert.Equal(t, doc.Entities[0].Name, doc.Entities[1].Name)
	require.Len(t, doc.Statements, 1)
	s := doc.Statements[0]
	assert.Equal(t, "“😀 No,”", of(s.Content[0]))
	assert.Equal(t, "said it was ", of(s.Content[1])[:12])
	assert.Equal(t, "Émile", of(s.Source[0]))
	assert.Nil(t, s.Cue)
	assert.Equal(t, "direct", s.Type)
	assert.Equal(t, "previous speaker", s.How)
	assert.Equal(t, "s1", s.Speaker)
	assert.Equal(t, []Speaker{{"s1", "named", "Émile Roy"}}, doc.Speakers)
}

func TestWhatABratFileAnnotates(t *testing.T) {
	read := func(lines string) *Document {
		doc, err := Brat("", "Ortiz said no.", strings.NewReader(lines))
		require.NoError(t, err)
		return doc
	}
	names := read("T1\tPER 0 5\tOrtiz\r\n")
	assert.Equal(t, []Entity{{Span: analyzer.Span{Start: 0, End: 5}, Label: "PER"}}, names.Entities)
	assert.Nil(t, names.Statements)
	statements := read("T1\tContent 11 13\tno\n\n")
	assert.Nil(t, statements.Entities)
	assert.Len(t, statements.Statements, 1)
	assert.Nil(t, statements.Speakers)
	nothing := read("")
	assert.NotNil(t, nothing.Entities)
	assert.NotNil(t, nothing.Statements)
}

func TestBadBrat(t *testing.T) {
	for lines, want := range map[string]string{
		"T1 PER 0 5": "line 1: it is no annotation of brat's", "\nT1\tPER 0 99\tx": "T1: [0, 99) is not inside the text of 14 characters",
		"T1\tPER 5 0\tx": `line 1: "5 0" is no span`, "T1\tPER\tx": `line 1: "" is no span`, "T1\tPER 0 1\tO\nT1\tPER 0 1\tO": "line 2: T1 is there twice",
	} {
		_, err := Brat("", "Ortiz said no.", strings.NewReader(lines))
		assert.EqualError(t, err, want)
	}
}

// Whatever a file holds, it is read or refused, and what is read lies in the text.
func FuzzBrat(f *testing.F) {
	f.Add(standoff, "“😀 No,” said Émile. He said it was late.")
	f.Add("T1\tPER 0 1;5 6\tx\nR1\tSaid_by Arg1:T1 Arg2:T9\n*\tEquiv T1\n", "\xff\xfe text")
	f.Fuzz(func(t *testing.T, annotations, text string) {
		doc, err := Brat("a", text, strings.NewReader(annotations))
		if err != nil {
			return
		}
		for _, e := range doc.Entities {
			require.NoError(t, inside(text, []analyzer.Span{e.Span}))
		}
		for _, s := range doc.Statements {
			require.NoError(t, inside(text, s.Content))
			require.NoError(t, inside(text, s.Source))
			require.NoError(t, inside(text, s.Cue))
		}
		s := Score{Worst: 1, Mistakes: 1}
		s.Add(doc, &analyzer.Analysis{Offsets: analyzer.UTF8})
		s.Report()
	})
}
