package analyzer_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/require"

	"whosaid/analyzer"
	"whosaid/analyzer/evaluate"
	"whosaid/analyzer/export"
	"whosaid/analyzer/lex"
	"whosaid/analyzer/quote"
)

// Every article of seeds/ is analysed with both engines. The analysis
// must be the one that was recorded, so that no change goes unnoticed, and must
// come as close to the annotation by hand as it did before.
//
//	go test ./analyzer -run Golden -update
//
// records the analyses anew, and counts the words of the annotation anew; read
// the difference before you keep it.

var update = flag.Bool("update", false, "record the analyses of the seeds anew")

// floors are the least F1, in percent, that each engine must reach on each
// seed: names of all types, statements found, statements whole, and statements
// with the right speaker. Raise them when an engine gets better.
var floors = map[string]map[string]struct{ names, found, whole, speaker float64 }{
	"preview": {
		"battery-plant":     {names: 86, found: 98, whole: 98, speaker: 74},
		"british-reservoir": {names: 86, found: 94, whole: 94, speaker: 92},
		"hostage-talks":     {names: 98, found: 98, whole: 98, speaker: 98},
		"night-train":       {names: 70, found: 96, whole: 96, speaker: 88},
	},
	"reader": {
		"battery-plant":     {names: 90, found: 98, whole: 91, speaker: 91},
		"british-reservoir": {names: 82, found: 94, whole: 94, speaker: 94},
		"hostage-talks":     {names: 98, found: 98, whole: 98, speaker: 98},
		"night-train":       {names: 85, found: 93, whole: 87, speaker: 93},
	},
}

// known returns the articles that an engine is tried on: all of them, but the
// shortest alone where the reader has only the slow products of WebAssembly
// without SIMD.
func known(t testing.TB, engine string) []string {
	if engine == "reader" && runtime.GOARCH == "wasm" {
		return []string{filepath.Join("..", "seeds", "hostage-talks.txt")}
	}
	return seedFiles(t)
}

func seedFiles(t testing.TB) []string {
	t.Helper()
	files, err := filepath.Glob("../seeds/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	return files
}

func read(t testing.TB, file string) string {
	t.Helper()
	data, err := os.ReadFile(file)
	require.NoError(t, err)
	return string(data)
}

func slug(file string) string { return strings.TrimSuffix(filepath.Base(file), ".txt") }

func TestGolden(t *testing.T) {
	for name, engine := range engines(t) {
		for _, file := range known(t, name) {
			t.Run(name+"/"+slug(file), func(t *testing.T) {
				text := read(t, file)
				got := engine.Analyze(context.Background(), text)
				got.ID = filepath.Base(file)
				requireSound(t, text, got)
				record := filepath.Join("testdata", "golden", name, slug(file)+".json")
				if *update {
					require.NoError(t, os.MkdirAll(filepath.Dir(record), 0o755))
					require.NoError(t, os.WriteFile(record, export.JSON(got), 0o644))
				}
				recorded := read(t, record)
				if string(export.JSON(got)) == recorded {
					return
				}
				var want analyzer.Analysis
				require.NoError(t, json.Unmarshal([]byte(recorded), &want))
				t.Error(difference(text, &want, got))
			})
		}
	}
}

// difference tells the first thing in which two analyses of text differ, with
// the words around it.
func difference(text string, want, got *analyzer.Analysis) string {
	a, b := facts(text, want), facts(text, got)
	i := 0
	for i < len(a) && i < len(b) && a[i] == b[i] {
		i++
	}
	line := func(list []fact) (string, int) {
		if i < len(list) {
			return list[i].line, list[i].at
		}
		return "nothing more", -1
	}
	recorded, at := line(a)
	now, other := line(b)
	report := fmt.Sprintf("the analysis is not the recorded one; the first of the differences:\n  recorded: %s\n  now:      %s", recorded, now)
	for _, at := range []int{at, other} {
		if at >= 0 {
			report += "\n  there:    " + around(text, at)
		}
		if at == other {
			break
		}
	}
	return report
}

// A fact is one line of an analysis in words, and where in the text it is, -1
// for nowhere.
type fact struct {
	line string
	at   int
}

// facts lists what an analysis says, statements first: they matter most.
func facts(text string, a *analyzer.Analysis) []fact {
	of := func(s *analyzer.Span) string {
		if s == nil {
			return "–"
		}
		return fmt.Sprintf("%q", text[s.Start:s.End])
	}
	or := func(s *string) string {
		if s == nil {
			return "–"
		}
		return *s
	}
	speakers := map[string]string{}
	for _, s := range a.Speakers {
		speakers[s.ID] = s.Name
	}
	var list []fact
	for _, q := range a.Quotes {
		var pieces []string
		for _, s := range q.Content {
			pieces = append(pieces, fmt.Sprintf("%q", text[s.Start:s.End]))
		}
		list = append(list, fact{fmt.Sprintf("%s %s: %s\n            cue %s, source %s, speaker %s (%s, via %s), confidence %v",
			q.Type, q.Act, strings.Join(pieces, " + "), of(q.Cue), of(q.Source), speakers[or(q.Speaker)], or(q.How), of(q.Via), q.Confidence), q.Content[0].Start})
	}
	for _, s := range a.Speakers {
		list = append(list, fact{fmt.Sprintf("speaker %s: %s, name %s, quotes %v, %d words", s.Name, s.Kind, or(s.Entity), s.Quotes, s.Words), -1})
	}
	for _, n := range a.Names {
		list = append(list, fact{fmt.Sprintf("name %s: %s, mentions %v", n.Name, n.Type, n.Mentions), -1})
	}
	for _, e := range a.Entities {
		list = append(list, fact{fmt.Sprintf("%s %s, name %s, confidence %v", e.Type, of(&e.Span), or(e.Name), e.Confidence), e.Start})
	}
	return append(list, fact{fmt.Sprintf("engine %s, counts %+v", a.Engine, a.Counts), -1})
}

// around gives some 60 bytes on both sides of a place in the text.
func around(text string, at int) string {
	before, after := text[:at], text[at:]
	if len(before) > 60 {
		before = before[strings.IndexByte(before[len(before)-60:], ' ')+len(before)-60:]
	}
	if len(after) > 60 {
		after = after[:60+max(0, strings.IndexByte(after[60:], ' '))]
	}
	return strings.NewReplacer("\n", " ¶ ").Replace("…" + before + " ▸ " + after + "…")
}

// The annotation of a seed keeps every promise of the format.
func TestGoldenAnnotation(t *testing.T) {
	compiler := jsonschema.NewCompiler()
	schema, err := jsonschema.UnmarshalJSON(strings.NewReader(export.Schema))
	require.NoError(t, err)
	require.NoError(t, compiler.AddResource("analysis.json", schema))
	valid, err := compiler.Compile("analysis.json")
	require.NoError(t, err)
	for _, file := range seedFiles(t) {
		t.Run(slug(file), func(t *testing.T) {
			text := read(t, file)
			annotation := strings.TrimSuffix(file, ".txt") + ".json"
			if *update {
				var gold analyzer.Analysis
				require.NoError(t, json.Unmarshal([]byte(read(t, annotation)), &gold))
				recount(text, &gold)
				require.NoError(t, os.WriteFile(annotation, export.JSON(&gold), 0o644))
			}
			data := read(t, annotation)

			tree, err := jsonschema.UnmarshalJSON(strings.NewReader(data))
			require.NoError(t, err)
			require.NoError(t, valid.Validate(tree))

			var gold analyzer.Analysis
			decoder := json.NewDecoder(strings.NewReader(data))
			decoder.DisallowUnknownFields()
			require.NoError(t, decoder.Decode(&gold))
			require.Equal(t, "gold", gold.Engine)
			require.Equal(t, filepath.Base(file), gold.ID)
			require.Nil(t, gold.Text)
			requireSound(t, text, &gold)
			require.Equal(t, string(export.JSON(&gold)), data, "the file is written as the program writes it")

			for _, n := range gold.Names {
				var forms []string
				for _, m := range n.Mentions {
					e := gold.Entities[index(t, "e", m, len(gold.Entities))]
					forms = append(forms, text[e.Start:e.End])
				}
				require.Contains(t, forms, n.Name, "the fullest form of a name stands in the text")
			}
			for _, q := range gold.Quotes {
				require.Equal(t, 1.0, q.Confidence)
				require.False(t, q.Source != nil && q.Speaker == nil, "%s has a source and no speaker", q.ID)
				require.False(t, q.How != nil && *q.How == "previous speaker" && q.Source != nil, "%s has a source of its own", q.ID)
			}
		})
	}
}

// recount counts what is counted by the program, not by hand.
func recount(text string, gold *analyzer.Analysis) {
	doc := lex.Read(context.Background(), text)
	spoken := map[string][]lex.Span{}
	var all []lex.Span
	for _, q := range gold.Quotes {
		for _, s := range q.Content {
			all = append(all, lex.Span(s))
			if q.Speaker != nil {
				spoken[*q.Speaker] = append(spoken[*q.Speaker], lex.Span(s))
			}
		}
	}
	for i, s := range gold.Speakers {
		gold.Speakers[i].Words = quote.Words(doc, spoken[s.ID])
	}
	gold.Counts = counts(doc, all)
}

// The engines come as close to the annotation as their floors say.
func TestGoldenScores(t *testing.T) {
	for name, engine := range engines(t) {
		for _, file := range known(t, name) {
			t.Run(name+"/"+slug(file), func(t *testing.T) {
				gold := evaluate.NewReader(bytes.NewReader([]byte(read(t, strings.TrimSuffix(file, ".txt")+".json"))))
				gold.Text = func(string) (string, error) { return read(t, file), nil }
				doc, err := gold.Read()
				require.NoError(t, err)
				_, err = gold.Read()
				require.True(t, errors.Is(err, io.EOF))

				var score evaluate.Score
				score.Add(doc, engine.Analyze(context.Background(), doc.Text))
				report := score.Report()
				floor, ok := floors[name][slug(file)]
				require.True(t, ok, "this seed has no floors")
				for _, c := range []struct {
					what        string
					f1, atLeast float64
				}{
					{"names", report.Names.All.F1(), floor.names},
					{"found", report.Statements.Found.F1(), floor.found},
					{"whole", report.Statements.Whole.F1(), floor.whole},
					{"speaker", report.Speakers.Right.F1(), floor.speaker},
				} {
					t.Logf("%-8s %5.1f (at least %v)", c.what, c.f1, c.atLeast)
					if c.f1 < c.atLeast {
						t.Errorf("%s: F1 is %.1f and was at least %v", c.what, c.f1, c.atLeast)
					}
				}
			})
		}
	}
}
