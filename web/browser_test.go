// Package web_test tests the page as its readers meet it: both editions, built
// once, in a real Chromium.
package web_test

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// patience is how long a test waits for the page. It is no measure of speed:
// the machine may be busy.
const patience = 60 * time.Second

var (
	dist    string          // the built page
	browser context.Context // one Chromium for all tests
)

func TestMain(m *testing.M) {
	flag.Parse()
	if testing.Short() {
		fmt.Println("web: skipped, as the tests of the page are not short")
		os.Exit(0)
	}
	code, err := run(m)
	if err != nil {
		fmt.Fprintln(os.Stderr, "web:", err)
		code = 1
	}
	os.Exit(code)
}

func run(m *testing.M) (code int, err error) {
	chromium, err := findChromium()
	if err != nil {
		if flag.Lookup("test.bench").Value.String() != "" {
			fmt.Println("web: benchmarks skipped:", err)
			return 0, nil
		}
		return 1, err
	}
	dir, err := os.MkdirTemp("", "whosaid-web-")
	if err != nil {
		return 1, err
	}
	defer os.RemoveAll(dir)
	dist = filepath.Join(dir, "dist")
	build := exec.Command("go", "run", "../cmd/site", "build", "--out", dist)
	if out, err := build.CombinedOutput(); err != nil {
		return 1, fmt.Errorf("the page could not be built: %w\n%s", err, out)
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(chromium),
		chromedp.UserDataDir(filepath.Join(dir, "profile")),
		chromedp.NoSandbox, // root, as in containers, has none
		chromedp.DisableGPU,
		chromedp.WindowSize(1280, 900),
		chromedp.Flag("disable-quic", true),
		chromedp.Flag("disable-component-update", true),
	)
	allocator, cancel := chromedp.NewExecAllocator(context.Background(), options...)
	defer cancel()
	browser, cancel = chromedp.NewContext(allocator)
	defer cancel()
	if err := chromedp.Do(browser); err != nil {
		return 1, fmt.Errorf("%s does not start: %w", chromium, err)
	}
	return m.Run(), nil
}

// findChromium looks where CHROME says, then in the usual places.
func findChromium() (string, error) {
	if path := os.Getenv("CHROME"); path != "" {
		return path, nil
	}
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium"} {
		if path, err := exec.LookPath(name); err == nil {
			return path, nil
		}
	}
	return "", fmt.Errorf("no Chromium found: install it (apt-get install chromium) or set CHROME to the path of Chromium or Chrome")
}

// serve serves the page as any static host does, until the test ends or stop is called.
func serve(t testing.TB) (address string, stop func()) {
	mux := http.NewServeMux()
	mux.Handle("/", http.FileServer(http.Dir(dist)))
	// A page of somebody else's, which uses the package.
	mux.HandleFunc("/other", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		fmt.Fprint(w, `<!doctype html><base href="/npm/"><link rel="icon" href="data:,"><title>Other</title>`)
	})
	server := httptest.NewServer(mux)
	stop = sync.OnceFunc(func() {
		server.CloseClientConnections()
		server.Close()
	})
	t.Cleanup(stop)
	return server.URL + "/", stop
}

// fileEdition is the address of the one-file edition on disk.
func fileEdition() string { return "file://" + filepath.ToSlash(filepath.Join(dist, "whosaid.html")) }

// A page is a tab with the page in it, with storage of its own.
type page struct {
	t       testing.TB
	context context.Context

	mu       sync.Mutex
	console  []string // warnings, errors and exceptions, violations of the policy among them
	expected string   // what a console message may hold that the test provokes
	requests []string // what went out, in order
}

// open opens address in a tab. The test fails if the page writes a warning or
// an error to the console, and every violation of its policy is one.
func open(t testing.TB, address string) *page {
	p := blank(t)
	p.goTo(address)
	return p
}

func blank(t testing.TB) *page {
	t.Helper()
	tab, cancel := chromedp.NewContext(browser, chromedp.WithNewBrowserContext())
	tab, stop := context.WithTimeout(tab, 3*patience)
	p := &page{t: t, context: tab}
	t.Cleanup(func() {
		p.mu.Lock()
		assert.Empty(t, p.console, "the console is to stay silent")
		p.mu.Unlock()
		stop()
		cancel()
	})
	require.NoError(t, chromedp.Do(tab))
	messages := chromedp.Console(tab)
	go func() {
		for m, err := range messages {
			if err != nil {
				return
			}
			p.mu.Lock()
			noise := m.Type == "error" || m.Type == "warning" || m.IsException()
			if noise && (p.expected == "" || !strings.Contains(m.String(), p.expected)) {
				p.console = append(p.console, m.String())
			}
			p.mu.Unlock()
		}
	}()
	_, err := chromedp.Call(tab, network.Enable, network.EnableParams{})
	require.NoError(t, err)
	require.NoError(t, chromedp.Listen(tab, func(event any) {
		if e, ok := event.(*network.EventRequestWillBeSent); ok {
			p.mu.Lock()
			p.requests = append(p.requests, e.Request.URL)
			p.mu.Unlock()
		}
	}))
	return p
}

// without is a blank tab that gets nothing from addresses of a pattern.
func without(t testing.TB, pattern string) *page {
	t.Helper()
	p := blank(t)
	p.expected = "Failed to load resource"
	_, err := chromedp.Call(p.context, network.SetBlockedURLs, network.SetBlockedURLsParams{URLPatterns: []*network.BlockPattern{{URLPattern: pattern, Block: true}}})
	require.NoError(t, err)
	return p
}

// goTo goes to address and, where that is the page, waits until the model is
// there or is known not to come.
func (p *page) goTo(address string) {
	p.t.Helper()
	p.goEarly(address)
	p.until(`document.querySelector("#engine")?.dataset.model !== "coming"`)
}

// goEarly does not wait for the model.
func (p *page) goEarly(address string) {
	p.t.Helper()
	require.NoError(p.t, chromedp.Do(p.context, chromedp.Navigate(address)))
}

// script runs JavaScript and waits for its promise, if it gives one.
func (p *page) script(format string, args ...any) {
	p.t.Helper()
	value[*string](p, "(async () => {"+fmt.Sprintf(format, args...)+"; return null})()")
}

// value is what a JavaScript expression gives.
func value[T any](p *page, expression string) T {
	p.t.Helper()
	v, err := chromedp.Run(p.context, chromedp.Evaluate[T](expression, chromedp.EvalAwaitPromise))
	require.NoError(p.t, err, expression)
	return v
}

// until waits until a JavaScript expression is true.
func (p *page) until(expression string) {
	p.t.Helper()
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(20 * time.Millisecond) {
		if value[bool](p, "Boolean("+expression+")") {
			return
		}
	}
	state := value[string](p, `document.documentElement.dataset.state + ": " + document.querySelector("#status").innerText`)
	require.Failf(p.t, "the page did not get there", "%s (%s)", expression, state)
}

func (p *page) state(name string) {
	p.t.Helper()
	p.until(`document.documentElement.dataset.state === "` + name + `"`)
}

// paste pastes into the field what the types say, as the clipboard gives it.
func (p *page) paste(byType map[string]string) {
	p.t.Helper()
	p.script(`
		const data = new DataTransfer();
		for (const [type, content] of Object.entries(%s)) data.setData(type, content);
		document.querySelector("#text").dispatchEvent(new ClipboardEvent("paste", {clipboardData: data, bubbles: true, cancelable: true}))`, quote(byType))
}

// read pastes a text and waits for its marks.
func (p *page) read(text string) {
	p.t.Helper()
	p.paste(map[string]string{"text/plain": text})
	p.state("ready")
}

// press presses a key as a keyboard does: what the page prevents is not typed.
func (p *page) press(key string) {
	p.t.Helper()
	down := input.DispatchKeyEventParams{Type: input.DispatchKeyEventTypeKeyDown, Key: key, Text: key}
	switch key {
	case "Enter":
		down.Text, down.Code, down.WindowsVirtualKeyCode = "\r", key, 13
	case "Escape":
		down.Text, down.Code, down.WindowsVirtualKeyCode = "", key, 27
	}
	_, err := chromedp.Call(p.context, input.DispatchKeyEvent, down)
	require.NoError(p.t, err)
	_, err = chromedp.Call(p.context, input.DispatchKeyEvent, input.DispatchKeyEventParams{Type: input.DispatchKeyEventTypeKeyUp, Key: key})
	require.NoError(p.t, err)
}

// command gives an editing command, as its keys do.
func (p *page) command(name string) {
	p.t.Helper()
	_, err := chromedp.Call(p.context, input.DispatchKeyEvent, input.DispatchKeyEventParams{Type: input.DispatchKeyEventTypeRawKeyDown, Commands: []string{name}})
	require.NoError(p.t, err)
}

func (p *page) click(selector string) {
	p.t.Helper()
	require.NoError(p.t, chromedp.Do(p.context, chromedp.Click(chromedp.CSS(selector))))
}

// text is the text that stands in the article, by the invariant of its hooks.
func (p *page) text() string {
	p.t.Helper()
	return value[string](p, articleText)
}

const articleText = `[...document.querySelectorAll("#article p")].map((p) => p.textContent).join("\n")`

// all is the text of every element that selector finds.
func (p *page) all(selector string) []string {
	p.t.Helper()
	return value[[]string](p, "[...document.querySelectorAll("+quote(selector)+")].map((e) => e.textContent)")
}

func (p *page) sent() []string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return append([]string{}, p.requests...)
}

// quote writes v as JavaScript.
func quote(v any) string {
	out, err := json.Marshal(v)
	if err != nil {
		panic(err)
	}
	return string(out)
}

// short is an article in which every hook has something to show.
const short = "Lena Ortiz, the mayor of Grenville, announced the plan on Monday.\n\n“We will rebuild the bridge,” Ortiz said. “It takes a year.”\n\nA senior official said the money was there.\n\n\tEnd 🎈."

// long is about so many bytes of articles.
func long(bytes int) string {
	return strings.Repeat(short+"\n\n", bytes/len(short)+1)[:bytes]
}
