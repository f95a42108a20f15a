package entity

import "whosaid/analyzer/lex"

// This file reads times of day and spans of hours: "10:30 a.m. GMT", "last
// night", "Monday morning", "two hours later".

// time returns the end of the time of day or the span of hours at token i, or 0.
func (s *scanner) time(i int) int {
	if e := s.clock(i); e > 0 {
		for n := 0; n < 2; n++ {
			k := e
			if k < s.hi && has(weekday, s.w(k)) {
				k++
				if has(part, s.w(k)) {
					k++
				}
				e = k
				continue
			}
			break
		}
		return e
	}
	w := s.w(i)
	switch w {
	case "tonight", "midnight", "noon", "midday", "overnight", "lunchtime":
		if one(w, "overnight lunchtime") {
			return 0
		}
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
	case "early", "late", "earlier", "later":
		if e := s.daypart(i + 1); e > 0 {
			return e
		}
	case "last", "this", "every", "each", "next", "previous", "same", "following":
		if has(part, s.w(i+1)) && s.w(i+1) != "nights" {
			return i + 2
		}
		j := i + 1
		if k := s.number(j); k > 0 {
			j = k
		}
		if has(timeUnit, s.w(j)) && (!one(w, "this that same every each") || j > i+1) && s.w(j) != "second" {
			return j + 1
		}
		return 0
	case "just", "matter":
		j := i + 1
		if s.w(j) == "of" {
			j++
		}
		if k := s.w(j); one(k, "hours minutes seconds") {
			return s.since(j + 1)
		}
		return 0
	case "hour", "minute":
		if p := s.w(i - 1); one(p, "an a") {
			if n := s.w(i - 2); one(n, "half times dollars km miles") || s.kind(i-2) == lex.Number || n == "%" {
				return 0
			}
			return s.since(i + 1)
		}
		return 0
	case "hours", "minutes":
		if one(s.w(i-1), "in for after of") {
			if s.w(i+1) == "of" && s.w(i-1) != "in" || one(s.w(i+1), "after before") || s.w(i-1) == "for" || s.w(i+1) == "later" {
				return s.since(i + 1)
			}
		}
		if one(s.w(i+1), "later earlier ago") {
			return i + 2
		}
		return 0
	case "half":
		j := i + 1
		if s.w(j) == "an" || s.dash(j) && s.tight(j) {
			j++
		}
		if s.w(j) == "hour" {
			return s.since(j + 1)
		}
		return 0
	}
	if e := s.daypart(i); e > 0 {
		return e
	}
	e := s.number(i)
	if ordinal(w) && e == 0 {
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
	e := i + 1
	colon, stop := 0, 0
	k := 0
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
	certain := half || colon == 1 && k == len(w) && k <= 5 && s.w(i-1) != "(" && minutes(w)
	if !half {
		switch s.w(e) {
		case "a.m", "a.m.", "p.m", "p.m.", "am", "pm", "o'clock":
			if k > 5 || s.w(e) == "am" && s.w(i-1) == "i" {
				return 0
			}
			e++
			certain = true
		case "a", "p":
			if s.w(e+1) == "." && s.w(e+2) == "m" {
				e += 3
				certain = true
			}
		}
	}
	if j := e; has(zone, s.w(j)) && s.capital(j) && (certain || k == 4 && colon == 0) {
		e++
		certain = true
	} else if s.w(j) == "local" && s.w(j+1) == "time" && (certain || k == 4) {
		e += 2
		certain = true
	} else if s.w(j) == "hours" && k == 4 && w[0] <= '2' && len(w) == 4 {
		e++
		certain = true
	}
	if !certain {
		return 0
	}
	if s.dash(e) || s.w(e) == "to" {
		if s.depth < 2 {
			s.depth++
			f := s.clock(e + 1)
			s.depth--
			if f > 0 {
				return f
			}
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
