package entity_test

import (
	"context"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"whosaid/analyzer/entity"
	"whosaid/analyzer/lex"
)

func read(text string) *lex.Document { return lex.Read(context.Background(), text) }

func never() bool { return false }

// figures returns "TYPE text" for every figure of text, joined by " | ".
func figures(text string) string {
	var out []string
	doc := read(text)
	for _, m := range entity.Figures(doc, never) {
		out = append(out, m.Type.String()+" "+doc.Of(m.Span))
	}
	return strings.Join(out, " | ")
}

func TestFigures(t *testing.T) {
	for _, c := range [][2]string{
		// Days.
		{"It opened on 7 October 2023.", "DATE 7 October 2023"},
		{"It opened on Oct. 7.", "DATE Oct. 7"},
		{"It opened on October 7th, 2023.", "DATE October 7th, 2023"},
		{"It opened on the 7th of October.", "DATE 7th of October"},
		{"It opened on Tuesday, 7 October 2023, as planned.", "DATE Tuesday, 7 October 2023"},
		{"It opened on Tuesday, Oct. 7.", "DATE Tuesday, Oct. 7"},
		{"It opened on 07/10/2023.", "DATE 07/10/2023"},
		{"It opened on 2023-10-07.", "DATE 2023-10-07"},
		{"It opened on 7.10.2023.", "DATE 7.10.2023"},
		{"It runs from 5-7 May.", "DATE 5-7 May"},
		{"They met on March 4 and 5.", "DATE March 4 and 5"},
		{"They met last Tuesday.", "DATE last Tuesday"},
		{"Later Sunday they left.", "DATE Later Sunday"},
		{"It was Christmas.", "DATE Christmas"},
		{"They met on Election Day.", "DATE Election Day"},
		{"They danced on New Year's Eve.", "DATE New Year's Eve"},
		// Months, years and longer.
		{"They met in May.", "DATE May"},
		{"They may march in May or March.", "DATE May | DATE March"},
		{"May I go? March on!", ""},
		{"It closed in mid-March.", "DATE mid-March"},
		{"It closed in October of last year.", "DATE October of last year"},
		{"It closed in October 2016.", "DATE October 2016"},
		{"She left in 1998.", "DATE 1998"},
		{"She stayed from 1998 to 2003.", "DATE 1998 to 2003"},
		{"It grew in 2004-05 again.", "DATE 2004-05"},
		{"Some 2000 people came.", ""},
		{"It sold 2010 houses.", "DATE 2010"},
		{"They danced in the 1990s and the '80s.", "DATE 1990s | DATE '80s"},
		{"It is a 19th century house.", "DATE 19th century"},
		{"Sales fell in the third quarter of 2005.", "DATE third quarter of 2005"},
		{"By the end of July they were gone.", "DATE end of July"},
		{"It snowed this winter.", "DATE this winter"},
		{"In the summer of 2011 it burned.", "DATE summer of 2011"},
		// Relative dates, spans, ages.
		{"Yesterday and today and tomorrow.", "DATE Yesterday | DATE today | DATE tomorrow"},
		{"It happened two weeks ago.", "DATE two weeks ago"},
		{"It happened a year ago.", "DATE year ago"},
		{"The past three months were hard.", "DATE past three months"},
		{"Earlier this month it rained.", "DATE Earlier this month"},
		{"They waited for more than 40 years.", "DATE more than 40 years"},
		{"They waited for more than a year.", "DATE more than a year"},
		{"A three-month trial", "DATE three-month"},
		{"The same day it broke.", "DATE same day"},
		{"A 23-year-old won.", "DATE 23-year-old"},
		{"She is 43 years old.", "DATE 43 years old"},
		{"The dancer, aged 55, left.", "DATE aged 55"},
		{"Lena Ortiz, 53, left.", "DATE 53"},
		{"Anyone 21 or older may vote.", "DATE 21 or older"},
		{"She has milled since she was 22, he says.", "DATE 22"},
		{"The pension age for millers rises from 60 to 65.", "DATE 60 | DATE 65"},
		{"The score was 22, from 60 to 65.", ""},
		// Times.
		{"At 10:30 a.m. it rang.", "TIME 10:30 a.m."},
		{"It ends at 9pm GMT.", "TIME 9pm GMT"},
		{"It began at 1200 UTC.", "TIME 1200 UTC"},
		{"It took two hours.", "TIME two hours"},
		{"It came ten minutes later.", "TIME ten minutes later"},
		{"On Monday night it snowed.", "TIME Monday night"},
		{"Last night it snowed.", "TIME Last night"},
		{"They met at noon.", "TIME noon"},
		{"In half an hour it was over.", "TIME half an hour"},
		// Money.
		{"It cost £2.3bn.", "MONEY £2.3bn"},
		{"It cost about $5 million.", "MONEY about $5 million"},
		{"It cost US$ 4.2 billion.", "MONEY US$ 4.2 billion"},
		{"It cost Rs 5,000 crore.", "MONEY Rs 5,000 crore"},
		{"It cost 5,000 rupees.", "MONEY 5,000 rupees"},
		{"It cost A$5 or €3.5m.", "MONEY A$5 or €3.5m"},
		{"It cost $800 to $1,000.", "MONEY $800 to $1,000"},
		{"It fell from $3 to $4.", "MONEY $3 | MONEY $4"},
		{"It cost between $5 and $7 billion.", "MONEY between $5 and $7 billion"},
		{"They spent millions of dollars.", "MONEY millions of dollars"},
		{"They paid ten million Swiss francs.", "MONEY ten million Swiss francs"},
		{"A fine of Dh800 was paid.", "MONEY Dh800"},
		{"It costs R75 000 on the R75.", "MONEY R75 000"},
		{"It said 2022 marks a turn; it cost 200 marks.", "MONEY 200 marks"},
		{"Shares closed at 247p.", "MONEY 247p"},
		{"He weighs 200 pounds.", "QUANTITY 200 pounds"},
		{"It cost 200 pounds, not £300.", "MONEY 200 pounds | MONEY £300"},
		// Percentages and quantities.
		{"It rose 12.5 per cent.", "PERCENT 12.5 per cent"},
		{"Just over 30% agree.", "PERCENT Just over 30%"},
		{"About 16-17 percent agree.", "PERCENT About 16-17 percent"},
		{"It fell from 19% to 7%.", "PERCENT 19% | PERCENT 7%"},
		{"It rose by two percentage points.", "PERCENT two percentage points"},
		{"A third of them agree.", ""},
		{"It was 40C in the shade.", "QUANTITY 40C"},
		{"It was 40 degrees Celsius.", "QUANTITY 40 degrees Celsius"},
		{"It lies 40 km away.", "QUANTITY 40 km"},
		{"They stole 5,000 tonnes.", "QUANTITY 5,000 tonnes"},
		{"She is six feet tall.", "QUANTITY six feet"},
		{"It did 120 km/h.", "QUANTITY 120 km/h"},
		{"He is 5ft 9in.", "QUANTITY 5ft 9in"},
		{"It burned 12 square miles.", "QUANTITY 12 square miles"},
		// No figures: counts, ordinals, names that look like them.
		{"Three people saw the second car.", ""},
		{"It was the first of its kind.", ""},
		{"The Sun shines.", ""},
		{"See page 12, No. 5.", ""},
		{"He earned it, a day at a time.", ""},
	} {
		assert.Equal(t, c[1], figures(c[0]), c[0])
	}
}

// hostile texts hold everything that a paste may.
var hostile = []string{
	"", " ", "\x00", "\xff\xfe", "1", "$", "$$$$", "%", "a", "an hour", "in May", "between", "from", "mid-", "late", "the", "of",
	strings.Repeat("1", 100000), strings.Repeat("1 ", 20000), strings.Repeat("$1 to ", 20000), strings.Repeat("two ", 20000),
	strings.Repeat("between 1 and ", 10000), strings.Repeat("May ", 20000), strings.Repeat("early ", 20000), strings.Repeat("about ", 20000) + "5%",
	strings.Repeat("more than ", 10000) + "5%", strings.Repeat("-", 50000), strings.Repeat("the end of ", 10000) + "May",
	"٣ مايو ٢٠٢٣", "2023年10月7日", "7 октября 2023 г.", "🎉 5% 🎉", "５％", "½ ½ ½", "1/2/3/4/5/6/7", "10:10:10:10", "1-2-3-4-5", "$-5", "US", "Rs", "Rs.", "hour", "day",
}

func TestFiguresOfAnything(t *testing.T) {
	for _, text := range hostile {
		last := 0
		for _, m := range entity.Figures(read(text), never) {
			require.LessOrEqual(t, last, m.Start)
			require.Less(t, m.Start, m.End)
			require.LessOrEqual(t, m.End, len(text))
			require.True(t, utf8.ValidString(text[m.Start:m.End]))
			require.Equal(t, -1, m.Name)
			last = m.End
		}
	}
}

func TestFiguresStop(t *testing.T) {
	assert.Empty(t, entity.Figures(read("It rose 5%."), func() bool { return true }))
}

func BenchmarkFigures(b *testing.B) {
	text := strings.Repeat("The ministry said on Tuesday that about 5,000 people had left the valley since 7 October 2023, and that it would spend $5 million.\n", 500)
	doc := read(text)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		entity.Figures(doc, never)
	}
}
