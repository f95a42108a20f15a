package export

import "whosaid/analyzer"

// Gold returns an analysis that was corrected by hand as an annotation to measure
// against, which "whosaid eval" and the package evaluate read: one line of JSON
// with the text in it, offsets in bytes, "gold" for an engine, and nothing less
// than sure. How much of it a person said is still told.
func Gold(d Document) []byte {
	a := *d.inBytes()
	a.Engine, a.Text = "gold", &d.Text
	a.Entities = append([]analyzer.Entity{}, a.Entities...)
	for i := range a.Entities {
		a.Entities[i].Confidence = 1
	}
	a.Quotes = append([]analyzer.Quote{}, a.Quotes...)
	for i := range a.Quotes {
		a.Quotes[i].Confidence = 1
	}
	return NDJSON(&a)
}
