package evaluate

import (
	"slices"
	"strings"
	"unicode"

	"whosaid/analyzer"
)

// Every corpus has labels of its own: what is "Facility" in one is "FAC" in
// another and "LOC" in a third. So the outcomes are counted by the labels of
// both sides, and turned into rows at the end, when it is known which labels
// the corpus has: in "Ortiz flew to Peru on Monday", a corpus without dates
// makes no mistake of "Monday".

// Names measures names and figures.
type Names struct {
	// All sums up PER, LOC and ORG, or all fifteen types.
	All Row `json:"all"`
	// Types has a row for each type that is in All, in the order of the format.
	Types []Row `json:"types"`
	// Others has rows for what the corpus annotates beyond PER, LOC and ORG.
	Others []Row `json:"others,omitempty"`
	// Gathered is B³ over the names that were found: of the mentions that the
	// program takes for the same as a mention, how many are (precision), and of
	// those that are, how many it takes for the same (recall). Nil where
	// mentions of the same name are not annotated. Its counts are mentions.
	Gathered *Gathered `json:"gathered,omitempty"`
	// Unscored has the labels of the annotation that no type stands for.
	Unscored   []string    `json:"unscored,omitempty"`
	Confidence Reliability `json:"confidence"`
}

// Gathered is B³, in percent.
type Gathered struct {
	Mentions  int     `json:"mentions"`
	Precision float64 `json:"precision"`
	Recall    float64 `json:"recall"`
	F1        float64 `json:"f1"`
}

// fine are the types of the format; figures are those without a name.
var fine = []string{"PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "EVENT", "WORK_OF_ART", "LAW", "PRODUCT", "DATE", "TIME", "MONEY", "PERCENT", "QUANTITY"}

// coarse are the rows for other corpora; the first three are summed up.
var coarse = []string{"PER", "LOC", "ORG", "MISC", "DATE", "TIME", "MONEY", "PERCENT", "QUANTITY"}

// coarseOf says which row a label belongs to: those of the format first, then
// those of the corpora. A label that is not here is not scored.
var coarseOf = map[string]string{
	"PERSON": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC",
	"NORP": "MISC", "EVENT": "MISC", "WORK_OF_ART": "MISC", "LAW": "MISC", "PRODUCT": "MISC",
	"DATE": "DATE", "TIME": "TIME", "MONEY": "MONEY", "PERCENT": "PERCENT", "QUANTITY": "QUANTITY",

	"PER": "PER", "MISC": "MISC", // CoNLL++, UNER, Broad Twitter, MASC
	"Person": "PER", "Location": "LOC", "Facility": "LOC", "Organization": "ORG", "Misc": "MISC", "Product": "MISC", "Date": "DATE", "Money": "MONEY", // Worldwide
	"ORGANIZATION": "ORG", "LOCATION": "LOC", "MEASURE": "QUANTITY", // IE-ER
	"person": "PER", "location": "LOC", "corporation": "ORG", "group": "ORG", "product": "MISC", "creative-work": "MISC", // WNUT
	"politician": "PER", "country": "LOC", "politicalparty": "ORG", "organisation": "ORG", "election": "MISC", "event": "MISC", "misc": "MISC", // CrossNER
	"per": "PER", "geo": "LOC", "org": "ORG", "gpe": "MISC", "art": "MISC", "eve": "MISC", "nat": "MISC", // GMB
	"Organisation": "ORG", "Nationality": "MISC", // re3d
}

// An outcome is what became of one prediction, or of one annotation: kind is
// the label on either side, "" where that side has nothing with this span.
type outcome struct {
	predicted, gold string
	bin             int
}

type tally struct{ n, hundredths int }

type nameScore struct {
	scored   bool
	labels   map[string]bool
	outcomes map[outcome]tally
	gathered struct {
		mentions          int
		precision, recall float64
	}
	named bool // mentions of the same name are annotated
}

func (s *nameScore) add(doc *Document, a *analyzer.Analysis) {
	if !s.scored {
		*s = nameScore{scored: true, labels: map[string]bool{}, outcomes: map[outcome]tally{}}
	}
	gold := map[analyzer.Span]*Entity{}
	for i := range doc.Entities {
		e := &doc.Entities[i]
		s.labels[e.Label] = true
		s.named = s.named || e.Name != ""
		gold[trim(doc.Text, e.Span)] = e
	}
	var found []gathering
	for _, e := range a.Entities {
		span := trim(doc.Text, e.Span)
		o := outcome{predicted: e.Type, bin: bin(hundredths(e.Confidence))}
		if g := gold[span]; g != nil {
			o.gold = g.Label
			delete(gold, span)
			if g.Name != "" {
				found = append(found, gathering{e.Name, g.Name})
			}
		}
		t := s.outcomes[o]
		s.outcomes[o] = tally{t.n + 1, t.hundredths + hundredths(e.Confidence)}
	}
	for _, g := range gold {
		o := outcome{gold: g.Label}
		t := s.outcomes[o]
		s.outcomes[o] = tally{t.n + 1, 0}
	}
	s.gather(found)
}

// A gathering is one found mention with its name on both sides.
type gathering struct {
	predicted *string
	gold      string
}

// gather adds B³ over the mentions of one document.
func (s *nameScore) gather(found []gathering) {
	predicted, gold, both := map[string]int{}, map[string]int{}, map[[2]string]int{}
	for _, f := range found {
		gold[f.gold]++
		if f.predicted != nil {
			predicted[*f.predicted]++
			both[[2]string{*f.predicted, f.gold}]++
		}
	}
	for _, f := range found {
		shared, size := 1, 1 // a mention without a name is its own
		if f.predicted != nil {
			shared, size = both[[2]string{*f.predicted, f.gold}], predicted[*f.predicted]
		}
		s.gathered.mentions++
		s.gathered.precision += float64(shared) / float64(size)
		s.gathered.recall += float64(shared) / float64(gold[f.gold])
	}
}

// A scheme says which row a label belongs to, and which rows there are, when it
// is known which labels the corpus has.
type scheme struct {
	label  string // of the sum
	rows   []string
	summed int // rows that are summed up
	row    func(label string) string
	kept   map[string]bool
}

func (s *nameScore) scheme() scheme {
	c := scheme{label: "PER LOC ORG", rows: coarse, summed: 3, row: func(label string) string { return coarseOf[label] }, kept: map[string]bool{}}
	if s.fifteen() {
		c = scheme{label: "all", rows: fine, summed: len(fine), row: func(label string) string { return label }, kept: map[string]bool{}}
		for _, t := range fine {
			c.kept[t] = true
		}
	}
	for label := range s.labels {
		if r := c.row(label); r != "" {
			c.kept[r] = true
		}
	}
	return c
}

// count counts outcomes by row.
func (c scheme) count(outcomes map[outcome]tally) (map[string]*Count, bins) {
	counts := map[string]*Count{}
	for _, r := range c.rows {
		counts[r] = &Count{}
	}
	var bins bins
	for o, t := range outcomes {
		predicted, gold := c.row(o.predicted), c.row(o.gold)
		if !c.kept[predicted] {
			predicted = ""
		}
		right := predicted == gold
		if gold != "" {
			counts[gold].Gold += t.n
		}
		if predicted == "" {
			continue
		}
		counts[predicted].Predicted += t.n
		if right {
			counts[gold].GoldRight += t.n
			counts[gold].PredictedRight += t.n
		}
		bins.add(o.bin, t.n, t.hundredths, right)
	}
	return counts, bins
}

func (s *nameScore) report() *Names {
	if !s.scored {
		return nil
	}
	c := s.scheme()
	n := &Names{All: Row{Label: c.label}}
	for label := range s.labels {
		if c.row(label) == "" {
			n.Unscored = append(n.Unscored, label)
		}
	}
	slices.Sort(n.Unscored)
	counts, bins := c.count(s.outcomes)
	n.Confidence = bins.reliability()
	for i, r := range c.rows {
		if !c.kept[r] {
			continue
		}
		if i < c.summed {
			n.All.add(*counts[r])
			n.Types = append(n.Types, Row{r, *counts[r]})
		} else {
			n.Others = append(n.Others, Row{r, *counts[r]})
		}
	}
	if s.named && s.gathered.mentions > 0 {
		m := float64(s.gathered.mentions)
		g := &Gathered{Mentions: s.gathered.mentions, Precision: 100 * s.gathered.precision / m, Recall: 100 * s.gathered.recall / m}
		g.F1 = 2 * g.Precision * g.Recall / (g.Precision + g.Recall)
		n.Gathered = g
	}
	return n
}

// fifteen reports whether the annotation uses the types of the format: all its
// labels are among them, and not only those that other corpora share.
func (s *nameScore) fifteen() bool {
	own := false
	for label := range s.labels {
		if !slices.Contains(fine, label) {
			return false
		}
		own = own || label != "LOC" && label != "ORG" && label != "DATE"
	}
	return own
}

// trim takes white space, a leading article and a final 's from span.
func trim(text string, span analyzer.Span) analyzer.Span {
	edges := func() {
		s := text[span.Start:span.End]
		span.Start += len(s) - len(strings.TrimLeftFunc(s, unicode.IsSpace))
		span.End = span.Start + len(strings.TrimSpace(s))
	}
	edges()
	s := text[span.Start:span.End]
	for _, article := range []string{"the", "an", "a"} {
		if n := len(article); len(s) > n && strings.EqualFold(s[:n], article) && (s[n] == ' ' || s[n] == '\n' || s[n] == '\t') {
			span.Start += n
			edges()
			break
		}
	}
	s = text[span.Start:span.End]
	for _, end := range []string{"'s", "’s", "'S", "’S"} {
		if len(s) > len(end) && strings.HasSuffix(s, end) {
			span.End -= len(end)
			break
		}
	}
	return span
}
