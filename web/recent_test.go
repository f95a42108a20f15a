package web_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestArticlesAreKeptOnDemandAlone(t *testing.T) {
	address, _ := serve(t)
	for edition, address := range map[string]string{"folder": address, "one file": fileEdition()} {
		t.Run(edition, func(t *testing.T) {
			const stored = `Object.entries(localStorage).join()`
			const shown = `!document.querySelector("#recent").hidden`
			p := open(t, address)
			p.read(short)
			p.click("#new")
			assert.NotContains(t, value[string](p, stored), "Ortiz", "nothing is kept unasked")
			assert.False(t, value[bool](p, shown))

			keep := func(text string) {
				p.read(text)
				p.click("#export summary")
				p.click("#keep")
				assert.Contains(t, p.all("#error")[0], "Kept on this device")
				p.click("#new")
			}
			second := "  <b>Talks</b>\t& \\ud800 “more”\r\n\r\n“No,” said Ada Byrne."
			keep(short)
			keep(second)
			keep(short)
			p.script(`localStorage.setItem("another", "stays")`)
			p.goTo("about:blank")
			p.goTo(address)
			p.until(shown)
			assert.Equal(t, []string{"Lena Ortiz, the mayor of Grenville, announced the plan on Monday.", `<b>Talks</b> & \ud800 “more”`}, p.all("#recent li .link"), "newest first, each once")
			p.click("#recent li:last-child button")
			p.state("ready")
			assert.Equal(t, second, p.text())

			p.click("#new")
			p.read("“No,” said Karl Wu.")
			p.click("#export summary")
			p.click("#keep")
			p.click("#new")
			p.click("#recent li:nth-child(2) .remove")
			assert.Equal(t, []string{"“No,” said Karl Wu.", `<b>Talks</b> & \ud800 “more”`}, p.all("#recent li .link"), "one is gone")
			assert.Equal(t, `Remove “<b>Talks</b> & \ud800 “more””`, value[string](p, `document.activeElement.getAttribute("aria-label")`), "the next one has the focus")
			p.click("#recent li:nth-child(2) .remove")
			assert.Equal(t, []string{"“No,” said Karl Wu."}, p.all("#recent li .link"))
			assert.True(t, value[bool](p, `document.activeElement.matches(".remove")`))

			p.click("#forget")
			assert.False(t, value[bool](p, shown))
			assert.Equal(t, "text", value[string](p, `document.activeElement.id`))
			assert.NotContains(t, value[string](p, stored), "Ortiz")
			assert.Equal(t, "stays", value[string](p, `localStorage.getItem("another")`))
			p.script(`localStorage.clear()`)
		})
	}
}

func TestNoRoomForAnArticleIsTold(t *testing.T) {
	address, _ := serve(t)
	p := open(t, address)
	p.script(`Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); }`)
	p.read(short)
	p.click("#export summary")
	p.click("#keep")
	assert.Contains(t, p.all("#error")[0], "could not be kept")
}

func TestDamagedStorageIsNoHindrance(t *testing.T) {
	address, _ := serve(t)
	p := open(t, address)
	for _, damaged := range []string{"{", "3", `[null, 3, {"text": "x"}]`} {
		p.script(`localStorage.setItem("whosaid-recent", %s)`, quote(damaged))
		p.goTo("about:blank")
		p.goTo(address)
		p.until(`document.querySelector("#examples button")`)
		assert.True(t, value[bool](p, `document.querySelector("#recent").hidden`), damaged)
	}
}
