package batch

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
)

// Lines reads the documents of NDJSON, one a line, from a reader that may be
// compressed. Blank lines are passed over. A bad line is the fault of its
// document alone; it still has its id where that can be read.
type Lines struct {
	plain  io.Closer
	lines  *bufio.Reader
	name   string
	number int // of the last line
	ended  bool
}

// NewLines returns the lines of r, which is called name in places and faults.
// Closing them does not close r.
func NewLines(name string, r io.Reader) (*Lines, error) {
	plain, err := Inflate(r)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return &Lines{plain: plain, lines: bufio.NewReaderSize(plain, 1<<16), name: name}, nil
}

// Next returns the next document; false at the end.
func (l *Lines) Next() (Document, bool) {
	for !l.ended {
		data, err := readLine(l.lines)
		l.number++
		doc := Document{Place: fmt.Sprintf("%s, line %d", l.name, l.number)}
		switch {
		case errors.Is(err, ErrTooLarge):
		case err == io.EOF:
			l.ended, err = true, nil
		case err != nil:
			l.ended = true
		}
		if err == nil {
			if l.number == 1 {
				data = bytes.TrimPrefix(data, []byte("\ufeff"))
			}
			if len(bytes.TrimSpace(data)) == 0 {
				continue
			}
			err = doc.parse(data)
		}
		if err != nil {
			doc.Fault = doc.Place + ": " + err.Error()
		}
		return doc, true
	}
	return Document{}, false
}

// Close ends the reading.
func (l *Lines) Close() error { return l.plain.Close() }

// readLine returns the next line. Of a line beyond the limit it keeps nothing,
// reads on to its end and returns ErrTooLarge.
func readLine(r *bufio.Reader) ([]byte, error) {
	var line []byte
	large := false
	for {
		part, err := r.ReadSlice('\n')
		if large = large || len(line)+len(part) > Limit+1; large {
			line = nil
		} else {
			line = append(line, part...)
		}
		switch {
		case err == bufio.ErrBufferFull:
			continue
		case large:
			return nil, ErrTooLarge
		}
		return line, err
	}
}

// parse reads {"id", "text"} or {"id", "html"}. With an error it has the id all
// the same, where that can be read.
func (d *Document) parse(data []byte) error {
	var fields struct{ ID, Text, HTML json.RawMessage }
	if err := json.Unmarshal(data, &fields); err != nil {
		var kind *json.UnmarshalTypeError
		if errors.As(err, &kind) {
			return errors.New("it is no JSON object")
		}
		return fmt.Errorf("it is no JSON: %w", err)
	}
	if given(fields.ID) {
		var number json.Number
		switch {
		case json.Unmarshal(fields.ID, &d.ID) == nil:
		case fields.ID[0] != '"' && json.Unmarshal(fields.ID, &number) == nil:
			d.ID = number.String()
		default:
			return errors.New(`"id" is neither a string nor a number`)
		}
	}
	raw, key := fields.Text, "text"
	if given(fields.HTML) {
		if given(fields.Text) {
			return errors.New(`it has both "text" and "html"`)
		}
		raw, key, d.HTML = fields.HTML, "html", true
	}
	if !given(raw) {
		return errors.New(`it has neither "text" nor "html"`)
	}
	if json.Unmarshal(raw, &d.Text) != nil {
		d.Text = ""
		return fmt.Errorf("%q is no string", key)
	}
	return nil
}

func given(raw json.RawMessage) bool { return len(raw) > 0 && string(raw) != "null" }
