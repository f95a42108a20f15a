package main

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"unicode/utf8"

	"whosaid/analyzer/encoder"
	"whosaid/analyzer/lex"
)

// chooseVocabulary counts the pieces of the pretrained vocabulary over the
// plain texts and the training corpora, and returns the commonest, in the form
// that encoder.NewPieces reads. ASCII characters are always among them, so
// that every word of theirs can be spelt.
func chooseVocabulary(ctx context.Context, data, bert string, keep int) ([]byte, error) {
	all, err := readBert(bert)
	if err != nil {
		return nil, err
	}
	full, err := encoder.NewPieces(blob(all))
	if err != nil {
		return nil, err
	}
	counts := make([]int, full.Len())
	words := map[string]int{}
	count := func(text string) {
		doc := lex.Read(ctx, text)
		for i := range doc.Tokens {
			words[doc.Word(i)]++
		}
	}
	texts, err := filepath.Glob(filepath.Join(data, "text", "*.txt"))
	if err != nil {
		return nil, err
	}
	for _, path := range texts {
		text, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		count(string(text))
	}
	for _, c := range corpora {
		if !c.learn || !c.statements && c.names == nil {
			continue
		}
		documents, err := readDocuments(filepath.Join(data, c.file))
		if err != nil {
			return nil, err
		}
		for _, d := range documents {
			count(d.Text)
		}
	}
	total, tokens := 0, 0
	var ids []int32
	for word, n := range words {
		ids = full.Append(ids[:0], word)
		for _, p := range ids {
			counts[p] += n
			total += n
		}
		tokens += n
	}
	type piece struct {
		text  string
		count int
	}
	var ranked []piece
	for p := range counts {
		spelling, begins := full.Spelling(int32(p))
		if spelling == "" {
			continue
		}
		c := counts[p]
		if utf8.RuneCountInString(spelling) == 1 && spelling[0] < utf8.RuneSelf {
			c = 1 << 40
		}
		if !begins {
			spelling = "##" + spelling
		}
		ranked = append(ranked, piece{spelling, c})
	}
	sort.Slice(ranked, func(i, j int) bool {
		a, b := ranked[i], ranked[j]
		return a.count > b.count || a.count == b.count && a.text < b.text
	})
	var kept []string
	for _, p := range ranked[:min(keep, len(ranked))] {
		kept = append(kept, p.text)
	}
	fmt.Printf("vocabulary: %d tokens, %d pieces, %.3f a token; kept %d of %d, the rarest seen %d times\n",
		tokens, total, float64(total)/float64(tokens), len(kept), len(ranked), ranked[min(keep, len(ranked))-1].count)
	return blob(kept), nil
}

// readBert reads vocab.txt, leaving out the entries in brackets, which spell
// nothing.
func readBert(path string) ([]string, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var out []string
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		if s := lines.Text(); s != "" && !(strings.HasPrefix(s, "[") && strings.HasSuffix(s, "]") && len(s) > 2) {
			out = append(out, s)
		}
	}
	return out, lines.Err()
}

// blob writes pieces as encoder.NewPieces reads them.
func blob(pieces []string) []byte {
	var starts, rest []string
	for _, p := range pieces {
		if s, ok := strings.CutPrefix(p, "##"); ok && s != "" {
			rest = append(rest, s)
		} else {
			starts = append(starts, p)
		}
	}
	sort.Strings(starts)
	sort.Strings(rest)
	return []byte(strings.Join(starts, "\n") + "\n\n" + strings.Join(rest, "\n") + "\n")
}
