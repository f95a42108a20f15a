package reader

import (
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"whosaid/analyzer/entity"
	"whosaid/analyzer/lex"
	"whosaid/analyzer/quote"
)

// TestSessionsJoin asserts that workers which share a text, in whatever order
// they read it and whatever they leave out or get wrong, come to the result of
// one.
func TestSessionsJoin(t *testing.T) {
	e := engine(t)
	for name, text := range texts() {
		doc := lex.Read(background, text)
		wantMentions, wantStatements := e.Read(background, doc, quiet)
		for order, parts := range map[string]func(n int) (first, second []int){
			"backwards": func(n int) (first, second []int) {
				for i := n - 1; i >= 0; i-- {
					if i%3 == 0 {
						second = append(second, i)
					} else {
						first = append(first, i)
					}
				}
				return first, second
			},
			"one worker is silent": func(int) (first, second []int) { return []int{1, 0}, []int{-1, 1 << 20} },
		} {
			mine, other := e.Open(background, doc), e.Open(background, lex.Read(background, text))
			first, second := parts(len(mine.Starts()))
			for _, i := range first {
				mine.Label(background, i)
			}
			var labels []byte
			for _, i := range second {
				labels = append(labels, other.Label(background, i)...)
			}
			mine.Take(append(labels, "what?"...))
			mine.Take([]byte("no labels at all"))
			mentions, statements := mine.Read(background, lex.Read(background, text), quiet)
			assert.Equal(t, wantMentions, mentions, name+", "+order)
			assert.Equal(t, wantStatements, statements, name+", "+order)
		}
	}
}

// fixed is an engine that finds what it is made of.
type fixed struct {
	mentions   []entity.Mention
	statements []quote.Statement
}

func (fixed) Name() string { return "fixed" }

func (f *fixed) Read(context.Context, *lex.Document, func(float64)) ([]entity.Mention, []quote.Statement) {
	return f.mentions, f.statements
}

func TestWhatIsNotLabelledIsReadOtherwise(t *testing.T) {
	e := engine(t)
	text := strings.Repeat("“Flour is dear,” said Lena Ortiz. Oster paid.\n\n", 60)
	doc := lex.Read(background, text)
	rules := &fixed{}
	for at := 0; at < len(text); at += len(text) / 60 {
		start := at + strings.Index(text[at:], "Lena")
		rules.mentions = append(rules.mentions, entity.Mention{Span: lex.Span{Start: start, End: start + len("Lena Ortiz")}, Name: -1})
		rules.statements = append(rules.statements, quote.Statement{Content: []lex.Span{{Start: at, End: at + len("“Flour is dear,”")}}})
	}
	s := e.Open(background, doc)
	n := len(s.Starts())
	require.Greater(t, n, 4)
	mixed := s.Otherwise(rules)
	mentions, statements := mixed.Read(background, doc, quiet)
	assert.Equal(t, rules.mentions, mentions, "nothing is labelled")
	assert.Equal(t, rules.statements, statements)
	assert.Equal(t, "fixed and "+e.Name(), mixed.Name())

	for i := 1; i < n; i += 2 {
		s.Label(background, i)
	}
	mentions, statements = mixed.Read(background, doc, quiet)
	sound(t, doc, mentions, statements, "every other part")
	assert.Equal(t, rules.mentions[0], mentions[0])
	assert.Equal(t, rules.statements[0], statements[0])
	for _, m := range rules.mentions {
		if !s.isKnown(m.Start) {
			assert.Contains(t, mentions, m)
		}
	}

	for i := range n {
		s.Label(background, i)
	}
	wantMentions, wantStatements := e.Read(background, doc, quiet)
	mentions, statements = mixed.Read(background, doc, quiet)
	assert.Equal(t, wantMentions, mentions, "everything is labelled")
	assert.Equal(t, wantStatements, statements)
	assert.Equal(t, e.Name(), mixed.Name())
}

func TestAnotherTextIsReadAnew(t *testing.T) {
	e := engine(t)
	s := e.Open(background, lex.Read(background, "Nobody came."))
	doc := lex.Read(background, texts()["article"])
	want, _ := e.Read(background, doc, quiet)
	got, _ := s.Read(background, doc, quiet)
	assert.Equal(t, want, got)
	got, _ = s.Otherwise(&fixed{}).Read(background, doc, quiet)
	assert.Equal(t, want, got)
}
