package analyzer_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"whosaid/analyzer"
)

// BenchmarkAnalyze_native reads the seeds, one after the other, on one core.
func BenchmarkAnalyze_native(b *testing.B) {
	paths, err := filepath.Glob("../seeds/*.txt")
	require.NoError(b, err)
	require.NotEmpty(b, paths)
	var text strings.Builder
	for _, path := range paths {
		raw, err := os.ReadFile(path)
		require.NoError(b, err)
		text.Write(raw)
		text.WriteString("\n\n")
	}
	a, err := analyzer.New()
	require.NoError(b, err)
	words := 0
	b.SetBytes(int64(text.Len()))
	for b.Loop() {
		words += a.Analyze(context.Background(), text.String()).Counts.Words
	}
	b.ReportMetric(float64(words)/b.Elapsed().Seconds(), "words/s")
}
