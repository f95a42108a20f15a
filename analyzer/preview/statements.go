package preview

import (
	"context"
	"strings"

	"whosaid/analyzer/entity"
	"whosaid/analyzer/lex"
	"whosaid/analyzer/quote"
)

// Statements finds the statements of doc by rules, in the order of their first
// content byte. It returns nil when ctx is done before the end; progress is
// called with the bytes read.
//
// Each paragraph is read twice. First come the cues that stand after their
// content or beside a quotation (“…,” she said; …, he said; according to …),
// since they own all that they report, whatever cues stand inside it. Then come
// the cues that lead to what follows them.
func Statements(ctx context.Context, doc *lex.Document, mentions []entity.Mention, progress func(done int)) []quote.Statement {
	var out []quote.Statement
	var units []unit
	labels := labelsOf(doc)
	var taken lex.Span // what the paragraph before says is its content
	at, turn := 0, -1  // turn is the statement of the transcript's turn that goes on
	for i := range doc.Paragraphs {
		if ctx.Err() != nil {
			return nil
		}
		g := doc.Paragraphs[i]
		for at < len(mentions) && mentions[at].End <= g.Start {
			at++
		}
		progress(g.Start)
		first, last := doc.InParagraph(i)
		label := labelAt(doc, i)
		p := newPassage(ctx, doc, first, last, mentions[at:], labels[label] > 1, units)
		if p == nil {
			return nil
		}
		units = p.units
		f := finder{passage: p, turns: labels[label] > 1, asked: labels["Q"] > 0}
		if turn >= 0 && f.label() == 0 && label == "" && turnsAgain(doc, labels, i) {
			out[turn].Content = append(out[turn].Content, lex.Span{Start: g.Start, End: g.End})
			continue
		}
		if s, ok := f.signature(i); ok {
			out = append(out, s)
			continue
		}
		f.reserve(taken)
		if !f.read(ctx, !nextParagraph(doc, i).Empty()) {
			return nil
		}
		turn = -1
		if n := len(f.found); n > 0 && f.found[n-1].rule == transcriptTurn && f.turns {
			turn = len(out) + n - 1
		}
		taken = lex.Span{}
		for _, c := range f.found {
			s := f.statement(c)
			if c.next {
				taken = nextParagraph(doc, i)
				s.Content = []lex.Span{taken}
				s.Type = quote.TypeOf(doc, s.Content)
			}
			out = append(out, s)
		}
	}
	progress(len(doc.Text))
	return quote.Settle(doc, out)
}

// labelAt returns what paragraph i begins with before a colon, if that is short and begins
// with a capital: "SMITH" of "SMITH: We were late."
func labelAt(doc *lex.Document, i int) string {
	first, last := doc.InParagraph(i)
	if letter, _ := turnLabel(doc, first); letter != "" {
		return letter
	}
	for t := first; t < min(last, first+9); t++ {
		if doc.Word(t) == ":" && t > first {
			if c := doc.Text[doc.Tokens[first].Start]; c >= 'A' && c <= 'Z' || c >= 0x80 {
				return doc.Text[doc.Tokens[first].Start:doc.Tokens[t].Start]
			}
			return ""
		}
	}
	return ""
}

// labelsOf counts the labels that paragraphs begin with. Those of a transcript
// come again.
func labelsOf(doc *lex.Document) map[string]int {
	labels := map[string]int{}
	for i := range doc.Paragraphs {
		if l := labelAt(doc, i); l != "" {
			labels[l]++
		}
	}
	return labels
}

// nextParagraph returns what a cue at the end of paragraph i leads to: the
// quotation that opens the next paragraph, if it stands alone there, or all of
// it where the cue ends in a colon.
func nextParagraph(doc *lex.Document, i int) lex.Span {
	if i+1 >= len(doc.Paragraphs) {
		return lex.Span{}
	}
	g := doc.Paragraphs[i+1]
	first, _ := doc.InParagraph(i + 1)
	if r := doc.Tokens[first].Region; r < 0 || doc.Regions[r].First != first {
		if strings.HasSuffix(doc.Of(doc.Paragraphs[i].Span), ":") && g.End-g.Start > 20 {
			return g.Span
		}
		return lex.Span{}
	}
	region := doc.Regions[doc.Outermost(first)]
	if t := region.Last; t < len(doc.Tokens) && doc.Tokens[t].Sentence == doc.Tokens[t-1].Sentence && doc.Tokens[t].Kind != lex.Punct {
		return lex.Span{}
	}
	return region.Span
}

// reserve marks the units inside span: they belong to a statement already.
func (f *finder) reserve(span lex.Span) {
	for i := range f.units {
		if s := f.span(i, i+1); span.Contains(s) {
			f.units[i].owner = 1
		}
	}
}

// turnsAgain reports whether one of the next paragraphs after i is a turn of a
// transcript.
func turnsAgain(doc *lex.Document, labels map[string]int, i int) bool {
	for k := i + 1; k < len(doc.Paragraphs) && k < i+9; k++ {
		if labels[labelAt(doc, k)] > 1 {
			return true
		}
	}
	return false
}

// A finder gathers the candidates of one passage.
type finder struct {
	*passage
	found []candidate
	turns bool // the paragraph begins with a label that begins others
	asked bool // the text has questions labelled Q
	past  bool // the cue whose content is sought stands in the past
	next  bool // the next paragraph can be content
}

// A candidate is a statement in units.
type candidate struct {
	content     [][2]int
	cue, source [2]int
	act         quote.Act
	rule        rule
	shared      bool // the source is also the subject of what follows
	next        bool // the content is the next paragraph
	document    bool // a document speaks, for the source or by itself
}

// read applies the rules to the whole passage. next says that the next
// paragraph can be the content of a cue that ends this one. It reports false
// when ctx is done before the end.
func (f *finder) read(ctx context.Context, next bool) bool {
	f.next = next
	if f.interview(f.asked) || f.transcript(f.turns) {
		return true
	}
	f.signOff()
	f.headlineSource()
	for i := range f.units {
		if i&4095 == 0 && ctx.Err() != nil {
			return false
		}
		switch u := &f.units[i]; {
		case !f.free(i):
		case u.word == "according" && f.word(i+1) == "to":
			f.according(i)
		case lex.Listed(views, u.word):
			f.inView(i)
		case u.verb.entry != nil:
			f.trailing(i)
		case u.class&quoted != 0:
			f.naming(i)
		}
	}
	for i := range f.units {
		if i&4095 == 0 && ctx.Err() != nil {
			return false
		}
		f.past = false
		if !f.free(i) || f.units[i].verb.entry != nil && f.leading(i) || f.hearsay(i) {
			continue
		}
		if !f.byNoun(i) {
			f.byAdjective(i)
		}
	}
	f.colonQuotes()
	return true
}

// accept keeps a candidate and marks its units, unless it overlaps one that
// was kept before.
func (f *finder) accept(c candidate) bool {
	n := 0
	for _, s := range c.content {
		for i := s[0]; i < s[1]; i++ {
			if f.units[i].used || f.units[i].owner > 0 {
				return false
			}
			n++
		}
	}
	if n == 0 && (!c.next || !f.next) {
		return false
	}
	f.found = append(f.found, c)
	for _, s := range c.content {
		for i := s[0]; i < s[1]; i++ {
			f.units[i].owner = int32(len(f.found))
		}
	}
	for i := c.cue[0]; i < c.cue[1]; i++ {
		f.units[i].used = true
	}
	for i := c.source[0]; i < c.source[1] && !c.shared; i++ {
		f.units[i].used = true
	}
	return true
}

// statement turns units into bytes.
func (f *finder) statement(c candidate) quote.Statement {
	s := quote.Statement{Act: c.act, Confidence: f.confident(c)}
	for _, piece := range c.content {
		if span := f.span(piece[0], piece[1]); !span.Empty() {
			s.Content = append(s.Content, span)
		}
	}
	s.Cue = f.span(c.cue[0], c.cue[1])
	s.Source = f.span(c.source[0], c.source[1])
	if !s.Source.Empty() && c.act != quote.Thought && (c.document || f.documentary(c.source)) {
		s.Act = quote.Document
	}
	s.Type = quote.TypeOf(f.doc, s.Content)
	return s
}

// documents are nouns for what says something in writing.
const documents = " report reports poll polls survey surveys study studies document documents data figures records record filing filings statement letter law bill warrant complaint lawsuit memo analysis review research transcript article articles story book emails email statistics census estimates results returns numbers resolution order ruling verdict indictment affidavit petition notice sign signs agreement treaty constitution act budget documentation video footage evidence "

// documentary reports whether the head of the source is a document.
func (f *finder) documentary(s [2]int) bool {
	i := f.head(s[0], s[1])
	return i >= 0 && lex.Listed(documents, f.word(i))
}

// head returns the head of the noun phrase [a, b): its last noun before the
// first sign, preposition or relative.
func (p *passage) head(a, b int) int {
	h := -1
	for i := a; i < b; i++ {
		if h >= 0 && p.is(i, prep|comma|wh|dash|bracket|genitive|opener) {
			if p.is(i, genitive) {
				h = -1
				continue
			}
			break
		}
		if p.is(i, nominal|pronoun) {
			h = i
		}
	}
	return h
}
