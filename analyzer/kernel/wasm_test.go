//go:build !wasm

package kernel

import (
	"context"
	"encoding/binary"
	"math"
	"os"
	"testing"

	"github.com/stretchr/testify/require"
	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
)

// hosted runs simd128.wasm in an interpreter that stands in for the browser. It
// copies everything into its memory and back.
type hosted struct {
	t      testing.TB
	memory api.Memory
	module api.Module
	next   uint32
}

// memoryModule is a module that exports "mem", 16 MB.
const memoryModule = "\x00asm\x01\x00\x00\x00\x05\x04\x01\x00\x80\x02\x07\x07\x01\x03mem\x02\x00"

func host(t testing.TB) *hosted {
	ctx := context.Background()
	runtime := wazero.NewRuntime(ctx)
	t.Cleanup(func() { runtime.Close(ctx) })
	memory, err := runtime.InstantiateWithConfig(ctx, []byte(memoryModule), wazero.NewModuleConfig().WithName("go"))
	require.NoError(t, err)
	code, err := os.ReadFile("simd128.wasm")
	require.NoError(t, err)
	module, err := runtime.InstantiateWithConfig(ctx, code, wazero.NewModuleConfig().WithName("kernel"))
	require.NoError(t, err)
	return &hosted{t: t, memory: memory.ExportedMemory("mem"), module: module}
}

// put copies v, a slice of numbers, into the memory.
func (h *hosted) put(v any) uint64 {
	b, err := binary.Append(nil, binary.LittleEndian, v)
	require.NoError(h.t, err)
	address := h.next
	h.next += uint32(len(b)+15) &^ 15
	require.True(h.t, h.memory.Write(address, b))
	return uint64(address)
}

// take copies v back.
func (h *hosted) take(address uint64, v any) {
	b, ok := h.memory.Read(uint32(address), uint32(binary.Size(v)))
	require.True(h.t, ok)
	_, err := binary.Decode(b, binary.LittleEndian, v)
	require.NoError(h.t, err)
}

func (h *hosted) call(name string, args ...uint64) {
	_, err := h.module.ExportedFunction(name).Call(context.Background(), args...)
	require.NoError(h.t, err)
	h.next = 0
}

func (h *hosted) Name() string { return "simd128" }

func (h *hosted) Quantize(r *Rows, x []float32) {
	q, scale, sum := h.put(r.Q), h.put(r.Scale), h.put(r.Sum)
	h.call("quantize", q, scale, sum, h.put(x), uint64(r.T), uint64(r.K))
	h.take(q, r.Q)
	h.take(scale, r.Scale)
	h.take(sum, r.Sum)
}

func (h *hosted) Linear(y []float32, x *Rows, w *Matrix) {
	out := h.put(y)
	h.call("linear", out, h.put(x.Q), h.put(x.Scale), h.put(x.Sum), h.put(w.W), h.put(w.Scale), h.put(w.Bias), uint64(x.T), uint64(x.K), uint64(w.N))
	h.take(out, y)
}

func (h *hosted) GELU(x []float32) {
	p := h.put(x)
	h.call("gelu", p, uint64(len(x)))
	h.take(p, x)
}

func (h *hosted) AddNorm(x, d, gamma, beta []float32) {
	p := h.put(x)
	h.call("norm", p, h.put(d), h.put(gamma), h.put(beta), uint64(len(x)/len(gamma)), uint64(len(gamma)))
	h.take(p, x)
}

func (h *hosted) Attend(y, qkv []float32, t, width int, s *Scratch) {
	out := h.put(y)
	h.call("attend", out, h.put(qkv), uint64(t), uint64(width), h.put(s.q), h.put(s.k), h.put(s.v), h.put(s.qs), h.put(s.ks), h.put(s.scores), h.put(s.shares))
	h.take(out, y)
}

func TestTheModuleForBrowsersAgrees(t *testing.T) { agree(t, host(t)) }

// TestNumbersOfTheGeneratorAreOurs covers relaxed.wasm too, which the interpreter
// cannot run.
func TestNumbersOfTheGeneratorAreOurs(t *testing.T) {
	for name, want := range map[string]float32{"exp6": exp6, "exp5": exp5, "geluA": geluA, "geluB": geluB, "scoreFactor": scoreFactor} {
		for _, file := range []string{"simd128.wasm", "relaxed.wasm"} {
			code, err := os.ReadFile(file)
			require.NoError(t, err)
			bits := binary.LittleEndian.AppendUint32(nil, math.Float32bits(want))
			require.Contains(t, string(code), string(bits), "%s in %s", name, file)
		}
	}
}
