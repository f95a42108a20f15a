package preview

import "whosaid/analyzer/lex"

// A rule is the way in which a statement was found. Its confidence is the share
// of its statements that had the right content and source on articles annotated
// by hand, news of all kinds and political news taken together; verbs that do
// nothing but report ("said", "told") are right more often than others.
type rule uint8

const (
	quoteThenCue   rule = iota // “It rained,” she said
	mixedThenCue               // It rained “all day,” she said
	clauseThenCue              // It rained, she said
	cueThenQuote               // she said, “It rained”
	cueThenThat                // she said that it rained
	cueThenClause              // she said it rained
	cueThenWhether             // she asked whether it rained
	cueThenTo                  // she promised to go
	cueThenNoun                // she denied the charge
	cueThenGerund              // she denied going
	cueThenPrep                // she called for rain
	thoughtNoun                // she fears the rain
	weakNoun                   // she supports the bill
	sharedSubject              // …, adding that it rained
	sharedObject               // … and denied the charge
	gerundObject               // …, praising the rain
	purpose                    // … to say that it rained
	accordingTo                // according to her
	passiveCue                 // it was reported that
	passiveObject              // she was criticized for
	hearsayAdverb              // reportedly
	colonQuote                 // she was blunt: “No.”
	transcriptTurn             // SMITH: We were late.
	headlineColon              // Smith: We Were Late
	nounCue                    // her call for rain
	nounThat                   // her claim that it rained
	adjectiveCue               // she is sure that it rained
	idiom                      // she issued a call for rain
	signOff                    // “No.” ― Lena Ortiz
	rules
)

var confidence = [rules]float32{
	quoteThenCue: 0.97, mixedThenCue: 0.74, clauseThenCue: 0.68, cueThenQuote: 0.87,
	cueThenThat: 0.82, cueThenClause: 0.67, cueThenWhether: 0.78, cueThenTo: 0.61,
	cueThenNoun: 0.65, cueThenGerund: 0.61, cueThenPrep: 0.56, thoughtNoun: 0.47, weakNoun: 0.44,
	sharedSubject: 0.63, sharedObject: 0.52, gerundObject: 0.43, purpose: 0.26,
	accordingTo: 0.81, passiveCue: 0.57, passiveObject: 0.67, hearsayAdverb: 0.55,
	colonQuote: 0.48, transcriptTurn: 0.6, headlineColon: 0.75,
	nounCue: 0.34, nounThat: 0.46, adjectiveCue: 0.5, idiom: 0.5, signOff: 0.85,
}

// plain verbs do nothing but report.
const plain = " say tell add "

// plainConfidence is that of the rules with which plain verbs do better.
var plainConfidence = [rules]float32{clauseThenCue: 0.88, cueThenThat: 0.91, cueThenClause: 0.88, sharedSubject: 0.78}

// confident returns the probability that c is right.
func (f *finder) confident(c candidate) float32 {
	if better := plainConfidence[c.rule]; better > 0 {
		for i := c.cue[0]; i < c.cue[1]; i++ {
			if v := f.units[i].verb; v.entry != nil && lex.Listed(plain, v.lemma) {
				return better
			}
		}
	}
	return confidence[c.rule]
}
