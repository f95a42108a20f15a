package speaker

import (
	"context"
	"slices"

	"whosaid/analyzer/entity"
	"whosaid/analyzer/lex"
	"whosaid/analyzer/quote"
)

// Antecedents finds whom pronouns stand for that need not be sources: in
//
//	Ortiz met Diaz in May. Her plan failed.
//
// it leads "Her" to the name of one of the two, by the rules for sources. Each of
// pronouns is the span of one pronoun (he, him, his, she, her, hers, it, they and
// the like), in text order. For each it returns the index of a name, or -1 for
// nobody with a name; nil when ctx is done before the end.
func Antecedents(ctx context.Context, doc *lex.Document, mentions []entity.Mention, names []entity.Name, statements []quote.Statement, pronouns []lex.Span) []int {
	r := newResolver(doc, mentions, names, statements)
	found := make([]int, len(pronouns))
	next := 0
	before := func(at int) {
		for ; next < len(pronouns) && pronouns[next].Start < at; next++ {
			found[next] = r.antecedentOf(pronouns[next])
		}
	}
	for n, i := range r.order() {
		if n&255 == 0 && ctx.Err() != nil {
			return nil
		}
		at := anchor(statements[i])
		before(at)
		r.advance(at)
		who, _ := r.resolve(i)
		r.spoke(who, statements[i])
	}
	before(len(doc.Text) + 1)
	return found
}

// antecedentOf returns the name that the pronoun at s stands for, or -1.
func (r *resolver) antecedentOf(s lex.Span) int {
	if s.Empty() {
		return -1
	}
	r.advance(s.Start)
	r.current = -1
	p := r.read(s)
	if p.pronoun == "" || p.first >= len(r.doc.Tokens) {
		return -1
	}
	who := -1
	switch p.pronoun {
	case "who", "which", "that":
		who, _ = r.antecedent(p)
	case "i", "we", "you", "me", "my", "us", "our", "your":
	default:
		if who = r.newcomer(p); who < 0 {
			who, _ = r.choose(r.meant(p))
		}
	}
	if who < 0 {
		return -1
	}
	return r.speakers[who].Name
}

// order returns the statements in the order in which their speakers are found.
func (r *resolver) order() []int {
	order := make([]int, len(r.statements))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return anchor(r.statements[a]) - anchor(r.statements[b]) })
	return order
}
