package speaker

import "whosaid/analyzer/entity"

// What speaks for somebody at any place of the text, whatever word stands there: in
//
//	Ortiz met Diaz in May, a clerk said. She was late.
//
// at "She", that Ortiz is the subject of the sentence before, that Diaz was mentioned
// later, and that the clerk spoke last.

// evidence gathers the signs of speaker i at token t that any place has.
func (r *resolver) evidence(i, t int) (s Signs) {
	x := &r.speakers[i]
	if max(x.at, x.spoke) >= 0 {
		r.distance(&s, x, t)
	}
	s.set(inQuotation, x.quoted && x.spoke < x.at)
	s.set(possessive, x.possessor && x.spoke < x.at)
	s.set(governed, x.governed && x.spoke < x.at)
	s.set(behalf, x.behalf && x.spoke < x.at)
	r.speech(&s, i, t)
	if r.current >= 0 {
		r.content(&s, i, t)
	}
	r.standing(&s, x)
	return s
}

// distance sets the signs that tell how far speaker x, who has been there, is from
// token t.
func (r *resolver) distance(s *Signs, x *speaker, t int) {
	here, from := r.doc.Tokens[t], r.doc.Tokens[max(x.at, x.spoke)]
	d := here.Sentence - from.Sentence
	s.set(sameSentence, d == 0)
	s.set(lastSentence, d == 1)
	s.set(twoBack, d == 2)
	s.set(fourBack, d == 3 || d == 4)
	s.set(unnamedSubject, x.Kind == Unnamed && x.subject && d <= 1)
	p := here.Paragraph - from.Paragraph
	s.set(samePara, p == 0)
	s.set(lastPara, p == 1)
	s.set(nearPara, p == 2 || p == 3)
	s.set(paragraphStart, p == 1 && x.subject && r.doc.Sentences[here.Sentence].First >= t-1)
	at := x.at
	if at < 0 {
		at = x.spoke
	}
	away := here.Sentence - r.doc.Tokens[at].Sentence
	s.set(subjectSame, x.subject && away == 0)
	s.set(subjectLast, x.subject && away == 1)
	s.set(subjectFar, x.subject && away > 1)
	s.set(firstOf, x.first && !x.subject)
	born := r.doc.Tokens[x.born].Paragraph
	s.set(bornHere, born == here.Paragraph)
	s.set(inTitle, born < 2)
}

// speech sets the signs that tell how speaker i has been speaking, at token t.
func (r *resolver) speech(s *Signs, i, t int) {
	x := &r.speakers[i]
	last := r.last == i
	recent := r.last >= 0 && r.lastAt < len(r.doc.Tokens) && r.doc.Tokens[r.lastAt].Paragraph == r.doc.Tokens[t].Paragraph
	s.set(spokeLast, last)
	s.set(spokeLastHere, last && recent)
	s.set(spokeLastTail, last && t > 0 && r.tail(t))
	s.set(unnamedSpoke, last && x.Kind == Unnamed)
	s.set(spokeThere, x.spoke >= x.at && x.spoke >= 0)
	s.set(spokeBefore, x.spoke >= 0)
	s.set(anotherHere, !last && recent)
	s.set(sinceSpeech, x.at > r.lastAt && !last)
	s.set(subjectSince, x.at > r.lastAt && !last && x.subject)
}

// content sets the signs that tell how speaker i stands to what is said, where the
// source of the statement that is being resolved is at token t.
func (r *resolver) content(s *Signs, i, t int) {
	x := &r.speakers[i]
	here := r.doc.Tokens[t]
	content := r.statements[r.current].Content
	after := len(content) > 0 && content[0].Start < here.Start
	s.set(spokeTail, r.last == i && after)
	if x.echoed {
		s.set(echoed, x.at < t && here.Sentence == r.doc.Tokens[x.at].Sentence)
		return
	}
	if x.at < 0 || x.spoke >= x.at {
		return
	}
	at := r.doc.Tokens[x.at].Start
	for _, c := range content[:min(len(content), 4)] {
		s.set(inContent, c.Start <= at && at < c.End)
		s.set(inContentTail, after && c.Start <= at && at < c.End)
	}
}

// standing sets the signs that tell what speaker x is, and how much of the text is
// about it.
func (r *resolver) standing(s *Signs, x *speaker) {
	s.kind(x.Kind)
	s.set(pair, x.Name < 0 && x.source.plural)
	s.set(unheard, x.Name < 0 && x.spoke < 0)
	if x.Name >= 0 {
		s.typed(r.names[x.Name].Type)
		s.set(principal, x.Name == r.main[0] || x.Name == r.main[1])
	}
	s.set(often, x.count > 2)
	s.set(veryOften, x.count > 6)
}

// kind sets the sign of a kind.
func (s *Signs) kind(k Kind) {
	s.set(named, k == Named)
	s.set(unnamed, k == Unnamed)
	s.set(group, k == Group)
	s.set(organization, k == Organization)
	s.set(document, k == Document)
}

// typed sets the sign of the type of a name that is neither a person's nor an
// organization's.
func (s *Signs) typed(t entity.Type) {
	s.set(place, t == entity.GPE)
	s.set(peoples, t != entity.Person && t != entity.Org && t != entity.GPE)
}

// tail reports whether token t begins the clause after a quotation: “…,” she
// said.
func (r *resolver) tail(t int) bool {
	for k := t - 1; k >= max(0, t-3); k-- {
		if r.doc.Tokens[k].Region >= 0 {
			return true
		}
	}
	return false
}

// crowd adds to options, the latest first, the signs that they have from
// standing together.
func (r *resolver) crowd(options []option) {
	since, subjects := 0, 0
	for k := range options {
		if options[k].who < 0 {
			continue
		}
		x := &r.speakers[options[k].who]
		s := &options[k].signs
		s.set(latestOf, since == 0)
		s.set(unnamedNew, since == 0 && x.Kind == Unnamed && x.subject && x.source.indefinite)
		s.set(rival, since == 1)
		s.set(rivals, since > 1)
		s.set(rivalSince, subjects > 0)
		if !x.quoted && !s.has(genderWrong) {
			since++
			if x.subject {
				subjects++
			}
		}
	}
}
