package entity

import "whosaid/analyzer/lex"

// This file reads sums, percentages and quantities: "US$4.2bn", "5,000
// rupees", "12.5 per cent", "40 km/h", "5ft 9in".

// money returns the end of the sum of money at token i, or 0.
func (s *scanner) money(i int) int {
	start := i
	if s.w(i) == "between" {
		if e := s.marked(i + 1); e > 0 && s.w(e) == "and" {
			if k := s.marked(e + 1); k > 0 {
				return k
			}
			if k := s.single(e + 1); k > 0 {
				return k
			}
		}
	}
	if e := s.marked(i); e > 0 {
		for n := 0; n < reach; n++ {
			j := e
			if s.w(j) == "to" && s.moves(i) {
				return e
			}
			if one(s.w(j), "to or") || s.dash(j) && s.tight(j) && s.tight(j+1) {
				if k := s.marked(j + 1); k > 0 {
					e = k
					continue
				}
				if k := s.single(j + 1); k > 0 && (s.dash(j) || has(scaleWord, s.w(k-1))) && !has(dateUnit, s.w(k)) {
					e = k
					continue
				}
			}
			return e
		}
		return e
	}
	e := s.number(start)
	if e == 0 {
		if w := s.w(i); s.kind(i) == lex.Number && len(w) > 1 && digitsOnly(w[:len(w)-1]) {
			switch last := s.doc.Text[s.doc.Tokens[i].End-1]; last {
			case 'p', 'c': // 247p
				return i + 1
			}
		}
		return 0
	}
	return s.currencyAfter(start, e)
}

// currencyAfter returns the end of the currency words at e, behind a number
// that starts at i, or 0.
func (s *scanner) currencyAfter(i, e int) int {
	j := e
	if s.dash(j) && s.tight(j) && s.tight(j+1) {
		j++ // a 50-cent coin
	} else if s.w(j) == "of" {
		j++
	}
	for n := 0; n < 2 && currencyPeople(s.w(j)) && !has(currency, s.w(j)); n++ {
		j++
	}
	w := s.w(j)
	if !has(currency, w) || s.capital(j) && len(w) > 3 {
		return 0
	}
	switch w {
	case "cent":
		if s.w(j-1) == "per" {
			return 0
		}
	case "pound", "pounds":
		if s.w(j+1) != "sterling" && !s.sterling(i, e) {
			return 0
		}
	case "marks":
		if n := value(s.w(e - 1)); n > 1900 && n < 2100 {
			return 0 // 2022 marks a turn
		}
		fallthrough
	case "mark", "real", "crown", "crowns", "sol", "som", "try", "won", "sole", "soles", "lei", "pen", "all", "top", "cop", "kip", "dram":
		if e < s.hi && (!one(s.w(e-1), "million billion") && s.kind(i) != lex.Number || one(w, "try pen cop mark") || w == "won" && s.doc.Tokens[e-1].End-s.doc.Tokens[e-1].Start < 3) {
			return 0
		}
	}
	j++
	if s.w(j) == "sterling" {
		j++
	}
	return j
}

// sterling reports whether the pounds behind the number [i, e) are money: they
// are in millions, or the paragraph writes £ or pence.
func (s *scanner) sterling(i, e int) bool {
	if has(scaleWord, s.w(e-1)) || vague(s.w(i)) {
		return true
	}
	for k := max(s.lo, i-60); k < min(s.hi, i+60); k++ {
		if one(s.w(k), "£ sterling pence euros dollars $ gbp €") {
			return true
		}
	}
	return false
}

// marked returns the end of a sum with its sign or code before it, or 0.
func (s *scanner) marked(i int) int {
	j := s.signEnd(i)
	if j == 0 {
		return s.prefixed(i)
	}
	if j >= s.hi {
		return 0
	}
	if s.dash(j) && s.tight(j) && s.tight(j+1) {
		j++
	}
	if s.kind(j) != lex.Number && !(has(numberWord, s.w(j)) && !s.tight(j)) {
		return 0
	}
	e := s.single(j)
	if e == 0 {
		return 0
	}
	if s.dash(e) && s.tight(e) && s.tight(e+1) && has(scaleWord, s.w(e+1)) {
		e += 2 // a $5-million fund
	}
	if s.dash(j+1) && s.tight(j+1) && s.w(j+2) == "a" {
		return e
	}
	if one(s.w(e), "us usd cad aud") && s.capital(e) {
		e++
	}
	return e
}

// signEnd returns the end of the sign or the code of a currency at token i, or 0: $, US$,
// Rs.
func (s *scanner) signEnd(i int) int {
	w, j := s.w(i), i+1
	if currencyMark(w) {
		return j
	}
	if !currencyCode(w) || !s.capital(i) {
		return 0
	}
	switch {
	case currencyMark(s.w(j)) && s.tight(j), one(w, "rs sh tk shs re") && s.w(j) == "." && s.tight(j):
		return j + 1
	case len(w) == 1 || one(w, "us au ca sr bd le gh re nt sh"):
		return 0
	}
	return j
}

// prefixed returns the end of a sum that is one word with its code, or 0: R5bn, N200
// million, Dh800.
func (s *scanner) prefixed(i int) int {
	w := s.w(i)
	n := len(w)
	if n < 2 || n > 13 || !s.capital(i) {
		return 0
	}
	if (w[0] == 'r' || w[0] == 'n' || w[0] == 'k') && digits(w[1:]) {
		switch {
		case has(scaleWord, s.w(i+1)):
			return i + 2
		case w[n-1] > '9':
			return i + 1
		case n < 5 && s.kind(i+1) == lex.Number && len(s.w(i+1)) == 3 && digitsOnly(s.w(i+1)):
			return i + 2 // R75 000
		}
		return 0
	}
	if n < 4 || s.kind(i) != lex.Word || !coded(w, 2) && !coded(w, 3) {
		return 0
	}
	if has(scaleWord, s.w(i+1)) { // Rs500, KSh2m
		return i + 2
	}
	return i + 1
}

// moves reports whether the figure at i is a change, or where one starts, so
// that "to" behind it leads to another: fell 2% to 5%, from $3 to $4.
func (s *scanner) moves(i int) bool {
	for k := i - 1; k >= s.lo && k > i-4; k-- {
		if one(s.w(k), "from by lost fell rose gained up down slipped dropped jumped added shed climbed dipped eased soared plunged tumbled surged increased decreased declined advanced") {
			return true
		}
	}
	return false
}

// coded reports whether w is a currency code of n letters and digits: dh800.
func coded(w string, n int) bool {
	return len(w) > n && w[n] >= '0' && w[n] <= '9' && w[n-1] > '9' && currencyCode(w[:n]) && digits(w[n:])
}

// percent returns the end of the percentage at token i, or 0.
func (s *scanner) percent(i int) int {
	if s.depth > 2 {
		return 0
	}
	s.depth++
	defer func() { s.depth-- }()
	if s.w(i) == "between" {
		if e := s.percent(i + 1); e > 0 && s.w(e) == "and" {
			if k := s.percent(e + 1); k > 0 {
				return k
			}
		}
	}
	e := s.number(i)
	if e == 0 && s.w(i) == "half" {
		e = i + 1
		if s.w(e) == "a" || s.dash(e) {
			e++
		}
	}
	if e == 0 {
		if one(s.w(i), "+ ~") {
			return s.percent(i + 1)
		}
		return 0
	}
	j := e
	if s.dash(j) && s.tight(j) && s.tight(j+1) {
		j++
	}
	if s.w(j) == "(" && s.w(j+1) == "percentage" && s.w(j+2) == ")" {
		j += 2
		if one(s.w(j+1), "points point") {
			return j + 2
		}
	}
	if j = s.percentSign(j); j == 0 {
		return 0
	}
	if s.w(j) == "to" && !s.moves(i) || s.w(j) == "or" || s.dash(j) && s.tight(j) && s.tight(j+1) {
		if k := s.number(j + 1); k > 0 {
			if f := s.percent(j + 1); f > 0 {
				return f
			}
		}
	}
	return j
}

// percentSign returns the end of the sign or the words for percent at token j, or 0: %,
// per cent, percentage points.
func (s *scanner) percentSign(j int) int {
	switch s.w(j) {
	case "%", "percent", "pct", "％", "pc":
		return j + 1
	case "per":
		if s.w(j+1) == "-" && s.w(j+2) == "cent" {
			return j + 3
		}
		if s.w(j+1) == "cent" {
			return j + 2
		}
	case "percentage", "basis":
		if one(s.w(j+1), "point points") {
			return j + 2
		}
	}
	return 0
}

// quantity returns the end of the measured quantity at token i, or 0.
func (s *scanner) quantity(i int) int {
	start := i
	if w := s.w(i); one(w, "~ ±") {
		start++
	}
	if w := s.w(start); s.kind(start) == lex.Number && glued(w) {
		e := start + 1
		for e < start+3 && s.kind(e) == lex.Number && glued(s.w(e)) {
			e++ // 5ft 9in
		}
		return s.unitTail(e)
	}
	e := s.number(start)
	if e == 0 {
		return 0
	}
	if s.w(e) == "°" {
		e++
		if w := s.w(e); one(w, "c f") {
			e++
		}
		return e
	}
	j := e
	if s.dash(j) && s.tight(j) && s.tight(j+1) {
		j++
	}
	if s.w(j) == "of" {
		return 0
	}
	w := s.w(j)
	if !has(measure, w) {
		switch w {
		case "pounds", "pound", "lb", "stone":
			if !s.sterling(start, e) {
				return j + 1
			}
		case "c", "f":
			if s.capital(j) && (s.tight(j) || s.w(j+1) == "" || s.w(j+1) == ".") {
				return j + 1
			}
		case "m", "g":
			if s.tight(j) && s.kind(e-1) == lex.Number {
				return j + 1
			}
		}
		return 0
	}
	j++
	switch w {
	case "square", "cubic", "sq", "nautical":
		if !has(measure, s.w(j)) {
			return 0
		}
		j++
	case "degrees", "degree":
		if n := s.w(j); one(n, "celsius fahrenheit c f centigrade") {
			j++
		} else if n == "of" {
			return 0
		}
	case "foot", "feet", "ft":
		if k := s.single(j); k > 0 && one(s.w(k), "inches inch in") {
			return k + 1
		}
	}
	return s.unitTail(j)
}

// unitTail takes "per hour", "/h", "a day" of barrels behind a unit.
func (s *scanner) unitTail(j int) int {
	switch {
	case s.w(j) == "/" && s.tight(j) && one(s.w(j+1), "h hr s hour"):
		return j + 2
	case one(s.w(j), "per an"):
		switch s.w(j + 1) {
		case "hour", "second":
			return j + 2
		}
	}
	return j
}

// glued reports whether w is a figure with its unit: 40C, 10km, 5ft.
func glued(w string) bool {
	i := 0
	for i < len(w) && (w[i] >= '0' && w[i] <= '9' || (w[i] == '.' || w[i] == ',') && i > 0) {
		i++
	}
	if i == 0 || i == len(w) {
		return false
	}
	switch w[i:] {
	case "c", "f", "ins", "in", "g", "l", "°c", "°f", "°":
		return true
	}
	return has(measure, w[i:])
}
