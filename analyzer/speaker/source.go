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
	if m := r.speaking(p.first); r.person(m) {
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
		} else if m := r.speaking(last + 1); r.word(last) == "," && last+1 < p.last && r.person(m) {
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
	if p.mention >= 0 && r.mentionAt(p.head) == p.mention && r.typeOf(p.mention) == entity.Org && within(offices, p.word) {
		p.mention = -1 // the PM
		p.text = r.bare(p, end)
		return p
	}
	p.text = r.bare(p, end)
	if p.mention < 0 || r.mentionAt(p.head) == p.mention && r.typeOf(p.mention) != entity.Person {
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

// speaking returns the mention at token t if its name can speak, or -1.
func (r *resolver) speaking(t int) int {
	if m := r.mentionAt(t); m >= 0 && r.mentions[m].Name >= 0 && r.mentions[m].Name < len(r.names) && figurative(r.mentions[m].Type) {
		return m
	}
	return -1
}

// typeOf returns the type of the name of mention m, which can speak.
func (r *resolver) typeOf(m int) entity.Type { return r.names[r.mentions[m].Name].Type }

// person reports whether mention m, which can speak or is -1 for none, is a person's.
func (r *resolver) person(m int) bool { return m >= 0 && r.typeOf(m) == entity.Person }

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
	for first < end-1 && within(" a an the this that these those another ", r.word(first)) && !(first+2 == end && within(" other others latter former two three rest ", r.word(first+1))) {
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
