package speaker

import (
	"strings"

	"whosaid/analyzer/entity"
	"whosaid/analyzer/lex"
	"whosaid/analyzer/quote"
)

// Who has been mentioned before a place of the text, and how, tells whom the words
// there mean: at "She" in
//
//	Ortiz met Diaz in May, a clerk said. She was late.
//
// a reader knows of three people, that Ortiz is the subject of her sentence and that
// the clerk spoke last. A resolver takes all this in as it goes over the text.

// advance takes in the mentions and the subjects before byte at.
func (r *resolver) advance(at int) {
	for {
		m := len(r.doc.Text)
		if r.at < len(r.mentions) {
			m = r.mentions[r.at].Start
		}
		switch {
		case r.sentence < len(r.doc.Sentences) && r.opening.Start <= m:
			if r.opening.End > at || r.opening.Start >= at {
				return
			}
			o := r.opening
			r.sentence++
			r.opening = r.subject(r.sentence)
			r.open(o)
		case m < at:
			r.mention(r.at)
			r.at++
		default:
			return
		}
	}
}

// mention takes in a mention.
func (r *resolver) mention(i int) {
	m := r.mentions[i]
	if m.Name < 0 || m.Name >= len(r.names) || !figurative(m.Type) {
		return
	}
	t := r.token(m.Start)
	if t >= len(r.doc.Tokens) || r.dateline(m, t) {
		return
	}
	if s := r.doc.Sentences[r.doc.Tokens[t].Sentence]; t < r.placed(s.First, s.Last) {
		return
	}
	person := r.names[m.Name].Type == entity.Person
	if person && len(r.names[m.Name].Mentions) == 1 && r.byline(t) {
		return // the reporter is nobody whom the article tells of
	}
	if person && r.animal(m.Name) {
		return
	}
	first := person
	for k := len(r.recent) - 1; person && k >= max(0, len(r.recent)-4); k-- {
		if q := &r.speakers[r.recent[k]]; q.Kind == Named && q.at >= 0 && r.doc.Tokens[q.at].Sentence == r.doc.Tokens[t].Sentence && q.Name != m.Name {
			first = false
		}
	}
	who := r.named(m.Name)
	r.touch(who, t)
	s := &r.speakers[who]
	end := r.token(m.End)
	s.first, s.subject = first, r.head == i
	s.clause = r.heads(t, end)
	s.possessor = lex.Genitive(r.word(end)) || strings.HasSuffix(r.doc.Of(m.Span), "'s") || strings.HasSuffix(r.doc.Of(m.Span), "’s")
	s.governed = lex.Listed(tails, r.word(t-1))
	// A spokesman for Arup
	if s.governed && r.shared.Start < m.Start && m.End <= r.shared.End && r.sharedMention != i {
		s.behalf, s.governed = true, false
	}
	r.pair(i)
}

// animal reports whether name n is first named as that of an animal, which says nothing: a
// cat called Rye, her spaniel, Rye.
func (r *resolver) animal(n int) bool {
	t := r.token(r.mentions[r.names[n].Mentions[0]].Start) - 1
	if lex.Listed(naming+", ", r.word(t)) {
		t--
	}
	return lex.Listed(" dog cat puppy kitten parrot horse pony donkey mare stallion terrier spaniel labrador collie retriever dachshund pug greyhound cow goat pig hamster rabbit tortoise budgie ", r.word(t))
}

// byline reports whether token t stands in a byline: a short paragraph of its own that is
// no sentence and begins with "By" or, under the headline, with the name and holds nothing
// but capitalized words: Tom Diaz and Ann Lee, Political Correspondents.
func (r *resolver) byline(t int) bool {
	p := int(r.doc.Tokens[t].Paragraph)
	first, last := r.doc.InParagraph(p)
	if last-first > 16 || r.word(last-1) == "." {
		return false
	}
	if r.word(first) == "by" && lex.Capital(r.doc.Word(first)) {
		return true
	}
	if p == 0 || p > 3 || !r.person(r.speaking(first)) {
		return false
	}
	for k := first; k < last; k++ {
		if r.doc.Tokens[k].Kind == lex.Word && !lex.Capital(r.doc.Word(k)) && !lex.Listed(" and in of at ", r.word(k)) {
			return false
		}
	}
	return true
}

// heads reports whether the name of tokens [t, end) is the subject of a clause
// that a conjunction opens: "and Ortiz has".
func (r *resolver) heads(t, end int) bool {
	for entity.Honorific(r.word(t - 1)) {
		t--
	}
	return lex.Listed(finites, r.word(end)) && lex.Listed(" and but ; ", r.word(t-1))
}

// questions reports whether statement s asks something.
func (r *resolver) questions(s quote.Statement) bool {
	if !s.Cue.Empty() {
		for t := r.token(s.Cue.Start); t < len(r.doc.Tokens) && r.doc.Tokens[t].Start < s.Cue.End; t++ {
			if w := r.word(t); strings.HasPrefix(w, "ask") || strings.HasPrefix(w, "wonder") || strings.HasPrefix(w, "question") {
				return true // had repeatedly asked
			}
		}
	}
	if len(s.Content) == 0 {
		return false
	}
	last := s.Content[len(s.Content)-1]
	return strings.Contains(r.doc.Text[max(last.Start, last.End-4):last.End], "?")
}

// dateline reports whether m, at token t, is the agency that a report is by:
// "LEEDS (Reuters) - ".
func (r *resolver) dateline(m entity.Mention, t int) bool {
	if r.doc.Tokens[t].Paragraph > 2 || r.names[m.Name].Type != entity.Org || r.word(t-1) != "(" || r.word(r.token(m.End)) != ")" {
		return false
	}
	return t-r.doc.Sentences[r.doc.Tokens[t].Sentence].First < 10 && lex.Listed(dashes+": ", r.word(r.token(m.End)+1))
}

// touch notes that speaker who is mentioned at token t.
func (r *resolver) touch(who, t int) {
	s := &r.speakers[who]
	if s.at < 0 {
		s.born = t
	}
	s.at = t
	s.count++
	s.quoted = r.doc.Tokens[t].Region >= 0
	s.subject, s.clause, s.first, s.possessor, s.governed, s.echoed, s.behalf = false, false, false, false, false, false, false
	r.recent = latest(r.recent, who)
}

// reach is how many speakers the resolver looks back over.
const reach = 24

// latest moves who to the end of list and keeps list short.
func latest(list []int, who int) []int {
	for k := len(list) - 1; k >= 0; k-- {
		if list[k] == who {
			return append(append(list[:k:k], list[k+1:]...), who)
		}
	}
	if len(list) >= reach {
		list = append(list[:0], list[1:]...)
	}
	return append(list, who)
}

// spoke notes who spoke at statement s.
func (r *resolver) spoke(who int, s quote.Statement) {
	if who < 0 {
		return
	}
	t := r.token(anchor(s))
	if t >= len(r.doc.Tokens) {
		return
	}
	if who != r.last {
		r.earlier = r.last
	}
	r.last, r.lastAt, r.lastAsked = who, t, r.questions(s)
	if s.Type == quote.Indirect && len(s.Content) > 0 {
		r.told = s.Content[0]
	}
	sp := &r.speakers[who]
	if !s.Source.Empty() {
		subject := r.sentence < len(r.doc.Sentences) && r.opening.Start == s.Source.Start
		if subject {
			// The opening of the sentence is read; the sweep has yet to reach
			// the name in it.
			r.head = r.sharedMention
			r.sentence++
			r.opening = r.subject(r.sentence)
		}
		if sp.at < t {
			r.touch(who, t)
			sp.subject, sp.first = subject, true
		}
	} else if sp.at < 0 {
		r.touch(who, t)
	}
	sp.spoke = t
}
