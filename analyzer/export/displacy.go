package export

import "whosaid/analyzer"

// DisplaCy returns the entities as spaCy's visualizer takes them, with
// displacy.render(document, style="ent", manual=True): the text, and start, end
// and label of each entity, counted in code points as Python does.
func DisplaCy(d Document) []byte {
	w := &writer{lines: true}
	w.open()
	if d.Analysis.ID != "" {
		w.field("title")
		w.string(d.Analysis.ID)
	}
	w.field("text")
	w.string(d.Text)
	w.field("ents")
	list(w, d.Analysis.In(analyzer.CodePoint, d.Text).Entities, func(w *writer, e *analyzer.Entity) {
		w.edges(e.Span)
		w.text("label", e.Type)
	})
	return append(w.out, "\n}\n"...)
}
