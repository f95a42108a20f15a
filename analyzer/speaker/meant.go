package speaker

import (
	"slices"
	"strings"

	"whosaid/analyzer/entity"
	"whosaid/analyzer/lex"
	"whosaid/analyzer/quote"
)

// Whom a pronoun may stand for: at "she" in
//
//	Ortiz met Diaz and a clerk at the mill. “It rained,” she said.
//
// Ortiz and Diaz, unless one of them is a man, and the clerk, but not the mill. Each is
// weighed by its signs (score.go).

// meant gathers those whom the pronoun p may stand for, the latest first.
func (r *resolver) meant(p phrase) (Model, []option) {
	t := p.first
	options := make([]option, 0, 8)
	g := genderOfPronoun(p.pronoun)
	person := g != unknown || p.pronoun == "he or she"
	they := lex.Listed(" they their them themselves these those both all ", p.pronoun)
	it := !person && !they
	others := r.others(p)
	for k := len(r.recent) - 1; k >= 0; k-- {
		i := r.recent[k]
		x := &r.speakers[i]
		switch {
		case person && (!x.mayBe(g) || x.Name >= 0 && slices.Contains(others, x.Name)), they && !x.mayBeThey(r.last == i), it && !x.mayBeIt():
			continue
		}
		s := r.evidence(i, t)
		switch {
		case person:
			r.gendered(&s, x, g)
		case they:
			s.set(theyGroup, x.Kind == Group)
			s.set(theyOrganization, x.Kind == Organization)
			s.set(theyDocument, x.Kind == Document)
			s.thing(x.Kind)
		case it:
			gpe := x.Name >= 0 && r.names[x.Name].Type == entity.GPE
			s.set(itOrganization, x.Kind == Organization && !gpe)
			s.set(itPlace, gpe)
			s.set(itDocument, x.Kind == Document)
			s.set(itGroup, x.Kind == Group)
			s.set(itOther, x.Kind == Unnamed)
			s.thing(x.Kind)
		}
		options = append(options, option{i, s})
	}
	options = r.fitting(options)
	r.crowd(options)
	if person {
		for k := range options {
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

// mayBe reports whether "he" or "she" of gender g, which may be unknown, may stand for x.
func (x *speaker) mayBe(g gender) bool {
	return (x.Kind == Named || x.Kind == Unnamed && x.Name < 0 && !x.firstPerson()) && (!x.gender.clashes(g) || x.soft)
}

// firstPerson reports whether x is who writes, or whom the text speaks to: I, you.
func (x *speaker) firstPerson() bool { return lex.Listed(" i we you ", x.source.pronoun) }

// mayBeThey reports whether "they" may stand for x, who spoke last or not: somebody alone
// goes on speaking so, and documents are several.
func (x *speaker) mayBeThey(last bool) bool {
	switch x.Kind {
	case Named:
		return false
	case Unnamed:
		return last
	case Document:
		return strings.HasSuffix(x.source.word, "s")
	}
	return true
}

// mayBeIt reports whether "it" may stand for x: no person, nor several.
func (x *speaker) mayBeIt() bool {
	if x.Kind == Group && x.Name < 0 {
		return !x.source.plural && !strings.HasSuffix(x.source.word, "s")
	}
	return x.Kind != Named
}

// gendered sets the signs that tell how well the gender of speaker x fits a pronoun of
// gender g, which may be unknown.
func (r *resolver) gendered(s *Signs, x *speaker, g gender) {
	s.set(genderRight, g == unknown || x.gender == g)
	s.set(genderUnknown, g != unknown && x.gender == unknown)
	s.set(genderWrong, x.gender.clashes(g))
	if g != unknown && x.gender != g && x.Name >= 0 {
		s.set(hinted, r.hints[x.Name] == g)
		s.set(misled, r.hints[x.Name].clashes(g))
	}
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

// counters reports whether a quotation that fills the beginning of its paragraph is cued as
// a reply to the one in the paragraph before: “That's no answer,” Diaz said. “It is,” she
// replied.
func (r *resolver) counters(s quote.Statement) bool {
	if r.current == 0 || s.Type != quote.Direct || !lex.Listed(" replied retorted countered ", r.word(r.token(s.Cue.Start))) {
		return false
	}
	before := r.statements[r.current-1]
	if before.Type != quote.Direct || before.Source.Empty() || r.earlier < 0 || r.speakers[r.earlier].Kind != Named {
		return false
	}
	t, there := r.token(s.Content[0].Start), r.doc.Tokens[r.lastAt].Paragraph
	first, _ := r.doc.InParagraph(int(r.doc.Tokens[t].Paragraph))
	return t == first && r.doc.Tokens[t].Paragraph-there == 1
}

// replies reports whether the statement that is being resolved answers what was
// asked in the last one, or said.
func (r *resolver) replies() bool {
	if r.current < 0 || r.last < 0 || r.statements[r.current].Cue.Empty() {
		return false
	}
	s := r.statements[r.current]
	if !r.lastAsked {
		return r.counters(s)
	}
	if x := &r.speakers[r.last]; x.Kind == Unnamed && lex.Listed(askers, x.source.word) && s.Type == quote.Direct && !r.questions(s) {
		return true
	}
	return lex.Listed(" replied replies reply answered answers responded responds retorted retorts ", r.word(r.token(r.statements[r.current].Cue.Start)))
}
