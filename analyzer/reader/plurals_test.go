package reader

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestPluralsAreNobody(t *testing.T) {
	for _, c := range [][2]string{
		{"{Midwives PERSON} said the ward was full.", ""},
		{"{Gonzales PERSON} and {Giannis PERSON} left. {Giannis PERSON} slept.", "Gonzales PERSON; Giannis PERSON; Giannis PERSON"},
		{"{Lena Vets PERSON} left. {Vets PERSON} slept.", "Lena Vets PERSON; Vets PERSON"},
		{"So {Midwives PERSON} left.", "Midwives PERSON"},
	} {
		doc, names := marked(c[0])
		assert.Equal(t, c[1], written(doc, proper(doc, names)), c[0])
	}
}
