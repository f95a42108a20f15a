package main

import (
	"fmt"
	"runtime"
	"runtime/debug"

	"whosaid/analyzer/export"
)

type schemaCommand struct{}

func (schemaCommand) Run(s *session) error { return s.write([]byte(export.Schema)) }

type versionCommand struct{}

func (versionCommand) Run(s *session) error {
	version := "(unknown)"
	if info, ok := debug.ReadBuildInfo(); ok {
		version = info.Main.Version
		for _, setting := range info.Settings {
			if setting.Key == "vcs.revision" && len(setting.Value) >= 12 {
				version += " " + setting.Value[:12]
			}
		}
	}
	return s.write(fmt.Appendf(nil, "whosaid %s\nformat 1\nengines preview, prose\n%s %s/%s\n", version, runtime.Version(), runtime.GOOS, runtime.GOARCH))
}
