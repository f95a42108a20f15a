package export

import (
	"context"
	"slices"
	"strings"

	"whosaid/analyzer"
	"whosaid/analyzer/lex"
)

// What one article adds to the tables of [Sources]: a row for each source that
// it quotes, and one for the article. "“We will wait,” said Lena Ortiz." adds
//
//	{Name: "Lena Ortiz", Kind: "named", Articles: 1, Sources: 1, Statements: 1, Words: 3, Direct: 3, NamedWords: 3}
//
// Rows of one source are summed up by [Quoted.Plus], in any order and in any
// grouping: on one machine or on a thousand the sum is the same.

// Quoted says how much is quoted: of a source, of a kind of sources, or in an
// article.
type Quoted struct {
	Name, Kind string
	Articles   int // in which it is quoted
	Sources    int // different ones; of an article, its speakers
	Named      int // of Sources, how many are named
	Statements int
	Words      int // in the statements
	Direct     int // of Words, how many stand in quotation marks
	NamedWords int // of Words, how many are of named sources
	Total      int // words of an article, quoted or not
}

// Kinds of sources in the order of the tables; the last one stands for none.
var Kinds = []string{"named", "organization", "group", "unnamed", "document", "no speaker"}

// Key is the same for the rows of one source in different articles: its kind,
// and its name without capitals.
func (q Quoted) Key() string { return q.Kind + "\x00" + strings.ToLower(q.Name) }

// Plus sums up two rows of one source. Of two spellings it keeps "Lena Ortiz"
// rather than "LENA ORTIZ": the one that has small letters first.
func (q Quoted) Plus(r Quoted) Quoted {
	q.Name = max(q.Name, r.Name)
	q.Articles += r.Articles
	q.Sources = max(q.Sources, r.Sources)
	q.Statements += r.Statements
	q.Words += r.Words
	q.Direct += r.Direct
	q.NamedWords += r.NamedWords
	return q
}

// QuotedIn returns the row of an article, and those of its sources in the order
// of their first statement. What has no speaker has a row of that kind.
func QuotedIn(d Document) (article Quoted, rows []Quoted) {
	a := d.inBytes()
	article = Quoted{Name: a.ID, Articles: 1, Total: a.Counts.Words, Sources: len(a.Speakers)}
	doc := lex.Read(context.Background(), d.Text)
	speakers := speakersOf(a)
	at := map[string]int{} // row, by key
	for i := range a.Quotes {
		q := &a.Quotes[i]
		row := Quoted{Kind: "no speaker", Articles: 1, Statements: 1}
		if q.Speaker != nil && speakers[*q.Speaker] != nil {
			row.Kind, row.Name, row.Sources = speakers[*q.Speaker].Kind, oneLine(speakers[*q.Speaker].Name), 1
			if !slices.Contains(Kinds, row.Kind) {
				row.Kind = "unnamed"
			}
			if row.Kind != "named" && pronoun(row.Name) {
				row.Name = unresolved
			}
		}
		row.Words, row.Direct = wordsIn(doc, q)
		if row.Kind == "named" {
			row.NamedWords = row.Words
		}
		article.Statements++
		article.Words += row.Words
		article.Direct += row.Direct
		article.NamedWords += row.NamedWords
		if j, found := at[row.Key()]; found {
			rows[j] = rows[j].Plus(row)
			rows[j].Articles = 1
			continue
		}
		at[row.Key()] = len(rows)
		rows = append(rows, row)
	}
	for _, speaker := range a.Speakers {
		if speaker.Kind == "named" {
			article.Named++
		}
	}
	return article, rows
}

// unresolved is the one row for whoever is "she" or "they" to the end.
const unresolved = "unresolved pronouns"

// pronoun reports whether a speaker's name is no more than a pronoun.
func pronoun(name string) bool {
	switch strings.ToLower(name) {
	case "he", "she", "it", "they", "we", "i", "you", "who", "that", "this", "these", "those", "which", "him", "her", "them", "us", "me":
		return true
	}
	return false
}

// wordsIn counts the words of a statement, and those in quotation marks.
func wordsIn(doc *lex.Document, q *analyzer.Quote) (words, direct int) {
	for _, piece := range q.Content {
		first, last := doc.Range(lex.Span{Start: piece.Start, End: piece.End})
		words += doc.Words(first, last)
		if q.Type != "mixed" {
			continue
		}
		for first < last {
			next := first
			for next < last && (doc.Tokens[next].Region >= 0) == (doc.Tokens[first].Region >= 0) {
				next++
			}
			if doc.Tokens[first].Region >= 0 {
				direct += doc.Words(first, next)
			}
			first = next
		}
	}
	if q.Type == "direct" {
		direct = words
	}
	return words, min(direct, words)
}
