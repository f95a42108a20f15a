package speaker

import (
	"slices"

	"whosaid/analyzer/lex"
)

// A pronoun stands for whom a reader has in mind: in
//
//	Ortiz met Diaz. “It rained,” she said.
//
// for the woman named last, and rather for who spoke before or was the subject
// of the sentence than for a name in passing. What is unclear stays unclear:
// then the speaker is "she", as written.

// pronoun finds whom the pronoun p stands for.
func (r *resolver) pronoun(p phrase) (int, Finding) {
	switch p.pronoun {
	case "who", "which", "that":
		if who, via := r.antecedent(p); who >= 0 {
			if writer := r.writer(who, p.first); writer >= 0 {
				who = writer
			}
			return who, Finding{How: ByPronoun, Via: via, Confidence: 0.85}
		}
		return -1, Finding{} // "those who want": nobody in particular
	case "i", "we", "you":
	default:
		if p.pronoun == "it" && r.current >= 0 && r.cue(r.statements[r.current]) == cuePassive {
			return -1, Finding{} // it is estimated
		}
		if who, c := r.referent(p); who >= 0 {
			if g := genderOfPronoun(p.pronoun); g != unknown {
				r.speakers[who].gender = g
				r.speakers[who].soft = r.speakers[who].soft && c < surelyMeant
			}
			return who, Finding{How: ByPronoun, Via: r.via(who), Confidence: c}
		}
	}
	p.text = p.pronoun
	if p.pronoun == "i" {
		p.text = "I"
	}
	kind := Unnamed
	if lex.Listed(" they these those we them ", p.pronoun) {
		kind = Group
	}
	r.speakers = append(r.speakers, speaker{Speaker: Speaker{Kind: kind, Text: p.text, Name: -1}, source: p, at: -1, spoke: -1})
	return len(r.speakers) - 1, Finding{How: AsWritten, Confidence: 0.3}
}

// referent returns whom a pronoun of the third person stands for, and how sure that is,
// or -1: rules that are seldom wrong come before those that weigh, and those that look
// further away last.
func (r *resolver) referent(p phrase) (int, float32) {
	for _, find := range [...]func(phrase) int{r.topic, r.heard, r.newcomer, r.spokeFor, r.turned, r.clausal} {
		if who := find(p); who >= 0 {
			return who, sureNewcomer
		}
	}
	it, they := p.pronoun == "it", p.pronoun == "they"
	if it {
		if who := r.readOut(p.first); who >= 0 {
			return who, sureReadOut
		}
	}
	if who, c := r.choose(r.meant(p)); who >= 0 {
		return who, c
	}
	if they {
		if who := r.reported(p.first); who >= 0 {
			return who, sureReported
		}
	}
	for _, find := range [...]func(phrase) int{r.goesOn, r.only} {
		if who := find(p); who >= 0 {
			return who, sureReported
		}
	}
	if it || they {
		if who := r.bodyBefore(p.first); who >= 0 {
			return who, sureBody
		}
	}
	if it {
		if who := r.paperBefore(p.first); who >= 0 {
			return who, sureBody
		}
	}
	return -1, 0
}

// clausal returns who is the subject of the clause that the one with the pronoun p
// hangs on, if nobody has been mentioned since: "and Ortiz has sent a letter in
// which she". It returns -1 where that is nobody.
func (r *resolver) clausal(p phrase) int {
	g := genderOfPronoun(p.pronoun)
	if r.current < 0 || g == unknown {
		return -1
	}
	if content := r.statements[r.current].Content; len(content) > 0 && content[0].Start < p.Start {
		return -1
	}
	for k := len(r.recent) - 1; k >= 0; k-- {
		x := &r.speakers[r.recent[k]]
		if x.Kind != Named && x.Kind != Unnamed {
			continue
		}
		if x.clause && !x.quoted && !x.gender.clashes(g) && r.doc.Tokens[x.at].Sentence == r.doc.Tokens[p.first].Sentence && !slices.Contains(r.others(p), x.Name) {
			return r.recent[k]
		}
		return -1
	}
	return -1
}

// surelyMeant is how sure it must be whom a pronoun stands for, to take from it what
// a first name tells only softly.
const surelyMeant = 0.8

// sureNewcomer is the share of newcomers that are the right ones.
const sureNewcomer = 0.85

// sureReported is how sure one may be that "they" are whom was reported on last.
const sureReported = 0.5

// newcomer returns the person without a name whom the sentence before, or this
// one, of the same paragraph introduced as its subject, with nobody else named
// since: "A railroad official arrived. He", "Her father left. He". It returns -1 where
// there is none.
func (r *resolver) newcomer(p phrase) int {
	g := genderOfPronoun(p.pronoun)
	if g == unknown || len(r.recent) == 0 {
		return -1
	}
	t := p.first
	for k := len(r.recent) - 1; k >= 0; k-- {
		x := &r.speakers[r.recent[k]]
		here, there := r.doc.Tokens[t], r.doc.Tokens[x.at]
		if here.Paragraph != there.Paragraph || here.Sentence-there.Sentence > 1 {
			return -1
		}
		if x.Kind != Named && x.Kind != Unnamed {
			continue
		}
		if x.Kind == Unnamed && x.subject && (x.source.indefinite || lex.Listed(possessives, r.word(x.source.first)) && lex.Listed(relations, x.source.word)) && here.Sentence-r.doc.Tokens[x.born].Sentence <= 2 && !x.gender.clashes(g) {
			return r.recent[k]
		}
		return -1
	}
	return -1
}

// latestPerson returns the person outside marks who was mentioned last, or -1.
func (r *resolver) latestPerson() int {
	for k := len(r.recent) - 1; k >= 0; k-- {
		if x := &r.speakers[r.recent[k]]; (x.Kind == Named || x.Kind == Unnamed) && !x.quoted {
			return r.recent[k]
		}
	}
	return -1
}

// spokeFor returns who spoke in the sentence before, where that is somebody without a
// name who speaks for others, or who has just come in, and the pronoun p opens its
// sentence: "A spokesman said Mr. Ortiz was away. He declined to say", "“No,” said one
// mother. She". It returns -1 otherwise.
func (r *resolver) spokeFor(p phrase) int {
	g := genderOfPronoun(p.pronoun)
	if g == unknown || r.last < 0 || r.lastAt >= len(r.doc.Tokens) {
		return -1
	}
	here, there := r.doc.Tokens[p.first], r.doc.Tokens[r.lastAt]
	if here.Paragraph != there.Paragraph || here.Sentence-there.Sentence != 1 || p.first != r.doc.Sentences[here.Sentence].First {
		return -1
	}
	x := &r.speakers[r.last]
	if x.Kind != Unnamed || x.Name >= 0 || x.source.pronoun != "" || x.gender.clashes(g) || !lex.Listed(spokesmen, x.source.word) && !(x.source.indefinite && r.latestPerson() == r.last) {
		return -1
	}
	return r.last
}

// spokesmen speak for others, without a name as often as with one.
const spokesmen = " spokesman spokeswoman spokesperson official source officer lawyer attorney aide "

// via returns the mention that a finding of speaker who leads to.
func (r *resolver) via(who int) lex.Span {
	s := r.speakers[who]
	if s.Name >= 0 {
		return r.latestMention(s.Name)
	}
	return s.source.Span
}

// latestMention returns the last mention of name n that was taken in; the first
// one where none was.
func (r *resolver) latestMention(n int) lex.Span {
	list := r.names[n].Mentions
	if len(list) == 0 {
		return lex.Span{}
	}
	next, _ := slices.BinarySearch(list, r.at)
	return r.mentions[list[max(0, next-1)]].Span
}
