package speaker

import (
	"slices"
	"strings"

	"whosaid/analyzer/entity"
	"whosaid/analyzer/lex"
)

// Some pronouns need no weighing: in
//
//	“We are not naive,” Ortiz said. Diaz was blunter. “We are late,” she said.
//
// the sentence before the quotation turns to Diaz. And one that seems to stand for nobody
// is whose who spoke last, or the only one's whom the text has told of.

// turned returns the person whom the sentence right before a quotation turns to, for
// the pronoun p in the clause after it: in
//
//	“We are not naive,” Ortiz said. Diaz was blunter. “We are late,” she said.
//
// Diaz. It returns -1 where that sentence asks, stands in marks, does not begin with
// one person's name, or tells of somebody else, too.
func (r *resolver) turned(p phrase) int {
	if g := genderOfPronoun(p.pronoun); g != unknown {
		return r.turn(p, g)
	}
	return -1
}

// turn is turned for a source p of gender g, which may be unknown.
func (r *resolver) turn(p phrase, g gender) int {
	if r.current < 0 {
		return -1
	}
	content := r.statements[r.current].Content
	if len(content) == 0 || content[0].Start >= p.Start {
		return -1
	}
	q := r.token(content[0].Start)
	if quoted := q < len(r.doc.Tokens) && r.doc.Tokens[q].Region >= 0; quoted && !r.tail(p.first) || !quoted && !r.trails(q, p.first) {
		return -1
	}
	if q < 1 || r.doc.Tokens[q-1].Region >= 0 || r.doc.Tokens[q-1].Paragraph != r.doc.Tokens[q].Paragraph {
		return -1
	}
	s := int(r.doc.Tokens[q-1].Sentence)
	if s == int(r.doc.Tokens[p.first].Sentence) || !lex.Listed(" . : ", r.word(r.doc.Sentences[s].Last-1)) {
		return -1
	}
	m := r.soleSubject(s, g)
	if m < 0 || slices.Contains(r.others(p), r.mentions[m].Name) {
		return -1
	}
	who := r.named(r.mentions[m].Name)
	if r.speakers[who].gender.clashes(g) && !r.speakers[who].soft {
		return -1
	}
	return who
}

// trails reports whether the clause at token t ends the sentence that begins with token q
// and is what it reports: "It is late, she says".
func (r *resolver) trails(q, t int) bool {
	return q < t && r.sentenceOf(t).First == q && r.word(t-1) == "," && r.sentenceOf(t).Last-t < 6
}

// soleSubject returns a mention of the person who is the subject of sentence s, or whose
// something is, "Ortiz's patience", and the only one that it tells of, by a name or by a
// pronoun but for "her deputy" of gender own, and "Ortiz's deputy"; -1 where there is none.
func (r *resolver) soleSubject(s int, own gender) int {
	subject := r.subject(s)
	m := -1
	for t := r.doc.Sentences[s].First; t < r.doc.Sentences[s].Last; t++ {
		if g := genderOfPronoun(r.word(t)); g != unknown && (g != own || !r.possessive(t)) {
			return -1
		}
		k := r.speaking(t)
		genitive := r.person(k) && lex.Genitive(r.word(r.token(r.mentions[k].End)))
		his := genitive && r.thing(subject)
		if !r.person(k) || m < 0 && !subject.Empty() && r.mentions[k].End < subject.End && genitive && !his {
			continue
		}
		if m < 0 && (subject.Empty() || r.mentions[k].Start >= subject.End) || m >= 0 && r.mentions[k].Name != r.mentions[m].Name || genitive && !his {
			return -1
		}
		m = k
	}
	return m
}

// topic returns the person whom the sentence of the pronoun p turns to in so many words:
// "As for Ortiz, she left". It returns -1 where that is nobody.
func (r *resolver) topic(p phrase) int {
	first := r.sentenceOf(p.first).First
	if r.word(first) != "as" || r.word(first+1) != "for" {
		return -1
	}
	t := first + 2
	for entity.Honorific(r.word(t)) || r.word(t) == "." {
		t++
	}
	m := r.speaking(t)
	if !r.person(m) || r.token(r.mentions[m].End)+1 != p.first || r.word(p.first-1) != "," {
		return -1
	}
	who := r.named(r.mentions[m].Name)
	g := genderOfPronoun(p.pronoun)
	if r.speakers[who].gender.clashes(g) && !r.speakers[who].soft {
		return -1
	}
	if g != unknown {
		r.speakers[who].gender, r.speakers[who].soft = g, false
	}
	return who
}

// heard returns who without a name is shown in the sentence before, where the pronoun p
// is heard or seen to speak: "A video shows a man with a child. “Help!” he can be heard
// shouting". It returns -1 where that is nobody.
func (r *resolver) heard(p phrase) int {
	g := genderOfPronoun(p.pronoun)
	if r.current < 0 || g == unknown || r.statements[r.current].Cue.Empty() || r.doc.Tokens[p.first].Sentence == 0 {
		return -1
	}
	if cue := r.doc.Of(r.statements[r.current].Cue); !strings.Contains(cue, "heard ") && !strings.Contains(cue, "seen ") {
		return -1
	}
	s := r.doc.Sentences[r.doc.Tokens[p.first].Sentence-1]
	if content := r.statements[r.current].Content; content[0].Start < p.Start {
		s = r.sentenceOf(max(r.token(content[0].Start)-1, 0))
	}
	for t := s.First; t < s.Last; t++ {
		if !lex.Listed(" a an another ", r.word(t)) || r.doc.Tokens[t].Region >= 0 {
			continue
		}
		for k := t + 1; k < min(s.Last, t+4) && !lex.Listed(tails, r.word(k)) && !lex.Listed(finites, r.word(k)); k++ {
			if w := r.word(k); lex.Listed(people, w) && !r.unlike(w, g) {
				return r.asWritten(r.read(r.doc.Span(t, k+1)))
			}
		}
	}
	return -1
}

// thing reports whether a subject stands for nobody and for no body: Ortiz's patience.
func (r *resolver) thing(subject lex.Span) bool {
	if subject.Empty() {
		return false
	}
	p := r.read(subject)
	return p.possessed && p.mention < 0 && p.head >= 0 && !p.plural && !r.human(p) && !severalOf(p.word) && !lex.Listed(bodies+groups+papers, p.word) && r.kindOf(p) == Unnamed
}

// possessive reports whether the pronoun at token t tells whose the next word is: her
// deputy.
func (r *resolver) possessive(t int) bool {
	return (r.word(t) == "his" || r.word(t) == "her") && t+1 < len(r.doc.Tokens) && r.doc.Tokens[t+1].Kind == lex.Word && !lex.Listed(tails, r.word(t+1)) && !lex.Listed(articles, r.word(t+1)) && !lex.Listed(connectors, r.word(t+1))
}

// goesOn returns who spoke last, not long ago, where the pronoun p may stand for
// them; -1 otherwise. It is for pronouns that seem to stand for nobody.
func (r *resolver) goesOn(p phrase) int {
	if r.last < 0 || r.lastAt >= len(r.doc.Tokens) || r.doc.Tokens[p.first].Paragraph-r.doc.Tokens[r.lastAt].Paragraph > 3 {
		return -1
	}
	x := &r.speakers[r.last]
	g := genderOfPronoun(p.pronoun)
	switch {
	case g != unknown:
		if x.Kind != Named && x.Kind != Unnamed || x.firstPerson() || x.gender.clashes(g) || x.Name >= 0 && slices.Contains(r.others(p), x.Name) {
			return -1
		}
	case p.pronoun == "they":
		if x.Kind != Group && x.Kind != Organization {
			return -1
		}
	default:
		return -1
	}
	return r.last
}

// only returns the one person with a name who has been mentioned of late and may be
// meant by "he" or "she", for a pronoun that seems to stand for nobody; -1 where there is
// none, or another one.
func (r *resolver) only(p phrase) int {
	g := genderOfPronoun(p.pronoun)
	if g == unknown {
		return -1
	}
	who := -1
	others := r.others(p)
	for _, i := range r.recent {
		x := &r.speakers[i]
		if x.Kind != Named && x.Kind != Unnamed || x.gender.clashes(g) || x.Name >= 0 && slices.Contains(others, x.Name) {
			continue
		}
		if who >= 0 || x.Kind != Named || x.at < 0 || r.doc.Tokens[p.first].Paragraph-r.doc.Tokens[x.at].Paragraph > onlyReach {
			return -1
		}
		who = i
	}
	return who
}

// onlyReach is how many paragraphs back the only one who may be meant was mentioned.
const onlyReach = 4
