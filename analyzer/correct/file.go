package correct

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"whosaid/analyzer"
)

// A file of corrections is JSON, one set or several after each other:
//
//	{"whosaid": "1", "id": "talks.txt", "offsets": "utf-8", "corrections": [
//	  {"do": "merge", "speaker": {"name": "Burns"}, "into": {"name": "Bill Burns"}}
//	]}

// A set may hold so many corrections, and each so many places: more than anybody
// makes by hand.
const most, mostPlaces = 10_000, 1000

// Read reads sets to the end of r. A field that no set has is an error, because
// a correction that is misspelled would say something else.
func Read(r io.Reader) ([]Set, error) {
	d := json.NewDecoder(r)
	d.DisallowUnknownFields()
	var sets []Set
	for {
		var s Set
		err := d.Decode(&s)
		if err == io.EOF {
			break
		}
		if err == io.ErrUnexpectedEOF {
			err = errors.New("the file ends inside it")
		}
		if err == nil {
			err = s.sound()
		}
		if err != nil {
			return nil, fmt.Errorf("set %d: %s", len(sets)+1, strings.TrimPrefix(err.Error(), "json: "))
		}
		sets = append(sets, s)
	}
	if len(sets) == 0 {
		return nil, errors.New("there are no corrections in it")
	}
	return sets, nil
}

func (s *Set) sound() error {
	switch {
	case s.Whosaid != "1":
		return fmt.Errorf(`"whosaid" is %q, and must be "1": these are corrections in another format`, s.Whosaid)
	case s.Offsets != analyzer.UTF8 && s.Offsets != analyzer.UTF16 && s.Offsets != analyzer.CodePoint:
		return fmt.Errorf(`"offsets" is %q, and must be "utf-8", "utf-16" or "code-point"`, s.Offsets)
	case len(s.Corrections) > most:
		return fmt.Errorf("it holds %d corrections; up to %d are made", len(s.Corrections), most)
	}
	for i := range s.Corrections {
		if c := &s.Corrections[i]; len(c.places(true)) > mostPlaces {
			return Problem{i, c.Do, fmt.Sprintf("it has more than %d places", mostPlaces)}
		}
	}
	return nil
}

// JSON returns the set as a file, a correction a line.
func (s Set) JSON() []byte {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	put := func(v any) {
		if err := e.Encode(v); err != nil {
			panic(err) // strings and numbers can be written as JSON
		}
		b.Truncate(b.Len() - 1)
	}
	b.WriteString("{\n  \"whosaid\": ")
	put(s.Whosaid)
	if s.ID != "" {
		b.WriteString(",\n  \"id\": ")
		put(s.ID)
	}
	b.WriteString(",\n  \"offsets\": ")
	put(s.Offsets)
	b.WriteString(",\n  \"corrections\": [")
	for i, c := range s.Corrections {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString("\n    ")
		put(c)
	}
	if len(s.Corrections) > 0 {
		b.WriteString("\n  ")
	}
	b.WriteString("]\n}\n")
	return b.Bytes()
}

// In returns the set with its places in text, counted in unit, and with the words
// that stand there. Corrections whose places are not in text are left out, and
// told.
func (s Set) In(unit analyzer.Unit, text string) (Set, []Problem) {
	corrections, problems := s.placed(text)
	out := Set{Whosaid: s.Whosaid, ID: s.ID, Offsets: unit, Corrections: []Correction{}}
	bad := map[int]bool{}
	for _, p := range problems {
		bad[p.Correction] = true
	}
	for i := range corrections {
		if !bad[i] {
			out.Corrections = append(out.Corrections, corrections[i])
		}
	}
	var places []*Place
	var spans []analyzer.Span
	for i := range out.Corrections {
		for _, p := range out.Corrections[i].places(true) {
			places = append(places, p)
			spans = append(spans, analyzer.Span{Start: p.Start, End: p.End})
			p.Words = valid(text[p.Start:p.End])
		}
	}
	for i, span := range analyzer.Convert(text, spans, analyzer.UTF8, unit) {
		places[i].Start, places[i].End = span.Start, span.End
	}
	return out, problems
}

// places returns the places of c; those of its speakers too where all is set.
func (c *Correction) places(all bool) []*Place {
	var out []*Place
	one := func(p *Place) {
		if p != nil {
			out = append(out, p)
		}
	}
	list := func(places []Place) {
		for i := range places {
			out = append(out, &places[i])
		}
	}
	one(c.At)
	list(c.Statement)
	list(c.Content)
	one(c.Source)
	one(c.Cue)
	for _, s := range []*Speaker{c.Speaker, c.Into} {
		if s != nil && all {
			list(s.Of)
		}
	}
	return out
}

// clone copies all that c refers to.
func (c Correction) clone() Correction {
	one := func(p *Place) *Place {
		if p == nil {
			return nil
		}
		copied := *p
		return &copied
	}
	speaker := func(s *Speaker) *Speaker {
		if s == nil {
			return nil
		}
		copied := *s
		copied.Of = slices.Clone(s.Of)
		return &copied
	}
	c.At, c.Source, c.Cue = one(c.At), one(c.Source), one(c.Cue)
	c.Statement, c.Content = slices.Clone(c.Statement), slices.Clone(c.Content)
	c.Speaker, c.Into = speaker(c.Speaker), speaker(c.Into)
	return c
}
