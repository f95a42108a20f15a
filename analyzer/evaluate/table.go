package evaluate

import (
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Table writes reports about the same documents side by side, one engine's
// three columns (precision, recall, F1) beside the other's. A figure that
// nothing stands behind is a dash.
//
//	statements        gold     P     R    F1
//	found                2 100.0  50.0  66.7
func Table(w io.Writer, engines []string, reports []*Report) error {
	t := &table{engines: engines}
	first := reports[0]
	if first.Names != nil {
		t.counts("names", func(r *Report) []Row { return append([]Row{r.Names.All}, indented(r.Names.Types)...) }, reports)
		t.counts("", func(r *Report) []Row { return r.Names.Others }, reports)
		if first.Names.Gathered != nil {
			t.gathered(reports)
		}
		if len(first.Names.Unscored) > 0 {
			t.line("not scored: " + strings.Join(first.Names.Unscored, " "))
		}
	}
	if first.Statements != nil {
		t.counts("statements", func(r *Report) []Row {
			s := r.Statements
			rows := append([]Row{s.Found}, indented(s.FoundTypes)...)
			rows = append(append(rows, s.Whole), indented(s.Types)...)
			return append(append(rows, Row{"whole, reporting subset", s.Reporting.Count}), indented(s.ReportingTypes)...)
		}, reports)
		t.counts("", func(r *Report) []Row { return r.Statements.Parts }, reports)
		if first.Statements.Acts != nil {
			t.counts("acts of found", func(r *Report) []Row { return r.Statements.Acts }, reports)
		}
	}
	if first.Speakers != nil {
		t.counts("speakers", func(r *Report) []Row {
			s := r.Speakers
			rows := append([]Row{s.Right}, indented(s.Types)...)
			rows = append(append(rows, s.OfFound), indented(s.How)...)
			rows = append(append(rows, Row{Label: "by kind"}), indented(s.Kinds)...)
			rows = append(rows, s.KindOfFound, s.Sure)
			return append(append(rows, Row{Label: "by gender, of the named"}), indented(s.Genders)...)
		}, reports)
	}
	if first.Pronouns != nil {
		t.counts("pronouns", func(r *Report) []Row { return append([]Row{r.Pronouns.All}, indented(r.Pronouns.Genders)...) }, reports)
		t.pronouns(reports)
	}
	if first.Names != nil {
		t.reliability("confidence of names", func(r *Report) Reliability { return r.Names.Confidence }, reports)
	}
	if first.Statements != nil {
		t.reliability("confidence of statements", func(r *Report) Reliability { return r.Statements.Confidence }, reports)
	}
	if first.Speakers != nil && first.Speakers.Confidence != nil {
		t.reliability("confidence of speakers", func(r *Report) (of Reliability) {
			if r.Speakers.Confidence != nil {
				of = *r.Speakers.Confidence
			}
			return of
		}, reports)
	}
	t.intervals(reports)
	t.worst(reports)
	return t.write(w)
}

// intervals writes the F1 of the main figures with their bounds.
func (t *table) intervals(reports []*Report) {
	if len(reports[0].Intervals) == 0 {
		return
	}
	t.heading("95% intervals", nil, "F1", "from", "to")
	for i, interval := range reports[0].Intervals {
		cells := []string{interval.Label}
		for _, r := range reports {
			f1, low, high := "–", "–", "–"
			if i < len(r.Intervals) {
				x := r.Intervals[i]
				f1, low, high = figure(x.F1, 1), figure(x.Low, 1), figure(x.High, 1)
			}
			cells = append(cells, f1, low, high)
		}
		t.line(cells...)
	}
}

// worst writes the worst documents of each engine, one list after the other.
func (t *table) worst(reports []*Report) {
	for i, r := range reports {
		if len(r.Worst) == 0 {
			continue
		}
		title := "worst, by " + r.Worst[0].Label
		if len(reports) > 1 {
			title += ", " + t.engines[i]
		}
		t.line("")
		t.line(title, "gold", "wrong", "F1")
		for _, one := range r.Worst {
			t.line("  "+one.ID, strconv.Itoa(one.Gold), strconv.Itoa(one.Wrong), figure(one.F1, 1))
		}
	}
}

func indented(rows []Row) []Row {
	out := make([]Row, len(rows))
	for i, r := range rows {
		out[i] = Row{"  " + r.Label, r.Count}
	}
	return out
}

// A table is a list of lines of cells; a line of one cell is not aligned.
type table struct {
	engines []string
	lines   [][]string
}

func (t *table) line(cells ...string) { t.lines = append(t.lines, cells) }

// heading writes the names of the engines, where there are several, and of the columns.
func (t *table) heading(title string, shared []string, columns ...string) {
	if len(t.lines) > 0 {
		t.line("")
	}
	if len(t.engines) > 1 {
		cells := append([]string{""}, make([]string, len(shared))...)
		for _, e := range t.engines {
			cells = append(append(cells, make([]string, len(columns)-1)...), e)
		}
		t.line(cells...)
	}
	cells := append([]string{title}, shared...)
	for range t.engines {
		cells = append(cells, columns...)
	}
	t.line(cells...)
}

func (t *table) counts(title string, rows func(*Report) []Row, reports []*Report) {
	if len(rows(reports[0])) == 0 {
		return
	}
	if title != "" {
		t.heading(title, []string{"gold"}, "P", "R", "F1")
	}
	for i, row := range rows(reports[0]) {
		if row.Count == (Count{}) && strings.HasPrefix(row.Label, "by ") {
			t.line(row.Label)
			continue
		}
		cells := []string{row.Label, strconv.Itoa(row.Gold)}
		for _, r := range reports {
			c := rows(r)[i].Count
			cells = append(cells, figure(c.Precision(), c.Predicted), figure(c.Recall(), c.Gold), figure(c.F1(), min(c.Gold, c.Predicted)))
		}
		t.line(cells...)
	}
}

func (t *table) gathered(reports []*Report) {
	cells := []string{"gathered (B³ of found)", strconv.Itoa(reports[0].Names.Gathered.Mentions)}
	for _, r := range reports {
		g := r.Names.Gathered
		if g == nil {
			g = &Gathered{}
		}
		cells = append(cells, figure(g.Precision, g.Mentions), figure(g.Recall, g.Mentions), figure(g.F1, g.Mentions))
	}
	t.line(cells...)
}

// pronouns writes the measures of pronouns that are no precision or recall.
func (t *table) pronouns(reports []*Report) {
	accuracy, bias := []string{"both names right", strconv.Itoa(reports[0].Pronouns.Texts)}, []string{"bias, feminine by masculine", ""}
	for _, r := range reports {
		accuracy = append(accuracy, figure(r.Pronouns.Accuracy, r.Pronouns.Texts), "", "")
		b := "–"
		if r.Pronouns.Bias > 0 {
			b = strconv.FormatFloat(r.Pronouns.Bias, 'f', 2, 64)
		}
		bias = append(bias, "", "", b)
	}
	t.line(accuracy...)
	t.line(bias...)
}

func (t *table) reliability(title string, of func(*Report) Reliability, reports []*Report) {
	t.heading(title, nil, "n", "mean", "right")
	for i := range 10 {
		from := strconv.FormatFloat(float64(i)/10, 'f', 1, 64)
		cells, any := []string{"  from " + from}, false
		for _, r := range reports {
			n, mean, right := "–", "–", "–"
			for _, b := range of(r).Bins {
				if int(b.From*10+0.5) == i {
					n, mean, right, any = strconv.Itoa(b.Predicted), figure(b.Confidence, 1), figure(b.Right, 1), true
				}
			}
			cells = append(cells, n, mean, right)
		}
		if any {
			t.line(cells...)
		}
	}
	cells := []string{"  mean distance"}
	for _, r := range reports {
		cells = append(cells, "", "", figure(of(r).Error, len(of(r).Bins)))
	}
	t.line(cells...)
}

func figure(percent float64, n int) string {
	if n == 0 {
		return "–"
	}
	return strconv.FormatFloat(percent, 'f', 1, 64)
}

func (t *table) write(w io.Writer) error {
	var widths []int
	for _, cells := range t.lines {
		for i, c := range cells {
			if i == len(widths) {
				widths = append(widths, 0)
			}
			if len(cells) > 1 {
				widths[i] = max(widths[i], utf8.RuneCountInString(c))
			}
		}
	}
	for _, cells := range t.lines {
		var b strings.Builder
		for i, c := range cells {
			gap := strings.Repeat(" ", max(0, widths[i]-utf8.RuneCountInString(c)))
			switch {
			case len(cells) == 1:
				b.WriteString(c)
			case i == 0:
				b.WriteString(c + gap)
			default:
				b.WriteString("  " + gap + c)
			}
		}
		if _, err := fmt.Fprintln(w, strings.TrimRight(b.String(), " ")); err != nil {
			return err
		}
	}
	return nil
}
