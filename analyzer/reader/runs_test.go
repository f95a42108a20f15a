package reader

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestPersonsByTheRestOfTheDocument(t *testing.T) {
	for _, c := range []struct {
		text, names string
		sure        float32
	}{
		{"It was late. {Mary Tom PERSON}, come! {Mary PERSON} came.", "Mary PERSON; Tom PERSON; Mary PERSON", 0.9},
		{"It was late. {Mary Tom PERSON} came. {Mary PERSON} is {Anna Tom PERSON}'s sister.", "Mary Tom PERSON; Mary PERSON; Anna Tom PERSON", 0.9},
		{"Best regards {Mary Tom PERSON} we wait. Yours, {Mary PERSON}", "Mary PERSON; Tom PERSON; Mary PERSON", 0.9},
		{"It was late, but {Mary Tom PERSON}, a dyer, came. {Mary PERSON} left.", "Mary Tom PERSON; Mary PERSON", 0.9},
		{"It was late. {Mary Tom PERSON}, a dyer, came.", "Mary Tom PERSON", 0.9},
		{"It was late. {Mary Vey PERSON}, come! {Mary PERSON} came.", "Mary Vey PERSON; Mary PERSON", 0.9},
		{"It was late. {Mary Vey PERSON}, come! {Mary PERSON} came.", "Mary PERSON; Vey PERSON; Mary PERSON", 0.6},
		{"{Mary Vey PERSON} wrote. {Mary Vey Tom PERSON}, come!", "Mary Vey PERSON; Mary Vey PERSON; Tom PERSON", 0.9},
		{"{Mary Vey PERSON} is {Mary Vey Oster PERSON} and {Mary Vey Johnson PERSON}.", "Mary Vey PERSON; Mary Vey Oster PERSON; Mary Vey Johnson PERSON", 0.9},
	} {
		doc, names := marked(c.text)
		sure := make([]float32, len(doc.Tokens))
		for i := range sure {
			sure[i] = c.sure
		}
		assert.Equal(t, c.names, written(doc, parted(doc, names, sure)), c.text)
	}
}

func TestBracketsInNames(t *testing.T) {
	doc, names := marked("{James PERSON} ({Jim) Vey PERSON} and ({Tom) Vey PERSON}, {Mary PERSON} ({Oster PERSON}).")
	assert.Equal(t, "James (Jim) Vey PERSON; (Tom) Vey PERSON; Mary PERSON; Oster PERSON", written(doc, bracketed(doc, names)))
}

func TestListsOfPersons(t *testing.T) {
	doc, names := marked("At noon: {Mary Vey PERSON} {Tom PERSON} {Martin Scott PERSON} {Marlow PERSON} {Mary Oster PERSON} {John PERSON}, it rains. Then {Mary PERSON} {Tom Vey PERSON} {Vey PERSON}")
	assert.Equal(t, "Mary Vey PERSON; Tom Martin PERSON; Scott Marlow PERSON; Mary Oster PERSON; John PERSON; Mary PERSON; Tom Vey PERSON; Vey PERSON", written(doc, paired(doc, names)))
}
