package encoder

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// vocabulary is small and our own.
const vocabulary = "\"\n'\n,\n-\n.\na\nafraid\nb\nerdogan\nh\nlodz\nmc\no\nreport\nstrass\nt\nun\n…\n世\n\n" +
	"##\na\nafraid\nd\ne\ned\ner\nhe\ni\nid\no\n"

func TestPiecesSpellWords(t *testing.T) {
	p, err := NewPieces([]byte(vocabulary))
	require.NoError(t, err)
	for word, want := range map[string]string{
		"Unafraid":                  "un ##afraid",
		"REPORTED":                  "report ##ed",
		"reporter":                  "report ##er",
		"Erdoğan":                   "erdogan",
		"Erdog\u0306an":             "erdogan",
		"ŁÓDŹ":                      "lodz",
		"Straße":                    "strass ##e",
		"Straẞe":                    "strass ##e",
		"a-b":                       "a - b",
		"a–b":                       "a - b",
		"o’a":                       "o ' a",
		"“":                         "\"",
		"»":                         "\"",
		"‘":                         "'",
		"...":                       "…",
		"…":                         "…",
		".":                         ".",
		"世世a":                       "世 世 a",
		"xyz":                       "?",
		"a,xyz,b":                   "a , ? , b",
		"":                          "?",
		"\x00\xff":                  "?",
		"a\x00\xffa":                "a ##a",
		"\u0301":                    "?",
		strings.Repeat("a", 1000):   "a" + strings.Repeat(" ##a", MaxPieces-1),
		strings.Repeat("a,", 1000):  strings.TrimSpace(strings.Repeat("a , ", MaxPieces/2)),
		strings.Repeat("世", 100000): strings.TrimSpace(strings.Repeat("世 ", MaxPieces)),
	} {
		var got []string
		for _, id := range p.Append(nil, word) {
			s, begins := p.Spelling(id)
			switch {
			case id == PieceUnknown:
				s = "?"
			case !begins:
				s = "##" + s
			}
			got = append(got, s)
		}
		assert.Equal(t, want, strings.Join(got, " "), "%.40q", word)
	}
}

func TestPiecesNumberTheLinesOfTheVocabulary(t *testing.T) {
	p, err := NewPieces([]byte(vocabulary))
	require.NoError(t, err)
	lines := strings.Split(strings.ReplaceAll(strings.TrimSuffix(vocabulary, "\n"), "\n\n", "\n"), "\n")
	require.Equal(t, firstPiece+len(lines), p.Len())
	for i, line := range lines {
		s, _ := p.Spelling(int32(firstPiece + i))
		assert.Equal(t, line, s)
	}
}

func TestPiecesRefuseWhatIsNoVocabulary(t *testing.T) {
	for _, blob := range []string{"", "a\n", "a\nb", "b\na\n\nc\n", "a\n\nb\n\n", "a\na\n\n"} {
		_, err := NewPieces([]byte(blob))
		assert.Error(t, err, "%q", blob)
	}
}

func FuzzPieces(f *testing.F) {
	p, err := NewPieces([]byte(vocabulary))
	require.NoError(f, err)
	f.Add("Unafraid")
	f.Fuzz(func(t *testing.T, word string) {
		ids := p.Append(nil, word)
		assert.NotEmpty(t, ids)
		assert.LessOrEqual(t, len(ids), MaxPieces)
		for _, id := range ids {
			assert.Less(t, int(id), p.Len())
		}
	})
}
