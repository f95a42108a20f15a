package web_test

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"os"
	"sync"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// axe looks in a page for what hinders readers with other eyes, ears or hands
// (testdata/README.md).
const (
	axeFile = "testdata/axe-4.14.1.min.js.gz"
	axeSum  = "29348999450cdf2849a8e70b7912fc2da85a849da39c0d0d5394f51d4a9ed95c"
)

var axe = sync.OnceValues(func() (string, error) {
	packed, err := os.ReadFile(axeFile)
	if err != nil {
		return "", err
	}
	z, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		return "", err
	}
	script, err := io.ReadAll(z)
	if err != nil {
		return "", err
	}
	if sum := sha256.Sum256(script); hex.EncodeToString(sum[:]) != axeSum {
		return "", fmt.Errorf("%s is not the one that testdata/README.md tells of", axeFile)
	}
	return string(script), nil
})

// hinders returns the violations that axe finds in the page as it stands.
func (p *page) hinders() []string {
	p.t.Helper()
	script, err := axe()
	require.NoError(p.t, err)
	if !value[bool](p, `"axe" in window`) {
		_, err := chromedp.Run(p.context, chromedp.Evaluate[*string](script+";null"))
		require.NoError(p.t, err)
	}
	// What fades in is looked at when it has.
	p.script(`await Promise.all(document.getAnimations().map((a) => a.finished.catch(() => {})))`)
	found := value[struct {
		Passes     int
		Violations []string
	}](p, `axe.run().then((r) => ({
		Passes: r.passes.length,
		Violations: r.violations.flatMap((v) => v.nodes.map((n) => v.id + ": " + n.target.join(" ") + ": " + n.failureSummary)),
	}))`)
	assert.Greater(p.t, found.Passes, 15, "axe has looked")
	return found.Violations
}

// scheme makes the system's colours "light" or "dark".
func (p *page) scheme(name string) {
	p.t.Helper()
	_, err := chromedp.Call(p.context, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: name}}})
	require.NoError(p.t, err)
}

// inEveryView opens address wide and narrow, in light and in dark colours.
func inEveryView(t *testing.T, address string, do func(t *testing.T, p *page)) {
	for _, scheme := range []string{"light", "dark"} {
		for _, width := range []int64{1280, 320} {
			t.Run(fmt.Sprintf("%s, %d", scheme, width), func(t *testing.T) {
				p := blank(t)
				p.scheme(scheme)
				p.size(width, 800)
				p.goTo(address)
				do(t, p)
			})
		}
	}
}

func TestNothingHindersReaders(t *testing.T) {
	address, _ := serve(t)
	// Each goes on from where the one before ended.
	states := []struct {
		name string
		do   func(p *page)
	}{
		{"start", func(*page) {}},
		{"what went wrong", func(p *page) { p.paste(map[string]string{"text/plain": "https://news.example/story"}) }},
		{"nobody quoted", func(p *page) { p.read("The bridge opened on Monday.\n\nIt is long.") }},
		{"reading", func(p *page) { p.click("#new"); p.read(seedText(t)) }},
		{"card", func(p *page) { p.script(`document.querySelector("mark.quote").click()`) }},
		{"menu", func(p *page) { p.press("Escape"); p.click("#export summary") }},
		{"told", func(p *page) { p.click("#keep") }},
		{"keys", func(p *page) { p.press("Escape"); p.press("?") }},
		{"who says what", func(p *page) {
			p.press("Escape")
			p.click("#tabs [data-tab=speakers]")
			p.script(`for (const e of document.querySelectorAll("#speakers details")) e.open = true`)
		}},
		{"names", func(p *page) { p.click("#tabs [data-tab=names]") }},
		{"editing", func(p *page) { p.press("e") }},
		{"kept articles", func(p *page) { p.press("Escape"); p.click("#new") }},
	}
	inEveryView(t, address, func(t *testing.T, p *page) {
		for _, state := range states {
			state.do(p)
			assert.Empty(t, p.hinders(), state.name)
		}
	})
	t.Run("failed", func(t *testing.T) {
		p := without(t, "*://*:*/analyzer-*")
		p.goTo(address)
		p.paste(map[string]string{"text/plain": short})
		p.state("failed")
		assert.Empty(t, p.hinders())
	})
	t.Run("without the model", func(t *testing.T) {
		needsModel(t)
		p := without(t, "*://*:*/*.model")
		p.goTo(address)
		p.read(short)
		assert.Empty(t, p.hinders())
	})
}
