package speaker

import (
	"whosaid/analyzer/entity"
	"whosaid/analyzer/lex"
)

// A relative pronoun hangs on a noun before it: in
//
//	Lena Ortiz of Leeds, a builder, who said it rained, left.
//
// "who" is Ortiz, over the place and what she is.

// writer returns the subject of the sentence of token t where the document who is
// a message that somebody sends there: "Ortiz sent a letter that". It returns -1
// for anything else.
func (r *resolver) writer(who, t int) int {
	x := &r.speakers[who]
	if x.Kind != Document || !x.source.indefinite || x.source.possessed || x.at >= 0 || !within(" statement letter tweet post message release email note memo ", x.source.word) {
		return -1
	}
	return r.agent(t)
}

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
	if who, via := r.bearer(p, t); who >= 0 {
		return who, via
	}
	if m := r.beforeApposition(p, t); m >= 0 {
		return r.named(r.mentions[m].Name), r.mentions[m].Span
	}
	for hops := 0; hops < 3 && t >= 0 && r.doc.Tokens[t].Sentence == r.doc.Tokens[p.first].Sentence; hops++ {
		first := t // of the phrase that ends with t
		for k := t; k >= 0 && t-k < 8 && (r.doc.Tokens[k].Kind != lex.Punct || r.word(k) == "-" || r.word(k) == "/"); k-- {
			if within(tails, r.word(k)) || within(finites, r.word(k)) && r.mentionAt(k) < 0 {
				break // it was Ortiz who
			}
			first = k
			if within(articles, r.word(k)) {
				break
			}
		}
		if who, via := r.hung(p, lex.Span{Start: r.doc.Tokens[first].Start, End: r.doc.Tokens[t].End}); who >= 0 {
			return who, via
		}
		if first == 0 || !within(tails, r.word(first-1)) {
			break
		}
		t = first - 2 // over the preposition
	}
	return -1, lex.Span{}
}

// bearer finds the person before token t that "who" hangs on, over an age, a
// party and places: "Sheriff Lena Ortiz of Marlby County, Zan., 40, who".
func (r *resolver) bearer(p phrase, t int) (int, lex.Span) {
	if p.pronoun != "who" || !within(" , — – -- ", r.word(p.first-1)) && r.doc.Tokens[t].Kind != lex.Punct && r.word(p.first-1) != ")" {
		return -1, lex.Span{}
	}
	for k := t; k >= 0 && k > t-16 && r.doc.Tokens[k].Sentence == r.doc.Tokens[p.first].Sentence; k-- {
		if m := r.speaking(k); m >= 0 {
			if r.typeOf(m) == entity.Person {
				return r.named(r.mentions[m].Name), r.mentions[m].Span
			}
			continue
		}
		if tok := r.doc.Tokens[k]; tok.Kind == lex.Word && !capital(r.doc.Word(k)) && r.word(k) != "of" && r.word(k) != "from" {
			break
		}
	}
	// Lena Ortiz of Leeds, a professor at the college and head of its mill, who
	for k := t; k > 1 && k > t-30 && r.doc.Tokens[k].Sentence == r.doc.Tokens[p.first].Sentence && !within(finites, r.word(k)) && !within(relatives, r.word(k)); k-- {
		if !within(" a an the ", r.word(k)) || !within(" , — – -- ", r.word(k-1)) {
			continue
		}
		b := k - 2
		for b > k-8 && b > 0 && r.doc.Tokens[b].Kind != lex.Punct && !r.person(r.speaking(b)) {
			b--
		}
		m := r.speaking(b)
		if !r.person(m) {
			break
		}
		if end := r.token(r.mentions[m].End); end == k-1 || within(" of from ", r.word(end)) {
			return r.named(r.mentions[m].Name), r.mentions[m].Span
		}
		break
	}
	return -1, lex.Span{}
}

// beforeApposition returns the mention of the person that the phrase ending with
// token t tells of, and with it the "who" that hangs on it: in "Lena Ortiz — a
// former builder who said", Ortiz. It returns -1 where the phrase is no such one.
func (r *resolver) beforeApposition(p phrase, t int) int {
	if p.pronoun != "who" {
		return -1
	}
	for k := t; k > 1 && k > t-10 && r.doc.Tokens[k].Sentence == r.doc.Tokens[p.first].Sentence && !within(tails, r.word(k)); k-- {
		if !within(articles, r.word(k)) {
			continue
		}
		if m := r.speaking(k - 2); within(" a an the ", r.word(k)) && within(" , — – -- ", r.word(k-1)) && r.person(m) {
			return m
		}
		break
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
