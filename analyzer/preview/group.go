package preview

import "whosaid/analyzer/lex"

// A cue is widened to its verb group: in
//
//	The ministry has not yet publicly said why.
//
// the cue is “has not yet publicly said”.

// A group is the verb group of a cue verb.
type group struct {
	start, verb, end int // units [start, end); verb is the cue verb
	passive          bool
	perfect          bool
	modal            bool
	negated          bool
	infinitive       bool // to say
	progressive      bool // is saying
	gerund           bool // saying
	chain            int  // where the words stand whose subject is the group's: "went on" of "went on to say"
}

// chains are verbs that lend their subject to an infinitive cue: went on to say.
const chains = " went go goes going on continued continues continue began begins begin proceeded used had has have came forward yet likely able likes like tends tended appeared appears seemed seems returned dared dare hesitated failed fails ready quick eager reluctant unable unwilling willing set about happened took wanted wants want tried try trying tries needs need expected moved rushed sought seeks declined decline declines refused refuse refuses declining refusing "

// groupOf returns the verb group of the cue verb at unit v, looking back no
// further than lo. ok is false where v is no verb in its place.
func (p *passage) groupOf(v, lo int) (g group, ok bool) {
	g = p.auxiliaries(v, lo)
	// Adverbs right before the verb belong to it: "later said".
	for g.start-1 >= lo && p.is(g.start-1, adverb) && !p.is(g.start-1, prep|when|rank|opener) && !p.units[g.start-1].used && p.units[g.start-1].owner == 0 && g.start-v > -8 {
		if p.is(g.start-2, comma) && g.start-2 > lo && !p.is(g.start-3, quoted) && !g.gerund {
			break
		}
		g.start--
	}
	if p.is(g.start, adverb) && g.start == lo && g.start < v && p.is(g.start+1, comma) {
		g.start++
	}
	if p.units[v].verb.lemma == "make" {
		// made clear that, made it clear that
		if p.word(g.end) == "it" {
			g.end++
		}
		if !lex.Listed(" clear plain known ", p.word(g.end)) {
			return g, false
		}
		g.end++
	}
	if p.nounAhead(g) {
		return g, false
	}
	switch p.units[v].verb.form {
	case base:
		return g, p.inBase(g, lo)
	case participle:
		return g, g.perfect || g.passive
	case present:
		return g, p.inPresent(g, lo)
	case past:
		return g, p.inPast(g, lo)
	}
	return g, true
}

// auxiliaries returns the group of the cue verb at unit v with the words before it that
// make its tense, and with "to" and what leads to that: went on to say.
func (p *passage) auxiliaries(v, lo int) group {
	form := p.units[v].verb.form
	g := group{start: v, verb: v, end: v + 1, gerund: form == gerund}
	adverbs := 0
	for i := v - 1; i >= lo; i-- {
		u := &p.units[i]
		switch {
		case u.used || u.owner > 0:
			return g
		case u.class&not != 0:
			g.negated = true
		case u.class&be != 0:
			g.passive = form == past || form == participle
			g.progressive = form == gerund
		case u.class&genitive != 0 && u.word != "'" && u.word != "’" && p.is(i-1, pronoun) && form != present && form != base:
			g.progressive = form == gerund // he's saying, she's said
			g.perfect = !g.progressive
		case u.class&have != 0:
			g.perfect = true
		case u.class&do != 0, u.class&modal != 0:
			if u.capital && u.class&when != 0 {
				return g
			}
			g.modal = true
		case u.class&adverb != 0 && u.class&(prep|when|rank) == 0 && adverbs < 3:
			adverbs++
			continue
		case u.word == "to" && g.start == v && form == base:
			g.infinitive = true
			g.chain = i
			k := i
			for k-1 >= lo && i-k < 3 && lex.Listed(chains, p.word(k-1)) && !p.units[k-1].used {
				k--
			}
			if k == i {
				g.start = i
				return g
			}
			i = k
		default:
			return g
		}
		g.start = i
		adverbs = 0
	}
	return g
}

// nounAhead reports whether the cue verb may be a noun, and is one by what follows it:
// rights advocates said.
func (p *passage) nounAhead(g group) bool {
	b, next := p.units[g.verb].verb, g.end
	if g.start < g.verb || b.form == past || b.form == participle {
		return false
	}
	ahead := p.is(next, verbal|verb) && !p.is(next, name|not)
	if b.form == present || b.form == base {
		to := p.word(next) == "to" && b.frames&takesTo != 0
		ahead = ahead || p.is(next, ed|conj|stop) && !p.is(next, nominal) || p.is(next, prep) && !to && !lex.Listed(b.preps, p.word(next)) || p.is(g.verb-1, number)
	}
	return ahead && lex.Listed(nounlike, p.units[g.verb].word)
}

// inBase reports whether the group is one of a verb in its base form by what stands before
// it: ministers say, to say, would say.
func (p *passage) inBase(g group, lo int) bool {
	if g.infinitive || g.modal {
		return true
	}
	prev, alone := g.start-1, g.start == g.verb
	word := p.units[g.verb].word
	switch {
	case !alone && g.passive:
		return false
	case alone && (p.is(prev, nominal) && !plural(p.word(prev)) || lex.Listed(quantities, p.word(prev)) || p.is(prev, number)) && lex.Listed(nounlike, word):
		return false
	case alone && lex.Listed(" let lets letting make makes making help helps helping have had ", p.word(prev-1)) && p.is(prev, nominal|pronoun):
		return false // letting voters know
	case prev < lo:
		return false
	}
	return lex.Listed(plurals, p.word(prev)) || p.is(prev, nominal) && plural(p.word(prev)) && (!p.is(prev, verb) || p.is(prev-1, det|nominal|ed)) ||
		!lex.Listed(nounlike, word) && p.severalBefore(g.start, lo) || p.is(prev, comma|unbrace|wh) || p.is(prev, name) && p.is(prev-1, conj)
}

// inPresent reports whether the group is one of a verb in the present by what stands
// before it: the minister says.
func (p *passage) inPresent(g group, lo int) bool {
	prev, alone := g.start-1, g.start == g.verb
	if alone && (p.is(prev, number) || lex.Listed(" million billion thousand hundred dozen ", p.word(prev))) {
		return false // 14 suspects
	}
	if p.is(prev, det|prep|genitive) && !p.is(prev, pronoun) || p.is(prev, be|have|modal|verb) && !p.is(prev, nominal|conj) {
		return false
	}
	if lex.Listed(quantities+"they we you i ", p.word(prev)) {
		return false // many questions
	}
	return !alone || !lex.Listed(nounlike, p.units[g.verb].word) || p.introduced(prev, lo)
}

// inPast reports whether the group is one of a verb in the past by what stands before it:
// not the said road, as reported.
func (p *passage) inPast(g group, lo int) bool {
	prev := g.start - 1
	if g.start == g.verb && prev >= lo && p.is(prev, det|prep|genitive) && !lex.Listed(subjects, p.word(prev)) {
		return false
	}
	return !p.is(prev, opener) || p.word(prev) != "as" && p.word(prev) != "than" || p.is(prev, pronoun)
}

// nounlike are forms that are nouns as often as verbs: shows, claims, plans.
const nounlike = " advocates advocate states state shows show questions question comments comment claims claim reports report plans plan calls call attacks attack promises promise demands demand tweets tweet notes note views view fears fear hopes hope doubts doubt details detail lists list names name rules rule remarks remark offers offer means support supports backs charges charge challenges challenge records voices labels brands rates faults appeals answers pledges pledge posts post judges judge signals slams estimates estimate projects project forecasts forecast quotes quote protests protest answers requests request orders order votes vote bans ban blames credits credit resolves warrants schedules guesses trusts trust finds contests contest blasts guarantees guarantee debates debate disputes dispute echoes jokes joke mentions mention objects object outlines outline pushes regrets regret reasons reason replies reply salutes smiles sighs shouts shrugs tips tip thanks welcomes wishes wish wonders worries worry praises desires proposals needs "

// severalBefore reports whether the subject before unit e is several people,
// though its last word is not: people close to her say.
func (p *passage) severalBefore(e, lo int) bool {
	s, end, ok := p.before(e, lo)
	if !ok || end-s < 2 {
		return false
	}
	for i := s; i < end && !p.is(i, prep|comma|wh); i++ {
		if plural(p.word(i)) && p.is(i, noun) || lex.Listed(" few many some most several both others ", p.word(i)) {
			return true
		}
	}
	return false
}

// introduced reports whether the noun at unit i ends a noun phrase that is a
// singular subject: a name, or a noun with an article or possessive before its
// last word ("the new poll shows", but not "variety shows").
func (p *passage) introduced(i, lo int) bool {
	if i < lo {
		return false
	}
	if p.is(i, pronoun|name|unbrace|comma|adverb|mark) {
		return true
	}
	if lex.Listed(" shows reports estimates forecasts details ", p.word(i+1)) && p.is(i, nominal) && !plural(p.word(i)) && p.is(i+2, det|name|number|pronoun) {
		return true
	}
	if plural(p.word(i)) && p.is(i+2, det|name|number|pronoun) && p.is(i, noun) {
		// an average of polls shows
		for k := i - 1; k >= lo && i-k < 5; k-- {
			if p.word(k) == "of" && p.is(k-1, noun) && !plural(p.word(k-1)) {
				return true
			}
		}
	}
	if plural(p.word(i)) || !p.is(i, nominal) {
		return false
	}
	for k := i - 1; k >= lo && i-k < 6; k-- {
		if p.is(k, det|genitive) {
			return !lex.Listed(possessives+"your ", p.word(k)) && !p.is(k, genitive) || i-k > 1 || lex.Listed(" poll report study survey campaign ", p.word(i))
		}
		if !p.is(k, nominal|ed|ing) {
			break
		}
		if p.is(k, name) && k == i-1 {
			return true
		}
	}
	return false
}

// quantities are words for how many there are of what a verb in the plural follows.
const quantities = " many some few most all both others several these those "

const plurals = " i we you they who that which some many most few others both all people critics police men women media republicans democrats these those several voters and "

func plural(w string) bool {
	return len(w) > 3 && w[len(w)-1] == 's' && w[len(w)-2] != 's' || w == "people" || w == "mps" || w == "police" || w == "men" || w == "women" || w == "media" || w == "percent" || w == "%"
}
