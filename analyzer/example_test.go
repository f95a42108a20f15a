package analyzer_test

import (
	"context"
	"fmt"
	"strings"

	"whosaid/analyzer"
)

func Example() {
	text := `The ferry will stop on Friday, said Lena Ortiz, the harbour master.

“We have run out of money,” she said. “And out of time.”

A senior official said that the ministry would not help.`

	a, err := analyzer.New()
	if err != nil {
		panic(err)
	}
	analysis := a.Analyze(context.Background(), text)
	for _, speaker := range analysis.Speakers {
		fmt.Printf("%s (%s)\n", speaker.Name, speaker.Kind)
		for _, q := range analysis.Quotes {
			if q.Speaker == nil || *q.Speaker != speaker.ID {
				continue
			}
			var said []string
			for _, piece := range q.Content {
				said = append(said, text[piece.Start:piece.End])
			}
			fmt.Printf("  %s, %s: %s\n", q.Type, *q.How, strings.Join(said, " … "))
		}
	}
	// Output:
	// Lena Ortiz (named)
	//   indirect, named: The ferry will stop on Friday
	//   direct, pronoun: “We have run out of money,” … “And out of time.”
	// senior official (unnamed)
	//   indirect, as written: that the ministry would not help
}

// The names of a text, with every place where they stand.
func ExampleAnalyzer_Analyze() {
	text := "Lena Ortiz met the mayor of Leeds. Ms. Ortiz came late."
	a, err := analyzer.New()
	if err != nil {
		panic(err)
	}
	analysis := a.Analyze(context.Background(), text)
	for _, name := range analysis.Names {
		fmt.Print(name.Type, " ", name.Name, ":")
		for _, e := range analysis.Entities {
			if e.Name != nil && *e.Name == name.ID {
				fmt.Printf(" [%d, %d) %s", e.Start, e.End, text[e.Start:e.End])
			}
		}
		fmt.Println()
	}
	// Output:
	// PERSON Lena Ortiz: [0, 10) Lena Ortiz [39, 44) Ortiz
	// GPE Leeds: [28, 33) Leeds
}

// JavaScript counts in UTF-16 code units, Python in code points.
func ExampleAnalysis_In() {
	text := "It was a fine day 🎉. “Olé,” said Zoë Ortiz."
	a, err := analyzer.New()
	if err != nil {
		panic(err)
	}
	analysis := a.Analyze(context.Background(), text)
	for _, unit := range []analyzer.Unit{analyzer.UTF8, analyzer.UTF16, analyzer.CodePoint} {
		fmt.Println(unit, analysis.In(unit, text).Quotes[0].Content)
	}
	// Output:
	// utf-8 [{24 35}]
	// utf-16 [{22 28}]
	// code-point [{21 27}]
}
