package reader

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestTeamsCalledByTheirTowns(t *testing.T) {
	for _, c := range [][2]string{
		{"{Lyon GPE} beat {Geneva GPE}. In {Lyon GPE} it rained, but {Lyon GPE} won.", "Lyon ORG; Geneva ORG; Lyon GPE; Lyon ORG"},
		{"{Lyon GPE} striker {Tom Vey PERSON}", "Lyon ORG; Tom Vey PERSON"},
		{"{France GPE} beat {Lyon GPE}.", "France GPE; Lyon ORG"},
		{"{Lyon GPE} 200 and {Geneva GPE} 3", "Lyon GPE; Geneva GPE"},
		{"{Lyon GPE} beat {Geneva GPE}, {Nice GPE} won. At {Oster Lane FAC}, {Boston GPE}, it rained, as in {Nice GPE} (from {Dallas GPE}).", "Lyon ORG; Geneva ORG; Nice ORG; Oster Lane FAC; Boston GPE; Nice GPE; Dallas GPE"},
		{"{Lyon GPE} v {Oster GPE}, {Geneva GPE} 3, J. {Boston GPE} 3, {Boston GPE} Irish 4", "Lyon ORG; Oster ORG; Geneva ORG; Boston GPE; Boston GPE"},
		{"Rain beat down on {Lyon GPE}, {Geneva GPE} and the {Lyon GPE} mayor.", "Lyon GPE; Geneva GPE; Lyon GPE"},
	} {
		doc, names := marked(c[0])
		assert.Equal(t, c[1], written(doc, sides(doc, names)), c[0])
	}
}
