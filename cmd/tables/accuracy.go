package main

// The tables of accuracy: one row a corpus, one group of columns an engine,
// from what `whosaid eval --json` prints.

import (
	"bytes"
	"encoding/json"
	"fmt"
	"path/filepath"
	"strings"
)

// A figure is precision, recall and F1 in percent over a number of gold items.
type figure struct {
	Gold      int     `json:"gold"`
	Predicted int     `json:"predicted"`
	Precision float64 `json:"precision"`
	Recall    float64 `json:"recall"`
	F1        float64 `json:"f1"`
}

// report is the part of an evaluation that the README shows.
type report struct {
	Names *struct {
		All      figure `json:"all"`
		Gathered *struct {
			F1 float64 `json:"f1"`
		} `json:"gathered"`
	} `json:"names"`
	Statements *struct {
		Found          figure   `json:"found"`
		Whole          figure   `json:"whole"`
		Types          []figure `json:"types"`
		Reporting      figure   `json:"reporting"`
		ReportingTypes []figure `json:"reporting_types"`
	} `json:"statements"`
	Speakers *struct {
		Right       figure   `json:"right"`
		Types       []figure `json:"types"`
		OfFound     figure   `json:"of_found"`
		KindOfFound figure   `json:"kind_of_found"`
	} `json:"speakers"`
}

// engines are measured side by side; prose, the last, finds names alone.
var engines = []string{"reader", "preview", "prose"}

var nameSets = []struct{ title, file string }{
	{"CoNLL++ dev, PER LOC ORG", "entities/conllpp.dev.jsonl"},
	{"Worldwide newswire dev, PER LOC ORG", "entities/worldwide.dev.jsonl"},
	{"UNER English EWT dev, PER LOC ORG", "entities/uner_ewt.dev.jsonl"},
	{"readers dev, 15 types", "attribution/readers.dev.jsonl"},
}

// kinds are the types of statements as the evaluation lists them.
var kinds = []string{"direct", "mixed", "indirect"}

var statementSets = []struct{ title, file string }{
	{"readers dev", "attribution/readers.dev.jsonl"},
	{"PolNeAR dev", "attribution/polnear.dev.jsonl"},
}

// accuracy measures the engines on the dev sets in folder and returns the tables.
func accuracy(folder string) (map[string]string, error) {
	measured := map[string]map[string]report{}
	measure := func(file string, engines ...string) error {
		arguments := []string{"run", "./cmd/whosaid", "eval", "--json", filepath.Join(folder, file)}
		for _, e := range engines {
			arguments = append(arguments, "--engine", e)
		}
		out, err := output("go", arguments...)
		if err != nil {
			return err
		}
		var answer struct {
			Engines map[string]report `json:"engines"`
		}
		if err := json.NewDecoder(bytes.NewReader(out)).Decode(&answer); err != nil {
			return fmt.Errorf("%s: %w", file, err)
		}
		measured[file] = answer.Engines
		return nil
	}
	for _, set := range nameSets {
		if err := measure(set.file, engines...); err != nil {
			return nil, err
		}
	}
	for _, set := range statementSets {
		if measured[set.file] != nil {
			continue
		}
		if err := measure(set.file, engines[:2]...); err != nil {
			return nil, err
		}
	}

	var names strings.Builder
	names.WriteString("| names, exact span and type | gold |")
	for _, e := range engines {
		fmt.Fprintf(&names, " %s P | R | F1 |", e)
	}
	names.WriteString("\n| --- | --: |" + strings.Repeat(" --: | --: | --: |", len(engines)) + "\n")
	for _, set := range nameSets {
		fmt.Fprintf(&names, "| %s | %d |", set.title, measured[set.file][engines[0]].Names.All.Gold)
		for _, e := range engines {
			f := measured[set.file][e].Names.All
			fmt.Fprintf(&names, " %.1f | %.1f | %.1f |", f.Precision, f.Recall, f.F1)
		}
		names.WriteString("\n")
	}

	readers := engines[:2]
	var statements strings.Builder
	statements.WriteString("| statements | gold |")
	for _, e := range readers {
		fmt.Fprintf(&statements, " %s P | R | F1 |", e)
	}
	statements.WriteString("\n| --- | --: |" + strings.Repeat(" --: | --: | --: |", len(readers)) + "\n")
	for _, set := range statementSets {
		row := func(title string, of func(report) figure) {
			fmt.Fprintf(&statements, "| %s: %s | %d |", set.title, title, of(measured[set.file][readers[0]]).Gold)
			for _, e := range readers {
				f := of(measured[set.file][e])
				fmt.Fprintf(&statements, " %.1f | %.1f | %.1f |", f.Precision, f.Recall, f.F1)
			}
			statements.WriteString("\n")
		}
		row("found", func(r report) figure { return r.Statements.Found })
		row("whole: found, and the source is right", func(r report) figure { return r.Statements.Whole })
		for i, kind := range kinds {
			row("whole, "+kind, func(r report) figure { return r.Statements.Types[i] })
		}
		row("whole, verbs of saying alone", func(r report) figure { return r.Statements.Reporting })
		for i, kind := range kinds {
			row("verbs of saying alone, "+kind, func(r report) figure { return r.Statements.ReportingTypes[i] })
		}
		if measured[set.file][readers[0]].Speakers != nil {
			row("found, and the speaker is right", func(r report) figure { return r.Speakers.Right })
			for i, kind := range kinds {
				row("the speaker is right, "+kind, func(r report) figure { return r.Speakers.Types[i] })
			}
			row("the speaker, of those found", func(r report) figure { return r.Speakers.OfFound })
			row("the kind of speaker, of those found", func(r report) figure { return r.Speakers.KindOfFound })
		}
	}
	return map[string]string{"names": names.String(), "statements": statements.String()}, nil
}
