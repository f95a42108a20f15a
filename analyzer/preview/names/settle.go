package names

import (
	"whosaid/analyzer/entity"
	"whosaid/analyzer/entity/gazetteer"
)

// This file lets the candidates of a document vote on each other: after "Lena
// Ortiz", a bare "Ortiz" is a person; after "Acme Corp", "Acme" is a body.

// settle decides the type of every candidate.
func (r *reader) settle() {
	v := votes{acronyms: r.brackets(), surnames: map[string]float32{}, heads: map[string]float32{}, total: map[string]*scores{}}
	for i := range r.found {
		r.context(&r.found[i])
	}
	r.lists()
	for i := range r.found {
		r.vote(&v, &r.found[i])
	}
	for i := range r.found {
		r.elect(&v, &r.found[i])
	}
}

// Votes are what the candidates of a document tell of each other.
type votes struct {
	acronyms map[string]entity.Type
	surnames map[string]float32 // words of people in full
	heads    map[string]float32 // first words of bodies in full
	total    map[string]*scores // of the candidates with the same words
}

// vote adds what candidate c tells of others.
func (r *reader) vote(v *votes, c *candidate) {
	key := r.key(c)
	if v.total[key] == nil {
		v.total[key] = new(scores)
	}
	for k := range c.score {
		v.total[key][k] += c.score[k]
	}
	t, score := c.score.best()
	if c.last-c.first == 1 || score <= 1 {
		return
	}
	switch t {
	case entity.Person:
		for j := c.first; j < c.last; j++ {
			weight := float32(1.5)
			if j == c.last-1 {
				weight = 3
			}
			if w := r.word(j); len(w.text) > 2 && w.role&generation == 0 {
				v.surnames[w.text] = max(v.surnames[w.text], weight)
			}
		}
	case entity.Org:
		if w := r.word(c.first); !w.common && w.place == gazetteer.Unknown {
			v.heads[w.text] = 2
		}
	}
}

// elect adds to the scores of candidate c what the others tell of it.
func (r *reader) elect(v *votes, c *candidate) {
	w, single := r.word(c.first), c.last-c.first == 1
	if single {
		if w.place != gazetteer.Country && w.place != gazetteer.People {
			c.score[entity.Person] += v.surnames[w.text]
			c.score[entity.Org] += v.heads[w.text]
		}
		switch t, ok := v.acronyms[w.text]; {
		case ok && t == none:
			c.score = scores{}
			return
		case ok:
			c.score[t] += 4
		}
	}
	all := v.total[r.key(c)]
	for k := range c.score {
		c.score[k] += max(-2, min(2, 0.3*(all[k]-c.score[k])))
	}
	t, score := c.score.best()
	if !single || score > 0.5 || score <= -1 || w.common || t == entity.GPE || r.style[r.doc.Tokens[c.first].Sentence] != plain {
		return
	}
	switch {
	case w.first != gazetteer.NoName || w.surname:
		c.score[entity.Person] += 0.6
	case w.mid > 2:
		c.score[entity.Org] += 0.6
	}
}

// none is the type of an acronym that stands for no name.
const none = entity.Date

// brackets finds what acronyms in brackets stand for: in "the World Health
// Organization (WHO)" the acronym has the type of the words before it, and in
// "persistent organic pollutants (POPs)" it is no name.
func (r *reader) brackets() map[string]entity.Type {
	out := map[string]entity.Type{}
	for i := range r.found {
		c := &r.found[i]
		if c.last-c.first != 1 || c.first < 2 || c.last >= len(r.doc.Tokens) || r.doc.Word(c.first-1) != "(" || r.doc.Word(c.last) != ")" {
			continue
		}
		text := r.doc.Word(c.first)
		letters := 0
		for _, b := range []byte(text) {
			if 'A' <= b && b <= 'Z' {
				letters++
			}
		}
		if letters < 2 {
			continue
		}
		if i > 0 && r.found[i-1].last == c.first-1 && (r.found[i-1].last-r.found[i-1].first > 1 || r.found[i-1].score[entity.Org] > 2) {
			if t, s := r.found[i-1].score.best(); s > 1 && t != entity.Person && t != entity.NORP {
				out[r.word(c.first).text] = t
			}
			continue
		}
		// Walk back over as many words as there are letters.
		b, j := letters, c.first-2
		for n := 0; n < letters+4 && j >= 0 && b > 0; n++ {
			w := r.word(j).text
			if w == "" || w[0]|32 != lowerCapital(text, b) {
				if w != "" && !function(w) {
					break
				}
			} else {
				b--
			}
			j--
		}
		if b == 0 && !r.capital(c.first-2) {
			out[r.word(c.first).text] = none
		}
	}
	return out
}

// lowerCapital returns the nth capital of text, counted from 1, in lower case.
func lowerCapital(text string, n int) byte {
	for _, b := range []byte(text) {
		if 'A' <= b && b <= 'Z' {
			if n--; n == 0 {
				return b | 32
			}
		}
	}
	return 0
}

// lists lets the parts of a list share their type: "Rome, Milan and Xanadu".
func (r *reader) lists() {
	for i := 1; i < len(r.found); i++ {
		a, b := &r.found[i-1], &r.found[i]
		gain := r.coordinated(a.last, b.first)
		if gain == 0 {
			continue
		}
		ta, sa := a.score.best()
		tb, sb := b.score.best()
		if sa > sb+1 {
			b.score[ta] += min(gain, 0.5*sa)
		} else if sb > sa+1 {
			a.score[tb] += min(gain, 0.5*sb)
		}
	}
}

// coordinated says how much the candidates around the tokens [i, j) share their
// type: much with "and" between them, less with a comma alone.
func (r *reader) coordinated(i, j int) (gain float32) {
	if j-i < 1 || j-i > 2 {
		return 0
	}
	gain = 0.7
	for ; i < j; i++ {
		switch r.doc.Word(i) {
		case ",":
		case "and", "or", "&":
			gain = 1.5
		default:
			return 0
		}
	}
	return gain
}

// key returns the folded text of candidate c.
func (r *reader) key(c *candidate) string {
	if c.last-c.first == 1 {
		return r.word(c.first).text
	}
	return gazetteer.Fold(r.doc.Text[r.doc.Tokens[c.first].Start:r.doc.Tokens[c.last-1].End])
}
