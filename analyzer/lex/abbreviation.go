package lex

import (
	"slices"
	"strings"
)

// This file knows the words that keep their full stop: in "Gov. Lee arrived
// at 5 p.m. Mr. Day left." the stops of Gov., p.m. and Mr. belong to the word.
// The lists are general knowledge of English news writing.

// leading abbreviations stand before what they belong to, so that no sentence
// ends with them: titles, "No. 5", "vs.".
var leading = strings.Fields("adm amb approx atty br brig capt cf cmdr col cpl det dr e.g fig fr ft gen gov govs hon i.e insp lt maj messrs mlle mme mmes mr mrs ms mt nos op pp pres prof pvt rep reps rev rt sen sens sgt ste supt v viz vs")

// trailing abbreviations may end a sentence: "Acme Inc.", "Jr.", "Oct.".
var trailing = strings.Fields("ala al apr ariz ark assn aug ave blvd bros calif co colo conn corp ct dec del dept dist div est esq etc feb fla fri ga hwy ill inc ind intl jan jr jul jun kan ky ltd mass md mfg mich minn misc miss mo mon mont natl neb nev nov oct okla ore pa ph.d plc pty rd s.p.a sat sec sept sr st tenn tex thu thurs tue tues univ vt wash wed wis wyo")

// cased are abbreviations that are words when written small: "ill.", "co.".
var cased = strings.Fields("ala ark co col colo conn ct dec del dist div fig fr fri ft gen gov ill ind jan jun ky la mar mass me miss mo mon mont mt neb nov op ore pa pres rep sat sec sen st sun tex wash wed")

func init() {
	for _, list := range [][]string{leading, trailing, cased} {
		slices.Sort(list)
	}
}

func has(list []string, word string) bool {
	_, found := slices.BinarySearch(list, word)
	return found
}

// maxAbbreviation is the length in bytes of the longest abbreviation that is
// looked up, without its last stop.
const maxAbbreviation = 8

// keepsStop reports whether the full stop after word belongs to it. next is
// the first character after the stop and any white space, 0 at the end of the
// paragraph.
func keepsStop(word string, next rune) bool {
	if len(word) > maxAbbreviation {
		return false
	}
	first, n := character(word, 0)
	if n == len(word) { // one letter
		if classOf(first) != letter {
			return false
		}
		if isUpper(first) {
			return next != 0 && (first != 'I' || isUpper(next))
		}
		return first == 'v' || first == 'p' && '0' <= next && next <= '9'
	}
	if initials(word) {
		return true
	}
	low := strings.ToLower(word)
	if low == "no" {
		return '0' <= next && next <= '9'
	}
	if !isUpper(first) && has(cased, low) {
		return false
	}
	return has(leading, low) || has(trailing, low) || next != 0 && low == "mar" && '0' <= next && next <= '9'
}

// initials reports whether word is made of letters with stops between them,
// as "U.S", "a.m", "Ph.D".
func initials(word string) bool {
	dots, run := 0, 0
	for i := 0; i < len(word); {
		r, n := character(word, i)
		i += n
		switch {
		case r == '.':
			dots++
			run = 0
		case classOf(r) == letter:
			if run++; run > 2 {
				return false
			}
		default:
			return false
		}
	}
	return dots > 0
}
