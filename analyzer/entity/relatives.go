package entity

import (
	"strings"

	"whosaid/analyzer/entity/gazetteer"
	"whosaid/analyzer/lex"
)

// Who is introduced as somebody's kin, and has the surname alone that the text has used
// before, is not the one whom the text is about: in
//
//	Mr. Vance said he would wait. His brother, Tom Vance, was not there.
//
// Mr. Vance is not Tom. Nor is whom a text has long called President Vance.

// relatives returns by root the people who are introduced so: the gender of whose kin they
// are, as far as "his" or "her" tells it.
func (g *gatherer) relatives() map[int]gazetteer.Gender {
	var found map[int]gazetteer.Gender
	for i := range g.mentions {
		k := g.of[i]
		if k < 0 || g.forms[k].typ != Person || len(g.forms[k].words) < 2 || g.forms[g.root(k)].first != i {
			continue
		}
		whose, ok := g.introducedAsKin(i)
		if before := i - 1; !ok && before >= 0 && g.of[before] >= 0 && strings.TrimSpace(g.doc.Text[g.mentions[before].End:max(g.mentions[i].Start, g.mentions[before].End)]) == "and" {
			whose, ok = found[g.root(g.of[before])] // his sons, Juan Ortiz and Ian Ortiz
		}
		if ok {
			if found == nil {
				found = map[int]gazetteer.Gender{}
			}
			found[g.root(k)] = whose
		}
	}
	return found
}

// introducedAsKin reports whether words for kin stand before mention i, with whose they
// are before them: "his wife, Lena Ortiz", "Mr. Ortiz's two sons, Juan Ortiz Jr."; and
// the gender of "his" and "her".
func (g *gatherer) introducedAsKin(i int) (whose gazetteer.Gender, ok bool) {
	t := g.doc.TokenAt(g.mentions[i].Start) - 1
	if t > 0 && g.doc.Word(t) == "," {
		t--
	}
	if t < 1 || !lex.Listed(kinsfolk, g.doc.Word(t)) {
		return whose, false
	}
	for k := t - 1; k >= max(0, t-4); k-- {
		switch w := strings.ToLower(g.doc.Word(k)); {
		case w == "his":
			return gazetteer.Male, true
		case w == "her":
			return gazetteer.Female, true
		case w == "their":
			return gazetteer.NoName, true
		case lex.Genitive(w):
			// Of another surname they are no rivals for it.
			words := g.forms[g.of[i]].words
			return gazetteer.NoName, k > 0 && gazetteer.Fold(g.doc.Word(k-1)) == words[len(words)-1]
		case g.doc.Tokens[k].Kind == lex.Punct:
			return whose, false
		}
	}
	return whose, false
}

const kinsfolk = " son sons daughter daughters wife husband brother brothers sister sisters father mother parents uncle aunt nephew nephews niece nieces cousin cousins grandson granddaughter grandfather grandmother stepson stepdaughter widow widower twin "

// rival reports whether mention i, of a bare form that the text used before it introduced
// the full form o, stands for another: for whose kin o is introduced as, or for who was
// called by an office, or without "Jr.", again and again before:
//
//	President Vance will wait. Mr. Vance said so. “We wait,” Vance said. Tom Vance was there, too.
func (l *leader) rival(i, o int) bool {
	k, r := l.of[i], l.root(o)
	if l.forms[k].first > l.forms[r].first {
		return false
	}
	if whose, ok := l.kin[r]; ok {
		gender := l.gender(i)
		return gender == gazetteer.NoName || whose == gazetteer.NoName || gender == whose
	}
	before := l.before(k, r)
	return before.mentions >= settled && (before.title != "" && !one(before.title, l.titles[r]) || one(l.forms[o].suffix, "jr sr jnr snr junior senior"))
}

// settled is how often a text, but for its headline, has called somebody by the surname
// alone when it is clear who that is.
const settled = 3

// settling is over how many mentions that is looked for; it keeps the time linear.
const settling = 256

// usage is how a bare form was used before a full one came: how often outside of the
// headline, and with which office before it, "" for none.
type usage struct {
	mentions int
	title    string
}

// before returns how the bare form k was used before the full form r.
func (l *leader) before(k, r int) usage {
	id := [2]int{k, r}
	u, ok := l.used[id]
	if !ok {
		for i, end := l.forms[k].first, min(l.forms[r].first, l.forms[k].first+settling); i < end && u.mentions < settled+8; i++ {
			if l.of[i] == k && l.doc.Tokens[l.doc.TokenAt(l.mentions[i].Start)].Paragraph > 0 {
				u.mentions++
				if t := l.title(i); t != "" {
					u.title = t
				}
			}
		}
		l.used[id] = u
	}
	return u
}
