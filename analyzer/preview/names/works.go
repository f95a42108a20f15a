package names

import "whosaid/analyzer/entity"

// This file finds the titles of works in quotation marks: in
//
//	She wrote “A Day in Xanadu” in May.
//
// every word of the quotation that names write big has a capital, which no
// sentence in marks has.

// works adds the titles in marks as candidates, in the place of what was found
// inside them.
func (r *reader) works() {
	var titles []candidate
	for _, region := range r.doc.Regions {
		first, last := region.First+1, region.Last-1
		if !region.Closed || region.Depth > 0 || last-first < 2 || last-first > 9 || r.style[r.doc.Tokens[region.First].Sentence] != plain {
			continue
		}
		if s := r.doc.Sentences[r.doc.Tokens[region.First].Sentence]; region.First == s.First && region.Last >= s.Last {
			continue // a sentence of its own
		}
		if w := r.doc.Word(last - 1); w == "," || w == "." {
			last--
		}
		if r.titled(first, last) {
			c := candidate{first: first, last: last}
			c.score[entity.WorkOfArt] = 4
			titles = append(titles, c)
		}
	}
	if len(titles) == 0 {
		return
	}
	found := make([]candidate, 0, len(r.found)+len(titles))
	for _, c := range r.found {
		for len(titles) > 0 && titles[0].last <= c.first {
			found = append(found, titles[0])
			titles = titles[1:]
		}
		if len(titles) > 0 && c.last > titles[0].first {
			if c.first > titles[0].first || c.last < titles[0].last {
				continue // inside the title
			}
			titles = titles[1:] // the whole of it is known as something else
		}
		found = append(found, c)
	}
	r.found = append(found, titles...)
}

// titled reports whether the tokens [first, last) are written as a title: two
// words or more, ordinary ones among them, with capitals on all but small words.
func (r *reader) titled(first, last int) bool {
	if last-first < 2 || r.titles(first, last, last) > 0 {
		return false
	}
	big, ordinary := 0, 0
	for i := first; i < last; i++ {
		w := r.word(i)
		switch r.shape[i] {
		case initial:
			big++
			if w.common {
				ordinary++
			}
		case lower:
			if i == first || i == last-1 || !joins(w.text) {
				return false
			}
		case other:
			switch r.doc.Word(i) {
			case ":", "!", ",", "&", "-", "–":
			default:
				return false
			}
		case upper, mixed:
			return false
		}
	}
	return big > 1 && ordinary > 0 && r.shape[last-1] != other
}

// joins reports whether titles write w small.
func joins(w string) bool {
	switch w {
	case "a", "an", "the", "of", "and", "or", "for", "on", "in", "to", "at", "by", "with", "from", "as", "but", "nor", "into", "vs", "de", "la", "'s", "’s", "’", "'":
		return true
	}
	return false
}
