package correct

import (
	"errors"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"whosaid/analyzer/entity"
	"whosaid/analyzer/lex"
)

// mention makes words a mention of a name, or a figure.
func (m *model) mention(c *Correction) error {
	at, err := m.at(c)
	if err != nil {
		return err
	}
	typ, ok := entity.TypeNamed(c.Type)
	if !ok {
		types := ""
		for t := range entity.Types {
			types += " " + entity.Type(t).String()
		}
		return errors.New(`"type" must be one of` + types)
	}
	var of *name
	if !typ.Figure() {
		if of, err = m.nameOf(c.Type, m.doc.Of(at), c.Name); err != nil {
			return err
		}
	}
	spans := []lex.Span{at}
	if c.All {
		spans = append(spans, m.elsewhere(at)...)
		slices.SortFunc(spans, func(a, b lex.Span) int { return a.Start - b.Start })
	}
	var gone []*name
	m.mentions = slices.DeleteFunc(m.mentions, func(e *mention) bool {
		i, _ := slices.BinarySearchFunc(spans, e.Start, func(s lex.Span, start int) int { return s.End - start - 1 })
		out := i < len(spans) && spans[i].Overlaps(e.Span)
		if out && e.name != nil && e.name != of {
			gone = append(gone, e.name)
		}
		return out
	})
	for _, s := range spans {
		m.mentions = append(m.mentions, &mention{Span: s, typ: c.Type, name: of, confidence: 1, byHand: true})
	}
	slices.SortFunc(m.mentions, func(a, b *mention) int { return a.Start - b.Start })
	m.pass(gone, of)
	return nil
}

// pass gives the speakers of names that are mentioned no more to the name whose
// mentions have come in their place.
func (m *model) pass(gone []*name, to *name) {
	if to == nil || len(gone) == 0 {
		return
	}
	left := m.names()
	for _, s := range m.speakers() {
		if s.name == nil || !slices.Contains(gone, s.name) || slices.Contains(left, s.name) {
			continue
		}
		if s.kind == kindOf(s.name.typ) {
			s.kind = kindOf(to.typ)
		}
		s.name, s.byHand = to, true
	}
}

// noMention makes words no mention.
func (m *model) noMention(c *Correction) error {
	at, err := m.at(c)
	if err != nil {
		return err
	}
	words := ""
	m.mentions = slices.DeleteFunc(m.mentions, func(e *mention) bool {
		if !e.Overlaps(at) {
			return false
		}
		words = m.doc.Of(e.Span)
		return true
	})
	if c.All && words != "" {
		m.mentions = slices.DeleteFunc(m.mentions, func(e *mention) bool { return m.doc.Of(e.Span) == words })
	}
	return nil
}

// at returns the words that a correction of a mention is of.
func (m *model) at(c *Correction) (lex.Span, error) {
	if c.At == nil {
		return lex.Span{}, errors.New(`"at" is missing: it says which words`)
	}
	at := trimmed(m.doc.Text, *c.At)
	if at.Empty() {
		return at, errors.New("it holds white space alone")
	}
	return at, nil
}

// nameOf returns the name that words mention: the one that is given; else one of
// the type that is mentioned by the same words; else, of a person who is called
// by one word, the only person whose last name it is; else a new one.
func (m *model) nameOf(typ, words, given string) (*name, error) {
	if given != "" {
		text, err := title(given)
		if err != nil {
			return nil, err
		}
		for _, n := range m.names() {
			if n.typ == typ && n.text == text {
				return n, nil
			}
		}
		return &name{typ: typ, text: text, byHand: true}, nil
	}
	words = strings.Join(strings.Fields(valid(words)), " ")
	for _, e := range m.mentions {
		if e.typ == typ && e.name != nil && (e.name.text == words || m.doc.Of(e.Span) == words) {
			return e.name, nil
		}
	}
	var last []*name
	for _, n := range m.names() {
		if typ == "PERSON" && n.typ == typ && strings.HasSuffix(n.text, " "+words) {
			last = append(last, n)
		}
	}
	if len(last) == 1 && !strings.Contains(words, " ") {
		return last[0], nil
	}
	return &name{typ: typ, text: words, byHand: true}, nil
}

// elsewhere returns where else the words of at stand, as words of their own and
// not as a part of another mention, in text order.
func (m *model) elsewhere(at lex.Span) []lex.Span {
	text, words := m.doc.Text, m.doc.Of(at)
	var out []lex.Span
	next := 0
	for i := strings.Index(text, words); i >= 0; {
		s := lex.Span{Start: i, End: i + len(words)}
		for next < len(m.mentions) && m.mentions[next].End <= s.Start {
			next++
		}
		inside := next < len(m.mentions) && m.mentions[next].Overlaps(s) && (m.mentions[next].Span != s || m.mentions[next].byHand)
		if whole(text, s) && !inside && !s.Overlaps(at) {
			out = append(out, s)
		}
		step := strings.Index(text[s.End:], words)
		if step < 0 {
			break
		}
		i = s.End + step
	}
	return out
}

// whole reports whether s cuts no word of text.
func whole(text string, s lex.Span) bool {
	cuts := func(before, after string) bool {
		a, _ := utf8.DecodeLastRuneInString(before)
		b, _ := utf8.DecodeRuneInString(after)
		return wordly(a) && wordly(b)
	}
	return !cuts(text[:s.Start], text[s.Start:]) && !cuts(text[:s.End], text[s.End:])
}

func wordly(r rune) bool {
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r))
}
