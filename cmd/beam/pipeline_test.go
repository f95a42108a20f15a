package main

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/options/jobopts"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/testing/ptest"
	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"whosaid/analyzer"
	"whosaid/analyzer/batch"
)

// Pipelines run on Prism, in this process.
func TestMain(m *testing.M) { ptest.Main(m) }

// articles are files with all that a batch may meet.
func articles(t *testing.T) (folder string, files []string) {
	folder = t.TempDir()
	add := func(name string, data []byte) {
		require.NoError(t, os.WriteFile(filepath.Join(folder, name), data, 0o666))
		files = append(files, filepath.Join(folder, name))
	}
	add("a.ndjson", []byte(`{"id": "harbour", "text": "“The harbour stays open,” said Lena Ortiz, the mayor. She added that “nobody” had asked the crews."}
{"id": 7, "text": "Officials said the road was closed. “It rained,” Ortiz said."}

{"id": "cut off", "text":
{"id": "no text"}
{"text": "An official said the bridge would hold."}
{"id": "page", "html": "<h1>Night train</h1><p>“We will wait for the last train,” LENA ORTIZ said on the platform, where it was cold and late.</p>"}
`))
	var gz bytes.Buffer
	z := gzip.NewWriter(&gz)
	_, err := z.Write([]byte("{\"id\": \"packed\", \"text\": \"“Émile is late 😀,” said Lena Ortiz.\\u0000\"}\n{\"id\": 1.5}"))
	require.NoError(t, err)
	require.NoError(t, z.Close())
	add("b.jsonl.gz", gz.Bytes())
	add("torn.jsonl.gz", gz.Bytes()[:gz.Len()-12])
	e, err := zstd.NewWriter(nil)
	require.NoError(t, err)
	add("c.txt.zst", e.EncodeAll([]byte("=SUM said Ana Roy.\n\n“No,” said Ana Roy.\r\n"), nil))
	add("d.txt", []byte("\x93Bytes of Windows-1252: \xe9t\xe9,\x94 said Lena Ortiz."))
	add("no.txt", []byte("“This is no text\x00,” said Lena Ortiz."))
	add("e.html", []byte("<!doctype html><title>Tides</title><article><h1>Tides</h1><p>Nobody was hurt, officials said, and the water fell before the night was over.</p></article>"))
	add("nothing.html", []byte("<p> </p>"))
	add("README.md", []byte("A file that a pattern names is read, said Lena Ortiz."))
	require.NoError(t, os.Mkdir(filepath.Join(folder, "inner"), 0o777))
	return folder, files
}

// whosaid builds the command line program and returns what it prints.
func whosaid(t *testing.T) func(arguments ...string) string {
	program := filepath.Join(t.TempDir(), "whosaid.exe")
	build := exec.Command("go", "build", "-C", filepath.Join("..", ".."), "-o", program, "./cmd/whosaid")
	build.Env = append(os.Environ(), "GOFLAGS=")
	out, err := build.CombinedOutput()
	require.NoError(t, err, string(out))
	return func(arguments ...string) string {
		out, err := exec.Command(program, arguments...).Output()
		if err != nil { // bad documents
			var exit *exec.ExitError
			require.ErrorAs(t, err, &exit)
			require.Equal(t, statusBadDocuments, exit.ExitCode(), string(exit.Stderr))
		}
		return string(out)
	}
}

// sorted are the lines of files, whatever order they came in.
func sorted(t *testing.T, files ...string) []string {
	var lines []string
	for _, file := range files {
		data, err := os.ReadFile(file)
		require.NoError(t, err)
		lines = append(lines, strings.SplitAfter(strings.TrimSuffix(string(data), "\n"), "\n")...)
	}
	for i := range lines {
		lines[i] = strings.TrimSuffix(lines[i], "\n")
	}
	lines = slices.DeleteFunc(lines, func(l string) bool { return l == "" })
	slices.Sort(lines)
	return lines
}

// The lines of a pipeline are those of a batch, and so is its table.
func TestTheBytesAreThoseOfABatch(t *testing.T) {
	program := whosaid(t)
	folder, files := articles(t)
	out := t.TempDir()
	lines := func(arguments ...string) []string {
		lines := strings.Split(strings.TrimSuffix(program(append(arguments, files...)...), "\n"), "\n")
		slices.Sort(lines)
		return lines
	}

	o := options{
		patterns: []string{filepath.Join(folder, "*")},
		output:   filepath.Join(out, "deep", "analyses.ndjson"), shards: 1, sources: filepath.Join(out, "sources.csv"),
		engine: "preview", form: batch.Form{Offsets: analyzer.UTF8},
	}
	bad, err := run(context.Background(), &o)
	require.NoError(t, err)
	want := lines("batch", "--engine", "preview")
	assert.Equal(t, want, sorted(t, o.output))
	assert.Len(t, slices.DeleteFunc(want, func(l string) bool { return !strings.Contains(l, `,"error":`) }), bad)
	assert.Greater(t, bad, 3)
	table, err := os.ReadFile(o.sources)
	require.NoError(t, err)
	assert.Equal(t, program(append([]string{"sources", "--engine", "preview", "--format", "csv", "--table", "sources"}, files...)...), string(table))
	assert.Contains(t, string(table), "\nLena Ortiz,named,6,")

	o = options{
		patterns: files, output: filepath.Join(out, "shards.ndjson"), shards: 40,
		engine: "reader", form: batch.Form{Text: true, Offsets: analyzer.CodePoint},
	}
	_, err = run(context.Background(), &o)
	require.NoError(t, err)
	shards, err := filepath.Glob(filepath.Join(out, "shards-000*-of-00040.ndjson"))
	require.NoError(t, err)
	assert.Len(t, shards, 40, "also those without a line")
	assert.Equal(t, lines("batch", "--engine", "reader", "--text", "--offsets", "code-point"), sorted(t, shards...))
}

// What is sent to the workers of a cluster is the program that runs, which needs
// neither Go nor its sources there or here.
func TestWorkersRunThisProgram(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("the workers of Beam run Linux")
	}
	defer func(before string) { *jobopts.WorkerBinary = before }(*jobopts.WorkerBinary)
	self, err := os.Executable()
	require.NoError(t, err)
	*jobopts.WorkerBinary = ""
	sendItself()
	assert.Equal(t, self, *jobopts.WorkerBinary)
	*jobopts.WorkerBinary = "for-arm64"
	sendItself()
	assert.Equal(t, "for-arm64", *jobopts.WorkerBinary)
}

func TestATableOfNobody(t *testing.T) {
	file := filepath.Join(t.TempDir(), "a.txt")
	require.NoError(t, os.WriteFile(file, []byte("It rained."), 0o666))
	o := options{patterns: []string{file}, sources: file + ".csv", shards: 1, engine: "preview", form: batch.Form{Offsets: analyzer.UTF8}}
	bad, err := run(context.Background(), &o)
	require.NoError(t, err)
	assert.Zero(t, bad)
	table, err := os.ReadFile(o.sources)
	require.NoError(t, err)
	assert.Equal(t, 1, strings.Count(string(table), "\n"), "its heading alone")
}

func TestNoSuchFileEndsThePipeline(t *testing.T) {
	o := options{patterns: []string{filepath.Join(t.TempDir(), "none.txt")}, sources: filepath.Join(t.TempDir(), "a.csv"), shards: 1, engine: "preview"}
	_, err := run(context.Background(), &o)
	assert.ErrorContains(t, err, "none.txt")
}

func TestWrongCalls(t *testing.T) {
	good := options{patterns: []string{"*.txt"}, output: "out.ndjson", shards: 1, engine: "reader", form: batch.Form{Offsets: analyzer.UTF8}}
	require.NoError(t, good.check(context.Background()))
	for want, change := range map[string]func(*options){
		"no pattern":               func(o *options) { o.patterns = nil },
		"nothing to write":         func(o *options) { o.output = "" },
		"--shards takes 1 or more": func(o *options) { o.shards = 0 },
		"--engine must be":         func(o *options) { o.engine = "prose" },
		"--offsets must be":        func(o *options) { o.form.Offsets = "lines" },
		"no such file system":      func(o *options) { o.output = "ftp://host/out.ndjson" },
	} {
		o := good
		change(&o)
		assert.ErrorContains(t, o.check(context.Background()), want)
	}
}

func TestWhatIsReadIsNotOverwritten(t *testing.T) {
	folder := t.TempDir()
	article := filepath.Join(folder, "a.txt")
	require.NoError(t, os.WriteFile(article, []byte("He said no."), 0o666))
	o := options{patterns: []string{filepath.Join(folder, "*.txt")}, output: filepath.Join(folder, "out.ndjson"), shards: 1, engine: "reader", form: batch.Form{Offsets: analyzer.UTF8}}
	require.NoError(t, o.check(context.Background()))
	o.output = folder + "/./a.txt"
	assert.ErrorContains(t, o.check(context.Background()), "would overwrite what is read, "+article)
	o.output, o.sources = "", article
	assert.ErrorContains(t, o.check(context.Background()), "--sources: "+article+" would overwrite")
}
