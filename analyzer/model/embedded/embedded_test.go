package embedded

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestModelIsWholeWhereThereIsOne(t *testing.T) {
	if _, err := files.Open("whosaid.model"); err != nil {
		_, err := Model()
		assert.ErrorContains(t, err, "without a model")
		assert.Empty(t, Name())
		assert.Empty(t, File())
		return
	}
	m, err := Model()
	assert.NoError(t, err)
	assert.Equal(t, "reader", m.Meta("engine"))
	assert.Equal(t, m.Name(), Name())
	assert.NotEmpty(t, m.Metas("provenance"))
	assert.NotEmpty(t, File())
}
