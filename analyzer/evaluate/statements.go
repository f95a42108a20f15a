package evaluate

import (
	"slices"
	"sort"
	"strconv"

	"whosaid/analyzer"
)

// Both sides are read as lists of tokens and paired by their contents. In
// “Wait,” Ortiz said, adding that it was late, the statement “Wait,” is whole
// when the words of its content are found and its source is led to Ortiz.

// Statements measures statements: content, source and cue.
type Statements struct {
	Found Row `json:"found"`
	Whole Row `json:"whole"`
	// Types has whole statements by type: direct, mixed, indirect.
	Types []Row `json:"types"`
	// FoundTypes has found statements by type.
	FoundTypes []Row `json:"found_types"`
	// Reporting has whole statements of the reporting subset, ReportingTypes the
	// same by type.
	Reporting      Row   `json:"reporting"`
	ReportingTypes []Row `json:"reporting_types"`
	// Parts has the spans of sources, cues and contents: exact, trimmed, token.
	Parts []Row `json:"parts"`
	// Acts has found statements by annotated act; nil where acts are not
	// annotated. Precision says which share of the predictions of an act that
	// are paired are paired with that act.
	Acts       []Row       `json:"acts,omitempty"`
	Confidence Reliability `json:"confidence"`
}

var (
	types = []string{"direct", "mixed", "indirect"}
	acts  = []string{"speech", "document", "thought", "perception"}
	parts = []string{"source", "cue", "content"}
)

// spoken reports whether an act is in the main figures.
func spoken(act string) bool { return act == "" || act == "speech" || act == "document" }

type statementScore struct {
	scored, acts bool
	found, whole map[string]*Count // by type
	reporting    map[string]*Count // whole, of the reporting subset
	spans        [3][3]Count       // by part; exact, trimmed, token
	act          map[string]*Count
	bins         bins
}

// A reading is one statement of either side in tokens.
type reading struct {
	parts     [3][]int // source, cue, content
	words     []int    // of the content
	head      int
	reporting bool
	typ, act  string
}

// A pair is a gold statement and a prediction with the same content.
type pair struct {
	gold, predicted, shared int
	whole                   bool
	counted                 bool
}

func newStatementScore() statementScore {
	s := statementScore{scored: true, found: map[string]*Count{}, whole: map[string]*Count{}, reporting: map[string]*Count{}, act: map[string]*Count{}}
	for _, t := range types {
		s.found[t], s.whole[t], s.reporting[t] = &Count{}, &Count{}, &Count{}
	}
	for _, t := range acts {
		s.act[t] = &Count{}
	}
	return s
}

// add scores an analysis of doc, and returns the annotated statements that it finds.
func (s *statementScore) add(doc *Document, a *analyzer.Analysis) []pair {
	if !s.scored {
		*s = newStatementScore()
	}
	tokens := tokenize(doc.Text)
	var gold, predicted []reading
	annotated := false // acts
	for _, g := range doc.Statements {
		annotated = annotated || g.Act != ""
		gold = append(gold, readingOf(doc.Text, tokens, g.Type, g.Act, [3][]analyzer.Span{g.Source, g.Cue, g.Content}))
	}
	s.acts = s.acts || annotated
	for _, q := range a.Quotes {
		predicted = append(predicted, readingOf(doc.Text, tokens, q.Type, q.Act, [3][]analyzer.Span{one(q.Source), one(q.Cue), q.Content}))
	}
	pairs := match(gold, predicted, len(tokens))
	goldOf, predictedOf := make([]*pair, len(gold)), make([]*pair, len(predicted))
	for i := range pairs {
		p := &pairs[i]
		goldOf[p.gold], predictedOf[p.predicted] = p, p
		p.whole = gold[p.gold].head == predicted[p.predicted].head || s.shares(doc, p.gold, gold, predicted[p.predicted].head)
		p.counted = spoken(gold[p.gold].act)
	}
	var counted [2][]*reading
	for i := range gold {
		if s.addGold(&gold[i], goldOf[i], annotated) {
			counted[0] = append(counted[0], &gold[i])
		}
	}
	for i := range predicted {
		q, p := &predicted[i], predictedOf[i]
		var g *reading
		if p != nil {
			g = &gold[p.gold]
		}
		if !s.addPredicted(q, g, p, annotated) {
			continue
		}
		counted[1] = append(counted[1], q)
		right := p != nil && p.whole && (doc.Speakers == nil || sameSpeaker(doc, a, p))
		confidence := hundredths(a.Quotes[i].Confidence)
		s.bins.add(bin(confidence), 1, confidence, right)
	}
	for part := range parts {
		s.compare(part, tokens, counted)
	}
	return pairs
}

// readingOf reads the source, the cue and the content of a statement in tokens.
func readingOf(text string, tokens []token, typ, act string, spans [3][]analyzer.Span) reading {
	r := reading{typ: typ, act: act}
	for i := range spans {
		r.parts[i] = covered(tokens, spans[i])
	}
	r.words = wordsOf(tokens, r.parts[2])
	r.head = head(text, tokens, r.parts[0])
	r.reporting = reports(text, tokens, r.parts[1])
	return r
}

// addGold counts an annotated statement, with the pair that it is in or nil, and reports
// whether it is in the main figures. annotated says that acts are.
func (s *statementScore) addGold(g *reading, p *pair, annotated bool) bool {
	if annotated && known(acts, g.act) {
		s.act[g.act].addGold(p != nil)
	}
	if !spoken(g.act) {
		return false
	}
	typ := typeOf(g.typ)
	s.found[typ].addGold(p != nil)
	s.whole[typ].addGold(p != nil && p.whole)
	if g.reporting {
		s.reporting[typ].addGold(p != nil && p.whole)
	}
	return true
}

// addPredicted counts a statement of the program, with the annotated one g and the pair p
// that it is in or nil, and reports whether it is in the main figures. annotated says that
// acts are.
func (s *statementScore) addPredicted(q, g *reading, p *pair, annotated bool) bool {
	if annotated && p != nil && known(acts, q.act) {
		s.act[q.act].addPredicted(q.act == g.act)
	}
	if p != nil && !p.counted || p == nil && annotated && !spoken(q.act) {
		return false
	}
	typ := typeOf(q.typ)
	if p != nil {
		typ = typeOf(g.typ)
	}
	s.found[typ].addPredicted(p != nil)
	s.whole[typ].addPredicted(p != nil && p.whole)
	if q.reporting {
		s.reporting[typ].addPredicted(p != nil && p.whole)
	}
	return true
}

func one(s *analyzer.Span) []analyzer.Span {
	if s == nil {
		return nil
	}
	return []analyzer.Span{*s}
}

func known(list []string, word string) bool { return slices.Contains(list, word) }

// typeOf counts a statement whose type is not annotated as indirect.
func typeOf(typ string) string {
	if known(types, typ) {
		return typ
	}
	return "indirect"
}

// match pairs statements whose contents share at least half the words of both,
// those that share most first, each statement once.
func match(gold, predicted []reading, tokens int) []pair {
	owners := make([][]int, tokens) // of each token: the gold statements with it
	for i, g := range gold {
		for _, t := range g.words {
			owners[t] = append(owners[t], i)
		}
	}
	var candidates []pair
	shared := make([]int, len(gold))
	for i, p := range predicted {
		var touched []int
		for _, t := range p.words {
			for _, g := range owners[t] {
				if shared[g] == 0 {
					touched = append(touched, g)
				}
				shared[g]++
			}
		}
		for _, g := range touched {
			if 2*shared[g] >= max(len(gold[g].words), len(p.words)) {
				candidates = append(candidates, pair{gold: g, predicted: i, shared: shared[g]})
			}
			shared[g] = 0
		}
	}
	sort.SliceStable(candidates, func(i, j int) bool {
		a, b := candidates[i], candidates[j]
		if a.shared != b.shared {
			return a.shared > b.shared
		}
		if a.gold != b.gold {
			return a.gold < b.gold
		}
		return a.predicted < b.predicted
	})
	usedGold, usedPredicted := make([]bool, len(gold)), make([]bool, len(predicted))
	pairs := candidates[:0]
	for _, c := range candidates {
		if !usedGold[c.gold] && !usedPredicted[c.predicted] {
			usedGold[c.gold], usedPredicted[c.predicted] = true, true
			pairs = append(pairs, c)
		}
	}
	return pairs
}

// shares reports whether the gold statement has no source of its own because
// it shares the subject of another statement, and head is that subject's.
func (s *statementScore) shares(doc *Document, i int, gold []reading, head int) bool {
	g := doc.Statements[i]
	if head < 0 || gold[i].head >= 0 || g.How != "previous speaker" || g.Speaker == "" {
		return false
	}
	for j, other := range doc.Statements {
		if other.Speaker == g.Speaker && gold[j].head == head {
			return true
		}
	}
	return false
}

// compare counts the spans of one part: each different span of a document once,
// and each token of any of them once.
func (s *statementScore) compare(part int, tokens []token, sides [2][]*reading) {
	var exact, trim [2]map[string]bool
	var single [2]map[int]bool
	for side, list := range sides {
		exact[side], trim[side], single[side] = map[string]bool{}, map[string]bool{}, map[int]bool{}
		for _, r := range list {
			if t := r.parts[part]; len(t) > 0 {
				exact[side][key(t)] = true
				if t := trimmed(tokens, t); len(t) > 0 {
					trim[side][key(t)] = true
				}
				for _, i := range t {
					single[side][i] = true
				}
			}
		}
	}
	s.spans[part][0].add(compare(exact))
	s.spans[part][1].add(compare(trim))
	s.spans[part][2].add(compare(single))
}

func compare[K comparable](sets [2]map[K]bool) Count {
	right := 0
	for k := range sets[0] {
		if sets[1][k] {
			right++
		}
	}
	return Count{len(sets[0]), right, len(sets[1]), right}
}

// key writes a list of tokens as a string.
func key(list []int) string {
	var out []byte
	for _, t := range list {
		out = append(strconv.AppendInt(out, int64(t), 36), ' ')
	}
	return string(out)
}

func (s *statementScore) report() *Statements {
	if !s.scored {
		return nil
	}
	r := &Statements{Found: Row{Label: "found"}, Whole: Row{Label: "whole"}, Reporting: Row{Label: "reporting"}, Confidence: s.bins.reliability()}
	for _, t := range types {
		r.Found.add(*s.found[t])
		r.Whole.add(*s.whole[t])
		r.Reporting.add(*s.reporting[t])
		r.Types = append(r.Types, Row{t, *s.whole[t]})
		r.FoundTypes = append(r.FoundTypes, Row{t, *s.found[t]})
		r.ReportingTypes = append(r.ReportingTypes, Row{t, *s.reporting[t]})
	}
	for i, part := range parts {
		for j, how := range []string{"exact", "trimmed", "token"} {
			r.Parts = append(r.Parts, Row{part + " " + how, s.spans[i][j]})
		}
	}
	if s.acts {
		for _, act := range acts {
			r.Acts = append(r.Acts, Row{act, *s.act[act]})
		}
	}
	return r
}
