package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
)

// A batch writes whole lines, one for each document, in the order of the input.
// So whatever ended it, a crash or a kill -9 too, the whole lines of its output
// are the documents that are done; at most the last line is torn. To go on, the
// torn line is cut off and that many documents of the input are passed over.
// Each must have the id of its line: the input must be the same.

// openOutput creates the file of a batch. It refuses one that holds anything:
// that may be the work of days.
func openOutput(path string) (*os.File, error) {
	file, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o666)
	if err != nil {
		return nil, unwritable(err)
	}
	if info, err := file.Stat(); err == nil && info.Mode().IsRegular() && info.Size() > 0 {
		file.Close()
		return nil, hinted{fmt.Errorf("--output: %s holds something already", path), "--resume goes on where it ends; remove it to start anew"}
	}
	return file, nil
}

// done says what a batch did before.
type done struct {
	documents, bad        int
	engine, offsets, text string // of its last analysis; text is "text" where it holds any
}

// resume opens the file of a batch that did not end, passes over the documents
// that are done, and leaves the file where the next line belongs.
func resume(path string, source *documents) (*os.File, done, error) {
	var d done
	file, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o666)
	if err != nil {
		return nil, d, unwritable(err)
	}
	fail := func(err error) (*os.File, done, error) {
		file.Close()
		return nil, d, fmt.Errorf("--resume: %s, line %d: %w", path, d.documents+1, err)
	}
	if source.out, err = file.Stat(); err != nil {
		return fail(err)
	}
	whole := int64(0) // bytes of whole lines
	lines := bufio.NewReaderSize(file, 1<<20)
	for {
		data, err := lines.ReadBytes('\n')
		if err == io.EOF {
			if !torn(data) {
				return fail(errors.New("it is no line of a batch"))
			}
			break // what is left has no line end
		}
		if err != nil {
			return fail(err)
		}
		var l struct {
			ID      *string
			Error   *string
			Engine  string
			Offsets string
			Text    *json.RawMessage
		}
		if json.Unmarshal(data, &l) != nil || l.Error == nil && l.Engine == "" {
			return fail(errors.New("it is no line of a batch"))
		}
		in, ok := source.next()
		if !ok {
			return fail(errors.New("the input has no article for it; is it the same input?"))
		}
		id := ""
		if l.ID != nil {
			id = *l.ID
		}
		if given := string([]rune(in.ID)); id != given { // as JSON writes what is no UTF-8
			return fail(fmt.Errorf("it is of %q, but that article of the input is %q; is it the same input?", id, given))
		}
		if l.Error != nil {
			d.bad++
		} else {
			d.engine, d.offsets, d.text = l.Engine, l.Offsets, ""
			if l.Text != nil {
				d.text = "text"
			}
		}
		d.documents++
		whole += int64(len(data))
	}
	if err := file.Truncate(whole); err != nil {
		return fail(err)
	}
	if _, err := file.Seek(whole, io.SeekStart); err != nil {
		return fail(err)
	}
	return file, d, nil
}

// torn reports whether data may be what is left of a line of a batch, so that it
// can be cut off: not an article that was named by mistake.
func torn(data []byte) bool {
	var l struct{ Error, Engine *string }
	if json.Unmarshal(data, &l) == nil && l.Error == nil && l.Engine == nil {
		return false // it is whole, and another line
	}
	for _, start := range []string{`{"whosaid":"`, `{"id":"`, `{"id":null`} {
		if n := min(len(data), len(start)); string(data[:n]) == start[:n] {
			return true
		}
	}
	return false
}

// matches reports why what was done before was done in another manner; nil
// where it was not, or where nothing was done.
func (d done) matches(engine string, r *reading) error {
	if d.engine == "" {
		return nil
	}
	text := ""
	if r.Text {
		text = "text"
	}
	switch {
	case engine != "" && engine != d.engine:
		return fmt.Errorf("--resume: the lines before were made by engine %s, not %s", d.engine, engine)
	case d.offsets != r.Offsets:
		return fmt.Errorf("--resume: the lines before count in %s, not %s", d.offsets, r.Offsets)
	case d.text != text:
		return errors.New("--resume: the lines before differ from these by --text")
	}
	return nil
}
