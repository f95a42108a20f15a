package web_test

import (
	"strings"
	"testing"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
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
		return value[bool](p, `(() => { document.querySelector("`+selector+`").dispatchEvent(new PointerEvent("pointermove", {pointerType: "mouse", bubbles: true})); return document.querySelector("#card").hidden; })()`)
	}
	assert.True(t, over("mark.quote"), "not at once")
	p.until(`!document.querySelector("#card").hidden`)
	over("#article p")
	p.until(`document.querySelector("#card").hidden`)
}

// TestOnlyAMovingPointerOpensTheCard: not the one under which a statement comes to
// lie, as the page is scrolled or a panel closes.
func TestOnlyAMovingPointerOpensTheCard(t *testing.T) {
	address, _ := serve(t)
	p := open(t, address)
	p.read(seedText(t))
	move := func(x, y float64) {
		_, err := chromedp.Call(p.context, input.DispatchMouseEvent, input.DispatchMouseEventParams{Type: input.DispatchMouseEventTypeMouseMoved, X: x, Y: y})
		require.NoError(t, err)
	}
	at := value[[2]float64](p, `(() => { const b = document.querySelectorAll("mark.quote")[2].getClientRects()[0]; return [b.left + 20, b.top + b.height / 2]; })()`)
	move(at[0], 20)
	p.script(`
		window.under = null;
		document.querySelector("#article").addEventListener("pointerover", (event) => { window.under = event.target.closest("mark.quote"); });
		scrollBy({top: %f, behavior: "instant"})`, at[1]-20)
	p.script(`document.querySelector("#bar").style.visibility = "hidden"`)
	p.until(`window.under`)
	p.script(`await new Promise((resolve) => setTimeout(resolve, 600))`)
	assert.True(t, value[bool](p, `document.querySelector("#card").hidden`))
	move(at[0]+1, 20)
	p.until(`!document.querySelector("#card").hidden`)
}

func TestCardCoversNothingOfItsStatement(t *testing.T) {
	address, _ := serve(t)
	p := open(t, address)
	p.size(1280, 900)
	p.read(seedText(t))
	for _, piece := range []string{"People think", "It wasn’t"} {
		assert.Empty(t, value[[]string](p, `(() => {
			const mark = [...document.querySelectorAll("mark.quote")].find((m) => m.textContent.includes(`+quote(piece)+`));
			mark.click();
			const card = document.querySelector("#card").getBoundingClientRect();
			return [...document.querySelectorAll("mark.quote[data-quote='" + mark.dataset.quote + "']")].filter((m) => [...m.getClientRects()].some((b) => b.left < card.right && b.right > card.left && b.top < card.bottom && b.bottom > card.top)).map((m) => m.textContent);
		})()`), piece)
	}
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
