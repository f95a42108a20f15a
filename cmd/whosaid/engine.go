package main

import (
	"sync"

	"whosaid/analyzer"
	"whosaid/analyzer/model/embedded"
	"whosaid/analyzer/reader"
)

// defaultEngine returns the name of the engine that reads unless another is
// asked for: the one with the model, where the program holds one.
func defaultEngine() string {
	if embedded.Name() == "" {
		return "preview"
	}
	return "reader"
}

// newAnalyzer returns an analyzer with the engine of that name.
func newAnalyzer(engine string) (*analyzer.Analyzer, error) {
	switch engine {
	case "reader":
		e, err := loadReader()
		if err != nil {
			return nil, err
		}
		return analyzer.With(e), nil
	case "prose":
		return analyzer.With(&proseEngine{}), nil
	}
	return analyzer.With(analyzer.Preview()), nil
}

// loadReader reads the model, once and only when it is asked for.
var loadReader = sync.OnceValues(func() (analyzer.Engine, error) {
	m, err := embedded.Model()
	if err != nil {
		return nil, hinted{err, "--engine preview needs none; the README says how to get the model"}
	}
	return reader.New(m)
})
