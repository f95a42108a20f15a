package lex

import "strings"

// This file cuts a paragraph into sentences: in
//
//	“Is it over? I hope so.” Gov. J. Lee left at 5 p.m. The U.S. team stayed.
//
// they end at over? at so.” at p.m. and at stayed. A sentence ends at . ! ? or
// …, the brackets and closing marks behind it included, unless what follows
// shows that it goes on: a small letter (“Why?” he asked), a comma, a name and
// a verb of saying (“Why?” Lee asked). An abbreviation ends a sentence only
// before a word that often begins one.

const (
	// starters are words that open a sentence after an abbreviation.
	starters = " a after all although an and as at because before both but by during for from he her here his how however i if in it its last many meanwhile most my no not nor on once one only other our she since so some still that the their then there these they this those though to under until we what when where whether which while who why with yes yet you your "

	// sayings are the verbs that tie a name to a question before it.
	sayings = " added asked asks called cried demanded exclaimed joked quipped replied responded said says shouted told tweeted wondered wrote yelled "
)

// sentences adds the sentences of the tokens [first, last), which are one
// paragraph.
func (d *Document) sentences(first, last, paragraph int) {
	start := first
	for i := first; i < last; {
		end := i + 1
		if end < last && d.mayEnd(i) {
			end = d.closingsEnd(end, last)
			if end < last && !d.begins(start, i, end, last) {
				i = end
				continue
			}
		} else if end < last {
			i = end
			continue
		}
		d.Sentences = append(d.Sentences, Sentence{
			Span:  d.Span(start, end),
			First: start, Last: end, Paragraph: paragraph,
		})
		for k := start; k < end; k++ {
			d.Tokens[k].Sentence = int32(len(d.Sentences) - 1)
			d.Tokens[k].Paragraph = int32(paragraph)
		}
		start, i = end, end
	}
}

// closingsEnd returns the end of the notes, the brackets and the closing marks that start
// at token i.
func (d *Document) closingsEnd(i, last int) int {
	for i < last {
		switch {
		case d.noted(i, last):
			i += 3
		case d.closes(i):
			i++
		default:
			return i
		}
	}
	return i
}

// mayEnd reports whether a sentence may end with token i, with or without
// brackets and marks behind it.
func (d *Document) mayEnd(i int) bool {
	t := &d.Tokens[i]
	if t.Kind == Punct {
		return d.endsSentence(i)
	}
	return t.Kind == Word && d.Text[t.End-1] == '.'
}

// closes reports whether token i ends a bracket or a quotation: it belongs to
// the sentence before it.
func (d *Document) closes(i int) bool {
	t := &d.Tokens[i]
	if t.Kind != Punct {
		return false
	}
	switch r, _ := character(d.Text, t.Start); {
	case r == ')' || r == ']' || r == '}' || r == '）' || r == '】':
		return !t.Space
	case !isMark(r):
		return false
	case t.Region >= 0:
		in := &d.Regions[t.Region]
		if t.Start >= in.Inner.Start {
			return in.Closed && t.Start >= in.Inner.End || !t.Space
		}
		return false
	}
	return !t.Space // alone
}

// noted reports whether a note's number, as "[1]", stands at token i.
func (d *Document) noted(i, last int) bool {
	return i+2 < last && !d.Tokens[i].Space && d.Tokens[i+1].Kind == Number && d.Word(i) == "[" && d.Word(i+2) == "]"
}

// begins reports whether a sentence begins with token next, when the one that
// started at token start may have ended at token i and tokens between close it.
func (d *Document) begins(start, i, next, last int) bool {
	var (
		t        = &d.Tokens[next]
		end, _   = character(d.Text, d.Tokens[i].Start)
		first, n = character(d.Text, t.Start)
		dotted   = d.Tokens[i].Kind == Word // an abbreviation
		trailing = d.sideOf(i) == dots || end == '.' && !dotted && d.Tokens[i].Space
	)
	switch end {
	case '。', '！', '？':
		return true
	}
	if !t.Space && next == i+1 {
		// A stop without a space behind it, as in "ended.The next".
		opens := t.Region >= 0 && d.Regions[t.Region].First == next
		if dotted || trailing || i == start || !opens && !isUpper(first) {
			return false
		}
	}
	if isLower(first) {
		if t.Start+n == t.End || dotted {
			return false
		}
		second, _ := character(d.Text, t.Start+n)
		return isUpper(second) // iPhones
	}
	if t.Kind == Punct {
		switch d.sideOf(next) {
		case stop, colon, dash:
			return false
		case dots:
			return t.Space && !trailing && !dotted
		}
	}
	if (end == '!' || end == '?') && d.titled(i, next) {
		return false
	}
	lead := next // the first word, behind opening marks and brackets
	for lead < last-1 && lead < next+3 && d.Tokens[lead].Kind == Punct {
		lead++
	}
	letter, _ := character(d.Text, d.Tokens[lead].Start)
	switch {
	case dotted:
		if d.abbreviates(i, next, lead) {
			return false
		}
	case trailing:
		if i == start || isLower(letter) || d.Tokens[i].Space && !d.starts(lead) {
			return false
		}
	case next > i+1 && end != '.' && d.says(next, last):
		return false
	case i == start+1 && end == '.' && d.Tokens[start].Kind == Number && d.Tokens[start].End-d.Tokens[start].Start <= 2:
		return false // "1. Boil water."
	}
	return true
}

// titled reports whether the tokens i, a stop, and next stand inside a name in
// quotation marks: “Yahoo! News”.
func (d *Document) titled(i, next int) bool {
	at := d.Tokens[i].Region
	if next != i+1 || at < 0 || d.Tokens[next].Region != at {
		return false
	}
	r := &d.Regions[at]
	if !r.Closed || r.Last-r.First > 7 || d.Tokens[r.Last-2].Kind == Punct {
		return false
	}
	for k := r.First; k < r.Last; k++ {
		if c, _ := character(d.Text, d.Tokens[k].Start); d.Tokens[k].Kind == Word && !isUpper(c) {
			return false
		}
	}
	return true
}

// abbreviates reports whether the sentence goes on at token next after the
// abbreviation i. lead is the first word at or behind next.
func (d *Document) abbreviates(i, next, lead int) bool {
	word := strings.ToLower(d.Text[d.Tokens[i].Start : d.Tokens[i].End-1])
	if has(leading, word) || d.Tokens[next].Kind == Punct && d.sideOf(next) == opening {
		return true
	}
	t := &d.Tokens[lead]
	if r, _ := character(d.Text, t.Start); t.Kind == Word && isLower(r) {
		return true
	}
	if t.Region >= 0 && lead > next && len(word) <= 4 {
		// John F. “Jack” Doe
		if r := &d.Regions[t.Region]; r.First >= next && r.Closed && r.Last-r.First <= 4 && d.Tokens[r.Last-2].Kind == Word {
			return true
		}
	}
	if lead > next {
		return false
	}
	for k := i + 1; k < next; k++ {
		if d.endsMark(k) {
			return false
		}
	}
	return !d.starts(lead)
}

// starts reports whether token i is a word that often begins a sentence.
func (d *Document) starts(i int) bool {
	w := d.Word(i)
	return len(w) < 16 && Listed(starters, strings.ToLower(w))
}

// says reports whether a name and a verb of saying stand at token i.
func (d *Document) says(i, last int) bool {
	for k := i; k < last && k < i+6 && d.Tokens[k].Kind == Word; k++ {
		w := d.Word(k)
		if k > i && Listed(sayings, w) {
			return true
		}
		if r, _ := character(w, 0); !isUpper(r) || k == i && d.starts(k) {
			return false
		}
	}
	return false
}
