package lex

import "strings"

// starters are words that open a sentence after an abbreviation.
const starters = " a after all an and as at but by for he her his however i if in it its many most no on one she since so some that the their there these they this those though to under we what when where while who with you "

// sentences cuts the tokens [first, last) of one paragraph.
func (d *Document) sentences(first, last, paragraph int) {
	start := first
	for i := first; i < last; i++ {
		end := i + 1
		if end < last {
			if !d.stops(i, start) {
				continue
			}
			for end < last && d.closer(end) {
				end++
			}
			if end < last && !d.breaks(i, end, start) {
				continue
			}
		}
		d.Sentences = append(d.Sentences, Sentence{
			Span:  Span{d.Tokens[start].Start, d.Tokens[end-1].End},
			First: start, Last: end, Paragraph: paragraph,
		})
		for k := start; k < end; k++ {
			d.Tokens[k].Sentence = int32(len(d.Sentences) - 1)
			d.Tokens[k].Paragraph = int32(paragraph)
		}
		start = end
		i = end - 1
	}
}

func (d *Document) stops(i, start int) bool {
	w := d.Word(i)
	switch w[0] {
	case '.', '!', '?':
		return true
	}
	switch w {
	case "…", "。", "！", "？", "।", "؟", "\u0085":
		return true
	}
	return len(w) > 1 && w[len(w)-1] == '.' && d.Tokens[i].Kind == Word
}

// closer reports whether token i closes something: it belongs to the sentence
// before it.
func (d *Document) closer(i int) bool {
	w := d.Word(i)
	switch w {
	case ")", "]", "}", "”", "’", "''":
		return !d.Tokens[i].Space
	case "\"", "'", "»", "›", "“", "‘":
		r := d.Tokens[i].Region
		return r >= 0 && d.Regions[r].Closed && d.Regions[r].Last == i+1
	}
	return false
}

func (d *Document) breaks(i, next, start int) bool {
	w, t := d.Word(i), d.Word(next)
	r, _ := character(t, 0)
	if !d.Tokens[next].Space && next == i+1 {
		if w[0] != '.' && w[0] < 0x80 || !isUpper(r) {
			return w[0] >= 0xe0 && w != "…"
		}
	}
	if isLower(r) {
		return false
	}
	switch t {
	case ",", ";", ":", ".", "-", "–", "—", "--", "...", "…", "?", "!":
		return false
	}
	if len(w) > 1 && d.Tokens[i].Kind == Word {
		if d.closerBetween(i, next) {
			return true
		}
		word := strings.ToLower(strings.TrimSuffix(w, "."))
		if has(leading, word) {
			return false
		}
		if isMark(r) {
			return true
		}
		return strings.Contains(starters, " "+strings.ToLower(t)+" ")
	}
	if i == start+1 && d.Tokens[start].Kind == Number && len(d.Word(start)) <= 2 && w == "." {
		return false
	}
	return true
}

func (d *Document) closerBetween(i, next int) bool { return next > i+1 }
