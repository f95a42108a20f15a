package batch

import (
	"bufio"
	"errors"
	"fmt"
	"io"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
)

// Whatever is read may be compressed by gzip or zstd. It is told by how it
// starts, whatever its name is; a name like talks.html.gz tells what is inside.

// windowLimit is the most memory, in bytes, that a zstd stream may ask for; the
// program's own --ultra levels stay below.
const windowLimit = 128 << 20

// Inflate returns what r holds, decompressed where it is compressed. Closing it
// does not close r.
func Inflate(r io.Reader) (io.ReadCloser, error) {
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

// ReadAll reads r to its end, decompressed where it is compressed; beyond
// [Limit] bytes it returns [ErrTooLarge].
func ReadAll(r io.Reader) ([]byte, error) {
	plain, err := Inflate(r)
	if err != nil {
		return nil, err
	}
	defer plain.Close()
	data, err := io.ReadAll(io.LimitReader(plain, Limit+1))
	if err == nil && len(data) > Limit {
		err = ErrTooLarge
	}
	return data, err
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
