package speaker

import (
	"strings"

	"whosaid/analyzer/entity"
	"whosaid/analyzer/lex"
)

// A relative pronoun hangs on a noun before it: in
//
//	Lena Ortiz of Leeds, a builder, who said it rained, left.
//
// "who" is Ortiz, over the place and what she is.

// antecedent finds the noun that a relative pronoun hangs on: in "a man from
// Leeds who said so" the man.
func (r *resolver) antecedent(p phrase) (int, lex.Span) {
	t := p.first - 1
	for t >= 0 && t > p.first-3 && r.doc.Tokens[t].Kind == lex.Punct {
		t--
	}
	if t < 0 || r.doc.Tokens[t].Sentence != r.doc.Tokens[p.first].Sentence {
		return -1, lex.Span{}
	}
	start := r.doc.Sentences[r.doc.Tokens[t].Sentence].First
	if first := r.joinedRelative(start, p.first); first >= 0 {
		p.first, t = first, first-1
		for t > start && r.doc.Tokens[t].Kind == lex.Punct {
			t--
		}
	}
	if p.pronoun == "who" {
		if m := r.bearer(start, t, p.first); m >= 0 {
			return r.named(r.mentions[m].Name), r.mentions[m].Span
		}
	}
	if p.pronoun == "which" {
		if m := r.bodyBeside(start, t); m >= 0 {
			return r.named(r.mentions[m].Name), r.mentions[m].Span
		}
	}
	for hops := 0; hops < 3 && t >= start; hops++ {
		first := r.nounPhraseTo(t)
		if who, via := r.hung(p, r.doc.Span(first, t+1)); who >= 0 {
			return who, via
		}
		if first == 0 || !lex.Listed(tails, r.word(first-1)) {
			break
		}
		t = first - 2 // over the preposition
	}
	return -1, lex.Span{}
}

// joinedRelative returns the relative pronoun that the one at token t goes on with behind
// "and": in "Lena Ortiz, whose mill burnt down and who said", "whose". The sentence begins
// with token start. It returns -1 where there is none.
func (r *resolver) joinedRelative(start, t int) int {
	if !lex.Listed(" and or but ", r.word(t-1)) || r.word(t) != "who" {
		return -1
	}
	for k := t - 2; k > max(start, t-60); k-- {
		if lex.Listed(" who whose whom ", r.word(k)) && r.doc.Tokens[k].Region < 0 {
			return k
		}
	}
	return -1
}

// nounPhraseTo returns the first token of the noun phrase that ends with token t: it
// begins with an article, or behind what a phrase does not go across.
func (r *resolver) nounPhraseTo(t int) int {
	first := t
	for k := t; k >= 0 && t-k < 8; k-- {
		w := r.word(k)
		if r.doc.Tokens[k].Kind == lex.Punct && w != "-" && w != "/" || lex.Listed(tails, w) {
			break
		}
		if lex.Listed(finites, w) && r.mentionAt(k) < 0 {
			break // it was Ortiz who
		}
		if k < t && r.governing(k) {
			break
		}
		first = k
		if lex.Listed(articles, w) {
			break
		}
	}
	return first
}

// governing reports whether token k is a verb with the noun behind it as its object:
// "surprising traders who" behind a comma, "a move that angered bakers who", "some holding
// signs that".
func (r *resolver) governing(k int) bool {
	w, before := r.doc.Word(k), r.word(k-1)
	if lex.Capital(w) || len(w) < 6 {
		return false
	}
	return lex.Listed(" holding carrying waving wearing bearing ", w) || strings.HasSuffix(w, "ing") && before == "," || strings.HasSuffix(w, "ed") && lex.Listed(" that which who has have had ", before)
}

// bearer returns the mention of the person that the "who" at token who hangs on, over
// what stands beside the name. The sentence begins with token start, and what stands
// before "who" and its comma ends with token t. It returns -1 where there is none.
func (r *resolver) bearer(start, t, who int) int {
	before := r.word(who - 1)
	if lex.Listed(pauses, before) || before == ")" || r.doc.Tokens[t].Kind == lex.Punct || r.placeAt(t) {
		if m := r.acrossPlaces(start, t); m >= 0 {
			return m
		}
		if m := r.acrossOffices(start, t); m >= 0 {
			return m
		}
	}
	return r.beforeApposition(start, t)
}

// placeAt reports whether token t is of a place, which nobody calls "who".
func (r *resolver) placeAt(t int) bool {
	m := r.mentionAt(t)
	return m >= 0 && (r.mentions[m].Type == entity.GPE || r.mentions[m].Type == entity.Loc)
}

// acrossPlaces returns the person that stands before token t over an age, a party and
// places: "Sheriff Lena Ortiz of Marlby County, Zan., 40, who". It returns -1 where
// another word comes first.
func (r *resolver) acrossPlaces(start, t int) int {
	for k := t; k >= max(start, t-15); k-- {
		if m := r.speaking(k); m >= 0 {
			if r.person(m) {
				return m
			}
			continue
		}
		if r.doc.Tokens[k].Kind == lex.Word && !lex.Capital(r.doc.Word(k)) && r.word(k) != "of" && r.word(k) != "from" {
			return -1
		}
	}
	return -1
}

// acrossOffices returns the person whom a phrase in commas that ends with token t tells
// of, however long: "Lena Ortiz of Leeds, a professor at the college and head of its
// mill, who". It returns -1 where there is none.
func (r *resolver) acrossOffices(start, t int) int {
	for k := t; k >= max(start, 2, t-29) && !lex.Listed(finites, r.word(k)) && !lex.Listed(relatives, r.word(k)); k-- {
		if lex.Listed(aOrThe, r.word(k)) && lex.Listed(pauses, r.word(k-1)) {
			return r.besideAt(k - 2)
		}
	}
	return -1
}

// besideAt returns the person whose name, and "of" somewhere, ends with token t, or -1.
func (r *resolver) besideAt(t int) int {
	b := t
	for b > t-6 && b > 0 && r.doc.Tokens[b].Kind != lex.Punct && !r.person(r.speaking(b)) {
		b--
	}
	m := r.speaking(b)
	if !r.person(m) {
		return -1
	}
	if end := r.token(r.mentions[m].End); end != t+1 && !lex.Listed(" of from ", r.word(end)) {
		return -1
	}
	return m
}

// beforeApposition returns the person right before the phrase that ends with token t,
// and with it the "who" that hangs on it unparted: in "Lena Ortiz — a former builder who
// said", Ortiz. It returns -1 where the phrase is no such one.
func (r *resolver) beforeApposition(start, t int) int {
	k := t
	for k > max(start, 2, t-9) && !lex.Listed(tails, r.word(k)) && !lex.Listed(articles, r.word(k)) {
		k--
	}
	if k < 2 || !lex.Listed(aOrThe, r.word(k)) || !lex.Listed(pauses, r.word(k-1)) {
		return -1
	}
	if m := r.speaking(k - 2); r.person(m) {
		return m
	}
	return -1
}

// bodyBeside returns the body right before the phrase in commas that ends with token t:
// in "the Millers' Guild, a charity, which said", the guild. It returns -1 where there
// is none.
func (r *resolver) bodyBeside(start, t int) int {
	k := t
	for k > max(start, 2, t-9) && !lex.Listed(aOrThe, r.word(k)) {
		if r.doc.Tokens[k].Kind == lex.Punct && r.word(k) != "-" || lex.Listed(finites, r.word(k)) {
			return -1
		}
		k--
	}
	if k < 2 || !lex.Listed(" a an ", r.word(k)) || !lex.Listed(pauses, r.word(k-1)) {
		return -1
	}
	if m := r.speaking(k - 2); m >= 0 && (r.typeOf(m) == entity.Org || r.typeOf(m) == entity.GPE) {
		return m
	}
	return -1
}

// hung returns who the phrase s is, if the relative pronoun p can hang on it.
func (r *resolver) hung(p phrase, s lex.Span) (int, lex.Span) {
	q := r.read(s)
	if q.pronoun != "" {
		return -1, s
	}
	if q.mention >= 0 {
		m := r.mentions[q.mention]
		person := r.names[m.Name].Type == entity.Person
		if person && p.pronoun != "which" || !person && p.pronoun != "who" || r.names[m.Name].Type == entity.NORP {
			return r.named(m.Name), m.Span
		}
		return -1, s
	}
	switch kind := r.kindOf(q); {
	case r.doc.Tokens[q.head].Kind != lex.Word, r.mentionAt(q.head) >= 0:
		return -1, s
	case p.pronoun == "who" && (kind != Unnamed && kind != Group || abstract(q.word)), p.pronoun != "who" && kind == Unnamed:
		return -1, s
	}
	if who, f := r.described(q); who >= 0 {
		return who, f.Via
	}
	return r.asWritten(q), q.Span
}
