package correct_test

import (
	"context"
	"fmt"
	"strings"

	"whosaid/analyzer"
	"whosaid/analyzer/correct"
)

// A file of corrections says who the mayor is; the counts follow.
func ExampleSet_Apply() {
	const text = "“We will wait,” the mayor said."
	sets, err := correct.Read(strings.NewReader(`{"whosaid": "1", "offsets": "utf-8", "corrections": [
		{"do": "speaker", "statement": [{"start": 0, "end": 19}], "speaker": {"name": "Lena Ortiz"}},
		{"do": "merge", "speaker": {"name": "Nobody"}, "into": {"name": "Lena Ortiz"}}
	]}`))
	if err != nil {
		panic(err)
	}
	analysis := analyzer.With(analyzer.Preview()).Analyze(context.Background(), text)
	corrected, problems := sets[0].Apply(analysis, text)
	fmt.Println(corrected.Speakers[0].Name, *corrected.Quotes[0].How, corrected.Speakers[0].Words)
	fmt.Println(problems)
	// Output:
	// Lena Ortiz by hand 3
	// [correction 2 (merge): no speaker is called “Nobody”]
}
