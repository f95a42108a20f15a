package speaker

import (
	"slices"

	"whosaid/analyzer/lex"
)

// Analysts comment on companies, for a bank that nobody else speaks of: in
//
//	Arup lost money. Analysts at Oster Bank were surprised. The company said it rained.
//
// the company is Arup, though the bank was named last.

// dropCommenting leaves out the bodies of which only those speak who comment on others.
func (f *search) dropCommenting() {
	if !lex.Listed(" company maker manufacturer group giant ", f.p.word) {
		return
	}
	f.options = slices.DeleteFunc(f.options, func(o option) bool {
		x := &f.r.speakers[o.who]
		return x.Name >= 0 && x.Kind == Organization && f.r.comments(x.Name)
	})
}

// comments reports whether name n stands only beside those who comment on others there:
// analysts at Oster Bank, an Oster Bank economist. Its first mentions tell.
func (r *resolver) comments(n int) bool {
	list := r.names[n].Mentions
	for _, i := range list[:min(len(list), 5)] {
		t, end := r.token(r.mentions[i].Start), r.token(r.mentions[i].End)
		if !lex.Listed(commentators, r.word(end)) && !(lex.Listed(" at of with from ", r.word(t-1)) && r.commentator(t-2)) {
			return false
		}
	}
	return true
}

// commentator reports whether token t ends what somebody who comments is, or the name that
// stands behind that: an analyst, the analyst Lena Ortiz.
func (r *resolver) commentator(t int) bool {
	if m := r.speaking(t); r.person(m) {
		t = r.token(r.mentions[m].Start) - 1
	}
	return lex.Listed(commentators, r.word(t))
}

// commentators are those whose work it is to tell what they think of companies.
const commentators = " analyst analysts economist economists strategist strategists "
