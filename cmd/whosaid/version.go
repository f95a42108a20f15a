package main

import (
	"crypto/sha256"
	"fmt"
	"runtime"
	"runtime/debug"
	"strings"

	"whosaid/analyzer/export"
	"whosaid/analyzer/model/embedded"
)

type schemaCommand struct{}

func (schemaCommand) Run(s *session) error { return s.write([]byte(export.Schema)) }

type versionCommand struct{}

func (versionCommand) Help() string {
	return `The model is named by two checksums: “engines” has that of what the file holds after its header, which is also in the data; “model” that of the whole file, as sha256sum prints it.`
}

func (versionCommand) Run(s *session) error {
	var b strings.Builder
	fmt.Fprintf(&b, "whosaid %s\nformat 1\n", built())
	engines := "preview, prose"
	if name := embedded.Name(); name != "" {
		engines = name + ", " + engines
	}
	fmt.Fprintf(&b, "engines %s\n", engines)
	if file := embedded.File(); file != nil {
		fmt.Fprintf(&b, "model sha256:%x\n", sha256.Sum256(file))
	}
	fmt.Fprintf(&b, "%s %s/%s\n", runtime.Version(), runtime.GOOS, runtime.GOARCH)
	return s.write([]byte(b.String()))
}

// built says from what the program was built, as far as the build knew.
func built() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "(devel), commit unknown"
	}
	commit, modified := "unknown", ""
	for _, setting := range info.Settings {
		switch {
		case setting.Key == "vcs.revision":
			commit = setting.Value
		case setting.Key == "vcs.modified" && setting.Value == "true":
			modified = ", with changes"
		}
	}
	return info.Main.Version + ", commit " + commit + modified
}
