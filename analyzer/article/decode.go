package article

// Files do not say in which character set they are, pages do, sometimes:
//
//	<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">
//
// The tables of all character sets weigh nothing in a program that does not
// call Decode: the browser decodes with its own.

import (
	"bytes"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
)

// Decode gives the bytes of a page as UTF-8. What is UTF-8 beyond doubt stays
// as it is, whatever the page says of itself; else a byte order mark decides,
// then contentType (the header's value, or ""), then the page's meta element,
// then windows-1252.
func Decode(page []byte, contentType string) string {
	const mark = "\uFEFF"
	if ascii := bytes.IndexFunc(page, func(r rune) bool { return r >= utf8.RuneSelf }) < 0; !ascii && utf8.Valid(page) {
		return string(bytes.TrimPrefix(page, []byte(mark)))
	}
	encoding, name, _ := charset.DetermineEncoding(page, contentType)
	if name == "utf-8" {
		return string(bytes.TrimPrefix(page, []byte(mark)))
	}
	out, err := encoding.NewDecoder().Bytes(page)
	if err != nil {
		return string(page)
	}
	return string(bytes.TrimPrefix(out, []byte(mark)))
}

// Windows1252 gives the bytes of a text in Windows-1252 as UTF-8. The five that
// Windows left free are control characters, as in a browser.
func Windows1252(text []byte) string {
	encoding, _ := charset.Lookup("windows-1252")
	var table [256]rune
	decoder := encoding.NewDecoder()
	for i := range table {
		table[i] = rune(i)
		if out, err := decoder.Bytes([]byte{byte(i)}); err == nil {
			if r, _ := utf8.DecodeRune(out); r != utf8.RuneError {
				table[i] = r
			}
		}
	}
	out := make([]byte, 0, len(text)+len(text)/8)
	for _, b := range text {
		out = utf8.AppendRune(out, table[b])
	}
	return string(out)
}
