package web_test

import (
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// phone opens address as a phone does, which has fingers and no pointer.
func phone(t *testing.T, address string) *page {
	t.Helper()
	p := blank(t)
	p.size(390, 844)
	_, err := chromedp.Call(p.context, emulation.SetTouchEmulationEnabled, emulation.SetTouchEmulationEnabledParams{Enabled: true})
	require.NoError(t, err)
	p.goTo(address)
	return p
}

// touch moves a finger from place to place, no faster than the page is drawn,
// and lifts it.
func (p *page) touch(places ...[2]float64) {
	p.t.Helper()
	kind := input.DispatchTouchEventTypeTouchStart
	for _, at := range places {
		_, err := chromedp.Call(p.context, input.DispatchTouchEvent, input.DispatchTouchEventParams{Type: kind, TouchPoints: []*input.TouchPoint{{X: at[0], Y: at[1]}}})
		require.NoError(p.t, err)
		kind = input.DispatchTouchEventTypeTouchMove
		if len(places) > 1 {
			p.script(`await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))`)
		}
	}
	_, err := chromedp.Call(p.context, input.DispatchTouchEvent, input.DispatchTouchEventParams{Type: input.DispatchTouchEventTypeTouchEnd, TouchPoints: []*input.TouchPoint{}})
	require.NoError(p.t, err)
}

// tap taps what a JavaScript expression gives, which is in the window.
func (p *page) tap(element string) {
	p.t.Helper()
	p.touch(value[[2]float64](p, `(() => { const b = (`+element+`).getClientRects()[0]; return [b.left + Math.min(20, b.width / 2), b.top + b.height / 2]; })()`))
}

func button(in, label string) string {
	return `[...document.querySelectorAll("` + in + ` button")].find((b) => b.textContent === ` + quote(label) + ` && b.checkVisibility())`
}

func TestReadingByThumb(t *testing.T) {
	address, _ := serve(t)
	p := phone(t, address)
	p.read(disputed)
	mark := func(words string) string {
		return `[...document.querySelectorAll("mark.quote")].find((m) => m.textContent.includes(` + quote(words) + `))`
	}
	p.tap(mark("rebuild"))
	p.until(`!document.querySelector("#card").hidden`)
	assert.Contains(t, p.all("#card h2"), "Lena Ortiz")
	assert.True(t, value[bool](p, button("#card", "Previous")+`.disabled`), "it is the first one")
	p.tap(button("#card", "Next"))
	p.until(`document.querySelector("#card h2").textContent === "Karl Wu"`)
	assert.True(t, value[bool](p, mark("takes a year")+`.getBoundingClientRect().bottom < document.querySelector("#card").getBoundingClientRect().top`), "the sheet does not hide what it is about")
	p.tap(button("#card", "Previous"))
	p.until(`document.querySelector("#card h2").textContent === "Lena Ortiz"`)
	p.tap(`document.querySelector("#card .close")`)
	p.until(`document.querySelector("#card").hidden`)
	p.tap(`document.querySelector("#tabs [data-tab=speakers]")`)
	p.tap(`document.querySelector("#speakers summary")`)
	p.until(`document.querySelector("#speakers li a")`)
	p.tap(`document.querySelector("#speakers li a")`)
	p.until(`document.activeElement.matches("mark.quote") && document.documentElement.dataset.tab === "article"`)
}

func TestCorrectingByThumb(t *testing.T) {
	address, _ := serve(t)
	p := phone(t, address)
	p.read(disputed)
	// A long press ends the touch, as the system takes it over, and selects a word.
	p.script(`
		const p = [...document.querySelectorAll("#article p")].find((p) => p.textContent.includes("Grenville"));
		const touch = (type) => p.dispatchEvent(new PointerEvent(type, {pointerType: "touch", bubbles: true}));
		touch("pointerdown");
		touch("pointercancel")`)
	p.selectWords("Grenville")
	p.tap(button("#panel", "Organization"))
	p.corrected("1 correction")
	assert.Equal(t, []string{"Grenville"}, p.all("mark.entity[data-type=ORG][data-by-hand]"))

	// The edge of a statement follows the finger, which holds its handle under the line.
	p.tap(`[...document.querySelectorAll("mark.quote")].find((m) => m.textContent.includes("takes a year"))`)
	p.until(`!document.querySelector("#card").hidden`)
	p.tap(button("#card", "Move edges"))
	p.until(`!document.querySelector("#panel").hidden`)
	at := value[[]float64](p, `(() => {
		const handle = document.querySelector(".handle[data-edge=end]").getBoundingClientRect();
		const text = [...document.querySelectorAll("mark.quote")].find((m) => m.textContent.includes("takes a year")).firstChild;
		const range = document.createRange();
		range.setStart(text, 8);
		range.setEnd(text, 9);
		return [handle.left, handle.bottom + 16, range.getBoundingClientRect().left];
	})()`)
	p.touch([2]float64{at[0], at[1]}, [2]float64{at[2] + 10, at[1]}, [2]float64{at[2], at[1]})
	p.until(`document.querySelector("#panel [data-edge=end] b").textContent === "takes"`)
	p.tap(button("#panel", "Done"))
	p.corrected("2 corrections")
	assert.Contains(t, p.says(), "Karl Wu: “It takes")
	p.tap(button("#corrections", "Undo"))
	p.corrected("1 correction")
}

// TestThumbsHaveRoom: what is tapped is 24 pixels wide and high at least, and 44
// high where it is no link in a list.
func TestThumbsHaveRoom(t *testing.T) {
	address, _ := serve(t)
	p := phone(t, address)
	small := func() []string {
		return value[[]string](p, `[...document.querySelectorAll("a[href]:not(.skip), button, summary, select, input[type=text], label, [role=slider]")]
			.filter((e) => e.checkVisibility({visibilityProperty: true}) && e.getClientRects().length > 0)
			.map((e) => ({e, box: e.getBoundingClientRect()}))
			.filter(({e, box}) => box.width < 24 || box.height < (e.matches("#speakers li a, .how .link") ? 24 : 43.5))
			.map(({e, box}) => (e.id || e.className) + " " + e.textContent + " " + Math.round(box.width) + "x" + Math.round(box.height))`)
	}
	assert.Empty(t, small(), "start")
	p.read(seedText(t))
	assert.Empty(t, small(), "reading")
	p.script(`document.querySelector("mark.quote").click()`)
	assert.Empty(t, small(), "card")
	for _, action := range []string{"Change speaker", "Change kind", "Move edges"} {
		p.choose(action)
		assert.Empty(t, small(), action)
		p.press("Escape")
		p.script(`document.querySelector("mark.quote").click()`)
	}
	p.choose("Not a statement")
	p.corrected("1 correction")
	p.click("#export summary")
	assert.Empty(t, small(), "menu")
	p.press("Escape")
	p.click("#tabs [data-tab=speakers]")
	p.script(`for (const e of document.querySelectorAll("#speakers details")) e.open = true`)
	p.until(`document.querySelector("#speakers .actions")`)
	assert.Empty(t, small(), "who says what")
	p.click("#tabs [data-tab=names]")
	assert.Empty(t, small(), "names")
}
