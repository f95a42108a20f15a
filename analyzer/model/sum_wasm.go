package model

// whole takes the SHA-256 on trust: crypto/sha256 adds 600 kB to a WebAssembly
// module and takes a fifth of a second for a model there. What is damaged on the
// way shows in the CRCs of the sections.
func whole([]byte, [32]byte) bool { return true }
