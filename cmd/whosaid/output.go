package main

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"whosaid/analyzer/batch"
	"whosaid/analyzer/export"
)

// What --output says: a file for everything, or a folder with a file for each
// article, named after it: talks.txt becomes talks.csv.
//
// The text that brat needs beside its annotations is written with them. No text
// that is there already is overwritten: it might be the only one.

// A writer writes data where it belongs.
type writer struct {
	s      *session
	format export.Format
	path   string // "" for standard output
	folder bool
	file   *os.File
	made   map[string]string // file in the folder, article
	count  int
}

// newWriter makes the writer of a command line with that many articles.
func newWriter(s *session, format export.Format, path string, articles int) (*writer, error) {
	w := &writer{s: s, format: format, path: path, made: map[string]string{}}
	if path != "" {
		info, err := os.Stat(path)
		w.folder = err == nil && info.IsDir() || strings.HasSuffix(path, string(filepath.Separator)) || strings.HasSuffix(path, "/")
		if w.folder {
			if err := os.MkdirAll(path, 0o777); err != nil {
				return nil, unwritable(err)
			}
		}
	}
	if format.Single && articles > 1 && !w.folder {
		return nil, hinted{fmt.Errorf("--format %s: a file of it holds one article", format.Name), "“--output FOLDER/” gives each article a file of its own"}
	}
	return w, nil
}

// write writes one document.
func (w *writer) write(d export.Document) error {
	data := w.format.Write(d)
	if w.folder {
		return w.own(d, data)
	}
	if w.count++; w.count > 1 {
		data = bytes.TrimPrefix(data, []byte(w.format.Head))
	}
	if w.path == "" {
		return w.s.write(data)
	}
	if w.format.Name == "brat" {
		if err := besideBrat(strings.TrimSuffix(w.path, filepath.Ext(w.path)), d.Text); err != nil {
			return err
		}
	}
	if w.file == nil {
		file, err := os.Create(w.path)
		if err != nil {
			return unwritable(err)
		}
		w.file = file
	}
	if _, err := w.file.Write(data); err != nil {
		return fmt.Errorf("writing the result: %w", err)
	}
	return nil
}

// own writes the file of one document in the folder.
func (w *writer) own(d export.Document, data []byte) error {
	id := d.Analysis.ID
	if id == "" {
		id = "article"
	}
	stem := strings.TrimSuffix(batch.Inner(id), filepath.Ext(batch.Inner(id)))
	name := stem + w.format.Extension
	if other, taken := w.made[name]; taken {
		return hinted{fmt.Errorf("--output: both %s and %s would be %s", other, id, name), "write them into two folders"}
	}
	w.made[name] = id
	if w.format.Name == "brat" {
		if err := besideBrat(filepath.Join(w.path, stem), d.Text); err != nil {
			return err
		}
		configuration := filepath.Join(w.path, "annotation.conf")
		if _, err := os.Stat(configuration); errors.Is(err, fs.ErrNotExist) {
			if err := os.WriteFile(configuration, []byte(export.BratConfiguration), 0o666); err != nil {
				return unwritable(err)
			}
		}
	}
	if err := os.WriteFile(filepath.Join(w.path, name), data, 0o666); err != nil {
		return unwritable(err)
	}
	return nil
}

// besideBrat writes the text of brat's annotations, unless it is there.
func besideBrat(stem, text string) error {
	path, data := stem+".txt", export.BratText(text)
	switch there, err := os.ReadFile(path); {
	case err == nil && bytes.Equal(there, data):
		return nil
	case err == nil:
		return hinted{fmt.Errorf("--output: %s is there, and is another text", path), "name another folder: brat reads an annotation with the text beside it"}
	}
	if err := os.WriteFile(path, data, 0o666); err != nil {
		return unwritable(err)
	}
	return nil
}

// unwritable words an error of the file system about what --output names. Where
// the folder is missing, it says which: of no/such/a.csv no/such, or no.
func unwritable(err error) error {
	var p *fs.PathError
	switch {
	case !errors.As(err, &p):
		return fmt.Errorf("--output: %w", err)
	case errors.Is(err, fs.ErrPermission):
		return fmt.Errorf("--output: %s may not be written", p.Path)
	case !errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("--output: %s: %w", p.Path, p.Err)
	}
	folder := filepath.Dir(p.Path)
	for parent := filepath.Dir(folder); parent != folder; parent = filepath.Dir(folder) {
		if _, err := os.Stat(parent); err == nil {
			break
		}
		folder = parent
	}
	return hinted{fmt.Errorf("--output: there is no folder %s", folder), "make it first: mkdir -p " + filepath.Dir(p.Path)}
}

// close ends the file; an error says that the data is not all there.
func (w *writer) close() error {
	if w.file == nil {
		return nil
	}
	if err := w.file.Close(); err != nil {
		return fmt.Errorf("writing the result: %w", err)
	}
	return nil
}
