package speaker

import (
	"slices"
	"strings"

	"whosaid/analyzer/entity"
	"whosaid/analyzer/lex"
)

// Whom a description may stand for: at "the minister" in
//
//	Foreign Minister Lena Ortiz met Tom Diaz. A former minister left. The minister said
//
// Ortiz, who was called so; Diaz, who was spoken of; the former minister without a name;
// or nobody of them.

// A search is a description and those whom it may stand for.
type search struct {
	r       *resolver
	p       phrase
	body    bool // it is one of a body
	things  bool // it may stand for one
	call    *call
	before  int    // how many of the call stand before it
	gender  gender // that it tells
	ahead   int    // the name that one of the next sentences begins with, or -1
	unnamed int    // an earlier speaker without a name that it may be, or -1
	owner   int    // whom "his" before it stands for, or -1
	options []option
}

// referents gathers those whom the description p, of a body or not, may stand for:
// those who were called by its head, the latest named, an unnamed one with the same
// head, and nobody. It returns none where there is nothing to choose.
func (r *resolver) referents(p phrase, body bool) []option {
	f := search{r: r, p: p, body: body, things: body || !r.human(p), call: r.calls[office(p.word)], gender: genderOfWord(p.word)}
	if self := r.word(p.last); f.gender == unknown && strings.HasSuffix(self, "self") {
		f.gender = genderOfPronoun(self) // the teenager himself
	}
	if f.call == nil {
		f.call = &call{}
	}
	f.before, _ = slices.BinarySearchFunc(f.call.at, p.Start, func(k, start int) int { return r.known[k].via.Start - start })
	f.ahead, f.unnamed, f.owner = r.ahead(p, body), r.unnamed(p), r.owner(p)
	f.addAhead()
	f.addRecent()
	f.addCalled()
	f.addUnnamed()
	if len(f.options) == 0 || len(f.options) == 1 && f.unnamed >= 0 {
		return nil
	}
	f.keepProper()
	f.keepHolders()
	f.dropCommenting()
	if asker := func(o option) bool { return o.who == r.last }; !body && r.replies() && slices.ContainsFunc(f.options, func(o option) bool { return !asker(o) }) {
		f.options = slices.DeleteFunc(f.options, asker)
	}
	return append(f.options, f.nobody())
}

// addAhead adds who is named first in one of the next sentences: in "A congressman from
// Idaho said he would run. Lena Ortiz, 46, …", Ortiz.
func (f *search) addAhead() {
	if f.ahead >= 0 && f.r.byName[f.ahead] == 0 {
		f.add(f.r.named(f.ahead))
	}
}

// addRecent adds those with names who were mentioned last. An indefinite description
// stands for none of them but who is named ahead.
func (f *search) addRecent() {
	r := f.r
	if f.p.indefinite && f.ahead < 0 {
		return
	}
	for k := len(r.recent) - 1; k >= 0; k-- {
		x := &r.speakers[r.recent[k]]
		if x.Name < 0 || f.p.indefinite && x.Name != f.ahead {
			continue
		}
		if !f.body && x.Kind == Named || f.things && x.Kind == Organization {
			f.add(r.recent[k])
		}
	}
	r.crowd(f.options)
	for k := range f.options {
		if s := &f.options[k].signs; s.has(nameHolds) && s.has(plainWord) && !lex.Listed(generic, f.p.word) {
			s.set(latestHolding, true)
			return
		}
	}
}

// addCalled adds those who were called by the head of the description before it or,
// early in the text, are called so first after it.
func (f *search) addCalled() {
	r := f.r
	if !f.p.indefinite {
		for k := f.before - 1; k >= max(0, f.before-reach); k-- {
			if f.fits(k) {
				f.add(r.named(f.nameCalled(k)))
			}
		}
	}
	if f.before == len(f.call.at) || f.before > 0 && !f.p.indefinite || lex.Listed(possessives, r.word(f.p.first)) || r.doc.Tokens[f.p.first].Paragraph > 2 {
		return
	}
	if f.fits(f.before) && f.fresh(f.before) {
		f.add(r.named(f.nameCalled(f.before)))
	}
}

// nameCalled returns the name that was called by the head of the description the k-th
// time.
func (f *search) nameCalled(k int) int { return f.r.known[f.call.at[k]].name }

// fits reports whether the name that was called so the k-th time is of the right sort.
func (f *search) fits(k int) bool {
	if f.r.names[f.nameCalled(k)].Type == entity.Person {
		return !f.body
	}
	return f.things
}

// fresh reports whether the name that is called so the k-th time, after the
// description, may be the one: the new health minister is not the first minister named
// later, and a mother is not "Ortiz's mother, Ann".
func (f *search) fresh(k int) bool {
	n := f.nameCalled(k)
	if f.p.indefinite && lex.Listed(relations, f.p.word) && f.r.somebodys(f.call.at[k]) {
		return false
	}
	if f.ahead < 0 || f.ahead == n {
		return true
	}
	var s Signs
	f.match(&s, n)
	return !s.has(qualifierMissing)
}

// somebodys reports whether the words of the k-th description tell whose somebody is:
// Ortiz's mother, his agent.
func (r *resolver) somebodys(k int) bool {
	for t := r.known[k].first; t < r.known[k].last; t++ {
		if lex.Genitive(r.word(t)) || lex.Listed(possessives, r.word(t)) {
			return true
		}
	}
	return false
}

// addUnnamed adds the earlier speaker without a name, if no organization has been
// spoken of since.
func (f *search) addUnnamed() {
	r, u := f.r, f.unnamed
	if u >= 0 && f.body && r.supplanted(u, f.p.first, f.options) {
		f.unnamed = -1
	}
	if f.unnamed < 0 {
		return
	}
	s := r.evidence(u, f.p.first)
	s.set(sameUnnamed, true)
	s.set(allWords, len(f.p.mods) > 0 && len(f.p.mods) == len(r.speakers[u].source.mods))
	f.options = append(f.options, option{u, s})
}

// add adds speaker i once, unless it cannot be meant.
func (f *search) add(i int) {
	r := f.r
	x := &r.speakers[i]
	if slices.ContainsFunc(f.options, func(o option) bool { return o.who == i }) || x.gender.clashes(f.gender) || i == f.owner && !f.calledSo(x.Name) || f.strange(x.Name) || f.another(x.Name) || f.outranked(x.Name) || f.served(x.Name) {
		return
	}
	s := r.evidence(i, f.p.first)
	if x.Name >= 0 {
		f.named(&s, x)
	}
	f.options = append(f.options, option{i, s})
}

// served reports whether name n, or -1, is whose the earlier speaker without a name is:
// after "Ortiz's agent" the agent is not Ortiz.
func (f *search) served(n int) bool {
	if n < 0 || f.unnamed < 0 {
		return false
	}
	m := f.r.speakers[f.unnamed].source.possessor
	return m >= 0 && f.r.mentions[m].Name == n && !f.calledSo(n)
}

// another reports whether name n, or -1, is a place or a body and the description a
// body that it is not, unless its name tells so: the state forestry division is not the
// state, the jury is no company, a university has teams but is none, and no ministry is a
// retailer.
func (f *search) another(n int) bool {
	if n < 0 || !f.body {
		return false
	}
	switch t := f.r.names[n].Type; {
	case t == entity.GPE && !lex.Listed(lands, f.p.word):
	case t == entity.Org && lex.Listed(organs, f.p.word) && !f.calledSo(n):
	case t == entity.Org && (f.unnamed >= 0 || f.r.byName[n] > 0 && f.r.speakers[f.r.byName[n]-1].firm) && lex.Listed(sorts, f.p.word) && !f.calledSo(n) && !kin(strings.Fields(strings.ToLower(f.r.names[n].Text)), f.p.word):
	case t == entity.Org && lex.Listed(gatherings, f.p.word) && f.r.institution(n) && !f.calledSo(n):
	case t == entity.Org && lex.Listed(traders, f.p.word) && official(f.r.names[n].Text) && !f.calledSo(n):
	default:
		return false
	}
	var s Signs
	f.match(&s, n)
	return !s.has(nameHolds)
}

// calledSo reports whether name n was ever called by the head of the description.
func (f *search) calledSo(n int) bool {
	return slices.ContainsFunc(f.call.at, func(k int) bool { return f.r.known[k].name == n })
}

// strange reports whether the description names a trade that name n, or -1, was never
// called by: a lawyer is nobody of whom that was not said.
func (f *search) strange(n int) bool {
	if n < 0 || n == f.ahead && f.p.indefinite || f.body || !lex.Listed(trades, f.p.word) || f.p.word == "general" && len(f.p.mods) > 0 {
		return false // a secretary general is no soldier
	}
	return !f.calledSo(n) && !f.r.covered(f.p, n)
}

// covered reports whether name n was called something that the head of p covers.
func (r *resolver) covered(p phrase, n int) bool {
	return slices.ContainsFunc(r.titles[n], func(w string) bool { return covers(office(p.word), w) })
}

// named sets the signs that speaker x has from its name.
func (f *search) named(s *Signs, x *speaker) {
	f.match(s, x.Name)
	s.drop(covered, f.unnamed >= 0) // the official is that one, not the minister
	typ, word := f.r.names[x.Name].Type, f.p.word
	s.set(genericOrg, f.body && typ == entity.Org && lex.Listed(generic, word))
	s.set(genericPlace, typ == entity.GPE && lex.Listed(lands, word))
	s.set(personWord, x.Kind == Named && f.r.human(f.p))
	s.set(bodyWord, typ == entity.Org && f.body && !lex.Listed(generic, word))
	s.set(otherPlace, typ == entity.Org && lex.Listed(lands, word) && !s.has(nameHolds))
	s.set(nextSubject, x.Name == f.ahead)
	s.set(namedAhead, x.Name == f.ahead && s.has(inTitle))
}

// keepProper leaves those alone who were introduced by the name in the description,
// where there are some: the Zanian minister is the one who was introduced as Zanian.
func (f *search) keepProper() {
	if f.r.proper(f.p) && slices.ContainsFunc(f.options, func(o option) bool { return o.signs.has(calledBefore) && o.signs.has(allWords) }) {
		f.options = slices.DeleteFunc(f.options, func(o option) bool { return o.signs.has(properMissing) })
	}
}

// nobody is the option that the description stands for somebody else.
func (f *search) nobody() option {
	none := option{who: -1}
	r, p, s := f.r, f.p, &none.signs
	human := r.human(p)
	// Spain's minister is the Spanish one.
	land := !f.body && p.possessor >= 0 && r.mentions[p.possessor].Type == entity.GPE
	s.set(nobody, true)
	s.set(nobodyEarly, r.doc.Tokens[p.first].Paragraph < 2)
	s.set(nobodyIndefinite, p.indefinite)
	s.set(nobodyPossessive, p.possessed && !land || lex.Listed(possessives, r.word(p.first)))
	s.set(nobodyHuman, !f.body && human)
	s.set(nobodyBody, f.body)
	s.set(nobodyOther, !f.body && !human)
	s.set(nobodyCalled, f.before > 0)
	s.set(nobodyUnnamed, f.unnamed >= 0)
	s.set(nobodyBare, !p.definite && !p.indefinite)
	s.set(nobodyModified, len(p.mods) > 0)
	s.set(nobodyEpithet, p.definite && lex.Listed(epithets, p.word))
	s.set(nobodyIntroduced, p.definite && r.introduces(p))
	s.set(officeHead, lex.Listed(spokesmen, p.word))
	return none
}

// epithets are words that writers call those by who have been named, for a change; of
// bodies, those beside the generic ones.
const epithets = " mogul tycoon magnate billionaire millionaire hopeful front-runner frontrunner runner contender nominee incumbent challenger candidate veteran native star superstar icon legend entrepreneur businessman businesswoman politician lawmaker legislator statesman strongman dictator firebrand maverick heavyweight socialite heiress heir professional performer entertainer musician rapper singer songwriter actor actress comedian author novelist writer playwright director filmmaker striker midfielder defender goalkeeper winger forward quarterback pitcher batsman bowler sprinter swimmer boxer golfer playmaker footballer tabloid publication daily weekly broadsheet magazine broadcaster automaker carmaker lender chain nonprofit non-profit subsidiary conglomerate startup start-up "

// introduces reports whether the text before the description p holds its head behind
// "a": who is "the mogul" after "a mogul" is that one.
func (r *resolver) introduces(p phrase) bool {
	for t := p.first - 1; t > max(0, p.first-reachBack); t-- {
		if r.word(t) != p.word {
			continue
		}
		for k := t - 1; k >= max(0, t-5); k-- {
			w := r.word(k)
			if w == "a" || w == "an" || w == "another" {
				return true
			}
			if r.doc.Tokens[k].Kind != lex.Word && w != "-" || lex.Listed(tails, w) || lex.Listed(articles, w) {
				break
			}
		}
	}
	return false
}

// reachBack is how many tokens back somebody may have been introduced.
const reachBack = 400

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
