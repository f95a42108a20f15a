// Calibrate measures how often a model is right where it is how sure, and writes
// the model anew with the curves that make probabilities of that.
//
//	go run ./analyzer/reader/calibrate -model in.model -out out.model \
//	    -statements readers.dev.jsonl -names readers.dev.jsonl,worldwide.dev.jsonl
//
// What was predicted is cut into tenths by confidence; the share of each tenth
// that is right makes a point of the curve. Points that fall are joined.
package main

import (
	"bufio"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"log"
	"os"
	"slices"
	"strings"

	"whosaid/analyzer"
	"whosaid/analyzer/entity"
	"whosaid/analyzer/evaluate"
	"whosaid/analyzer/lex"
	"whosaid/analyzer/model"
	"whosaid/analyzer/model/build"
	"whosaid/analyzer/quote"
	"whosaid/analyzer/reader"
)

const (
	whole   = "calibration.whole"
	mention = "calibration.mention"
)

func main() {
	log.SetFlags(0)
	in := flag.String("model", "", "model `file`")
	out := flag.String("out", "", "`file` to write")
	statements := flag.String("statements", "", "articles with annotated statements, `files` with commas between them")
	names := flag.String("names", "", "articles with annotated names")
	flag.Parse()
	if err := run(*in, *out, *statements, *names); err != nil {
		log.Fatal(err)
	}
}

func run(in, out, statements, names string) error {
	data, err := os.ReadFile(in)
	if err != nil {
		return err
	}
	sections, err := bare(data)
	if err != nil {
		return err
	}
	m, err := model.Read(build.File(sections))
	if err != nil {
		return err
	}
	engine, err := reader.New(m)
	if err != nil {
		return err
	}
	for _, kind := range []struct{ section, files string }{{whole, statements}, {mention, names}} {
		points, err := curve(engine, kind.section, strings.Split(kind.files, ","))
		if err != nil {
			return err
		}
		fmt.Println(kind.section, points)
		sections = append(sections, build.Floats(kind.section, 2, points))
	}
	return os.WriteFile(out, build.File(sections), 0o644)
}

// bare returns the sections of a model without the curves.
func bare(data []byte) ([]model.Section, error) {
	m, err := model.Read(data)
	if err != nil {
		return nil, err
	}
	var sections []model.Section
	for _, name := range m.Names() {
		if name != whole && name != mention {
			s, err := m.Section(name)
			if err != nil {
				return nil, err
			}
			sections = append(sections, s)
		}
	}
	return sections, nil
}

// An item is an annotated article with what the engine finds in it.
type item struct {
	gold     *evaluate.Document
	analysis *analyzer.Analysis
}

func read(engine *reader.Engine, files []string) (items []item, err error) {
	for _, name := range files {
		f, err := os.Open(name)
		if err != nil {
			return nil, err
		}
		defer f.Close()
		r := evaluate.NewReader(bufio.NewReaderSize(f, 1<<20))
		for {
			gold, err := r.Read()
			if errors.Is(err, io.EOF) {
				break
			}
			if err != nil {
				return nil, err
			}
			gold.Speakers = nil // statements alone are to be right
			doc := lex.Read(context.Background(), gold.Text)
			mentions, statements := engine.Read(context.Background(), doc, func(float64) {})
			items = append(items, item{gold, analysis(mentions, statements)})
		}
	}
	return items, nil
}

func analysis(mentions []entity.Mention, statements []quote.Statement) *analyzer.Analysis {
	a := &analyzer.Analysis{Offsets: analyzer.UTF8}
	for _, m := range mentions {
		a.Entities = append(a.Entities, analyzer.Entity{Span: analyzer.Span(m.Span), Type: m.Type.String(), Confidence: float64(m.Confidence)})
	}
	span := func(s lex.Span) *analyzer.Span {
		if s.Empty() {
			return nil
		}
		return &analyzer.Span{Start: s.Start, End: s.End}
	}
	for _, s := range statements {
		q := analyzer.Quote{Type: s.Type.String(), Act: s.Act.String(), Cue: span(s.Cue), Source: span(s.Source), Confidence: float64(s.Confidence)}
		for _, c := range s.Content {
			q.Content = append(q.Content, analyzer.Span(c))
		}
		a.Quotes = append(a.Quotes, q)
	}
	return a
}

// curve replaces every confidence by its rank, so that the ten bins of the
// evaluation become tenths, and reads how often each is right.
func curve(engine *reader.Engine, section string, files []string) ([]float32, error) {
	items, err := read(engine, files)
	if err != nil {
		return nil, err
	}
	confidences := func(a *analyzer.Analysis) (list []*float64) {
		if section == whole {
			for i := range a.Quotes {
				list = append(list, &a.Quotes[i].Confidence)
			}
			return list
		}
		for i, e := range a.Entities {
			// Figures are found by rules, with confidences of their own.
			if t := e.Type; t != "DATE" && t != "TIME" && t != "MONEY" && t != "PERCENT" && t != "QUANTITY" {
				list = append(list, &a.Entities[i].Confidence)
			}
		}
		return list
	}
	var all []float64
	for _, it := range items {
		for _, c := range confidences(it.analysis) {
			all = append(all, *c)
		}
		if section == mention {
			it.analysis.Entities = slices.DeleteFunc(it.analysis.Entities, func(e analyzer.Entity) bool {
				return slices.Contains([]string{"DATE", "TIME", "MONEY", "PERCENT", "QUANTITY"}, e.Type)
			})
		}
	}
	if len(all) < 100 {
		return nil, errors.New("too few predictions to calibrate on")
	}
	slices.Sort(all)
	var score evaluate.Score
	for _, it := range items {
		for _, c := range confidences(it.analysis) {
			at, _ := slices.BinarySearch(all, *c)
			*c = min(0.99, float64(at)/float64(len(all)))
		}
		score.Add(it.gold, it.analysis)
	}
	report := score.Report()
	bins := report.Statements.Confidence.Bins
	if section == mention {
		bins = report.Names.Confidence.Bins
	}
	var groups [][3]float64 // predictions, right ones, sum of confidences
	for _, b := range bins {
		lo := int(b.From * float64(len(all)))
		hi := min(len(all), lo+len(all)/10)
		middle := all[(lo+hi)/2]
		n := float64(b.Predicted)
		groups = append(groups, [3]float64{n, n * b.Right / 100, n * middle})
		for k := len(groups) - 1; k > 0 && groups[k][1]*groups[k-1][0] <= groups[k-1][1]*groups[k][0]; k-- {
			for j := range groups[k] {
				groups[k-1][j] += groups[k][j]
			}
			groups = groups[:k]
		}
	}
	var points []float32
	for _, g := range groups {
		points = append(points, float32(g[2]/g[0]), float32(g[1]/g[0]))
	}
	return points, nil
}
