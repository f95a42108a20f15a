package speaker

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
	peoples
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
	bodySubjectLast // an organization, the subject of the last sentence, for "it" and "they"
	bodySpokeLast
	bodySpokeBefore
	paperSpokeBefore // a document
	groupHere        // a group of this paragraph, for "it"
	// Two of the above at once, for "he" and "she".
	firstSince      // the first of a person in its sentence, after the last statement
	spokeLastPara   // spoke last, and in the paragraph before
	subjectOfGender // the subject of the last sentence, and the gender is right
	rivalToGender   // another was a subject since, but the gender is right
	twoBackInPara   // two sentences back in this paragraph
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
	latestHolding  // the latest whose name holds the plain word: "the council" after Leeds City Council
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
	nobodyEpithet    // the word is what writers call those by who are known: the tycoon
	nobodyIntroduced // the word was introduced before: a tycoon
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
	writtenBefore
	// More of somebody who may be meant.
	genderWrong // the first name tells another gender than the pronoun
	signs
)
