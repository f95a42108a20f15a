package quote

import (
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"whosaid/analyzer/lex"
)

// marked reads a text in which <…> are pieces of content, and statements are
// set apart by a digit after the opening sign: <1…> <2…>. {1…} is a cue.
func marked(t *testing.T, in string) (*lex.Document, []Statement) {
	t.Helper()
	var text strings.Builder
	var statements []Statement
	get := func(c byte) *Statement {
		for int(c-'0') > len(statements) {
			statements = append(statements, Statement{Confidence: 0.9})
		}
		return &statements[c-'1']
	}
	type open struct {
		who byte
		at  int
	}
	var stack []open
	for i := 0; i < len(in); i++ {
		switch c := in[i]; c {
		case '<', '{':
			stack = append(stack, open{in[i+1], text.Len()})
			i++
		case '>', '}':
			o := stack[len(stack)-1]
			stack = stack[:len(stack)-1]
			span := lex.Span{Start: o.at, End: text.Len()}
			if c == '}' {
				get(o.who).Cue = span
			} else {
				get(o.who).Content = append(get(o.who).Content, span)
			}
		default:
			text.WriteByte(c)
		}
	}
	return lex.Read(context.Background(), text.String()), statements
}

func contents(doc *lex.Document, statements []Statement) [][]string {
	var out [][]string
	for _, s := range statements {
		var pieces []string
		for _, p := range s.Content {
			pieces = append(pieces, doc.Of(p))
		}
		out = append(out, pieces)
	}
	return out
}

func TestTypeOf(t *testing.T) {
	for in, want := range map[string]Type{
		`<1“It rained,”> she {1said}.`:                Direct,
		`<1“It rained,”> she {1said}. <1“All day.”>`:  Direct,
		`She {1said} <1it rained>.`:                   Indirect,
		`She {1said} <1the “plan” had failed>.`:       Mixed,
		`She {1said} <1‘it rained’>.`:                 Direct,
		`<1“It rained”, and a>`:                       Mixed,
		`She {1said} <1...>`:                          Indirect,
		`She {1said} <1''it rained all the day''>.`:   Direct,
		`She {1said} <1it rained so long that “no”>.`: Mixed,
	} {
		doc, s := marked(t, in)
		assert.Equal(t, want, TypeOf(doc, s[0].Content), in)
	}
}

func TestWords(t *testing.T) {
	doc, s := marked(t, `<1“It rained,”> she {1said}. <1“All day.”> <2It was cold.>`)
	assert.Equal(t, 4, Words(doc, s[0].Content))
	assert.Equal(t, 7, Words(doc, append(s[1].Content, s[0].Content...)))
	assert.Equal(t, 4, Words(doc, append(s[0].Content, s[0].Content...)), "each word once")
	assert.Equal(t, 0, Words(doc, nil))
	doc, s = marked(t, `<1“I can't say it's a long-term plan.”>`)
	assert.Equal(t, 7, Words(doc, s[0].Content), "as a reader counts them")
}

func TestSettle(t *testing.T) {
	for _, c := range []struct {
		why, in string
		want    [][]string
	}{
		{"a piece takes in the whole quotation", `“It <1rained all day>,” she {1said}.`, [][]string{{`“It rained all day,”`}}},
		{"a quotation that ends a sentence ends the content", `She {1said}: <1“It rained all day.” The road was> closed.`, [][]string{{`“It rained all day.”`}}},
		{"a quotation inside a sentence does not", `She {1said} <1“no rain” would fall>.`, [][]string{{`“no rain” would fall`}}},
		{"what follows alone goes on", `<1“It rained,”> she {1said}. “All day.”`, [][]string{{`“It rained,”`, `“All day.”`}}},
		{"into the next paragraph", "<1“It rained,”> she {1said}.\n\n“It rained all the next day.”", [][]string{{`“It rained,”`, `“It rained all the next day.”`}}},
		{"after a date too", "<1“It rained,”> she {1said} on Monday.\n\n“It rained all the next day.”", [][]string{{`“It rained,”`, `“It rained all the next day.”`}}},
		{"not over narration", "<1“It rained,”> she {1said}. She left.\n\n“It rained all the next day.”", [][]string{{`“It rained,”`}, {`“It rained all the next day.”`}}},
		{"over several paragraphs with an opening mark on each", "<1“It rained all day.>\n\n“It rained all night,” she {1said}.", [][]string{{`“It rained all day.`, `“It rained all night,”`}}},
		{"not a line that parts the article", "<1“It rained,”> she {1said}.\n\n‘Bread for all’\n\nIt was late.", [][]string{{`“It rained,”`}}},
		{"an owned neighbour stays apart", `<1“It rained,”> she {1said}. <2“It snowed,”> he {2said}.`, [][]string{{`“It rained,”`}, {`“It snowed,”`}}},
		{"nobody's quotation is a statement", `The road was closed. “It rained all day and all night.” Nobody came.`, [][]string{{`“It rained all day and all night.”`}}},
		{"a title is none", `He read “The Long Way to the Old House” at night.`, nil},
		{"nor one with longer small words", `He listened to “The Long Night with Lena Ortiz” at home.`, nil},
		{"nor a long one", `A film titled “Bread and Work in a Hungry Town: Roles and Duties of the Old Guild of Millers in Oster” was shown.`, nil},
		{"nor a theme", `They met under the theme “bread and flour for a hungry town” in Oster.`, nil},
		{"scare quotes are none", `The so-called “peace plan” failed.`, nil},
		{"overlapping statements come apart", `<1She {2said} <2it rained>>.`, [][]string{{`She said it rained`}}},
	} {
		doc, s := marked(t, c.in)
		got := Settle(doc, s)
		assert.Equal(t, c.want, contents(doc, got), c.why)
	}
}

func TestSettleKeepsTheSurer(t *testing.T) {
	doc, s := marked(t, `<1It rained, <2he added, and snowed>>.`)
	s[1].Confidence = 0.95
	got := Settle(doc, s)
	require.Len(t, got, 1)
	assert.Equal(t, float32(0.95), got[0].Confidence)
}

// FuzzSettle checks that contents never overlap and keep their order, whatever
// an engine guesses.
func FuzzSettle(f *testing.F) {
	f.Add("“It rained,” she said. “All day.”", uint16(3), uint16(9), uint16(20), uint16(30))
	f.Add("“A\n\n“B”\n\n“C d e f g h i.", uint16(0), uint16(2), uint16(3), uint16(99))
	f.Fuzz(func(t *testing.T, text string, a, b, c, d uint16) {
		doc := lex.Read(context.Background(), text)
		n := len(text) + 1
		span := func(x, y uint16) lex.Span {
			s, e := int(x)%n, int(y)%n
			return lex.Span{Start: min(s, e), End: max(s, e)}
		}
		out := Settle(doc, []Statement{
			{Content: []lex.Span{span(a, b)}, Confidence: 0.9},
			{Content: []lex.Span{span(c, d), span(a, d)}, Confidence: 0.8},
		})
		last := 0
		var all []lex.Span
		for _, s := range out {
			require.NotEmpty(t, s.Content)
			require.GreaterOrEqual(t, s.Content[0].Start, last)
			last = s.Content[0].Start
			for _, p := range s.Content {
				for _, q := range all {
					require.False(t, p.Overlaps(q), "%q: %v %v", text, p, q)
				}
				all = append(all, p)
			}
		}
	})
}
