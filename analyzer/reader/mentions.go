package reader

import (
	"context"

	"whosaid/analyzer/encoder"
	"whosaid/analyzer/entity"
	"whosaid/analyzer/lex"
)

// mentions returns the names that the labels mark, and the figures of doc.
func (r *Engine) mentions(ctx context.Context, doc *lex.Document, t encoder.Tagging) []entity.Mention {
	var names []entity.Mention
	for i := 0; i < len(t.Labels); {
		label := t.Labels[i]
		if label == 0 {
			i++
			continue
		}
		typ := r.types[(label-1)/2]
		first := i
		sure := t.Confidence[i]
		for i++; i < len(t.Labels) && t.Labels[i] == (label-1)|1+1 && t.Labels[i]%2 == 0; i++ {
			sure = min(sure, t.Confidence[i])
		}
		if s, ok := trimmed(doc, first, i); ok {
			names = append(names, entity.Mention{Span: s, Type: typ, Name: -1, Confidence: r.mention.At(sure)})
		}
	}
	votes := ballots(doc, names)
	agree(doc, names, votes)
	names = overlooked(doc, names, votes, t)
	figures := entity.Figures(doc, func() bool { return ctx.Err() != nil })
	return merge(names, figures)
}

// trimmed returns the span of tokens [first, last) without an article before it
// and a possessive after it.
func trimmed(doc *lex.Document, first, last int) (lex.Span, bool) {
	for first < last {
		switch doc.Word(first) {
		case "the", "The", "THE", "a", "A", "an", "An":
			first++
			continue
		}
		if doc.Tokens[first].Kind != lex.Punct || opens(doc.Word(first)) {
			break
		}
		first++
	}
	for first < last {
		switch doc.Word(last - 1) {
		case "'s", "’s", "'", "’", ",", ";", ":":
			last--
			continue
		}
		break
	}
	if first == last {
		return lex.Span{}, false
	}
	return lex.Span{Start: doc.Tokens[first].Start, End: doc.Tokens[last-1].End}, true
}

// opens reports whether punctuation may begin a name: a mark around a title, @.
func opens(word string) bool {
	switch word {
	case ",", ";", ":", ".", "-", "–", "—", "'s", "’s":
		return false
	}
	return true
}

// merge puts names and figures, each in text order, into one list. Of those
// that overlap the longer one stays, the figure when they are equally long.
func merge(names, figures []entity.Mention) []entity.Mention {
	out := make([]entity.Mention, 0, len(names)+len(figures))
	for len(names) > 0 || len(figures) > 0 {
		switch {
		case len(figures) == 0 || len(names) > 0 && names[0].End <= figures[0].Start:
			out = append(out, names[0])
			names = names[1:]
		case len(names) == 0 || figures[0].End <= names[0].Start:
			out = append(out, figures[0])
			figures = figures[1:]
		case names[0].End-names[0].Start > figures[0].End-figures[0].Start:
			figures = figures[1:]
		default:
			names = names[1:]
		}
	}
	return out
}
