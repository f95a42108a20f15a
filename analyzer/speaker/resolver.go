package speaker

import (
	"strings"

	"whosaid/analyzer/entity"
	"whosaid/analyzer/lex"
	"whosaid/analyzer/quote"
)

// A resolver knows what a reader knows at one place of the text. It sweeps the
// text from its beginning: over mentions, over the subjects of sentences and
// over the sources of statements.
type resolver struct {
	doc        *lex.Document
	mentions   []entity.Mention
	names      []entity.Name
	statements []quote.Statement

	// Of the whole text:
	surnames map[string]int   // last words of full names of people → name, or -1 for several
	singles  map[string]int   // people of whom one word is known → name
	genders  []gender         // by name
	soft     []bool           // by name: the gender is told by the first name alone
	hints    []gender         // by name: what the pronouns near its mentions tell
	known    []description    // what the named are called, in text order
	calls    map[string]*call // by word
	callings []int            // how often each name was called something
	titles   [][]string       // by name: the words it was called
	parties  []string         // by name: the first party that it was called by, or ""
	guest    int              // the name of who is asked in an interview, or -1
	main     [2]int           // the person and the organization with the most mentions, or -1

	// Where the sweep is:
	at       int      // the next mention
	sentence int      // the next sentence whose subject is to be read
	opening  lex.Span // its subject
	head     int      // the mention that is the subject read last, or -1
	current  int      // the statement that is being resolved, or -1

	// Who has been mentioned or has spoken so far:
	speakers []speaker
	byName   []int            // 1 + index into speakers, by name
	family   map[string]int   // last words of unlisted names → 1 + index into speakers
	nameless map[string][]int // speakers without a name by the head of their source
	papers   map[string]int   // 1 + index into speakers of the latest document of a sort
	pairs    []int            // speakers that are several people by their names, the latest last
	recent   []int            // speakers in the order of their last mention, each once

	// The last source, and what it was found to be:
	shared        lex.Span
	sharedWho     int
	sharedFinding Finding
	sharedMention int

	// The last statement:
	last      int      // index into speakers of who spoke, or -1
	lastAt    int      // where, as token
	lastAsked bool     // it was a question
	earlier   int      // who spoke before that and is another, or -1
	told      lex.Span // the content that was reported last

	study *study // nil but for Study
}

// A speaker is a Speaker in the making: anybody and anything that may speak, or
// be meant by a pronoun.
type speaker struct {
	Speaker
	source phrase // as first written, for those without a name
	gender gender
	soft   bool // the gender is told by the first name alone
	at     int  // token of the last mention, -1 before the first
	born   int  // token of the first
	count  int  // mentions
	spoke  int  // token of the last source, -1 before the first
	firm   bool // it was called a company

	// Of the last mention:
	subject   bool // it is the subject that its sentence begins with
	clause    bool // it is the subject of a later clause of its sentence
	first     bool // it is the first of a person in its sentence
	quoted    bool // it stands in a quotation
	possessor bool // Ortiz's
	governed  bool // it follows a preposition
	echoed    bool // it is a pronoun that opens its sentence
	behalf    bool // it stands in the source of somebody who speaks for it
}

func newResolver(doc *lex.Document, mentions []entity.Mention, names []entity.Name, statements []quote.Statement) *resolver {
	r := &resolver{
		doc: doc, mentions: mentions, names: names, statements: statements,
		surnames: make(map[string]int), singles: make(map[string]int), family: make(map[string]int), nameless: make(map[string][]int), papers: make(map[string]int),
		genders: make([]gender, len(names)), soft: make([]bool, len(names)), parties: make([]string, len(names)), byName: make([]int, len(names)),
		last: -1, earlier: -1, head: -1,
	}
	for i := range names {
		if names[i].Type == entity.Person {
			r.genders[i], r.soft[i] = r.genderOf(i)
			r.noteSurname(i)
		}
	}
	for _, m := range mentions {
		if m.Name >= 0 && m.Name < len(names) {
			switch names[m.Name].Type {
			case entity.Person, entity.Org, entity.GPE:
				r.describe(m)
			}
		}
	}
	r.sortCalls()
	r.hint()
	r.guest = r.asked()
	r.main = [2]int{r.mainOf(entity.Person), r.mainOf(entity.Org)}
	r.opening = r.subject(0)
	return r
}

// noteSurname notes the last word of a person's full name, and whether it is another's,
// too, or the one word that is known of it.
func (r *resolver) noteSurname(n int) {
	words := strings.Fields(r.names[n].Text)
	if len(words) < 2 {
		r.singles[r.names[n].Text] = n
		return
	}
	last := words[len(words)-1]
	if _, ok := r.surnames[last]; ok {
		n = -1
	}
	r.surnames[last] = n
}

// mainOf returns the name of a type that is mentioned most, and at least three
// times; -1 where there is none.
func (r *resolver) mainOf(t entity.Type) int {
	best, most := -1, 2
	for i := range r.names {
		if n := len(r.names[i].Mentions); r.names[i].Type == t && n > most {
			best, most = i, n
		}
	}
	return best
}

// named returns the speaker of name n.
func (r *resolver) named(n int) int {
	if r.byName[n] == 0 {
		s := speaker{Speaker: Speaker{Kind: r.kindOfName(n), Text: r.names[n].Text, Name: n}, gender: r.genders[n], soft: r.soft[n], at: -1, spoke: -1}
		r.speakers = append(r.speakers, s)
		r.byName[n] = len(r.speakers)
	}
	return r.byName[n] - 1
}

// resolve finds the speaker of statement i.
func (r *resolver) resolve(i int) (int, Finding) {
	s := r.statements[i]
	r.current = i
	if s.Source.Empty() {
		return r.unwritten(s)
	}
	// A source that two statements share is one speaker.
	if s.Source == r.shared {
		return r.sharedWho, r.sharedFinding
	}
	r.shared = s.Source
	r.sharedWho, r.sharedFinding = r.written(s)
	return r.sharedWho, r.sharedFinding
}

// written finds the speaker of a statement with a source.
func (r *resolver) written(s quote.Statement) (int, Finding) {
	p := r.read(s.Source)
	r.sharedMention = p.mention
	if p.pronoun != "" {
		return r.pronoun(p)
	}
	if r.called(p) {
		if who, f := r.described(p); who >= 0 {
			return who, f
		}
	}
	if lex.Listed(" nobody none neither no-one ", p.word) && p.part == "" {
		return -1, Finding{}
	}
	if p.mention >= 0 {
		m := r.mentions[p.mention]
		f := Finding{How: ByShortName, Via: m.Span}
		n := r.names[m.Name]
		if r.full(m, n) {
			f.How = ByName
		}
		f.Confidence = r.trust(p, f.How, false)
		r.issued(p)
		return r.named(m.Name), f
	}
	if p.unlisted {
		who, how := r.byUnlisted(p)
		return who, Finding{How: how, Via: r.joined(who, p), Confidence: r.trust(p, how, false)}
	}
	if who := r.together(p); who >= 0 {
		return who, Finding{How: ByDescription, Via: r.via(who), Confidence: sureTogether}
	}
	if !p.plural {
		if who, f := r.described(p); who >= 0 {
			return who, f
		}
	}
	if who, f := r.maker(p); who >= 0 {
		return who, f
	}
	if lex.Listed(" and or but who whom that which as for with ", p.word) {
		return -1, Finding{} // a word that stands for nobody
	}
	who := r.asWritten(p)
	via := r.joined(who, p)
	return who, Finding{How: AsWritten, Via: via, Confidence: r.trust(p, AsWritten, !via.Empty())}
}

// joined is where the speaker of p was written before, or empty.
func (r *resolver) joined(who int, p phrase) lex.Span {
	if s := r.speakers[who].source.Span; s != p.Span {
		return s
	}
	return lex.Span{}
}

// full reports whether the mention gives the name in full.
func (r *resolver) full(m entity.Mention, n entity.Name) bool {
	text := r.doc.Of(m.Span)
	return text == n.Text || len(strings.Fields(text)) >= 2 && n.Type == entity.Person || len(text) >= len(n.Text)
}
