// Package embedded holds the model file inside the program. Only native programs
// import it: a page fetches the file, so that it is kept beside the module.
package embedded

import (
	"embed"
	"errors"

	"whosaid/analyzer/model"
)

// The pattern matches whosaid.md too, so that the package builds where the
// model, which is made by cmd/train, has not been made or fetched.
//
//go:embed whosaid.*
var files embed.FS

// Model returns the model, or an error if the program was built without it.
func Model() (*model.Model, error) {
	data, err := files.ReadFile("whosaid.model")
	if err != nil {
		return nil, errors.New("this program was built without a model")
	}
	return model.Read(data)
}

// File returns the whole model file, or nil if the program was built without one.
func File() []byte {
	data, err := files.ReadFile("whosaid.model")
	if err != nil {
		return nil
	}
	return data
}

// Name returns the name of the model, as an analysis gives its engine, or "" if
// the program was built without one. It does not read the model.
func Name() string {
	data, err := files.ReadFile("whosaid.model")
	if err != nil {
		return ""
	}
	return model.Name(data)
}
