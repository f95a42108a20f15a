package speaker

import (
	"strings"

	"whosaid/analyzer/entity"
	"whosaid/analyzer/lex"
)

// A source may be somebody's by a name that is not all of it: its head, "Mayor Lena
// Ortiz", what stands beside it, "the mayor, Lena Ortiz", or whose document it is,
// "a report by Arup".

// nameIn returns the mention that the source, whose tail begins at token end, is: its
// head ("Mayor Lena Ortiz"), the person at its end ("director of Arup Li Wei"), whoever
// gave it out ("an Arup press release") or one in apposition ("the mayor, Lena
// Ortiz"). It returns -1 where there is none.
func (r *resolver) nameIn(p phrase, end int) int {
	head := r.speaking(p.head)
	if m := r.surname(p, head); m >= 0 {
		return m
	}
	if r.person(head) {
		return head
	}
	if m := r.selfNamed(max(end, p.head+1)); m >= 0 {
		return m
	}
	comma := r.pause(p, end)
	if lex.Listed(amounts, p.word) && r.word(end) == "of" {
		if m := r.holder(p, comma); m >= 0 {
			return m // one of the Leeds Four, Lena Ortiz
		}
	}
	if m := r.personAtEnd(p, end, comma); m >= 0 {
		return m
	}
	if head >= 0 {
		if m := r.holder(p, comma); m >= 0 {
			return m
		}
		if text := r.doc.Of(r.mentions[head].Span); strings.ToLower(text) == text {
			if m := r.apposition(p, end, comma); m >= 0 {
				return m // the drivers' union, Aslef
			}
		}
		return head
	}
	for _, m := range [...]int{r.publisher(p, end), r.whose(p), r.issuer(p), r.author(p, end), r.apposition(p, end, comma)} {
		if m >= 0 {
			return m
		}
	}
	return r.lastApposition(p)
}

// lastApposition returns the person, or the body, whose name ends a source behind a comma,
// over a clause: "the owner of a mill that burnt down, Lena Ortiz,", "the company that
// runs the mill, Arup,". It returns -1 where there is none, and where the source names
// others.
func (r *resolver) lastApposition(p phrase) int {
	last := p.last - 1
	for last > p.first && r.doc.Tokens[last].Kind == lex.Punct {
		last--
	}
	m := r.speaking(last)
	if m < 0 || r.mentions[m].Start <= p.Start || plural(p.word) || p.plural {
		return -1
	}
	typ := r.typeOf(m)
	if !(typ == entity.Person && r.human(p) && r.suits(p, m) || typ == entity.Org && p.definite && lex.Listed(bodies, p.word)) {
		return -1
	}
	t := r.token(r.mentions[m].Start) - 1
	for t > p.first && entity.Honorific(r.word(t)) {
		t--
	}
	if r.word(t) != "," {
		return -1
	}
	for t--; t > p.first; t-- {
		if other := r.speaking(t); other >= 0 && r.typeOf(other) == typ {
			return -1
		}
	}
	return m
}

// selfNamed returns the mention of the name that somebody gives in the clause at token
// t, or is given by others: "a trader, who identified himself as Chukwudi,", "the driver,
// named by police as Tom Diaz,". It returns -1 where there is none.
func (r *resolver) selfNamed(t int) int {
	if r.word(t) == "," {
		t++
	}
	if lex.Listed(" later since only locally publicly ", r.word(t)) {
		t++
	}
	if lex.Listed(" named identified known ", r.word(t)) {
		return r.namedAs(t + 1)
	}
	if !lex.Listed(" who that ", r.word(t)) {
		return -1
	}
	own := false // his name, himself, known
	for k := t + 1; k < t+9; k++ {
		w := r.word(k)
		if lex.Listed(givesName, w) || lex.Listed(" only just himself herself his her first full to be the ", w) || strings.HasSuffix(w, "ly") {
			own = own || lex.Listed(" name named known identified called addressed goes himself herself ", w)
			continue
		}
		if w == "as" || w == "by" && r.word(k-1) == "goes" {
			for k++; k < t+12 && lex.Listed(" only just mr mrs ms the name of ", r.word(k)); k++ {
			}
			if m := r.speaking(k); own && r.person(m) {
				return m
			}
		}
		return -1
	}
	return -1
}

// namedAs returns the mention of the person whose name follows the "as" behind token t, by
// whom or where somebody is named: by police as, online as. It returns -1 where there is
// none.
func (r *resolver) namedAs(t int) int {
	for end := t + 6; t < end; t++ {
		switch w := r.word(t); {
		case w == "as":
			for t++; t < end+2 && (entity.Honorific(r.word(t)) || r.word(t) == "."); t++ {
			}
			if m := r.speaking(t); r.person(m) {
				return m
			}
			return -1
		case w == "," || lex.Listed(relatives, w) || lex.Listed(finites, w):
			return -1
		}
	}
	return -1
}

// givesName are the words of a clause in which somebody gives a name: who wanted to be
// known only as, who would give his name only as, who goes by.
const givesName = " gave give gives name named identified identifies introduced introduces known called addressed goes wanted asked preferred wished requested agreed chose is was would "

// surname returns the first mention of the person whose surname was taken for the
// company or the place that mention head, or -1, is of. It returns -1 where nobody
// with that surname has been named.
func (r *resolver) surname(p phrase, head int) int {
	if head < 0 {
		return -1
	}
	typ := r.typeOf(head)
	if typ != entity.Org && (typ != entity.GPE || r.mentions[head].Confidence >= 0.9) {
		return -1
	}
	n, ok := r.surnames[r.doc.Of(r.mentions[head].Span)]
	if !ok || n < 0 || r.byName[n] == 0 && r.doc.Tokens[p.first].Paragraph > 0 {
		return -1
	}
	return r.names[n].Mentions[0]
}

// pause returns the token at which what follows the head of a source breaks off, from
// token end on: a comma, a bracket that no word follows, or the beginning of a clause.
// It is the source's end where nothing does.
func (r *resolver) pause(p phrase, end int) int {
	t := end
	for ; t < p.last && r.word(t) != "," && !lex.Listed(relatives, r.word(t)); t++ {
		if r.word(t) != "(" {
			continue
		}
		closing := r.closing(t, p.last)
		if closing+1 >= p.last || r.doc.Tokens[closing+1].Kind == lex.Punct {
			return t
		}
		t = closing
	}
	return t
}

// personAtEnd returns the person whom a source ends with before token comma:
// "director of Arup Li Wei". It returns -1 where there is none, or where the source
// is others than that person.
func (r *resolver) personAtEnd(p phrase, end, comma int) int {
	if plural(p.word) && (r.doc.Word(p.head) == p.word || r.sentenceOf(p.head).First == p.head) || lex.Listed(" some many most several others ", p.word) {
		return -1 // friends of Lena Ortiz
	}
	if lex.Listed(relations, p.word) && r.word(end) == "of" {
		return -1 // the nephew of the author Lena Ortiz
	}
	last := comma - 1
	for last > p.first && r.doc.Tokens[last].Kind == lex.Punct {
		last--
	}
	m := r.personBefore(p.first, last)
	if m < 0 || r.mentionedOnly(p, end, m) {
		return -1
	}
	return m
}

// personBefore returns the person whose name ends with token last and lies after
// token first. A part of the name may have been missed: Li-shu.
func (r *resolver) personBefore(first, last int) int {
	for back := 0; back < 3 && last-back > first; back++ {
		m := r.speaking(last - back)
		if r.person(m) {
			return m
		}
		w := r.doc.Word(last - back)
		lower := 'a' <= w[0] && w[0] <= 'z'
		if back == 0 && lower && r.word(last-1) != "-" || back > 0 && w != "-" && w != "‑" {
			return -1
		}
	}
	return -1
}

// mentionedOnly reports whether person m, at the end of a source, only tells who the
// source is: "a spokesman for Mr. Diaz", "the skipper of the ship Alcyone".
func (r *resolver) mentionedOnly(p phrase, end, m int) bool {
	name := r.token(r.mentions[m].Start)
	before := name - 1
	for before > p.first && (entity.Honorific(r.word(before)) || (lex.Listed(titles, r.word(before)) || before < name-1 && lex.Listed(qualifiers, r.word(before))) && lex.Capital(r.doc.Word(before))) {
		before-- // the government of Prime Minister Ortiz, but Minister of Health Lena Ortiz
	}
	if b := r.word(before); r.mentions[m].Start > p.Start && before >= p.first && (lex.Listed(tails, b) || lex.Genitive(b) || b == "and") {
		return true
	}
	if before <= p.head+2 || r.doc.Tokens[before].Kind != lex.Word || lex.Capital(r.doc.Word(before)) {
		return false
	}
	b := r.doc.Word(before)
	if lex.Listed(callings, b) {
		return true // a lawyer for the singer Mara Vey
	}
	full := r.doc.TokenAt(r.mentions[m].End-1) > name && !lex.Listed(vessels, b)
	return !full && !role(b) && r.word(end) == "of" && lex.Listed(articles, r.word(end+1)) // but the head of the museum Mara Vey
}

const (
	// callings are what people are whose names follow: the singer Mara Vey.
	callings = " actor actress singer rapper musician author novelist writer poet artist painter composer presenter comedian model designer leader president minister senator king queen prince princess pope footballer striker goalkeeper boxer golfer driver billionaire tycoon businessman businesswoman financier activist dissident journalist reporter politician candidate victim suspect gunman killer teenager pensioner soldier scientist "

	// vessels are ships and works, which people's names are given to.
	vessels = " ship boat yacht tanker ferry vessel trawler submarine destroyer frigate freighter tug icebreaker sloop film book play song series "
)

// publisher returns the body that a paper, a station or a company is: "the Marlby Post
// newspaper", "the Marlby One TV station", "the Marlpress news agency".
func (r *resolver) publisher(p phrase, end int) int {
	k := p.head - 1
	news := lex.Listed(" tv television radio news ", r.word(k))
	if news {
		k--
	}
	switch {
	case end != p.head+1:
		return -1
	case lex.Listed(outlets, p.word), news && p.word == "agency", lex.Listed(ventures, p.word) && p.definite && !p.possessed:
	default:
		return -1
	}
	m := r.speaking(k)
	if m < 0 || k < p.first {
		return -1
	}
	switch r.typeOf(m) {
	case entity.Person, entity.GPE, entity.NORP:
		return -1
	}
	return m
}

// whose returns the mention of those whose document or words a source is: "the
// ministry's report", "Ortiz's words".
func (r *resolver) whose(p phrase) int {
	if p.possessor < 0 || !lex.Listed(papers, p.word) && !lex.Listed(sayings, p.word) {
		return -1
	}
	m := r.mentions[p.possessor]
	if m.Name < 0 || m.Name >= len(r.names) || !figurative(m.Type) || !r.titled(p.first, r.token(m.Start)) {
		return -1
	}
	return p.possessor
}

// issuer returns the body that gives a source out: "an Arup press release".
func (r *resolver) issuer(p phrase) int {
	if p.possessor >= 0 || !lex.Listed(issues, p.word) || p.head <= p.first {
		return -1
	}
	k := p.head - 1
	if lex.Listed(" press news ", r.word(k)) {
		k--
	}
	if m := r.speaking(k); m >= 0 && k >= p.first && r.typeOf(m) == entity.Org {
		return m
	}
	return -1
}

// author returns whom a document is by or from: "a post by Ortiz", "a study from the
// institute".
func (r *resolver) author(p phrase, end int) int {
	link := r.word(end)
	if !(lex.Listed(papers, p.word) && (link == "by" || link == "from") || lex.Listed(answers, p.word) && link == "from") {
		return -1
	}
	t := end + 1
	small := func(t int) bool { // a word of what somebody is, before the name
		return r.mentionAt(t) < 0 && r.doc.Tokens[t].Kind == lex.Word && !lex.Listed(tails, r.word(t)) && !lex.Capital(r.doc.Word(t))
	}
	for t < p.last && (lex.Listed(articles, r.word(t)) || entity.Honorific(r.word(t)) || t < end+4 && small(t)) {
		t++
	}
	m := r.speaking(t)
	if m < 0 || t >= p.last {
		return -1
	}
	if typ := r.typeOf(m); typ == entity.Org || typ == entity.Person && (link == "by" || lex.Listed(answers, p.word)) {
		return m
	}
	return -1
}

// answers are words that somebody says: the answer from Ortiz.
const answers = " answer reply response verdict message advice warning word reaction "

// titled reports whether tokens [first, last) are no more than an article and
// what somebody is: "the singer", in no "reporters covering singer".
func (r *resolver) titled(first, last int) bool {
	for t := first; t < last; t++ {
		if w := r.word(t); last-first > 3 || !lex.Listed(articles, w) && !entity.Honorific(w) && !role(r.doc.Word(t)) && r.doc.Tokens[t].Kind == lex.Word {
			return false
		}
	}
	return true
}

// holder returns the person between the comma at token comma and the end of the
// source or the next comma, where what stands before is a body's name or an
// office taken for one: "the High Commissioner for Rivers, Lena Ortiz,". It
// returns -1 where there is none.
func (r *resolver) holder(p phrase, comma int) int {
	t := comma + 1
	for t < p.last && (r.titleAt(t) || r.word(t) == ".") {
		t++
	}
	m := r.speaking(t)
	if r.word(comma) != "," || t >= p.last || !r.person(m) {
		return -1
	}
	if end := r.token(r.mentions[m].End); end < p.last && !lex.Listed(" , of from ( ", r.word(end)) {
		return -1
	}
	return m
}

// titleAt reports whether token t is a title or, if it is no part of a name, may be one.
func (r *resolver) titleAt(t int) bool {
	return entity.Honorific(r.word(t)) || r.mentionAt(t) < 0 && r.doc.Tokens[t].Kind == lex.Word && role(r.doc.Word(t))
}

// apposition returns the name that stands beside a source's head: "the mayor,
// Dame Lena Ortiz", "a spokesman for the bank, Tom Diaz, 40", "a firm called
// Arup", or -1.
func (r *resolver) apposition(p phrase, end, comma int) int {
	if p.plural || plural(p.word) && !lex.Listed(amounts, p.word) {
		return -1
	}
	if m := r.calledSo(p, end); m >= 0 {
		return m
	}
	for tries := 0; tries < 4 && comma < p.last && r.word(comma) == ","; tries++ {
		q := phrase{head: -1, last: p.last, possessor: -1}
		next := r.skim(&q, comma+1)
		if m := r.speaking(q.head); m >= 0 && (r.suits(p, m) || tries == 0 && r.enclosed(p, m, comma)) {
			return m
		}
		for next < p.last && r.word(next) != "," && !lex.Listed(relatives, r.word(next)) {
			next++
		}
		comma = next
	}
	return -1
}

// calledSo returns the name that a source says it bears: "a firm called Arup", "a
// tenant identified here as Lena Ortiz". It returns -1 where there is none.
func (r *resolver) calledSo(p phrase, end int) int {
	for t := end; t < min(p.last, end+12); t++ {
		if w := r.word(t); lex.Listed(naming, w) || w == "as" && lex.Listed(afterthoughts, r.word(t-1)) {
			q := phrase{head: -1, last: p.last, possessor: -1}
			r.skim(&q, t+1)
			return r.speaking(q.head)
		}
	}
	return -1
}

// suits reports whether what the head of a source says may be said of the name of
// mention m: "mayor" of a person, "firm" of a body, "country" of a place.
func (r *resolver) suits(p phrase, m int) bool {
	body := lex.Listed(bodies, p.word)
	switch r.typeOf(m) {
	case entity.Person:
		return !body && !r.otherKin(p.word, r.mentions[m])
	case entity.Org:
		return body || lex.Listed(amounts, p.word)
	case entity.GPE:
		return lex.Listed(lands, p.word)
	}
	return false
}

// otherKin reports whether w is kin that the person of mention m cannot be, by the first
// name: the widow of one of the men, Tom Diaz, is somebody else.
func (r *resolver) otherKin(w string, m entity.Mention) bool {
	return lex.Listed(relations, w) && genderOfWord(w).clashes(genderOfName(r.names[m.Name].Text))
}

// enclosed reports whether mention m, of a body, fills the place between the
// comma at token comma and the next one or the end of the source: "the
// contractor, Marlby Works,". What stands before is then what the body is,
// unless only people are called so.
func (r *resolver) enclosed(p phrase, m, comma int) bool {
	t := comma + 1
	for lex.Listed(articles, r.word(t)) {
		t++
	}
	if place := r.speaking(t); place >= 0 && place != m { // Leeds-based Arup
		if k := r.token(r.mentions[place].End); r.word(k) == "-" && r.word(k+1) == "based" {
			t = k + 2
		}
	}
	end := r.token(r.mentions[m].End)
	typ := r.typeOf(m)
	// The largest exporter, Norway; but not a student from the capital, Oslo.
	land := typ == entity.GPE && comma == p.head+1 && p.definite
	return (typ == entity.Org || land) && r.token(r.mentions[m].Start) == t && (end >= p.last || r.word(end) == ",") &&
		!lex.Listed(people, p.word) && genderOfWord(p.word) == unknown && office(p.word) != "spokesperson"
}

const (
	// What is somebody's own words, and what a body gives out.
	sayings = " words remark remarks comment comments speech testimony "
	issues  = " statement release data figures statistics "
	// Those who are somebody's.
	relations = " nephew niece wife widow widower husband son daughter mother father brother sister uncle aunt cousin grandson granddaughter grandmother grandfather parent friend fiance fiancé fiancée girlfriend boyfriend partner twin stepson stepdaughter lawyer attorney agent manager assistant neighbour neighbor colleague ally opponent rival supporter critic fan victim biographer "
	// Words after the name of what people read.
	outlets = " newspaper daily weekly magazine website site channel broadcaster tabloid paper station blog portal "
	// Words after the name of a body: the Arup company.
	ventures = " union party charity bank airline company firm chain "
)
