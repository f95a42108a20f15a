package main

import "whosaid/analyzer"

// newAnalyzer returns an analyzer with the engine of that name.
func newAnalyzer(engine string) (*analyzer.Analyzer, error) {
	if engine == "prose" {
		return analyzer.With(&proseEngine{}), nil
	}
	return analyzer.With(analyzer.Preview()), nil
}
