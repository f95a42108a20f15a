package web_test

import (
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/network"
	devtools "github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"whosaid/analyzer/model/embedded"
)

const installed = `navigator.serviceWorker.controller?.state === "activated"`

func TestPageWorksWithItsServerStopped(t *testing.T) {
	address, stop := serve(t)
	p := open(t, address)
	p.until(installed)
	stop()
	p.goTo(address)
	p.read(short)
	assert.NotEmpty(t, p.all("mark.quote"))
	p.paste(map[string]string{"text/html": webPage})
	p.until(`document.querySelector("#note").textContent !== ""`)
	p.state("ready")
	assert.NotContains(t, p.text(), "Most read", "the extractor is on the device too")
}

func TestReadingSendsNothing(t *testing.T) {
	address, _ := serve(t)
	p := open(t, address)
	p.until(installed)
	p.read("“Ready,” said Ada Byrne.")
	before, record := len(p.sent()), value[int](p, `performance.getEntriesByType("resource").length`)
	p.read(short)
	p.click("#edit")
	p.press("x")
	p.until(`document.querySelector("#article").textContent.includes("x")`)
	p.state("ready")
	assert.Empty(t, p.sent()[before:])
	assert.Equal(t, record, value[int](p, `performance.getEntriesByType("resource").length`), "by the browser's own record")
}

func TestExtractorComesOnlyWithHTML(t *testing.T) {
	address, _ := serve(t)
	p := open(t, address)
	loads := func() int {
		return value[int](p, `performance.getEntriesByType("resource").filter((e) => e.name.includes("/article-")).length`)
	}
	p.until(installed)
	p.read(short)
	assert.Zero(t, loads())
	p.paste(map[string]string{"text/html": webPage})
	p.until(`document.querySelector("#note").textContent !== ""`)
	assert.Equal(t, 1, loads())
}

func TestOldCachesAreRemoved(t *testing.T) {
	address, _ := serve(t)
	p := open(t, address+"other")
	p.script(`await caches.open("whosaid-page-old"); await caches.open("of-somebody-else")`)
	p.goTo(address)
	p.until(installed)
	names := " " + strings.Join(value[[]string](p, `caches.keys()`), " ")
	assert.NotContains(t, names, "whosaid-page-old")
	assert.Contains(t, names, "of-somebody-else")
	want := 2 // one for the page, one for the modules
	if embedded.Name() != "" {
		want++
	}
	assert.Equal(t, want, strings.Count(names, " whosaid-"), names)
}

func TestNewerPageIsToldAndNotForced(t *testing.T) {
	copied := t.TempDir()
	require.NoError(t, os.CopyFS(copied, os.DirFS(dist)))
	server := httptest.NewServer(http.FileServer(http.Dir(copied)))
	t.Cleanup(server.Close)
	p := open(t, server.URL+"/")
	p.until(installed)
	worker := filepath.Join(copied, "sw.js")
	script, err := os.ReadFile(worker)
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(worker, append(script, "\n// Newer.\n"...), 0o644))
	// Servers tell the age of files in seconds.
	later := time.Now().Add(time.Minute)
	require.NoError(t, os.Chtimes(worker, later, later))
	// Browsers look for a newer one when the page is opened, sooner or later.
	p.script(`await (await navigator.serviceWorker.ready).update()`)
	p.until(`!document.querySelector("#update").hidden`)
	p.read(short)
	p.script(`window.stale = true`)
	p.click("#update button")
	p.until(`!window.stale && document.querySelector("#update")?.hidden && ` + installed)
}

func TestPageCanBeInstalled(t *testing.T) {
	address, _ := serve(t)
	p := open(t, address)
	manifest, err := chromedp.Call(p.context, devtools.GetAppManifest, devtools.GetAppManifestParams{})
	require.NoError(t, err)
	assert.Empty(t, manifest.Errors)
	faults, err := chromedp.Call(p.context, devtools.GetInstallabilityErrors, cdp.Empty{})
	require.NoError(t, err)
	for _, fault := range faults.InstallabilityErrors {
		assert.Equal(t, "in-incognito", fault.ErrorID, "the tests' own kind of window is the one reason not to")
	}
}

func TestFileEditionWorksWithoutANetwork(t *testing.T) {
	p := blank(t)
	_, err := chromedp.Call(p.context, network.OverrideNetworkState, network.OverrideNetworkStateParams{Offline: true})
	require.NoError(t, err)
	p.goTo(fileEdition())
	p.read(short)
	assert.Equal(t, short, p.text())
	assert.NotEmpty(t, p.all("mark.quote"))
	p.paste(map[string]string{"text/html": webPage})
	p.until(`document.querySelector("#note").textContent !== ""`)
	p.state("ready")
	assert.Contains(t, p.text(), "The bridge opens")
	for _, request := range p.sent() {
		assert.Regexp(t, `^(file|blob|data):`, request)
	}
}

func TestFileEditionReadsItsAddress(t *testing.T) {
	p := open(t, fileEdition()+"#text=%E2%80%9CNo%2C%E2%80%9D%20said%20Ada%20Byrne.")
	p.state("ready")
	assert.Equal(t, []string{"“No,”"}, p.all("mark.quote"))
}

// size makes the window so large, in CSS pixels.
func (p *page) size(width, height int64) {
	p.t.Helper()
	_, err := chromedp.Call(p.context, emulation.SetDeviceMetricsOverride, emulation.SetDeviceMetricsOverrideParams{Width: width, Height: height, DeviceScaleFactor: 1, Mobile: width < 600})
	require.NoError(p.t, err)
}
