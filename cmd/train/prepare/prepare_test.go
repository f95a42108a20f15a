package main

import (
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"whosaid/analyzer/lex"
)

// at returns the bytes of the first part in text.
func at(text, part string) [2]int {
	i := strings.Index(text, part)
	return [2]int{i, i + len(part)}
}

func TestStatementsBecomeLabels(t *testing.T) {
	text := "“We fish,” Ana Mora said, “and we sail.” Locals agree that she said it rains."
	doc := lex.Read(context.Background(), text)
	p := &training{}
	p.labelStatements(doc, []statement{
		{Source: [][2]int{at(text, "Ana Mora")}, Cue: [][2]int{at(text, "said")}, Content: [][2]int{at(text, "“We fish,”"), at(text, "“and we sail.”")}, Act: "speech"},
		{Source: [][2]int{at(text, "Locals")}, Cue: [][2]int{at(text, "agree")}, Content: [][2]int{at(text, "that she said it rains")}, Act: "thought"},
		{Source: [][2]int{at(text, "she")}, Content: [][2]int{at(text, "it rains")}},
	})
	var got []string
	for i := range doc.Tokens {
		if l := p.Statement[i]; l > 0 {
			got = append(got, doc.Word(i)+"="+[]string{"B-s", "I-s", "B-q", "I-q", "B-c", "I-c"}[l-1])
		}
	}
	assert.Equal(t, "“=B-c We=I-c fish=I-c ,=I-c ”=I-c Ana=B-s Mora=I-s said=B-q “=B-c and=I-c we=I-c sail=I-c .=I-c ”=I-c "+
		"Locals=B-s agree=B-q that=B-c she=I-c said=I-c it=I-c rains=I-c", strings.Join(got, " "))
	for i := range doc.Tokens {
		want := -1
		switch doc.Word(i) {
		case "said":
			if p.Statement[i] == 3 {
				want = 0
			}
		case "agree":
			want = 1
		}
		assert.Equal(t, want, p.Act[i], doc.Word(i))
	}
}

func TestCorporaTeachOnlyWhatTheyMark(t *testing.T) {
	text := "Dutch engineers met General Ana Mora in Delft in May."
	doc := lex.Read(context.Background(), text)
	label := func(c convention, entities ...marked) map[string]uint32 {
		p := &training{}
		p.labelNames(doc, &document{Text: text, Entities: entities}, c, true)
		out := map[string]uint32{}
		for i := range doc.Tokens {
			out[doc.Word(i)] = p.Names[i]
		}
		return out
	}
	mark := func(part, l string) marked { s := at(text, part); return marked{s[0], s[1], l} }
	begin, inside := allowed("NORP EVENT WORK_OF_ART LAW PRODUCT")

	got := label(uner, mark("Ana Mora", "PER"), mark("Delft", "LOC"))
	assert.Equal(t, 1|begin|inside, got["Dutch"], "a nationality or none")
	assert.Equal(t, uint32(1<<1), got["Ana"])
	assert.Equal(t, uint32(1<<2), got["Mora"])
	assert.Equal(t, uint32(1<<5|1<<7|1<<9), got["Delft"], "some kind of place")

	got = label(worldwide, mark("Dutch", "NORP"), mark("May", "Date"))
	assert.Equal(t, uint32(1<<11), got["Dutch"])
	assert.Equal(t, uint32(1), got["Ana"], "what it doesn't mark is no name")
	assert.Equal(t, uint32(1), got["May"], "dates are no names")

	got = label(gmb, mark("General Ana Mora", "per"))
	assert.Equal(t, uint32(1<<1), got["Ana"], "without the title")
	assert.NotZero(t, got["General"]&1)
}

func TestReadersWithoutNamesOfTheirOwn(t *testing.T) {
	text := "Ana Mora left."
	doc := lex.Read(context.Background(), text)
	d := &document{Text: text, Worldwide: []marked{{0, 8, "Person"}}}
	p := &training{}
	p.labelNames(doc, d, readers, false)
	assert.Nil(t, p.Names, "dev articles are judged by their own names only")
	p.labelNames(doc, d, readers, true)
	require.NotNil(t, p.Names)
	assert.Equal(t, uint32(1<<1), p.Names[0])
}

func TestJoinedSentencesKeepTheirNames(t *testing.T) {
	got := join([]document{
		{ID: "a", Text: "Ana left.", Entities: []marked{{0, 3, "per"}}},
		{ID: "b", Text: "So did Bo.", Entities: []marked{{7, 9, "per"}}},
		{ID: "c", Text: "Yes."},
	}, 2)
	require.Len(t, got, 2)
	assert.Equal(t, "Ana left.\nSo did Bo.", got[0].Text)
	assert.Equal(t, "Bo", got[0].Text[got[0].Entities[1].Start:got[0].Entities[1].End])
}

func TestRejoinedLinesKeepTheirOffsets(t *testing.T) {
	assert.Equal(t, "one two\n\nthree  four\n", rejoinLines("one\ntwo\n\nthree \nfour\n"))
}

func TestTitlesAreNoPartOfAName(t *testing.T) {
	for name, want := range map[string]string{"President Ana Mora": "Ana Mora", "Prime Minister Bo": "Bo", "Ana": "Ana", "King": "King", "General": "General"} {
		assert.Equal(t, want, name[titles(name):])
	}
}

func TestFingerprintsTellArticlesApart(t *testing.T) {
	long := strings.Repeat("the harbour was closed on sunday ", 5)
	assert.Equal(t, fingerprint("“"+long), fingerprint("  "+strings.ToUpper(long)+" and more"))
	assert.NotEqual(t, fingerprint(long), fingerprint("x"+long))
	assert.Empty(t, fingerprint("too short"))
}
