package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"hash/fnv"
	"io"
	"path"
	"path/filepath"
	"reflect"
	"strings"
	"syscall"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/fileio"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/log"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"whosaid/analyzer"
	"whosaid/analyzer/batch"
	"whosaid/analyzer/export"
)

// The pipeline:
//
//	patterns ─▶ files ─▶ documents ─▶ analyze ─┬─▶ lines ─▶ shards
//	                                           └─▶ rows, summed up by source ─▶ table
//
// A file is read by one worker, whatever its size, and its documents are dealt
// out to all: reading is thousands of times as fast as analyzing. So lines have
// numbers, and may be compressed. A document that is bad is an error in its
// line; storage that fails is the pipeline's error, which the runner tries again.

func init() {
	beam.RegisterType(reflect.TypeFor[batch.Document]())
	beam.RegisterType(reflect.TypeFor[export.Quoted]())
	register.DoFn3x1[context.Context, fileio.FileMetadata, func(batch.Document), error](&readFn{})
	register.DoFn4x1[context.Context, batch.Document, func([]byte), func(string, export.Quoted), error](&analyzeFn{})
	register.DoFn1x2[[]byte, int, []byte](&shardFn{})
	register.DoFn3x1[context.Context, int, func(*[]byte) bool, error](&writeFn{})
	register.DoFn3x1[context.Context, []byte, func(*export.Quoted) bool, error](&tableFn{})
	register.Function1x2(emptyShard)
	register.Function2x1(plus)
	register.Emitter1[batch.Document]()
	register.Emitter1[[]byte]()
	register.Emitter2[string, export.Quoted]()
	register.Iter1[[]byte]()
	register.Iter1[export.Quoted]()
}

// badDocuments is the name of the counter of documents that came to nothing.
const badDocuments = "bad_documents"

// build builds the pipeline.
func build(s beam.Scope, o *options) {
	files := fileio.MatchAll(s, beam.CreateList(s, o.patterns), fileio.MatchEmptyDisallow())
	documents := beam.Reshuffle(s, beam.ParDo(s, &readFn{}, beam.Reshuffle(s, files)))
	lines, rows := beam.ParDo2(s, &analyzeFn{Engine: o.engine, Form: o.form}, documents)
	if o.output != "" {
		numbers := make([]int, o.shards)
		for i := range numbers {
			numbers[i] = i
		}
		sharded := beam.Flatten(s, beam.ParDo(s, &shardFn{Shards: o.shards}, lines), beam.ParDo(s, emptyShard, beam.CreateList(s, numbers)))
		beam.ParDo0(s, &writeFn{Output: o.output, Shards: o.shards}, beam.GroupByKey(s, sharded))
	}
	if o.sources != "" {
		sums := beam.DropKey(s, beam.CombinePerKey(s, plus, rows))
		beam.ParDo0(s, &tableFn{Output: o.sources}, beam.Impulse(s), beam.SideInput{Input: sums})
	}
}

// readFn reads the documents of a file.
type readFn struct{}

func (*readFn) ProcessElement(ctx context.Context, file fileio.FileMetadata, emit func(batch.Document)) error {
	fs, err := filesystem.New(ctx, file.Path)
	if err != nil {
		return err
	}
	defer fs.Close()
	in, err := fs.OpenRead(ctx, file.Path)
	if err != nil {
		return fmt.Errorf("%s: %w", file.Path, err)
	}
	defer in.Close()
	storage := &watched{Reader: in}
	read(file.Path, storage, emit)
	if errors.Is(storage.err, syscall.EISDIR) {
		return nil // a pattern matches folders too
	}
	return storage.err
}

// read emits the documents of a file. What is wrong with its content is their
// fault; what is wrong with the storage is for in to tell.
func read(name string, in *watched, emit func(batch.Document)) {
	id := path.Base(filepath.ToSlash(name))
	if !batch.IsLines(name) {
		data, err := batch.ReadAll(in)
		switch {
		case in.err != nil:
		case err != nil:
			emit(batch.Document{ID: id, Place: name, Fault: fmt.Sprintf("%s: %v", name, err)})
		default:
			emit(batch.Article(name, id, data))
		}
		return
	}
	lines, err := batch.NewLines(name, in)
	if err != nil {
		if in.err == nil {
			emit(batch.Document{ID: id, Place: name, Fault: err.Error()})
		}
		return
	}
	defer lines.Close()
	for d, ok := lines.Next(); ok && in.err == nil; d, ok = lines.Next() {
		emit(d)
	}
}

// watched keeps the error of a reader, other than its end.
type watched struct {
	io.Reader
	err error
}

func (w *watched) Read(p []byte) (int, error) {
	n, err := w.Reader.Read(p)
	if err != nil && err != io.EOF {
		w.err = err
	}
	return n, err
}

// analyzeFn analyzes a document: its line, and the rows that it adds to the
// table. All workers of a process share an engine.
type analyzeFn struct {
	Engine string
	Form   batch.Form

	analyzer *analyzer.Analyzer
	bad      beam.Counter
}

// Setup makes the engine ready, once in the life of a worker.
func (f *analyzeFn) Setup() error {
	f.bad = beam.NewCounter("whosaid", badDocuments)
	if f.Engine == "preview" {
		f.analyzer = analyzer.With(analyzer.Preview())
		return nil
	}
	var err error
	f.analyzer, err = analyzer.New()
	return err
}

func (f *analyzeFn) ProcessElement(ctx context.Context, d batch.Document, line func([]byte), row func(string, export.Quoted)) error {
	analysis, err := d.Analyze(ctx, f.analyzer)
	switch {
	case err != nil:
		f.bad.Inc(ctx, 1)
		log.Warnf(ctx, "whosaid: error: %v", err)
		line(batch.Failure(&d, err))
		return nil
	case analysis == nil:
		return ctx.Err()
	}
	line(f.Form.Line(&d, analysis))
	_, rows := export.QuotedIn(export.Document{Analysis: analysis, Text: d.Text})
	for _, r := range rows {
		row(r.Key(), r)
	}
	return nil
}

// plus sums up two rows of one source.
func plus(a, b export.Quoted) export.Quoted { return a.Plus(b) }

// shardFn deals lines out to shards, the same line always to the same.
type shardFn struct{ Shards int }

func (f *shardFn) ProcessElement(line []byte) (int, []byte) {
	h := fnv.New64a()
	h.Write(line)
	return int(h.Sum64() % uint64(f.Shards)), line
}

// emptyShard gives a shard no line, so that there is a file of it.
func emptyShard(shard int) (int, []byte) { return shard, nil }

// writeFn writes the lines of a shard.
type writeFn struct {
	Output string
	Shards int
}

func (f *writeFn) ProcessElement(ctx context.Context, shard int, lines func(*[]byte) bool) error {
	return write(ctx, shardName(f.Output, shard, f.Shards), func(w io.Writer) error {
		var line []byte
		for lines(&line) {
			if _, err := w.Write(line); err != nil {
				return err
			}
		}
		return nil
	})
}

// shardName is the name of a shard's file: analyses-00002-of-00008.ndjson.
func shardName(output string, shard, shards int) string {
	if shards == 1 {
		return output
	}
	extension := path.Ext(output)
	return fmt.Sprintf("%s-%05d-of-%05d%s", strings.TrimSuffix(output, extension), shard, shards, extension)
}

// tableFn writes the table of the sources. All of them are in one worker's
// memory, some hundred bytes each.
type tableFn struct{ Output string }

func (f *tableFn) ProcessElement(ctx context.Context, _ []byte, rows func(*export.Quoted) bool) error {
	var sources export.Sources
	var row export.Quoted
	for rows(&row) {
		sources.AddRow(row)
	}
	return write(ctx, f.Output, func(w io.Writer) error {
		_, err := w.Write(sources.CSV("sources"))
		return err
	})
}

// write writes a file anew, so that a runner may try it twice.
func write(ctx context.Context, name string, content func(io.Writer) error) (err error) {
	fs, err := filesystem.New(ctx, name)
	if err != nil {
		return err
	}
	defer fs.Close()
	file, err := fs.OpenWrite(ctx, name)
	if err != nil {
		return err
	}
	buffered := bufio.NewWriterSize(file, 1<<16)
	if err := content(buffered); err != nil {
		file.Close()
		return err
	}
	if err := buffered.Flush(); err != nil {
		file.Close()
		return err
	}
	return file.Close()
}
