package speaker

import (
	"slices"
	"strings"

	"whosaid/analyzer/entity"
	"whosaid/analyzer/lex"
)

// A description stands for whom it fits: after "Mayor Lena Ortiz met Tom Diaz" the
// mayor is Ortiz. It is weighed who was called so, who is spoken of, and that it
// may be nobody who has been named.

// called reports whether p, though its head is a name or looks like one, says
// what somebody is: "the MEP", "the California Democrat".
func (r *resolver) called(p phrase) bool {
	if !p.definite && !p.indefinite && r.doc.Tokens[p.first].Paragraph > 0 || p.plural || r.doc.Tokens[p.head].Kind != lex.Word {
		return false
	}
	if p.unlisted {
		return (p.definite || r.initialism(p.head)) && r.calls[office(p.word)] != nil
	}
	if p.mention < 0 || r.mentionAt(p.head) != p.mention {
		return false
	}
	switch r.typeOf(p.mention) {
	case entity.NORP:
		return lex.Listed(members, p.word) || r.compatriot(p)
	case entity.Person:
		return p.definite && r.initialism(p.head)
	}
	c := r.calls[office(p.word)]
	whole := r.token(r.mentions[p.mention].Start) == p.head || r.initialism(p.head) // Sports CS
	return c != nil && whole && r.names[r.known[c.at[0]].name].Type == entity.Person
}

// described finds whom "the mayor" or "the company" stands for, or -1.
func (r *resolver) described(p phrase) (int, Finding) {
	if p.head < 0 || p.head >= len(r.doc.Tokens) || r.doc.Tokens[p.head].Kind != lex.Word {
		return -1, Finding{}
	}
	if who, f := r.aged(p); who >= 0 {
		return who, f
	}
	kind := r.kindOf(p)
	if kind == Document && r.outlet(p) {
		kind = Organization
	}
	if w := r.headAhead(p, kind); w >= 0 {
		return w, Finding{How: ByDescription, Via: r.via(w), Confidence: sureDelayed}
	}
	if kind == Document || kind == Group || p.word == "police" || !r.refers(p, kind) || r.apart(p, kind) || p.indefinite && (r.withheld(p) || r.word(p.first) == "one" && p.head > p.first) {
		return -1, Finding{}
	}
	if w := r.delayed(p, kind); w >= 0 {
		return w, Finding{How: ByDescription, Via: r.via(w), Confidence: sureDelayed}
	}
	if w := r.turnedTo(p, kind); w >= 0 {
		return w, Finding{How: ByDescription, Via: r.via(w), Confidence: sureReplied}
	}
	if w := r.oncemore(p, kind); w >= 0 {
		return w, Finding{How: ByDescription, Via: r.via(w), Confidence: sureReplied}
	}
	options := r.referents(p, kind == Organization)
	if parties[p.word] != "" {
		options = r.comrades(options, p.word)
	}
	who, c := -1, float32(0)
	if len(options) > 0 {
		who, c = r.choose(Description, options)
	}
	if who < 0 && p.definite && !p.possessed && len(p.mods) == 0 {
		who, c = coveredSpeaker(options), sureCovered
	}
	if who < 0 && kind == Organization {
		if w := r.company(p); w >= 0 {
			who, c = w, sureCompany
		}
	}
	if who < 0 || c < leastDescribed {
		if w := r.questioned(p, kind); w >= 0 {
			who, c = w, sureReplied
		} else if w := r.testifying(p); w >= 0 {
			who, c = w, sureReplied
		}
	}
	if (who < 0 || c < leastDescribed) && r.initialism(p.head) {
		if call := r.calls[strings.ToLower(r.doc.Word(p.head))]; call.alone {
			who, c = r.named(r.known[call.at[0]].name), sureInitials // in the headline: CM tells House
		}
	}
	if (who < 0 || c < leastDescribed) && p.definite && (r.ofAge(p) || r.ofSeveral(p)) {
		return r.asPronoun(p) // the 46-year-old, the mother-of-six
	}
	if who < 0 || c < leastDescribed && r.speakers[who].Kind == Named {
		return -1, Finding{}
	}
	f := Finding{How: ByDescription, Via: r.via(who), Confidence: c}
	if r.speakers[who].Name < 0 {
		f.How = AsWritten
	}
	if p.word == "company" || p.word == "firm" || lex.Listed(traders, p.word) {
		r.speakers[who].firm = true
	}
	return who, f
}

// turnedTo returns the person whom the sentence before a quotation turns to, where p
// stands behind that and nobody was called so: in "Ortiz was blunter. “We are late,” the
// former boxer said", Ortiz. It returns -1 for nobody.
func (r *resolver) turnedTo(p phrase, kind Kind) int {
	if kind != Unnamed || !p.definite || p.possessed || r.word(p.first) != "the" || !r.human(p) || lex.Listed(trades, p.word) || r.calls[office(p.word)] != nil || r.unnamed(p) >= 0 {
		return -1
	}
	return r.turn(p, genderOfWord(p.word))
}

// oncemore returns the person with a name who spoke in the sentence before, where p is the
// subject of this one and tells more of somebody, by what is no office, or also says
// something: in "Ortiz said it rained. The college student said it snowed. The top cop
// also said so", Ortiz. It returns -1 for nobody.
func (r *resolver) oncemore(p phrase, kind Kind) int {
	if kind != Unnamed || r.word(p.first) != "the" || p.possessed || r.proper(p) || r.calls[office(p.word)] != nil || r.unnamed(p) >= 0 {
		return -1
	}
	if !(len(p.mods) > 0 && lex.Listed(pursuits, p.word)) && !(r.also() && r.human(p)) {
		return -1
	}
	if r.last < 0 || r.speakers[r.last].Kind != Named || r.speakers[r.last].gender.clashes(genderOfWord(p.word)) {
		return -1
	}
	here, there := r.doc.Tokens[p.first], r.doc.Tokens[r.lastAt]
	if here.Paragraph != there.Paragraph || here.Sentence-there.Sentence != 1 || r.doc.Sentences[here.Sentence].First != p.first {
		return -1
	}
	return r.last
}

// ofSeveral reports whether p tells how many children somebody has: the mother-of-six.
func (r *resolver) ofSeveral(p phrase) bool {
	t := p.head + 1
	if !lex.Listed(" mother father mum mom dad grandmother grandfather ", p.word) {
		return false
	}
	for r.word(t) == "-" || r.word(t) == "of" {
		t++
	}
	return t > p.head+1 && (lex.Listed(" two three four five six seven eight nine ten ", r.word(t)) || t < len(r.doc.Tokens) && r.doc.Tokens[t].Kind == lex.Number)
}

// also reports whether the cue of the statement that is being resolved says that it is not
// the first: also said, further warned.
func (r *resolver) also() bool {
	if r.current < 0 || r.statements[r.current].Cue.Empty() {
		return false
	}
	t := r.token(r.statements[r.current].Cue.Start)
	return lex.Listed(" also further likewise ", r.word(t)) || lex.Listed(" also further likewise ", r.word(t+1))
}

// pursuits are what people are besides what they are in the news for.
const pursuits = " student teacher nurse driver farmer engineer mechanic plumber electrician carpenter builder baker butcher barber hairdresser waiter waitress barista midwife paramedic pensioner retiree veteran grandfather grandmother father mother mum mom dad widow widower graduate accountant shopkeeper fisherman carer native resident local "

// refers reports whether p, of a kind, may stand for somebody who is named elsewhere:
// "the mayor", early in the text "a mayor", and a title without an article, "ACC
// secretary".
func (r *resolver) refers(p phrase, kind Kind) bool {
	if p.definite || r.doc.Tokens[p.first].Paragraph < 3 {
		return true
	}
	return kind == Unnamed && !p.indefinite && r.human(p) && r.calls[office(p.word)] != nil
}

// apart reports whether p, of a kind, is somebody or something of its own, where nobody
// was called by its head or it is numbered: Juror No. 7.
func (r *resolver) apart(p phrase, kind Kind) bool {
	if p.numbered || p.word == "other" {
		return true // the other of them
	}
	if r.calls[office(p.word)] != nil {
		return false
	}
	switch {
	case kind == Unnamed && p.word != "one" && lex.Listed(" who whose ", r.word(p.head+1)) && !(p.indefinite && r.ahead(p, false) >= 0):
		return true // the contractor who was never paid is told apart by that
	case kind == Unnamed && r.somebodysKin(p):
		return true
	case kind == Unnamed && p.definite && len(p.mods) > 0 && r.unnamed(p) >= 0:
		return true // the Israeli official is the Israeli official who was introduced
	case p.possessed && slices.Contains(p.mods, "own"):
		return true // the council's own surveyor is somebody else than who was spoken of
	case kind == Unnamed && lex.Listed(possessives, r.word(p.first)) && r.ahead(p, false) < 0:
		return true // her deputy is none of those who were not called so
	case kind == Unnamed && p.possessor >= 0 && r.person(r.speaking(p.owner)) && lex.Listed(relations, p.word) && r.ahead(p, false) < 0:
		return true // nor is Ortiz's agent
	}
	if p.word == "office" && r.word(p.head+1) == "of" {
		return true // the office of the prime minister
	}
	if kind == Organization && (r.ofMembers(p) || r.acronymed(p) || p.word == "union" && lex.Listed(" of representing for ", r.word(p.head+1))) {
		return true // the drivers' union and the NMU union are not the bus company
	}
	// The Prime Minister's Office is no other body.
	return kind == Organization && p.possessed && p.possessor < 0 && p.owner > p.first && role(r.doc.Word(p.owner))
}

// somebodysKin reports whether p is somebody by whose kin or friend that is: the widow of
// one of the men, no mother of three.
func (r *resolver) somebodysKin(p phrase) bool {
	if !lex.Listed(relations, p.word) || r.word(p.head+1) != "of" {
		return false
	}
	w := r.word(p.head + 2)
	return lex.Listed(" the one his her their ", w) || r.speaking(p.head+2) >= 0
}

// coveredSpeaker returns who has just spoken and was called something that a description
// covers, or -1: a constable who has just spoken is the officer.
func coveredSpeaker(options []option) int {
	for _, o := range options {
		if o.who >= 0 && o.signs.has(covered) && o.signs.has(spokeLastHere) {
			return o.who
		}
	}
	return -1
}

// compatriot reports whether p says no more of somebody than the nation: "the
// Frenchwoman", "the Swede".
func (r *resolver) compatriot(p phrase) bool {
	if p.mention < 0 || r.typeOf(p.mention) != entity.NORP || r.token(r.mentions[p.mention].Start) != p.head || p.head != p.first+1 || r.word(p.first) != "the" {
		return false
	}
	return strings.HasSuffix(p.word, "an") && !lex.Listed(members, p.word) || lex.Listed(" spaniard portuguese swede dane pole turk scot finn briton croat serb argentine ", p.word)
}

// aged finds whom "the 23-year-old" stands for: as a pronoun, it tells no more
// than that it is a person.
func (r *resolver) aged(p phrase) (int, Finding) {
	if !p.definite || !strings.HasSuffix(r.doc.Text[:r.doc.Tokens[p.head].End], "-year-old") && !r.compatriot(p) {
		return -1, Finding{}
	}
	return r.asPronoun(p)
}

// asPronoun finds whom p stands for as "he" or "she" would in its place, or -1.
func (r *resolver) asPronoun(p phrase) (int, Finding) {
	g := genderOfWord(p.word)
	switch p.pronoun = "he or she"; {
	case g == female, strings.HasSuffix(p.word, "woman"):
		p.pronoun = "she"
	case g == male, strings.HasSuffix(p.word, "man") && p.word != "german":
		p.pronoun = "he"
	}
	m, options := r.meant(p)
	if r.compatriot(p) {
		options = r.compatriots(options, p.word)
	}
	if who, c := r.choose(m, options); who >= 0 {
		return who, Finding{How: ByDescription, Via: r.via(who), Confidence: c}
	}
	return -1, Finding{}
}

// leastDescribed is how likely it must be that a description stands for a named
// person: below it the description stays as it is written.
const leastDescribed = 0.42

// ofMembers reports whether right before the head of p stand those whose body it is, in
// the plural: the drivers' union.
func (r *resolver) ofMembers(p phrase) bool {
	t := p.head - 1
	for t > p.first && r.doc.Tokens[t].Kind == lex.Punct {
		t--
	}
	if t < p.first {
		return false
	}
	w := strings.TrimRight(r.doc.Word(t), "'’")
	many := strings.TrimSuffix(w, "s")
	return many != w && r.mentionAt(t) < 0 && !lex.Capital(w) && role(many)
}

// acronymed reports whether right before the head of p stands an acronym that no mention
// holds: the NMU union.
func (r *resolver) acronymed(p phrase) bool {
	if p.head-1 <= p.first || r.mentionAt(p.head-1) >= 0 {
		return false
	}
	w := r.doc.Word(p.head - 1)
	return len(w) > 2 && strings.ToUpper(w) == w && lex.Capital(w)
}

// questioned returns who spoke before somebody asked, where the person p replies to that:
// “Were you there?” Diaz asked. “I was,” the witness replied. It returns -1 for nobody.
func (r *resolver) questioned(p phrase, kind Kind) int {
	if kind != Unnamed || !p.definite || p.possessed || len(p.mods) > 0 || r.earlier < 0 || !r.replies() || !r.human(p) {
		return -1
	}
	if x := &r.speakers[r.earlier]; x.Kind != Named || x.gender.clashes(genderOfWord(p.word)) {
		return -1
	}
	return r.earlier
}

// testifying returns who spoke last but no lawyer, where the person p is the witness and the
// text tells of lawyers: in “No,” Ortiz told Tom Diaz KC. The witness accepted that it
// rained, Ortiz. It returns -1 for nobody.
func (r *resolver) testifying(p phrase) int {
	if p.word != "witness" || r.word(p.first) != "the" || len(p.mods) > 0 || r.calls["lawyer"] == nil || r.unnamed(p) >= 0 {
		return -1
	}
	for _, who := range [...]int{r.last, r.earlier} {
		if who >= 0 && r.speakers[who].Kind == Named && (r.speakers[who].Name < 0 || !slices.Contains(r.titles[r.speakers[who].Name], "lawyer")) {
			return who
		}
	}
	return -1
}

// sureInitials is how sure one may be that the CM is the one chief minister.
const sureInitials = 0.8

// sureReplied is how sure one may be that the witness who replies is who was asked.
const sureReplied = 0.6

// sureCovered is how sure one may be that the officer is the constable.
const sureCovered = 0.7
