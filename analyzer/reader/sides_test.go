package reader

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestTeamsCalledByTheirTowns(t *testing.T) {
	for _, c := range [][2]string{
		{"{Lyon GPE} beat {Geneva GPE}. In {Lyon GPE} it rained, but {Lyon GPE} won.", "Lyon ORG; Geneva ORG; Lyon GPE; Lyon ORG"},
		{"{Lyon GPE} striker {Tom Vey PERSON}", "Lyon ORG; Tom Vey PERSON"},
		{"{Lyon GPE} v {Oster GPE}, {Geneva GPE} 3", "Lyon ORG; Oster ORG; Geneva ORG"},
		{"{France GPE} beat {Lyon GPE}.", "France GPE; Lyon ORG"},
		{"{Lyon GPE} 200 and {Geneva GPE} 3", "Lyon GPE; Geneva GPE"},
		{"Rain beat down on {Lyon GPE}, {Geneva GPE} and the {Lyon GPE} mayor.", "Lyon GPE; Geneva GPE; Lyon GPE"},
	} {
		doc, names := marked(c[0])
		assert.Equal(t, c[1], written(doc, sides(doc, names)), c[0])
	}
}
