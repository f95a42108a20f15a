package main

import (
	"context"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync/atomic"

	"golang.org/x/sync/semaphore"

	"whosaid/analyzer/batch"
)

// Commands that read many articles share one stream: documents come in, are
// analyzed on all processors, and what is made of each goes out in the order of
// the input. Nothing that is wrong with one document touches another, and
// memory does not grow with their number.

// parallel is the flag of every command that reads many articles.
type parallel struct {
	Jobs *int `short:"j" help:"Articles to work on at a time, 1 or more (default: as many as there are processors)." placeholder:"N"`
}

// workers returns how many articles to work on at a time.
func (p parallel) workers() (int, error) {
	switch {
	case p.Jobs == nil:
		return runtime.GOMAXPROCS(0), nil
	case *p.Jobs < 1:
		return 0, hinted{fmt.Errorf("--jobs takes 1 or more, not %d", *p.Jobs), "without --jobs all processors are used"}
	}
	return *p.Jobs, nil
}

// overDocuments makes something of each document and emits it. make runs on
// that many goroutines, emit on one.
func overDocuments[T any](ctx context.Context, jobs int, source *documents, make func(*batch.Document) T, emit func(T) error) error {
	budget := semaphore.NewWeighted(batch.Limit)
	type made struct {
		of   T
		size int64
	}
	type sized struct {
		batch.Document
		size int64 // what the budget holds for it
	}
	next := func() (sized, bool) {
		d, ok := source.next()
		size := int64(min(len(d.Text), batch.Limit)) // bytes that are no UTF-8 make a text longer than its line
		if ok {
			ok = budget.Acquire(ctx, size) == nil
		}
		return sized{d, size}, ok
	}
	return inOrder(ctx, jobs, next, func(d sized) made { return made{make(&d.Document), d.size} }, func(m made) error {
		budget.Release(m.size)
		return emit(m.of)
	})
}

// newDocuments returns the documents of the paths of a command line: files,
// folders, patterns for those that the shell left as they are, and “-”.
func newDocuments(s *session, command string, paths []string) (*documents, error) {
	if len(paths) == 0 {
		if err := s.nothingNamed("name articles, folders of them or NDJSON: “" + command + " articles/”; a pipe, and “-”, is NDJSON"); err != nil {
			return nil, err
		}
		paths = []string{"-"}
	}
	d := &documents{in: s.in, pipe: len(paths) == 1 && paths[0] == "-"}
	for _, path := range paths {
		if path == "-" {
			d.paths = append(d.paths, path)
			continue
		}
		_, err := os.Stat(path)
		if err != nil && strings.ContainsAny(path, "*?[") {
			found, bad := filepath.Glob(path)
			if bad != nil {
				return nil, fmt.Errorf("%s: %w", path, bad)
			}
			if len(found) == 0 {
				return nil, fmt.Errorf("%s: no file has such a name", path)
			}
			d.paths = append(d.paths, found...)
			continue
		}
		if err != nil {
			return nil, unreadable(err)
		}
		d.paths = append(d.paths, path)
	}
	return d, nil
}

// size finds out, in the background, how many bytes there are to read; it is 0
// until that is known, and for good where it cannot be.
func (d *documents) size() *atomic.Int64 {
	var size atomic.Int64
	paths, in := append([]string(nil), d.paths...), d.in
	go func() {
		sum := int64(0)
		for _, path := range paths {
			if path == "-" {
				info, err := in.Stat()
				if err != nil || !info.Mode().IsRegular() {
					return
				}
				sum += info.Size()
				continue
			}
			filepath.WalkDir(path, func(inside string, entry fs.DirEntry, err error) error {
				if err != nil || entry.IsDir() || inside != path && !batch.IsInput(inside) {
					return nil
				}
				if info, err := entry.Info(); err == nil && info.Mode().IsRegular() {
					sum += info.Size()
				}
				return nil
			})
		}
		size.Store(sum)
	}()
	return &size
}
