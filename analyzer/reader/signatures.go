package reader

import (
	"whosaid/analyzer/entity"
	"whosaid/analyzer/lex"
	"whosaid/analyzer/quote"
)

// A collection of quotations names under each whose it is, or behind it in
// brackets, in a paragraph that is no sentence:
//
//	1. “A mill that stands still grinds no flour.”
//	Lena Ortiz, head of the guild
//	2. “Bake early.” (Tom Oru)
//
// Without a dash one such line may be anything; two are a form. Where more quotations have
// such a line above them than below, it is the one above that names whose they are. Where the rules of
// package preview read a dash as a signature's, all of the quotation above it is its.

// signedConfidence is how sure a signature is.
const signedConfidence = 0.8

// longestSignature is how many tokens a signature has at most.
const longestSignature = 16

// signed reports whether the cue of a statement is the dash before a signature.
func signed(doc *lex.Document, s quote.Statement) bool {
	return s.Type == quote.Direct && dash(doc.Of(s.Cue))
}

// swallowed returns statements without those that lie inside the content of a
// signed one, paragraphs of one long quotation, and whose source does not.
func swallowed(doc *lex.Document, statements []quote.Statement, signed []int) []quote.Statement {
	if len(signed) == 0 {
		return statements
	}
	within := make([]int32, len(doc.Tokens)) // of each token: 1 + the signed statement
	for _, i := range signed {
		each(doc, statements[i].Content, func(t int) { within[t] = int32(i + 1) })
	}
	kept := statements[:0:0]
	for i, s := range statements {
		first := doc.TokenAt(s.Content[0].Start)
		own := within[first]
		if own == 0 || own == int32(i+1) || !free(doc, within, own, s.Content) ||
			!s.Source.Empty() && within[doc.TokenAt(s.Source.Start)] == own {
			kept = append(kept, s)
		}
	}
	return kept
}

// undersigned gives the quotations that nobody owns to the persons and bodies
// whose signatures stand by them.
func undersigned(doc *lex.Document, mentions []entity.Mention, statements []quote.Statement) {
	type found struct {
		statement    int
		source, dash lex.Span
	}
	var all, above []found
	bare := 0 // those without a dash
	for i := range statements {
		s := &statements[i]
		if !s.Source.Empty() || !s.Cue.Empty() || s.Type != quote.Direct {
			continue
		}
		if first, last := lineAbove(doc, s.Content); first < last {
			if m, ok := starting(mentions, doc.Tokens[first].Start); ok && mentions[m].Type == entity.Person && signs(doc, mentions[m], last, false) {
				above = append(above, found{statement: i, source: doc.Span(first, last)})
			}
		}
		first, last, dashed := signaturePlace(doc, s.Content)
		if first == last {
			continue
		}
		at := first
		if dashed {
			at++
		}
		m, ok := starting(mentions, doc.Tokens[at].Start)
		if !ok || !signs(doc, mentions[m], last, dashed) {
			continue
		}
		f := found{statement: i, source: doc.Span(at, last)}
		if dashed {
			f.dash = doc.Tokens[first].Span
		} else {
			bare++
		}
		all = append(all, f)
	}
	if len(above) > len(all) {
		all, bare = above, len(above)
	}
	for _, f := range all {
		if f.dash.Empty() && bare < 2 {
			continue
		}
		s := &statements[f.statement]
		s.Source, s.Cue, s.Confidence = f.source, f.dash, max(s.Confidence, signedConfidence)
	}
}

// signaturePlace returns the tokens of what may be the signature of a content:
// what stands in brackets behind it, or the paragraph below it. dashed says that
// it begins with a dash.
func signaturePlace(doc *lex.Document, content []lex.Span) (first, last int, dashed bool) {
	begin, end := doc.Range(content[len(content)-1])
	if begin == end {
		return 0, 0, false
	}
	p := int(doc.Tokens[end-1].Paragraph)
	a, b := doc.InParagraph(p)
	for t := a; t < begin; t++ {
		if doc.Tokens[t].Kind == lex.Word || t-a > 3 {
			return 0, 0, false // no number of a list
		}
	}
	switch {
	case end < b:
		if first, last = end+1, b-1; doc.Word(end) != "(" || doc.Word(last) != ")" {
			return 0, 0, false
		}
	case p+1 < len(doc.Paragraphs):
		first, last = doc.InParagraph(p + 1)
		dashed = dash(doc.Word(first))
	}
	if last-first > longestSignature || dashed && last-first < 2 || last <= first {
		return 0, 0, false
	}
	return first, last, dashed
}

// lineAbove returns the tokens of the paragraph above a content that fills its own, if it
// is short enough for a signature.
func lineAbove(doc *lex.Document, content []lex.Span) (first, last int) {
	begin, end := doc.Range(content[0])
	if begin == end {
		return 0, 0
	}
	p := int(doc.Tokens[begin].Paragraph)
	a, b := doc.InParagraph(p)
	if p == 0 || begin > a || len(content) == 1 && end < b {
		return 0, 0
	}
	if first, last = doc.InParagraph(p - 1); last-first > longestSignature {
		return 0, 0
	}
	return first, last
}

// signs reports whether a signature that ends before token last is of m: a name,
// and after a comma or in brackets what it is.
func signs(doc *lex.Document, m entity.Mention, last int, dashed bool) bool {
	switch {
	case m.Type == entity.Person:
	case m.Type == entity.Org && dashed:
	default:
		return false
	}
	_, end := doc.Range(m.Span)
	if end > last {
		return false
	}
	if end < last {
		if w := doc.Word(end); w != "," && w != "(" {
			return false
		}
	}
	for t := end; t < last; t++ {
		if doc.Tokens[t].Region >= 0 {
			return false
		}
	}
	switch doc.Word(last - 1) {
	case ".", "!", "?", ":", ",":
		return false
	}
	return true
}
