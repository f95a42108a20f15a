// Package link joins the spans that a tagger marks as sources, cues and contents
// into statements.
//
//	“Flour is dear,” said the miller, adding that bread would be too.
//	content          cue  source      cue    content
//
// makes two statements: the first content goes to "said", the second to
// "adding", and both cues to "the miller". Every content chooses among the cues
// near it, or none; every cue that has content chooses among the sources near
// it, or none. A choice adds up weights of what stands between the two and
// around them (features.go), fitted to annotated articles by the program in
// folder tune (weights.go).
package link

import (
	"context"
	"slices"
	"sync"

	"whosaid/analyzer/lex"
)

// Role says what a chunk is of a statement.
type Role uint8

// The roles.
const (
	Source Role = iota
	Cue
	Content
)

// A Chunk is a run of tokens [First, Last) that plays one role.
type Chunk struct {
	Role        Role
	First, Last int
}

// A Statement holds indices into the chunks.
type Statement struct {
	Contents    []int   // in text order, at least one
	Cue, Source int     // or -1
	Probability float32 // that these belong together, 0..1
}

// How far away a partner may be, and how many are looked at on each side.
const (
	cueSentences    = 8
	sourceSentences = 3
	sourceGap       = 1 // paragraphs
	cueGap          = 3
	most            = 8
	reach           = 40 // chunks of any role
)

// Statements joins chunks, which are in text order and do not overlap. The
// statements come in the order of their first contents. Time is linear. It stops
// early when ctx is done.
func Statements(ctx context.Context, doc *lex.Document, chunks []Chunk) []Statement {
	s := NewScene(doc, chunks)
	var out []Statement
	choices := make([]choice, len(chunks))
	for i, c := range chunks {
		if i%1024 == 0 && ctx.Err() != nil {
			return out
		}
		if c.Role == Content {
			choices[i].cue, choices[i].p = s.best(i, ContentToCue)
		}
	}
	s.chain(choices)
	byCue := make([]int, len(chunks)) // 1 + index of the cue's statement
	for i, c := range chunks {
		if c.Role != Content {
			continue
		}
		cue, p := choices[i].cue, choices[i].p
		if cue >= 0 && byCue[cue] > 0 {
			of := &out[byCue[cue]-1]
			of.Contents = append(of.Contents, i)
			of.Probability = min(of.Probability, p)
			continue
		}
		out = append(out, Statement{Contents: []int{i}, Cue: cue, Source: -1, Probability: p})
		if cue >= 0 {
			byCue[cue] = len(out)
		}
	}
	for i := range out {
		if st := &out[i]; st.Cue >= 0 {
			var p float32
			st.Source, p = s.best(st.Cue, CueToSource)
			st.Probability *= p
		}
	}
	return out
}

// A choice is the cue of a content, or -1, and its probability.
type choice struct {
	cue int
	p   float32
}

// chain gives all pieces of a quotation that goes on over paragraphs the cue
// that the surest of them chooses.
func (s *Scene) chain(choices []choice) {
	var pieces []int // of the quotation so far
	settle := func() {
		surest := choice{}
		for _, i := range pieces {
			if choices[i].p > surest.p {
				surest = choices[i]
			}
		}
		for _, i := range pieces {
			choices[i] = surest
		}
		pieces = pieces[:0]
	}
	for i, c := range s.chunks {
		if c.Role != Content {
			continue
		}
		if n := len(pieces); n > 0 {
			r, last := s.doc.Tokens[c.First].Region, s.doc.Tokens[s.chunks[pieces[n-1]].Last-1].Region
			if r < 0 || last < 0 || s.doc.Regions[r].Continues != int(last) {
				settle()
			}
		}
		pieces = append(pieces, i)
	}
	settle()
}

// Kind says who chooses whom.
type Kind uint8

// The two kinds of choices.
const (
	ContentToCue Kind = iota
	CueToSource
)

// A Scene is a document with its chunks, prepared for choosing.
type Scene struct {
	doc    *lex.Document
	chunks []Chunk
	before [3][]int // how many chunks of each role begin before chunk i
	class  []uint8  // of cues and sources: the class of their words
}

// NewScene prepares chunks, which are in text order and do not overlap.
func NewScene(doc *lex.Document, chunks []Chunk) *Scene {
	s := &Scene{doc: doc, chunks: chunks, class: make([]uint8, len(chunks))}
	for r := range s.before {
		s.before[r] = make([]int, len(chunks)+1)
	}
	for i, c := range chunks {
		for r := range s.before {
			s.before[r][i+1] = s.before[r][i]
		}
		s.before[c.Role][i+1]++
		s.class[i] = s.classOf(c)
	}
	return s
}

// Candidates returns the chunks that chunk i may choose among, nearest first on
// each side; -1, nobody, is always one more.
func (s *Scene) Candidates(i int, kind Kind) []int {
	want, sentences, paragraphs := Cue, cueSentences, cueGap
	if kind == CueToSource {
		want, sentences, paragraphs = Source, sourceSentences, sourceGap
	}
	var out []int
	for _, step := range []int{-1, 1} {
		found := 0
		for k := i + step; k >= 0 && k < len(s.chunks) && found < most && abs(k-i) <= reach; k += step {
			d, p := s.distance(i, k)
			if abs(d) > sentences || abs(p) > paragraphs {
				break
			}
			if s.chunks[k].Role == want && !(kind == ContentToCue && p < 0 && s.afresh(i)) {
				out = append(out, k)
				found++
			}
		}
	}
	return out
}

// afresh reports whether content i, in marks, follows a sentence of its own
// paragraph that is in none: it is theirs whom that one tells of, and no cue of an
// earlier paragraph leads to it.
//
//	“Bread is dear,” said the miller.
//
//	The baker shook her head. “It always was.”
func (s *Scene) afresh(i int) bool {
	at := s.chunks[i].First
	if s.doc.Tokens[at].Region < 0 {
		return false
	}
	first := s.doc.Sentences[s.doc.Tokens[at].Sentence].First
	return first > 0 && s.doc.Tokens[first].Region >= 0 && s.doc.Tokens[first-1].Region < 0 && s.doc.Tokens[first-1].Paragraph == s.doc.Tokens[at].Paragraph
}

// distance returns how many sentences and paragraphs chunk k lies after chunk i.
func (s *Scene) distance(i, k int) (sentences, paragraphs int) {
	a, b := s.doc.Tokens[s.chunks[i].First], s.doc.Tokens[s.chunks[k].First]
	if k < i {
		b = s.doc.Tokens[s.chunks[k].Last-1]
	} else {
		a = s.doc.Tokens[s.chunks[i].Last-1]
	}
	return int(b.Sentence - a.Sentence), int(b.Paragraph - a.Paragraph)
}

// best returns the choice of chunk i, or -1, and its probability.
func (s *Scene) best(i int, kind Kind) (int, float32) {
	candidates := append(s.Candidates(i, kind), -1)
	scores := make([]float32, len(candidates))
	var features []int
	table := weights()[kind]
	for n, k := range candidates {
		features = s.Features(features[:0], i, k, kind)
		sum := 0
		for _, f := range features {
			sum += int(int8(table[f]))
		}
		if kind == CueToSource && k >= 0 && s.object(i, k) {
			sum -= objection
		}
		if kind == CueToSource && k >= 0 && s.enclosed(i, k) {
			sum -= 2 * objection
		}
		scores[n] = float32(sum) / Steps
	}
	top := 0
	for n := range scores {
		if scores[n] > scores[top] {
			top = n
		}
	}
	return candidates[top], share(scores, top)
}

// objection is what the score of a source is lowered by, in steps, where it
// hangs on a preposition; twice that, where it is in a clause of its own.
const objection = 3 * Steps

// object reports whether source k hangs on a preposition, so that it hardly is
// the subject of cue i:
//
//	The mayor wrote to the guild, saying that bread was dear.
func (s *Scene) object(i, k int) bool {
	at := s.chunks[k].First
	if at == 0 || s.chunks[i].Last == at {
		return false
	}
	switch s.doc.Word(at - 1) {
	case "to", "for", "with", "about", "in", "on", "at", "against":
		return s.doc.Tokens[at-1].Sentence == s.doc.Tokens[at].Sentence
	}
	return false
}

// longestClause is how many tokens before a source the clause that it stands in
// may begin, and after it a bracket may close.
const longestClause = 60

// enclosed reports whether source k stands in a clause about another source, or
// in brackets, and cue i after them, so that the other one is its subject:
//
//	The letter, which was written by two millers, warns of dear bread.
func (s *Scene) enclosed(i, k int) bool {
	cue, source := s.chunks[i].First, s.chunks[k]
	if cue < source.Last || source.First == 0 {
		return false
	}
	if end := s.doc.Word(cue - 1); end != "," && end != ")" {
		return false
	}
	first := max(s.doc.Sentences[s.doc.Tokens[source.First].Sentence].First, source.First-longestClause)
	for t := source.First - 1; t > first; t-- {
		switch s.doc.Word(t) {
		case ")":
			return false
		case "(":
			for c := source.First; c < min(cue, source.First+longestClause); c++ {
				if s.doc.Word(c) == ")" {
					return true
				}
			}
			return false
		case ",":
			switch s.doc.Word(t + 1) {
			case "who", "which", "whose", "where", "whom":
				return s.endsAt(k, t)
			}
		}
	}
	return false
}

// endsAt reports whether a source before chunk k ends before token t.
func (s *Scene) endsAt(k, t int) bool {
	for k--; k >= 0 && s.chunks[k].Last >= t; k-- {
		if s.chunks[k].Role == Source && s.chunks[k].Last == t {
			return true
		}
	}
	return false
}

func abs(n int) int { return max(n, -n) }

// ChunksOf returns the chunks that labels mark: label 0 is none, 1+2·role begins
// a chunk, 2+2·role goes on with it.
func ChunksOf(labels []uint8) []Chunk {
	var out []Chunk
	for i, l := range labels {
		if l == 0 {
			continue
		}
		role := Role(l-1) / 2
		if n := len(out) - 1; l%2 == 0 && n >= 0 && out[n].Last == i && out[n].Role == role {
			out[n].Last++
			continue
		}
		out = append(out, Chunk{role, i, i + 1})
	}
	return slices.Clip(out)
}

// Steps is how many steps of a weight make one.
const Steps = 16

// weights has a byte, an int8, for each feature of each kind.
var weights = sync.OnceValue(func() *[2]string {
	return &[2]string{unsqueeze(contentWeights), unsqueeze(cueWeights)}
})

// unsqueeze turns a zero and its length into a run of zeros.
func unsqueeze(s string) string {
	b := make([]byte, Features)
	at := 0
	for i := 0; i < len(s) && at < len(b); i++ {
		b[at] = s[i]
		if s[i] != 0 {
			at++
			continue
		}
		i++
		at += int(s[i])
	}
	return string(b)
}

// SetWeights changes the weights; it is for the program that fits them.
func SetWeights(contents, cues string) { *weights() = [2]string{contents, cues} }

// Choose returns which candidate scores best by its features.
func Choose(kind Kind, features [][]int) int {
	top, most := 0, 0
	for n, list := range features {
		score := 0
		for _, f := range list {
			score += int(int8(weights()[kind][f]))
		}
		if n == 0 || score > most {
			top, most = n, score
		}
	}
	return top
}
