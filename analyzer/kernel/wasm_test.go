//go:build !wasm

package kernel

import (
	"bytes"
	"context"
	"encoding/binary"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
	"github.com/tetratelabs/wazero"
)

// A remote kernel runs somewhere else, on a memory of its own: put lays out what
// a function needs, call sends all of that there and fetches it back, and take
// reads what came of it.
type remote struct {
	t     testing.TB
	name  string
	run   func(function string, memory []byte, args []uint64) []byte
	image []byte
}

// put lays out v, a slice of numbers, and returns its address.
func (r *remote) put(v any) uint64 {
	address := len(r.image)
	image, err := binary.Append(r.image, binary.LittleEndian, v)
	require.NoError(r.t, err)
	for len(image)%16 != 0 {
		image = append(image, 0)
	}
	r.image = image
	return uint64(address)
}

func (r *remote) take(address uint64, v any) {
	_, err := binary.Decode(r.image[address:][:binary.Size(v)], binary.LittleEndian, v)
	require.NoError(r.t, err)
}

func (r *remote) call(function string, args ...uint64) {
	r.image = r.run(function, r.image, args)
}

func (r *remote) Name() string { return r.name }

func (r *remote) Quantize(rows *Rows, x []float32) {
	r.image = nil
	q, scale, sum := r.put(rows.Q), r.put(rows.Scale), r.put(rows.Sum)
	r.call("quantize", q, scale, sum, r.put(x), uint64(rows.T), uint64(rows.K))
	r.take(q, rows.Q)
	r.take(scale, rows.Scale)
	r.take(sum, rows.Sum)
}

func (r *remote) Linear(y []float32, x *Rows, w *Matrix) {
	r.image = nil
	out := r.put(y)
	r.call("linear", out, r.put(x.Q), r.put(x.Scale), r.put(x.Sum), r.put(w.W), r.put(w.Scale), r.put(w.Bias), uint64(x.T), uint64(x.K), uint64(w.N))
	r.take(out, y)
}

func (r *remote) GELU(x []float32) {
	r.image = nil
	p := r.put(x)
	r.call("gelu", p, uint64(len(x)))
	r.take(p, x)
}

func (r *remote) AddNorm(x, d, gamma, beta []float32) {
	r.image = nil
	p := r.put(x)
	r.call("norm", p, r.put(d), r.put(gamma), r.put(beta), uint64(len(x)/len(gamma)), uint64(len(gamma)))
	r.take(p, x)
}

func (r *remote) Attend(y, qkv []float32, t, width int, s *Scratch) {
	r.image = nil
	out := r.put(y)
	r.call("attend", out, r.put(qkv), uint64(t), uint64(width), r.put(s.q), r.put(s.k), r.put(s.v), r.put(s.qs), r.put(s.ks), r.put(s.scores), r.put(s.shares))
	r.take(out, y)
}

// memoryModule is a module that exports "mem", 16 MB.
const memoryModule = "\x00asm\x01\x00\x00\x00\x05\x04\x01\x00\x80\x02\x07\x07\x01\x03mem\x02\x00"

// TestModulesAreThoseOfTheGenerator asserts that nobody changed the generator and
// forgot to run it.
func TestModulesAreThoseOfTheGenerator(t *testing.T) {
	if _, err := exec.LookPath("go"); err != nil || testing.Short() {
		t.Skip("needs the go command")
	}
	folder := t.TempDir()
	out, err := exec.Command("go", "run", "./generate", folder).CombinedOutput()
	require.NoError(t, err, "%s", out)
	for _, name := range []string{"simd128.wasm", "relaxed.wasm"} {
		want, err := os.ReadFile(filepath.Join(folder, name))
		require.NoError(t, err)
		got, err := os.ReadFile(name)
		require.NoError(t, err)
		require.True(t, bytes.Equal(want, got), "%s is old: go generate ./analyzer/kernel", name)
	}
}

// TestSIMD128Agrees runs simd128.wasm in an interpreter.
func TestSIMD128Agrees(t *testing.T) {
	ctx := context.Background()
	runtime := wazero.NewRuntime(ctx)
	defer runtime.Close(ctx)
	provider, err := runtime.InstantiateWithConfig(ctx, []byte(memoryModule), wazero.NewModuleConfig().WithName("go"))
	require.NoError(t, err)
	code, err := os.ReadFile("simd128.wasm")
	require.NoError(t, err)
	kernel, err := runtime.InstantiateWithConfig(ctx, code, wazero.NewModuleConfig().WithName("kernel"))
	require.NoError(t, err)
	agree(t, &remote{t: t, name: "simd128", run: func(function string, image []byte, args []uint64) []byte {
		memory := provider.ExportedMemory("mem")
		require.True(t, memory.Write(0, image))
		_, err := kernel.ExportedFunction(function).Call(ctx, args...)
		require.NoError(t, err)
		out, ok := memory.Read(0, uint32(len(image)))
		require.True(t, ok)
		return append([]byte{}, out...)
	}})
}
