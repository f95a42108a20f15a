package speaker

import (
	"strings"

	"whosaid/analyzer/entity"
	"whosaid/analyzer/lex"
)

// A reader keeps in mind whom the last sentences were about: in
//
//	A railroad official arrived. He had voted against it, he said.
//
// "he" is the official, who has not spoken and has no name. So the noun phrase
// that opens a sentence is read, whether or not it is a source.

// subject returns the noun phrase or pronoun that sentence s begins with, empty
// at the end of the sentence where there is none.
func (r *resolver) subject(s int) lex.Span {
	if s >= len(r.doc.Sentences) {
		return lex.Span{}
	}
	g := r.doc.Sentences[s]
	return r.subjectOf(r.placed(g.First, g.Last), g.Last)
}

// placed returns the first token of [first, end) after a dateline: "LEEDS
// (Reuters) - ", "LEEDS, May 2 —", "LEEDS, May 2 (Reuters): ".
func (r *resolver) placed(first, end int) int {
	if first >= end || r.doc.Tokens[first].Paragraph > 2 {
		return first
	}
	for t := first; t < min(end-1, first+12); t++ {
		w := r.doc.Word(t)
		switch {
		case t > first && within(" - – — -- ", w) && r.doc.Tokens[t].Space, t > first && w == ":" && r.word(t-1) == ")":
			return t + 1
		case t == first && (len(w) < 2 || strings.ToUpper(w) != w), r.doc.Tokens[t].Kind == lex.Word && !capital(w):
			return first
		}
	}
	return first
}

// subjectOf returns the noun phrase or pronoun that the clause of tokens
// [first, end) begins with, empty at its end where there is none.
func (r *resolver) subjectOf(first, end int) lex.Span {
	none := lex.Span{Start: r.doc.Tokens[end-1].End, End: r.doc.Tokens[end-1].End}
	for tries := 0; tries < 2; tries++ {
		for first < end && (within(connectors, r.word(first)) || r.word(first) == ",") {
			first++
		}
		// About forty residents
		for first+1 < end && within(nearly, r.word(first)) && r.amount(first+1) {
			first++
		}
		// On Tuesday, the mayor; speaking in Leeds, she
		if first >= end || !within(tails, r.word(first)) && !(participle(r.doc.Word(first)) || first+1 < end && len(r.word(first)) > 5 && participle(r.word(first))) {
			break
		}
		comma := first
		for comma < end && comma < first+24 && r.word(comma) != "," {
			comma++
		}
		if comma >= end || r.word(comma) != "," {
			return none
		}
		first = comma + 1
	}
	if first >= end || r.doc.Tokens[first].Region >= 0 {
		return none
	}
	if within(" he she they it ", r.word(first)) {
		return r.doc.Tokens[first].Span
	}
	last := first
	for last < end && last-first < 14 {
		w, tok := r.word(last), r.doc.Tokens[last]
		if m := r.mentionAt(last); m >= 0 {
			last++
			continue
		}
		if tok.Kind == lex.Punct && w != "-" && w != "." || w == "." && last+1 == end || within(finites, w) || within(tails, w) && !(w == "of" && within(amounts, r.word(last-1))) || within(pronouns, w) && r.word(last-1) != "of" || last > first && participle(r.doc.Word(last)) && !r.attributive(last, end) {
			break
		}
		if last > first && within(" a an the ", w) && !within(" all both half such quite many ", r.word(last-1)) {
			break // Lena Ortiz read a statement
		}
		last++
	}
	if last == first || last == end || last-first == 14 {
		return none
	}
	// One of them, Lena Ortiz, 20, had; the director of planning, Lena Ortiz, had
	comma := last
	for comma < end && comma < last+8 && within(tails, r.word(last)) && !within(relatives, r.word(comma)) && !within(finites, r.word(comma)) && (r.doc.Tokens[comma].Kind != lex.Punct || r.word(comma) == "-") {
		comma++
	}
	if comma < end && r.word(comma) == "," {
		t := comma + 1
		if t < end && within(" he she ", r.word(t)) {
			return r.doc.Tokens[t].Span // A defender of the mill, he
		}
		for t < end && t < last+8 && r.mentionAt(t) < 0 && r.doc.Tokens[t].Kind != lex.Punct {
			t++
		}
		if m := r.speaking(t); t < end && r.person(m) && r.mentionAt(last-1) < 0 {
			if end := r.token(r.mentions[m].End); r.word(end) == "," {
				last = end
			}
		}
	}
	return lex.Span{Start: r.doc.Tokens[first].Start, End: r.doc.Tokens[last-1].End}
}

// reported returns the group that the clause is about which was reported last,
// in this sentence or the one before in the same paragraph: in "Ortiz said
// millers would strike. They fear for their jobs", the millers. It returns -1
// where that is nobody or one alone.
func (r *resolver) reported(t int) int {
	here := r.doc.Tokens[t]
	first := r.token(r.told.Start)
	there := r.doc.Tokens[first]
	if r.told.Empty() || r.told.Start >= here.Start || there.Paragraph != here.Paragraph || here.Sentence-there.Sentence > 1 {
		return -1
	}
	if r.word(first) == "that" {
		first++
	}
	p := r.read(r.subjectOf(first, r.doc.Sentences[there.Sentence].Last))
	if p.pronoun != "" || p.mention >= 0 || p.unlisted || p.head < 0 || r.doc.Tokens[p.head].Kind != lex.Word || r.kindOf(p) != Group {
		return -1
	}
	who := r.asWritten(p)
	r.touch(who, p.first)
	return who
}

// attributive reports whether the participle at token t stands before its
// noun: "a retired officer said".
func (r *resolver) attributive(t, last int) bool {
	return t+1 < last && within(articles, r.word(t-1)) && r.doc.Tokens[t+1].Kind == lex.Word && !within(articles, r.word(t+1)) && !within(tails, r.word(t+1))
}

// open takes in the subject of a sentence.
func (r *resolver) open(o lex.Span) {
	r.head, r.current = -1, -1
	if o.Empty() {
		return
	}
	p := r.read(o)
	who := -1
	switch {
	case p.pronoun != "":
		if who = r.newcomer(p); who < 0 {
			who, _ = r.choose(r.meant(p))
		}
	case p.mention >= 0:
		r.head = p.mention
		return
	case p.unlisted:
		if p.name != Named || p.first == p.head && r.family[r.doc.Word(p.head)] == 0 {
			return
		}
		who, _ = r.byUnlisted(p)
	case r.acts(p):
		return
	case p.head < 0 || r.doc.Tokens[p.head].Kind != lex.Word:
		return
	case p.plural:
		who = r.asWritten(p)
	default:
		if who, _ = r.described(p); who < 0 {
			switch kind := r.kindOf(p); {
			case r.unnamed(p) >= 0, kind == Group, kind == Document, kind == Unnamed && r.human(p), kind == Organization && (p.indefinite || len(p.mods) > 0):
				who = r.asWritten(p)
			}
		}
	}
	if who >= 0 {
		r.touch(who, p.first)
		s := &r.speakers[who]
		s.subject, s.first, s.echoed = true, true, p.pronoun != ""
	}
}

// acts takes in the person that the phrase p is, with a verb that finites lacks: "Mr.
// Ortiz shook". It reports false where the word behind the name may be a noun.
func (r *resolver) acts(p phrase) bool {
	t := p.first
	for honorific(r.word(t)) && r.mentionAt(t) < 0 {
		t++
	}
	m := r.mentionAt(t)
	if m < 0 || r.mentions[m].Name < 0 || r.typeOf(m) != entity.Person {
		return false
	}
	if p.head+1 != p.last || r.token(r.mentions[m].End) != p.head || capital(r.doc.Word(p.head)) || r.kindOf(p) != Unnamed || r.human(p) || abstract(p.word) {
		return false
	}
	r.head = m
	return true
}
