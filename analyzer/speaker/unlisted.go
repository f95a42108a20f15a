package speaker

import (
	"slices"
	"strings"

	"whosaid/analyzer/entity"
	"whosaid/analyzer/entity/gazetteer"
	"whosaid/analyzer/lex"
)

// A name that was not found as one is still told by its capitals and by what
// stands beside it: in
//
//	Tawhidul Brane, an analyst at Arup, said so. Brane added …
//
// both sources are one named speaker, though no mention is a person's.

// unlisted reads the source p, whose head is no person's name, as a name:
// whose last word is a person's known by a full name, a run of capitalized
// words, or one word that is no ordinary one.
func (r *resolver) unlisted(p *phrase, end int) {
	if r.namedAside(p, end) {
		return
	}
	head := r.doc.Word(p.head)
	if slices.Contains(p.mods, "ex") && role(p.word) {
		return // ex-mayor
	}
	if p.plural || p.head >= end || r.doc.Tokens[p.head].Kind != lex.Word || !r.capital(p.head) {
		return
	}
	if lex.Listed(bodies, p.word) || lex.Listed(papers, p.word) || lex.Listed(groups, p.word) || many(p.word) || acronyms(head) {
		return
	}
	m := r.mentionAt(p.head)
	if n, ok := r.surnames[head]; ok && n >= 0 && p.first == p.head && m < 0 {
		p.mention = r.names[n].Mentions[0]
		return
	}
	first := r.capitalsTo(p)
	if m >= 0 && r.mentions[m].Start <= r.doc.Tokens[first].Start && !r.introduced(p, end) {
		return // a body or a people, as found
	}
	name, ok := r.looksLike(p, first, end)
	if !ok {
		return
	}
	p.unlisted, p.name, p.mention = true, name, -1
	p.text = r.doc.Spaced(r.doc.Span(first, p.head+1))
}

// capitalsTo returns the first of the capitalized words in the source p that its head
// ends, over hyphens; all of them stand in the head's mention or in none.
func (r *resolver) capitalsTo(p *phrase) int {
	first, m := p.head, r.mentionAt(p.head)
	for first > p.first {
		t := first - 1
		hyphen := r.doc.Word(t) == "-" && t > p.first && lex.Capital(r.doc.Word(t-1))
		if other := r.mentionAt(t); !r.capital(t) && !hyphen || other >= 0 && other != m || entity.Honorific(r.word(t)) {
			break
		}
		first = t
	}
	return first
}

// looksLike tells what the words of the source p from token first to its head are a name
// of. ok is false where they are none.
func (r *resolver) looksLike(p *phrase, first, end int) (kind Kind, ok bool) {
	words, head := p.head-first+1, r.doc.Word(p.head)
	whole := p.first == first
	listed := r.mentionAt(p.head) >= 0
	switch {
	case r.family[head] > 0 || r.fullName(p, first, end):
		return Named, true
	case whole && !gazetteer.Common(head) && !role(p.word) && !listed:
		if words > 1 {
			return Organization, true
		}
		if severalOf(p.word) {
			return 0, false
		}
		if gazetteer.Surname(head) && !strings.Contains(head, ".") && strings.ToUpper(head) != head {
			return Named, true
		}
		return Organization, true
	case !listed && first > p.first && lex.Listed(bodies, r.word(first-1)) && !role(p.word) && !lex.Listed(people, p.word):
		return Organization, true // the charity Brane
	case words < 2 || lex.Listed(people, p.word) || role(p.word):
		return 0, false
	case words < 4 && p.possessor >= 0 && first > p.first && lex.Genitive(r.word(first-1)) && gazetteer.Place(head) == gazetteer.Unknown:
		return Named, true // NPR's Tawhidul Brane
	case !listed && r.doc.Tokens[p.first].Paragraph > 0 && (whole || p.first == first-1 && r.word(p.first) == "the"):
		return Organization, true // Pell Crossing Town Meeting
	}
	return 0, false
}

// severalOf reports whether a word in lower case is a plural of what people are:
// supporters, paramedics, evacuees, detectives.
func severalOf(w string) bool {
	one, many := strings.CutSuffix(w, "s")
	return many && (role(one) || lex.Listed(people, one) || len(one) > 4 && strings.HasSuffix(one, "ic") || len(one) > 5 && (strings.HasSuffix(one, "ee") || strings.HasSuffix(one, "ive")))
}

// fullName reports whether the words of the source p from token first to its head are a
// person's by a title, by what the person is, or by a first name or surname.
func (r *resolver) fullName(p *phrase, first, end int) bool {
	words, head := p.head-first+1, r.doc.Word(p.head)
	switch {
	case entity.Honorific(r.word(first - 1)):
		return true
	case words == 1:
		return false
	case r.introduced(p, end), words > 2 && head == p.word, // Li Chih-hsin
		words < 5 && gazetteer.FirstName(r.doc.Word(first)) != gazetteer.NoName:
		return true
	}
	return words < 4 && gazetteer.Surname(head) && !gazetteer.Common(r.doc.Word(first))
}

// namedAside reads the name in "his wife, Elif,": capitalized words that fill
// the space between commas after a word for one person.
func (r *resolver) namedAside(p *phrase, end int) bool {
	if r.mentionAt(p.head) >= 0 || !r.human(*p) || p.plural || strings.HasSuffix(p.word, "s") || r.word(end) != "," {
		return false
	}
	t := end + 1
	for t < p.last && t < end+5 && r.mentionAt(t) < 0 && (r.capital(t) || r.word(t) == "-") {
		t++
	}
	if t == end+1 || r.word(t) != "," {
		return false
	}
	p.unlisted, p.name, p.head = true, Named, t-1
	p.text = r.doc.Text[r.doc.Tokens[end+1].Start:r.doc.Tokens[t-1].End]
	return true
}

// introduced reports whether a comma and what a person is follow the head of p:
// ", an analyst at", ", 38,".
func (r *resolver) introduced(p *phrase, end int) bool {
	last := r.doc.Sentences[r.doc.Tokens[p.first].Sentence].Last
	if r.word(end) != "," || end+1 >= last || r.inContent(end+1) {
		return false
	}
	if t := end + 1; r.doc.Tokens[t].Kind == lex.Number {
		return t+1 >= last || r.doc.Tokens[t+1].Kind == lex.Punct // an age, not "14 people"
	}
	q := phrase{head: -1, first: end + 1, last: min(last, end+16), possessor: -1}
	r.skim(&q, end+1)
	if q.head < 0 || r.speaking(q.head) >= 0 && r.typeOf(r.mentionAt(q.head)) != entity.NORP {
		return r.word(end+1) == "who"
	}
	if q.word = r.word(q.head); q.word == "better" {
		return false // better known as
	}
	if q.word == "one" && r.word(q.head+1) == "of" { // one of the builders
		for t := q.head + 2; t < q.last && !lex.Listed(tails, r.word(t)) && r.doc.Tokens[t].Kind == lex.Word; t++ {
			if many := r.word(t); strings.HasSuffix(many, "s") && role(strings.TrimSuffix(many, "s")) {
				return true
			}
		}
	}
	return r.human(q) || role(q.word) && !abstract(q.word)
}

// inContent reports whether token t lies in what the statement that is being resolved
// reports: "according to Bell Founders, an owner of mills is rich".
func (r *resolver) inContent(t int) bool {
	if r.current < 0 {
		return false
	}
	at := r.doc.Tokens[t].Start
	return slices.ContainsFunc(r.statements[r.current].Content, func(c lex.Span) bool { return c.Start <= at && at < c.End })
}

// byUnlisted returns the speaker of an unlisted name: the earlier one with the
// same last word, or a new one.
func (r *resolver) byUnlisted(p phrase) (int, How) {
	word := r.doc.Word(p.head)
	if k := r.family[word]; k > 0 && r.speakers[k-1].Kind == p.name {
		if len(p.text) > len(r.speakers[k-1].Text) {
			r.speakers[k-1].Text = p.text
		} else if len(p.text) < len(r.speakers[k-1].Text) {
			return k - 1, ByShortName
		}
		return k - 1, ByName
	}
	if n, ok := r.singles[word]; ok && p.name == Named && len(p.text) > len(word) {
		who := r.named(n) // the Ortiz who is named so, and only so, elsewhere
		r.speakers[who].Text = p.text
		r.family[word] = who + 1
		return who, ByName
	}
	s := speaker{Speaker: Speaker{Kind: p.name, Text: p.text, Name: -1}, source: p, at: -1, spoke: -1}
	if p.name == Named {
		s.gender = genderOfName(p.text)
	}
	r.speakers = append(r.speakers, s)
	r.family[word] = len(r.speakers)
	if surname := strings.Fields(p.text)[0]; word == p.word && gazetteer.FirstName(surname) == gazetteer.NoName && r.family[surname] == 0 {
		r.family[surname] = len(r.speakers) // Li Chih-hsin
	}
	return len(r.speakers) - 1, ByName
}

// capital reports whether token t begins with a capital letter, or the word
// that it ends with a hyphen does: Li-shu.
func (r *resolver) capital(t int) bool {
	w := r.doc.Word(t)
	if lex.Capital(w) {
		return true
	}
	return t > 1 && r.doc.Word(t-1) == "-" && !r.doc.Tokens[t].Space && lex.Capital(r.doc.Word(t-2)) && !participle(w) && !lex.Listed(" based owned run made style wide funded linked ", w)
}
