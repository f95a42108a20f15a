package analyzer_test

import (
	"context"
	"strconv"
	"strings"
	"testing"
)

// BenchmarkAnalyze_native_reader and BenchmarkAnalyze_native_preview read the
// seeds, one after the other. Every reading has paragraphs of its own, since the
// reader keeps what it found in those it has seen.
func BenchmarkAnalyze_native_reader(b *testing.B)  { measure(b, "reader") }
func BenchmarkAnalyze_native_preview(b *testing.B) { measure(b, "preview") }

func measure(b *testing.B, engine string) {
	var seeds strings.Builder
	for _, file := range seedFiles(b) {
		seeds.WriteString(read(b, file) + "\n\n")
	}
	a := engines(b)[engine]
	words, bytes := 0, 0
	for i := 0; b.Loop(); i++ {
		text := strings.ReplaceAll(seeds.String(), "\n\n", " "+strconv.Itoa(i)+".\n\n")
		words += a.Analyze(context.Background(), text).Counts.Words
		bytes += len(text)
	}
	b.ReportMetric(float64(words)/b.Elapsed().Seconds(), "words/s")
	b.SetBytes(int64(bytes / b.N))
}
