package entity_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"whosaid/analyzer/entity"
	"whosaid/analyzer/lex"
)

// marked reads text with mentions marked as {TYPE words}.
func marked(text string) (*lex.Document, []entity.Mention) {
	var b strings.Builder
	var mentions []entity.Mention
	for text != "" {
		before, rest, ok := strings.Cut(text, "{")
		b.WriteString(before)
		if !ok {
			break
		}
		inside, after, _ := strings.Cut(rest, "}")
		label, words, _ := strings.Cut(inside, " ")
		m := entity.Mention{Span: lex.Span{Start: b.Len(), End: b.Len() + len(words)}, Confidence: 1}
		m.Type, _ = entity.TypeNamed(label)
		b.WriteString(words)
		mentions = append(mentions, m)
		text = after
	}
	return read(b.String()), mentions
}

// names gathers the mentions of a marked text.
func names(text string) string { return gathered(marked(text)) }

// gathered gathers and returns each name as "text: mention, mention".
func gathered(doc *lex.Document, mentions []entity.Mention) string {
	var out []string
	for _, n := range entity.Gather(doc, mentions) {
		var list []string
		for _, m := range n.Mentions {
			list = append(list, doc.Of(mentions[m].Span))
		}
		out = append(out, n.Text+": "+strings.Join(list, ", "))
	}
	return strings.Join(out, " | ")
}

func TestGather(t *testing.T) {
	for _, c := range [][2]string{
		// People.
		{"{ORG Trust for Inland Mill Engines} ({ORG TIME}) met. {PERSON TIME} wept.", "Trust for Inland Mill Engines: Trust for Inland Mill Engines, TIME, TIME"},
		{"{ORG McDonald’s} grew. {ORG Oster’s} fell.", "McDonald’s: McDonald’s | Oster: Oster’s"},
		{"{PERSON Lena Ortiz} left. {PERSON Ortiz} was tired.", "Lena Ortiz: Lena Ortiz, Ortiz"},
		{"{PERSON Ortiz} to leave. {PERSON Lena Ortiz} said so.", "Lena Ortiz: Ortiz, Lena Ortiz"},
		{"Mr. {PERSON Ortiz} left. His brother, {PERSON Juan Ortiz}, did not. {PERSON Ortiz} was tired.", "Ortiz: Ortiz, Ortiz | Juan Ortiz: Juan Ortiz"},
		{"Mr. {PERSON Ortiz} left. Mr. {PERSON Ortiz}’s two sons, {PERSON Juan Ortiz Jr.} and {PERSON Ian Ortiz}, did not.", "Ortiz: Ortiz, Ortiz | Juan Ortiz Jr.: Juan Ortiz Jr. | Ian Ortiz: Ian Ortiz"},
		{"Rain.\nMayor {PERSON Ortiz} left. Mr. {PERSON Ortiz} ran. {PERSON Ortiz} fell. {PERSON Juan Ortiz} left, too.", "Ortiz: Ortiz, Ortiz, Ortiz | Juan Ortiz: Juan Ortiz"},
		{"Rain.\nMayor {PERSON Ortiz} left. {PERSON Ortiz} ran. {PERSON Juan Ortiz} left office in May.", "Juan Ortiz: Ortiz, Ortiz, Juan Ortiz"},
		{"Rain.\nMr. {PERSON Ortiz} left. Mr. {PERSON Ortiz} ran. {PERSON Ortiz} fell. {PERSON Juan Ortiz Jr.} left, too.", "Ortiz: Ortiz, Ortiz, Ortiz | Juan Ortiz Jr.: Juan Ortiz Jr."},
		{"Mrs. {PERSON Ortiz} left. {PERSON Ian Vey}’s wife, {PERSON Lena Ortiz}, was tired.", "Lena Ortiz: Ortiz, Lena Ortiz | Ian Vey: Ian Vey"},
		{"Mrs. {PERSON Ortiz} left. His wife, {PERSON Lena Ortiz}, was tired.", "Lena Ortiz: Ortiz, Lena Ortiz"},
		{"{PERSON Lena Ortiz} left. {PERSON Lena} was tired.", "Lena Ortiz: Lena Ortiz, Lena"},
		{"{PERSON LENA ORTIZ} LEAVES. {PERSON Lena Ortiz} was tired.", "Lena Ortiz: LENA ORTIZ, Lena Ortiz"},
		{"{PERSON Lena M. Ortiz} left. {PERSON L. Ortiz} and {PERSON Lena Ortiz} are one.", "Lena M. Ortiz: Lena M. Ortiz, L. Ortiz, Lena Ortiz"},
		{"{PERSON Bill Day} left. {PERSON William Day} was tired.", "William Day: Bill Day, William Day"},
		{"{PERSON Lena Ortiz} met {PERSON Juan Ortiz}.", "Lena Ortiz: Lena Ortiz | Juan Ortiz: Juan Ortiz"},
		{"{PERSON Lena Ortiz} met {PERSON Juan Ortiz}. Mr. {PERSON Ortiz} spoke. Mrs. {PERSON Ortiz} slept.", "Lena Ortiz: Lena Ortiz, Ortiz | Juan Ortiz: Juan Ortiz, Ortiz"},
		{"{PERSON Lena Ortiz} left. {PERSON Lena Ortiz} wept. Her brother {PERSON Juan Ortiz} slept. {PERSON Ortiz} is tired.", "Lena Ortiz: Lena Ortiz, Lena Ortiz, Ortiz | Juan Ortiz: Juan Ortiz"},
		{"{PERSON Amara Day} died, said his daughter, the potter {PERSON Lena Day}. Ms. {PERSON Day} wept. Mr. {PERSON Day} is missed.", "Amara Day: Amara Day, Day | Lena Day: Lena Day, Day"},
		{"{PERSON Nicola Day} and his sister {PERSON Andrea Day} met. Ms. {PERSON Day} left. Mr. {PERSON Day} wept.", "Nicola Day: Nicola Day, Day | Andrea Day: Andrea Day, Day"},
		{"{PERSON Andrea Day} met his wife, {PERSON Lena Day}, here. Mr. {PERSON Day} wept.", "Andrea Day: Andrea Day, Day | Lena Day: Lena Day"},
		{"{PERSON Lena Day} left. Mr. {PERSON Day} stayed.", "Lena Day: Lena Day | Day: Day"},
		{"{PERSON Juan Day} and his wife, {PERSON Moira}, left. {PERSON Day} slept. Mrs {PERSON Day} wept.", "Juan Day: Juan Day, Day | Moira: Moira, Day"},
		{"{PERSON Juan Day} left. Mr {PERSON Day} slept. Mrs {PERSON Day} wept.", "Juan Day: Juan Day, Day | Day: Day"},
		{"{PERSON Juan} and {PERSON Moira Day} left. {PERSON Juan} slept. {PERSON Juan Day} wept.", "Juan Day: Juan, Juan, Juan Day | Moira Day: Moira Day"},
		{"{PERSON Juan} and {PERSON Moira Day} left. Mr {PERSON Day} slept. {PERSON Juan} wept.", "Juan: Juan, Day, Juan | Moira Day: Moira Day"},
		{"{PERSON Clinton} and {PERSON Tom Day} left. {PERSON Ann Clinton} slept. {PERSON Day} wept.", "Ann Clinton: Clinton, Ann Clinton | Tom Day: Tom Day, Day"},
		{"{PERSON Ann Clinton} left. The {PERSON Clintons} wept.", "Ann Clinton: Ann Clinton | Clintons: Clintons"},
		{"{PERSON Tom Day} met {PERSON Tom Day Jr.} and {PERSON Day Jr.} slept. {PERSON Day} wept.", "Tom Day: Tom Day, Day | Tom Day Jr.: Tom Day Jr., Day Jr."},
		{"{PERSON Tom Day Jr.} left. {PERSON Day} wept.", "Tom Day Jr.: Tom Day Jr., Day"},
		{"{PERSON Bashar al-Omar} left. {PERSON Omar} and {PERSON al-Omar} are one.", "Bashar al-Omar: Bashar al-Omar, Omar, al-Omar"},
		{"{PERSON Ana de la Cruz} left. {PERSON de la Cruz} wept. {PERSON Cruz} slept.", "Ana de la Cruz: Ana de la Cruz, de la Cruz, Cruz"},
		{"{PERSON Luis Peña Nieto} left. {PERSON Pena Nieto} slept. {PERSON Peña} wept.", "Luis Peña Nieto: Luis Peña Nieto, Pena Nieto, Peña"},
		{"{PERSON Wendy Ho} left. {PERSON Wendy Ho Wing-yin} slept. {PERSON Ho} wept.", "Wendy Ho Wing-yin: Wendy Ho, Wendy Ho Wing-yin, Ho"},
		{"{PERSON Ana Ho} left. {PERSON Ana Ho Diaz} met {PERSON Ana Ho Paz}.", "Ana Ho: Ana Ho | Ana Ho Diaz: Ana Ho Diaz | Ana Ho Paz: Ana Ho Paz"},
		{"{PERSON Kim Min-ho} left. {PERSON Kim} slept.", "Kim Min-ho: Kim Min-ho, Kim"},
		{"{PERSON Dwayne “The Rock” Johnson} left. {PERSON The Rock} slept.", "Dwayne “The Rock” Johnson: Dwayne “The Rock” Johnson, The Rock"},
		{"{PERSON Curtis “50 Yen” Jackson} left. {PERSON 50 Yen} slept.", "Curtis “50 Yen” Jackson: Curtis “50 Yen” Jackson, 50 Yen"},
		{"{PERSON President Lena Ortiz} left. {PERSON Lena Ortiz} slept.", "Lena Ortiz: President Lena Ortiz, Lena Ortiz"},
		{"{PERSON Lena Ortiz KC} left. {PERSON Lena Ortiz} slept. {PERSON DC Ortiz} wept.", "Lena Ortiz: Lena Ortiz KC, Lena Ortiz, DC Ortiz"},
		{"The Rev. {PERSON Tom Ortiz} and {PERSON Lena Ortiz} met. {PERSON Lena Ortiz} left. The Rev. {PERSON Ortiz} wept.", "Tom Ortiz: Tom Ortiz, Ortiz | Lena Ortiz: Lena Ortiz, Lena Ortiz"},
		{"It rained.\n\nIt snowed.\n\nHis daughter {PERSON Maya} left.\n\n{PERSON Lena Maya Ortiz} wept.", "Maya: Maya | Lena Maya Ortiz: Lena Maya Ortiz"},
		{"{PERSON Lena Ortiz} died. {PERSON Lena Ann Diaz} was born in {GPE Paris}. Her father, {PERSON Tom Diaz}, slept. {PERSON Diaz} wept.", "Lena Ortiz: Lena Ortiz, Lena Ann Diaz | Paris: Paris | Tom Diaz: Tom Diaz, Diaz"},
		{"{PERSON Lena Ortiz} died. Born {PERSON Lena Ann Diaz} in {GPE Paris}, she was a miller.", "Lena Ortiz: Lena Ortiz, Lena Ann Diaz | Paris: Paris"},
		{"{PERSON Lena Ortiz, KC}, left.", "Lena Ortiz: Lena Ortiz, KC"},
		{"{PERSON Lena Ortiz, SAN}, left. {PERSON Daw Aung San Paz} slept.", "Lena Ortiz: Lena Ortiz, SAN | Daw Aung San Paz: Daw Aung San Paz"},
		{"{PERSON Raymond Kwong Chi-ming} left {PERSON Kwong Lee}. Mr {PERSON Kwong} slept.", "Raymond Kwong Chi-ming: Raymond Kwong Chi-ming, Kwong | Kwong Lee: Kwong Lee"},
		{"{PERSON Lena Ortiz} left. {PERSON Cr Ortiz} slept.", "Lena Ortiz: Lena Ortiz, Cr Ortiz"},
		{"{PERSON Lena Ortiz}, the dean, left. {PERSON Dean Ortiz} slept.", "Lena Ortiz: Lena Ortiz, Dean Ortiz"},
		{"{PERSON Lena Ortiz} left. {PERSON Dean Ortiz} slept.", "Lena Ortiz: Lena Ortiz | Dean Ortiz: Dean Ortiz"},
		{"{PERSON Lena Ortiz’s} dog and {PERSON Ortiz's} cat.", "Lena Ortiz: Lena Ortiz’s, Ortiz's"},
		{"{PERSON Lena  Hlavacek} left. {PERSON Lena Hlavacec} slept.", "Lena Hlavacek: Lena  Hlavacek, Lena Hlavacec"},
		// Organizations.
		{"The {ORG World Health Organization} ({ORG WHO}) spoke. The {ORG WHO} left.", "World Health Organization: World Health Organization, WHO, WHO"},
		{"The {ORG Polish Builders' Union} ({ORG ZBP}) spoke.", "Polish Builders' Union: Polish Builders' Union, ZBP"},
		{"The {ORG I.L.O.} is the {ORG International Labour Organization}.", "International Labour Organization: I.L.O., International Labour Organization"},
		{"{ORG Acme Oil Company} fell. {ORG Acme} rose.", "Acme Oil Company: Acme Oil Company, Acme"},
		{"{ORG Acme Inc.} fell. {ORG ACME} rose.", "Acme Inc.: Acme Inc., ACME"},
		{"{ORG Acme} fell. {ORG Acme Europe} rose.", "Acme: Acme | Acme Europe: Acme Europe"},
		{"The {ORG White House} and the {ORG House} differ.", "White House: White House | House: House"},
		{"{ORG National Bank} and {ORG National Theatre}.", "National Bank: National Bank | National Theatre: National Theatre"},
		{"The {ORG Army Corps of Engineers} came. The {ORG Corps} dug.", "Army Corps of Engineers: Army Corps of Engineers, Corps"},
		{"The {ORG Mill Board of Oster} met the {ORG Weir Board of Vale}. The {ORG Board} spoke.", "Mill Board of Oster: Mill Board of Oster | Weir Board of Vale: Weir Board of Vale | Board: Board"},
		{"{GPE France}'s {ORG Navy} met {GPE Spain}'s {ORG Navy}. The {ORG Spanish Navy} left.", "France: France | France's Navy: Navy | Spain: Spain | Spain's Navy: Navy, Spanish Navy"},
		{"{GPE France}'s {ORG Navy} left. The {ORG French Navy} slept.", "France: France | French Navy: Navy, French Navy"},
		// Places.
		{"The {GPE US} and the {GPE United States} and {GPE America} and the {GPE U.S.}", "United States: US, United States, America, U.S."},
		{"{GPE Ohio County} is in {GPE Texas}. {GPE Ohio County}.", "Ohio County: Ohio County, Ohio County | Texas: Texas"},
		{"{GPE Calif.} is {GPE California}.", "California: Calif., California"},
		{"{GPE PARIS} is in {GPE France}: {GPE Paris}.", "Paris: PARIS, Paris | France: France"},
		{"{FAC Orly Airport} and {FAC Orly}.", "Orly Airport: Orly Airport, Orly"},
		{"{LOC Lake Zug} and {LOC Lake Como}.", "Lake Zug: Lake Zug | Lake Como: Lake Como"},
		// Types stay apart; figures have no name.
		{"{GPE Washington} and {PERSON Washington}.", "Washington: Washington | Washington: Washington"},
		{"On {DATE Monday} {PERSON Lena Ortiz} paid {MONEY $5}.", "Lena Ortiz: Lena Ortiz"},
		{"{NORP French} and {NORP French} and {NORP Poles}.", "French: French, French | Poles: Poles"},
	} {
		assert.Equal(t, c[1], names(c[0]), c[0])
	}
}

func TestGatherFigures(t *testing.T) {
	doc, mentions := marked("On {DATE Monday} {PERSON Lena Ortiz} paid {MONEY $5}.")
	entity.Gather(doc, mentions)
	assert.Equal(t, -1, mentions[0].Name)
	assert.Equal(t, 0, mentions[1].Name)
	assert.Equal(t, -1, mentions[2].Name)
}

// TestGatherAnything: whatever is marked, each mention but figures has one name
// and each name lists its mentions in order.
func TestGatherAnything(t *testing.T) {
	var b strings.Builder
	for i := range 3000 {
		fmt.Fprintf(&b, "{PERSON A%d Smith} {PERSON Smith} {ORG Acme B%d C} {ORG ABC} {GPE X%d} {PERSON \xff} {PERSON \"} {PERSON Jr.} {ORG ()} {PERSON “a” b} ", i, i, i%7)
	}
	doc, mentions := marked(b.String())
	names := entity.Gather(doc, mentions)
	seen := 0
	first := -1
	for n, name := range names {
		require.NotEmpty(t, name.Mentions)
		require.Less(t, first, name.Mentions[0])
		first = name.Mentions[0]
		last := -1
		for _, m := range name.Mentions {
			require.Less(t, last, m)
			require.Equal(t, n, mentions[m].Name)
			last = m
			seen++
		}
	}
	require.Equal(t, len(mentions), seen)
	assert.Empty(t, entity.Gather(read(""), nil))
}

func BenchmarkGather(b *testing.B) {
	doc, mentions := marked(strings.Repeat("{PERSON Lena Ortiz} of {ORG Acme Oil} met {PERSON Juan Ortiz} in {GPE Paris}. {PERSON Ortiz} left {ORG Acme}. ", 200))
	b.ReportAllocs()
	for b.Loop() {
		entity.Gather(doc, mentions)
	}
}

// A firm's first word is the firm's, though it was taken, not surely, for a person's.
func TestGatherFirms(t *testing.T) {
	for _, c := range [][2]string{
		{"{ORG Ortiz Foods} grew. {PERSON Ortiz} fell.", "Ortiz Foods: Ortiz Foods, Ortiz"},
		{"{ORG Ortiz Foods} grew. {PERSON Ortiz's} shares fell.", "Ortiz Foods: Ortiz Foods, Ortiz's"},
		{"{ORG Ortiz Foods} grew. {PERSON Lena Ortiz} left. {PERSON Ortiz} fell.", "Ortiz Foods: Ortiz Foods | Lena Ortiz: Lena Ortiz, Ortiz"},
		{"{ORG Ortiz Foods} grew. Mr. {PERSON Ortiz} fell.", "Ortiz Foods: Ortiz Foods | Ortiz: Ortiz"},
	} {
		doc, mentions := marked(c[0])
		for i := range mentions {
			mentions[i].Confidence = 0.8
		}
		assert.Equal(t, c[1], gathered(doc, mentions), c[0])
	}
}

func TestAgree(t *testing.T) {
	for _, c := range [][2]string{
		{"{ORG Zzyx} and {ORG Zzyx} and {PERSON Zzyx}.", "ORG ORG ORG"},
		{"{ORG Zzyx} and {PERSON Zzyx}.", "ORG PERSON"},
		{"{ORG ZZYX} and {ORG Zzyx} and {PERSON Zzyx}.", "ORG ORG ORG"},
		{"{DATE May} and {PERSON May} and {DATE May}.", "DATE PERSON DATE"},
	} {
		doc, mentions := marked(c[0])
		for i := range mentions {
			mentions[i].Confidence = 0.8
		}
		entity.Agree(doc, mentions)
		var types []string
		for _, m := range mentions {
			types = append(types, m.Type.String())
		}
		assert.Equal(t, c[1], strings.Join(types, " "), c[0])
	}
	doc, mentions := marked("{ORG Zzyx} and {ORG Zzyx} and {PERSON Zzyx}.") // all of them sure
	entity.Agree(doc, mentions)
	assert.Equal(t, entity.Person, mentions[2].Type)
}
