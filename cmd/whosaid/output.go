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

// Nor is what is read: an output that is one of the inputs is an error, before
// anything is read or written.

// A writer writes data where it belongs.
type writer struct {
	s      *session
	format export.Format
	path   string // "" for standard output
	folder bool
	file   *os.File
	count  int
}

// newWriter makes the writer of a command line with these articles and, beside
// them, other files that are read.
func newWriter(s *session, format export.Format, path string, articles []string, others ...string) (*writer, error) {
	w := &writer{s: s, format: format, path: path}
	if path != "" {
		info, err := os.Stat(path)
		w.folder = err == nil && info.IsDir() || strings.HasSuffix(path, string(filepath.Separator)) || strings.HasSuffix(path, "/")
	}
	switch {
	case format.Single && len(articles) > 1 && !w.folder:
		return nil, hinted{fmt.Errorf("--format %s: a file of it holds one article", format.Name), "“--output FOLDER/” gives each article a file of its own"}
	case path == "":
		return w, nil
	case format.Name == "brat" && !w.folder && strings.EqualFold(filepath.Ext(path), ".txt"):
		return nil, hinted{fmt.Errorf("--output: %s would hold the annotations and the text that they are of", path), "name it " + strings.TrimSuffix(path, filepath.Ext(path)) + ".ann: brat reads the text beside it, in .txt"}
	}
	files, err := w.files(articles)
	if err != nil {
		return nil, err
	}
	read := s.inputs(append(others, articles...))
	for _, file := range files {
		if err := read.spared(file); err != nil {
			return nil, err
		}
	}
	if w.folder {
		if err := os.MkdirAll(path, 0o777); err != nil {
			return nil, unwritable(err)
		}
	}
	return w, nil
}

// files returns what is written for these articles. In a folder each needs a
// name of its own.
func (w *writer) files(articles []string) ([]string, error) {
	if !w.folder {
		return []string{w.path}, nil
	}
	var files []string
	of := map[string]string{} // articles, by the names of their files
	for _, article := range articles {
		name := w.stem(idOf(article)) + w.format.Extension
		switch other, taken := of[name]; {
		case taken && other == article:
			return nil, hinted{fmt.Errorf("--output: %s is named twice", article), "name it once"}
		case taken:
			return nil, hinted{fmt.Errorf("--output: both %s and %s would be %s", other, article, filepath.Join(w.path, name)), "write them into two folders"}
		}
		of[name] = article
		files = append(files, filepath.Join(w.path, name))
	}
	return files, nil
}

// stem is the name, without its ending, of what is written for an article.
func (*writer) stem(id string) string {
	if id == "" {
		return "article"
	}
	return strings.TrimSuffix(batch.Inner(id), filepath.Ext(batch.Inner(id)))
}

// inputs are the files that a command reads, with the names that errors give them.
type inputs map[string]os.FileInfo

// inputs finds the files of these paths; "-" is standard input.
func (s *session) inputs(paths []string) inputs {
	in := inputs{}
	for _, path := range paths {
		info, err := os.Stat(path)
		if path == "-" {
			path = "standard input"
			info, err = s.in.Stat()
		}
		if err == nil && info.Mode().IsRegular() {
			in[path] = info
		}
	}
	return in
}

// spared returns an error where a file that is to be written is an input.
func (in inputs) spared(file string) error {
	info, err := os.Stat(file)
	if err != nil {
		return nil // it is new
	}
	for path, input := range in {
		if os.SameFile(info, input) {
			return hinted{fmt.Errorf("--output: %s would overwrite what is read, %s", file, path), "name another file, or a folder of its own"}
		}
	}
	return nil
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
		stem := strings.TrimSuffix(w.path, filepath.Ext(w.path))
		if err := besideBrat(stem, d.Text); err != nil {
			return err
		}
		if err := w.s.inputs([]string{stem + ".txt"}).spared(w.path); err != nil {
			return err // a link to it
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
	stem := w.stem(d.Analysis.ID)
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
	if err := os.WriteFile(filepath.Join(w.path, stem+w.format.Extension), data, 0o666); err != nil {
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
	if _, err := os.Stat(folder); err == nil {
		if to, err := os.Readlink(p.Path); err == nil {
			return hinted{fmt.Errorf("--output: %s is a link to %s, which cannot be made", p.Path, to), "remove the link, or make the folder that it leads to"}
		}
		return fmt.Errorf("--output: %s: %w", p.Path, p.Err)
	}
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
