package main

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"whosaid/analyzer/lex"
)

// What a source refers to, for the pointer: from the first token of a source,
// or of a content without one, to the tokens that name the speaker.
//
//	Lena Ortiz runs a mill. She said bread had gone up.
//	to   to                 from
//
// A speaker without a name is pointed at where a source describes it.

// A point leads from a token to those that name what it refers to; no tokens
// mean that the text names it nowhere.
type point struct {
	From int   `json:"from"`
	To   []int `json:"to"`
}

// A speaker of an annotated article.
type speaker struct {
	ID   string `json:"id"`
	Kind string `json:"kind"`
	Name string `json:"name"`
}

// pointSpeakers takes the points from annotated speakers.
func (p *training) pointSpeakers(doc *lex.Document, d *document) {
	targets := map[string][]int{}
	for _, s := range d.Speakers {
		var to []int
		switch s.Kind {
		case "named":
			to = personTokens(doc, s.Name)
		case "organization":
			to = bodyTokens(doc, s.Name)
		}
		if to == nil {
			for _, q := range d.Quotes {
				if q.Speaker == s.ID && len(q.Source) > 0 && !pronoun(d.Text[q.Source[0][0]:q.Source[0][1]]) {
					to = append(to, tokens(doc, q.Source[0])...)
				}
			}
		}
		targets[s.ID] = to
	}
	for _, q := range d.Quotes {
		spans := q.Source
		if len(spans) == 0 {
			spans = q.Content
		}
		if len(spans) == 0 {
			continue
		}
		if from := tokens(doc, spans[0]); len(from) > 0 {
			p.point(from[0], targets[q.Speaker])
		}
	}
}

// pointChains takes the points from chains of coreference: of the sources d
// has, where it has statements, otherwise of all pronouns and descriptions. Of
// statements' sources only pronouns and names tell where they lead; in what a
// program marked, only chains with a name in them.
func (p *training) pointChains(doc *lex.Document, d *document) {
	sources := map[[2]int]bool{}
	for _, q := range d.Quotes {
		if len(q.Source) == 1 {
			sources[q.Source[0]] = true
		}
	}
	chains := d.Coref
	if chains == nil {
		chains = d.Silver
	}
	for _, chain := range chains {
		var named, described []int
		for _, m := range chain {
			switch t := tokens(doc, m); {
			case nameLike(doc, t):
				named = append(named, t...)
			case !pronoun(d.Text[m[0]:m[1]]):
				described = append(described, t...)
			}
		}
		for _, m := range chain {
			text, t := d.Text[m[0]:m[1]], tokens(doc, m)
			if len(t) == 0 || d.Quotes != nil && !sources[m] || strings.Contains(speakersOwn, " "+strings.ToLower(text)+" ") {
				continue
			}
			isPronoun := pronoun(text)
			switch {
			case named != nil && (isPronoun || nameLike(doc, t) && d.Quotes != nil || definite(text)):
				p.point(t[0], named)
			case named == nil && isPronoun && d.Quotes == nil:
				p.point(t[0], described)
			}
		}
	}
}

// pointPronoun takes the point of the one pronoun of a GAP text.
func (p *training) pointPronoun(doc *lex.Document, d *document) {
	from := tokens(doc, d.Gap.Pronoun)
	if len(from) == 0 || !d.Gap.ACoref && !d.Gap.BCoref {
		return
	}
	name := d.Gap.A
	if d.Gap.BCoref {
		name = d.Gap.B
	}
	p.point(from[0], append(personTokens(doc, d.Text[name[0]:name[1]]), tokens(doc, name)...))
}

func (p *training) point(from int, to []int) {
	p.Points = append(p.Points, point{from, append([]int{}, to...)})
}

const (
	pronouns    = " he she they it who his her their its him them himself herself themselves itself "
	speakersOwn = " i we you me us my our your myself ourselves yourself "
	// Words that begin a sentence before a name without being part of it.
	beginners = " but and when as while if although though then in on for after before because yet so since according at with to from "
	endings   = " jr sr ii iii iv inc inc. co co. corp corp. ltd ltd. llc plc group company "
)

func pronoun(s string) bool { return strings.Contains(pronouns, " "+strings.ToLower(s)+" ") }

func definite(s string) bool {
	first, _, more := strings.Cut(strings.ToLower(s), " ")
	return more && (first == "the" || first == "this" || first == "that")
}

func capital(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

func textOf(doc *lex.Document, t int) string {
	return doc.Text[doc.Tokens[t].Start:doc.Tokens[t].End]
}

// nameLike reports whether the tokens look like a name: capitalized, but for
// articles and the like.
func nameLike(doc *lex.Document, ts []int) bool {
	capitals := 0
	for _, t := range ts {
		switch s := textOf(doc, t); {
		case capital(s):
			capitals++
		case !strings.Contains(" the of and for de la van von ' ’ . - 's ’s ", " "+s+" "):
			return false
		}
	}
	return capitals > 0 && len(ts) <= 8 && !(len(ts) == 1 && (pronoun(textOf(doc, ts[0])) || strings.Contains(speakersOwn, " "+strings.ToLower(textOf(doc, ts[0]))+" ")))
}

// wordsOf returns the words of a name, without article and ending.
func wordsOf(name string) []string {
	out := strings.FieldsFunc(name, func(r rune) bool { return unicode.IsSpace(r) || r == ',' })
	if len(out) > 1 && strings.EqualFold(out[0], "the") {
		out = out[1:]
	}
	for len(out) > 1 && strings.Contains(endings, " "+strings.ToLower(out[len(out)-1])+" ") {
		out = out[:len(out)-1]
	}
	return out
}

// spelledAt returns how many tokens from t on spell text, white space aside, or 0.
func spelledAt(doc *lex.Document, t int, text string) int {
	for n := 0; text != "" && t+n < len(doc.Tokens); n++ {
		s := textOf(doc, t+n)
		if !strings.HasPrefix(text, s) {
			return 0
		}
		if text = strings.TrimLeft(text[len(s):], " "); text == "" {
			return n + 1
		}
	}
	return 0
}

// personTokens returns the tokens that name a person: by the full name, by the
// surname without another given name before it, by the given name alone.
func personTokens(doc *lex.Document, name string) (out []int) {
	words := wordsOf(name)
	if len(words) == 0 {
		return nil
	}
	full, first, last := strings.Join(words, " "), words[0], words[len(words)-1]
	for t := 0; t < len(doc.Tokens); t++ {
		n := spelledAt(doc, t, full)
		if n == 0 && len(words) > 1 {
			if n = spelledAt(doc, t, last); n > 0 && (!capital(last) || t > 0 && otherGiven(doc, t-1, t, words)) {
				n = 0
			}
			if n == 0 && capital(first) && !strings.Contains(titleWords, " "+strings.ToLower(first)+" ") {
				n = spelledAt(doc, t, first)
				alone := t+n >= len(doc.Tokens) || !capital(textOf(doc, t+n))
				if n > 0 && (!alone || t > 0 && otherGiven(doc, t-1, t, words)) {
					n = 0
				}
			}
		}
		for k := range n {
			out = append(out, t+k)
		}
		t += max(0, n-1)
	}
	return out
}

// otherGiven reports whether token b before token t seems to be a given name
// that is not among words.
func otherGiven(doc *lex.Document, b, t int, words []string) bool {
	s := textOf(doc, b)
	lower := " " + strings.ToLower(s) + " "
	if doc.Tokens[b].Sentence != doc.Tokens[t].Sentence || !capital(s) || strings.Contains(titleWords, lower) {
		return false
	}
	for _, w := range words {
		if w == s {
			return false
		}
	}
	begins := b == 0 || doc.Tokens[b-1].Sentence != doc.Tokens[b].Sentence
	return !(begins && strings.Contains(beginners, lower))
}

// bodyTokens returns the tokens that name an organization: in full, by its
// initials, or by its first word where the second is a mere ending.
func bodyTokens(doc *lex.Document, name string) (out []int) {
	words := wordsOf(name)
	if len(words) == 0 {
		return nil
	}
	full, initials := strings.Join(words, " "), ""
	for _, w := range words {
		if capital(w) {
			initials += w[:1]
		}
	}
	for t := 0; t < len(doc.Tokens); t++ {
		n := spelledAt(doc, t, full)
		if n == 0 && len(initials) > 1 {
			n = spelledAt(doc, t, initials)
		}
		for k := range n {
			out = append(out, t+k)
		}
		t += max(0, n-1)
	}
	return out
}
