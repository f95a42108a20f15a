package entity

// This file puts names and figures together, which are found apart: in "the
// 1948 Treaty of Bruges came into force in 1950" a longer name keeps its year.

// Merge puts names and figures, each in text order, into one list. Of those
// that overlap the longer one stays, the figure when they are equally long.
func Merge(names, figures []Mention) []Mention {
	out := make([]Mention, 0, len(names)+len(figures))
	for len(names) > 0 || len(figures) > 0 {
		switch {
		case len(figures) == 0 || len(names) > 0 && names[0].End <= figures[0].Start:
			out = append(out, names[0])
			names = names[1:]
		case len(names) == 0 || figures[0].End <= names[0].Start:
			out = append(out, figures[0])
			figures = figures[1:]
		case names[0].End-names[0].Start > figures[0].End-figures[0].Start:
			figures = figures[1:]
		default:
			names = names[1:]
		}
	}
	return out
}
