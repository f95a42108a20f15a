package entity

import "whosaid/analyzer/lex"

// This file reads what a calendar shows: "Tuesday, 7 October 2023", "Oct. 7",
// "the 1990s", "the third quarter of 2005", "late September", "Election Day".

// date returns the end of the date, age or span of days at token i, or 0.
func (s *scanner) date(i int) int {
	w := s.w(i)
	if w == "" {
		return 0
	}
	if s.kind(i) == lex.Number {
		if e := s.numeric(i); e > 0 {
			return e
		}
	}
	if e := s.calendar(i); e > 0 {
		return s.until(i, e)
	}
	if w == "between" {
		if e := s.calendar(i + 1); e > 0 && s.w(e) == "and" {
			if f := s.calendar(e + 1); f > 0 {
				return f
			}
		}
	}
	if e := s.relative(i); e > 0 {
		return e
	}
	if e := s.age(i); e > 0 {
		return e
	}
	return s.duration(i)
}

// until takes "to 2011", "through December 2008" behind a year or month that
// ends at e, if what stands there is of the same kind.
func (s *scanner) until(i, e int) int {
	if s.isYear(e-1) || s.isMonth(e-1) {
		if w := s.w(e); one(w, "to through until") {
			f := s.calendar(e + 1)
			if f > 0 && (s.isYear(e-1) && s.isYear(f-1) || s.isMonth(e-1) && s.isMonth(f-1)) && f-e-1 == e-i {
				return f
			}
		}
	}
	return e
}

// numeric returns the end of 2023-10-07, 07/10/2023, 7.10.2023, or 0.
func (s *scanner) numeric(i int) int {
	w := s.w(i)
	if n := len(w); n >= 8 && n <= 10 { // 07.10.2023 in one token
		dots := 0
		for k := range w {
			if w[k] == '.' {
				dots++
			} else if w[k] < '0' || w[k] > '9' {
				return 0
			}
		}
		if dots == 2 && w[n-5] == '.' {
			return i + 1
		}
	}
	sep := s.w(i + 1)
	if sep != "/" && sep != "-" && sep != "." && sep != "–" || !s.tight(i+1) || !s.tight(i+2) {
		return 0
	}
	a, b, c := value(w), value(s.w(i+2)), -1
	if s.w(i+3) == sep && s.tight(i+3) && s.tight(i+4) {
		c = value(s.w(i + 4))
	}
	day := func(n int) bool { return n >= 1 && n <= 31 }
	year := func(n int) bool { return n >= 1900 && n < 2100 }
	switch {
	case c >= 0 && year(a) && len(w) == 4 && day(b) && day(c):
		return i + 5
	case c >= 0 && day(a) && day(b) && (year(c) || len(s.w(i+4)) == 2) && (a <= 12 || b <= 12) && sep != "–":
		return i + 5
	case c < 0 && year(a) && year(b) && len(w) == 4 && sep != "." && s.w(i+3) != sep:
		return i + 3
	case c < 0 && year(a) && len(w) == 4 && len(s.w(i+2)) == 2 && b == (a+1)%100 && sep != ".":
		return s.fiscal(i + 3)
	case c < 0 && sep == "/" && day(a) && day(b) && (a <= 12 || b <= 12) && (len(w) == 2 && w[0] == '0' || len(s.w(i+2)) == 2 && s.w(i + 2)[0] == '0') && s.w(i+3) != "/":
		return i + 3
	}
	return 0
}

// fiscal takes "fiscal year" behind years.
func (s *scanner) fiscal(j int) int {
	if one(s.w(j), "fiscal financial") && s.w(j+1) == "year" {
		return j + 2
	}
	return j
}

// isYear reports whether token i is a year in four digits.
func (s *scanner) isYear(i int) bool {
	if s.kind(i) != lex.Number {
		return false
	}
	w := s.w(i)
	n := value(w)
	return len(w) == 4 && n >= 1000 && n < 2100
}

// isDay reports whether token i is a day of a month: 7, 7th.
func (s *scanner) isDay(i int) bool {
	if s.kind(i) != lex.Number {
		return false
	}
	w := s.w(i)
	if ordinal(w) {
		w = w[:len(w)-2]
	}
	n := value(w)
	return n >= 1 && n <= 31 && len(w) < 3
}

// calendar returns the end of a date by weekday, month, year, decade, century,
// quarter or holiday, or 0.
func (s *scanner) calendar(i int) int {
	w := s.w(i)
	if w == "" || s.depth > 2 {
		return 0
	}
	s.depth++
	defer func() { s.depth-- }()
	switch w {
	case "early", "late", "mid", "earlier", "later", "end", "start", "beginning", "middle", "eve", "mid-":
		return s.within(i)
	case "fiscal":
		if s.isYear(i + 1) {
			return i + 2
		}
		if s.w(i+1) == "year" {
			if s.dash(i+2) && s.w(i+3) == "end" {
				return i + 4
			}
			return i + 2
		}
		return 0
	}
	capital := s.capital(i)
	switch {
	case has(weekday, w) && capital:
		return s.onWeekday(i)
	case has(month, w) && capital:
		return s.inMonth(i)
	case s.kind(i) == lex.Number:
		return s.numbered(i)
	case ordinal(w):
		return s.nth(i)
	case has(season, w):
		return s.inSeason(i)
	case has(holiday, w) && capital:
		if one(s.w(i+1), "day eve monday sunday") {
			return i + 2
		}
		return i + 1
	case w == "year" && s.w(i+1) == "end":
		return i + 2
	case w == "year" && s.dash(i+1) && s.w(i+2) == "end":
		return i + 3
	case capital && s.feast(i) > 0:
		return s.feast(i)
	case len(w) == 4 && w[0] == '\'' && w[3] == 's' && digitsOnly(w[1:3]):
		return i + 1
	}
	return 0
}

// onWeekday returns the end of a date that the weekday at token i begins, or 0: Monday, May
// 5, Monday last week.
func (s *scanner) onWeekday(i int) int {
	if len(s.w(i)) < 6 && !s.isDay(i+1) && !s.isMonth(i+1) && !(one(s.w(i+1), ", .") && (s.isDay(i+2) || s.isMonth(i+2))) {
		return 0 // the Sun, or Sun, 5 May
	}
	e := i + 1
	j := e
	if s.w(j) == "," || s.w(j) == "." && len(s.w(i)) < 5 || s.w(j) == "the" {
		j++
	}
	if s.w(j) == "the" {
		j++
	}
	if k := s.monthDay(j); k > 0 {
		return k
	}
	if one(s.w(e), "last next") && s.w(e+1) == "week" {
		return e + 2
	}
	return e
}

// inMonth returns the end of a date that the month at token i begins, or 0 where that is a
// word or a name: May, DEC.
func (s *scanner) inMonth(i int) int {
	if e := s.monthDay(i); e > 0 {
		return e
	}
	w := s.w(i)
	if len(w) < 5 && s.doc.Word(i)[1] < 'a' && !one(w, "may june july") {
		return 0
	}
	if one(w, "may march mar jan dec apr august april june july") && !s.lone(i) {
		return 0
	}
	return i + 1
}

// numbered returns the end of a date that the number at token i begins, or 0: 5 May, the
// 1980s, 21st century, 2016, the 9th.
func (s *scanner) numbered(i int) int {
	if e := s.monthDay(i); e > 0 {
		return e
	}
	if e := s.decade(i); e > 0 {
		return e
	}
	century := i + 1
	if s.w(century) == "-" {
		century++
	}
	switch {
	case ordinal(s.w(i)) && s.w(century) == "century":
		return century + 1
	case s.isYear(i) && s.bareYear(i):
		return i + 1
	case ordinal(s.w(i)):
		return s.nth(i)
	}
	return 0
}

// inSeason returns the end of a season at token i, or 0: winter, spring of 2016, in the
// summer.
func (s *scanner) inSeason(i int) int {
	w := s.w(i)
	if s.isYear(i + 1) {
		return i + 2
	}
	if s.w(i+1) == "of" && s.isYear(i+2) {
		return i + 3
	}
	during := s.w(i-1) == "the" && one(s.w(i-2), "in during over") && s.w(i+1) != "of" && w != "fall"
	if !one(w, "fall spring") && !s.capital(i) || s.w(i-1) == "in" || during {
		return i + 1
	}
	return 0
}

// feast returns the end of "New Year's Eve", "Election Day", or 0.
func (s *scanner) feast(i int) int {
	switch s.w(i) {
	case "new":
		if s.w(i+1) == "year" && s.w(i+2) == "'s" {
			if one(s.w(i+3), "eve day") {
				return i + 4
			}
			return i + 3
		}
	case "good":
		if s.w(i+1) == "friday" {
			return i + 2
		}
	case "valentine", "mother", "father", "women":
		if s.w(i+1) == "'s" && s.w(i+2) == "day" {
			return i + 3
		}
	case "labor", "labour", "election", "inauguration", "independence", "memorial", "veterans", "boxing", "canada", "australia", "anzac", "bastille", "victory", "republic", "armistice", "remembrance", "columbus", "polling", "groundhog", "christmas", "earth", "presidents", "martyrs", "liberation", "unity", "constitution", "heroes", "workers":
		if s.w(i+1) == "day" && s.capital(i+1) {
			return i + 2
		}
	case "eid":
		return i + 1
	}
	return 0
}

// lone reports whether the month at i, whose name is a word too, is a month
// here: "in May", "May's figures" is none.
func (s *scanner) lone(i int) bool {
	if one(s.w(i-1), "in since by until till of last this next early late mid from to through between and or before after during for - every on around mid- previous ( following as last- again beginning ending late-") {
		return true
	}
	if one(s.w(i), "april june july august") {
		return s.w(i-1) == ","
	}
	return false
}

// monthDay returns the end of a date with a month at i, or 0: 7 October 2023 ·
// Oct. 7 · October 7th, 2023 · 7th of October · October 2023 · March 4 and 5.
func (s *scanner) monthDay(i int) int {
	j := i
	if s.isDay(i) {
		j++
		if s.dash(j) && s.isDay(j+1) || one(s.w(j), "and to or") && s.isDay(j+1) {
			j += 2
		}
		if s.w(j) == "of" {
			j++
		}
		if s.dash(j) && s.tight(j) {
			j++
		}
		if !s.isMonth(j) {
			return 0
		}
		return s.yearAfter(j + 1)
	}
	if !s.isMonth(i) {
		return 0
	}
	j++
	if s.w(j) == "." && s.tight(j) {
		j++
	}
	if s.w(j) == "the" && s.isDay(j+1) && ordinal(s.w(j+1)) {
		j++
	}
	if s.isDay(j) && !s.measured(j+1) {
		j++
		for n := 0; n < reach; n++ {
			k := j
			if s.dash(k) || one(s.w(k), "and to or") {
				if s.isDay(k+1) && !s.measured(k+2) && !s.isMonth(k+2) {
					j = k + 2
					continue
				}
			}
			break
		}
		return s.yearAfter(j)
	}
	if e := s.yearAfter(j); e > j {
		return e
	}
	return 0
}

// measured reports whether the word at j makes the number before it a count.
func (s *scanner) measured(j int) bool {
	w := s.w(j)
	return one(w, "% percent per") || has(measure, w) || has(currency, w) || has(dateUnit, w) && w != "week" || has(timeUnit, w) || has(scaleWord, w) || w == "people"
}

func (s *scanner) isMonth(i int) bool {
	return i < s.hi && i >= s.lo && has(month, s.w(i)) && s.capital(i)
}

// yearAfter takes ", 2023", "2023", "last year", "of this year" behind a day or
// month that ends at j.
func (s *scanner) yearAfter(j int) int {
	k := j
	if s.w(k) == "," || s.w(k) == "." && s.tight(k) && s.isYear(k+1) {
		k++
	} else if s.w(k) == "of" {
		k++
	}
	if s.isYear(k) {
		return k + 1
	}
	if s.w(k) == "the" {
		k++
	}
	if one(s.w(k), "last this next that same following previous") {
		if s.w(k+1) == "year" && s.w(j) != "," {
			return k + 2
		}
	}
	return j
}

// decade returns the end of 1990s, '90s, 1990's, or 0.
func (s *scanner) decade(i int) int {
	w := s.w(i)
	n := len(w)
	switch {
	case n == 5 && w[4] == 's' && w[3] == '0' && digitsOnly(w[:4]):
		return i + 1
	case n == 3 && w[2] == 's' && w[1] == '0' && s.w(i-1) != "," && digitsOnly(w[:2]) && w[0] >= '2':
		if p := s.w(i - 1); one(p, "the - early late mid his her their") {
			if !one(p, "his her their") {
				return i + 1
			}
		}
	case n == 4 && w[3] == 's' && (w[0] == '\'' || w[0] == '`') && digitsOnly(w[1:3]):
		return i + 1
	case n == 6 && w[4] == '\'' && w[5] == 's' && digitsOnly(w[:4]):
		return i + 1
	case n == 4 && digitsOnly(w) && w[3] == '0' && s.w(i+1) == "'s" && s.w(i-1) == "the":
		return i + 2
	}
	return 0
}

// bareYear reports whether the four digits at i are a year by their neighbours.
func (s *scanner) bareYear(i int) bool {
	n := value(s.w(i))
	p, q := s.w(i-1), s.w(i+1)
	if one(p, "roughly about around some nearly almost approximately than over least") {
		return false
	}
	if currencyMark(p) || one(p, "no # nos") || currencyMark(q) || p == "/" || q == "/" && s.tight(i+1) || p == "." && s.tight(i) || s.measured(i+1) || p == "+" {
		return false
	}
	if s.dash(i-1) && s.tight(i) && s.tight(i-1) {
		if p2 := s.kind(i - 2); p2 == lex.Number && !s.isYear(i-2) {
			return false
		}
	}
	if one(p, "in since of by from until till before after during early late circa year between through spring summer autumn winter fall election mid") {
		return n >= 1000 && !(one(q, "people feet votes"))
	}
	if n < 1900 || n > 2049 {
		return false
	}
	if one(q, "people votes shares workers employees jobs members soldiers troops points students homes seats copies men women others more times or runs cases deaths gmt hours utc local") {
		if one(q, "more or times") {
			return n%100 != 0
		}
		return false
	}
	return true
}
