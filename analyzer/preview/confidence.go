package preview

// A rule is the way in which a statement was found; each has the share of its
// statements that were right on the training texts.
type rule uint8

const (
	quoteThenCue rule = iota
	mixedThenCue
	clauseThenCue
	cueThenQuote
	cueThenThat
	cueThenClause
	cueThenWhether
	cueThenTo
	cueThenNoun
	cueThenGerund
	cueThenPrep
	thoughtNoun
	weakNoun
	sharedSubject
	sharedObject
	gerundObject
	purpose
	accordingTo
	passiveCue
	passiveObject
	hearsayAdverb
	colonQuote
	transcriptTurn
	headlineColon
	blockQuote
	participant
	nounCue
	nounThat
	adjectiveCue
	idiom
	signOff
	rules
)

var confidence = [rules]float32{.951, .902, .903, .924, .905, .856, .807, .808, .709, .711, .712, .613, .514, .715, .622, .623, .624, .916, .617, .625, .718, .819, .920, .631, .632, .633, .634, .635, .636, .637, .921}
