package web_test

import (
	"os"
	"path/filepath"
	"regexp"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestWordsOfTheInterface: they stand in words.js alone, in sentence case and
// without exclamation marks.
func TestWordsOfTheInterface(t *testing.T) {
	scripts, err := filepath.Glob("*.js")
	require.NoError(t, err)
	sentence := regexp.MustCompile("(?m)^[^/*\n]*[\"'`]\\p{Lu}\\p{Ll}+(?: [\\p{Ll}’]+)+[.?:]?[\"'`]")
	for _, name := range scripts {
		script, err := os.ReadFile(name)
		require.NoError(t, err)
		if name == "words.js" {
			require.Regexp(t, sentence, string(script), "it finds what it looks for")
			continue
		}
		assert.NotRegexp(t, sentence, string(script), name)
	}

	address, _ := serve(t)
	p := open(t, address)
	said := map[string]bool{}
	listen := func() {
		for _, s := range value[[]string](p, `[...document.querySelectorAll("[data-words], [aria-label], [placeholder], #actions button, #export button, .filters button, #card :is(button, .kind, .foot span), .type h3, #keys :is(h2, dd), #status p")]
			.filter((e) => !e.closest("#examples ul, [data-name]"))
			.flatMap((e) => [e.matches("#status p, [data-words], button, .kind, .foot span, h2, h3, dd") ? e.textContent : "", e.ariaLabel, e.placeholder])
			.filter(Boolean)`) {
			said[s] = true
		}
	}
	listen()
	p.read(short)
	p.script(`document.querySelector("mark.quote").click()`)
	listen()
	assert.Greater(t, len(said), 60)
	capitals := regexp.MustCompile(`^\p{Lu}.*[^.:;] \p{Lu}\p{Ll}`)
	names := regexp.MustCompile(`Web Annotation|Whosaid|Esc|Shift|Enter|Lena Ortiz|Karl Wu`)
	for s := range said {
		assert.NotContains(t, s, "!")
		assert.NotRegexp(t, capitals, names.ReplaceAllString(s, "x"), "sentence case")
	}
}
