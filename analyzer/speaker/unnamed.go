package speaker

import (
	"slices"
	"strings"

	"whosaid/analyzer/lex"
	"whosaid/analyzer/quote"
)

// Sources without a name stay apart unless the text makes them one: after "a
// senior Israeli official", "the Israeli official" is the same by its article
// and its words; "another source" is never "a source". Groups and documents
// that are called the same are one.

// asWritten makes the source itself a speaker, or joins it with an earlier one.
func (r *resolver) asWritten(p phrase) int {
	if who := r.unnamed(p); who >= 0 {
		return who
	}
	kind := r.ownKind(p)
	if kind == Unnamed && r.current >= 0 && r.statements[r.current].Source == p.Span && r.statements[r.current].Act == quote.Document && !r.human(p) {
		kind = Document // a core from the sea floor shows
	}
	s := speaker{Speaker: Speaker{Kind: kind, Text: p.text, Name: -1}, gender: genderOfWord(p.word), source: p, at: -1, spoke: -1}
	r.speakers = append(r.speakers, s)
	who := len(r.speakers) - 1
	r.nameless[p.word] = append(r.nameless[p.word], who)
	if p.plural && strings.Contains(p.word, " and ") {
		r.pairs = latest(r.pairs, who)
	}
	if sort := paper(p.word); sort != "" && s.Kind == Document {
		r.papers[sort] = who + 1
	}
	return who
}

// unnamed finds the earlier unnamed speaker that p is, or -1.
func (r *resolver) unnamed(p phrase) int {
	if p.head < 0 {
		return -1
	}
	list := r.nameless[p.word]
	list = list[max(0, len(list)-reach):]
	for k := len(list) - 1; k >= 0; k-- {
		if r.speakers[list[k]].source.head == p.head {
			return list[k] // the very words, by "who" before
		}
	}
	if p.indefinite {
		return r.headlined(p)
	}
	kind := r.ownKind(p)
	last := -1
	if kind == Document {
		last = r.latestPaper(p)
	}
	if last >= 0 && r.speakers[last].source.word == p.word {
		return last
	}
	for k := len(list) - 1; k >= 0; k-- {
		if r.repeats(p, kind, list[k]) {
			return list[k]
		}
	}
	switch {
	case last >= 0:
	case kind == Unnamed && len(list) == 0:
		return r.byOtherWord(p)
	case kind == Group && !p.definite:
		return r.headlined(p)
	}
	return last
}

// repeats reports whether p, of a kind, calls speaker who, whose head is the same word,
// again: by the same words or by fewer behind "the".
func (r *resolver) repeats(p phrase, kind Kind, who int) bool {
	s := &r.speakers[who]
	switch {
	case s.Kind != kind:
		return false
	case strings.EqualFold(s.Text, p.text):
		return kind != Unnamed || p.definite
	case p.possessed && s.source.possessed && !strings.EqualFold(r.word(p.owner), r.word(s.source.owner)):
		return false // the guild's report is not the auditor's
	}
	own := s.source.possessor == p.possessor || kind == Unnamed && !p.possessed && r.word(p.first) == "the" // Ortiz's agent is the agent
	return p.definite && subset(p.mods, s.source.mods) && own
}

// byOtherWord finds the person without a name who has spoken and whom p may call by
// another word, or -1: after "a former prosecutor", "the source" or "the former
// official" is that one.
func (r *resolver) byOtherWord(p phrase) int {
	if !p.definite || p.possessed || p.part != "" {
		return -1
	}
	if lex.Listed(" man woman boy girl ", p.word) {
		return r.bySex(p)
	}
	for k := len(r.recent) - 1; k >= 0; k-- {
		x := &r.speakers[r.recent[k]]
		if x.Kind != Unnamed || x.Name >= 0 || x.spoke < 0 || x.source.pronoun != "" || !subset(p.mods, x.source.mods) {
			continue
		}
		if p.word == "source" || covers(office(p.word), office(x.source.word)) {
			return r.recent[k]
		}
	}
	return -1
}

// bySex finds the person without a name who has just spoken, if no other person has
// since, and whom p may call so, or -1: after "a neighbor" the woman is that one.
func (r *resolver) bySex(p phrase) int {
	for k := len(r.recent) - 1; k >= 0 && len(p.mods) == 0; k-- {
		x := &r.speakers[r.recent[k]]
		switch {
		case x.Kind != Named && x.Kind != Unnamed:
			continue
		case x.Kind == Named || x.Name >= 0 || x.spoke < 0 || x.source.pronoun != "" || !r.human(x.source) || x.gender.clashes(genderOfWord(p.word)):
			return -1
		case r.doc.Tokens[p.first].Paragraph-r.doc.Tokens[x.spoke].Paragraph > 1:
			return -1
		}
		return r.recent[k]
	}
	return -1
}

// lead is how many paragraphs tell again what the headline, the first of them, told.
const lead = 3

// headlined finds the speaker without an article in the headline whom p introduces
// again, or -1: under "Bees nap, study finds" the first "a study" is that one, under
// "Bees sting, say parents" the first "parents in Leeds" are those. Only in the lead, and
// where nobody else has been called so: later "a study" may be another.
func (r *resolver) headlined(p phrase) int {
	list := r.nameless[p.word]
	if here := r.doc.Tokens[p.head].Paragraph; len(list) != 1 || here == 0 || here > lead {
		return -1
	}
	x := &r.speakers[list[0]]
	q := x.source
	if q.head < 0 || r.doc.Tokens[q.head].Paragraph != 0 || q.indefinite || q.definite || x.Kind != r.ownKind(p) {
		return -1
	}
	if x.Kind == Group && x.spoke >= 0 && r.doc.Tokens[x.spoke].Paragraph > 0 {
		return -1 // other parents
	}
	return list[0]
}

// subset reports whether every word of a is in b.
func subset(a, b []string) bool {
	return !slices.ContainsFunc(a, func(w string) bool { return !slices.Contains(b, w) })
}

// withheld reports whether the sentence of p tells that its source wants no name: an
// official who was not authorised to speak, on condition of anonymity.
func (r *resolver) withheld(p phrase) bool {
	g := r.sentenceOf(p.first)
	for t := g.First; t < g.Last; t++ {
		if r.doc.Tokens[t].Region >= 0 {
			continue
		}
		switch r.word(t) {
		case "anonymity", "anonymous", "unauthorised", "unauthorized":
			return true
		case "authorised", "authorized":
			if w := r.word(t - 1); w == "not" || w == "n't" || w == "n’t" {
				return true
			}
		case "named", "identified":
			if r.word(t-1) == "be" && lex.Listed(" not declined refused declines asking asked ", r.word(t-2)) || r.word(t-1) == "be" && r.word(t-2) == "to" && lex.Listed(" not declined refused declining declines unwilling ", r.word(t-3)) {
				return true
			}
		}
	}
	return false
}
