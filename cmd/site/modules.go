package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
)

// modules are the WebAssembly modules, of which one of the two kernels works in
// the analyzer's memory, and the model, nil where it has not been made.
type modules struct{ analyzer, article, relaxed, simd128, model []byte }

// buildModules compiles the modules and reads those that come as they are.
// Neither paths nor build ids go into them, so that the same source gives the
// same bytes everywhere.
func buildModules(ctx context.Context, root string) (m modules, err error) {
	dir, err := os.MkdirTemp("", "whosaid-site-")
	if err != nil {
		return m, err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
	build := func(name string) ([]byte, error) {
		out := filepath.Join(dir, name)
		command := exec.CommandContext(ctx, "go", "build", "-trimpath", "-buildvcs=false", "-ldflags=-s -w -buildid=", "-tags=wasmsimd", "-o", out, "./wasm/"+name)
		command.Dir = root
		command.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm", "GOFLAGS=", "GOEXPERIMENT=")
		var says bytes.Buffer
		command.Stderr = &says
		if err := command.Run(); err != nil {
			return nil, fmt.Errorf("building wasm/%s: %w\n%s", name, err, says.Bytes())
		}
		return os.ReadFile(out)
	}
	if m.analyzer, err = build("analyzer"); err != nil {
		return m, err
	}
	if m.article, err = build("article"); err != nil {
		return m, err
	}
	for name, into := range map[string]*[]byte{"relaxed": &m.relaxed, "simd128": &m.simd128} {
		if *into, err = os.ReadFile(filepath.Join(root, "analyzer", "kernel", name+".wasm")); err != nil {
			return m, err
		}
	}
	m.model, err = os.ReadFile(filepath.Join(root, "analyzer", "model", "embedded", "whosaid.model"))
	if errors.Is(err, fs.ErrNotExist) {
		fmt.Fprintln(os.Stderr, "site: there is no analyzer/model/embedded/whosaid.model: the page will read by rules alone")
		return m, nil
	}
	return m, err
}

// wasmExec returns the path of the script that runs a Go module in a browser;
// Go moved it in 1.24.
func wasmExec() (string, error) {
	goroot, err := goEnv("GOROOT")
	if err != nil {
		return "", err
	}
	for _, dir := range []string{"lib", "misc"} {
		path := filepath.Join(goroot, dir, "wasm", "wasm_exec.js")
		if _, err := os.Stat(path); err == nil {
			return path, nil
		}
	}
	return "", fmt.Errorf("no wasm_exec.js in %s: it comes with Go from go.dev/dl", goroot)
}
