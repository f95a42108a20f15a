package speaker

import (
	"slices"

	"whosaid/analyzer/entity"
	"whosaid/analyzer/lex"
)

// A document speaks for itself or for whoever made it, and is called by more words than
// one: in
//
//	The union filed a lawsuit. Ortiz sent a letter that said it rained. The suit said so.
//
// the letter's words are Ortiz's, and the suit is the lawsuit.

const (
	// What somebody sends.
	messages = " statement letter email memo release post message note "
	// What somebody writes who may be named for it.
	writings = " report statement letter study survey analysis memo memorandum tweet post email release "
)

// issued takes in the document that the source p, of somebody with a name, is: after
// "a report by Arup" the report is that one.
func (r *resolver) issued(p phrase) {
	sort := paper(p.word)
	if sort == "" || p.plural || r.kindOf(p) != Document || r.mentionAt(p.head) >= 0 {
		return
	}
	p.mention = -1
	r.papers[sort] = r.asWritten(p) + 1
}

// paper returns of which sort a word for a document is, "" for words that are
// like no other: after "court papers" and "a lawsuit", "the documents" and "the
// suit" are those.
func paper(w string) string {
	switch {
	case lex.Listed(" document documents paper papers filing filings file files ", w):
		return "documents"
	case lex.Listed(" suit lawsuit complaint case ", w):
		return "suit"
	case lex.Listed(" report reports study survey research audit review finding findings result results assessment analysis ", w):
		return "report"
	case lex.Listed(" poll polls surveys questionnaire ", w):
		return "poll"
	case lex.Listed(" bill legislation law act measure ", w):
		return "law"
	}
	return ""
}

// latestPaper returns the document of the sort of p that was spoken of last, where p
// tells no more of it than the sort: "the report". It returns -1 where there is none.
func (r *resolver) latestPaper(p phrase) int {
	if !p.definite || p.possessed || len(p.mods) > 0 {
		return -1
	}
	return r.papers[paper(p.word)] - 1
}

// outlet reports whether "the paper" is a newspaper: no document of that sort
// was spoken of.
func (r *resolver) outlet(p phrase) bool {
	return p.word == "paper" && p.definite && !p.possessed && len(p.mods) == 0 && p.part == "" && r.papers["documents"] == 0 && r.papers["report"] == 0
}

// maker finds whose a document is that somebody is described by: in "the special
// counsel's report", the special counsel, where he is known. It returns -1 for
// anything else.
func (r *resolver) maker(p phrase) (int, Finding) {
	if p.owner <= p.first || p.possessor >= 0 || !lex.Listed(writings, p.word) || r.word(p.first) != "the" {
		return -1, Finding{}
	}
	q := r.read(lex.Span{Start: p.Start, End: r.doc.Tokens[p.owner].End})
	if q.pronoun != "" || q.mention >= 0 || q.plural || q.head < 0 {
		return -1, Finding{}
	}
	who, f := r.described(q)
	if who < 0 || r.speakers[who].Name < 0 {
		return -1, Finding{}
	}
	if n := r.speakers[who].Name; r.names[n].Type == entity.Person && !slices.Contains(r.titles[n], office(q.word)) && !r.covered(q, n) {
		return -1, Finding{} // the ombudsman's report is not that of who has just spoken
	}
	return who, f
}

// writer returns the subject of the sentence of token t where the document who is
// a message that somebody sends there: "Ortiz sent a letter that". It returns -1
// for anything else.
func (r *resolver) writer(who, t int) int {
	x := &r.speakers[who]
	if x.Kind != Document || !x.source.indefinite || x.source.possessed || x.at >= 0 || !lex.Listed(messages+"tweet ", x.source.word) {
		return -1
	}
	return r.agent(t)
}
