package batch

import (
	"bytes"
	"errors"
	"fmt"
	"unicode/utf8"

	"whosaid/analyzer/article"
)

// A file that is called a text need not be one in UTF-8. What is no text at all
// is refused, and so is UTF-16; other bytes are what Windows wrote before UTF-8,
// as the page takes them too (web/files.js).

// ErrUTF16 is the error of a text, not a page, in UTF-16.
var ErrUTF16 = errors.New("it is UTF-16")

// A NoText is the error of what is no text. It says what that is instead.
type NoText string

func (n NoText) Error() string { return fmt.Sprintf("it is %s, not a text", string(n)) }

// PDF is what many articles are kept in.
const PDF = NoText("a PDF")

// Windows1252 is the note about a text that is no UTF-8.
const Windows1252 = "it is not UTF-8, so it was read as Windows-1252: offsets count in that text, which --text shows"

// binaries are the beginnings of files whose first bytes need not tell that they
// are no text.
var binaries = []struct {
	start string
	is    NoText
}{
	{"%PDF-", PDF},
	{"PK\x03\x04", "a Word file or another archive"},
	{`{\rtf`, "RTF"},
	{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word file or another of that kind"},
}

// checkText returns the error of data that is no text, or a text in UTF-16.
func checkText(data []byte) error {
	if bytes.HasPrefix(data, []byte("\xff\xfe")) || bytes.HasPrefix(data, []byte("\xfe\xff")) {
		return ErrUTF16
	}
	for _, b := range binaries {
		if bytes.HasPrefix(data, []byte(b.start)) {
			return b.is
		}
	}
	if bytes.IndexByte(data[:min(len(data), 4096)], 0) >= 0 {
		return NoText("binary data")
	}
	return nil
}

// Decode gives a text as UTF-8, with a note where it was none.
func Decode(data []byte) (text, note string) {
	if utf8.Valid(data) {
		return string(data), ""
	}
	return article.Windows1252(data), Windows1252
}
