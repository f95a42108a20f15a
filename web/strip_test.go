package web_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

const stripShown = `document.querySelector("#strip").getClientRects().length === 1`

func TestStripShowsWhereSpeakersSpeak(t *testing.T) {
	address, _ := serve(t)
	p := open(t, address)
	assert.False(t, value[bool](p, stripShown), "there is nothing to show")
	p.read("“No,” said Ada Byrne.\n\n" + strings.Repeat("The talks went on for hours.\n\n", 200) + "“Yes,” said Karl Wu.")
	assert.True(t, value[bool](p, stripShown))
	assert.Equal(t, "true", value[string](p, `document.querySelector("#strip").getAttribute("aria-hidden")`))
	colours := value[[]string](p, `[...document.querySelectorAll("#strip path")].map((e) => getComputedStyle(e).fill)`)
	assert.Len(t, colours, 2)
	assert.NotEqual(t, colours[0], colours[1])
	assert.Equal(t, colours[0], value[string](p, `getComputedStyle(document.querySelector("mark.quote")).textDecorationColor`))
	assert.Equal(t, value[float64](p, `innerWidth`), value[float64](p, `document.querySelector("#strip").getBoundingClientRect().right`)+value[float64](p, `innerWidth - document.documentElement.clientWidth`))

	click := func(share string) string {
		p.script(`
			const strip = document.querySelector("#strip");
			const {top, height} = strip.getBoundingClientRect();
			strip.dispatchEvent(new MouseEvent("click", {clientY: top + %s * height, bubbles: true}))`, share)
		return value[string](p, `document.activeElement.textContent`)
	}
	assert.Equal(t, "“Yes,”", click("0.97"))
	assert.Equal(t, "“No,”", click("0.1"))

	p.press("e")
	assert.False(t, value[bool](p, stripShown), "the field has no marks to go to")
	p.press("Escape")
	p.size(999, 700)
	assert.False(t, value[bool](p, stripShown), "there is no room")
}

func TestStripOfALongTextIsAsSimple(t *testing.T) {
	address, _ := serve(t)
	p := open(t, address)
	p.read(long(600_000))
	paths := value[int](p, `document.querySelectorAll("#strip path").length`)
	assert.Greater(t, paths, 1)
	assert.LessOrEqual(t, paths, 25, "one a look, though there may be thousands of speakers")
	assert.Less(t, value[int](p, `Math.max(...[...document.querySelectorAll("#strip path")].map((e) => e.getAttribute("d").split("M").length))`), 1002)
	p.script(`document.querySelector("#strip").dispatchEvent(new MouseEvent("click", {clientY: innerHeight, bubbles: true}))`)
	last := value[int](p, `Math.max(...[...document.querySelectorAll("mark.quote")].map((e) => Number(e.dataset.quote.slice(1))))`)
	assert.Equal(t, fmt.Sprint("q", last), value[string](p, `document.activeElement.dataset.quote`))
}
