package reader

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"whosaid/analyzer/entity"
	"whosaid/analyzer/lex"
)

func TestTeams(t *testing.T) {
	for _, example := range []struct{ text, labelled, want string }{
		{"Ipswich 2 Derby 1", "Ipswich GPE", "Ipswich ORG; Derby ORG"},
		{"Results: Ipswich 2 Derby 1 Crystal Palace 0 Leeds 4", "Ipswich GPE; Leeds GPE", "Ipswich ORG; Derby ORG; Crystal Palace ORG; Leeds ORG"},
		{"Second Division Ipswich 2 Derby 1", "Ipswich GPE", "Ipswich ORG; Derby ORG"},
		{"Ipswich 4 3 1 0 9 2 10\nDerby 4 2 1 1 6 4 7", "Ipswich GPE; Derby GPE", "Ipswich ORG; Derby ORG"},
		{"Ipswich 74 59 .556 - St Albans 70 63 .526 5 1/2 Derby 60 72 .450 9", "Ipswich GPE; St Albans GPE", "Ipswich ORG; St Albans ORG; Derby ORG"},
		{"France 2 Ipswich 1", "France GPE; Ipswich GPE", "France GPE; Ipswich ORG"},
		{"Ipswich 2 Leeds 1\n\nOster 0 Crystal Vale 4", "Ipswich GPE", "Ipswich ORG; Leeds ORG; Oster ORG; Crystal Vale ORG"},
		{"Lena Ortiz 68 Tom Oru 70 Anna Vey 71 Sam Ro 73", "Lena Ortiz PERSON; Tom Oru PERSON", "Lena Ortiz PERSON; Tom Oru PERSON"},
		{"In Ipswich 2 mills burnt.", "Ipswich GPE", "Ipswich GPE"},
		{"Chapter 2 Section 4 Part 1 Page 3", "", ""},
	} {
		doc := lex.Read(background, example.text)
		types := map[string]entity.Type{"GPE": entity.GPE, "PERSON": entity.Person}
		var names []entity.Mention
		for _, n := range strings.Split(example.labelled, "; ") {
			if i := strings.LastIndexByte(n, ' '); i > 0 {
				at := strings.Index(example.text, n[:i])
				names = append(names, entity.Mention{Span: lex.Span{Start: at, End: at + i}, Type: types[n[i+1:]]})
			}
		}
		var out []string
		for _, m := range teams(doc, names) {
			out = append(out, doc.Of(m.Span)+" "+m.Type.String())
		}
		assert.Equal(t, example.want, strings.Join(out, "; "), example.text)
	}
}
