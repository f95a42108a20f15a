package speaker

import (
	"strings"

	"whosaid/analyzer/lex"
)

// Who is told something, or called, is somebody else than who says it: in
//
//	Ortiz met Diaz. “It rained,” she told Diaz.
//
// "she" is Ortiz.

// others returns the names that the pronoun p, the source of the statement that is
// being resolved, does not stand for: of "he told Diaz" and "he told the mayor"
// whoever is told, of "Diaz, whom he called" Diaz.
func (r *resolver) others(p phrase) []int {
	if r.current < 0 || r.statements[r.current].Source != p.Span {
		return nil
	}
	names := r.agents(p)
	if lex.Listed(" who whom ", r.word(p.first-1)) {
		for k := p.first - 2; k >= max(0, p.first-4); k-- {
			if m := r.speaking(k); m >= 0 {
				names = append(names, r.mentions[m].Name)
				break
			}
		}
	}
	cue := r.statements[r.current].Cue
	if cue.Start < p.End || r.doc.Tokens[p.first].Sentence != r.doc.Tokens[r.token(cue.Start)].Sentence {
		return names
	}
	first := r.token(cue.End-1) + 1
	t, last := first, min(first+5, r.doc.Sentences[r.doc.Tokens[p.first].Sentence].Last)
	for t < last && r.doc.Tokens[t].Region < 0 && (lex.Listed(articles, r.word(t)) || r.titleAt(t)) {
		t++
	}
	if m := r.speaking(t); m >= 0 && t < last && r.doc.Tokens[t].Region < 0 {
		return append(names, r.mentions[m].Name)
	}
	if t > first && lex.Listed(articles, r.word(first)) {
		if n := r.soCalled(first+1, t); n >= 0 {
			names = append(names, n)
		}
	}
	return names
}

// agents returns the names behind "by" in what stands before the pronoun p, the subject
// of its sentence: in "Asked by Ortiz whether it rained, she said", Ortiz.
func (r *resolver) agents(p phrase) (names []int) {
	first := r.doc.Sentences[r.doc.Tokens[p.first].Sentence].First
	if p.first < first+4 || p.first > first+40 || r.word(p.first-1) != "," || !strings.HasSuffix(r.word(first), "ed") || r.word(first+1) != "by" {
		return nil
	}
	for t := first + 2; t < p.first-1; t++ {
		if m := r.speaking(t); m >= 0 && !lex.Genitive(r.word(r.token(r.mentions[m].End))) {
			return []int{r.mentions[m].Name}
		}
	}
	return nil
}

// soCalled returns the one name that was called by the words of tokens [first, last),
// "vice president", or alone by the last of them; -1 where there is none.
func (r *resolver) soCalled(first, last int) int {
	c := r.calls[office(r.word(last-1))]
	switch {
	case c == nil:
		return -1
	case c.alone:
		return r.known[c.at[0]].name
	case last-first < 2:
		return -1
	}
	who := -1
	for _, k := range c.at[:min(reach, len(c.at))] {
		d, all := r.known[k], true
		for t := first; t < last-1; t++ {
			all = all && r.holds(d, r.word(t))
		}
		if all && who >= 0 && who != d.name {
			return -1
		}
		if all {
			who = d.name
		}
	}
	return who
}
