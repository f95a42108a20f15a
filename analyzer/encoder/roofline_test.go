package encoder

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"whosaid/analyzer/kernel"
	"whosaid/analyzer/lex"
	"whosaid/analyzer/model/embedded"
)

// metered is a kernel that counts its multiply-adds and stops its time.
type metered struct {
	kernel.Kernel
	linear, attend struct {
		products int
		spent    time.Duration
	}
	rows time.Duration
}

func (m *metered) Linear(y []float32, x *kernel.Rows, w *kernel.Matrix) {
	defer func(begun time.Time) { m.linear.spent += time.Since(begun) }(time.Now())
	m.linear.products += x.T * w.N * w.K
	m.Kernel.Linear(y, x, w)
}

func (m *metered) Attend(y, qkv []float32, t, width int, s *kernel.Scratch) {
	defer func(begun time.Time) { m.attend.spent += time.Since(begun) }(time.Now())
	m.attend.products += 2 * t * t * width
	m.Kernel.Attend(y, qkv, t, width, s)
}

func (m *metered) Quantize(r *kernel.Rows, x []float32) {
	defer func(begun time.Time) { m.rows += time.Since(begun) }(time.Now())
	m.Kernel.Quantize(r, x)
}

func (m *metered) GELU(x []float32) {
	defer func(begun time.Time) { m.rows += time.Since(begun) }(time.Now())
	m.Kernel.GELU(x)
}

func (m *metered) AddNorm(x, d, gamma, beta []float32) {
	defer func(begun time.Time) { m.rows += time.Since(begun) }(time.Now())
	m.Kernel.AddNorm(x, d, gamma, beta)
}

// BenchmarkRoofline says what the kernel does for the seeds on one processor: how
// many multiply-adds, how fast, and how long a word takes of each kind of work.
// Its sister in package web does so in Chromium.
func BenchmarkRoofline(b *testing.B) {
	if embedded.Name() == "" {
		b.Skip("this project holds no model")
	}
	loaded, err := embedded.Model()
	require.NoError(b, err)
	e, err := New(loaded)
	require.NoError(b, err)
	m := &metered{Kernel: e.kernel}
	e.kernel = m
	files, err := filepath.Glob("../../seeds/*.txt")
	require.NoError(b, err)
	var text strings.Builder
	for _, file := range files {
		seed, err := os.ReadFile(file)
		require.NoError(b, err)
		text.Write(seed)
		text.WriteString("\n\n")
	}
	doc := lex.Read(background, text.String())
	plan := e.Plan(background, doc)
	words := 0
	for b.Loop() {
		e.cache = cache{}
		reading := plan.NewReading()
		for i := range plan.parts {
			plan.Read(background, i, reading)
		}
		words += doc.Words(0, len(doc.Tokens))
	}
	each := func(d time.Duration) float64 { return float64(d) / float64(words) / 1e3 }
	b.ReportMetric(float64(m.linear.products+m.attend.products)/float64(words)/1e6, "Mmul/word")
	b.ReportMetric(2*float64(m.linear.products)/float64(m.linear.spent), "GOP/s-linear")
	b.ReportMetric(2*float64(m.attend.products)/float64(m.attend.spent), "GOP/s-attend")
	b.ReportMetric(each(m.linear.spent), "µs/word-linear")
	b.ReportMetric(each(m.attend.spent), "µs/word-attend")
	b.ReportMetric(each(m.rows), "µs/word-rows")
}
