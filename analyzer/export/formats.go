package export

import "whosaid/analyzer"

// A Document is an analysis with the text that it is of, which most formats
// show. The analysis may count its offsets in any unit.
type Document struct {
	Analysis *analyzer.Analysis
	Text     string
}

// inBytes returns the analysis with offsets that count bytes and lie in the
// text, even where the analysis is of another one.
func (d Document) inBytes() *analyzer.Analysis {
	a := d.Analysis.In(analyzer.UTF8, d.Text)
	fits := true
	check := func(spans ...analyzer.Span) {
		for _, s := range spans {
			fits = fits && 0 <= s.Start && s.Start <= s.End && s.End <= len(d.Text)
		}
	}
	for i := range a.Entities {
		check(a.Entities[i].Span)
	}
	for i := range a.Quotes {
		q := &a.Quotes[i]
		check(q.Content...)
		for _, s := range []*analyzer.Span{q.Source, q.Cue, q.Via} {
			if s != nil {
				check(*s)
			}
		}
	}
	if fits {
		return a
	}
	return a.In(analyzer.CodePoint, d.Text).In(analyzer.UTF8, d.Text) // which moves what is outside
}

// A Format is one form in which a document can be given away.
type Format struct {
	Name      string // as flags and programs call it: "csv"
	Title     string // as people call it: "CSV"
	Media     string // its media type
	Extension string // of its files, with the full stop
	// Head is what stands at the start of a file, once, when documents follow
	// each other in it; Write puts it before each.
	Head string
	// Single says that a file holds one document.
	Single bool
	Write  func(Document) []byte
}

// Formats lists every format, those for programs in general first.
var Formats = []Format{
	{Name: "json", Title: "JSON", Media: "application/json", Extension: ".json", Write: func(d Document) []byte { return JSON(d.Analysis) }},
	{Name: "ndjson", Title: "NDJSON", Media: "application/x-ndjson", Extension: ".ndjson", Write: func(d Document) []byte { return NDJSON(d.Analysis) }},
	{Name: "csv", Title: "CSV", Media: "text/csv; charset=utf-8", Extension: ".csv", Head: csvHead, Write: CSV},
	{Name: "markdown", Title: "Markdown", Media: "text/markdown; charset=utf-8", Extension: ".md", Write: Markdown},
	{Name: "html", Title: "HTML", Media: "text/html; charset=utf-8", Extension: ".html", Single: true, Write: HTML},
	{Name: "webannotation", Title: "Web Annotation", Media: `application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"`, Extension: ".jsonld", Write: WebAnnotation},
	{Name: "brat", Title: "brat", Media: "text/plain; charset=utf-8", Extension: ".ann", Single: true, Write: Brat},
	{Name: "conll", Title: "CoNLL", Media: "text/plain; charset=utf-8", Extension: ".conll", Write: CoNLL},
	{Name: "displacy", Title: "displaCy", Media: "application/json", Extension: ".displacy.json", Write: DisplaCy},
	{Name: "gold", Title: "Gold", Media: "application/x-ndjson", Extension: ".gold.jsonl", Write: Gold},
}

// FormatNamed returns the format of that name.
func FormatNamed(name string) (Format, bool) {
	for _, f := range Formats {
		if f.Name == name {
			return f, true
		}
	}
	return Format{}, false
}
