package evaluate

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"whosaid/analyzer"
	"whosaid/analyzer/entity"
)

// The annotation calls a speaker "Lena Ortiz", the program "Dr Ortiz": speakers
// are compared by their names, since their ids mean nothing to the other side.

// Speakers measures who the statements are from.
type Speakers struct {
	// Right has statements that are found and have the right speaker.
	Right Row `json:"right"`
	// Types has the same by type of statement: direct, mixed, indirect.
	Types []Row `json:"types"`
	// OfFound is the speaker alone: of the statements that are found, and that
	// have a speaker on that side, how many have the right one.
	OfFound Row `json:"of_found"`
	// KindOfFound is the same for the kind of speaker alone.
	KindOfFound Row `json:"kind_of_found"`
	// Sure has, of the found statements that are shown with a confidence of 0.9 or
	// more, those with the right speaker. It counts predictions alone.
	Sure Row `json:"sure"`
	// How has, of the found statements, those with the right speaker by the
	// annotated way of finding it; predictions by their own way.
	How []Row `json:"how"`
	// Kinds has the same by kind of speaker.
	Kinds []Row `json:"kinds"`
	// Genders has women and men, of the found statements whose annotated speaker
	// is named; predictions by what the annotation says of the same statement.
	Genders []Row `json:"genders"`
	// Confidence is that in the speakers alone, of the found statements that have
	// one; nil where [Score.Add] was given none.
	Confidence *Reliability `json:"confidence,omitempty"`
}

var (
	hows  = []string{"named", "short name", "pronoun", "description", "previous speaker", "next speaker", "as written", "no speaker"}
	kinds = []string{"named", "unnamed", "group", "organization", "document", "no speaker"}
)

type speakerScore struct {
	scored            bool
	right             map[string]*Count // by type of statement
	ofFound           Count
	kindOfFound, sure Count
	how, kind         map[string]*Count
	gender            map[string]*Count
	confidence        bins
}

func newSpeakerScore() speakerScore {
	s := speakerScore{scored: true, right: map[string]*Count{}, how: map[string]*Count{}, kind: map[string]*Count{}, gender: map[string]*Count{women: {}, men: {}}}
	for _, t := range types {
		s.right[t] = &Count{}
	}
	for _, h := range hows {
		s.how[h] = &Count{}
	}
	for _, k := range kinds {
		s.kind[k] = &Count{}
	}
	return s
}

// add scores the speakers of an analysis of doc, of which pairs are the statements found.
// confidence is that of each speaker, where it is known.
func (s *speakerScore) add(doc *Document, a *analyzer.Analysis, pairs []pair, confidence []float64) {
	if !s.scored {
		*s = newSpeakerScore()
	}
	for _, g := range doc.Statements {
		if spoken(g.Act) {
			s.right[typeOf(g.Type)].Gold++
		}
	}
	paired := make([]bool, len(a.Quotes))
	for i := range pairs {
		p := &pairs[i]
		paired[p.predicted] = true
		if p.counted {
			s.addPair(doc, a, p, confidence)
		}
	}
	annotated := slices.ContainsFunc(doc.Statements, func(g Statement) bool { return g.Act != "" })
	for i, q := range a.Quotes {
		if !paired[i] && (!annotated || spoken(q.Act)) {
			s.right[typeOf(q.Type)].Predicted++
		}
	}
}

// addPair counts the speaker of a statement that was found.
func (s *speakerScore) addPair(doc *Document, a *analyzer.Analysis, p *pair, confidence []float64) {
	g, q := doc.Statements[p.gold], a.Quotes[p.predicted]
	gold, predicted := goldSpeaker(doc, g.Speaker), speakerOf(a, q.Speaker)
	goldHow, goldKind := g.How, gold.Kind
	if g.Speaker == "" || !known(kinds, goldKind) {
		goldHow, goldKind = "no speaker", "no speaker"
	}
	how, kind := "no speaker", "no speaker"
	if q.Speaker != nil && q.How != nil {
		how, kind = *q.How, predicted.Kind
	}
	right := sameSpeaker(doc, a, p)
	t := s.right[typeOf(g.Type)]
	t.addPredicted(right)
	if right {
		t.GoldRight++
	}
	if c := s.gender[gender(doc, gold)]; c != nil {
		c.addGold(right)
		if q.Speaker != nil {
			c.addPredicted(right)
		}
	}
	if goldKind != "no speaker" {
		s.ofFound.addGold(right)
		s.kindOfFound.addGold(kind == goldKind)
	}
	if kind != "no speaker" {
		s.ofFound.addPredicted(right)
		s.kindOfFound.addPredicted(kind == goldKind)
		if hundredths(q.Confidence) >= 90 {
			s.sure.addPredicted(right)
		}
		if p.predicted < len(confidence) {
			c := hundredths(confidence[p.predicted])
			s.confidence.add(bin(c), 1, c, right)
		}
	}
	addRow(s.how, goldHow, how, right)
	addRow(s.kind, goldKind, kind, right)
}

// addRow counts a pair in the rows of what is annotated and of what was found, where there
// are such rows.
func addRow(rows map[string]*Count, gold, predicted string, right bool) {
	if row := rows[gold]; row != nil {
		row.addGold(right)
	}
	if row := rows[predicted]; row != nil {
		row.addPredicted(right)
	}
}

func (s *speakerScore) report() *Speakers {
	if !s.scored {
		return nil
	}
	r := &Speakers{Right: Row{Label: "found and speaker right"}, OfFound: Row{"speaker of found", s.ofFound}, KindOfFound: Row{"kind of found", s.kindOfFound}, Sure: Row{"speaker where shown as 0.9 or more", s.sure}}
	for _, t := range types {
		r.Right.add(*s.right[t])
		r.Types = append(r.Types, Row{t, *s.right[t]})
	}
	for _, h := range hows {
		r.How = append(r.How, Row{h, *s.how[h]})
	}
	for _, k := range kinds {
		r.Kinds = append(r.Kinds, Row{k, *s.kind[k]})
	}
	for _, g := range []string{women, men} {
		r.Genders = append(r.Genders, Row{g, *s.gender[g]})
	}
	if confidence := s.confidence.reliability(); len(confidence.Bins) > 0 {
		r.Confidence = &confidence
	}
	return r
}

func goldSpeaker(doc *Document, id string) Speaker {
	for _, s := range doc.Speakers {
		if s.ID == id {
			return s
		}
	}
	return Speaker{}
}

func speakerOf(a *analyzer.Analysis, id *string) analyzer.Speaker {
	if id != nil {
		for _, s := range a.Speakers {
			if s.ID == *id {
				return s
			}
		}
	}
	return analyzer.Speaker{}
}

// sameSpeaker reports whether both sides of a pair name the same speaker.
func sameSpeaker(doc *Document, a *analyzer.Analysis, p *pair) bool {
	if p == nil {
		return false
	}
	gold, predicted := goldSpeaker(doc, doc.Statements[p.gold].Speaker), speakerOf(a, a.Quotes[p.predicted].Speaker)
	return SameSpeaker(gold, predicted.Kind, predicted.Name)
}

// SameSpeaker reports whether the program's speaker, of that kind and name, is
// the annotated one; no name stands for no speaker.
func SameSpeaker(gold Speaker, kind, name string) bool {
	if gold.ID == "" || name == "" {
		return gold.ID == "" && name == ""
	}
	if (gold.Kind == "named") != (kind == "named") {
		return false
	}
	return sameName(gold.Name, name, gold.Kind == "named")
}

// sameName compares names as the package comment says.
func sameName(a, b string, person bool) bool {
	x, y := nameWords(a, person), nameWords(b, person)
	if len(x) == 0 || len(y) == 0 {
		return len(x) == len(y)
	}
	if within(x, y) || within(y, x) {
		return true
	}
	if person {
		return false
	}
	return acronym(x, y) || acronym(y, x) || headWord(a) == headWord(b)
}

// nameWords returns the words of a name in lower case, without articles and
// possessive 's, and for a person without the titles before it: Cardinal Ortiz is Ortiz,
// but Billie Jean King is not Billie Jean.
func nameWords(name string, person bool) []string {
	var words []string
	for _, t := range tokenize(name) {
		w := strings.ToLower(name[t.Start:t.End])
		if t.word && !clitic(w) && !in(determiners, w) {
			words = append(words, w)
		}
	}
	for person && len(words) > 1 && entity.Honorific(words[0]) {
		words = words[1:]
	}
	return words
}

// within reports whether every word of a is one of b.
func within(a, b []string) bool {
	for _, w := range a {
		if !slices.Contains(b, w) {
			return false
		}
	}
	return true
}

// acronym reports whether a is one word of the initials of b, with or without
// full stops and with or without b's little words.
func acronym(a, b []string) bool {
	if len(a) != 1 || len(b) < 2 {
		return false
	}
	var all, capitals strings.Builder
	for _, w := range b {
		r, _ := utf8.DecodeRuneInString(w)
		all.WriteRune(r)
		if !in(prepositions, w) && w != "and" {
			capitals.WriteRune(r)
		}
	}
	letters := strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) {
			return r
		}
		return -1
	}, a[0])
	return letters == all.String() || letters == capitals.String()
}

func headWord(name string) string {
	tokens := tokenize(name)
	all := make([]int, len(tokens))
	for i := range all {
		all[i] = i
	}
	if h := head(name, tokens, all); h >= 0 {
		return strings.ToLower(name[tokens[h].Start:tokens[h].End])
	}
	return ""
}
