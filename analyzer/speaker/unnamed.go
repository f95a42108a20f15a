package speaker

import (
	"strings"
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
	s := speaker{Speaker: Speaker{Kind: r.ownKind(p), Text: p.text, Name: -1}, source: p, at: -1, spoke: -1}
	switch {
	case within(men, p.word):
		s.gender = male
	case within(women, p.word):
		s.gender = female
	}
	r.speakers = append(r.speakers, s)
	who := len(r.speakers) - 1
	r.nameless[p.word] = append(r.nameless[p.word], who)
	return who
}

// unnamed finds the earlier unnamed speaker that p is, or -1.
func (r *resolver) unnamed(p phrase) int {
	if p.head < 0 {
		return -1
	}
	list := r.nameless[p.word]
	for k := len(list) - 1; k >= max(0, len(list)-reach); k-- {
		if r.speakers[list[k]].source.head == p.head {
			return list[k] // the very words, by "who" before
		}
	}
	if p.indefinite {
		return -1
	}
	kind := r.ownKind(p)
	for k := len(list) - 1; k >= max(0, len(list)-reach); k-- {
		s := &r.speakers[list[k]]
		if s.Kind != kind {
			continue
		}
		if strings.EqualFold(s.Text, p.text) {
			if kind != Unnamed || p.definite {
				return list[k]
			}
			continue
		}
		if p.definite && subset(p.mods, s.source.mods) && s.source.possessor == p.possessor {
			return list[k]
		}
	}
	return -1
}

// subset reports whether every word of a is in b.
func subset(a, b []string) bool {
next:
	for _, x := range a {
		for _, y := range b {
			if x == y {
				continue next
			}
		}
		return false
	}
	return true
}
