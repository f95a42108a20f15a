package speaker

import (
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

// describe notes what the name of mention m is called there.
func (r *resolver) describe(m entity.Mention) {
	t := r.token(m.Start)
	person := r.names[m.Name].Type == entity.Person
	note := func(k, first, last int) {
		if w := r.word(k); person && (r.genders[m.Name] == unknown || r.soft[m.Name]) {
			if within(men, w) {
				r.genders[m.Name], r.soft[m.Name] = male, false
			} else if within(women, w) {
				r.genders[m.Name], r.soft[m.Name] = female, false
			}
		}
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
		// The minister for Health Lena Ortiz
		if (w == "of" || w == "for") && person && k+1 < t && k > 0 && (r.mentionAt(k+1) >= 0 || within(qualifiers, r.word(k+1))) && r.mentionAt(t-1) == r.mentionAt(k+1) {
			if x := r.speaking(k - 1); x < 0 && role(r.doc.Word(k-1)) || x >= 0 && within(offices, r.word(k-1)) {
				note(k-1, max(k-4, r.doc.Sentences[r.doc.Tokens[t].Sentence].First), t)
			}
		}
		if within(tails, w) || within(articles, w) || w == "and" || w == "'s" || w == "’s" || person && !role(r.doc.Word(k)) || !person && !within(bodies, w) {
			break
		}
		if x := r.speaking(k); x >= 0 {
			if r.names[r.mentions[x].Name].Type == entity.Person {
				break
			}
			if k == t-1 && person && r.mentions[x].Start == r.doc.Tokens[k].Start {
				note(k, max(k-4, r.doc.Sentences[r.doc.Tokens[t].Sentence].First), t) // the MEC Lena Ortiz: an office
			}
			continue // the Arup director Lena Ortiz
		}
		note(k, max(k-4, r.doc.Sentences[r.doc.Tokens[t].Sentence].First), t)
	}
	// The mayor, Lena Ortiz,; her husband, the builder Tom Diaz,
	k := t - 1
	for person && k > t-4 && k > 1 && r.word(k) != "," && r.mentionAt(k) < 0 && r.doc.Tokens[k].Kind == lex.Word && (role(r.doc.Word(k)) || within(articles, r.word(k))) {
		k--
	}
	if k > 1 && r.word(k) == "," && r.doc.Tokens[k].Sentence == r.doc.Tokens[t].Sentence {
		first := k
		for first > 0 && k-first < 12 && (r.doc.Tokens[first-1].Kind != lex.Punct || r.word(first-1) == "-") && r.doc.Tokens[first-1].Sentence == r.doc.Tokens[t].Sentence && (!within(articles, r.word(first)) || within(" of for at in ", r.word(first-1))) {
			first--
		}
		for h := first; h < k; h++ {
			if (h+1 == k || within(tails, r.word(h+1))) && (!person || role(r.doc.Word(h)) || within(people, r.word(h)) || within(men, r.word(h)) || within(women, r.word(h))) {
				note(h, first, k)
				break
			}
		}
	}
	if person {
		r.party(m)
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

// party notes the party that stands in brackets or between commas after a name:
// "Lena Ortiz (D-Zan.)", "Lena Ortiz, R-Zan.,".
func (r *resolver) party(m entity.Mention) {
	k := r.token(m.End-1) + 2
	if w := r.word(k - 1); w != "," && w != "(" || k+1 >= len(r.doc.Tokens) {
		return
	}
	letter, mark := r.doc.Word(k), r.word(k+1)
	if at := strings.IndexAny(letter, "-–"); at > 0 {
		letter, mark = letter[:at], "-"
	}
	if !within(" - – ) . ‑ ", mark) {
		return
	}
	switch strings.TrimSuffix(letter, ".") {
	case "R":
		r.known = append(r.known, description{"republican", m.Name, m.Span, k, min(k+4, len(r.doc.Tokens))})
	case "D":
		r.known = append(r.known, description{"democrat", m.Name, m.Span, k, min(k+4, len(r.doc.Tokens))})
	}
}

// roles are lower-case words for what people are that no ending tells.
const roles = " bishop archbishop cardinal singer author novelist pastor sheikh ayatollah sheriff constable detective sergeant captain colonel commander major marshal premier chancellor commissioner singer-songwriter student teacher professor scholar fellow model champion lawyer chief coach judge guard pilot captain head boss star mayor nurse aide chair mp ceo deputy prime foreign home interior health finance defence defense general vice state former senior candidate friend colleague chef monk imam rabbi pope king queen prince princess duke baron guru cop priest bishop nun clerk cleric lawmaker host dean premier republican democrat democratic liberal conservative labour "

// role reports whether w may be a title before a name: a capitalized word or
// one for what a person is.
func role(w string) bool {
	if w == "" {
		return false
	}
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
