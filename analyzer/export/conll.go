package export

import (
	"context"
	"slices"
	"unicode"
	"unicode/utf8"

	"whosaid/analyzer"
	"whosaid/analyzer/lex"
)

// CoNLL's columns, one token a line, an empty line after each sentence:
//
//	She q1 B-SOURCE O
//	said q1 B-CUE O
//	Paris q1 B-CONTENT B-GPE
//	was q1 I-CONTENT O
//
// They are the token, the statement it belongs to, its role there and the
// type of the name, in the places where CoNLL 2003 has token, part of speech,
// chunk and name; so what reads names from that reads them from this.

// CoNLL returns the tokens with their tags in BIO. A tag never reaches over the
// end of a sentence. Where statements lie in one another, a token belongs to the
// innermost; where two entities overlap, to the first.
func CoNLL(d Document) []byte {
	a := d.inBytes()
	doc := lex.Read(context.Background(), d.Text)
	roles, names := rolesOf(doc, a), namesOf(doc, a)
	out := []byte("-DOCSTART- -X- O O\n\n")
	for _, sentence := range doc.Sentences {
		var role, name tag
		for i := sentence.First; i < sentence.Last; i++ {
			out = appendToken(out, doc.Word(i))
			out = append(out, ' ')
			if roles[i].label == "" {
				out = append(out, '_')
			} else {
				out = append(out, a.Quotes[roles[i].owner].ID...)
			}
			out = appendTag(out, roles[i], role)
			out = appendTag(out, names[i], name)
			out = append(out, '\n')
			role, name = roles[i], names[i]
		}
		out = append(out, '\n')
	}
	return out
}

// A tag is what one token is part of; the label is "" for nothing.
type tag struct {
	label        string
	owner, piece int // neighbours with the same are one span
}

func appendTag(out []byte, t, before tag) []byte {
	switch {
	case t.label == "":
		return append(out, " O"...)
	case t == before:
		out = append(out, " I-"...)
	default:
		out = append(out, " B-"...)
	}
	return append(out, t.label...)
}

// appendToken appends a token; white space in it, of which there is hardly
// ever any, would start another column.
func appendToken(out []byte, word string) []byte {
	for _, r := range word {
		if unicode.IsSpace(r) || unicode.IsControl(r) {
			r = utf8.RuneError
		}
		out = utf8.AppendRune(out, r)
	}
	return out
}

// rolesOf gives each token its role in the innermost statement that holds it.
func rolesOf(doc *lex.Document, a *analyzer.Analysis) []tag {
	tags := make([]tag, len(doc.Tokens))
	order := make([]int, len(a.Quotes))
	for i := range order {
		order[i] = i
	}
	length := func(i int) int {
		c := a.Quotes[i].Content
		if len(c) == 0 {
			return 0
		}
		return c[len(c)-1].End - c[0].Start
	}
	slices.SortStableFunc(order, func(i, j int) int { return length(j) - length(i) })
	for _, i := range order {
		q := &a.Quotes[i]
		for j, piece := range q.Content {
			mark(doc, tags, piece, tag{"CONTENT", i, j}, true)
		}
		if q.Source != nil {
			mark(doc, tags, *q.Source, tag{"SOURCE", i, -1}, true)
		}
		if q.Cue != nil {
			mark(doc, tags, *q.Cue, tag{"CUE", i, -2}, true)
		}
	}
	return tags
}

// namesOf gives each token the type of the entity that holds it.
func namesOf(doc *lex.Document, a *analyzer.Analysis) []tag {
	tags := make([]tag, len(doc.Tokens))
	for i, e := range a.Entities {
		mark(doc, tags, e.Span, tag{e.Type, i, 0}, false)
	}
	return tags
}

// mark tags the tokens that share a byte with s; over others where over is set.
func mark(doc *lex.Document, tags []tag, s analyzer.Span, t tag, over bool) {
	first, last := doc.Range(lex.Span{Start: s.Start, End: s.End})
	for i := first; i < last; i++ {
		if over || tags[i].label == "" {
			tags[i] = t
		}
	}
}
