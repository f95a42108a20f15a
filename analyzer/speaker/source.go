package speaker

import (
	"strings"

	"whosaid/analyzer/entity"
	"whosaid/analyzer/lex"
)

// A source is read by its head: the head of "a senior Israeli official briefed
// on the talks" is "official", that of "Lena Ortiz, the mayor," is the name.

// A phrase is a source taken apart.
type phrase struct {
	lex.Span
	first, last int    // tokens, half-open
	head        int    // token, or -1
	word        string // the head in lower case
	pronoun     string // the pronoun that the source is, in lower case, or ""
	mention     int    // the name that the source is, or -1
	definite    bool   // the, this, that, his
	indefinite  bool   // a, another, one
	plural      bool   // several people joined by "and"
	possessor   int    // the mention in "Ortiz's lawyer", or -1
	text        string // without article and tail
	mods        []string
}

// read takes the source apart.
func (r *resolver) read(s lex.Span) phrase {
	p := phrase{Span: s, first: r.token(s.Start), head: -1, mention: -1, possessor: -1}
	p.last = p.first
	for p.last < len(r.doc.Tokens) && r.doc.Tokens[p.last].Start < s.End {
		p.last++
	}
	if p.last-p.first >= 1 {
		if w := r.word(p.first); within(pronouns, w) {
			words := 0
			for t := p.first; t < p.last; t++ {
				if r.doc.Tokens[t].Kind != lex.Punct {
					words++
				}
			}
			if words == 1 || words == 2 && (r.word(p.first+1) == "himself" || r.word(p.first+1) == "herself") {
				p.pronoun = w
				return p
			}
		}
	}
	end := p.last
	stop := -1 // where the tail begins
	for t := p.first; t < p.last; t++ {
		w := r.word(t)
		tok := r.doc.Tokens[t]
		if tok.Kind == lex.Punct {
			if w == "(" || w == "[" {
				if t = r.closing(t, p.last); t+1 < p.last && r.doc.Tokens[t+1].Kind != lex.Punct {
					continue // the Workers' Party (WP) lawmaker
				}
				if p.head >= 0 {
					stop = t
					break
				}
			}
			if p.head >= 0 && strings.ContainsAny(w, ",;:—–") {
				stop = t
				break
			}
			continue
		}
		if w == "'s" || w == "’s" {
			if t+1 < p.last && r.doc.Tokens[t+1].Kind != lex.Punct {
				p.possessor, p.head = p.head, -1
				p.definite = true
			}
			continue
		}
		if p.head >= 0 && within(tails, w) {
			stop = t
			break
		}
		if p.head >= 0 && t+1 < p.last && participle(r.doc.Word(t)) && (within(tails, r.word(t+1)) || within(articles, r.word(t+1)) || strings.HasSuffix(r.word(t+1), "ly")) {
			stop = t
			break
		}
		if within(articles, w) {
			switch w {
			case "a", "an", "another", "one":
				p.indefinite = p.indefinite || t == p.first
			case "the", "this", "that", "his", "her", "its", "their", "these", "those", "my", "our":
				p.definite = p.definite || t == p.first
			}
			continue
		}
		if p.head >= 0 {
			p.mods = append(p.mods, r.word(p.head))
		}
		p.head = t
	}
	if stop >= 0 {
		end = stop
	}
	if p.possessor >= 0 {
		if m := r.mentionAt(p.possessor); m >= 0 {
			p.possessor = m
		} else {
			p.possessor = -1
		}
	}
	if p.head < 0 {
		p.head = p.first
	}
	p.word = r.word(p.head)
	if last := r.several(p); last > 0 {
		p.plural = true
		p.text = r.bare(p, last)
		return p
	}
	p.mention = r.nameIn(p, end)
	p.text = r.bare(p, end)
	return p
}

// several returns where a source ends that joins people ("Lena Ortiz and Tom
// Diaz", "lawmakers and Governor Diaz"), or 0.
func (r *resolver) several(p phrase) int {
	for t := p.first + 1; t+1 < p.last; t++ {
		switch w := r.word(t); {
		case w == "," && r.speaking(t+1) < 0 || within(relatives, w) || participle(r.doc.Word(t)):
			return 0
		case w == "and" && r.mentionAt(t) < 0:
			a, b := r.speaking(t-1), -1
			last := t + 1
			for ; last < p.last && r.doc.Tokens[last].Kind != lex.Punct && !within(tails, r.word(last)); last++ {
				if m := r.speaking(last); m >= 0 {
					b = m
				}
			}
			if b < 0 || r.names[r.mentions[b].Name].Type != entity.Person || a >= 0 && r.mentions[a].Name == r.mentions[b].Name {
				return 0
			}
			if a < 0 && !(strings.HasSuffix(r.word(t-1), "s") && t-1 > p.first) {
				return 0
			}
			return last
		}
	}
	return 0
}

// closing returns the token that closes the bracket at t, before last.
func (r *resolver) closing(t, last int) int {
	for k := t + 1; k < last; k++ {
		if w := r.word(k); w == ")" || w == "]" {
			return k
		}
	}
	return t
}

// nameIn returns the mention that the source is: its head ("Mayor Lena
// Ortiz"), the person at its end ("director of Arup Li Wei") or one in
// apposition ("the mayor, Lena Ortiz").
func (r *resolver) nameIn(p phrase, end int) int {
	head := r.speaking(p.head)
	if head >= 0 && r.names[r.mentions[head].Name].Type == entity.Org {
		// A surname may have been taken for a company.
		if n, ok := r.surnames[r.doc.Of(r.mentions[head].Span)]; ok && n >= 0 && r.people[n].at >= 0 {
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
	last := comma - 1
	for last > p.first && r.doc.Tokens[last].Kind == lex.Punct {
		last--
	}
	for back := 0; back < 3 && last-back > p.first; back++ {
		// A part of a name may have been missed: Li-shu.
		m := r.speaking(last - back)
		if m < 0 || r.names[r.mentions[m].Name].Type != entity.Person {
			if w := r.doc.Word(last - back); back > 0 && w != "-" && w != "‑" || 'a' <= w[0] && w[0] <= 'z' && back == 0 && !(last > 0 && r.word(last-1) == "-") {
				break
			}
			continue
		}
		if b := r.word(r.token(r.mentions[m].Start) - 1); r.mentions[m].Start > p.Start && (within(tails, b) || b == "'s" || b == "’s" || b == "and") {
			break
		}
		return m
	}
	if head >= 0 {
		return head
	}
	if r.word(comma) == "," {
		t := comma + 1
		for n := 0; n < 3 && t+1 < p.last && r.speaking(t) < 0 && (within(articles, r.word(t)) || role(r.doc.Word(t))); n++ {
			t++ // the mayor, Dame Lena Ortiz
		}
		if t < p.last {
			if m := r.speaking(t); m >= 0 {
				switch r.names[r.mentions[m].Name].Type {
				case entity.Person:
					if r.mentions[m].End+1 >= r.doc.Tokens[p.last-1].Start || r.word(r.token(r.mentions[m].End)) == "," {
						return m
					}
				case entity.Org:
					if within(bodies, p.word) && r.mentions[m].End+2 >= p.End {
						return m
					}
				}
			}
		}
	}
	return -1
}

// speaking returns the mention at token t if its name can speak, or -1.
func (r *resolver) speaking(t int) int {
	if m := r.mentionAt(t); m >= 0 && r.mentions[m].Name >= 0 && r.mentions[m].Name < len(r.names) && figurative(r.mentions[m].Type) {
		return m
	}
	return -1
}

// figurative reports whether names of type t can speak.
func figurative(t entity.Type) bool {
	switch t {
	case entity.Person, entity.Org, entity.GPE, entity.NORP, entity.Fac, entity.WorkOfArt, entity.Law, entity.Loc, entity.Product, entity.Event:
		return true
	}
	return false
}

// mentionAt returns the mention that holds token t, or -1.
func (r *resolver) mentionAt(t int) int {
	if t < 0 || t >= len(r.doc.Tokens) {
		return -1
	}
	at := r.doc.Tokens[t].Start
	lo, hi := 0, len(r.mentions)
	for lo < hi {
		mid := (lo + hi) / 2
		if r.mentions[mid].End <= at {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo < len(r.mentions) && r.mentions[lo].Start <= at {
		return lo
	}
	return -1
}

// bare is the source without its article and tail, white space as single spaces.
func (r *resolver) bare(p phrase, end int) string {
	// Phrases with of, for, in and the like say who it is; a clause does not.
	for t := end; t < p.last; t++ {
		w := r.word(t)
		if r.doc.Tokens[t].Kind == lex.Punct && strings.ContainsAny(w, ",;:()[]—–") || within(relatives, w) || participle(r.doc.Word(t)) {
			break
		}
		end = t + 1
	}
	first := p.first
	for first < end-1 && within(" a an the this that these those another ", r.word(first)) {
		first++
	}
	last := end
	for last > first+1 && (r.word(last-1) == "'s" || r.word(last-1) == "’s" || r.doc.Tokens[last-1].Kind == lex.Punct) {
		last--
	}
	if first >= last {
		return r.doc.Of(p.Span)
	}
	return strings.Join(strings.Fields(r.doc.Text[r.doc.Tokens[first].Start:r.doc.Tokens[last-1].End]), " ")
}

func participle(w string) bool {
	if w[0] >= 'A' && w[0] <= 'Z' {
		return false
	}
	return len(w) > 4 && (strings.HasSuffix(w, "ed") || strings.HasSuffix(w, "ing")) || within(" known given held sent seen led made taken born hurt familiar close aware able ", w)
}

const (
	pronouns  = " he she they it i we you who which that this these those him her his them their its my our himself herself themselves itself "
	articles  = " a an the this that these those his her its their my our your another one some any "
	relatives = " who which that whom whose where when while if because "
	tails     = " of in at on for from with by to as about against among amid after before between during despite near under over inside into like outside through toward towards via within without including than since who whom whose which that where when while if because "
)

// within reports whether the space-separated list, with a space at both ends,
// holds word.
func within(list, word string) bool {
	for at := 0; word != ""; {
		i := strings.Index(list[at:], word)
		if i < 0 {
			return false
		}
		i += at
		if end := i + len(word); i > 0 && list[i-1] == ' ' && end < len(list) && list[end] == ' ' {
			return true
		}
		at = i + len(word)
	}
	return false
}
