package speaker

import (
	"slices"
	"strings"

	"whosaid/analyzer/entity"
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

// mainCompany returns the body that the text is about, which was named in its first
// sentences and has spoken, where p is no more than "the company"; -1 for any other.
func (r *resolver) mainCompany(p phrase) int {
	if p.word != "company" && p.word != "firm" || r.word(p.first) != "the" || p.head != p.first+1 || r.main[1] < 0 || r.introduces(p) {
		return -1
	}
	who := r.byName[r.main[1]] - 1
	if who < 0 {
		return -1
	}
	x := &r.speakers[who]
	if x.Kind != Organization || x.spoke < 0 || r.doc.Tokens[x.born].Paragraph > 1 || official(x.Text) || r.institution(r.main[1]) || r.comments(r.main[1]) {
		return -1
	}
	return who
}

// lastFirm returns the one body, no ministry and no paper, that the sentence before names,
// where p is no more than "the company": in "They looked kindly on a bid by Arup. The
// company denied it", Arup. It returns -1 for none and for several.
func (r *resolver) lastFirm(p phrase) int {
	if p.word != "company" && p.word != "firm" || r.word(p.first) != "the" || p.head != p.first+1 || r.introduces(p) {
		return -1
	}
	only := -1
	for k := len(r.recent) - 1; k >= 0; k-- {
		x := &r.speakers[r.recent[k]]
		if at := max(x.at, x.spoke); at < 0 || r.doc.Tokens[p.first].Sentence-r.doc.Tokens[at].Sentence != 1 {
			break
		}
		words := strings.Fields(strings.ToLower(x.Text))
		if x.Name < 0 || r.names[x.Name].Type != entity.Org || x.quoted || official(x.Text) || r.institution(x.Name) || r.comments(x.Name) || kin(words, "paper") || kin(words, "channel") || kin(words, "party") {
			continue
		}
		if only >= 0 {
			return -1
		}
		only = r.recent[k]
	}
	return only
}

// sureMain is how sure one may be that the company is the one that the text is about.
const sureMain = 0.6

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
