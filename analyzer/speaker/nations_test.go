package speaker

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestNations(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"serb", "serbia", true}, {"spaniard", "spain", true}, {"french", "france", true}, {"american", "u.s.", true}, {"briton", "united kingdom", true}, {"swede", "sweden", true},
		{"austrian", "australia", false}, {"slovak", "slovenia", false}, {"iranian", "iraq", false}, {"dutch", "germany", false}, {"norwegian", "norway", true},
	} {
		assert.Equal(t, c.want, sameNation(c.a, c.b), "%s %s", c.a, c.b)
		assert.Equal(t, c.want, sameNation(c.b, c.a), "%s %s", c.b, c.a)
	}
}
