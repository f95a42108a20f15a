// Fit fits the weights of package speaker to annotated articles and writes
// weights.go:
//
//	go run ./analyzer/speaker/fit -out analyzer/speaker/weights.go readers.train.jsonl
//
// The statements are the annotated ones, the names those that the preview and
// the reader find and, where they are annotated, those too. The first round is led
// through the text by the annotation, the later ones by what the round before
// learned, so that the weights know the mistakes they live with; what a round saw
// stays for the later ones. The same files give the same weights.
package main

import (
	"bufio"
	"context"
	"flag"
	"fmt"
	"go/format"
	"io"
	"log"
	"math"
	"os"
	"slices"
	"strings"

	"whosaid/analyzer"
	"whosaid/analyzer/entity"
	"whosaid/analyzer/evaluate"
	"whosaid/analyzer/lex"
	"whosaid/analyzer/model/embedded"
	"whosaid/analyzer/preview"
	"whosaid/analyzer/quote"
	"whosaid/analyzer/reader"
	"whosaid/analyzer/speaker"
)

const (
	signs  = 192
	scale  = 16 // weights are written in steps of 1/16
	rounds = 4
)

func main() {
	log.SetFlags(0)
	out := flag.String("out", "", "`file` to write the weights to")
	flag.Parse()
	var articles []*article
	for _, name := range flag.Args() {
		articles = append(articles, read(name)...)
	}
	var w [speaker.Models][signs]float64
	var all [speaker.Models][]speaker.Lesson // of the rounds so far
	for round := range rounds {
		var lessons [speaker.Models][]speaker.Lesson
		for _, a := range articles {
			for _, l := range a.study(round == 0) {
				lessons[l.Model] = append(lessons[l.Model], l)
			}
		}
		for m := range lessons {
			all[m] = append(all[m], lessons[m]...)
			w[m] = learn(all[m])
		}
		weights, curves := pack(w, lessons)
		speaker.SetWeights(&weights, &curves)
		for m := range lessons {
			report(round, m, lessons[m])
		}
		if round == rounds-1 && *out != "" {
			write(*out, weights, curves)
		}
	}
}

// An article is an annotated text with names, either found or annotated.
type article struct {
	gold       *evaluate.Document
	doc        *lex.Document
	mentions   []entity.Mention
	names      []entity.Name
	statements []quote.Statement
	of         []int // statement → annotated statement
}

func read(name string) (all []*article) {
	m, err := embedded.Model()
	if err != nil {
		log.Fatal(err)
	}
	engine, err := reader.New(m)
	if err != nil {
		log.Fatal(err)
	}
	f, err := os.Open(name)
	if err != nil {
		log.Fatal(err)
	}
	defer f.Close()
	r := evaluate.NewReader(bufio.NewReaderSize(f, 1<<20))
	for {
		gold, err := r.Read()
		if err == io.EOF {
			return all
		}
		if err != nil {
			log.Fatal(name, ": ", err)
		}
		doc := lex.Read(context.Background(), gold.Text)
		all = append(all, prepare(gold, doc, preview.Mentions(context.Background(), doc, func(int) {})))
		if mentions, _ := engine.Read(context.Background(), doc, func(float64) {}); mentions != nil {
			all = append(all, prepare(gold, doc, mentions))
		}
		if gold.Entities != nil {
			all = append(all, prepare(gold, doc, annotated(gold)))
		}
	}
}

// annotated returns the annotated names as mentions.
func annotated(gold *evaluate.Document) (mentions []entity.Mention) {
	entities := slices.Clone(gold.Entities)
	slices.SortStableFunc(entities, func(a, b evaluate.Entity) int { return a.Start - b.Start })
	end := 0
	for _, e := range entities {
		if t, ok := entity.TypeNamed(e.Label); ok && e.Start >= end {
			mentions = append(mentions, entity.Mention{Span: lex.Span(e.Span), Type: t, Confidence: 0.95})
			end = e.End
		}
	}
	return mentions
}

func prepare(gold *evaluate.Document, doc *lex.Document, mentions []entity.Mention) *article {
	a := &article{gold: gold, doc: doc, mentions: mentions, names: entity.Gather(doc, mentions)}
	for i := range gold.Statements {
		a.of = append(a.of, i)
	}
	slices.SortStableFunc(a.of, func(i, j int) int {
		return whole(gold.Statements[i].Content).Start - whole(gold.Statements[j].Content).Start
	})
	for _, i := range a.of {
		g := gold.Statements[i]
		s := quote.Statement{Source: whole(g.Source), Cue: whole(g.Cue)}
		for _, c := range g.Content {
			s.Content = append(s.Content, lex.Span(c))
		}
		s.Type = quote.TypeOf(doc, s.Content)
		a.statements = append(a.statements, s)
	}
	return a
}

// whole is the span from the first to the last piece.
func whole(pieces []analyzer.Span) lex.Span {
	if len(pieces) == 0 {
		return lex.Span{}
	}
	return lex.Span{Start: pieces[0].Start, End: pieces[len(pieces)-1].End}
}

// study returns the choices that the article holds.
func (a *article) study(force bool) []speaker.Lesson {
	right := func(i int, s speaker.Speaker) bool {
		var gold evaluate.Speaker
		for _, x := range a.gold.Speakers {
			if x.ID == a.gold.Statements[a.of[i]].Speaker {
				gold = x
			}
		}
		return evaluate.SameSpeaker(gold, s.Kind.String(), s.Text)
	}
	return speaker.Study(context.Background(), a.doc, a.mentions, a.names, a.statements, speaker.Teacher{Right: right, Force: force})
}

// A counted lesson is one that was met so often. Its options are the numbers of
// their signs.
type counted struct {
	options [][]uint8
	right   []bool
	times   float64
}

// count gathers the lessons that are the same, in the order of the first of each.
func count(lessons []speaker.Lesson) (all []*counted) {
	known := make(map[string]*counted)
	var key []byte
	for _, l := range lessons {
		c := &counted{right: l.Right, times: 1}
		key = key[:0]
		for i, o := range l.Options {
			var signs []uint8
			o.Each(func(k int) { signs = append(signs, uint8(k)) })
			c.options = append(c.options, signs)
			key = append(append(key, signs...), 254)
			if l.Right[i] {
				key = append(key, 255)
			}
		}
		if before := known[string(key)]; before != nil {
			before.times++
			continue
		}
		known[string(key)] = c
		all = append(all, c)
	}
	return all
}

// learn finds the weights under which the right options are likeliest, by
// gradient ascent with a pull towards zero. A lesson of one option is right or
// wrong against a rival of weight zero.
func learn(lessons []speaker.Lesson) (w [signs]float64) {
	const steps, pull = 400, 1.0
	var squares [signs]float64
	all := count(lessons)
	var p []float64
	for range steps {
		var grad [signs]float64
		for _, l := range all {
			p = shares(p[:0], &w, l)
			right := 0.0
			for i, yes := range l.right {
				if yes {
					right += p[i]
				}
			}
			for i, o := range l.options {
				g := -p[i]
				switch {
				case len(l.options) == 1 && l.right[0]:
					g = 1 - p[i]
				case len(l.options) > 1 && right == 0:
					g = 0
				case len(l.options) > 1 && l.right[i]:
					g += p[i] / right
				}
				for _, k := range o {
					grad[k] += g * l.times
				}
			}
		}
		for k := range w {
			g := grad[k] - pull*w[k]
			squares[k] += g * g
			if squares[k] > 0 {
				w[k] += 0.3 * g / math.Sqrt(squares[k])
			}
		}
	}
	return w
}

// shares appends the probability of each option to p.
func shares(p []float64, w *[signs]float64, l *counted) []float64 {
	for _, o := range l.options {
		sum := 0.0
		for _, k := range o {
			sum += w[k]
		}
		p = append(p, sum)
	}
	if len(p) == 1 {
		p = append(p, 0)
	}
	most, sum := slices.Max(p), 0.0
	for i := range p {
		p[i] = math.Exp(p[i] - most)
		sum += p[i]
	}
	for i := range p {
		p[i] /= sum
	}
	return p
}

// pack rounds the weights and fits the curves from leads to probabilities: the
// share of right ones in each step, made to rise.
func pack(w [speaker.Models][signs]float64, lessons [speaker.Models][]speaker.Lesson) (weights [speaker.Models][signs]int16, curves [speaker.Models][21]uint8) {
	_, knots, step := speaker.Sizes()
	for m := range w {
		for k, v := range w[m] {
			weights[m][k] = int16(math.Round(v * scale))
		}
		n, right := make([]float64, knots), make([]float64, knots)
		for _, l := range lessons[m] {
			best, lead := lead(&weights[m], l)
			// Nobody, where nobody is to be chosen, is not shown.
			if nobody := len(l.Options) > 1 && l.Options[best].Nobody(); nobody {
				continue
			}
			k := min(max(int(math.Round(float64(lead)/float64(step)))+knots/2, 0), knots-1)
			n[k]++
			if l.Right[best] {
				right[k]++
			}
		}
		curves[m] = rising(n, right)
	}
	return weights, curves
}

// lead returns the option that weighs most and how far it leads.
func lead(w *[signs]int16, l speaker.Lesson) (best, lead int) {
	sums := make([]int, len(l.Options))
	for i, o := range l.Options {
		o.Each(func(k int) { sums[i] += int(w[k]) })
	}
	if len(sums) == 1 {
		return 0, sums[0]
	}
	for i, s := range sums {
		if s > sums[best] {
			best = i
		}
	}
	second := math.MinInt32
	for i, s := range sums {
		if i != best {
			second = max(second, s)
		}
	}
	return best, sums[best] - second
}

// rising pools neighbouring steps until the shares rise (isotonic regression);
// steps that hold nothing take the share of the one before.
func rising(n, right []float64) (out [21]uint8) {
	type block struct{ n, right, from float64 }
	var blocks []block
	for k := range n {
		blocks = append(blocks, block{n[k] + 0.2, right[k] + 0.1, float64(k)})
		for len(blocks) > 1 {
			a, b := blocks[len(blocks)-2], blocks[len(blocks)-1]
			if a.right/a.n <= b.right/b.n && b.n > 20 {
				break
			}
			blocks = append(blocks[:len(blocks)-2], block{a.n + b.n, a.right + b.right, a.from})
		}
	}
	for _, b := range blocks {
		for k := int(b.from); k < len(n); k++ {
			out[k] = uint8(math.Round(100 * b.right / b.n))
		}
	}
	return out
}

func report(round, m int, lessons []speaker.Lesson) {
	right, answered, ok, somebody := 0, 0, 0, 0
	for _, l := range lessons {
		if l.Right[l.Chosen] {
			right++
		}
		if !l.Options[l.Chosen].Nobody() {
			answered++
			if l.Right[l.Chosen] {
				ok++
			}
		}
		for i, yes := range l.Right {
			if yes && !l.Options[i].Nobody() {
				somebody++
				break
			}
		}
	}
	log.Printf("round %d, model %d: %d choices, %d right; %d of %d that somebody is right for, %d answered", round, m, len(lessons), right, ok, somebody, answered)
}

func write(name string, weights [speaker.Models][signs]int16, curves [speaker.Models][21]uint8) {
	var b strings.Builder
	b.WriteString("package speaker\n\n// Written by the program in folder fit from readers.train (data of the project,\n// annotated by a language model under its guide): weights in steps of 1/16 by\n// model and sign, and curves from leads to probabilities, in percent.\nvar (\n\tweights = [Models][width]int16{\n")
	for _, row := range weights {
		b.WriteString("\t\t{")
		for k, v := range row {
			if k > 0 {
				b.WriteString(",")
				if k%32 == 0 {
					b.WriteString("\n")
				}
			}
			fmt.Fprint(&b, v)
		}
		b.WriteString("},\n")
	}
	b.WriteString("\t}\n\tcurves = [Models][knots]uint8{\n")
	for _, row := range curves {
		fmt.Fprintf(&b, "\t\t{%s},\n", strings.Trim(strings.Join(strings.Fields(fmt.Sprint(row)), ", "), "[]"))
	}
	b.WriteString("\t}\n)\n")
	source, err := format.Source([]byte(b.String()))
	if err == nil {
		err = os.WriteFile(name, source, 0o644)
	}
	if err != nil {
		log.Fatal(err)
	}
}
