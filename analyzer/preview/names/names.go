// Package names finds names by rules, without a model.
package names

import (
	"context"

	"whosaid/analyzer/entity"
	"whosaid/analyzer/lex"
)

// Read finds the names and figures of doc, in text order. It returns nil
// when ctx is done before the end; progress is called with the bytes read.
//
// It works in three passes. The first looks at every word: how it is written,
// what the gazetteer knows of it, whether the document writes it small
// elsewhere. The second cuts runs of capitalised words into candidates and
// scores what each may be, from its own words ("Ministry of …", "Lake …") and
// from those around it ("said", "in", "shares"). The third lets the candidates
// of a document vote on each other, so that a bare "Ortiz" is the person that
// "Lena Ortiz" is. Figures come from [entity.Figures]; where one overlaps a
// name, the longer of the two stays, the figure when they are equally long.
func Read(ctx context.Context, doc *lex.Document, progress func(done int)) []entity.Mention {
	r := &reader{ctx: ctx, doc: doc}
	r.words()
	for s := range doc.Sentences {
		if s%64 == 0 {
			progress(doc.Sentences[s].Start)
		}
		r.sentence(s)
		if r.stopped {
			return nil
		}
	}
	r.works()
	r.settle()
	figures := entity.Figures(doc, func() bool { return ctx.Err() != nil })
	if ctx.Err() != nil {
		return nil
	}
	found := r.mentions()
	entity.Agree(doc, found)
	return entity.Merge(found, figures)
}

// A reader finds the names of one document.
type reader struct {
	ctx     context.Context
	steps   int
	stopped bool

	doc   *lex.Document
	info  []word  // what is known of each distinct word; 0 is none
	id    []int32 // token → its word
	shape []shape // token → how it is written
	style []style // sentence → how it uses capitals
	found []candidate
}

// A candidate is a run of tokens that may be a name, with a score for each type
// that it may have. The scores are hand-set weights of evidence.
type candidate struct {
	first, last int // tokens, half-open
	score       scores
}

// scores holds a weight for each type from Person to Product.
type scores [entity.Date]float32

func (s *scores) best() (entity.Type, float32) {
	t := entity.Type(0)
	for k := range s {
		if s[k] > s[t] {
			t = entity.Type(k)
		}
	}
	return t, s[t]
}

// stop reports whether ctx is done. It asks once in a few thousand calls.
func (r *reader) stop() bool {
	if r.steps++; r.steps%4096 == 0 && r.ctx.Err() != nil {
		r.stopped = true
	}
	return r.stopped
}

func (r *reader) word(i int) *word { return &r.info[r.id[i]] }

// is reports whether token i has one of the roles.
func (r *reader) is(i int, roles role) bool { return r.word(i).role&roles != 0 }

func (r *reader) mentions() []entity.Mention {
	out := make([]entity.Mention, 0, len(r.found))
	for i := range r.found {
		c := &r.found[i]
		t, score := c.score.best()
		if score <= 1 {
			continue
		}
		out = append(out, entity.Mention{
			Span: r.doc.Span(c.first, c.last),
			Type: t, Name: -1, Confidence: confidence(score),
		})
	}
	return out
}

// confidence turns a score into a probability.
func confidence(score float32) float32 { return min(0.97, 0.5+0.1*score) }
