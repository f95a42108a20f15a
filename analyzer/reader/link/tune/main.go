// Tune fits the weights of package link to annotated articles and writes
// weights.go. Sources, cues and contents are taken from the annotation, and with
// a model also as it finds them: so the weights learn whom to leave alone. The
// model had better not know the articles by heart: an early checkpoint will do.
//
//	go run ./analyzer/reader/link/tune -out analyzer/reader/link/weights.go -model early.model \
//	    -train polnear.train.jsonl,readers.train.jsonl,readers.train.jsonl -dev readers.dev.jsonl,polnear.dev.jsonl
//
// A file that is named twice counts twice. The same files give the same weights.
package main

import (
	"bufio"
	"context"
	"flag"
	"fmt"
	"io"
	"log"
	"math"
	"math/rand/v2"
	"os"
	"slices"
	"sort"
	"strings"

	"whosaid/analyzer"
	"whosaid/analyzer/evaluate"
	"whosaid/analyzer/lex"
	"whosaid/analyzer/model"
	"whosaid/analyzer/reader"
	"whosaid/analyzer/reader/link"
)

func main() {
	log.SetFlags(0)
	train := flag.String("train", "", "annotated articles to learn from, `files` with commas between them")
	dev := flag.String("dev", "", "annotated articles to measure on")
	out := flag.String("out", "", "`file` to write the weights to")
	from := flag.String("model", "", "model `file` whose labels are learnt from too")
	limit := flag.Int("limit", 300, "articles of each file that the model reads")
	epochs := flag.Int("epochs", 12, "how often to go through the articles")
	flag.Parse()

	articles := read(*train)
	if *from != "" {
		articles = append(articles, predicted(*from, *train, *limit)...)
	}
	w := fit(jobs(articles), *epochs)
	link.SetWeights(pack(w[0]), pack(w[1]))
	for name := range strings.SplitSeq(*dev, ",") {
		if name != "" {
			measure(name)
		}
	}
	if *out != "" {
		write(*out, pack(w[0]), pack(w[1]))
	}
}

// An article is an annotated text with its chunks.
type article struct {
	gold   *evaluate.Document
	doc    *lex.Document
	chunks []link.Chunk
	owners [][]int // of each token: the statements that it is a part of

	partial bool // the chunks are a model's: what should be there may be missing
}

func read(names string) (all []*article) {
	for name := range strings.SplitSeq(names, ",") {
		f, err := os.Open(name)
		if err != nil {
			log.Fatal(err)
		}
		r := evaluate.NewReader(bufio.NewReaderSize(f, 1<<20))
		for {
			gold, err := r.Read()
			if err == io.EOF {
				break
			}
			if err != nil {
				log.Fatal(name, ": ", err)
			}
			all = append(all, prepare(gold))
		}
		f.Close()
	}
	return all
}

// prepare labels the tokens as the trainer does: where statements share tokens,
// the one with less content gives way.
func prepare(gold *evaluate.Document) *article {
	a := &article{gold: gold, doc: lex.Read(context.Background(), gold.Text)}
	a.owners = make([][]int, len(a.doc.Tokens))
	labels := make([]uint8, len(a.doc.Tokens))
	order := make([]int, len(gold.Statements))
	size := make([]int, len(order))
	for i, s := range gold.Statements {
		order[i] = i
		for _, c := range s.Content {
			size[i] += c.End - c.Start
		}
	}
	sort.SliceStable(order, func(i, j int) bool { return size[order[i]] < size[order[j]] })
	for _, i := range order {
		s := &gold.Statements[i]
		for role, spans := range [][]analyzer.Span{s.Source, s.Cue, s.Content} {
			a.label(labels, i, uint8(1+2*role), spans)
		}
	}
	a.chunks = link.ChunksOf(labels)
	return a
}

// label gives the tokens of spans to statement i with a label, which goes on with the next
// one in a paragraph.
func (a *article) label(labels []uint8, i int, begin uint8, spans []analyzer.Span) {
	last := -2
	for _, span := range spans {
		for _, t := range a.tokens(span) {
			a.owners[t] = append(a.owners[t], i)
			labels[t] = begin
			if t == last+1 && a.doc.Tokens[t].Paragraph == a.doc.Tokens[last].Paragraph {
				labels[t]++
			}
			last = t
		}
	}
}

// predicted returns the articles of files with the chunks that a model finds.
// A chunk belongs to the statements of which it shares half of its words.
func predicted(name, files string, limit int) (all []*article) {
	data, err := os.ReadFile(name)
	if err != nil {
		log.Fatal(err)
	}
	m, err := model.Read(data)
	if err != nil {
		log.Fatal(err)
	}
	engine, err := reader.New(m)
	if err != nil {
		log.Fatal(err)
	}
	var seen []string
	for file := range strings.SplitSeq(files, ",") {
		articles := read(file)
		if slices.Contains(seen, file) {
			continue
		}
		seen = append(seen, file)
		for _, a := range articles[:min(limit, len(articles))] {
			a.predict(engine)
			all = append(all, a)
		}
	}
	return all
}

// predict replaces the chunks by those that the engine finds, and the owners of
// their first tokens by the statements that they belong to.
func (a *article) predict(engine *reader.Engine) {
	roles := make([][3][]int, len(a.doc.Tokens)) // statements of each token by role
	for i, s := range a.gold.Statements {
		for role, spans := range [][]analyzer.Span{s.Source, s.Cue, s.Content} {
			for _, span := range spans {
				for _, t := range a.tokens(span) {
					roles[t][role] = append(roles[t][role], i)
				}
			}
		}
	}
	a.chunks = reader.Chunks(a.doc, engine.Labels(context.Background(), a.doc))
	a.owners = make([][]int, len(a.doc.Tokens))
	a.partial = true
	for _, c := range a.chunks {
		words := 0
		shared := map[int]int{}
		for t := c.First; t < c.Last; t++ {
			if a.doc.Tokens[t].Kind == lex.Punct {
				continue
			}
			words++
			for _, s := range roles[t][c.Role] {
				shared[s]++
			}
		}
		for s := range a.gold.Statements {
			if 2*shared[s] >= max(1, words) {
				a.owners[c.First] = append(a.owners[c.First], s)
			}
		}
	}
}

// tokens returns the tokens of which at least half lies in s.
func (a *article) tokens(s analyzer.Span) (out []int) {
	t := a.doc.Tokens
	for k := sort.Search(len(t), func(i int) bool { return t[i].End > s.Start }); k < len(t) && t[k].Start < s.End; k++ {
		if 2*(min(t[k].End, s.End)-max(t[k].Start, s.Start)) >= t[k].End-t[k].Start {
			out = append(out, k)
		}
	}
	return out
}

// together returns the statements that two chunks share.
func (a *article) together(i, k int) []int {
	var out []int
	for _, s := range a.owners[a.chunks[i].First] {
		if slices.Contains(a.owners[a.chunks[k].First], s) {
			out = append(out, s)
		}
	}
	return out
}

// A job is one choice: the features of each candidate, and which are right.
type job struct {
	kind     link.Kind
	features [][]int
	right    []bool
}

func jobs(articles []*article) (all []job) {
	for _, a := range articles {
		s := link.NewScene(a.doc, a.chunks)
		for i, c := range a.chunks {
			switch {
			case c.Role == link.Content:
				all = append(all, a.contentJob(s, i))
			case c.Role == link.Cue && (!a.partial || len(a.owners[c.First]) > 0): // else whose source it should be is nobody's guess
				all = append(all, a.cueJob(s, i))
			}
		}
	}
	return all
}

// contentJob is the choice of a cue for the content that is chunk i.
func (a *article) contentJob(s *link.Scene, i int) job {
	j := a.job(s, i, link.ContentToCue)
	hasCue := slices.ContainsFunc(a.owners[a.chunks[i].First], func(o int) bool { return len(a.gold.Statements[o].Cue) > 0 })
	a.orNone(j, hasCue)
	return j
}

// cueJob is the choice of a source for the cue that is chunk i. A cue without a source of
// its own that goes on with the speaker before may be given that one's source: both are
// right.
func (a *article) cueJob(s *link.Scene, i int) job {
	j := a.job(s, i, link.CueToSource)
	hasSource := false
	for _, o := range a.owners[a.chunks[i].First] {
		g := &a.gold.Statements[o]
		hasSource = hasSource || len(g.Source) > 0
		if len(g.Source) == 0 && g.How == "previous speaker" {
			a.shared(s, j, i, g.Speaker)
		}
	}
	a.orNone(j, hasSource)
	return j
}

// orNone makes it right to choose none where there is none, or none that is a candidate of
// an article whose chunks a model finds.
func (a *article) orNone(j job, some bool) {
	if !some || a.partial && !slices.Contains(j.right, true) {
		j.right[len(j.right)-1] = true
	}
}

func (a *article) job(s *link.Scene, i int, kind link.Kind) job {
	j := job{kind: kind}
	for _, k := range append(s.Candidates(i, kind), -1) {
		j.features = append(j.features, s.Features(nil, i, k, kind))
		j.right = append(j.right, k >= 0 && len(a.together(i, k)) > 0)
	}
	return j
}

// shared marks the sources in the cue's own sentence that are speaker's.
func (a *article) shared(s *link.Scene, j job, i int, speaker string) {
	for n, k := range s.Candidates(i, link.CueToSource) {
		if a.doc.Tokens[a.chunks[k].First].Sentence != a.doc.Tokens[a.chunks[i].First].Sentence {
			continue
		}
		for _, o := range a.owners[a.chunks[k].First] {
			if a.gold.Statements[o].Speaker == speaker {
				j.right[n] = true
			}
		}
	}
}

// fit maximizes the probability of the right candidates by stochastic gradient
// steps of a size of each weight's own (AdaGrad).
func fit(all []job, epochs int) (w [2][]float64) {
	var squares [2][]float64
	for k := range w {
		w[k], squares[k] = make([]float64, link.Features), make([]float64, link.Features)
	}
	r := rand.New(rand.NewPCG(1, 2))
	for range epochs {
		r.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
		loss, n := [2]float64{}, [2]float64{}
		for _, j := range all {
			if !slices.Contains(j.right, true) {
				continue
			}
			scores := make([]float64, len(j.features))
			most := math.Inf(-1)
			for c, fs := range j.features {
				for _, f := range fs {
					scores[c] += w[j.kind][f]
				}
				most = max(most, scores[c])
			}
			sum, good := 0.0, 0.0
			for c := range scores {
				scores[c] = math.Exp(scores[c] - most)
				sum += scores[c]
				if j.right[c] {
					good += scores[c]
				}
			}
			loss[j.kind] -= math.Log(good / sum)
			n[j.kind]++
			for c, fs := range j.features {
				g := scores[c] / sum
				if j.right[c] {
					g -= scores[c] / good
				}
				for _, f := range fs {
					g := g + 1e-5*w[j.kind][f]
					squares[j.kind][f] += g * g
					w[j.kind][f] -= 0.1 * g / math.Sqrt(squares[j.kind][f]+1e-2)
				}
			}
		}
		log.Printf("content to cue %.4f, cue to source %.4f", loss[0]/n[0], loss[1]/n[1])
	}
	return w
}

// steps is how many steps of a packed weight make one.
const steps = link.Steps

// pack rounds weights to one byte.
func pack(w []float64) string {
	b := make([]byte, len(w))
	for i, v := range w {
		b[i] = byte(int8(max(-127, min(127, math.RoundToEven(v*steps)))))
	}
	return string(b)
}

// measure prints how many choices are right, and what that makes of statements.
func measure(name string) {
	articles := read(name)
	var right, n [2]int
	for _, j := range jobs(articles) {
		if !slices.Contains(j.right, true) {
			continue
		}
		n[j.kind]++
		if j.right[link.Choose(j.kind, j.features)] {
			right[j.kind]++
		}
	}
	var score evaluate.Score
	for _, a := range articles {
		score.Add(a.gold, analysis(a))
	}
	report := score.Report().Statements
	fmt.Printf("%s: content to cue %.2f %% of %d, cue to source %.2f %% of %d; found %.1f, whole %.1f (P %.1f R %.1f)\n", name,
		100*float64(right[0])/float64(n[0]), n[0], 100*float64(right[1])/float64(n[1]), n[1], report.Found.F1(), report.Whole.F1(), report.Whole.Precision(), report.Whole.Recall())
}

func analysis(a *article) *analyzer.Analysis {
	out := &analyzer.Analysis{Offsets: analyzer.UTF8}
	span := func(i int) *analyzer.Span {
		if i < 0 {
			return nil
		}
		c := a.chunks[i]
		return &analyzer.Span{Start: a.doc.Tokens[c.First].Start, End: a.doc.Tokens[c.Last-1].End}
	}
	for _, s := range link.Statements(context.Background(), a.doc, a.chunks) {
		q := analyzer.Quote{Act: "speech", Cue: span(s.Cue), Source: span(s.Source)}
		for _, c := range s.Contents {
			q.Content = append(q.Content, *span(c))
		}
		// The act is the annotated one: it is not what is measured here.
		for _, o := range a.owners[a.chunks[s.Contents[0]].First] {
			q.Act = a.gold.Statements[o].Act
		}
		out.Quotes = append(out.Quotes, q)
	}
	return out
}

func write(name, contents, cues string) {
	var b strings.Builder
	b.WriteString("package link\n\n// Written by the program in folder tune: a byte for each feature, in steps of\n// 1/" + fmt.Sprint(steps) + ", each run of zeros as a zero and its length.\n")
	for i, v := range []string{contents, cues} {
		fmt.Fprintf(&b, "const %s = \"\" +\n", []string{"contentWeights", "cueWeights"}[i])
		squeezed := squeeze(v)
		for len(squeezed) > 0 {
			n := min(len(squeezed), 48)
			b.WriteString("\t\"")
			for _, c := range []byte(squeezed[:n]) {
				fmt.Fprintf(&b, "\\x%02x", c)
			}
			squeezed = squeezed[n:]
			b.WriteString("\"")
			if len(squeezed) > 0 {
				b.WriteString(" +")
			}
			b.WriteString("\n")
		}
		b.WriteString("\n")
	}
	if err := os.WriteFile(name, []byte(strings.TrimRight(b.String(), "\n")+"\n"), 0o644); err != nil {
		log.Fatal(err)
	}
}

// squeeze writes runs of up to 255 zeros as two bytes.
func squeeze(s string) string {
	var b []byte
	for i := 0; i < len(s); i++ {
		b = append(b, s[i])
		if s[i] == 0 {
			n := 1
			for i+1 < len(s) && s[i+1] == 0 && n < 255 {
				i++
				n++
			}
			b = append(b, byte(n))
		}
	}
	return string(b)
}
