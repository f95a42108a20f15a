// Package analyzer finds who said what in a news article.
//
// A text goes in; names, statements and speakers come out, as spans over
// exactly the text that was given:
//
//	a, err := analyzer.New()
//	analysis := a.Analyze(ctx, "“Wait,” said Lena Ortiz.")
//
// [New] and [Analyzer.Analyze] are all that most programs need.
package analyzer

import (
	"context"
	"slices"
	"strconv"
	"sync"

	"whosaid/analyzer/entity"
	"whosaid/analyzer/lex"
	"whosaid/analyzer/model"
	"whosaid/analyzer/model/embedded"
	"whosaid/analyzer/preview"
	"whosaid/analyzer/quote"
	"whosaid/analyzer/reader"
	"whosaid/analyzer/speaker"
)

// An Engine finds the mentions and the statements of a text. What follows from
// them (names, speakers, counts) is found by the same stages for every engine.
type Engine interface {
	// Name is what the analysis calls the engine, with a checksum where it has a model.
	Name() string
	// Read returns mentions in text order that do not overlap, and statements
	// in the order of their first content byte. It returns early when ctx is
	// done. progress, never nil, takes the share of the work that is done, 0..1.
	Read(ctx context.Context, doc *lex.Document, progress func(float64)) ([]entity.Mention, []quote.Statement)
}

// An Analyzer analyses texts. It is safe for concurrent use.
type Analyzer struct{ engine Engine }

// New returns an Analyzer with the trained reader, whose model is part of the
// program. It returns an error where the program was built without the model;
// With(Preview()) works there too.
func New() (*Analyzer, error) {
	trained.once.Do(func() {
		var m *model.Model
		if m, trained.err = embedded.Model(); trained.err == nil {
			trained.engine, trained.err = reader.New(m)
		}
	})
	if trained.err != nil {
		return nil, trained.err
	}
	return With(trained.engine), nil
}

// trained is the reader that New makes once. Nothing else refers to the
// embedded model, so that a program without New, as the page's module, for
// which the page fetches the file, is linked without it.
var trained struct {
	once   sync.Once
	engine *reader.Engine
	err    error
}

// With returns an Analyzer with the engine e.
func With(e Engine) *Analyzer { return &Analyzer{engine: e} }

// Preview returns the engine of rules alone: it needs no model, and is the
// baseline of every other.
func Preview() Engine { return rules{} }

// A Call changes one call of Analyze.
type Call func(*call)

type call struct {
	progress func(float64)
	speakers func([]float64)
}

// OnProgress has f called with the share of the work that is done, rising from
// 0 to 1, from the goroutine that called Analyze.
func OnProgress(f func(float64)) Call { return func(c *call) { c.progress = f } }

// OnSpeakers has f called once, before Analyze returns, with the probability that
// the speaker of each quote is right if the quote is, in the order of the quotes;
// 0 where a quote has no speaker. The confidence of a quote is this times that in
// its words.
func OnSpeakers(f func(confidence []float64)) Call { return func(c *call) { c.speakers = f } }

// Analyze finds the names, statements and speakers of text. Spans are byte
// offsets into text, which may hold any bytes. The result is the same on every
// run and platform. Time and memory are linear in the length of text. It
// returns nil if, and only if, ctx is done before the analysis is.
func (a *Analyzer) Analyze(ctx context.Context, text string, calls ...Call) *Analysis {
	c := call{progress: func(float64) {}}
	for _, f := range calls {
		f(&c)
	}
	c.progress(0)
	doc := lex.Read(ctx, text)
	if ctx.Err() != nil {
		return nil
	}
	c.progress(0.1)
	mentions, statements := a.engine.Read(ctx, doc, func(f float64) { c.progress(0.1 + 0.8*f) })
	if ctx.Err() != nil {
		return nil
	}
	mentions, statements = english(doc, mentions, statements)
	names := entity.Gather(doc, mentions)
	speakers, findings := speaker.Resolve(ctx, doc, mentions, names, statements)
	if ctx.Err() != nil {
		return nil
	}
	analysis := assemble(doc, mentions, names, statements, speakers, findings)
	analysis.Engine = a.engine.Name()
	if c.speakers != nil {
		sure := make([]float64, len(findings))
		for i, f := range findings {
			if f.Speaker >= 0 {
				sure[i] = round(f.Confidence)
			}
		}
		c.speakers(sure)
	}
	c.progress(1)
	return analysis
}

// rules is the engine that Preview returns.
type rules struct{}

func (rules) Name() string { return "preview" }

func (rules) Read(ctx context.Context, doc *lex.Document, progress func(float64)) ([]entity.Mention, []quote.Statement) {
	total := float64(max(1, len(doc.Text)))
	mentions := preview.Mentions(ctx, doc, func(done int) { progress(0.5 * float64(done) / total) })
	statements := preview.Statements(ctx, doc, mentions, func(done int) { progress(0.5 + 0.5*float64(done)/total) })
	return mentions, statements
}

// english returns mentions and statements without those of paragraphs in another
// language: the engines know English alone, and guess there.
func english(doc *lex.Document, mentions []entity.Mention, statements []quote.Statement) ([]entity.Mention, []quote.Statement) {
	foreign := doc.Foreign()
	if !slices.Contains(foreign, true) {
		return mentions, statements
	}
	in := func(at int) bool { return foreign[doc.Tokens[doc.TokenAt(at)].Paragraph] }
	mentions = slices.DeleteFunc(slices.Clone(mentions), func(m entity.Mention) bool { return in(m.Start) })
	statements = slices.DeleteFunc(slices.Clone(statements), func(s quote.Statement) bool { return in(s.Content[0].Start) })
	return mentions, statements
}

// assemble writes what the stages found as the tree of the format.
func assemble(doc *lex.Document, mentions []entity.Mention, names []entity.Name, statements []quote.Statement, speakers []speaker.Speaker, findings []speaker.Finding) *Analysis {
	a := &Analysis{
		Whosaid: "1", Offsets: UTF8,
		Entities: make([]Entity, len(mentions)),
		Names:    make([]Name, len(names)),
		Quotes:   make([]Quote, len(statements)),
		Speakers: make([]Speaker, len(speakers)),
		Counts:   count(doc, statements),
	}
	for i, m := range mentions {
		a.Entities[i] = Entity{ID: id('e', i), Span: span(m.Span), Type: m.Type.String(), Name: ref('n', m.Name), Confidence: round(m.Confidence)}
	}
	for i, n := range names {
		a.Names[i] = Name{ID: id('n', i), Type: n.Type.String(), Name: n.Text, Mentions: ids('e', n.Mentions)}
	}
	for i, s := range statements {
		f := findings[i]
		q := Quote{ID: id('q', i), Type: s.Type.String(), Act: s.Act.String(), Cue: some(s.Cue), Source: some(s.Source), Via: some(f.Via), Speaker: ref('s', f.Speaker), Confidence: round(s.Confidence)}
		if f.Speaker >= 0 {
			// The statement and then its speaker must be right.
			how := f.How.String()
			q.How, q.Confidence = &how, round(s.Confidence*f.Confidence)
		}
		for _, piece := range s.Content {
			q.Content = append(q.Content, span(piece))
		}
		a.Quotes[i] = q
	}
	for i, s := range speakers {
		a.Speakers[i] = Speaker{ID: id('s', i), Kind: s.Kind.String(), Name: s.Text, Entity: ref('n', s.Name), Quotes: ids('q', s.Statements), Words: s.Words}
	}
	return a
}

// count counts words, sentences, paragraphs, and the words that are somebody's.
func count(doc *lex.Document, statements []quote.Statement) Counts {
	c := Counts{Words: doc.Words(0, len(doc.Tokens)), Sentences: len(doc.Sentences), Paragraphs: len(doc.Paragraphs)}
	var pieces []lex.Span
	for _, s := range statements {
		pieces = append(pieces, s.Content...)
	}
	c.QuotedWords = quote.Words(doc, pieces)
	return c
}

func id(letter byte, i int) string { return string(letter) + strconv.Itoa(i+1) }

func ids(letter byte, list []int) []string {
	out := make([]string, len(list))
	for i, n := range list {
		out[i] = id(letter, n)
	}
	return out
}

func ref(letter byte, i int) *string {
	if i < 0 {
		return nil
	}
	s := id(letter, i)
	return &s
}

func span(s lex.Span) Span { return Span{s.Start, s.End} }

func some(s lex.Span) *Span {
	if s.Empty() {
		return nil
	}
	return &Span{s.Start, s.End}
}

// round keeps two decimals: a confidence says no more.
func round(f float32) float64 { return float64(int(f*100+0.5)) / 100 }
