package evaluate

import (
	"cmp"
	"fmt"
	"io"
	"math/rand/v2"
	"slices"
	"strings"
	"unicode/utf8"

	"whosaid/analyzer"
)

// Figures say how many mistakes there are; to mend them one has to read some.
// Of each kind a number is kept, drawn evenly from all of them, the same on
// every run:
//
//	speaker wrong: 12 of 318
//	  talks-17  expected Lena Ortiz (named), found the mayor (unnamed)
//	            … went home. ⟦“We will wait,”⟧ said the mayor, who …

// A Mistake is one difference between the annotation and the analysis.
type Mistake struct {
	Document string `json:"document"`
	Expected string `json:"expected"` // by the annotation; "" for nothing
	Found    string `json:"found"`    // by the program; "" for nothing
	Context  string `json:"context"`  // of the text, the place in ⟦ ⟧
}

// Mistakes are some of the mistakes of one kind.
type Mistakes struct {
	Kind  string    `json:"kind"`
	All   int       `json:"all"` // how many there are
	Shown []Mistake `json:"shown"`
}

// The kinds of mistakes, in the order in which they are shown.
var mistakeKinds = []string{
	"name missed", "name invented", "name with other edges", "name of another type",
	"statement missed", "statement invented", "source wrong", "speaker wrong",
}

// A sample keeps so many of what is added, each with the same chance.
type sample struct {
	all  int
	kept []drawnMistake // by order
}

type drawnMistake struct {
	Mistake
	order    int
	priority uint64
}

// nameKind is what a mistake about a name is by the labels of both sides; only
// at the end it is known which labels the corpus has.
type nameKind struct {
	gold, predicted string
	edges           bool
}

// notebook collects mistakes.
type notebook struct {
	limit  int
	count  int
	random *rand.Rand
	names  map[nameKind]*sample
	others map[string]*sample
}

func (n *notebook) add(to *sample, m Mistake) {
	n.count++
	to.all++
	to.kept = append(to.kept, drawnMistake{m, n.count, n.random.Uint64()})
	if len(to.kept) > n.limit {
		drop := 0
		for i := range to.kept {
			if to.kept[i].priority > to.kept[drop].priority {
				drop = i
			}
		}
		to.kept = slices.Delete(to.kept, drop, drop+1)
	}
}

func (n *notebook) name(kind nameKind, m Mistake) {
	if n.names[kind] == nil {
		n.names[kind] = &sample{}
	}
	n.add(n.names[kind], m)
}

func (n *notebook) other(kind string, m Mistake) {
	if n.others[kind] == nil {
		n.others[kind] = &sample{}
	}
	n.add(n.others[kind], m)
}

// readNames notes the mistakes about names.
func (n *notebook) readNames(doc *Document, a *analyzer.Analysis) {
	gold := map[analyzer.Span]*Entity{}
	for i := range doc.Entities {
		gold[trim(doc.Text, doc.Entities[i].Span)] = &doc.Entities[i]
	}
	var invented []analyzer.Entity
	for _, e := range a.Entities {
		span := trim(doc.Text, e.Span)
		g := gold[span]
		if g == nil {
			invented = append(invented, e)
			continue
		}
		delete(gold, span)
		n.name(nameKind{g.Label, e.Type, false}, Mistake{doc.ID, g.Label, e.Type, contextOf(doc.Text, span, span)})
	}
	var missed []analyzer.Span
	for span := range gold {
		missed = append(missed, span)
	}
	slices.SortFunc(missed, func(x, y analyzer.Span) int { return cmp.Or(x.Start-y.Start, x.End-y.End) })
	paired := make([]bool, len(missed))
	for _, e := range invented {
		at := slices.IndexFunc(missed, func(m analyzer.Span) bool { return m.Start < e.End && e.Start < m.End })
		if at < 0 || paired[at] {
			n.name(nameKind{"", e.Type, false}, Mistake{doc.ID, "", e.Type, contextOf(doc.Text, e.Span, e.Span)})
			continue
		}
		paired[at] = true
		m := missed[at]
		g := gold[m]
		n.name(nameKind{g.Label, e.Type, true}, Mistake{doc.ID, g.Label + " " + quoted(doc.Text, m), e.Type + " " + quoted(doc.Text, e.Span), contextOf(doc.Text, m, m)})
	}
	for i, m := range missed {
		if !paired[i] {
			n.name(nameKind{gold[m].Label, "", false}, Mistake{doc.ID, gold[m].Label, "", contextOf(doc.Text, m, m)})
		}
	}
}

// readStatements notes the mistakes about statements and their speakers.
func (n *notebook) readStatements(doc *Document, a *analyzer.Analysis, pairs []pair) {
	goldOf, predictedOf := map[int]*pair{}, map[int]*pair{}
	for i := range pairs {
		goldOf[pairs[i].gold], predictedOf[pairs[i].predicted] = &pairs[i], &pairs[i]
	}
	annotated := slices.ContainsFunc(doc.Statements, func(g Statement) bool { return g.Act != "" })
	for i, g := range doc.Statements {
		p := goldOf[i]
		switch {
		case !spoken(g.Act) || len(g.Content) == 0:
			continue
		case p == nil:
			n.other("statement missed", Mistake{doc.ID, strings.TrimSpace(g.Type + " by " + sources(doc.Text, g.Source)), "", contextOf(doc.Text, hull(g.Content), hull(g.Source, g.Cue, g.Content))})
			continue
		}
		q := a.Quotes[p.predicted]
		if !p.whole {
			n.other("source wrong", Mistake{doc.ID, sources(doc.Text, g.Source), sources(doc.Text, one(q.Source)), contextOf(doc.Text, hull(g.Content), hull(g.Source, one(q.Source), g.Cue, g.Content))})
		}
		if doc.Speakers != nil && !sameSpeaker(doc, a, p) {
			predicted := speakerOf(a, q.Speaker)
			how := ""
			if q.How != nil {
				how = *q.How
			}
			gold := goldSpeaker(doc, g.Speaker)
			n.other("speaker wrong", Mistake{doc.ID, told(gold.Name, gold.Kind, g.How), told(predicted.Name, predicted.Kind, how), contextOf(doc.Text, hull(g.Content), hull(g.Source, one(q.Source), g.Cue, g.Content))})
		}
	}
	for i, q := range a.Quotes {
		if predictedOf[i] == nil && (!annotated || spoken(q.Act)) && len(q.Content) > 0 {
			n.other("statement invented", Mistake{doc.ID, "", strings.TrimSpace(q.Type + " by " + sources(doc.Text, one(q.Source))), contextOf(doc.Text, hull(q.Content), hull(one(q.Source), one(q.Cue), q.Content))})
		}
	}
}

func told(name, kind, how string) string {
	if name == "" {
		return ""
	}
	if how == "" {
		return name + " (" + kind + ")"
	}
	return name + " (" + kind + ", " + how + ")"
}

func sources(text string, spans []analyzer.Span) string {
	if len(spans) == 0 {
		return "no source"
	}
	return quoted(text, hull(spans))
}

// hull returns what reaches over all spans.
func hull(lists ...[]analyzer.Span) analyzer.Span {
	var out analyzer.Span
	first := true
	for _, list := range lists {
		for _, s := range list {
			if first {
				out, first = s, false
			}
			out.Start, out.End = min(out.Start, s.Start), max(out.End, s.End)
		}
	}
	return out
}

func quoted(text string, s analyzer.Span) string {
	return "“" + middle(text[s.Start:s.End], 80) + "”"
}

// contextOf shows a place in ⟦ ⟧ with the words around it, on one line.
func contextOf(text string, place, around analyzer.Span) string {
	const room = 60
	start, end := max(0, min(around.Start, place.Start)-room), min(len(text), max(around.End, place.End)+room)
	for start > 0 && !utf8.RuneStart(text[start]) {
		start--
	}
	for end < len(text) && !utf8.RuneStart(text[end]) {
		end++
	}
	out := tail(text[start:place.Start], 3*room) + "⟦" + middle(text[place.Start:place.End], 160) + "⟧" + front(text[place.End:end], 3*room)
	if start > 0 && !strings.HasPrefix(out, "…") {
		out = "… " + out
	}
	if end < len(text) && !strings.HasSuffix(out, "…") {
		out += " …"
	}
	return out
}

// line puts text on one line, with one space for white space, at the edges too.
func line(text string) string {
	out := strings.Join(strings.Fields(strings.ToValidUTF8(text, "\ufffd")), " ")
	if out == "" && text != "" {
		return " "
	}
	if text != "" && strings.ContainsRune(" \t\r\n", rune(text[0])) {
		out = " " + out
	}
	if text != "" && strings.ContainsRune(" \t\r\n", rune(text[len(text)-1])) {
		out += " "
	}
	return out
}

// front, tail and middle leave at most so many characters: of the start, the
// end, or both.
func front(text string, limit int) string {
	if r := []rune(line(text)); len(r) > limit {
		return string(r[:limit]) + "…"
	}
	return line(text)
}

func tail(text string, limit int) string {
	if r := []rune(line(text)); len(r) > limit {
		return "…" + string(r[len(r)-limit:])
	}
	return line(text)
}

func middle(text string, limit int) string {
	r := []rune(strings.TrimSpace(line(text)))
	if len(r) > limit {
		return string(r[:limit/2]) + " … " + string(r[len(r)-limit/2:])
	}
	return string(r)
}

// mistakes returns the kinds that there are.
func (s *Score) mistakes() []Mistakes {
	n := s.notes
	byKind := map[string]*sample{}
	for kind, of := range n.others {
		byKind[kind] = of
	}
	if s.names.scored {
		scheme := s.names.scheme()
		var keys []nameKind
		for k := range n.names {
			keys = append(keys, k)
		}
		slices.SortFunc(keys, func(x, y nameKind) int { return strings.Compare(fmt.Sprint(x), fmt.Sprint(y)) })
		for _, k := range keys {
			gold, predicted := scheme.row(k.gold), scheme.row(k.predicted)
			if !scheme.kept[predicted] {
				predicted = ""
			}
			kind := ""
			switch {
			case gold == "" && predicted == "":
				continue
			case gold == predicted && !k.edges:
				continue
			case predicted == "":
				kind = "name missed"
			case gold == "":
				kind = "name invented"
			case k.edges:
				kind = "name with other edges"
			default:
				kind = "name of another type"
			}
			if byKind[kind] == nil {
				byKind[kind] = &sample{}
			}
			byKind[kind].all += n.names[k].all
			byKind[kind].kept = append(byKind[kind].kept, n.names[k].kept...)
		}
	}
	var out []Mistakes
	for _, kind := range mistakeKinds {
		of := byKind[kind]
		if of == nil {
			continue
		}
		kept := slices.Clone(of.kept)
		slices.SortFunc(kept, func(x, y drawnMistake) int { return cmp.Compare(x.priority, y.priority) })
		kept = kept[:min(n.limit, len(kept))]
		slices.SortFunc(kept, func(x, y drawnMistake) int { return x.order - y.order })
		m := Mistakes{Kind: kind, All: of.all}
		for _, k := range kept {
			m.Shown = append(m.Shown, k.Mistake)
		}
		out = append(out, m)
	}
	return out
}

// PrintMistakes writes mistakes for people to read.
func PrintMistakes(w io.Writer, list []Mistakes) error {
	var b strings.Builder
	for _, m := range list {
		fmt.Fprintf(&b, "\n%s: %d of %d\n", m.Kind, len(m.Shown), m.All)
		for _, one := range m.Shown {
			expected, found := one.Expected, one.Found
			if expected == "" {
				expected = "nothing"
			}
			if found == "" {
				found = "nothing"
			}
			fmt.Fprintf(&b, "  %s: expected %s, found %s\n      %s\n", one.Document, expected, found, one.Context)
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}
