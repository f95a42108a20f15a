package speaker

import (
	"strings"

	"whosaid/analyzer/entity"
	"whosaid/analyzer/lex"
)

// What stands at a place of the text: its word, its sentence and whose name it is. A
// place outside of the text holds the word "" and no name.

// token returns the index of the first token that ends after byte at.
//
//go:noinline
func (r *resolver) token(at int) int { return r.doc.TokenAt(at) }

// word returns token t in lower case, "" outside the text.
func (r *resolver) word(t int) string {
	if t < 0 || t >= len(r.doc.Tokens) {
		return ""
	}
	return strings.ToLower(r.doc.Word(t))
}

// sentenceOf returns the sentence of token t.
func (r *resolver) sentenceOf(t int) lex.Sentence { return r.doc.Sentences[r.doc.Tokens[t].Sentence] }

// closing returns the token that closes the bracket at t, before last.
func (r *resolver) closing(t, last int) int {
	for k := t + 1; k < last; k++ {
		if w := r.word(k); w == ")" || w == "]" {
			return k
		}
	}
	return t
}

// mentionAt returns the mention that holds token t, or -1.
func (r *resolver) mentionAt(t int) int {
	if t < 0 || t >= len(r.doc.Tokens) {
		return -1
	}
	if m, ok := entity.Find(r.mentions, r.doc.Tokens[t].Start); ok {
		return m
	}
	return -1
}

// speaking returns the mention at token t if its name can speak, or -1.
func (r *resolver) speaking(t int) int {
	if m := r.mentionAt(t); m >= 0 && r.mentions[m].Name >= 0 && r.mentions[m].Name < len(r.names) && figurative(r.mentions[m].Type) {
		return m
	}
	return -1
}

// typeOf returns the type of the name of mention m, which can speak.
//
//go:noinline
func (r *resolver) typeOf(m int) entity.Type { return r.names[r.mentions[m].Name].Type }

// person reports whether mention m, which can speak or is -1 for none, is a person's.
func (r *resolver) person(m int) bool { return m >= 0 && r.typeOf(m) == entity.Person }

// figurative reports whether names of type t can speak.
func figurative(t entity.Type) bool {
	switch t {
	case entity.Person, entity.Org, entity.GPE, entity.NORP, entity.Fac, entity.WorkOfArt, entity.Law, entity.Loc, entity.Product, entity.Event:
		return true
	}
	return false
}
