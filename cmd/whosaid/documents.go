package main

import (
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"

	"whosaid/analyzer/batch"
)

// documents reads the documents of a batch one after the other: the lines of
// NDJSON, files that are an article each, and what folders hold of both, all of
// them compressed or not. A file that was named is read, whatever it is called.
// A folder is read in the order of the names in it; of its files those are
// passed over that are no input by their name.
type documents struct {
	in    *os.File
	paths []string     // still to come
	pipe  bool         // nothing but standard input was asked for
	out   os.FileInfo  // what is written, which is no input; nil for none
	read  atomic.Int64 // bytes of the files so far, as they lie on the disk

	lines   *batch.Lines // that are open
	file    io.Closer    // their file
	folders []folder     // that are open, outermost first
}

// A folder is one that is being read.
type folder struct {
	root, path string // named on the command line; of this one
	entries    []fs.DirEntry
}

// next returns the next document; false at the end.
func (d *documents) next() (batch.Document, bool) {
	for {
		switch {
		case d.lines != nil:
			if doc, ok := d.lines.Next(); ok {
				return doc, true
			}
			d.close()
		case len(d.folders) > 0:
			f := &d.folders[len(d.folders)-1]
			if len(f.entries) == 0 {
				d.folders = d.folders[:len(d.folders)-1]
				continue
			}
			entry := f.entries[0]
			f.entries = f.entries[1:]
			path := filepath.Join(f.path, entry.Name())
			if entry.IsDir() && strings.HasPrefix(entry.Name(), ".") || !entry.IsDir() && !batch.IsInput(path) {
				continue
			}
			id, err := filepath.Rel(f.root, path)
			if err != nil {
				id = entry.Name()
			}
			if doc, ok := d.open(path, f.root, filepath.ToSlash(id)); ok {
				return doc, true
			}
		case len(d.paths) > 0:
			path := d.paths[0]
			d.paths = d.paths[1:]
			if path == "-" {
				if err := d.openLines("standard input", io.NopCloser(d.in)); err != nil {
					return batch.Document{Fault: err.Error()}, true
				}
				continue
			}
			if doc, ok := d.open(path, path, filepath.Base(path)); ok {
				return doc, true
			}
		default:
			return batch.Document{}, false
		}
	}
}

// open opens a folder or NDJSON, or returns the document of a file, or the
// error in its place.
func (d *documents) open(path, root, id string) (batch.Document, bool) {
	failed := func(err error) (batch.Document, bool) {
		return batch.Document{ID: id, Place: path, Fault: err.Error()}, true
	}
	info, err := os.Stat(path)
	if err != nil {
		return failed(unreadable(err))
	}
	if d.out != nil && os.SameFile(info, d.out) {
		return batch.Document{}, false
	}
	if info.IsDir() {
		entries, err := os.ReadDir(path)
		if err != nil {
			return failed(unreadable(err))
		}
		d.folders = append(d.folders, folder{root, path, entries})
		return batch.Document{}, false
	}
	file, err := os.Open(path)
	if err != nil {
		return failed(unreadable(err))
	}
	if batch.IsLines(path) {
		if err := d.openLines(path, file); err != nil {
			return failed(err)
		}
		return batch.Document{}, false
	}
	defer file.Close()
	data, err := batch.ReadAll(counted{file, &d.read})
	if err != nil {
		return failed(fmt.Errorf("%s: %w", path, err))
	}
	return batch.Article(path, id, data), true
}

// spared returns an error where a file that is to be written is one of the
// documents, in a folder too.
func (d *documents) spared(s *session, file string) error {
	if _, err := os.Stat(file); file == "" || err != nil {
		return nil // it is new, or none
	}
	paths := append([]string(nil), d.paths...)
	for _, path := range d.paths {
		if path == "-" {
			continue
		}
		filepath.WalkDir(path, func(inside string, entry fs.DirEntry, err error) error {
			if err == nil && !entry.IsDir() && batch.IsInput(inside) {
				paths = append(paths, inside)
			}
			return nil
		})
	}
	return s.inputs(paths).spared(file)
}

// openLines opens NDJSON. With an error file is closed.
func (d *documents) openLines(name string, file io.ReadCloser) error {
	lines, err := batch.NewLines(name, counted{file, &d.read})
	if err != nil {
		file.Close()
		return err
	}
	d.lines, d.file = lines, file
	return nil
}

// close closes the NDJSON.
func (d *documents) close() {
	d.lines.Close()
	d.file.Close()
	d.lines, d.file = nil, nil
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
