package preview

import (
	"whosaid/analyzer/quote"

	"whosaid/analyzer/lex"
)

// Passive cues report without a source, or name it after "by":
//
//	The mayor is expected to resign. It was reported that she would.
//	The mayor was criticized by the union for the delay.

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
		said := inflected{verbs()["said"].entry, past}
		r := reading{finder: f, c: &c, verb: said, frames: said.frames, hi: hi}
		return r.at(i+2) && f.accept(c)
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
	if e.lemma == "ask" {
		j := f.adverbials(i, hi)
		for _, k := range [2]int{i, j} {
			if f.word(k) == "about" && k+1 < hi {
				c.content = [][2]int{{k, f.objectEnd(k, f.contentEnd(k, hi))}}
				return f.accept(c)
			}
			if f.is(k, wh|quoted) || f.word(k) == "to" {
				c.content = [][2]int{{k, f.contentEnd(k, f.clauseEnd(g, 0, false, lo, hi))}}
				return f.accept(c)
			}
		}
		return false
	}
	if e.frames&(takesNoun|takesSmall) != 0 && e.frames&weak == 0 && ok && f.word(i) != "that" && (e.lemma != "tell" || f.word(i) == "by") {
		return f.passiveObject(c, e, [2]int{s, se}, g, hi)
	}
	if ok && se-s == 1 && (f.word(s) == "it" || f.word(s) == "there") || e.lemma == "tell" || e.lemma == "inform" {
		j := f.adverbials(i, hi)
		for _, k := range [2]int{i, j} {
			plainly := k == i && lex.Listed(" understand believe think report say claim fear allege feel hope expect ", e.lemma) && f.is(k, det|name|pronoun) && f.clauseFrom(k, hi)
			if f.word(k) == "that" || plainly || e.lemma == "tell" && k < hi && !f.is(k, stop|comma) && (f.is(k, pronoun|wh|quoted) || f.word(k) == "to") {
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

// passiveObject reads "Ortiz was criticized by the union for the delay" and
// "was accused of fraud": who or what is spoken of is the subject.
func (f *finder) passiveObject(c candidate, e inflected, subject [2]int, g group, hi int) bool {
	if f.is(subject[0], wh) || subject[1]-subject[0] > 12 {
		return false
	}
	i := g.end
	c.content = [][2]int{subject}
	c.rule = passiveObject
	if f.word(i) == "by" && f.is(i+1, det|name|nominal|pronoun) && !f.is(i+1, ing) {
		end := f.after(i+1, hi)
		for k := i + 2; k < end; k++ {
			if w := f.word(k); w == "for" && lex.Listed(blaming, e.lemma) || w == "of" && e.lemma == "accuse" || w == "as" {
				end = k
			}
		}
		if end == i+1 {
			return false
		}
		c.source = [2]int{i + 1, end}
		if w := f.word(end); (w == "for" || w == "of" || w == "as") && end+1 < hi {
			c.content = append(c.content, [2]int{end, f.contentEnd(end, hi)})
		}
		return f.accept(c)
	}
	if w := f.word(i); i+1 < hi && (w == "of" && e.lemma == "accuse" || w == "for" && lex.Listed(blaming, e.lemma) || w == "as" && lex.Listed(" describe portray characterize dismiss hail depict ", e.lemma)) {
		end := f.contentEnd(i, hi)
		if w == "as" {
			c.cue[1] = i + 1
			c.content = [][2]int{{i + 1, end}}
		} else {
			c.content = append(c.content, [2]int{i, end})
		}
		return f.accept(c)
	}
	return false
}

// blaming verbs name their reason with "for".
const blaming = " criticize criticise blame praise condemn mock fault laud commend blast slam credit applaud denounce rebuke reprimand thank "

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
