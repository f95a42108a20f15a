package batch

import (
	"fmt"
	"path/filepath"
	"strings"

	"whosaid/analyzer/article"
)

// What a file is, is told by its name: talks.ndjson.gz holds a document on each
// line, talks.html is an article, talks.png is neither. What starts as an HTML
// document is one, whatever it is called.

// Inner is the name of what is in a compressed file: talks.html of talks.html.gz.
func Inner(path string) string {
	switch strings.ToLower(filepath.Ext(path)) {
	case ".gz", ".zst":
		return strings.TrimSuffix(path, filepath.Ext(path))
	}
	return path
}

// IsLines reports whether a file is NDJSON by its name.
func IsLines(path string) bool {
	switch strings.ToLower(filepath.Ext(Inner(path))) {
	case ".ndjson", ".jsonl":
		return true
	}
	return false
}

// IsPage reports whether a file is a web page by its name.
func IsPage(path string) bool {
	switch strings.ToLower(filepath.Ext(Inner(path))) {
	case ".html", ".htm", ".xhtml":
		return true
	}
	return false
}

// IsInput reports whether a file that nobody named, in a folder, is to be read:
// NDJSON, a page or a text by its ending, but not where its name starts with a
// dot or is of a text about the folder: README.md, LICENSE.txt.
func IsInput(path string) bool {
	name := filepath.Base(Inner(path))
	if strings.HasPrefix(name, ".") {
		return false
	}
	if IsLines(path) || IsPage(path) {
		return true
	}
	extension := filepath.Ext(name)
	switch strings.ToLower(extension) {
	case ".txt", ".text", ".md":
		return !aboutFolder(strings.ToLower(strings.TrimSuffix(name, extension)))
	}
	return false
}

// aboutFolder reports whether a text of that name, in small letters and without
// its ending, is by convention about the folder that it lies in.
func aboutFolder(name string) bool {
	switch name {
	case "readme", "license", "licence", "copying", "changelog", "contributing":
		return true
	}
	return false
}

// LooksLikePage reports whether data starts as an HTML document does.
func LooksLikePage(data []byte) bool {
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

// Article returns the document of a file that is an article; data is what the
// file holds, decompressed. What is no text is that document's fault.
func Article(path, id string, data []byte) Document {
	d, err := Open(path, id, data)
	if err != nil {
		d.Fault = fmt.Sprintf("%s: %v", path, err)
	}
	return d
}

// Open does what [Article] does, and returns what is wrong as an error.
func Open(path, id string, data []byte) (Document, error) {
	d := Document{ID: id, Place: path}
	page := IsPage(path) || LooksLikePage(data)
	if err := checkText(data); err != nil && !(page && err == ErrUTF16) { // a page says its character set
		return d, err
	}
	if d.HTML = page; page {
		d.Text = article.Decode(data, "")
	} else {
		d.Text, d.Note = Decode(data)
	}
	return d, nil
}
