// Package reader is the engine that has learnt to read: it turns the labels
// that the encoder gives to tokens into mentions and statements.
//
//	“Flour is dear,” said Lena Ortiz of the millers’ guild.
//	content          cue  source
//	                      PERSON
//
// Mentions are the runs of name labels, made consistent over the document, with
// the figures that package entity finds by rules (mentions.go). Statements are
// the labelled spans, joined by package link and made to agree with the
// quotation marks by package quote (statements.go); what the labels leave open
// the form of a transcript (turns.go) or an interview (interview.go) and the rules
// of package preview answer where they are certain (complement.go).
//
// Beside what package encoder asks for, a model has the heads statement, act and
// name, and may have the curves calibration.whole and calibration.mention, which
// turn the confidences of statements and mentions into probabilities; the
// program in folder calibrate makes them.
package reader

import (
	"context"
	"errors"

	"whosaid/analyzer/encoder"
	"whosaid/analyzer/entity"
	"whosaid/analyzer/lex"
	"whosaid/analyzer/model"
	"whosaid/analyzer/quote"
)

// An Engine reads texts with a model. It is safe for concurrent use.
type Engine struct {
	encoder              *encoder.Encoder
	name                 string
	statement, act, kind int // the heads; kind tells names
	types                []entity.Type
	whole, mention       model.Curve // from the product of what is sure to the probability
}

// New returns the engine that a model makes, or an error that says what the
// model lacks.
func New(m *model.Model) (*Engine, error) {
	e, err := encoder.New(m)
	if err != nil {
		return nil, err
	}
	r := &Engine{encoder: e, name: m.Name(), statement: e.Head("statement"), act: e.Head("act"), kind: e.Head("name")}
	if r.statement < 0 || r.act < 0 || r.kind < 0 {
		return nil, errors.New("reader: the model has not the heads statement, act and name")
	}
	heads := e.Heads()
	if !equal(heads[r.statement].Labels, "O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content") ||
		!equal(heads[r.act].Labels, "speech", "thought", "perception", "document") {
		return nil, errors.New("reader: the model labels statements in another way")
	}
	if r.whole, err = m.Curve("calibration.whole"); err != nil {
		return nil, err
	}
	if r.mention, err = m.Curve("calibration.mention"); err != nil {
		return nil, err
	}
	names := heads[r.kind].Labels
	if len(names)%2 == 0 || names[0] != "O" {
		return nil, errors.New("reader: the model labels names in another way")
	}
	for i := 1; i < len(names); i += 2 {
		t, ok := entity.TypeNamed(names[i][min(2, len(names[i])):])
		if !ok || names[i] != "B-"+t.String() || names[i+1] != "I-"+t.String() {
			return nil, errors.New("reader: the model labels names in another way")
		}
		r.types = append(r.types, t)
	}
	return r, nil
}

func equal(labels []string, want ...string) bool {
	if len(labels) != len(want) {
		return false
	}
	for i := range want {
		if labels[i] != want[i] {
			return false
		}
	}
	return true
}

// Name returns engine, version and the start of the model's checksum:
// "reader 1.0 sha256:3f9a01c27b44".
func (r *Engine) Name() string { return r.name }

// Read returns the mentions of doc in text order, which do not overlap, and its
// statements in the order of their first content byte. It returns nils when ctx
// is done before the end. progress takes the share of the work that is done,
// 0..1. Time is linear in the length of the text.
func (r *Engine) Read(ctx context.Context, doc *lex.Document, progress func(float64)) ([]entity.Mention, []quote.Statement) {
	total := float64(max(1, len(doc.Tokens)))
	reading := r.encoder.Read(ctx, doc, func(done int) { progress(0.95 * float64(done) / total) })
	if reading == nil {
		return nil, nil
	}
	return r.Tell(ctx, doc, reading)
}

// Tell turns labels into mentions and statements.
func (r *Engine) Tell(ctx context.Context, doc *lex.Document, reading *encoder.Reading) ([]entity.Mention, []quote.Statement) {
	mentions := r.mentions(ctx, doc, reading.Taggings[r.kind])
	statements := r.statements(ctx, doc, mentions, reading.Taggings[r.statement], reading.Taggings[r.act])
	if ctx.Err() != nil {
		return nil, nil
	}
	return mentions, statements
}

// Labels returns the labels of doc's tokens for source, cue and content, as
// Chunks takes them; nil when ctx is done before the end.
func (r *Engine) Labels(ctx context.Context, doc *lex.Document) []uint8 {
	reading := r.encoder.Read(ctx, doc, nil)
	if reading == nil {
		return nil
	}
	return reading.Taggings[r.statement].Labels
}
