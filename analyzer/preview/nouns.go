package preview

import (
	"strings"
	"sync"

	"whosaid/analyzer/lex"
	"whosaid/analyzer/quote"
)

// Nouns and adjectives can stand for a verb of saying:
//
//	her claim that it rained; the union's call for a strike; calls by Ortiz for calm
//	Ortiz is confident that it will rain

// nounTable holds the cue nouns: word, act, and how the content follows: c
// that-clause, i to-infinitive, and after + the prepositions that lead to it.
const nounTable = `
accusation s c+of
accusations s c+of
acknowledgment s c+of
admission s c+of
advice s ci+on
allegation s c+of
allegations s c+of
announcement s c+of
announcements s c+of
apology s +for
appeal s i+for
appeals s i+for
argument s c+against+for
arguments s c+against
assertion s c+of
assertions s c+of
assessment s c+of
assurance s c+of
assurances s c+of
attack s +on
attacks s +on
belief t c+in
beliefs t c
call s i+for
calls s i+for
caution s c
charge s c+of
charges s c
claim s ci+of+to
claims s ci+of+to
comment s c+about+on
comments s c+about+on
complaint s c+about+of
complaints s c+about+of
concern t c+about+over
concerns t c+about+over
concession s c
conclusion t c
conclusions t c
condemnation s +of
contention s c
conviction t c
criticism s +of
criticisms s +of
critique s +of
decision t i
declaration s c+of
defense s +of
demand s ci+for
demands s ci+for
denial s c+of
denials s c+of
denunciation s +of
desire t i+for
disclosure s c+of
dismissal s +of
doubt t c+about
doubts t c+about
estimate s c+of
estimates s c+of
expectation t c
expectations t c
fear t c+of
fears t c+of+about
finding d c
findings d c
forecast s c+of+for
guarantee s c
hint s c
hints s c
hope t ci+of+for
hopes t ci+of+for
insistence s c+on
intention t i+of
intentions t i
invitation s i
objection s +to
objections s c+to
observation s c
opinion t c
opinions t c+about+on
opposition t +to
order s i
orders s i
plea s i+for
pleas s i+for
pledge s ci
pledges s ci
praise s +for
prediction s c+of
predictions s c+of
proclamation s c+of
promise s ci+of
promises s ci+of
question s +about
questions s +about
recognition t c+of
recommendation s ci+for
recommendations s ci+for
refusal s i
rejection s +of
reluctance t i
remark s c+about+on
remarks s c+about+on
report s c+of
reports s c+of
request s ci+for
requests s ci+for
revelation s c+of
revelations s c+of
ruling s c+against
rumor s c+of
rumors s c+of
rumours s c+of
skepticism t c+of+about
speculation s c+about+over
statement s c+on+about
statements s c+on+about
suggestion s c+of
suggestions s c+of
suspicion t c+of
suspicions t c
testimony s c
threat s ci+of
threats s ci+of
verdict s c
view t c
views t c
vow s ci
vows s ci
warning s ci+of+about
warnings s ci+of+about
wish t ci+for
`

// adjectiveTable holds adjectives that stand for a verb of thinking after a
// form of be: is confident that.
const adjectiveTable = `
adamant s c
afraid t c+of
alarmed t c+by
angry t c+about+at
anxious t c+about
ashamed t +of
aware t c+of
bullish t +on
certain t cb
clear s cw+about
concerned t cb+about+over+with
confident t cb+of+about
content t i
convinced t cb+of
critical s +of
determined t i
disappointed t c+in+with+by
dismissive s +of
doubtful t c+about
eager t i
enthusiastic t +about
furious t c+about+at
glad t cbi
grateful t c+for
happy t cbi+with+about
hopeful t cb
impressed t +by+with
inclined t i
interested t +in
keen t i+on
nervous t c+about
open t +to
opposed t +to
optimistic t cb+about
outraged t c+by
outspoken s +about
pessimistic t cb+about
pleased t cbi+with
proud t cbi+of
ready t i
reluctant t i
sad t cbi
satisfied t cb+with
sceptical t c+of+about
shocked t cb+by
skeptical t cb+of+about
sorry s cb+for
supportive t +of
sure t cbw
surprised t cb+by
suspicious t +of
sympathetic t +to
thankful t cb+for
uncertain t cw+about
unconvinced t c+by
unhappy t cb+with+about
unsure t cw+about
unwilling t i
upset t c+about+with+over
wary t +of
willing t i
worried t cb+about+over
`

var (
	cueNouns      = sync.OnceValue(func() map[string]*entry { return readTable(nounTable) })
	cueAdjectives = sync.OnceValue(func() map[string]*entry { return readTable(adjectiveTable) })
)

// readTable reads lines of word, act and frames.
func readTable(table string) map[string]*entry {
	m := make(map[string]*entry, 256)
	for line := range strings.Lines(strings.TrimSpace(table)) {
		e := readEntry(strings.TrimSpace(line))
		m[e.lemma] = e
	}
	return m
}

// byNoun reads a cue noun at unit i with what it says.
func (f *finder) byNoun(i int) bool {
	e := cueNouns()[f.word(i)]
	if e == nil || f.is(i, name) {
		return false
	}
	lo, hi := f.sentenceOf(i)
	start := i
	for start > lo && i-start < 3 && f.is(start-1, noun|ed|ing|adverb) && !f.is(start-1, verb|name|prep|conj|pronoun) && f.free(start-1) {
		start--
	}
	c := candidate{cue: [2]int{start, i + 1}, act: e.act, rule: nounCue}
	owned := f.ownedBefore(&c, lo)
	j := i + 1
	if !owned && (f.word(j) == "by" || f.word(j) == "from") {
		if end := f.phraseFrom(j+1, hi); end > j+1 {
			c.source, owned = [2]int{j + 1, end}, true
			j = end
		}
	}
	owned = owned || f.performed(&c, lo)
	switch w := f.word(j); {
	case w == "that" && e.frames&takesThat != 0 && j+1 < hi && !f.is(j+1, stop|comma):
		if !owned && (!lex.Listed(unowned, f.word(i)) || f.is(j+1, verbal|verb|ed) && !f.is(j+1, name)) {
			return false // a claim that was
		}
		if c.rule == nounCue {
			c.rule = nounThat
		}
		c.content = [][2]int{{j, f.contentEnd(j, hi)}}
		f.returns(&c)
		return f.accept(c)
	case w == "to" && e.frames&takesTo != 0 && f.is(j+1, noun|be|have|do|not|verb) && !f.is(j+1, det) && owned:
		return f.ofNoun(c, j, hi)
	case e.preps != "" && lex.Listed(e.preps, w) && j+1 < hi && f.is(j+1, det|nominal|pronoun|ing|wh|mark|quoted|ed):
		if !owned && !lex.Listed(unowned, f.word(i)) {
			return false
		}
		c.cue[1] = max(c.cue[1], j+1)
		if j > i+1 {
			c.cue[1] = i + 1
		}
		return f.ofNoun(c, j+1, hi)
	case f.is(j, colon|comma) && f.is(j+1, quoted) && owned && f.free(j+1):
		c.content = [][2]int{{j + 1, j + 2}}
		c.cue[1] = max(c.cue[1], j)
		return f.accept(c)
	}
	return false
}

// ownedBefore makes the source of a cue noun whose it is, as a possessive before it tells,
// and reports whether one does.
func (f *finder) ownedBefore(c *candidate, lo int) bool {
	p := c.cue[0] - 1
	if p < lo || !f.free(p) {
		return false
	}
	s := p
	if !lex.Listed(possessives, f.word(p)) {
		if !f.is(p, genitive) {
			return false
		}
		if s = f.possessor(p, lo); s == p {
			return false
		}
	}
	c.source = [2]int{s, p + 1}
	return true
}

// performed makes the source of a cue noun who does it with a verb, in "issued a call
// for", which belongs to the cue, and reports whether somebody does.
func (f *finder) performed(c *candidate, lo int) bool {
	v := c.cue[0]
	for v-1 >= lo && f.is(v-1, det|adverb) {
		v--
	}
	if v-1 < lo || !lex.Listed(performing, f.word(v-1)) || !f.free(v-1) {
		return false
	}
	g := v - 1
	for g-1 >= lo && f.is(g-1, verbal|not|adverb) && !f.is(g-1, when) && f.free(g-1) {
		g--
	}
	find := f.before
	if f.is(g-1, conj|comma) || f.is(v-1, ing) {
		find = f.sharer
	}
	s, e, ok := find(g, lo)
	if ok {
		c.source, c.cue[0], c.rule = [2]int{s, e}, g, idiom
	}
	return ok
}

// ofNoun accepts a candidate with what begins at unit from for its content.
func (f *finder) ofNoun(c candidate, from, hi int) bool {
	end := f.objectEnd(from, f.contentEnd(from, hi))
	for k := from + 1; k < end; k++ {
		// The phrase is a subject: her endorsement of Ortiz | is news.
		if f.is(k, comma) || f.is(k, verbal|verb) && !f.is(k, noun|name|ed) && !f.opened(from, k) && f.word(from) != "to" {
			end = k
			break
		}
	}
	if end <= from {
		return false
	}
	c.content = [][2]int{{from, end}}
	return f.accept(c)
}

// possessives are the words for whose something is, beside names.
const possessives = " his her its their my our "

// possessor returns the start of the phrase before the genitive at unit p: the
// union's, President Lena Ortiz's.
func (f *finder) possessor(p, lo int) int {
	s := p
	for s > lo && f.free(s-1) && p-s < 8 && !f.is(s-1, verbal) {
		switch {
		case f.is(s-1, det) && !f.is(s-1, nominal):
			return s - 1
		case f.is(s, name|rank) && s < p && !f.is(s-1, name|rank):
			return s
		case f.is(s-1, name|rank|noun|number) && !f.is(s-1, conj|prep|pronoun) || f.word(s-1) == "of" && f.is(s, name) && f.is(s-2, name):
			s--
		default:
			return s
		}
	}
	return s
}

// performing are verbs that make a noun an act: made a claim, has raised doubts.
const performing = " made make makes making issued issue issues issuing raised raise raises raising gave give gives giving voiced voice expressed express expresses expressing reiterated renewed repeated delivered offered offer offers offering launched sent posted released rejected dismissed denied received drew faced has have had took take takes taking got announced unveiled presented put "

// unowned nouns report without a source: allegations of fraud.
const unowned = " allegations allegation rumors rumours speculation reports report accusations claims suspicion criticism concerns fears suggestion complaints "

// byAdjective reads "is confident that" with the adjective at unit i.
func (f *finder) byAdjective(i int) bool {
	e := cueAdjectives()[f.word(i)]
	if e == nil || f.is(i, name) || i == 0 {
		return false
	}
	lo, hi := f.sentenceOf(i)
	g := i
	for g-1 >= lo && f.is(g-1, be|have|modal|not|adverb) && !f.is(g-1, when|name) && f.free(g-1) {
		g--
	}
	for g < i && f.is(g, adverb) && !f.is(g, be|have|modal) {
		g++
	}
	if f.is(g-1, genitive) && f.is(g-2, pronoun) {
		g--
	} else if !f.has(g, i, be) && !lex.Listed(" seems seemed seem appears appeared appear remains remained remain feels felt ", f.word(i-1)) {
		return false
	}
	if !f.has(g, i, be) && g == i {
		g = i - 1
	}
	c := candidate{cue: [2]int{g, i + 1}, act: e.act, rule: adjectiveCue}
	s, se, ok := f.before(g, lo)
	if !ok && f.is(g-1, conj) {
		s, se, ok = f.sharer(g-1, lo)
	}
	if !ok || se-s == 1 && lex.Listed(" it this that there which ", f.word(s)) {
		return false
	}
	c.source = [2]int{s, se}
	j := i + 1
	switch w := f.word(j); {
	case w == "that" && e.frames&takesThat != 0, e.frames&takesWhether != 0 && f.is(j, wh):
		c.content = [][2]int{{j, f.contentEnd(j, hi)}}
	case w == "to" && e.frames&takesTo != 0 && !f.is(j+1, det|name|pronoun):
		c.content = [][2]int{{j, f.contentEnd(j, hi)}}
	case e.preps != "" && lex.Listed(e.preps, w) && j+1 < hi && f.is(j+1, det|nominal|pronoun|ing|wh|mark|quoted|ed):
		c.cue[1] = j + 1
		c.content = [][2]int{{j + 1, f.objectEnd(j+1, f.contentEnd(j+1, hi))}}
	case e.frames&takesClause != 0 && f.is(j, det|pronoun|name) && f.clauseFrom(j, hi):
		c.content = [][2]int{{j, f.contentEnd(j, hi)}}
	default:
		return false
	}
	return f.accept(c)
}

// answers are nouns that name a quotation: “No,” was her verdict.
const answers = " verdict response reply answer message advice comment reaction assessment view conclusion summary explanation description warning retort motto slogan prediction admission refrain order question "

// naming reads the clause after the quotation at unit q that names it: was her
// verdict, came the reply from the mayor.
func (f *finder) naming(q int) bool {
	i := q + 1
	if f.is(i, comma) {
		i++
	}
	if !lex.Listed(" was is came were ", f.word(i)) {
		return false
	}
	_, hi := f.sentenceOf(i)
	for n := i + 1; n < hi && n < i+9 && f.free(n); n++ {
		if f.is(n, comma|stop|quoted|prep|verbal) {
			return false
		}
		if !lex.Listed(answers, f.word(n)) || f.is(n+1, noun|genitive) {
			continue
		}
		c := candidate{content: [][2]int{{q, q + 1}}, cue: [2]int{n, n + 1}, act: quote.Speech, rule: mixedThenCue}
		for k := i + 1; k < n; k++ {
			if lex.Listed(possessives, f.word(k)) || f.is(k, genitive) {
				c.source = [2]int{i + 1, k + 1}
			}
		}
		if w := f.word(n + 1); c.source[1] == 0 && (w == "from" || w == "of" || w == "by") {
			if e := f.after(n+2, hi); e > n+2 {
				c.source = [2]int{n + 2, e}
			}
		}
		return f.accept(c)
	}
	return false
}

// has reports whether a unit of [a, b) is of class c.
func (p *passage) has(a, b int, c class) bool {
	for i := a; i < b; i++ {
		if p.is(i, c) {
			return true
		}
	}
	return false
}
