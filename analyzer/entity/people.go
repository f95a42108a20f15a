package entity

import (
	"strings"

	"whosaid/analyzer/entity/gazetteer"
)

// This file gathers the forms of people: "Lena Ortiz", "L. Ortiz" and "Lena
// María Ortiz" are one; "Ortiz" and "Lena" lead to her; "Juan Ortiz" is another,
// and after him "Mrs. Ortiz" is still she.

// look is how many people of one surname, and how many of one first name, a
// new form is compared with: the latest ones. It keeps the time linear.
const look = 16

// people joins the forms of type Person.
func (g *gatherer) people() {
	byLast := map[string][]int{}   // last word → full forms
	byFirst := map[string][]int{}  // first word → full forms
	byTail := map[string][]int{}   // the last two or three words of a longer form → full forms
	byMiddle := map[string][]int{} // a word in between, a nickname → full forms
	var single []int
	for size := 8; size >= 2; size-- { // the longest forms first
		for k := range g.forms {
			f := &g.forms[k]
			n := min(len(f.words), 8)
			if f.typ != Person || n != size {
				continue
			}
			last, first := surname(f.words[len(f.words)-1]), f.words[0]
			if whole := strings.Join(f.words, " "); f.suffix == "" {
				if full := byTail[whole]; len(full) > 0 {
					g.join(k, full[len(full)-1])
					continue
				}
			}
			joined := false
			for _, o := range latest(byLast[last]) {
				if g.same(k, o) {
					g.join(k, o)
					joined = true
					break
				}
			}
			if !joined && len(last) > 4 {
				for _, o := range latest(byFirst[first]) {
					if g.misspelt(k, o) {
						g.join(k, o)
						break
					}
				}
			}
			byLast[last] = append(byLast[last], k)
			byFirst[first] = append(byFirst[first], k)
			for i := 1; i < len(f.words)-1 && i < 6; i++ {
				tail := strings.Join(f.words[i:], " ")
				byTail[tail] = append(byTail[tail], k)
				if w := surname(f.words[i]); len(w) > 2 && !particle(w) {
					byMiddle[w] = append(byMiddle[w], k)
				}
			}
			if f.nick != "" {
				byMiddle[f.nick] = append(byMiddle[f.nick], k)
				byTail[f.nick] = append(byTail[f.nick], k)
			}
		}
	}
	for k := range g.forms {
		if f := &g.forms[k]; f.typ == Person && len(f.words) == 1 && f.suffix != "family" {
			single = append(single, k)
		}
	}
	leads := make(map[int][]int, len(single)) // bare form → full forms it may stand for
	for _, k := range single {
		w := surname(g.forms[k].words[0])
		for _, list := range [...]map[string][]int{byLast, byFirst, byMiddle} {
			if full := list[w]; len(full) > 0 {
				leads[k] = full
				break
			}
		}
		if leads[k] == nil && len(w) > 2 {
			if full := byFirst[canonical(w)]; len(full) > 0 {
				leads[k] = full
			}
		}
	}
	g.lead(leads)
}

// lead leads each bare form to the full form it stands for, mention by
// mention: to the only one, or to the one whose gender agrees with the title
// before it, or to the one that was named last.
func (g *gatherer) lead(leads map[int][]int) {
	weight := make(map[int]int) // root → mentions in full
	for k := range g.forms {
		if leads[k] == nil {
			weight[g.root(k)] += g.forms[k].mentions
		}
	}
	for i := range g.mentions { // "Mr. Ortiz" is not Lena, and so "Ortiz" isn't
		k := g.of[i]
		if k < 0 || len(leads[k]) == 0 {
			continue
		}
		gender, fits := g.gender(i), false
		for _, o := range latest(leads[k]) {
			fits = fits || agree(gender, gazetteer.FirstName(g.forms[o].words[0]))
		}
		if !fits {
			delete(leads, k)
		}
	}
	for i := range g.mentions {
		k := g.of[i]
		if k < 0 || g.forms[k].typ != Person {
			continue
		}
		full := leads[k]
		if len(full) == 0 {
			continue
		}
		best, most, gender := -1, 0, g.gender(i)
		for _, o := range latest(full) {
			r := g.root(o)
			if !agree(gender, gazetteer.FirstName(g.forms[o].words[0])) || g.forms[o].suffix != g.forms[k].suffix && (g.forms[k].suffix != "" || g.junior(k, o)) {
				continue
			}
			if n := weight[r]; n > most || n == most && best >= 0 && g.forms[r].first < g.forms[g.root(best)].first {
				best, most = o, n
			}
		}
		g.chosen[i] = best
	}
}

// junior reports whether the document writes the surname k with the suffix of
// the full form o: where "Ortiz Jr." stands, "Ortiz" is another.
func (g *gatherer) junior(k, o int) bool {
	_, ok := g.index[key(Person, g.forms[k].words, g.forms[o].suffix)]
	return ok
}

// gender returns the gender that the title before mention i tells.
func (g *gatherer) gender(i int) gazetteer.Gender {
	t := g.doc.TokenAt(g.mentions[i].Start)
	for back := 0; back < 2 && t > 0; back++ {
		t--
		switch strings.TrimSuffix(gazetteer.Fold(g.doc.Word(t)), ".") {
		case "mr", "sir", "lord", "king", "prince", "brother", "son", "husband":
			return gazetteer.Male
		case "mrs", "ms", "miss", "lady", "dame", "queen", "princess", "sister", "wife", "daughter", "mother":
			return gazetteer.Female
		case ".":
		default:
			return gazetteer.NoName
		}
	}
	return gazetteer.NoName
}

func agree(a, b gazetteer.Gender) bool {
	return a == b || a == gazetteer.NoName || b == gazetteer.NoName || a == gazetteer.Both || b == gazetteer.Both
}

// same reports whether the full forms a and b, which share a surname, are one
// person: their first names, middle names and suffixes do not differ.
func (g *gatherer) same(a, b int) bool {
	x, y := &g.forms[a], &g.forms[b]
	if x.suffix != y.suffix {
		return false
	}
	p, q := x.words[:len(x.words)-1], y.words[:len(y.words)-1]
	if !given(p[0], q[0]) {
		return false
	}
	for i, j := 1, 1; i < len(p) && j < len(q); i, j = i+1, j+1 {
		if len(p) == len(q) && !given(p[i], q[j]) {
			return false
		}
	}
	return true
}

// given reports whether a and b may be one given name: equal, an initial, a
// short form.
func given(a, b string) bool {
	if a == b || canonical(a) == canonical(b) {
		return true
	}
	if len(a) > len(b) {
		a, b = b, a
	}
	return len(a) <= 2 && a != "" && a[0] == b[0] && (len(a) == 1 || a[1] == '.')
}

// misspelt reports whether a and b, which share a first name, have surnames
// that differ by one letter.
func (g *gatherer) misspelt(a, b int) bool {
	x, y := &g.forms[a], &g.forms[b]
	s, t := surname(x.words[len(x.words)-1]), surname(y.words[len(y.words)-1])
	return len(x.words) == len(y.words) && x.suffix == y.suffix && len(s) > 4 && len(t) > 4 && s[0] == t[0] && near(s, t)
}

// near reports whether s and t differ by one letter changed, added, left out
// or swapped with the next.
func near(s, t string) bool {
	if len(s) > len(t) {
		s, t = t, s
	}
	i := 0
	for i < len(s) && s[i] == t[i] {
		i++
	}
	switch len(t) - len(s) {
	case 0:
		return i == len(s) || s[i+1:] == t[i+1:] || i+1 < len(s) && s[i] == t[i+1] && s[i+1] == t[i] && s[i+2:] == t[i+2:]
	case 1:
		return s[i:] == t[i+1:]
	}
	return false
}

func latest(list []int) []int { return list[max(0, len(list)-look):] }

// surname returns word without an Arabic article: al-Assad, Assad.
func surname(word string) string {
	if len(word) > 4 && word[2] == '-' {
		switch word[:2] {
		case "al", "el", "ad", "as", "at", "ul", "an", "ar", "az":
			return word[3:]
		}
	}
	return word
}

// particle reports whether word, folded, is a small word inside surnames.
func particle(word string) bool {
	switch word {
	case "de", "da", "do", "dos", "das", "del", "della", "der", "den", "di", "du", "la", "le", "van", "von", "zu", "bin", "ibn", "binti", "bint", "al", "el", "ul", "ben", "ter", "ten", "st", "y", "e", "af", "av":
		return true
	}
	return false
}

// generation reports whether word, folded, ends a name as Jr. does.
func generation(word string) bool {
	switch word {
	case "jr", "sr", "ii", "iii", "iv", "jnr", "snr", "junior", "senior":
		return true
	}
	return false
}

// honorific reports whether word, folded and without its stop, is a title that
// is no part of a name.
func honorific(word string) bool {
	switch word {
	case "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "dame", "lord", "lady", "president", "senator", "sen", "rep", "representative", "congressman", "congresswoman", "gov", "governor", "gen", "general", "col", "colonel", "maj", "major", "capt", "captain", "lt", "lieutenant", "sgt", "sergeant", "judge", "justice", "minister", "chancellor", "king", "queen", "prince", "princess", "pope", "bishop", "archbishop", "cardinal", "rev", "reverend", "father", "imam", "sheikh", "ayatollah", "rabbi", "mayor", "secretary", "ambassador", "chairman", "director", "coach", "detective", "inspector", "officer", "hon", "rt", "mme", "monsieur", "madame", "herr", "frau", "señor", "shri", "smt":
		return true
	}
	return false
}

// canonical returns the long form of a familiar first name, in folded form.
func canonical(name string) string {
	switch name {
	case "bill", "billy", "will", "willie", "willy", "liam":
		return "william"
	case "bob", "bobby", "rob", "robbie", "robby":
		return "robert"
	case "dick", "rick", "ricky", "rich", "richie":
		return "richard"
	case "jim", "jimmy", "jamie":
		return "james"
	case "joe", "joey":
		return "joseph"
	case "tom", "tommy":
		return "thomas"
	case "mike", "mick", "mickey", "mikey", "mitch":
		return "michael"
	case "dave", "davey":
		return "david"
	case "dan", "danny":
		return "daniel"
	case "steve", "stephen", "steven":
		return "stephen"
	case "chris":
		return "christopher"
	case "matt":
		return "matthew"
	case "tony", "antony":
		return "anthony"
	case "andy", "drew":
		return "andrew"
	case "ed", "eddie", "ted", "teddy", "ned":
		return "edward"
	case "ken", "kenny":
		return "kenneth"
	case "ron", "ronnie":
		return "ronald"
	case "don", "donnie":
		return "donald"
	case "larry":
		return "lawrence"
	case "jerry", "gerry":
		return "gerald"
	case "nick":
		return "nicholas"
	case "alex":
		return "alexander"
	case "ben", "benny":
		return "benjamin"
	case "sam", "sammy":
		return "samuel"
	case "greg":
		return "gregory"
	case "jeff", "geoff", "geoffrey":
		return "jeffrey"
	case "pete":
		return "peter"
	case "phil":
		return "philip"
	case "tim":
		return "timothy"
	case "chuck", "charlie":
		return "charles"
	case "hank", "harry":
		return "henry"
	case "jack", "johnny", "jon":
		return "john"
	case "fred", "freddie":
		return "frederick"
	case "al", "bert":
		return "albert"
	case "ray":
		return "raymond"
	case "walt":
		return "walter"
	case "doug":
		return "douglas"
	case "stan":
		return "stanley"
	case "chad":
		return "chadwick"
	case "liz", "beth", "betty", "lizzie", "eliza", "betsy":
		return "elizabeth"
	case "kate", "katie", "kathy", "cathy", "katherine", "kathryn":
		return "catherine"
	case "sue", "susie":
		return "susan"
	case "maggie", "meg", "peggy":
		return "margaret"
	case "jenny", "jen":
		return "jennifer"
	case "debbie", "deb":
		return "deborah"
	case "pam":
		return "pamela"
	case "pat", "patty", "trish":
		return "patricia"
	case "barb":
		return "barbara"
	case "becky":
		return "rebecca"
	case "cindy":
		return "cynthia"
	case "sandy":
		return "sandra"
	case "vicky", "vicki":
		return "victoria"
	case "abby":
		return "abigail"
	case "gabby":
		return "gabrielle"
	case "mandy":
		return "amanda"
	case "sasha":
		return "alexander"
	case "vova", "volodya":
		return "vladimir"
	case "pepe":
		return "jose"
	case "paco":
		return "francisco"
	}
	return name
}
