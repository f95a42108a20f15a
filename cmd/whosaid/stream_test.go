package main

import (
	"context"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"whosaid/analyzer"
	"whosaid/analyzer/batch"
	"whosaid/analyzer/entity"
	"whosaid/analyzer/lex"
	"whosaid/analyzer/quote"
)

// touchy panics at some texts.
type touchy struct{}

func (touchy) Name() string { return "touchy" }

func (touchy) Read(_ context.Context, doc *lex.Document, _ func(float64)) ([]entity.Mention, []quote.Statement) {
	if strings.HasPrefix(doc.Text, "boom") {
		panic("at the disco")
	}
	return nil, nil
}

// A panic in one document becomes its error; the others come out, in order.
func TestPanicsCostOneDocument(t *testing.T) {
	path := filepath.Join(t.TempDir(), "in.jsonl")
	var in strings.Builder
	for i := range 50 {
		text := "calm"
		if i%10 == 3 {
			text = "boom"
		}
		in.WriteString(`{"id": "` + strconv.Itoa(i) + `", "text": "` + text + "\"}\n")
	}
	require.NoError(t, os.WriteFile(path, []byte(in.String()), 0o666))
	var c batchCommand
	c.Offsets = "utf-8"
	i := 0
	err := overDocuments(context.Background(), 4, &documents{paths: []string{path}}, func(d *batch.Document) line {
		return c.line(context.Background(), analyzer.With(touchy{}), d)
	}, func(l line) error {
		want := `"id":"` + strconv.Itoa(i) + `"`
		assert.Contains(t, string(l.data), want)
		if i%10 == 3 {
			assert.EqualError(t, l.err, path+", line "+strconv.Itoa(i+1)+": the analysis failed: at the disco")
			assert.Contains(t, string(l.data), `"error":"`)
		} else {
			assert.NoError(t, l.err)
		}
		i++
		return nil
	})
	require.NoError(t, err)
	assert.Equal(t, 50, i)
}

func TestTimeLeft(t *testing.T) {
	var read, size atomic.Int64
	m := &meter{read: &read, size: &size, before: 1000}
	read.Store(2000)
	assert.Equal(t, "", m.left(time.Minute), "while nobody knows how much there is")
	size.Store(3000)
	for took, want := range map[time.Duration]string{
		time.Second: "", 30 * time.Second: ", 30 s left", 5 * time.Minute: ", 5 min left", 3*time.Hour + 20*time.Minute: ", 3 h 20 min left",
	} {
		assert.Equal(t, want, m.left(took))
	}
	assert.Equal(t, "", (&meter{}).left(time.Minute), "of a pipe")
}

func TestSizeOfTheInput(t *testing.T) {
	folder := t.TempDir()
	for name, data := range map[string]string{"a.txt": "12345", "b.png": "1234567", "c.jsonl.gz": "123"} {
		require.NoError(t, os.WriteFile(filepath.Join(folder, name), []byte(data), 0o666))
	}
	d := &documents{paths: []string{folder, filepath.Join(folder, "a.txt")}}
	size := d.size()
	assert.Eventually(t, func() bool { return size.Load() == 13 }, 5*time.Second, time.Millisecond)
}
