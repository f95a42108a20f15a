package reader

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"whosaid/analyzer/encoder"
	"whosaid/analyzer/lex"
	"whosaid/analyzer/preview"
)

// Words that the rules for chunks look at, and some that they don't.
var ruled = strings.Split("Ortiz|said|–|“|”|,|:|.|including|when|asked|to her|footage of|saying|because|that|I|who|adding|\n\n|--|called|continued|Lena Ortiz|the miller|video|Go now|=|Adding|referring to|the dam|told|from|A lesson|bread was dear|“Go now,”|“We ask for bread.”|she said|film|anthem|Monday|quoted|as|while|“", "|")

// FuzzChunks hands the rules for chunks texts of such words under labels that nobody
// would give them: what they make of it is in order, and the statements are sound.
func FuzzChunks(f *testing.F) {
	for seed := range uint64(400) {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, seed uint64) {
		rng := rand.New(rand.NewPCG(seed, 1))
		words := make([]string, 1+rng.IntN(60))
		for i := range words {
			words[i] = ruled[rng.IntN(len(ruled))]
		}
		doc := lex.Read(background, strings.Join(words, " "))
		n := len(doc.Tokens)
		spans, acts := encoder.Tagging{Labels: make([]uint8, n), Confidence: make([]float32, n)}, encoder.Tagging{Labels: make([]uint8, n)}
		for i := range n {
			spans.Confidence[i] = 1
			if i > 0 && spans.Labels[i-1] > 0 && rng.IntN(4) > 0 {
				spans.Labels[i] = (spans.Labels[i-1] + 1) / 2 * 2
			} else {
				spans.Labels[i] = []uint8{0, 1, 3, 5}[rng.IntN(4)]
			}
		}
		end := 0
		for _, c := range Chunks(doc, spans.Labels) {
			require.GreaterOrEqual(t, c.First, end, doc.Text)
			require.Greater(t, c.Last, c.First, doc.Text)
			end = c.Last
		}
		require.LessOrEqual(t, end, n)
		mentions := preview.Mentions(background, doc, func(int) {})
		sound(t, doc, mentions, (&Engine{}).statements(background, doc, mentions, spans, acts), doc.Text)
	})
}
