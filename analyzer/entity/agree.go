package entity

import (
	"whosaid/analyzer/entity/gazetteer"
	"whosaid/analyzer/lex"
)

// sure is the confidence above which a mention keeps its type, whatever the
// others of its string say: its place says otherwise.
const sure = 0.95

// Agree gives the same string the same type throughout the document: where
// most of the mentions of "Acme", weighed by their confidence, are ORG, one that
// is PERSON becomes ORG too, unless it is surer than 0.95. Figures and strings
// whose types are evenly split stay as they are.
func Agree(doc *lex.Document, mentions []Mention) {
	index := map[string]*[Date]float32{}
	text := func(m Mention) string {
		return gazetteer.Fold(doc.Spaced(m.Span))
	}
	for _, m := range mentions {
		if m.Type.Figure() {
			continue
		}
		votes := index[text(m)]
		if votes == nil {
			votes = new([Date]float32)
			index[text(m)] = votes
		}
		votes[m.Type] += m.Confidence
	}
	for i := range mentions {
		m := &mentions[i]
		if m.Type.Figure() || m.Confidence > sure {
			continue
		}
		votes := index[text(*m)]
		best, sum := m.Type, float32(0)
		for t := range votes {
			sum += votes[t]
			if votes[t] > votes[best] {
				best = Type(t)
			}
		}
		if best != m.Type && 3*votes[best] >= 2*sum {
			m.Type = best
		}
	}
}
