package export

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"whosaid/analyzer"
)

// A standoff is what brat's manual says that a file of annotations holds.
type standoff struct {
	spans      map[string]standoffSpan // by id, "T1"
	relations  map[string][3]string    // type, first, second argument
	attributes map[string][3]string    // type, of, value
	references map[string][3]string    // of, id, text
	notes      map[string]string
	equivalent [][]string
}

type standoffSpan struct {
	label  string
	pieces []analyzer.Span // in code points
}

var (
	standoffName  = regexp.MustCompile(`^[A-Za-z0-9_-]+$`)
	standoffPiece = regexp.MustCompile(`^(\d+) (\d+)$`)
)

// parseStandoff reads annotations by brat's rules: one annotation a line, as
// Python splits lines; ids that are new; spans in order that overlap nothing of
// the same annotation, hold no line break, and whose text, joined by spaces, is
// the text that they cover; references to what is there.
func parseStandoff(text, annotations string) (*standoff, error) {
	runes := []rune(text)
	s := &standoff{map[string]standoffSpan{}, map[string][3]string{}, map[string][3]string{}, map[string][3]string{}, map[string]string{}, nil}
	seen := map[string]bool{}
	lines := strings.FieldsFunc(annotations, func(r rune) bool {
		return strings.ContainsRune("\n\r\v\f\x1c\x1d\x1e\u0085\u2028\u2029", r)
	})
	for _, line := range lines {
		fail := func(why string) (*standoff, error) { return nil, fmt.Errorf("%s: %q", why, line) }
		id, data, found := strings.Cut(line, "\t")
		if !found {
			return fail("no tab")
		}
		if id == "*" {
			fields := strings.Fields(data)
			if fields[0] != "Equiv" || len(fields) < 3 {
				return fail("no equivalence")
			}
			s.equivalent = append(s.equivalent, fields[1:])
			continue
		}
		if seen[id] {
			return fail("an id twice")
		}
		if _, err := strconv.Atoi(id[1:]); err != nil {
			return fail("an id without a number")
		}
		seen[id] = true
		head, tail, _ := strings.Cut(data, "\t")
		fields := strings.Fields(head)
		if len(fields) < 2 || !standoffName.MatchString(fields[0]) {
			return fail("no type")
		}
		switch id[0] {
		case 'T':
			label, places, _ := strings.Cut(head, " ")
			var pieces []analyzer.Span
			var covered []string
			for _, place := range strings.Split(places, ";") {
				m := standoffPiece.FindStringSubmatch(place)
				if m == nil {
					return fail("no span")
				}
				start, _ := strconv.Atoi(m[1])
				end, _ := strconv.Atoi(m[2])
				if start >= end || end > len(runes) || len(pieces) > 0 && start < pieces[len(pieces)-1].End {
					return fail("a bad span")
				}
				pieces = append(pieces, analyzer.Span{Start: start, End: end})
				covered = append(covered, string(runes[start:end]))
			}
			if words := strings.Join(covered, " "); words != tail || strings.ContainsAny(words, "\r\n") {
				return fail("another text than that of the span")
			}
			s.spans[id] = standoffSpan{label, pieces}
		case 'R':
			if len(fields) != 3 || !strings.HasPrefix(fields[1], "Arg1:") || !strings.HasPrefix(fields[2], "Arg2:") {
				return fail("no relation")
			}
			s.relations[id] = [3]string{fields[0], fields[1][5:], fields[2][5:]}
		case 'A':
			if len(fields) != 3 {
				return fail("no attribute")
			}
			s.attributes[id] = [3]string{fields[0], fields[1], fields[2]}
		case 'N':
			if fields[0] != "Reference" || len(fields) != 3 || !strings.Contains(fields[2], ":") {
				return fail("no reference")
			}
			s.references[id] = [3]string{fields[1], fields[2], tail}
		case '#':
			if len(fields) != 2 {
				return fail("no note")
			}
			s.notes[fields[1]] = tail
		default:
			return fail("an unknown annotation")
		}
	}
	there := func(ids ...string) error {
		for _, id := range ids {
			if _, found := s.spans[id]; !found {
				return fmt.Errorf("%s is not there", id)
			}
		}
		return nil
	}
	for _, r := range s.relations {
		if err := there(r[1], r[2]); err != nil {
			return nil, err
		}
	}
	for _, a := range s.attributes {
		if err := there(a[1]); err != nil {
			return nil, err
		}
	}
	for _, n := range s.references {
		if err := there(n[0]); err != nil {
			return nil, err
		}
	}
	for of := range s.notes {
		if err := there(of); err != nil {
			return nil, err
		}
	}
	for _, ids := range s.equivalent {
		if err := there(ids...); err != nil {
			return nil, err
		}
	}
	return s, nil
}

func TestBratReadsBrat(t *testing.T) {
	for name, d := range examples(t) {
		text := string(BratText(d.Text))
		assert.True(t, utf8.ValidString(text))
		s, err := parseStandoff(text, string(Brat(d)))
		require.NoError(t, err, name)
		contents, named := 0, 0
		for _, span := range s.spans {
			switch span.label {
			case "Content":
				contents++
			case "Source", "Cue":
			default:
				named++
			}
		}
		assert.Equal(t, len(d.Analysis.Quotes), contents, name)
		assert.Equal(t, len(d.Analysis.Entities), named, name)
		assert.Len(t, s.notes, contents, name)
		for _, a := range s.attributes {
			assert.Contains(t, BratConfiguration, "\n"+a[0]+"\t")
			assert.Contains(t, BratConfiguration, a[2])
		}
		for _, r := range s.relations {
			assert.Contains(t, BratConfiguration, "\n"+r[0]+"\t")
		}
		if len(s.equivalent) > 0 {
			assert.Contains(t, BratConfiguration, "\nEquiv\tArg1:<ENTITY>, Arg2:<ENTITY>, <REL-TYPE>:symmetric-transitive\n")
		}
		for _, span := range s.spans {
			assert.Contains(t, BratConfiguration, "\n"+span.label+"\n")
		}
	}
}

func TestBrat(t *testing.T) {
	assert.Equal(t, `T1	PERSON 11 21	Lena Ortiz
T2	Content 0 5	“No,”
T3	Source 11 21	Lena Ortiz
T4	Cue 6 10	said
R1	Said_by Arg1:T2 Arg2:T3
R2	Said_with Arg1:T2 Arg2:T4
A1	Type T2 direct
A2	Act T2 speech
A3	How T2 named
A4	Kind T2 named
N1	Reference T2 speaker:s1	Lena Ortiz
#1	AnnotatorNotes T2	confidence 0.9
`, string(Brat(Document{small(), *small().Text})))
}

func TestBratSplitsAtLineEnds(t *testing.T) {
	s, err := parseStandoff(string(BratText(awkward)), string(Brat(awkwardDocument())))
	require.NoError(t, err)
	var pieces []string
	for id := range s.spans {
		if s.spans[id].label == "Content" && len(s.spans[id].pieces) == 3 {
			for _, p := range s.spans[id].pieces {
				pieces = append(pieces, string([]rune(string(BratText(awkward)))[p.Start:p.End]))
			}
		}
	}
	assert.Subset(t, pieces, []string{"“Nobody", "is going home.”", "it was “too", "late” for Paris\ufffd.", "1. *Not*"})
	assert.Equal(t, [][]string{{"T2", "T3"}}, s.equivalent)
}

func TestTheTestOfBratRefuses(t *testing.T) {
	for annotations, why := range map[string]string{
		"T1\tPER 0 2\tNo\nT1\tPER 0 2\tNo": "an id twice", "T1\tPER 0 9\tNo": "a bad span", "T1\tPER 0 2\tNa": "another text",
		"R1\tx Arg1:T1 Arg2:T2": "is not there", "T1 PER 0 2 No": "no tab", "X1\tPER a": "an unknown", "T1\tPER 0 1;1 x\tN o": "no span",
	} {
		_, err := parseStandoff("No.", annotations)
		assert.ErrorContains(t, err, why, annotations)
	}
}
