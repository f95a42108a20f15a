package web_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"whosaid/analyzer"
	"whosaid/analyzer/export"
)

// A saved file is what the page gives to be downloaded.
type saved struct{ Name, Type, Text string }

// catchSaved has the page hand its files to the test instead of to the disk.
func (p *page) catchSaved() {
	p.t.Helper()
	p.script(`
		const files = new Map();
		window.saved = [];
		URL.createObjectURL = (blob) => { files.set("#" + files.size, blob); return "#" + (files.size - 1); };
		HTMLAnchorElement.prototype.click = function () {
			const blob = files.get(this.getAttribute("href"));
			const decode = (bytes) => new TextDecoder("utf-8", {ignoreBOM: true}).decode(bytes);
			blob.arrayBuffer().then((bytes) => window.saved.push({Name: this.download, Type: blob.type, Text: decode(bytes)}));
		}`)
}

// export takes a format out of the menu; with it come so many files.
func (p *page) export(format string, files int) []saved {
	p.t.Helper()
	p.script(`window.saved.length = 0`)
	p.click("#export summary")
	p.click(`#export [data-format="` + format + `"]`)
	p.until(`window.saved.length === ` + quote(files))
	return value[[]saved](p, `window.saved`)
}

func TestRichTextNamesWhoSpeaks(t *testing.T) {
	address, _ := serve(t)
	p := open(t, address)
	p.scheme("dark")
	p.read("Talks <b>\n\n“No,” said Ada Byrne.\n\nShe left.\n\n“Yes,” said Karl Wu.")
	p.script(`Object.defineProperty(navigator, "clipboard", {value: {write: async ([item]) => { window.copied = item; }}})`)
	p.click("#export summary")
	p.click("#copy-rich")
	p.until(`window.copied`)
	assert.Equal(t, "Talks <b>\n\n[Ada Byrne] “No,” said Ada Byrne.\n\nShe left.\n\n[Karl Wu] “Yes,” said Karl Wu.", value[string](p, `window.copied.getType("text/plain").then((b) => b.text())`))
	rich := value[string](p, `window.copied.getType("text/html").then((b) => b.text())`)
	assert.Contains(t, rich, "<p>Talks &lt;b&gt;</p>")
	assert.Regexp(t, `<b style="color: rgb\(\d+, \d+, \d+\);">\[Ada Byrne\]</b> <span style="text-decoration: [^"]*">“No,”</span> said`, rich)
	assert.Contains(t, p.all("#error")[0], "Copied")
}

func TestEveryFormatIsWhatTheCommandLineWrites(t *testing.T) {
	address, _ := serve(t)
	for edition, address := range map[string]string{"folder": address, "one file": fileEdition()} {
		t.Run(edition, func(t *testing.T) {
			p := open(t, address)
			p.catchSaved()
			text := "🎈 Talks\n\n" + short + "\r\n“Café | <b>=1+1</b>,” said Émile Roy."
			p.read(text)
			var a analyzer.Analysis
			require.NoError(t, json.Unmarshal([]byte(p.export("json", 1)[0].Text), &a))
			require.Equal(t, analyzer.UTF16, a.Offsets)
			require.NotEmpty(t, a.Quotes)
			assert.Equal(t, []string{export.Summary(&a)}, p.all("#facts"), "the same sentence")
			utf8 := a.In(analyzer.UTF8, text)
			margin := slices.DeleteFunc(export.Margin(text, utf8), func(name string) bool { return name == "" })
			assert.Equal(t, margin, value[[]string](p, `[...document.querySelectorAll("mark.quote[data-says]")].map((e) => e.dataset.says)`), "the margin")
			titles := []string{}
			for _, f := range export.Formats {
				files := 1
				if f.Name == "brat" {
					files = 2
				}
				got := p.export(f.Name, files)
				want := saved{"whosaid" + f.Extension, f.Media, string(f.Write(export.Document{Analysis: &a, Text: text}))}
				assert.Contains(t, got, want)
				if f.Name == "brat" {
					assert.Contains(t, got, saved{"whosaid.txt", f.Media, text}, "brat needs the text beside")
				}
				titles = append(titles, f.Title)
			}
			assert.Equal(t, titles, p.all("#export [data-format]"))
		})
	}
}

// TestFactsAreWhatTheCommandLineSays on articles with organizations, groups and more.
func TestFactsAreWhatTheCommandLineSays(t *testing.T) {
	address, _ := serve(t)
	p := open(t, address)
	p.catchSaved()
	seeds, err := filepath.Glob("../seeds/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, seeds)
	for _, seed := range seeds {
		text, err := os.ReadFile(seed)
		require.NoError(t, err)
		p.read(string(text))
		var a analyzer.Analysis
		require.NoError(t, json.Unmarshal([]byte(p.export("json", 1)[0].Text), &a))
		assert.Equal(t, []string{export.Summary(&a)}, p.all("#facts"), seed)
		p.click("#new")
	}
}

// On a phone two wide initials stand side by side in the margin of the page that HTML
// makes, and its headline is larger than its text.
func TestWrittenPageIsForPhonesToo(t *testing.T) {
	text := "Water prices\n\n“Wait,” said Wexcombe Water. “It rained.”"
	who := "s1"
	a := &analyzer.Analysis{Offsets: analyzer.UTF8, Quotes: []analyzer.Quote{{ID: "q1", Type: "direct", Act: "speech", Speaker: &who, Confidence: 1, Content: []analyzer.Span{{Start: 14, End: 14 + len("“Wait,”")}}}}, Speakers: []analyzer.Speaker{{ID: who, Name: "Wexcombe Water", Kind: "organization", Quotes: []string{"q1"}, Words: 1}}}
	path := filepath.Join(t.TempDir(), "article.html")
	require.NoError(t, os.WriteFile(path, export.HTML(export.Document{Analysis: a, Text: text}), 0o666))
	p := blank(t)
	p.size(320, 640)
	p.goEarly("file://" + filepath.ToSlash(path))
	assert.Equal(t, "WW", value[string](p, `document.querySelector("mark.quote").dataset.initials`))
	assert.True(t, value[bool](p, `(() => {
		const name = getComputedStyle(document.querySelector("mark.quote"), "::before");
		const canvas = document.createElement("canvas").getContext("2d");
		canvas.font = name.font;
		return canvas.measureText("WW").width <= parseFloat(name.width);
	})()`))
	assert.False(t, value[bool](p, `document.documentElement.scrollWidth > document.documentElement.clientWidth`))
	assert.Greater(t, value[float64](p, `parseFloat(getComputedStyle(document.querySelector("#article .headline")).fontSize)`), 24.0)
}

// The bars are what the page of sources is for: they are in sight on a desk and on
// a phone, and nothing stands beside a table but its own figures.
func TestBarsOfSourcesAreInSight(t *testing.T) {
	var sources export.Sources
	preview := analyzer.With(analyzer.Preview())
	for _, text := range []string{short, "“No,” said the chairwoman of the association of beekeepers of the northern counties."} {
		sources.Add(export.Document{Analysis: preview.Analyze(t.Context(), text), Text: text})
	}
	path := filepath.Join(t.TempDir(), "sources.html")
	require.NoError(t, os.WriteFile(path, sources.HTML("Sources"), 0o666))
	p := blank(t)
	p.goEarly("file://" + filepath.ToSlash(path))
	for _, width := range []int64{1280, 390} {
		p.size(width, 800)
		assert.Empty(t, value[[]float64](p, `[...document.querySelectorAll("tbody .bars")].map((b) => b.getBoundingClientRect().right).filter((right) => right > innerWidth)`), "at %d", width)
		assert.Len(t, value[[]float64](p, `[...new Set([...document.querySelectorAll("table")].map((e) => e.getBoundingClientRect().left))]`), 1, "at %d", width)
	}
}
