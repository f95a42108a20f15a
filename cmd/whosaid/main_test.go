package main

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
	"github.com/rogpeppe/go-internal/testscript"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"whosaid/analyzer/model/embedded"
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
			// What the rules find is known; a model may be another tomorrow, or none.
			e.Setenv("WHOSAID_ENGINE", "preview")
			return nil
		},
		Condition: func(name string) (bool, error) {
			if name != "model" {
				return false, fmt.Errorf("unknown condition %s", name)
			}
			return embedded.Name() != "", nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"repeat": repeat, "bytes": rawBytes, "compress": compress, "tear": tear},
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

// compress writes FILE.gz and FILE.zst: compress FILE.
func compress(ts *testscript.TestScript, _ bool, arguments []string) {
	data := []byte(ts.ReadFile(arguments[0]))
	var gz, zst bytes.Buffer
	z := gzip.NewWriter(&gz)
	_, err := z.Write(data)
	ts.Check(err)
	ts.Check(z.Close())
	e, err := zstd.NewWriter(&zst)
	ts.Check(err)
	_, err = e.Write(data)
	ts.Check(err)
	ts.Check(e.Close())
	ts.Check(os.WriteFile(ts.MkAbs(arguments[0])+".gz", gz.Bytes(), 0o666))
	ts.Check(os.WriteFile(ts.MkAbs(arguments[0])+".zst", zst.Bytes(), 0o666))
}

// tear leaves a part of a file, in percent, as a crash would: tear FILE PERCENT.
func tear(ts *testscript.TestScript, _ bool, arguments []string) {
	data := ts.ReadFile(arguments[0])
	percent, err := strconv.Atoi(arguments[1])
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(arguments[0]), []byte(data[:len(data)*percent/100]), 0o666))
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

// However often a batch is killed, its file comes to hold what one run writes.
func TestKilledBatchesResume(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("no kill -9 there")
	}
	folder := t.TempDir()
	var input strings.Builder
	for i := range 400 {
		text := strings.Repeat("“We will wait,” said Lena Ortiz. The road was closed, she said. ", 1+i%40)
		if i%50 == 7 {
			input.WriteString("{\"id\": \"" + strconv.Itoa(i) + "\"}\n")
			continue
		}
		input.WriteString("{\"id\": \"" + strconv.Itoa(i) + "\", \"text\": \"" + text + "\"}\n")
	}
	in, out := filepath.Join(folder, "in.ndjson"), filepath.Join(folder, "out.ndjson")
	require.NoError(t, os.WriteFile(in, []byte(input.String()), 0o666))
	want, err := exec.Command("whosaid", "batch", "--engine", "preview", in).Output()
	var exit *exec.ExitError
	require.ErrorAs(t, err, &exit)
	for kills := 0; ; kills++ {
		program := exec.Command("whosaid", "batch", "--engine", "preview", "--output", out, "--resume", in)
		require.NoError(t, program.Start())
		before, _ := os.Stat(out)
		ended := make(chan error, 1)
		go func() { ended <- program.Wait() }()
		// Killed as soon as it has written something, five times.
		killed := false
		for err = nil; err == nil && !killed; {
			select {
			case err = <-ended:
			case <-time.After(time.Millisecond):
				now, _ := os.Stat(out)
				grown := now != nil && (before == nil || now.Size() > before.Size())
				if killed = kills < 5 && grown; killed {
					require.NoError(t, program.Process.Kill())
					<-ended
				}
			}
		}
		if !killed {
			break
		}
	}
	require.ErrorAs(t, err, &exit)
	assert.Equal(t, statusBadDocuments, exit.ExitCode(), "the documents that were bad before count")
	got, err := os.ReadFile(out)
	require.NoError(t, err)
	assert.Equal(t, string(want), string(got))
}
