package main

import (
	"encoding/json"
	"errors"
	"path/filepath"
	"strings"

	"github.com/evanw/esbuild/pkg/api"
)

// parts are the names of the files that the door needs beside it, as in web/parts.js.
type parts struct {
	Worker     string `json:"worker"`
	Analyzer   string `json:"analyzer"`
	Article    string `json:"article"`
	Relaxed    string `json:"relaxed"`
	SIMD128    string `json:"simd128"`
	Model      string `json:"model"` // "" where there is none
	ModelBytes int    `json:"modelBytes"`
}

// A bundler turns the sources in web/ into the files that a browser loads.
type bundler struct {
	web      string // the folder
	wasmExec string // path of Go's script for the worker
	seeds    string // JavaScript in the place of web/seeds.js
}

func newBundler(root string, seeds []seed) (*bundler, error) {
	exec, err := wasmExec()
	if err != nil {
		return nil, err
	}
	list, err := json.Marshal(seeds)
	if err != nil {
		return nil, err
	}
	return &bundler{web: filepath.Join(root, "web"), wasmExec: exec, seeds: "export const seeds = " + string(list)}, nil
}

// browsers are the oldest ones that have what the page needs anyway.
var browsers = []api.Engine{
	{Name: api.EngineChrome, Version: "123"},
	{Name: api.EngineFirefox, Version: "128"},
	{Name: api.EngineSafari, Version: "17.5"},
}

func (b *bundler) options(entry string, format api.Format) api.BuildOptions {
	return api.BuildOptions{
		EntryPoints:       []string{filepath.Join(b.web, entry)},
		AbsWorkingDir:     b.web,
		Bundle:            true,
		Format:            format,
		Engines:           browsers,
		Charset:           api.CharsetUTF8,
		LegalComments:     api.LegalCommentsNone,
		MinifySyntax:      true,
		MinifyWhitespace:  true,
		MinifyIdentifiers: true,
		LogLevel:          api.LogLevelSilent,
		Alias:             map[string]string{"wasm_exec": b.wasmExec},
		Plugins:           []api.Plugin{b.replace(map[string]string{"seeds.js": b.seeds})},
	}
}

// module bundles an ES module whose parts have the names p.
func (b *bundler) module(entry string, p parts) ([]byte, error) {
	names, err := json.Marshal(p)
	if err != nil {
		return nil, err
	}
	o := b.options(entry, api.FormatESModule)
	o.Plugins = append(o.Plugins, b.replace(map[string]string{"parts.js": "export const parts = " + string(names)}))
	return bundle(o)
}

// worker bundles the worker with Go's script, as a classic script: that is the
// kind that also starts from a Blob.
func (b *bundler) worker() ([]byte, error) { return bundle(b.options("worker.js", api.FormatIIFE)) }

// serviceWorker bundles the service worker, which keeps the files that kept lists.
func (b *bundler) serviceWorker(kept string) ([]byte, error) {
	o := b.options("sw.js", api.FormatIIFE)
	o.Plugins = append(o.Plugins, b.replace(map[string]string{"kept.js": "export const kept = " + kept}))
	return bundle(o)
}

func (b *bundler) style() ([]byte, error) {
	return bundle(b.options("style/index.css", api.FormatDefault))
}

// replace gives files of web/ other content than they hold.
func (b *bundler) replace(content map[string]string) api.Plugin {
	return api.Plugin{Name: "replace", Setup: func(build api.PluginBuild) {
		for name, script := range content {
			filter := "/" + strings.ReplaceAll(name, ".", `\.`) + "$"
			build.OnLoad(api.OnLoadOptions{Filter: filter}, func(args api.OnLoadArgs) (api.OnLoadResult, error) {
				if filepath.Dir(args.Path) != b.web {
					return api.OnLoadResult{}, nil
				}
				return api.OnLoadResult{Contents: &script, Loader: api.LoaderJS}, nil
			})
		}
	}}
}

func bundle(o api.BuildOptions) ([]byte, error) {
	result := api.Build(o)
	if len(result.Errors) > 0 {
		return nil, errors.New(strings.TrimSpace(strings.Join(api.FormatMessages(result.Errors, api.FormatMessagesOptions{}), "")))
	}
	return result.OutputFiles[0].Contents, nil
}
