package preview

import (
	"slices"

	"whosaid/analyzer/entity"
	"whosaid/analyzer/lex"
	"whosaid/analyzer/quote"
)

// Forms that need no cue verb: according to, reportedly, Mayor: “Yes.”,
// ― Name, NAME: …

// according reads the preposition at unit i: "X, according to Y."
func (f *finder) according(i int) bool {
	lo, hi := f.sentenceOf(i)
	e := f.accordingEnd(i+2, hi)
	if e == i+2 {
		return false
	}
	c := candidate{cue: [2]int{i, i + 2}, source: [2]int{i + 2, e}, act: quote.Speech, rule: accordingTo}
	f.channel(&c)
	start := f.skipOpening(lo, i)
	for k := i - 1; k > start && k >= i-2; k-- {
		if f.is(k, conj|opener) && !f.is(k, adverb) {
			start = k + 1 // she was told that, according to the police, …
			break
		}
		if !f.is(k, comma) {
			break
		}
	}
	if open := f.bracketBefore(i, start); open >= start {
		start = open + 1
	}
	if i-start < 3 && !f.is(i-1, quoted) && !f.is(i-2, quoted) {
		return f.accordingFirst(c, e, hi)
	}
	p := i - 1
	for p > lo && f.is(p, comma|dash) {
		p--
	}
	for k := p; k >= start; k-- {
		if !f.free(k) {
			start = k + 1
			break
		}
	}
	start = f.skipOpening(start, p)
	if p < start {
		return false
	}
	if start > lo && !f.free(start-1) && !f.asserts(start, p+1) || f.relays(c.source, start, p+1) {
		return false
	}
	c.content = [][2]int{{start, p + 1}}
	if f.is(e, comma) && e+1 < hi && !f.finite(start, p+1) {
		if end := f.contentEnd(e+1, hi); end > e+1 {
			c.content = append(c.content, [2]int{e + 1, end})
		}
	}
	return f.accept(c)
}

// accordingEnd returns where the source ends that begins at unit b behind "according to",
// with an apposition that the clause follows; b where there is none.
func (f *finder) accordingEnd(b, hi int) int {
	e := f.phraseFrom(b, hi)
	if e == b {
		return b
	}
	if x := f.phraseFrom(e+1, hi); f.is(e, comma) && x > e+1 && f.is(x, comma) && f.appositionOpens(e+1) && f.predicated(x+1, hi) {
		return x + 1 // According to Ortiz, a builder, the road is closed.
	}
	if several := plural(f.word(e-1)) && f.is(e-1, noun) && f.is(e+1, name|rank|pronoun); f.is(e, comma) && (several || f.clauseFrom(e+1, hi)) {
		return e
	}
	return f.after(b, hi)
}

// accordingFirst accepts what stands behind the source, which ends at unit e, where
// nothing stands before it: According to Y, X.
func (f *finder) accordingFirst(c candidate, e, hi int) bool {
	b := e
	for b < hi && f.is(b, comma) {
		b++
	}
	for b < hi && lex.Listed(" who whose which ", f.word(b)) { // According to a miller, who left, bread is dear.
		k := b
		for k < hi && !f.is(k, comma) {
			k++
		}
		if k >= hi {
			break
		}
		b = k + 1
	}
	end := f.contentEnd(b, hi)
	if end <= b {
		return false
	}
	c.content = [][2]int{{b, end}}
	return f.accept(c)
}

// views are nouns that report after "in": in her view, in the words of Ortiz.
const views = " view opinion words judgment judgement telling "

// inView reads the noun at unit i in “In her view, the road was closed” and “The
// road was closed, in her view.”
func (f *finder) inView(i int) bool {
	lo, hi := f.sentenceOf(i)
	c := candidate{cue: [2]int{i, i + 1}, act: quote.Thought, rule: nounCue}
	if f.word(i) == "words" {
		c.act = quote.Speech
	}
	a, e := i-1, i+1
	switch {
	case lex.Listed(possessives, f.word(a)):
		c.source = [2]int{a, a + 1}
	case f.is(a, genitive):
		a = f.possessor(a, lo)
		c.source = [2]int{a, i}
	case f.word(a) == "the" && f.word(e) == "of":
		if e = f.phraseFrom(i+2, hi); e == i+2 {
			return false
		}
		c.source = [2]int{i + 2, e}
	default:
		return false
	}
	if f.word(a-1) != "in" {
		return false
	}
	start := f.skipOpening(lo, a-1)
	switch {
	case start >= a-1 && f.is(e, comma):
		if f.is(e+1, quoted) {
			c.content = [][2]int{{e + 1, e + 2}}
			break
		}
		if !f.clauseFrom(e+1, hi) {
			return false
		}
		c.content = [][2]int{{e + 1, f.contentEnd(e+1, hi)}}
	case f.is(a-2, comma) && (e >= hi || f.is(e, stop)) && f.asserts(start, a-2):
		c.content = [][2]int{{start, a - 2}}
	default:
		return false
	}
	return f.accept(c)
}

// predicated reports whether a noun phrase and, right after it, its verb begin
// at unit i: no apposition then, which a comma would end.
func (f *finder) predicated(i, hi int) bool {
	e := f.phraseFrom(i, hi)
	for e > i && e < hi && f.is(e, adverb) {
		e++
	}
	return e > i && e < hi && f.is(e, verbal|verb|ed)
}

// relays reports whether the source only passes on what [a, b) says that
// somebody said: "Ortiz told reporters so, according to the News".
func (f *finder) relays(source [2]int, a, b int) bool {
	h := f.head(source[0], source[1])
	if h < 0 || !lex.Listed(media, f.word(h)) && !lex.Listed(" ap afp cnn bbc nbc abc cbs reuters politico axios npr bloomberg xinhua tass ", f.word(h)) {
		return false
	}
	for i := a; i < b; i++ {
		if v := f.units[i].verb; v.entry != nil && (v.form == past || v.form == present) && v.frames&(takesQuote|takesThat|takesNoun) != 0 && v.frames&weak == 0 && v.act == quote.Speech {
			if g, ok := f.groupOf(i, a); ok && !g.passive {
				return true
			}
		}
		if f.is(i, opener|comma) {
			return false
		}
	}
	return false
}

// media are words for papers, stations and agencies.
const media = " times post news newspaper press media journal herald tribune guardian telegraph hill agency daily magazine broadcaster station network reports outlet website "

// colonQuotes gives quotations after a colon, that no verb owns, to the
// subject of their sentence: Ortiz was blunt: “No.”
func (f *finder) colonQuotes() {
	for i := range f.units {
		if !f.is(i, quoted) || !f.free(i) || !f.is(i-1, colon) || !f.free(i-1) {
			continue
		}
		lo, _ := f.sentenceOf(i - 1)
		c := candidate{content: [][2]int{{i, i + 1}}, cue: [2]int{i - 1, i}, act: quote.Speech, rule: colonQuote}
		if s, ok := f.phraseEnding(i-2, lo); ok && f.free(s) && (s == f.skipOpening(lo, i-1) || f.is(s-1, dash) && f.is(s, name) || f.word(s-1) == "by") {
			c.source = [2]int{s, i - 1}
		} else if s := f.clauseSubject(i-1, lo); s > lo && f.free(s) {
			c.source = [2]int{s, s + 1}
		} else if s, e, ok := f.sharer(i-1, lo); ok && f.free(s) {
			c.source = [2]int{s, e}
		}
		for m := i + 1; m < len(f.units) && f.is(m, quoted) && f.free(m); m++ {
			c.content = append(c.content, [2]int{m, m + 1})
		}
		f.accept(c)
	}
}

// clauseSubject returns the pronoun that is the subject of the last clause with "that" in
// units [lo, i): she was so tired that I had to ask: “Why?” It returns -1 where there is none.
func (f *finder) clauseSubject(i, lo int) int {
	speaks := false
	for k := i - 1; k > lo; k-- {
		if f.word(k) == "that" {
			if speaks && lex.Listed(" i he she we they ", f.word(k+1)) {
				return k + 1
			}
			return -1
		}
		speaks = speaks || f.units[k].verb.entry != nil && f.units[k].verb.frames&takesQuote != 0 || f.word(k) == "answer"
	}
	return -1
}

// label returns the units of the name and the colon that a paragraph begins
// with ("SMITH:", "Lena Ortiz:"), or 0.
func (p *passage) label() int {
	for i := 0; i < len(p.units) && i < 8; i++ {
		u := p.units[i]
		switch {
		case u.class&colon != 0:
			if i == 0 || i+1 >= len(p.units) {
				return 0
			}
			return i
		case u.class&(comma|bracket|unbrace|dash|number) != 0 && i > 0, u.capital, i > 0 && lex.Listed(" of de van al the and ", u.word):
		default:
			return 0
		}
	}
	return 0
}

// transcript reads a paragraph of a transcript or an interview (SMITH: We were
// late), and a headline (Ortiz: We Were Late). turns says that the label
// before the colon begins several paragraphs.
func (f *finder) transcript(turns bool) bool {
	i := f.label()
	if i == 0 {
		return false
	}
	label := f.doc.Of(f.span(0, i))
	capitals := label == upper(label) && len(label) > 1
	if f.noticed(i) {
		return false
	}
	if capitals && !turns && (i > 3 || f.place(0, i)) {
		return false
	}
	last := len(f.units)
	if !capitals && !turns {
		// A headline has one sentence and no full stop.
		if f.units[last-1].sentence != f.units[i+1].sentence && f.units[last-1].sentence != f.units[0].sentence || f.is(last-1, stop) && f.word(last-1) == "." || f.is(last-1, comma|colon) || last > 40 {
			return false
		}
		if i > 4 || f.is(i+1, quoted) && i+2 == last || !f.speaks(0, i) {
			return false
		}
	}
	c := candidate{content: [][2]int{{i + 1, last}}, cue: [2]int{i, i + 1}, source: [2]int{0, i}, act: quote.Speech, rule: transcriptTurn}
	if !capitals && !turns {
		c.rule = headlineColon
	}
	return f.accept(c)
}

// headlineSource reads a headline that names its source last: Minister to
// resign: report. It has one sentence and no full stop.
func (f *finder) headlineSource() bool {
	n := len(f.units)
	if n < 4 || n > 24 || f.is(n-1, stop|quoted|colon|comma) || f.units[n-1].sentence != f.units[0].sentence {
		return false
	}
	for i := n - 2; i >= 2 && i >= n-6; i-- {
		if !f.is(i, colon|dash) || f.is(i-1, colon|stop) && !f.is(i-1, quoted) {
			continue
		}
		b := f.skipOpening(0, i)
		if f.units[0].used {
			return false
		}
		if f.is(i, dash) && !lex.Listed(sayers, f.word(n-1)) || f.is(i+1, prep|ing|wh) || !f.speaks(i+1, n) || i-b < 3 && !f.is(b, quoted) && !f.closes(i-1) {
			return false
		}
		for k := i + 1; k < n; k++ {
			if f.is(k, verbal|verb|ed) && !f.is(k, name|noun) {
				return false
			}
		}
		return f.accept(candidate{content: [][2]int{{b, i}}, cue: [2]int{i, i + 1}, source: [2]int{i + 1, n}, act: quote.Speech, rule: headlineColon})
	}
	return false
}

// sayers are nouns that a headline names as its source.
const sayers = " report study poll survey police officials experts minister president court judge source sources union mayor lawyer analysts scientists researchers watchdog media coroner inquiry "

// notices are labels of notices, not of speakers.
const notices = " also see here listen update exclusive correction look note watch photo photos related read video breaking editor's note more opinion analysis live subject date from to re stat warning disclaimer source sources via credit caption headline summary updated tags topic breaking news fact check "

// noticed reports whether the units before n are the label of a notice.
func (f *finder) noticed(n int) bool {
	for i := range n {
		if !lex.Listed(notices, f.word(i)) {
			return false
		}
	}
	return true
}

// place reports whether [a, b) is the name of a place, as in a dateline.
func (f *finder) place(a, b int) bool {
	span := f.span(a, b)
	for _, m := range f.mentions {
		if m.Start >= span.End {
			break
		}
		if m.Overlaps(span) && (m.Type == entity.GPE || m.Type == entity.Loc) {
			return true
		}
	}
	return false
}

// speaks reports whether [a, b), before a colon in a headline, may speak: a
// name, a title, a report.
func (f *finder) speaks(a, b int) bool {
	h := f.head(a, b)
	if h < 0 {
		return false
	}
	w := f.word(h)
	if lex.Listed(documents, w) || lex.Listed(sayers, w) || lex.Listed(" camp campaign ", w) {
		return true
	}
	at := f.doc.Tokens[f.units[h].first].Start
	for _, m := range f.mentions {
		if m.Start > at {
			break
		}
		if m.End > at {
			return m.Type == entity.Person || m.Type == entity.Org
		}
	}
	return false
}

func upper(s string) string {
	b := []byte(s)
	for i, c := range b {
		if 'a' <= c && c <= 'z' {
			b[i] = c - 32
		}
	}
	return string(b)
}

// signOff reads a name after a dash at the end: “No.” — Lena Ortiz
func (f *finder) signOff() bool {
	n := len(f.units)
	for i := n - 1; i >= 1 && i >= n-12; i-- {
		if f.is(i, quoted) {
			return false
		}
		if !f.is(i, dash) || !f.is(i-1, quoted) {
			continue
		}
		if i+1 >= n || !f.is(i+1, name|rank) && !f.units[i+1].capital {
			return false
		}
		end := f.signed(i + 1)
		c := candidate{cue: [2]int{i, i + 1}, source: [2]int{i + 1, end}, act: quote.Speech, rule: signOff}
		start := i - 1
		for start > 0 && f.is(start-1, quoted) {
			start--
		}
		for k := start; k < i; k++ {
			c.content = append(c.content, [2]int{k, k + 1})
		}
		return f.accept(c)
	}
	return false
}

// signed returns the end of the name that a signature from unit b on gives,
// without the year after it: Ottoline Marsh, 1911.
func (f *finder) signed(b int) int {
	n := len(f.units)
	for n > b+1 {
		switch {
		case f.is(n-1, stop|comma):
			n--
		case f.is(n-1, number) && f.is(n-2, comma):
			n -= 2
		case f.is(n-1, number) && f.is(n-2, when|prep) && f.is(n-3, comma):
			n -= 3
		case f.is(n-1, unbrace) && f.is(n-2, number) && f.is(n-3, bracket):
			n -= 3
		default:
			return n
		}
	}
	return n
}

// signature reads paragraph i, a dash and a name, under a paragraph that is a
// quotation.
func (f *finder) signature(i int) (s quote.Statement, ok bool) {
	n := len(f.units)
	if i == 0 || n < 2 || n > 16 || !f.is(0, dash) || !f.units[1].capital {
		return s, false
	}
	for t, end := f.doc.InParagraph(i - 1); t < end; {
		r := int(f.doc.Tokens[t].Region)
		if r < 0 || f.doc.Regions[r].Parent >= 0 || f.doc.Regions[r].First != t {
			return s, false
		}
		// What it goes on with, in the paragraphs above.
		at := len(s.Content)
		for k := f.doc.Regions[r].Continues; k >= 0; k = f.doc.Regions[k].Continues {
			s.Content = slices.Insert(s.Content, at, f.doc.Regions[k].Span)
		}
		s.Content = append(s.Content, f.doc.Regions[r].Span)
		t = max(t+1, f.doc.Regions[r].Last)
	}
	n = f.signed(1)
	s.Cue, s.Source = f.span(0, 1), f.span(1, n)
	s.Act, s.Type, s.Confidence = quote.Speech, quote.Direct, confidence[signOff]
	return s, len(s.Content) > 0
}
