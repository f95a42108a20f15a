package model

import (
	"encoding/binary"
	"math"
)

// Write returns the model file with these sections. The exporter of the trainer
// writes the same format; this is for tests and for tools written in Go.
func Write(sections []Section) []byte {
	out := make([]byte, headerSize+len(sections)*entrySize)
	for i, s := range sections {
		for len(out)%alignment != 0 {
			out = append(out, 0)
		}
		e := out[headerSize+i*entrySize:]
		copy(e[:nameSize], s.Name)
		for j, v := range []int{int(s.Kind), s.Rows, s.Cols, len(out), len(s.Data)} {
			binary.LittleEndian.PutUint32(e[40+4*j:], uint32(v))
		}
		out = append(out, s.Data...)
	}
	copy(out, magic)
	binary.LittleEndian.PutUint32(out[8:], format)
	binary.LittleEndian.PutUint32(out[12:], uint32(len(sections)))
	sum := sum256(out[headerSize:])
	copy(out[16:], sum[:])
	return out
}

// NewBytes returns a section of kind Bytes.
func NewBytes(name string, data []byte) Section {
	return Section{Name: name, Kind: Bytes, Rows: 1, Cols: len(data), Data: data}
}

// NewFloats returns a section of kind Floats; cols divides the length of v.
func NewFloats(name string, cols int, v []float32) Section {
	s := Section{Name: name, Kind: Floats, Rows: len(v) / cols, Cols: cols}
	for _, f := range v {
		s.Data = binary.LittleEndian.AppendUint32(s.Data, math.Float32bits(f))
	}
	return s
}

// NewLevels returns a section of kind Levels5, Levels6 or Levels8 with a scale
// for every row and whole numbers that the kind can hold.
func NewLevels(name string, kind Kind, scale []float32, v []int8) Section {
	s := Section{Name: name, Kind: kind, Rows: len(scale), Cols: len(v) / len(scale)}
	s.Data = NewFloats("", 1, scale).Data
	width := map[Kind]int{Levels5: 5, Levels6: 6, Levels8: 8}[kind]
	held, bits := uint32(0), 0
	for _, n := range v {
		u := uint32(uint8(n))
		if width < 8 {
			u = uint32(int(n) + 1<<(width-1))
		}
		held |= u << bits
		for bits += width; bits >= 8; bits -= 8 {
			s.Data = append(s.Data, byte(held))
			held >>= 8
		}
	}
	return s
}
