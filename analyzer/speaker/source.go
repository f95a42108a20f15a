package speaker

import (
	"strings"

	"whosaid/analyzer/entity"
	"whosaid/analyzer/lex"
)

// A source is read by its head: the head of "a senior Israeli official briefed
// on the talks" is "official", that of "Lena Ortiz, the mayor," is the name.

// A phrase is a source taken apart.
type phrase struct {
	lex.Span
	first, last int    // tokens, half-open
	head        int    // token, or -1
	word        string // the head in lower case
	pronoun     string // the pronoun that the source is, in lower case, or ""
	mention     int    // the name that the source is, or -1
	definite    bool   // the, this, that, his
	indefinite  bool   // a, another, one
	plural      bool   // several people joined by "and"
	possessor   int    // the mention in "Ortiz's lawyer", or -1
	owner       int    // the token of whom something is, 0 for nobody: counsel's report
	possessed   bool   // somebody's: Ortiz's lawyer, the council's surveyor
	text        string // without article and tail
	mods        []string
	part        string // of "a number of lawmakers" the lawmakers
	numbered    bool   // one of several, whom a number or a letter tells apart: Juror No. 7
	unlisted    bool   // a name that no mention holds, and of what kind
	name        Kind
}

// read takes the source apart.
func (r *resolver) read(s lex.Span) phrase {
	p := phrase{Span: s, head: -1, mention: -1, possessor: -1}
	p.first, p.last = r.core(s)
	if p.pronoun = r.lonePronoun(p.first, p.last); p.pronoun != "" {
		return p
	}
	p.last = r.unfollowed(p.first, p.last)
	end := r.skim(&p, p.first)
	if p.possessed {
		p.possessor = r.mentionAt(p.owner)
	}
	if p.head < 0 {
		p.head = p.first
	}
	if r.number(&p) {
		p.text = r.bare(p, end)
		return p
	}
	p.word = r.word(p.head)
	if p.word == "number" && r.word(p.head-1) == "opposite" {
		p.word = "counterpart" // Ortiz's opposite number is a person, no figure
	}
	if last := r.several(p); last > 0 {
		p.plural, p.text = true, r.bare(p, last)
		if names := r.joint(p, last); names != "" {
			p.text, p.word = names, strings.ToLower(names)
		}
		return p
	}
	if names := r.listed(p, end); names != "" {
		p.plural, p.text, p.word = true, names, strings.ToLower(names)
		return p
	}
	p.text, p.part = r.bare(p, end), r.partOf(p, end)
	p.mention = r.nameIn(p, end)
	if p.mention >= 0 {
		own := r.mentionAt(p.head) == p.mention
		if own && r.typeOf(p.mention) == entity.Org && (lex.Listed(offices, p.word) || r.severalAlone(p)) {
			p.mention = -1 // the PM, Neighbours
			return p
		}
		if !own || r.typeOf(p.mention) == entity.Person {
			return p
		}
	}
	r.unlisted(&p, end)
	return p
}

// severalAlone reports whether p is one word for several people with a capital that may be
// its place's: Neighbours claim.
func (r *resolver) severalAlone(p phrase) bool {
	first := r.doc.Tokens[p.head]
	begins := r.sentenceOf(p.head).First == p.head || r.doc.Tokens[p.head-1].Paragraph != first.Paragraph
	return begins && p.head == p.first && r.mentions[p.mention].Span == first.Span && (severalOf(p.word) || acronyms(r.doc.Word(p.head)))
}

// number takes what only tells one of several apart off the head of p: Juror No. 7,
// Officer 12, Soldier F. It reports whether there is such a thing.
func (r *resolver) number(p *phrase) bool {
	at := p.head
	t := r.doc.Tokens[at]
	if m := r.mentionAt(at); at-1 < p.first || t.Kind != lex.Number && !(t.End-t.Start == 1 && r.capital(at)) || m >= 0 && r.mentions[m].Start != t.Start {
		return false
	}
	head := at - 1
	for head > p.first && lex.Listed(" no no. . number ", r.word(head)) {
		head--
	}
	w := r.word(head)
	if !r.capital(head) || !lex.Listed(people, w) && (!role(w) || abstract(w)) || r.mentionAt(head) >= 0 {
		return false
	}
	mods := p.mods[:0]
	for _, m := range p.mods {
		if m == w {
			break
		}
		mods = append(mods, m)
	}
	p.head, p.word, p.mods, p.definite, p.numbered = head, w, append(mods, r.word(at)), true, true
	return true
}

// core returns the tokens of the source s without what stands before it: where or
// when it was, and how nearly it is so much.
func (r *resolver) core(s lex.Span) (first, last int) {
	first, last = r.doc.Range(s)
	for first+1 < last && strings.ContainsAny(r.word(first), ",;:") {
		first++
	}
	return r.measured(r.placedSource(first, last), last), last
}

// lonePronoun returns the pronoun, in lower case, that the source of tokens
// [first, last) is: "she", "they themselves", "which hopes to grow,". It returns ""
// for any other source.
func (r *resolver) lonePronoun(first, last int) string {
	w := r.word(first)
	if first >= last || !lex.Listed(pronouns, w) {
		return ""
	}
	words := 0
	for t := first; t < last; t++ {
		if r.doc.Tokens[t].Kind != lex.Punct {
			words++
		}
	}
	if words == 1 || words == 2 && lex.Listed(afterthoughts, r.word(first+1)) || r.clause(first, last) {
		return w
	}
	return ""
}

// unfollowed returns the end of the source of tokens [first, last) without what
// follows it unparted: "Ortiz herself", "residents there", "Lena Ortiz former mayor of
// Leeds".
func (r *resolver) unfollowed(first, last int) int {
	for last-first > 1 && lex.Listed(afterthoughts, r.word(last-1)) {
		last--
	}
	m := r.speaking(first)
	if !r.person(m) {
		return last
	}
	if end := r.token(r.mentions[m].End); end > first+1 && end < last && r.word(end) == "former" {
		return end
	}
	return last
}

// partOf returns, in lower case, the head of what a source whose tail begins at token
// end is some of: of "a number of lawmakers", the lawmakers. It returns "" where that
// is somebody with a name or nothing.
func (r *resolver) partOf(p phrase, end int) string {
	if !lex.Listed(amounts, p.word) || r.word(end) != "of" {
		return ""
	}
	q := phrase{head: -1, last: p.last, possessor: -1}
	if r.skim(&q, end+1); q.head < 0 || r.mentionAt(q.head) >= 0 {
		return ""
	}
	return r.word(q.head)
}

// skim finds the head of the phrase that begins at token t and ends before p.last, and
// where its tail begins.
func (r *resolver) skim(p *phrase, t int) (end int) {
	start := t
	for ; t < p.last; t++ {
		w := r.word(t)
		if r.doc.Tokens[t].Kind == lex.Punct {
			bracket := w == "(" || w == "["
			if bracket {
				t = r.closing(t, p.last)
			}
			inside := bracket && r.goesOnAt(t+1, p.last) // the Workers' Party (WP) lawmaker
			if p.head >= 0 && !inside && (bracket || strings.ContainsAny(w, ",;:—–")) {
				return t
			}
			continue
		}
		if lex.Genitive(w) {
			if r.goesOnAt(t+1, p.last) {
				p.ownedBy(p.head)
			}
			continue
		}
		if p.head >= 0 && r.tailAt(t, p.last) {
			return t
		}
		if lex.Listed(articles, w) {
			if t == start {
				p.opens(w)
			}
			// Of "one of them" and "some said", that is the head.
			if !lex.Listed(" one some another any ", w) || r.goesOnAt(t+1, p.last) && !lex.Listed(tails, r.word(t+1)) {
				continue
			}
		}
		if p.head >= 0 && w == "elect" && r.word(t-1) == "-" {
			p.mods = append(p.mods, w)
			continue
		}
		if p.head >= 0 {
			p.mods = append(p.mods, r.word(p.head))
		}
		t = r.throughName(p, t)
		if t > start && lex.Genitive(r.word(t)) { // the mention holds it
			if r.goesOnAt(t+1, p.last) {
				p.ownedBy(t - 1)
				continue
			}
			t--
		}
		p.head = t
	}
	return t
}

// ownedBy notes that what follows is that of token t, the head so far or -1.
func (p *phrase) ownedBy(t int) {
	p.owner, p.possessed, p.head, p.definite = t, t >= 0, -1, true
}

// opens notes the article that the phrase begins with.
func (p *phrase) opens(article string) {
	switch article {
	case "a", "an", "another", "one":
		p.indefinite = true
	case "the", "this", "that", "his", "her", "its", "their", "these", "those", "my", "our":
		p.definite = true
	}
}

// goesOnAt reports whether token t lies before token last and is no punctuation.
func (r *resolver) goesOnAt(t, last int) bool {
	return t < last && r.doc.Tokens[t].Kind != lex.Punct
}

// throughName returns the last word of the name that token t begins, t itself where no
// mention holds it. The words before that one become modifiers: they are one with it,
// as in "the College of Marlby gardeners".
func (r *resolver) throughName(p *phrase, t int) int {
	m := r.mentionAt(t)
	if m < 0 {
		return t
	}
	for t+1 < p.last && r.mentionAt(t+1) == m {
		if r.doc.Tokens[t].Kind != lex.Punct {
			p.mods = append(p.mods, r.word(t))
		}
		t++
	}
	for r.doc.Tokens[t].Kind == lex.Punct {
		t--
	}
	return t
}

// tailAt reports whether token t begins the tail of a phrase that ends before token
// last, whose head lies before it: of Leeds, such as, briefed on the talks, holding 44
// percent, last year.
func (r *resolver) tailAt(t, last int) bool {
	w, next := r.word(t), r.word(t+1)
	if lex.Listed(tails, w) || w == "not" || lex.Listed(subjects, r.doc.Word(t)) || w == "such" && next == "as" || r.dated(t) {
		return true
	}
	if t+1 == last && plural(r.word(t-1)) && r.mentionAt(t-1) < 0 {
		return strings.HasSuffix(r.doc.Word(t), "ed") // two studies published
	}
	return t+1 < last && participle(r.doc.Word(t)) &&
		(lex.Listed(tails, next) && (next != "of" || !strings.HasSuffix(w, "ing")) || lex.Listed(articles, next) || r.doc.Tokens[t+1].Kind == lex.Number || strings.HasSuffix(next, "ly") || lex.Listed(naming, w) || r.dated(t+1))
}

// dated reports whether token t begins a time that a phrase ends with: a report
// last year, rules issued Thursday.
func (r *resolver) dated(t int) bool {
	if w := r.word(t); w == "last" || w == "this" || w == "next" {
		return lex.Listed(" year month week weekend summer winter spring autumn fall night ", r.word(t+1))
	}
	m := r.mentionAt(t)
	return m >= 0 && r.mentions[m].Start == r.doc.Tokens[t].Start && (r.mentions[m].Type == entity.Date || r.mentions[m].Type == entity.Time) && (t < 1 || !lex.Listed(articles, r.word(t-1)))
}

// placedSource returns the first token of the source of tokens [first, last) after
// where or when it was: "Outside court, Ortiz's brother".
func (r *resolver) placedSource(first, last int) int {
	if first >= last || !lex.Listed(tails, r.word(first)) && !lex.Listed(settings, r.word(first)) || !lex.Capital(r.doc.Word(first)) || lex.Listed(relatives, r.word(first)) {
		return first
	}
	for t := first + 1; t+1 < min(last, first+8); t++ {
		if r.word(t) == "," {
			return t + 1
		}
		if m := r.speaking(t); r.person(m) && !lex.Genitive(r.word(r.token(r.mentions[m].End))) {
			return first // Next-door neighbour Lena Ortiz, 44
		}
	}
	return first
}

// measured returns the first token of [first, last) after words that only say
// how nearly: "just under half of the drivers", "privately, officials".
func (r *resolver) measured(first, last int) int {
	t := first
	for t+1 < last && r.mentionAt(t) < 0 {
		w, next := r.word(t), r.word(t+1)
		switch {
		case (w == "more" || w == "less" || w == "fewer") && next == "than", w == "at" && (next == "least" || next == "most"), w == "up" && next == "to":
			t += 2
		case lex.Listed(nearly, w) && (lex.Listed(nearly, next) || r.amount(t+1)):
			t++
		case t == first && lex.Listed(" privately publicly officially reportedly separately previously recently initially finally apparently ", w):
			t++
			if r.word(t) == "," {
				t++
			}
		default:
			return t
		}
	}
	return t
}

// amount reports whether token t begins how much: forty, 40, half.
func (r *resolver) amount(t int) bool {
	return r.doc.Tokens[t].Kind == lex.Number || lex.Listed(amounts, r.word(t)) || lex.Listed(" a all every each sixty seventy eighty ninety hundred thousand million twenty-five three-quarters two-thirds ", r.word(t))
}

// clause reports whether the source of tokens [first, last), which begins with a
// pronoun, holds the clause that follows it, too: "which hopes to grow,".
func (r *resolver) clause(first, last int) bool {
	switch w := r.word(first); w {
	case "who", "which":
		return r.doc.Word(first) == w && !lex.Listed(" of and or ", r.word(first+1))
	case "he", "she", "they", "it":
		if lex.Capital(r.doc.Word(first+1)) || !lex.Listed(finites, r.word(first+1)) && last-first < 4 {
			return false
		}
		for t := first + 1; t < last; t++ {
			if w := r.word(t); w == "and" || w == "," && t == first+1 || w == "or" || w == "along" {
				return false
			}
		}
		return true
	}
	return false
}

// endsBare reports whether the words that say who the source p is end before token t.
// Phrases with of, for, in and the like say so; a clause does not. A participle behind a
// hyphen is part of a word: the rate-setting committee.
func (r *resolver) endsBare(p phrase, t int) bool {
	w := r.word(t)
	if r.doc.Tokens[t].Kind == lex.Punct {
		return strings.ContainsAny(w, ",;:()[]—–")
	}
	return lex.Listed(relatives, w) || w == "not" || t > p.first && lex.Listed(subjects, r.doc.Word(t)) ||
		participle(r.doc.Word(t)) && r.word(t-1) != "-"
}

// bare is the source without its article and tail, white space as single spaces.
func (r *resolver) bare(p phrase, end int) string {
	for end < p.last && !r.endsBare(p, end) {
		end++
	}
	first := p.first
	for first > 0 && r.doc.Tokens[first-1].Start >= p.Start && lex.Listed(measures, r.word(first-1)) {
		first--
	}
	for first < end-1 && lex.Listed(" a an the this that these those another ", r.word(first)) && !(first+2 == end && lex.Listed(" other others latter former two three rest ", r.word(first+1))) {
		first++
	}
	last := end
	for last > first+1 && lex.Listed(tails, r.word(last-1)) {
		last--
	}
	for last > first+1 && (lex.Genitive(r.word(last-1)) || r.doc.Tokens[last-1].Kind == lex.Punct) {
		last--
	}
	if first >= last {
		return r.doc.Of(p.Span)
	}
	return r.doc.Spaced(r.doc.Span(first, last))
}
