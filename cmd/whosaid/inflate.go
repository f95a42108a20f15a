package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"sync/atomic"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
)

// Whatever is read may be compressed by gzip or zstd. It is told by how it
// starts, whatever its name is; a name like talks.html.gz tells what is inside.

// windowLimit is the most memory, in bytes, that a zstd stream may ask for; the
// program's own --ultra levels stay below.
const windowLimit = 128 << 20

// inflate returns what r holds, decompressed where it is compressed. Closing it
// does not close r.
func inflate(r io.Reader) (io.ReadCloser, error) {
	in := bufio.NewReaderSize(r, 1<<16)
	start, err := in.Peek(2)
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, err
	}
	switch string(start) {
	case "\x1f\x8b":
		z, err := gzip.NewReader(in)
		if err != nil {
			return nil, fmt.Errorf("it is damaged: %w", err)
		}
		return damaged{z}, nil
	case "\x28\xb5":
		z, err := zstd.NewReader(in, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxWindow(windowLimit))
		if err != nil {
			return nil, fmt.Errorf("it is damaged: %w", err)
		}
		return damaged{z.IOReadCloser()}, nil
	}
	return io.NopCloser(in), nil
}

// inflateAll reads all of r, decompressed, up to the limit.
func inflateAll(r io.Reader) ([]byte, error) {
	plain, err := inflate(r)
	if err != nil {
		return nil, err
	}
	defer plain.Close()
	return readAll(plain)
}

// damaged words the errors of decompressing.
type damaged struct{ io.ReadCloser }

func (d damaged) Read(p []byte) (int, error) {
	n, err := d.ReadCloser.Read(p)
	if err != nil && err != io.EOF {
		err = fmt.Errorf("it is damaged: %w", err)
	}
	return n, err
}

// inner is the name of what is in a compressed file: talks.html of talks.html.gz.
func inner(path string) string {
	switch strings.ToLower(filepath.Ext(path)) {
	case ".gz", ".zst":
		return strings.TrimSuffix(path, filepath.Ext(path))
	}
	return path
}

// counted counts the bytes that are read.
type counted struct {
	io.Reader
	count *atomic.Int64
}

func (c counted) Read(p []byte) (int, error) {
	n, err := c.Reader.Read(p)
	c.count.Add(int64(n))
	return n, err
}

// closers are closed one after the other.
type closers []io.Closer

func (list closers) Close() error {
	var errs []error
	for _, c := range list {
		errs = append(errs, c.Close())
	}
	return errors.Join(errs...)
}
