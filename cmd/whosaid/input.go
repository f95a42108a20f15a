package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/mattn/go-isatty"

	"whosaid/analyzer/article"
	"whosaid/analyzer/batch"
)

// An article comes as a text file, as a web page, or through a pipe.

// An input is one article to analyze.
type input struct {
	id   string // base name of the file; "" for standard input
	text string
}

// idOf is the id of the article that a path of the command line names.
func idOf(path string) string {
	if path == "-" {
		return ""
	}
	return filepath.Base(path)
}

// read reads the article of a file, or of standard input for "-". A page
// becomes the text of its article.
func (s *session) read(path string) (input, error) {
	if path == "-" {
		if info, err := s.in.Stat(); err == nil && info.IsDir() {
			return input{}, errors.New("standard input: it is a folder")
		}
		return s.article(s.in, "standard input", idOf(path))
	}
	if path == "" {
		return input{}, errors.New("“”: a file has a name")
	}
	file, err := os.Open(path)
	if err != nil {
		return input{}, unreadable(err)
	}
	defer file.Close()
	if info, err := file.Stat(); err == nil && info.IsDir() {
		return input{}, hinted{fmt.Errorf("%s: it is a folder", path), "“whosaid batch " + path + "” analyzes every article in it"}
	}
	if batch.IsLines(path) {
		return input{}, hinted{fmt.Errorf("%s: it is NDJSON, many articles, by its name", path), "“whosaid batch " + path + "” analyzes every article in it"}
	}
	return s.article(file, path, idOf(path))
}

// article reads an article, which errors call name.
func (s *session) article(from io.Reader, name, id string) (input, error) {
	failed := func(err error) (input, error) {
		err = fmt.Errorf("%s: %w", name, err)
		if advice := adviceOn(err); advice != "" {
			err = hinted{err, advice}
		}
		return input{}, err
	}
	data, err := batch.ReadAll(from)
	if err != nil {
		return failed(err)
	}
	d, err := batch.Open(name, id, data)
	if err != nil {
		return failed(err)
	}
	if d.HTML {
		page, err := article.FromHTML(d.Text)
		if err != nil {
			return failed(err)
		}
		d.Text = page.Text
	}
	s.note(name, d.Note)
	return input{id: id, text: d.Text}, nil
}

// note tells what is to be known of the text of a document.
func (s *session) note(place, note string) {
	if note != "" {
		s.say("note: %s: %s", place, note)
	}
}

// adviceOn is the hint about a text that cannot be read; "" for none.
func adviceOn(err error) string {
	var none batch.NoText
	switch {
	case errors.Is(err, batch.ErrTooLarge):
		return "split it into articles"
	case errors.Is(err, batch.ErrUTF16):
		return "save it as UTF-8"
	case errors.As(err, &none) && none == batch.PDF:
		return "“pdftotext FILE - | whosaid” reads the text in it"
	case errors.As(err, &none):
		return "save it as text or HTML"
	}
	return ""
}

// nothingNamed is the error of a command that would wait for somebody to type;
// the advice is what to do instead.
func (s *session) nothingNamed(advice string) error {
	if !isatty.IsTerminal(s.in.Fd()) {
		return nil
	}
	return hinted{errors.New("no article to read"), advice}
}
