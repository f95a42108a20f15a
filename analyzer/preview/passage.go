package preview

import (
	"context"
	"strings"
	"unicode/utf8"

	"whosaid/analyzer/entity"
	"whosaid/analyzer/lex"
)

// A passage is one paragraph as the rules read it: a row of units. In
//
//	“Wait a moment, please,” said Jean-Luc Roy.
//
// the whole quotation is one unit and Jean-Luc another, so that the rules see
// what a reader sees: quotation, verb, name. Short quotations inside a
// sentence ("the “fake” vote") stay words.
type passage struct {
	doc      *lex.Document
	units    []unit
	mentions []entity.Mention // of the document, from the paragraph's first on
}

// A unit is a word, a figure, a sign, or a whole quotation.
type unit struct {
	first, last int    // token indices, half-open
	word        string // in lower case; "" for quotations
	class       class
	verb        inflected // the cue verb that it may be
	sentence    int32     // counts up where narration begins a new sentence
	region      int32     // of a whole quotation; otherwise -1
	capital     bool      // begins with a capital letter
	owner       int32     // 1 + index of the candidate whose content it is
	used        bool      // belongs to the source or the cue of an accepted candidate
}

// longest is how many units the rules look back or ahead from a cue: what is
// longer is no sentence, and the limit keeps time linear.
const longest = 240

// newPassage cuts the paragraph's tokens [first, last) into units, which it
// keeps in the space of units. mentions are those from the paragraph on; label
// says that it is a turn of a transcript. It returns nil when ctx is done before
// the end.
func newPassage(ctx context.Context, doc *lex.Document, first, last int, mentions []entity.Mention, label bool, units []unit) *passage {
	p := &passage{doc: doc, units: units[:0], mentions: mentions}
	sentence, shouting := int32(0), false
	body := dateline(doc, first, last, mentions, label)
	at := 0
	for t, n := first, 0; t < last; n++ {
		if n&4095 == 0 && ctx.Err() != nil {
			return nil
		}
		token := doc.Tokens[t]
		if n := len(p.units); n == 0 || t == body || doc.Tokens[p.units[n-1].last-1].Sentence != token.Sentence {
			sentence++
			s := doc.Sentences[token.Sentence]
			shouting = headline(doc, s.First, s.Last)
		}
		if r := wholeQuotation(doc, t); r >= 0 {
			end := min(max(doc.Regions[r].Last, t+1), last)
			p.units = append(p.units, unit{first: t, last: end, class: quoted, sentence: sentence, region: int32(r)})
			t = end
			continue
		}
		u := unit{first: t, last: t + 1, sentence: sentence, region: -1, used: t < body}
		for u.last+1 < last && compound(doc, u.last) {
			u.last += 2
		}
		span := lex.Span{Start: token.Start, End: doc.Tokens[u.last-1].End}
		text := doc.Of(span)
		for at < len(mentions) && mentions[at].End <= span.Start {
			at++
		}
		named := at < len(mentions) && mentions[at].Overlaps(span) && mentions[at].Type <= entity.Product
		u.capital = lex.Capital(text)
		u.word = strings.ToLower(text)
		switch token.Kind {
		case lex.Punct:
			u.class = sign(text)
		case lex.Number:
			u.class = number
		default:
			p.classify(&u, named, shouting)
		}
		if (u.word == "cent" || u.word == "capita") && len(p.units) > 0 && p.units[len(p.units)-1].word == "per" {
			p.units[len(p.units)-1].class = noun
		}
		p.units = append(p.units, u)
		t = u.last
	}
	return p
}

// classify finds the classes of a word, the next unit, that a mention holds or not, in a
// sentence that is all capitals or not.
func (p *passage) classify(u *unit, named, shouting bool) {
	before, opens := class(0), true
	if n := len(p.units); n > 0 {
		before = p.units[n-1].class
		opens = p.units[n-1].sentence != u.sentence || before&(quoted|mark|colon) != 0
	}
	u.class = words()[u.word]
	if u.capital && (!opens || named) && !shouting && u.word != "i" && (u.class&(rank|when) == 0 || lex.Listed(" today tonight tomorrow yesterday week month year morning evening afternoon night weekend century ", u.word)) {
		u.class = name
		return
	}
	if v, ok := verbs()[u.word]; ok {
		u.verb = v
		u.class |= byVerb(v)
		if v.form == present && lex.Listed(nounlike, u.word) {
			u.class |= noun
		}
	}
	if (u.word == "may" || u.word == "march") && u.capital && before&(prep|number) != 0 {
		u.class = when // in May
	}
	if u.class == 0 {
		u.class = byShape(u.word)
		if u.capital || named {
			u.class |= name
		}
	}
}

// compound reports whether token t is a hyphen that joins two words.
func compound(doc *lex.Document, t int) bool {
	tok, next := doc.Tokens[t], doc.Tokens[t+1]
	if tok.Space || next.Space || next.Kind == lex.Punct || tok.Kind != lex.Punct || doc.Tokens[t-1].Kind == lex.Punct {
		return false
	}
	w := doc.Of(tok.Span)
	return w == "-" || w == "‑" || w == "‐" || w == "/"
}

// wholeQuotation returns the outermost region that begins at token t and is to
// be read as one unit, or -1.
func wholeQuotation(doc *lex.Document, t int) int {
	r := doc.Outermost(t)
	if r < 0 {
		return -1
	}
	g := doc.Regions[r]
	if g.First != t {
		return -1
	}
	if !statementLike(doc, r) {
		return -1
	}
	return r
}

// statementLike tells a quotation that reports words from a term, a title or a
// nickname in quotation marks.
func statementLike(doc *lex.Document, r int) bool {
	g := doc.Regions[r]
	n, capitals, last := 0, 0, g.First
	for t := g.First; t < g.Last; t++ {
		if doc.Tokens[t].Kind != lex.Punct {
			n++
			last = t
			if w := doc.Word(t); 'A' <= w[0] && w[0] <= 'Z' || len(w) < 4 {
				capitals++
			}
		}
	}
	if n == 0 {
		return false
	}
	if n >= 5 {
		return true
	}
	for t := last + 1; t < g.Last; t++ {
		if ends(doc, t) {
			return true
		}
	}
	if leads(doc, g) {
		return true
	}
	if g.First > 0 && doc.Word(g.First-1) == ":" {
		return true
	}
	if g.First > 0 && (n == 1 || capitals < n) {
		before := strings.ToLower(doc.Word(g.First - 1))
		if before == "," {
			return true
		}
		if v, ok := verbs()[before]; ok && v.frames&takesQuote != 0 {
			return true
		}
	}
	return false
}

// ends reports whether token t, behind the last word of a quotation, shows that
// it is speech and no name: a stop, a comma, a dash, a picture.
func ends(doc *lex.Document, t int) bool {
	if doc.Tokens[t].Kind != lex.Punct {
		return false
	}
	switch r, _ := utf8.DecodeRuneInString(doc.Word(t)); r {
	case ',', '.', '?', '!', '…', '–', '—', ';':
		return true
	default:
		return r >= 0x1f000 || r >= 0x2600 && r < 0x27c0
	}
}

// leads reports whether the quotation g begins its sentence and a comma and a
// verb of saying follow it: ‘No plan B’, says the mayor.
func leads(doc *lex.Document, g lex.Region) bool {
	t := g.Last
	if t+1 >= len(doc.Tokens) || doc.Word(t) != "," || g.First > 0 && doc.Tokens[g.First-1].Sentence == doc.Tokens[g.First].Sentence {
		return false
	}
	for k := t + 1; k < t+6 && k < len(doc.Tokens) && doc.Tokens[k].Kind == lex.Word && doc.Tokens[k].Sentence == doc.Tokens[t].Sentence; k++ {
		if v, ok := verbs()[doc.Word(k)]; ok && v.frames&takesQuote != 0 && (v.form == past || v.form == present) && v.frames&weak == 0 {
			return true
		}
	}
	return false
}

// sign returns the class of a run of punctuation.
func sign(text string) class {
	switch text {
	case ",":
		return comma
	case ":":
		return colon
	case "–", "—", "―", "--", "---", "-":
		return dash
	case "(", "[", "{":
		return bracket
	case ")", "]", "}":
		return unbrace
	case "$", "£", "€", "%", "&", "#", "@", "¥":
		return noun
	}
	switch text[0] {
	case '.', ';', '?', '!':
		return stop
	}
	if strings.HasPrefix(text, "…") {
		return stop
	}
	return mark
}

// byVerb returns the classes of a form of a cue verb.
func byVerb(v inflected) class {
	switch v.form {
	case gerund:
		return ing
	case past:
		return ed | verb
	case participle:
		return ed
	case present:
		return verb
	}
	return noun
}

// lyNouns are nouns and adjectives that look like adverbs.
const lyNouns = " family assembly anomaly monopoly supply rally bully belly butterfly jelly elderly friendly deadly costly lonely lovely ugly silly orderly scholarly melancholy homily oversupply unfriendly cowardly worldly heavenly motherly fatherly brotherly sisterly leisurely burly "

// byShape guesses the class of a lower-case word that no list holds.
func byShape(w string) class {
	switch {
	case lex.Genitive(w) || w == "'" || w == "’":
		return genitive
	case strings.HasSuffix(w, "ly") && len(w) > 4 && !lex.Listed(lyNouns, w):
		return adverb
	case strings.HasSuffix(w, "ing") && len(w) > 5:
		return ing | noun
	case strings.HasSuffix(w, "ed") && len(w) > 4 && !lex.Listed(" speed breed greed creed hundred sacred wicked naked rugged seabed embed ", w):
		return ed
	}
	return noun
}

// headline reports whether the sentence of tokens [first, last) is written in
// Title Case or CAPITALS, where a capital says nothing.
func headline(doc *lex.Document, first, last int) bool {
	capitals, words := 0, 0
	for t := first; t < last && words < 40; t++ {
		if doc.Tokens[t].Kind != lex.Word || doc.Tokens[t].End-doc.Tokens[t].Start < 4 {
			continue
		}
		words++
		if lex.Capital(doc.Word(t)) {
			capitals++
		}
	}
	return words >= 3 && capitals*4 >= words*3
}

// is reports whether unit i lies in the passage and is of one of the classes.
//
//go:noinline
func (p *passage) is(i int, c class) bool {
	return i >= 0 && i < len(p.units) && p.units[i].class&c != 0
}

// word returns the lower-case word of unit i, or "" outside.
//
//go:noinline
func (p *passage) word(i int) string {
	if i < 0 || i >= len(p.units) {
		return ""
	}
	return p.units[i].word
}

// sentenceOf returns the units [lo, hi) of the sentence that holds unit i, cut
// to the reach of the rules.
func (p *passage) sentenceOf(i int) (lo, hi int) {
	s := p.units[i].sentence
	for lo = i; lo > 0 && i-lo < longest && p.units[lo-1].sentence == s; lo-- {
	}
	for hi = i + 1; hi < len(p.units) && hi-i < longest && p.units[hi].sentence == s; hi++ {
	}
	return lo, hi
}

// span returns the bytes of units [a, b).
func (p *passage) span(a, b int) lex.Span {
	if a >= b {
		return lex.Span{}
	}
	return lex.Span{Start: p.doc.Tokens[p.units[a].first].Start, End: p.doc.Tokens[p.units[b-1].last-1].End}
}

// closes reports whether unit i is a whole quotation or ends a short one.
func (p *passage) closes(i int) bool {
	if p.is(i, quoted) {
		return true
	}
	if !p.is(i, mark) {
		return false
	}
	r := p.doc.Tokens[p.units[i].first].Region
	return r >= 0 && p.doc.Regions[r].Last == p.units[i].last && p.doc.Regions[r].First < p.units[i].first
}
