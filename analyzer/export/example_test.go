package export_test

import (
	"context"
	"fmt"
	"os"

	"whosaid/analyzer"
	"whosaid/analyzer/export"
)

// One line for each article makes a file that other programs can stream.
func ExampleNDJSON() {
	a, err := analyzer.New()
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, text := range []string{"", "\n"} {
		os.Stdout.Write(export.NDJSON(a.Analyze(context.Background(), text)))
	}
	// Output:
	// {"whosaid":"1","engine":"preview","offsets":"utf-8","entities":[],"names":[],"quotes":[],"speakers":[],"counts":{"words":0,"sentences":0,"paragraphs":0,"quoted_words":0}}
	// {"whosaid":"1","engine":"preview","offsets":"utf-8","entities":[],"names":[],"quotes":[],"speakers":[],"counts":{"words":0,"sentences":0,"paragraphs":0,"quoted_words":0}}
}

// JSON is laid out for people: one entity, name, quote or speaker a line.
func ExampleJSON() {
	name := "n1"
	os.Stdout.Write(export.JSON(&analyzer.Analysis{
		Whosaid: "1", ID: "talks.txt", Engine: "preview", Offsets: analyzer.UTF8,
		Entities: []analyzer.Entity{{ID: "e1", Span: analyzer.Span{Start: 12, End: 22}, Type: "PERSON", Name: &name, Confidence: 0.97}},
		Names:    []analyzer.Name{{ID: "n1", Type: "PERSON", Name: "Lena Ortiz", Mentions: []string{"e1"}}},
		Counts:   analyzer.Counts{Words: 4, Sentences: 1, Paragraphs: 1},
	}))
	// Output:
	// {
	//   "whosaid": "1",
	//   "id": "talks.txt",
	//   "engine": "preview",
	//   "offsets": "utf-8",
	//   "entities": [
	//     {"id": "e1", "start": 12, "end": 22, "type": "PERSON", "name": "n1", "confidence": 0.97}
	//   ],
	//   "names": [
	//     {"id": "n1", "type": "PERSON", "name": "Lena Ortiz", "mentions": ["e1"]}
	//   ],
	//   "quotes": [],
	//   "speakers": [],
	//   "counts": {"words": 4, "sentences": 1, "paragraphs": 1, "quoted_words": 0}
	// }
}
