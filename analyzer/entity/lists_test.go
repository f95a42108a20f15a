package entity

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestListsAreFound: every word of every list is found in it, which holds only
// while the list is sorted.
func TestListsAreFound(t *testing.T) {
	for _, list := range []string{numberWord, vagueWord, scaleWord, timeUnit, dateUnit, season, weekday, month, part, zone, measure, currency, holiday, codes, issuers, starter} {
		for w := range strings.FieldsSeq(list) {
			assert.True(t, has(list, w), w)
		}
		assert.False(t, has(list, ""))
		assert.False(t, has(list, "zzzz"))
	}
}

func TestLookup(t *testing.T) {
	assert.Equal(t, "william", canonical("bill"))
	assert.Equal(t, "lena", canonical("lena"))
	assert.Equal(t, alias(GPE, "us"), alias(GPE, "united states"))
	assert.NotEqual(t, alias(GPE, "us"), alias(GPE, "uk"))
	assert.True(t, one("b", "a b c"))
	assert.False(t, one("", "a b c"))
	assert.False(t, one("d", "a b c"))
}
