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
		return p.definite && r.calls[office(p.word)] != nil
	}
	if p.mention < 0 || r.mentionAt(p.head) != p.mention {
		return false
	}
	switch r.typeOf(p.mention) {
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
			switch typ := r.typeOf(m); {
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
	if p.mention < 0 || r.typeOf(p.mention) != entity.NORP || r.token(r.mentions[p.mention].Start) != p.head || p.head != p.first+1 || r.word(p.first) != "the" {
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
