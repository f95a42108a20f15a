package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"unicode/utf8"

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

// read reads the article of a file, or of standard input for "-". A page
// becomes the text of its article.
func (s *session) read(path string) (input, error) {
	if path == "-" {
		data, err := batch.ReadAll(s.in)
		if err != nil {
			return input{}, fmt.Errorf("standard input: %w", err)
		}
		text, err := s.textOf(data, "standard input", batch.LooksLikePage(data))
		return input{text: text}, err
	}
	file, err := os.Open(path)
	if err != nil {
		return input{}, unreadable(err)
	}
	defer file.Close()
	if info, err := file.Stat(); err == nil && info.IsDir() {
		return input{}, hinted{fmt.Errorf("%s: it is a folder", path), "“whosaid batch " + path + "” analyzes every article in it"}
	}
	data, err := batch.ReadAll(file)
	if err != nil {
		if errors.Is(err, batch.ErrTooLarge) {
			return input{}, hinted{fmt.Errorf("%s: %w", path, err), "split it into articles"}
		}
		return input{}, fmt.Errorf("%s: %w", path, err)
	}
	text, err := s.textOf(data, path, batch.IsPage(path) || batch.LooksLikePage(data))
	return input{id: filepath.Base(path), text: text}, err
}

// textOf gives the text of what a file, named in errors, holds.
func (s *session) textOf(data []byte, name string, page bool) (string, error) {
	if page {
		a, err := article.FromHTML(article.Decode(data, ""))
		if err != nil {
			return "", fmt.Errorf("%s: %w", name, err)
		}
		return a.Text, nil
	}
	if bytes.HasPrefix(data, []byte("\xff\xfe")) || bytes.HasPrefix(data, []byte("\xfe\xff")) {
		return "", hinted{fmt.Errorf("%s: it is UTF-16", name), "save it as UTF-8"}
	}
	if !utf8.Valid(data) {
		s.say("note: %s is not valid UTF-8: offsets count its bytes, in text each bad one shows as U+FFFD", name)
	}
	return string(data), nil
}

// nothingNamed is the error of a command that would wait for somebody to type.
func (s *session) nothingNamed(command string) error {
	if !isatty.IsTerminal(s.in.Fd()) {
		return nil
	}
	return hinted{errors.New("no article to read"), "name a file, or pipe one in: “pbpaste | " + command + "”; “-” takes what you type"}
}
