package speaker

import (
	"slices"
	"strings"

	"whosaid/analyzer/entity"
	"whosaid/analyzer/lex"
	"whosaid/analyzer/quote"
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
		who, c := r.newcomer(p), float32(sureNewcomer)
		if who < 0 {
			who = r.spokeFor(p)
		}
		if who < 0 {
			who = r.turned(p)
		}
		if who < 0 {
			who = r.clausal(p)
		}
		if who < 0 {
			who, c = r.choose(r.meant(p))
		}
		if who < 0 && p.pronoun == "they" {
			who, c = r.reported(p.first), sureReported
		}
		if who < 0 {
			who, c = r.goesOn(p), sureReported
		}
		if who < 0 {
			who, c = r.only(p), sureReported
		}
		if who < 0 && (p.pronoun == "it" || p.pronoun == "they") {
			who, c = r.bodyBefore(p.first), sureBody
		}
		if who < 0 && p.pronoun == "it" {
			who, c = r.paperBefore(p.first), sureBody
		}
		if who >= 0 {
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
// since: "A railroad official arrived. He". It returns -1 where there is none.
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
		if x.Kind == Unnamed && x.subject && x.source.indefinite && here.Sentence-r.doc.Tokens[x.born].Sentence <= 2 && !x.gender.clashes(g) {
			return r.recent[k]
		}
		return -1
	}
	return -1
}

// spokeFor returns who spoke in the sentence before, where that is somebody without a
// name who speaks for others and the pronoun p opens its sentence: "A spokesman said Mr.
// Ortiz was away. He declined to say". It returns -1 otherwise.
func (r *resolver) spokeFor(p phrase) int {
	g := genderOfPronoun(p.pronoun)
	if g == unknown || r.last < 0 || r.lastAt >= len(r.doc.Tokens) {
		return -1
	}
	here, there := r.doc.Tokens[p.first], r.doc.Tokens[r.lastAt]
	x := &r.speakers[r.last]
	if x.Kind != Unnamed || x.Name >= 0 || x.source.pronoun != "" || x.gender.clashes(g) || here.Paragraph != there.Paragraph || here.Sentence-there.Sentence != 1 || p.first != r.doc.Sentences[here.Sentence].First ||
		!lex.Listed(" spokesman spokeswoman spokesperson official source officer lawyer attorney aide ", x.source.word) {
		return -1
	}
	return r.last
}

// meant gathers those whom the pronoun p may stand for, the latest first.
func (r *resolver) meant(p phrase) (Model, []option) {
	t := p.first
	options := make([]option, 0, 8)
	g := genderOfPronoun(p.pronoun)
	person := g != unknown || p.pronoun == "he or she"
	they := lex.Listed(" they their them themselves these those both all ", p.pronoun)
	others := r.others(p)
	for k := len(r.recent) - 1; k >= 0; k-- {
		i := r.recent[k]
		x := &r.speakers[i]
		if person {
			if x.Name >= 0 && slices.Contains(others, x.Name) {
				continue
			}
			if x.Kind != Named && (x.Kind != Unnamed || x.Name >= 0) || x.gender.clashes(g) && !x.soft {
				continue
			}
		} else if x.Kind == Named || !they && x.Kind == Group && x.Name < 0 && (x.source.plural || strings.HasSuffix(x.source.word, "s")) || they && (x.Kind == Unnamed && r.last != i || x.Kind == Document && !strings.HasSuffix(x.source.word, "s")) {
			continue
		}
		s := r.evidence(i, t)
		switch {
		case person:
			s.set(genderRight, g == unknown || x.gender == g)
			s.set(genderUnknown, g != unknown && x.gender == unknown)
			s.set(genderWrong, x.gender.clashes(g))
			if g != unknown && x.gender != g && x.Name >= 0 {
				s.set(hinted, r.hints[x.Name] == g)
				s.set(misled, r.hints[x.Name].clashes(g))
			}
		case they:
			s.set(theyGroup, x.Kind == Group)
			s.set(theyOrganization, x.Kind == Organization)
			s.set(theyDocument, x.Kind == Document)
		default:
			gpe := x.Name >= 0 && r.names[x.Name].Type == entity.GPE
			s.set(itOrganization, x.Kind == Organization && !gpe)
			s.set(itPlace, gpe)
			s.set(itDocument, x.Kind == Document)
			s.set(itGroup, x.Kind == Group)
			s.set(itOther, x.Kind == Unnamed)
		}
		if !person {
			s.thing(x.Kind)
		}
		options = append(options, option{i, s})
	}
	options = r.fitting(options)
	r.crowd(options)
	for k := range options {
		if person {
			options[k].signs.twofold()
		}
	}
	none := option{who: -1}
	none.signs.set(nobody, true)
	none.signs.set(nobodyEarly, r.doc.Tokens[t].Paragraph < 2)
	none.signs.set(nobodyAlone, len(options) == 0)
	none.signs.set(theyOther, they)
	m := Thing
	if person {
		m = Person
	}
	return m, append(options, none)
}

// others returns the names that the pronoun p, the source of the statement that is
// being resolved, does not stand for: of "he told Diaz" and "he told the mayor"
// whoever is told, of "Diaz, whom he called" Diaz.
func (r *resolver) others(p phrase) []int {
	if r.current < 0 || r.statements[r.current].Source != p.Span {
		return nil
	}
	names := r.agents(p)
	if lex.Listed(" who whom ", r.word(p.first-1)) {
		for k := p.first - 2; k >= max(0, p.first-4); k-- {
			if m := r.speaking(k); m >= 0 {
				names = append(names, r.mentions[m].Name)
				break
			}
		}
	}
	cue := r.statements[r.current].Cue
	if cue.Start < p.End || r.doc.Tokens[p.first].Sentence != r.doc.Tokens[r.token(cue.Start)].Sentence {
		return names
	}
	first := r.token(cue.End-1) + 1
	t, last := first, min(first+5, r.doc.Sentences[r.doc.Tokens[p.first].Sentence].Last)
	for t < last && r.doc.Tokens[t].Region < 0 && (lex.Listed(articles, r.word(t)) || entity.Honorific(r.word(t)) || r.mentionAt(t) < 0 && role(r.doc.Word(t)) && r.doc.Tokens[t].Kind == lex.Word) {
		t++
	}
	if m := r.speaking(t); m >= 0 && t < last && r.doc.Tokens[t].Region < 0 {
		return append(names, r.mentions[m].Name)
	}
	if t > first && lex.Listed(articles, r.word(first)) {
		if n := r.soCalled(first+1, t); n >= 0 {
			names = append(names, n)
		}
	}
	return names
}

// agents returns the names behind "by" in what stands before the pronoun p, the subject
// of its sentence: in "Asked by Ortiz whether it rained, she said", Ortiz.
func (r *resolver) agents(p phrase) (names []int) {
	first := r.doc.Sentences[r.doc.Tokens[p.first].Sentence].First
	if p.first < first+4 || p.first > first+40 || r.word(p.first-1) != "," || !strings.HasSuffix(r.word(first), "ed") || r.word(first+1) != "by" {
		return nil
	}
	for t := first + 2; t < p.first-1; t++ {
		if m := r.speaking(t); m >= 0 && !lex.Genitive(r.word(r.token(r.mentions[m].End))) {
			return []int{r.mentions[m].Name}
		}
	}
	return nil
}

// soCalled returns the one name that was called by the words of tokens [first, last),
// "vice president", or alone by the last of them; -1 where there is none.
func (r *resolver) soCalled(first, last int) int {
	c := r.calls[office(r.word(last-1))]
	switch {
	case c == nil:
		return -1
	case c.alone:
		return r.known[c.at[0]].name
	case last-first < 2:
		return -1
	}
	who := -1
	for _, k := range c.at[:min(reach, len(c.at))] {
		d, all := r.known[k], true
		for t := first; t < last-1; t++ {
			all = all && r.holds(d, r.word(t))
		}
		if all && who >= 0 && who != d.name {
			return -1
		}
		if all {
			who = d.name
		}
	}
	return who
}

// twofold sets the signs that say more together than each of them.
func (s *Signs) twofold() {
	s.set(firstSince, s.has(firstOf) && s.has(sinceSpeech))
	s.set(spokeLastPara, s.has(spokeLast) && s.has(lastPara))
	s.set(subjectOfGender, s.has(subjectLast) && s.has(genderRight))
	s.set(rivalToGender, s.has(rivalSince) && s.has(genderRight))
	s.set(twoBackInPara, s.has(twoBack) && s.has(samePara))
}

// thing sets the signs that tell what a body, a document or a group did before "it" or
// "they": a body goes on speaking more often than a document does.
func (s *Signs) thing(k Kind) {
	body, paper := k == Organization, k == Document
	s.set(bodySubjectLast, body && s.has(subjectLast))
	s.set(bodySpokeLast, body && s.has(spokeLast))
	s.set(bodySpokeBefore, body && s.has(spokeBefore))
	s.set(paperSpokeBefore, paper && s.has(spokeBefore))
	s.set(groupHere, s.has(itGroup) && s.has(samePara))
}

// fitting leaves out those whose first names tell another gender, where a title, a
// pronoun near it or a first name tells of somebody that the gender is the right one.
// Where nobody fits, a first name decides nothing: it may be a woman's in one country
// and a man's in another.
func (r *resolver) fitting(options []option) []option {
	// Who asked is not who replies.
	asker := func(o option) bool { return o.who == r.last }
	if (r.replies() || r.answersIn(options)) && slices.ContainsFunc(options, func(o option) bool { return !asker(o) && !o.signs.has(genderWrong) }) {
		options = slices.DeleteFunc(options, asker)
	}
	if !slices.ContainsFunc(options, func(o option) bool {
		return o.signs.has(hinted) || o.signs.has(genderRight)
	}) {
		return options
	}
	// Nor against whoever alone was the subject right before.
	here := slices.ContainsFunc(options, func(o option) bool { return o.signs.has(samePara) && !o.signs.has(genderWrong) })
	return slices.DeleteFunc(options, func(o option) bool {
		return o.signs.has(genderWrong) && !o.signs.has(hinted) && (here || !o.signs.has(samePara) || !o.signs.has(subjectLast))
	})
}

// answersIn reports whether the quotation that is being resolved opens a paragraph
// after a question that one of the options, by name, asked of another: Ortiz asked
// what Diaz made of it.
func (r *resolver) answersIn(options []option) bool {
	if r.current < 0 || !r.lastAsked || r.last < 0 || r.lastAt >= len(r.doc.Tokens) {
		return false
	}
	s := r.statements[r.current]
	asked := r.doc.Tokens[r.lastAt]
	if len(s.Content) == 0 || s.Content[0].Start > s.Source.Start || r.questions(s) || r.doc.Tokens[r.token(s.Content[0].Start)].Paragraph == asked.Paragraph || r.speaking(r.lastAt) < 0 {
		return false
	}
	return slices.ContainsFunc(options, func(o option) bool {
		x := &r.speakers[o.who]
		return o.who != r.last && !o.signs.has(genderWrong) && x.Kind == Named && x.at >= 0 && r.doc.Tokens[x.at].Sentence == asked.Sentence
	})
}

// askers are those whose work it is to ask.
const askers = " reporter journalist interviewer moderator host questioner "

// replies reports whether the statement that is being resolved answers what was
// asked in the last one.
func (r *resolver) replies() bool {
	if r.current < 0 || !r.lastAsked || r.last < 0 || r.statements[r.current].Cue.Empty() {
		return false
	}
	s := r.statements[r.current]
	if x := &r.speakers[r.last]; x.Kind == Unnamed && lex.Listed(askers, x.source.word) && s.Type == quote.Direct && !r.questions(s) {
		return true
	}
	return lex.Listed(" replied replies reply answered answers responded responds retorted retorts ", r.word(r.token(r.statements[r.current].Cue.Start)))
}

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
