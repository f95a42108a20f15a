package model

import (
	"crypto/sha256"
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func sample() []Section {
	return []Section{
		NewBytes("meta", []byte("engine reader\nversion 1.0\nprovenance one\nprovenance two\n")),
		NewFloats("floats", 3, []float32{1, -2.5, 3, 0, 1e-20, 6}),
		NewLevels("five", Levels5, []float32{2, .5}, []int8{-15, 15, 0, 1, 2, 3, 4, 5, 1, 1, 1, 1, -1, -1, -1, -1}),
		NewLevels("six", Levels6, []float32{2, .5}, []int8{-31, 31, 0, 5, 1, -1, 2, -2}),
		NewLevels("eight", Levels8, []float32{.25}, []int8{-127, 127, 3}),
	}
}

func TestWrittenModelsAreRead(t *testing.T) {
	m, err := Read(Write(sample()))
	require.NoError(t, err)
	assert.Equal(t, "1.0", m.Meta("version"))
	assert.Equal(t, []string{"one", "two"}, m.Metas("provenance"))
	assert.Empty(t, m.Meta("absent"))
	assert.Regexp(t, `^reader 1\.0 sha256:[0-9a-f]{12}$`, m.Name())

	s, err := m.Shaped("floats", 2, 3)
	require.NoError(t, err)
	f, err := s.Floats()
	require.NoError(t, err)
	assert.Equal(t, []float32{1, -2.5, 3, 0, 1e-20, 6}, f)

	s, _ = m.Section("six")
	scale, v, err := s.Levels()
	require.NoError(t, err)
	assert.Equal(t, []float32{2, .5}, scale)
	assert.Equal(t, []uint8{1, 63, 32, 37, 33, 31, 34, 30}, v)

	for _, row := range []struct {
		name string
		i    int
		want []float32
	}{
		{"floats", 1, []float32{0, 1e-20, 6}},
		{"five", 0, []float32{-30, 30, 0, 2, 4, 6, 8, 10}},
		{"five", 1, []float32{.5, .5, .5, .5, -.5, -.5, -.5, -.5}},
		{"six", 1, []float32{.5, -.5, 1, -1}},
		{"eight", 0, []float32{-31.75, 31.75, .75}},
	} {
		s, err := m.Section(row.name)
		require.NoError(t, err)
		got := make([]float32, s.Cols)
		s.AddRow(got, row.i)
		assert.Equal(t, row.want, got, row.name)
	}
}

func TestBrokenModelsAreRefused(t *testing.T) {
	whole := Write(sample())
	for n := range whole {
		_, err := Read(whole[:n])
		require.Error(t, err, "cut at byte %d", n)
	}
	for i := range whole {
		broken := append([]byte{}, whole...)
		broken[i] ^= 0x10
		_, err := Read(broken)
		require.Error(t, err, "bit turned in byte %d", i)
	}
	_, err := Read(append(whole, 0))
	require.Error(t, err)
	for name, s := range map[string][]Section{
		"comes twice":  {NewBytes("a", nil), NewBytes("a", nil)},
		"not finite":   {NewFloats("a", 1, []float32{float32(math.Inf(1))})},
		"wrong shape":  {{Name: "a", Kind: Levels6, Rows: 1, Cols: 4, Data: make([]byte, 8)}},
		"proper name":  {NewBytes("a b", nil)},
		"out of order": {NewBytes("", nil)},
	} {
		_, err := Read(Write(s))
		require.ErrorContains(t, err, name)
	}
}

func TestAskingForWhatIsNotThere(t *testing.T) {
	m, err := Read(Write(sample()))
	require.NoError(t, err)
	_, err = m.Section("absent")
	require.ErrorContains(t, err, "absent")
	_, err = m.Shaped("floats", -1, 4)
	require.ErrorContains(t, err, "floats")
	s, _ := m.Section("meta")
	_, err = s.Floats()
	require.Error(t, err)
	_, _, err = s.Levels()
	require.Error(t, err)
}

func TestSumIsSHA256(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for n := range 300 {
		data := make([]byte, n)
		for i := range data {
			data[i] = byte(r.Uint32())
		}
		require.Equal(t, sha256.Sum256(data), sum256(data))
	}
}

// FuzzRead asserts that no bytes make Read panic, and that what it accepts can
// be taken apart.
func FuzzRead(f *testing.F) {
	whole := Write(sample())
	f.Add(whole, false)
	f.Add(whole[:100], true)
	f.Fuzz(func(t *testing.T, data []byte, sign bool) {
		if sign && len(data) > headerSize {
			// Past the checksum, to what is behind it.
			sum := sum256(data[headerSize:])
			copy(data[16:], sum[:])
		}
		m, err := Read(data)
		if err != nil {
			return
		}
		for _, s := range m.sections {
			if s.Rows > 0 && s.Kind != Bytes {
				s.AddRow(make([]float32, s.Cols), s.Rows-1)
			}
			_, _ = s.Floats()
			_, _, _ = s.Levels()
		}
	})
}

func BenchmarkSum(b *testing.B) {
	data := make([]byte, 1<<20)
	b.SetBytes(1 << 20)
	for b.Loop() {
		sum256(data)
	}
}
