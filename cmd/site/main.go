// Site builds the page, in two editions, and serves it.
//
//	go run ./cmd/site build    # web/dist, a folder for any static host; web/dist/whosaid.html, one file; web/dist/npm, a package for other pages
//	go run ./cmd/site serve    # builds, serves web/dist and prints its address
//
// The WebAssembly modules are built by the go command, scripts and styles by
// esbuild; the same source gives the same bytes.
package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"

	"github.com/alecthomas/kong"
)

type commands struct {
	Build buildCommand `cmd:"" help:"Build both editions of the page, and the package."`
	Serve serveCommand `cmd:"" help:"Build the page, serve it and print its address."`
}

type buildCommand struct {
	Out string `help:"Folder to build into; what stands in it is replaced. web/dist by default." placeholder:"DIR"`
}

type serveCommand struct {
	Addr string `help:"Address to serve at; if its port is taken, the next free one." default:"localhost:8000"`
}

func (c buildCommand) Run(ctx context.Context) error {
	root, err := moduleRoot()
	if err != nil {
		return err
	}
	out := c.Out
	if out == "" {
		out = filepath.Join(root, "web", "dist")
	}
	return build(ctx, root, out)
}

func (c serveCommand) Run(ctx context.Context) error {
	root, err := moduleRoot()
	if err != nil {
		return err
	}
	out := filepath.Join(root, "web", "dist")
	if err := build(ctx, root, out); err != nil {
		return err
	}
	return serve(ctx, c.Addr, out)
}

// moduleRoot returns the folder of go.mod.
func moduleRoot() (string, error) {
	mod, err := goEnv("GOMOD")
	if err != nil {
		return "", err
	}
	if mod == "" || mod == os.DevNull {
		return "", errors.New("run this inside the whosaid module")
	}
	return filepath.Dir(mod), nil
}

func goEnv(name string) (string, error) {
	out, err := exec.Command("go", "env", name).Output()
	if err != nil {
		return "", fmt.Errorf("go env %s: %w", name, err)
	}
	return strings.TrimSpace(string(out)), nil
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	call := kong.Parse(&commands{}, kong.Name("site"), kong.Description("Builds and serves the page."))
	call.BindTo(ctx, (*context.Context)(nil))
	if err := call.Run(); err != nil {
		fmt.Fprintln(os.Stderr, "site: error:", err)
		os.Exit(1)
	}
}
