package reader

import (
	"whosaid/analyzer/lex"
	"whosaid/analyzer/reader/link"
)

// What happened may be told with a name that somebody has for it: in
//
//	The council shut the mill, a move that bakers called “an insult.”
//	The guild raised fees in what its head, Lena Ortiz, described as “a sad day.”
//
// the words in marks are the bakers' and Ortiz's, whoever acts in the sentence. The
// labels often give them to that one, or to nobody.

// appositives makes statements of quotations behind "that somebody called", in the place
// of the chunks there. Time is linear.
func appositives(doc *lex.Document, chunks []link.Chunk) []link.Chunk {
	out := make([]link.Chunk, 0, len(chunks))
	next := 0 // the first chunk that is not in out
	for i := range doc.Regions {
		r := &doc.Regions[i]
		if r.Depth > 0 || !r.Closed {
			continue
		}
		verb, end := callingBefore(doc, r.First)
		if verb == 0 {
			continue
		}
		who := whoCalls(doc, verb)
		if who == 0 {
			continue
		}
		for next < len(chunks) && chunks[next].Last < who {
			out = append(out, chunks[next])
			next++
		}
		last := next // behind the chunks that the clause and its quotation touch
		for last < len(chunks) && chunks[last].First < r.Last {
			last++
		}
		before, ok := yields(chunks, next, last, who, verb, r.Last)
		if !ok {
			continue
		}
		if before.Last > before.First {
			out = append(out, before)
		}
		out = append(out, trim(doc, link.Chunk{Role: link.Source, First: who, Last: verb}), link.Chunk{Role: link.Cue, First: verb, Last: end}, link.Chunk{Role: link.Content, First: end, Last: r.Last})
		next = last
	}
	return append(out, chunks[next:]...)
}

// yields reports whether the chunks [first, last) may give way to a clause that begins
// with token who, its verb at token verb, and a quotation that ends before token end; and
// what is left of the first of them before the clause. They stay where the clause is a
// part of what somebody reports: she would end what she called “luxury.”
func yields(chunks []link.Chunk, first, last, who, verb, end int) (before link.Chunk, ok bool) {
	for i := first; i < last; i++ {
		c := chunks[i]
		if c.Last > end {
			return before, false
		}
		if c.Role != link.Content || c.First >= who {
			continue
		}
		reported := i > 0 && chunks[i-1].Role != link.Content && chunks[i-1].Last == c.First
		if c.Last <= verb {
			before = link.Chunk{Role: c.Role, First: c.First, Last: max(c.First, who-1)}
		} else if reported || who-c.First > longestNoun {
			return before, false
		}
	}
	return before, true
}

// longestNoun is how many tokens there may be in what is called so: a decision which.
const longestNoun = 8

// calls are verbs of calling with what somebody or something is called right behind.
const calls = " called calls calling dubbed branded labelled labeled termed deemed "

// callingBefore returns the verb of calling that leads to the mark at token t, and where
// its cue ends: called “…”, described as a “…”. It returns 0 where there is none.
func callingBefore(doc *lex.Document, t int) (verb, end int) {
	end = t
	if end > 1 && lex.Listed(" a an the ", doc.Word(end-1)) {
		end--
	}
	verb = end - 1
	if verb < 3 || doc.Tokens[verb].Sentence != doc.Tokens[t].Sentence {
		return 0, 0
	}
	if doc.Word(verb) == "as" {
		verb--
		if !lex.Listed(" described denounced hailed dismissed condemned characterized characterised derided portrayed praised ", doc.Word(verb)) {
			return 0, 0
		}
	} else if !lex.Listed(calls, doc.Word(verb)) {
		return 0, 0
	}
	return verb, end
}

// longestCaller is how many tokens may name who calls it so.
const longestCaller = 10

// whoCalls returns the first token of who calls something so, behind the "that", "which"
// or "what" that it is; 0 where the verb at token verb stands in no such clause.
func whoCalls(doc *lex.Document, verb int) int {
	for t := verb - 1; t > max(0, verb-longestCaller) && doc.Tokens[t].Sentence == doc.Tokens[verb].Sentence && doc.Tokens[t].Region < 0; t-- {
		switch w := doc.Word(t); w {
		case "that", "which", "what":
			if t+1 == verb || doc.Word(t+1) == "," {
				return 0
			}
			return t + 1
		default:
			if finite(w) || w == ";" || w == ":" || w == "and" || w == "who" {
				return 0
			}
		}
	}
	return 0
}

// calling draws what is quoted of somebody to whom it is said of, behind a verb of
// calling:
//
//	Ortiz called Tom Diaz “a treasure”.
func calling(doc *lex.Document, chunks []link.Chunk) []link.Chunk {
	for i := 1; i < len(chunks); i++ {
		cue, c := chunks[i-1], &chunks[i]
		if cue.Role != link.Cue || c.Role != link.Content || c.First <= cue.Last || c.First-cue.Last > longestCalled || !lex.Listed(calls, doc.Word(cue.Last-1)) {
			continue
		}
		if doc.Tokens[c.First].Region < 0 || doc.Tokens[c.First].Sentence != doc.Tokens[cue.Last].Sentence {
			continue
		}
		t := cue.Last
		for t < c.First && doc.Tokens[t].Region < 0 && (doc.Tokens[t].Kind != lex.Punct || lex.Genitive(doc.Word(t))) && !finite(doc.Word(t)) && !lex.Listed(" for on out upon and but in at after during every last this by with from to as today yesterday ", doc.Word(t)) {
			t++
		}
		if t == c.First {
			c.First = cue.Last
		}
	}
	return chunks
}

// longestCalled is how many tokens may name what is called something.
const longestCalled = 7
