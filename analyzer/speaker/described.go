package speaker

import (
	"slices"
	"strings"

	"whosaid/analyzer/entity"
	"whosaid/analyzer/lex"
)

// People are introduced with what they are: "Mayor Lena Ortiz", "Lena Ortiz,
// the mayor". After that "the mayor" is she.

// A description is a word that a person was called by.
type description struct {
	word string
	name int
	via  lex.Span
}

// describe notes what the person of mention m, at token t, is called there.
func (r *resolver) describe(m entity.Mention, t int) {
	note := func(w string) {
		if len(w) > 2 && !within(tails, w) && !within(articles, w) {
			r.known = append(r.known, description{w, m.Name, m.Span})
		}
	}
	// Mayor Lena Ortiz; former prime minister Tony Blair
	for k := t - 1; k >= 0 && t-k <= 4; k-- {
		if r.doc.Tokens[k].Kind == lex.Punct || r.doc.Tokens[k].Sentence != r.doc.Tokens[t].Sentence {
			break
		}
		w := r.word(k)
		if within(tails, w) || within(articles, w) || w == "and" {
			break
		}
		note(w)
	}
	// The mayor, Lena Ortiz,
	if k := t - 1; k > 1 && r.word(k) == "," {
		for j := k - 1; j >= 0 && k-j < 10 && r.doc.Tokens[j].Kind != lex.Punct; j-- {
			if within(articles, r.word(j)) && r.word(j) != "his" {
				for h := j + 1; h < k; h++ {
					if within(tails, r.word(h)) {
						break
					}
					if h+1 == k || within(tails, r.word(h+1)) {
						note(r.word(h))
					}
				}
				break
			}
		}
	}
	// Lena Ortiz, the mayor of Leeds
	e := r.token(m.End - 1)
	k := e + 1
	if r.word(k) != "," {
		return
	}
	for k++; k < len(r.doc.Tokens) && k < e+12; k++ {
		w := r.word(k)
		if r.doc.Tokens[k].Kind == lex.Punct || within(tails, w) {
			break
		}
		next := r.word(k + 1)
		if k+1 >= len(r.doc.Tokens) || r.doc.Tokens[k+1].Kind == lex.Punct || within(tails, next) {
			note(w)
			break
		}
	}
}

// described finds whom "the mayor" or "the company" stands for.
func (r *resolver) described(p phrase) (int, Finding) {
	if p.indefinite || p.head < 0 || p.possessor >= 0 && !within(bodies, p.word) {
		return -1, Finding{}
	}
	plural := strings.HasSuffix(p.word, "s") && !strings.HasSuffix(p.word, "ss")
	bareTitle := !p.definite && len(p.mods) == 0
	if !p.definite && !bareTitle || plural {
		return -1, Finding{}
	}
	if p.definite {
		for k := len(r.known) - 1; k >= 0 && k > len(r.known)-200; k-- {
			if r.known[k].word == p.word {
				// Another person who is called so, unnamed, spoke since.
				if u := r.unnamed(p); u >= 0 && r.speakers[u].where > r.token(r.known[k].via.Start) {
					return u, Finding{How: AsWritten, Via: r.speakers[u].source.Span, Confidence: 0.8}
				}
				return r.named(r.known[k].name), Finding{How: ByDescription, Via: r.known[k].via, Confidence: 0.75}
			}
		}
		if within(bodies, p.word) {
			if n := r.body(p); n >= 0 {
				return r.named(n), Finding{How: ByDescription, Via: r.latestMention(n), Confidence: 0.7}
			}
		}
	}
	return -1, Finding{}
}

// body finds the organization that "the ministry" stands for: the latest
// whose name holds the word, or, for words that fit any, the latest named.
func (r *resolver) body(p phrase) int {
	for k := len(r.bodies) - 1; k >= 0; k-- {
		n := r.bodies[k]
		if slices.Contains(strings.Fields(strings.ToLower(r.names[n].Text)), p.word) {
			return n
		}
	}
	if within(" company firm organization organisation agency party group newspaper union club ", p.word) && len(p.mods) == 0 {
		for k := len(r.bodies) - 1; k >= 0; k-- {
			n := r.bodies[k]
			if r.names[n].Type == entity.Org && r.near(r.people[n].at, p.first, 3) {
				return n
			}
		}
	}
	return -1
}
