package speaker

import (
	"slices"
	"strings"

	"whosaid/analyzer/entity"
	"whosaid/analyzer/lex"
)

// People are introduced with what they are: "Mayor Lena Ortiz", "Lena Ortiz,
// the mayor". After that "the mayor" is she.

// A description is a word that a person was called by.
type description struct {
	word  string
	name  int
	via   lex.Span
	first int // the words of the description, as tokens [first, last)
	last  int
}

// A call is a word with those who are called so.
type call struct {
	at    []int // indices into known
	alone bool  // all of them are one name
}

// describe notes what the name of mention m is called there.
func (r *resolver) describe(m entity.Mention) {
	t := r.token(m.Start)
	person := r.names[m.Name].Type == entity.Person
	note := func(k, first, last int) {
		if w := r.word(k); person && (r.genders[m.Name] == unknown || r.soft[m.Name]) {
			if within(men, w) {
				r.genders[m.Name], r.soft[m.Name] = male, false
			} else if within(women, w) {
				r.genders[m.Name], r.soft[m.Name] = female, false
			}
		}
		if w := r.word(k); len(w) > 1 && !within(tails, w) && !within(articles, w) && w != "former" && w != "mr" && w != "mr." {
			r.known = append(r.known, description{office(w), m.Name, m.Span, first, last})
		}
	}
	// Mayor Lena Ortiz; former prime minister Tony Blair
	for k := t - 1; k >= 0 && t-k <= 4; k-- {
		if r.doc.Tokens[k].Kind == lex.Punct && r.word(k) != "-" || r.doc.Tokens[k].Sentence != r.doc.Tokens[t].Sentence {
			break
		}
		w := r.word(k)
		// The minister for Health Lena Ortiz
		if (w == "of" || w == "for") && person && k+1 < t && k > 0 && (r.mentionAt(k+1) >= 0 || within(qualifiers, r.word(k+1))) && r.mentionAt(t-1) == r.mentionAt(k+1) {
			if x := r.speaking(k - 1); x < 0 && role(r.doc.Word(k-1)) || x >= 0 && within(offices, r.word(k-1)) {
				note(k-1, max(k-4, r.doc.Sentences[r.doc.Tokens[t].Sentence].First), t)
			}
		}
		if within(tails, w) || within(articles, w) || w == "and" || w == "'s" || w == "’s" || person && !role(r.doc.Word(k)) || !person && !within(bodies, w) {
			break
		}
		if x := r.speaking(k); x >= 0 {
			if r.names[r.mentions[x].Name].Type == entity.Person {
				break
			}
			if k == t-1 && person && r.mentions[x].Start == r.doc.Tokens[k].Start {
				note(k, max(k-4, r.doc.Sentences[r.doc.Tokens[t].Sentence].First), t) // the MEC Lena Ortiz: an office
			}
			continue // the Arup director Lena Ortiz
		}
		note(k, max(k-4, r.doc.Sentences[r.doc.Tokens[t].Sentence].First), t)
	}
	// The mayor, Lena Ortiz,; her husband, the builder Tom Diaz,
	k := t - 1
	for person && k > t-4 && k > 1 && r.word(k) != "," && r.mentionAt(k) < 0 && r.doc.Tokens[k].Kind == lex.Word && (role(r.doc.Word(k)) || within(articles, r.word(k))) {
		k--
	}
	if k > 1 && r.word(k) == "," && r.doc.Tokens[k].Sentence == r.doc.Tokens[t].Sentence {
		first := k
		for first > 0 && k-first < 12 && (r.doc.Tokens[first-1].Kind != lex.Punct || r.word(first-1) == "-") && r.doc.Tokens[first-1].Sentence == r.doc.Tokens[t].Sentence && (!within(articles, r.word(first)) || within(" of for at in ", r.word(first-1))) {
			first--
		}
		for h := first; h < k; h++ {
			if (h+1 == k || within(tails, r.word(h+1))) && (!person || role(r.doc.Word(h)) || within(people, r.word(h)) || within(men, r.word(h)) || within(women, r.word(h))) {
				note(h, first, k)
				break
			}
		}
	}
	if person {
		r.party(m)
	}
	// Lena Ortiz, the mayor of Leeds
	e := r.token(m.End - 1)
	if k := e + 1; r.word(k) == "," || r.word(k) == "(" {
		r.apposed(k+1, note)
	} else if w := r.word(k); w == "is" || w == "was" || w == "became" {
		if a := r.word(k + 1); within(articles, a) {
			r.apposed(k+1, note)
		}
	}
}

// party notes the party that stands in brackets or between commas after a name:
// "Lena Ortiz (D-Zan.)", "Lena Ortiz, R-Zan.,".
func (r *resolver) party(m entity.Mention) {
	k := r.token(m.End-1) + 2
	if w := r.word(k - 1); w != "," && w != "(" || k+1 >= len(r.doc.Tokens) {
		return
	}
	letter, mark := r.doc.Word(k), r.word(k+1)
	if at := strings.IndexAny(letter, "-–"); at > 0 {
		letter, mark = letter[:at], "-"
	}
	if !within(" - – ) . ‑ ", mark) {
		return
	}
	switch strings.TrimSuffix(letter, ".") {
	case "R":
		r.known = append(r.known, description{"republican", m.Name, m.Span, k, min(k+4, len(r.doc.Tokens))})
	case "D":
		r.known = append(r.known, description{"democrat", m.Name, m.Span, k, min(k+4, len(r.doc.Tokens))})
	}
}

// roles are lower-case words for what people are that no ending tells.
const roles = " bishop archbishop cardinal singer author novelist pastor sheikh ayatollah sheriff constable detective sergeant captain colonel commander major marshal premier chancellor commissioner singer-songwriter student teacher professor scholar fellow model champion lawyer chief coach judge guard pilot captain head boss star mayor nurse aide chair mp ceo deputy prime foreign home interior health finance defence defense general vice state former senior candidate friend colleague chef monk imam rabbi pope king queen prince princess duke baron guru cop priest bishop nun clerk cleric lawmaker host dean premier republican democrat democratic liberal conservative labour "

// role reports whether w may be a title before a name: a capitalized word or
// one for what a person is.
func role(w string) bool {
	if w == "" {
		return false
	}
	if c := w[0]; c < 'a' || c > 'z' {
		return true
	}
	if within(roles, w) {
		return true
	}
	for _, end := range [...]string{"er", "or", "man", "woman", "person", "ist", "ian", "ant", "ent", "ary", "ess", "yst", "ney", "ate", "eer", "ive"} {
		if strings.HasSuffix(w, end) && len(w) > len(end)+1 {
			return true
		}
	}
	return false
}

// apposed notes the head of the phrase that begins at token k.
func (r *resolver) apposed(k int, note func(k, first, last int)) {
	first := k
	for end := k + 12; k < len(r.doc.Tokens) && k < end; k++ {
		w := r.word(k)
		if r.doc.Tokens[k].Kind == lex.Punct && w != "-" || within(tails, w) {
			return
		}
		next := r.word(k + 1)
		if k+1 >= len(r.doc.Tokens) || r.doc.Tokens[k+1].Kind == lex.Punct && next != "-" || within(tails, next) || next == "and" {
			note(k, first, min(k+6, len(r.doc.Tokens)))
			return
		}
	}
}

// called reports whether p, though its head is a name or looks like one, says
// what somebody is: "the MEP", "the California Democrat".
func (r *resolver) called(p phrase) bool {
	if !p.definite && !p.indefinite && r.doc.Tokens[p.first].Paragraph > 0 || p.plural || r.doc.Tokens[p.head].Kind != lex.Word {
		return false
	}
	if p.unlisted {
		return p.definite && r.calls[office(p.word)] != nil
	}
	if p.mention < 0 || r.mentionAt(p.head) != p.mention {
		return false
	}
	switch r.names[r.mentions[p.mention].Name].Type {
	case entity.NORP:
		return within(members, p.word) || r.compatriot(p)
	case entity.Person:
		return false
	}
	c := r.calls[office(p.word)]
	return c != nil && r.token(r.mentions[p.mention].Start) == p.head && r.names[r.known[c.at[0]].name].Type == entity.Person
}

// members are names for one of a people or party.
const members = " democrat republican liberal conservative tory texan californian floridian virginian georgian iowan ohioan dem socialist libertarian independent "

// described finds whom "the mayor" or "the company" stands for, or -1.
func (r *resolver) described(p phrase) (int, Finding) {
	if p.head < 0 || p.head >= len(r.doc.Tokens) || r.doc.Tokens[p.head].Kind != lex.Word {
		return -1, Finding{}
	}
	if who, f := r.aged(p); who >= 0 {
		return who, f
	}
	early := r.doc.Tokens[p.first].Paragraph < 3
	kind := r.kindOf(p)
	title := kind == Unnamed && !p.indefinite && r.human(p) && r.calls[office(p.word)] != nil // ACC secretary
	if kind == Document && r.outlet(p) {
		kind = Organization
	}
	if kind == Document || kind == Group || p.word == "police" || !p.definite && !early && !title {
		return -1, Finding{}
	}
	if within(members, p.word) {
		p.mention, p.unlisted = -1, false
	}
	// The Israeli official is the Israeli official who was introduced.
	if kind == Unnamed && p.definite && len(p.mods) > 0 && r.calls[office(p.word)] == nil && r.unnamed(p) >= 0 {
		return -1, Finding{}
	}
	// The council's own surveyor is somebody else than who was spoken of.
	if p.possessed && slices.Contains(p.mods, "own") && r.calls[office(p.word)] == nil {
		return -1, Finding{}
	}
	// The Prime Minister's Office is no other body.
	if kind == Organization && p.possessed && p.possessor < 0 && p.owner > p.first && role(r.doc.Word(p.owner)) && r.calls[office(p.word)] == nil {
		return -1, Finding{}
	}
	options := r.referents(p, kind == Organization, kind == Organization || !r.human(p))
	if len(options) == 0 {
		return -1, Finding{}
	}
	who, c := r.choose(Description, options)
	if who < 0 && p.definite && !p.possessed && len(p.mods) == 0 {
		// A constable who has just spoken is the officer.
		if k := slices.IndexFunc(options, func(o option) bool {
			return o.who >= 0 && o.signs.has(covered) && o.signs.has(spokeLastHere)
		}); k >= 0 {
			who, c = options[k].who, sureCovered
		}
	}
	if who < 0 || c < leastDescribed && r.speakers[who].Kind == Named {
		return -1, Finding{}
	}
	f := Finding{How: ByDescription, Via: r.via(who), Confidence: c}
	if r.speakers[who].Name < 0 {
		f.How = AsWritten
	}
	return who, f
}

// outlet reports whether "the paper" is a newspaper: no document of that sort
// was spoken of.
func (r *resolver) outlet(p phrase) bool {
	return p.word == "paper" && p.definite && !p.possessed && len(p.mods) == 0 && p.part == "" && r.papers["documents"] == 0 && r.papers["report"] == 0
}

// maker finds whose a document is that somebody is described by: in "the special
// counsel's report", the special counsel, where he is known. It returns -1 for
// anything else.
func (r *resolver) maker(p phrase) (int, Finding) {
	if p.owner <= p.first || p.possessor >= 0 || !within(" report statement letter study survey analysis memo memorandum tweet post email release ", p.word) || r.word(p.first) != "the" {
		return -1, Finding{}
	}
	q := r.read(lex.Span{Start: p.Start, End: r.doc.Tokens[p.owner].End})
	if q.pronoun != "" || q.mention >= 0 || q.plural || q.head < 0 {
		return -1, Finding{}
	}
	who, f := r.described(q)
	if who < 0 || r.speakers[who].Name < 0 {
		return -1, Finding{}
	}
	return who, f
}

// referents gathers those whom the description p may stand for: those who were
// called by its head, the latest named, an unnamed one with the same head, and
// nobody.
func (r *resolver) referents(p phrase, body, things bool) []option {
	t := p.first
	person := !body
	c := r.calls[office(p.word)]
	before, after := 0, 0
	if c != nil {
		for before < len(c.at) && r.known[c.at[before]].via.Start < p.Start {
			lo, hi := before, len(c.at)
			for lo < hi {
				mid := (lo + hi) / 2
				if r.known[c.at[mid]].via.Start < p.Start {
					lo = mid + 1
				} else {
					hi = mid
				}
			}
			before = lo
		}
		after = len(c.at) - before
	}
	g := unknown
	switch {
	case within(men, p.word):
		g = male
	case within(women, p.word):
		g = female
	}
	ahead, u := r.ahead(p, body), r.unnamed(p)
	owner := r.owner(p)
	var options []option
	add := func(i int) {
		x := &r.speakers[i]
		for k := range options {
			if options[k].who == i {
				return
			}
		}
		if x.gender.clashes(g) || i == owner && (c == nil || x.Name < 0 || !slices.ContainsFunc(c.at, func(k int) bool { return r.known[k].name == x.Name })) {
			return
		}
		if x.Name >= 0 && !(x.Name == ahead && p.indefinite) && person && within(trades, p.word) && (c == nil || !slices.ContainsFunc(c.at, func(k int) bool { return r.known[k].name == x.Name })) &&
			!slices.ContainsFunc(r.titles[x.Name], func(w string) bool { return covers(office(p.word), w) }) {
			return
		}
		s := r.evidence(i, t)
		if x.Name >= 0 {
			r.matches(&s, p, x.Name, c, before)
			s.drop(covered, u >= 0) // the official is that one, not the minister
			typ := r.names[x.Name].Type
			s.set(genericOrg, body && typ == entity.Org && within(generic, p.word))
			s.set(genericPlace, typ == entity.GPE && within(lands, p.word))
			s.set(personWord, x.Kind == Named && r.human(p))
			s.set(bodyWord, typ == entity.Org && body && !within(generic, p.word))
			s.set(otherPlace, typ == entity.Org && within(lands, p.word) && !s.has(nameHolds))
			s.set(nextSubject, x.Name == ahead)
			s.set(namedAhead, x.Name == ahead && s.has(inTitle))
		}
		options = append(options, option{i, s})
	}
	if ahead >= 0 && r.byName[ahead] == 0 {
		add(r.named(ahead))
	}
	if !p.indefinite || ahead >= 0 {
		for k := len(r.recent) - 1; k >= 0; k-- {
			if x := &r.speakers[r.recent[k]]; x.Name >= 0 && (!p.indefinite || x.Name == ahead) && (person && x.Kind == Named || things && x.Kind == Organization) {
				add(r.recent[k])
			}
		}
		r.crowd(options)
	}
	fits := func(k int) bool {
		typ := r.names[r.known[c.at[k]].name].Type
		return person && typ == entity.Person || things && typ != entity.Person
	}
	if !p.indefinite {
		for k := before - 1; k >= max(0, before-reach); k-- {
			if fits(k) {
				add(r.named(r.known[c.at[k]].name))
			}
		}
	}
	fresh := func(k int) bool {
		// The new health minister is not the first minister named later.
		var s Signs
		n := r.known[c.at[k]].name
		r.matches(&s, p, n, c, before)
		return ahead < 0 || ahead == n || !s.has(qualifierMissing)
	}
	if after > 0 && (before == 0 || p.indefinite) && !within(" his her its their ", r.word(p.first)) && r.doc.Tokens[t].Paragraph < 3 && fits(before) && fresh(before) {
		add(r.named(r.known[c.at[before]].name))
	}
	if u >= 0 && body && r.supplanted(u, t, options) {
		u = -1
	}
	if u >= 0 {
		s := r.evidence(u, t)
		s.set(sameUnnamed, true)
		s.set(allWords, len(p.mods) > 0 && len(p.mods) == len(r.speakers[u].source.mods))
		options = append(options, option{u, s})
	}
	if len(options) == 0 || len(options) == 1 && u >= 0 {
		return nil
	}
	// The Zanian minister is the one who was introduced as Zanian.
	if r.proper(p) && slices.ContainsFunc(options, func(o option) bool { return o.signs.has(calledBefore) && o.signs.has(allWords) }) {
		options = slices.DeleteFunc(options, func(o option) bool { return o.signs.has(properMissing) })
	}
	none := option{who: -1}
	s := &none.signs
	// Spain's minister is the Spanish one.
	land := !body && p.possessor >= 0 && r.mentions[p.possessor].Type == entity.GPE
	possessed := p.possessed && !land || within(" his her its their ", r.word(p.first))
	s.set(nobody, true)
	s.set(nobodyEarly, r.doc.Tokens[t].Paragraph < 2)
	s.set(nobodyIndefinite, p.indefinite)
	s.set(nobodyPossessive, possessed)
	s.set(nobodyHuman, !body && r.human(p))
	s.set(nobodyBody, body)
	s.set(nobodyOther, !body && !r.human(p))
	s.set(nobodyCalled, before > 0)
	s.set(nobodyUnnamed, u >= 0)
	s.set(nobodyBare, !p.definite && !p.indefinite)
	s.set(nobodyModified, len(p.mods) > 0)
	s.set(officeHead, within(" spokesman spokeswoman spokesperson official source officer lawyer attorney aide ", p.word))
	return append(options, none)
}

// owner returns whom "his" stands for in "his agent", who is somebody else than
// his agent; -1 where nobody is meant.
func (r *resolver) owner(p phrase) int {
	q := phrase{Span: r.doc.Tokens[p.first].Span, first: p.first, last: p.first + 1, head: p.first, mention: -1, possessor: -1}
	switch r.word(p.first) {
	case "his":
		q.pronoun = "he"
	case "her":
		q.pronoun = "she"
	case "its":
		q.pronoun = "it"
	default:
		return -1
	}
	current := r.current
	r.current = -1
	who, _ := r.choose(r.meant(q))
	r.current = current
	return who
}

// ahead returns the name of the person, or of the body, that one of the next
// sentences begins with, where the description p stands in the first paragraphs:
// in "A congressman from Idaho said he would run. Lena Ortiz, 46, …" she is the
// congressman. It returns -1 for none.
func (r *resolver) ahead(p phrase, body bool) int {
	here := r.doc.Tokens[p.first]
	if here.Paragraph > 2 || within(" his her its their ", r.word(p.first)) {
		return -1
	}
	for s, last := int(here.Sentence)+1, min(len(r.doc.Sentences), int(here.Sentence)+4); s < last; s++ {
		t := r.doc.Sentences[s].First
		if o := r.subject(s); !o.Empty() {
			t = r.token(o.Start)
		}
		for t < r.doc.Sentences[s].Last && (r.doc.Tokens[t].Kind != lex.Word || within(articles, r.word(t)) || r.mentionAt(t) < 0 && (honorific(r.word(t)) || role(r.doc.Word(t)))) && t < r.doc.Sentences[s].First+6 {
			t++
		}
		if m := r.speaking(t); m >= 0 {
			if k := r.byName[r.mentions[m].Name] - 1; p.definite && k >= 0 && r.speakers[k].at >= 0 && r.doc.Tokens[r.speakers[k].at].Sentence == here.Sentence {
				continue // who is named beside the description is somebody else
			}
			switch typ := r.names[r.mentions[m].Name].Type; {
			case typ == entity.Person && !body, typ == entity.Org && body:
				return r.mentions[m].Name
			}
		}
	}
	return -1
}

// supplanted reports whether an organization with a name was the subject of the
// sentence before token t or of this one, in the same paragraph, after the
// unnamed speaker u was mentioned: "the company" is that one then.
func (r *resolver) supplanted(u, t int, options []option) bool {
	here := r.doc.Tokens[t]
	for _, o := range options {
		x := &r.speakers[o.who]
		if x.Kind != Organization || !x.subject || x.at < r.speakers[u].at || r.names[x.Name].Type != entity.Org {
			continue
		}
		if at := r.doc.Tokens[x.at]; at.Paragraph == here.Paragraph && here.Sentence-at.Sentence <= 1 {
			return true
		}
	}
	return false
}

// matches sets the signs that tell how well the description p fits name n: c
// holds those called by its head, the first before of them earlier in the text.
func (r *resolver) matches(s *Signs, p phrase, n int, c *call, before int) {
	words := strings.Fields(strings.ToLower(r.names[n].Text))
	s.set(nameHolds, slices.ContainsFunc(words, func(w string) bool { return office(w) == office(p.word) }))
	s.set(plainWord, len(p.mods) == 0)
	most, missing, extra := 0, len(p.mods), true
	match := func(d description) {
		hits, lacks, other := 0, 0, false
		for i, w := range p.mods {
			hit := slices.Contains(words, w)
			for t := max(0, d.first); t < d.last && !hit; t++ {
				hit = r.word(t) == w || w == "former" && r.word(t) == "ex" || office(w) == office(r.word(t)) || len(w) > 3 && strings.HasPrefix(r.word(t), w[:4])
			}
			if hit {
				hits++
			} else if within(qualifiers, w) || i == len(p.mods)-1 && within(" minister secretary ", p.word) && !within(" new then top senior cabinet government state country ", w) && r.mentionAt(p.head-1) < 0 {
				lacks++ // the commodities minister is not the one for trade
			}
		}
		for t := max(0, d.first); t < d.last; t++ {
			other = other || within(qualifiers, r.word(t)) && !slices.Contains(p.mods, r.word(t)) && !(r.word(t) == "ex" && slices.Contains(p.mods, "former"))
		}
		most, missing, extra = max(most, hits), min(missing, lacks), extra && other
	}
	called := false
	if c != nil {
		for k := before - 1; k >= max(0, before-reach); k-- {
			if r.known[c.at[k]].name == n {
				s.set(calledLatest, k == before-1)
				s.set(calledBefore, true)
				called = true
				match(r.known[c.at[k]])
			}
		}
		if !called && before < len(c.at) && r.known[c.at[before]].name == n {
			s.set(calledAfter, true)
			called = true
			match(r.known[c.at[before]])
		}
	}
	if !called {
		match(description{})
	}
	s.set(covered, !called && slices.ContainsFunc(r.titles[n], func(w string) bool { return covers(office(p.word), w) }))
	s.set(calledAlone, called && c.alone)
	s.set(calledOther, !called && r.callings[n] > 0)
	if r.names[n].Type == entity.Org {
		s.set(kinWord, r.kin(words, p.word))
		for _, w := range words {
			s.set(otherBody, w != p.word && within(bodies, w) && !within(" group service force network house centre center trust board state national ", w))
		}
	}
	s.set(qualifierMissing, called && missing > 0)
	s.set(qualifierExtra, called && extra)
	s.set(properMissing, called && most < len(p.mods) && r.proper(p))
	s.set(allWords, len(p.mods) > 0 && most == len(p.mods))
	s.set(properAbsent, !called && most == 0 && r.proper(p))
	s.set(someWords, most > 0 && most < len(p.mods))
	s.set(noWords, len(p.mods) > 0 && most == 0)
}

// compatriot reports whether p says no more of somebody than the nation: "the
// Frenchwoman", "the Swede".
func (r *resolver) compatriot(p phrase) bool {
	if p.mention < 0 || r.names[r.mentions[p.mention].Name].Type != entity.NORP || r.token(r.mentions[p.mention].Start) != p.head || p.head != p.first+1 || r.word(p.first) != "the" {
		return false
	}
	return strings.HasSuffix(p.word, "an") && !within(members, p.word) || within(" spaniard swede dane pole turk scot finn briton croat serb argentine ", p.word)
}

// aged finds whom "the 23-year-old" stands for: as a pronoun, it tells no more
// than that it is a person.
func (r *resolver) aged(p phrase) (int, Finding) {
	if !p.definite || !strings.HasSuffix(r.doc.Text[:r.doc.Tokens[p.head].End], "-year-old") && !r.compatriot(p) {
		return -1, Finding{}
	}
	switch p.pronoun = "he or she"; {
	case strings.HasSuffix(p.word, "woman"):
		p.pronoun = "she"
	case strings.HasSuffix(p.word, "man") && p.word != "german":
		p.pronoun = "he"
	}
	if who, c := r.choose(r.meant(p)); who >= 0 {
		return who, Finding{How: ByDescription, Via: r.via(who), Confidence: c}
	}
	return -1, Finding{}
}

// trades are what nobody is who has not been called so; a leader, a veteran or a
// star may be anybody.
const trades = " judge prosecutor lawyer attorney reporter cameraman photographer writer driver doctor nurse officer policeman policewoman constable detective teacher witness victim suspect defendant pilot priest farmer soldier guard magistrate surgeon engineer student resident spokesman spokeswoman spokesperson "

// leastDescribed is how likely it must be that a description stands for a named
// person: below it the description stays as it is written.
const leastDescribed = 0.42

// sureCovered is how sure one may be that the officer is the constable.
const sureCovered = 0.7

// proper reports whether a modifier of p is a name: the Iranian minister.
func (r *resolver) proper(p phrase) bool {
	for t := p.first; t < p.head; t++ {
		if r.mentionAt(t) >= 0 {
			return true
		}
	}
	return false
}
