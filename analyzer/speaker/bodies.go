package speaker

import (
	"strings"

	"whosaid/analyzer/entity"
	"whosaid/analyzer/lex"
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
	if _, known := r.surnames[last]; known && len(words) == 2 && lex.Listed(" mr mr. mrs mrs. ms ms. miss ", strings.ToLower(words[0])) {
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
	mentions := r.names[n].Mentions
	for _, i := range mentions[:min(len(mentions), 5)] {
		t, end := r.token(r.mentions[i].Start), r.token(r.mentions[i].End)
		if end >= len(r.doc.Tokens) {
			continue
		}
		what := r.beside(t, end)
		if lex.Listed(dealers, what) {
			if r.neuter(end, r.sentenceOf(t).Last) {
				return true
			}
		} else if lex.Listed(bodies, what) {
			return true
		}
	}
	return false
}

// neuter reports whether "it" or "its" goes on with the name that ends before token end,
// in its sentence, which ends before token last, and before anybody else comes.
func (r *resolver) neuter(end, last int) bool {
	for t := end; t < min(last, end+40); t++ {
		w := r.word(t)
		switch {
		case w == "its" || w == "it" || w == "itself":
			return true
		case genderOfPronoun(w) != unknown || w == "who" || r.speaking(t) >= 0:
			return false
		}
	}
	return false
}

// beside returns the word that the name of tokens [t, end) is called by in
// apposition, "the buyer, Halcyon Stays," or "Halcyon Stays, a company", or "".
func (r *resolver) beside(t, end int) string {
	switch {
	case r.word(end) != ",":
		return ""
	case r.word(t-1) == ",":
		return r.headBefore(t-1, r.sentenceOf(t).First)
	}
	return r.headBehind(end, r.sentenceOf(t).Last)
}

// headBefore returns the noun before the comma at token comma, in a sentence that begins
// with token start, if it is the head of its phrase: no preposition may lead to that, as
// in "the head of the company, Tom Diaz,". It returns "" for none.
func (r *resolver) headBefore(comma, start int) string {
	for k := comma - 2; k >= max(start, comma-6); k-- {
		if w := r.word(k); lex.Listed(" the a an its their ", w) {
			if k > start && (lex.Listed(tails, r.word(k-1)) || lex.Listed(" and told asked urged ", r.word(k-1))) {
				return ""
			}
			return r.word(comma - 1)
		} else if lex.Listed(tails, w) || w == "," {
			return ""
		}
	}
	return ""
}

// headBehind returns the head of the phrase behind the comma at token comma, in a
// sentence that ends before token last, or "". What a body's name may be a part of is
// none: "a University of Leeds professor".
func (r *resolver) headBehind(comma, last int) string {
	if !lex.Listed(aOrThe, r.word(comma+1)) {
		return ""
	}
	for k := comma + 2; k < min(last, comma+7); k++ {
		next := r.word(k + 1)
		if next == "of" {
			return ""
		}
		if lex.Listed(tails, next) || next == "," || next == "." {
			return r.word(k)
		}
	}
	return ""
}
