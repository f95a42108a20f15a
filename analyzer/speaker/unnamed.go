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
	if p.plural && strings.Contains(p.word, " and ") {
		r.pairs = latest(r.pairs, who)
	}
	if sort := paper(p.word); sort != "" && s.Kind == Document {
		r.papers[sort] = who + 1
	}
	return who
}

// issued takes in the document that the source p, of somebody with a name, is: after
// "a report by Arup" the report is that one.
func (r *resolver) issued(p phrase) {
	sort := paper(p.word)
	if sort == "" || p.plural || r.kindOf(p) != Document || r.mentionAt(p.head) >= 0 {
		return
	}
	p.mention = -1
	r.papers[sort] = r.asWritten(p) + 1
}

// paper returns of which sort a word for a document is, "" for words that are
// like no other: after "court papers" and "a lawsuit", "the documents" and "the
// suit" are those.
func paper(w string) string {
	switch {
	case within(" document documents paper papers filing filings file files ", w):
		return "documents"
	case within(" suit lawsuit complaint case ", w):
		return "suit"
	case within(" report reports study survey research audit review finding findings result results assessment paper analysis ", w):
		return "report"
	case within(" poll polls survey surveys questionnaire ", w):
		return "poll"
	case within(" bill legislation law act measure ", w):
		return "law"
	}
	return ""
}

// sureTogether is the share of right ones among those found together.
const sureTogether = 0.7

// together finds the people whom "the couple", "the pair", "both men" or "the
// two drivers" are: those named together last. It returns -1 for anything else.
func (r *resolver) together(p phrase) int {
	if len(r.pairs) == 0 || p.plural || !p.definite && r.word(p.first) != "both" || p.possessor >= 0 {
		return -1
	}
	two := within(" couple pair duo two both twins ", p.word) || r.word(p.first) == "both" || within(" two pair ", r.word(p.first+1))
	if r.word(p.first) == "both" && p.word != "both" && !within(" men women people ", p.word) && !role(strings.TrimSuffix(p.word, "s")) {
		return -1 // both sides, both nations
	}
	if !two && p.word != "trio" && r.word(p.first+1) != "three" {
		return -1
	}
	for k := len(r.pairs) - 1; k >= 0; k-- {
		if n := strings.Count(r.speakers[r.pairs[k]].Text, ", "); two && n == 0 || !two && n == 1 {
			return r.pairs[k]
		}
	}
	return -1
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
		return r.headlined(p)
	}
	kind := r.ownKind(p)
	if kind == Document && p.definite && p.possessor < 0 && len(p.mods) == 0 {
		if at := r.papers[paper(p.word)] - 1; at >= 0 && r.speakers[at].source.word == p.word {
			return at // the latest one
		}
	}
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
	if kind == Document && p.definite && p.possessor < 0 && len(p.mods) == 0 {
		return r.papers[paper(p.word)] - 1
	}
	// After "a former prosecutor" the source, or the former official, is that one.
	if kind == Unnamed && p.definite && !p.possessed && p.part == "" && len(list) == 0 {
		for k := len(r.recent) - 1; k >= 0; k-- {
			x := &r.speakers[r.recent[k]]
			if x.Kind == Unnamed && x.Name < 0 && x.spoke >= 0 && x.source.pronoun == "" && (p.word == "source" || covers(office(p.word), office(x.source.word))) && subset(p.mods, x.source.mods) {
				return r.recent[k]
			}
		}
	}
	return -1
}

// early is in which of the first paragraphs an article tells again what its headline
// told.
const early = 3

// headlined finds the speaker in the headline that p introduces again, or -1: under
// "Bees nap, study finds" the first "a study" is that one.
func (r *resolver) headlined(p phrase) int {
	list := r.nameless[p.word]
	if here := r.doc.Tokens[p.head].Paragraph; len(list) != 1 || here == 0 || here > early {
		return -1
	}
	x := &r.speakers[list[0]]
	if q := x.source; q.indefinite || q.definite || q.head < 0 || r.doc.Tokens[q.head].Paragraph != 0 || x.Kind != r.ownKind(p) {
		return -1
	}
	return list[0]
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
