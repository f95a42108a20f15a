package web_test

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"whosaid/analyzer/model/embedded"
)

// loading are the options of a door that is ready, in a project without a model too.
var loading = func() string {
	if embedded.Name() == "" {
		return "{preview: true}"
	}
	return ""
}()

func needsModel(t testing.TB) {
	t.Helper()
	if embedded.Name() == "" {
		t.Skip("this project holds no model")
	}
}

// readByModel waits until the marks are the model's.
func (p *page) readByModel() {
	p.t.Helper()
	p.until(`document.querySelector("#engine").dataset.engine.startsWith("reader ") && document.documentElement.dataset.state === "ready"`)
}

// seedText is an article of the project.
func seedText(t testing.TB) string {
	t.Helper()
	text, err := os.ReadFile("../seeds/night-train.txt")
	require.NoError(t, err)
	return string(text)
}

// modelServer serves the page; before a model goes out, hold is called.
func modelServer(t testing.TB, hold func(w http.ResponseWriter) (send bool)) (address string, sent *atomic.Int32) {
	sent = new(atomic.Int32)
	files := http.FileServer(http.Dir(dist))
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if strings.HasSuffix(r.URL.Path, ".model") {
			sent.Add(1)
			if !hold(w) {
				return
			}
		}
		files.ServeHTTP(w, r)
	}))
	t.Cleanup(func() { server.CloseClientConnections(); server.Close() })
	return server.URL + "/", sent
}

func TestModelReadsInThePageAsNatively(t *testing.T) {
	needsModel(t)
	address, _ := serve(t)
	texts := []string{short, seedText(t), "🎈 " + seedText(t) + "\n\n" + strings.Repeat("Ada Byrne said no. ", 400), "", "“No,” said\x00 Ada Byrne."}
	for name, before := range map[string]string{
		"two workers, relaxed": ``,
		"one worker, relaxed":  `Object.defineProperty(navigator, "hardwareConcurrency", {value: 1});`,
		"two workers, simd128": `let asked = 0; const validate = WebAssembly.validate; WebAssembly.validate = (b) => asked++ > 0 && validate(b);`,
		"one worker, plain Go": `Object.defineProperty(navigator, "hardwareConcurrency", {value: 1}); WebAssembly.validate = () => false;`,
	} {
		t.Run(name, func(t *testing.T) {
			p := open(t, address+"other")
			p.script("%s window.door = await (await import('./whosaid.js')).load()", before)
			for i, text := range texts {
				if strings.Contains(name, "plain") && i == 2 {
					continue // It would take a minute.
				}
				got := value[string](p, `(async () => {
					const shares = [0];
					const analysis = await window.door.analyze(`+quote(text)+`, {onProgress: (share) => shares.push(share)});
					if (shares.some((s, i) => s < shares[i - 1])) return "progress went back: " + shares;
					return new TextDecoder().decode(await window.door.write(analysis, "json"));
				})()`)
				assert.Equal(t, native(text), got)
			}
		})
	}
}

func TestCancelWhileTheModelReads(t *testing.T) {
	needsModel(t)
	address, _ := serve(t)
	p := open(t, address+"other")
	got := value[string](p, `(async () => {
		const whosaid = await (await import("./whosaid.js")).load();
		const stop = new AbortController();
		let aborted = 0;
		const first = whosaid.analyze(`+quote(long(300_000))+`, {signal: stop.signal, onProgress: (share) => { if (share > 0) { aborted ||= performance.now(); stop.abort(); } }}).catch((e) => e.name);
		const name = await first;
		const took = performance.now() - aborted;
		const analysis = await whosaid.analyze(`+quote(seedText(t))+`);
		const written = new TextDecoder().decode(await whosaid.write(analysis, "json"));
		whosaid.close();
		return name + " " + (took < 500) + "\n" + written;
	})()`)
	assert.Equal(t, "AbortError true\n"+native(seedText(t)), got)
}

func TestModelsMarksTakeThePlaceOfThoseByRules(t *testing.T) {
	needsModel(t)
	come := make(chan struct{})
	address, _ := modelServer(t, func(http.ResponseWriter) bool { <-come; return true })
	p := blank(t)
	p.goEarly(address)
	p.until(`document.querySelector("#engine progress").checkVisibility()`)
	assert.Regexp(t, `^Getting the model, 0\.0 of \d+\.\d MB\.`, p.all("#engine")[0])
	p.read(seedText(t))
	assert.Equal(t, "preview", value[string](p, `document.querySelector("#engine").dataset.engine`))
	assert.Contains(t, p.all("#engine")[0], "by rules")
	p.script(`
		const marks = document.querySelectorAll("mark.quote[tabindex]");
		const mark = marks[marks.length >> 1];
		mark.scrollIntoView({block: "center"});
		mark.click();
		mark.focus({preventScroll: true});
		window.place = mark.closest("p");
		document.querySelector("#speakers details").open = true;
		window.open = document.querySelector("#speakers details h3").textContent;
		window.shifts = [];
		await new Promise((resolve) => setTimeout(resolve, 300));
		window.scrolled = scrollY;
		window.top0 = window.place.getBoundingClientRect().top;
		const start = performance.now();
		// The rail has other lines then.
		new PerformanceObserver((list) => { for (const e of list.getEntries()) if (e.startTime > start && !e.sources.every((s) => s.node?.parentElement?.closest("#rail"))) window.shifts.push(e.value + " " + e.sources.map((s) => s.node?.id || s.node?.className || s.node?.nodeName).join(" ")); }).observe({type: "layout-shift"})`)
	close(come)
	p.readByModel()
	p.script(`await new Promise((resolve) => setTimeout(resolve, 200))`)
	assert.Empty(t, value[[]string](p, `window.shifts`))
	assert.Equal(t, value[string](p, `[window.scrolled, window.top0].map(Math.round).join()`), value[string](p, `[scrollY, window.place.getBoundingClientRect().top].map(Math.round).join()`), "nothing moves")
	assert.True(t, value[bool](p, `document.querySelector("#card").hidden === false`), "the pinned card stays")
	assert.True(t, value[bool](p, `document.activeElement.matches("mark.quote") && window.place.contains(document.activeElement)`), "the focus stays")
	assert.True(t, value[bool](p, `[...document.querySelectorAll("#speakers details")].every((e) => e.open === (e.querySelector("h3").textContent === window.open))`), "the open block stays")
	assert.True(t, value[bool](p, `document.querySelectorAll("mark.quote[data-says]").length > 1`), "names stand in the margin")
	assert.Contains(t, value[string](p, `document.querySelector("#engine").dataset.engine`), embedded.Name())
	p.check(seedText(t))
}

func TestWhatIsSelectedStaysSelected(t *testing.T) {
	needsModel(t)
	come := make(chan struct{})
	address, _ := modelServer(t, func(http.ResponseWriter) bool { <-come; return true })
	p := blank(t)
	p.goEarly(address)
	p.read(seedText(t))
	selected := value[string](p, `(() => {
		const paragraphs = [...document.querySelectorAll("#article p")].filter((p) => p.querySelector("mark"));
		const [from, to] = [paragraphs[2], paragraphs[5]];
		getSelection().setBaseAndExtent(to, to.childNodes.length, from.querySelector("mark").firstChild, 2); // Backwards.
		return getSelection().toString();
	})()`)
	assert.NotEmpty(t, selected)
	close(come)
	p.readByModel()
	assert.Equal(t, selected, value[string](p, `getSelection().toString()`))
	assert.True(t, value[bool](p, `getSelection().anchorNode.compareDocumentPosition(getSelection().focusNode) === Node.DOCUMENT_POSITION_PRECEDING`), "backwards, as it was made")
}

// TestLongTextIsMarkedWhileItIsRead asserts that nothing jumps while the model's
// marks take the place of those by rules, and that in the end they are those of
// a reading in one go.
func TestLongTextIsMarkedWhileItIsRead(t *testing.T) {
	needsModel(t)
	address, _ := serve(t)
	p := open(t, address)
	text := varied(70)
	p.script(`
		window.shifts = [];
		window.said = new Set();
		window.heard = [];
		new MutationObserver(() => { if (document.querySelector("#live").textContent) window.heard.push(document.querySelector("#live").textContent); }).observe(document.querySelector("#live"), {childList: true});
		new MutationObserver(() => { window.said.add(document.querySelector("#engine span").textContent.replace(/\d+/g, "0")); }).observe(document.querySelector("#engine"), {childList: true, subtree: true});
		window.blocks = new Set();
		new MutationObserver(() => {
			if (document.querySelector("#engine").dataset.engine === "preview") window.blocks.add(document.querySelector("#speakers details"));
		}).observe(document.querySelector("#article"), {childList: true, subtree: true});
		// Pasting turns the page over to the article; once that is drawn, nothing may move.
		new MutationObserver(() => requestAnimationFrame(() => requestAnimationFrame(() => { window.turned ??= performance.now(); }))).observe(document.documentElement, {attributeFilter: ["data-view"]});
		new PerformanceObserver((list) => { for (const e of list.getEntries()) if (e.startTime > window.turned) window.shifts.push(e.value + " " + e.sources.map((s) => s.node?.id || s.node?.className || s.node?.nodeName).join(" ")); }).observe({type: "layout-shift"})`)
	p.paste(map[string]string{"text/plain": text})
	p.readByModel()
	p.script(`await new Promise((resolve) => setTimeout(resolve, 200))`)
	assert.Empty(t, value[[]string](p, `window.shifts`))
	assert.Equal(t, 1, value[int](p, `window.blocks.size`), "the rail waits for the end")
	assert.Len(t, value[[]string](p, `window.heard`), 1, "a screen reader says it once")
	said := value[[]string](p, `[...window.said].filter(Boolean)`)
	assert.Len(t, said, 2, "that the model is reading, that it has read: %q", said)
	p.check(text)
}

func TestDoorTellsWhatIsReadSoFar(t *testing.T) {
	needsModel(t)
	address, _ := serve(t)
	p := open(t, address+"other")
	text := varied(30)
	got := value[struct {
		Parts  int
		Engine string
		Same   bool
		Here   []string
		Final  string
	}](p, `(async () => {
		const whosaid = await (await import("./whosaid.js")).load();
		const text = `+quote(text)+`;
		const rules = await whosaid.analyze(text, {engine: "preview"});
		const start = Math.floor(0.6 * text.length);
		const parts = [];
		const final = await whosaid.analyze(text, {view: () => ({start, end: start + 500}), onPart: (soFar) => { parts.push(soFar); }});
		const near = (a, from, to) => JSON.stringify(a.quotes.filter((q) => q.content[0].start >= from && q.content[0].start < to).map((q) => [q.content, q.cue, q.source, q.type, q.act]));
		const out = {
			Parts: parts.length,
			Engine: parts[0]?.engine ?? "",
			Same: parts.every((a) => near(a, 0, 300) === near(rules, 0, 300)),
			Here: [near(parts[0] ?? rules, start, start + 500), near(final, start, start + 500)],
			Final: new TextDecoder().decode(await whosaid.write(final, "json")),
		};
		whosaid.close();
		return out;
	})()`)
	assert.Equal(t, 1, got.Parts, "once: nobody has looked elsewhere")
	assert.Equal(t, "preview and "+embedded.Name(), got.Engine)
	assert.True(t, got.Same, "rules mark what is not read yet")
	assert.Equal(t, got.Here[1], got.Here[0], "the model has marked what is looked at")
	assert.Equal(t, native(text), got.Final)
}

// check holds the marks in the page against the analysis that Go alone makes.
func (p *page) check(text string) {
	p.t.Helper()
	var want []string
	for _, e := range analysis(text).Entities {
		want = append(want, fmt.Sprintf("%s %s", e.ID, e.Type))
	}
	assert.Equal(p.t, want, value[[]string](p, `[...new Set([...document.querySelectorAll("mark.entity")].map((e) => e.dataset.entity + " " + e.dataset.type))].sort((a, b) => a.slice(1).split(" ")[0] - b.slice(1).split(" ")[0])`))
	var statements []string
	for _, q := range analysis(text).Quotes {
		speaker := ""
		if q.Speaker != nil {
			speaker = *q.Speaker
		}
		statements = append(statements, q.ID+" "+q.Type+" "+speaker)
	}
	assert.Equal(p.t, statements, value[[]string](p, `[...new Set([...document.querySelectorAll("mark.quote")].map((e) => e.dataset.quote + " " + e.dataset.type + " " + e.dataset.speaker))].sort((a, b) => a.slice(1).split(" ")[0] - b.slice(1).split(" ")[0])`))
}

func TestModelIsLoadedOnce(t *testing.T) {
	needsModel(t)
	address, sent := modelServer(t, func(http.ResponseWriter) bool { return true })
	p := open(t, address)
	p.until(installed)
	p.until(`caches.match(performance.getEntriesByType("resource").find((e) => e.name.endsWith(".model")).name)`)
	p.goTo(address)
	p.read(short)
	p.readByModel()
	assert.EqualValues(t, 1, sent.Load(), "the next visit has it on the device")
}

func TestWithoutTheModelRulesGoOn(t *testing.T) {
	needsModel(t)
	t.Run("missing", func(t *testing.T) {
		p := blank(t)
		p.expected = "Failed to load resource"
		address, _ := modelServer(t, func(w http.ResponseWriter) bool {
			http.Error(w, "gone", http.StatusNotFound)
			return false
		})
		p.goTo(address)
		assert.Contains(t, p.all("#engine")[0], "could not be loaded")
		p.read(short)
		assert.NotEmpty(t, p.all("mark.quote"))
		assert.Contains(t, p.all("#engine")[0], "by rules alone")
	})
	t.Run("until it is there", func(t *testing.T) {
		there := false
		address, _ := modelServer(t, func(w http.ResponseWriter) bool {
			if !there {
				http.Error(w, "gone", http.StatusNotFound)
			}
			return there
		})
		p := blank(t)
		p.expected = "Failed to load resource"
		p.goTo(address)
		p.read(short)
		there = true
		p.click("#again")
		p.readByModel()
		assert.False(t, value[bool](p, `document.querySelector("#again").checkVisibility()`))
		p.check(short)
	})
	t.Run("no network", func(t *testing.T) {
		p := without(t, "*://*:*/*.model")
		address, _ := serve(t)
		p.goTo(address)
		p.read(short)
		assert.NotEmpty(t, p.all("mark.quote"))
	})
	t.Run("damaged", func(t *testing.T) {
		files, err := filepath.Glob(filepath.Join(dist, "*.model"))
		require.NoError(t, err)
		data, err := os.ReadFile(files[0])
		require.NoError(t, err)
		data[len(data)/2] ^= 1
		address, _ := modelServer(t, func(w http.ResponseWriter) bool {
			_, _ = w.Write(data)
			return false
		})
		p := open(t, address)
		assert.Contains(t, p.all("#engine")[0], "could not be loaded")
		p.read(short)
		assert.NotEmpty(t, p.all("mark.quote"))
		p.until(`(async () => !(await caches.keys()).some((name) => name.startsWith("whosaid-model")))()`)
	})
}

func TestFileEditionReadsWithTheModel(t *testing.T) {
	needsModel(t)
	p := blank(t)
	_, err := chromedp.Call(p.context, network.OverrideNetworkState, network.OverrideNetworkStateParams{Offline: true})
	require.NoError(t, err)
	p.goTo(fileEdition())
	p.read(seedText(t))
	p.readByModel()
	p.check(seedText(t))
}

func TestTypingIsReadByTheModel(t *testing.T) {
	needsModel(t)
	address, _ := serve(t)
	p := open(t, address)
	p.read(seedText(t))
	p.press("e")
	p.press("x")
	p.press("y")
	p.until(`document.querySelector("#article").textContent === document.querySelector("#text").value.replaceAll("\n", "") && document.documentElement.dataset.state === "ready"`)
	p.readByModel()
	// The paragraph typed in has no marks until typing pauses and it is read anew.
	p.until(`document.querySelector("mark.entity[data-entity=e1]") !== null`)
	p.check(value[string](p, `document.querySelector("#text").value`))
}

// benchmark measures words a second in Chromium, the door's call as a whole.
func benchmark(b *testing.B, text, before, options string) {
	if options == "" {
		needsModel(b)
	}
	address, _ := serve(b)
	p := open(b, address+"other")
	p.script(`%s
		window.door = await (await import("./whosaid.js")).load({preview: true});
		await window.door.reader.catch(() => {});
		window.text = %s;
		await window.door.analyze(window.text.slice(0, 3000), {%s})`, before, quote(text), options)
	words, elapsed := 0, time.Duration(0)
	for b.Loop() {
		// Every text is a new one: what was read before is known.
		got := value[[]float64](p, `(async () => {
			const text = window.text.replace(/\bOrtiz\b/g, () => "Or" + String.fromCharCode(...Array.from({length: 4}, () => 97 + 26 * Math.random())));
			const begun = performance.now();
			const analysis = await window.door.analyze(text, {`+options+`});
			return [analysis.counts.words, performance.now() - begun];
		})()`)
		words += int(got[0])
		elapsed += time.Duration(got[1] * float64(time.Millisecond))
	}
	b.ReportMetric(float64(words)/elapsed.Seconds(), "words/s")
}

const oneWorker = `Object.defineProperty(navigator, "hardwareConcurrency", {value: 1});`

// varied is a long text in which no paragraph comes twice.
func varied(paragraphs int) string {
	var b strings.Builder
	for i := range paragraphs {
		fmt.Fprintf(&b, "“The works on section %d will take %d months,” Lena Ortiz, the mayor of Grenville, told the council on Monday. “Nobody here has the money for more than %d of them,” Ortiz said, and added that she had asked the county for help. A senior official said the county would answer before the autumn.\n\n", i, i%24+1, i%7)
	}
	return b.String()
}

func BenchmarkAnalyze_Chromium_two_workers(b *testing.B) { benchmark(b, varied(200), "", "") }

func BenchmarkAnalyze_Chromium_one_worker(b *testing.B) { benchmark(b, varied(200), oneWorker, "") }

func BenchmarkAnalyze_Chromium_preview(b *testing.B) {
	benchmark(b, varied(200), "", `engine: "preview"`)
}

// beginning returns the paragraphs with the first words of text, as they are written.
func beginning(text string, words int) string {
	end := 0
	for paragraph := range strings.SplitAfterSeq(text, "\n\n") {
		if words <= 0 {
			break
		}
		words -= len(strings.Fields(paragraph))
		end += len(paragraph)
	}
	return text[:end]
}

// BenchmarkFirstReading_Chromium measures how long after the last byte of the
// model an article of 500 words is read, and how much memory a worker has then
// and after a text of 10,000 words.
func BenchmarkFirstReading_Chromium(b *testing.B) {
	needsModel(b)
	address, _ := serve(b)
	article := beginning(seedText(b), 500)
	took, memory, runs := 0.0, [2]float64{}, 0
	for b.Loop() {
		p := open(b, address+"other")
		got := value[[]float64](p, `(async () => {
			let memory = 0;
			window.Worker = class extends Worker {
				constructor(url) {
					super(url);
					this.addEventListener("message", ({data}) => { memory = Math.max(memory, data.memory ?? 0); });
				}
			};
			const {load} = await import("./whosaid.js");
			let arrived = 0;
			const whosaid = await load({preview: true, onProgress: (loaded, total) => { if (loaded === total) arrived = performance.now(); }});
			await whosaid.reader;
			await whosaid.analyze(`+quote(article)+`);
			const out = [performance.now() - arrived, memory / 1e6];
			await whosaid.analyze(`+quote(varied(200))+`);
			whosaid.close();
			return [...out, memory / 1e6];
		})()`)
		runs++
		took += got[0]
		memory = [2]float64{got[1], got[2]}
	}
	b.ReportMetric(took/float64(runs), "ms/first")
	b.ReportMetric(memory[0], "MB/worker")
	b.ReportMetric(memory[1], "MB/worker-10k")
	b.ReportMetric(0, "ns/op")
}

// BenchmarkTyping_Chromium measures how long after a key the marks of an article
// of 1,000 words follow, by the model, while it is edited in the middle.
func BenchmarkTyping_Chromium(b *testing.B) {
	needsModel(b)
	address, _ := serve(b)
	p := open(b, address)
	p.read(varied(20))
	p.readByModel()
	p.click("#edit")
	p.script(`
		const text = document.querySelector("#text");
		const middle = text.value.indexOf(" ", text.value.length >> 1);
		text.setSelectionRange(middle, middle);
		let at = 0;
		text.addEventListener("input", () => { window.took = 0; at = performance.now(); });
		const state = document.documentElement.dataset;
		new MutationObserver(() => { if (at && state.state === "ready") window.took = performance.now() - at; })
			.observe(document.documentElement, {attributes: true, attributeFilter: ["data-state"]})`)
	took, runs := 0.0, 0
	for b.Loop() {
		p.press("x")
		p.until(`window.took > 0`)
		took += value[float64](p, `window.took`)
		runs++
	}
	b.ReportMetric(took/float64(runs), "ms/key")
	b.ReportMetric(0, "ns/op")
}

// BenchmarkLongText_Chromium measures 100,000 words: how long after pasting the
// first marks stand, the longest task of the page while what is read by the model
// is scrolled through, and how long a type of names takes to be shown or hidden.
func BenchmarkLongText_Chromium(b *testing.B) {
	needsModel(b)
	address, _ := serve(b)
	got, runs := [3]float64{}, 0
	for b.Loop() {
		p := open(b, address)
		p.until(`document.querySelector("#engine").dataset.model === "ready"`)
		p.script(`window.pasted = %s`, quote(varied(1850)))
		p.script(`
			const data = new DataTransfer();
			data.setData("text/plain", window.pasted);
			const begun = performance.now();
			document.querySelector("#text").dispatchEvent(new ClipboardEvent("paste", {clipboardData: data, bubbles: true, cancelable: true}));
			while (!document.querySelector("mark.quote")) await new Promise(requestAnimationFrame);
			window.first = performance.now() - begun`)
		p.readByModel()
		p.script(`
			const rest = () => new Promise((resolve) => setTimeout(resolve, 200));
			await rest();
			let longest = 0;
			const watch = new PerformanceObserver((list) => { for (const e of list.getEntries()) longest = Math.max(longest, e.duration); });
			watch.observe({type: "longtask"});
			const height = document.documentElement.scrollHeight;
			for (let i = 1; i <= 20; i++) {
				scrollTo(0, (height * i) / 21);
				await rest();
			}
			watch.disconnect();
			const toggle = document.querySelector("#names [data-type=PERSON] input");
			const begun = performance.now();
			toggle.click();
			await new Promise(requestAnimationFrame);
			await new Promise((resolve) => setTimeout(resolve));
			window.took = [window.first, longest, performance.now() - begun]`)
		for i, ms := range value[[]float64](p, `window.took`) {
			got[i] += ms
		}
		runs++
	}
	for i, unit := range []string{"ms/marks", "ms/longest-task", "ms/toggle"} {
		b.ReportMetric(got[i]/float64(runs), unit)
	}
	b.ReportMetric(0, "ns/op")
}
