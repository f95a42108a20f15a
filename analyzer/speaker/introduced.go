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
	// initials: the word is what the initials of an office make.
	initials bool
	ticket   bool // it is the letter of a party, with the state
}

// A call is a word with those who are called so.
type call struct {
	at    []int // indices into known
	alone bool  // all of them are one name
}

// describe notes what the name of mention m is called there.
func (r *resolver) describe(m entity.Mention) {
	r.titlesBefore(m)
	r.phraseBefore(m)
	if r.names[m.Name].Type == entity.Person {
		r.portfolio(m)
		r.noteInitials(m)
		r.noteTicket(m)
	}
	r.phraseAfter(m)
}

// sortCalls gathers what is known of whom by the words and by the names.
func (r *resolver) sortCalls() {
	r.calls = make(map[string]*call, len(r.known))
	r.callings = make([]int, len(r.names))
	r.titles = make([][]string, len(r.names))
	for k, d := range r.known {
		if !d.initials {
			r.callings[d.name]++
		}
		if !d.initials && len(r.titles[d.name]) < 8 {
			r.titles[d.name] = append(r.titles[d.name], d.word)
		}
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
}

// note notes that the name of mention m is called what token k says, the head of
// tokens [first, last), and what that tells of the gender.
func (r *resolver) note(m entity.Mention, k, first, last int) {
	w := r.word(k)
	if r.names[m.Name].Type == entity.Person && (r.genders[m.Name] == unknown || r.soft[m.Name]) {
		if g := genderOfWord(w); g != unknown {
			r.genders[m.Name], r.soft[m.Name] = g, false
		}
	}
	if r.capital(k) {
		r.noteParty(m.Name, w)
	}
	if len(w) > 1 && !lex.Listed(tails, w) && !lex.Listed(articles, w) && w != "former" && w != "mr" && w != "mr." {
		r.known = append(r.known, description{word: office(w), name: m.Name, via: m.Span, first: first, last: last})
	}
}

// titlesBefore notes the words that lead to a name: "Mayor Lena Ortiz", "former prime
// minister Tom Diaz".
func (r *resolver) titlesBefore(m entity.Mention) {
	t := r.beforeBrackets(r.token(m.Start))
	person := r.names[m.Name].Type == entity.Person
	for k := t - 1; k >= 0 && t-k <= 4; k-- {
		if r.doc.Tokens[k].Kind == lex.Punct && r.word(k) != "-" || r.doc.Tokens[k].Sentence != r.doc.Tokens[t].Sentence {
			return
		}
		first := max(k-4, r.doc.Sentences[r.doc.Tokens[t].Sentence].First)
		if person && r.officeOf(k, t) {
			r.note(m, k-1, first, t)
		}
		if !r.entitles(k, person) {
			return
		}
		x := r.speaking(k)
		switch {
		case x < 0:
			r.note(m, k, first, t)
		case r.person(x):
			return
		case person && (k == t-1 && r.mentions[x].Start == r.doc.Tokens[k].Start || parties[r.word(k)] != ""):
			r.note(m, k, first, t) // the MEC Lena Ortiz: an office, unlike the body of the Arup director Lena Ortiz
		}
	}
}

// officeOf reports whether token k joins an office to what it is for, before a name at
// token t: "the minister for Health Lena Ortiz".
func (r *resolver) officeOf(k, t int) bool {
	if w := r.word(k); w != "of" && w != "for" || k == 0 || k+1 >= t {
		return false
	}
	field := r.mentionAt(k + 1)
	if field < 0 && !lex.Listed(qualifiers, r.word(k+1)) || r.mentionAt(t-1) != field {
		return false
	}
	if r.speaking(k-1) >= 0 {
		return lex.Listed(offices, r.word(k-1))
	}
	return role(r.doc.Word(k - 1))
}

// portfolio notes the office that what it is for, in capitals, parts from the name of
// mention m: the Minister for Housing, Works and Planning Lena Ortiz.
func (r *resolver) portfolio(m entity.Mention) {
	t := r.token(m.Start)
	for k := t - 1; k > max(0, t-longestPortfolio) && r.doc.Tokens[k].Sentence == r.doc.Tokens[t].Sentence; k-- {
		w := r.word(k)
		if (w == "for" || w == "of") && k < t-1 && lex.Listed(titles, r.word(k-1)) {
			r.note(m, k-1, max(k-3, 0), t)
			return
		}
		if !lex.Capital(r.doc.Word(k)) && !lex.Listed(" and , & the ", w) || r.person(r.speaking(k)) {
			return
		}
	}
}

// longestPortfolio is how many tokens tell at most what an office is for.
const longestPortfolio = 9

// entitles reports whether token k may be a title of the person, or what the body is,
// whose name follows it.
func (r *resolver) entitles(k int, person bool) bool {
	w := r.word(k)
	if lex.Listed(tails, w) || lex.Listed(articles, w) || w == "and" || lex.Genitive(w) {
		return false
	}
	if person {
		return role(r.doc.Word(k))
	}
	return lex.Listed(bodies, w)
}

// phraseBefore notes the head of the phrase that a comma parts from the name behind
// it: "the mayor, Lena Ortiz,", "her husband, the builder Tom Diaz,".
func (r *resolver) phraseBefore(m entity.Mention) {
	t := r.token(m.Start)
	person := r.names[m.Name].Type == entity.Person
	comma := t - 1
	for person && comma > t-4 && comma > 1 && r.word(comma) != "," && r.mentionAt(comma) < 0 && r.doc.Tokens[comma].Kind == lex.Word && (role(r.doc.Word(comma)) || lex.Listed(articles, r.word(comma))) {
		comma--
	}
	if comma <= 1 || r.word(comma) != "," || r.doc.Tokens[comma].Sentence != r.doc.Tokens[t].Sentence {
		return
	}
	first := r.phraseTo(comma)
	for h := first; h < comma; h++ {
		next := r.word(h + 1)
		if h+1 < comma && next != "and" && !lex.Listed(tails, next) {
			continue
		}
		if person && r.otherKin(r.word(h), m) {
			return
		}
		if w := r.word(h); !person || role(r.doc.Word(h)) || lex.Listed(people, w) || genderOfWord(w) != unknown {
			r.note(m, h, first, comma)
			if next != "and" {
				return
			}
		}
	}
}

// phraseTo returns the first token of the phrase that ends before the comma at token
// comma: it begins with an article, or behind the punctuation before it.
func (r *resolver) phraseTo(comma int) int {
	first := comma
	for first > 0 && comma-first < 12 {
		before := r.doc.Tokens[first-1]
		if before.Kind == lex.Punct && r.word(first-1) != "-" || before.Sentence != r.doc.Tokens[comma].Sentence {
			break
		}
		if lex.Listed(articles, r.word(first)) && !lex.Listed(" of for at in ", r.word(first-1)) {
			break
		}
		first--
	}
	return first
}

// phraseAfter notes the head of the phrase that a name is followed by: "Lena Ortiz,
// the mayor of Leeds", "Lena Ortiz is the mayor".
func (r *resolver) phraseAfter(m entity.Mention) {
	k := r.token(m.End-1) + 1
	if r.names[m.Name].Type == entity.Person && r.pleads(k) {
		r.known = append(r.known, description{word: "lawyer", name: m.Name, via: m.Span, first: k, last: k})
	}
	if r.age(k) && lex.Listed(articles, r.word(k+3)) {
		k += 2 // Lena Ortiz, 44, a teacher
	}
	switch r.word(k) {
	case ",", "(":
		r.noteHead(m, k+1)
	case "is", "was", "became":
		if lex.Listed(articles, r.word(k+1)) {
			r.noteHead(m, k+1)
		}
	}
}

// pleads reports whether what stands behind a name at token k is whom or what its
// bearer speaks for in court: Lena Ortiz KC, Lena Ortiz, prosecuting, Lena Ortiz, for the
// defence.
func (r *resolver) pleads(k int) bool {
	if silk(r.doc.Word(k-1)) || k < len(r.doc.Tokens) && silk(r.doc.Word(k)) {
		return true
	}
	if r.word(k) != "," {
		return false
	}
	switch r.word(k + 1) {
	case "prosecuting", "defending", "mitigating":
		return true
	case "for":
		return r.word(k+2) == "the" && lex.Listed(" defence defense prosecution crown plaintiff claimant respondent ", r.word(k+3))
	}
	return false
}

// silk reports whether a word behind a name is the honour of a barrister.
func silk(word string) bool { return word == "KC" || word == "QC" || word == "SAN" }

// noteHead notes the head of the phrase that begins at token k.
func (r *resolver) noteHead(m entity.Mention, k int) {
	first := k
	for end := k + 12; k < len(r.doc.Tokens) && k < end; k++ {
		w := r.word(k)
		if r.doc.Tokens[k].Kind == lex.Punct && w != "-" || lex.Listed(tails, w) || lex.Listed(" said says told tells met he she they it ", w) {
			return // Lena Ortiz, told Radio Oster; as for Lena Ortiz, she left
		}
		next := r.word(k + 1)
		if r.capital(k) && parties[w] != "" {
			r.note(m, k, first, min(k+6, len(r.doc.Tokens))) // a Republican seeking a second term
		}
		if k+1 >= len(r.doc.Tokens) || r.doc.Tokens[k+1].Kind == lex.Punct && next != "-" || lex.Listed(tails, next) || next == "and" {
			r.note(m, k, first, min(k+6, len(r.doc.Tokens)))
			if next != "and" || k+2 >= len(r.doc.Tokens) || lex.Listed(articles, r.word(k+2)) || r.capital(k+2) || r.names[m.Name].Type != entity.Person {
				return
			}
			k++ // a builder and former mayor of Leeds
		}
	}
}

// roles are lower-case words for what people are that no ending tells.
const roles = " bishop archbishop cardinal singer author novelist pastor sheikh ayatollah sheriff constable detective sergeant captain colonel commander major marshal premier chancellor commissioner student teacher professor scholar fellow model champion lawyer chief coach judge guard pilot head boss star mayor nurse aide chair mp ceo deputy prime foreign home interior health finance defence defense general vice state former senior candidate friend colleague chef monk imam rabbi pope king queen prince princess duke baron guru cop priest nun clerk cleric lawmaker host dean republican democrat democratic liberal conservative labour "

// role reports whether w may be a title before a name: a capitalized word or
// one for what a person is.
func role(w string) bool {
	if w == "" {
		return false
	}
	if c := w[0]; c < 'a' || c > 'z' {
		return true
	}
	if lex.Listed(roles, w) {
		return true
	}
	for _, end := range [...]string{"er", "or", "man", "woman", "person", "ist", "ian", "ant", "ent", "ary", "ess", "yst", "ney", "ate", "eer", "ive"} {
		if strings.HasSuffix(w, end) && len(w) > len(end)+1 {
			return true
		}
	}
	return false
}
