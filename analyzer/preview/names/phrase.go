package names

import (
	"whosaid/analyzer/entity"
	"whosaid/analyzer/entity/gazetteer"
)

// This file asks the gazetteer: in "New York Yankees" it prefers the club to the
// city, and in "Paris Hobbs" a first name to the city.

// phrase returns the length and the kind of the longest entry of the gazetteer
// that starts at token i, of several words or one.
func (r *reader) phrase(i, end int) (n int, k entity.Type) {
	var buf [96]byte
	key := buf[:0]
	for j := i; j < end && j < i+7; j++ {
		t := r.doc.Tokens[j]
		if j > i && t.Space {
			key = append(key, ' ')
		}
		if t.End-t.Start > 30 {
			break
		}
		key = gazetteer.AppendFold(key, r.doc.Word(j))
		if r.shape[j] == other && r.id[j] == 0 && j == i {
			break
		}
		if len(key) > 80 {
			break
		}
		if r.shape[j] != initial && r.shape[j] != upper && r.shape[j] != mixed {
			if r.shape[j] == lower || r.id[j] == 0 {
				continue // may go on: Bosnia and …
			}
		}
		s := string(key)
		switch {
		case gazetteer.Organization(s):
			n, k = j+1-i, entity.Org
		default:
			switch gazetteer.Place(s) {
			case gazetteer.Country, gazetteer.Province, gazetteer.Metropolis, gazetteer.City:
				n, k = j+1-i, entity.GPE
			case gazetteer.Region:
				n, k = j+1-i, entity.Loc
			case gazetteer.People:
				n, k = j+1-i, entity.NORP
			}
		}
	}
	return n, k
}

// phraseHolds reports whether the gazetteer's reading of the n tokens at i
// stands, with rest more capitalised tokens behind them.
func (r *reader) phraseHolds(i, n, rest int, k entity.Type) bool {
	w := r.word(i)
	if n == 1 && w.common && k != entity.NORP && w.place != gazetteer.Country && r.shape[i] != upper && k != entity.Org && w.low > w.mid {
		return false
	}
	if rest == 0 {
		return true
	}
	next := r.word(i + n)
	if k == entity.NORP {
		if rest > 1 && next.common && next.first == gazetteer.NoName && next.role&(title|titleStart) == 0 && r.doc.Tokens[i+n].Space {
			m, _ := r.phrase(i+n, i+n+rest)
			return m > 0
		}
		return !(rest == 1 && r.shape[i+n] == upper && len(next.text) == 2)
	}
	if n == 1 && w.first != gazetteer.NoName && next.place == gazetteer.Unknown && next.role&(title|orgEnd) == 0 {
		return false
	}
	if k == entity.GPE && (w.place == gazetteer.City || w.place == gazetteer.Province || w.surname) && n == 1 {
		return false
	}
	if k == entity.Org && n == 1 {
		return r.titles(i+n, i+n+rest, i+n+rest) > 0 || next.first != gazetteer.NoName && !next.common || next.place == gazetteer.People
	}
	return true
}

// prior returns how sure the gazetteer's reading is.
func (r *reader) prior(i, n int, k entity.Type) float32 {
	if n > 1 {
		return 5
	}
	w := r.word(i)
	s := float32(3)
	switch w.place {
	case gazetteer.Country, gazetteer.People:
		s = 5
	case gazetteer.Metropolis:
		s = 4
	case gazetteer.City:
		s = 1.5
	}
	if k == entity.Org {
		s = 3
	}
	if w.first != gazetteer.NoName && w.place != gazetteer.Country && w.place != gazetteer.Metropolis || w.surname && w.place != gazetteer.Country {
		s--
	}
	return s
}
