package entity

import (
	"strings"

	"whosaid/analyzer/entity/gazetteer"
)

// Two countries may have bodies of one name: in
//
//	Zania's Foreign Ministry protested. Marland's Foreign Ministry said nothing.
//
// there are two ministries. Where a text names such a body as that of two countries,
// whose it is belongs to its name.

// An owner is the country that a body is said to be of.
type owner struct {
	key string // the same for Zania and Zanian, "" for none
	own int    // how many words of the name tell it
}

// owners returns the owners of mentions where bodies of one name have several. A body
// without an owner has that of the latest one of its name.
func (g *gatherer) owners() map[int]owner {
	found := map[int]owner{}
	var bodies map[string]string // words without owner → the first owner
	several := map[string]bool{}
	base := map[int]string{}
	for i, m := range g.mentions {
		if m.Type != Org || m.End-m.Start > 80 {
			continue
		}
		words := strings.Fields(gazetteer.Fold(g.doc.Of(m.Span)))
		if !stately(words) {
			continue
		}
		o := owner{}
		if k := gazetteer.Place(words[0]); len(words) > 1 && (k == gazetteer.People || k == gazetteer.Country) {
			o = owner{land(words[0]), 1}
		} else if i > 0 && g.followsOwner(i) {
			o.key = land(gazetteer.Fold(plain(g.doc.Of(g.mentions[i-1].Span))))
		}
		base[i] = strings.Join(words[o.own:], " ")
		if o.key == "" {
			continue
		}
		found[i] = o
		if bodies == nil {
			bodies = map[string]string{}
		}
		if first, ok := bodies[base[i]]; !ok {
			bodies[base[i]] = o.key
		} else if first != o.key {
			several[base[i]] = true
		}
	}
	if len(several) == 0 {
		return nil
	}
	g.owned = make([]int, len(g.mentions))
	latest := map[string]string{}
	for i := range g.mentions {
		g.owned[i] = -1
		b, ok := base[i]
		if !ok || !several[b] {
			delete(found, i)
			continue
		}
		if o := found[i]; o.key != "" {
			latest[b] = o.key
			if o.own == 0 {
				g.owned[i] = g.mentions[i-1].Start
			}
		} else if latest[b] != "" {
			found[i] = owner{key: latest[b]}
		}
	}
	return found
}

// stately reports whether folded words name a body that every country has.
func stately(words []string) bool {
	for _, w := range words {
		if one(w, states) {
			return len(words) < 6
		}
	}
	return false
}

// followsOwner reports whether mention i follows that of a country or its people: Zania's,
// Zanian.
func (g *gatherer) followsOwner(i int) bool {
	a, b := g.mentions[i-1], g.mentions[i]
	if a.Type != GPE && a.Type != NORP || b.Start < a.End || b.Start-a.End > 5 {
		return false
	}
	switch strings.TrimSpace(g.doc.Text[a.End:b.Start]) {
	case "'s", "’s", "'", "’":
		return a.Type == GPE
	case "":
		return true
	}
	return false
}

// land returns what a country and its people, in folded form, share: the first letters,
// but for those that do not begin alike.
func land(name string) string {
	w := lookup(demonyms, strings.ReplaceAll(strings.ReplaceAll(name, ".", ""), " ", "_"))
	return w[:min(len(w), 4)]
}
