package main

import (
	"bytes"
	"context"
	"fmt"
	"image/png"
	"io/fs"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestFilesHaveTheirTypes(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"index.html", "page-abcdefgh.js", "analyzer-abcdefgh.wasm", "manifest.webmanifest", "icon.svg", "sw.js"} {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte("x"), 0o644))
	}
	server := httptest.NewServer(handler(dir))
	defer server.Close()
	for path, want := range map[string]struct{ kind, cache string }{
		"":                       {"text/html; charset=utf-8", "no-cache"},
		"sw.js":                  {"text/javascript; charset=utf-8", "no-cache"},
		"page-abcdefgh.js":       {"text/javascript; charset=utf-8", "public, max-age=31536000, immutable"},
		"analyzer-abcdefgh.wasm": {"application/wasm", "public, max-age=31536000, immutable"},
		"manifest.webmanifest":   {"application/manifest+json", "no-cache"},
		"icon.svg":               {"image/svg+xml", "no-cache"},
	} {
		response, err := http.Get(server.URL + "/" + path)
		require.NoError(t, err)
		require.NoError(t, response.Body.Close())
		assert.Equal(t, http.StatusOK, response.StatusCode, path)
		assert.Equal(t, want.kind, response.Header.Get("Content-Type"), path)
		assert.Equal(t, want.cache, response.Header.Get("Cache-Control"), path)
	}
}

func TestTakenPortGivesWayToTheNext(t *testing.T) {
	taken, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	defer taken.Close()
	port := taken.Addr().(*net.TCPAddr).Port
	addr := fmt.Sprintf("127.0.0.1:%d", port)
	listener, err := listen(addr)
	require.NoError(t, err)
	defer listener.Close()
	assert.Greater(t, listener.Addr().(*net.TCPAddr).Port, port)
	assert.Equal(t, listener.Addr().String(), shown(addr, listener))
}

func TestWrongAddressesAreNamed(t *testing.T) {
	for _, addr := range []string{"", "localhost", "localhost:http"} {
		_, err := listen(addr)
		assert.Error(t, err, addr)
	}
}

func TestServeEndsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	assert.NoError(t, serve(ctx, "127.0.0.1:0", t.TempDir()))
}

func TestIcons(t *testing.T) {
	for _, size := range []int{192, 512} {
		icon, err := png.Decode(bytes.NewReader(iconPNG(size)))
		require.NoError(t, err)
		assert.Equal(t, size, icon.Bounds().Dx())
		assert.Equal(t, size, icon.Bounds().Dy())
	}
	assert.Contains(t, string(iconSVG()), "<svg")
}

func TestSeedsHaveTitles(t *testing.T) {
	dir := t.TempDir()
	for name, content := range map[string]string{
		"b-headline.txt": "Bridge opens\n\n“At last,” said Lena Ortiz.\n",
		"a-plain.txt":    "The bridge opened on Monday.\n\nIt is long.",
		"notes.json":     "{}",
	} {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(content), 0o644))
	}
	seeds, err := readSeeds(dir)
	require.NoError(t, err)
	assert.Equal(t, []seed{
		{"A plain", "The bridge opened on Monday.\n\nIt is long."},
		{"Bridge opens", "Bridge opens\n\n“At last,” said Lena Ortiz."},
	}, seeds)
}

func TestOtherFoldersAreLeftAlone(t *testing.T) {
	dir := t.TempDir()
	other := filepath.Join(dir, "thesis.doc")
	require.NoError(t, os.WriteFile(other, nil, 0o644))
	assert.ErrorContains(t, (&site{}).write(dir), "holds something else")
	assert.FileExists(t, other)
}

func TestSameSourceGivesTheSameBytes(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the page twice")
	}
	root, err := moduleRoot()
	require.NoError(t, err)
	first, second := t.TempDir(), t.TempDir()
	require.NoError(t, build(t.Context(), root, first))
	require.NoError(t, build(t.Context(), root, second))
	require.NoError(t, filepath.WalkDir(first, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		name, err := filepath.Rel(first, path)
		require.NoError(t, err)
		a, err := os.ReadFile(path)
		require.NoError(t, err)
		b, err := os.ReadFile(filepath.Join(second, name))
		require.NoError(t, err)
		assert.True(t, bytes.Equal(a, b), name)
		assert.False(t, strings.Contains(string(a), root), "%s tells where it was built", name)
		return nil
	}))
	// The model is a file of its own, in its own cache.
	models, err := filepath.Glob(filepath.Join(first, "*.model"))
	require.NoError(t, err)
	modules, err := filepath.Glob(filepath.Join(first, "analyzer-*.wasm"))
	require.NoError(t, err)
	for _, name := range models {
		model, err := os.ReadFile(name)
		require.NoError(t, err)
		module, err := os.ReadFile(modules[0])
		require.NoError(t, err)
		assert.False(t, bytes.Contains(module, model[len(model)/2:][:64]), "the module holds the model")
	}
}
