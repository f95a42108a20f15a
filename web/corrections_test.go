package web_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"whosaid/analyzer"
	"whosaid/analyzer/correct"
	"whosaid/analyzer/evaluate"
	"whosaid/analyzer/export"
)

// disputed is an article with something to correct.
const disputed = "“We will rebuild the bridge,” Lena Ortiz said.\n\n“It takes a year,” said Karl Wu. Grenville waits for it.\n\nOrtiz said the money was there 🎈."

// selectWords selects words that stand in one paragraph, as a pointer does.
func (p *page) selectWords(words string) {
	p.t.Helper()
	p.script(`
		const words = %s;
		const paragraph = [...document.querySelectorAll("#article p")].find((p) => p.textContent.includes(words));
		const at = paragraph.textContent.indexOf(words);
		const place = (offset) => {
			const texts = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
			for (let node = texts.nextNode(); node; node = texts.nextNode()) {
				if (offset <= node.length) return [node, offset];
				offset -= node.length;
			}
		};
		getSelection().setBaseAndExtent(...place(at), ...place(at + words.length))`, quote(words))
	p.until(`!document.querySelector("#panel").hidden`)
}

// corrected waits until so many corrections are made and shown.
func (p *page) corrected(count string) {
	p.t.Helper()
	p.until(`document.querySelector("#corrections span").textContent.startsWith(` + quote(count) + `)`)
}

// choose takes the button of the panel that says label.
func (p *page) choose(label string) {
	p.t.Helper()
	p.script(`
		const button = [...document.querySelectorAll("#panel button, #card button, #speakers .actions button, #export button")].find((b) => b.textContent === %s && b.checkVisibility());
		if (!button) throw new Error("there is no button " + %[1]s);
		button.click()`, quote(label))
}

// says are the speakers of the statements, and their words.
func (p *page) says() []string {
	p.t.Helper()
	return value[[]string](p, `(() => {
		const said = new Map();
		for (const mark of document.querySelectorAll("#article mark.quote")) {
			const name = document.querySelector("#speakers [data-speaker='" + mark.dataset.speaker + "'] h3")?.textContent ?? "?";
			const [key, before] = [mark.dataset.quote, said.get(mark.dataset.quote)];
			said.set(key, before ? before + " … " + mark.textContent : name + ": " + mark.textContent);
		}
		return [...said.values()];
	})()`)
}

func (p *page) key(params input.DispatchKeyEventParams) {
	p.t.Helper()
	for _, kind := range []input.DispatchKeyEventType{input.DispatchKeyEventTypeRawKeyDown, input.DispatchKeyEventTypeKeyUp} {
		params.Type = kind
		_, err := chromedp.Call(p.context, input.DispatchKeyEvent, params)
		require.NoError(p.t, err)
	}
}

func (p *page) arrow(key string) {
	p.t.Helper()
	p.key(input.DispatchKeyEventParams{Key: key, Code: key, WindowsVirtualKeyCode: map[string]int64{"ArrowLeft": 37, "ArrowUp": 38, "ArrowRight": 39, "ArrowDown": 40, "Tab": 9}[key]})
}

func (p *page) controlZ(shift bool) {
	p.t.Helper()
	params := input.DispatchKeyEventParams{Key: "z", Code: "KeyZ", WindowsVirtualKeyCode: 90, Modifiers: 2}
	if shift {
		params.Key, params.Modifiers = "Z", 2|8
	}
	p.key(params)
}

func TestCorrectionsByHand(t *testing.T) {
	address, _ := serve(t)
	for edition, address := range map[string]string{"folder": address, "one file": fileEdition()} {
		t.Run(edition, func(t *testing.T) {
			p := open(t, address)
			p.catchSaved()
			p.read(disputed)
			before := p.says()
			original := p.export("json", 1)[0].Text
			require.Contains(t, before, "Karl Wu: “It takes a year,”")
			assert.True(t, value[bool](p, `document.querySelector("#corrections").hidden`))

			// Words become a statement.
			p.selectWords("Grenville waits for it")
			p.choose("Statement by …")
			p.script(`
				const field = document.querySelector("#panel input");
				field.value = "Ada Byrne";
				field.dispatchEvent(new InputEvent("input"));
				document.querySelector("#panel .new").click()`)
			p.corrected("1 correction")
			assert.Contains(t, p.says(), "Ada Byrne: Grenville waits for it")
			assert.Equal(t, disputed, p.text())
			assert.Contains(t, p.all("#live")[0], "a statement by Ada Byrne. 1 correction by hand.")
			assert.Equal(t, []string{"Grenville waits for it"}, p.all("mark.quote[data-by-hand]"))

			// Words become a name of another type, wherever they stand.
			p.selectWords("Grenville")
			p.choose("Organization")
			p.corrected("2 corrections")
			assert.Equal(t, []string{"Grenville"}, p.all("mark.entity[data-type=ORG][data-by-hand]"))

			// A statement gets another speaker, by its card.
			p.script(`[...document.querySelectorAll("mark.quote")].find((m) => m.textContent.includes("takes a year")).click()`)
			p.choose("Change speaker")
			p.choose("Lena Ortiz")
			p.corrected("3 corrections")
			assert.Contains(t, p.says(), "Lena Ortiz: “It takes a year,”")
			p.script(`[...document.querySelectorAll("mark.quote")].find((m) => m.textContent.includes("takes a year")).click()`)
			assert.Contains(t, p.all("#card")[0], "You said who it is.")
			assert.Contains(t, p.all("#card .foot")[0], "By hand")
			p.press("Escape")

			// Two speakers become one, by dragging; one is renamed.
			p.script(`
				const block = (name) => [...document.querySelectorAll("#speakers [data-speaker]")].find((b) => b.querySelector("h3").textContent === name);
				const drag = (type, target) => target.dispatchEvent(new DragEvent(type, {bubbles: true, cancelable: true, dataTransfer: new DataTransfer()}));
				drag("dragstart", block("Ada Byrne").querySelector("summary"));
				drag("dragover", block("Lena Ortiz").querySelector("summary"));
				if (!document.querySelector("#over").hidden) throw new Error("it is taken for a file");
				drag("drop", block("Lena Ortiz").querySelector("summary"))`)
			p.corrected("4 corrections")
			assert.Contains(t, p.says(), "Lena Ortiz: Grenville waits for it")
			p.script(`[...document.querySelectorAll("#speakers summary")].find((s) => s.textContent.startsWith("Lena Ortiz")).click()`)
			p.until(`document.querySelector("#speakers .actions button")`)
			p.choose("Rename")
			p.script(`document.querySelector("#panel input").value = "Lena B. Ortiz"`)
			p.choose("Done")
			p.corrected("5 corrections")
			assert.Contains(t, p.all("#speakers h3"), "Lena B. Ortiz")

			// A statement goes.
			p.script(`[...document.querySelectorAll("mark.quote")].find((m) => m.textContent.includes("rebuild")).click()`)
			p.choose("Not a statement")
			p.corrected("6 corrections")
			assert.NotContains(t, strings.Join(p.says(), "\n"), "rebuild")

			// Every format has the corrections, as the command line makes them.
			text := disputed
			var a analyzer.Analysis
			require.NoError(t, json.Unmarshal([]byte(p.export("json", 1)[0].Text), &a))
			assert.Equal(t, 6, a.Corrections)
			p.script(`window.saved.length = 0; document.querySelector("#export").open = true`)
			p.click("#save-corrections")
			p.until(`window.saved.length === 1`)
			file := value[[]saved](p, `window.saved`)[0]
			assert.Equal(t, "whosaid.corrections.json", file.Name)
			sets, err := correct.Read(strings.NewReader(file.Text))
			require.NoError(t, err)
			var found analyzer.Analysis
			require.NoError(t, json.Unmarshal([]byte(original), &found))
			made, problems := sets[0].Apply(&found, text)
			require.Empty(t, problems)
			for _, f := range export.Formats {
				files := 1
				if f.Name == "brat" {
					files = 2
				}
				assert.Contains(t, p.export(f.Name, files), saved{"whosaid" + f.Extension, f.Media, string(f.Write(export.Document{Analysis: made, Text: text}))})
			}
			gold, err := evaluate.NewReader(strings.NewReader(p.export("gold", 1)[0].Text)).Read()
			require.NoError(t, err)
			assert.Equal(t, text, gold.Text)

			// All of it can be undone and made again.
			p.controlZ(false)
			p.corrected("5 corrections")
			assert.Contains(t, p.all("#live")[0], "Undone: ")
			p.controlZ(true)
			p.corrected("6 corrections")
			p.click(`#corrections [data-do="remove"]`)
			p.corrected("No corrections")
			assert.Equal(t, before, p.says())
			assert.Equal(t, original, p.export("json", 1)[0].Text, "what was found stands there again, byte for byte")

			// And made from the file.
			p.script(`
				const data = new DataTransfer();
				data.items.add(new File([%s], "c.json"));
				const picker = document.querySelector("#corrections-file");
				picker.files = data.files;
				picker.dispatchEvent(new Event("change"))`, quote(file.Text))
			p.corrected("6 corrections")
			assert.Equal(t, string(export.JSON(made)), p.export("json", 1)[0].Text)
		})
	}
}

func TestUnknownSpeakersAreToldAsUnknown(t *testing.T) {
	address, _ := serve(t)
	p := open(t, address)
	p.read(disputed)
	for n, want := range []string{"2 statements by 2 speakers, all of them named, and 1 with no speaker found;", "1 statement by one speaker, who is named, and 2 with no speaker found;", "3 statements with no speaker found;"} {
		p.script(`document.querySelector("mark.quote[data-speaker^=s]").click()`)
		p.choose("Change speaker")
		p.choose("No speaker")
		p.corrected(map[int]string{0: "1 correction", 1: "2 corrections", 2: "3 corrections"}[n])
		assert.Contains(t, p.all("#facts")[0], want)
	}
	p.until(`document.querySelectorAll("mark.quote[data-says]").length === 3`)
	assert.Equal(t, []string{"?", "?", "?"}, value[[]string](p, inMargin), "in each paragraph")
}

func TestCorrectionsAreKeptWithTheArticle(t *testing.T) {
	address, _ := serve(t)
	p := open(t, address)
	p.read(disputed)
	p.script(`[...document.querySelectorAll("mark.quote")].find((m) => m.textContent.includes("takes a year")).click()`)
	p.choose("Change speaker")
	p.choose("Lena Ortiz")
	p.corrected("1 correction")
	const stored = `localStorage.getItem("whosaid-corrections") ?? ""`
	assert.Empty(t, value[string](p, stored), "nothing is kept unasked")
	p.click("#export summary")
	p.click("#keep")
	assert.Contains(t, value[string](p, stored), "takes a year")
	again := func() {
		p.goTo("about:blank")
		p.goTo(address)
		p.until(`document.querySelector("#recent li .link")`)
		p.click("#recent li .link")
		p.state("ready")
	}
	again()
	p.corrected("1 correction")
	assert.Contains(t, p.says(), "Lena Ortiz: “It takes a year,”")
	p.controlZ(false)
	p.corrected("No corrections")
	p.controlZ(true)
	p.corrected("1 correction")
	p.click("#new")
	assert.True(t, value[bool](p, `document.querySelector("#corrections").hidden`))
	p.read("“No,” said Ada Byrne.")
	assert.True(t, value[bool](p, `document.querySelector("#corrections").hidden`), "they are of one article")
	p.click("#new")
	p.script(`localStorage.setItem("whosaid-corrections", "{\"x\": 3}")`)
	again()
	assert.True(t, value[bool](p, `document.querySelector("#corrections").hidden`), "damaged storage is no hindrance")
	p.click("#new")
	p.click("#forget")
	assert.Empty(t, value[string](p, stored), "they go with the article")
}

// TestNoCorrectionIsLostWithoutAWord: those that are kept nowhere come back with
// their text as long as the page is open, which is told, and the browser asks
// before the page is left.
func TestNoCorrectionIsLostWithoutAWord(t *testing.T) {
	address, _ := serve(t)
	p := open(t, address)
	p.catchSaved()
	asks := func() bool { return value[bool](p, `!dispatchEvent(new Event("beforeunload", {cancelable: true}))`) }
	told := func() bool { return strings.HasPrefix(p.all("#error")[0], "Your corrections come back") }
	correct := func() {
		p.script(`[...document.querySelectorAll("mark.quote")].find((m) => m.textContent.includes("takes a year")).click()`)
		p.choose("Change speaker")
		p.choose("Lena Ortiz")
		p.corrected("1 correction")
	}
	p.read(disputed)
	assert.False(t, asks(), "there are none")
	correct()
	assert.True(t, asks())
	p.click("#new")
	assert.True(t, told())
	assert.True(t, asks())
	p.read(short)
	assert.False(t, told())
	assert.True(t, value[bool](p, `document.querySelector("#corrections").hidden`))
	p.click("#new")
	assert.False(t, told(), "there are none in this one")
	p.read(disputed)
	p.corrected("1 correction")
	assert.Contains(t, p.says(), "Lena Ortiz: “It takes a year,”")
	p.read(short)
	assert.True(t, told(), "another text in its place")
	p.press("Escape")
	p.read(disputed)
	p.corrected("1 correction")
	p.controlZ(false)
	p.corrected("No corrections")
	assert.False(t, asks(), "they are undone")
	correct()
	p.click("#export summary")
	p.click("#save-corrections")
	p.until(`window.saved.length === 1`)
	assert.False(t, asks(), "they are saved")
	p.controlZ(false)
	correct()
	p.script(`[...document.querySelectorAll("mark.quote")].find((m) => m.textContent.includes("rebuild")).click()`)
	p.choose("Not a statement")
	p.corrected("2 corrections")
	assert.True(t, asks(), "one is not saved")
	p.click("#export summary")
	p.click("#keep")
	assert.False(t, asks(), "they are kept on this device")
	p.click("#new")
	assert.False(t, told())
	assert.Empty(t, value[[]string](p, `Object.keys(sessionStorage)`), "nothing else is stored")
}

func TestCorrectionsStayWhereTheirTextStays(t *testing.T) {
	address, _ := serve(t)
	p := open(t, address)
	p.read(disputed)
	p.script(`[...document.querySelectorAll("mark.quote")].find((m) => m.textContent.includes("takes a year")).click()`)
	p.choose("Change speaker")
	p.choose("Lena Ortiz")
	p.corrected("1 correction")
	edit := func(from, to string) {
		p.click("#edit")
		p.script(`
			const field = document.querySelector("#text");
			field.value = field.value.replace(%s, %s);
			field.dispatchEvent(new InputEvent("input"))`, quote(from), quote(to))
		p.until(articleText + ` === document.querySelector("#text").value`)
		p.click("#read")
		p.state("ready")
	}
	edit("“We will", "News.\n\n“Now we will")
	p.corrected("1 correction by hand.")
	assert.Contains(t, p.says(), "Lena Ortiz: “It takes a year,”")
	edit("takes a year", "takes a decade")
	p.until(`document.querySelector("#corrections").textContent.includes("does not fit the text")`)
	assert.Contains(t, p.says(), "Karl Wu: “It takes a decade,”")
	edit("takes a decade", "takes a year")
	p.until(`!document.querySelector("#corrections").textContent.includes("does not fit the text")`)
	assert.Contains(t, p.says(), "Lena Ortiz: “It takes a year,”")
}

func TestCorrectionsByKeyboardAlone(t *testing.T) {
	address, _ := serve(t)
	p := open(t, address)
	p.read(disputed)
	focused := func() string { return value[string](p, `document.activeElement.textContent`) }
	until := func(words string) { p.until(`document.activeElement.textContent === ` + quote(words)) }

	// The second statement: another speaker.
	p.press("n")
	p.press("n")
	require.Contains(t, focused(), "takes a year")
	p.press("c")
	until("Change speaker")
	p.press("Enter")
	p.until(`document.activeElement.matches("#panel input")`)
	for _, key := range "Ort" {
		p.press(string(key))
	}
	p.press("Enter")
	p.corrected("1 correction")
	assert.Contains(t, p.says(), "Lena Ortiz: “It takes a year,”")
	p.until(`document.activeElement.matches("mark.quote")`)
	assert.Contains(t, focused(), "takes a year", "one is where one was")

	// Its edges: a word less, a letter more.
	p.press("c")
	until("Change speaker")
	p.arrow("Tab")
	until("Move edges")
	p.press("Enter")
	p.until(`document.activeElement.matches("[role=slider][data-edge=end]")`)
	p.arrow("ArrowLeft")
	p.arrow("ArrowLeft")
	p.press(",")
	p.press(".")
	assert.Equal(t, "year", value[string](p, `document.activeElement.getAttribute("aria-valuetext")`))
	p.script(`[...document.querySelectorAll("#panel button")].find((b) => b.textContent === "Done").focus()`)
	p.press("Enter")
	p.corrected("2 corrections")
	assert.Contains(t, p.says(), "Lena Ortiz: “It takes a year")

	// No statement selected: words are picked from the top of the window.
	p.script(`document.activeElement.blur(); scrollTo(0, 0)`)
	p.press("c")
	p.until(`document.activeElement.matches("[role=slider][data-edge=start]")`)
	assert.Equal(t, "“", value[string](p, `document.activeElement.getAttribute("aria-valuetext")`))
	for range 8 {
		p.arrow("ArrowRight")
	}
	assert.Equal(t, "Lena", value[string](p, `document.activeElement.getAttribute("aria-valuetext")`))
	p.press("Escape")
	assert.True(t, value[bool](p, `document.querySelector("#panel").hidden`))
	p.controlZ(false)
	p.corrected("1 correction")
	p.controlZ(false)
	p.corrected("No corrections")
	p.controlZ(true)
	p.corrected("1 correction")
}

func TestKindsAreCorrected(t *testing.T) {
	address, _ := serve(t)
	p := open(t, address)
	p.read(disputed)
	mark := `[...document.querySelectorAll("mark.quote")].find((m) => m.textContent.includes("takes a year"))`
	p.script("%s.click()", mark)
	assert.Equal(t, "Direct statement", p.all("#card .kind")[0])
	p.choose("Change kind")
	assert.Equal(t, []string{"Statement"}, p.all("#panel [aria-pressed=true]"), "what it is now")
	p.choose("Thought")
	p.corrected("1 correction")
	assert.Contains(t, p.all("#live")[0], "The words are now marked: Thought.")
	p.script("%s.click()", mark)
	assert.Equal(t, "Thought", p.all("#card .kind")[0])
	p.choose("Change kind")
	p.choose("From a document")
	p.corrected("2 corrections")
	assert.Equal(t, "document", value[string](p, mark+`.dataset.act`))
	p.script("%s.click()", mark)
	assert.Equal(t, "Direct statement from a document", p.all("#card .kind")[0])
}

// Corrections that are dropped on the page are those of the article that is open.
func TestCorrectionsAreDropped(t *testing.T) {
	address, _ := serve(t)
	p := open(t, address)
	drop := func(file string) {
		p.script(`
			const data = new DataTransfer();
			data.items.add(new File([%s], "whosaid.corrections.json", {type: "application/json"}));
			document.body.dispatchEvent(new DragEvent("drop", {dataTransfer: data, bubbles: true, cancelable: true}))`, quote(file))
	}
	file := `{"whosaid": "1", "offsets": "utf-16", "corrections": [{"do": "speaker", "statement": [{"start": 0, "end": 1, "words": "“It takes a year,”"}], "speaker": {"name": "Lena Ortiz"}}]}`
	drop(file)
	p.until(`document.querySelector("#error").textContent.includes("Open the article first")`)
	assert.Equal(t, "empty", value[string](p, `document.documentElement.dataset.state`), "it is not read as an article")
	p.read(disputed)
	drop(file)
	p.corrected("1 correction")
	assert.Contains(t, p.says(), "Lena Ortiz: “It takes a year,”")
	assert.Equal(t, disputed, p.text())
	p.click("#new")
	p.read("“No,” said Ada Byrne.")
	drop(file)
	p.until(`document.querySelector("#error").textContent.includes("None of the corrections in this file fits the text")`)
}

func TestEdgesAreDragged(t *testing.T) {
	address, _ := serve(t)
	p := open(t, address)
	p.read(disputed)
	p.script(`[...document.querySelectorAll("mark.quote")].find((m) => m.textContent.includes("takes a year")).click()`)
	p.choose("Move edges")
	at := value[[]float64](p, `(() => {
		const handle = document.querySelector(".handle[data-edge=end]").getBoundingClientRect();
		const text = [...document.querySelectorAll("mark.quote")].find((m) => m.textContent.includes("takes a year")).firstChild;
		const range = document.createRange();
		range.setStart(text, 8);
		range.setEnd(text, 9);
		return [handle.left, handle.bottom + 5, range.getBoundingClientRect().left, handle.bottom + 5];
	})()`)
	mouse := func(kind input.DispatchMouseEventType, x, y float64) {
		_, err := chromedp.Call(p.context, input.DispatchMouseEvent, input.DispatchMouseEventParams{Type: kind, X: x, Y: y, Button: input.MouseButtonLeft, ClickCount: 1})
		require.NoError(t, err)
	}
	mouse(input.DispatchMouseEventTypeMousePressed, at[0], at[1])
	mouse(input.DispatchMouseEventTypeMouseMoved, at[2]+10, at[3])
	mouse(input.DispatchMouseEventTypeMouseMoved, at[2], at[3])
	mouse(input.DispatchMouseEventTypeMouseReleased, at[2], at[3])
	p.choose("Done")
	p.corrected("1 correction")
	assert.Contains(t, p.says(), "Karl Wu: “It takes")
}

// A statement gets the parts that it lacks, and loses those that it has.
func TestPartsOfStatements(t *testing.T) {
	address, _ := serve(t)
	p := open(t, address)
	p.read("“No,” said Karl Wu. It rained a lot, Ada Byrne thought.\n\nIt is late here.")
	edges := func(words string) {
		p.script(`[...document.querySelectorAll("mark.quote")].find((m) => m.textContent.includes(%s)).click()`, quote(words))
		p.choose("Move edges")
	}
	p.selectWords("It is late")
	p.choose("Statement by …")
	p.choose("No speaker")
	p.corrected("1 correction")
	edges("It is late")
	p.choose("Add source")
	p.choose("Done")
	p.corrected("2 corrections")
	assert.Contains(t, p.all(".source"), "here")
	edges("It is late")
	p.choose("Source")
	p.choose("None")
	p.choose("Done")
	p.corrected("3 corrections")
	assert.NotContains(t, p.all(".source"), "here")
	p.selectWords("here")
	p.choose("Part of the statement by ?")
	p.corrected("4 corrections")
	assert.Contains(t, p.says(), "No speaker found: It is late … here")
	edges("here")
	p.choose("Words 2")
	p.choose("None")
	p.choose("Done")
	p.corrected("5 corrections")
	assert.Contains(t, p.says(), "No speaker found: It is late")
}

func TestCorrectingMovesNothingAndHindersNobody(t *testing.T) {
	address, _ := serve(t)
	inEveryView(t, address, func(t *testing.T, p *page) {
		p.read(disputed)
		mark := `[...document.querySelectorAll("mark.quote")].find((m) => m.textContent.includes("takes a year"))`
		p.script("%s.click()", mark)
		assert.Empty(t, p.hinders(), "card")
		p.choose("Move edges")
		assert.Empty(t, p.hinders(), "edges")
		p.press("Escape")
		p.selectWords("Grenville")
		assert.Empty(t, p.hinders(), "words")
		p.choose("Statement by …")
		p.script(`
					const field = document.querySelector("#panel input");
					field.value = "Ada";
					field.dispatchEvent(new InputEvent("input"))`)
		assert.Empty(t, p.hinders(), "speakers")
		p.press("Escape")
		p.script("%s.click()", mark)
		p.choose("Change speaker")
		p.script(`
					scrollTo(0, 0);
					await new Promise((resolve) => setTimeout(resolve, 600));
					window.moved = [];
					new PerformanceObserver((list) => { for (const e of list.getEntries()) window.moved.push(e.sources.map((s) => s.node?.id || s.node?.className || s.node?.nodeName).join(" ")); }).observe({type: "layout-shift"})`)
		p.choose("Lena Ortiz")
		p.corrected("1 correction")
		p.script(`await new Promise((resolve) => setTimeout(resolve, 300))`)
		assert.Empty(t, value[[]string](p, `window.moved.filter((m) => /article|quote|^P|stretch/.test(m))`), "the text stays where it is")
		assert.Empty(t, p.hinders(), "corrected")
		p.click("#tabs [data-tab=speakers]")
		p.script(`for (const e of document.querySelectorAll("#speakers details")) e.open = true`)
		p.until(`document.querySelector("#speakers .actions")`)
		p.choose("Rename")
		assert.Empty(t, p.hinders(), "rename")
	})
}

// A file that holds no corrections does no harm.
func TestBadCorrectionsAreTold(t *testing.T) {
	address, _ := serve(t)
	p := open(t, address)
	p.read(disputed)
	give := func(file string) string {
		p.script(`
			document.querySelector("#error").click();
			const data = new DataTransfer();
			data.items.add(new File([%s], "c.json"));
			const picker = document.querySelector("#corrections-file");
			picker.files = data.files;
			picker.dispatchEvent(new Event("change"))`, quote(file))
		p.until(`document.querySelector("#error").textContent !== ""`)
		return p.all("#error")[0]
	}
	assert.Contains(t, give("no"), "There are no corrections in this file")
	assert.Contains(t, give(`{"whosaid": "2"}`), "in another format")
	assert.Contains(t, give(`{"whosaid": "1", "offsets": "utf-8", "corrections": [{"do": "no mention", "at": {"start": 0, "end": 99999}}]}`), "None of the corrections in this file fits")
	assert.Contains(t, give(`{"whosaid": "1", "offsets": "utf-8", "corrections": [{"do": "explode"}]}`), "nothing is called that")
	assert.True(t, value[bool](p, `document.querySelector("#corrections").hidden`))
}
