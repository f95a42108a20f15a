package names

import (
	"whosaid/analyzer/entity"
	"whosaid/analyzer/entity/gazetteer"
	"whosaid/analyzer/lex"
)

// This file scores what a name may be from the words around it: "in Xanadu",
// "Xanadu shares", "Xanadu, 34, said".

// unknownName adds the tokens [i, e), which no rule knows, as a candidate.
func (r *reader) unknownName(i, e int) {
	if e-i > 2 && i > 1 && r.word(i+1).first != gazetteer.NoName && r.word(i).first == gazetteer.NoName && r.word(i-1).text == "of" && r.is(i-2, title|anchor) {
		r.add(i, i+1).score[entity.GPE] += 4 // Mayor of Xanadu Piotr Hobbs
		r.add(i+1, e).score[entity.Person] += 5
		return
	}
	if e-i == 1 && r.ordinary(i) {
		return
	}
	c := r.add(i, e)
	if i > 0 && work(r.word(i-1).text) && r.shape[i-1] == lower {
		c.score[entity.WorkOfArt] += 5 // the film Black Panther
	}
	if e-i == 1 {
		r.oneWord(c)
		return
	}
	r.severalWords(c)
}

// ordinary reports whether the word at token i, which no rule knows, is no name by
// itself.
func (r *reader) ordinary(i int) bool {
	w := r.word(i)
	if w.role&never != 0 || len(w.text) < 2 || r.shape[i] == initial && plural(r.doc.Word(i)) {
		return true
	}
	return w.common && !w.family && r.shape[i] == initial && (w.mid <= w.low || w.mid < 3) && w.first == gazetteer.NoName && !w.surname && w.place == gazetteer.Unknown
}

// oneWord scores a candidate of one word by that.
func (r *reader) oneWord(c *candidate) {
	i := c.first
	w := r.word(i)
	switch {
	case product(w.text):
		c.score[entity.Product] += 3
	case r.shape[i] == upper && r.style[r.doc.Tokens[i].Sentence] != shout:
		c.score[entity.Org] += 2
		if len(w.text) < 3 {
			c.score[entity.Org] -= 1.2
		}
	}
	if w.family && w.place == gazetteer.Unknown {
		c.score[entity.Person] += 1.5
	}
	if event(w.text) {
		c.score[entity.Event] += 3
	}
	if digit(w.text) {
		c.score[entity.Org] -= 2
		c.score[entity.Person] -= 2
	}
	if w.common && (w.low > 0 || w.role&(title|titleStart|orgEnd|orgFront|facEnd|locEnd|gpeEnd|eventEnd|lawEnd) != 0) {
		c.score[entity.Person]-- // "the President", "the Council"
		c.score[entity.Org] -= 0.5
	}
	if w.common && !(w.surname && w.low == 0 && w.mid > 1) {
		c.score[entity.Person] -= 0.7
	}
	if r.opens(i) && w.mid == 0 && w.first == gazetteer.NoName && !w.surname && w.place == gazetteer.Unknown && r.shape[i] == initial {
		c.score[entity.Person] -= 1.5 // any word may stand here
		c.score[entity.Org] -= 1.5
	}
	if w.first != gazetteer.NoName {
		c.score[entity.Person] += 0.5
		if !w.common && w.place == gazetteer.Unknown {
			c.score[entity.Person] += 0.7
		}
	}
	if w.surname {
		c.score[entity.Person] += 0.5
	}
	switch w.place {
	case gazetteer.City, gazetteer.Province:
		c.score[entity.GPE] += 1.5
	case gazetteer.Metropolis:
		c.score[entity.GPE] += 3
	}
}

// severalWords scores a candidate of several words by those.
func (r *reader) severalWords(c *candidate) {
	i, e := c.first, c.last
	w, last := r.word(i), r.word(e-1)
	if w.first != gazetteer.NoName {
		c.score[entity.Person] += 2
		if !w.common {
			c.score[entity.Person]++
		}
	}
	if last.surname {
		c.score[entity.Person]++
	}
	if last.role&generation != 0 {
		c.score[entity.Person] += 3
	}
	if len(w.text) <= 2 && len(w.text) > 0 && w.text[len(w.text)-1] == '.' {
		c.score[entity.Person] += 2
	}
	commons, uppers := 0, 0
	for j := i; j < e; j++ {
		x := r.word(j)
		if x.common && x.first == gazetteer.NoName && !x.surname && x.text != "bin" && x.text != "ben" {
			commons++
		}
		if r.shape[j] == upper && len(x.text) > 2 && r.style[r.doc.Tokens[j].Sentence] == plain && x.text[1] != '.' {
			uppers++
		}
		if j > i && j < e-1 && len(x.text) == 2 && x.text[1] == '.' {
			c.score[entity.Person] += 2
		}
		if r.doc.Word(j) == "&" {
			c.score[entity.Org] += 6
		}
	}
	if commons == e-i {
		c.score[entity.Org] -= 0.5
	} else {
		c.score[entity.Org] += float32(commons)
	}
	c.score[entity.Org] += 1.5 * float32(uppers)
	if commons == 0 && e-i <= 4 {
		c.score[entity.Person] += 1.5
	}
	switch w.place {
	case gazetteer.Country, gazetteer.Metropolis, gazetteer.Province:
		if w.first == gazetteer.NoName {
			c.score[entity.Org] += 2
		}
	case gazetteer.City:
		c.score[entity.Org] += 0.5
	}
}

// work reports whether w, before a name, says that it is a work.
func work(w string) bool {
	return gazetteer.In(" album anthem comedy documentary film movie musical novel opera play sitcom song thriller ", w)
}

// event reports whether w is an event by itself.
func event(w string) bool {
	return gazetteer.In(" brexit euromaidan glastonbury holocaust nakba olympics paralympics watergate wimbledon woodstock ", w)
}

// digit reports whether w holds a digit.
func digit(w string) bool {
	for i := 0; i < len(w); i++ {
		if '0' <= w[i] && w[i] <= '9' {
			return true
		}
	}
	return false
}

// plural reports whether s is an acronym of common things in the plural: CDs.
func plural(s string) bool {
	n := len(s) - 1
	if n < 2 || n > 4 || s[n] != 's' {
		return false
	}
	for i := range n {
		if s[i] < 'A' || s[i] > 'Z' {
			return false
		}
	}
	return true
}

// context adds what the words around candidate c, in its sentence, say.
func (r *reader) context(c *candidate) {
	s := r.doc.Sentences[r.doc.Tokens[c.first].Sentence]
	if c.first > s.First && r.shape[c.first-1] == lower {
		r.behind(c, s)
	}
	if c.last < s.Last && r.shape[c.last] == lower {
		r.ahead(c)
	}
	if c.last < s.Last {
		r.punctuated(c, s)
	}
}

// behind adds what the small word before candidate c says.
func (r *reader) behind(c *candidate, s lex.Sentence) {
	p, single := r.word(c.first-1), c.last-c.first == 1
	settled := c.first-2 >= s.First && r.is(c.first-2, settlement)
	switch {
	case p.text == "the":
		c.score[entity.Person] -= 2
		c.score[entity.GPE]--
		c.score[entity.Org]++
	case p.role&anchor != 0:
		c.score[entity.Person] += 2.5
	case p.role&trade != 0:
		c.score[entity.Org] += 2
	case p.role&place != 0 && c.last < s.Last && r.doc.Word(c.last) == "'s" && r.word(c.first).first != gazetteer.NoName && r.word(c.first).place != gazetteer.Country:
		c.score[entity.Person]++ // in Anna's office
	case p.role&place != 0:
		c.score[entity.GPE] += 2
		c.score[entity.Loc] += 0.5
		c.score[entity.Person]--
	case p.text == "of" && settled:
		c.score[entity.GPE] += 3
	case p.text == "at":
		c.score[entity.Org] += 0.8
		c.score[entity.GPE] += 0.4
		c.score[entity.Person]--
	case p.text == "like" && single:
		c.score[entity.Org] += 0.5
	case p.text == "from" || p.text == "to":
		c.score[entity.GPE] += 0.7
	case p.text == "by" || p.text == "with":
		c.score[entity.Person] += 0.4
	case p.role&speech != 0:
		c.score[entity.Person] += 1.5
	case p.role&settlement != 0:
		c.score[entity.GPE]++
	}
}

// ahead adds what the small word behind candidate c says.
func (r *reader) ahead(c *candidate) {
	switch n := r.word(c.last); {
	case n.role&speech != 0:
		c.score[entity.Person] += 1.5
	case n.role&trade != 0:
		c.score[entity.Org] += 1.5
	case n.role&business != 0:
		c.score[entity.Org]++
	case n.role&settlement != 0:
		c.score[entity.GPE] += 1.5
	case gazetteer.In(" community culture language men people tribe women ", n.text):
		c.score[entity.NORP] += 1.2
		c.score[entity.Org]--
	}
}

// punctuated adds what the sign right behind candidate c says, with the word behind that.
func (r *reader) punctuated(c *candidate, s lex.Sentence) {
	switch r.doc.Word(c.last) {
	case ",":
		if c.last+1 < s.Last {
			r.apposed(c, s)
		}
	case "'s", "’s":
		if c.last-c.first == 1 {
			c.score[entity.Person] += 0.2
		}
	case "-":
		switch r.wordAt(c.last+1, s.Last) {
		case "based", "born", "controlled":
			c.score[entity.GPE] += 2
		}
	case "(":
		c.score[entity.Org] += 0.3
	}
}

// apposed adds what stands behind candidate c and a comma: Lena Ortiz, 34, Xanadu, who,
// Xanadu, Ohio.
func (r *reader) apposed(c *candidate, s lex.Sentence) {
	next := r.word(c.last + 1)
	if r.shape[c.last+1] == figure && c.last+2 < s.Last && r.doc.Word(c.last+2) == "," {
		c.score[entity.Person] += 3
	}
	switch next.text {
	case "who", "whose":
		c.score[entity.Person] += 2
	case "which":
		c.score[entity.Person] -= 1.5
		c.score[entity.Org]++
	}
	if next.place == gazetteer.Country || next.place == gazetteer.Province {
		c.score[entity.GPE] += 2.5
	}
}

func (r *reader) wordAt(i, end int) string {
	if i >= end {
		return ""
	}
	return r.word(i).text
}
