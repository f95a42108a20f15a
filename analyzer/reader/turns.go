package reader

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"whosaid/analyzer/entity"
	"whosaid/analyzer/lex"
	"whosaid/analyzer/quote"
)

// A transcript names who speaks at the start of each turn:
//
//	ORU: Why should bread cost more?
//	ORTIZ: Because the mill has to be paid for.
//	There was no other way.
//
// Such a form is certain, and rare in what a model learns from. A text holds a
// transcript where two labels or more begin paragraphs in turn, one of them more
// than once or one of them asking, and where most turns are sentences. A label is
// a person's name or in capitals; beside one of those, capitalized words that come
// again are one too, if anybody asks: Herald. In an interview the letters Q and A
// are labels, but nobody's names. What stands between two turns goes on with the
// first, but for what happens in the room: (laughter).
// The paragraphs of a transcript may each begin with an opening mark, too, and a label in
// capitals may be a paragraph of its own: TOM DIAZ, HOST:

// A turn is a paragraph that begins with a label or stands behind one.
type turn struct {
	paragraph   int
	label       lex.Span
	kind        label
	colon       int // token index
	first, last int // tokens of what is said in the paragraph
}

// A label is what a turn begins with.
type label uint8

const (
	capitals label = iota // or the name of a person
	letter                // Q or A
	phrase                // capitalized words, which may be anything
)

// turnConfidence is how sure a turn of a transcript is.
const turnConfidence = 0.9

// longestPause is how many paragraphs may stand between two turns.
const longestPause = 6

// transcript returns the turns of doc as statements, and the tokens of all that
// they take up, labels and pauses included, as ranges in text order; nil where
// doc holds no transcript. told has the paragraphs with a cue: they are
// narration, and no turn goes on in them.
func transcript(doc *lex.Document, mentions []entity.Mention, told []bool) (statements []quote.Statement, taken [][2]int) {
	turns := labelled(doc, mentions)
	counts := map[string]int{}
	again, asked, sentences := false, false, 0
	for _, t := range turns {
		label := calledOnAir(doc.Of(t.label))
		counts[label]++
		again = again || counts[label] > 1
		asked = asked || asks(doc, t.last)
		if t.last-t.first > 4 && ends(doc, t.last) {
			sentences++
		}
	}
	if len(counts) < 2 || !again && !(asked && (len(turns) > 2 || turns[0].kind == letter)) || 2*sentences < len(turns) {
		return nil, nil
	}
	for n, t := range turns {
		s := quote.Statement{
			Content: []lex.Span{said(doc, t.first, t.last)}, Cue: doc.Tokens[t.colon].Span, Source: t.label,
			Act: quote.Speech, Confidence: turnConfidence,
		}
		if t.kind == letter {
			s.Source = lex.Span{}
		}
		first, last := doc.InParagraph(t.paragraph)
		if n+1 < len(turns) && turns[n+1].paragraph-t.paragraph <= longestPause {
			for p := t.paragraph + 1; p < turns[n+1].paragraph; p++ {
				a, b := doc.InParagraph(p)
				if told[p] {
					break
				}
				if last = b; !aside(doc, a, b) {
					s.Content = append(s.Content, said(doc, a, b))
				}
			}
		}
		s.Type = quote.TypeOf(doc, s.Content)
		statements = append(statements, s)
		taken = append(taken, [2]int{first, last})
	}
	return statements, taken
}

// calledOnAir returns what a label calls somebody in later turns: DIAZ for "TOM DIAZ,
// HOST".
func calledOnAir(label string) string {
	name, _, _ := strings.Cut(label, ",")
	return name[strings.LastIndexByte(name, ' ')+1:]
}

// labelled returns the paragraphs that begin with the label of a speaker.
func labelled(doc *lex.Document, mentions []entity.Mention) []turn {
	var turns []turn
	next := 0
	counts := map[string]int{}
	named, asked := false, false
	for p := range doc.Paragraphs {
		t, ok := turnOf(doc, p)
		if !ok {
			continue
		}
		for next < len(mentions) && mentions[next].End <= t.label.Start {
			next++
		}
		label := doc.Of(t.label)
		switch {
		case label == "Q" || label == "A" || label == "Question" || label == "Answer" || label == "Q." || label == "A.":
			t.kind = letter
		case capitalized(label), next < len(mentions) && mentions[next].Type == entity.Person && t.label.Contains(mentions[next].Span) && !acts(doc, mentions[next].Span, t.label):
			t.kind, named = capitals, true
		case titled(doc, t):
			t.kind = phrase
		default:
			continue
		}
		counts[label]++
		asked = asked || asks(doc, t.last)
		turns = append(turns, t)
	}
	return slices.DeleteFunc(turns, func(t turn) bool {
		switch t.kind {
		case letter:
			return counts["Q"] == 0 != (counts["A"] == 0) || counts["Q."] == 0 != (counts["A."] == 0) || counts["Question"] == 0 != (counts["Answer"] == 0)
		case phrase:
			return !named || !asked || counts[doc.Of(t.label)] < 2
		}
		return false
	})
}

// acts reports whether a small word stands in a label right behind the name in it, which
// is what somebody does and no label: Ortiz went on:
func acts(doc *lex.Document, name, label lex.Span) bool {
	_, t := doc.Range(name)
	return t < len(doc.Tokens) && doc.Tokens[t].End <= label.End && small(doc.Word(t)) && !lex.Listed(" of from at in for de van von ", doc.Word(t))
}

// longestLabel is how many tokens a label has at most.
const longestLabel = 5

// turnOf returns paragraph p as a turn, if words and a colon begin it.
func turnOf(doc *lex.Document, p int) (turn, bool) {
	first, last := doc.InParagraph(p)
	at := first
	if at < last && doc.Tokens[at].Region >= 0 && doc.Tokens[at].Kind == lex.Punct {
		at++ // "ORU: Why should bread cost more?
	}
	if w := doc.Word(at); (w == "Q." || w == "A.") && at+1 < last {
		return turn{paragraph: p, label: doc.Tokens[at].Span, colon: at, first: at + 1, last: last}, true
	}
	colon := at
	for colon < last && colon <= at+longestLabel && doc.Word(colon) != ":" {
		colon++
	}
	if colon == at || colon >= last || doc.Word(colon) != ":" {
		return turn{}, false
	}
	label := doc.Span(at, colon)
	if colon+1 == last && p+1 < len(doc.Paragraphs) && capitalized(doc.Of(label)) {
		first, last := doc.InParagraph(p + 1)
		return turn{paragraph: p + 1, label: label, colon: colon, first: first, last: last}, true
	}
	if colon+1 == last || !doc.Tokens[colon+1].Space {
		return turn{}, false
	}
	return turn{paragraph: p, label: label, colon: colon, first: colon + 1, last: last}, true
}

// titled reports whether all words of a label begin with a capital.
func titled(doc *lex.Document, t turn) bool {
	first, last := doc.Range(t.label)
	for ; first < last; first++ {
		if r, _ := utf8.DecodeRuneInString(doc.Word(first)); !unicode.IsUpper(r) {
			return false
		}
	}
	return true
}

// asks reports whether the tokens before last end with a question.
func asks(doc *lex.Document, last int) bool {
	for i := last - 1; i >= 0 && doc.Tokens[i].Kind == lex.Punct; i-- {
		if doc.Word(i) == "?" {
			return true
		}
	}
	return false
}

// capitalized reports whether all letters of a label, two or more, are capitals.
func capitalized(label string) bool {
	n := 0
	for _, r := range label {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			n++
		}
	}
	return n > 1
}

// ends reports whether the token before last ends a sentence.
func ends(doc *lex.Document, last int) bool {
	for i := last - 1; i > last-4 && i >= 0; i-- {
		switch w := doc.Word(i); w[len(w)-1] {
		case '.', '?', '!':
			return true
		}
		if r, _ := utf8.DecodeRuneInString(doc.Word(i)); r == '…' || r == '—' || r == '–' || r == '-' {
			return true
		}
		if doc.Tokens[i].Kind != lex.Punct {
			break
		}
	}
	return false
}

// said returns what tokens [first, last) say, without a closing mark whose
// opening mark stands before them.
func said(doc *lex.Document, first, last int) lex.Span {
	if r := doc.Tokens[last-1].Region; last-first > 1 && r >= 0 && doc.Regions[r].First < first && doc.Regions[r].Inner.End <= doc.Tokens[last-1].Start {
		last--
	}
	return doc.Span(first, last)
}

// aside reports whether a paragraph stands in brackets: (laughter).
func aside(doc *lex.Document, first, last int) bool {
	for i := first; i < last && i < first+2; i++ {
		switch doc.Word(i)[0] {
		case '(', '[':
			return true
		}
	}
	return false
}
