package speaker

import (
	"strings"

	"whosaid/analyzer/entity"
)

// A body may have a name like a person's: in
//
//	The buyer, Halcyon Stays, said its plans were unchanged.
//
// it is one by what it is called and by "its". Such a name is an organization's
// for its statements, whatever type its mentions have.

// called by these, one is a body only if "its" or "it" goes on with it.
const dealers = " buyer bidder owner seller supplier contractor developer maker operator investor landlord sponsor lender producer retailer insurer publisher exporter importer employer tenant rival distributor "

// kindOfName returns the kind of speaker that name n is.
func (r *resolver) kindOfName(n int) Kind {
	if r.names[n].Type == entity.Person && r.corporate(n) {
		return Organization
	}
	words := strings.Fields(r.names[n].Text)
	if len(words) == 0 {
		return KindOf(r.names[n].Type)
	}
	last := words[len(words)-1]
	if _, known := r.surnames[last]; known && len(words) == 2 && within(" mr mr. mrs mrs. ms ms. miss ", strings.ToLower(words[0])) {
		return Named
	}
	if _, known := r.surnames[strings.TrimSuffix(last, "s")]; known && len(words) == 1 && strings.HasSuffix(last, "s") && r.names[n].Type == entity.Person {
		if _, own := r.surnames[last]; !own {
			return Group // the Clarks
		}
	}
	return KindOf(r.names[n].Type)
}

// corporate reports whether the person's name n is a body's by its first
// mentions.
func (r *resolver) corporate(n int) bool {
	for k, i := range r.names[n].Mentions {
		if k > 4 {
			break
		}
		m := r.mentions[i]
		t, end := r.token(m.Start), r.token(m.End)
		if end >= len(r.doc.Tokens) {
			continue
		}
		what := r.beside(t, end)
		if what == "" {
			continue
		}
		if within(bodies, what) {
			return true
		}
		if !within(dealers, what) {
			continue
		}
		last := r.doc.Sentences[r.doc.Tokens[t].Sentence].Last
		for s := end; s < last && s < end+40; s++ {
			w := r.word(s)
			if w == "its" || w == "it" || w == "itself" {
				return true
			}
			if genderOfPronoun(w) != unknown || w == "who" || r.speaking(s) >= 0 {
				break
			}
		}
	}
	return false
}

// beside returns the word that the name of tokens [t, end) is called by in
// apposition, "the buyer, Halcyon Stays," or "Halcyon Stays, a company", or "".
func (r *resolver) beside(t, end int) string {
	sentence := r.doc.Tokens[t].Sentence
	if r.word(t-1) == "," && r.word(end) == "," {
		// The noun before is the head of its phrase only if no preposition
		// leads to it: not in "the head of the company, Tom Diaz,".
		for k := t - 3; k >= max(0, t-7) && r.doc.Tokens[k].Sentence == sentence; k-- {
			if within(" the a an its their ", r.word(k)) {
				if k == 0 || !within(tails, r.word(k-1)) && !within(" and told asked urged ", r.word(k-1)) || r.doc.Tokens[k-1].Sentence != sentence {
					return r.word(t - 2)
				}
				return ""
			}
			if within(tails, r.word(k)) || r.word(k) == "," {
				return ""
			}
		}
		return ""
	}
	if r.word(end) != "," || !within(" a an the ", r.word(end+1)) {
		return ""
	}
	for k := end + 2; k < min(len(r.doc.Tokens), end+7) && r.doc.Tokens[k].Sentence == sentence; k++ {
		next := r.word(k + 1)
		if next == "of" {
			return "" // a University of Leeds professor
		}
		if within(tails, next) || next == "," || next == "." {
			return r.word(k)
		}
	}
	return ""
}
