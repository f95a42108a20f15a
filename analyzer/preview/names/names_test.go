package names_test

import (
	"context"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"whosaid/analyzer/lex"
	"whosaid/analyzer/preview/names"
)

func quiet(int) {}

// read returns "TYPE text" for every mention of text, joined by " | ".
func read(text string) string {
	doc := lex.Read(context.Background(), text)
	var out []string
	for _, m := range names.Read(context.Background(), doc, quiet) {
		out = append(out, m.Type.String()+" "+doc.Of(m.Span))
	}
	return strings.Join(out, " | ")
}

func TestRead(t *testing.T) {
	for _, c := range [][2]string{
		// People: first names, titles, initials, particles, repeats.
		{"The dog bit Mary Hlavacek in the park.", "PERSON Mary Hlavacek"},
		{"The dog bit Mr. Hlavacek in the park.", "PERSON Hlavacek"},
		{"We met President Lena Ortiz and Prime Minister Tom Day.", "PERSON Lena Ortiz | PERSON Tom Day"},
		{"We met Assemblywoman Lena Ortiz and Mr. Barr.", "PERSON Lena Ortiz | PERSON Barr"},
		{"We met Secretary of State Lena Ortiz.", "PERSON Lena Ortiz"},
		{"We met Emergency Situations Minister Lena Ortiz.", "PERSON Lena Ortiz"},
		{"We met CIA director Bill Hobbs.", "ORG CIA | PERSON Bill Hobbs"},
		{"We met John D. Hlavacek Jr. there.", "PERSON John D. Hlavacek Jr."},
		{"We met Ursula van der Hagen there.", "PERSON Ursula van der Hagen"},
		{"We met Lena dela Cruz there.", "PERSON Lena dela Cruz"},
		{"We met Mohammed bin Yusuf there.", "PERSON Mohammed bin Yusuf"},
		{"We met Ali al-Yusuf there.", "PERSON Ali al-Yusuf"},
		{"We met Kim Min-ho there.", "PERSON Kim Min-ho"},
		{"We met Marie-Claire O’Leary there.", "PERSON Marie-Claire O’Leary"},
		{"It was Lena Hlavacek who left. Later Hlavacek returned.", "PERSON Lena Hlavacek | PERSON Hlavacek"},
		{"The striker Anton Zzyx scored.", "PERSON Anton Zzyx"},
		{"We met Bob Hobbs, Ann Day and Tim Hall.", "PERSON Bob Hobbs | PERSON Ann Day | PERSON Tim Hall"},
		// Places and peoples.
		{"They flew from Paris to the United States.", "GPE Paris | GPE United States"},
		{"They live in Côte d’Ivoire.", "GPE Côte d’Ivoire"},
		{"They live in Bosnia and Herzegovina.", "GPE Bosnia and Herzegovina"},
		{"They live in northern Xanadu.", "GPE Xanadu"},
		{"They live in Portland, Ore.", "GPE Portland | GPE Ore."},
		{"They live in West Hartford.", "GPE West Hartford"},
		{"They crossed Lake Zug and the Aare River.", "LOC Lake Zug | LOC Aare River"},
		{"They love the Middle East.", "LOC Middle East"},
		{"The French and the Kurds met Muslim leaders.", "NORP French | NORP Kurds | NORP Muslim"},
		{"The Republicans and a Democrat met.", "NORP Republicans | NORP Democrat"},
		{"The US-led talks failed.", "GPE US"},
		{"French President Lena Ortiz left.", "NORP French | PERSON Lena Ortiz"},
		// Bodies.
		{"She runs the Ministry of Health.", "ORG Ministry of Health"},
		{"She runs the Ministry of Bridges, Lanterns and Orchards.", "ORG Ministry of Bridges, Lanterns and Orchards"},
		{"She left the University of the West.", "ORG University of the West"},
		{"She left the Zzyx Builders Party.", "ORG Zzyx Builders Party"},
		{"She left Zzyx Inc. in anger.", "ORG Zzyx Inc."},
		{"She left Hobbs & Day in anger.", "ORG Hobbs & Day"},
		{"She left the World Health Organization (WHO).", "ORG World Health Organization | ORG WHO"},
		{"She left the Zzyx Builders Party (ZBP). The ZBP wept.", "ORG Zzyx Builders Party | ORG ZBP | ORG ZBP"},
		{"They banned persistent organic pollutants (POPs).", ""},
		{"It was the People's Court that ruled.", "ORG People's Court"},
		{"House Democrats left.", "ORG House | NORP Democrats"},
		{"They work at Zzyx, which sells tea.", "ORG Zzyx"},
		// Buildings, events, laws, products.
		{"They met at Zzyx Airport.", "FAC Zzyx Airport"},
		{"It was Hurricane Wanda that struck.", "EVENT Hurricane Wanda"},
		{"It broke the Clean Rivers Act.", "LAW Clean Rivers Act"},
		{"It broke Article 5 of the law.", "LAW Article 5"},
		{"She wrote it on Twitter.", "PRODUCT Twitter"},
		{"She flew a Boeing 737 there.", "PRODUCT Boeing 737"},
		{"It was the Korean War and then World War Two.", "EVENT Korean War | EVENT World War Two"},
		{"They fought in the Iraq war.", "EVENT Iraq war"},
		{"They live at 10 Zzyx Street now.", "FAC 10 Zzyx Street"},
		{"She wrote “A Day in the Garden” last year.", "WORK_OF_ART A Day in the Garden | DATE last year"},
		{"She starred in the film Silver Rain.", "WORK_OF_ART Silver Rain"},
		{"“We will go,” she said. “They Will Not.”", ""},
		{"It was the Food and Drug Administration.", "ORG Food and Drug Administration"},
		{"It was the Truth and Reconciliation Commission.", "ORG Truth and Reconciliation Commission"},
		{"Sen. Lena Ortiz, D-Calif., left.", "PERSON Lena Ortiz | GPE Calif."},
		{"Songwriter Guy Hobbs left.", "PERSON Guy Hobbs"},
		{"It was an Executive Order.", ""},
		{"Indo-Nepalese ties and post-Brexit deals.", "NORP Nepalese | EVENT Brexit"},
		{"We met Doris Day. Day was tired.", "PERSON Doris Day | PERSON Day"},
		{"We met Bill Bishop. Later Bishop left.", "PERSON Bill Bishop | PERSON Bishop"},
		{"The Islamic State fighters left.", "ORG Islamic State"},
		{"The Maryland General Assembly met.", "ORG Maryland General Assembly"},
		// Figures beside names.
		{"On Tuesday Lena Ortiz paid $5 million in Paris.", "DATE Tuesday | PERSON Lena Ortiz | MONEY $5 million | GPE Paris"},
		// No names.
		{"It was #GREAT and @fine.", ""},
		{"However, the prices rose. Smiling, they left.", ""},
		{"The President met the Council.", ""},
		{"It was VERY good, and I LOVED it.", ""},
		{"the dog bit the man in the park", ""},
		{"Wow! Yeah, thanks.", ""},
		{"The CEO bought a TV and some CDs.", ""},
		// Headlines.
		{"Lena Ortiz Wins Big Prize After Long Wait", "PERSON Lena Ortiz"},
		{"OFFICIALS SAY NOTHING ABOUT THE NEW BRIDGE", ""},
		{"TALKS WITH FRANCE FAIL AGAIN", "GPE FRANCE"},
	} {
		assert.Equal(t, c[1], read(c[0]), c[0])
	}
}

func TestReadOtherTongues(t *testing.T) {
	for _, text := range []string{
		"Der Minister sagte am Abend, dass die Regierung keine neuen Gesetze plane und die Bürger sich keine Sorgen machen müssten.",
		"Премьер-министр заявил вчера, что правительство не планирует новых законов.",
		"首相は昨日、政府は新しい法律を計画していないと述べた。",
		"رئيس الوزراء قال أمس إن الحكومة لا تخطط لقوانين جديدة.",
		"🎉🎉🎉 👩‍👩‍👧 ✨",
	} {
		assert.Empty(t, read(text), text)
	}
}

// hostile texts hold everything that a paste may.
var hostile = []string{
	"", " ", "\x00", "\xff\xfe", "A", "Al-", "al-Q", "The", "of", "Ministry of", "Bank of the", "Lake", "Mr.", "(WHO)", "A & B", "d'", "’s",
	strings.Repeat("Zzyx Hobbs ", 10000), strings.Repeat("Zzyx", 20000), strings.Repeat("A ", 20000), strings.Repeat("University of ", 10000),
	strings.Repeat("President ", 10000), strings.Repeat("Minister of State ", 5000), strings.Repeat("of ", 10000), strings.Repeat("Party, ", 10000) + "and Party",
	strings.Repeat("Ministry of Health, Health ", 3000), strings.Repeat("Al-", 10000) + "Qaeda", strings.Repeat("New York, ", 5000), strings.Repeat("North ", 10000),
	strings.Repeat("(ABC) ", 10000), strings.Repeat("Bosnia and ", 5000), strings.Repeat("de ", 10000) + "X", strings.Repeat("John de ", 10000), strings.Repeat("People's ", 10000),
	strings.Repeat("Prime ", 10000) + "Minister Ortiz", strings.Repeat("a(B)", 10000), strings.Repeat("“X” ", 10000), strings.ToUpper(strings.Repeat("officials say nothing. ", 3000)),
}

func TestReadAnything(t *testing.T) {
	for _, text := range hostile {
		last := 0
		for _, m := range names.Read(context.Background(), lex.Read(context.Background(), text), quiet) {
			require.LessOrEqual(t, last, m.Start)
			require.Less(t, m.Start, m.End)
			require.LessOrEqual(t, m.End, len(text))
			require.True(t, utf8.ValidString(text[m.Start:m.End]))
			require.Equal(t, -1, m.Name)
			require.True(t, m.Confidence > 0 && m.Confidence < 1)
			last = m.End
		}
	}
}

func TestReadStops(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	doc := lex.Read(ctx, strings.Repeat("It was Lena Ortiz. ", 1000))
	calls := 0
	assert.NotNil(t, names.Read(ctx, doc, func(done int) { calls++ }))
	assert.Positive(t, calls)
	cancel()
	assert.Nil(t, names.Read(ctx, doc, quiet))
}

func BenchmarkRead(b *testing.B) {
	text := strings.Repeat("The minister, Lena Ortiz, told the World Health Organization on Tuesday that about 5,000 people had left the Zug valley. “We saw it,” Ortiz said.\n", 500)
	doc := lex.Read(context.Background(), text)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		names.Read(context.Background(), doc, quiet)
	}
}
