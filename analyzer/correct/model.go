package correct

import (
	"slices"
	"strconv"

	"whosaid/analyzer"
	"whosaid/analyzer/lex"
	"whosaid/analyzer/quote"
)

// A model is an analysis that can be changed: what refers to each other does so
// by pointers. Its lists hold things that nothing refers to any more; writing
// the analysis leaves them out, puts the others in their order and counts them.
type model struct {
	doc        *lex.Document
	mentions   []*mention   // in text order
	statements []*statement // in the order of their first content byte
}

type mention struct {
	lex.Span
	typ        string
	name       *name // nil for figures
	confidence float64
	byHand     bool
}

type name struct {
	typ, text string
	byHand    bool
}

type statement struct {
	content          []lex.Span
	cue, source, via lex.Span // or empty
	typ, act         string
	speaker          *speaker // or nil
	how              string
	confidence       float64
	byHand           bool
}

type speaker struct {
	kind, text string
	name       *name // or nil
	byHand     bool
}

// load makes the model of a, whose spans are bytes of the document's text.
func load(doc *lex.Document, a *analyzer.Analysis) *model {
	m := &model{doc: doc}
	names := make(map[string]*name, len(a.Names))
	for _, n := range a.Names {
		names[n.ID] = &name{typ: n.Type, text: n.Name, byHand: n.ByHand}
	}
	speakers := make(map[string]*speaker, len(a.Speakers))
	for _, s := range a.Speakers {
		speakers[s.ID] = &speaker{kind: s.Kind, text: s.Name, name: lookup(names, s.Entity), byHand: s.ByHand}
	}
	for _, e := range a.Entities {
		m.mentions = append(m.mentions, &mention{Span: lex.Span(e.Span), typ: e.Type, name: lookup(names, e.Name), confidence: e.Confidence, byHand: e.ByHand})
	}
	for _, q := range a.Quotes {
		s := &statement{cue: maybe(q.Cue), source: maybe(q.Source), via: maybe(q.Via), typ: q.Type, act: q.Act, speaker: lookup(speakers, q.Speaker), confidence: q.Confidence, byHand: q.ByHand}
		if q.How != nil {
			s.how = *q.How
		}
		for _, piece := range q.Content {
			s.content = append(s.content, lex.Span(piece))
		}
		m.statements = append(m.statements, s)
	}
	return m
}

func lookup[T any](list map[string]*T, id *string) *T {
	if id == nil {
		return nil
	}
	return list[*id]
}

func maybe(s *analyzer.Span) lex.Span {
	if s == nil {
		return lex.Span{}
	}
	return lex.Span(*s)
}

// analysis writes the model, with what a says of the text as a whole.
func (m *model) analysis(a *analyzer.Analysis) *analyzer.Analysis {
	out := *a
	out.Offsets = analyzer.UTF8
	out.Entities, out.Names = make([]analyzer.Entity, len(m.mentions)), []analyzer.Name{}
	names := map[*name]int{}
	for i, e := range m.mentions {
		out.Entities[i] = analyzer.Entity{ID: id('e', i), Span: analyzer.Span(e.Span), Type: e.typ, Confidence: e.confidence, ByHand: e.byHand}
		if e.name == nil {
			continue
		}
		k, known := names[e.name]
		if !known {
			k = len(out.Names)
			names[e.name] = k
			out.Names = append(out.Names, analyzer.Name{ID: id('n', k), Type: e.name.typ, Name: e.name.text, ByHand: e.name.byHand})
		}
		out.Entities[i].Name = ref('n', k)
		out.Names[k].Mentions = append(out.Names[k].Mentions, id('e', i))
	}
	out.Quotes, out.Speakers = make([]analyzer.Quote, len(m.statements)), []analyzer.Speaker{}
	speakers := map[*speaker]int{}
	var all []lex.Span
	var spoken [][]lex.Span
	for i, s := range m.statements {
		q := analyzer.Quote{ID: id('q', i), Type: s.typ, Act: s.act, Cue: some(s.cue), Source: some(s.source), Confidence: s.confidence, ByHand: s.byHand}
		for _, piece := range s.content {
			q.Content = append(q.Content, analyzer.Span(piece))
		}
		all = append(all, s.content...)
		if s.speaker != nil {
			k, known := speakers[s.speaker]
			if !known {
				k = len(out.Speakers)
				speakers[s.speaker] = k
				spoken = append(spoken, nil)
				next := analyzer.Speaker{ID: id('s', k), Kind: s.speaker.kind, Name: s.speaker.text, ByHand: s.speaker.byHand}
				if n, known := names[s.speaker.name]; known {
					next.Entity = ref('n', n)
				}
				out.Speakers = append(out.Speakers, next)
			}
			how := s.how
			q.Speaker, q.How, q.Via = ref('s', k), &how, some(s.via)
			out.Speakers[k].Quotes = append(out.Speakers[k].Quotes, q.ID)
			spoken[k] = append(spoken[k], s.content...)
		}
		out.Quotes[i] = q
	}
	for k := range out.Speakers {
		out.Speakers[k].Words = quote.Words(m.doc, spoken[k])
	}
	out.Counts.QuotedWords = quote.Words(m.doc, all)
	return &out
}

func id(letter byte, i int) string { return string(letter) + strconv.Itoa(i+1) }

func ref(letter byte, i int) *string {
	s := id(letter, i)
	return &s
}

func some(s lex.Span) *analyzer.Span {
	if s.Empty() {
		return nil
	}
	return &analyzer.Span{Start: s.Start, End: s.End}
}

// speakers returns everybody who has a statement, in the order of the first.
func (m *model) speakers() []*speaker {
	var out []*speaker
	seen := map[*speaker]bool{}
	for _, s := range m.statements {
		if s.speaker != nil && !seen[s.speaker] {
			seen[s.speaker] = true
			out = append(out, s.speaker)
		}
	}
	return out
}

// names returns every name that is mentioned, in the order of the first mention.
func (m *model) names() []*name {
	var out []*name
	seen := map[*name]bool{}
	for _, e := range m.mentions {
		if e.name != nil && !seen[e.name] {
			seen[e.name] = true
			out = append(out, e.name)
		}
	}
	return out
}

// sort puts the statements into their order again.
func (m *model) sort() {
	slices.SortStableFunc(m.statements, func(a, b *statement) int { return a.content[0].Start - b.content[0].Start })
}
