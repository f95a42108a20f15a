package encoder

import (
	"context"
	"math/rand/v2"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"whosaid/analyzer/kernel"
	"whosaid/analyzer/lex"
	"whosaid/analyzer/model"
	"whosaid/analyzer/model/build"
)

var background = context.Background()

// article returns a text of about n words in paragraphs of all lengths.
func article(n int) string {
	r := rand.New(rand.NewPCG(5, 6))
	var b strings.Builder
	for i := 0; i < n; {
		for range 1 + r.IntN(6) {
			b.WriteString([]string{"“We will not sell the mill,” said Ms. Ortega", "The minister told the council that bread", "It was", "“And now"}[r.IntN(4)])
			for range r.IntN(25) {
				b.WriteString(" " + words[r.IntN(len(words))])
				i++
			}
			b.WriteString(". ")
			i += 6
		}
		b.WriteString("\n\n")
	}
	return b.String()
}

var awkward = map[string]string{
	"empty":               "",
	"white space":         " \n\n\t \n",
	"one word":            "Bread",
	"no break":            strings.Repeat("bread ", 3000),
	"one long word":       strings.Repeat("bread", 2000),
	"one line a word":     strings.Repeat("bread\n", 1500),
	"marks":               strings.Repeat("“", 1000) + strings.Repeat("\"'", 1000),
	"dots":                strings.Repeat(".", 3000),
	"invalid":             strings.Repeat("\xff\xfe\x00 ", 500),
	"scripts":             strings.Repeat("שלום 世界 🙂🏽 नमस्ते ", 200),
	"sentences no breaks": strings.Repeat("The mayor said bread. ", 600),
}

func texts() map[string]string {
	all := map[string]string{"article": article(3000)}
	for name, text := range awkward {
		all[name] = text
	}
	return all
}

func TestPartsTileTheText(t *testing.T) {
	e := random(t, small)
	for name, text := range texts() {
		doc := lex.Read(background, text)
		p := e.Plan(background, doc)
		at := 0
		var r reader
		for i := range p.parts {
			part := &p.parts[i]
			require.Equal(t, at, part.first, name)
			for _, w := range part.windows {
				require.Equal(t, at, w.first, name)
				require.Less(t, w.first, w.last, name)
				require.True(t, w.from <= w.first && w.last <= w.to, name)
				p.show(&r, w)
				require.LessOrEqual(t, len(r.ids), e.window, name)
				require.Len(t, r.firsts, w.last-w.first, name)
				require.Equal(t, doc.Tokens[w.from].Paragraph == doc.Tokens[w.first].Paragraph, true, name)
				for f := range r.features {
					require.Len(t, r.features[f], len(r.ids), name)
				}
				at = w.last
			}
			require.Equal(t, at, part.last, name)
		}
		require.Equal(t, len(doc.Tokens), at, name)
	}
}

func TestLongParagraphsAreReadWithContext(t *testing.T) {
	e := random(t, small)
	doc := lex.Read(background, awkward["sentences no breaks"])
	p := e.Plan(background, doc)
	require.Len(t, p.parts, 1)
	windows := p.parts[0].windows
	require.Greater(t, len(windows), 5)
	for i, w := range windows {
		if i > 0 {
			assert.Less(t, w.from, w.first)
			assert.NotEqual(t, doc.Tokens[w.first].Sentence, doc.Tokens[w.first-1].Sentence, "a window begins with a sentence")
		}
		if i < len(windows)-1 {
			assert.Greater(t, w.to, w.last)
		}
	}
}

// TestReadingIsTheSameHoweverItIsMade asserts that kernels, processors, workers
// and the cache change nothing.
func TestReadingIsTheSameHoweverItIsMade(t *testing.T) {
	data := randomModel(small)
	m, err := model.Read(data)
	require.NoError(t, err)
	fresh := func() *Encoder { e, err := New(m); require.NoError(t, err); return e }
	for name, text := range texts() {
		doc := lex.Read(background, text)
		e := fresh()
		want := e.Read(background, doc, nil)
		require.Len(t, want.Taggings, 3)
		for i, tagging := range want.Taggings {
			require.Len(t, tagging.Labels, len(doc.Tokens))
			for j, label := range tagging.Labels {
				require.Less(t, int(label), len(e.heads[i].Labels))
				require.True(t, tagging.Confidence[j] >= 0 && tagging.Confidence[j] <= 1, name)
			}
		}
		require.Equal(t, want, e.Read(background, doc, nil), "from the cache: %s", name)

		before := runtime.GOMAXPROCS(1)
		require.Equal(t, want, fresh().Read(background, doc, nil), "one processor: %s", name)
		runtime.GOMAXPROCS(before)

		plain := fresh()
		plain.kernel = kernel.Plain()
		require.Equal(t, want, plain.Read(background, doc, nil), "plain kernel: %s", name)

		// Two workers, each of which reads every other part.
		a, b := fresh().Plan(background, doc), fresh().Plan(background, doc)
		ra, rb := a.NewReading(), b.NewReading()
		for i := range a.Parts() {
			if i%2 == 0 {
				require.True(t, a.Read(background, i, ra))
				continue
			}
			require.True(t, b.Read(background, i, rb))
			require.NoError(t, a.TakePart(b.AppendPart(nil, i, rb), i, ra))
		}
		require.Equal(t, want, ra, "two workers: %s", name)
	}
}

func TestAnEditIsReadAgainOnlyWhereItIs(t *testing.T) {
	e := random(t, small)
	text := article(4000)
	doc := lex.Read(background, text)
	e.Read(background, doc, nil)
	at := len(text) / 2
	at += strings.Index(text[at:], " the ")
	edited := lex.Read(background, text[:at]+" bread and bread"+text[at:])
	p := e.Plan(background, edited)
	again := 0
	r := p.NewReading()
	for i := range p.parts {
		if !e.cache.get(p.key(&p.parts[i]), &p.parts[i], r) {
			again++
		}
	}
	assert.LessOrEqual(t, again, 1+len(p.parts)/4, "of %d parts", len(p.parts))
}

func TestForeignPartsAreRefused(t *testing.T) {
	e := random(t, small)
	p := e.Plan(background, lex.Read(background, article(200)))
	r := p.NewReading()
	p.Read(background, 0, r)
	data := p.AppendPart(nil, 0, r)
	require.Error(t, p.TakePart(data[1:], 0, r))
	data[0] = 99
	require.Error(t, p.TakePart(data, 0, r))
}

func TestProgressRises(t *testing.T) {
	doc := lex.Read(background, article(2000))
	last := 0
	random(t, small).Read(background, doc, func(done int) {
		require.Greater(t, done, last)
		last = done
	})
	require.Equal(t, len(doc.Tokens), last)
}

func TestReadStopsWhenToldTo(t *testing.T) {
	e := random(t, small)
	doc := lex.Read(background, article(2000))
	done, cancel := context.WithCancel(background)
	cancel()
	require.Nil(t, e.Read(done, doc, nil))
	running, cancel := context.WithCancel(background)
	require.Nil(t, e.Read(running, doc, func(n int) { cancel() }))
}

// TestBrokenModelsAreRefused takes every section away and bends every shape.
func TestBrokenModelsAreRefused(t *testing.T) {
	whole, err := model.Read(randomModel(small))
	require.NoError(t, err)
	names := strings.Fields("meta vocabulary embed.word embed.position embed.shape embed.quotation embed.norm layer.0.qkv.weight layer.0.qkv.bias layer.1.out.weight layer.1.norm1 layer.1.up.weight layer.1.down.bias layer.1.norm2 head.name.weight head.act.bias crf.name calibration.statement")
	var sections []model.Section
	for _, name := range whole.Names() {
		s, err := whole.Section(name)
		require.NoError(t, err)
		sections = append(sections, s)
	}
	for _, name := range names {
		require.True(t, whole.Has(name), name)
		var without, bent []model.Section
		for _, s := range sections {
			if s.Name != name {
				without, bent = append(without, s), append(bent, s)
				continue
			}
			bent = append(bent, build.Floats(name, 5, make([]float32, 5)))
		}
		for i, list := range [][]model.Section{without, bent} {
			if i == 0 && (name == "crf.name" || name == "calibration.statement") {
				continue // these may be absent
			}
			m, err := model.Read(build.File(list))
			require.NoError(t, err)
			_, err = New(m)
			require.Error(t, err, name)
		}
	}
	m, err := model.Read(build.File([]model.Section{build.Bytes("meta", []byte("width 64\nheads 3\n"))}))
	require.NoError(t, err)
	_, err = New(m)
	require.Error(t, err)
}

// BenchmarkRead reports words a second with the layers' true size.
func BenchmarkRead(b *testing.B) {
	e := random(b, size{384, 1536, 4, 256})
	text := article(4000)
	doc := lex.Read(background, text)
	p := e.Plan(background, doc)
	total := 0
	for _, t := range doc.Tokens {
		if t.Kind != lex.Punct {
			total++
		}
	}
	b.Logf("%d words, %d pieces, %d parts, kernel %s", total, len(p.ids), p.Parts(), e.kernel.Name())
	for b.Loop() {
		e.cache = cache{}
		e.Read(background, doc, nil)
	}
	b.ReportMetric(float64(b.N*total)/b.Elapsed().Seconds(), "words/s")
	b.ReportMetric(float64(b.N*len(p.ids))/b.Elapsed().Seconds(), "pieces/s")
}
