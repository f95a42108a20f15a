package lex

func isMark(r rune) bool {
	switch r {
	case '"', '\'', '“', '”', '„', '‟', '‘', '’', '‚', '‛', '«', '»', '‹', '›', '＂', '「', '」', '『', '』':
		return true
	}
	return false
}

// regions finds the regions of the tokens [first, last) of one paragraph.
func (d *Document) regions(first, last int) {
	var stack []int
	pop := func(i int, closed bool) {
		k := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		r := &d.Regions[k]
		r.Closed = closed
		r.Last = i
		r.End = d.Tokens[i-1].End
		r.Inner.End = r.End
		if closed {
			r.Inner.End = d.Tokens[i-1].Start
		}
		r.Inner.Start = min(r.Inner.Start, r.Inner.End)
	}
	for i := first; i < last; i++ {
		t := d.Tokens[i]
		if t.Kind != Punct {
			continue
		}
		rightSpace := i+1 >= last || d.Tokens[i+1].Space
		kind, open, shut := Double, false, false
		r, _ := character(d.Text, t.Start)
		top := -1
		if len(stack) > 0 {
			top = stack[len(stack)-1]
		}
		switch w := d.Word(i); {
		case w == "``" || r == '“' || r == '„':
			open = true
		case r == '”':
			shut = true
		case w == "''" || w == "\"":
			open = !rightSpace && (t.Space || i == first || d.Tokens[i-1].Kind == Punct)
			shut = !t.Space || rightSpace
			if open && shut {
				open = top < 0 || d.Regions[top].Mark != Double
			}
		case r == '«' || r == '‹':
			kind, open = Guillemet, true
		case r == '»' || r == '›':
			kind, shut = Guillemet, true
		case w == "‘" || w == "‚":
			kind, open = Single, true
		case w == "'":
			kind = Single
			open = !rightSpace && t.Space
			shut = !t.Space && rightSpace
		case w == "’":
			kind = Single
			shut = !t.Space
		}
		switch {
		case shut && top >= 0 && d.Regions[top].Mark == kind:
			pop(i+1, true)
		case open && len(stack) < 3:
			d.Regions = append(d.Regions, Region{
				Span: Span{t.Start, 0}, Inner: Span{t.End, 0}, First: i, Parent: top, Depth: len(stack), Continues: -1, Mark: kind,
			})
			stack = append(stack, len(d.Regions)-1)
		}
	}
	for len(stack) > 0 {
		pop(last, false)
	}
}

// chain marks the regions of paragraph tokens and joins continued ones.
func (d *Document) locate(from int) {
	for k := from; k < len(d.Regions); k++ {
		for i := d.Regions[k].First; i < d.Regions[k].Last; i++ {
			d.Tokens[i].Region = int32(k)
		}
	}
}
