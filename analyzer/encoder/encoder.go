// Package encoder reads a text with a small transformer and labels its tokens:
// which belong to a source, a cue or the content of a statement, what kind of
// act a cue tells of, and which belong to a name of which type.
//
//	Ms. Ortega said bread had gone up.
//	source     cue  content …
//
// The text is cut into windows of whole paragraphs (window.go), each window into
// word pieces (pieces.go) with what is known of each token (features.go); the
// layers run in integers (layer.go, package kernel), and for every head the best
// sequence of labels is found with the probability of each (crf.go). The result
// is the same to the last bit on every machine, natively and in a browser, and
// however many processors share the work.
//
// # What a model holds
//
// Lines of meta: width, heads, ff, layers, window (numbers); features (the names
// of the feature tables, those of FeatureNames); places (Places); and for every
// head a line "head NAME LABEL…". Sections, with H the width, F the ff and L the
// number of a head's labels, all linear layers [outputs, inputs]:
//
//	vocabulary                bytes, see NewPieces
//	embed.word                [pieces, H] any levels
//	embed.position            [window, H], and embed.FEATURE [values, H] for each feature
//	embed.norm                floats [2, H]: gain, bias
//	layer.I.qkv.weight .bias  levels 6 [3H, H], floats [1, 3H]: queries, keys, values, by heads
//	layer.I.out.weight .bias  [H, H]      layer.I.norm1  floats [2, H]
//	layer.I.up.weight .bias   [F, H]
//	layer.I.down.weight .bias [H, F]      layer.I.norm2  floats [2, H]
//	head.NAME.weight .bias    [L, H]
//	crf.NAME                  floats [Places·(L+1), L], if the labels depend on each other:
//	                          row p·(L+1)+i scores what follows label i at place p; i = L: the start
//	calibration.NAME          floats [n, 2], optional: probabilities before and after, both rising
package encoder

import (
	"context"
	"runtime"
	"sync"

	"whosaid/analyzer/kernel"
	"whosaid/analyzer/lex"
	"whosaid/analyzer/model"
)

// An Encoder labels the tokens of texts. It is safe for concurrent use.
type Encoder struct {
	pieces  *Pieces
	kernel  kernel.Kernel
	width   int
	ff      int
	window  int // pieces in a window, at most
	word    model.Section
	tables  []model.Section // position, then the features
	norm    norm
	layers  []layer
	heads   []Head
	scores  *kernel.Matrix // the linear layers of all heads, one below the other
	readers sync.Pool      // of *reader
	cache   cache
}

// A Head answers one question about every token.
type Head struct {
	Name        string
	Labels      []string
	first       int // where its scores begin among those of all heads
	crf         *crf
	calibration model.Curve
}

// A Reading holds the labels that the encoder gives to a document's tokens.
type Reading struct {
	Taggings []Tagging // one for each head, in the order of Encoder.Heads
}

// A Tagging holds one head's answers; both slices run parallel to the tokens.
type Tagging struct {
	Labels     []uint8   // index into the head's labels
	Confidence []float32 // probability of the label, 0..1
}

// Heads returns the heads of the model, in their order.
func (e *Encoder) Heads() []Head { return e.heads }

// Head returns the index of a head by its name, or -1.
func (e *Encoder) Head(name string) int {
	for i := range e.heads {
		if e.heads[i].Name == name {
			return i
		}
	}
	return -1
}

// Read labels the tokens of doc. progress, which may be nil, is called with the
// number of tokens read, from the calling goroutine. Read returns nil if ctx is
// done before the end; it looks at it between windows. Time is linear in the
// length of the text. Natively the windows are shared among the processors.
func (e *Encoder) Read(ctx context.Context, doc *lex.Document, progress func(done int)) *Reading {
	plan := e.Plan(ctx, doc)
	if plan == nil {
		return nil
	}
	reading := plan.NewReading()
	done := 0
	step := func(part int) {
		done += plan.parts[part].last - plan.parts[part].first
		if progress != nil {
			progress(done)
		}
	}
	workers := min(runtime.GOMAXPROCS(0), len(plan.parts))
	if workers <= 1 {
		for i := range plan.parts {
			if !plan.Read(ctx, i, reading) {
				return nil
			}
			step(i)
		}
		return reading
	}
	todo, finished := make(chan int, len(plan.parts)), make(chan int, len(plan.parts))
	for i := range plan.parts {
		todo <- i
	}
	close(todo)
	var group sync.WaitGroup
	for range workers {
		group.Go(func() {
			for i := range todo {
				if !plan.Read(ctx, i, reading) {
					return
				}
				finished <- i
			}
		})
	}
	go func() { group.Wait(); close(finished) }()
	for i := range finished {
		step(i)
	}
	if done < len(doc.Tokens) || ctx.Err() != nil {
		return nil
	}
	return reading
}
