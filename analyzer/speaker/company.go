package speaker

import (
	"strings"

	"whosaid/analyzer/entity"
)

// Who is no more than "the company" is the one that the text is about, or the one it has
// just named: in
//
//	They looked kindly on a bid by Arup. The company denied it.
//
// Arup, though nothing called it a company.

// company finds the body that p, where it is no more than "the company" and none was
// introduced without a name, stands for: the one that the text is about, or the only one
// that the sentence before names. It returns -1 for none.
func (r *resolver) company(p phrase) int {
	if p.word != "company" && p.word != "firm" || r.word(p.first) != "the" || p.head != p.first+1 || r.introduces(p) {
		return -1
	}
	if who := r.mainFirm(); who >= 0 {
		return who
	}
	return r.lastFirm(p)
}

// mainFirm returns the firm that the text is about, which was named in its first
// paragraphs and has spoken; -1 where that is no firm.
func (r *resolver) mainFirm() int {
	n := r.main[1]
	if n < 0 {
		return -1
	}
	who := r.byName[n] - 1
	if who < 0 {
		return -1
	}
	x := &r.speakers[who]
	if x.Kind != Organization || x.spoke < 0 || r.doc.Tokens[x.born].Paragraph > 1 || r.noFirm(n) {
		return -1
	}
	return who
}

// lastFirm returns the one firm, no paper, no channel and no party, that the sentence
// before p names. It returns -1 for none and for several.
func (r *resolver) lastFirm(p phrase) int {
	only := -1
	for k := len(r.recent) - 1; k >= 0; k-- {
		x := &r.speakers[r.recent[k]]
		if at := max(x.at, x.spoke); at < 0 || r.doc.Tokens[p.first].Sentence-r.doc.Tokens[at].Sentence != 1 {
			break
		}
		if x.Name < 0 || r.names[x.Name].Type != entity.Org || x.quoted || r.noFirm(x.Name) {
			continue
		}
		if words := strings.Fields(strings.ToLower(x.Text)); kin(words, "paper") || kin(words, "channel") || kin(words, "party") {
			continue
		}
		if only >= 0 {
			return -1
		}
		only = r.recent[k]
	}
	return only
}

// noFirm reports whether the body of name n is one of a state, an institution, or a bank
// whose analysts comment.
func (r *resolver) noFirm(n int) bool {
	return official(r.names[n].Text) || r.institution(n) || r.comments(n)
}

// sureCompany is how sure one may be that the company is the one that company finds.
const sureCompany = 0.6
