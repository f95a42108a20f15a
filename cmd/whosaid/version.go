package main

import (
	"fmt"
	"runtime"
	"runtime/debug"

	"whosaid/analyzer/export"
	"whosaid/analyzer/model/embedded"
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
	engines := "preview, prose"
	if name := embedded.Name(); name != "" {
		engines = name + ", " + engines
	}
	return s.write(fmt.Appendf(nil, "whosaid %s\nformat 1\nengines %s\n%s %s/%s\n", version, engines, runtime.Version(), runtime.GOOS, runtime.GOARCH))
}
