// Package build writes model files, for tests and for tools written in Go. The
// exporter of the trainer writes the same format.
package build

import (
	"crypto/sha256"
	"encoding/binary"
	"hash/crc32"
	"math"

	"whosaid/analyzer/model"
)

const (
	headerSize = 48
	entrySize  = 64
	nameSize   = 40
	alignment  = 16
)

// File returns the model file with these sections. Names longer than 40 bytes
// are cut.
func File(sections []model.Section) []byte {
	out := make([]byte, headerSize+len(sections)*entrySize)
	for i, s := range sections {
		for len(out)%alignment != 0 {
			out = append(out, 0)
		}
		e := out[headerSize+i*entrySize:]
		copy(e[:nameSize], s.Name)
		for j, v := range []int{int(s.Kind), s.Rows, s.Cols, len(out), len(s.Data), int(crc32.ChecksumIEEE(s.Data))} {
			binary.LittleEndian.PutUint32(e[40+4*j:], uint32(v))
		}
		out = append(out, s.Data...)
	}
	copy(out, "WHOSAID\n")
	binary.LittleEndian.PutUint32(out[8:], 1)
	binary.LittleEndian.PutUint32(out[12:], uint32(len(sections)))
	sum := sha256.Sum256(out[headerSize:])
	copy(out[16:], sum[:])
	return out
}

// Bytes returns a section of kind Bytes.
func Bytes(name string, data []byte) model.Section {
	return model.Section{Name: name, Kind: model.Bytes, Rows: 1, Cols: len(data), Data: data}
}

// Floats returns a section of kind Floats; cols divides the length of v.
func Floats(name string, cols int, v []float32) model.Section {
	s := model.Section{Name: name, Kind: model.Floats, Rows: len(v) / cols, Cols: cols}
	for _, f := range v {
		s.Data = binary.LittleEndian.AppendUint32(s.Data, math.Float32bits(f))
	}
	return s
}

// Levels returns a section of kind Levels5, Levels6 or Levels8 with a scale
// for every row and whole numbers that the kind can hold.
func Levels(name string, kind model.Kind, scale []float32, v []int8) model.Section {
	s := model.Section{Name: name, Kind: kind, Rows: len(scale), Cols: len(v) / len(scale)}
	s.Data = Floats("", 1, scale).Data
	width := map[model.Kind]int{model.Levels5: 5, model.Levels6: 6, model.Levels8: 8}[kind]
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
