package web_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestKeysStepThroughOneSpeaker(t *testing.T) {
	address, _ := serve(t)
	p := open(t, address)
	p.read(disputed)
	at := func() string { return value[string](p, `document.activeElement.textContent`) }
	p.press("n")
	assert.Equal(t, "“We will rebuild the bridge,”", at())
	p.press("]")
	assert.Contains(t, at(), "the money was there", "Wu speaks between")
	assert.NotEmpty(t, p.all("mark.quote.flash"), "it flashes")
	p.press("]")
	assert.Contains(t, at(), "the money was there", "it is the last one")
	p.press("[")
	assert.Equal(t, "“We will rebuild the bridge,”", at())
	p.script(`document.querySelector("#file").click = () => { window.asked = true; }`)
	p.press("o")
	assert.True(t, value[bool](p, `window.asked`), "a file can be opened")
}

func TestRailIsFilteredAndNamesStep(t *testing.T) {
	address, _ := serve(t)
	p := open(t, address)
	p.read("The Harbour Board said no.\n\n" + short + "\n\n“Yes,” Ortiz said.")
	speakers := func(filter string) []string {
		p.script(`[...document.querySelectorAll(".filters button")].find((e) => e.textContent === %s).click()`, quote(filter))
		return sorted(p.all("#speakers h3"))
	}
	all := speakers("All")
	named, unnamed, other := speakers("Named"), speakers("Not named"), speakers("Other")
	assert.Equal(t, []string{"Lena Ortiz"}, named)
	assert.Contains(t, strings.Join(unnamed, ", "), "enior official")
	assert.Contains(t, strings.Join(other, ", "), "Harbour Board")
	assert.Len(t, all, len(named)+len(unnamed)+len(other))

	p.click("#tabs [data-tab=names]")
	places := map[string]bool{}
	for range 2 {
		p.script(`[...document.querySelectorAll("#names [data-name]")].find((e) => e.textContent.startsWith("Lena Ortiz")).click()`)
		places[value[string](p, `[...document.querySelectorAll(".flash")].at(-1).dataset.entity`)] = true
		p.script(`for (const e of document.querySelectorAll(".flash")) e.classList.remove("flash")`)
	}
	assert.Len(t, places, 2, "one mention after the other")
}

func TestPointerThatRestsOpensTheCard(t *testing.T) {
	address, _ := serve(t)
	p := open(t, address)
	p.read(disputed)
	over := func(selector string) (hidden bool) {
		return value[bool](p, `(() => { document.querySelector("`+selector+`").dispatchEvent(new PointerEvent("pointerover", {pointerType: "mouse", bubbles: true})); return document.querySelector("#card").hidden; })()`)
	}
	assert.True(t, over("mark.quote"), "not at once")
	p.until(`!document.querySelector("#card").hidden`)
	over("#article p")
	p.until(`document.querySelector("#card").hidden`)
}

func TestEditingBeginsWhereOneWasReading(t *testing.T) {
	address, _ := serve(t)
	p := open(t, address)
	p.read(varied(30))
	p.script(`[...document.querySelectorAll("#article p")].find((e) => e.textContent.startsWith("“The works on section 17")).scrollIntoView()`)
	p.press("e")
	text := value[string](p, `(() => { const field = document.querySelector("#text"); return field.value.slice(field.selectionStart); })()`)
	assert.Regexp(t, `^\n*“The works on section 1[67] `, text)
	assert.Equal(t, "text", value[string](p, `document.activeElement.id`))
}
