package model_test

import (
	"crypto/sha256"
	"encoding/binary"
	"hash/crc32"
	"math"
	"math/rand/v2"
	"runtime"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"whosaid/analyzer/model"
	"whosaid/analyzer/model/build"
)

func sample() []model.Section {
	return []model.Section{
		build.Bytes("meta", []byte("engine reader\nversion 1.0\nprovenance one\nprovenance two\n")),
		build.Floats("floats", 3, []float32{1, -2.5, 3, 0, 1e-20, 6}),
		build.Levels("five", model.Levels5, []float32{2, .5}, []int8{-15, 15, 0, 1, 2, 3, 4, 5, 1, 1, 1, 1, -1, -1, -1, -1}),
		build.Levels("six", model.Levels6, []float32{2, .5}, []int8{-31, 31, 0, 5, 1, -1, 2, -2}),
		build.Levels("eight", model.Levels8, []float32{.25}, []int8{-127, 127, 3}),
	}
}

func TestWrittenModelsAreRead(t *testing.T) {
	m, err := model.Read(build.File(sample()))
	require.NoError(t, err)
	assert.Equal(t, "1.0", m.Meta("version"))
	assert.Equal(t, []string{"one", "two"}, m.Metas("provenance"))
	assert.Empty(t, m.Meta("absent"))
	assert.Regexp(t, `^reader 1\.0 sha256:[0-9a-f]{12}$`, m.Name())
	assert.Equal(t, m.Name(), model.Name(build.File(sample())))

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

func TestLevelsAreTheWeightsOfTheRows(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	for _, cols := range []int{4, 8, 12, 64, 100} {
		weights := make([]int8, 3*cols)
		for i := range weights {
			weights[i] = int8(rng.IntN(63) - 31)
		}
		m, err := model.Read(build.File([]model.Section{build.Levels("six", model.Levels6, []float32{1, 2, .5}, weights)}))
		require.NoError(t, err)
		s, err := m.Section("six")
		require.NoError(t, err)
		scale, v, err := s.Levels()
		require.NoError(t, err)
		require.Len(t, v, len(weights))
		for row := range 3 {
			want, got := make([]float32, cols), make([]float32, cols)
			s.AddRow(want, row)
			for i := range got {
				got[i] = scale[row] * float32(int(v[row*cols+i])-32)
			}
			assert.Equal(t, want, got, cols)
		}
	}
}

func TestBrokenModelsAreRefused(t *testing.T) {
	whole := build.File(sample())
	for n := range whole {
		_, err := model.Read(whole[:n])
		require.Error(t, err, "cut at byte %d", n)
		model.Name(whole[:n])
	}
	first := 0
	if runtime.GOARCH == "wasm" {
		// There the SHA-256, which holds the header and the table together, is not checked.
		first = 48 + 64*int(model.Uint32(whole[12:]))
	}
	for i := first; i < len(whole); i++ {
		broken := append([]byte{}, whole...)
		broken[i] ^= 0x10
		_, err := model.Read(broken)
		require.Error(t, err, "bit turned in byte %d", i)
	}
	_, err := model.Read(append(whole, 0))
	require.Error(t, err)
	for name, s := range map[string][]model.Section{
		"comes twice":  {build.Bytes("a", nil), build.Bytes("a", nil)},
		"not finite":   {build.Floats("a", 1, []float32{float32(math.Inf(1))})},
		"wrong shape":  {{Name: "a", Kind: model.Levels6, Rows: 1, Cols: 4, Data: make([]byte, 8)}},
		"proper name":  {build.Bytes("a b", nil)},
		"out of order": {build.Bytes("", nil)},
	} {
		_, err := model.Read(build.File(s))
		require.ErrorContains(t, err, name)
	}
}

func TestCurves(t *testing.T) {
	read := func(points ...float32) (model.Curve, error) {
		m, err := model.Read(build.File([]model.Section{build.Floats("curve", 2, points)}))
		require.NoError(t, err)
		return m.Curve("curve")
	}
	c, err := read(0.2, 0.1, 0.4, 0.3, 0.8, 0.9)
	require.NoError(t, err)
	for _, p := range [][2]float32{{0, 0.1}, {0.2, 0.1}, {0.3, 0.2}, {0.4, 0.3}, {0.6, 0.6}, {1, 0.9}} {
		assert.InDelta(t, p[1], c.At(p[0]), 1e-6)
	}
	for _, p := range [][2]float32{{0, 0}, {0.1, 0.05}, {0.2, 0.1}, {0.3, 0.2}, {1, 0.9}} {
		assert.InDelta(t, p[1], c.FromZero(p[0]), 1e-6)
	}
	assert.Equal(t, float32(0.3), model.Curve(nil).At(0.3))
	assert.Equal(t, float32(0.3), model.Curve(nil).FromZero(0.3))
	for _, points := range [][]float32{{0.5, 0.5, 0.5, 0.6}, {0.5, 0.5, 0.6, 0.4}, {0.5, 1.5}} {
		_, err := read(points...)
		require.ErrorContains(t, err, "curve")
	}
	m, err := model.Read(build.File(sample()))
	require.NoError(t, err)
	c, err = m.Curve("absent")
	require.NoError(t, err)
	assert.Empty(t, c)
	_, err = m.Curve("floats")
	require.Error(t, err)
}

func TestAskingForWhatIsNotThere(t *testing.T) {
	m, err := model.Read(build.File(sample()))
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

// FuzzRead asserts that no bytes make Read panic, and that what it accepts can
// be taken apart.
func FuzzRead(f *testing.F) {
	whole := build.File(sample())
	f.Add(whole, false)
	f.Add(whole[:100], true)
	f.Fuzz(func(t *testing.T, data []byte, mend bool) {
		if mend {
			data = mended(data)
		}
		m, err := model.Read(data)
		if err != nil {
			return
		}
		for _, name := range m.Names() {
			s, err := m.Section(name)
			require.NoError(t, err)
			if s.Kind != model.Bytes {
				s.AddRow(make([]float32, s.Cols), s.Rows-1)
			}
			_, _ = s.Floats()
			_, _, _ = s.Levels()
		}
	})
}

// mended returns data with its checksums put right, so that a fuzzer gets past
// them to what is behind.
func mended(data []byte) []byte {
	data = append([]byte{}, data...)
	if len(data) < 48 {
		return data
	}
	number := func(i int) uint64 { return uint64(binary.LittleEndian.Uint32(data[i:])) }
	for i := range int(min(number(12), uint64(len(data)-48)/64)) {
		e := 48 + 64*i
		if from, to := number(e+52), number(e+52)+number(e+56); to <= uint64(len(data)) {
			binary.LittleEndian.PutUint32(data[e+60:], crc32.ChecksumIEEE(data[from:to]))
		}
	}
	sum := sha256.Sum256(data[48:])
	copy(data[16:], sum[:])
	return data
}
