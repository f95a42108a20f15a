package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"

	"whosaid/analyzer/article"
)

// documents reads the documents of a batch one after the other: the lines of
// NDJSON, files that are an article each, and what folders hold of both, all of
// them compressed or not. A folder is read in the order of the names in it;
// names that start with a dot and files of other kinds are passed over there.
type documents struct {
	in    *os.File
	paths []string     // still to come
	out   os.FileInfo  // what is written, which is no input; nil for none
	read  atomic.Int64 // bytes of the files so far, as they lie on the disk

	lines   *bufio.Reader // of the NDJSON that is open
	name    string        // of it
	number  int           // of its last line
	file    io.Closer
	folders []folder // that are open, outermost first
}

// A folder is one that is being read.
type folder struct {
	root, path string // named on the command line; of this one
	entries    []fs.DirEntry
}

// next returns the next document; false at the end.
func (d *documents) next() (document, bool) {
	for {
		switch {
		case d.lines != nil:
			if doc, ok := d.line(); ok {
				return doc, true
			}
		case len(d.folders) > 0:
			f := &d.folders[len(d.folders)-1]
			if len(f.entries) == 0 {
				d.folders = d.folders[:len(d.folders)-1]
				continue
			}
			entry := f.entries[0]
			f.entries = f.entries[1:]
			path := filepath.Join(f.path, entry.Name())
			if strings.HasPrefix(entry.Name(), ".") || !entry.IsDir() && !articleName(path) && !linesName(path) {
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
					return document{err: err}, true
				}
				continue
			}
			if doc, ok := d.open(path, path, filepath.Base(path)); ok {
				return doc, true
			}
		default:
			return document{}, false
		}
	}
}

// open opens a folder or NDJSON, or returns the document of a file, or the
// error in its place.
func (d *documents) open(path, root, id string) (document, bool) {
	failed := func(err error) (document, bool) { return document{id: id, err: err}, true }
	info, err := os.Stat(path)
	if err != nil {
		return failed(unreadable(err))
	}
	if d.out != nil && os.SameFile(info, d.out) {
		return document{}, false
	}
	if info.IsDir() {
		entries, err := os.ReadDir(path)
		if err != nil {
			return failed(unreadable(err))
		}
		d.folders = append(d.folders, folder{root, path, entries})
		return document{}, false
	}
	file, err := os.Open(path)
	if err != nil {
		return failed(unreadable(err))
	}
	if linesName(path) {
		if err := d.openLines(path, file); err != nil {
			return failed(err)
		}
		return document{}, false
	}
	defer file.Close()
	plain, err := inflate(counted{file, &d.read})
	if err != nil {
		return failed(fmt.Errorf("%s: %w", path, err))
	}
	defer plain.Close()
	data, err := readAll(plain)
	if err != nil {
		return failed(fmt.Errorf("%s: %w", path, err))
	}
	if isPage(path) || looksLikePage(data) {
		return document{id: id, place: path, text: article.Decode(data, ""), html: true}, true
	}
	return document{id: id, place: path, text: string(data)}, true
}

// openLines opens NDJSON. With an error file is closed.
func (d *documents) openLines(name string, file io.ReadCloser) error {
	plain, err := inflate(counted{file, &d.read})
	if err != nil {
		file.Close()
		return fmt.Errorf("%s: %w", name, err)
	}
	d.name, d.number, d.lines = name, 0, bufio.NewReaderSize(plain, 1<<16)
	d.file = closers{plain, file}
	return nil
}

// linesName reports whether a file is NDJSON by its name.
func linesName(path string) bool {
	switch strings.ToLower(filepath.Ext(inner(path))) {
	case ".ndjson", ".jsonl":
		return true
	}
	return false
}

// articleName reports whether a file is an article by its name.
func articleName(path string) bool {
	switch strings.ToLower(filepath.Ext(inner(path))) {
	case ".txt", ".text", ".md":
		return true
	}
	return isPage(path)
}

// line returns the document of the next line that is not blank; false at the
// end of the NDJSON, which it closes.
func (d *documents) line() (document, bool) {
	for {
		data, err := readLine(d.lines)
		d.number++
		place := fmt.Sprintf("%s, line %d", d.name, d.number)
		switch {
		case errors.Is(err, errTooLarge):
			return document{err: fmt.Errorf("%s: %w", place, err)}, true
		case err == io.EOF && len(data) == 0:
			d.close()
			return document{}, false
		case err != nil && err != io.EOF:
			d.close()
			return document{err: fmt.Errorf("%s: %w", place, err)}, true
		}
		if d.number == 1 {
			data = bytes.TrimPrefix(data, []byte("\ufeff"))
		}
		if len(bytes.TrimSpace(data)) == 0 {
			continue
		}
		doc, err := parseLine(data)
		doc.place = place
		if err != nil {
			doc.err = fmt.Errorf("%s: %w", place, err)
		}
		return doc, true
	}
}

func (d *documents) close() {
	d.file.Close()
	d.lines, d.file = nil, nil
}

// readLine returns the next line. Of a line beyond the limit it keeps nothing,
// reads on to its end and returns errTooLarge.
func readLine(r *bufio.Reader) ([]byte, error) {
	var line []byte
	large := false
	for {
		part, err := r.ReadSlice('\n')
		if large = large || len(line)+len(part) > inputLimit+1; large {
			line = nil
		} else {
			line = append(line, part...)
		}
		switch {
		case err == bufio.ErrBufferFull:
			continue
		case large:
			return nil, errTooLarge
		}
		return line, err
	}
}

// parseLine reads {"id", "text"} or {"id", "html"}. With an error it still
// returns the id where that can be read.
func parseLine(data []byte) (document, error) {
	var fields struct{ ID, Text, HTML json.RawMessage }
	if err := json.Unmarshal(data, &fields); err != nil {
		var kind *json.UnmarshalTypeError
		if errors.As(err, &kind) {
			return document{}, errors.New("it is no JSON object")
		}
		return document{}, fmt.Errorf("it is no JSON: %w", err)
	}
	var doc document
	if given(fields.ID) {
		var number json.Number
		switch {
		case json.Unmarshal(fields.ID, &doc.id) == nil:
		case fields.ID[0] != '"' && json.Unmarshal(fields.ID, &number) == nil:
			doc.id = number.String()
		default:
			return doc, errors.New(`"id" is neither a string nor a number`)
		}
	}
	raw, key := fields.Text, "text"
	if given(fields.HTML) {
		if given(fields.Text) {
			return doc, errors.New(`it has both "text" and "html"`)
		}
		raw, key, doc.html = fields.HTML, "html", true
	}
	if !given(raw) {
		return doc, errors.New(`it has neither "text" nor "html"`)
	}
	if json.Unmarshal(raw, &doc.text) != nil {
		doc.text = ""
		return doc, fmt.Errorf("%q is no string", key)
	}
	return doc, nil
}

func given(raw json.RawMessage) bool { return len(raw) > 0 && string(raw) != "null" }
