//go:build !wasm

package kernel

import (
	"bytes"
	"context"
	"encoding/base64"
	"encoding/json"
	"os"
	"os/exec"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"
)

// glue makes a module over a memory of 16 MB, and a function that calls it.
const glue = `(async code => {
	const bytes = s => Uint8Array.from(atob(s), c => c.charCodeAt(0));
	const mem = new WebAssembly.Memory({ initial: 256 });
	const kernel = (await WebAssembly.instantiate(bytes(code), { go: { mem } })).instance.exports;
	globalThis.call = (name, image, args) => {
		const input = bytes(image);
		new Uint8Array(mem.buffer).set(input);
		kernel[name](...args);
		let out = "";
		for (let i = 0; i < input.length; i += 8192)
			out += String.fromCharCode(...new Uint8Array(mem.buffer, i, Math.min(8192, input.length - i)));
		return btoa(out);
	};
	return true;
})`

// TestModulesAgreeInChromium runs both modules where they are meant to run, and
// every kind of linear, whichever this processor prefers: no interpreter in Go
// knows relaxed SIMD.
func TestModulesAgreeInChromium(t *testing.T) {
	path, err := exec.LookPath("chromium")
	if err != nil || testing.Short() {
		t.Skip("needs Chromium")
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.Flag("disable-quic", true), chromedp.Flag("disable-component-update", true))
	ctx, cancel := chromedp.NewExecAllocator(context.Background(), options...)
	defer cancel()
	for _, name := range []string{"simd128", "relaxed"} {
		t.Run(name, func(t *testing.T) {
			ctx, cancel := chromedp.NewContext(ctx)
			defer cancel()
			ctx, cancel = context.WithTimeout(ctx, 5*time.Minute)
			defer cancel()
			code, err := os.ReadFile(name + ".wasm")
			require.NoError(t, err)
			_, err = chromedp.Run(ctx, chromedp.Evaluate[bool](glue+"("+literal(t, code)+")", chromedp.EvalAwaitPromise))
			require.NoError(t, err)
			run := func(function string, image []byte, args []uint64) []byte {
				list, err := json.Marshal(args)
				require.NoError(t, err)
				out, err := chromedp.Run(ctx, chromedp.Evaluate[string]("call('"+function+"', "+literal(t, image)+", "+string(list)+")"))
				require.NoError(t, err)
				b, err := base64.StdEncoding.DecodeString(out)
				require.NoError(t, err)
				return b
			}
			agree(t, &remote{t: t, name: name, run: func(function string, image []byte, args []uint64) []byte {
				out := run(function, image, args)
				if function == "linear" && name == "relaxed" {
					for _, kind := range []string{"pairs", "quads"} {
						require.True(t, bytes.Equal(out, run(kind, image, args)), kind)
					}
				}
				return out
			}})
		})
	}
}

// literal returns b in base64 as a JavaScript string.
func literal(t *testing.T, b []byte) string {
	s, err := json.Marshal(base64.StdEncoding.EncodeToString(b))
	require.NoError(t, err)
	return string(s)
}
