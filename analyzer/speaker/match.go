package speaker

import (
	"slices"
	"strings"

	"whosaid/analyzer/entity"
	"whosaid/analyzer/lex"
)

// How well a description fits a name is told by the words that each holds: "the foreign
// minister" fits Lena Ortiz after
//
//	Zanian Foreign Minister Lena Ortiz met Interior Minister Tom Diaz.
//
// better than Diaz, whose office lacks a word of it.

// A fit is how well a description fits all that a name was called.
type fit struct {
	most    int  // modifiers of the description that one call holds, at the most
	missing int  // modifiers that make the office another one and a call lacks, at least
	extra   bool // each call holds such a word that the description lacks
}

// match sets the signs that tell how well the description fits name n.
func (f *search) match(s *Signs, n int) {
	r, p, at := f.r, f.p, f.call.at
	words := strings.Fields(strings.ToLower(r.names[n].Text))
	total := fit{missing: len(p.mods), extra: true}
	called := false
	for k := f.before - 1; k >= max(0, f.before-reach); k-- {
		if f.nameCalled(k) == n {
			s.set(calledLatest, k == f.before-1)
			s.set(calledBefore, true)
			called = true
			total.add(r.compare(p, words, r.known[at[k]]))
		}
	}
	switch {
	case called:
	case f.before < len(at) && f.nameCalled(f.before) == n:
		s.set(calledAfter, true)
		called = true
		total.add(r.compare(p, words, r.known[at[f.before]]))
	default:
		total.add(r.compare(p, words, description{}))
	}
	s.set(calledAlone, called && f.call.alone)
	s.set(calledOther, !called && r.callings[n] > 0)
	s.set(covered, !called && r.covered(p, n))
	s.set(nameHolds, slices.ContainsFunc(words, func(w string) bool { return office(w) == office(p.word) }))
	if r.names[n].Type == entity.Org {
		s.set(kinWord, kin(words, p.word))
		s.set(otherBody, !s.has(nameHolds) && slices.ContainsFunc(words, func(w string) bool { return w != p.word && lex.Listed(bodies, w) && !lex.Listed(vague, w) }))
	}
	total.signs(s, called, len(p.mods), r.proper(p))
	s.drop(properAbsent, !r.foreign(p))
}

// vague are words for bodies that say nothing of what a body is, in a name.
const vague = " group service force network house centre center trust board state national "

// foreign reports whether a modifier of p is a name that tells more than a party.
func (r *resolver) foreign(p phrase) bool {
	for t := p.first; t < p.head; t++ {
		if r.mentionAt(t) >= 0 && !lex.Listed(members, r.word(t)) && r.word(t) != "democratic" {
			return true
		}
	}
	return false
}

// add takes in how well the description fits one more call.
func (t *fit) add(one fit) {
	t.most, t.missing, t.extra = max(t.most, one.most), min(t.missing, one.missing), t.extra && one.extra
}

// signs sets the signs of how well a description of so many modifiers, one of them a
// name if proper, fits somebody who was called by its head or not.
func (t fit) signs(s *Signs, called bool, mods int, proper bool) {
	s.set(plainWord, mods == 0)
	s.set(qualifierMissing, called && t.missing > 0)
	s.set(qualifierExtra, called && t.extra)
	s.set(properMissing, called && t.most < mods && proper)
	s.set(properAbsent, !called && t.most == 0 && proper)
	s.set(allWords, mods > 0 && t.most == mods)
	s.set(someWords, t.most > 0 && t.most < mods)
	s.set(noWords, mods > 0 && t.most == 0)
}

// compare tells how well the description p fits a name of those words, in lower case,
// as it was called by d.
func (r *resolver) compare(p phrase, words []string, d description) (f fit) {
	for i, w := range p.mods {
		switch {
		case slices.Contains(words, w) || r.holds(d, w):
			f.most++
		case lex.Listed(qualifiers, w) || i == len(p.mods)-1 && r.field(p, w):
			f.missing++
		}
	}
	for t := max(0, d.first); t < d.last && !f.extra; t++ {
		w := r.word(t)
		f.extra = lex.Listed(qualifiers, w) && !slices.Contains(p.mods, w) && !(w == "ex" && slices.Contains(p.mods, "former"))
	}
	return f
}

// holds reports whether d holds the modifier w, another word for its office, or a word
// that begins like it: Zania, Zanian.
func (r *resolver) holds(d description, w string) bool {
	for t := max(0, d.first); t < d.last; t++ {
		v := r.word(t)
		if d.ticket && abbreviates(v, w) {
			return true
		}
		if v == w || w == "former" && v == "ex" || w == "ex" && v == "former" || office(w) == office(v) || len(w) > 3 && strings.HasPrefix(v, w[:4]) {
			return true
		}
	}
	return false
}

// abbreviates reports whether v, in lower case, gives the state that w is a word of
// behind a party's letter: calif., s.c. and d-ky of California, South Carolina and
// Kentucky.
func abbreviates(v, w string) bool {
	v = strings.ReplaceAll(v[strings.LastIndexByte(v, '-')+1:], ".", "")
	switch {
	case len(v) > 2:
		return strings.HasPrefix(w, v)
	case len(v) < 2 || len(w) < 3:
		return false
	case lex.Listed(" north south new west rhode ", w):
		return v[0] == w[0]
	}
	return v[0] == w[0] && strings.Contains(w[1:], v[1:]) || v[1] == w[0] && v[0] != w[0]
}

// field reports whether w, right before the head of p, says what an office is for: the
// commodities minister is not the one for trade.
func (r *resolver) field(p phrase, w string) bool {
	return lex.Listed(" minister secretary ", p.word) && !lex.Listed(" new then top senior cabinet government state country ", w) && r.mentionAt(p.head-1) < 0
}
