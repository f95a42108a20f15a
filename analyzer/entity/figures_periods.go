package entity

// This file reads parts of longer spans: "the third quarter of 2005", "the end of
// July", "mid-1970s", "earlier this month".

// nth returns the end of "third quarter of 2005", "second day", "19th century".
func (s *scanner) nth(i int) int {
	j := i + 1
	if s.dash(j) && s.tight(j) && s.tight(j+1) {
		j++
	}
	if one(s.w(j), "consecutive straight successive full") {
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
	if one(s.w(j), "fiscal financial") {
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
	if one(w, "end start beginning middle eve") {
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
		if e := s.calendar(k); e > 0 && !one(w, "earlier later") {
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
