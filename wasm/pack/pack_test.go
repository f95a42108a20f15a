package pack_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"whosaid/analyzer"
	"whosaid/wasm/pack"
)

func to[T any](v T) *T { return &v }

func TestAnalysisComesBackWhole(t *testing.T) {
	for name, a := range map[string]*analyzer.Analysis{
		"nothing found": {
			Whosaid: "1", Engine: "preview", Offsets: analyzer.UTF16,
			Entities: []analyzer.Entity{}, Names: []analyzer.Name{}, Quotes: []analyzer.Quote{}, Speakers: []analyzer.Speaker{},
		},
		"everything found": {
			Whosaid: "1", Engine: "reader 1.0 sha256:3f9a", Offsets: analyzer.UTF16, Corrections: 3,
			Entities: []analyzer.Entity{
				{ID: "e1", Span: analyzer.Span{Start: 13, End: 23}, Type: "PERSON", Name: to("n1"), Confidence: 0.98},
				{ID: "e2", Span: analyzer.Span{Start: 27, End: 33}, Type: "DATE", Confidence: 0.07, ByHand: true},
			},
			Names: []analyzer.Name{{ID: "n1", Type: "PERSON", Name: "Léna 🎈 Ortiz", Mentions: []string{"e1"}, ByHand: true}},
			Quotes: []analyzer.Quote{
				{ID: "q1", Type: "direct", Act: "speech", Content: []analyzer.Span{{Start: 0, End: 7}, {Start: 40, End: 52}}, Cue: &analyzer.Span{Start: 8, End: 12}, Source: &analyzer.Span{Start: 13, End: 23}, Speaker: to("s1"), How: to("named"), Via: &analyzer.Span{Start: 13, End: 23}, Confidence: 0.29},
				{ID: "q2", Type: "indirect", Act: "document", Content: []analyzer.Span{{Start: 60, End: 70}}, Confidence: 1, ByHand: true},
			},
			Speakers: []analyzer.Speaker{{ID: "s1", Kind: "named", Name: "Léna 🎈 Ortiz", Entity: to("n1"), Quotes: []string{"q1"}, Words: 3, ByHand: true}},
			Counts:   analyzer.Counts{Words: 12, Sentences: 2, Paragraphs: 1, QuotedWords: 4},
		},
	} {
		t.Run(name, func(t *testing.T) {
			numbers, blob := pack.Analysis(a)
			assert.Equal(t, a, pack.Unpack(numbers, blob))
			assert.Equal(t, a, pack.Unpack(pack.Split(pack.Join(numbers, blob))))
		})
	}
}

func TestEveryDifferentStringIsCarriedOnce(t *testing.T) {
	entities := make([]analyzer.Entity, 1000)
	for i := range entities {
		entities[i] = analyzer.Entity{Span: analyzer.Span{Start: i, End: i + 1}, Type: "PERSON"}
	}
	_, blob := pack.Analysis(&analyzer.Analysis{Whosaid: "1", Engine: "preview", Offsets: "utf-16", Entities: entities})
	assert.Equal(t, "1previewutf-16PERSON", blob)
}

func TestRecordKeepsOrderAndRepeats(t *testing.T) {
	numbers, blob := pack.Record([]string{"Talks", "", "Talks"}, 12, 40)
	assert.Equal(t, []int32{3, 12, 40, 3, 5, 0, 5}, numbers)
	assert.Equal(t, "TalksTalks", blob)
}

func BenchmarkAnalysis(b *testing.B) {
	a := &analyzer.Analysis{Entities: make([]analyzer.Entity, 10_000)}
	for i := range a.Entities {
		a.Entities[i] = analyzer.Entity{Span: analyzer.Span{Start: 20 * i, End: 20*i + 9}, Type: "PERSON", Confidence: 0.9}
	}
	for b.Loop() {
		pack.Analysis(a)
	}
}
