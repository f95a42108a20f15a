package main

import (
	"whosaid/analyzer"
	"whosaid/analyzer/model/embedded"
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
		a, err := analyzer.New()
		if err != nil {
			return nil, hinted{err, "--engine preview needs no model; “make train” makes one"}
		}
		return a, nil
	case "prose":
		return analyzer.With(&proseEngine{}), nil
	}
	return analyzer.With(analyzer.Preview()), nil
}
