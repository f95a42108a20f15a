package reader

import (
	"strings"

	"whosaid/analyzer/lex"
	"whosaid/analyzer/reader/link"
)

// Who is seen or heard to speak in pictures speaks, not they: in
//
//	A video shows Lena Ortiz telling the crowd, “Go home.”
//	The spot ends with footage of Ortiz saying bread was dear.
//
// the words are Ortiz's. The labels take the video for the source, as it is of "A
// report shows".

// pictures are what shows people, or lets them be heard.
const pictures = " video videos footage film clip clips recording recordings tape tapes pictures images photographs audio cctv advertisement ad spot advert trailer "

// pictured gives what people say in pictures to them.
func pictured(doc *lex.Document, chunks []link.Chunk) []link.Chunk {
	out := make([]link.Chunk, 0, len(chunks))
	for i, c := range chunks {
		switch {
		case joint(chunks, i+1, link.Source, link.Cue) && gerund(doc, c.Last):
			if who := behindPictures(doc, c); who < c.Last {
				c.First = who
			}
		case c.Role == link.Cue && gerund(doc, c.First) && c.First > 0 && doc.Tokens[c.First-1].Kind != lex.Punct && (len(out) == 0 || out[len(out)-1].Last < c.First):
			before := link.Chunk{Role: link.Source, First: max(0, c.First-longestPictured), Last: c.First}
			if len(out) > 0 {
				before.First = max(before.First, out[len(out)-1].Last)
			}
			if before.First = behindPictures(doc, before); before.First < before.Last && doc.Tokens[before.First].Sentence == doc.Tokens[c.First].Sentence {
				out = append(out, before)
			}
		case i > 1 && joint(chunks, i, link.Cue, link.Content) && shows(doc, chunks[i-1]) && chunks[i-2].Role == link.Source && shownBy(doc, chunks[i-2]):
			if verb := speaking(doc, c); verb > c.First {
				out = append(out[:len(out)-2], link.Chunk{Role: link.Source, First: c.First, Last: verb}, link.Chunk{Role: link.Cue, First: verb, Last: verb + 1})
				c = firstQuoted(doc, link.Chunk{Role: link.Content, First: verb + 1, Last: c.Last})
			}
		case joint(chunks, i, link.Cue, link.Content) && len(out) > 0:
			if of := behindOf(doc, c); of > 0 {
				if verb := speaking(doc, link.Chunk{Role: link.Content, First: of, Last: c.Last}); verb > of {
					if out = out[:len(out)-1]; i > 1 && joint(chunks, i-1, link.Source, link.Cue) {
						out = out[:len(out)-1]
					}
					out = append(out, link.Chunk{Role: link.Source, First: of, Last: verb}, link.Chunk{Role: link.Cue, First: verb, Last: verb + 1})
					c = firstQuoted(doc, link.Chunk{Role: link.Content, First: verb + 1, Last: c.Last})
				}
			}
		}
		out = append(out, c)
	}
	return out
}

// longestPictured is how many tokens there may be from the pictures to who speaks in them.
const longestPictured = 10

// behindPictures returns the token behind the "of" of pictures in a source: of "footage
// of Lena Ortiz", Lena. It is where the source ends where there are none.
func behindPictures(doc *lex.Document, c link.Chunk) int {
	for t := c.First + 1; t+1 < c.Last; t++ {
		if doc.Word(t) == "of" && lex.Listed(pictures, strings.ToLower(doc.Word(t-1))) {
			return t + 1
		}
	}
	return c.Last
}

// behindOf returns the token behind the "of" of pictures with which a content begins, or that
// stands right before it: uses footage of. It returns 0 where there are none.
func behindOf(doc *lex.Document, c link.Chunk) int {
	for t := max(1, c.First-1); t < min(c.First+3, c.Last-1); t++ {
		if doc.Word(t) == "of" && lex.Listed(pictures, strings.ToLower(doc.Word(t-1))) {
			return t + 1
		}
	}
	return 0
}

// heard makes statements of what somebody can be heard or seen to say behind a quotation,
// where the labels find nobody: “Go home!” a man can be heard shouting.
func heard(doc *lex.Document, chunks []link.Chunk) []link.Chunk {
	out := make([]link.Chunk, 0, len(chunks))
	next := 0 // the first chunk that is not in out
	for i := range doc.Regions {
		r := &doc.Regions[i]
		if r.Depth > 0 || !r.Closed {
			continue
		}
		verb := heardBehind(doc, r.Last)
		if verb == 0 {
			continue
		}
		for next < len(chunks) && chunks[next].Last <= r.First {
			out = append(out, chunks[next])
			next++
		}
		last, cued := next, false
		for ; last < len(chunks) && chunks[last].First <= verb; last++ {
			cued = cued || chunks[last].Role == link.Cue && chunks[last].First >= r.Last
		}
		if cued || last > next && chunks[last-1].Last > verb+1 {
			continue
		}
		aux := verb - 1
		for !lex.Listed(auxiliaries, doc.Word(aux)) {
			aux--
		}
		out = append(out, link.Chunk{Role: link.Content, First: r.First, Last: r.Last}, link.Chunk{Role: link.Source, First: r.Last, Last: aux}, link.Chunk{Role: link.Cue, First: aux, Last: verb + 1})
		next = last
	}
	return append(out, chunks[next:]...)
}

// auxiliaries begin the cues of those who are heard.
const auxiliaries = " can could is was are were "

// longestHeard is how many tokens may name who is heard.
const longestHeard = 6

// heardBehind returns the verb of saying of who is heard or seen behind a quotation that
// ends before token first: a man can be heard shouting. It returns 0 where nobody is.
func heardBehind(doc *lex.Document, first int) int {
	for t := first + 1; t < min(first+longestHeard+4, len(doc.Tokens)-1) && doc.Tokens[t].Kind == lex.Word && doc.Tokens[t].Region < 0; t++ {
		if lex.Listed(" heard seen ", doc.Word(t)) && lex.Listed(aloud, doc.Word(t+1)) {
			for k := t - 1; k > first; k-- {
				if lex.Listed(auxiliaries, doc.Word(k)) {
					return t + 1
				}
			}
			return 0
		}
	}
	return 0
}

// shownBy reports whether a source is pictures: its first noun with what stands before
// it is one of them, or the next to it is, body camera footage.
func shownBy(doc *lex.Document, c link.Chunk) bool {
	for t := c.First; t < min(c.Last, c.First+6); t++ {
		switch w := strings.ToLower(doc.Word(t)); {
		case lex.Listed(pictures, w):
			return true
		case w == "of" || w == "by" || w == "from" || w == "," || w == "who":
			return false
		}
	}
	return false
}

// shows reports whether a cue is what pictures do.
func shows(doc *lex.Document, c link.Chunk) bool {
	return lex.Listed(" show shows showed showing capture captures captured shown features featured of ", doc.Word(c.Last-1))
}

// aloud are the verbs in -ing of those who speak in pictures.
const aloud = " saying telling shouting yelling asking screaming claiming admitting insisting declaring boasting joking promising urging warning demanding pleading explaining chanting "

// speaking returns the verb in -ing that whoever a content begins with speaks by, close
// to its beginning: Lena Ortiz telling. It returns 0 where there is none.
func speaking(doc *lex.Document, c link.Chunk) int {
	for t := c.First; t < min(c.First+8, c.Last-1) && doc.Tokens[t].Kind == lex.Word && doc.Tokens[t].Region < 0; t++ {
		switch w := doc.Word(t); {
		case t > c.First && lex.Listed(aloud, w):
			return t
		case finite(w) || w == "that" || w == "how" || w == "what":
			return 0
		}
	}
	return 0
}

// firstQuoted returns what is quoted first in a content that begins with a quotation, or with one
// behind a comma and whom it is told, or when: the crowd in Oster last week, “Go home.”
func firstQuoted(doc *lex.Document, c link.Chunk) link.Chunk {
	for t := c.First; t < min(c.First+10, c.Last); t++ {
		r := doc.Tokens[t].Region
		if r < 0 {
			if w := doc.Word(t); w == "that" || finite(w) {
				break
			}
			continue
		}
		if before := t - 1; t == c.First || doc.Word(before) == "," || doc.Word(before) == ":" {
			c.First, c.Last = t, min(c.Last, doc.Regions[r].Last)
		}
		break
	}
	return c
}
