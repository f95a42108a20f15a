package reader

import (
	"whosaid/analyzer/lex"
	"whosaid/analyzer/reader/link"
)

// The labels go from token to token, and say nothing of where a paragraph or a
// sentence ends. In
//
//	OSTER — Lena Ortiz, who owns the mill, said on Monday bread was dear.
//
// the source is "Lena Ortiz", whatever they mark around it.

// passes are what the forms of clauses change in the chunks of a document, one
// after the other (block.go, outer.go, clauses.go, asides.go, quoting.go, appositive.go, hearers.go,
// pictured.go, dashes.go, asked.go, colons.go, broken.go).
var passes = []func(*lex.Document, []link.Chunk) []link.Chunk{
	blocks, outer, nested, interrupted, byWhich, unaside, relative, coordinated, joined, inquiring, tallied, whiled, quotedBy, namedBy, affected,
	citing, calling, meanwhile, hearers, bareQuestions, leads, appositives, pictured, heard, insets, answered, colons, broken,
}

// Chunks returns the sources, cues and contents that labels mark, as they are
// written: none leaves its paragraph, and no source or content its sentence but
// inside quotation marks; loose punctuation around them and what only tells more of a
// source is left out.
func Chunks(doc *lex.Document, labels []uint8) []link.Chunk {
	chunks := link.ChunksOf(labels)
	out := make([]link.Chunk, 0, len(chunks))
	for _, c := range chunks {
		for c.First < c.Last {
			part := link.Chunk{Role: c.Role, First: c.First, Last: c.First + 1}
			for part.Last < c.Last && !parts(doc, c.Role, part.Last) {
				part.Last++
			}
			c.First = part.Last
			switch c.Role {
			case link.Content:
				part.Last = asideEnd(doc, part)
			case link.Source:
				part = essential(doc, part)
			}
			part = trim(doc, part)
			if words(doc, part) == 0 || c.Role == link.Source && (joins(doc, part) || consents(doc, part.First)) {
				continue
			}
			out = append(out, part)
		}
	}
	for _, pass := range passes {
		out = pass(doc, out)
	}
	return out
}

// joint reports whether chunk i begins where the one before it ends, and the two have
// these roles.
func joint(chunks []link.Chunk, i int, before, role link.Role) bool {
	return i > 0 && i < len(chunks) && chunks[i-1].Role == before && chunks[i].Role == role && chunks[i-1].Last == chunks[i].First
}

// joins reports whether a chunk is a conjunction alone, which is nobody.
func joins(doc *lex.Document, c link.Chunk) bool {
	if c.Last-c.First != 1 {
		return false
	}
	switch doc.Word(c.First) {
	case "and", "And", "but", "But", "or", "Or", "so", "So", "yet", "Yet", "as", "As", "when", "When", "while", "While", "if", "If":
		return true
	}
	return false
}

// consents reports whether whoever is named from token i on is only who has yet to
// consent: subject to approval by the guild.
func consents(doc *lex.Document, i int) bool {
	if i < 2 || doc.Word(i-1) != "by" && doc.Word(i-1) != "from" {
		return false
	}
	switch doc.Word(i - 2) {
	case "approval", "permission", "consent", "clearance":
		return true
	}
	return false
}

// parts reports whether a chunk ends before token i.
func parts(doc *lex.Document, role link.Role, i int) bool {
	t, before := doc.Tokens[i], doc.Tokens[i-1]
	if t.Paragraph != before.Paragraph {
		return true
	}
	return role != link.Cue && t.Sentence != before.Sentence && t.Region < 0
}

// asideEnd returns where a content ends: after a closing mark that a comma
// stands before (“…,”), what follows outside the marks is the writer's, unless it
// leads to more inside marks or is joined with "and that"; and so is what it is said for (", in a bid to …").
func asideEnd(doc *lex.Document, c link.Chunk) int {
	if doc.Tokens[c.Last-1].Region >= 0 {
		return c.Last
	}
	for i := c.First + 1; i < c.Last-1; i++ {
		t := doc.Tokens[i]
		if t.Region >= 0 && t.Start >= doc.Regions[t.Region].Inner.End && doc.Word(i-1) == "," && doc.Tokens[i+1].Region < 0 && !(doc.Word(i+1) == "and" && i+2 < c.Last && doc.Word(i+2) == "that") {
			return i + 1
		}
		if t.Region >= 0 && t.Start >= doc.Regions[t.Region].Inner.End && i+2 < c.Last && dash(doc.Word(i+1)) && lex.Listed(" before after while as then leaving ", doc.Word(i+2)) {
			return i + 1 // “There is no crisis” – before walking out
		}
		if doc.Word(i) == "," && t.Region < 0 && i+3 < c.Last && doc.Word(i+1) == "in" && (doc.Word(i+2) == "a" || doc.Word(i+2) == "an") {
			switch doc.Word(i + 3) {
			case "attempt", "bid", "effort":
				return i
			}
		}
	}
	return c.Last
}

// essential returns a source without a clause that tells more of it (", who …")
// and without the dateline before it ("OSTER — ").
func essential(doc *lex.Document, c link.Chunk) link.Chunk {
	for i := c.First + 1; i < c.Last; i++ {
		switch doc.Word(i) {
		case "who", "which", "whose", "where":
			if doc.Word(i-1) == "," {
				c.Last = i - 1
				return undated(doc, c)
			}
		case "—", "–", "--", "-":
			spaced := doc.Tokens[i].Space || doc.Word(i) == "—"
			for k := i + 2; k < c.Last && i > c.First && spaced; k++ {
				if doc.Word(k) == doc.Word(i) {
					c.Last = i // Ortiz — the mayor — said
					return undated(doc, c)
				}
			}
			aside := c.Last < len(doc.Tokens) && doc.Word(c.Last) == doc.Word(i)
			if c.First == doc.Sentences[doc.Tokens[c.First].Sentence].First && doc.Tokens[i].Space && !aside {
				if i+1 < c.Last && !upper(doc.Word(c.First)) && doc.Word(i+1) == "the" && dashBehind(doc, c.Last, doc.Word(i), doc.Sentences[doc.Tokens[i].Sentence].Last) > 0 {
					c.Last = i // Ortiz, a miller — the mayor's sister, who lives in Oster — said
					return undated(doc, c)
				}
				c.First = i + 1
			}
		}
	}
	return undated(doc, c)
}

// undated returns a source without the day that stands between it and its cue
// (the Millers' Guild Monday); it must follow a name.
func undated(doc *lex.Document, c link.Chunk) link.Chunk {
	last := c.Last - 1
	if last <= c.First {
		return c
	}
	switch doc.Word(last) {
	case "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "today", "yesterday":
		if last > c.First && doc.Word(last-1) == "on" {
			last--
		}
	case "week", "month", "year":
		if last--; last <= c.First || doc.Word(last) != "this" && doc.Word(last) != "last" {
			return c
		}
	default:
		return c
	}
	if last > c.First && capital(doc.Word(last-1)) {
		c.Last = last
	}
	return c
}

// trim takes loose punctuation off the edges of a chunk. A colon that is all
// there is of a cue stays, as does everything inside quotation marks.
func trim(doc *lex.Document, c link.Chunk) link.Chunk {
	loose := func(i int) bool {
		if c.Role == link.Content && doc.Tokens[i].Region >= 0 {
			return false
		}
		switch doc.Word(i) {
		case ",", ";", ":", ".", "-", "–", "—", "--":
			return true
		}
		return false
	}
	for c.Last > c.First+1 && loose(c.Last-1) {
		c.Last--
	}
	for c.First < c.Last-1 && loose(c.First) {
		c.First++
	}
	return c
}

// words counts the words of a chunk; the colon of a transcript counts as a cue.
func words(doc *lex.Document, c link.Chunk) int {
	n := 0
	for i := c.First; i < c.Last; i++ {
		if doc.Tokens[i].Kind != lex.Punct || c.Role == link.Cue && doc.Word(i) == ":" {
			n++
		}
	}
	return n
}
