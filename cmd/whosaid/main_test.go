package main

import (
	"bufio"
	"bytes"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"whosaid": main})
}

// The transcripts in testdata show every command and every error.
func TestTranscripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir: "testdata",
		Setup: func(e *testscript.Env) error {
			e.Setenv("TERM", "xterm-256color")
			e.Setenv("COLUMNS", "80")
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"repeat": repeat, "bytes": rawBytes},
	})
}

// repeat writes a text a number of times into a file: repeat FILE COUNT TEXT.
func repeat(ts *testscript.TestScript, _ bool, arguments []string) {
	count := 0
	for _, digit := range arguments[1] {
		count = 10*count + int(digit-'0')
	}
	ts.Check(os.WriteFile(ts.MkAbs(arguments[0]), []byte(strings.Repeat(arguments[2], count)), 0o666))
}

// rawBytes writes bytes that no transcript can hold, in hexadecimal: bytes FILE HEX.
func rawBytes(ts *testscript.TestScript, _ bool, arguments []string) {
	var data []byte
	for _, b := range strings.Fields(arguments[1]) {
		n := byte(0)
		for _, digit := range b {
			n = n<<4 | byte(strings.IndexRune("0123456789abcdef", digit))
		}
		data = append(data, n)
	}
	ts.Check(os.WriteFile(ts.MkAbs(arguments[0]), data, 0o666))
}

func TestInterruptEndsABatch(t *testing.T) {
	in, out, end := begin(t, "batch")
	_, err := io.WriteString(in, `{"id": "1", "text": "“No,” said Lena Ortiz."}`+"\n")
	require.NoError(t, err)
	line, err := out.ReadString('\n')
	require.NoError(t, err)
	assert.True(t, strings.HasPrefix(line, `{"whosaid":"1","id":"1",`), "an analysis comes before the next line of the input does")
	end()
}

func TestInterruptEndsWaitingForInput(t *testing.T) {
	file := filepath.Join(t.TempDir(), "a.txt")
	require.NoError(t, os.WriteFile(file, []byte("He said no."), 0o666))
	_, out, end := begin(t, "--format", "ndjson", file, "-")
	_, err := out.ReadString('\n')
	require.NoError(t, err)
	end()
}

// begin starts whosaid. end interrupts it, and asks for nothing more on standard
// output, one word on standard error, and the status of an interrupt.
func begin(t *testing.T, arguments ...string) (in io.Writer, out *bufio.Reader, end func()) {
	t.Helper()
	if runtime.GOOS == "windows" {
		t.Skip("no interrupt can be sent there")
	}
	program := exec.Command("whosaid", arguments...) // testscript put it into PATH
	stdin, err := program.StdinPipe()
	require.NoError(t, err)
	stdout, err := program.StdoutPipe()
	require.NoError(t, err)
	var stderr bytes.Buffer
	program.Stderr = &stderr
	require.NoError(t, program.Start())
	out = bufio.NewReader(stdout)
	return stdin, out, func() {
		require.NoError(t, program.Process.Signal(os.Interrupt))
		rest, err := io.ReadAll(out)
		require.NoError(t, err)
		assert.Empty(t, rest)
		var exit *exec.ExitError
		require.ErrorAs(t, program.Wait(), &exit)
		assert.Equal(t, statusInterrupted, exit.ExitCode())
		assert.Equal(t, "whosaid: interrupted\n", stderr.String())
	}
}
