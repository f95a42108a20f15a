package speaker

import (
	"strings"

	"whosaid/analyzer/entity"
	"whosaid/analyzer/lex"
)

// A source may be several people: "Lena Ortiz and Tom Diaz", "lawmakers and
// Governor Diaz", "two other lawmakers, Lena Ortiz and Tom Diaz". They are one
// speaker, called by their full names where all have one.

// several returns where a source ends that joins several ("Lena Ortiz and Tom
// Diaz", "lawmakers and Governor Diaz", "Arup and the mayor"), or 0.
func (r *resolver) several(p phrase) int {
	for t := p.first + 1; t+1 < p.last && t < p.first+40; t++ {
		switch w := r.word(t); {
		case lex.Listed(relatives, w), lex.Listed(naming, w), participle(r.doc.Word(t)) && r.mentionAt(t) < 0 && r.word(t-1) != "-":
			return 0
		case w == "(":
			t = r.closing(t, p.last)
		case w == "," && r.age(t):
			t++ // Lena Ortiz, 61, and Tom Diaz
		case w == "," && r.word(t+1) != "and" && r.word(t+1) != "along" && r.speaking(t+1) < 0 && !r.list(t, p.last):
			return 0
		case (w == "and" || w == "&" && r.doc.Tokens[t+1].Space) && r.mentionAt(t) < 0, w == "along" && r.word(t+1) == "with":
			return r.joinedTo(p, t)
		}
	}
	return 0
}

// joinedTo returns where the source p ends if the conjunction at token t ("and", "&",
// "along with") joins two of its parts that may speak, each for itself, or 0.
func (r *resolver) joinedTo(p phrase, t int) int {
	k := r.leftPart(p, t)
	a := r.speaking(k)
	last, b := r.rightPart(p, t)
	switch {
	case a >= 0 && b >= 0 && r.mentions[a].Name == r.mentions[b].Name, r.compound(p, t, last), r.offices(p, t, last, a, b), r.ofBoth(p, a, b):
		return 0
	case a >= 0 && last < p.last && r.closes(p, t, a):
		return p.last
	}
	both := r.word(p.first) == "both"
	many := k > p.first && strings.HasSuffix(r.word(k), "s")
	pronoun := k == p.first && lex.Listed(pronouns, r.word(k))
	next := r.word(t + 1)
	switch {
	case r.speaking(last-1) >= 0 && (a >= 0 || many || both || pronoun):
		return last // drivers and Lena Ortiz
	case (lex.Listed(articles, next) || next == "other" || next == "others") && (a >= 0 || pronoun || many || lex.Listed(articles, r.word(p.first))) && !lex.Listed(tails, r.word(k-1)):
		return last // the mayor and her deputy
	case both && b >= 0:
		return last
	}
	return 0
}

// leftPart returns the last word of the source p before the conjunction at token t,
// without brackets and "'s".
func (r *resolver) leftPart(p phrase, t int) int {
	k := t - 1
	if r.word(k) == ")" {
		for k > p.first && r.word(k) != "(" {
			k--
		}
	}
	for k > p.first && (r.doc.Tokens[k].Kind == lex.Punct || lex.Genitive(r.word(k)) || r.age(k-1)) {
		k--
	}
	return k
}

// age reports whether the comma at token t stands before somebody's age and another comma.
func (r *resolver) age(t int) bool {
	return r.word(t) == "," && t+2 < len(r.doc.Tokens) && r.doc.Tokens[t+1].Kind == lex.Number && r.word(t+2) == ","
}

// rightPart returns where the part of the source p behind the conjunction at token t
// ends, and the last mention in it that can speak, or -1.
func (r *resolver) rightPart(p phrase, t int) (last, mention int) {
	last, mention = t+1, -1
	if r.word(t) == "along" {
		last++
	}
	for ; last < p.last; last++ {
		w := r.word(last)
		if m := r.speaking(last + 1); w == "," && last+1 < p.last && r.person(m) && lex.Listed(possessives, r.word(t+1)) {
			return r.token(r.mentions[m].End-1) + 1, m // his wife, Lena
		}
		if r.mentionAt(last) < 0 && (r.doc.Tokens[last].Kind == lex.Punct && w != "-" || lex.Listed(tails, w)) {
			break
		}
		if m := r.speaking(last); m >= 0 {
			mention = m
		}
	}
	return last, mention
}

// closes reports whether the "and" at token t joins the person a to one whose name
// ends the source behind what he or she is: "Lena Ortiz and head of the mill Tom
// Diaz".
func (r *resolver) closes(p phrase, t, a int) bool {
	if !r.ends(p.last) || r.typeOf(a) != entity.Person || r.mentions[a].Name == r.mentions[r.speaking(p.last-1)].Name {
		return false
	}
	for k := t + 1; k < p.last; k++ {
		if lex.Listed(relatives, r.word(k)) || r.word(k) == "," {
			return false
		}
	}
	return true
}

// ends reports whether a person's name ends before token last, behind what he or
// she is.
func (r *resolver) ends(last int) bool {
	m := r.speaking(last - 1)
	if !r.person(m) {
		return false
	}
	t := r.token(r.mentions[m].Start)
	return t > 0 && role(r.doc.Word(t-1))
}

// compound reports whether the "and" at token t stands inside the name of one
// body: the Tolland and Northern Railroad.
func (r *resolver) compound(p phrase, t, last int) bool {
	if r.word(p.first) != "the" || p.first+2 != t || t+1 >= last {
		return false
	}
	if !lex.Capital(r.doc.Word(t-1)) || !lex.Capital(r.doc.Word(t+1)) || !lex.Capital(r.doc.Word(last-1)) {
		return false
	}
	w := r.word(last - 1)
	return lex.Listed(bodies, w) || lex.Listed(" railroad railway institute society insurance trust water ", w)
}

// offices reports whether the "and" at token t joins two offices of one person:
// "former mayor of Leeds and current head of Arup Lena Ortiz". a and b are the
// names before and after it.
func (r *resolver) offices(p phrase, t, last, a, b int) bool {
	if a < 0 || b < 0 || r.typeOf(a) == entity.Person || r.typeOf(b) != entity.Person || r.speaking(last-1) != b || lex.Listed(articles, r.word(p.first)) {
		return false
	}
	return lex.Listed(tails, r.word(r.token(r.mentions[a].Start)-1)) && !lex.Listed(articles, r.word(t+1)) && r.speaking(t+1) != b && !entity.Honorific(r.word(t+1))
}

// ofBoth reports whether the names a and b joined in the source p, or -1, are those of
// things that somebody or something has to do with: the maker of Arup and Marlby bread.
func (r *resolver) ofBoth(p phrase, a, b int) bool {
	if a < 0 || b < 0 || p.head < 0 || r.person(a) || r.person(b) || plural(p.word) || r.mentionAt(p.head) >= 0 {
		return false
	}
	return lex.Listed(" of at for ", r.word(p.head+1)) && r.mentions[a].Start > r.doc.Tokens[p.head+1].Start
}

// list reports whether the comma at token t stands in a list of names: Ortiz,
// Diaz and Smith; not Ortiz, a Democrat and one of the longest-serving members.
func (r *resolver) list(t, last int) bool {
	if lex.Listed(" a an ", r.word(t+1)) {
		return false
	}
	for k := t + 1; k < min(last, t+6); k++ {
		if r.word(k) == "and" || r.word(k) == "," {
			return r.speaking(k-1) >= 0 && r.speaking(t-1) >= 0
		}
	}
	return false
}

// roll joins the full names of those that tokens [first, last) name, where all
// that are joined there are people, with their titles, or bodies: "Lena Ortiz and
// Tom Diaz" for "Mr. Ortiz and Sheriff Diaz". It returns "" where there is
// somebody else.
func (r *resolver) roll(first, last int) string {
	var names []string
	fresh := false // a part without a name has begun
	for t := first; t < last; {
		m := r.speaking(t)
		w := r.word(t)
		switch {
		case m >= 0:
			if name := r.joinedName(m, last, fresh); name != "" {
				names, fresh = listWith(names, name), false
			}
			t = max(t+1, r.token(r.mentions[m].End))
			continue
		case w == "(" || w == "[":
			t = r.closing(t, last) + 1
			continue
		case w == "and" || w == "&":
			if fresh {
				return ""
			}
		case w == "both", w == "along", w == "with" && r.word(t-1) == "along", lex.Listed(articles, w), entity.Honorific(w), r.doc.Tokens[t].Kind != lex.Word:
		case r.mentionAt(t) < 0 && !role(r.doc.Word(t)) && !lex.Listed(tails, w):
			return ""
		default:
			fresh = true
		}
		t++
	}
	if fresh {
		return ""
	}
	return listing(names)
}

// joinedName returns the name of mention m as a part of a source that ends before token
// last: a person's in full, a body's as written. It returns "" for a body that only
// tells who somebody is: of "the Arup director Lena Ortiz", Arup, and one behind words
// for another, if fresh.
func (r *resolver) joinedName(m, last int, fresh bool) string {
	n := r.names[r.mentions[m].Name]
	if n.Type == entity.Person {
		return n.Text
	}
	if fresh || n.Type != entity.Org && n.Type != entity.GPE {
		return ""
	}
	if end := r.token(r.mentions[m].End); end < last && !lex.Listed(" , and & ( ", r.word(end)) {
		return ""
	}
	return r.doc.Spaced(r.mentions[m].Span)
}

// listed joins the names of the people that follow a word for several after a
// comma or a dash, and end the source: "two other lawmakers, Lena Ortiz and Tom
// Diaz". It returns "" where there are none.
func (r *resolver) listed(p phrase, end int) string {
	if r.speaking(p.head) >= 0 || !strings.HasSuffix(p.word, "s") && !lex.Listed(amounts, p.word) && !lex.Listed(groups, p.word) {
		return ""
	}
	for t := end; t < min(p.last, end+8); t++ {
		w := r.word(t)
		if lex.Listed(" , - — – : ", w) {
			if !r.enumerates(t+1, p.last) {
				return ""
			}
			return r.people(t+1, p.last)
		}
		if lex.Listed(relatives, w) || r.doc.Tokens[t].Kind == lex.Punct {
			return ""
		}
	}
	return ""
}

// enumerates reports whether tokens [first, last) join two people or more and tell
// nothing else of them: not "including Lena Ortiz and Tom Diaz".
func (r *resolver) enumerates(first, last int) bool {
	and, people := false, 0
	for t := first; t < min(last, first+59); {
		if w := r.word(t); lex.Listed(relatives, w) || lex.Listed(" including such like ", w) {
			return false
		}
		if m := r.speaking(t); r.person(m) {
			people++
			t = max(t+1, r.token(r.mentions[m].End))
			continue
		}
		and = and || people > 0 && r.word(t) == "and"
		t++
	}
	return and && people > 1
}

// joint joins the names of those that a source, which joins several before token last,
// is, where all have one or two people end it. It returns "" for others.
func (r *resolver) joint(p phrase, last int) string {
	if names := r.roll(p.first, last); names != "" {
		return names
	}
	if last == p.last && r.ends(last) {
		return r.two(p.first, last) // the leader Lena Ortiz and head of the mill Tom Diaz
	}
	if m := r.speaking(last + 1); r.word(last) == "," && last+1 < p.last && r.person(m) {
		return r.two(p.first, r.token(r.mentions[m].End)) // Ortiz and her deputy, Tom Diaz,
	}
	return ""
}

// two joins the full names of the people in tokens [first, last) where they are two.
func (r *resolver) two(first, last int) string {
	if names := r.people(first, last); strings.Count(names, " and ") == 1 && !strings.Contains(names, ", ") {
		return names
	}
	return ""
}

// people joins the full names of the people in tokens [first, last).
func (r *resolver) people(first, last int) string {
	var names []string
	for t := first; t < min(last, first+60); t++ {
		if m := r.speaking(t); r.person(m) {
			names = listWith(names, r.names[r.mentions[m].Name].Text)
		}
	}
	return listing(names)
}

// listWith adds a name to names, once where it comes again at once.
func listWith(names []string, name string) []string {
	if len(names) > 0 && names[len(names)-1] == name {
		return names
	}
	return append(names, name)
}

// listing joins two names or more: "Lena Ortiz, Ann Lee and Tom Diaz". It returns "" for
// fewer.
func listing(names []string) string {
	if len(names) < 2 {
		return ""
	}
	return strings.Join(names[:len(names)-1], ", ") + " and " + names[len(names)-1]
}
