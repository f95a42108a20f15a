// Package model reads the model file: what the encoder has learnt, packed into
// a few megabytes, with its labels, vocabulary, provenance and checksum. A file
// is checked once and then read in place.
//
// # Format
//
// All numbers are little endian. A header of 48 bytes:
//
//	 0  8  magic, "WHOSAID\n"
//	 8  4  uint32, version of the format, 1
//	12  4  uint32, number of sections n
//	16 32  SHA-256 of everything that follows the header
//
// then n entries of 64 bytes:
//
//	 0 40  name in ASCII, padded with zero bytes
//	40  4  uint32, kind
//	44  4  uint32, rows
//	48  4  uint32, cols
//	52  4  uint32, offset of the section from the start of the file
//	56  4  uint32, length of the section in bytes
//	60  4  uint32, CRC-32 (IEEE) of the section
//
// then the sections in the order of their entries. Each starts at the first
// multiple of 16 at or after the end of what is before it; the bytes between are
// zero. The file ends with its last section. The kinds:
//
//	0 Bytes   rows = 1, cols = length
//	1 Floats  rows × cols float32, row by row
//	2 Levels6 rows float32 scales; then rows of cols weights of 6 bits each:
//	          weight = scale × (v − 32), four of them in three bytes, the first
//	          in the lowest bits; cols is a multiple of 4
//	3 Levels5 the same with 5 bits: scale × (v − 16), eight in five bytes; cols
//	          is a multiple of 8
//	4 Levels8 rows float32 scales; then rows × cols int8
//
// # Sections
//
// The section "meta" holds lines of UTF-8, "key value"; a key may come again.
// Which keys and sections an engine needs is the engine's business; those of
// package encoder are listed there.
package model

import (
	"errors"
	"hash/crc32"
	"math"
	"strings"
)

const (
	magic      = "WHOSAID\n"
	format     = 1
	headerSize = 48
	entrySize  = 64
	nameSize   = 40
	alignment  = 16
)

// Kind says how the numbers of a section are packed.
type Kind uint32

// The kinds of sections.
const (
	Bytes Kind = iota
	Floats
	Levels6
	Levels5
	Levels8
)

// A Section is one named part of a model.
type Section struct {
	Name       string
	Kind       Kind
	Rows, Cols int
	Data       []byte
}

// A Model is a model file that was found whole. It is safe for concurrent use.
type Model struct {
	sections []Section
	checksum [32]byte
	meta     []string
}

// Read checks data, the bytes of a model file, and returns the model in it. The
// model refers to data, which must not change any more.
func Read(data []byte) (*Model, error) {
	if len(data) < headerSize || string(data[:8]) != magic {
		return nil, errors.New("model: not a model file")
	}
	if Uint32(data[8:]) != format {
		return nil, errors.New("model: unknown version of the format")
	}
	count := int(Uint32(data[12:]))
	if count > (len(data)-headerSize)/entrySize {
		return nil, errors.New("model: the file is cut short")
	}
	m := &Model{checksum: [32]byte(data[16:48]), sections: make([]Section, 0, count)}
	end := headerSize + count*entrySize
	for i := range count {
		s, next, err := section(data, headerSize+i*entrySize, end)
		if err != nil {
			return nil, err
		}
		if m.find(s.Name) != nil {
			return nil, errors.New("model: section " + s.Name + " comes twice")
		}
		m.sections = append(m.sections, s)
		end = next
	}
	if end != len(data) {
		return nil, errors.New("model: bytes are left over at the end of the file")
	}
	if !whole(data[headerSize:], m.checksum) {
		return nil, errors.New("model: the checksum is wrong: the file is damaged")
	}
	if s := m.find("meta"); s != nil {
		m.meta = strings.Split(string(s.Data), "\n")
	}
	return m, nil
}

// section reads the entry at byte at. The section must start right after end.
func section(data []byte, at, end int) (s Section, next int, err error) {
	e := data[at : at+entrySize]
	name := strings.TrimRight(string(e[:nameSize]), "\x00")
	for i := range len(name) {
		if name[i] <= ' ' || name[i] > '~' {
			return s, 0, errors.New("model: a section has no proper name")
		}
	}
	number := func(i int) uint64 { return uint64(Uint32(e[i:])) }
	kind, rows, cols, offset, length := Kind(number(40)), number(44), number(48), number(52), number(56)
	start := (end + alignment - 1) &^ (alignment - 1)
	if name == "" || offset != uint64(start) || offset+length > uint64(len(data)) {
		return s, 0, errors.New("model: section " + name + " lies outside the file or out of order")
	}
	for _, b := range data[end:start] {
		if b != 0 {
			return s, 0, errors.New("model: bytes between sections are not zero")
		}
	}
	s = Section{Name: name, Kind: kind, Rows: int(rows), Cols: int(cols), Data: data[start : start+int(length)]}
	if want, ok := size(kind, rows, cols); !ok || want != length {
		return s, 0, errors.New("model: section " + name + " has a wrong shape")
	}
	if uint64(crc32.ChecksumIEEE(s.Data)) != number(60) {
		return s, 0, errors.New("model: section " + name + " is damaged")
	}
	scales := int(rows)
	switch kind {
	case Bytes:
		scales = 0
	case Floats:
		scales *= int(cols)
	}
	for i := range scales {
		if f := float(s.Data, i); f != f || math.Abs(float64(f)) > math.MaxFloat32 {
			return s, 0, errors.New("model: section " + name + " holds numbers that are not finite")
		}
	}
	return s, start + int(length), nil
}

// size returns the bytes of a section.
func size(kind Kind, rows, cols uint64) (length uint64, ok bool) {
	// Three factors below 2³² stay inside 64 bits as long as rows × cols does so
	// with room for four bytes a number.
	if rows != 0 && cols > math.MaxUint32/rows || kind != Bytes && rows*cols == 0 {
		return 0, false
	}
	switch n := rows * cols; kind {
	case Bytes:
		return cols, rows == 1
	case Floats:
		return 4 * n, true
	case Levels6:
		return 4*rows + n/4*3, cols%4 == 0
	case Levels5:
		return 4*rows + n/8*5, cols%8 == 0
	case Levels8:
		return 4*rows + n, true
	}
	return 0, false
}

func float(b []byte, i int) float32 {
	return math.Float32frombits(Uint32(b[4*i:]))
}

func (m *Model) find(name string) *Section {
	for i := range m.sections {
		if m.sections[i].Name == name {
			return &m.sections[i]
		}
	}
	return nil
}

// Name returns engine, version and the start of the checksum, as an analysis
// names its engine: "reader 1.0 sha256:3f9a01c27b44".
func (m *Model) Name() string {
	const digits = "0123456789abcdef"
	name := []byte(m.Meta("engine") + " " + m.Meta("version") + " sha256:")
	for _, b := range m.checksum[:6] {
		name = append(name, digits[b>>4], digits[b&15])
	}
	return string(name)
}

// Meta returns the value of the first line of meta that has key, or "".
func (m *Model) Meta(key string) string {
	for _, line := range m.meta {
		if k, value, _ := strings.Cut(line, " "); k == key {
			return value
		}
	}
	return ""
}

// Metas returns the values of all lines of meta that have key, in their order.
func (m *Model) Metas(key string) (values []string) {
	for _, line := range m.meta {
		if k, value, _ := strings.Cut(line, " "); k == key {
			values = append(values, value)
		}
	}
	return values
}

// Has reports whether there is a section of that name.
func (m *Model) Has(name string) bool { return m.find(name) != nil }

// Section returns a section by its name.
func (m *Model) Section(name string) (Section, error) {
	s := m.find(name)
	if s == nil {
		return Section{}, errors.New("model: there is no section " + name)
	}
	return *s, nil
}

// Shaped returns a section by its name, provided that it has rows × cols
// numbers; a negative number allows any.
func (m *Model) Shaped(name string, rows, cols int) (Section, error) {
	s, err := m.Section(name)
	if err == nil && (rows >= 0 && s.Rows != rows || cols >= 0 && s.Cols != cols) {
		err = errors.New("model: section " + name + " has a wrong shape")
	}
	return s, err
}

// Names returns the names of the sections, in their order.
func (m *Model) Names() []string {
	names := make([]string, len(m.sections))
	for i, s := range m.sections {
		names[i] = s.Name
	}
	return names
}
