// Command prepare turns the corpora of ../shared/data into what the trainer
// reads: it decides the word pieces of the model by counting them, and writes
// every corpus as documents of tokens with pieces, features and labels. It
// calls the very functions that the analyzer calls, so that the model is
// trained on exactly what it will be shown.
//
//	prepare -data ../shared/data -bert vocab.txt -out build/train
package main

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"maps"
	"os"
	"path/filepath"

	"whosaid/analyzer/encoder"
	"whosaid/analyzer/lex"
)

func main() {
	data := flag.String("data", "../shared/data", "directory of the corpora")
	bert := flag.String("bert", "", "vocab.txt of the pretrained model")
	out := flag.String("out", "build/train", "directory to write to")
	pieces := flag.Int("pieces", 15000, "number of word pieces to keep")
	flag.Parse()
	if err := run(*data, *bert, *out, *pieces); err != nil {
		fmt.Fprintln(os.Stderr, "prepare: error:", err)
		os.Exit(1)
	}
}

func run(data, bert, out string, pieces int) error {
	if err := os.MkdirAll(out, 0o755); err != nil {
		return err
	}
	ctx := context.Background()
	blob, err := chooseVocabulary(ctx, data, bert, pieces)
	if err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(out, "vocabulary.txt"), blob, 0o644); err != nil {
		return err
	}
	vocabulary, err := encoder.NewPieces(blob)
	if err != nil {
		return err
	}
	judged, err := fingerprints(data, func(c *corpus) bool { return !c.learn })
	if err != nil {
		return err
	}
	annotated, err := fingerprints(data, func(c *corpus) bool { return c.statements })
	if err != nil {
		return err
	}
	maps.Copy(annotated, judged)
	for _, c := range corpora {
		var held map[string]bool
		switch {
		case c.silver:
			held = annotated
		case c.learn:
			held = judged
		}
		if err := c.write(ctx, data, out, vocabulary, held); err != nil {
			return fmt.Errorf("%s: %w", c.name, err)
		}
	}
	return nil
}

// write prepares one corpus, but for the articles that are held out of it.
func (c *corpus) write(ctx context.Context, data, out string, v *encoder.Pieces, held map[string]bool) error {
	documents, err := c.documents(data)
	if err != nil {
		return err
	}
	if c.together > 1 {
		documents = join(documents, c.together)
	}
	f, err := os.Create(filepath.Join(out, c.name+".jsonl"))
	if err != nil {
		return err
	}
	defer f.Close()
	enc := json.NewEncoder(f)
	var docs, tokens, pieces, left, spans, lost int
	for i := range documents {
		d := &documents[i]
		if held[fingerprint(d.Text)] {
			left++
			continue
		}
		if c.rejoin {
			d.Text = rejoinLines(d.Text)
		}
		doc := lex.Read(ctx, d.Text)
		if len(doc.Tokens) == 0 {
			continue
		}
		p := prepared(ctx, doc, v)
		p.ID = d.ID
		if c.statements {
			p.labelStatements(doc, d.Quotes)
		}
		if c.names != nil {
			n, l := p.labelNames(doc, d, c.names, c.learn)
			spans, lost = spans+n, lost+l
		}
		if err := enc.Encode(p); err != nil {
			return err
		}
		docs, tokens, pieces = docs+1, tokens+len(doc.Tokens), pieces+len(p.Pieces)
	}
	fmt.Printf("%-16s %5d documents %7d tokens %7d pieces; %d names, %d on no token; %d documents kept out\n",
		c.name, docs, tokens, pieces, spans, lost, left)
	return f.Close()
}
