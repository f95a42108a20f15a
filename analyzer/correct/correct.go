// Package correct applies what people correct by hand to an analysis.
//
// A [Set] of corrections is data: a page or a program collects it, a file keeps
// it, and [Set.Apply] gives an analysis again, in which everything that follows
// (names, speakers, counts, the order of things) is right again and what a
// person said is marked. In
//
//	“We will wait,” the mayor said.
//
// the correction
//
//	{"do": "speaker", "statement": [{"start": 0, "end": 19, "words": "“We will wait,”"}],
//	 "speaker": {"name": "Lena Ortiz"}}
//
// makes the statement Lena Ortiz's, found "by hand" and with confidence 1.
//
// Corrections are made one after the other, each on what those before it left.
// They name places of the text, not ids, so that they hold for another reading
// of the same text too; and a place can say its words, by which it is found in
// a text that was changed elsewhere.
package correct

import (
	"context"
	"fmt"

	"whosaid/analyzer"
	"whosaid/analyzer/lex"
)

// A Set is the corrections of one article, in the order in which they are made.
type Set struct {
	Whosaid     string        `json:"whosaid"`      // version of the format, "1"
	ID          string        `json:"id,omitempty"` // of the article, as an analysis has it
	Offsets     analyzer.Unit `json:"offsets"`      // unit of every Start and End
	Corrections []Correction  `json:"corrections"`
}

// A Correction is one thing that a person says of the text. Which fields count
// depends on Do:
//
//	mention       At is a mention of a name, or a figure, of Type; Name says of which name, else it is found
//	no mention    At is none
//	statement     Content is a statement, of Act ("speech"), with Source, Cue and Speaker where they are given
//	no statement  Statement is none
//	content       the words of Statement are Content
//	source        the source of Statement is Source, or nothing
//	cue           the cue of Statement is Cue, or nothing
//	act           Statement is of Act
//	speaker       Statement is Speaker's, or nobody's
//	merge         Speaker and Into are one, called as Into is
//	rename        Speaker is called Name, and is of Kind where that is given
//
// What takes bytes of another mention takes its place; what takes bytes of the
// content of another statement is cut out of it.
type Correction struct {
	Do        string   `json:"do"`
	At        *Place   `json:"at,omitempty"`
	All       bool     `json:"all,omitempty"` // mention, no mention: wherever the same words stand
	Type      string   `json:"type,omitempty"`
	Statement []Place  `json:"statement,omitempty"` // the content of a statement that is there; half of it is enough to know it
	Content   []Place  `json:"content,omitempty"`
	Source    *Place   `json:"source,omitempty"`
	Cue       *Place   `json:"cue,omitempty"`
	Act       string   `json:"act,omitempty"`
	Speaker   *Speaker `json:"speaker,omitempty"`
	Into      *Speaker `json:"into,omitempty"`
	Name      string   `json:"name,omitempty"`
	Kind      string   `json:"kind,omitempty"`
}

// A Place is a span of the text, in the unit of its set, with the words that
// stand there. Where they don't, the place is where else in the text they
// stand, if that is once. Without words the offsets alone count.
type Place struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Words string `json:"words,omitempty"`
}

// A Speaker is one of the analysis, by its name; of several of one name it is
// the one with the statement Of. A statement can be given to somebody who has
// none yet: to a name of the text, or to somebody new, of Kind ("named").
type Speaker struct {
	Name string  `json:"name"`
	Kind string  `json:"kind,omitempty"`
	Of   []Place `json:"of,omitempty"`  // the content of one of its statements
	New  bool    `json:"new,omitempty"` // another one, even where somebody has this name
}

// A Problem says why a correction was not made.
type Problem struct {
	Correction int // its index in the set
	Do         string
	Reason     string
}

func (p Problem) Error() string {
	return fmt.Sprintf("correction %d (%s): %s", p.Correction+1, shortened(p.Do), p.Reason)
}

// Apply returns a with the corrections made, in the unit of a, and what kept
// some of them from being made, in their order; the others are made. text is the
// text that a is of. Without corrections the analysis that comes out is the one
// that went in. a stays as it is.
func (s Set) Apply(a *analyzer.Analysis, text string) (*analyzer.Analysis, []Problem) {
	doc := lex.Read(context.Background(), text)
	corrections, problems := s.placed(text)
	bad := map[int]bool{}
	for _, p := range problems {
		bad[p.Correction] = true
	}
	m := load(doc, a.In(analyzer.UTF8, text))
	made := a.Corrections
	var late []Problem
	for i := range corrections {
		if bad[i] {
			continue
		}
		if err := m.apply(&corrections[i]); err != nil {
			late = append(late, Problem{i, s.Corrections[i].Do, err.Error()})
			continue
		}
		made++
	}
	out := m.analysis(a)
	out.Corrections = made
	return out.In(a.Offsets, text), ordered(problems, late)
}

// ordered puts two ordered lists of problems into one.
func ordered(a, b []Problem) []Problem {
	var out []Problem
	for len(a) > 0 && len(b) > 0 {
		if a[0].Correction < b[0].Correction {
			out, a = append(out, a[0]), a[1:]
		} else {
			out, b = append(out, b[0]), b[1:]
		}
	}
	return append(append(out, a...), b...)
}
