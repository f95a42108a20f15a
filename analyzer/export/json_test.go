package export

import (
	"bytes"
	"encoding/json"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"whosaid/analyzer"
)

// small is an analysis with every field.
func small() *analyzer.Analysis {
	text := "“No,” said Lena Ortiz."
	name, speaker, how := "n1", "s1", "named"
	return &analyzer.Analysis{
		Whosaid: "1", ID: "a.txt", Engine: "preview", Offsets: analyzer.UTF8, Text: &text,
		Entities: []analyzer.Entity{{ID: "e1", Span: analyzer.Span{Start: 15, End: 25}, Type: "PERSON", Name: &name, Confidence: 0.98}},
		Names:    []analyzer.Name{{ID: "n1", Type: "PERSON", Name: "Lena Ortiz", Mentions: []string{"e1"}}},
		Quotes: []analyzer.Quote{{
			ID: "q1", Type: "direct", Act: "speech", Content: []analyzer.Span{{Start: 0, End: 9}}, Cue: &analyzer.Span{Start: 10, End: 14}, Source: &analyzer.Span{Start: 15, End: 25},
			Speaker: &speaker, How: &how, Via: &analyzer.Span{Start: 15, End: 25}, Confidence: 0.9,
		}},
		Speakers: []analyzer.Speaker{{ID: "s1", Kind: "named", Name: "Lena Ortiz", Entity: &name, Quotes: []string{"q1"}, Words: 1}},
		Counts:   analyzer.Counts{Words: 4, Sentences: 1, Paragraphs: 1, QuotedWords: 1},
	}
}

const smallJSON = `{
  "whosaid": "1",
  "id": "a.txt",
  "engine": "preview",
  "offsets": "utf-8",
  "text": "“No,” said Lena Ortiz.",
  "entities": [
    {"id": "e1", "start": 15, "end": 25, "type": "PERSON", "name": "n1", "confidence": 0.98}
  ],
  "names": [
    {"id": "n1", "type": "PERSON", "name": "Lena Ortiz", "mentions": ["e1"]}
  ],
  "quotes": [
    {"id": "q1", "type": "direct", "act": "speech", "content": [{"start": 0, "end": 9}], "cue": {"start": 10, "end": 14}, "source": {"start": 15, "end": 25}, "speaker": "s1", "how": "named", "via": {"start": 15, "end": 25}, "confidence": 0.9}
  ],
  "speakers": [
    {"id": "s1", "kind": "named", "name": "Lena Ortiz", "entity": "n1", "quotes": ["q1"], "words": 1}
  ],
  "counts": {"words": 4, "sentences": 1, "paragraphs": 1, "quoted_words": 1}
}
`

func TestJSON(t *testing.T) {
	assert.Equal(t, smallJSON, string(JSON(small())))
}

func TestNDJSONIsOneLineOfTheSame(t *testing.T) {
	out := NDJSON(small())
	assert.Equal(t, 1, bytes.Count(out, []byte("\n")))
	assert.True(t, bytes.HasSuffix(out, []byte("}\n")))
	var compact bytes.Buffer
	require.NoError(t, json.Compact(&compact, JSON(small())))
	assert.Equal(t, compact.String()+"\n", string(out))
}

func TestNothingFound(t *testing.T) {
	out := string(NDJSON(&analyzer.Analysis{Whosaid: "1", Engine: "preview", Offsets: analyzer.UTF16}))
	assert.Equal(t, `{"whosaid":"1","engine":"preview","offsets":"utf-16","entities":[],"names":[],"quotes":[],"speakers":[],"counts":{"words":0,"sentences":0,"paragraphs":0,"quoted_words":0}}`+"\n", out)
	validate(t, []byte(out))
}

func TestStringsAreEscapedAsByEncodingJSON(t *testing.T) {
	for _, s := range []string{
		"", "plain", `"\/`, "<b>&amp;</b>", "\x00\x01\b\f\n\r\t\x1f\x7f", "é “ ” 😀", "\u2028\u2029", "\ufffd", "\xff", "a\xc3", "\xe2\x82z", "\xed\xa0\x80", "\u0085\u00a0\ufeff",
	} {
		var want bytes.Buffer
		e := json.NewEncoder(&want)
		e.SetEscapeHTML(false)
		require.NoError(t, e.Encode(s))
		assert.Equal(t, strings.TrimSuffix(want.String(), "\n"), string(appendString(nil, s)), "%q", s)
	}
}

func TestConfidences(t *testing.T) {
	for hundredths := range 101 {
		f := float64(hundredths) / 100
		a := small()
		a.Entities[0].Confidence = f
		want, err := json.Marshal(f)
		require.NoError(t, err)
		assert.Contains(t, string(NDJSON(a)), `"confidence":`+string(want)+`}]`)
	}
}

func TestEncodingJSONReadsTheSame(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 200 {
		a := randomAnalysis(random)
		want, err := json.Marshal(a)
		require.NoError(t, err)
		for _, out := range [][]byte{JSON(a), NDJSON(a)} {
			assert.JSONEq(t, string(want), string(out))
			validate(t, out)
		}
		var back analyzer.Analysis
		require.NoError(t, json.Unmarshal(NDJSON(a), &back))
		assert.JSONEq(t, string(want), string(NDJSON(&back)))
	}
}

func TestSchemaRefuses(t *testing.T) {
	for change, replace := range map[string][2]string{
		"another field":          {`"counts": {`, `"more": 1, "counts": {`},
		"a field that is amiss":  {`"engine": "preview",`, ``},
		"another version":        {`"whosaid": "1"`, `"whosaid": "2"`},
		"another unit":           {`"utf-8"`, `"bytes"`},
		"another type of entity": {`"type": "PERSON", "name": "n1", "c`, `"type": "PER", "name": "n1", "c`},
		"a wrong id":             {`"id": "e1"`, `"id": "e01"`},
		"a wrong way":            {`"how": "named"`, `"how": "guess"`},
		"a way with no speaker":  {`"speaker": "s1"`, `"speaker": null`},
		"a speaker with no way":  {`"how": "named"`, `"how": null`},
		"no content":             {`"content": [{"start": 0, "end": 9}]`, `"content": []`},
		"a negative offset":      {`"start": 0`, `"start": -1`},
		"a fraction of a byte":   {`"start": 0`, `"start": 0.5`},
		"too much confidence":    {`"confidence": 0.9}`, `"confidence": 1.1}`},
		"no correction":          {`"offsets": `, `"corrections": 0, "offsets": `},
		"not by hand":            {`"words": 1}`, `"words": 1, "by_hand": false}`},
		"nobody's speaker":       {`"quotes": ["q1"], "words"`, `"quotes": [], "words"`},
	} {
		out := strings.Replace(smallJSON, replace[0], replace[1], 1)
		require.NotEqual(t, smallJSON, out, change)
		assert.Error(t, check(t, []byte(out)), change)
	}
	assert.NoError(t, check(t, []byte(smallJSON)))
}

// validate asks for an output that the schema allows.
func validate(t *testing.T, out []byte) {
	t.Helper()
	require.NoError(t, check(t, out), "%s", out)
}

var compiled *jsonschema.Schema

func check(t *testing.T, out []byte) error {
	t.Helper()
	if compiled == nil {
		schema, err := jsonschema.UnmarshalJSON(strings.NewReader(Schema))
		require.NoError(t, err)
		c := jsonschema.NewCompiler()
		require.NoError(t, c.AddResource("urn:whosaid:analysis:1", schema))
		compiled, err = c.Compile("urn:whosaid:analysis:1")
		require.NoError(t, err)
	}
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(out))
	require.NoError(t, err)
	return compiled.Validate(value)
}

// randomAnalysis fills every field with something that the format allows.
func randomAnalysis(r *rand.Rand) *analyzer.Analysis {
	pick := func(words ...string) string { return words[r.IntN(len(words))] }
	id := func(letter string) string { return letter + strconv.Itoa(1+r.IntN(99)) }
	maybe := func(s string) *string {
		if r.IntN(2) == 0 {
			return nil
		}
		return &s
	}
	span := func() analyzer.Span { n := r.IntN(1e6); return analyzer.Span{Start: n, End: n + r.IntN(99)} }
	some := func() *analyzer.Span {
		if s := span(); r.IntN(2) == 0 {
			return &s
		}
		return nil
	}
	confidence := func() float64 { return float64(r.IntN(101)) / 100 }
	name := func() string { return pick("Lena Ortiz", "a \"b\"", "é\u2028😀", "\x00\xff", "<&>") }
	types := []string{"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "EVENT", "WORK_OF_ART", "LAW", "PRODUCT", "DATE", "TIME", "MONEY", "PERCENT", "QUANTITY"}
	a := &analyzer.Analysis{
		Whosaid: "1", ID: pick("", "x", "a/b.txt"), Engine: "preview", Corrections: r.IntN(3), Offsets: pick3(r, analyzer.UTF8, analyzer.UTF16, analyzer.CodePoint), Text: maybe(name()),
		Entities: []analyzer.Entity{}, Names: []analyzer.Name{}, Quotes: []analyzer.Quote{}, Speakers: []analyzer.Speaker{},
		Counts: analyzer.Counts{Words: r.IntN(9999), Sentences: r.IntN(99), Paragraphs: r.IntN(99), QuotedWords: r.IntN(99)},
	}
	for range r.IntN(4) {
		a.Entities = append(a.Entities, analyzer.Entity{ID: id("e"), Span: span(), Type: pick(types...), Name: maybe(id("n")), Confidence: confidence(), ByHand: r.IntN(2) == 0})
		a.Names = append(a.Names, analyzer.Name{ID: id("n"), Type: pick(types...), Name: name(), Mentions: []string{"e1", "e2"}[:1+r.IntN(2)], ByHand: r.IntN(2) == 0})
		q := analyzer.Quote{ID: id("q"), Type: pick("direct", "mixed", "indirect"), Act: pick("speech", "thought", "perception", "document"), Cue: some(), Source: some(), Speaker: maybe(id("s")), Confidence: confidence(), ByHand: r.IntN(2) == 0}
		for range 1 + r.IntN(3) {
			q.Content = append(q.Content, span())
		}
		if q.Speaker != nil {
			how := pick("named", "short name", "pronoun", "description", "previous speaker", "next speaker", "as written", "by hand")
			q.How, q.Via = &how, some()
		}
		a.Quotes = append(a.Quotes, q)
		a.Speakers = append(a.Speakers, analyzer.Speaker{ID: id("s"), Kind: pick("named", "unnamed", "group", "organization", "document"), Name: name(), Entity: maybe(id("n")), Quotes: []string{"q1", "q2"}[:1+r.IntN(2)], Words: r.IntN(999), ByHand: r.IntN(2) == 0})
	}
	return a
}

func pick3[T any](r *rand.Rand, of ...T) T { return of[r.IntN(len(of))] }

func BenchmarkNDJSON(b *testing.B) {
	a := randomAnalysis(rand.New(rand.NewPCG(1, 2)))
	for len(a.Quotes) < 500 {
		a.Quotes = append(a.Quotes, small().Quotes...)
		a.Entities = append(a.Entities, small().Entities...)
	}
	b.SetBytes(int64(len(NDJSON(a))))
	for b.Loop() {
		NDJSON(a)
	}
}
