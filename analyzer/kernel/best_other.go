//go:build !(goexperiment.simd && amd64) && !(wasm && wasmsimd)

package kernel

// variants returns those that this machine has, the fastest last.
func variants() []Kernel { return []Kernel{plain{}} }
