package evaluate

import (
	"math/rand/v2"
	"slices"
	"sort"
)

// How far a figure could be off because the corpus holds these articles and not
// others: the articles are drawn anew, as many as there are, each as often as it
// comes up; of a thousand such corpora the middle 95 % give the interval. Articles
// are drawn, not names or statements, since those of one article are alike.

// An Interval is an F1 with the bounds of its 95 % interval, in percent.
type Interval struct {
	Label string  `json:"label"`
	F1    float64 `json:"f1"`
	Low   float64 `json:"low"`
	High  float64 `json:"high"`
}

// A Single is how one document fared, by the measure that says most of those
// that it is annotated for.
type Single struct {
	ID    string  `json:"id"`
	Label string  `json:"label"`
	Gold  int     `json:"gold"`
	Wrong int     `json:"wrong"` // missed or invented
	F1    float64 `json:"f1"`
}

// single has the counts of one document.
type single struct {
	id      string
	names   map[outcome]tally
	figures [6]Row // found, whole, reporting, speaker right, speaker of found, pronouns
}

func newSingle(doc *Document, s *Score) single {
	one := single{id: doc.ID, names: s.names.outcomes}
	if r := s.statements.report(); r != nil {
		one.figures[0], one.figures[1] = r.Found, r.Whole
		one.figures[2] = Row{"whole, reporting subset", r.Reporting.Count}
	}
	if r := s.speakers.report(); r != nil {
		one.figures[3], one.figures[4] = r.Right, r.OfFound
	}
	if r := s.pronouns.report(); r != nil {
		one.figures[5] = r.All
	}
	return one
}

// rows returns the main figures of every document, by label.
func (s *Score) rows() (labels []string, rows [][]Count) {
	add := func(label string, of func(single) Count) {
		list := make([]Count, len(s.singles))
		any := false
		for i, one := range s.singles {
			list[i] = of(one)
			any = any || list[i] != Count{}
		}
		if any {
			labels, rows = append(labels, label), append(rows, list)
		}
	}
	if s.names.scored {
		scheme := s.names.scheme()
		add(scheme.label, func(one single) Count {
			counts, _ := scheme.count(one.names)
			var sum Count
			for _, r := range scheme.rows[:scheme.summed] {
				if scheme.kept[r] {
					sum.add(*counts[r])
				}
			}
			return sum
		})
	}
	for i, label := range []string{"found", "whole", "whole, reporting subset", "found and speaker right", "speaker of found", "pronoun is name"} {
		add(label, func(one single) Count { return one.figures[i].Count })
	}
	return labels, rows
}

// intervals draws articles that many times. The draws are the same on every run.
func (s *Score) intervals(times int) []Interval {
	labels, rows := s.rows()
	n := len(s.singles)
	random := rand.New(rand.NewPCG(95, uint64(n)))
	drawn := make([][]float64, len(labels))
	for range times {
		sums := make([]Count, len(labels))
		for range n {
			d := random.IntN(n)
			for i := range rows {
				sums[i].add(rows[i][d])
			}
		}
		for i := range sums {
			drawn[i] = append(drawn[i], sums[i].F1())
		}
	}
	var out []Interval
	for i, label := range labels {
		var whole Count
		for _, c := range rows[i] {
			whole.add(c)
		}
		sort.Float64s(drawn[i])
		at := func(share float64) float64 { return drawn[i][int(share*float64(times-1)+0.5)] }
		out = append(out, Interval{label, whole.F1(), at(0.025), at(0.975)})
	}
	return out
}

// fewest is the number of annotated items below which one document says little.
const fewest = 5

// worst returns the documents with the lowest F1: of statements with their
// speakers where those are annotated, else of whole statements, else of names.
func (s *Score) worst(count int) []Single {
	labels, rows := s.rows()
	best := -1
	for _, label := range []string{"found and speaker right", "whole"} {
		if best < 0 {
			best = slices.Index(labels, label)
		}
	}
	if best < 0 && len(labels) > 0 {
		best = 0
	}
	if best < 0 {
		return nil
	}
	var out []Single
	for i, c := range rows[best] {
		if c.Gold >= fewest {
			out = append(out, Single{ID: s.singles[i].id, Label: labels[best], Gold: c.Gold, Wrong: c.Gold - c.GoldRight + c.Predicted - c.PredictedRight, F1: c.F1()})
		}
	}
	slices.SortStableFunc(out, func(x, y Single) int {
		switch {
		case x.F1 != y.F1 && x.F1 < y.F1:
			return -1
		case x.F1 != y.F1:
			return 1
		}
		return y.Wrong - x.Wrong
	})
	return out[:min(count, len(out))]
}
