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
		if who, f := r.heOrShe(t, male); who >= 0 {
			return who, f
		}
	case "she", "her", "herself":
		if who, f := r.heOrShe(t, female); who >= 0 {
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

// signs are what speaks for and against a person as the one a pronoun stands
// for; weights say how much. They were fitted to pronouns in annotated articles.
const (
	rightGender  = iota // known to be of the pronoun's gender
	sameSentence        // last named, or spoke last, in this sentence
	lastSentence        // in the one before
	nearSentence        // two or three before
	sameParagraph
	lastParagraph
	nearParagraph
	opens           // the first person in the sentence of the last mention
	begins          // that mention stands at the beginning of its sentence
	insideQuotation // it stands in a quotation
	possessor       // Ortiz's
	afterPreposition
	spokeLast // said the last statement
	spokeThere
	spokeBefore
	manyMentions
	rivals // others of the gender, named since
	title  // among the first names of the text
	signs
)

var weights = [signs]int{
	rightGender: 6, sameSentence: 0, lastSentence: 5, nearSentence: -4, sameParagraph: 3, lastParagraph: -1, nearParagraph: -2,
	opens: 11, begins: 7, insideQuotation: -10, possessor: -10, afterPreposition: -9, spokeLast: 14, spokeThere: 2, spokeBefore: 11,
	manyMentions: -2, rivals: -10, title: 11,
}

// signs counts the signs for name n before the pronoun at token t.
func (r *resolver) signs(n, t int, g gender) (s [signs]int) {
	x := r.people[n]
	here := r.doc.Tokens[t]
	set := func(i int, yes bool) {
		if yes {
			s[i] = 1
		}
	}
	set(rightGender, x.gender == g)
	from := r.doc.Tokens[max(x.at, x.spoke)]
	switch d := here.Sentence - from.Sentence; {
	case d == 0:
		s[sameSentence] = 1
	case d == 1:
		s[lastSentence] = 1
	case d <= 3:
		s[nearSentence] = 1
	}
	switch d := here.Paragraph - from.Paragraph; {
	case d == 0:
		s[sameParagraph] = 1
	case d == 1:
		s[lastParagraph] = 1
	case d <= 3:
		s[nearParagraph] = 1
	}
	set(opens, x.first)
	at := r.doc.Tokens[x.at]
	set(begins, x.at-r.doc.Sentences[at.Sentence].First <= 3)
	set(insideQuotation, x.quoted && x.spoke < x.at)
	end := x.at
	for end < len(r.doc.Tokens) && r.mentionAt(end) >= 0 && end < x.at+6 && r.mentionAt(end) == r.mentionAt(x.at) {
		end++
	}
	set(possessor, r.word(end) == "'s" || r.word(end) == "’s")
	set(afterPreposition, within(tails, r.word(x.at-1)) && x.spoke < x.at)
	set(spokeLast, r.last >= 0 && r.speakers[r.last].Name == n)
	set(spokeThere, x.spoke >= x.at && x.spoke >= 0)
	set(spokeBefore, x.spoke >= 0)
	s[manyMentions] = min(x.count, 5)
	set(title, x.at >= 0 && r.names[n].Mentions[0] < 2)
	return s
}

// likeliest weighs the people named lately and returns the one that a pronoun
// of gender g at token t most likely stands for, or -1, with its score and how
// far it leads.
func (r *resolver) likeliest(t int, g gender) (best, score, lead int) {
	best, score = -1, -1000
	second, others := -1000, 0
	for k := len(r.recent) - 1; k >= 0; k-- {
		n := r.recent[k]
		x := r.people[n]
		if x.gender.clashes(g) {
			continue
		}
		s := r.signs(n, t, g)
		s[rivals] = min(others, 3)
		if !x.quoted {
			others++
		}
		sum := 0
		for i, w := range weights {
			sum += w * s[i]
		}
		if sum > score {
			best, score, second = n, sum, score
		} else if sum > second {
			second = sum
		}
	}
	return best, score, score - second
}

// heOrShe finds the person, named or not, that a pronoun of gender g stands for.
func (r *resolver) heOrShe(t int, g gender) (int, Finding) {
	here := r.doc.Tokens[t]
	best, bestScore, lead := r.likeliest(t, g)
	// An unnamed person who spoke last: "the driver … he said".
	if r.last >= 0 {
		s := r.speakers[r.last]
		if s.Kind == Unnamed && s.Name < 0 && !s.gender.clashes(g) {
			paragraphs := int(here.Paragraph) - int(r.doc.Tokens[s.where].Paragraph)
			score := 24 - 8*paragraphs
			if score >= bestScore && paragraphs <= 3 {
				r.speakers[r.last].gender = g
				return r.last, Finding{How: ByPronoun, Via: s.source.Span, Confidence: 0.7}
			}
		}
	}
	if best < 0 || bestScore < leastScore {
		return -1, Finding{}
	}
	if r.people[best].gender == unknown {
		r.people[best].gender = g
	}
	f := Finding{How: ByPronoun, Via: r.latestMention(best), Confidence: 0.95}
	switch {
	case lead < 6:
		f.Confidence = 0.4
	case lead < 10:
		f.Confidence = 0.68
	case lead < 20:
		f.Confidence = 0.77
	case lead < 30:
		f.Confidence = 0.81
	}
	return r.named(best), f
}

// leastScore is what a person must reach: below it the pronoun stays unread.
const leastScore = 8

// they finds the group that "they" at token t stands for: the subject of the
// sentence before, if that is several people, or the latest group or body that
// spoke.
func (r *resolver) they(t int) int {
	if who := r.subjects(t); who >= 0 {
		return who
	}
	if r.last >= 0 && r.many(r.last) && r.near(r.lastAt, t, 3) {
		return r.last
	}
	if r.lastBody >= 0 && r.many(r.lastBody) && r.near(r.speakers[r.lastBody].where, t, 2) {
		return r.lastBody
	}
	return -1
}

// many reports whether speaker who can be "they".
func (r *resolver) many(who int) bool {
	k := r.speakers[who].Kind
	return k == Group || k == Organization
}

// subjects reads the noun phrase that opens the sentence before token t, if it
// stands for several people: "US officials were pleased. They said".
func (r *resolver) subjects(t int) int {
	s := int(r.doc.Tokens[t].Sentence) - 1
	if s < 0 || int(r.doc.Tokens[t].Paragraph)-r.doc.Sentences[s].Paragraph > 1 || r.doc.Tokens[t].Region >= 0 {
		return -1
	}
	g := r.doc.Sentences[s]
	first := g.First
	for first < g.Last && within(" but and meanwhile still however ", r.word(first)) {
		first++
	}
	last := first
	for last < g.Last && last-first < 7 && r.doc.Tokens[last].Kind == lex.Word && !within(finites, r.word(last)) && !within(tails, r.word(last)) && !within(pronouns, r.word(last)) {
		last++
	}
	if last == first || last == g.Last || !within(finites, r.word(last)) {
		return -1
	}
	head := r.word(last - 1)
	if !strings.HasSuffix(head, "s") || strings.HasSuffix(head, "ss") || r.mentionAt(last-1) >= 0 || within(papers, head) {
		return -1
	}
	p := r.read(lex.Span{Start: r.doc.Tokens[first].Start, End: r.doc.Tokens[last-1].End})
	if r.kindOf(p) != Group {
		return -1
	}
	who, _ := r.asWritten(p)
	return who
}

// finites are verbs that end a subject.
const finites = " are were have had do did can could may might must will would shall should said say told also came went took made gave met met voted decided agreed wanted want believe think hope argue "

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

// antecedent finds the noun that a relative pronoun hangs on: in "a man from
// Leeds who said so" the man.
func (r *resolver) antecedent(p phrase) (int, lex.Span) {
	t := p.first - 1
	for t >= 0 && t > p.first-3 && r.doc.Tokens[t].Kind == lex.Punct {
		t--
	}
	if t < 0 || r.doc.Tokens[t].Sentence != r.doc.Tokens[p.first].Sentence {
		return -1, lex.Span{}
	}
	for hops := 0; hops < 3 && t >= 0 && r.doc.Tokens[t].Sentence == r.doc.Tokens[p.first].Sentence; hops++ {
		first := t // of the phrase that ends with t
		for k := t; k >= 0 && t-k < 8 && (r.doc.Tokens[k].Kind != lex.Punct || r.word(k) == "-"); k-- {
			if within(tails, r.word(k)) {
				break
			}
			first = k
			if within(articles, r.word(k)) {
				break
			}
		}
		if who, via := r.hung(p, lex.Span{Start: r.doc.Tokens[first].Start, End: r.doc.Tokens[t].End}); who >= 0 {
			return who, via
		}
		if first == 0 || !within(tails, r.word(first-1)) {
			break
		}
		t = first - 2 // over the preposition
	}
	return -1, lex.Span{}
}

// hung returns who the phrase s is, if the relative pronoun p can hang on it.
func (r *resolver) hung(p phrase, s lex.Span) (int, lex.Span) {
	q := r.read(s)
	if q.pronoun != "" {
		return -1, s
	}
	if q.mention >= 0 {
		m := r.mentions[q.mention]
		if typ := r.names[m.Name].Type; typ == entity.Person || p.pronoun != "who" && (typ == entity.Org || typ == entity.GPE) || typ == entity.NORP {
			return r.named(m.Name), m.Span
		}
		return -1, s
	}
	switch kind := r.kindOf(q); {
	case r.doc.Tokens[q.head].Kind != lex.Word, r.mentionAt(q.head) >= 0:
		return -1, s
	case p.pronoun == "who" && (kind != Unnamed && kind != Group || abstract(q.word)), p.pronoun != "who" && kind == Unnamed:
		return -1, s
	}
	if who, f := r.described(q); who >= 0 {
		return who, f.Via
	}
	who, _ := r.asWritten(q)
	return who, q.Span
}

// abstract reports whether a noun stands for a thing or an idea, by its ending.
func abstract(w string) bool {
	for _, end := range [...]string{"ing", "ion", "ment", "ness", "ity", "ism", "ship", "ance", "ence"} {
		if strings.HasSuffix(w, end) {
			return true
		}
	}
	return false
}
