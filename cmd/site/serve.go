package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"os"
	"path"
	"regexp"
	"strconv"
	"syscall"
	"time"
)

// types are the media types of the page's files. The system's own table isn't
// asked: it differs from system to system, and browsers refuse scripts and
// modules under a wrong type.
var types = map[string]string{
	".html":        "text/html; charset=utf-8",
	".js":          "text/javascript; charset=utf-8",
	".css":         "text/css; charset=utf-8",
	".json":        "application/json",
	".wasm":        "application/wasm",
	".model":       "application/octet-stream",
	".webmanifest": "application/manifest+json",
	".svg":         "image/svg+xml",
	".png":         "image/png",
}

var hashedName = regexp.MustCompile(`-[a-z2-7]{8}\.\w+$`)

// handler serves the folder dir. Files named after their content never change;
// the others are asked for anew each time.
func handler(dir string) http.Handler {
	files := http.FileServer(http.Dir(dir))
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		name := path.Base(r.URL.Path)
		if r.URL.Path == "/" {
			name = "index.html"
		}
		if t := types[path.Ext(name)]; t != "" {
			w.Header().Set("Content-Type", t)
		}
		w.Header().Set("X-Content-Type-Options", "nosniff")
		w.Header().Set("Cache-Control", "no-cache")
		if hashedName.MatchString(name) {
			w.Header().Set("Cache-Control", "public, max-age=31536000, immutable")
		}
		files.ServeHTTP(w, r)
	})
}

// serve serves dir until ctx is done. It prints the address when it answers there.
func serve(ctx context.Context, addr, dir string) error {
	listener, err := listen(addr)
	if err != nil {
		return err
	}
	server := &http.Server{Handler: handler(dir), ReadHeaderTimeout: 10 * time.Second}
	fmt.Printf("Whosaid is at http://%s/ (Ctrl+C ends it)\n", shown(addr, listener))
	failed := make(chan error, 1)
	go func() { failed <- server.Serve(listener) }()
	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
	}
	closing, cancel := context.WithTimeout(context.Background(), time.Second)
	defer cancel()
	if server.Shutdown(closing) != nil {
		return server.Close()
	}
	return nil
}

// listen listens at addr or, where its port is taken, at the next free one.
func listen(addr string) (net.Listener, error) {
	host, given, err := net.SplitHostPort(addr)
	if err != nil {
		return nil, fmt.Errorf("%q is no address: write it as localhost:8000", addr)
	}
	port, err := strconv.Atoi(given)
	if err != nil {
		return nil, fmt.Errorf("%q is no port", given)
	}
	for p := port; p < min(port+100, 1<<16); p++ {
		listener, err := net.Listen("tcp", net.JoinHostPort(host, strconv.Itoa(p)))
		if err == nil {
			if p != port {
				fmt.Fprintf(os.Stderr, "site: port %d is taken, using %d\n", port, p)
			}
			return listener, nil
		}
		if !errors.Is(err, syscall.EADDRINUSE) {
			return nil, err
		}
	}
	return nil, fmt.Errorf("no free port from %d on", port)
}

// shown is the address as the reader types it: with the host that was asked for.
func shown(addr string, listener net.Listener) string {
	host, _, _ := net.SplitHostPort(addr)
	if host == "" || host == "0.0.0.0" || host == "::" {
		host = "localhost"
	}
	return net.JoinHostPort(host, strconv.Itoa(listener.Addr().(*net.TCPAddr).Port))
}
