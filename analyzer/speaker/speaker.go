// Package speaker leads from the source of a statement, as written, to who
// that really is.
package speaker

import (
	"context"

	"whosaid/analyzer/entity"
	"whosaid/analyzer/lex"
	"whosaid/analyzer/quote"
)

// Kind says what kind of speaker one is.
type Kind uint8

// The kinds of speakers.
const (
	Named        Kind = iota // a person with a name
	Unnamed                  // a senior official
	Group                    // officials, the union's members
	Organization             // the ministry of health
	Document                 // a report, a poll
)

var kindNames = [...]string{"named", "unnamed", "group", "organization", "document"}

// String returns the kind as the format writes it.
func (k Kind) String() string { return kindNames[k] }

// How says how the speaker of a statement was found.
type How uint8

// The ways of finding a speaker.
const (
	Unknown         How = iota // no speaker
	ByName                     // the source holds the full name
	ByShortName                // a surname, an acronym
	ByPronoun                  // he, she, they
	ByDescription              // the minister
	PreviousSpeaker            // no source: who spoke before goes on
	NextSpeaker                // no source: who is named after
	AsWritten                  // unnamed: the source as it stands
)

var howNames = [...]string{"", "named", "short name", "pronoun", "description", "previous speaker", "next speaker", "as written"}

// String returns the way as the format writes it; "" for Unknown.
func (h How) String() string { return howNames[h] }

// A Speaker is somebody or something whose statements a text reports.
type Speaker struct {
	Kind       Kind
	Text       string // the fullest form in the text; for unnamed ones the source without article and tail
	Name       int    // index into the names, or -1
	Statements []int  // indices into the statements, in text order
	Words      int    // words inside the content of these statements
}

// A Finding says who the speaker of one statement is, and how we know.
type Finding struct {
	Speaker    int // index into the speakers, or -1
	How        How
	Via        lex.Span // the mention that the finding leads to, or empty
	Confidence float32  // probability that the speaker is right, 0..1
}

// Resolve finds the speaker of every statement: one Finding for each, and the
// speakers in the order of their first statement. It returns nils when ctx is
// done before the end.
//
// The text is swept once from its beginning, so that every source is read
// with what a reader knows at that place: who has been named, as what, and who
// spoke last.
func Resolve(ctx context.Context, doc *lex.Document, mentions []entity.Mention, names []entity.Name, statements []quote.Statement) ([]Speaker, []Finding) {
	r := newResolver(doc, mentions, names, statements)
	who, findings := r.resolveAll(ctx)
	if findings == nil {
		return nil, nil
	}
	speakers := make([]Speaker, 0, len(r.speakers))
	place := make([]int, len(r.speakers)) // 1 + index into speakers
	pieces := make([][]lex.Span, 0, len(r.speakers))
	for i := range statements {
		w := who[i]
		if w < 0 {
			findings[i].Speaker = -1
			continue
		}
		if place[w] == 0 {
			speakers = append(speakers, r.speakers[w].Speaker)
			pieces = append(pieces, nil)
			place[w] = len(speakers)
		}
		s := place[w] - 1
		findings[i].Speaker = s
		speakers[s].Statements = append(speakers[s].Statements, i)
		pieces[s] = append(pieces[s], statements[i].Content...)
	}
	for i := range speakers {
		speakers[i].Words = quote.Words(doc, pieces[i])
	}
	return speakers, findings
}

// resolveAll finds the speaker of every statement, as an index into
// r.speakers or -1. It returns nils when ctx is done before the end.
func (r *resolver) resolveAll(ctx context.Context) ([]int, []Finding) {
	findings := make([]Finding, len(r.statements))
	who := make([]int, len(r.statements))
	order := r.order()
	for n, i := range order {
		if n&255 == 0 && ctx.Err() != nil {
			return nil, nil
		}
		r.advance(anchor(r.statements[i]))
		who[i], findings[i] = r.resolve(i)
		r.spoke(who[i], r.statements[i])
	}
	r.next(order, who, findings)
	return who, findings
}

// anchor is the byte at which a statement's speaker is looked for.
func anchor(s quote.Statement) int {
	switch {
	case !s.Source.Empty():
		return s.Source.Start
	case len(s.Content) > 0 && (s.Cue.Empty() || s.Content[0].Start < s.Cue.Start):
		return s.Content[0].Start
	}
	return s.Cue.Start
}
