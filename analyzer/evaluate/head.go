package evaluate

import (
	"slices"
	"strings"
)

// Two sources are the same when their heads are the same word of the text: "a
// senior US official briefed on the talks" and "a senior US official" both have
// the head "official". The head is found by one rule on both sides, without a
// tagger:
//
// It is the last word before the first comma, bracket, colon, dash or line
// end, preposition, relative pronoun or participle that follows a word which
// can be a head. Articles, possessives, quotation marks and a possessive 's
// cannot be heads; where nothing can, the first token is the head. A participle
// is a word in -ed or -ing, or an irregular one, before the end, a preposition,
// an article, a pronoun or an adverb in -ly: "officials briefed on", but not
// "a retired officer".

// head returns the token of source that is its head, or -1 for no source.
func head(text string, tokens []token, source []int) int {
	if len(source) == 0 {
		return -1
	}
	word := func(k int) string { return text[tokens[source[k]].Start:tokens[source[k]].End] }
	best := -1
	for k, t := range source {
		w := word(k)
		lower := strings.ToLower(w)
		if !tokens[t].word {
			if best >= 0 && strings.Contains(",;:()[]—–-", w) {
				break
			}
			continue
		}
		if clitic(lower) {
			continue
		}
		if best >= 0 && k > 0 && source[k-1] < t-1 {
			break // another piece of the source
		}
		if best >= 0 && strings.ContainsRune(text[tokens[source[k-1]].End:tokens[t].Start], '\n') {
			break
		}
		if best >= 0 && (in(prepositions, lower) || in(relatives, lower)) {
			break
		}
		if best >= 0 && participle(w) {
			if k+1 == len(source) {
				break
			}
			next := strings.ToLower(word(k + 1))
			if !tokens[source[k+1]].word || in(prepositions, next) || in(relatives, next) || in(determiners, next) || in(pronouns, next) || strings.HasSuffix(next, "ly") {
				break
			}
		}
		if !in(determiners, lower) {
			best = t
		}
	}
	if best < 0 {
		return source[0]
	}
	return best
}

func clitic(lower string) bool {
	switch lower {
	case "'s", "’s", "'", "’":
		return true
	}
	return false
}

func participle(w string) bool {
	if w[0] >= 'A' && w[0] <= 'Z' {
		return false
	}
	return len(w) > 4 && (strings.HasSuffix(w, "ed") || strings.HasSuffix(w, "ing")) || in(irregulars, w)
}

func in(sorted []string, word string) bool {
	_, found := slices.BinarySearch(sorted, word)
	return found
}

func list(words string) []string {
	out := strings.Fields(words)
	slices.Sort(out)
	return out
}

var (
	prepositions = list("of in at on for from with by to as about against among amid after before between beyond during despite near under over above below across along around behind beside inside into like off onto outside through throughout toward towards upon versus via within without including following per than until since")
	relatives    = list("who whom whose which that where when while if because")
	determiners  = list("the a an his her its their our my your")
	pronouns     = list("he him she it they them we us i me you this that these those")
	irregulars   = list("known given held sent seen written led told shown made taken born hurt hit shot built bought brought caught found chosen driven drawn familiar close aware able who's")
)

// reporting holds the forms of verbs of saying and writing by which the
// reporting subset is chosen, the same ones as in the recipes' figures.
var reporting = list("said says say saying told tells tell added adds asked asks wrote writes tweeted tweets argued argues claimed claims noted notes explained explains insisted insists declared declares warned warns stated states suggested suggests announced announces replied responded acknowledged acknowledges admitted admits predicted predicts believes believe believed thinks think thought concluded concludes continued reported reports promised promises denied denies vowed vows testified recalled stressed quipped joked observed remarked complained conceded contended contends maintains maintained emphasized reiterated urged according")

// reports says whether a cue holds a verb of saying or writing, or "according".
func reports(text string, tokens []token, cue []int) bool {
	for _, t := range cue {
		if in(reporting, strings.ToLower(text[tokens[t].Start:tokens[t].End])) {
			return true
		}
	}
	return false
}
