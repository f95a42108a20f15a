package export

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"whosaid/analyzer"
)

// CSV is for spreadsheets, so it is what a double click opens right: comma
// separated after RFC 4180, UTF-8 with a byte order mark, by which LibreOffice
// and Excel know that it is, one statement on one line, and no cell that would
// be computed. Programs that read it as UTF-8 should skip the mark (Python:
// encoding "utf-8-sig"); NDJSON has none.

// csvHead is the byte order mark and the names of the columns.
const csvHead = "\ufeffdocument,statement,speaker,kind,how,type,act,source,cue,content,confidence,start,end,pieces,source_start,source_end,cue_start,cue_end,offsets,by_hand\r\n"

// CSV returns a row for each statement, in text order, under a row of names.
//
// The pieces of a content are joined by " … " and white space is single spaces,
// so that a row is a line; start and end are those of the whole content, and
// pieces has each as 60..121, with spaces between them. offsets says what the
// offsets count: the unit of the analysis. by_hand is yes where a person gave the
// words or the speaker. A cell that a spreadsheet would take for a formula starts
// with an apostrophe.
func CSV(d Document) []byte {
	out := []byte(csvHead)
	in, text := d.Analysis, d.Text
	bytes := d.inBytes()
	speakers := speakersOf(in)
	for i := range in.Quotes {
		q, b := &in.Quotes[i], &bytes.Quotes[i]
		name, kind, how := nameOf(speakers, q.Speaker), "", ""
		if q.Speaker != nil && speakers[*q.Speaker] != nil {
			kind = speakers[*q.Speaker].Kind
		}
		if q.How != nil {
			how = *q.How
		}
		for j, cell := range []string{in.ID, q.ID, name, kind, how, q.Type, q.Act, maybeOf(text, b.Source), maybeOf(text, b.Cue), Said(text, b), decimal(q.Confidence)} {
			if j > 0 {
				out = append(out, ',')
			}
			out = appendCell(out, cell)
		}
		var whole *analyzer.Span
		var pieces []string
		for _, piece := range q.Content {
			pieces = append(pieces, strconv.Itoa(piece.Start)+".."+strconv.Itoa(piece.End))
			whole = &analyzer.Span{Start: q.Content[0].Start, End: piece.End}
		}
		out = appendEdges(out, whole)
		out = appendCell(append(out, ','), strings.Join(pieces, " "))
		out = appendEdges(out, q.Source)
		out = appendEdges(out, q.Cue)
		out = appendCell(append(out, ','), string(in.Offsets))
		out = append(out, ',')
		if q.ByHand {
			out = append(out, "yes"...)
		}
		out = append(out, '\r', '\n')
	}
	return out
}

// appendEdges appends the two columns of a span, empty for none.
func appendEdges(out []byte, s *analyzer.Span) []byte {
	if s == nil {
		return append(out, ',', ',')
	}
	out = strconv.AppendInt(append(out, ','), int64(s.Start), 10)
	return strconv.AppendInt(append(out, ','), int64(s.End), 10)
}

// appendCell appends a cell of text on one line, in quotation marks where it
// needs them.
func appendCell(out []byte, text string) []byte {
	text = oneLine(text)
	if formula(text) {
		text = "'" + text
	}
	if !strings.ContainsAny(text, `,"`) {
		return append(out, text...)
	}
	out = append(out, '"')
	for i := range len(text) {
		if text[i] == '"' {
			out = append(out, '"')
		}
		out = append(out, text[i])
	}
	return append(out, '"')
}

// formula reports whether a spreadsheet would compute a cell, or reads it as a
// command: it starts with =, +, - or @, or one of their wide forms.
func formula(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	switch r {
	case '=', '+', '-', '@', '＝', '＋', '－', '＠':
		return true
	}
	return false
}
