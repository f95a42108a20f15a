// Package quote holds the statements of a text: content, cue and source.
package quote

import (
	"slices"

	"whosaid/analyzer/lex"
)

// Type says how much of a statement's content stands in quotation marks.
type Type uint8

// The types of statements.
const (
	Indirect Type = iota // none of it
	Mixed                // part of it
	Direct               // all of it
)

var typeNames = [...]string{"indirect", "mixed", "direct"}

// String returns the type as the format writes it.
func (t Type) String() string { return typeNames[t] }

// Act says what kind of act a statement is.
type Act uint8

// The acts.
const (
	Speech     Act = iota // said, wrote, announced
	Thought               // believes, wants, fears
	Perception            // saw, found
	Document              // a poll shows
)

var actNames = [...]string{"speech", "thought", "perception", "document"}

// String returns the act as the format writes it.
func (a Act) String() string { return actNames[a] }

// A Statement is something that somebody said, thought or saw, or that a
// document says. Statements come in the order of their first content byte.
type Statement struct {
	Content    []lex.Span // one or more pieces in text order, marks included
	Cue        lex.Span   // or empty
	Source     lex.Span   // as written, or empty
	Type       Type
	Act        Act
	Confidence float32 // probability that content and source are right, 0..1
}

// TypeOf says how much of the content stands inside quotation regions, by
// letters and digits: from 95 % it is direct, up to 2 % indirect.
func TypeOf(doc *lex.Document, content []lex.Span) Type {
	all, in := 0, 0
	for _, piece := range content {
		first, last := doc.Range(piece)
		for _, tok := range doc.Tokens[first:last] {
			if tok.Kind == lex.Punct {
				continue
			}
			n := min(tok.End, piece.End) - max(tok.Start, piece.Start)
			all += n
			if tok.Region >= 0 {
				in += n
			}
		}
	}
	switch {
	case in*100 <= all*2:
		return Indirect
	case in*100 >= all*95:
		return Direct
	}
	return Mixed
}

// Words counts the words inside pieces as lex.Document.Words does, each once even
// where pieces overlap.
func Words(doc *lex.Document, pieces []lex.Span) int {
	pieces = slices.Clone(pieces)
	slices.SortFunc(pieces, func(a, b lex.Span) int { return a.Start - b.Start })
	n, next := 0, 0
	for _, piece := range pieces {
		first, last := doc.Range(piece)
		first, next = max(next, first), max(next, last)
		n += doc.Words(first, next)
	}
	return n
}
