package correct

import (
	"errors"
	"slices"

	"whosaid/analyzer/lex"
	"whosaid/analyzer/quote"
)

// byHand is how a speaker was found whom a person gave.
const byHand = "by hand"

var (
	acts  = []string{"speech", "thought", "perception", "document"}
	kinds = []string{"named", "unnamed", "group", "organization", "document"}
)

// apply makes one correction, whose places are bytes of the text. What is wrong
// with it is found before anything is changed.
func (m *model) apply(c *Correction) error {
	switch c.Do {
	case "mention":
		return m.mention(c)
	case "no mention":
		return m.noMention(c)
	case "statement":
		return m.newStatement(c)
	case "merge":
		return m.merge(c)
	case "rename":
		return m.rename(c)
	case "no statement", "content", "source", "cue", "act", "speaker":
	case "":
		return errors.New(`"do" is missing: it says what to correct`)
	default:
		return errors.New("nothing is called that")
	}
	if len(c.Statement) == 0 {
		return errors.New(`"statement" is missing: it says which one, by its content`)
	}
	s := m.statementAt(joined(m.doc.Text, c.Statement))
	if c.Do == "no statement" {
		m.statements = slices.DeleteFunc(m.statements, func(other *statement) bool { return other == s })
		return nil
	}
	if s == nil {
		return errors.New("there is no statement there")
	}
	switch c.Do {
	case "content":
		return m.content(s, c.Content)
	case "source":
		return m.part(s, &s.source, c.Source, `"source"`)
	case "cue":
		return m.part(s, &s.cue, c.Cue, `"cue"`)
	case "act":
		if !slices.Contains(acts, c.Act) {
			return errors.New(`"act" must be speech, thought, perception or document`)
		}
		s.act = c.Act
		s.sure()
		return nil
	}
	return m.give(s, c.Speaker)
}

// sure marks what a person said.
func (s *statement) sure() { s.byHand, s.confidence = true, 1 }

// statementAt returns the statement with that content; else the one that shares
// most with it, and at least half of both; else nil.
func (m *model) statementAt(content []lex.Span) *statement {
	var best *statement
	most := 0
	for _, s := range m.statements {
		if slices.Equal(s.content, content) {
			return s
		}
		if n := overlap(s.content, content); n > most && 2*n >= length(s.content) && 2*n >= length(content) {
			best, most = s, n
		}
	}
	return best
}

// newStatement makes words a statement. Where one has at least half of them
// already, it becomes that one.
func (m *model) newStatement(c *Correction) error {
	content, err := m.words(c.Content)
	if err != nil {
		return err
	}
	act := c.Act
	if act == "" {
		act = "speech"
	}
	if !slices.Contains(acts, act) {
		return errors.New(`"act" must be speech, thought, perception or document`)
	}
	var who *speaker
	if c.Speaker != nil {
		if who, err = m.who(c.Speaker); err != nil {
			return err
		}
	}
	var source, cue lex.Span
	for _, part := range []struct {
		place *Place
		span  *lex.Span
		name  string
	}{{c.Source, &source, `"source"`}, {c.Cue, &cue, `"cue"`}} {
		if part.place != nil {
			if *part.span, err = m.beside(content, *part.place, part.name); err != nil {
				return err
			}
		}
	}
	if source.Overlaps(cue) {
		return errors.New(`"source" and "cue" overlap`)
	}
	s := m.statementAt(content)
	if s == nil {
		s = &statement{act: act}
		m.statements = append(m.statements, s)
	} else if c.Act != "" {
		s.act = act
	}
	m.take(s, content)
	if !source.Empty() {
		s.put(&s.source, source)
	}
	if !cue.Empty() {
		s.put(&s.cue, cue)
	}
	if who != nil {
		s.speaker, s.how, s.via = who, byHand, lex.Span{}
	}
	return nil
}

// content gives s other words.
func (m *model) content(s *statement, places []Place) error {
	content, err := m.words(places)
	if err == nil {
		m.take(s, content)
	}
	return err
}

// words returns the spans of a content.
func (m *model) words(places []Place) ([]lex.Span, error) {
	if len(places) == 0 {
		return nil, errors.New(`"content" is missing: it says which words`)
	}
	content := without(m.doc, joined(m.doc.Text, places), nil)
	if len(content) == 0 {
		return nil, errors.New("there is no word in it")
	}
	return content, nil
}

// take makes content the words of s, and no other statement's.
func (m *model) take(s *statement, content []lex.Span) {
	s.content = content
	s.typ = quote.TypeOf(m.doc, content).String()
	if overlap(content, []lex.Span{s.cue}) > 0 {
		s.cue = lex.Span{}
	}
	if overlap(content, []lex.Span{s.source}) > 0 {
		s.source = lex.Span{}
	}
	s.sure()
	for _, other := range m.statements {
		if other != s && overlap(other.content, content) > 0 {
			if other.content = without(m.doc, other.content, content); len(other.content) > 0 {
				other.typ = quote.TypeOf(m.doc, other.content).String()
			}
		}
	}
	m.statements = slices.DeleteFunc(m.statements, func(s *statement) bool { return len(s.content) == 0 })
	m.sort()
}

// part gives s another source or cue, or none.
func (m *model) part(s *statement, part *lex.Span, place *Place, name string) error {
	var span lex.Span
	if place != nil {
		var err error
		if span, err = m.beside(s.content, *place, name); err != nil {
			return err
		}
	}
	s.put(part, span)
	s.sure()
	return nil
}

// beside returns the span of a source or a cue, which lies outside of content.
func (m *model) beside(content []lex.Span, place Place, name string) (lex.Span, error) {
	span := trimmed(m.doc.Text, place)
	if span.Empty() {
		return span, errors.New(name + " holds white space alone")
	}
	if overlap(content, []lex.Span{span}) > 0 {
		return span, errors.New(name + " lies in what is said")
	}
	return span, nil
}

// put sets the source or the cue of s; no byte is both.
func (s *statement) put(part *lex.Span, span lex.Span) {
	*part = span
	for _, other := range []*lex.Span{&s.source, &s.cue} {
		if other != part && other.Overlaps(span) {
			*other = lex.Span{}
		}
	}
}
