package speaker

import (
	"strings"

	"whosaid/analyzer/entity"
	"whosaid/analyzer/entity/gazetteer"
	"whosaid/analyzer/lex"
)

// A pronoun stands for whom a reader has in mind: in
//
//	Ortiz met Diaz. “It rained,” she said.
//
// for the woman named last, and rather for who spoke before or was named
// first in the sentence than for a name in passing. What is unclear stays
// unclear: then the speaker is "she", as written.

const (
	men   = " mr mr. sir lord king prince father brother congressman spokesman chairman businessman salesman fisherman policeman fireman councilman assemblyman craftsman imam rabbi pope husband son dad grandfather uncle actor "
	women = " mrs mrs. ms ms. miss lady dame queen princess mother sister congresswoman spokeswoman chairwoman businesswoman policewoman councilwoman assemblywoman wife daughter mum mom grandmother aunt actress widow nun "
)

// genderOf tells the gender of name n from the titles before its mentions and
// from its first name.
func (r *resolver) genderOf(n int) gender {
	for k, i := range r.names[n].Mentions {
		if k > 20 || i >= len(r.mentions) {
			break
		}
		t := r.token(r.mentions[i].Start)
		for back := 0; back <= 1; back++ {
			w := r.word(t - back)
			if within(men, w) {
				return male
			}
			if within(women, w) {
				return female
			}
		}
	}
	words := strings.Fields(r.names[n].Text)
	if len(words) < 2 {
		return unknown
	}
	switch gazetteer.FirstName(words[0]) {
	case gazetteer.Female:
		return female
	case gazetteer.Male:
		return male
	}
	return unknown
}

// pronoun finds whom the pronoun p stands for.
func (r *resolver) pronoun(p phrase) (int, Finding) {
	t := p.first
	switch p.pronoun {
	case "he", "him", "his", "himself":
		if who, f := r.heOrShe(p, t, male); who >= 0 {
			return who, f
		}
	case "she", "her", "herself":
		if who, f := r.heOrShe(p, t, female); who >= 0 {
			return who, f
		}
	case "they", "their", "them", "themselves", "these", "those":
		if who := r.they(t); who >= 0 {
			return who, Finding{How: ByPronoun, Via: r.via(who), Confidence: 0.7}
		}
	case "it", "its", "itself":
		if who := r.it(t); who >= 0 {
			return who, Finding{How: ByPronoun, Via: r.via(who), Confidence: 0.7}
		}
	case "who", "which", "that":
		if who, via := r.antecedent(p); who >= 0 {
			return who, Finding{How: ByPronoun, Via: via, Confidence: 0.8}
		}
	}
	p.text = p.pronoun
	if p.pronoun == "i" {
		p.text = "I"
	}
	r.speakers = append(r.speakers, speaker{Speaker: Speaker{Kind: Unnamed, Text: p.text, Name: -1}, source: p})
	return len(r.speakers) - 1, Finding{How: AsWritten, Confidence: 0.4}
}

// via returns the mention that a pronoun for speaker who leads to.
func (r *resolver) via(who int) lex.Span {
	s := r.speakers[who]
	if s.Name >= 0 {
		return r.latestMention(s.Name)
	}
	return s.source.Span
}

// latestMention returns the last mention of name n that was taken in.
func (r *resolver) latestMention(n int) lex.Span {
	list := r.names[n].Mentions
	lo, hi := 0, len(list)
	for lo < hi {
		mid := (lo + hi) / 2
		if list[mid] < r.at {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo == 0 {
		return lex.Span{}
	}
	return r.mentions[list[lo-1]].Span
}

// heOrShe weighs the people named lately, and unnamed speakers.
func (r *resolver) heOrShe(p phrase, t int, g gender) (int, Finding) {
	here := r.doc.Tokens[t]
	best, bestScore, second := -1, -1000, -1000
	for k := len(r.recent) - 1; k >= 0; k-- {
		n := r.recent[k]
		x := r.people[n]
		if x.gender.clashes(g) {
			continue
		}
		score := 0
		if x.gender == g {
			score += 12
		}
		from := max(x.at, x.spoke)
		sentences := int(here.Sentence) - int(r.doc.Tokens[from].Sentence)
		paragraphs := int(here.Paragraph) - int(r.doc.Tokens[from].Paragraph)
		score -= min(sentences, 12)*2 + min(paragraphs, 8)*3
		if x.quoted && x.spoke < x.at {
			score -= 10
		}
		if x.first {
			score += 6
		}
		if r.last >= 0 && r.speakers[r.last].Name == n {
			score += 10
		} else if x.spoke >= 0 {
			score += 3
		}
		score += min(x.count, 5)
		if score > bestScore {
			best, bestScore, second = n, score, bestScore
		} else if score > second {
			second = score
		}
	}
	// An unnamed person who spoke last: "the driver … he said".
	if r.last >= 0 {
		s := r.speakers[r.last]
		if s.Kind == Unnamed && s.Name < 0 && !s.gender.clashes(g) {
			paragraphs := int(here.Paragraph) - int(r.doc.Tokens[s.where].Paragraph)
			score := 14 - 3*paragraphs
			if score >= bestScore && paragraphs <= 3 {
				r.speakers[r.last].gender = g
				return r.last, Finding{How: ByPronoun, Via: s.source.Span, Confidence: 0.7}
			}
		}
	}
	if best < 0 || bestScore < -22 {
		return -1, Finding{}
	}
	if r.people[best].gender == unknown {
		r.people[best].gender = g
	}
	f := Finding{How: ByPronoun, Via: r.latestMention(best), Confidence: 0.9}
	if bestScore-second < 6 {
		f.Confidence = 0.72
	}
	return r.named(best), f
}

// they finds the latest group, or body, that spoke.
func (r *resolver) they(t int) int {
	if r.last >= 0 && r.speakers[r.last].Kind != Named && r.speakers[r.last].Kind != Document && r.near(r.lastAt, t, 3) {
		return r.last
	}
	if r.lastBody >= 0 && r.speakers[r.lastBody].Kind != Document && r.near(r.speakers[r.lastBody].where, t, 2) {
		return r.lastBody
	}
	return -1
}

// it finds the latest organization or document that spoke, or was named.
func (r *resolver) it(t int) int {
	if r.lastBody >= 0 {
		if k := r.speakers[r.lastBody].Kind; (k == Organization || k == Document) && r.near(r.speakers[r.lastBody].where, t, 2) {
			return r.lastBody
		}
	}
	for k := len(r.bodies) - 1; k >= 0; k-- {
		n := r.bodies[k]
		if r.near(r.people[n].at, t, 1) {
			return r.named(n)
		}
	}
	return -1
}

// near reports whether tokens a and b are at most n paragraphs apart.
func (r *resolver) near(a, b, n int) bool {
	if a < 0 || a >= len(r.doc.Tokens) || b >= len(r.doc.Tokens) {
		return false
	}
	return int(r.doc.Tokens[b].Paragraph)-int(r.doc.Tokens[a].Paragraph) <= n
}

// antecedent finds the noun before a relative pronoun.
func (r *resolver) antecedent(p phrase) (int, lex.Span) {
	t := p.first - 1
	for t >= 0 && t > p.first-3 && r.doc.Tokens[t].Kind == lex.Punct {
		t--
	}
	if t < 0 || r.doc.Tokens[t].Sentence != r.doc.Tokens[p.first].Sentence {
		return -1, lex.Span{}
	}
	if m := r.mentionAt(t); m >= 0 && r.mentions[m].Name >= 0 && figurative(r.mentions[m].Type) {
		switch r.names[r.mentions[m].Name].Type {
		case entity.Person, entity.Org, entity.GPE, entity.NORP:
			return r.named(r.mentions[m].Name), r.mentions[m].Span
		}
	}
	// The noun phrase back to its article: "a man who said".
	first := t
	for k := t; k >= 0 && t-k < 6 && r.doc.Tokens[k].Kind != lex.Punct; k-- {
		w := r.word(k)
		if within(tails, w) {
			break
		}
		first = k
		if within(articles, w) {
			break
		}
	}
	q := r.read(lex.Span{Start: r.doc.Tokens[first].Start, End: r.doc.Tokens[t].End})
	if q.pronoun != "" || q.mention >= 0 {
		return -1, lex.Span{}
	}
	if who, f := r.described(q); who >= 0 {
		return who, f.Via
	}
	who, _ := r.asWritten(q)
	return who, q.Span
}
