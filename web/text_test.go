package web_test

import (
	"context"
	"strings"
	"sync"
	"testing"
	"unicode/utf16"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"whosaid/analyzer"
	"whosaid/analyzer/export"
	"whosaid/analyzer/model/embedded"
	"whosaid/analyzer/reader"
)

// native is the analysis of text as JSON, as Go alone makes it with the engine
// that the page reads with: the model, where there is one.
func native(text string) string { return string(export.JSON(analysis(text))) }

func analysis(text string) *analyzer.Analysis {
	return analyzer.With(engine()).Analyze(context.Background(), text).In(analyzer.UTF16, text)
}

var engine = sync.OnceValue(func() analyzer.Engine {
	m, err := embedded.Model()
	if err != nil {
		return analyzer.Preview()
	}
	e, err := reader.New(m)
	if err != nil {
		panic(err)
	}
	return e
})

// webPage is a whole page: an article with what stands around it.
const webPage = `<!doctype html><html><head><title>The bridge opens</title><script>document.title = "run"</script><style>p { color: red }</style></head><body>
<nav><a href="/">Home</a> <a href="/world">World</a> <a href="javascript:alert(1)">Sign in</a></nav>
<article><h1>The bridge opens</h1><p class="byline">By Ada Byrne</p>
<p>The bridge over the Arle opened on Monday after two years of works that the town had long waited for, and hundreds of people came to walk across it in the rain.</p>
<p>“We waited two years for this,” said Lena Ortiz, the mayor of Grenville. “It was worth every day of it, and I would do it again, though perhaps with a better umbrella.”</p>
<blockquote>The works cost less than the council had feared, and took less time than the builders had asked for.</blockquote>
<p>A senior official said the second bridge would follow next year, if the money that the county has promised for it arrives before the autumn.</p></article>
<aside><h2>Most read</h2><ul><li><a href="/1">Ten things about bridges</a></li><li><a href="/2">What the river says</a></li></ul></aside>
<footer>Copyright, imprint, <a href="/terms">terms</a></footer></body></html>`

func TestWholePageIsReadAsAnArticle(t *testing.T) {
	address, _ := serve(t)
	p := open(t, address)
	p.paste(map[string]string{"text/html": webPage, "text/plain": "not this"})
	p.until(`document.querySelector("#note").textContent !== ""`)
	p.state("ready")
	assert.NotContains(t, p.text(), "Most read")
	assert.Contains(t, p.text(), "\n\nThe works cost less")
	assert.Regexp(t, `^Read as an article: \d+ of \d+ words`, p.all("#note")[0])
	p.click("#note button")
	p.until(`document.querySelector("#article").textContent.includes("Most read")`)
	p.state("ready")
	assert.Contains(t, p.all("mark.quote"), "“We waited two years for this,”")
}

func TestRichTextKeepsItsBreaks(t *testing.T) {
	address, _ := serve(t)
	p := open(t, address)
	for name, c := range map[string]struct{ html, want string }{
		"headings and paragraphs": {"<h2>Talks</h2><p>One\n  two.</p><p>Three<br>four.</p>", "Talks\n\nOne two.\n\nThree\nfour."},
		"quotes and lists":        {"<p>See:</p><blockquote><p>“No.”</p></blockquote><ul><li>One</li><li>Two</li></ul>", "See:\n\n“No.”\n\nOne\nTwo"},
		"inline markup":           {"<p>It is <b>very</b><i> late</i>, <a href='javascript:alert(1)'>she</a> said.</p>", "It is very late, she said."},
		"rows and cells":          {"<table><tr><td>A</td><td>1</td></tr><tr><td>B</td><td>2</td></tr></table>", "A\t1\nB\t2"},
		"text that looks like it": {"<p>&lt;b&gt; &amp;amp; &lt;img src=x onerror=alert(1)&gt;</p>", "<b> &amp; <img src=x onerror=alert(1)>"},
		"styles":                  {`<p style="color: red" class='a>b' style='x'>It says style="bold" <span style=left>here</span>.</p>`, `It says style="bold" here.`},
		"kept white space":        {"<pre>a\n  b</pre>", "a\n  b"},
		"what is not shown":       {"<p>Seen</p><script>alert(1)</script><style>p{}</style><p hidden>Hidden</p>", "Seen"},
	} {
		t.Run(name, func(t *testing.T) {
			p.t = t
			p.paste(map[string]string{"text/html": c.html, "text/plain": "plain"})
			p.until(articleText + " === " + quote(c.want))
			p.state("ready")
			p.click("#new")
		})
	}
	p.t = t
}

func TestClipboardOfTheSystemIsPasted(t *testing.T) {
	address, _ := serve(t)
	p := open(t, address+"other")
	p.script(`document.body.innerHTML = "<h2>Talks</h2><p>“No,” said <b>Ada</b> Byrne.</p><ul><li>One</li><li>Two</li></ul>"`)
	p.command("selectAll")
	p.command("copy")
	p.goTo(address)
	p.command("paste")
	p.state("ready")
	assert.Equal(t, "Talks\n\n“No,” said Ada Byrne.\n\nOne\nTwo", p.text())
	p.press("e")
	p.command("selectAll")
	p.command("paste")
	p.state("ready")
	assert.Equal(t, "Talks\n\n“No,” said Ada Byrne.\n\nOne\nTwo", p.text())
}

func TestFilesAreOpened(t *testing.T) {
	address, _ := serve(t)
	p := open(t, address)
	p.catchSaved()
	give := func(name, kind, bytes string, others ...string) {
		p.script(`
			const data = new DataTransfer();
			data.items.add(new File([%s], %s, {type: %s}));
			for (const name of %s) data.items.add(new File(["other"], name));
			document.body.dispatchEvent(new DragEvent("drop", {dataTransfer: data, bubbles: true, cancelable: true}))`, bytes, quote(name), quote(kind), quote(append([]string{}, others...)))
	}
	t.Run("plain", func(t *testing.T) {
		give("talks.txt", "text/plain", quote("“No,” said Ada Byrne.\r\nShe left."))
		p.until(articleText + ` === "“No,” said Ada Byrne.\r\nShe left."`)
		p.state("ready")
		assert.Empty(t, p.all("#note")[0])
		assert.Equal(t, "talks.csv", p.export("csv", 1)[0].Name, "what is saved is called after it")
		p.click("#new")
		p.read(short)
		assert.Equal(t, "whosaid.csv", p.export("csv", 1)[0].Name)
	})
	t.Run("several", func(t *testing.T) {
		give("talks.txt", "text/plain", quote("“No,” said Karl Wu."), "more.txt")
		p.until(articleText + ` === "“No,” said Karl Wu."`)
		p.state("ready")
		assert.Equal(t, "Of the files dropped only talks.txt is read.", strings.TrimSpace(p.all("#note")[0]))
	})
	t.Run("old encoding", func(t *testing.T) {
		give("alt.txt", "text/plain", `new Uint8Array([0x93, 0x4e, 0x6f, 0x94, 0x20, 0x73, 0x61, 0x69, 0x64, 0x20, 0x52, 0x65, 0x6e, 0xe9, 0x2e])`)
		p.until(articleText + ` === "“No” said René."`)
		p.state("ready")
	})
	t.Run("web page", func(t *testing.T) {
		give("page.html", "text/html", quote(webPage))
		p.until(`document.querySelector("#note").textContent !== ""`)
		p.state("ready")
		assert.NotContains(t, p.text(), "Most read")
	})
	t.Run("no article", func(t *testing.T) {
		give("menu.html", "text/html", quote("<html><body></body></html>"))
		p.until(`document.querySelector("#error").textContent === "There is no text in menu.html."`)
		p.state("ready")
		assert.Contains(t, p.text(), "The bridge opens", "the article stays")
		p.click("#new")
		give("menu.html", "text/html", quote("<html><body></body></html>"))
		p.until(`document.querySelector("#error").textContent === "There is no text in menu.html."`)
		assert.Equal(t, "empty", value[string](p, `document.documentElement.dataset.state`))
		assert.True(t, value[bool](p, `document.querySelector("#text").checkVisibility()`))
	})
	t.Run("no text", func(t *testing.T) {
		give("photo.jpg", "image/jpeg", `new Uint8Array([0xff, 0xd8, 0, 0, 0, 1])`)
		p.until(`document.querySelector("#error").textContent.includes("photo.jpg is not a text")`)
	})
}

// texts that have hurt such pages before, as JavaScript writes them.
var hostile = map[string]string{
	"markup":            `"<img src=x onerror=alert(1)> said <b>Ada Byrne</b>. <script>alert(1)<\/script> “</mark>” & &amp;"`,
	"emoji":             `"🎈 “Wait 👩‍👩‍👧,” said Lena 🎈 Ortiz. 🇫🇷 “Yes,” she said."`,
	"lone surrogates":   `"\ud83d “No\udc00,” said Ada \ud800Byrne. \udfff"`,
	"NUL and controls":  `"\u0000 “No,” said\u0007 Ada Byrne.\u0001"`,
	"bidi":              `"\u202e“No,” said Ada Byrne.\u202c \u05d0\u05d1 “\u05e9\u05dc\u05d5\u05dd” \u2067x\u2069"`,
	"combining":         `"“N" + "\u0301".repeat(1_000_000) + "o,” said Ada Byrne."`,
	"line ends":         `"\r\n“No,” said Ada Byrne.\r\r\n\n\nShe\u2028left.\n"`,
	"byte order mark":   `"\ufeff“No,” said Ada Byrne."`,
	"white space":       `"  “No,”   said\tAda\u00a0Byrne. \n\t\n end  "`,
	"prototype":         `"__proto__ said “constructor”. toString said “hasOwnProperty”."`,
	"one long line":     `"“No,” said Ada Byrne. ".repeat(1000)`,
	"no space anywhere": `"🎈".repeat(40000)`,
}

func TestHostileTextsComeOutAsText(t *testing.T) {
	address, _ := serve(t)
	p := open(t, address)
	for name, expression := range hostile {
		t.Run(name, func(t *testing.T) {
			p.t = t
			p.script(`
				window.given = %s;
				const data = new DataTransfer();
				data.setData("text/plain", window.given);
				// A DataTransfer mends lone surrogates, which the field does not.
				if (!window.given.isWellFormed()) data.getData = () => "";
				const field = document.querySelector("#text");
				document.querySelector("#new").click();
				if (window.given.isWellFormed()) field.dispatchEvent(new ClipboardEvent("paste", {clipboardData: data, bubbles: true, cancelable: true}));
				else { field.value = window.given; field.dispatchEvent(new InputEvent("input")); }`, expression)
			p.until(`document.documentElement.dataset.state === "ready" && ` + articleText + ` === window.given`)
			assert.Zero(t, value[int](p, `document.querySelectorAll("#article :not(p, div, mark, span), script:not([src])").length`), "nothing but our own elements")
		})
	}
	p.t = t
}

func TestPageAndGoFindTheSame(t *testing.T) {
	address, _ := serve(t)
	p := open(t, address+"other")
	check := func(name, expression string) {
		t.Run(name, func(t *testing.T) {
			units := value[[]uint16](p, `(() => { const s = `+expression+`; return Array.from({length: s.length}, (_, i) => s.charCodeAt(i)); })()`)
			text := string(utf16.Decode(units))
			got := value[string](p, `(async () => {
				const whosaid = window.door ??= await (await import("./whosaid.js")).load(`+loading+`);
				const analysis = await whosaid.analyze(`+expression+`);
				const written = new TextDecoder().decode(await whosaid.write(analysis, "json"));
				return JSON.stringify(analysis) + "\n" + written;
			})()`)
			p.t = t
			tree, written, _ := strings.Cut(got, "\n")
			want := native(text)
			assert.Equal(t, want, written)
			assert.JSONEq(t, want, tree)
		})
	}
	check("short", quote(short))
	for name, expression := range hostile {
		check(name, expression)
	}
}

func TestDoorEndsWorkAtOnce(t *testing.T) {
	address, _ := serve(t)
	p := open(t, address+"other")
	got := value[string](p, `(async () => {
		const whosaid = await (await import("./whosaid.js")).load(`+loading+`);
		const stop = new AbortController();
		const text = `+quote(long(2_000_000))+`;
		const first = whosaid.analyze(text, {signal: stop.signal, onProgress: () => stop.abort()}).catch((e) => e.name);
		const second = whosaid.analyze("“No,” said Ada Byrne.");
		const early = whosaid.analyze("x", {signal: AbortSignal.abort()}).catch((e) => e.name);
		const name = await first;
		const found = (await second).quotes.length;
		whosaid.close();
		return name + " " + (await early) + " " + found;
	})()`)
	require.Equal(t, "AbortError AbortError 1", got)
}
