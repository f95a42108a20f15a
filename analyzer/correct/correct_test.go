package correct_test

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"whosaid/analyzer"
	. "whosaid/analyzer/correct"
)

const text = "Lena Ortiz, the mayor of Grenville, spoke on Monday.\n\n" +
	"“We will rebuild the bridge,” Ortiz said. “It takes a year. Ask Burns.”\n\n" +
	"An official said the money was there. Émile Burns agreed that it was. Grenville waits.\n"

// spanOf is where the n-th of some words stand in the text.
func spanOf(t testing.TB, words string, n int) analyzer.Span {
	t.Helper()
	at := -1
	for ; n > 0; n-- {
		next := strings.Index(text[at+1:], words)
		require.GreaterOrEqual(t, next, 0, "%q is not in the text", words)
		at += 1 + next
	}
	return analyzer.Span{Start: at, End: at + len(words)}
}

func place(t testing.TB, words string) *Place {
	s := spanOf(t, words, 1)
	return &Place{Start: s.Start, End: s.End, Words: words}
}

func places(t testing.TB, words ...string) []Place {
	var out []Place
	for _, w := range words {
		out = append(out, *place(t, w))
	}
	return out
}

const bridge, year, money, agreed = "“We will rebuild the bridge,”", "“It takes a year. Ask Burns.”", "the money was there", "that it was"

// article is an analysis of the text.
func article(t testing.TB) *analyzer.Analysis {
	at := func(words string) analyzer.Span { return spanOf(t, words, 1) }
	some := func(words string) *analyzer.Span { s := at(words); return &s }
	to := func(s string) *string { return &s }
	return &analyzer.Analysis{
		Whosaid: "1", Engine: "preview", Offsets: analyzer.UTF8,
		Entities: []analyzer.Entity{
			{ID: "e1", Span: at("Lena Ortiz"), Type: "PERSON", Name: to("n1"), Confidence: 0.98},
			{ID: "e2", Span: at("Grenville"), Type: "GPE", Name: to("n2"), Confidence: 0.9},
			{ID: "e3", Span: at("Monday"), Type: "DATE", Confidence: 0.9},
			{ID: "e4", Span: spanOf(t, "Ortiz", 2), Type: "PERSON", Name: to("n1"), Confidence: 0.9},
			{ID: "e5", Span: at("Émile Burns"), Type: "PERSON", Name: to("n3"), Confidence: 0.9},
			{ID: "e6", Span: spanOf(t, "Grenville", 2), Type: "GPE", Name: to("n2"), Confidence: 0.9},
		},
		Names: []analyzer.Name{
			{ID: "n1", Type: "PERSON", Name: "Lena Ortiz", Mentions: []string{"e1", "e4"}},
			{ID: "n2", Type: "GPE", Name: "Grenville", Mentions: []string{"e2", "e6"}},
			{ID: "n3", Type: "PERSON", Name: "Émile Burns", Mentions: []string{"e5"}},
		},
		Quotes: []analyzer.Quote{
			{ID: "q1", Type: "direct", Act: "speech", Content: []analyzer.Span{at(bridge), at(year)}, Cue: some("said"), Source: &analyzer.Span{Start: spanOf(t, "Ortiz", 2).Start, End: spanOf(t, "Ortiz", 2).End}, Speaker: to("s1"), How: to("short name"), Via: some("Lena Ortiz"), Confidence: 0.8},
			{ID: "q2", Type: "indirect", Act: "speech", Content: []analyzer.Span{at(money)}, Cue: &analyzer.Span{Start: spanOf(t, "said", 2).Start, End: spanOf(t, "said", 2).End}, Source: some("An official"), Speaker: to("s2"), How: to("as written"), Confidence: 0.7},
			{ID: "q3", Type: "indirect", Act: "thought", Content: []analyzer.Span{at(agreed)}, Cue: some("agreed"), Source: some("Émile Burns"), Speaker: to("s3"), How: to("named"), Via: some("Émile Burns"), Confidence: 0.6},
		},
		Speakers: []analyzer.Speaker{
			{ID: "s1", Kind: "named", Name: "Lena Ortiz", Entity: to("n1"), Quotes: []string{"q1"}, Words: 11},
			{ID: "s2", Kind: "unnamed", Name: "official", Quotes: []string{"q2"}, Words: 4},
			{ID: "s3", Kind: "named", Name: "Émile Burns", Entity: to("n3"), Quotes: []string{"q3"}, Words: 3},
		},
		Counts: analyzer.Counts{Words: 38, Sentences: 7, Paragraphs: 3, QuotedWords: 18},
	}
}

func set(corrections ...Correction) Set {
	return Set{Whosaid: "1", Offsets: analyzer.UTF8, Corrections: corrections}
}

// corrected makes corrections, each of which must be made, and gives the
// analysis as lines that are easily compared.
func corrected(t *testing.T, corrections ...Correction) (*analyzer.Analysis, []string) {
	t.Helper()
	a, problems := set(corrections...).Apply(article(t), text)
	require.Empty(t, problems)
	requireSound(t, text, a)
	assert.Equal(t, len(corrections), a.Corrections)
	return a, lines(text, a)
}

// lines tells an analysis: who says what, and who is mentioned.
func lines(text string, a *analyzer.Analysis) []string {
	a = a.In(analyzer.UTF8, text)
	of := func(s *analyzer.Span) string {
		if s == nil {
			return "-"
		}
		return text[s.Start:s.End]
	}
	hand := map[bool]string{true: "!"}
	var out []string
	for _, q := range a.Quotes {
		who, how := "?", "?"
		if q.Speaker != nil {
			s := a.Speakers[number(*q.Speaker)]
			who, how = s.Name+hand[s.ByHand]+" "+s.Kind, *q.How
			if s.Entity != nil {
				who += " =" + a.Names[number(*s.Entity)].Name
			}
		}
		var pieces []string
		for _, piece := range q.Content {
			pieces = append(pieces, of(&piece))
		}
		out = append(out, strings.Join([]string{who, strings.Join(pieces, " … "), of(q.Source), of(q.Cue), q.Type, q.Act, how, decimal(q.Confidence) + hand[q.ByHand]}, " | "))
	}
	for _, n := range a.Names {
		var forms []string
		for _, id := range n.Mentions {
			e := a.Entities[number(id)]
			forms = append(forms, of(&e.Span)+hand[e.ByHand])
		}
		out = append(out, n.Type+" "+n.Name+hand[n.ByHand]+": "+strings.Join(forms, ", "))
	}
	for _, e := range a.Entities {
		if e.Name == nil {
			out = append(out, e.Type+": "+of(&e.Span)+hand[e.ByHand])
		}
	}
	return out
}

func number(id string) int {
	n, err := strconv.Atoi(id[1:])
	if err != nil {
		panic(err)
	}
	return n - 1
}

func decimal(f float64) string { return strconv.FormatFloat(f, 'f', -1, 64) }

func TestNoCorrectionChangesNothing(t *testing.T) {
	a, problems := set().Apply(article(t), text)
	assert.Empty(t, problems)
	assert.Equal(t, article(t), a)
	requireSound(t, text, a)
}

func TestCorrections(t *testing.T) {
	before := lines(text, article(t))
	ortiz, official, burns := before[0], before[1], before[2]
	by := func(s *Speaker, statement ...string) Correction {
		return Correction{Do: "speaker", Statement: places(t, statement...), Speaker: s}
	}
	second := func(words string) *Place {
		s := spanOf(t, words, 2)
		return &Place{Start: s.Start, End: s.End, Words: words}
	}
	for _, c := range []struct {
		name        string
		corrections []Correction
		want        []string // lines that come in
		gone        []string // lines that go
	}{
		{"another speaker", []Correction{by(&Speaker{Name: "Émile Burns"}, money)},
			[]string{"Émile Burns named =Émile Burns | the money was there | An official | said | indirect | speech | by hand | 1!"}, []string{official}},
		{"by half of the content", []Correction{by(&Speaker{Name: "Émile Burns"}, bridge)},
			[]string{"Émile Burns named =Émile Burns | “We will rebuild the bridge,” … “It takes a year. Ask Burns.” | Ortiz | said | direct | speech | by hand | 1!"}, []string{ortiz}},
		{"somebody who is named and has said nothing", []Correction{by(&Speaker{Name: "Grenville"}, money)},
			[]string{"Grenville! organization =Grenville | the money was there | An official | said | indirect | speech | by hand | 1!"}, []string{official}},
		{"somebody new", []Correction{by(&Speaker{Name: " Ada  Byrne "}, money)},
			[]string{"Ada Byrne! named | the money was there | An official | said | indirect | speech | by hand | 1!"}, []string{official}},
		{"something new", []Correction{by(&Speaker{Name: "the ministry", Kind: "organization"}, money)},
			[]string{"the ministry! organization | the money was there | An official | said | indirect | speech | by hand | 1!"}, []string{official}},
		{"another of the same name", []Correction{by(&Speaker{Name: "official", Kind: "unnamed", New: true}, agreed)},
			[]string{"official! unnamed | that it was | Émile Burns | agreed | indirect | thought | by hand | 1!"}, []string{burns}},
		{"one of two of the same name", []Correction{
			by(&Speaker{Name: "official", Kind: "unnamed", New: true}, agreed),
			by(&Speaker{Name: "official", Of: places(t, agreed)}, bridge),
			{Do: "rename", Speaker: &Speaker{Name: "official", Of: places(t, bridge)}, Name: "aide"},
		}, []string{
			"aide! unnamed | “We will rebuild the bridge,” … “It takes a year. Ask Burns.” | Ortiz | said | direct | speech | by hand | 1!",
			"aide! unnamed | that it was | Émile Burns | agreed | indirect | thought | by hand | 1!",
		}, []string{ortiz, burns}},
		{"nobody", []Correction{by(nil, money)},
			[]string{"? | the money was there | An official | said | indirect | speech | ? | 1!"}, []string{official}},
		{"no statement", []Correction{{Do: "no statement", Statement: places(t, money)}}, nil, []string{official}},
		{"no statement where none is", []Correction{{Do: "no statement", Statement: places(t, "Grenville waits")}}, nil, nil},
		{"a new statement", []Correction{{Do: "statement", Content: places(t, "Grenville waits"), Speaker: &Speaker{Name: "official"}}},
			[]string{"official unnamed | Grenville waits | - | - | indirect | speech | by hand | 1!"}, nil},
		{"a statement with all its parts", []Correction{{Do: "statement", Act: "perception", Content: places(t, " the mayor of Grenville, "), Source: place(t, "Lena Ortiz"), Cue: place(t, "spoke")}},
			[]string{"? | the mayor of Grenville, | Lena Ortiz | spoke | indirect | perception | ? | 1!"}, nil},
		{"a statement that is there grows and keeps its source", []Correction{{Do: "statement", Content: places(t, "the money was there. "), Speaker: &Speaker{Name: "Lena Ortiz"}}},
			[]string{"Lena Ortiz named =Lena Ortiz | the money was there. | An official | said | indirect | speech | by hand | 1!"}, []string{official}},
		{"a statement out of another", []Correction{{Do: "statement", Content: places(t, "Ask Burns"), Speaker: &Speaker{Name: "Émile Burns"}}},
			[]string{
				"Lena Ortiz named =Lena Ortiz | “We will rebuild the bridge,” … “It takes a year. | Ortiz | said | direct | speech | short name | 0.8",
				"Émile Burns named =Émile Burns | Ask Burns | - | - | direct | speech | by hand | 1!",
			}, []string{ortiz}},
		{"other words", []Correction{{Do: "content", Statement: places(t, bridge, year), Content: places(t, bridge)}},
			[]string{"Lena Ortiz named =Lena Ortiz | “We will rebuild the bridge,” | Ortiz | said | direct | speech | short name | 1!"}, []string{ortiz}},
		{"words that hold the source", []Correction{{Do: "content", Statement: places(t, money), Content: places(t, "An official said the money was there")}},
			[]string{"official unnamed | An official said the money was there | - | - | indirect | speech | as written | 1!"}, []string{official}},
		{"pieces in any order", []Correction{{Do: "content", Statement: places(t, agreed), Content: places(t, "waits", agreed, "it was. Grenville")}},
			[]string{"Émile Burns named =Émile Burns | that it was. Grenville … waits | Émile Burns | agreed | indirect | thought | named | 1!"}, []string{burns}},
		{"another source", []Correction{{Do: "source", Statement: places(t, money), Source: place(t, "official")}},
			[]string{"official unnamed | the money was there | official | said | indirect | speech | as written | 1!"}, []string{official}},
		{"no source", []Correction{{Do: "source", Statement: places(t, money)}},
			[]string{"official unnamed | the money was there | - | said | indirect | speech | as written | 1!"}, []string{official}},
		{"a source that takes the cue", []Correction{{Do: "source", Statement: places(t, money), Source: place(t, "An official said")}},
			[]string{"official unnamed | the money was there | An official said | - | indirect | speech | as written | 1!"}, []string{official}},
		{"another cue", []Correction{{Do: "cue", Statement: places(t, agreed), Cue: place(t, "agreed ")}},
			[]string{"Émile Burns named =Émile Burns | that it was | Émile Burns | agreed | indirect | thought | named | 1!"}, []string{burns}},
		{"another act", []Correction{{Do: "act", Statement: places(t, agreed), Act: "speech"}},
			[]string{"Émile Burns named =Émile Burns | that it was | Émile Burns | agreed | indirect | speech | named | 1!"}, []string{burns}},
		{"merged", []Correction{{Do: "merge", Speaker: &Speaker{Name: "Émile Burns"}, Into: &Speaker{Name: "Lena Ortiz"}}},
			[]string{"Lena Ortiz! named =Lena Ortiz | that it was | Émile Burns | agreed | indirect | thought | by hand | 0.6", "PERSON Lena Ortiz!: Lena Ortiz, Ortiz, Émile Burns",
				"Lena Ortiz! named =Lena Ortiz | “We will rebuild the bridge,” … “It takes a year. Ask Burns.” | Ortiz | said | direct | speech | short name | 0.8"},
			[]string{ortiz, burns, "PERSON Lena Ortiz: Lena Ortiz, Ortiz", "PERSON Émile Burns: Émile Burns"}},
		{"merged with somebody who has no name", []Correction{{Do: "merge", Speaker: &Speaker{Name: "official"}, Into: &Speaker{Name: "Émile Burns"}}},
			[]string{"Émile Burns! named =Émile Burns | the money was there | An official | said | indirect | speech | by hand | 0.7", "Émile Burns! named =Émile Burns | that it was | Émile Burns | agreed | indirect | thought | named | 0.6"}, []string{official, burns}},
		{"renamed", []Correction{{Do: "rename", Speaker: &Speaker{Name: "Émile Burns"}, Name: "Émile de Burns"}},
			[]string{"Émile de Burns! named =Émile de Burns | that it was | Émile Burns | agreed | indirect | thought | named | 0.6", "PERSON Émile de Burns!: Émile Burns"}, []string{burns, "PERSON Émile Burns: Émile Burns"}},
		{"of another kind", []Correction{{Do: "rename", Speaker: &Speaker{Name: "official"}, Kind: "group"}},
			[]string{"official! group | the money was there | An official | said | indirect | speech | as written | 0.7"}, []string{official}},
		{"a mention of nobody known", []Correction{{Do: "mention", At: place(t, "mayor"), Type: "PERSON"}}, []string{"PERSON mayor!: mayor!"}, nil},
		{"a mention by the last name", []Correction{{Do: "mention", At: place(t, "Burns"), Type: "PERSON"}},
			[]string{"PERSON Émile Burns: Burns!, Émile Burns"}, []string{"PERSON Émile Burns: Émile Burns"}},
		{"a mention of a name that is given", []Correction{{Do: "mention", At: place(t, "the mayor of Grenville"), Type: "PERSON", Name: "Lena Ortiz"}},
			[]string{"PERSON Lena Ortiz: Lena Ortiz, the mayor of Grenville!, Ortiz", "GPE Grenville: Grenville"}, []string{"PERSON Lena Ortiz: Lena Ortiz, Ortiz", "GPE Grenville: Grenville, Grenville"}},
		{"a figure", []Correction{{Do: "mention", At: place(t, "a year"), Type: "DATE"}}, []string{"DATE: a year!"}, nil},
		{"another type at one place", []Correction{{Do: "mention", At: place(t, "Grenville"), Type: "ORG"}},
			[]string{"ORG Grenville!: Grenville!", "GPE Grenville: Grenville"}, []string{"GPE Grenville: Grenville, Grenville"}},
		{"another type at all places", []Correction{{Do: "mention", At: second("Grenville"), Type: "ORG", All: true}},
			[]string{"ORG Grenville!: Grenville!, Grenville!"}, []string{"GPE Grenville: Grenville, Grenville"}},
		{"all places but those in other mentions and words", []Correction{{Do: "mention", At: second("Ortiz"), Type: "ORG", All: true}},
			[]string{"PERSON Lena Ortiz: Lena Ortiz", "ORG Ortiz!: Ortiz!"}, []string{"PERSON Lena Ortiz: Lena Ortiz, Ortiz"}},
		{"the speaker goes with the type", []Correction{{Do: "mention", At: place(t, "Émile Burns"), Type: "ORG"}},
			[]string{"Émile Burns! organization =Émile Burns | that it was | Émile Burns | agreed | indirect | thought | named | 0.6", "ORG Émile Burns!: Émile Burns!"}, []string{burns, "PERSON Émile Burns: Émile Burns"}},
		{"no mention", []Correction{{Do: "no mention", At: place(t, "Émile Burns")}},
			[]string{"Émile Burns named | that it was | Émile Burns | agreed | indirect | thought | named | 0.6"}, []string{burns, "PERSON Émile Burns: Émile Burns"}},
		{"no mention at all places", []Correction{{Do: "no mention", At: place(t, "Grenville"), All: true}}, nil, []string{"GPE Grenville: Grenville, Grenville"}},
		{"one after the other", []Correction{
			{Do: "statement", Content: places(t, "Grenville waits"), Speaker: &Speaker{Name: "Ada Byrne"}},
			{Do: "rename", Speaker: &Speaker{Name: "Ada Byrne"}, Name: "Ada B. Byrne"},
			{Do: "merge", Speaker: &Speaker{Name: "official"}, Into: &Speaker{Name: "Ada B. Byrne"}},
		}, []string{
			"Ada B. Byrne! named | the money was there | An official | said | indirect | speech | by hand | 0.7",
			"Ada B. Byrne! named | Grenville waits | - | - | indirect | speech | by hand | 1!",
		}, []string{official}},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, got := corrected(t, c.corrections...)
			want := slices.DeleteFunc(slices.Clone(before), func(line string) bool { return slices.Contains(c.gone, line) })
			assert.ElementsMatch(t, append(want, c.want...), got)
		})
	}
}

func TestWhatCannotBeMadeIsTold(t *testing.T) {
	at := func(start, end int) []Place { return []Place{{Start: start, End: end}} }
	one := func(start, end int) *Place { return &Place{Start: start, End: end} }
	is := places(t, money)
	for _, c := range []struct {
		correction Correction
		reason     string
	}{
		{Correction{}, `"do" is missing`},
		{Correction{Do: "explode"}, "nothing is called that"},
		{Correction{Do: "speaker"}, `"statement" is missing`},
		{Correction{Do: "speaker", Statement: at(-5, 3)}, "outside of the text"},
		{Correction{Do: "speaker", Statement: at(0, len(text)+1)}, "outside of the text"},
		{Correction{Do: "speaker", Statement: at(1<<62, 1<<62+1)}, "outside of the text"},
		{Correction{Do: "speaker", Statement: at(-1<<62, 1<<62)}, "outside of the text"},
		{Correction{Do: "speaker", Statement: at(7, 7)}, "is empty"},
		{Correction{Do: "speaker", Statement: at(9, 3)}, "is empty"},
		{Correction{Do: "speaker", Statement: at(spanOf(t, "“", 1).Start+1, spanOf(t, "“", 1).End)}, "cuts a character"},
		{Correction{Do: "speaker", Statement: at(0, 10), Speaker: &Speaker{Name: "official"}}, "there is no statement there"},
		{Correction{Do: "speaker", Statement: []Place{{Start: 0, End: 5, Words: "nowhere"}}}, "the text does not hold “nowhere”"},
		{Correction{Do: "speaker", Statement: []Place{{Start: 0, End: 9, Words: "Grenville"}}}, "several other places"},
		{Correction{Do: "speaker", Statement: is, Speaker: &Speaker{}}, `"name" is empty`},
		{Correction{Do: "speaker", Statement: is, Speaker: &Speaker{Name: " \n "}}, `"name" is empty`},
		{Correction{Do: "speaker", Statement: is, Speaker: &Speaker{Name: "a\x00b"}}, "control character"},
		{Correction{Do: "speaker", Statement: is, Speaker: &Speaker{Name: strings.Repeat("a", 501)}}, "longer than 500 bytes"},
		{Correction{Do: "speaker", Statement: is, Speaker: &Speaker{Name: "Ada Byrne", Kind: "king"}}, `"kind" must be`},
		{Correction{Do: "statement"}, `"content" is missing`},
		{Correction{Do: "statement", Content: places(t, "\n\n")}, "no word"},
		{Correction{Do: "statement", Content: places(t, ",”")}, "no word"},
		{Correction{Do: "statement", Content: places(t, "spoke on Monday"), Act: "song"}, `"act" must be`},
		{Correction{Do: "statement", Content: places(t, "spoke on Monday"), Source: place(t, "on")}, `"source" lies in what is said`},
		{Correction{Do: "statement", Content: places(t, "Grenville waits"), Source: place(t, "An official"), Cue: place(t, "official")}, "overlap"},
		{Correction{Do: "content", Statement: is}, `"content" is missing`},
		{Correction{Do: "source", Statement: is, Source: one(0, 1<<30)}, "outside of the text"},
		{Correction{Do: "source", Statement: is, Source: place(t, "money")}, `"source" lies in what is said`},
		{Correction{Do: "cue", Statement: is, Cue: place(t, "\n\n")}, "white space alone"},
		{Correction{Do: "act", Statement: is}, `"act" must be`},
		{Correction{Do: "merge"}, `"speaker" is missing`},
		{Correction{Do: "merge", Speaker: &Speaker{Name: "official"}}, `"into" is missing`},
		{Correction{Do: "merge", Speaker: &Speaker{Name: "nobody"}, Into: &Speaker{Name: "official"}}, "no speaker is called “nobody”"},
		{Correction{Do: "merge", Speaker: &Speaker{Name: "official"}, Into: &Speaker{Name: "Ada Byrne"}}, "no speaker is called “Ada Byrne”"},
		{Correction{Do: "merge", Speaker: &Speaker{Name: "official"}, Into: &Speaker{Name: "official"}}, "one speaker already"},
		{Correction{Do: "rename", Speaker: &Speaker{Name: "official"}}, `"name" is missing`},
		{Correction{Do: "rename", Speaker: &Speaker{Name: "official"}, Name: "Lena Ortiz"}, "merge the two"},
		{Correction{Do: "rename", Speaker: &Speaker{Name: "official"}, Kind: "king"}, `"kind" must be`},
		{Correction{Do: "mention", Type: "PERSON"}, `"at" is missing`},
		{Correction{Do: "mention", At: place(t, "\n\n"), Type: "PERSON"}, "white space alone"},
		{Correction{Do: "mention", At: place(t, "mayor")}, `"type" must be`},
		{Correction{Do: "mention", At: place(t, "mayor"), Type: "Person"}, `"type" must be`},
		{Correction{Do: "mention", At: place(t, "mayor"), Type: "PERSON", Name: "\x01"}, "control character"},
		{Correction{Do: "no mention"}, `"at" is missing`},
	} {
		a, problems := set(c.correction, Correction{Do: "act", Statement: is, Act: "document"}).Apply(article(t), text)
		if assert.Len(t, problems, 1, "%+v", c.correction) {
			assert.Contains(t, problems[0].Error(), c.reason)
			assert.Contains(t, problems[0].Error(), "correction 1 ("+c.correction.Do+")")
		}
		assert.Equal(t, "document", a.Quotes[1].Act, "the next one is made")
		assert.Equal(t, 1, a.Corrections)
		requireSound(t, text, a)
	}
	two := Correction{Do: "speaker", Statement: places(t, agreed), Speaker: &Speaker{Name: "official", New: true}}
	_, problems := set(two, Correction{Do: "merge", Speaker: &Speaker{Name: "official"}, Into: &Speaker{Name: "Lena Ortiz"}}).Apply(article(t), text)
	require.Len(t, problems, 1)
	assert.Contains(t, problems[0].Error(), "2 speakers are called “official”")
}

// An analysis comes back in the unit it came in, and its corrections may count
// in any other.
func TestUnits(t *testing.T) {
	in := set(
		Correction{Do: "speaker", Statement: places(t, agreed), Speaker: &Speaker{Name: "official", Of: places(t, money)}},
		Correction{Do: "mention", At: place(t, "Burns"), Type: "PERSON"},
		Correction{Do: "statement", Content: places(t, "Grenville waits"), Source: place(t, "Émile Burns"), Cue: place(t, "agreed")},
	)
	want, problems := in.Apply(article(t), text)
	require.Empty(t, problems)
	for _, unit := range []analyzer.Unit{analyzer.UTF8, analyzer.UTF16, analyzer.CodePoint} {
		counted, problems := in.In(unit, text)
		require.Empty(t, problems)
		for _, other := range []analyzer.Unit{analyzer.UTF8, analyzer.UTF16, analyzer.CodePoint} {
			got, problems := counted.Apply(article(t).In(other, text), text)
			require.Empty(t, problems)
			assert.Equal(t, want.In(other, text), got)
		}
	}
}

// In a text that was changed elsewhere a place is where its words are.
func TestPlacesAreFoundByTheirWords(t *testing.T) {
	moved := "News. " + text
	a := article(t)
	for i := range a.Quotes {
		for k := range a.Quotes[i].Content {
			a.Quotes[i].Content[k].Start += len("News. ")
			a.Quotes[i].Content[k].End += len("News. ")
		}
		a.Quotes[i].Cue, a.Quotes[i].Source, a.Quotes[i].Via = nil, nil, nil
	}
	a.Entities, a.Names = nil, nil
	for i := range a.Speakers {
		a.Speakers[i].Entity = nil
	}
	got, problems := set(
		Correction{Do: "act", Statement: places(t, money), Act: "document"},
		Correction{Do: "mention", At: place(t, "Grenville"), Type: "GPE"},
	).Apply(a, moved)
	assert.Equal(t, "document", got.Quotes[1].Act)
	require.Len(t, problems, 1)
	assert.Contains(t, problems[0].Error(), "several other places", "nobody says which of two was meant")
}

func TestWordsThatMoved(t *testing.T) {
	in := Set{Whosaid: "1", Offsets: analyzer.UTF16, Corrections: []Correction{{Do: "no mention", At: &Place{Start: 0, End: 3, Words: "Émile Burns"}}, {Do: "no mention", At: &Place{Start: 500, End: 900}}}}
	out, problems := in.In(analyzer.UTF8, text)
	require.Len(t, problems, 1)
	assert.Equal(t, 1, problems[0].Correction)
	s := spanOf(t, "Émile Burns", 1)
	assert.Equal(t, []Correction{{Do: "no mention", At: &Place{Start: s.Start, End: s.End, Words: "Émile Burns"}}}, out.Corrections)
	assert.Equal(t, 0, in.Corrections[0].At.Start, "the set stays as it is")
}

func TestFilesAreReadAndWritten(t *testing.T) {
	in := set(
		Correction{Do: "merge", Speaker: &Speaker{Name: "official <b>"}, Into: &Speaker{Name: "Lena Ortiz", Of: []Place{{Start: 1, End: 2}}}},
		Correction{Do: "statement", Content: []Place{{Start: 1, End: 2, Words: "é\u2028"}}, Source: &Place{Start: 3, End: 4}, Act: "speech"},
	)
	in.ID = "talks.txt"
	file := in.JSON()
	assert.True(t, json.Valid(file))
	assert.Contains(t, string(file), "\n    {\"do\":\"merge\",\"speaker\":{\"name\":\"official <b>\"}")
	back, err := Read(strings.NewReader(string(file) + string(set().JSON())))
	require.NoError(t, err)
	assert.Equal(t, []Set{in, set()}, []Set{back[0], {Whosaid: "1", Offsets: "utf-8"}})
	assert.Equal(t, file, back[0].JSON())
}

func TestBadFilesAreTold(t *testing.T) {
	for file, reason := range map[string]string{
		"":                              "there are no corrections in it",
		"  \n":                          "there are no corrections in it",
		"no":                            "set 1: invalid character",
		`{"whosaid": "1",`:              "set 1: the file ends inside it",
		`[]`:                            "set 1: cannot unmarshal array",
		`{}`:                            `"whosaid" is ""`,
		`{"whosaid": "2"}`:              "in another format",
		`{"whosaid": "1"}`:              `"offsets" is ""`,
		`{"whosaid": "1", "engine": 1}`: `unknown field "engine"`,
		`{"whosaid": "1", "offsets": "utf-8", "corrections": [{"do": "source", "sorce": null}]}`:                          `unknown field "sorce"`,
		`{"whosaid": "1", "offsets": "utf-8", "corrections": [{"do": "source", "source": {"start": 1.5}}]}`:               "1.5",
		`{"whosaid": "1", "offsets": "utf-8", "corrections": [` + strings.Repeat("{},", 10_000) + `{}]}`:                  "it holds 10001 corrections",
		`{"whosaid": "1", "offsets": "utf-8", "corrections": [{"content": [` + strings.Repeat("{},", 1000) + `{}]}]}`:     "more than 1000 places",
		`{"whosaid": "1", "offsets": "utf-8", "corrections": []} {"whosaid": "1", "offsets": "bytes", "corrections": []}`: `set 2: "offsets" is "bytes"`,
	} {
		_, err := Read(strings.NewReader(file))
		if assert.Error(t, err, file) {
			assert.Contains(t, err.Error(), reason)
		}
	}
}
