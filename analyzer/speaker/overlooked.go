package speaker

import "whosaid/analyzer/lex"

// A pronoun may stand for what the sweep has not taken in, being neither a name nor the
// subject that opens a sentence nor a source: in
//
//	Ortiz read out a statement. “This is nonsense,” it said.
//
// "it" is the statement. Where nobody who was taken in is likely, these rules look for a
// group, a body or a document in the last sentences of the paragraph.

// reported returns the group that the clause is about which was reported last,
// in this sentence or the one before in the same paragraph: in "Ortiz said
// millers would strike. They fear for their jobs", the millers. It returns -1
// where that is nobody or one alone.
func (r *resolver) reported(t int) int {
	here := r.doc.Tokens[t]
	if r.told.Empty() || r.told.Start >= here.Start {
		return -1
	}
	first := r.token(r.told.Start)
	there := r.doc.Tokens[first]
	if there.Paragraph != here.Paragraph || here.Sentence-there.Sentence > 1 {
		return -1
	}
	if r.word(first) == "that" {
		first++
	}
	p := r.read(r.subjectOf(first, r.doc.Sentences[there.Sentence].Last))
	if p.pronoun != "" || p.mention >= 0 || p.unlisted || p.head < 0 || r.doc.Tokens[p.head].Kind != lex.Word || r.kindOf(p) != Group {
		return -1
	}
	who := r.asWritten(p)
	r.touch(who, p.first)
	return who
}

// sureBody is how sure one may be that "it" is the body that the paragraph began to
// tell of, or the document.
const sureBody = 0.6

// bodyBefore returns the body without a name that the sentence of token t, or the
// one before it in the same paragraph, begins with: in "The miners' union disagrees.
// Wages are late, it said", the union. It returns -1 where there is none.
func (r *resolver) bodyBefore(t int) int {
	here := r.doc.Tokens[t]
	for s := here.Sentence; s >= max(0, here.Sentence-1); s-- {
		if int32(r.doc.Sentences[s].Paragraph) != here.Paragraph {
			return -1
		}
		p, ok := r.openingBody(int(s), t-1)
		if !ok {
			continue
		}
		if who, _ := r.described(p); who >= 0 {
			return who
		}
		return r.asWritten(p)
	}
	return -1
}

// openingBody reads the phrase for a body that sentence s begins with, after an article
// and before token end: "The miners' union".
func (r *resolver) openingBody(s, end int) (p phrase, ok bool) {
	first := r.behindConnectors(r.doc.Sentences[s].First, len(r.doc.Tokens))
	if !lex.Listed(articles, r.word(first)) {
		return p, false
	}
	head := r.bodyAfter(first, min(first+6, end))
	if head < 0 {
		return p, false
	}
	p = r.read(r.doc.Span(first, head+1))
	return p, p.pronoun == "" && p.mention < 0 && p.head == head && r.kindOf(p) == Organization
}

// bodyAfter returns the first word for a body after the article at token t and before
// token end, with no name or quotation between, that is the head of its phrase: not
// "union" in "the union leader", "the union's plan". It returns -1 where there is none.
func (r *resolver) bodyAfter(t, end int) int {
	for k := t + 1; k < end && r.mentionAt(k) < 0 && r.doc.Tokens[k].Region < 0; k++ {
		if !lex.Listed(bodies, r.word(k)) {
			continue
		}
		if next := r.word(k + 1); !lex.Listed(bodies, next) && !role(next) && !lex.Listed(people, next) && !lex.Genitive(next) {
			return k
		}
	}
	return -1
}

// paperReach is how many tokens before its pronoun's sentence a document may be written.
const paperReach = 60

// paperBefore returns the document that the two sentences before that of token t,
// in the same paragraph, speak of: in "Ortiz read a statement on his behalf. “This is
// nonsense,” it said", the statement. It returns -1 where there is none.
func (r *resolver) paperBefore(t int) int {
	here := r.doc.Tokens[t]
	end := r.doc.Sentences[here.Sentence].First
	for k := end - 1; k > max(0, end-paperReach); k-- {
		there := r.doc.Tokens[k]
		if there.Paragraph != here.Paragraph || here.Sentence-there.Sentence > 2 {
			return -1
		}
		if there.Region >= 0 || !lex.Listed(messages+"report ruling sign notice poster banner leaflet placard plaque ", r.word(k)) {
			continue
		}
		if first := r.articleBefore(k); first >= 0 {
			return r.asWritten(r.read(r.doc.Span(first, k+1)))
		}
	}
	return -1
}

// sureReadOut is how sure one may be that "it" is what was read out.
const sureReadOut = 0.8

// readOut returns the message that the sentence before the quotation in front of "it", at
// token t, tells is read or sent: "She wept as a statement was read. “He was kind,” it
// said". It returns -1 where there is none.
func (r *resolver) readOut(t int) int {
	if r.current < 0 {
		return -1
	}
	content := r.statements[r.current].Content
	if len(content) == 0 || content[0].Start > r.doc.Tokens[t].Start {
		return -1
	}
	q := r.token(content[0].Start)
	if q < 1 || r.doc.Tokens[q].Region < 0 || r.doc.Tokens[q-1].Paragraph != r.doc.Tokens[q].Paragraph {
		return -1
	}
	for k := q - 1; k > r.doc.Sentences[r.doc.Tokens[q-1].Sentence].First; k-- {
		if lex.Listed(messages, r.word(k)) && lex.Listed(" was is has had ", r.word(k+1)) && r.doc.Tokens[k].Region < 0 {
			if first := r.articleBefore(k); first >= 0 {
				return r.asWritten(r.read(r.doc.Span(first, k+1)))
			}
		}
	}
	return -1
}

// articleBefore returns the "a" or "an" that the noun at token k follows with at most
// two words between, or -1.
func (r *resolver) articleBefore(k int) int {
	for t := k - 1; t >= max(0, k-3); t-- {
		if w := r.word(t); w == "a" || w == "an" {
			return t
		}
	}
	return -1
}
