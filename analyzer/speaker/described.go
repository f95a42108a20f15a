package speaker

import (
	"slices"
	"strings"

	"whosaid/analyzer/entity"
	"whosaid/analyzer/lex"
)

// People are introduced with what they are: "Mayor Lena Ortiz", "Lena Ortiz,
// the mayor". After that "the mayor" is she.

// A description is a word that a person was called by.
type description struct {
	word  string
	name  int
	via   lex.Span
	first int // the words of the description, as tokens [first, last)
	last  int
}

// A call is a word with those who are called so.
type call struct {
	at    []int // indices into known
	alone bool  // all of them are one name
}

// same are words for one office.
var same = map[string]string{
	"sen": "senator", "sen.": "senator", "rep": "representative", "rep.": "representative", "gov": "governor", "gov.": "governor",
	"congressman": "representative", "congresswoman": "representative", "lawmaker": "representative", "legislator": "representative", "mp": "representative", "deputy": "representative",
	"gen": "general", "gen.": "general", "col": "colonel", "col.": "colonel", "capt": "captain", "capt.": "captain", "lt": "lieutenant", "lt.": "lieutenant", "sgt": "sergeant", "sgt.": "sergeant",
	"prof": "professor", "prof.": "professor", "dr": "doctor", "dr.": "doctor", "premier": "minister", "pm": "minister", "ceo": "executive", "boss": "executive", "spokesman": "spokesperson", "spokeswoman": "spokesperson",
	"chairman": "chair", "chairwoman": "chair", "chairperson": "chair", "pontiff": "pope", "monarch": "king", "attorney": "lawyer", "physician": "doctor", "billionaire": "businessman",
}

// office leads words for one office to one word.
func office(w string) string {
	if o, ok := same[w]; ok {
		return o
	}
	return w
}

// describe notes what the person of mention m is called there.
func (r *resolver) describe(m entity.Mention) {
	t := r.token(m.Start)
	note := func(k, first, last int) {
		if w := r.word(k); len(w) > 1 && !within(tails, w) && !within(articles, w) && w != "former" && w != "mr" && w != "mr." {
			r.known = append(r.known, description{office(w), m.Name, m.Span, first, last})
		}
	}
	// Mayor Lena Ortiz; former prime minister Tony Blair
	for k := t - 1; k >= 0 && t-k <= 4; k-- {
		if r.doc.Tokens[k].Kind == lex.Punct && r.word(k) != "-" || r.doc.Tokens[k].Sentence != r.doc.Tokens[t].Sentence {
			break
		}
		w := r.word(k)
		if within(tails, w) || within(articles, w) || w == "and" || w == "'s" || w == "’s" || !role(r.doc.Word(k)) {
			break
		}
		if x := r.speaking(k); x >= 0 {
			if r.names[r.mentions[x].Name].Type == entity.Person {
				break
			}
			continue // the Arup director Lena Ortiz
		}
		note(k, t-4, t)
	}
	// The mayor, Lena Ortiz,
	if k := t - 1; k > 1 && r.word(k) == "," && r.doc.Tokens[k].Sentence == r.doc.Tokens[t].Sentence {
		first := k
		for first > 0 && k-first < 10 && r.doc.Tokens[first-1].Kind != lex.Punct && r.doc.Tokens[first-1].Sentence == r.doc.Tokens[t].Sentence {
			first--
		}
		for h := first; h < k; h++ {
			if h+1 == k || within(tails, r.word(h+1)) {
				note(h, first, k)
				break
			}
		}
	}
	// Lena Ortiz, the mayor of Leeds
	e := r.token(m.End - 1)
	if k := e + 1; r.word(k) == "," || r.word(k) == "(" {
		r.apposed(k+1, note)
	} else if w := r.word(k); w == "is" || w == "was" || w == "became" {
		if a := r.word(k + 1); within(articles, a) {
			r.apposed(k+1, note)
		}
	}
}

// roles are lower-case words for what people are that no ending tells.
const roles = " chief coach judge guard pilot captain head boss star mayor nurse aide chair mp ceo deputy prime foreign home interior health finance defence defense general vice state former senior candidate friend colleague chef monk imam rabbi pope king queen prince princess duke baron guru cop priest bishop nun clerk cleric lawmaker host dean premier republican democrat democratic liberal conservative labour "

// role reports whether w may be a title before a name: a capitalized word or
// one for what a person is.
func role(w string) bool {
	if c := w[0]; c < 'a' || c > 'z' {
		return true
	}
	if within(roles, w) {
		return true
	}
	for _, end := range [...]string{"er", "or", "man", "woman", "person", "ist", "ian", "ant", "ent", "ary", "ess", "yst", "ney", "ate", "eer", "ive"} {
		if strings.HasSuffix(w, end) && len(w) > len(end)+1 {
			return true
		}
	}
	return false
}

// apposed notes the head of the phrase that begins at token k.
func (r *resolver) apposed(k int, note func(k, first, last int)) {
	first := k
	for end := k + 12; k < len(r.doc.Tokens) && k < end; k++ {
		w := r.word(k)
		if r.doc.Tokens[k].Kind == lex.Punct && w != "-" || within(tails, w) {
			return
		}
		next := r.word(k + 1)
		if k+1 >= len(r.doc.Tokens) || r.doc.Tokens[k+1].Kind == lex.Punct && next != "-" || within(tails, next) || next == "and" {
			note(k, first, min(k+6, len(r.doc.Tokens)))
			return
		}
	}
}

// called returns whom the phrase describes: of those who were called by its
// head before it (or, in the headline, after it) the latest whose description
// has the most of its other words, too: "the foreign secretary" is not the home
// secretary. alone says that nobody else in the text is called so.
func (r *resolver) called(p phrase, headline bool) (d description, alone, ok bool) {
	c := r.calls[office(p.word)]
	if c == nil {
		return d, false, false
	}
	lo, hi := 0, len(c.at)
	for lo < hi {
		mid := (lo + hi) / 2
		if r.known[c.at[mid]].via.Start < p.Start {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	most := -1
	consider := func(k int) {
		x := r.known[c.at[k]]
		n := 0
		for t := max(0, x.first); t < x.last; t++ {
			for _, w := range p.mods {
				if r.word(t) == w || office(w) == office(r.word(t)) {
					n++
				}
			}
		}
		if n > most {
			d, most, ok = x, n, true
		}
	}
	for k := lo - 1; k >= 0 && k >= lo-reach; k-- {
		consider(k)
	}
	if lo == 0 && headline {
		consider(0)
	}
	return d, c.alone, ok
}

// described finds whom "the mayor" or "the company" stands for.
func (r *resolver) described(p phrase) (int, Finding) {
	if p.indefinite || p.head < 0 {
		return -1, Finding{}
	}
	if strings.HasSuffix(p.word, "s") && !strings.HasSuffix(p.word, "ss") {
		return -1, Finding{}
	}
	headline := r.doc.Tokens[p.first].Paragraph == 0
	if !p.definite && !headline {
		return -1, Finding{}
	}
	if d, alone, ok := r.called(p, headline); ok && (alone || p.possessor < 0) && !within(bodies, p.word) {
		// Another one who is called so, unnamed, spoke since.
		if u := r.unnamed(p); u >= 0 && r.speakers[u].where > r.token(d.via.Start) {
			return u, Finding{How: AsWritten, Via: r.speakers[u].source.Span, Confidence: 0.8}
		}
		f := Finding{How: ByDescription, Via: d.via, Confidence: 0.72}
		if !alone {
			f.Confidence = 0.6
		}
		return r.named(d.name), f
	}
	if p.definite && r.kindOf(p) == Unnamed && p.possessor < 0 && r.unnamed(p) < 0 {
		if n, score, lead := r.likeliest(p.first, unknown); n >= 0 && score >= 40 && lead >= 20 {
			return r.named(n), Finding{How: ByDescription, Via: r.latestMention(n), Confidence: 0.6}
		}
	}
	if p.definite && within(bodies, p.word) {
		if n := r.body(p); n >= 0 {
			return r.named(n), Finding{How: ByDescription, Via: r.latestMention(n), Confidence: 0.7}
		}
	}
	return -1, Finding{}
}

// body finds the organization that "the ministry" stands for: the latest
// whose name holds the word, or, for words that fit any, the latest named.
func (r *resolver) body(p phrase) int {
	for k := len(r.bodies) - 1; k >= 0; k-- {
		n := r.bodies[k]
		if slices.Contains(strings.Fields(strings.ToLower(r.names[n].Text)), p.word) {
			return n
		}
	}
	if within(" company firm organization organisation agency party group newspaper union club charity airline carrier manufacturer retailer bank institute association foundation site website ", p.word) && len(p.mods) == 0 && p.possessor < 0 {
		for k := len(r.bodies) - 1; k >= 0; k-- {
			n := r.bodies[k]
			if r.names[n].Type == entity.Org && r.near(r.people[n].at, p.first, 3) {
				return n
			}
		}
	}
	return -1
}
