package export_test

import (
	"context"
	"fmt"
	"os"
	"strings"

	"whosaid/analyzer"
	"whosaid/analyzer/export"
)

// One line for each article makes a file that other programs can stream.
func ExampleNDJSON() {
	a := analyzer.With(analyzer.Preview())
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

// document is “No,” said Lena Ortiz. with its analysis.
func document() export.Document {
	const text = "“No,” said Lena Ortiz."
	name, speaker, how := "n1", "s1", "named"
	ortiz := analyzer.Span{Start: 15, End: 25}
	return export.Document{Text: text, Analysis: &analyzer.Analysis{
		Whosaid: "1", ID: "talks.txt", Engine: "preview", Offsets: analyzer.UTF8,
		Entities: []analyzer.Entity{{ID: "e1", Span: ortiz, Type: "PERSON", Name: &name, Confidence: 0.97}},
		Names:    []analyzer.Name{{ID: "n1", Type: "PERSON", Name: "Lena Ortiz", Mentions: []string{"e1"}}},
		Quotes: []analyzer.Quote{{
			ID: "q1", Type: "direct", Act: "speech", Content: []analyzer.Span{{Start: 0, End: 9}}, Cue: &analyzer.Span{Start: 10, End: 14}, Source: &ortiz,
			Speaker: &speaker, How: &how, Via: &ortiz, Confidence: 0.9,
		}},
		Speakers: []analyzer.Speaker{{ID: "s1", Kind: "named", Name: "Lena Ortiz", Entity: &name, Quotes: []string{"q1"}, Words: 1}},
		Counts:   analyzer.Counts{Words: 4, Sentences: 1, Paragraphs: 1, QuotedWords: 1},
	}}
}

// Every format by its name, as the command line and the page have them.
func ExampleFormats() {
	for _, f := range export.Formats {
		fmt.Println(f.Name, f.Extension)
	}
	// Output:
	// json .json
	// ndjson .ndjson
	// csv .csv
	// markdown .md
	// html .html
	// webannotation .jsonld
	// brat .ann
	// conll .conll
	// displacy .displacy.json
	// gold .gold.jsonl
}

// One statement a row. The mark before the first column tells spreadsheets that
// this is UTF-8.
func ExampleCSV() {
	fmt.Print(strings.ReplaceAll(strings.TrimPrefix(string(export.CSV(document())), "\ufeff"), "\r\n", "\n"))
	// Output:
	// document,statement,speaker,kind,how,type,act,source,cue,content,confidence,start,end,pieces,source_start,source_end,cue_start,cue_end,offsets,by_hand
	// talks.txt,q1,Lena Ortiz,named,named,direct,speech,Lena Ortiz,said,"“No,”",0.9,0,9,0..9,15,25,10,14,utf-8,
}

func ExampleMarkdown() {
	os.Stdout.Write(export.Markdown(document()))
	// Output:
	// # talks.txt
	//
	// 1 statement by one speaker, who is named; 25% of the words are somebody’s.
	//
	// ## Lena Ortiz
	//
	// *named, 1 statement, 1 word*
	//
	// > “No,”
	// >
	// > *direct; source: Lena Ortiz; cue: said*
	//
	// ## Names
	//
	// - **People**: Lena Ortiz
}

func ExampleCoNLL() {
	os.Stdout.Write(export.CoNLL(document()))
	// Output:
	// -DOCSTART- -X- O O
	//
	// “ q1 B-CONTENT O
	// No q1 I-CONTENT O
	// , q1 I-CONTENT O
	// ” q1 I-CONTENT O
	// said q1 B-CUE O
	// Lena q1 B-SOURCE B-PERSON
	// Ortiz q1 I-SOURCE I-PERSON
	// . _ O O
}

// Sources sums up who is quoted how much over many articles.
func ExampleSources() {
	var sources export.Sources
	sources.Add(document())
	for _, s := range sources.List() {
		fmt.Printf("%s (%s): %d statement, %d word, %d in quotation marks\n", s.Name, s.Kind, s.Statements, s.Words, s.Direct)
	}
	// Output: Lena Ortiz (named): 1 statement, 1 word, 1 in quotation marks
}
