package reader

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"whosaid/analyzer/entity"
)

func TestNamesByTheirForm(t *testing.T) {
	for _, c := range [][2]string{
		{"They broke the Mill Dams Act and Article 12.", "Mill Dams Act LAW; Article 12 LAW"},
		{"The {Oster ORG} Agreement of 1950", "Oster Agreement LAW"},
		{"It is in the Constitution.", "Constitution LAW"},
		{"On the Constitution Avenue", ""},
		{"They would repeal Obamacare and voted for Proposition 8.", "Obamacare LAW; Proposition 8 LAW"},
		{"\"{Vey PERSON}, {Lena PERSON}\" wrote: \"{Oster GPE}, Lena\" and {Vey PERSON}, {Lena PERSON}.", "Vey, Lena PERSON; Oster GPE; Vey PERSON; Lena PERSON"},
		{"In New Zealand, the West Bank Lions met {New York Rovers ORG} of New York.", "New Zealand GPE; New York Rovers ORG; New York GPE"},
		{"The Act is old. Agreement was hard.", ""},
		{"She wrote on {Twitter ORG} that {Twitter ORG} was down.", "Twitter PRODUCT; Twitter ORG"},
		{"His {Facebook PERSON} page", "Facebook PRODUCT"},
	} {
		doc, names := marked(c[0])
		assert.Equal(t, c[1], written(doc, formed(doc, names)), c[0])
	}
}

func TestKindsByLastWords(t *testing.T) {
	for _, c := range []struct {
		name     string
		from, to entity.Type
	}{
		{"Mill Charter", entity.Org, entity.Law},
		{"Vale Cup", entity.Org, entity.Event},
		{"Cup", entity.Org, entity.Org},
		{"Oster Ferries", entity.Person, entity.Org},
		{"Ortiz Foods", entity.Person, entity.Org},
		{"Ortiz Electronics", entity.Person, entity.Org},
		{"Ferries", entity.Person, entity.Person},
		{"Town", entity.Person, entity.Org},
		{"Lena Vey", entity.Person, entity.Person},
		{"Oster County", entity.Fac, entity.GPE},
		{"Oster river", entity.Fac, entity.Loc},
		{"Oster Crown Court", entity.Fac, entity.Org},
		{"Centre Court", entity.Fac, entity.Fac},
		{"Lyon", entity.Fac, entity.GPE},
		{"Lyon Bridge", entity.Fac, entity.Fac},
		{"France", entity.Org, entity.GPE},
		{"Europe", entity.GPE, entity.Loc},
		{"Fatah", entity.GPE, entity.Org},
		{"Toyota", entity.GPE, entity.Org},
		{"Vey Holdings", entity.Person, entity.Org},
		{"Oster Symphony Orchestra", entity.Fac, entity.Org},
		{"Group", entity.GPE, entity.GPE},
		{"Vey County", entity.Person, entity.GPE},
		{"Dynamo Oster", entity.Person, entity.Org},
	} {
		doc, names := marked("{" + c.name + " " + c.from.String() + "}")
		assert.Equal(t, c.to, kindOf(doc, names[0].Span, len(doc.Tokens), c.from), c.name)
	}
}

func TestPersonsCalledByTheirNation(t *testing.T) {
	for text, want := range map[string]entity.Type{"the {Dane PERSON} said": entity.NORP, "Lena {Dane PERSON} said": entity.Person, "the {Vey PERSON} said": entity.Person} {
		doc, names := marked(text)
		first, last := doc.Range(names[0].Span)
		require.Equal(t, 1, first)
		assert.Equal(t, want, kindOf(doc, names[0].Span, last, entity.Person), text)
	}
}

func TestNamesOnAir(t *testing.T) {
	doc, names := marked("{LENA VEY PERSON}, {BYLINE ORG}: It rained in {VEY GPE}.\n{VEY ORG}: It did.\n{OSTER ORG}: No.\nVEY: Yes.")
	assert.Equal(t, "LENA VEY PERSON; VEY GPE; VEY PERSON; OSTER ORG; VEY PERSON", written(doc, onAir(doc, names)))
}

func TestPlacesOfEvents(t *testing.T) {
	doc, names := marked("{Lyon GPE} Open, {Lyon GPE} Grand Prix, {Lyon GPE} Games; {Lyon GPE} Open to Talks, {Lyon GPE} Grand Hotel, {Vey PERSON} Cup. In {Lyon GPE}\n\nOpen all day")
	assert.Equal(t, "Lyon Open EVENT; Lyon Grand Prix EVENT; Lyon Games EVENT; Lyon GPE; Lyon GPE; Vey PERSON; Lyon GPE", written(doc, occasions(doc, names)))
}

func TestBearersOfPlaces(t *testing.T) {
	doc, names := marked("{Hapoel PERSON} {Oster ORG} flew {Oster Air ORG} and Air {Lyon GPE}; Air {France ORG}. {Vey PERSON} & {Ortiz LLP ORG}, {Vey PERSON} & {Ortiz PERSON}. The air in {Lyon GPE}.\n\nAir\n\n{Lyon GPE}")
	assert.Equal(t, "Hapoel Oster ORG; Oster Air ORG; Air Lyon ORG; France ORG; Vey & Ortiz LLP ORG; Vey PERSON; Ortiz PERSON; Lyon GPE; Lyon GPE", written(doc, bearers(doc, names)))
}

func TestFactions(t *testing.T) {
	doc, names := marked("The {MWP ORG}({M GPE}), the {MWP ORG} (W) and {Vey ORG}(L) met {MWP ORG}(")
	assert.Equal(t, "MWP(M) ORG; MWP ORG; Vey ORG; MWP ORG", written(doc, factions(doc, names)))
}

func TestFirms(t *testing.T) {
	for _, c := range [][2]string{
		{"The startup {Vento PERSON} grew. {Vento PERSON} hired.", "Vento ORG; Vento ORG"},
		{"The toy maker {Ortiz PERSON} left.", "Ortiz PERSON"},
		{"The company {Vento PERSON} left. {Lena Vento PERSON} slept.", "Vento PERSON; Lena Vento PERSON"},
	} {
		doc, names := marked(c[0])
		assert.Equal(t, c[1], written(doc, firms(doc, names)), c[0])
	}
}
