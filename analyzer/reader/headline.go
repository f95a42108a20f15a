package reader

import (
	"slices"
	"strings"

	"whosaid/analyzer/entity"
	"whosaid/analyzer/lex"
	"whosaid/analyzer/quote"
)

// The colon of a headline leads to what is said, or back from it to who said it,
// or it sets off what sort of article follows:
//
//	‘I never wanted to be a captain’: Tilda Oru on ten years at sea
//	Interview: Lena Ortiz on the price of bread
//
// In the first, nothing behind the colon is said; in the second, nothing is. One at its
// end may lead to who says all of it: "Ferry hits pier: police".

// headlined returns statements without those that what sort of article follows is
// taken to say.
func headlined(doc *lex.Document, statements []quote.Statement) []quote.Statement {
	kept := statements[:0]
	for _, s := range statements {
		first, _ := doc.Range(s.Content[0])
		p := int(doc.Tokens[first].Paragraph)
		begin, _ := doc.InParagraph(p)
		sort := first == begin+2 && s.Cue == doc.Tokens[begin+1].Span && genre(doc.Word(begin)) ||
			first >= begin+3 && s.Cue == doc.Tokens[first-1].Span && doc.Word(first-1) == ":" && column(doc.Word(first-2))
		if sort && p < headlines {
			if doc.Tokens[first].Region < 0 {
				continue
			}
			s.Cue, s.Source = lex.Span{}, lex.Span{}
		}
		kept = append(kept, s)
	}
	return kept
}

// apart takes from statements what is quoted in a paragraph before that of their
// cue, with words of its own around it, as a headline has: that is a statement for
// itself.
func apart(doc *lex.Document, statements []quote.Statement) []quote.Statement {
	for i := range statements {
		s := &statements[i]
		if s.Cue.Empty() || len(s.Content) < 2 {
			continue
		}
		first, last := doc.Range(s.Content[0])
		p := doc.Tokens[first].Paragraph
		if begin, end := doc.InParagraph(int(p)); doc.Tokens[doc.TokenAt(s.Cue.Start)].Paragraph <= p || first == begin && last >= end || doc.Tokens[first].Region < 0 {
			continue
		}
		next := 1
		for next < len(s.Content) && doc.Tokens[doc.TokenAt(s.Content[next].Start)].Paragraph == p {
			next++
		}
		if next == len(s.Content) {
			continue
		}
		one := quote.Statement{Content: slices.Clone(s.Content[:next]), Act: s.Act, Confidence: s.Confidence}
		one.Type = quote.TypeOf(doc, one.Content)
		s.Content = slices.Clone(s.Content[next:])
		s.Type = quote.TypeOf(doc, s.Content)
		statements = append(statements, one)
	}
	inOrder(statements)
	return statements
}

// quotedFirst gives the quotations that begin a headline to who is named behind the
// colon that follows, and takes what else is behind it off.
func quotedFirst(doc *lex.Document, mentions []entity.Mention, statements []quote.Statement) {
	for i := range statements {
		s := &statements[i]
		first, last := doc.Range(s.Content[0])
		p := int(doc.Tokens[first].Paragraph)
		begin, end := doc.InParagraph(p)
		if p >= headlines || first != begin || last+1 >= end || doc.Word(last) != ":" || doc.Tokens[first].Region < 0 || !s.Source.Empty() {
			continue
		}
		colon := doc.Tokens[last].Span
		if !s.Cue.Empty() && s.Cue != colon {
			continue
		}
		s.Content = slices.DeleteFunc(s.Content, func(piece lex.Span) bool { return piece.Start > colon.Start && piece.Start < doc.Tokens[end-1].End })
		s.Type, s.Cue = quote.TypeOf(doc, s.Content), lex.Span{}
		name := last + 1
		for name < end-1 && lex.Listed(" a an talk conversation chat interview with meet profile of ", strings.ToLower(doc.Word(name))) {
			name++ // an interview with Lena Ortiz
		}
		source := name
		at, ok := starting(mentions, doc.Tokens[name].Start)
		for !ok && name < end-1 && name < source+3 && capital(doc.Word(name)) {
			name++ // Chef Lena Ortiz on
			at, ok = starting(mentions, doc.Tokens[name].Start)
		}
		if !ok || mentions[at].Type != entity.Person {
			continue
		}
		if after := doc.TokenAt(mentions[at].End); name == source || after < end && (doc.Word(after) == "on" || doc.Word(after) == "about") {
			s.Source, s.Cue = lex.Span{Start: doc.Tokens[source].Start, End: mentions[at].End}, colon
		}
	}
}

// attributed gives a headline, or a line of a list, to who is named behind the colon or
// the dash that ends it, or before the one that begins it, where nothing else of it is said:
//
//	Three hurt as ferry hits pier: police
//	Bridge to stay shut until May - officials
//	Union: teachers ready to strike
func attributed(doc *lex.Document, mentions []entity.Mention, statements []quote.Statement) []quote.Statement {
	said := make(map[int32][]int) // paragraph → statements
	for i, s := range statements {
		p := doc.Tokens[doc.TokenAt(s.Content[0].Start)].Paragraph
		said[p] = append(said[p], i)
	}
	for p := range doc.Paragraphs {
		begin, end := doc.InParagraph(p)
		if bulleted := begin < end && lex.Listed(" * • · - – — ", doc.Word(begin)); bulleted {
			begin++
		} else if p > 0 {
			continue
		}
		source, content := lex.Span{}, lex.Span{}
		at := attribution(doc, mentions, begin, end)
		if at >= 0 {
			source, content = doc.Span(at+1, end), doc.Span(begin, at)
		} else if at = sayer(doc, begin, end); at >= 0 {
			source, content = doc.Span(begin, at), doc.Span(at+1, end)
		} else {
			continue
		}
		one := quote.Statement{Source: source, Cue: doc.Tokens[at].Span, Content: []lex.Span{content}, Act: quote.Speech, Confidence: sureAttributed}
		one.Type = quote.TypeOf(doc, one.Content)
		switch own := said[int32(p)]; {
		case len(own) == 0:
			statements = append(statements, one)
		case len(own) == 1 && statements[own[0]].Source.Empty() && statements[own[0]].Cue.Empty() && len(statements[own[0]].Content) == 1:
			s := &statements[own[0]]
			s.Source, s.Cue = one.Source, one.Cue
		case len(own) == 1 && len(statements[own[0]].Content) > 1 && statements[own[0]].Content[1].Start > one.Source.End:
			s := &statements[own[0]] // which goes on below the headline
			s.Content = slices.Clone(s.Content[1:])
			s.Type = quote.TypeOf(doc, s.Content)
			statements = append(statements, one)
		}
	}
	inOrder(statements)
	return statements
}

// attribution returns the colon or the spaced dash in the line of tokens [begin, end)
// that who says it follows: a word of sayers, or behind a colon a name. It returns -1
// for none.
func attribution(doc *lex.Document, mentions []entity.Mention, begin, end int) int {
	at := end - 2
	for at > end-6 && at > begin && doc.Tokens[at].Kind != lex.Punct {
		at--
	}
	if at < begin+4 || at >= end-1 || doc.Tokens[end-1].Kind != lex.Word {
		return -1
	}
	colon := doc.Word(at) == ":"
	if !colon && !(dash(doc.Word(at)) && doc.Tokens[at].Space && doc.Tokens[at+1].Space) {
		return -1
	}
	if lex.Listed(sayers, strings.ToLower(doc.Word(end-1))) {
		return at
	}
	k, ok := starting(mentions, doc.Tokens[at+1].Start)
	if !colon || !ok || mentions[k].End != doc.Tokens[end-1].End || mentions[k].Type != entity.Person && mentions[k].Type != entity.Org {
		return -1
	}
	if lex.Listed(" photo photos picture pictures image video source ", strings.ToLower(doc.Word(at-1))) {
		return -1 // who made it
	}
	return at
}

// sayer returns the colon that who says the line of tokens [begin, end) stands before, by a
// word of sayers: Police: three held. It returns -1 for none, as where a question or a
// quotation follows.
func sayer(doc *lex.Document, begin, end int) int {
	at := begin + 1
	for at < min(begin+longestSayer, end) && doc.Tokens[at].Kind == lex.Word {
		at++
	}
	if at+3 >= end || doc.Word(at) != ":" || !lex.Listed(sayers, strings.ToLower(doc.Word(at-1))) || doc.Word(end-1) == "?" || lex.Listed(" match photo video special how what why who ", strings.ToLower(doc.Word(begin))) {
		return -1
	}
	for t := begin; t < end; t++ {
		if doc.Tokens[t].Region >= 0 {
			return -1
		}
	}
	return at
}

// longestSayer is how many tokens may name who says a headline before a colon.
const longestSayer = 4

// starting returns which of mentions, in text order, begins at a byte, and whether one
// does.
func starting(mentions []entity.Mention, at int) (int, bool) {
	return slices.BinarySearchFunc(mentions, at, func(m entity.Mention, at int) int { return m.Start - at })
}

// sayers end the phrases for who says what a headline tells.
const sayers = " council firm company agency airline bank club school hospital charity commission committee inquiry coroner inquest police officials official minister ministry report study survey poll expert experts court mayor governor president premier pm fm ceo government army military analyst analysts mp mps union unions doctors scientists researchers sources source spokesman spokeswoman spokesperson witness witnesses survivor survivors lawyer lawyers judge prosecutors authorities rescuers un nato imf who residents activists monitor regulator watchdog palace kremlin pentagon doj fbi cdc fda sheriff coroner "

// sureAttributed is how sure it is that who follows a headline's colon says it.
const sureAttributed = 0.7

// headlines is how many paragraphs may be headlines.
const headlines = 2

// column reports whether the words before a colon that end so tell what sort of article
// follows: Police blotter: three held.
func column(word string) bool {
	return lex.Listed(" blotter roundup round-up recap briefs notebook digest q&a ", strings.ToLower(word))
}

// genre reports whether a word before a colon tells what sort of article follows.
func genre(word string) bool {
	const genres = " interview opinion analysis exclusive watch video live profile comment review podcast explainer obituary editorial breaking update feature "
	return capital(word) && lex.Listed(genres, strings.ToLower(word))
}
