package evaluate

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"whosaid/analyzer"
)

// Tests write an annotation into the text: [s1 Lena Ortiz] [c1 said] [t1 “no.”]
// is statement 1 with its source, cue and content; [PERSON Lena Ortiz] is an
// entity, [PERSON=lena Ortiz] one with a name.

var mark = regexp.MustCompile(`\[([stc])(\d) |\[([A-Za-z_-]+)(?:=(\w+))? |\]`)

type marked struct {
	text       string
	statements []Statement
	entities   []Entity
}

func read(t *testing.T, annotated string) marked {
	t.Helper()
	var m marked
	type open struct {
		role, label, name string
		statement, start  int
	}
	var stack []open
	at := 0
	var text strings.Builder
	for _, x := range mark.FindAllStringSubmatchIndex(annotated, -1) {
		text.WriteString(annotated[at:x[0]])
		at = x[1]
		group := func(i int) string {
			if x[2*i] < 0 {
				return ""
			}
			return annotated[x[2*i]:x[2*i+1]]
		}
		if annotated[x[0]] == '[' {
			n, _ := strconv.Atoi(group(2))
			stack = append(stack, open{group(1), group(3), group(4), n, text.Len()})
			continue
		}
		require.NotEmpty(t, stack)
		o := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		span := analyzer.Span{Start: o.start, End: text.Len()}
		if o.label != "" {
			m.entities = append(m.entities, Entity{Span: span, Label: o.label, Name: o.name})
			continue
		}
		for len(m.statements) < o.statement {
			m.statements = append(m.statements, Statement{ID: "q" + strconv.Itoa(len(m.statements)+1), Type: "indirect"})
		}
		s := &m.statements[o.statement-1]
		switch o.role {
		case "s":
			s.Source = append(s.Source, span)
		case "c":
			s.Cue = append(s.Cue, span)
		case "t":
			s.Content = append(s.Content, span)
		}
	}
	text.WriteString(annotated[at:])
	require.Empty(t, stack)
	m.text = text.String()
	return m
}

// gold gives the statements of an annotated text as a document; change, if not
// nil, may add what the marks do not say.
func gold(t *testing.T, annotated string, change func(*Document)) *Document {
	t.Helper()
	m := read(t, annotated)
	doc := &Document{ID: "test", Text: m.text, Statements: m.statements, Entities: m.entities}
	if change != nil {
		change(doc)
	}
	return doc
}

// predicted gives the same as an analysis.
func predicted(t *testing.T, annotated string, change func(*analyzer.Analysis)) *analyzer.Analysis {
	t.Helper()
	m := read(t, annotated)
	a := &analyzer.Analysis{Offsets: analyzer.UTF8}
	for _, e := range m.entities {
		entity := analyzer.Entity{Span: e.Span, Type: e.Label, Confidence: 1}
		if e.Name != "" {
			entity.Name = &e.Name
		}
		a.Entities = append(a.Entities, entity)
	}
	for _, s := range m.statements {
		if len(s.Content) == 0 {
			continue
		}
		q := analyzer.Quote{ID: s.ID, Type: "indirect", Act: "speech", Content: s.Content, Confidence: 1}
		if len(s.Cue) > 0 {
			q.Cue = &s.Cue[0]
		}
		if len(s.Source) > 0 {
			q.Source = &s.Source[0]
		}
		a.Quotes = append(a.Quotes, q)
	}
	if change != nil {
		change(a)
	}
	return a
}

// score scores one document.
func score(doc *Document, a *analyzer.Analysis) *Report {
	var s Score
	s.Add(doc, a)
	return s.Report()
}

// rows finds a row by its label.
func find(t *testing.T, rows []Row, label string) Count {
	t.Helper()
	i := slices.IndexFunc(rows, func(r Row) bool { return r.Label == label })
	require.GreaterOrEqual(t, i, 0, "no row %q", label)
	return rows[i].Count
}
