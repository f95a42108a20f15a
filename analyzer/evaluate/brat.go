package evaluate

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"whosaid/analyzer"
)

// Gold can be made in brat: what analyzer/export writes for it is read again,
//
//	T1	Content 0 18;36 57	“We will wait,” “Nobody is going home.”
//	T2	Source 24 34	Lena Ortiz
//	R1	Said_by Arg1:T1 Arg2:T2
//	N1	Reference T1 speaker:s1	Lena Ortiz
//
// and so is any brat file of names: every annotation of text that is no Content,
// Source or Cue is a name of that type.

// Brat reads the annotations of one text in brat's standoff format. A file with
// a Content in it is annotated for statements, one with a speaker for speakers,
// one with any other annotation for names; an empty one says of names and
// statements that there are none.
func Brat(id, text string, annotations io.Reader) (*Document, error) {
	b := bratReader{texts: map[string]bratText{}, ofText: map[string]map[string]string{}, said: map[string]map[string][]string{}, names: map[string]string{}, speakers: map[string]Speaker{}}
	lines := bufio.NewScanner(annotations)
	lines.Buffer(nil, 1<<26)
	number := 0
	for lines.Scan() {
		number++
		line := strings.TrimSuffix(lines.Text(), "\r")
		if number == 1 {
			line = strings.TrimPrefix(line, "\ufeff")
		}
		if err := b.line(line); err != nil {
			return nil, fmt.Errorf("line %d: %w", number, err)
		}
	}
	if err := lines.Err(); err != nil {
		return nil, err
	}
	return b.document(id, text)
}

type bratText struct {
	id, label string
	spans     []analyzer.Span // in code points
}

type bratReader struct {
	texts    map[string]bratText
	order    []string
	ofText   map[string]map[string]string   // attributes by text and name
	said     map[string]map[string][]string // arguments by Content and relation
	names    map[string]string              // of equivalent texts
	speakers map[string]Speaker             // by Content
}

func (b *bratReader) line(line string) error {
	id, data, found := strings.Cut(line, "\t")
	if !found {
		if strings.TrimSpace(line) == "" {
			return nil
		}
		return errors.New("it is no annotation of brat's")
	}
	head, tail, _ := strings.Cut(data, "\t")
	fields := strings.Fields(head)
	if len(fields) == 0 || id == "" {
		return errors.New("it is no annotation of brat's")
	}
	switch id[0] {
	case 'T':
		spans, err := bratSpans(strings.TrimPrefix(head, fields[0]))
		if err != nil {
			return err
		}
		if _, twice := b.texts[id]; twice {
			return fmt.Errorf("%s is there twice", id)
		}
		b.texts[id] = bratText{id: id, label: fields[0], spans: spans}
		b.order = append(b.order, id)
	case 'R':
		if len(fields) == 3 {
			_, from, _ := strings.Cut(fields[1], ":")
			_, to, _ := strings.Cut(fields[2], ":")
			if b.said[from] == nil {
				b.said[from] = map[string][]string{}
			}
			b.said[from][fields[0]] = append(b.said[from][fields[0]], to)
		}
	case 'A', 'M':
		if len(fields) == 3 {
			if b.ofText[fields[1]] == nil {
				b.ofText[fields[1]] = map[string]string{}
			}
			b.ofText[fields[1]][fields[0]] = fields[2]
		}
	case 'N':
		if len(fields) == 3 {
			if speaker, ours := strings.CutPrefix(fields[2], "speaker:"); ours {
				b.speakers[fields[1]] = Speaker{ID: speaker, Name: tail}
			}
		}
	case '*':
		if fields[0] == "Equiv" && len(fields) > 1 {
			for _, t := range fields[1:] {
				b.names[t] = fields[1]
			}
		}
	}
	return nil
}

// bratSpans reads the spans of a text: 0 4;7 9.
func bratSpans(list string) (spans []analyzer.Span, err error) {
	for _, piece := range strings.Split(strings.TrimSpace(list), ";") {
		edges := strings.Fields(piece)
		if len(edges) != 2 {
			return nil, fmt.Errorf("%q is no span", piece)
		}
		start, err := strconv.Atoi(edges[0])
		if err != nil {
			return nil, fmt.Errorf("%q is no span", piece)
		}
		end, err := strconv.Atoi(edges[1])
		if err != nil || start < 0 || end < start {
			return nil, fmt.Errorf("%q is no span", piece)
		}
		spans = append(spans, analyzer.Span{Start: start, End: end})
	}
	return spans, nil
}

func (b *bratReader) document(id, text string) (*Document, error) {
	doc := &Document{ID: id, Text: text}
	length := analyzer.Convert(text, []analyzer.Span{{Start: 0, End: len(text)}}, analyzer.UTF8, analyzer.CodePoint)[0].End
	spans := map[string][]analyzer.Span{}
	for _, t := range b.order {
		for _, s := range b.texts[t].spans {
			if s.End > length {
				return nil, fmt.Errorf("%s: [%d, %d) is not inside the text of %d characters", t, s.Start, s.End, length)
			}
		}
		spans[t] = analyzer.Convert(text, b.texts[t].spans, analyzer.CodePoint, analyzer.UTF8)
	}
	all := func(ids []string) []analyzer.Span {
		var out []analyzer.Span
		for _, id := range ids {
			out = append(out, spans[id]...)
		}
		return out
	}
	if len(b.order) == 0 {
		doc.Entities, doc.Statements = []Entity{}, []Statement{}
	}
	known := map[string]bool{}
	for _, t := range b.order {
		switch label := b.texts[t].label; label {
		case "Source", "Cue":
		case "Content":
			s := Statement{ID: t, Content: spans[t], Source: all(b.said[t]["Said_by"]), Cue: all(b.said[t]["Said_with"])}
			of := b.ofText[t]
			s.Type, s.Act, s.How = of["Type"], of["Act"], strings.ReplaceAll(of["How"], "_", " ")
			if speaker, given := b.speakers[t]; given {
				s.Speaker = speaker.ID
				if speaker.Kind = of["Kind"]; !known[speaker.ID] {
					known[speaker.ID] = true
					doc.Speakers = append(doc.Speakers, speaker)
				}
			}
			doc.Statements = append(doc.Statements, s)
		default:
			e := Entity{Span: analyzer.Span{Start: spans[t][0].Start, End: spans[t][len(spans[t])-1].End}, Label: label}
			if e.Name = b.names[t]; e.Name == "" {
				e.Name = t
			}
			doc.Entities = append(doc.Entities, e)
		}
	}
	if len(b.names) == 0 {
		for i := range doc.Entities {
			doc.Entities[i].Name = ""
		}
	}
	return doc, nil
}
