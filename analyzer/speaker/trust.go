package speaker

import "whosaid/analyzer/lex"

// trust returns how likely it is that a source that is taken at its word, by
// its name or as it is written, was read rightly.
func (r *resolver) trust(p phrase, how How, again bool) float32 {
	var s Signs
	s.set(trustName, how == ByName)
	s.set(trustShort, how == ByShortName)
	s.set(trustWritten, how == AsWritten)
	kind, who := r.ownKind(p), Speaker{Text: p.text, Name: -1}
	if p.unlisted {
		kind = p.name
		s.set(headUnlisted, true)
		s.set(oneWord, p.first == p.head)
		s.set(several, r.family[r.doc.Word(p.head)] > 0)
	} else if how == AsWritten {
		capital := r.doc.Tokens[p.head].Kind == lex.Word && r.doc.Word(p.head) != p.word
		s.set(capitalHead, capital && p.head > p.first)
		s.set(oneWord, capital && p.head == p.first)
		s.set(headUnlisted, kind == Unnamed && !r.human(p))
		s.set(definite, p.definite)
		s.set(indefinite, p.indefinite)
		s.set(writtenBefore, again)
		s.set(several, p.plural)
	} else {
		m := r.mentions[p.mention]
		n := r.names[m.Name]
		kind, who = r.kindOfName(m.Name), Speaker{Text: n.Text, Name: m.Name}
		s.set(exact, m.Span == p.Span)
		s.set(several, len(n.Mentions) > 1)
		s.set(oneWord, r.token(m.End-1) == r.token(m.Start))
		s.typed(n.Type)
		s.set(unsure, m.Confidence < 0.8)
		s.set(verySure, m.Confidence > 0.95)
		s.set(definite, p.definite)
		s.set(governed, p.head >= 0 && r.mentionAt(p.head) != p.mention)
	}
	who.Kind = kind
	s.kind(kind)
	if r.study != nil && r.current >= 0 {
		r.study.trusted(r, s, who)
	}
	return likely(Trust, s.weigh(Trust))
}
