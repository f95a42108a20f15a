package names

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"whosaid/analyzer/entity/gazetteer"
)

// TestListsAreFound: every word of every list is found in it, which holds only
// while the list is sorted and folded.
func TestListsAreFound(t *testing.T) {
	all := []string{functions, products, clausal}
	for _, l := range lists {
		all = append(all, l.words)
	}
	for _, list := range all {
		for w := range strings.FieldsSeq(list) {
			assert.True(t, gazetteer.In(list, w), w)
			assert.Equal(t, gazetteer.Fold(w), w)
		}
		assert.False(t, gazetteer.In(list, ""))
		assert.False(t, gazetteer.In(list, "zzzz"))
		assert.False(t, gazetteer.In(list, " "))
	}
	for w := range strings.FieldsSeq(stateCodes) {
		assert.True(t, stateCode(w), w)
	}
}
