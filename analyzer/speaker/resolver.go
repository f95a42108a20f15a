package speaker

import (
	"strings"

	"whosaid/analyzer/entity"
	"whosaid/analyzer/lex"
	"whosaid/analyzer/quote"
)

// A resolver knows what a reader knows at one place of the text.
type resolver struct {
	doc        *lex.Document
	mentions   []entity.Mention
	names      []entity.Name
	statements []quote.Statement

	surnames map[string]int   // last words of full names of people → name, or -1 for several
	at       int              // the next mention
	people   []person         // by name
	recent   []int            // names of people, the latest mention last, each once
	bodies   []int            // names of organizations, the latest mention last, each once
	known    []description    // what people are called, in text order
	calls    map[string]*call // by word
	speakers []speaker
	byName   []int // 1 + index into speakers, by name

	shared        lex.Span // the last source, and what it was found to be
	sharedWho     int
	sharedFinding Finding

	last     int // index into speakers of who spoke last, or -1
	lastAt   int // where, as token
	lastBody int // the last speaker that is no person, or -1
}

// A speaker is a Speaker in the making.
type speaker struct {
	Speaker
	source phrase // as first written
	gender gender
	where  int // token of its last source
}

// A person is what is known about a name of type Person.
type person struct {
	gender gender
	at     int // token of the last mention, -1 before the first
	quoted bool
	first  bool // the first person in its sentence
	spoke  int  // token of the last source that led here, or -1
	count  int
}

type gender uint8

const (
	unknown gender = iota
	female
	male
)

// clashes reports whether g and h cannot be one person.
func (g gender) clashes(h gender) bool { return g != h && g != unknown && h != unknown }

func newResolver(doc *lex.Document, mentions []entity.Mention, names []entity.Name, statements []quote.Statement) *resolver {
	r := &resolver{doc: doc, mentions: mentions, names: names, statements: statements, last: -1, lastBody: -1}
	r.people = make([]person, len(names))
	r.byName = make([]int, len(names))
	r.surnames = make(map[string]int)
	for i := range names {
		r.people[i] = person{at: -1, spoke: -1}
		if names[i].Type == entity.Person {
			r.people[i].gender = r.genderOf(i)
			if words := strings.Fields(names[i].Text); len(words) > 1 {
				last := words[len(words)-1]
				if _, ok := r.surnames[last]; ok {
					i = -1
				}
				r.surnames[last] = i
			}
		}
	}
	for _, m := range mentions {
		if m.Name >= 0 && m.Name < len(names) && names[m.Name].Type == entity.Person {
			r.describe(m)
		}
	}
	r.calls = make(map[string]*call, len(r.known))
	for k, d := range r.known {
		c := r.calls[d.word]
		if c == nil {
			c = &call{alone: true}
			r.calls[d.word] = c
		}
		if len(c.at) > 0 && r.known[c.at[0]].name != d.name {
			c.alone = false
		}
		c.at = append(c.at, k)
	}
	return r
}

// token returns the index of the first token that ends after byte at.
func (r *resolver) token(at int) int {
	lo, hi := 0, len(r.doc.Tokens)
	for lo < hi {
		mid := (lo + hi) / 2
		if r.doc.Tokens[mid].End <= at {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}

// word returns token t in lower case, "" outside the text.
func (r *resolver) word(t int) string {
	if t < 0 || t >= len(r.doc.Tokens) {
		return ""
	}
	return strings.ToLower(r.doc.Word(t))
}

// advance takes in the mentions before byte at.
func (r *resolver) advance(at int) {
	for ; r.at < len(r.mentions) && r.mentions[r.at].Start < at; r.at++ {
		m := r.mentions[r.at]
		if m.Name < 0 || m.Name >= len(r.names) {
			continue
		}
		t := r.token(m.Start)
		if t >= len(r.doc.Tokens) {
			continue
		}
		switch r.names[m.Name].Type {
		case entity.Person:
			p := &r.people[m.Name]
			p.first = true
			for k := len(r.recent) - 1; k >= 0; k-- {
				q := r.people[r.recent[k]]
				if r.doc.Tokens[q.at].Sentence == r.doc.Tokens[t].Sentence && r.recent[k] != m.Name {
					p.first = false
				}
				if k < len(r.recent)-4 {
					break
				}
			}
			p.at, p.quoted = t, r.doc.Tokens[t].Region >= 0
			p.count++
			r.recent = latest(r.recent, m.Name)
		case entity.Org, entity.GPE:
			r.bodies = latest(r.bodies, m.Name)
			r.people[m.Name].at = t
		}
	}
}

// reach is how many names the resolver looks back over.
const reach = 16

// latest moves name to the end of list and keeps list short.
func latest(list []int, name int) []int {
	for k := len(list) - 1; k >= 0; k-- {
		if list[k] == name {
			return append(append(list[:k:k], list[k+1:]...), name)
		}
	}
	if len(list) >= reach {
		list = append(list[:0], list[1:]...)
	}
	return append(list, name)
}

// spoke notes who spoke at statement s.
func (r *resolver) spoke(who int, s quote.Statement) {
	if who < 0 {
		return
	}
	r.last, r.lastAt = who, r.token(anchor(s))
	sp := &r.speakers[who]
	sp.where = r.lastAt
	if sp.Name >= 0 {
		r.people[sp.Name].spoke = r.lastAt
	}
	if sp.Kind != Named {
		r.lastBody = who
	}
}

// named returns the speaker of name n.
func (r *resolver) named(n int) int {
	if r.byName[n] == 0 {
		s := speaker{Speaker: Speaker{Text: r.names[n].Text, Name: n}, gender: r.people[n].gender}
		switch r.names[n].Type {
		case entity.Person:
			s.Kind = Named
		case entity.NORP:
			s.Kind = Group
		case entity.WorkOfArt, entity.Law:
			s.Kind = Document
		default:
			s.Kind = Organization
		}
		r.speakers = append(r.speakers, s)
		r.byName[n] = len(r.speakers)
	}
	return r.byName[n] - 1
}

// resolve finds the speaker of one statement.
func (r *resolver) resolve(s quote.Statement) (int, Finding) {
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
	if p.pronoun != "" {
		return r.pronoun(p)
	}
	if p.mention >= 0 {
		m := r.mentions[p.mention]
		f := Finding{How: ByShortName, Via: m.Span, Confidence: 0.95}
		n := r.names[m.Name]
		if r.full(m, n) {
			f.How, f.Confidence = ByName, 0.92
		}
		return r.named(m.Name), f
	}
	if p.plural {
		return r.asWritten(p)
	}
	if who, f := r.described(p); who >= 0 {
		return who, f
	}
	return r.asWritten(p)
}

// full reports whether the mention gives the name in full.
func (r *resolver) full(m entity.Mention, n entity.Name) bool {
	text := r.doc.Of(m.Span)
	return text == n.Text || len(strings.Fields(text)) >= 2 && n.Type == entity.Person || len(text) >= len(n.Text)
}

// unwritten finds the speaker of a statement without a source.
func (r *resolver) unwritten(s quote.Statement) (int, Finding) {
	t := r.token(anchor(s))
	if r.last < 0 || t >= len(r.doc.Tokens) || r.lastAt >= len(r.doc.Tokens) {
		return -1, Finding{}
	}
	away := int(r.doc.Tokens[t].Paragraph) - int(r.doc.Tokens[r.lastAt].Paragraph)
	switch {
	case !s.Cue.Empty():
		// Hearsay has no speaker; "saying …" goes on with the one before it.
		c := r.token(s.Cue.Start)
		if w := r.word(c); !strings.HasSuffix(w, "ing") || w == "being" || away > 0 {
			return -1, Finding{}
		}
	case away > 2 || s.Type != quote.Direct && away > 0:
		return -1, Finding{}
	}
	return r.last, Finding{How: PreviousSpeaker, Confidence: 0.6}
}

// next gives quotations that nobody before them owns to who speaks next.
func (r *resolver) next(order, who []int, findings []Finding) {
	for n := len(order) - 2; n >= 0; n-- {
		i, j := order[n], order[n+1]
		s := r.statements[i]
		if who[i] >= 0 || who[j] < 0 || !s.Source.Empty() || !s.Cue.Empty() || s.Type != quote.Direct {
			continue
		}
		a, b := r.token(anchor(s)), r.token(anchor(r.statements[j]))
		if b >= len(r.doc.Tokens) || int(r.doc.Tokens[b].Paragraph)-int(r.doc.Tokens[a].Paragraph) > 1 {
			continue
		}
		who[i], findings[i] = who[j], Finding{How: NextSpeaker, Confidence: 0.5, Via: findings[j].Via}
	}
}
