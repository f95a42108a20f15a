package names

import (
	"whosaid/analyzer/entity"
	"whosaid/analyzer/entity/gazetteer"
)

// This file lets the candidates of a document vote on each other: after "Lena
// Ortiz", a bare "Ortiz" is a person; after "Acme Corp", "Acme" is a body.

// settle decides the type of every candidate.
func (r *reader) settle() {
	surnames := map[string]float32{} // last and first words of people in full
	heads := map[string]float32{}    // first words of bodies in full
	total := map[string]*scores{}
	for i := range r.found {
		c := &r.found[i]
		r.context(c)
		t, score := c.score.best()
		if c.last-c.first > 1 && score > 1 {
			switch t {
			case entity.Person:
				for j := c.first; j < c.last; j++ {
					if w := r.word(j); len(w.text) > 2 && w.role&generation == 0 {
						weight := float32(3)
						if j < c.last-1 {
							weight = 1.5
						}
						surnames[w.text] = max(surnames[w.text], weight)
					}
				}
			case entity.Org:
				if w := r.word(c.first); !w.common && w.place == gazetteer.Unknown {
					heads[w.text] = 2
				}
			}
		}
		key := r.key(c)
		if total[key] == nil {
			total[key] = new(scores)
		}
		for k := range c.score {
			total[key][k] += c.score[k]
		}
	}
	for i := range r.found {
		c := &r.found[i]
		if c.last-c.first == 1 {
			w := r.word(c.first)
			if w.place != gazetteer.Country && w.place != gazetteer.People {
				c.score[entity.Person] += surnames[w.text]
				c.score[entity.Org] += heads[w.text]
			}
		}
		all := total[r.key(c)]
		for k := range c.score {
			c.score[k] += max(-2, min(2, 0.3*(all[k]-c.score[k])))
		}
		if t, score := c.score.best(); score <= 0.5 && score > -1 && c.last-c.first == 1 {
			w := r.word(c.first)
			if !w.common && t != entity.GPE && r.style[r.doc.Tokens[c.first].Sentence] == plain {
				c.score[entity.Person] += 0.6
			}
		}
	}
}

// key returns the folded text of candidate c.
func (r *reader) key(c *candidate) string {
	if c.last-c.first == 1 {
		return r.word(c.first).text
	}
	return gazetteer.Fold(r.doc.Text[r.doc.Tokens[c.first].Start:r.doc.Tokens[c.last-1].End])
}
