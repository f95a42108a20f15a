package main

import (
	"context"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/jdkato/prose/v2"

	"whosaid/analyzer/entity"
	"whosaid/analyzer/lex"
	"whosaid/analyzer/quote"
)

// proseEngine is jdkato/prose behind our engines' interface, for comparison.
// It finds names alone, without offsets, and rewrites quotation marks before it
// reads; so its names are looked for in the text again, one after the other.
type proseEngine struct {
	once  sync.Once
	model *prose.Model
}

func (*proseEngine) Name() string { return "prose" }

// proseLimit is the longest run of text, in bytes, that prose is given at once:
// its tokenizer takes quadratic time on long lines.
const proseLimit = 4000

func (p *proseEngine) Read(ctx context.Context, doc *lex.Document, progress func(float64)) ([]entity.Mention, []quote.Statement) {
	p.once.Do(func() {
		if d, err := prose.NewDocument("A word."); err == nil {
			p.model = d.Model
		}
	})
	var mentions []entity.Mention
	for i := 0; i < len(doc.Text); {
		if ctx.Err() != nil {
			return nil, nil
		}
		end := i + cut(doc.Text[i:], proseLimit)
		at := i
		for _, e := range p.entities(doc.Text[i:end]) {
			kind, known := proseTypes[e.Label]
			span, found := locate(doc.Text, lex.Span{Start: at, End: end}, e.Text)
			if !found {
				continue
			}
			at = span.End
			if known {
				mentions = append(mentions, entity.Mention{Span: span, Type: kind, Name: -1, Confidence: 0.5})
			}
		}
		i = end
		progress(float64(i) / float64(len(doc.Text)))
	}
	return mentions, nil
}

// entities returns what prose finds in text; nothing where it panics.
func (p *proseEngine) entities(text string) (found []prose.Entity) {
	defer func() {
		if recover() != nil {
			found = nil
		}
	}()
	d, err := prose.NewDocument(text, prose.WithSegmentation(false), prose.UsingModel(p.model))
	if err != nil {
		return nil
	}
	return d.Entities()
}

var proseTypes = map[string]entity.Type{
	"PERSON": entity.Person, "GPE": entity.GPE, "ORG": entity.Org, "ORGANIZATION": entity.Org,
	"LOC": entity.Loc, "LOCATION": entity.Loc, "FAC": entity.Fac, "FACILITY": entity.Fac, "NORP": entity.NORP,
	"EVENT": entity.Event, "PRODUCT": entity.Product, "WORK_OF_ART": entity.WorkOfArt, "LAW": entity.Law,
	"DATE": entity.Date, "TIME": entity.Time, "MONEY": entity.Money, "PERCENT": entity.Percent, "QUANTITY": entity.Quantity,
}

// cut returns the length of the first line of text, its break included, or of a
// run of whole words where the line is longer than limit.
func cut(text string, limit int) int {
	if i := strings.IndexByte(text, '\n'); i >= 0 && i < limit {
		return i + 1
	}
	if len(text) <= limit {
		return len(text)
	}
	if i := strings.LastIndexByte(text[:limit], ' '); i > 0 {
		return i + 1
	}
	for limit > 1 && !utf8.RuneStart(text[limit]) {
		limit--
	}
	return limit
}

// locate finds where words stand in text within a span, whatever white space is
// between them and whichever form their quotation marks have.
func locate(text string, within lex.Span, words string) (lex.Span, bool) {
	var want []rune
	for _, r := range words {
		if !unicode.IsSpace(r) {
			want = append(want, plainMark(r))
		}
	}
	if len(want) == 0 {
		return lex.Span{}, false
	}
	for start := within.Start; start < within.End; {
		r, size := utf8.DecodeRuneInString(text[start:within.End])
		if plainMark(r) == want[0] {
			i, matched := start, 0
			for i < within.End && matched < len(want) {
				r, size := utf8.DecodeRuneInString(text[i:within.End])
				if plainMark(r) == want[matched] {
					matched++
				} else if !unicode.IsSpace(r) {
					break
				}
				i += size
			}
			if matched == len(want) {
				return lex.Span{Start: start, End: i}, true
			}
		}
		start += size
	}
	return lex.Span{}, false
}

// plainMark turns curly quotation marks into straight ones.
func plainMark(r rune) rune {
	switch r {
	case '‘', '’', '`':
		return '\''
	case '“', '”':
		return '"'
	}
	return r
}
