package entity

import "whosaid/analyzer/lex"

// This file reads times of day and spans of hours: "10:30 a.m. GMT", "last
// night", "Monday morning", "two hours later".

// time returns the end of the time of day or the span of hours at token i, or 0.
func (s *scanner) time(i int) int {
	if e := s.clock(i); e > 0 {
		return s.onDays(e)
	}
	switch s.w(i) {
	case "tonight", "midnight", "noon", "midday":
		return s.namedHour(i)
	case "early", "late", "earlier", "later":
		return s.daypart(i + 1)
	case "last", "this", "every", "each", "next", "previous", "same", "following":
		return s.relativeHours(i)
	case "just", "matter", "hour", "minute", "hours", "minutes", "half":
		return s.vagueHours(i)
	}
	if e := s.daypart(i); e > 0 {
		return e
	}
	return s.hours(i)
}

// onDays takes up to two weekdays with their parts behind a time on the clock: 9pm Monday
// night.
func (s *scanner) onDays(e int) int {
	for n := 0; n < 2 && e < s.hi && has(weekday, s.w(e)); n++ {
		e++
		if has(part, s.w(e)) {
			e++
		}
	}
	return e
}

// namedHour returns the end of an hour that has a name: noon, midnight GMT, tonight.
func (s *scanner) namedHour(i int) int {
	switch s.w(i + 1) {
	case "today", "tomorrow", "yesterday":
		return i + 2
	case "local":
		if s.w(i+2) == "time" {
			return i + 3
		}
	}
	if has(zone, s.w(i+1)) && s.capital(i+1) || has(weekday, s.w(i+1)) && s.capital(i+1) {
		return i + 2
	}
	return i + 1
}

// relativeHours returns the end of "last night", "next two hours", or 0.
func (s *scanner) relativeHours(i int) int {
	if has(part, s.w(i+1)) && s.w(i+1) != "nights" {
		return i + 2
	}
	j := i + 1
	if k := s.number(j); k > 0 {
		j = k
	}
	if has(timeUnit, s.w(j)) && (!one(s.w(i), "this that same every each") || j > i+1) && s.w(j) != "second" {
		return j + 1
	}
	return 0
}

// vagueHours returns the end of a span of hours without their number, or 0: a matter of
// hours, an hour ago, in the hours after, half an hour.
func (s *scanner) vagueHours(i int) int {
	j, before := i+1, s.w(i-1)
	switch s.w(i) {
	case "just", "matter":
		if s.w(j) == "of" {
			j++
		}
		if one(s.w(j), "hours minutes seconds") {
			return s.since(j + 1)
		}
	case "hour", "minute":
		if n := s.w(i - 2); one(before, "an a") && !one(n, "half times dollars km miles") && s.kind(i-2) != lex.Number && n != "%" {
			return s.since(j)
		}
	case "hours", "minutes":
		if one(before, "in for after of") && (s.w(j) == "of" && before != "in" || one(s.w(j), "after before later") || before == "for") {
			return s.since(j)
		}
		if one(s.w(j), "later earlier ago") {
			return i + 2
		}
	case "half":
		if s.w(j) == "an" || s.dash(j) && s.tight(j) {
			j++
		}
		if s.w(j) == "hour" {
			return s.since(j + 1)
		}
	}
	return 0
}

// hours returns the end of a number of hours, or 0: two hours and ten minutes later.
func (s *scanner) hours(i int) int {
	e := s.number(i)
	if e == 0 && ordinal(s.w(i)) {
		e = s.number(i + 1) // first four hours
	}
	if e == 0 {
		return 0
	}
	j := e
	if s.dash(j) && s.tight(j) && s.tight(j+1) {
		j++
	}
	if !has(timeUnit, s.w(j)) || s.capital(j) || s.w(j) == "second" && j == e && s.w(e-1) != "one" {
		return 0
	}
	j++
	if one(s.w(j), "and ,") {
		if k := s.number(j + 1); k > 0 && has(timeUnit, s.w(k)) {
			j = k + 1
		}
	}
	return s.since(j)
}

// since takes ago, later, earlier behind a span of time.
func (s *scanner) since(j int) int {
	if one(s.w(j), "ago later earlier") {
		return j + 1
	}
	return j
}

// daypart returns the end of "Monday night", "yesterday morning", or 0.
func (s *scanner) daypart(i int) int {
	w := s.w(i)
	if !has(weekday, w) && !one(w, "yesterday tomorrow") {
		return 0
	}
	if has(part, s.w(i+1)) {
		return i + 2
	}
	return 0
}

// clock returns the end of a time on the clock, or 0: 10:30 a.m. GMT, 9pm.
func (s *scanner) clock(i int) int {
	if i >= s.hi || s.kind(i) != lex.Number {
		return 0
	}
	w := s.w(i)
	colon, stop, k := 0, 0, 0
	for k < len(w) && (w[k] >= '0' && w[k] <= '9' || w[k] == ':' || w[k] == '.') {
		if w[k] == ':' {
			colon++
		} else if w[k] == '.' {
			stop++
		}
		k++
	}
	half := w[k:] == "am" || w[k:] == "pm"
	if !half && k < len(w) && w[k:] != "h" {
		return 0
	}
	if colon+stop > 2 || colon > 0 && (len(w) < 4 || value(w[:1]) < 0) {
		return 0
	}
	e := i + 1
	certain := half || colon == 1 && k == len(w) && k <= 5 && s.w(i-1) != "(" && minutes(w)
	if !half {
		switch f := s.halfDay(e); {
		case f > e && f < e+3 && (k > 5 || s.w(e) == "am" && s.w(i-1) == "i"):
			return 0
		case f > e:
			e, certain = f, true
		}
	}
	switch {
	case has(zone, s.w(e)) && s.capital(e) && (certain || k == 4 && colon == 0):
		e, certain = e+1, true
	case s.w(e) == "local" && s.w(e+1) == "time" && (certain || k == 4):
		e, certain = e+2, true
	case s.w(e) == "hours" && k == 4 && w[0] <= '2' && len(w) == 4:
		e, certain = e+1, true
	}
	if !certain {
		return 0
	}
	if (s.dash(e) || s.w(e) == "to") && s.depth < 2 {
		s.depth++
		f := s.clock(e + 1)
		s.depth--
		if f > 0 {
			return f
		}
	}
	return e
}

// halfDay returns the end of "a.m.", "p . m", "o'clock" at token e, or e.
func (s *scanner) halfDay(e int) int {
	switch s.w(e) {
	case "a.m", "a.m.", "p.m", "p.m.", "am", "pm", "o'clock":
		return e + 1
	case "a", "p":
		if s.w(e+1) == "." && s.w(e+2) == "m" {
			return e + 3
		}
	}
	return e
}

// minutes reports whether w is hours and minutes: below 24 and below 60.
func minutes(w string) bool {
	for i := range w {
		if w[i] == ':' {
			return len(w) == i+3 && value(w[:i]) >= 0 && value(w[:i]) < 25 && value(w[i+1:]) < 60 && value(w[i+1:]) >= 0
		}
	}
	return false
}
