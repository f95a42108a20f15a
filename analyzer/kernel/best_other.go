//go:build !(goexperiment.simd && amd64) && !(wasm && wasmsimd)

package kernel

func best() Kernel { return plain{} }
