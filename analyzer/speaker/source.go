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
	unlisted    bool   // a name that no mention holds, and of what kind
	name        Kind
}

// read takes the source apart.
func (r *resolver) read(s lex.Span) phrase {
	p := phrase{Span: s, first: r.token(s.Start), head: -1, mention: -1, possessor: -1}
	p.last = p.first
	for p.last < len(r.doc.Tokens) && r.doc.Tokens[p.last].Start < s.End {
		p.last++
	}
	for p.first+1 < p.last && strings.ContainsAny(r.word(p.first), ",;:") {
		p.first++
	}
	p.first = r.measured(r.placedSource(p.first, p.last), p.last)
	if p.last-p.first >= 1 {
		if w := r.word(p.first); within(pronouns, w) {
			words := 0
			for t := p.first; t < p.last; t++ {
				if r.doc.Tokens[t].Kind != lex.Punct {
					words++
				}
			}
			if words == 1 || words == 2 && within(afterthoughts, r.word(p.first+1)) || r.clause(p.first, p.last) {
				p.pronoun = w
				return p
			}
		}
	}
	// Trump himself; residents there
	for p.last-p.first > 1 && within(afterthoughts, r.word(p.last-1)) {
		p.last--
	}
	// Lena Ortiz former mayor of Leeds
	if m := r.speaking(p.first); m >= 0 && r.names[r.mentions[m].Name].Type == entity.Person {
		if end := r.token(r.mentions[m].End); end > p.first+1 && end < p.last && r.word(end) == "former" {
			p.last = end
		}
	}
	end := r.skim(&p, p.first)
	if p.possessed = p.possessor >= 0; p.possessed {
		p.owner = p.possessor
		if m := r.mentionAt(p.possessor); m >= 0 {
			p.possessor = m
		} else {
			p.possessor = -1
		}
	}
	if p.head < 0 {
		p.head = p.first
	}
	p.word = r.word(p.head)
	if last := r.several(p); last > 0 {
		p.plural = true
		p.text = r.bare(p, last)
		if names := r.roll(p.first, last); names != "" {
			p.text, p.word = names, strings.ToLower(names)
		} else if names := r.people(p.first, last); last == p.last && r.ends(last) && strings.Count(names, " and ") == 1 && !strings.Contains(names, ", ") {
			p.text, p.word = names, strings.ToLower(names) // the leader Lena Ortiz and head of the mill Tom Diaz
		} else if m := r.speaking(last + 1); r.word(last) == "," && last+1 < p.last && m >= 0 && r.names[r.mentions[m].Name].Type == entity.Person {
			// Ortiz and her deputy, Tom Diaz,
			if names := r.people(p.first, r.token(r.mentions[m].End)); strings.Count(names, " and ") == 1 && !strings.Contains(names, ", ") {
				p.text, p.word = names, strings.ToLower(names)
			}
		}
		return p
	}
	if names := r.listed(p, end); names != "" {
		p.plural, p.text, p.word = true, names, strings.ToLower(names)
		return p
	}
	// A number of lawmakers are lawmakers.
	if within(amounts, p.word) && r.word(end) == "of" {
		q := phrase{head: -1, last: p.last, first: end + 1, possessor: -1}
		if r.skim(&q, end+1); q.head >= 0 && r.mentionAt(q.head) < 0 {
			p.part = r.word(q.head)
		}
	}
	p.mention = r.nameIn(p, end)
	if p.mention >= 0 && r.mentionAt(p.head) == p.mention && r.names[r.mentions[p.mention].Name].Type == entity.Org && within(offices, p.word) {
		p.mention = -1 // the PM
		p.text = r.bare(p, end)
		return p
	}
	p.text = r.bare(p, end)
	if p.mention < 0 || r.mentionAt(p.head) == p.mention && r.names[r.mentions[p.mention].Name].Type != entity.Person {
		r.unlisted(&p, end)
	}
	return p
}

// skim finds the head of the phrase that begins at token t, and where its tail
// begins.
func (r *resolver) skim(p *phrase, t int) (end int) {
	start := t
	for ; t < p.last; t++ {
		w := r.word(t)
		tok := r.doc.Tokens[t]
		if tok.Kind == lex.Punct {
			if w == "(" || w == "[" {
				if t = r.closing(t, p.last); t+1 < p.last && r.doc.Tokens[t+1].Kind != lex.Punct {
					continue // the Workers' Party (WP) lawmaker
				}
				if p.head >= 0 {
					return t
				}
			}
			if p.head >= 0 && strings.ContainsAny(w, ",;:—–") {
				return t
			}
			continue
		}
		if w == "'s" || w == "’s" {
			if t+1 < p.last && r.doc.Tokens[t+1].Kind != lex.Punct {
				p.possessor, p.head = p.head, -1
				p.definite = true
			}
			continue
		}
		if p.head >= 0 && (within(tails, w) || w == "such" && r.word(t+1) == "as") {
			return t
		}
		if p.head >= 0 && t+1 < p.last && participle(r.doc.Word(t)) {
			if next := r.word(t + 1); within(tails, next) || within(articles, next) || strings.HasSuffix(next, "ly") || within(naming, w) || r.dated(t+1) {
				return t
			}
		}
		if p.head >= 0 && r.dated(t) {
			return t
		}
		if within(articles, w) {
			switch w {
			case "a", "an", "another", "one":
				p.indefinite = p.indefinite || t == start
			case "the", "this", "that", "his", "her", "its", "their", "these", "those", "my", "our":
				p.definite = p.definite || t == start
			}
			if w != "one" && w != "some" && w != "another" && w != "any" || t+1 < p.last && !within(tails, r.word(t+1)) && r.doc.Tokens[t+1].Kind != lex.Punct {
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
		// The words of a name are one: the College of Marlby gardeners.
		if m := r.mentionAt(t); m >= 0 {
			for t+1 < p.last && r.mentionAt(t+1) == m {
				if r.doc.Tokens[t].Kind != lex.Punct {
					p.mods = append(p.mods, r.word(t))
				}
				t++
			}
			for t > start && r.doc.Tokens[t].Kind == lex.Punct {
				t--
			}
			if w := r.word(t); (w == "'s" || w == "’s") && t > start {
				// The mention holds its possessive.
				if t+1 < p.last && r.doc.Tokens[t+1].Kind != lex.Punct {
					p.possessor, p.head, p.definite = t-1, -1, true
					continue
				}
				t--
			}
		}
		p.head = t
	}
	return t
}

// dated reports whether token t begins a time that a phrase ends with: a report
// last year, rules issued Thursday.
func (r *resolver) dated(t int) bool {
	if w := r.word(t); w == "last" || w == "this" || w == "next" {
		return within(" year month week weekend summer winter spring autumn fall night ", r.word(t+1))
	}
	m := r.mentionAt(t)
	return m >= 0 && r.mentions[m].Start == r.doc.Tokens[t].Start && (r.mentions[m].Type == entity.Date || r.mentions[m].Type == entity.Time) && (t < 1 || !within(articles, r.word(t-1)))
}

// closing returns the token that closes the bracket at t, before last.
func (r *resolver) closing(t, last int) int {
	for k := t + 1; k < last; k++ {
		if w := r.word(k); w == ")" || w == "]" {
			return k
		}
	}
	return t
}

// nameIn returns the mention that the source is: its head ("Mayor Lena
// Ortiz"), the person at its end ("director of Arup Li Wei") or one in
// apposition ("the mayor, Lena Ortiz").
func (r *resolver) nameIn(p phrase, end int) int {
	head := r.speaking(p.head)
	if head >= 0 && (r.names[r.mentions[head].Name].Type == entity.Org || r.names[r.mentions[head].Name].Type == entity.GPE && r.mentions[head].Confidence < 0.9) {
		// A surname may have been taken for a company or a place.
		if n, ok := r.surnames[r.doc.Of(r.mentions[head].Span)]; ok && n >= 0 && (r.byName[n] > 0 || r.doc.Tokens[p.first].Paragraph == 0) {
			return r.names[n].Mentions[0]
		}
	}
	if head >= 0 && r.names[r.mentions[head].Name].Type == entity.Person {
		return head
	}
	comma := end
	for ; comma < p.last && r.word(comma) != "," && !within(relatives, r.word(comma)); comma++ {
		if r.word(comma) == "(" {
			close := r.closing(comma, p.last)
			if close+1 >= p.last || r.doc.Tokens[close+1].Kind == lex.Punct {
				break
			}
			comma = close
		}
	}
	if within(amounts, p.word) && r.word(end) == "of" {
		if m := r.holder(p, comma); m >= 0 {
			return m // one of the Leeds Four, Lena Ortiz
		}
	}
	last := comma - 1
	for last > p.first && r.doc.Tokens[last].Kind == lex.Punct {
		last--
	}
	if within(kin, p.word) && r.word(end) == "of" {
		last = p.first // the nephew of the author Lena Ortiz is not she
	}
	some := strings.HasSuffix(p.word, "s") && !strings.HasSuffix(p.word, "ss") && r.doc.Word(p.head) == p.word || within(" some many most several others ", p.word)
	for back := 0; back < 3 && last-back > p.first && !some; back++ {
		// A part of a name may have been missed: Li-shu.
		m := r.speaking(last - back)
		if m < 0 || r.names[r.mentions[m].Name].Type != entity.Person {
			if w := r.doc.Word(last - back); back > 0 && w != "-" && w != "‑" || 'a' <= w[0] && w[0] <= 'z' && back == 0 && !(last > 0 && r.word(last-1) == "-") {
				break
			}
			continue
		}
		before := r.token(r.mentions[m].Start) - 1
		for before > p.first && (honorific(r.word(before)) || within(titles, r.word(before)) && capital(r.doc.Word(before))) {
			before-- // a spokesman for Mr. Diaz, the government of President Ortiz
		}
		if b := r.word(before); r.mentions[m].Start > p.Start && before >= p.first && (within(tails, b) || b == "'s" || b == "’s" || b == "and") {
			break
		}
		if b := r.doc.Word(max(before, 0)); before > p.head+2 && r.word(end) == "of" && within(articles, r.word(end+1)) && r.doc.Tokens[before].Kind == lex.Word && !capital(b) && !role(b) {
			break // the skipper of the ship Alcyone is no Alcyone
		}
		return m
	}
	if head < 0 && within(outlets, p.word) && end == p.head+1 {
		// The Marlby Post newspaper, the Marlby One TV station
		k := p.head - 1
		if within(" tv television radio news ", r.word(k)) {
			k--
		}
		if m := r.speaking(k); m >= 0 && k >= p.first && r.names[r.mentions[m].Name].Type != entity.Person && r.names[r.mentions[m].Name].Type != entity.GPE && r.names[r.mentions[m].Name].Type != entity.NORP {
			return m
		}
	}
	if head >= 0 {
		if m := r.holder(p, comma); m >= 0 {
			return m
		}
		return head
	}
	// The ministry's report, Ortiz's words
	if p.possessor >= 0 && (within(papers, p.word) || within(sayings, p.word)) {
		if m := r.mentions[p.possessor]; m.Name >= 0 && m.Name < len(r.names) && figurative(m.Type) && r.titled(p.first, r.token(m.Start)) {
			return p.possessor
		}
	}
	// An Arup press release
	if p.possessor < 0 && within(issues, p.word) && p.head > p.first {
		k := p.head - 1
		if within(" press news ", r.word(k)) {
			k--
		}
		if m := r.speaking(k); m >= 0 && k >= p.first && r.names[r.mentions[m].Name].Type == entity.Org {
			return m
		}
	}
	// A post by Ortiz, a study from the institute
	if w := r.word(end); within(papers, p.word) && (w == "by" || w == "from") {
		t := end + 1
		for t < p.last && (within(articles, r.word(t)) || honorific(r.word(t)) || t < end+4 && r.mentionAt(t) < 0 && r.doc.Tokens[t].Kind == lex.Word && !within(tails, r.word(t)) && !capital(r.doc.Word(t))) {
			t++
		}
		if m := r.speaking(t); m >= 0 && t < p.last {
			if typ := r.names[r.mentions[m].Name].Type; typ == entity.Org || typ == entity.Person && w == "by" {
				return m
			}
		}
	}
	return r.apposition(p, end, comma)
}

// placedSource returns the first token of the source of tokens [first, last) after
// where or when it was: "Outside court, Ortiz's brother".
func (r *resolver) placedSource(first, last int) int {
	if first >= last || !within(tails, r.word(first)) || !capital(r.doc.Word(first)) || within(relatives, r.word(first)) {
		return first
	}
	for t := first + 1; t+1 < min(last, first+8); t++ {
		if r.word(t) == "," {
			return t + 1
		}
	}
	return first
}

// titled reports whether tokens [first, last) are no more than an article and
// what somebody is: "the singer", in no "reporters covering singer".
func (r *resolver) titled(first, last int) bool {
	for t := first; t < last; t++ {
		if w := r.word(t); last-first > 3 || !within(articles, w) && !honorific(w) && !role(r.doc.Word(t)) && r.doc.Tokens[t].Kind == lex.Word {
			return false
		}
	}
	return true
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
		case within(nearly, w) && (within(nearly, next) || r.amount(t+1)):
			t++
		case t == first && within(" privately publicly officially reportedly separately previously recently initially finally apparently ", w):
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
	return r.doc.Tokens[t].Kind == lex.Number || within(amounts, r.word(t)) || within(" a all every each twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million six seven eight nine ten eleven twelve twenty-five three-quarters two-thirds ", r.word(t))
}

// clause reports whether the source of tokens [first, last), which begins with a
// pronoun, holds the clause that follows it, too: "which hopes to grow,".
func (r *resolver) clause(first, last int) bool {
	switch w := r.word(first); w {
	case "who", "which":
		return r.doc.Word(first) == w && !within(" of and or ", r.word(first+1))
	case "he", "she", "they", "it":
		if capital(r.doc.Word(first+1)) || !within(finites, r.word(first+1)) && last-first < 4 {
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

// holder returns the person between the comma at token comma and the end of the
// source or the next comma, where what stands before is a body's name or an
// office taken for one: "the High Commissioner for Rivers, Lena Ortiz,". It
// returns -1 where there is none.
func (r *resolver) holder(p phrase, comma int) int {
	t := comma + 1
	for t < p.last && (honorific(r.word(t)) || r.word(t) == "." || r.mentionAt(t) < 0 && role(r.doc.Word(t)) && r.doc.Tokens[t].Kind == lex.Word) {
		t++
	}
	m := r.speaking(t)
	if r.word(comma) != "," || t >= p.last || m < 0 || r.names[r.mentions[m].Name].Type != entity.Person {
		return -1
	}
	if end := r.token(r.mentions[m].End); end < p.last && !within(" , of from ( ", r.word(end)) {
		return -1
	}
	return m
}

// apposition returns the name that stands beside a source's head: "the mayor,
// Dame Lena Ortiz", "a spokesman for the bank, Tom Diaz, 40", "a firm called
// Arup", or -1.
func (r *resolver) apposition(p phrase, end, comma int) int {
	body := within(bodies, p.word)
	if p.plural || strings.HasSuffix(p.word, "s") && !strings.HasSuffix(p.word, "ss") && !within(amounts, p.word) {
		return -1
	}
	fits := func(m int) bool {
		switch r.names[r.mentions[m].Name].Type {
		case entity.Person:
			return !body
		case entity.Org:
			return body || within(amounts, p.word)
		case entity.GPE:
			return within(lands, p.word)
		}
		return false
	}
	for t := end; t < min(p.last, end+12); t++ {
		if w := r.word(t); within(naming, w) || w == "as" && within(afterthoughts, r.word(t-1)) {
			q := phrase{head: -1, last: p.last, possessor: -1}
			if r.skim(&q, t+1); q.head >= 0 {
				if m := r.speaking(q.head); m >= 0 {
					return m
				}
			}
			break
		}
	}
	for tries := 0; tries < 4 && comma < p.last && r.word(comma) == ","; tries++ {
		q := phrase{head: -1, last: p.last, possessor: -1}
		next := r.skim(&q, comma+1)
		if q.head >= 0 {
			if m := r.speaking(q.head); m >= 0 && (fits(m) || tries == 0 && r.enclosed(p, m, comma)) {
				return m
			}
		}
		for next < p.last && r.word(next) != "," && !within(relatives, r.word(next)) {
			next++
		}
		comma = next
	}
	return -1
}

// enclosed reports whether mention m, of a body, fills the place between the
// comma at token comma and the next one or the end of the source: "the
// contractor, Marlby Works,". What stands before is then what the body is,
// unless only people are called so.
func (r *resolver) enclosed(p phrase, m, comma int) bool {
	t := comma + 1
	for within(articles, r.word(t)) {
		t++
	}
	end := r.token(r.mentions[m].End)
	typ := r.names[r.mentions[m].Name].Type
	// The largest exporter, Norway; but not a student from the capital, Oslo.
	land := typ == entity.GPE && comma == p.head+1 && p.definite
	return (typ == entity.Org || land) && r.token(r.mentions[m].Start) == t && (end >= p.last || r.word(end) == ",") &&
		!within(people, p.word) && !within(men, p.word) && !within(women, p.word) && office(p.word) != "spokesperson"
}

// speaking returns the mention at token t if its name can speak, or -1.
func (r *resolver) speaking(t int) int {
	if m := r.mentionAt(t); m >= 0 && r.mentions[m].Name >= 0 && r.mentions[m].Name < len(r.names) && figurative(r.mentions[m].Type) {
		return m
	}
	return -1
}

// figurative reports whether names of type t can speak.
func figurative(t entity.Type) bool {
	switch t {
	case entity.Person, entity.Org, entity.GPE, entity.NORP, entity.Fac, entity.WorkOfArt, entity.Law, entity.Loc, entity.Product, entity.Event:
		return true
	}
	return false
}

// mentionAt returns the mention that holds token t, or -1.
func (r *resolver) mentionAt(t int) int {
	if t < 0 || t >= len(r.doc.Tokens) {
		return -1
	}
	at := r.doc.Tokens[t].Start
	lo, hi := 0, len(r.mentions)
	for lo < hi {
		mid := (lo + hi) / 2
		if r.mentions[mid].End <= at {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo < len(r.mentions) && r.mentions[lo].Start <= at {
		return lo
	}
	return -1
}

// bare is the source without its article and tail, white space as single spaces.
func (r *resolver) bare(p phrase, end int) string {
	// Phrases with of, for, in and the like say who it is; a clause does not.
	for t := end; t < p.last; t++ {
		w := r.word(t)
		if r.doc.Tokens[t].Kind == lex.Punct && strings.ContainsAny(w, ",;:()[]—–") || within(relatives, w) || participle(r.doc.Word(t)) {
			break
		}
		end = t + 1
	}
	first := p.first
	for first > 0 && r.doc.Tokens[first-1].Start >= p.Start && within(measures, r.word(first-1)) {
		first--
	}
	for first < end-1 && within(" a an the this that these those another ", r.word(first)) {
		first++
	}
	last := end
	for last > first+1 && within(tails, r.word(last-1)) {
		last--
	}
	for last > first+1 && (r.word(last-1) == "'s" || r.word(last-1) == "’s" || r.doc.Tokens[last-1].Kind == lex.Punct) {
		last--
	}
	if first >= last {
		return r.doc.Of(p.Span)
	}
	return strings.Join(strings.Fields(r.doc.Text[r.doc.Tokens[first].Start:r.doc.Tokens[last-1].End]), " ")
}

func participle(w string) bool {
	if w[0] >= 'A' && w[0] <= 'Z' {
		return false
	}
	return len(w) > 4 && (strings.HasSuffix(w, "ed") || strings.HasSuffix(w, "ing")) || within(" known given held sent seen led made taken born hurt familiar close aware able ", w)
}

const (
	// Words that stand after a source.
	afterthoughts = " himself herself themselves itself there here today yesterday alike "
	// Words that say how much of something.
	amounts = " number lot lots series majority minority dozens hundreds thousands scores handful half third quarter quarters percent % one some many most several few two three four five range host group panel team members rest years pair couple all both none any "
	// What is somebody's own words, and what a body gives out.
	sayings = " words remark remarks comment comments speech testimony "
	issues  = " statement release data figures statistics "
	// Those who are somebody's.
	kin = " nephew niece wife widow widower husband son daughter mother father brother sister uncle aunt cousin grandson granddaughter grandmother grandfather parent friend fiance fiancé fiancée girlfriend boyfriend partner ex-wife ex-husband twin stepson stepdaughter lawyer attorney agent manager assistant neighbour neighbor colleague ally opponent rival supporter critic fan victim biographer "
	// Offices that are written as bodies are.
	offices = " pm mp mep mla msp ceo cfo coo vp ag a.g. dgp mec cec uno "
	// Words after the name of what people read.
	outlets = " newspaper daily weekly magazine website site channel broadcaster tabloid paper station blog portal "
	// Titles before a name that are a part of whom a body or an aide belongs to.
	titles = " president premier minister governor senator mayor chancellor secretary king queen prince princess pope chairman chairwoman judge general ambassador congressman congresswoman speaker "
	// Words that say how nearly something is so much.
	measures = " just only nearly almost roughly about around over under more less fewer than at least most up to "
	nearly   = " just only nearly almost roughly about around over under "
	// Words that a name follows.
	naming = " called named surnamed nicknamed dubbed "

	pronouns  = " he she they it i we you who which that this these those him her his them their its my our himself herself themselves itself "
	articles  = " a an the this that these those his her its their my our your another one some any "
	relatives = " who which that whom whose where when while if because "
	tails     = " of in at on for from with by to as about against among amid after before between during despite near under over inside into like outside through toward towards via within without including than since who whom whose which that where when while if because "
)

// within reports whether the space-separated list, with a space at both ends,
// holds word.
func within(list, word string) bool {
	for at := 0; word != ""; {
		i := strings.Index(list[at:], word)
		if i < 0 {
			return false
		}
		i += at
		if end := i + len(word); i > 0 && list[i-1] == ' ' && end < len(list) && list[end] == ' ' {
			return true
		}
		at = i + len(word)
	}
	return false
}
