package entity

import (
	"strings"

	"whosaid/analyzer/lex"
)

// Firms are named after people, and are called by the first word: in
//
//	Ortiz Foods lost money. Ortiz, which owns mills, said it rained.
//
// Ortiz is the firm, unless the text names a person so.

// unsure is the confidence below which a mention may be of another type than was found.
const unsure = 0.9

// retypeShort makes organizations of people whose name is the first word of an
// organization's, where none of their mentions is sure, has a title or is a part of a
// person's full name.
func (g *gatherer) retypeShort() {
	firms := map[string]bool{} // first words → nothing speaks for a person
	for _, m := range g.mentions {
		if first, _, longer := strings.Cut(g.doc.Of(m.Span), " "); m.Type == Org && longer && len(first) > 3 {
			firms[first] = true
		}
	}
	if len(firms) == 0 {
		return
	}
	for _, m := range g.mentions {
		if m.Type != Person {
			continue
		}
		words := strings.Fields(bare(g.doc.Of(m.Span)))
		for _, w := range words {
			if len(words) > 1 || m.Confidence >= unsure || g.titledAt(m) {
				delete(firms, w)
			}
		}
	}
	for i := range g.mentions {
		if m := &g.mentions[i]; m.Type == Person && firms[bare(g.doc.Of(m.Span))] {
			m.Type = Org
		}
	}
}

// bare returns a name without a possessive.
func bare(name string) string {
	return strings.TrimSuffix(strings.TrimSuffix(name, "'s"), "’s")
}

// titledAt reports whether a title of people stands right before mention m.
func (g *gatherer) titledAt(m Mention) bool {
	t := g.doc.TokenAt(m.Start) - 1
	if t > 0 && g.doc.Tokens[t].Kind == lex.Punct {
		t--
	}
	return t >= 0 && honorific(strings.TrimSuffix(strings.ToLower(g.doc.Word(t)), "."))
}
