//go:build !wasm

package analyzer_test

// The rooms of the house and the arrows between them: which package may import
// which. `analyzer/quote` may use `analyzer/lex`, never the other way round.

import (
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// arrows lists, for every room, the rooms of the house that it may import.
// A room that isn't here may import none; cmd/site and the tests may import any.
var arrows = map[string][]string{
	"analyzer":                  {"lex", "entity", "quote", "speaker", "preview", "model", "model/embedded", "reader"},
	"analyzer/lex":              {},
	"analyzer/kernel":           {},
	"analyzer/model":            {},
	"analyzer/model/build":      {"model"},
	"analyzer/model/embedded":   {"model"},
	"analyzer/encoder":          {"lex", "model", "kernel", "entity/gazetteer"},
	"analyzer/reader":           {"lex", "model", "encoder", "entity", "entity/gazetteer", "quote", "preview", "reader/link"},
	"analyzer/reader/calibrate": {"", "lex", "model", "model/build", "entity", "quote", "evaluate", "reader"},
	"analyzer/reader/link":      {"lex", "kernel"},
	"analyzer/reader/link/tune": {"", "lex", "model", "evaluate", "reader", "reader/link"},
	"analyzer/entity":           {"lex", "entity/gazetteer"},
	"analyzer/entity/gazetteer": {},
	"analyzer/quote":            {"lex", "entity"},
	"analyzer/speaker":          {"lex", "entity", "entity/gazetteer", "quote"},
	"analyzer/speaker/fit":      {"", "lex", "entity", "quote", "speaker", "preview", "reader", "model/embedded", "evaluate"},
	"analyzer/preview":          {"lex", "entity", "entity/gazetteer", "quote", "preview/names"},
	"analyzer/preview/names":    {"lex", "entity", "entity/gazetteer"},
	"analyzer/article":          {},
	"analyzer/batch":            {"", "article", "export"},
	"analyzer/export":           {"", "lex"},
	"analyzer/correct":          {"", "lex", "entity", "quote", "speaker"},
	"analyzer/evaluate":         {"", "lex", "entity", "entity/gazetteer", "quote", "speaker"},
	"cmd/tables":                {"kernel"},
	"cmd/whosaid":               {"", "lex", "entity", "quote", "article", "batch", "correct", "export", "evaluate", "model/embedded"},
	"wasm/pack":                 {""},
	"wasm/host":                 {},
	"wasm/analyzer":             {"", "../wasm/host", "../wasm/pack", "lex", "entity", "quote", "model", "reader"},
	"wasm/article":              {"", "article", "correct", "export", "../wasm/host", "../wasm/pack"},
}

// heavy lists what the browser core must not import, however far down.
var heavy = []string{"fmt", "regexp", "encoding/json", "encoding/gob", "reflect", "net", "net/http", "log", "text/template", "html/template"}

func list(t *testing.T, env []string, arguments ...string) []string {
	t.Helper()
	command := exec.Command("go", append([]string{"list"}, arguments...)...)
	command.Env = append(os.Environ(), env...)
	command.Stderr = os.Stderr
	out, err := command.Output()
	require.NoError(t, err)
	return strings.Split(strings.TrimSpace(string(out)), "\n")
}

func TestArrowsRunOneWay(t *testing.T) {
	for _, env := range [][]string{nil, {"GOOS=js", "GOARCH=wasm"}} {
		for _, line := range list(t, env, "-f", "{{.ImportPath}} {{join .Imports \" \"}}", "whosaid/...") {
			path, imports, _ := strings.Cut(line, " ")
			room := strings.TrimPrefix(path, "whosaid/")
			if strings.HasPrefix(room, "cmd/site") || strings.HasPrefix(room, "cmd/train") || strings.HasPrefix(room, "web") {
				continue
			}
			for _, target := range strings.Fields(imports) {
				if !strings.HasPrefix(target, "whosaid/") {
					continue
				}
				assert.Truef(t, allowed(room, strings.TrimPrefix(target, "whosaid/")), "%s must not import %s", path, target)
			}
		}
	}
}

// allowed reports whether room may import target; names in arrows are relative to analyzer/.
func allowed(room, target string) bool {
	name := strings.TrimPrefix(strings.TrimPrefix(target, "analyzer"), "/")
	if !strings.HasPrefix(target, "analyzer") {
		name = "../" + target
	}
	return slices.Contains(arrows[room], name)
}

func TestCoreStaysSmall(t *testing.T) {
	for _, env := range [][]string{nil, {"GOOS=js", "GOARCH=wasm"}} {
		core := list(t, env, "-deps", "whosaid/analyzer")
		assert.Greater(t, len(core), 5)
		for _, path := range core {
			assert.NotContains(t, heavy, path)
			first, _, _ := strings.Cut(path, "/")
			assert.NotContainsf(t, first, ".", "the browser core must not import %s", path)
		}
	}
}

func TestOnlyWasmKnowsJavaScript(t *testing.T) {
	for _, line := range list(t, []string{"GOOS=js", "GOARCH=wasm"}, "-f", "{{.ImportPath}} {{join .Imports \" \"}}", "whosaid/...") {
		path, imports, _ := strings.Cut(line, " ")
		if slices.Contains(strings.Fields(imports), "syscall/js") {
			assert.Truef(t, strings.HasPrefix(path, "whosaid/wasm/"), "%s must not know JavaScript", path)
		}
	}
}
