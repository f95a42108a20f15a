package speaker

import (
	"strings"

	"whosaid/analyzer/entity"
	"whosaid/analyzer/lex"
)

// A source may be somebody's by a name that is not all of it: its head, "Mayor Lena
// Ortiz", what stands beside it, "the mayor, Lena Ortiz", or whose document it is,
// "a report by Arup".

// nameIn returns the mention that the source is: its head ("Mayor Lena
// Ortiz"), the person at its end ("director of Arup Li Wei") or one in
// apposition ("the mayor, Lena Ortiz").
func (r *resolver) nameIn(p phrase, end int) int {
	head := r.speaking(p.head)
	if head >= 0 && (r.names[r.mentions[head].Name].Type == entity.Org || r.names[r.mentions[head].Name].Type == entity.GPE && r.mentions[head].Confidence < 0.9) {
		// A surname may have been taken for a company or a place.
		if n, ok := r.surnames[r.doc.Of(r.mentions[head].Span)]; ok && n >= 0 && (r.byName[n] > 0 || r.doc.Tokens[p.first].Paragraph == 0) {
			return r.names[n].Mentions[0]
		}
	}
	if head >= 0 && r.names[r.mentions[head].Name].Type == entity.Person {
		return head
	}
	comma := end
	for ; comma < p.last && r.word(comma) != "," && !within(relatives, r.word(comma)); comma++ {
		if r.word(comma) == "(" {
			close := r.closing(comma, p.last)
			if close+1 >= p.last || r.doc.Tokens[close+1].Kind == lex.Punct {
				break
			}
			comma = close
		}
	}
	if within(amounts, p.word) && r.word(end) == "of" {
		if m := r.holder(p, comma); m >= 0 {
			return m // one of the Leeds Four, Lena Ortiz
		}
	}
	last := comma - 1
	for last > p.first && r.doc.Tokens[last].Kind == lex.Punct {
		last--
	}
	if within(kin, p.word) && r.word(end) == "of" {
		last = p.first // the nephew of the author Lena Ortiz is not she
	}
	some := strings.HasSuffix(p.word, "s") && !strings.HasSuffix(p.word, "ss") && r.doc.Word(p.head) == p.word || within(" some many most several others ", p.word)
	for back := 0; back < 3 && last-back > p.first && !some; back++ {
		// A part of a name may have been missed: Li-shu.
		m := r.speaking(last - back)
		if m < 0 || r.names[r.mentions[m].Name].Type != entity.Person {
			if w := r.doc.Word(last - back); back > 0 && w != "-" && w != "‑" || 'a' <= w[0] && w[0] <= 'z' && back == 0 && !(last > 0 && r.word(last-1) == "-") {
				break
			}
			continue
		}
		before := r.token(r.mentions[m].Start) - 1
		for before > p.first && (honorific(r.word(before)) || within(titles, r.word(before)) && capital(r.doc.Word(before))) {
			before-- // a spokesman for Mr. Diaz, the government of President Ortiz
		}
		if b := r.word(before); r.mentions[m].Start > p.Start && before >= p.first && (within(tails, b) || b == "'s" || b == "’s" || b == "and") {
			break
		}
		if b := r.doc.Word(max(before, 0)); before > p.head+2 && r.word(end) == "of" && within(articles, r.word(end+1)) && r.doc.Tokens[before].Kind == lex.Word && !capital(b) && !role(b) {
			break // the skipper of the ship Alcyone is no Alcyone
		}
		return m
	}
	if head < 0 && within(outlets, p.word) && end == p.head+1 {
		// The Marlby Post newspaper, the Marlby One TV station
		k := p.head - 1
		if within(" tv television radio news ", r.word(k)) {
			k--
		}
		if m := r.speaking(k); m >= 0 && k >= p.first && r.names[r.mentions[m].Name].Type != entity.Person && r.names[r.mentions[m].Name].Type != entity.GPE && r.names[r.mentions[m].Name].Type != entity.NORP {
			return m
		}
	}
	if head >= 0 {
		if m := r.holder(p, comma); m >= 0 {
			return m
		}
		return head
	}
	// The ministry's report, Ortiz's words
	if p.possessor >= 0 && (within(papers, p.word) || within(sayings, p.word)) {
		if m := r.mentions[p.possessor]; m.Name >= 0 && m.Name < len(r.names) && figurative(m.Type) && r.titled(p.first, r.token(m.Start)) {
			return p.possessor
		}
	}
	// An Arup press release
	if p.possessor < 0 && within(issues, p.word) && p.head > p.first {
		k := p.head - 1
		if within(" press news ", r.word(k)) {
			k--
		}
		if m := r.speaking(k); m >= 0 && k >= p.first && r.names[r.mentions[m].Name].Type == entity.Org {
			return m
		}
	}
	// A post by Ortiz, a study from the institute
	if w := r.word(end); within(papers, p.word) && (w == "by" || w == "from") {
		t := end + 1
		for t < p.last && (within(articles, r.word(t)) || honorific(r.word(t)) || t < end+4 && r.mentionAt(t) < 0 && r.doc.Tokens[t].Kind == lex.Word && !within(tails, r.word(t)) && !capital(r.doc.Word(t))) {
			t++
		}
		if m := r.speaking(t); m >= 0 && t < p.last {
			if typ := r.names[r.mentions[m].Name].Type; typ == entity.Org || typ == entity.Person && w == "by" {
				return m
			}
		}
	}
	return r.apposition(p, end, comma)
}

// titled reports whether tokens [first, last) are no more than an article and
// what somebody is: "the singer", in no "reporters covering singer".
func (r *resolver) titled(first, last int) bool {
	for t := first; t < last; t++ {
		if w := r.word(t); last-first > 3 || !within(articles, w) && !honorific(w) && !role(r.doc.Word(t)) && r.doc.Tokens[t].Kind == lex.Word {
			return false
		}
	}
	return true
}

// holder returns the person between the comma at token comma and the end of the
// source or the next comma, where what stands before is a body's name or an
// office taken for one: "the High Commissioner for Rivers, Lena Ortiz,". It
// returns -1 where there is none.
func (r *resolver) holder(p phrase, comma int) int {
	t := comma + 1
	for t < p.last && (honorific(r.word(t)) || r.word(t) == "." || r.mentionAt(t) < 0 && role(r.doc.Word(t)) && r.doc.Tokens[t].Kind == lex.Word) {
		t++
	}
	m := r.speaking(t)
	if r.word(comma) != "," || t >= p.last || m < 0 || r.names[r.mentions[m].Name].Type != entity.Person {
		return -1
	}
	if end := r.token(r.mentions[m].End); end < p.last && !within(" , of from ( ", r.word(end)) {
		return -1
	}
	return m
}

// apposition returns the name that stands beside a source's head: "the mayor,
// Dame Lena Ortiz", "a spokesman for the bank, Tom Diaz, 40", "a firm called
// Arup", or -1.
func (r *resolver) apposition(p phrase, end, comma int) int {
	body := within(bodies, p.word)
	if p.plural || strings.HasSuffix(p.word, "s") && !strings.HasSuffix(p.word, "ss") && !within(amounts, p.word) {
		return -1
	}
	fits := func(m int) bool {
		switch r.names[r.mentions[m].Name].Type {
		case entity.Person:
			return !body
		case entity.Org:
			return body || within(amounts, p.word)
		case entity.GPE:
			return within(lands, p.word)
		}
		return false
	}
	for t := end; t < min(p.last, end+12); t++ {
		if w := r.word(t); within(naming, w) || w == "as" && within(afterthoughts, r.word(t-1)) {
			q := phrase{head: -1, last: p.last, possessor: -1}
			if r.skim(&q, t+1); q.head >= 0 {
				if m := r.speaking(q.head); m >= 0 {
					return m
				}
			}
			break
		}
	}
	for tries := 0; tries < 4 && comma < p.last && r.word(comma) == ","; tries++ {
		q := phrase{head: -1, last: p.last, possessor: -1}
		next := r.skim(&q, comma+1)
		if q.head >= 0 {
			if m := r.speaking(q.head); m >= 0 && (fits(m) || tries == 0 && r.enclosed(p, m, comma)) {
				return m
			}
		}
		for next < p.last && r.word(next) != "," && !within(relatives, r.word(next)) {
			next++
		}
		comma = next
	}
	return -1
}

// enclosed reports whether mention m, of a body, fills the place between the
// comma at token comma and the next one or the end of the source: "the
// contractor, Marlby Works,". What stands before is then what the body is,
// unless only people are called so.
func (r *resolver) enclosed(p phrase, m, comma int) bool {
	t := comma + 1
	for within(articles, r.word(t)) {
		t++
	}
	end := r.token(r.mentions[m].End)
	typ := r.names[r.mentions[m].Name].Type
	// The largest exporter, Norway; but not a student from the capital, Oslo.
	land := typ == entity.GPE && comma == p.head+1 && p.definite
	return (typ == entity.Org || land) && r.token(r.mentions[m].Start) == t && (end >= p.last || r.word(end) == ",") &&
		!within(people, p.word) && !within(men, p.word) && !within(women, p.word) && office(p.word) != "spokesperson"
}
