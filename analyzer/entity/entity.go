// Package entity holds the mentions of a text and the names they belong to.
package entity

import (
	"slices"

	"whosaid/analyzer/lex"
)

// Type is the type of a mention, after OntoNotes.
type Type uint8

// The types, in the order of the format.
const (
	Person Type = iota
	Org
	GPE
	Loc
	Fac
	NORP
	Event
	WorkOfArt
	Law
	Product
	Date
	Time
	Money
	Percent
	Quantity
)

var typeNames = [...]string{"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "EVENT", "WORK_OF_ART", "LAW", "PRODUCT", "DATE", "TIME", "MONEY", "PERCENT", "QUANTITY"}

// String returns the type as the format writes it, "PERSON" or "GPE".
func (t Type) String() string { return typeNames[t] }

// Types returns the number of types; every Type is below it.
const Types = len(typeNames)

// TypeNamed returns the type that the format writes so; false for none.
func TypeNamed(name string) (Type, bool) {
	for t, n := range typeNames {
		if n == name {
			return Type(t), true
		}
	}
	return 0, false
}

// Figure reports whether mentions of the type are dates, times and amounts,
// which belong to no name.
func (t Type) Figure() bool { return t >= Date }

// A Mention is a name or a figure in the text. Mentions are in text order and
// do not overlap.
type Mention struct {
	lex.Span
	Type       Type
	Name       int     // index into the names that Gather returns, or -1 for figures and dates
	Confidence float32 // probability that span and type are right, 0..1
}

// Find returns the index of the first of mentions that ends behind a byte, their number
// where none does, and whether it holds that byte.
func Find(mentions []Mention, at int) (i int, holds bool) {
	i, _ = slices.BinarySearchFunc(mentions, at, func(m Mention, at int) int { return m.End - 1 - at })
	return i, i < len(mentions) && mentions[i].Start <= at
}

// A Name is who or what some mentions stand for.
type Name struct {
	Type     Type
	Text     string // the fullest form in the text, white space as single spaces
	Mentions []int  // indices into the mentions, in text order
}
