package entity

import (
	"strings"

	"whosaid/analyzer/entity/gazetteer"
	"whosaid/analyzer/lex"
)

// Gather finds which mentions stand for the same name and sets their Name, -1
// for dates and figures. A person that ends before a hyphen is drawn to the end
// of the word. Names come in the order of their first mention.
//
// In "Lena Ortiz left the World Health Organization (WHO). Ms. Ortiz said the
// WHO had asked her brother, Juan Ortiz." there are three names: Lena Ortiz
// with two mentions, the organization with three, and Juan Ortiz. Only
// mentions of one type are gathered, but what is short for an organization
// becomes one. Time is linear in the text.
func Gather(doc *lex.Document, mentions []Mention) []Name {
	g := gatherer{doc: doc, mentions: mentions, of: make([]int, len(mentions))}
	g.retype()
	g.retypeShort()
	g.read()
	g.people()
	g.bodies()
	return g.names()
}

// A form is one way of writing names of one type in the text: its mentions
// have the same words, whatever their case.
type form struct {
	words    []string         // folded, without titles, possessive and marks
	given    string           // the long form of the first word: william for bill
	nick     string           // a nickname in marks, folded
	suffix   string           // jr, sr, iii
	gender   gazetteer.Gender // that the first name of a person tells
	typ      Type
	group    int // index of the form that stands for the name; itself at first
	first    int // index of the first mention
	mentions int
	born     bool // it is only the name that somebody was born with
}

type gatherer struct {
	doc      *lex.Document
	mentions []Mention
	of       []int // mention → form, or -1 for dates and figures
	chosen   []int // mention → form it was led to on its own, or -1
	owned    []int // mention → where the name of whose it is begins, or -1; nil for none
	forms    []form
	index    map[string]int
	offices  map[string]bool // first names that the document also writes as what somebody is
}

// read sorts the mentions into forms.
func (g *gatherer) read() {
	g.offices = map[string]bool{}
	for t := range g.doc.Tokens {
		if w := g.doc.Word(t); one(w, ambiguous) {
			g.offices[w] = true
		}
	}
	surnames := Surnames(g.doc, g.mentions)
	owners := g.owners()
	g.index = make(map[string]int, len(g.mentions))
	g.chosen = make([]int, len(g.mentions))
	for i, m := range g.mentions {
		g.of[i], g.chosen[i] = -1, -1
		if m.Type.Figure() {
			continue
		}
		if m.Type == Person {
			m.End = g.hyphened(i)
			g.mentions[i].End = m.End
		}
		f := form{typ: m.Type, first: i}
		f.read(g.doc.Of(m.Span), g.offices)
		if o := owners[i]; o.key != "" {
			f.words = append([]string{o.key}, f.words[o.own:]...)
		}
		if m.Type == Person && len(f.words) == 1 {
			if w := g.sharedSurname(i, f.words[0]); w != "" && surnames[g.doc.Of(m.Span)] == 0 {
				f.words = append(f.words, w)
			}
		}
		if m.Type == Person && len(f.words) == 1 && family(g.doc, m, f.words[0]) {
			f.suffix = "family"
		}
		id := key(m.Type, f.words, f.suffix)
		k, ok := g.index[id]
		if !ok {
			k = len(g.forms)
			f.group = k
			if m.Type == Person {
				f.given = canonical(f.words[0])
				f.gender = gazetteer.Person(strings.Join(f.words, " "))
			}
			g.index[id] = k
			g.forms = append(g.forms, f)
		}
		g.forms[k].mentions++
		g.of[i] = k
	}
}

// retype makes organizations of people whose name is what stands in brackets
// behind an organization, and is short for it: after "Trust for Inland Mill
// Engines (TIME)" no TIME is a person.
func (g *gatherer) retype() {
	var short map[string]bool
	for i := 1; i < len(g.mentions); i++ {
		a, b := g.mentions[i-1], g.mentions[i]
		if a.Type != Org || b.Type != Person && b.Type != Org || b.Start < a.End || b.Start-a.End > 3 || strings.TrimSpace(g.doc.Text[a.End:b.Start]) != "(" {
			continue
		}
		text := g.doc.Of(b.Span)
		if strings.ToUpper(text) != text || strings.ContainsAny(text, " \n") || !acronymOf(strings.ToLower(text), strings.Fields(gazetteer.Fold(g.doc.Of(a.Span)))) {
			continue
		}
		if short == nil {
			short = map[string]bool{}
		}
		short[text] = true
	}
	for i := range g.mentions {
		if m := &g.mentions[i]; m.Type == Person && short[g.doc.Of(m.Span)] {
			m.Type = Org
		}
	}
}

// hyphened returns where the person of mention i ends: "Lee Sang" before "-min"
// ends after it, for a name does not end inside a word.
func (g *gatherer) hyphened(i int) int {
	end := g.mentions[i].End
	for t := g.doc.TokenAt(end); t+1 < len(g.doc.Tokens) && g.doc.Tokens[t].Start == end && g.doc.Word(t) == "-"; t += 2 {
		next := g.doc.Tokens[t+1]
		if next.Kind != lex.Word || next.Start != end+1 || i+1 < len(g.mentions) && g.mentions[i+1].Start < next.End || next.End-next.Start > 5 {
			break
		}
		end = next.End
	}
	return end
}

// sharedSurname returns the surname that mention i, the first name word, shares with the
// person right behind it, folded: in "Ian and Moira Frost", of Ian, frost. It returns ""
// where there is none, or the word may be a surname itself.
func (g *gatherer) sharedSurname(i int, word string) string {
	if i+1 == len(g.mentions) || g.mentions[i+1].Type != Person || gazetteer.Surname(word) {
		return ""
	}
	next := g.mentions[i+1]
	if strings.TrimSpace(g.doc.Text[g.mentions[i].End:next.Start]) != "and" || gazetteer.GivenName(word) == gazetteer.NoName {
		return ""
	}
	if first, last, _ := strings.Cut(gazetteer.Fold(g.doc.Of(next.Span)), " "); last != "" && !strings.Contains(last, " ") && gazetteer.Person(first+" "+last) != gazetteer.NoName {
		return last
	}
	return ""
}

// key is what mentions of one form share.
func key(t Type, words []string, suffix string) string {
	return string(rune('A'+int(t))) + strings.Join(words, " ") + "|" + suffix
}

// read finds the words of a form in text, where no office is a first name.
func (f *form) read(text string, offices map[string]bool) {
	fields := strings.Fields(text)
	for i := 0; i < len(fields); i++ {
		w := gazetteer.Fold(fields[i])
		if f.typ == Person && len(f.words) > 0 && f.nick == "" {
			if nick, used := nickname(fields[i:]); used > 0 && i+used < len(fields) {
				f.nick = nick
				i += used - 1
				continue
			}
		}
		w = strings.Trim(w, "@#,;:\"“”«»()[]")
		w = strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "'")
		if bare := strings.TrimSuffix(w, "."); len(bare) > 2 || f.typ == Person {
			w = bare
		}
		if w == "" || w == "the" && len(f.words) == 0 && len(fields) > 1 {
			continue
		}
		if f.typ == Person {
			if len(f.words) == 0 && i+1 < len(fields) && (honorific(w) || offices[w]) {
				continue
			}
			if w == "of" && len(f.words) > 0 {
				break // Lord Hill of Oareford
			}
			if len(f.words) > 1 && (one(strings.ReplaceAll(w, ".", ""), honours) || strings.Trim(fields[i], ",.") == senior) {
				continue
			}
			if len(f.words) > 0 && generation(w) {
				f.suffix = w
				continue
			}
		}
		f.words = append(f.words, w)
	}
	if len(f.words) == 0 {
		f.words = append(f.words, gazetteer.Fold(strings.Join(fields, " ")))
	}
}

// nickname returns the nickname in marks that fields start with, and how many
// fields it takes: “The Rock”.
func nickname(fields []string) (string, int) {
	first := gazetteer.Fold(fields[0])
	mark := strings.IndexAny(first, "\"'“(")
	if mark != 0 {
		return "", 0
	}
	for n := 1; n <= 4 && n <= len(fields); n++ {
		last := strings.TrimRight(gazetteer.Fold(fields[n-1]), ",")
		if n == 1 && len(last) < 3 {
			continue
		}
		if strings.HasSuffix(last, "\"") || strings.HasSuffix(last, "'") || strings.HasSuffix(last, "”") || strings.HasSuffix(last, ")") {
			nick := gazetteer.Fold(strings.Join(fields[:n], " "))
			return strings.TrimPrefix(strings.Trim(nick, "\"'“”(),"), "the "), n
		}
	}
	return "", 0
}

// family reports whether mention m of one word means several people of a name:
// "the Clintons".
func family(doc *lex.Document, m Mention, word string) bool {
	if len(word) < 4 || word[len(word)-1] != 's' {
		return false
	}
	i := doc.TokenAt(m.Start)
	if i == 0 {
		return false
	}
	switch gazetteer.Fold(doc.Word(i - 1)) {
	case "the", "both", "younger", "elder", "older":
		return true
	}
	return false
}

// root returns the form that stands for the name of form i.
func (g *gatherer) root(i int) int {
	for g.forms[i].group != i {
		g.forms[i].group = g.forms[g.forms[i].group].group
		i = g.forms[i].group
	}
	return i
}

// join makes the forms a and b one name. The earlier one stands for it.
func (g *gatherer) join(a, b int) {
	a, b = g.root(a), g.root(b)
	if a > b {
		a, b = b, a
	}
	g.forms[b].group = a
}

// names writes what was gathered.
func (g *gatherer) names() []Name {
	var names []Name
	at := make([]int, len(g.forms))
	for i := range at {
		at[i] = -1
	}
	best := []int{} // for each name, the mention that gives its text
	for i := range g.mentions {
		k := g.chosen[i]
		if k < 0 {
			k = g.of[i]
		}
		if k < 0 {
			g.mentions[i].Name = -1
			continue
		}
		k = g.root(k)
		if at[k] < 0 {
			at[k] = len(names)
			names = append(names, Name{Type: g.mentions[i].Type})
			best = append(best, i)
		}
		n := at[k]
		g.mentions[i].Name = n
		names[n].Mentions = append(names[n].Mentions, i)
		if g.fuller(i, best[n]) {
			best[n] = i
		}
	}
	for n, i := range best {
		s := g.mentions[i].Span
		if g.owned != nil && g.owned[i] >= 0 {
			s.Start = g.owned[i] // Zania's Foreign Ministry, beside Marland's
		}
		names[n].Text = plain(g.doc.Of(s))
		if names[n].Type == Person {
			names[n].Text = unhonoured(names[n].Text)
		}
	}
	return names
}

// fuller reports whether mention a gives a fuller form of a name than b, which
// comes first: more words, then more letters, then not all in capitals, then
// no title.
func (g *gatherer) fuller(a, b int) bool {
	x, y := g.forms[g.of[a]], g.forms[g.of[b]]
	if x.born {
		return false
	}
	nx, ny := len(x.words), len(y.words)
	if x.suffix != "" {
		nx++
	}
	if y.suffix != "" {
		ny++
	}
	if nx != ny {
		return nx > ny
	}
	if x.typ == Person && nx == 1 && g.of[a] != g.of[b] {
		return false // Moira is not called Frost
	}
	s, t := g.doc.Of(g.mentions[a].Span), g.doc.Of(g.mentions[b].Span)
	if g.of[a] == g.of[b] {
		if n := len(strings.Fields(t)); x.typ == Person && n < ny && n < len(strings.Fields(s)) {
			return true // Tom Diaz, after “Tom and Sam Diaz”
		}
		if x.typ == Person && len(plain(s)) < len(plain(t)) && strings.ToUpper(s) != s {
			return true // without a title
		}
		return s != t && strings.ToUpper(t) == t && strings.ToUpper(s) != s && len(t) > 4
	}
	return len(strings.Join(x.words, " ")) > len(strings.Join(y.words, " "))
}

// senior is the honour of a Nigerian barrister, which is a name in small letters.
const senior = "SAN"

// unhonoured returns a person's name without the honours behind it: Lena Ortiz KC.
func unhonoured(name string) string {
	for {
		i := strings.LastIndexByte(name, ' ')
		if i < 0 || strings.IndexByte(name[:i], ' ') < 0 || name[i+1:] != senior && !one(strings.ToLower(strings.ReplaceAll(name[i+1:], ".", "")), honours) {
			return name
		}
		name = strings.TrimSuffix(name[:i], ",")
	}
}

// plain writes a name with single spaces, without a possessive that is no part of it
// and without the brackets of an editor: [Lena] Ortiz.
func plain(text string) string {
	s := strings.Join(strings.Fields(strings.ReplaceAll(strings.ReplaceAll(text, "[", ""), "]", "")), " ")
	for _, end := range [...]string{"'s", "’s", "'S", "’S"} {
		if cut, ok := strings.CutSuffix(s, end); ok && cut != "" && !gazetteer.Organization(s) {
			return cut
		}
	}
	return s
}
