package names

import (
	"unicode/utf8"

	"whosaid/analyzer/entity/gazetteer"
	"whosaid/analyzer/lex"
)

// This file looks at how words are written, and at what the document as a
// whole says about a word: in "Brown smiled. Later Gordon Brown left." the
// second Brown shows that the first is a name, not a colour.

// A shape is how the letters of a token are written.
type shape uint8

const (
	other   shape = iota // no Latin letter, or punctuation
	lower                // word
	initial              // Word, McDonald, O'Neill
	upper                // NATO, U.S.
	mixed                // iPhone, eBay
	figure               // 42, 9pm
)

func shapeOf(s string) shape {
	up, low, first, latin := 0, 0, other, true
	for i, r := range s {
		var l shape
		switch {
		case 'a' <= r && r <= 'z':
			l = lower
		case 'A' <= r && r <= 'Z':
			l = upper
		case r < 0xC0:
			if '0' <= r && r <= '9' && i == 0 {
				first = figure
			}
			continue
		case r == utf8.RuneError, r == '×', r == '÷', 0x2B0 <= r && r <= 0x36F, 0x2000 <= r && r <= 0x206F:
			continue // marks inside words: O’Leary
		case r <= 0xDE:
			l = upper
		case r <= 0xFF:
			l = lower
		case r <= 0x24F, 0x1E00 <= r && r <= 0x1EFF:
			l = lower
			if (r&1 == 0) != (0x139 <= r && r <= 0x148 || 0x179 <= r && r <= 0x17E) {
				l = upper
			}
		default:
			latin = false
			continue
		}
		if l == upper {
			up++
		} else {
			low++
		}
		if first == other {
			first = l
		}
	}
	switch {
	case !latin || up+low == 0 && first != figure:
		return other
	case first == figure:
		if up > 0 && low == 0 && up+low > 1 {
			return mixed
		}
		return figure
	case first == lower && up == 0:
		return lower
	case first == lower:
		return mixed
	case low == 0 && up > 1:
		return upper
	}
	return initial
}

// A word is what is known of one word of the document, whatever its case.
type word struct {
	text    string // folded
	role    role
	first   gazetteer.Gender
	place   gazetteer.Kind
	common  bool // English has it in lower case
	ending  bool // it ends as English words do: -ly, -ing
	surname bool
	family  bool  // it follows a first name somewhere: Doris Day
	low     int32 // times in lower case
	mid     int32 // times capitalised where only names are
}

// A style is how a sentence uses capitals.
type style uint8

const (
	plain    style = iota // names have capitals
	headline              // Most Words Have Them
	shout                 // ALL LETTERS DO
	foreign               // another language, another script
)

// words reads every token: its shape, its word, the style of its sentence.
func (r *reader) words() {
	n := len(r.doc.Tokens)
	r.shape = make([]shape, n)
	r.id = make([]int32, n)
	r.style = make([]style, len(r.doc.Sentences))
	index := make(map[string]int32, n/4)
	r.info = append(r.info[:0], word{})
	index[""] = 0
	for i, t := range r.doc.Tokens {
		if r.stop() {
			return
		}
		if t.Kind == lex.Punct {
			continue
		}
		s := r.doc.Word(i)
		if len(s) > 64 || s[0] == '#' || s[0] == '@' {
			continue
		}
		r.shape[i] = shapeOf(s)
		key := gazetteer.Fold(s)
		if k := len(key) - 1; k > 1 && key[k] == '.' && key[1] != '.' {
			key = key[:k] // Inc., Mr.
		}
		id, ok := index[key]
		if !ok {
			id = int32(len(r.info))
			index[key] = id
			r.info = append(r.info, know(key))
		}
		r.id[i] = id
	}
	alien := r.alien(0, n)
	for s := range r.doc.Sentences {
		r.style[s] = r.styleOf(s)
		if r.style[s] != foreign && alien {
			r.style[s] = foreign
		}
		if r.style[s] == plain {
			r.count(s)
		}
	}
}

func know(key string) word {
	return word{
		text: key, role: roleOf(key), first: gazetteer.FirstName(key), place: gazetteer.Place(key),
		common: gazetteer.Common(key), surname: gazetteer.Surname(key), ending: ending(key),
	}
}

// ending reports whether w ends as ordinary words of English do.
func ending(w string) bool {
	if len(w) < 6 {
		return false
	}
	for _, e := range [...]string{"ly", "ing", "tion", "tions", "ness", "ment", "ments", "ism", "able", "ible", "ful", "less", "ated", "ised", "ized", "ating", "ity", "ities", "ance", "ence", "ship", "ships", "ward", "wards", "wise", "ives", "ers", "ours", "ists", "graphy", "ology", "ise", "ize", "ous", "ical", "ected", "ured", "ally", "ted", "ded"} {
		if n := len(w) - len(e); n > 1 && w[n:] == e {
			return true
		}
	}
	return false
}

// styleOf tells how sentence s uses capitals. It is a headline when most of
// its ordinary words have them.
func (r *reader) styleOf(s int) style {
	var words, shouts, strange, small, big int
	sentence := r.doc.Sentences[s]
	for i := sentence.First; i < sentence.Last; i++ {
		if r.doc.Tokens[i].Kind != lex.Word {
			continue
		}
		w := &r.info[r.id[i]]
		ordinary := w.common && len(w.text) > 2 && w.role&(title|titleStart) == 0 && w.first == gazetteer.NoName && w.place == gazetteer.Unknown && i > sentence.First
		if function(w.text) {
			ordinary = false
		}
		switch r.shape[i] {
		case initial, mixed:
			words++
			if ordinary {
				big++
			}
		case upper:
			words++
			shouts++
		case lower:
			words++
			if ordinary {
				small++
			}
		default:
			strange++
		}
	}
	stop := r.doc.Word(sentence.Last - 1)
	switch {
	case strange > words:
		return foreign
	case words > 14 && r.alien(sentence.First, sentence.Last):
		return foreign
	case words > 2 && shouts*10 >= words*8 && shouts > 1:
		return shout
	case words > 3 && big > 1 && big >= 3*small && (stop != "." || big > 4):
		return headline
	}
	return plain
}

// alien reports whether the tokens [first, last) are of another language in
// Latin script: they lack the small words of English, and most of the words
// written small are not English.
func (r *reader) alien(first, last int) bool {
	small, english, unknown := 0, 0, 0
	for i := first; i < last; i++ {
		if r.shape[i] != lower {
			continue
		}
		small++
		switch w := &r.info[r.id[i]]; w.text {
		case "the", "of", "and", "to", "for", "that", "is", "with", "at", "by", "from", "it", "he", "she", "they", "his", "their", "has", "have", "said", "but", "who", "which", "be", "this", "are":
			english++
		default:
			if len(w.text) > 3 && !w.common && !function(w.text) {
				unknown++
			}
		}
	}
	return small > 8 && english*10 < small && unknown*2 > small
}

// count counts how the words of sentence s are written.
func (r *reader) count(s int) {
	sentence := r.doc.Sentences[s]
	for i := sentence.First; i < sentence.Last; i++ {
		w := &r.info[r.id[i]]
		switch r.shape[i] {
		case lower:
			w.low++
		case initial, upper:
			if !r.opens(i) {
				w.mid++
			}
			if p := i - 1; p >= sentence.First && r.shape[p] == initial && r.shape[i] == initial && !r.opens(i) && w.role&(orgEnd|facEnd|gpeEnd|generation) == 0 {
				if f := &r.info[r.id[p]]; f.first != gazetteer.NoName && (!f.common || !r.opens(p)) && f.role&title == 0 && f.place != gazetteer.Country {
					w.family = true
				}
			}
		}
	}
}

// opens reports whether token i stands where any word has a capital: at the
// start of a sentence, after an opening mark, a colon or a dash.
func (r *reader) opens(i int) bool {
	t := r.doc.Tokens[i]
	if i == r.doc.Sentences[t.Sentence].First {
		return true
	}
	switch r.doc.Word(i - 1) {
	case "\"", "“", "‘", "'", "``", "''", "«", "‹", "„", "‚":
		return !t.Space
	case ":", "•", "*", "·", "-", "–", "—", "--", "...", "…", ".", "?", "!", ")", "|", "#":
		return r.doc.Tokens[i].Space || r.doc.Word(i-1) == "—"
	case "(", "[":
		return i-1 == r.doc.Sentences[t.Sentence].First
	}
	return false
}
