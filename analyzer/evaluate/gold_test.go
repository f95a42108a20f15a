package evaluate

import (
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"whosaid/analyzer"
)

func documents(t *testing.T, data string) []*Document {
	t.Helper()
	r := NewReader(strings.NewReader(data))
	var docs []*Document
	for {
		doc, err := r.Read()
		if err == io.EOF {
			return docs
		}
		require.NoError(t, err)
		docs = append(docs, doc)
	}
}

func TestReadCorpus(t *testing.T) {
	docs := documents(t, `{"id": "a", "text": "Ortiz said no.", "entities": [{"start": 0, "end": 5, "label": "PER"}]}

{"text": "Ortiz said no.", "publisher": "x", "quotes": [{"id": "q1", "type": "indirect", "source": [[0, 5]], "cue": [[6, 10]], "content": [[11, 12], [12, 13]], "speaker": "o", "how": "short name", "act": "speech"}, {"id": "q2", "source": [], "cue": [], "content": [[11, 13]], "speaker": null, "how": null}], "speakers": [{"id": "o", "kind": "named", "name": "Lena Ortiz"}]}
{"text": "", "entities": [], "speakers": {"A": "metadata"}}`)
	require.Len(t, docs, 3)
	assert.Equal(t, &Document{ID: "a", Text: "Ortiz said no.", Entities: []Entity{{Span: analyzer.Span{Start: 0, End: 5}, Label: "PER"}}}, docs[0])
	assert.Nil(t, docs[1].Entities)
	assert.Equal(t, []analyzer.Span{{Start: 11, End: 12}, {Start: 12, End: 13}}, docs[1].Statements[0].Content)
	assert.Equal(t, "o", docs[1].Statements[0].Speaker)
	assert.Equal(t, "", docs[1].Statements[1].Speaker)
	assert.Equal(t, []Speaker{{"o", "named", "Lena Ortiz"}}, docs[1].Speakers)
	assert.NotNil(t, docs[2].Entities, "annotated: there are none")
	assert.Nil(t, docs[2].Statements)
	assert.Nil(t, docs[2].Speakers)
}

func TestReadAnalysis(t *testing.T) {
	data := `{
  "whosaid": "1", "id": "talks.txt", "engine": "hand", "offsets": "code-point",
  "entities": [{"id": "e1", "start": 12, "end": 17, "type": "PERSON", "name": "n1", "confidence": 1}],
  "names": [{"id": "n1", "type": "PERSON", "name": "Émile", "mentions": ["e1"]}],
  "quotes": [{"id": "q1", "type": "direct", "act": "speech", "content": [{"start": 0, "end": 6}], "cue": {"start": 7, "end": 11}, "source": {"start": 12, "end": 17}, "speaker": "s1", "how": "named", "via": null, "confidence": 1},
    {"id": "q2", "type": "direct", "act": "speech", "content": [{"start": 0, "end": 6}], "cue": null, "source": null, "speaker": null, "how": null, "via": null, "confidence": 1}],
  "speakers": [{"id": "s1", "kind": "named", "name": "Émile", "entity": "n1", "quotes": ["q1"], "words": 1}],
  "counts": {"words": 3, "sentences": 1, "paragraphs": 1, "quoted_words": 1}
}`
	text := "“Non.” said Émile."
	r := NewReader(strings.NewReader(data))
	r.Text = func(id string) (string, error) {
		assert.Equal(t, "talks.txt", id)
		return text, nil
	}
	doc, err := r.Read()
	require.NoError(t, err)
	of := func(s analyzer.Span) string { return text[s.Start:s.End] }
	assert.Equal(t, "Émile", of(doc.Entities[0].Span))
	assert.Equal(t, "PERSON", doc.Entities[0].Label)
	assert.Equal(t, "n1", doc.Entities[0].Name)
	s := doc.Statements[0]
	assert.Equal(t, "“Non.”", of(s.Content[0]))
	assert.Equal(t, "said", of(s.Cue[0]))
	assert.Equal(t, "Émile", of(s.Source[0]))
	assert.Nil(t, doc.Statements[1].Source)
	assert.Equal(t, []Speaker{{"s1", "named", "Émile"}}, doc.Speakers)
}

func TestBadGold(t *testing.T) {
	for data, want := range map[string]string{
		`{"id": "a"}`: `document 1 (a): it holds no "text"`,
		`{"text": ""} {"text": "é", "entities": [{"start": 0, "end": 1, "label": "PER"}]}`: "document 2: entity 1: [0, 1) cuts a character",
		`{"id": "a", "text": "no", "quotes": [{"id": "q7", "content": [[0, 3]]}]}`:         "document 1 (a): quote 1 (q7): content: [0, 3) is not inside the text of 2 bytes",
		`{"text": "no", "quotes": [{"id": "q7", "content": [[-1, 1]]}]}`:                   "document 1: quote 1 (q7): content: [-1, 1) is not inside the text of 2 bytes",
		`{"text": "no", "quotes": [{"id": "q7", "content": ["x"]}]}`:                       `document 1: a span is neither {"start", "end"} nor [start, end]`,
		`{"text": "no"`: "document 1: the file ends inside it",
		`text`:          "document 1: invalid character 'e' in literal true (expecting 'r')",
	} {
		r := NewReader(strings.NewReader(data))
		var err error
		for err == nil {
			_, err = r.Read()
		}
		assert.EqualError(t, err, want)
	}
	r := NewReader(strings.NewReader(`{"id": "a.txt"}`))
	r.Text = func(string) (string, error) { return "", errors.New("no such file") }
	_, err := r.Read()
	assert.EqualError(t, err, "document 1 (a.txt): it holds no text: no such file")
}

func TestTable(t *testing.T) {
	text := "[PER Ortiz] [c1 said] [t1 no]."
	doc := gold(t, text, nil)
	ours, none := score(doc, predicted(t, "[PERSON Ortiz] [c1 said] [t1 no].", nil)), score(doc, predicted(t, "Ortiz said no.", nil))
	var b strings.Builder
	require.NoError(t, Table(&b, []string{"ours", "none"}, []*Report{ours, none}))
	lines := strings.Split(b.String(), "\n")
	assert.Equal(t, "                                               ours               none", lines[0])
	assert.Equal(t, "names                     gold      P      R     F1     P      R    F1", lines[1])
	assert.Equal(t, "PER LOC ORG                  1  100.0  100.0  100.0     –    0.0     –", lines[2])
	assert.Contains(t, lines, "whole, reporting subset      1  100.0  100.0  100.0     –    0.0     –")
	for _, line := range lines {
		assert.Equal(t, strings.TrimRight(line, " "), line)
	}
}
