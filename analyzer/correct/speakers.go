package correct

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"whosaid/analyzer/entity"
	"whosaid/analyzer/lex"
	speakers "whosaid/analyzer/speaker"
)

// give makes s the statement of a speaker, or nobody's.
func (m *model) give(s *statement, to *Speaker) error {
	if to == nil {
		s.speaker, s.how, s.via = nil, "", lex.Span{}
		s.sure()
		return nil
	}
	who, err := m.who(to)
	if err != nil {
		return err
	}
	s.speaker, s.how, s.via = who, byHand, lex.Span{}
	s.sure()
	return nil
}

// who returns the speaker of that name; somebody new where nobody has it.
func (m *model) who(to *Speaker) (*speaker, error) {
	if to.Kind != "" && !slices.Contains(kinds, to.Kind) {
		return nil, errors.New(`"kind" must be named, unnamed, group, organization or document`)
	}
	text, err := title(to.Name)
	if err != nil {
		return nil, err
	}
	if !to.New {
		if who, err := m.known(to); who != nil || err != nil {
			return who, err
		}
	}
	who := &speaker{kind: to.Kind, text: text, byHand: true}
	for _, n := range m.names() {
		if n.text == text && (to.Kind == "" || to.Kind == kindOf(n.typ)) && !to.New {
			return &speaker{kind: kindOf(n.typ), text: text, name: n, byHand: true}, nil
		}
	}
	if who.kind == "" {
		who.kind = "named"
	}
	return who, nil
}

// known returns the speaker of that name who has a statement, or nil. Of
// several the statement says which.
func (m *model) known(to *Speaker) (*speaker, error) {
	var same []*speaker
	for _, s := range m.speakers() {
		if s.text == to.Name {
			same = append(same, s)
		}
	}
	if len(same) == 1 {
		return same[0], nil
	}
	if len(same) == 0 {
		return nil, nil
	}
	if s := m.statementAt(joined(m.doc.Text, to.Of)); s != nil && slices.Contains(same, s.speaker) {
		return s.speaker, nil
	}
	return nil, fmt.Errorf(`%d speakers are called %s: "of" says which, by the content of a statement`, len(same), inMarks(to.Name))
}

// one returns a speaker that is there.
func (m *model) one(to *Speaker, field string) (*speaker, error) {
	if to == nil {
		return nil, errors.New(field + " is missing: it says who, by name")
	}
	who, err := m.known(to)
	if who == nil && err == nil {
		err = fmt.Errorf("no speaker is called %s", inMarks(to.Name))
	}
	return who, err
}

// merge makes two speakers one. Whose statements were given to another are so by
// hand; how sure their words are stays as it was.
func (m *model) merge(c *Correction) error {
	from, err := m.one(c.Speaker, `"speaker"`)
	if err != nil {
		return err
	}
	into, err := m.one(c.Into, `"into"`)
	if err != nil {
		return err
	}
	if from == into {
		return errors.New("this is one speaker already")
	}
	for _, s := range m.statements {
		if s.speaker == from {
			s.speaker, s.how, s.via = into, byHand, lex.Span{}
		}
	}
	into.byHand = true
	if from.name != nil && into.name != nil && from.name.typ == into.name.typ {
		m.gather(from.name, into.name)
	}
	return nil
}

// rename calls a speaker something else, and the name that it stands for too.
func (m *model) rename(c *Correction) error {
	who, err := m.one(c.Speaker, `"speaker"`)
	if err != nil {
		return err
	}
	if c.Kind != "" && !slices.Contains(kinds, c.Kind) {
		return errors.New(`"kind" must be named, unnamed, group, organization or document`)
	}
	text := who.text
	if c.Name != "" {
		if text, err = title(c.Name); err != nil {
			return err
		}
	} else if c.Kind == "" {
		return errors.New(`"name" is missing: it says what to call the speaker`)
	}
	for _, other := range m.speakers() {
		if other != who && other.text == text && text != who.text {
			return fmt.Errorf("another speaker is called %s: merge the two", inMarks(text))
		}
	}
	who.text, who.byHand = text, true
	if c.Kind != "" {
		who.kind = c.Kind
	}
	if c.Name == "" {
		return nil
	}
	for _, n := range m.names() {
		if n == who.name || n.text != text || kindOf(n.typ) != who.kind {
			continue
		}
		if who.name != nil && who.name.typ == n.typ {
			m.gather(who.name, n)
		} else if who.name == nil {
			who.name = n
		}
		return nil
	}
	if who.name != nil && who.name.text != text {
		who.name.text, who.name.byHand = text, true
	}
	return nil
}

// gather makes the mentions and speakers of one name those of another.
func (m *model) gather(from, into *name) {
	if from == into {
		return
	}
	for _, e := range m.mentions {
		if e.name == from {
			e.name = into
		}
	}
	for _, s := range m.speakers() {
		if s.name == from {
			s.name = into
		}
	}
	into.byHand = true
}

// longestName is more bytes than the name of anybody or anything has.
const longestName = 500

// title returns a name that a person gave, with single spaces.
func title(given string) (string, error) {
	text := strings.Join(strings.Fields(valid(given)), " ")
	switch {
	case text == "":
		return "", errors.New(`"name" is empty`)
	case len(text) > longestName:
		return "", fmt.Errorf(`"name" is longer than %d bytes`, longestName)
	case strings.ContainsFunc(text, unicode.IsControl):
		return "", errors.New(`"name" holds a control character`)
	}
	return text, nil
}

// kindOf returns the kind of a speaker that a name of that type is.
func kindOf(typ string) string {
	t, _ := entity.TypeNamed(typ)
	return speakers.KindOf(t).String()
}
