package evaluate_test

import (
	"fmt"
	"strings"

	"whosaid/analyzer"
	"whosaid/analyzer/evaluate"
)

// A program that found one of two statements.
func Example() {
	const gold = `{"text": "Ortiz said it rained. Lee said it did not.", "quotes": [
		{"id": "1", "type": "indirect", "source": [[0, 5]], "cue": [[6, 10]], "content": [[11, 20]]},
		{"id": "2", "type": "indirect", "source": [[22, 25]], "cue": [[26, 30]], "content": [[31, 41]]}]}`
	doc, err := evaluate.NewReader(strings.NewReader(gold)).Read()
	if err != nil {
		fmt.Println(err)
		return
	}
	var score evaluate.Score
	score.Add(doc, &analyzer.Analysis{Offsets: analyzer.UTF8, Quotes: []analyzer.Quote{{
		Type: "indirect", Act: "speech", Content: []analyzer.Span{{Start: 11, End: 20}}, Cue: &analyzer.Span{Start: 6, End: 10}, Source: &analyzer.Span{Start: 0, End: 5},
	}}})
	whole := score.Report().Statements.Whole
	fmt.Printf("precision %.0f, recall %.0f, F1 %.1f\n", whole.Precision(), whole.Recall(), whole.F1())
	// Output: precision 100, recall 50, F1 66.7
}

// Gold that was made in brat.
func ExampleBrat() {
	const annotations = "T1\tContent 0 5\t“No,”\nT2\tSource 11 16\tOrtiz\nR1\tSaid_by Arg1:T1 Arg2:T2\n"
	doc, err := evaluate.Brat("talks.txt", "“No,” said Ortiz.", strings.NewReader(annotations))
	if err != nil {
		fmt.Println(err)
		return
	}
	source := doc.Statements[0].Source[0]
	fmt.Println(doc.Text[source.Start:source.End])
	// Output: Ortiz
}
