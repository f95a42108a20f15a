package main

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"text/template"
)

// policy is the content security policy of an edition. Nothing is allowed but
// what is named; scripts and styles are our own files, or of a known hash.
func policy(script, style, worker, connect, image string) string {
	return strings.Join([]string{
		"default-src 'none'",
		"script-src " + script + " 'wasm-unsafe-eval'",
		"style-src " + style,
		"worker-src " + worker,
		"connect-src " + connect,
		"img-src " + image,
		"manifest-src " + connect,
		"base-uri 'none'",
		"form-action 'none'",
		"require-trusted-types-for 'script'",
		"trusted-types whosaid",
	}, "; ")
}

// A frame is what web/index.html leaves open.
type frame struct{ CSP, Head, Copy, Scripts string }

// index is the page of the folder edition.
func (s *site) index(p parts, scripts, styles string) ([]byte, error) {
	return s.frame(frame{
		CSP: policy("'self'", "'self'", "'self'", "'self'", "'self'"),
		Head: lines(
			`<link rel="icon" href="icon.svg" type="image/svg+xml">`,
			`<link rel="apple-touch-icon" href="icon-192.png">`,
			`<link rel="manifest" href="manifest.webmanifest">`,
			fmt.Sprintf(`<link rel="preload" href="%s" as="fetch" type="application/wasm" crossorigin>`, p.Analyzer),
			fmt.Sprintf(`<link rel="stylesheet" href="%s">`, styles),
			fmt.Sprintf(`<script type="module" src="%s"></script>`, scripts),
		),
		Copy: `<a href="whosaid.html" download data-words="keepCopy"></a>`,
	})
}

// oneFile adds the file edition: the same page with everything in it, for
// opening from disk, where nothing can be fetched. Nothing may be connected to.
func (s *site) oneFile(b *bundler, m modules, worker, style []byte) error {
	p := parts{ModelBytes: len(m.model)}
	if m.model != nil {
		p.Model = "whosaid.model"
	}
	script, err := b.module("file.js", p)
	if err != nil {
		return err
	}
	scripts := []string{`<script type="text/plain" id="part-worker">` + escape(worker) + `</script>`}
	for _, part := range []struct {
		name    string
		content []byte
	}{{"analyzer", m.analyzer}, {"article", m.article}, {"relaxed", m.relaxed}, {"simd128", m.simd128}, {"model", m.model}} {
		packed, err := inline(part.content)
		if err != nil {
			return err
		}
		scripts = append(scripts, `<script type="text/plain" id="part-`+part.name+`">`+packed+`</script>`)
	}
	scripts = append(scripts, `<script type="module">`+string(script)+`</script>`)
	icon := "data:image/svg+xml;base64," + base64.StdEncoding.EncodeToString(iconSVG())
	s.files["whosaid.html"], err = s.frame(frame{
		CSP:     policy(integrity(script), integrity(style), "blob:", "'none'", "data:"),
		Head:    lines(`<link rel="icon" href="`+icon+`">`, "<style>"+string(style)+"</style>"),
		Scripts: lines(scripts...),
	})
	return err
}

func (s *site) frame(f frame) ([]byte, error) {
	page, err := template.ParseFiles(filepath.Join(s.root, "web", "index.html"))
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	err = page.Execute(&out, f)
	return out.Bytes(), err
}

// integrity is the source expression that allows exactly this content.
func integrity(content []byte) string {
	sum := sha256.Sum256(content)
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

// inline is what a page can hold of a module, or of the model, from which gzip
// takes a twenty-fifth: gzip in base64.
func inline(module []byte) (string, error) {
	var packed bytes.Buffer
	z, err := gzip.NewWriterLevel(&packed, gzip.BestCompression)
	if err != nil {
		return "", err
	}
	if _, err := z.Write(module); err != nil {
		return "", err
	}
	if err := z.Close(); err != nil {
		return "", err
	}
	return base64.StdEncoding.EncodeToString(packed.Bytes()), nil
}

// escape keeps a script from ending the element that holds it.
func escape(script []byte) string {
	return strings.NewReplacer("</script", `<\/script`, "<!--", `<\!--`).Replace(string(script))
}

func lines(list ...string) string { return strings.Join(list, "\n") }

// manifest makes the page installable.
func manifest() ([]byte, error) {
	type icon struct {
		Src     string `json:"src"`
		Sizes   string `json:"sizes"`
		Type    string `json:"type"`
		Purpose string `json:"purpose,omitempty"`
	}
	return json.MarshalIndent(map[string]any{
		"name":             "Whosaid",
		"short_name":       "Whosaid",
		"description":      "Paste an article. See who said what.",
		"start_url":        "./",
		"scope":            "./",
		"display":          "standalone",
		"background_color": "#fdfcfa",
		"theme_color":      "#fdfcfa",
		"icons": []icon{
			{"icon-192.png", "192x192", "image/png", ""},
			{"icon-512.png", "512x512", "image/png", ""},
			{"icon-512.png", "512x512", "image/png", "maskable"},
			{"icon.svg", "any", "image/svg+xml", ""},
		},
	}, "", "  ")
}

// A seed is an example that the page offers.
type seed struct {
	Title string `json:"title"`
	Text  string `json:"text"`
}

// readSeeds reads the articles of the folder, in the order of their names. An
// article without a headline is called by the name of its file.
func readSeeds(dir string) ([]seed, error) {
	names, err := filepath.Glob(filepath.Join(dir, "*.txt"))
	if err != nil {
		return nil, err
	}
	seeds := []seed{}
	for _, name := range names {
		content, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		s := seed{Text: strings.TrimRight(string(content), "\n")}
		first, rest, _ := strings.Cut(s.Text, "\n")
		if strings.HasPrefix(rest, "\n") && len(first) < 100 && !strings.HasSuffix(first, ".") {
			s.Title = first
		} else {
			s.Title = strings.ReplaceAll(strings.TrimSuffix(filepath.Base(name), ".txt"), "-", " ")
			s.Title = strings.ToUpper(s.Title[:1]) + s.Title[1:]
		}
		seeds = append(seeds, s)
	}
	return seeds, nil
}
