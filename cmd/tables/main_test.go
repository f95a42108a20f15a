package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestReplace(t *testing.T) {
	const text = "a\n<!-- x: made by make x -->\nold\n<!-- end x -->\nb\n"
	got, err := replace(text, "x", "new\n")
	require.NoError(t, err)
	assert.Equal(t, "a\n<!-- x: made by make x -->\nnew\n<!-- end x -->\nb\n", got)

	_, err = replace(text, "y", "new\n")
	assert.ErrorContains(t, err, `no place for the table "y"`)
	_, err = replace("<!-- x: open\n<!-- end x -->", "x", "")
	assert.ErrorContains(t, err, "does not end")
}

func TestSizes(t *testing.T) {
	dist := t.TempDir()
	_, err := sizes(dist)
	assert.ErrorContains(t, err, "make web")
	require.NoError(t, os.WriteFile(filepath.Join(dist, "whosaid-0123abcd.wasm"), make([]byte, 12345), 0o644))
	require.NoError(t, os.WriteFile(filepath.Join(dist, "icon.png"), make([]byte, 9), 0o644))
	table, err := sizes(dist)
	require.NoError(t, err)
	assert.Contains(t, table, "| whosaid.wasm | 12,345 | ")
	assert.NotContains(t, table, "icon")
}

func TestGrouped(t *testing.T) {
	for n, want := range map[int]string{0: "0", 999: "999", 1000: "1,000", 1234567: "1,234,567"} {
		assert.Equal(t, want, grouped(n))
	}
}

func TestRoofline(t *testing.T) {
	m, err := metrics([]byte("goos: linux\nBenchmarkX_y-2\t 3\t 9 ns/op\t 7 µs/word-all\nBenchmarkX-2 \t 3\t 20 ns/op\t 10.5 Mmul/word\t 50 µs/word-linear\t 20 µs/word-attend\t 10 µs/word-rows\t 100 µs/word-all\nPASS\n"), "X")
	require.NoError(t, err)
	table := rooflineTable(m, m)
	assert.Contains(t, table, "| multiply-adds a word, millions | 10.5 | 10.5 |\n")
	assert.Contains(t, table, "| outside the kernel, share of the time | 20 % | 20 % |\n")
	_, err = metrics([]byte("PASS\n"), "X")
	assert.ErrorContains(t, err, "no figures of BenchmarkX")
}

// The README has a place for every table.
func TestPlaces(t *testing.T) {
	for path, names := range map[string][]string{
		"../../README.md":   {"names", "statements", "sizes", "speeds", "roofline"},
		"../train/MODEL.md": {"names", "statements"},
	} {
		raw, err := os.ReadFile(path)
		require.NoError(t, err)
		for _, name := range names {
			_, err := replace(string(raw), name, "")
			assert.NoError(t, err, path)
		}
	}
}
