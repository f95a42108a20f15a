package entity

import "whosaid/analyzer/lex"

// This file reads dates that count from another day, ages and spans of days:
// "last week", "two years ago", "23-year-old", "the past three months".

// relative returns the end of "yesterday", "last week", "next three months",
// "recent days", "same day", or 0.
func (s *scanner) relative(i int) int {
	w := s.w(i)
	switch w {
	case "yesterday", "today", "tomorrow":
		if s.capital(i) && (s.w(i-1) == "usa" || one(s.w(i+1), "programme show program")) {
			return 0
		}
		return i + 1
	case "last", "this", "next", "past", "coming", "previous", "following", "recent", "same", "that", "each", "every", "upcoming", "current", "preceding", "intervening", "these", "those", "latter":
	default:
		return 0
	}
	j := i + 1
	if w == "last" && s.w(j) == "-" {
		j++
	}
	if one(s.w(j), "past single coming final financial fiscal academic calendar school entire") {
		j++
	}
	if has(weekday, s.w(j)) && s.capital(j) {
		if has(part, s.w(j+1)) || w == "following" && s.w(i-1) != "the" || w == "that" {
			return 0
		}
		return j + 1
	}
	if s.isMonth(j) {
		if !one(w, "last this next past each every coming following") {
			return 0
		}
		if e := s.monthDay(j); e > 0 {
			return e
		}
		return j + 1
	}
	if k := s.number(j); k > 0 {
		if has(dateUnit, s.w(k)) && !one(w, "same that") {
			return k + 1
		}
		return 0
	}
	if u := s.w(j); has(season, u) && one(w, "last this next past every each coming previous") || one(u, "christmas easter ramadan thanksgiving") && w != "that" {
		return j + 1
	}
	return s.relativeUnit(w, j)
}

// relativeUnit returns the end of a unit at token j that w leads to, or 0: last week, the
// same period of 2016, recent days, the past year and a half.
func (s *scanner) relativeUnit(w string, j int) int {
	u := s.w(j)
	if u == "period" && w == "same" {
		if e := s.ofPeriod(j + 1); e > 0 {
			return e
		}
	}
	if !has(dateUnit, u) || s.capital(j) {
		return 0
	}
	plural := u[len(u)-1] == 's'
	switch w {
	case "recent":
		if !plural {
			return 0
		}
	case "these", "those":
		return 0
	case "that", "same":
		if plural {
			return 0
		}
	case "every":
		if u == "quarter" {
			return 0
		}
	}
	j++
	if one(u, "quarter week month day") && w == "last" {
		if e := s.ofPeriod(j); e > 0 {
			return e
		}
	}
	if w == "past" && s.andAHalf(j) {
		j += 3
	}
	return j
}

// andAHalf reports whether "and a half" stands at token j.
func (s *scanner) andAHalf(j int) bool {
	return s.w(j) == "and" && s.w(j+1) == "a" && s.w(j+2) == "half"
}

// age returns the end of an age at i, or 0: "aged 55", "23-year-old", "43 years
// old", and the number in "Lena Ortiz, 53, said".
func (s *scanner) age(i int) int {
	switch s.w(i) {
	case "aged":
		return s.aged(i + 1)
	case "age":
		j := i + 1
		if s.w(j) == "of" {
			j++
		}
		if e := s.single(j); e > 0 && !vague(s.w(j)) {
			return e
		}
		return 0
	case "ages":
		return s.number(i + 1)
	}
	if e := s.yearsOld(i); e > 0 {
		return e
	}
	if s.kind(i) != lex.Number {
		return 0
	}
	return s.bareAge(i)
}

// aged returns the end of what follows "aged", or 0: 55, 18 to 25, between 5 and 7.
func (s *scanner) aged(i int) int {
	e := s.single(i)
	if e == 0 && s.w(i) == "between" {
		return s.number(i)
	}
	if e > 0 && (one(s.w(e), "to and") || s.dash(e)) && s.single(e+1) > 0 {
		return s.single(e + 1)
	}
	return e
}

// yearsOld returns the end of "23-year-old", "43 years old" and "5 years of age", or 0.
func (s *scanner) yearsOld(i int) int {
	j := s.number(i)
	if j == 0 {
		return 0
	}
	for n := 0; n < 2 && s.dash(j) && s.tight(j); n++ {
		j++
	}
	if !one(s.w(j), "year years year months month weeks week days day") {
		return 0
	}
	k := j + 1
	if s.dash(k) && s.tight(k) {
		k++
	}
	if one(s.w(k), "old olds") {
		return k + 1
	}
	if s.w(k) == "of" && s.w(k+1) == "age" {
		return k + 2
	}
	return 0
}

// bareAge returns the end of the number at token i where it is an age by what stands
// around it, or 0: 65 and over, when she was 12, Lena Ortiz, 53.
func (s *scanner) bareAge(i int) int {
	n, next := value(s.w(i)), s.w(i+1)
	if n < 3 || n > 110 {
		return 0
	}
	if one(next, "or and") && one(s.w(i+2), "older younger over under above") {
		return i + 3
	}
	was := one(s.w(i-1), "was were turned") && one(s.w(i-3), "when since until before after once")
	if (was || one(s.w(i-1), "from to at") && s.speaksOfAge(i)) && (next == "" || one(next, ". , ; : ) to and or")) {
		return i + 1
	}
	if s.w(i-1) != "," || i-2 < s.lo {
		return 0
	}
	ends := one(next, ", ; )") || next == "" || next == "." && (i+2 >= s.hi || s.doc.Tokens[i].Sentence != s.doc.Tokens[i+2].Sentence)
	if ends && s.capital(i-2) && s.kind(i-2) == lex.Word && !has(month, s.w(i-2)) && !has(weekday, s.w(i-2)) {
		return i + 1
	}
	return 0
}

// speaksOfAge reports whether one of the ten tokens before token i is "age", so
// that "from 60 to 65" are ages.
func (s *scanner) speaksOfAge(i int) bool {
	for k := i - 1; k >= s.lo && k >= i-10 && s.w(k) != "."; k-- {
		if s.w(k) == "age" {
			return true
		}
	}
	return false
}

// duration returns the end of a span of days or longer, or 0: "three days",
// "two weeks ago", "three-month", "a year ago", "for decades".
func (s *scanner) duration(i int) int {
	w := s.w(i)
	if has(dateUnit, w) {
		return s.unnumbered(i)
	}
	half := w == "half"
	e := s.number(i)
	if half {
		e = i + 1
		if s.w(e) == "a" {
			e++
		}
	}
	if e == 0 {
		if w == "long" && s.w(i+1) == "weekend" {
			return i + 2
		}
		return 0
	}
	j := e
	hyphen := s.dash(j) && s.tight(j) && s.tight(j+1)
	if hyphen {
		j++
	}
	if one(s.w(j), "consecutive straight successive more full whole calendar business working long short") {
		j++
	}
	u := s.w(j)
	if !has(dateUnit, u) {
		return 0
	}
	plural := u[len(u)-1] == 's'
	if half && u == "quarter" || vague(w) && !plural {
		return 0
	}
	if !plural && !hyphen && !half && w != "one" && s.w(e-1) != "half" && w != "1" {
		return 0
	}
	if u == "quarter" && w == "one" || s.w(i-1) == "." || u == "quarters" && s.w(e-1) == "three" && s.w(j+1) == "of" {
		return 0
	}
	j++
	if s.w(j) == "and" {
		if k := s.number(j + 1); k > 0 && has(dateUnit, s.w(k)) {
			j = k + 1
		} else if s.andAHalf(j) {
			j += 3
		}
	}
	if s.w(j) == "to" && s.isDay(j+1) && s.isMonth(j+2) {
		return s.monthDay(j + 1)
	}
	return s.since(j)
}

// unnumbered returns the end of a span whose unit stands at token i without a number, or
// 0: a year ago, for decades, within the month, a year and a half.
func (s *scanner) unnumbered(i int) int {
	w, p, next := s.w(i), s.w(i-1), s.w(i+1)
	plural := w[len(w)-1] == 's'
	switch {
	case one(next, "ago later earlier"):
		if !plural && !one(p, "a one the half") {
			return 0
		}
		return i + 2
	case w == "day" && next == "one":
		return i + 2
	case plural && one(p, "for in within over") && w != "quarters" && next != "past" && (next == "" || next == "." || next == "," || next == "of" && p == "within" || next == "after" || one(p, "for in")):
		return i + 1
	case one(next, "before after earlier") && one(p, "a the") && !plural && one(w, "day week month year"):
		return i + 1
	case w == "quarter" && p == "the" && one(s.w(i-2), "in for during"):
		return i + 1
	case !plural && one(p, "a the") && !one(w, "day quarter century weekend"):
		lasts := one(s.w(i-2), "for within than in about over almost nearly of after least during just through by")
		switch {
		case lasts && p == "the" && w == "week":
			return 0
		case s.andAHalf(i + 1):
			return s.since(i + 4)
		case lasts:
			return i + 1
		}
	case w == "weekend" && p == "the":
		return i + 1
	}
	return 0
}
