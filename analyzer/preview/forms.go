package preview

import (
	"whosaid/analyzer/quote"
)

// Forms that need no cue verb: according to, reportedly, Mayor: “Yes.”,
// ― Name, NAME: …

// according reads the preposition at unit i: "X, according to Y."
func (f *finder) according(i int) bool {
	lo, hi := f.sentenceOf(i)
	e := f.passage.after(i+2, hi)
	if e == i+2 {
		return false
	}
	c := candidate{cue: [2]int{i, i + 2}, source: [2]int{i + 2, e}, act: quote.Speech, rule: accordingTo}
	f.channel(&c)
	start := f.skipOpening(lo, i)
	if i-start < 3 {
		// According to Y, X.
		b := e
		for b < hi && f.is(b, comma) {
			b++
		}
		end := f.contentEnd(b, hi)
		if end <= b {
			return false
		}
		c.content = [][2]int{{b, end}}
		return f.accept(c)
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
	c.content = [][2]int{{start, p + 1}}
	if f.is(e, comma) && e+1 < hi && !f.finite(start, p+1) {
		if end := f.contentEnd(e+1, hi); end > e+1 {
			c.content = append(c.content, [2]int{e + 1, end})
		}
	}
	return f.accept(c)
}

// passive reads a passive cue: is expected to, was reported that, was quoted
// as saying, was told.
func (f *finder) passive(v int, g group, lo, hi int) bool {
	e := f.units[v].verb
	c := candidate{cue: [2]int{g.start, g.end}, act: e.act, rule: passiveCue}
	i := g.end
	s, se, ok := f.before(g.start, lo)
	if e.lemma == "quote" && f.word(i) == "as" && f.is(i+1, ing) && ok {
		c.cue[1] = i + 2
		c.source = [2]int{s, se}
		inner := inflected{verbs()["said"].entry, past}
		if !f.complementAt(&c, inner, i+2, hi, inner.frames) {
			return false
		}
		return f.accept(c)
	}
	if f.word(i) == "to" && e.frames&(takesClause|takesThat|onlyPassive) != 0 && e.frames&takesTo|e.frames&(takesClause|onlyPassive) != 0 && ok && e.lemma != "tell" && e.lemma != "advise" {
		end := f.contentEnd(i, hi)
		if end <= i+1 {
			return false
		}
		if !(se-s == 1 && f.word(s) == "it") {
			c.content = append(c.content, [2]int{s, se})
		}
		c.content = append(c.content, [2]int{i, end})
		return f.accept(c)
	}
	if ok && se-s == 1 && (f.word(s) == "it" || f.word(s) == "there") || e.lemma == "tell" || e.lemma == "inform" {
		j := f.adverbials(i, hi)
		for _, k := range [2]int{i, j} {
			if f.word(k) == "that" || e.lemma == "tell" && k < hi && !f.is(k, stop|comma) && (f.is(k, pronoun|wh|quoted) || f.word(k) == "to") {
				end := f.contentEnd(k, hi)
				if end > k {
					c.content = [][2]int{{k, end}}
					return f.accept(c)
				}
			}
		}
	}
	return false
}

// hearsay reads words that report without a source: reportedly, allegedly.
func (f *finder) hearsay(i int) bool {
	switch f.word(i) {
	case "reportedly", "allegedly", "supposedly", "purportedly":
	default:
		return false
	}
	lo, hi := f.sentenceOf(i)
	c := candidate{cue: [2]int{i, i + 1}, act: quote.Speech, rule: hearsayAdverb}
	start := lo
	for k := i - 1; k >= lo; k-- {
		if !f.free(k) || f.is(k, comma|colon|quoted) && i-k > 1 || f.is(k, conj|opener) && !f.joined(k, lo) {
			start = k + 1
			break
		}
	}
	start = f.skipOpening(start, i)
	p := i
	if p > start && f.is(p-1, comma) {
		p--
	}
	if p > start {
		c.content = append(c.content, [2]int{start, p})
	}
	b := i + 1
	for b < hi && f.is(b, comma) {
		b++
	}
	if end := f.contentEnd(b, hi); end > b {
		c.content = append(c.content, [2]int{b, end})
	}
	return f.accept(c)
}

// colonQuotes gives quotations after a colon, that no verb owns, to the
// subject of their sentence: Ortiz was blunt: “No.”
func (f *finder) colonQuotes() {
	for i := range f.units {
		if !f.is(i, quoted) || !f.free(i) || !f.is(i-1, colon) || !f.free(i-1) {
			continue
		}
		lo, _ := f.sentenceOf(i - 1)
		c := candidate{content: [][2]int{{i, i + 1}}, cue: [2]int{i - 1, i}, act: quote.Speech, rule: colonQuote}
		if s, e, ok := f.sharer(i-1, lo); ok && f.free(s) {
			c.source = [2]int{s, e}
		} else if s, ok := f.phraseEnding(i-2, lo); ok && f.free(s) && s == f.skipOpening(lo, i-1) {
			c.source = [2]int{s, i - 1}
		}
		for m := i + 1; m < len(f.units) && f.is(m, quoted) && f.free(m); m++ {
			c.content = append(c.content, [2]int{m, m + 1})
		}
		f.accept(c)
	}
}

// transcript reads a paragraph of a transcript: SMITH: We were late.
func (f *finder) transcript() bool {
	u := f.units
	for i := 1; i < len(u) && i < 9; i++ {
		if u[i].class&colon == 0 {
			if u[i].class&(stop|quoted) != 0 {
				return false
			}
			continue
		}
		if i+1 >= len(u) || u[i+1].class&quoted != 0 && i+2 >= len(u) {
			return false
		}
		capitals := true
		for k := range i {
			if w := f.doc.Of(f.span(k, k+1)); u[k].class&(comma|bracket|unbrace|dash) == 0 && w != upper(w) {
				capitals = false
			}
		}
		if !capitals || len(f.doc.Of(f.span(0, i))) < 2 {
			return false
		}
		end := len(u)
		return f.accept(candidate{content: [][2]int{{i + 1, end}}, cue: [2]int{i, i + 1}, source: [2]int{0, i}, act: quote.Speech, rule: transcriptTurn})
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
		end := n
		for end > i+1 && f.is(end-1, stop) {
			end--
		}
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

// byNoun reads a noun that stands for what was said: his claim that it rained.
func (f *finder) byNoun(i int) bool {
	return false
}
