package model

import "errors"

// Uint32 returns the number in the first four bytes of b, the low byte first, as
// everywhere in the file. Package encoding/binary would bring reflect along.
func Uint32(b []byte) uint32 {
	return uint32(b[0]) | uint32(b[1])<<8 | uint32(b[2])<<16 | uint32(b[3])<<24
}

// AppendUint32 appends v to dst as Uint32 reads it.
func AppendUint32(dst []byte, v uint32) []byte {
	return append(dst, byte(v), byte(v>>8), byte(v>>16), byte(v>>24))
}

// Floats returns the numbers of a section of kind Floats, row by row.
func (s Section) Floats() ([]float32, error) {
	if s.Kind != Floats {
		return nil, errors.New("model: section " + s.Name + " does not hold floats")
	}
	out := make([]float32, s.Rows*s.Cols)
	for i := range out {
		out[i] = float(s.Data, i)
	}
	return out, nil
}

// AddRow adds row i of a section of any kind but Bytes to dst, which has Cols
// numbers.
func (s Section) AddRow(dst []float32, i int) {
	switch s.Kind {
	case Floats:
		for j := range dst {
			dst[j] += float(s.Data, i*s.Cols+j)
		}
	case Levels8:
		scale, row := float(s.Data, i), s.Data[4*s.Rows+i*s.Cols:]
		for j := range dst {
			dst[j] += float32(float32(int8(row[j])) * scale)
		}
	case Levels6:
		scale, row := float(s.Data, i), s.Data[4*s.Rows+i*s.Cols/4*3:]
		for j := 0; j < len(dst); j += 4 {
			b := row[j/4*3:][:3]
			v := uint32(b[0]) | uint32(b[1])<<8 | uint32(b[2])<<16
			for n := range 4 {
				dst[j+n] += float32(float32(int32(v>>(6*n)&63)-32) * scale)
			}
		}
	case Levels5:
		scale, row := float(s.Data, i), s.Data[4*s.Rows+i*s.Cols/8*5:]
		for j := 0; j < len(dst); j += 8 {
			b := row[j/8*5:][:5]
			v := uint64(b[0]) | uint64(b[1])<<8 | uint64(b[2])<<16 | uint64(b[3])<<24 | uint64(b[4])<<32
			for n := range 8 {
				dst[j+n] += float32(float32(int32(v>>(5*n)&31)-16) * scale)
			}
		}
	}
}

// Levels returns the scales of the rows of a section of kind Levels6, and its
// weights, v of 0 to 63, one in a byte, row by row.
func (s Section) Levels() (scale []float32, v []uint8, err error) {
	if s.Kind != Levels6 {
		return nil, nil, errors.New("model: section " + s.Name + " does not hold weights of 6 bits")
	}
	scale = make([]float32, s.Rows)
	for i := range scale {
		scale[i] = float(s.Data, i)
	}
	v = make([]uint8, s.Rows*s.Cols)
	packed := s.Data[4*s.Rows:]
	for i := spread(v, packed); i < len(v); i += 4 {
		b := packed[i/4*3:][:3]
		w := v[i:][:4]
		w[0] = b[0] & 63
		w[1] = b[0]>>6 | b[1]<<2&63
		w[2] = b[1]>>4 | b[2]<<4&63
		w[3] = b[2] >> 2
	}
	return scale, v, nil
}

// spread writes weights of packed into v, one in a byte, eight at a time, as long as eight
// bytes are there, and returns how many. The compiler makes one load and one store of each
// eight: seven million weights are unpacked before the first word is read.
func spread(v, packed []uint8) (n int) {
	const group, first = 1<<24 - 1, 63 | 63<<32
	for len(packed) >= 8 && len(v) >= 8 {
		b, w := packed[:8], v[:8]
		x := uint64(b[0]) | uint64(b[1])<<8 | uint64(b[2])<<16 | uint64(b[3])<<24 | uint64(b[4])<<32 | uint64(b[5])<<40 | uint64(b[6])<<48 | uint64(b[7])<<56
		x = x&group | x<<8&(group<<32)
		x = x&first | x<<2&(first<<8) | x<<4&(first<<16) | x<<6&(first<<24)
		w[0], w[1], w[2], w[3] = uint8(x), uint8(x>>8), uint8(x>>16), uint8(x>>24)
		w[4], w[5], w[6], w[7] = uint8(x>>32), uint8(x>>40), uint8(x>>48), uint8(x>>56)
		v, packed, n = v[8:], packed[6:], n+8
	}
	return n
}
