package export

import (
	"encoding/json"
	"net/url"
	"regexp"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The members that the W3C's Web Annotation Data Model requires or knows, of
// each class that is used and in the terms of its JSON-LD context, by which
// others would be dropped, and the values that its vocabulary has for them.
var (
	motivations = []string{"bookmarking", "classifying", "commenting", "describing", "editing", "highlighting", "identifying", "linking", "moderating", "questioning", "replying", "tagging"}
	members     = map[string]struct{ required, allowed []string }{
		"AnnotationCollection": {[]string{"@context", "id", "type", "first"}, []string{"label", "total", "generator"}},
		"AnnotationPage":       {[]string{"id", "type", "items"}, []string{"partOf", "startIndex"}},
		"Annotation":           {[]string{"id", "type", "target"}, []string{"body", "motivation"}},
		"TextualBody":          {[]string{"type", "value"}, []string{"purpose"}},
		"SpecificResource":     {[]string{"source"}, []string{"type", "purpose", "selector"}},
		"TextPositionSelector": {[]string{"type", "start", "end"}, nil},
		"TextQuoteSelector":    {[]string{"type", "exact"}, []string{"prefix", "suffix"}},
		"Software":             {[]string{"type"}, []string{"name", "label"}},
	}
	urn = regexp.MustCompile(`^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`)
)

type object = map[string]any

// is asks that an object has the members of a class.
func is(t *testing.T, class string, o object) {
	t.Helper()
	for _, member := range members[class].required {
		assert.Contains(t, o, member, class)
	}
	for member := range o {
		assert.Contains(t, append(slices.Clone(members[class].required), members[class].allowed...), member, class)
	}
	if typ, given := o["type"]; given {
		assert.Equal(t, class, typ)
	}
	for _, member := range []string{"motivation", "purpose"} {
		if value, given := o[member]; given {
			assert.Contains(t, motivations, value)
		}
	}
	for _, member := range []string{"id", "source", "partOf"} {
		if value, given := o[member]; given {
			_, err := url.Parse(value.(string))
			assert.NoError(t, err)
			assert.NotEmpty(t, value)
		}
	}
}

func TestWebAnnotation(t *testing.T) {
	documents := examples(t)
	corrected := awkwardDocument()
	corrected.Analysis.Corrections = 2
	corrected.Analysis.Quotes[0].ByHand = true
	documents["corrected"] = corrected
	for name, d := range documents {
		runes := []rune(d.Text) // invalid bytes are U+FFFD on both sides
		var collection object
		require.NoError(t, json.Unmarshal(WebAnnotation(d), &collection), name)
		is(t, "AnnotationCollection", collection)
		assert.Equal(t, "http://www.w3.org/ns/anno.jsonld", collection["@context"])
		assert.Regexp(t, urn, collection["id"])
		is(t, "Software", collection["generator"].(object))
		page := collection["first"].(object)
		is(t, "AnnotationPage", page)
		assert.Equal(t, collection["id"], page["partOf"])
		items := page["items"].([]any)
		assert.EqualValues(t, len(items), collection["total"])
		ids := map[any]bool{}
		for _, item := range items {
			annotation := item.(object)
			is(t, "Annotation", annotation)
			assert.False(t, ids[annotation["id"]], "an id twice")
			ids[annotation["id"]] = true
			for _, b := range annotation["body"].([]any) {
				body := b.(object)
				is(t, body["type"].(string), body)
				if body["type"] == "SpecificResource" {
					assert.True(t, ids[body["source"]], "the statement is there")
				}
			}
			require.NotEmpty(t, annotation["target"])
			for _, target := range annotation["target"].([]any) {
				is(t, "SpecificResource", target.(object))
				selectors := target.(object)["selector"].([]any)
				require.Len(t, selectors, 2)
				position, words := selectors[0].(object), selectors[1].(object)
				is(t, "TextPositionSelector", position)
				is(t, "TextQuoteSelector", words)
				start, end := int(position["start"].(float64)), int(position["end"].(float64))
				assert.Equal(t, string(runes[start:end]), words["exact"], name)
				assert.Equal(t, string(runes[max(0, start-32):start]), words["prefix"], name)
				assert.Equal(t, string(runes[end:min(len(runes), end+32)]), words["suffix"], name)
			}
		}
		statements := 0
		for _, q := range d.Analysis.Quotes {
			if ids[collection["id"].(string)+"#"+q.ID] {
				statements++
			}
		}
		assert.Equal(t, len(d.Analysis.Quotes), statements, name)
	}
}

func TestResources(t *testing.T) {
	for id, want := range map[string]string{
		"talks.txt": "talks.txt", "a b/é.txt": "a%20b/%C3%A9.txt", "https://example.org/a?b=c#d": "https://example.org/a?b=c#d",
		"c:/talks.txt": "c%3A/talks.txt", "a:": "a%3A", "12": "12", "urn:isbn:1": "urn:isbn:1", "<x>": "%3Cx%3E", "": "",
	} {
		assert.Equal(t, want, reference(id), id)
	}
}

func TestTheSameTextHasTheSameName(t *testing.T) {
	assert.Equal(t, uuid("a", "b"), uuid("a", "b"))
	assert.NotEqual(t, uuid("a", "b"), uuid("", "ab"))
}
