package speaker

import "whosaid/analyzer/entity"

// The signs of somebody who may be meant at a place of the text.
const (
	// How far back the last mention or the last source is.
	sameSentence = iota
	lastSentence
	twoBack
	fourBack
	samePara
	lastPara
	nearPara
	// What the last mention was.
	subjectSame // the subject of this sentence
	subjectLast // of the one before
	subjectFar  // of an earlier one
	firstOf     // the first person of its sentence, but no subject
	inQuotation
	possessive
	governed
	latestOf   // nobody that fits was mentioned since
	rival      // one was
	rivals     // more were
	rivalSince // one that was a subject
	// Who has been speaking.
	spokeLast
	spokeLastHere  // in this paragraph
	spokeLastTail  // and the place is the clause after a quotation
	spokeThere     // the last mention was a source
	spokeBefore    // at some time
	anotherHere    // another one spoke last, in this paragraph
	sinceSpeech    // mentioned after the last statement
	subjectSince   // and as a subject
	paragraphStart // the place opens a paragraph, and this one was the subject or speaker before
	// What is known about it.
	named
	unnamed
	group
	organization
	document
	place
	people_
	unheard   // has no name and has not spoken
	principal // mentioned more than any other person, or organization
	often
	veryOften
	inTitle // mentioned in the first two paragraphs
	bornHere
	genderRight
	genderUnknown
	// The pronoun or description.
	theyGroup
	theyOrganization
	theyDocument
	theyOther
	itOrganization
	itDocument
	itGroup
	itPlace
	itOther
	calledBefore
	calledAfter
	calledAlone
	calledLatest
	allWords
	someWords
	noWords
	plainWord
	nameHolds
	genericOrg
	genericPlace
	personWord
	bodyWord
	sameUnnamed
	officeHead
	qualifierMissing
	qualifierExtra
	properMissing
	calledOther
	kinWord
	otherBody
	unnamedSubject // without a name, the subject of this sentence or the last
	unnamedSpoke   // without a name, spoke last
	unnamedNew     // without a name, a subject introduced with "a", nobody since
	inContent      // the last mention is a part of what is said
	inContentTail  // and the source comes after it
	echoed         // a pronoun in this sentence was led here
	spokeTail      // spoke last, and the source comes after what is said
	behalf         // the last mention stands in "a spokesman for Arup"
	covered        // was called something that the description covers: minister, official
	nextSubject    // is named at the beginning of one of the next sentences
	namedAhead     // and in the headline
	pair           // several people by their names
	hinted         // pronouns near its mentions tell the gender sought
	misled         // or the other
	properAbsent   // the description holds a name that is no part of this one's
	otherPlace     // the description is of a place, and this is a body without that word
	// Nobody.
	nobody
	nobodyEarly
	nobodyAlone
	nobodyIndefinite
	nobodyPossessive
	nobodyHuman
	nobodyBody
	nobodyOther
	nobodyCalled
	nobodyUnnamed
	nobodyBare
	nobodyModified
	// A statement without a source.
	isLast
	isSubject
	lastIsSubject
	cueIng
	cueActive
	cuePassive
	cueAdverb
	cueNoun
	cueHere
	cueAway
	nobodyIng
	nobodyActive
	nobodyPassive
	nobodyAdverb
	nobodyNoun
	nobodyJoined
	joined
	paragraphsAway
	farAway
	// A source at its word.
	trustName
	trustShort
	trustWritten
	exact
	several
	oneWord
	unsure
	verySure
	headUnlisted
	capitalHead
	definite
	indefinite
	again_
	// More of somebody who may be meant.
	genderWrong // the first name tells another gender than the pronoun
	signs
)

// evidence gathers the signs of speaker i at token t that any place has.
func (r *resolver) evidence(i, t int) (s Signs) {
	x := &r.speakers[i]
	here := r.doc.Tokens[t]
	from := max(x.at, x.spoke)
	if from >= 0 {
		f := r.doc.Tokens[from]
		d := here.Sentence - f.Sentence
		s.set(sameSentence, d == 0)
		s.set(lastSentence, d == 1)
		s.set(twoBack, d == 2)
		s.set(fourBack, d == 3 || d == 4)
		p := here.Paragraph - f.Paragraph
		s.set(samePara, p == 0)
		s.set(lastPara, p == 1)
		s.set(nearPara, p == 2 || p == 3)
		at := x.at
		if at < 0 {
			at = x.spoke
		}
		ds := here.Sentence - r.doc.Tokens[at].Sentence
		s.set(subjectSame, x.subject && ds == 0)
		s.set(subjectLast, x.subject && ds == 1)
		s.set(subjectFar, x.subject && ds > 1)
		s.set(firstOf, x.first && !x.subject)
		s.set(bornHere, r.doc.Tokens[x.born].Paragraph == here.Paragraph)
		s.set(inTitle, r.doc.Tokens[x.born].Paragraph < 2)
		s.set(paragraphStart, p == 1 && x.subject && r.doc.Sentences[here.Sentence].First >= t-1)
	}
	s.set(inQuotation, x.quoted && x.spoke < x.at)
	s.set(possessive, x.possessor && x.spoke < x.at)
	s.set(governed, x.governed && x.spoke < x.at)
	last := r.last == i
	recent := r.last >= 0 && r.lastAt < len(r.doc.Tokens) && r.doc.Tokens[r.lastAt].Paragraph == here.Paragraph
	s.set(spokeLast, last)
	s.set(spokeLastHere, last && recent)
	s.set(spokeLastTail, last && t > 0 && r.tail(t))
	if r.current >= 0 {
		content := r.statements[r.current].Content
		after := len(content) > 0 && content[0].Start < r.doc.Tokens[t].Start
		s.set(spokeTail, last && after)
		if x.echoed {
			s.set(echoed, x.at < t && here.Sentence == r.doc.Tokens[x.at].Sentence)
		} else if x.at >= 0 && x.spoke < x.at {
			at := r.doc.Tokens[x.at].Start
			for _, c := range content[:min(len(content), 4)] {
				s.set(inContent, c.Start <= at && at < c.End)
				s.set(inContentTail, after && c.Start <= at && at < c.End)
			}
		}
	}
	s.set(behalf, x.behalf && x.spoke < x.at)
	s.set(pair, x.Name < 0 && x.source.plural)
	s.set(spokeThere, x.spoke >= x.at && x.spoke >= 0)
	s.set(spokeBefore, x.spoke >= 0)
	s.set(anotherHere, !last && recent)
	s.set(sinceSpeech, x.at > r.lastAt && !last)
	s.set(subjectSince, x.at > r.lastAt && !last && x.subject)
	s.set(named, x.Kind == Named)
	s.set(unnamed, x.Kind == Unnamed)
	s.set(group, x.Kind == Group)
	s.set(organization, x.Kind == Organization)
	s.set(document, x.Kind == Document)
	if x.Name >= 0 {
		typ := r.names[x.Name].Type
		s.set(place, typ == entity.GPE)
		s.set(people_, typ != entity.Person && typ != entity.Org && typ != entity.GPE)
	}
	s.set(unheard, x.Name < 0 && x.spoke < 0)
	if x.Kind == Unnamed {
		close := from >= 0 && here.Sentence-r.doc.Tokens[from].Sentence <= 1
		s.set(unnamedSubject, x.subject && close)
		s.set(unnamedSpoke, last)
	}
	s.set(principal, x.Name >= 0 && (x.Name == r.main[0] || x.Name == r.main[1]))
	s.set(often, x.count > 2)
	s.set(veryOften, x.count > 6)
	return s
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
