package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"github.com/mattn/go-isatty"

	"whosaid/analyzer/article"
)

// An article comes as a text file, as a web page, or through a pipe.

// inputLimit is the size, in bytes, of the longest article, file or batch line
// that is read: far beyond any article, small enough for any computer.
const inputLimit = 64 << 20

var errTooLarge = fmt.Errorf("it is larger than %d MiB", inputLimit>>20)

// An input is one article to analyze.
type input struct {
	id   string // base name of the file; "" for standard input
	text string
}

// read reads the article of a file, or of standard input for "-". A page
// becomes the text of its article.
func (s *session) read(path string) (input, error) {
	if path == "-" {
		data, err := inflateAll(s.in)
		if err != nil {
			return input{}, fmt.Errorf("standard input: %w", err)
		}
		text, err := s.textOf(data, "standard input", looksLikePage(data))
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
	data, err := inflateAll(file)
	if err != nil {
		if errors.Is(err, errTooLarge) {
			return input{}, hinted{fmt.Errorf("%s: %w", path, err), "split it into articles"}
		}
		return input{}, fmt.Errorf("%s: %w", path, err)
	}
	text, err := s.textOf(data, path, isPage(path) || looksLikePage(data))
	return input{id: filepath.Base(path), text: text}, err
}

// readAll reads r to its end, or to the limit.
func readAll(r io.Reader) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(r, inputLimit+1))
	if err == nil && len(data) > inputLimit {
		err = errTooLarge
	}
	return data, err
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

// isPage reports whether a file is a web page by its name.
func isPage(path string) bool {
	switch strings.ToLower(filepath.Ext(inner(path))) {
	case ".html", ".htm", ".xhtml":
		return true
	}
	return false
}

// looksLikePage reports whether data starts as an HTML document does.
func looksLikePage(data []byte) bool {
	start := strings.ToLower(string(data[:min(len(data), 1024)]))
	start = strings.TrimLeft(strings.TrimPrefix(start, "\ufeff"), " \t\r\n\f")
	for strings.HasPrefix(start, "<!--") || strings.HasPrefix(start, "<?xml") {
		_, rest, found := strings.Cut(start, ">")
		if !found {
			return false
		}
		start = strings.TrimLeft(rest, " \t\r\n\f")
	}
	return strings.HasPrefix(start, "<!doctype html") || strings.HasPrefix(start, "<html")
}

// nothingNamed is the error of a command that would wait for somebody to type.
func (s *session) nothingNamed(command string) error {
	if !isatty.IsTerminal(s.in.Fd()) {
		return nil
	}
	return hinted{errors.New("no article to read"), "name a file, or pipe one in: “pbpaste | " + command + "”; “-” takes what you type"}
}
