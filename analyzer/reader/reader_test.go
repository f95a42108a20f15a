package reader

import (
	"context"
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"whosaid/analyzer/encoder"
	"whosaid/analyzer/entity"
	"whosaid/analyzer/lex"
	"whosaid/analyzer/model"
	"whosaid/analyzer/model/build"
	"whosaid/analyzer/preview"
	"whosaid/analyzer/quote"
)

var background = context.Background()

// engine returns an engine with random weights: what it finds is nonsense, but
// has to be sound.
func engine(t testing.TB) *Engine {
	data, err := os.ReadFile("../encoder/testdata/fixture.model")
	require.NoError(t, err)
	m, err := model.Read(data)
	require.NoError(t, err)
	e, err := New(m)
	require.NoError(t, err)
	return e
}

func quiet(float64) {}

func texts() map[string]string {
	return map[string]string{
		"empty":      "",
		"article":    strings.Repeat("“Flour is dear,” said Lena Ortiz on 7 October, adding that the Millers’ Guild of Oster had paid $5 million.\n\nIt rained. “And now?” she asked.\n\n", 40),
		"no break":   strings.Repeat("bread ", 4000),
		"marks":      strings.Repeat("“\"'", 2000),
		"invalid":    strings.Repeat("\xff\xfe Ortiz\x00 said ", 400),
		"scripts":    strings.Repeat("שלום 世界 🙂🏽 नमस्ते ", 200),
		"dates":      strings.Repeat("On Oct. 7, 2023, 12 percent of £2.3bn ", 200),
		"one a line": strings.Repeat("Ortiz\n", 800),
	}
}

func sound(t *testing.T, doc *lex.Document, mentions []entity.Mention, statements []quote.Statement, name string) {
	span := func(s lex.Span) {
		require.True(t, 0 <= s.Start && s.Start < s.End && s.End <= len(doc.Text), name)
		for _, at := range []int{s.Start, s.End} {
			require.True(t, at == len(doc.Text) || utf8.RuneStart(doc.Text[at]) || !utf8.ValidString(doc.Text), name)
		}
	}
	end := 0
	for _, m := range mentions {
		span(m.Span)
		require.GreaterOrEqual(t, m.Start, end, name)
		require.True(t, m.Confidence >= 0 && m.Confidence <= 1)
		end = m.End
	}
	last := -1
	for _, s := range statements {
		require.NotEmpty(t, s.Content, name)
		require.GreaterOrEqual(t, s.Content[0].Start, last, name)
		last = s.Content[0].Start
		for i, c := range s.Content {
			span(c)
			require.True(t, i == 0 || c.Start >= s.Content[i-1].End, name)
		}
		for _, s := range []lex.Span{s.Cue, s.Source} {
			if !s.Empty() {
				span(s)
			}
		}
		require.True(t, s.Confidence >= 0 && s.Confidence <= 1)
	}
}

func TestWhatIsReadIsSound(t *testing.T) {
	e := engine(t)
	for name, text := range texts() {
		doc := lex.Read(background, text)
		mentions, statements := e.Read(background, doc, quiet)
		sound(t, doc, mentions, statements, name)
	}
}

func TestReadStopsWhenToldTo(t *testing.T) {
	e := engine(t)
	doc := lex.Read(background, texts()["article"])
	ctx, cancel := context.WithCancel(background)
	mentions, statements := e.Read(ctx, doc, func(float64) { cancel() })
	assert.Nil(t, mentions)
	assert.Nil(t, statements)
	assert.Nil(t, e.Open(ctx, doc))
}

func TestModelsWithOtherLabelsAreRefused(t *testing.T) {
	data, err := os.ReadFile("../encoder/testdata/fixture.model")
	require.NoError(t, err)
	whole, err := model.Read(data)
	require.NoError(t, err)
	for _, change := range [][2]string{
		{"head act speech", "head deed speech"}, {"B-source", "X-source"}, {"speech thought", "thought speech"}, {"B-PERSON", "B-ROBOT"}, {"O B-PERSON", "B-PERSON O"},
	} {
		var sections []model.Section
		for _, name := range whole.Names() {
			s, err := whole.Section(name)
			require.NoError(t, err)
			if name == "meta" {
				text := strings.Replace(string(s.Data), change[0], change[1], 1)
				require.NotEqual(t, string(s.Data), text, change[0])
				s = build.Bytes(name, []byte(text))
			}
			if strings.HasPrefix(change[1], "head deed") {
				s.Name = strings.Replace(s.Name, ".act.", ".deed.", 1)
			}
			sections = append(sections, s)
		}
		m, err := model.Read(build.File(sections))
		require.NoError(t, err)
		_, err = New(m)
		assert.Error(t, err, change[1])
	}
}

// labels turns a text with {S source}, {V cue} and {C content} into a document
// and the labels that the encoder should give it.
func labels(t *testing.T, text string) (*lex.Document, encoder.Tagging) {
	var plain strings.Builder
	var roles []uint8
	role := uint8(0)
	for i := 0; i < len(text); i++ {
		switch {
		case text[i] == '{':
			role = 1 + 2*uint8(strings.IndexByte("SVC", text[i+1]))
			i += 2
		case text[i] == '}':
			role = 0
		default:
			plain.WriteByte(text[i])
			roles = append(roles, role)
		}
	}
	doc := lex.Read(background, plain.String())
	tagging := encoder.Tagging{Labels: make([]uint8, len(doc.Tokens)), Confidence: make([]float32, len(doc.Tokens))}
	for i, token := range doc.Tokens {
		l := roles[token.Start]
		if l > 0 && i > 0 && (tagging.Labels[i-1]+1)/2 == (l+1)/2 {
			l++
		}
		tagging.Labels[i], tagging.Confidence[i] = l, 1
	}
	return doc, tagging
}

// told returns the statements that come of labels, as "source: cue: content /
// content type".
func told(doc *lex.Document, spans encoder.Tagging) string {
	acts := encoder.Tagging{Labels: make([]uint8, len(doc.Tokens)), Confidence: make([]float32, len(doc.Tokens))}
	var out []string
	for _, s := range (&Engine{}).statements(background, doc, preview.Mentions(background, doc, func(int) {}), spans, acts) {
		var contents []string
		for _, c := range s.Content {
			contents = append(contents, doc.Of(c))
		}
		out = append(out, doc.Of(s.Source)+": "+doc.Of(s.Cue)+": "+strings.Join(contents, " / ")+" "+s.Type.String())
	}
	return strings.Join(out, "; ")
}

func TestStatementsFollowTheMarks(t *testing.T) {
	for _, example := range []struct{ text, want string }{
		{"{C “Flour is dear this year, and it will be dearer}.” {V said} {S Lena Ortiz}.", "Lena Ortiz: said: “Flour is dear this year, and it will be dearer.” direct"},
		{"{S Lena Ortiz} {V said} {C flour was}, as ever, {C dear}.", "Lena Ortiz: said: flour was / dear indirect"},
		{"The miller {C saw nothing} in the mill.", ""},
		{"{S Lena Ortiz} {V called} {C the mill “a ruin,” a “barn” and a “shame”}.", "Lena Ortiz: called: the mill “a ruin,” a “barn” and a “shame” mixed"},
		{"{S Lena Ortiz} {V said} {C flour was “dear and bad,” and that bread would be dearer}.", "Lena Ortiz: said: flour was “dear and bad,” and that bread would be dearer mixed"},
		{"{S Lena Ortiz} {V said} {C flour was “dear and bad,” and she left}.", "Lena Ortiz: said: flour was “dear and bad,” mixed"},
		{"{S A film} {V entitled} {C “Dear Bread”} was shown in Oster.", ""},
		{"{C The driver}, {V identified as} {C Lena Ortiz}, was held in Oster.", ""},
		{"{S Lena Ortiz}, in a report headlined {C “Dear Bread”}, {V said} {C flour was dear}.", "Lena Ortiz: said: flour was dear indirect"},
		{"{S Lena Ortiz} {V said} {C flour was dear}.\nIt rained. {C Words such as “mill”} are dear.", "Lena Ortiz: said: flour was dear indirect"},
		{"{S Lena Ortiz} {V said} {C “there is bread” – before walking out}.", "Lena Ortiz: said: “there is bread” direct"},
		{"{V According to} {S a report by the guild}, {C published in May, bread was dear}.", "a report by the guild: According to: bread was dear indirect"},
		{"{V According to} {S a miller}, {C who asked for his name to be withheld}, {C bread was dear}.", "a miller: According to: bread was dear indirect"},
		{"{V According to} {S a miller}, {C who fears for his mill, bread was dear}.", "a miller: According to: bread was dear indirect"},
		{"{S The Herald} {V reported} {C citing two millers that bread was dear}.", "The Herald: reported: that bread was dear indirect"},
		{"{C “Bread is dear,”} {V shouted} {S a baker as Lena Ortiz} walked past.", "a baker: shouted: “Bread is dear,” direct"},
		{"{C “Bread is dear,”} {V said} {S a baker known as Lena Ortiz}.", "a baker known as Lena Ortiz: said: “Bread is dear,” direct"},
		{"{S Lena Ortiz} {V called} Mr Diaz {C “a treasure”}.", "Lena Ortiz: called: Mr Diaz “a treasure” mixed"},
		{"{C The guild has a report, according to which bread is “dear and bad”}.", "which: according to: bread is “dear and bad” mixed"},
		{"{S Ortiz} {V said}, {C when asked about the mill, “It will stand.”}", "Ortiz: said: “It will stand.” direct"},
		{"{S Ortiz} {V did not believe} {C him}: {C “It will stand.”}", "Ortiz: did not believe: “It will stand.” direct"},
		{"{S Ortiz} {V told} the guild when {V asked last year about} {C the mill: “It will stand.”}", "Ortiz: told: “It will stand.” direct"},
		{"{S Ortiz} {V said when asked about} {C the mill: “It will stand.”}", "Ortiz: said: “It will stand.” direct"},
		{"{S Ortiz} {V said} {C it rained}. {V Adding}, {C “And it will.”}", "Ortiz: said: it rained indirect; Ortiz: Adding: “And it will.” direct"},
		{"{S Ortiz} {V fired back}: {C “As a miller,”} {S she} {V wrote}, {C “I know the dam.”}", "Ortiz: fired back: “As a miller,” / “I know the dam.” direct"},
		{"{S Lena Ortiz} {V called} half of the guild's bakers {C “treasures”}.", "Lena Ortiz: called: half of the guild's bakers “treasures” mixed"},
		{"{C “Each time you say that,”} {S Ortiz} {V said}, {V referring to} {C the dam, “you give us new work.”}", "Ortiz: said: “Each time you say that,” / “you give us new work.” direct"},
		{"{C “Flour is dear,”} {S Ortiz} {V said}, {V referring to} {C the dam, “The Wall” to many}.", "Ortiz: said: “Flour is dear,” direct; Ortiz: referring to: the dam, “The Wall” to many mixed"},
		{"{C “They left,”} {S Ortiz} {V wrote}, {V citing} {C a report that warned, “every beam is rotten.”}", "Ortiz: wrote: “They left,” direct; Ortiz: citing: a report that warned, “every beam is rotten.” mixed"},
		{"{S She} {V called} him in Oster {C “a liar and a thief”}.", "She: called: “a liar and a thief” direct"},
		{"{C “It was loud,”} {S she} {V added} of the film, {C “and nobody laughed at it at all.”}", "she: added: “It was loud,” / “and nobody laughed at it at all.” direct"},
		{"{S Ortiz} {V used} {C a miller’s words as her motto}: {C “Bread is life for us.”} The idea is plain: {C that bread is dear}.", "Ortiz: used: a miller’s words as her motto / “Bread is life for us.” mixed"},
		{"{S Lena Ortiz} {V called} on Tuesday Diaz {C “a treasure of a miller”}.", "Lena Ortiz: called: “a treasure of a miller” direct"},
		{"{V According to} {S the guild}, {C published prices, fees and rents were dear}.", "the guild: According to: published prices, fees and rents were dear indirect"},
		{"{C “Flour is dear,”} {V said} {S Lena Ortiz}.\n“Nobody has told us why that should be so in a year of rain,” and she left.", "Lena Ortiz: said: “Flour is dear,” direct; : : “Nobody has told us why that should be so in a year of rain,” direct"},
		{"{S Lena Ortiz} {V said}:\n\nWe heard it. I took the cat and went.\n\nIt rained.", "Lena Ortiz: said: We heard it. I took the cat and went. indirect"},
		{"{S Lena Ortiz} {V said} in Oster:\n\n{C We heard it}. I took the cat and went.\n\nIt rained.", "Lena Ortiz: said: We heard it. I took the cat and went. indirect"},
		{"{S Lena Ortiz} {V said}:\n\nWe heard it all.\n\n{S We} {V demand} {C to be heard}.\n\nIt rained.", "Lena Ortiz: said: We heard it all. / We demand to be heard. indirect"},
		{"{S Lena Ortiz} {V said so}:\n\n{C It rained}, {V says} {S Tom Diaz}.", "Lena Ortiz: said: so indirect; Tom Diaz: says: It rained indirect"},
		{"{C “Whose hand is it in?”} {S Diaz} {V asked}.\n{C ‘Deeply sorry’}\nOrtiz was sorry.", "Diaz: asked: “Whose hand is it in?” direct"},
		{"{C “Whose hand is it in?”} {S Diaz} {V asked}.\n{C “It is yours.”}\nOrtiz was sorry.", "Diaz: asked: “Whose hand is it in?” / “It is yours.” direct"},
	} {
		doc, spans := labels(t, example.text)
		assert.Equal(t, example.want, told(doc, spans))
	}
}

func TestSourcesEndWhereTheNameDoes(t *testing.T) {
	for _, example := range []struct{ text, want string }{
		{"{S The Millers’ Guild Monday} {V said} {C flour was dear}.", "The Millers’ Guild: said: flour was dear indirect"},
		{"{S The court in Oster this week} {V said} {C flour was dear}.", "The court in Oster: said: flour was dear indirect"},
		{"{S A report this week} {V said} {C flour was dear}.", "A report this week: said: flour was dear indirect"},
		{"In a letter to {S the guild, Lena Ortiz} {V said} {C flour was dear}.", "Lena Ortiz: said: flour was dear indirect"},
		{"{S Lena Ortiz, mayor of Oster} {V said} {C flour was dear}.", "Lena Ortiz, mayor of Oster: said: flour was dear indirect"},
		{"{S Tuesday, 11:05 p.m. Millers in Oster} {V complained of} {C loud music}.", "Millers in Oster: complained of: loud music indirect"},
		{"{S OSTER — The mayor} {V said} {C flour was dear}.", "The mayor: said: flour was dear indirect"},
		{"{S Lena Ortiz — the mayor of Oster} — {V said} {C flour was dear}.", "Lena Ortiz — the mayor of Oster: said: flour was dear indirect"},
		{"{S Lena Ortiz — a niece of Tom Diaz —} {V said} {C flour was dear}.", "Lena Ortiz: said: flour was dear indirect"},
		{"“It rained,” {V said} {S Ortiz. Tom Diaz} left and {C “it rained and rained all day”}.", "Ortiz: said: “it rained and rained all day” direct"},
		{"{S The mayor} smiled when {V asked about} {C the flour}.", ": asked about: the flour indirect"},
		{"{C A cart} {V was allegedly} {C overturned by} {S officials in Oster}.", ": was allegedly: A cart / overturned by indirect"},
		{"{S Lena Ortiz} {V was named} {C the best of all millers}.", ""},
		{"{S The guild} shut the mill, leading bakers {V to warn} {C that bread would be dear}.", "bakers: to warn: that bread would be dear indirect"},
		{"{S A video} {V shows} {C Lena Ortiz telling the crowd, “Go home now.”}", "Lena Ortiz: telling: “Go home now.” direct"},
		{"{S Body camera footage} {V shows} {C a miller saying that bread is dear}.", "a miller: saying: that bread is dear indirect"},
		{"{S A video} {V shows} {C that bread is dear}.", "A video: shows: that bread is dear indirect"},
		{"{S The ad} uses footage of Lena Ortiz {V asking}, {C “Who eats bread?”}", "Lena Ortiz: asking: “Who eats bread?” direct"},
		{"{S The guild} was shown a film of Lena Ortiz, {V saying} {C bread is dear}.", "The guild: saying: bread is dear indirect"},
		{"{C “Go home,”} a man can be heard shouting.", "a man: can be heard shouting: “Go home,” direct"},
		{"“Go home,” an officer is then seen telling them.", "an officer: is then seen telling: “Go home,” direct"},
		{"{C “Go home,”} {S she} {V was heard shouting}.", "she: was heard shouting: “Go home,” direct"},
		{"The spot ends with {S footage of Lena Ortiz} {V saying} {C bread is dear}.", "Lena Ortiz: saying: bread is dear indirect"},
		{"{C Bread} {V is expected} {C to be dearer}, subject to approval by {S the guild}.", ": is expected: Bread / to be dearer indirect"},
		{"{S Officials} {V were more nuanced about} {C the rain}.", "Officials: were more nuanced about: the rain indirect"},
		{"The driver, named by {S police as Lena Ortiz, 31,} {V said} {C it rained}.", "Lena Ortiz, 31: said: it rained indirect"},
		{"{S Zania} struck another note: its minister, Lena Ortiz, {V said} {C it rained}.", "its minister, Lena Ortiz: said: it rained indirect"},
		{"{S Lena Ortiz} was blunt: {V said} {C it rained}.", "Lena Ortiz: said: it rained indirect"},
		{"The spot {V uses} {C footage of Lena Ortiz asking, “Who eats bread?”}", "Lena Ortiz: asking: “Who eats bread?” direct"},
		{"The spot ends {V with footage of} {C Lena Ortiz saying at a fair last week, “Bread is ours,”} as it rains.", "Lena Ortiz: saying: “Bread is ours,” direct"},
		{"{S The spot} {V uses} {C footage of Lena Ortiz, who eats bread}.", "The spot: uses: footage of Lena Ortiz, who eats bread indirect"},
		{"{S Tom Diaz, a miller -- the owner of a mill}, which is old -- {V told} me, {C “Bread is dear.”}", "Tom Diaz, a miller: told: “Bread is dear.” direct"},
		{"{S Some bakers} {V called for} {C rain}, walking past the hall – where {S the guild} met – while {V chanting}, {C “Bread for all!”}", "Some bakers: called for: rain indirect; Some bakers: chanting: “Bread for all!” direct"},
		{"{S Tom Diaz} – whom {S the guild} knows well – {V said} {C bread was dear}.", "Tom Diaz: said: bread was dear indirect"},
		{"{S Some} {V have said} {C the same, including the miller Tom Diaz – “Bread is dear”} – and Lena Ortiz.", "Some: have said: the same indirect; the miller Tom Diaz: –: “Bread is dear” direct"},
		{"{S Ortiz} {V praised} {C the mill}, taking the rain for a gift -- {C “It is ours to keep”} -- and left.", "Ortiz: praised: the mill indirect; Ortiz: --: “It is ours to keep” direct"},
		{"The loss is shown by {S this finding}: {C “Nine mills had no flour.”}", "this finding: :: “Nine mills had no flour.” direct"},
		{"{S The letter} {V spoke of} {C the mill: “Our children eat here,”} {S the guild} {V wrote}.", "The letter: spoke of: the mill indirect; the guild: wrote: “Our children eat here,” direct"},
		{"{S A lesson from Lena Ortiz}{V :} {C “Bake at night”}\n\nIt rained.", "Lena Ortiz: :: “Bake at night” direct"},
		{"{S She} {V was so cross} that I had to ask: {C “Who eats bread?”}", "I: :: “Who eats bread?” direct"},
		{"{S She} {V praised} {C the bakers, because to her, “nothing else is as old.”}", "She: praised: the bakers indirect; her: to: “nothing else is as old.” direct"},
		{"{S Ortiz} {V said} {C she had written to him, “begging for flour before the harvest.”}", "Ortiz: said: she had written to him, “begging for flour before the harvest.” mixed"},
		{"{S The crowd} {V cheered so loudly} that she could not go on: {C “One more loaf!”}", "The crowd: cheered so loudly: “One more loaf!” direct"},
		{"{S The guild} {V said} {C many, including the miller Tom Diaz – “Bread is dear” – and Lena Ortiz, would leave}.", "The guild: said: many, including the miller Tom Diaz – “Bread is dear” – and Lena Ortiz, would leave mixed"},
		{"{S The guild} {V scolded} {C all who left, including Tom Diaz – “a traitor to bread”} – and his son.", "The guild: scolded: all who left, including Tom Diaz – “a traitor to bread” mixed"},
		{"{C “We ask for little,”} {V said} {S Lena Ortiz}, who keeps a mill – {C “we ask for rain”} – and left.", "Lena Ortiz: said: “We ask for little,” / “we ask for rain” direct"},
		{"The mayor was jeered by the head of the guild, Lena Ortiz – {C “This is a tax on bread”} – and left.", "Lena Ortiz: –: “This is a tax on bread” direct"},
		{"The spot ends {V with footage of} {C Lena Ortiz claiming in Oster that bread is dear, “whoever bakes it.”}", "Lena Ortiz: claiming: in Oster that bread is dear, “whoever bakes it.” mixed"},
		{"{S Ortiz} {V scolded} {C a miller} {S who} {V said} {C it rained}, {V adding}, {C “It does not.”}", "Ortiz: scolded: a miller indirect; who: said: it rained indirect; Ortiz: adding: “It does not.” direct"},
		{"{S The mill, Lena Ortiz} {V once said}, {C was never warm}.", "Lena Ortiz: once said: The mill / was never warm indirect"},
	} {
		doc, spans := labels(t, example.text)
		assert.Equal(t, example.want, told(doc, spans))
	}
}

func TestOfStatementsInsideStatementsTheOutermostCounts(t *testing.T) {
	for _, example := range []struct{ text, want string }{
		{"{S The miller} {V said} {C bread was dear} -- but that {S he} {V hoped} {C it would fall}.", "The miller: said: bread was dear -- but that he hoped it would fall indirect"},
		{"{S The miller} {V said} {C bread was dear}, but {S he} {V hoped} {C it would fall}.", "The miller: said: bread was dear indirect; he: hoped: it would fall indirect"},
		{"{S The millers} {V agreed} on Monday {C to open the mill}, {S officials} {V said}.", "officials: said: The millers agreed on Monday to open the mill indirect"},
		{"{S The millers} {V agreed} {C to open the mill}, {S officials} {V said}, {C ending a long row}.", "officials: said: The millers agreed to open the mill / ending a long row indirect"},
		{"{S The millers} {V agreed} {C to open the mill}, {S officials} {V said} {C bread was dear}.", "The millers: agreed: to open the mill indirect; officials: said: bread was dear indirect"},
		{"{S The miller} {V said} {C bread was dear}, and that {S the guild} {V hoped} {C it would fall}.", "The miller: said: bread was dear indirect; the guild: hoped: it would fall indirect"},
	} {
		doc, spans := labels(t, example.text)
		assert.Equal(t, example.want, told(doc, spans))
	}
}

func TestWhatIsNotSaidBehindACue(t *testing.T) {
	for _, example := range []struct{ text, want string }{
		{"{S A source} {V told} {C Reuters talks had failed}.", "A source: told: talks had failed indirect"},
		{"{S The miller} {V told} {C Lena Ortiz the bread was dear}.", "The miller: told: the bread was dear indirect"},
		{"{S The miller} {V told} {C Oster's guild that bread was dear}.", "The miller: told: Oster's guild that bread was dear indirect"},
		{"The miller {V was told} {C Oster had left the guild}.", ": was told: Oster had left the guild indirect"},
		{"{V Asked} {C why, the miller laughed}.", ": Asked: why indirect"},
		{"{V Asked} by the guild's Lena Ortiz {C whether bread was dear}, the miller laughed.", "the guild's Lena Ortiz: Asked: whether bread was dear indirect"},
		{"{V Asked} {C why, as he put it, bread was dear}", ": Asked: why indirect"},
		{"{C Three died}, {S police} {V said}, {C as boats searched the river}.", "police: said: Three died indirect"},
		{"{C The road is shut}, {S police} {V said}, {C as it is wet}.", "police: said: The road is shut / as it is wet indirect"},
		{"{C The road}, {S police} {V said}, {C as well as the bridge is shut}.", "police: said: The road / as well as the bridge is shut indirect"},
		{"{V According to} {S the suit}, {C filed Monday in Oster, bread was dear}.", "the suit: According to: bread was dear indirect"},
	} {
		doc, spans := labels(t, example.text)
		assert.Equal(t, example.want, told(doc, spans))
	}
}

func TestWhatSomebodyCallsSomething(t *testing.T) {
	for _, example := range []struct{ text, want string }{
		{"{S The guild} {V voted} {C to shut the mill}, ending {C a row that one miller called “a waste of a good year”}.", "The guild: voted: to shut the mill indirect; one miller: called: “a waste of a good year” direct"},
		{"{S The guild} raised fees in {C what} its head, Lena Ortiz, {V described as} {C a “sad day.”}", "its head, Lena Ortiz: described as: a “sad day.” mixed"},
		{"It rained, a thing which millers called “a waste of a good year.”", "millers: called: “a waste of a good year.” direct"},
		{"{S The guild}, {V rejecting} {C a price that its head, Lena Ortiz}, {V described as} {C “peanuts and shells,”} left.", "The guild: rejecting: a price indirect; its head, Lena Ortiz: described as: “peanuts and shells,” direct"},
		{"{S She} {V said} {C she would end what she called “a luxury.”}", "She: said: she would end what she called “a luxury.” mixed"},
		{"It is the mill that was called “a luxury.”", ""},
	} {
		doc, spans := labels(t, example.text)
		assert.Equal(t, example.want, told(doc, spans))
	}
}

func TestARelativeClauseEndsWhereItsSentenceGoesOn(t *testing.T) {
	for _, example := range []struct{ text, want string }{
		{"The miller, {S who} {V admitted} {C theft, is to be sentenced}.", "who: admitted: theft indirect"},
		{"The miller, {S who} {V admitted} {C theft, fraud and arson}, left.", "who: admitted: theft, fraud and arson indirect"},
		{"The miller, {S who} {V said} {C the mill, which is old, had burnt}, left.", "who: said: the mill, which is old, had burnt indirect"},
	} {
		doc, spans := labels(t, example.text)
		assert.Equal(t, example.want, told(doc, spans))
	}
}

func TestMentions(t *testing.T) {
	e := &Engine{types: []entity.Type{entity.Person, entity.Org, entity.GPE}}
	doc := lex.Read(background, "Oster’s mayor met the Millers’ Guild in Oster on Monday. Oster paid $5 million.")
	tagging := encoder.Tagging{Labels: make([]uint8, len(doc.Tokens)), Confidence: make([]float32, len(doc.Tokens))}
	set := func(nth int, label uint8, confidence float32) {
		seen := 0
		for i := range doc.Tokens {
			if doc.Word(i) == "Oster" {
				if seen == nth {
					tagging.Labels[i], tagging.Confidence[i] = label, confidence
				}
				seen++
			}
		}
	}
	set(0, 5, 0.9)
	set(1, 5, 0.9)
	set(2, 1, 0.4) // a person? its other places know better
	for i := range doc.Tokens {
		switch doc.Word(i) {
		case "the":
			tagging.Labels[i], tagging.Confidence[i] = 3, 0.7
		case "Millers", "’", "Millers’", "Guild":
			tagging.Labels[i], tagging.Confidence[i] = 4, 0.8
		}
	}
	var out []string
	for _, m := range e.mentions(background, doc, tagging) {
		out = append(out, doc.Of(m.Span)+" "+m.Type.String())
	}
	assert.Equal(t, "Oster GPE; Millers’ Guild ORG; Oster GPE; Monday DATE; Oster GPE; $5 million MONEY", strings.Join(out, "; "))
}

func TestPartiesAndStates(t *testing.T) {
	e := &Engine{types: []entity.Type{entity.Person, entity.Org, entity.GPE}}
	doc := lex.Read(background, "Rep. Lena Ortiz (R-Texas) met Tom Oru, D-N.C., and Sam Ro (R-New York) and Ann Vey (D).")
	tagging := encoder.Tagging{Labels: make([]uint8, len(doc.Tokens)), Confidence: make([]float32, len(doc.Tokens))}
	for i := range doc.Tokens {
		if doc.Word(i) == "Texas" {
			tagging.Labels[i] = 3
		}
	}
	var out []string
	for _, m := range e.mentions(background, doc, tagging) {
		out = append(out, doc.Of(m.Span)+" "+m.Type.String())
	}
	assert.Equal(t, "Texas GPE; N.C. GPE; New York GPE; D NORP", strings.Join(out, "; "))
}

func TestWhereParagraphsWereWrittenIsNobody(t *testing.T) {
	for text, want := range map[string]entity.Type{
		"Oster, Zania – The road is closed.":          entity.GPE,
		"Oster, Zania and others stay.":               entity.Person,
		"It rained on Oster, Zania – and all others.": entity.Person,
		"Oster, Zania –":                              entity.Person,
	} {
		doc := lex.Read(background, text)
		at := strings.Index(text, "Oster")
		names := datelined(doc, []entity.Mention{
			{Span: lex.Span{Start: at, End: at + len("Oster")}, Type: entity.Person},
			{Span: lex.Span{Start: at + len("Oster, "), End: at + len("Oster, Zania")}, Type: entity.GPE},
		})
		assert.Equal(t, want, names[0].Type, text)
	}
}

func TestNamesBeginBehindTitles(t *testing.T) {
	for text, want := range map[string]string{
		"Air Commodore Lena Ortiz": "Lena", "Rear Admiral Lena Ortiz": "Lena", "Wing Lena Ortiz": "Wing", "Comm Datuk Lena Ortiz": "Lena", "Air Marshal": "Air",
	} {
		doc := lex.Read(background, text)
		assert.Equal(t, want, doc.Word(untitled(doc, 0, len(doc.Tokens))), text)
	}
}

func TestCommonWordsThatBeginAText(t *testing.T) {
	e := &Engine{types: []entity.Type{entity.Org}}
	for text, want := range map[string]int{
		"Bakery loses its oven. The bakery opens at six.": 0, "Bakery loses its oven. The mill opens at six.": 1,
	} {
		doc := lex.Read(background, text)
		tagging := encoder.Tagging{Labels: make([]uint8, len(doc.Tokens)), Confidence: make([]float32, len(doc.Tokens))}
		tagging.Labels[0], tagging.Confidence[0] = 1, 0.9
		assert.Len(t, e.mentions(background, doc, tagging), want, text)
	}
}

func TestADocumentAgreesWithItself(t *testing.T) {
	e := &Engine{types: []entity.Type{entity.Person, entity.Org, entity.GPE}}
	doc := lex.Read(background, "Lena Ortiz spoke in Oster. Later Ortiz left Oster. Lena Ortiz rested. Ortiz sang.")
	tagging := encoder.Tagging{Labels: make([]uint8, len(doc.Tokens)), Confidence: make([]float32, len(doc.Tokens))}
	for i := range doc.Tokens {
		tagging.Confidence[i] = 0.9
	}
	set := func(label uint8, confidence float32, at ...int) {
		for _, i := range at {
			tagging.Labels[i], tagging.Confidence[i] = label, confidence
		}
	}
	set(1, 0.95, 0, 11) // Lena
	set(2, 0.95, 1, 12) // Ortiz
	set(5, 0.95, 4, 9)  // Oster
	set(5, 0.3, 7)      // Ortiz, a town?
	set(0, 0.6, 15)     // Ortiz, overlooked
	var out []string
	for _, m := range e.mentions(background, doc, tagging) {
		out = append(out, doc.Of(m.Span)+" "+m.Type.String())
	}
	assert.Equal(t, "Lena Ortiz PERSON; Oster GPE; Ortiz PERSON; Oster GPE; Lena Ortiz PERSON; Ortiz PERSON", strings.Join(out, "; "))
}

func TestAbbreviationsAreWhatTheyStandFor(t *testing.T) {
	for _, example := range []struct {
		text, name string
		typ        entity.Type
		want       string
	}{
		{"the Oster Water Board (OWB)", "Oster Water Board", entity.Org, "Oster Water Board ORG; OWB ORG"},
		{"the Republic of West Oster (RWO)", "Republic of West Oster", entity.GPE, "Republic of West Oster GPE; RWO GPE"},
		{"the Bank of Oster (BoO)", "Bank of Oster", entity.Org, "Bank of Oster ORG"},
		{"the Bank of Oster (BOO)", "Bank of Oster", entity.Org, "Bank of Oster ORG; BOO ORG"},
		{"the Oster Water Board (NEW)", "Oster Water Board", entity.Org, "Oster Water Board ORG"},
		{"Lena Ortiz (LO)", "Lena Ortiz", entity.Person, "Lena Ortiz PERSON"},
		{"Oster (O)", "Oster", entity.GPE, "Oster GPE"},
	} {
		doc := lex.Read(background, example.text)
		at := strings.Index(example.text, example.name)
		names, _ := abbreviations(doc, []entity.Mention{{Span: lex.Span{Start: at, End: at + len(example.name)}, Type: example.typ}})
		var out []string
		for _, m := range names {
			out = append(out, doc.Of(m.Span)+" "+m.Type.String())
		}
		assert.Equal(t, example.want, strings.Join(out, "; "), example.text)
	}
}

// FuzzRead asserts that whatever is read, what comes of it is sound.
func FuzzRead(f *testing.F) {
	for _, text := range texts() {
		f.Add(text[:min(len(text), 400)])
	}
	e := engine(f)
	f.Fuzz(func(t *testing.T, text string) {
		doc := lex.Read(background, text)
		mentions, statements := e.Read(background, doc, quiet)
		sound(t, doc, mentions, statements, text)
	})
}
