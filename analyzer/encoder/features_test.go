package encoder

import (
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"whosaid/analyzer/entity/gazetteer"
	"whosaid/analyzer/lex"
)

func TestShapes(t *testing.T) {
	for word, want := range map[string]uint8{
		"bread": ShapeLower, "don't": ShapeLower, "Bread": ShapeInitial, "Élan": ShapeInitial, "O’Brien": ShapeMixed,
		"NATO": ShapeUpper, "eBay": ShapeMixed, "McCabe": ShapeMixed, "40C": ShapeDigit, "2,000": ShapeDigit,
		"—": ShapePunct, "": ShapePunct, "\xff": ShapePunct, "I": ShapeSingle, "J.": ShapeDotted, "Mr.": ShapeDotted,
		"U.S.": ShapeDotted, "Jean-Luc": ShapeHyphen, "Jean-luc": ShapeInitial, "well-known": ShapeLower,
	} {
		assert.Equal(t, want, shapeOf(word), "%q", word)
	}
}

func TestHeadlineShapes(t *testing.T) {
	doc := lex.Read(context.Background(), "Council Rejects Plan For Larger Harbour\n\nMAYOR PROMISES ANOTHER VOTE\n\nThe Council rejected it.")
	f := FeaturesOf(context.Background(), doc)
	for i := range doc.Tokens {
		switch doc.Word(i) {
		case "Harbour":
			assert.EqualValues(t, ShapeTitleCase, f.Tables[0][i])
		case "MAYOR":
			assert.EqualValues(t, ShapeAllCaps, f.Tables[0][i])
		case "The":
			assert.EqualValues(t, ShapeInitial, f.Tables[0][i])
		}
	}
}

func TestQuotationStates(t *testing.T) {
	text := "“We will repair every single bridge by ‘next’ spring,” she said, “or go.”\nA “so-called” plan."
	doc := lex.Read(context.Background(), text)
	f := FeaturesOf(context.Background(), doc)
	var states []string
	for i, q := range f.Tables[1] {
		name := "out"
		if q != quoteOutside {
			name = []string{"short", "medium", "long", "unclosed", "continued", "nested"}[(q-1)/3] + "/" + []string{"open", "in", "close"}[(q-1)%3]
		}
		states = append(states, doc.Word(i)+"="+name)
	}
	got := strings.Join(states, " ")
	for _, want := range []string{"“=long/open We=long/in", "‘=nested/open next=nested/in ’=nested/close spring=long/in", "”=long/close she=out",
		"“=short/open or=short/in", "”=short/close plan=out"} {
		assert.Contains(t, got, want)
	}
	for i := range doc.Tokens {
		switch doc.Word(i) {
		case "“", "”", "‘", "’":
			assert.Equal(t, `"`, f.Spelled(doc, i))
		default:
			assert.Equal(t, doc.Word(i), f.Spelled(doc, i))
		}
	}
}

func TestPlaces(t *testing.T) {
	doc := lex.Read(context.Background(), "“Yes,” he said. He left: no, wait.\nShe stayed.")
	f := FeaturesOf(context.Background(), doc)
	want := map[string]uint8{"“": PlaceOpening, "Yes": PlaceOther, "”": PlaceClosing, "he": PlaceAfterClose, "He": PlaceSentence,
		"no": PlaceAfterColon, "wait": PlaceAfterComma, "She": PlaceParagraph}
	for i := range doc.Tokens {
		if w, ok := want[doc.Word(i)]; ok {
			assert.Equal(t, w, f.Places[i], doc.Word(i))
		}
	}
}

func TestFeaturesStopWhenTold(t *testing.T) {
	doc := lex.Read(context.Background(), "One. Two.")
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	require.NotNil(t, FeaturesOf(context.Background(), doc))
	assert.Nil(t, FeaturesOf(ctx, doc))
}

func TestKnownNames(t *testing.T) {
	doc := lex.Read(context.Background(), "Maria left New York for France. The French paper said Maria was may.")
	f := FeaturesOf(context.Background(), doc)
	first, last := map[string]int{}, map[string][2]uint8{}
	for i := range doc.Tokens {
		first[doc.Word(i)] = i
		last[doc.Word(i)] = [2]uint8{f.Tables[2][i], f.Tables[3][i]}
	}
	assert.NotZero(t, last["Maria"][0]&calledFirst)
	assert.Equal(t, f.Tables[3][first["New"]]+1, f.Tables[3][first["York"]], "York goes on with what New begins")
	assert.Equal(t, uint8(2*gazetteer.Country-1), last["France"][1])
	assert.Equal(t, uint8(2*gazetteer.People-1), last["French"][1])
	for _, word := range []string{"left", "paper", "may", "."} {
		assert.Zero(t, last[word], word)
	}
}
