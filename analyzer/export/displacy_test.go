package export

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestDisplaCy(t *testing.T) {
	for name, d := range examples(t) {
		var out struct {
			Title, Text string
			Ents        []struct {
				Start, End int
				Label      string
			}
		}
		require.NoError(t, json.Unmarshal(DisplaCy(d), &out), name)
		assert.Equal(t, string([]rune(d.Text)), out.Text)
		assert.Equal(t, d.Analysis.ID, out.Title)
		require.Len(t, out.Ents, len(d.Analysis.Entities))
		runes := []rune(d.Text)
		for i, e := range d.Analysis.Entities {
			assert.Equal(t, e.Type, out.Ents[i].Label)
			assert.Equal(t, string([]rune(of(d.Text, e.Span))), string(runes[out.Ents[i].Start:out.Ents[i].End]))
		}
	}
}
