package names

import (
	"whosaid/analyzer/entity"
	"whosaid/analyzer/entity/gazetteer"
)

// This file finds names whose own words tell what they are: "Ministry of
// Bridges, Lanterns and Orchards", "Lake Victoria", "Clean Rivers Act".

// structure finds a name at i whose own words tell what it is: "Ministry of
// Health", "Lake Victoria", "Acme Inc". It returns its end and type.
func (r *reader) structure(i, b, end int) (int, entity.Type) {
	w := r.word(i)
	switch {
	case w.role&eventFront != 0 && i+1 < b && (w.text != "super" || r.word(i+1).text == "bowl") && !gazetteer.In(" battle siege war ", w.text):
		return min(b, i+3), entity.Event
	case w.role&locFront != 0 && i+1 < b:
		if n, k := r.phrase(i, b); n > 1 {
			return i + n, k
		}
		if !gazetteer.In(" bay gulf horn rio sea ", w.text) {
			return min(b, i+2), entity.Loc
		}
	}
	if o := r.wordAt(i+1, end); o == "of" || (o == "for" || o == "on") && purpose(w.text) {
		if t, ok := frontType(w); ok {
			if e := r.object(i+1, end); e > 0 {
				return e, t
			}
		}
	}
	if w.role&lawFront != 0 && i+1 < end && r.shape[i+1] == figure && i+1 >= b {
		return i + 2, entity.Law
	}
	e := r.headed(i, b)
	if e == 0 {
		return 0, 0
	}
	h := r.word(e - 1)
	if e == i+2 && w.first != gazetteer.NoName && h.surname && h.role&orgEnd == 0 && b == e {
		return 0, 0 // Tim Hall
	}
	t := endType(h)
	if t == entity.Org && e < end && h.role&orgFront != 0 {
		if o := r.object(e, end); o > 0 {
			return o, t
		}
	}
	return e, t
}

// frontType returns the type of a name that w begins before "of": Ministry of Health.
func frontType(w *word) (t entity.Type, ok bool) {
	switch {
	case w.role&gpeFront != 0 && gazetteer.In(" commonwealth emirate kingdom republic state ", w.text):
		return entity.GPE, true
	case w.role&orgFront != 0:
		return entity.Org, true
	case w.role&locFront != 0:
		return entity.Loc, true
	case w.role&facFront != 0:
		return entity.Fac, true
	case w.role&lawFront != 0:
		return entity.Law, true
	case w.role&eventFront != 0:
		return entity.Event, true
	}
	return 0, false
}

// endType returns the type of a name that w ends: Acme Inc, Clean Rivers Act.
func endType(w *word) entity.Type {
	switch {
	case w.role&orgEnd != 0 && w.role&(facEnd|locEnd) == 0:
		return entity.Org
	case w.role&eventEnd != 0:
		return entity.Event
	case w.role&lawEnd != 0:
		return entity.Law
	case w.role&facEnd != 0:
		return entity.Fac
	case w.role&locEnd != 0:
		return entity.Loc
	}
	return entity.GPE
}

// headed returns the end of a name that its last word makes a body, a building
// or the like, or 0: the last head in [i, b) before any title.
func (r *reader) headed(i, b int) int {
	e := 0
	for j := i; j < b; j++ {
		if j > i && r.titles(j, b, b) > 0 && !r.is(j, orgEnd|facEnd|locEnd|gpeEnd|eventEnd|lawEnd) {
			break
		}
		if j > i && r.is(j, orgEnd|facEnd|locEnd|gpeEnd|eventEnd|lawEnd) {
			e = j + 1
		}
	}
	return e
}

// object returns the end of "of the Interior", "for National Statistics" at
// token j, or 0.
func (r *reader) object(j, end int) int {
	e := 0
	for hops := 0; hops < 3 && j+1 < end; hops++ {
		switch w := r.doc.Word(j); w {
		case "of":
		case "for", "on", "against":
			if hops > 0 || !purpose(r.word(j-1).text) {
				return e
			}
		case "and":
			if hops == 0 {
				return e
			}
		case ",":
			if hops == 0 || !r.series(j, end) {
				return e
			}
		default:
			return e
		}
		if r.doc.Word(j) == "," {
			for r.doc.Word(j) == "," && r.capital(j+1) {
				j = r.plainRun(j+1, end)
			}
			if r.doc.Word(j) == "," {
				j++
			}
		}
		k := j + 1
		if w := r.word(k).text; w == "the" && k+1 < end {
			k++
		}
		if !r.capital(k) || r.opens(k) {
			return e
		}
		j = k
		for j < min(end, k+longest) && r.capital(j) {
			if j > k && r.titles(j, end, end) > 0 {
				return j
			}
			j++
		}
		for j+1 < min(end, k+longest) {
			if n := r.joint(j, end); n > 0 && r.capital(n) && r.doc.Word(j) != "'s" {
				j = n + 1
				continue
			}
			break
		}
		e = j
	}
	return e
}

// series reports whether the comma at j starts the rest of a list inside a
// name: "Bridges, Lanterns and Orchards".
func (r *reader) series(j, end int) bool {
	for hops := 0; hops < 3 && j+1 < end && r.doc.Word(j) == "," && r.matter(j+1); hops++ {
		j = r.plainRun(j+1, end)
		if j+1 >= end {
			return false
		}
		k := j
		if r.doc.Word(k) == "," {
			k++
		}
		if k+1 < end && r.word(k).text == "and" {
			return r.matter(k + 1)
		}
	}
	return false
}

// matter reports whether token i is what a ministry may be for.
func (r *reader) matter(i int) bool {
	w := r.word(i)
	return r.capital(i) && r.shape[i] == initial && w.place == gazetteer.Unknown && w.first == gazetteer.NoName
}

// purpose reports whether the body that w heads may be one for or on something.
func purpose(w string) bool { return gazetteer.In(purposeful, w) }

const purposeful = " agency alliance americans association bank board campaign center centre citizens coalition commission committee conference convention council department forum foundation front fund initiative institute ministry mothers movement network office organisation organization panel partnership party school society students teachers union "
