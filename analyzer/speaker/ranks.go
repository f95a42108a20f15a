package speaker

import (
	"slices"

	"whosaid/analyzer/lex"
)

// A word before an office makes it another one, whoever holds that: in
//
//	Mayor Lena Ortiz met former Mayor Tom Diaz. The deputy mayor left. The mayor said so.
//
// the deputy is neither of them, and the mayor is Ortiz.

const (
	// The ranks beside an office.
	ranks = deputies + "assistant associate former ex "
	// Those of which nobody is called by the office alone.
	deputies = " deputy vice lieutenant shadow "
	// The offices that one person holds.
	single = " president minister premier mayor governor chancellor secretary speaker sheriff executive chair king leader director chief commissioner "
)

// outranked reports whether the description tells of a rank beside an office that name n,
// or -1, was never called with, but by the office alone; or of the office that n is only
// the deputy of.
func (f *search) outranked(n int) bool {
	if n < 0 || f.body {
		return false
	}
	if slices.ContainsFunc(f.p.mods, func(w string) bool { return lex.Listed(ranks, w) }) {
		return f.onlyCalled(n, func(d description) bool {
			return slices.ContainsFunc(f.p.mods, func(w string) bool { return lex.Listed(ranks, w) && !f.r.holds(d, w) }) && f.r.word(d.first-1) != "was"
		})
	}
	return lex.Listed(single, office(f.p.word)) && f.onlyCalled(n, func(d description) bool { return f.r.ranked(d, deputies) })
}

// keepHolders leaves out those who held an office once, at the office alone, where
// somebody else holds it.
func (f *search) keepHolders() {
	if f.body || !lex.Listed(single, office(f.p.word)) || slices.ContainsFunc(f.p.mods, func(w string) bool { return lex.Listed(ranks, w) }) {
		return
	}
	once := func(d description) bool { return f.r.ranked(d, " former ex ") }
	now := func(d description) bool { return !f.r.ranked(d, ranks) }
	if slices.ContainsFunc(f.options, func(o option) bool { return o.who >= 0 && f.onlyCalled(f.r.speakers[o.who].Name, now) }) {
		f.options = slices.DeleteFunc(f.options, func(o option) bool {
			return o.who >= 0 && f.onlyCalled(f.r.speakers[o.who].Name, once)
		})
	}
}

// onlyCalled reports whether name n, or -1, was called by the head of the description, and
// always as is told.
func (f *search) onlyCalled(n int, is func(description) bool) bool {
	called := false
	for _, k := range f.call.at[:min(len(f.call.at), 2*reach)] {
		if d := f.r.known[k]; n >= 0 && d.name == n {
			if called = true; !is(d) {
				return false
			}
		}
	}
	return called
}

// ranked reports whether one of list stands before the office that d tells of: deputy
// prime minister, vice-president.
func (r *resolver) ranked(d description, list string) bool {
	t := max(0, d.first)
	for t < d.last && office(r.word(t)) != d.word {
		t++
	}
	if d.last <= r.token(d.via.Start) { // before the name, the office next to it
		for t = d.last - 1; t > d.first && office(r.word(t)) != d.word; {
			t--
		}
	}
	for k := t - 1; k >= 0 && t-k < 4; k-- {
		w := r.word(k)
		if lex.Listed(list, w) {
			return true
		}
		if w != "-" && !lex.Listed(qualifiers, w) {
			return false
		}
	}
	return false
}
