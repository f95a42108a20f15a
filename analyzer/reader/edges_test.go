package reader

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"whosaid/analyzer/encoder"
	"whosaid/analyzer/entity"
	"whosaid/analyzer/lex"
)

// marked reads names from a text in which each stands as {Oster GPE}.
func marked(example string) (doc *lex.Document, names []entity.Mention) {
	var text strings.Builder
	for {
		before, rest, more := strings.Cut(example, "{")
		text.WriteString(before)
		if !more {
			break
		}
		name, rest, _ := strings.Cut(rest, "}")
		i := strings.LastIndexByte(name, ' ')
		typ, _ := entity.TypeNamed(name[i+1:])
		names = append(names, entity.Mention{Span: lex.Span{Start: text.Len(), End: text.Len() + i}, Type: typ, Name: -1, Confidence: 0.9})
		text.WriteString(name[:i])
		example = rest
	}
	return lex.Read(background, text.String()), names
}

// written writes names as "Oster GPE; Lena Ortiz PERSON".
func written(doc *lex.Document, names []entity.Mention) string {
	var out []string
	for _, m := range names {
		out = append(out, doc.Of(m.Span)+" "+m.Type.String())
	}
	return strings.Join(out, "; ")
}

func TestNamesInOneRun(t *testing.T) {
	for _, c := range [][2]string{
		{"She left {Lyon, France GPE}.", "Lyon GPE; France GPE"},
		{"{Lyon in southern France GPE} is old.", "Lyon GPE; France GPE"},
		{"From {Boston Massachusetts GPE} to {Lyon France GPE} and {Mexico City GPE}", "Boston GPE; Massachusetts GPE; Lyon GPE; France GPE; Mexico City GPE"},
		{"In the {southern Indian state of Kerala GPE}", "Indian NORP; Kerala GPE"},
		{"In {Hebei province, northern China GPE}", "Hebei GPE; China GPE"},
		{"At {Lyon, Lena Ortiz GPE} spoke.", "Lyon GPE; Lena Ortiz PERSON"},
		{"{Lyon weaver Lena Ortiz PERSON} spoke.", "Lyon GPE; Lena Ortiz PERSON"},
		{"{Tom Vey c Ortiz b Marlow PERSON} 12", "Tom Vey PERSON; Ortiz PERSON; Marlow PERSON"},
		{"{Lena van der Ortiz PERSON}, {Omar bin Vey PERSON}, {Lena bint Vey PERSON}", "Lena van der Ortiz PERSON; Omar bin Vey PERSON; Lena bint Vey PERSON"},
		{"{Lena Ortiz [L PERSON}, a dyer", "Lena Ortiz PERSON"},
		{"{Oster Rovers v Vale ORG} was late.", "Oster Rovers ORG; Vale ORG"},
		{"{Ministry of Mills, Dams and Weirs ORG}", "Ministry of Mills, Dams and Weirs ORG"},
		{"{Stoke-on-Trent GPE} and {Newcastle upon Tyne GPE}", "Stoke-on-Trent GPE; Newcastle upon Tyne GPE"},
		{"{sub-Saharan Africa LOC}, {noida GPE}", "sub-Saharan Africa LOC; noida GPE"},
		{"From {Oster camp south-east of Vale FAC}, {Oster News / Mill Weekly ORG}, {Oster/Vale ORG}", "Oster camp FAC; Vale FAC; Oster News ORG; Mill Weekly ORG; Oster/Vale ORG"},
		{"The {official Mill Board ORG}, {afrol Board ORG}, {Ministry of Mills 2020 ORG} and {Forward 20 ORG}", "Mill Board ORG; afrol Board ORG; Ministry of Mills ORG; Forward 20 ORG"},
		{"Then {Moody's ORG} cut {McDonald’s ORG} and {Vey's ORG} and {Lowe PERSON}.", "Moody's ORG; McDonald’s ORG; Vey ORG; Lowe PERSON"},
		{"Write to {lena@oster.example PERSON} at {oster.example ORG} of {Oster.com ORG}, see {Lena_letter.doc PERSON}.", "Oster.com ORG"},
		{"So {Mary Vey Tom Marlow PERSON} and {John K. Vey Mary Marlow PERSON} and {John Peter Vey PERSON}", "Mary Vey PERSON; Tom Marlow PERSON; John K. Vey PERSON; Mary Marlow PERSON; John Peter Vey PERSON"},
		{"Thanks, {Mary Mary PERSON}, and {Abdel Vey Omar Marlow PERSON}", "Mary PERSON; Mary PERSON; Abdel Vey Omar Marlow PERSON"},
		{"{Tom Vey Microsoft PERSON}, {Tom Vey GENEVA PERSON}, {Tom K. Ford PERSON} and {Tom VEY PERSON}", "Tom Vey PERSON; Microsoft ORG; Tom Vey PERSON; GENEVA GPE; Tom K. Ford PERSON; Tom VEY PERSON"},
		{"{comrade Vey PERSON}, {van Vey PERSON}, {mary Vey PERSON} and {Tom P.S. PERSON}", "Vey PERSON; van Vey PERSON; mary Vey PERSON; Tom PERSON"},
		{"In {Oster Ca GPE}, {Boston MA GPE} and {Rio de La GPE}", "Oster GPE; Ca GPE; Boston GPE; MA GPE; Rio de La GPE"},
		{"In {France Spain GPE}, {Boston Chicago GPE} and {New York GPE}", "France GPE; Spain GPE; Boston GPE; Chicago GPE; New York GPE"},
		{"M. {Vey PERSON} c Lane J. {Tom PERSON} and K. {Tom Vey PERSON}", "M. Vey PERSON; Tom PERSON; Tom Vey PERSON"},
		{"{Baroness Ortiz PERSON}, {Alderwoman Vey PERSON} and {John Constable PERSON}", "Ortiz PERSON; Vey PERSON; John Constable PERSON"},
		{"{President Lena Ortiz PERSON} trusts {God PERSON}.", "Lena Ortiz PERSON"},
	} {
		doc, runs := marked(c[0])
		sure := make([]float32, len(doc.Tokens))
		for i := range sure {
			sure[i] = 0.9
		}
		var names []entity.Mention
		for _, run := range runs {
			first, last := doc.Range(run.Span)
			names = new(Engine).labelled(doc, names, run.Type, first, last, sure)
		}
		assert.Equal(t, c[1], written(doc, names), c[0])
	}
}

func TestFaintNames(t *testing.T) {
	doc := lex.Read(background, "Lena Ortiz")
	assert.Empty(t, new(Engine).labelled(doc, nil, entity.Person, 0, 2, []float32{0.9, 0.3}))
}

func TestNamesByTheRestOfTheDocument(t *testing.T) {
	for _, c := range [][2]string{
		{"{Peru's Navy ORG} sailed.", "Peru GPE; Navy ORG"},
		{"{Ortiz’s Government ORG} met {Ortiz PERSON}.", "Ortiz PERSON; Ortiz PERSON"},
		{"{Rovers and Vale ORG} played; {Rovers ORG} beat {Vale ORG}.", "Rovers ORG; Vale ORG; Rovers ORG; Vale ORG"},
		{"{Test and County Board ORG}", "Test and County Board ORG"},
		{"{Weavers' Union ORG} of {St Anne's Hospital FAC}", "Weavers' Union ORG; St Anne's Hospital FAC"},
	} {
		doc, names := marked(c[0])
		assert.Equal(t, c[1], written(doc, shared(doc, names, ballots(doc, names))), c[0])
	}
}

func TestSurnamesThatTheLabelsLeaveOut(t *testing.T) {
	for _, c := range [][2]string{
		{"{Piers Lamb PERSON} left. Lamb could sleep. Lamb pies are good.", "Piers Lamb PERSON; Lamb PERSON"},
		{"{Piers ORG} left. Lamb could sleep.", "Piers ORG"},
	} {
		doc, names := marked(c[0])
		tagging := encoder.Tagging{Labels: make([]uint8, len(doc.Tokens)), Confidence: make([]float32, len(doc.Tokens))}
		assert.Equal(t, c[1], written(doc, overlooked(doc, names, ballots(doc, names), tagging)), c[0])
	}
}
