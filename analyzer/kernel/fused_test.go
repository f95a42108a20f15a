//go:build !wasm

package kernel

import (
	"os"
	"os/exec"
	"regexp"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var fused = regexp.MustCompile(`FMADD|FMSUB|FNMADD|FNMSUB|FMULADD`)

// TestNothingIsFused reads what the compiler makes, for a processor whose
// instructions it likes to fuse, of all packages whose floats decide what is
// found: a product that is not rounded before it is added would differ from
// the other machines in its last bit.
func TestNothingIsFused(t *testing.T) {
	if _, err := exec.LookPath("go"); err != nil || testing.Short() {
		t.Skip("needs the go command")
	}
	build := exec.Command("go", "build", "-gcflags=-S", ".", "../model", "../encoder", "../reader", "../reader/link")
	build.Env = append(os.Environ(), "GOARCH=arm64", "GOEXPERIMENT=")
	out, err := build.CombinedOutput()
	require.NoError(t, err, "%s", out)
	require.NotEmpty(t, out)
	assert.Empty(t, fused.FindAllString(string(out), -1))
}
