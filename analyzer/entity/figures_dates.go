package entity

import "whosaid/analyzer/lex"

// This file reads dates and times: "Tuesday, 7 October 2023", "two weeks ago",
// "the third quarter of 2005", "23-year-old", "10:30 a.m. GMT", "last night".

// time returns the end of the time of day or the span of hours at token i, or 0.
func (s *scanner) time(i int) int {
	if e := s.clock(i); e > 0 {
		for {
			k := e
			if k < s.hi && has(weekday, s.w(k)) {
				k++
				if has(part, s.w(k)) {
					k++
				}
				e = k
				continue
			}
			return e
		}
	}
	w := s.w(i)
	switch w {
	case "tonight", "midnight", "noon", "midday", "overnight", "lunchtime":
		if w == "overnight" || w == "lunchtime" {
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
		if has(timeUnit, s.w(j)) && (w != "this" && w != "that" && w != "same" && w != "every" && w != "each" || j > i+1) && s.w(j) != "second" {
			return j + 1
		}
		return 0
	case "just", "matter":
		j := i + 1
		if s.w(j) == "of" {
			j++
		}
		if k := s.w(j); k == "hours" || k == "minutes" || k == "seconds" {
			return s.since(j + 1)
		}
		return 0
	case "hour", "minute":
		if p := s.w(i - 1); p == "an" || p == "a" {
			if n := s.w(i - 2); n == "half" || n == "times" || n == "dollars" || n == "km" || n == "miles" || s.kind(i-2) == lex.Number || n == "%" {
				return 0
			}
			return s.since(i + 1)
		}
		return 0
	case "hours", "minutes":
		switch s.w(i - 1) {
		case "in", "for", "after", "of":
			if s.w(i+1) == "of" && s.w(i-1) != "in" || s.w(i+1) == "after" || s.w(i+1) == "before" || s.w(i-1) == "for" || s.w(i+1) == "later" {
				return s.since(i + 1)
			}
		}
		if s.w(i+1) == "later" || s.w(i+1) == "earlier" || s.w(i+1) == "ago" {
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
	if s.w(j) == "and" || s.w(j) == "," {
		if k := s.number(j + 1); k > 0 && has(timeUnit, s.w(k)) {
			j = k + 1
		}
	}
	return s.since(j)
}

// since takes ago, later, earlier behind a span of time.
func (s *scanner) since(j int) int {
	switch s.w(j) {
	case "ago", "later", "earlier":
		return j + 1
	}
	return j
}

// daypart returns the end of "Monday night", "yesterday morning", or 0.
func (s *scanner) daypart(i int) int {
	w := s.w(i)
	if !has(weekday, w) && w != "yesterday" && w != "tomorrow" {
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
		if f := s.clock(e + 1); f > 0 {
			return f
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
		if w := s.w(e); w == "to" || w == "through" || w == "until" {
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
	if n := len(w); n >= 8 && n <= 10 && w[0] <= '3' { // 07.10.2023 in one token
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

// fiscal takes "fiscal year", "season" behind years.
func (s *scanner) fiscal(j int) int {
	if s.w(j) == "fiscal" && s.w(j+1) == "year" {
		return j + 2
	}
	if s.w(j) == "financial" && s.w(j+1) == "year" {
		return j + 2
	}
	return j
}

// isYear reports whether token i is a year in four digits.
func (s *scanner) isYear(i int) bool {
	if i >= s.hi || i < s.lo || s.kind(i) != lex.Number {
		return false
	}
	w := s.w(i)
	n := value(w)
	return len(w) == 4 && n >= 1000 && n < 2100
}

// isDay reports whether token i is a day of a month: 7, 7th.
func (s *scanner) isDay(i int) bool {
	if i >= s.hi || i < s.lo || s.kind(i) != lex.Number {
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
	if w == "" {
		return 0
	}
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
		if len(w) < 6 && !s.isDay(i+1) && !s.isMonth(i+1) && !((s.w(i+1) == "," || s.w(i+1) == ".") && (s.isDay(i+2) || s.isMonth(i+2))) {
			return 0 // the Sun, or Sun, 5 May
		}
		e := i + 1
		j := e
		if s.w(j) == "," || s.w(j) == "." && len(w) < 5 || s.w(j) == "the" {
			j++
		}
		if s.w(j) == "the" {
			j++
		}
		if k := s.monthDay(j); k > 0 {
			return k
		}
		if s.w(e) == "last" || s.w(e) == "next" {
			if s.w(e+1) == "week" {
				return e + 2
			}
		}
		return e
	case has(month, w) && capital:
		if e := s.monthDay(i); e > 0 {
			return e
		}
		if len(w) < 5 && s.doc.Word(i)[1] < 'a' && w != "may" && w != "june" && w != "july" { // DEC
			return 0
		}
		if (w == "may" || w == "march" || w == "mar" || w == "jan" || w == "dec" || w == "apr" || w == "august" || w == "april" || w == "june" || w == "july") && !s.lone(i) {
			return 0
		}
		return i + 1
	case s.kind(i) == lex.Number:
		if e := s.monthDay(i); e > 0 {
			return e
		}
		if e := s.decade(i); e > 0 {
			return e
		}
		if ordinal(w) && (s.w(i+1) == "century" || s.w(i+1) == "-" && s.w(i+2) == "century") {
			if s.w(i+1) == "-" {
				return i + 3
			}
			return i + 2
		}
		if s.isYear(i) && s.bareYear(i) {
			return i + 1
		}
		if ordinal(w) {
			return s.nth(i)
		}
	case ordinal(w):
		return s.nth(i)
	case has(season, w):
		if s.isYear(i + 1) {
			return i + 2
		}
		if s.w(i+1) == "of" && s.isYear(i+2) {
			return i + 3
		}
		if w != "fall" && w != "spring" && !capital {
			return i + 1
		}
		switch s.w(i - 1) {
		case "in":
			return i + 1
		case "the":
			if (s.w(i-2) == "in" || s.w(i-2) == "during" || s.w(i-2) == "over") && s.w(i+1) != "of" && w != "fall" {
				return i + 1
			}
		}
	case has(holiday, w) && capital:
		if s.w(i+1) == "day" || s.w(i+1) == "eve" || s.w(i+1) == "monday" || s.w(i+1) == "sunday" {
			return i + 2
		}
		return i + 1
	case w == "year" && s.dash(i+1) && s.w(i+2) == "end" || w == "year" && s.w(i+1) == "end":
		if s.w(i+1) == "end" {
			return i + 2
		}
		return i + 3
	case capital && s.feast(i) > 0:
		return s.feast(i)
	case w == "'" || w == "’":
		return 0
	case len(w) == 4 && w[0] == '\'' && w[3] == 's' && digitsOnly(w[1:3]):
		return i + 1
	}
	return 0
}

// feast returns the end of "New Year's Eve", "Election Day", or 0.
func (s *scanner) feast(i int) int {
	switch s.w(i) {
	case "new":
		if s.w(i+1) == "year" && s.w(i+2) == "'s" {
			if s.w(i+3) == "eve" || s.w(i+3) == "day" {
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
	switch s.w(i - 1) {
	case "in", "since", "by", "until", "till", "of", "last", "this", "next", "early", "late", "mid", "from", "to", "through", "between", "and", "or", "before", "after", "during", "for", "-", "every", "on", "around", "mid-", "previous", "(", "following", "as", "last-", "again", "beginning", "ending", "late-":
		return true
	}
	switch w := s.w(i); w {
	case "april", "june", "july", "august":
		return s.w(i-1) == "," || s.w(i-1) == "" && false
	}
	return false
}

// monthDay returns the end of a date with a month at i, or 0: 7 October 2023 ·
// Oct. 7 · October 7th, 2023 · 7th of October · October 2023 · March 4 and 5.
func (s *scanner) monthDay(i int) int {
	j := i
	if s.isDay(i) {
		j++
		if s.dash(j) && s.isDay(j+1) || (s.w(j) == "and" || s.w(j) == "to" || s.w(j) == "or") && s.isDay(j+1) {
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
		for {
			k := j
			if s.dash(k) || s.w(k) == "and" || s.w(k) == "to" || s.w(k) == "or" {
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
	return w == "%" || w == "percent" || w == "per" || has(measure, w) || has(currency, w) || has(dateUnit, w) && w != "week" || has(timeUnit, w) || has(scaleWord, w) || w == "people"
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
	if s.isYear(k) && !(k > j && s.w(j) == "of" && false) {
		return k + 1
	}
	if s.w(k) == "the" {
		k++
	}
	switch s.w(k) {
	case "last", "this", "next", "that", "same", "following", "previous":
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
		if p := s.w(i - 1); p == "the" || p == "-" || p == "early" || p == "late" || p == "mid" || p == "his" || p == "her" || p == "their" {
			if p != "his" && p != "her" && p != "their" {
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
	switch p {
	case "roughly", "about", "around", "some", "nearly", "almost", "approximately", "than", "over", "least":
		return false
	}
	if currencyMark(p) || p == "no" || p == "#" || p == "nos" || currencyMark(q) || p == "/" || q == "/" && s.tight(i+1) || p == "." && s.tight(i) || s.measured(i+1) || p == "+" {
		return false
	}
	if s.dash(i-1) && s.tight(i) && s.tight(i-1) {
		if p2 := s.kind(i - 2); p2 == lex.Number && !s.isYear(i-2) {
			return false
		}
	}
	switch p {
	case "in", "since", "of", "by", "from", "until", "till", "before", "after", "during", "early", "late", "circa", "year", "between", "through", "spring", "summer", "autumn", "winter", "fall", "election", "mid":
		return n >= 1000 && !(q == "people" || q == "feet" || q == "votes")
	}
	if n < 1900 || n > 2049 {
		return false
	}
	switch q {
	case "people", "votes", "shares", "workers", "employees", "jobs", "members", "soldiers", "troops", "points", "students", "homes", "seats", "copies", "men", "women", "others", "more", "times", "or", "runs", "cases", "deaths", "gmt", "hours", "utc", "local":
		if q == "more" || q == "or" || q == "times" {
			return n%100 != 0
		}
		return false
	}
	return true
}

// nth returns the end of "third quarter of 2005", "second day", "19th century".
func (s *scanner) nth(i int) int {
	j := i + 1
	if s.dash(j) && s.tight(j) && s.tight(j+1) {
		j++
	}
	switch s.w(j) {
	case "consecutive", "straight", "successive", "full":
		j++
	}
	switch w := s.w(j); w {
	case "quarter", "half", "week", "month", "day", "year", "decade", "century", "weekend", "anniversary_":
		if w == "half" && s.w(j+1) != "of" {
			return 0
		}
		if e := s.ofPeriod(j + 1); e > 0 {
			return e
		}
		if w == "half" || w == "day" && s.capital(j) {
			return 0
		}
		return j + 1
	}
	if k := s.number(j); k > 0 && has(dateUnit, s.w(k)) {
		if e := s.ofPeriod(k + 1); e > 0 {
			return e
		}
		return k + 1
	}
	return 0
}

// ofPeriod returns the end of "of 2005", "of the year", "of last year", "to 31
// December", or 0.
func (s *scanner) ofPeriod(j int) int {
	if s.isYear(j) {
		return j + 1
	}
	if s.w(j) != "of" && !(s.w(j) == "to" && (s.isDay(j+1) || s.isMonth(j+1))) && !(s.w(j) == "in" && s.isYear(j+1)) {
		return 0
	}
	j++
	if s.w(j) == "the" {
		j++
	}
	if has(dateUnit, s.w(j)) {
		return j + 1
	}
	if s.w(j) == "fiscal" || s.w(j) == "financial" {
		return j + 2
	}
	if e := s.calendar(j); e > 0 {
		return e
	}
	return s.relative(j)
}

// within returns the end of "early September", "mid-1970s", "end of July",
// "earlier this month", or 0.
func (s *scanner) within(i int) int {
	w := s.w(i)
	j := i + 1
	if s.dash(j) && s.tight(j) && s.tight(j+1) {
		j++
	}
	switch w {
	case "end", "start", "beginning", "middle", "eve":
		if s.w(j) != "of" {
			return 0
		}
		if e := s.ofPeriod(j); e > 0 {
			return e
		}
		j++
		if s.w(j) == "the" {
			j++
		}
		if has(weekday, s.w(j)) {
			return j + 1
		}
		return 0
	}
	if s.w(j) == "in" {
		k := j + 1
		if s.w(k) == "the" {
			k++
		}
		if e := s.calendar(k); e > 0 && w != "earlier" && w != "later" {
			return e
		}
		return 0
	}
	if has(season, s.w(j)) {
		return j + 1
	}
	if e := s.calendar(j); e > 0 {
		return e
	}
	return s.relative(j)
}

// relative returns the end of "yesterday", "last week", "next three months",
// "recent days", "same day", or 0.
func (s *scanner) relative(i int) int {
	w := s.w(i)
	switch w {
	case "yesterday", "today", "tomorrow":
		if s.capital(i) && (s.w(i-1) == "usa" || s.w(i+1) == "programme" || s.w(i+1) == "show" || s.w(i+1) == "program") {
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
	switch s.w(j) {
	case "past", "single", "coming", "final", "financial", "fiscal", "academic", "calendar", "school", "entire":
		j++
	}
	if has(weekday, s.w(j)) && s.capital(j) {
		if has(part, s.w(j+1)) || w == "following" && s.w(i-1) != "the" || w == "that" {
			return 0
		}
		return j + 1
	}
	if s.isMonth(j) {
		if w == "last" || w == "this" || w == "next" || w == "past" || w == "each" || w == "every" || w == "coming" || w == "following" {
			if e := s.monthDay(j); e > 0 {
				return e
			}
			return j + 1
		}
		return 0
	}
	if k := s.number(j); k > 0 {
		if s.w(k) == "of" && false {
			k++
		}
		if has(dateUnit, s.w(k)) && w != "same" && w != "that" {
			return k + 1
		}
		return 0
	}
	u := s.w(j)
	if has(season, u) && (w == "last" || w == "this" || w == "next" || w == "past" || w == "every" || w == "each" || w == "coming" || w == "previous") {
		return j + 1
	}
	if (u == "christmas" || u == "easter" || u == "ramadan" || u == "thanksgiving") && w != "that" {
		return j + 1
	}
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
	case "recent", "these", "those":
		if !plural || w != "recent" {
			return 0
		}
	case "that":
		if plural {
			return 0
		}
	case "same":
		if plural {
			return 0
		}
	case "this", "every", "each":
		if u == "quarter" && w == "every" {
			return 0
		}
	}
	j++
	if (u == "quarter" || u == "week" || u == "month" || u == "day") && w == "last" {
		if e := s.ofPeriod(j); e > 0 {
			return e
		}
	}
	if w == "past" && s.w(j) == "and" && s.w(j+1) == "a" && s.w(j+2) == "half" {
		j += 3
	}
	return j
}

// age returns the end of an age at i, or 0: "aged 55", "23-year-old", "43 years
// old", and the number in "Lena Ortiz, 53, said".
func (s *scanner) age(i int) int {
	switch s.w(i) {
	case "aged":
		if e := s.single(i + 1); e > 0 {
			if (s.w(e) == "to" || s.w(e) == "and" || s.dash(e)) && s.single(e+1) > 0 {
				return s.single(e + 1)
			}
			return e
		}
		if s.w(i+1) == "between" {
			if e := s.number(i + 1); e > 0 {
				return e
			}
		}
		return 0
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
		if e := s.number(i + 1); e > 0 {
			return e
		}
		return 0
	}
	if e := s.number(i); e > 0 {
		j := e
		for n := 0; n < 2 && s.dash(j) && s.tight(j); n++ {
			j++
		}
		if u := s.w(j); u == "year" || u == "years" || u == "month" || u == "months" || u == "week" || u == "weeks" || u == "day" || u == "days" {
			k := j + 1
			if s.dash(k) && s.tight(k) {
				k++
			}
			if o := s.w(k); o == "old" || o == "olds" {
				return k + 1
			}
			if s.w(k) == "of" && s.w(k+1) == "age" {
				return k + 2
			}
		}
	}
	if s.kind(i) == lex.Number && s.w(i-1) == "," {
		n := value(s.w(i))
		next := s.w(i + 1)
		if n >= 1 && n < 111 && i-2 >= s.lo && (next == "," || next == ";" || next == ")" || next == "." && i+2 >= s.hi || next == "" || next == "." && s.doc.Tokens[i].Sentence != s.doc.Tokens[min(i+2, s.hi-1)].Sentence) {
			if s.capital(i-2) && s.kind(i-2) == lex.Word && !has(month, s.w(i-2)) && !has(weekday, s.w(i-2)) && n > 2 {
				return i + 1
			}
		}
	}
	return 0
}

// duration returns the end of a span of days or longer, or 0: "three days",
// "two weeks ago", "three-month", "a year ago", "for decades".
func (s *scanner) duration(i int) int {
	w := s.w(i)
	if has(dateUnit, w) {
		p := s.w(i - 1)
		next := s.w(i + 1)
		plural := w[len(w)-1] == 's'
		switch {
		case next == "ago" || next == "later" || next == "earlier":
			if !plural && p != "a" && p != "one" && p != "the" && p != "half" {
				return 0
			}
			return i + 2
		case w == "day" && next == "one":
			return i + 2
		case plural && (p == "for" || p == "in" || p == "within" || p == "over") && w != "quarters" && next != "past" && (next == "" || next == "." || next == "," || next == "of" && p == "within" || next == "after" || p == "for" || p == "in"):
			return i + 1
		case (next == "before" || next == "after" || next == "earlier") && (p == "a" || p == "the") && !plural && (w == "day" || w == "week" || w == "month" || w == "year"):
			return i + 1
		case w == "quarter" && p == "the" && (s.w(i-2) == "in" || s.w(i-2) == "for" || s.w(i-2) == "during"):
			return i + 1
		case !plural && (p == "a" || p == "the") && w != "day" && w != "quarter" && w != "century" && w != "weekend":
			switch s.w(i - 2) {
			case "for", "within", "than", "in", "about", "over", "almost", "nearly", "of", "after", "least", "during", "just", "through", "by":
				if p == "the" && w == "week" {
					return 0
				}
				if next == "and" && s.w(i+2) == "a" && s.w(i+3) == "half" {
					return s.since(i + 4)
				}
				return i + 1
			}
			if next == "and" && s.w(i+2) == "a" && s.w(i+3) == "half" {
				return s.since(i + 4)
			}
		case w == "weekend" && p == "the":
			return i + 1
		}
		return 0
	}
	half := false
	e := s.number(i)
	if w == "half" {
		e, half = i+1, true
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
	switch s.w(j) {
	case "consecutive", "straight", "successive", "more", "full", "whole", "calendar", "business", "working", "long", "short":
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
	if u == "quarter" && s.w(i) == "one" || s.w(i-1) == "." || u == "quarters" && s.w(e-1) == "three" && s.w(j+1) == "of" {
		return 0
	}
	j++
	if s.w(j) == "and" {
		if k := s.number(j + 1); k > 0 && has(dateUnit, s.w(k)) {
			j = k + 1
		} else if s.w(j+1) == "a" && s.w(j+2) == "half" {
			j += 3
		}
	}
	if s.w(j) == "to" && (s.isDay(j+1) && s.isMonth(j+2)) {
		return s.monthDay(j + 1)
	}
	return s.since(j)
}
