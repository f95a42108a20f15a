package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"unicode"
)

// A document of a corpus as data/INDEX.md describes it. Offsets are bytes.
type document struct {
	ID        string      `json:"id"`
	Text      string      `json:"text"`
	Entities  []marked    `json:"entities"`
	Worldwide []marked    `json:"entities_worldwide"`
	Quotes    []statement `json:"quotes"`
}

// A marked span of a corpus and its label there.
type marked struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Label string `json:"label"`
}

type statement struct {
	Source  [][2]int `json:"source"`
	Cue     [][2]int `json:"cue"`
	Content [][2]int `json:"content"`
	Act     string   `json:"act"`
	Speaker string   `json:"speaker"`
}

// A corpus is a file and what it teaches.
type corpus struct {
	name, file string
	statements bool
	names      convention // nil: the corpus marks no names
	together   int        // join so many single sentences into one document
	rejoin     bool       // line ends inside paragraphs are not the author's
	learn      bool       // trained on, so nothing that is held out may be in it
	silver     bool       // plain texts, for teachers to label
}

var corpora = []*corpus{
	{name: "polnear.train", file: "attribution/polnear.train.jsonl", statements: true, learn: true},
	{name: "polnear.dev", file: "attribution/polnear.dev.jsonl", statements: true},
	{name: "readers.train", file: "attribution/readers.train.jsonl", statements: true, names: readers, learn: true},
	{name: "readers.dev", file: "attribution/readers.dev.jsonl", statements: true, names: readers},
	{name: "worldwide.train", file: "entities/worldwide.train.jsonl", names: worldwide, learn: true},
	{name: "worldwide.dev", file: "entities/worldwide.dev.jsonl", names: worldwide},
	{name: "uner.train", file: "entities/uner_ewt.train_first_release.jsonl", names: uner, learn: true},
	{name: "uner.dev", file: "entities/uner_ewt.dev.jsonl", names: uner},
	{name: "conllpp.dev", file: "entities/conllpp.dev.jsonl", names: conll},
	{name: "masc", file: "entities/masc_ne.all.jsonl", names: masc, rejoin: true, learn: true},
	{name: "gmb", file: "entities/gmb_part.all.jsonl", names: gmb, together: 8, learn: true},
	{name: "ieer", file: "entities/ieer.all.jsonl", names: ieer, learn: true},
	{name: "wnut", file: "entities/wnut17.train.jsonl", names: wnut, together: 8, learn: true},
	{name: "silver", silver: true, learn: true},
}

// documents reads the corpus.
func (c *corpus) documents(data string) ([]document, error) {
	if c.silver {
		return readTexts(data)
	}
	return readDocuments(filepath.Join(data, c.file))
}

func readDocuments(path string) ([]document, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var out []document
	dec := json.NewDecoder(bufio.NewReaderSize(f, 1<<20))
	for {
		var d document
		if err := dec.Decode(&d); errors.Is(err, io.EOF) {
			return out, nil
		} else if err != nil {
			return nil, err
		}
		out = append(out, d)
	}
}

// join makes documents of n paragraphs out of single sentences.
func join(in []document, n int) []document {
	var out []document
	for i, d := range in {
		if i%n == 0 {
			out = append(out, d)
			continue
		}
		last := &out[len(out)-1]
		last.Text += "\n"
		for _, e := range d.Entities {
			e.Start += len(last.Text)
			e.End += len(last.Text)
			last.Entities = append(last.Entities, e)
		}
		last.Text += d.Text
	}
	return out
}

// rejoinLines replaces the line ends inside paragraphs by spaces, byte by
// byte: a line end with a blank line after it stays.
func rejoinLines(text string) string {
	out := []byte(text)
	for i := range out {
		if out[i] != '\n' {
			continue
		}
		next := strings.TrimLeft(text[i+1:], " \t\r")
		before := strings.TrimRight(text[:i], " \t\r")
		if next != "" && next[0] != '\n' && before != "" && before[len(before)-1] != '\n' {
			out[i] = ' '
		}
	}
	return string(out)
}

// fingerprints returns those of the articles of some corpora. Some articles
// stand in another corpus under another name, too: what scores are taken on is
// kept out of training, and what is annotated out of what teachers label.
func fingerprints(data string, which func(*corpus) bool) (map[string]bool, error) {
	held := map[string]bool{}
	for _, c := range corpora {
		if !which(c) {
			continue
		}
		documents, err := c.documents(data)
		if err != nil {
			return nil, err
		}
		for _, d := range documents {
			if f := fingerprint(d.Text); f != "" {
				held[f] = true
			}
		}
	}
	return held, nil
}

// fingerprint returns the letters near the start of a text, or "" for a text
// too short to tell from others.
func fingerprint(text string) string {
	var b strings.Builder
	for _, r := range text {
		if unicode.IsLetter(r) {
			b.WriteRune(unicode.ToLower(r))
			if b.Len() >= 100 {
				return b.String()
			}
		}
	}
	return ""
}
