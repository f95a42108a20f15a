// Package evaluate measures analyses against articles that were annotated by
// hand: names, statements, speakers, and whether a confidence of 0.9 means
// nine in ten.
//
//	var score evaluate.Score
//	gold := evaluate.NewReader(file)
//	for doc, err := gold.Read(); err == nil; doc, err = gold.Read() {
//		score.Add(doc, a.Analyze(ctx, doc.Text))
//	}
//	evaluate.Table(os.Stdout, []string{"preview"}, []*evaluate.Report{score.Report()})
//
// # Names
//
// A name is right when its span and its type are. On both sides a span first
// loses white space, a leading "the", "a" or "an" and a final "'s", about which
// corpora differ. Corpora with the fifteen types of the format are scored by
// them; all others by PER, LOC (with countries and facilities) and ORG, with
// what else they annotate, MISC or DATE say, in rows of its own beside the sum.
// A prediction of a type that a corpus does not annotate is not counted.
//
// # Statements
//
// A statement is found when its content and the annotated one share at least
// half the words of both. It is whole when the source is right too: the same
// head word of the text, or none on both sides; where the annotation leaves a second
// statement of the same speaker without a source ("…, adding …"), the subject
// that it shares is right as well. One prediction is paired with one annotated
// statement, those that share most first. The words are found by a tokenizer
// of this package, so that a change of the analyzer's moves no score.
//
// The head of a source is its last word before the first comma, bracket, colon,
// dash or line end, preposition, relative pronoun, or participle with a
// complement; articles and possessives are not heads: the head of "a senior
// official briefed on the talks" is "official".
//
// For sources, cues and contents, exact asks for the same tokens, trimmed for
// the same but for punctuation at the edges, and token counts tokens.
// The reporting subset holds the statements whose cue has a verb of saying or
// writing, or "according": recall over the annotated ones, precision over the
// predicted ones; so, too, by type.
//
// Where acts are annotated, the figures are for speech and documents. Thoughts
// and perceptions are neither rewarded nor punished: annotated ones are not
// counted, nor are predictions paired with them; a prediction called one of
// them counts only if it is paired with annotated speech or an annotated
// document. Where acts are not annotated, everything counts.
//
// # Speakers
//
// The speaker of a found statement is right when both sides have none, or when
// the names agree: for named people all words of the shorter name are in the
// longer one, titles aside, and both are named; for others that holds for one
// of them, or their heads are the same word, or one is the other's acronym.
//
// The kind of a speaker (named, unnamed, group, organization, document) is scored
// over the found statements too, whether or not the speaker is the right one.
//
// # Pronouns
//
// A text of GAP (Webster et al. 2018, Mind the GAP) has one pronoun and two names;
// each of the names is or is not whom the pronoun stands for. The analysis says so
// of a name where the one that package speaker leads the pronoun to is mentioned
// there, by the names that the analysis itself found: nothing of the annotation
// goes in but where the pronoun is. Precision, recall and F1 are over the names, as
// in the paper, and its bias is the F1 of feminine pronouns by that of masculine
// ones. Accuracy is the share of texts with both names right.
//
// # Confidence
//
// A statement counts as right when it is whole and, where speakers are
// annotated, its speaker is right. A speaker's own confidence is compared over the
// found statements that are shown one. Error is the mean distance between
// confidence and share of right ones, over ten bins, weighted by their size.
//
// # More
//
// Named speakers are counted for women and men apart, where the annotation tells.
// [Score.Resamples] asks for 95 % intervals, [Score.Worst] for the documents with
// the lowest F1, [Score.Mistakes] for mistakes to read.
package evaluate

import (
	"encoding/json"
	"math/rand/v2"

	"whosaid/analyzer"
)

// A Count says how many annotated items there are and how many were got right,
// how many were predicted and how many of those are right.
type Count struct {
	Gold, GoldRight           int
	Predicted, PredictedRight int
}

// Precision is the share of predictions that are right, in percent; 0 without any.
func (c Count) Precision() float64 { return percent(c.PredictedRight, c.Predicted) }

// Recall is the share of annotated items that are got right, in percent; 0 without any.
func (c Count) Recall() float64 { return percent(c.GoldRight, c.Gold) }

// F1 is the harmonic mean of Precision and Recall.
func (c Count) F1() float64 {
	p, r := c.Precision(), c.Recall()
	if p+r == 0 {
		return 0
	}
	return 2 * p * r / (p + r)
}

// addGold counts one annotated item, got right or not.
func (c *Count) addGold(right bool) {
	c.Gold++
	if right {
		c.GoldRight++
	}
}

// addPredicted counts one prediction, right or not.
func (c *Count) addPredicted(right bool) {
	c.Predicted++
	if right {
		c.PredictedRight++
	}
}

func (c *Count) add(other Count) {
	c.Gold += other.Gold
	c.GoldRight += other.GoldRight
	c.Predicted += other.Predicted
	c.PredictedRight += other.PredictedRight
}

func percent(n, of int) float64 {
	if of == 0 {
		return 0
	}
	return 100 * float64(n) / float64(of)
}

// A Row is a Count with what it counts.
type Row struct {
	Label string
	Count
}

// MarshalJSON writes the counts with the measures, which are in percent.
func (r Row) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Label          string  `json:"label"`
		Gold           int     `json:"gold"`
		GoldRight      int     `json:"gold_right"`
		Predicted      int     `json:"predicted"`
		PredictedRight int     `json:"predicted_right"`
		Precision      float64 `json:"precision"`
		Recall         float64 `json:"recall"`
		F1             float64 `json:"f1"`
	}{r.Label, r.Gold, r.GoldRight, r.Predicted, r.PredictedRight, r.Precision(), r.Recall(), r.F1()})
}

// A Report holds every measure. A part that is nil was not annotated.
type Report struct {
	Documents  int         `json:"documents"`
	Names      *Names      `json:"names,omitempty"`
	Statements *Statements `json:"statements,omitempty"`
	Speakers   *Speakers   `json:"speakers,omitempty"`
	Pronouns   *Pronouns   `json:"pronouns,omitempty"`
	// Intervals, Worst and Mistakes are there where the Score was asked for them.
	Intervals []Interval `json:"intervals,omitempty"`
	Worst     []Single   `json:"worst,omitempty"`
	Mistakes  []Mistakes `json:"mistakes,omitempty"`
}

// A Score sums up documents. The zero value is ready.
type Score struct {
	Resamples int // how often documents are drawn anew for intervals; 0 for none
	Worst     int // how many of the worst documents to list
	Mistakes  int // how many mistakes of each kind to keep

	singles    []single
	notes      *notebook
	documents  int
	names      nameScore
	statements statementScore
	speakers   speakerScore
	pronouns   pronounScore
}

// Add scores one analysis of doc.Text. The confidence in the speaker of each of its
// quotes alone, as [analyzer.OnSpeakers] gives it, may be given too.
func (s *Score) Add(doc *Document, a *analyzer.Analysis, speakers ...float64) {
	s.documents++
	a = a.In(analyzer.UTF8, doc.Text)
	pairs := s.add(doc, a, speakers)
	if s.Resamples > 0 || s.Worst > 0 {
		var one Score
		one.add(doc, a, nil)
		s.singles = append(s.singles, newSingle(doc, &one))
	}
	if s.Mistakes > 0 {
		if s.notes == nil {
			s.notes = &notebook{limit: s.Mistakes, random: rand.New(rand.NewPCG(1, 2)), names: map[nameKind]*sample{}, others: map[string]*sample{}}
		}
		if doc.Entities != nil {
			s.notes.readNames(doc, a)
		}
		if doc.Statements != nil {
			s.notes.readStatements(doc, a, pairs)
		}
	}
}

// add adds to the sums, and returns the statements that were paired.
func (s *Score) add(doc *Document, a *analyzer.Analysis, speakers []float64) (pairs []pair) {
	if doc.Entities != nil {
		s.names.add(doc, a)
	}
	if doc.Statements != nil {
		pairs = s.statements.add(doc, a)
		if doc.Speakers != nil {
			s.speakers.add(doc, a, pairs, speakers)
		}
	}
	if doc.Pronoun != nil {
		s.pronouns.add(doc, a)
	}
	return pairs
}

// Report returns the measures of what was added.
func (s *Score) Report() *Report {
	r := &Report{Documents: s.documents, Names: s.names.report(), Statements: s.statements.report(), Speakers: s.speakers.report(), Pronouns: s.pronouns.report()}
	if s.Resamples > 0 && s.documents > 1 {
		r.Intervals = s.intervals(s.Resamples)
	}
	if s.Worst > 0 && s.documents > 1 {
		r.Worst = s.worst(s.Worst)
	}
	if s.notes != nil {
		r.Mistakes = s.mistakes()
	}
	return r
}
