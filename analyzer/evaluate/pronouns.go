package evaluate

import (
	"context"
	"strings"

	"whosaid/analyzer"
	"whosaid/analyzer/entity"
	"whosaid/analyzer/lex"
	"whosaid/analyzer/quote"
	"whosaid/analyzer/speaker"
)

// Pronouns outside of news and of statements are a check on how pronouns are read:
// in
//
//	Ortiz met Diaz in May. Her plan failed.
//
// GAP asks of both names whether they are whom "Her" stands for.

// Pronouns measures whom pronouns stand for, as the package comment says.
type Pronouns struct {
	Texts    int     `json:"texts"`
	All      Row     `json:"all"`
	Genders  []Row   `json:"genders"`  // by the pronoun: feminine, masculine
	Bias     float64 `json:"bias"`     // F1 of feminine pronouns by that of masculine ones; 0 where one of them has none
	Accuracy float64 `json:"accuracy"` // share of texts with both names right, in percent
}

type pronounScore struct {
	texts, right        int
	feminine, masculine Count
}

func (s *pronounScore) add(doc *Document, a *analyzer.Analysis) {
	p := doc.Pronoun
	is := antecedent(doc.Text, a, p)
	s.texts++
	if is == p.Is {
		s.right++
	}
	c := &s.masculine
	if word := strings.ToLower(doc.Text[p.Start:p.End]); word == "she" || strings.HasPrefix(word, "her") {
		c = &s.feminine
	}
	for i := range is {
		right := 0
		if is[i] && p.Is[i] {
			right = 1
		}
		if p.Is[i] {
			c.add(Count{1, right, 0, 0})
		}
		if is[i] {
			c.add(Count{0, 0, 1, right})
		}
	}
}

func (s *pronounScore) report() *Pronouns {
	if s.texts == 0 {
		return nil
	}
	all := s.feminine
	all.add(s.masculine)
	r := &Pronouns{Texts: s.texts, All: Row{"pronoun is name", all}, Genders: []Row{{"feminine", s.feminine}, {"masculine", s.masculine}}, Accuracy: percent(s.right, s.texts)}
	if f := s.masculine.F1(); f > 0 {
		r.Bias = s.feminine.F1() / f
	}
	return r
}

// antecedent says of both names of p whether a says that the pronoun stands for
// them.
func antecedent(text string, a *analyzer.Analysis, p *Pronoun) (is [2]bool) {
	names := make([]entity.Name, len(a.Names))
	index := make(map[string]int, len(a.Names))
	for i, n := range a.Names {
		t, _ := entity.TypeNamed(n.Type)
		names[i], index[n.ID] = entity.Name{Type: t, Text: n.Name}, i
	}
	var mentions []entity.Mention
	for _, e := range a.Entities {
		t, ok := entity.TypeNamed(e.Type)
		if !ok {
			continue
		}
		m := entity.Mention{Span: lex.Span(e.Span), Type: t, Name: -1, Confidence: float32(e.Confidence)}
		if e.Name != nil {
			m.Name = index[*e.Name]
			names[m.Name].Mentions = append(names[m.Name].Mentions, len(mentions))
		}
		mentions = append(mentions, m)
	}
	var statements []quote.Statement
	doc := lex.Read(context.Background(), text)
	for _, q := range a.Quotes {
		s := quote.Statement{Source: span(q.Source), Cue: span(q.Cue)}
		for _, piece := range q.Content {
			s.Content = append(s.Content, lex.Span(piece))
		}
		s.Type = quote.TypeOf(doc, s.Content)
		statements = append(statements, s)
	}
	who := speaker.Antecedents(context.Background(), doc, mentions, names, statements, []lex.Span{lex.Span(p.Span)})
	if len(who) == 0 || who[0] < 0 {
		return is
	}
	for _, m := range names[who[0]].Mentions {
		for i, n := range p.Names {
			is[i] = is[i] || mentions[m].Overlaps(lex.Span(n))
		}
	}
	return is
}

func span(s *analyzer.Span) lex.Span {
	if s == nil {
		return lex.Span{}
	}
	return lex.Span(*s)
}
