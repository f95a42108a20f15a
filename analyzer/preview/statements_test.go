package preview

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"whosaid/analyzer/lex"
	"whosaid/analyzer/quote"
)

func read(t *testing.T, text string) []quote.Statement {
	t.Helper()
	ctx := context.Background()
	doc := lex.Read(ctx, text)
	return Statements(ctx, doc, Mentions(ctx, doc, func(int) {}), func(int) {})
}

// marked writes the spans of statements into their text: [source] {cue}
// <content>.
func marked(text string, statements []quote.Statement) string {
	type sign struct {
		at    int
		close bool
		text  string
	}
	var signs []sign
	put := func(s lex.Span, open, shut string) {
		if !s.Empty() {
			signs = append(signs, sign{s.Start, false, open}, sign{s.End, true, shut})
		}
	}
	seen := map[lex.Span]bool{} // a source that two statements share
	for _, s := range statements {
		if !seen[s.Source] {
			put(s.Source, "[", "]")
		}
		seen[s.Source] = true
		put(s.Cue, "{", "}")
		for _, piece := range s.Content {
			put(piece, "<", ">")
		}
	}
	slices.SortStableFunc(signs, func(a, b sign) int {
		if c := cmp.Compare(a.at, b.at); c != 0 {
			return c
		}
		switch {
		case a.close == b.close:
			return 0
		case a.close:
			return -1
		}
		return 1
	})
	var b strings.Builder
	at := 0
	for _, s := range signs {
		b.WriteString(text[at:s.at])
		b.WriteString(s.text)
		at = s.at
	}
	b.WriteString(text[at:])
	return b.String()
}

func TestStatements(t *testing.T) {
	for _, want := range []string{
		// Quotations.
		`<“It rained,”> [Ortiz] {said}.`,
		`<“It rained,”> {said} [Ortiz].`,
		`<"It rained,"> [she] {said}. <"All day.">`,
		`<“It rained,”> {said} [Lena Ortiz, a nurse at the clinic], <“and it snowed.”>`,
		`<“Did it rain?”> {asked} [the mayor].`,
		`<“Stop!”> [Ortiz] {shouted}.`,
		`<‘It rained,’> [Ortiz] {said}.`,
		`<''It rained all day,''> [Mr. Ortiz] {said}.`,
		`[Ortiz] {said}: <“It rained.”>`,
		`[Ortiz] {told} reporters: <“It rained.”>`,
		`[Ortiz] {said} on Monday, <“It rained.”>`,
		`[Ortiz], who lives nearby, {said}, <“It rained.”>`,
		`{Said} [Ortiz]: <“It rained.”>`,
		`<“It rained,”> [Ortiz] {said}. <“It snowed,”> [Diaz] {said}.`,
		`<“It rained.”> {—} [Lena Ortiz]`,
		"<“It rained.”>\n{―} [Lena Ortiz, a nurse]",
		"[Ortiz] {said}:\n\n<“It rained.”>",
		`[A driver], who asked not to be named, {said} <it rained>.`,
		`<“It rained,”> [a spokesman for the ministry] {said}.`,
		`<“Yes,”> [she] {said}, {adding} <that it rained>.`,
		"<“It rained,”> [Ortiz] {said}.\n\n<“It snowed too, and nobody came.”>",
		`<“How odd,”> [Mr. Diaz] {was quoted as saying}.`,
		// Quotations inside sentences.
		`[Ortiz] {said} <the plan was “a waste of money”>.`,
		`[Ortiz] {said} <that the plan, “a waste of money,” had failed>.`,
		`<The plan “will never work,”> [Ortiz] {said}.`,
		`[Ortiz] {called} <the plan “a waste of money”>.`,
		// That, whether, if, to.
		`[Ortiz] {said} <that it rained>.`,
		`[Ortiz] {asked} <whether it rained>.`,
		`[Ortiz] {explained} <why it rained>.`,
		`[Ortiz] {promised} <to go>.`,
		`[Ortiz] {urged} the council <to act>.`,
		`[Ortiz] {told} reporters <that it rained>.`,
		`[Ortiz] {told} reporters on Monday <that it rained>.`,
		`[Ortiz] {wants} <the council to act>.`,
		`[Ortiz] {declined to say} <whether it rained>.`,
		// Plain clauses and objects.
		`[Ortiz] {said} <it rained>.`,
		`In a report by the station, [his family] {said} <that it rained>.`,
		`[She] {said} Monday <it had rained>.`,
		`[The union] {denied} <the charge>.`,
		`[The union] {criticized} <the mayor for the delay>.`,
		`[Ortiz] {admitted} <taking the money>.`,
		`[The union] {called for} <a strike>.`,
		`[She] {warned against} <a strike>.`,
		`[The union] {pointed out} <that it had rained>.`,
		`[She] {described the plan as} <a waste of money>.`,
		// After the content.
		`<The road was closed>, [Ortiz] {said}.`,
		`<The road was closed>, {said} [the mayor].`,
		`<The road>, [Ortiz] {said}, <was closed>.`,
		`<The road was closed>, {according to} [the police].`,
		`{According to} [the police], <the road was closed>.`,
		// Verb groups.
		`[The ministry] {has not yet publicly said} <why it rained>.`,
		`[Ortiz] {did not say} <who came>.`,
		`[She] {would later say} <that it rained>.`,
		`[He]{’s predicting} <that it will rain>.`,
		`[She] {went on to say} <that it rained>.`,
		`[Ortiz] {also said} <that it rained>.`,
		// Sources.
		`[Ortiz, the mayor of Leeds,] {said} <it rained>.`,
		`[Lena Ortiz and Tom Diaz] {said} <it rained>.`,
		`[A source briefed on the meeting] {said} <it rained>.`,
		`[People familiar with the matter] {said} <it rained>.`,
		`[The head of the union] {said} <it rained>.`,
		`[One of the drivers] {said} <it rained>.`,
		`[Nearly half of those asked] {said} <it rained>.`,
		`[Ortiz (Leeds)] {said} <it rained>.`,
		`[The minister’s] {letter said} <it rained>.`,
		`A report by [the ministry] {said} <it rained>.`,
		`On Friday [the minister] {said} <it rained>.`,
		`But [she] {said} <it rained>.`,
		`A driver [who] {said} <it rained> was there.`,
		// Shared subjects and neighbours.
		`[Ortiz] {said} <it rained> and {added} <that it snowed>.`,
		`[Ortiz] {said} <it rained>, but [Diaz] {said} <it snowed>.`,
		`[Ortiz] left the room, {saying} <it rained>.`,
		`While [Ortiz] {said} <it rained>, [Diaz] {said} <it snowed>.`,
		`[The union] {issued a statement saying} <it rained>.`,
		// Without a source.
		`{Reportedly}, <it rained>.`,
		`<The mayor> {is expected} <to resign>.`,
		`It {was reported} <that it rained>.`,
		`<Ortiz> {was accused} <of fraud>.`,
		`<Ortiz> {was criticized} by [the union] <for the delay>.`,
		`[Ortiz] {is confident} <that it will rain>.`,
		`[Her] {claim} <that it rained> is false.`,
		`[The union’s] {call for} <a strike> was ignored.`,
		`Ortiz {was asked} <whether it rained>.`,
		`{Asked} <whether it rained>, [Ortiz] {said} <nobody knew>.`,
		`[People close to her] {say} <it rained>.`,
		`[An average of polls] {shows} <that Diaz is ahead>.`,
		// Forms.
		`[SMITH]{:} <We were late. It rained.>`,
		`[Ortiz] was blunt{:} <“It rained.”>`,
		`Ortiz became so cross that [I] had to change my answer{:} <“It did rain.”>`,
		`The mill was closed by [one letter]{:} <“It rained on nine of the days.”>`,
	} {
		text := strings.NewReplacer("[", "", "]", "", "{", "", "}", "", "<", "", ">", "").Replace(want)
		assert.Equal(t, want, marked(text, read(t, text)))
	}
}

func TestNoStatements(t *testing.T) {
	for _, text := range []string{
		``,
		`It rained.`,
		`He reads “War and Peace” at night.`,
		`The so-called “peace plan” failed.`,
		`Johnny “the Hat” Diaz left the room.`,
		`Many questions remain.`,
		`The claims department is closed.`,
		`United States forces left.`,
		`Ortiz declined to comment.`,
		`Ortiz refused to comment on Monday.`,
		`Asked whether it rained, Ortiz laughed.`,
		`Ortiz did not respond to a request for comment.`,
	} {
		assert.Equal(t, text, marked(text, read(t, text)))
	}
}

func TestActs(t *testing.T) {
	for text, want := range map[string]quote.Act{
		`Ortiz said it rained.`:                quote.Speech,
		`Ortiz believes it rained.`:            quote.Thought,
		`Ortiz hopes to win.`:                  quote.Thought,
		`A new poll shows that Diaz is ahead.`: quote.Document,
		`The report said it rained.`:           quote.Document,
	} {
		s := read(t, text)
		require.Len(t, s, 1, text)
		assert.Equal(t, want, s[0].Act, text)
	}
}

func TestStatementsSurvive(t *testing.T) {
	for _, text := range []string{
		"\x00", "\xff\xfe said \xff", "“", "said", "said said said", "“” said “”", ", said ,", "(((((", ": “a”", "he said “",
		"“A,” said", "A: ", "— Name", "“x” —", "according to", "reportedly", "is expected to", "his claim that",
		"In 1943 Diaz published an article which stated:",
	} {
		sound(t, text, read(t, text))
	}
}

// TestStatementsEnd reads texts that take a careless reader quadratic time.
func TestStatementsEnd(t *testing.T) {
	for _, piece := range []string{
		"said ", "“", "\" ", "he said ", "“a,” he said, ", "that ", "and said ", ", ", "of the ", "according to ", "(", "Ortiz ", "A: b\n", "Q: b A: ", "LEEDS (AP) - ", "citing two ", ", as he put it ", "in her view, ", "“a b c d e f”\n", "who ", "— ", "'s ", "x",
	} {
		text := strings.Repeat(piece, (1<<20)/len(piece))
		sound(t, text, Statements(context.Background(), lex.Read(context.Background(), text), nil, func(int) {}))
	}
}

// sound asserts what holds for any text: spans inside it, on character
// boundaries, statements in order.
func sound(t *testing.T, text string, statements []quote.Statement) {
	t.Helper()
	last := -1
	for _, s := range statements {
		require.NotEmpty(t, s.Content)
		if s.Content[0].Start < last {
			require.Fail(t, "out of order")
		}
		last = s.Content[0].Start
		for _, span := range append(slices.Clone(s.Content), s.Cue, s.Source) {
			ok := span.Start >= 0 && span.Start <= span.End && span.End <= len(text) &&
				(span.Start == len(text) || utf8.RuneStart(text[span.Start]) || !utf8.ValidString(text)) &&
				(span.End == len(text) || utf8.RuneStart(text[span.End]) || !utf8.ValidString(text))
			if !ok {
				require.Fail(t, "bad span")
			}
		}
		if s.Confidence <= 0 || s.Confidence > 1 {
			require.Fail(t, "bad confidence")
		}
	}
}

func TestStatementsCancel(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	doc := lex.Read(ctx, "“It rained,” Ortiz said.")
	cancel()
	assert.Nil(t, Statements(ctx, doc, nil, func(int) {}))
}

func TestTablesAreSorted(t *testing.T) {
	for _, table := range []string{verbTable, nounTable, adjectiveTable} {
		lines := strings.Split(strings.TrimSpace(table), "\n")
		for i := 1; i < len(lines); i++ {
			a, _, _ := strings.Cut(lines[i-1], " ")
			b, _, _ := strings.Cut(lines[i], " ")
			assert.Less(t, a, b)
		}
	}
}

func TestInflections(t *testing.T) {
	for form, lemma := range map[string]string{
		"said": "say", "says": "say", "saying": "say", "denied": "deny", "admitted": "admit", "pledging": "pledge",
		"stresses": "stress", "vetoes": "veto", "disagreed": "disagree", "wrote": "write", "understood": "understand",
	} {
		v := verbs()[form]
		require.NotNil(t, v.entry, form)
		assert.Equal(t, lemma, v.lemma)
	}
}

func BenchmarkStatements(b *testing.B) {
	text := strings.Repeat("“It rained,” said Lena Ortiz, the mayor of Leeds. She told reporters that the road was closed, according to the police.\n\n", 500)
	ctx := context.Background()
	doc := lex.Read(ctx, text)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Statements(ctx, doc, nil, func(int) {})
	}
}
