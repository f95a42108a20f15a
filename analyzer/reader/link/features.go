package link

import (
	"whosaid/analyzer/kernel"
	"whosaid/analyzer/lex"
)

// The features of a pair are numbered: each template below takes as many
// numbers as its parts have combinations. A pair has one of each template.

// width is the greatest number of combinations of a template.
const width = 512

// Features is the number of features of either kind.
const Features = 20 * width

// Features appends the features of chunk i choosing chunk k, or nobody if k is
// negative.
func (s *Scene) Features(out []int, i, k int, kind Kind) []int {
	template := 0
	add := func(parts ...int) {
		n := 0
		for j := 0; j < len(parts); j += 2 {
			n = n*parts[j+1] + min(max(parts[j], 0), parts[j+1]-1)
		}
		out = append(out, template*width+n%width)
		template++
	}
	if k < 0 {
		template = 16
		a := s.around(i, kind)
		class := int(s.class[i])
		add(a, 32, class, classes)
		add(a&3, 4, s.state(i), 8)
		add(s.state(i), 8, class, classes)
		return out
	}
	sentences, paragraphs := s.distance(i, k)
	after := 0 // k stands after i
	lo, hi := k, i
	if k > i {
		after, lo, hi = 1, i, k
	}
	between := func(r Role) int { return min(2, s.before[r][hi]-s.before[r][lo+1]) }
	sources, cues, contents := between(Source), between(Cue), between(Content)
	gap := bucket(s.chunks[hi].First - s.chunks[lo].Last)
	d := min(max(sentences, -3), 3) + 3
	p := min(max(paragraphs, -2), 2) + 2
	state, other := s.state(i), s.state(k)
	class := int(s.class[k])
	if kind == CueToSource {
		class = int(s.class[i])
	}
	link := s.joint(i, k)
	add(after, 2, d, 7, p, 5)
	add(after, 2, d, 7, cues, 3, contents, 3)
	add(after, 2, gap, 8, cues, 3, contents, 3)
	add(after, 2, d, 7, gap, 8)
	add(after, 2, d, 7, cues, 3, state, 8)
	add(after, 2, sources, 3, cues, 3, contents, 3, min(abs(sentences), 2), 3)
	add(after, 2, link, 8, d, 7)
	add(other, 8, state, 8, after, 2, min(abs(sentences), 3), 4)
	add(s.around(i, kind), 32, after, 2, min(abs(sentences), 2), 3)
	add(s.taken(k, i), 4, after, 2, d, 7, cues, 3)
	add(class, classes, after, 2, d, 7)
	add(class, classes, after, 2, link, 8, cues, 3)
	add(link, 8, gap, 8, after, 2, min(cues, 1), 2)
	add(s.partner(k), 4, after, 2, gap, 8, min(sources, 1), 2, min(cues, 1), 2)
	add(int(s.class[k]), classes, after, 2, gap, 8, min(cues, 1), 2)
	return out
}

// state says how a chunk stands to quotation marks (outside, begins inside,
// fills a quotation), and whether it fills its paragraph or begins it.
func (s *Scene) state(i int) int {
	c := s.chunks[i]
	t := s.doc.Tokens[c.First]
	n := 0
	if t.Region >= 0 {
		n = 1
		if r := s.doc.Regions[t.Region]; c.First <= r.First && c.Last >= r.Last {
			n = 2
		}
	}
	first, last := s.doc.InParagraph(int(t.Paragraph))
	switch {
	case c.First == first && c.Last >= last-1:
		n += 3
	case n == 0 && c.First == first:
		n = 6
	case n > 0 && s.continued(t):
		n = 7
	}
	return n
}

func (s *Scene) continued(t lex.Token) bool { return s.doc.Regions[t.Region].Continues >= 0 }

// around says which chunks that could be chosen stand right beside chunk i in
// its sentence, before and after it.
func (s *Scene) around(i int, kind Kind) int {
	want := Cue
	if kind == CueToSource {
		want = Source
	}
	n := 0
	for side, step := range []int{-1, 1} {
		for k := i + step; k >= 0 && k < len(s.chunks) && abs(k-i) <= reach; k += step {
			if d, _ := s.distance(i, k); d != 0 {
				break
			}
			if s.chunks[k].Role == want {
				n |= 1 << side
				if k == i+step {
					n |= 4 << side
				}
				break
			}
		}
	}
	if i > 0 && s.chunks[i-1].Role == Content {
		if d, _ := s.distance(i, i-1); d == 0 {
			n |= 16
		}
	}
	return n
}

// taken says whether the chunk on the other side of k, seen from i, is nearer
// to k than i is and of i's role (1) or stands in the same sentence (2).
func (s *Scene) taken(k, i int) int {
	step := 1
	if i > k {
		step = -1
	}
	n := 0
	for j := k + step; j >= 0 && j < len(s.chunks) && abs(j-k) <= reach; j += step {
		d, _ := s.distance(k, j)
		if d != 0 {
			break
		}
		if s.chunks[j].Role == s.chunks[i].Role {
			n |= 2
			if j == k+step {
				n |= 1
			}
			break
		}
	}
	return n
}

// partner says which sources or contents stand right beside chunk k.
func (s *Scene) partner(k int) int {
	n := 0
	other := Source
	if s.chunks[k].Role == Source {
		other = Cue
	}
	for side, step := range []int{-1, 1} {
		if j := k + step; j >= 0 && j < len(s.chunks) && s.chunks[j].Role == other {
			if d, _ := s.distance(k, j); d == 0 {
				n |= 1 << side
			}
		}
	}
	return n
}

// bucket makes eight classes of a number of tokens.
func bucket(gap int) int {
	for i, limit := range [...]int{1, 2, 3, 5, 9, 17, 33} {
		if gap < limit {
			return i
		}
	}
	return 7
}

// joint says what stands at the edges between two chunks: nothing, a comma, a
// conjunction, a colon, the end of a sentence …
func (s *Scene) joint(i, k int) int {
	a, b := s.chunks[min(i, k)].Last, s.chunks[max(i, k)].First
	if a >= b {
		return 0
	}
	word := s.doc.Word(a)
	switch word {
	case ",":
		if b > a+1 {
			return 2
		}
		return 1
	case "and", "but", "or", "while":
		return 3
	case ":", "-", "–", "—", ";":
		return 4
	case ".", "!", "?":
		return 5
	}
	if s.doc.Tokens[a].Kind == lex.Punct {
		return 6
	}
	return 7
}

// The classes of words in cues and sources.
const classes = 8

func (s *Scene) classOf(c Chunk) uint8 {
	word := s.doc.Word(c.First)
	last := s.doc.Word(c.Last - 1)
	if c.Role == Source {
		switch word {
		case "he", "she", "He", "She", "I", "they", "They", "we", "We", "it", "It":
			return 1
		case "who", "which", "that":
			return 2
		}
		if c.Last-c.First > 6 {
			return 3
		}
		return 0
	}
	switch word {
	case "according", "According":
		return 1
	case "to":
		return 2
	case "and", "but":
		return 3
	}
	if n := len(last); n > 4 && last[n-3:] == "ing" {
		if c.Last-c.First == 1 {
			return 4
		}
		return 5
	}
	switch word {
	case "is", "was", "are", "were", "been", "be", "has", "have", "had":
		return 6
	case "said", "says", "say":
		return 7
	}
	return 0
}

// share returns the part of exp(scores) that scores[i] has.
func share(scores []float32, i int) float32 {
	sum := float32(0)
	for _, v := range scores {
		sum += kernel.Exp(v - scores[i])
	}
	return 1 / sum
}
