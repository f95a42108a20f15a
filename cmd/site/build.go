package main

import (
	"context"
	"crypto/sha256"
	"encoding/base32"
	"encoding/json"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// A site is the page under construction: the files of the folder edition, by
// their slashed paths. The file edition is one of them, and so is the package.
type site struct {
	root  string // of the module
	files map[string][]byte
}

// build builds both editions into out, which is replaced as a whole.
func build(ctx context.Context, root, out string) error {
	s := &site{root: root, files: map[string][]byte{}}
	modules, err := buildModules(ctx, root)
	if err != nil {
		return err
	}
	seeds, err := readSeeds(filepath.Join(root, "seeds"))
	if err != nil {
		return err
	}
	b, err := newBundler(root, seeds)
	if err != nil {
		return err
	}
	worker, err := b.worker()
	if err != nil {
		return err
	}
	style, err := b.style()
	if err != nil {
		return err
	}
	if err := s.folder(b, modules, worker, style); err != nil {
		return err
	}
	if err := s.oneFile(b, modules, worker, style); err != nil {
		return err
	}
	if err := s.npm(b, modules, worker); err != nil {
		return err
	}
	return s.write(out)
}

// folder adds the files of the folder edition.
func (s *site) folder(b *bundler, modules modules, worker, style []byte) error {
	p := parts{
		Worker:     s.hashed("worker.js", worker),
		Analyzer:   s.hashed("analyzer.wasm", modules.analyzer),
		Article:    s.hashed("article.wasm", modules.article),
		Relaxed:    s.hashed("relaxed.wasm", modules.relaxed),
		SIMD128:    s.hashed("simd128.wasm", modules.simd128),
		ModelBytes: len(modules.model),
	}
	if modules.model != nil {
		p.Model = s.hashed("whosaid.model", modules.model)
	}
	page, err := b.module("main.js", p)
	if err != nil {
		return err
	}
	scripts := s.hashed("page.js", page)
	styles := s.hashed("style.css", style)
	s.files["icon.svg"] = iconSVG()
	for _, size := range []int{192, 512} {
		s.files[fmt.Sprintf("icon-%d.png", size)] = iconPNG(size)
	}
	if s.files["manifest.webmanifest"], err = manifest(); err != nil {
		return err
	}
	if s.files["index.html"], err = s.index(p, scripts, styles); err != nil {
		return err
	}
	kept := []string{home, "icon.svg", "icon-192.png", "icon-512.png", "manifest.webmanifest", scripts, styles, p.Worker}
	s.files["sw.js"], err = b.serviceWorker(s.caches(kept, []string{p.Analyzer, p.Article, p.Relaxed, p.SIMD128}, p.Model))
	return err
}

// npm adds the folder npm, the door with its parts as a package: what other
// pages need to analyse texts, under names that stay.
func (s *site) npm(b *bundler, m modules, worker []byte) error {
	p := parts{Worker: "worker.js", Analyzer: "analyzer.wasm", Article: "article.wasm", Relaxed: "relaxed.wasm", SIMD128: "simd128.wasm", ModelBytes: len(m.model)}
	files := map[string][]byte{p.Worker: worker, p.Analyzer: m.analyzer, p.Article: m.article, p.Relaxed: m.relaxed, p.SIMD128: m.simd128}
	if m.model != nil {
		p.Model = "whosaid.model"
		files[p.Model] = m.model
	}
	var err error
	if files["whosaid.js"], err = b.module("whosaid.js", p); err != nil {
		return err
	}
	for name, from := range map[string]string{
		"package.json": "web/npm/package.json", "whosaid.d.ts": "web/npm/whosaid.d.ts", "README.md": "web/npm/README.md", "example.html": "web/npm/example.html", "LICENSE": "LICENSE",
	} {
		if files[name], err = os.ReadFile(filepath.Join(s.root, filepath.FromSlash(from))); err != nil {
			return err
		}
	}
	for name, content := range files {
		s.files["npm/"+name] = content
	}
	return nil
}

// home is the address of the page beside its files. Servers send those who ask
// for index.html there, and browsers accept no such detour from a cache.
const home = "./"

// hashed adds a file under a name that holds its hash, and returns the name.
func (s *site) hashed(name string, content []byte) string {
	ext := path.Ext(name)
	name = strings.TrimSuffix(name, ext) + "-" + hash(content) + ext
	s.files[name] = content
	return name
}

// caches names the service worker's caches after what they hold, so that a new
// page leaves the modules and the model where they are. The page puts the model
// into its cache itself, as it must not be loaded twice (web/offline.js).
func (s *site) caches(page, modules []string, model string) string {
	named := func(kind string, files []string) string {
		var all []byte
		for _, f := range files {
			all = append(all, f...)
			content := s.files[f]
			if f == home {
				content = s.files["index.html"]
			}
			all = append(all, content...)
		}
		return "whosaid-" + kind + "-" + hash(all)
	}
	caches := map[string][]string{named("page", page): page, named("modules", modules): modules}
	if model != "" {
		caches["whosaid-model-"+model] = []string{}
	}
	list, err := json.Marshal(map[string]any{"home": home, "caches": caches})
	if err != nil {
		panic(err) // strings always marshal
	}
	return string(list)
}

// write puts the files into out and removes what else is there.
func (s *site) write(out string) error {
	if err := os.MkdirAll(out, 0o755); err != nil {
		return err
	}
	old, err := os.ReadDir(out)
	if err != nil {
		return err
	}
	if len(old) > 0 && !slices.ContainsFunc(old, func(e os.DirEntry) bool { return e.Name() == "whosaid.html" }) {
		return fmt.Errorf("%s holds something else: build into an empty folder", out)
	}
	for _, e := range old {
		if s.files[e.Name()] == nil {
			if err := os.RemoveAll(filepath.Join(out, e.Name())); err != nil {
				return err
			}
		}
	}
	for name, content := range s.files {
		path := filepath.Join(out, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(path, content, 0o644); err != nil {
			return err
		}
	}
	return nil
}

// hash is short enough for a file name and long enough to be unique among a
// page's versions.
func hash(content []byte) string {
	sum := sha256.Sum256(content)
	return strings.ToLower(base32.StdEncoding.EncodeToString(sum[:5]))
}
