package reader

import (
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
// transcript where two labels or more begin paragraphs in turn, one of them
// more than once, each a person's name or in capitals, and where most turns are
// sentences. What stands between two turns goes on with the first, but for
// what happens in the room: (laughter).
// The paragraphs of a transcript may each begin with an opening mark, too.

// A turn is a paragraph that begins with a label.
type turn struct {
	paragraph   int
	label       lex.Span
	colon       int // token index
	first, last int // tokens of what is said in the paragraph
}

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
	again, sentences := false, 0
	for _, t := range turns {
		label := doc.Of(t.label)
		counts[label]++
		again = again || counts[label] > 1
		if t.last-t.first > 4 && ends(doc, t.last) {
			sentences++
		}
	}
	if len(counts) < 2 || !again || 2*sentences < len(turns) {
		return nil, nil
	}
	for n, t := range turns {
		s := quote.Statement{
			Content: []lex.Span{said(doc, t.first, t.last)}, Cue: doc.Tokens[t.colon].Span, Source: t.label,
			Act: quote.Speech, Confidence: turnConfidence,
		}
		first, last := bounds(doc, t.paragraph)
		if n+1 < len(turns) && turns[n+1].paragraph-t.paragraph <= longestPause {
			for p := t.paragraph + 1; p < turns[n+1].paragraph; p++ {
				a, b := bounds(doc, p)
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

// labelled returns the paragraphs that begin with the label of a speaker.
func labelled(doc *lex.Document, mentions []entity.Mention) (turns []turn) {
	next := 0
	for p := range doc.Paragraphs {
		first, last := bounds(doc, p)
		at := first
		if at < last && doc.Tokens[at].Region >= 0 && doc.Tokens[at].Kind == lex.Punct {
			at++ // "ORU: Why should bread cost more?
		}
		colon := at
		for colon < last && colon < at+6 && doc.Word(colon) != ":" {
			colon++
		}
		if colon == at || colon+1 >= last || doc.Word(colon) != ":" || !doc.Tokens[colon+1].Space {
			continue
		}
		label := lex.Span{Start: doc.Tokens[at].Start, End: doc.Tokens[colon-1].End}
		for next < len(mentions) && mentions[next].End <= label.Start {
			next++
		}
		person := next < len(mentions) && mentions[next].Type == entity.Person && label.Contains(mentions[next].Span)
		if capitalized(doc.Of(label)) || person {
			turns = append(turns, turn{p, label, colon, colon + 1, last})
		}
	}
	return turns
}

// bounds returns the tokens of a paragraph.
func bounds(doc *lex.Document, p int) (first, last int) {
	g := doc.Paragraphs[p]
	if g.First >= g.Last {
		return 0, 0
	}
	return doc.Sentences[g.First].First, doc.Sentences[g.Last-1].Last
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
	return lex.Span{Start: doc.Tokens[first].Start, End: doc.Tokens[last-1].End}
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
