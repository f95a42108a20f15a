package encoder

import (
	"context"
	"unicode"
	"unicode/utf8"

	"whosaid/analyzer/lex"
)

// What the encoder is told of a token beside its pieces: the shape of its
// letters (the vocabulary knows lower case only), where it stands to quotation
// marks, and the place that decides how labels may follow each other.
//
//	“We will,” Ms. Ortega said.
//	“ opens · We inside, Init, · … · Ms. Init after the closing mark · …

// The shapes of a token.
const (
	ShapeNone      = iota // no token: the pieces that frame a window
	ShapeLower            // bread
	ShapeInitial          // Bread
	ShapeUpper            // BREAD
	ShapeMixed            // eBay, McCabe
	ShapeDigit            // holds a digit
	ShapePunct            // holds neither letter nor digit
	ShapeSingle           // one capital letter
	ShapeDotted           // U.S., Mr.
	ShapeHyphen           // Anglo-American, ex-President
	ShapeTitleCase        // as ShapeInitial, in a sentence that capitalizes most of its words
	ShapeAllCaps          // as ShapeUpper, in a sentence that is mostly capitals
	Shapes
)

// The states of a token towards quotation marks: outside, or opening mark,
// inside and closing mark of one of the classes below.
const (
	quoteOutside = 0
	quoteOpening = 0 // added to 1 + 3*class
	quoteInside  = 1
	quoteClosing = 2

	classShort     = 0 // up to three tokens between the marks
	classMedium    = 1 // up to seven
	classLong      = 2
	classUnclosed  = 3 // the closing mark is missing
	classContinued = 4 // goes on with a region of an earlier paragraph
	classNested    = 5 // inside another region

	Quotes = 1 + 3*6
)

// The places of a token, one for each set of label transitions.
const (
	PlaceOther      = iota
	PlaceParagraph  // first token of a paragraph
	PlaceSentence   // first token of a sentence
	PlaceOpening    // opens a quotation
	PlaceClosing    // closes one
	PlaceAfterClose // stands after a closing mark
	PlaceAfterComma
	PlaceAfterColon // or after a dash or a semicolon
	Places          // how many places there are
)

// FeatureNames names the tables of the model that features select a row of.
var FeatureNames = [...]string{"shape", "quotation", "called", "known"}

// Features is what the encoder is told of the tokens of one document. Every
// slice runs parallel to the tokens.
type Features struct {
	Tables [len(FeatureNames)][]uint8 // rows of the tables, in the order of FeatureNames
	Places []uint8                    // below Places
}

// FeaturesOf finds the features of every token of doc. It returns nil when ctx
// is done before the end.
func FeaturesOf(ctx context.Context, doc *lex.Document) *Features {
	n := len(doc.Tokens)
	shape, quote, called, known, place := make([]uint8, n), make([]uint8, n), make([]uint8, n), make([]uint8, n), make([]uint8, n)
	outermost := outermostRegions(doc)
	for s := range doc.Sentences {
		sentence := &doc.Sentences[s]
		if s%256 == 0 && ctx.Err() != nil {
			return nil
		}
		title, caps := capitals(doc, sentence)
		for i := sentence.First; i < sentence.Last; i++ {
			if i%4096 == 0 && ctx.Err() != nil {
				return nil
			}
			shape[i] = shapeOf(doc.Word(i))
			switch {
			case title && shape[i] == ShapeInitial:
				shape[i] = ShapeTitleCase
			case caps && shape[i] == ShapeUpper:
				shape[i] = ShapeAllCaps
			}
			quote[i] = quoteOf(doc, i, outermost)
			place[i] = placeOf(doc, i, quote)
		}
		know(doc, sentence, called, known)
	}
	return &Features{Tables: [...][]uint8{shape, quote, called, known}, Places: place}
}

// Spelled returns token i of doc as its pieces are to spell it: every mark that
// opens or closes a quotation reads alike, whatever its shape, so that ‘British
// style’ is no stranger than “American style”.
func (f *Features) Spelled(doc *lex.Document, i int) string {
	if q := f.Tables[1][i]; q != quoteOutside && (q-1)%3 != quoteInside {
		return `"`
	}
	return doc.Word(i)
}

// shapeOf returns the shape of word by itself.
func shapeOf(word string) uint8 {
	letters, upper := 0, 0
	initial, dot, hyphen := false, false, false
	for _, r := range word {
		switch {
		case r == '.':
			dot = true
		case r == '-' || r == '‑' || r == '–':
			hyphen = true
		case r < utf8.RuneSelf && '0' <= r && r <= '9', r >= utf8.RuneSelf && unicode.IsDigit(r):
			return ShapeDigit
		case isLetter(r):
			if unicode.IsUpper(r) || unicode.IsTitle(r) {
				initial = initial || letters == 0
				upper++
			}
			letters++
		}
	}
	switch {
	case letters == 0:
		return ShapePunct
	case dot && len(word) <= 8:
		return ShapeDotted
	case upper == 0:
		return ShapeLower
	case letters == 1:
		return ShapeSingle
	case upper == letters:
		return ShapeUpper
	case initial && upper == 1:
		return ShapeInitial
	case hyphen:
		return ShapeHyphen
	}
	return ShapeMixed
}

func isLetter(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r|0x20 && r|0x20 <= 'z'
	}
	return unicode.IsLetter(r)
}

// capitals tells a sentence in Title Case and one in ALL CAPITALS from the
// rest: case says little about single words in them.
func capitals(doc *lex.Document, s *lex.Sentence) (title, caps bool) {
	var lower, initial, upper int
	// A heading is short; what stands beyond this many tokens is none.
	for i := s.First; i < min(s.Last, s.First+60); i++ {
		word := doc.Word(i)
		if doc.Tokens[i].Kind != lex.Word || len(word) < 4 {
			continue
		}
		switch shapeOf(word) {
		case ShapeLower:
			lower++
		case ShapeInitial:
			initial++
		case ShapeUpper:
			upper++
		}
	}
	words := lower + initial + upper
	return words >= 4 && 10*initial >= 7*words, words >= 3 && 10*upper >= 7*words
}

// outermostRegions returns for every region the outermost one around it.
func outermostRegions(doc *lex.Document) []int32 {
	outer := make([]int32, len(doc.Regions))
	for r := range doc.Regions {
		outer[r] = int32(r)
		if p := doc.Regions[r].Parent; p >= 0 && p < r {
			outer[r] = outer[p]
		}
	}
	return outer
}

// quoteOf returns the quotation state of token i.
func quoteOf(doc *lex.Document, i int, outermost []int32) uint8 {
	t := &doc.Tokens[i]
	if t.Region < 0 {
		return quoteOutside
	}
	r := &doc.Regions[t.Region]
	class := uint8(classLong)
	switch n := r.Last - r.First - 2; {
	case outermost[t.Region] != t.Region:
		class = classNested
	case r.Continues >= 0:
		class = classContinued
	case !r.Closed:
		class = classUnclosed
	case n <= 3:
		class = classShort
	case n <= 7:
		class = classMedium
	}
	position := uint8(quoteInside)
	switch {
	case t.End <= r.Inner.Start:
		position = quoteOpening
	case t.Start >= r.Inner.End && r.Closed:
		position = quoteClosing
	}
	return 1 + 3*class + position
}

// placeOf returns the place of token i, given the quotation states up to it.
func placeOf(doc *lex.Document, i int, quote []uint8) uint8 {
	position := func(i int) int {
		if quote[i] == quoteOutside {
			return -1
		}
		return int(quote[i]-1) % 3
	}
	t := &doc.Tokens[i]
	switch position(i) {
	case quoteOpening:
		return PlaceOpening
	case quoteClosing:
		return PlaceClosing
	}
	switch {
	case i == 0 || doc.Tokens[i-1].Paragraph != t.Paragraph:
		return PlaceParagraph
	case position(i-1) == quoteClosing:
		return PlaceAfterClose
	case doc.Tokens[i-1].Sentence != t.Sentence:
		return PlaceSentence
	}
	switch doc.Word(i - 1) {
	case ",":
		return PlaceAfterComma
	case ":", ";", "-", "--", "–", "—", "―":
		return PlaceAfterColon
	}
	return PlaceOther
}
