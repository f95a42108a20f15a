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
// (Reuters) - ", "LEEDS, May 2 —", "LEEDS, May 2 (Reuters): ", "Leeds, England –".
func (r *resolver) placed(first, end int) int {
	if first >= end || r.doc.Tokens[first].Paragraph > 2 {
		return first
	}
	shouted := strings.ToUpper(r.doc.Word(first)) == r.doc.Word(first) && len(r.doc.Word(first)) > 1
	if m := r.mentionAt(first); !shouted && (m < 0 || r.mentions[m].Type != entity.GPE || r.word(r.token(r.mentions[m].End)) != ",") {
		return first
	}
	for t := first; t < min(end-1, first+12); t++ {
		w := r.doc.Word(t)
		switch {
		case t > first && !shouted && lex.Listed(dashes, w) && !r.capital(t+1):
			return first // Leeds, a town – or a city – is
		case t > first && lex.Listed(dashes, w) && r.doc.Tokens[t].Space, t > first && w == ":" && r.word(t-1) == ")":
			return t + 1
		case r.doc.Tokens[t].Kind == lex.Word && !lex.Capital(w):
			return first
		}
	}
	return first
}

// longSubject is how many tokens a subject has fewer than.
const longSubject = 14

// subjectOf returns the noun phrase or pronoun that the clause of tokens
// [first, end) begins with, empty at its end where there is none.
func (r *resolver) subjectOf(first, end int) lex.Span {
	none := lex.Span{Start: r.doc.Tokens[end-1].End, End: r.doc.Tokens[end-1].End}
	first, ok := r.behindFronted(first, end)
	if !ok || first >= end || r.doc.Tokens[first].Region >= 0 {
		return none
	}
	if lex.Listed(" he she they it ", r.word(first)) {
		return r.doc.Tokens[first].Span
	}
	last := first
	for last < end && last-first < longSubject && (r.mentionAt(last) >= 0 || !r.endsSubject(first, last, end)) {
		last++
	}
	if last == first || last == end || last-first == longSubject {
		return none
	}
	return r.besideSubject(first, last, end)
}

// behindFronted returns the first token of [first, end) behind what may stand before a
// subject: connectors, how nearly it is so much, and two phrases that commas part from
// it, as in "But on Tuesday, speaking in Leeds, about forty residents". ok is false
// where the comma is missing.
func (r *resolver) behindFronted(first, end int) (subject int, ok bool) {
	for tries := 0; tries < 2; tries++ {
		first = r.behindConnectors(first, end)
		for first+1 < end && lex.Listed(nearly, r.word(first)) && r.amount(first+1) {
			first++
		}
		if !r.fronted(first, end) {
			break
		}
		comma := first
		for comma < min(end, first+24) && r.word(comma) != "," {
			comma++
		}
		if comma >= end || r.word(comma) != "," {
			return first, false
		}
		first = comma + 1
	}
	return first, true
}

// behindConnectors returns the first token of [first, end) behind connectors: "But
// meanwhile,".
func (r *resolver) behindConnectors(first, end int) int {
	for first < end && (lex.Listed(connectors, r.word(first)) || r.word(first) == ",") {
		first++
	}
	return first
}

// fronted reports whether token t begins a phrase that stands before the subject of the
// clause that ends before token end: "On Tuesday,", "Speaking in Leeds,".
func (r *resolver) fronted(t, end int) bool {
	if t >= end {
		return false
	}
	w := r.word(t)
	return lex.Listed(tails, w) || participle(r.doc.Word(t)) || t+1 < end && (len(w) > 5 || w == "asked") && participle(w)
}

// endsSubject reports whether the subject that begins with token first, of a clause
// that ends before token end, ends before token t, which is no part of a name.
func (r *resolver) endsSubject(first, t, end int) bool {
	w, before := r.word(t), r.word(t-1)
	switch {
	case r.doc.Tokens[t].Kind == lex.Punct:
		if (w == "'" || w == "’") && t > first && plural(before) && !r.doc.Tokens[t].Space && t+1 < end && r.doc.Tokens[t+1].Kind == lex.Word {
			return false // the millers' guild
		}
		return w != "-" && (w != "." || t+1 == end)
	case lex.Listed(finites, w):
		return true
	case lex.Listed(tails, w):
		return w != "of" || !lex.Listed(amounts, before) // a number of lawmakers
	case lex.Listed(pronouns, w):
		return before != "of" && !(t == first && lex.Listed(possessives, w)) // one of them; his lawyer
	case t == first:
		return false
	case t == first+2 && lex.Listed(possessives, r.word(first)) && lex.Listed(relations, before) && plural(w):
		return true // his wife backs him up
	case lex.Listed(aOrThe, w):
		// An article behind a noun begins what the verb between them, which finites
		// lacks, is about: "Lena Ortiz read a statement".
		return !lex.Listed(" all both half such quite many ", before)
	}
	return participle(r.doc.Word(t)) && !r.attributive(t, end)
}

// besideSubject returns the subject of tokens [first, last) with what a comma sets
// beside it, in a clause that ends before token end: the person's name in "One of them,
// Lena Ortiz, 20, had" and "The director of planning, Lena Ortiz, had", or "he" alone
// in "A defender of the mill, he". It is the phrase itself where that is nothing.
func (r *resolver) besideSubject(first, last, end int) lex.Span {
	comma := last
	if lex.Listed(tails, r.word(last)) {
		for comma < min(end, last+8) && !lex.Listed(relatives, r.word(comma)) && !lex.Listed(finites, r.word(comma)) && (r.doc.Tokens[comma].Kind != lex.Punct || r.word(comma) == "-") {
			comma++
		}
	}
	t := comma + 1
	if t >= end || r.word(comma) != "," {
		return r.doc.Span(first, last)
	}
	if lex.Listed(" he she ", r.word(t)) {
		return r.doc.Tokens[t].Span
	}
	for t < min(end, last+8) && r.mentionAt(t) < 0 && r.doc.Tokens[t].Kind != lex.Punct {
		t++
	}
	if m := r.speaking(t); t < end && r.person(m) && r.mentionAt(last-1) < 0 {
		if behind := r.token(r.mentions[m].End); r.word(behind) == "," {
			last = behind
		}
	}
	return r.doc.Span(first, last)
}

// attributive reports whether the participle at token t stands before its
// noun: "a retired officer said".
func (r *resolver) attributive(t, last int) bool {
	return t+1 < last && lex.Listed(articles, r.word(t-1)) && r.doc.Tokens[t+1].Kind == lex.Word && !lex.Listed(articles, r.word(t+1)) && !lex.Listed(tails, r.word(t+1))
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
		if who = r.topic(p); who < 0 {
			who = r.newcomer(p)
		}
		if who < 0 {
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
			case r.unnamed(p) >= 0, kind == Group, kind == Document, kind == Unnamed && r.human(p), kind == Organization && (p.indefinite || len(p.mods) > 0 || r.apart(p, kind)):
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
// Ortiz shook". It reports false where there is no person, and where the word behind
// the name is no verb: "the Ortiz lawyer".
func (r *resolver) acts(p phrase) bool {
	t := p.first
	for entity.Honorific(r.word(t)) && r.mentionAt(t) < 0 {
		t++
	}
	m := r.speaking(t)
	if !r.person(m) || r.token(r.mentions[m].End) != p.head || p.head+1 != p.last || r.noun(p) {
		return false
	}
	r.head = m
	return true
}

// noun reports whether the head of p is no verb by its looks: a name, several or a
// thing, a word for a person, an idea.
func (r *resolver) noun(p phrase) bool {
	return lex.Capital(r.doc.Word(p.head)) || r.kindOf(p) != Unnamed || r.human(p) || abstract(p.word)
}
