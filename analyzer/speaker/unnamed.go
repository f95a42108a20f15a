package speaker

import (
	"strings"
)

// Sources without a name stay apart unless the text makes them one: after "a
// senior Israeli official", "the Israeli official" is the same by its article
// and its words; "another source" is never "a source". Groups and documents
// that are called the same are one.

const (
	groups = " police people staff media press public majority minority others everyone crowd defense prosecution opposition family couple pair many some most few several both all half percent % "
	bodies = " government ministry company party campaign court council university agency department committee union team bank group organization organisation administration commission army military office embassy newspaper board club association authority parliament senate house institute foundation service force corporation firm school college hospital church network station channel website magazine outlet bureau centre center federation league society trust kremlin pentagon congress assembly cabinet regime state country city nation town village county province tribunal jury coalition alliance charity airline manufacturer retailer regulator watchdog ombudsman secretariat delegation mission consortium panel studio label magistrate navy junta think-tank tank fund exchange brand "
	papers = " report poll survey study document data record filing statement letter law bill warrant complaint lawsuit memo memorandum analysis review research transcript article story book email e-mail statistics census estimate figure figures result results return returns number numbers resolution order ruling verdict indictment affidavit petition notice sign agreement treaty constitution act budget documentation video footage evidence records polls reports documents studies surveys filings statements letters papers emails tweet post message editorial caption headline photo photograph photographs images website survey's findings finding testing test tests paper declaration communique communiqué release summary ballot guideline guidelines rules rule policy contract files file log logs tape recording "
)

// kindOf tells the kind of a source without a name.
func (r *resolver) kindOf(p phrase) Kind {
	w := p.word
	switch {
	case p.plural:
		return Group
	case within(papers, w):
		return Document
	case within(groups, w):
		return Group
	case within(bodies, w):
		return Organization
	case strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && !strings.HasSuffix(w, "us"), w == "men", w == "women", w == "children":
		if within(papers, strings.TrimSuffix(w, "s")) {
			return Document
		}
		if within(bodies, strings.TrimSuffix(w, "s")) {
			return Group
		}
		return Group
	}
	for t := p.first; t < p.last; t++ {
		if r.word(t) == "and" && t < p.head+6 {
			return Group
		}
	}
	return Unnamed
}

// asWritten makes the source itself the speaker, or joins it with an earlier one.
func (r *resolver) asWritten(p phrase) (int, Finding) {
	f := Finding{How: AsWritten, Confidence: 0.72}
	if who := r.unnamed(p); who >= 0 {
		f.Via = r.speakers[who].source.Span
		f.Confidence = 0.72
		return who, f
	}
	s := speaker{Speaker: Speaker{Kind: r.kindOf(p), Text: p.text, Name: -1}, source: p}
	switch {
	case within(men, p.word):
		s.gender = male
	case within(women, p.word):
		s.gender = female
	}
	r.speakers = append(r.speakers, s)
	return len(r.speakers) - 1, f
}

// unnamed finds the earlier unnamed speaker that p is, or -1.
func (r *resolver) unnamed(p phrase) int {
	if p.indefinite || p.head < 0 {
		return -1
	}
	kind := r.kindOf(p)
	for k, seen := len(r.speakers)-1, 0; k >= 0 && seen < 40; k-- {
		s := &r.speakers[k]
		if s.Name >= 0 {
			continue
		}
		seen++
		if s.source.word != p.word || s.Kind != kind {
			continue
		}
		if s.Text == p.text || strings.EqualFold(s.Text, p.text) {
			if kind != Unnamed || p.definite {
				return k
			}
			continue
		}
		if p.definite && subset(p.mods, s.source.mods) && s.source.possessor == p.possessor {
			return k
		}
	}
	return -1
}

// subset reports whether every word of a is in b.
func subset(a, b []string) bool {
next:
	for _, x := range a {
		for _, y := range b {
			if x == y {
				continue next
			}
		}
		return false
	}
	return true
}
