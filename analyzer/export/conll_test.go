package export

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestCoNLL(t *testing.T) {
	d := Document{small(), *small().Text}
	assert.Equal(t, strings.Join([]string{
		"-DOCSTART- -X- O O", "",
		"“ q1 B-CONTENT O", "No q1 I-CONTENT O", ", q1 I-CONTENT O", "” q1 I-CONTENT O",
		"said q1 B-CUE O", "Lena q1 B-SOURCE B-PERSON", "Ortiz q1 I-SOURCE I-PERSON", ". _ O O", "", "",
	}, "\n"), string(CoNLL(d)))
}

// Each line has four columns, no I without its B in the same sentence, and as
// many names begin as there are entities, but for those over a sentence's end.
func TestCoNLLCounts(t *testing.T) {
	for name, d := range examples(t) {
		begun, roles := 0, map[string]bool{}
		last := []string{"", "", "O", "O"}
		for _, line := range strings.Split(strings.TrimSuffix(string(CoNLL(d)), "\n"), "\n") {
			if line == "" || strings.HasPrefix(line, "-DOCSTART-") {
				last = []string{"", "", "O", "O"}
				continue
			}
			columns := strings.Fields(line)
			require.Len(t, columns, 4, "%s: %q", name, line)
			for _, c := range []int{2, 3} {
				if label, inside := strings.CutPrefix(columns[c], "I-"); inside {
					assert.Contains(t, []string{"B-" + label, "I-" + label}, last[c], "%s: %q", name, line)
				}
			}
			assert.Equal(t, columns[2] == "O", columns[1] == "_")
			if strings.HasPrefix(columns[3], "B-") {
				begun++
			}
			if strings.HasSuffix(columns[2], "-CONTENT") {
				roles[columns[1]] = true
			}
			last = columns
		}
		assert.Equal(t, len(d.Analysis.Entities), begun, name)
		assert.Len(t, roles, len(d.Analysis.Quotes), name)
	}
}
