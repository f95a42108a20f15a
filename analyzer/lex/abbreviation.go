package lex

import (
	"slices"
	"strings"
)

// This file knows the words that keep their full stop: in "Gov. Lee arrived
// at 5 p.m. Mr. Day left." the stops of Gov., p.m. and Mr. belong to the word.
// The lists are general knowledge of English news writing.

var (
	// leading abbreviations stand before what they belong to, so that no
	// sentence ends with them: titles, "No. 5", "vs.".
	leading = list("adm alh amb approx asst atty br brig capt cf cmdr col cpl del det dr e.g engr fig fr ft gen gov govs hon i.e insp lt maj messrs mlle mme mmes mdm mr mrs ms mt nos op pp pres prof pvt rep reps rev rs rt sen sens sgt smt st ste supt v viz vs")

	// trailing abbreviations may end a sentence: "Acme Inc.", "Jr.", "Oct.".
	trailing = list("ala al apr ariz ark assn aug ave blvd bros calif co colo conn corp ct dec dept dist div esq etc feb fla fri ga hwy ill inc ind intl jan jr jul jun kan ky ltd mass md mfg mich minn misc miss mo mon mont natl neb nev nov oct okla ore pa ph.d plc pty rd s.p.a sat sec sept sr tenn tex thu thurs tue tues univ va vt wash wed wis wisc wyo")

	// cased are abbreviations that are words when written small.
	cased = list("ala ark co col colo conn ct dec del dist div fig fr fri ft gen gov ill ind jan jun ky mass miss mo mon mont mt neb nov op ore pa pres rep sat sec sen tex va wash wed")
)

func list(words string) []string {
	l := strings.Fields(words)
	slices.Sort(l)
	return l
}

func has(list []string, word string) bool {
	_, found := slices.BinarySearch(list, word)
	return found
}

// longest is the length in bytes of the longest abbreviation that is looked
// up, without its last stop.
const longest = 8

// keepsStop reports whether the full stop between word and rest belongs to
// word. rest is what follows in the paragraph, or the beginning of it.
func keepsStop(word, rest string) bool {
	if len(word) > longest {
		return false
	}
	rest = strings.TrimLeft(rest, " \t\n\r\u00a0")
	next, n := rune(0), 0
	if rest != "" {
		next, n = character(rest, 0)
	}
	first, size := character(word, 0)
	if size == len(word) { // one letter
		switch {
		case classOf(first) != letter:
			return false
		case first == 'I': // "World War I." but "I. M. Pei"
			return isUpper(next) && strings.HasPrefix(rest[n:], ".")
		case isUpper(first):
			return next != 0
		}
		return first == 'v' || (first == 'p' || first == 'c') && classOf(next) == digit
	}
	if initials(word) {
		return true
	}
	low := strings.ToLower(word)
	switch low {
	case "no", "mar", "est", "pop":
		return classOf(next) == digit
	}
	if !isUpper(first) && has(cased, low) {
		return false
	}
	return has(leading, low) || has(trailing, low)
}

// initials reports whether word is made of letters, at most two together, with
// stops between them, as "U.S", "a.m", "Ph.D".
func initials(word string) bool {
	stops, run := 0, 0
	for i := 0; i < len(word); {
		r, n := character(word, i)
		i += n
		switch {
		case r == '.':
			stops++
			run = 0
		case classOf(r) != letter:
			return false
		default:
			if run++; run > 2 {
				return false
			}
		}
	}
	return stops > 0
}
