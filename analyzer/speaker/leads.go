package speaker

// An engine may say itself where a source leads: a network that has read the
// sentences around "She" gives each name there a probability. Those of the
// mentions of one speaker are summed, and the sum is one more sign among the
// others: in
//
//	Ortiz met Diaz. She said it rained.
//
// a lead of 0.8 to "Ortiz" speaks for her as being the subject does. Without
// leads there is no sign.

// mostLeads is how many leads of a statement are looked at, the first ones.
const mostLeads = 64

// lead returns the sum of the probabilities with which the source of the
// statement that is being resolved leads to speaker i, and to anybody; ok is
// false where the engine does not say.
func (r *resolver) lead(i int) (here, all float32, ok bool) {
	if r.current < 0 || len(r.statements[r.current].Leads) == 0 {
		return 0, 0, false
	}
	leads := r.statements[r.current].Leads
	for _, l := range leads[:min(len(leads), mostLeads)] {
		all += l.P
		if i < 0 || l.At.Empty() {
			continue
		}
		m, x := r.mentionAt(r.token(l.At.Start)), &r.speakers[i]
		switch {
		case x.Name >= 0:
			if m >= 0 && r.mentions[m].Name == x.Name {
				here += l.P
			}
		case l.At.Start < x.source.End && x.source.Start < l.At.End:
			here += l.P
		}
	}
	return here, all, true
}

// led sets the signs of the leads to speaker i, or to nobody for -1.
func (r *resolver) led(s *Signs, i int) {
	here, all, ok := r.lead(i)
	if !ok {
		return
	}
	if i < 0 {
		s.set(leadNowhere, all < 0.5)
		return
	}
	s.set(leadLow, here >= 0.1)
	s.set(leadSome, here >= 0.3)
	s.set(leadMost, here >= 0.5)
	s.set(leadSure, here >= 0.8)
	s.set(leadElse, here < 0.1 && all-here >= 0.5)
}

// Priors returns what the weights of signs are before anything is learned: what
// an engine says is believed until annotated articles that it has read tell how
// far.
func Priors() (w [width]float64) {
	w[leadLow], w[leadSome], w[leadMost], w[leadSure] = 0.5, 0.75, 1, 1.5
	w[leadElse], w[leadNowhere] = -0.5, 1
	return w
}
