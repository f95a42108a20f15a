// Package gazetteer knows names: first names with their gender, family names,
// countries, provinces, cities, peoples, waters and mountains, some
// organizations, and which words are ordinary English ones.
//
//	gazetteer.FirstName("Siobhán")  // Female
//	gazetteer.Place("côte d'ivoire") // Country
//
// The lists are sorted text that is searched where it lies, so they cost
// nothing at start-up and no memory beyond the program. Every function takes
// words in any case and with or without accents.
package gazetteer

import "strings"

// Gender is the gender that a first name is usually given to.
type Gender uint8

// The genders of first names.
const (
	NoName Gender = iota // not a first name that the list holds
	Female
	Male
	Both
)

// FirstName returns the gender of a first name, NoName for any other word.
// Double names go by their first part: "Jean-Pierre" is Male.
func FirstName(word string) Gender { return genderIn(firstNames, word) }

// genderIn returns the gender that a list tells of a first name.
func genderIn(list, word string) Gender {
	key := Fold(word)
	kind, ok := find(list, key, 2)
	if !ok {
		for i := 2; i < len(key)-1; i++ {
			if key[i] == '-' {
				kind, ok = find(list, key[:i], 2)
				break
			}
		}
	}
	switch {
	case !ok:
		return NoName
	case kind == 'f':
		return Female
	case kind == 'm':
		return Male
	}
	return Both
}

// familyFirst are frequent family names, some of them first names elsewhere, of
// those who write the family name first.
const familyFirst = " ahn bai bui cai cao chang chen cheng chiang chin cho choi chou dai deng ding dong du fan fang feng fu gao gu guo han he hou hsu hu huang hwang jang jeong jia jiang jin jung kang kim kong kwon lai lee lei li liang liao lim lin liu long lu luo ma mao meng nguyen ning oh pan park peng pham phan qian qin qiu ren seo shao shen shi shin song su sun tan tang tian tran tsai tseng vo wan wang wei wen wu xi xia xiang xiao xie xiong xu xue yan yang yao ye yin yoon yu yuan zeng zhang zhao zheng zhong zhou zhu zou "

// Person returns the gender that the full name of a person tells by its first
// name, NoName for one word and where the family name stands first: in "Lu
// Li-shih" and "Kim Dae-ki" neither Lu nor Kim is a first name.
func Person(name string) Gender {
	first, rest, _ := strings.Cut(name, " ")
	last := rest[strings.LastIndexByte(rest, ' ')+1:]
	if last == "" {
		return NoName
	}
	if i := strings.IndexByte(last, '-'); i > 0 && i+1 < len(last) && 'a' <= last[i+1] && last[i+1] <= 'z' {
		return NoName
	}
	if In(familyFirst, Fold(first)) && FirstName(last) == NoName {
		return NoName
	}
	return GivenName(first)
}

// Mixed reports whether a first name is a woman's often, and a man's often, whichever of
// the two FirstName says.
func Mixed(word string) bool { return In(mixed, Fold(word)) }

// mixed are first names that the lists give one gender, but that women and men have who
// are in the news: Jean, Andrea, Lindsey. From general knowledge.
const mixed = " alex andrea ariel ashley aubrey avery bobbie cameron camille casey charlie chris claude dale dana daryl devon dominique drew ellis finley frankie gabriele gal hayden hilary jackie jaime jamie jan jean jesse jordan jules kai kelly kendall kerry kiran laurence leslie lindsay lindsey loren lynn marion michele min morgan noa noor parker payton peyton quinn reese riley robin rowan sam sasha shashi shay simone skyler stacy suman sydney taylor terry tracy "

// GivenName returns the gender of a word that is known to be a first name: unlike
// FirstName, which knows no words that are ordinary ones, too, it is Female for "Anna".
func GivenName(word string) Gender {
	if g := FirstName(word); g != NoName {
		return g
	}
	return genderIn(given, word)
}

// Surname reports whether word is a frequent family name.
func Surname(word string) bool {
	_, ok := find(surnames, Fold(word), 0)
	return ok
}

// Kind says what a place or people is.
type Kind uint8

// The kinds of places and peoples.
const (
	Unknown    Kind = iota
	Country         // France, Côte d'Ivoire
	Province        // Ohio, Bavaria, Punjab
	Metropolis      // a city of 700,000 or more
	City            // a smaller one
	Region          // continents, parts of the world, waters, mountains, islands
	People          // French, Kurdish, Muslim, Democrat
)

// Place returns what phrase, words with single spaces between them, stands for.
// Peoples are found in the singular and the plural, as noun and as adjective.
func Place(phrase string) Kind {
	key := Fold(phrase)
	if _, ok := find(regions, key, 0); ok {
		return Region
	}
	if isPeople(key) {
		return People
	}
	kind, ok := find(atlas, key, 2)
	if !ok {
		kind, _ = find(places, key, 2)
	}
	switch kind {
	case 'c':
		return Country
	case 'p':
		return Province
	case 'T':
		return Metropolis
	case 't':
		return City
	case 'l':
		return Region
	}
	return Unknown
}

// Organization reports whether phrase is the name of a well-known body:
// a company, a party, an agency, a newspaper, a team.
func Organization(phrase string) bool {
	_, ok := find(organizations, Fold(phrase), 0)
	return ok
}

func isPeople(key string) bool {
	if _, ok := find(peoples, key, 0); ok {
		return true
	}
	if n := len(key) - 1; n > 2 && key[n] == 's' {
		_, ok := find(peoples, key[:n], 0)
		return ok
	}
	return false
}

// find looks for key (folded) in list: lines sorted by byte, each an entry and
// width bytes of a kind, between two line ends. It returns the last byte of the
// line.
func find(list, key string, width int) (kind byte, ok bool) {
	lo, hi := 0, len(list)-1 // list[lo] and list[hi] are line ends
	for lo < hi {
		start := (lo + hi) / 2
		for list[start] != '\n' {
			start--
		}
		end := start + 1
		for list[end] != '\n' {
			end++
		}
		if end-start <= width {
			return 0, false
		}
		switch entry := list[start+1 : end-width]; {
		case entry == key:
			return list[end-1], true
		case entry < key:
			lo = end
		default:
			hi = start
		}
	}
	return 0, false
}
