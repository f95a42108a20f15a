package preview

import (
	"strings"
	"sync"

	"whosaid/analyzer/lex"
	"whosaid/analyzer/quote"
)

// A cue verb says that somebody said, thought or saw something: "said",
// "denied", "hopes". The table gives each lemma its act and the frames it
// stands in; inflected forms are led back to the lemma by rule or, where they
// are irregular, by a list.

// A frame is a way in which a cue takes its content.
type frame uint16

const (
	takesQuote   frame = 1 << iota // q  “Wait,” she said
	takesThat                      // c  said that it rained
	takesClause                    // b  said it rained
	takesWhether                   // w  asked whether it rained, explained why
	takesNoun                      // n  denied the charge
	takesTo                        // i  promised to go
	takesGerund                    // g  denied going
	takesHearer                    // o  told reporters that …, urged them to go
	takesSmall                     // s  called it a mistake
	takesAs                        // a  described it as a mistake
	onlyPassive                    // P  is rumored to
	weak                           // ?  mostly no statement: only with “that”, a quotation or what its frames name
)

const frameLetters = "qcbwnigosaP?"

// An entry is a cue verb with its frames and its prepositions ("call for").
type entry struct {
	lemma  string
	act    quote.Act
	frames frame
	preps  string // space-separated, a space at both ends: " for on "
}

// A form says how a cue verb is inflected.
type form uint8

const (
	base       form = iota // say: infinitive, or present with a plural subject
	present                // says
	past                   // said: past or past participle
	participle             // written: past participle only
	gerund                 // saying
)

type inflected struct {
	*entry
	form form
}

// verbs maps every inflected form of every cue verb to its entry; made when
// the first text is read.
var verbs = sync.OnceValue(func() map[string]inflected {
	m := make(map[string]inflected, 2048)
	byLemma := make(map[string]*entry, 512)
	for line := range strings.Lines(strings.TrimSpace(verbTable)) {
		e := readEntry(strings.TrimSpace(line))
		lemma := e.lemma
		byLemma[lemma] = e
		s, d, g := inflect(lemma)
		m[lemma] = inflected{e, base}
		m[s] = inflected{e, present}
		m[d] = inflected{e, past}
		m[g] = inflected{e, gerund}
	}
	for line := range strings.Lines(strings.TrimSpace(irregular)) {
		f := strings.Fields(line)
		k := past
		switch f[2] {
		case "n":
			k = participle
		case "b":
			k = base
		case "g":
			k = gerund
		}
		m[f[0]] = inflected{byLemma[f[1]], k}
	}
	return m
})

// readEntry reads one line of a table: "warn s qcbo+of+against".
func readEntry(line string) *entry {
	lemma, rest, _ := strings.Cut(line, " ")
	act, rest, _ := strings.Cut(rest, " ")
	e := &entry{lemma: lemma, act: acts[act[0]]}
	frames, preps, _ := strings.Cut(rest, "+")
	for i := range len(frames) {
		e.frames |= 1 << strings.IndexByte(frameLetters, frames[i])
	}
	if preps != "" {
		e.preps = " " + strings.ReplaceAll(preps, "+", " ") + " "
	}
	return e
}

var acts = map[byte]quote.Act{'s': quote.Speech, 't': quote.Thought, 'p': quote.Perception, 'd': quote.Document}

// doubling holds the lemmas whose last consonant doubles: admitted.
const doubling = " admit plan rip tip submit refer rebut dub signal label rebut brag slam pan commit permit ban equip opt "

// inflect returns the third person, the past and the -ing form of a regular
// verb.
func inflect(lemma string) (s, d, g string) {
	n := len(lemma)
	last := lemma[n-1]
	switch {
	case last == 'y' && !strings.ContainsRune("aeou", rune(lemma[n-2])):
		return lemma[:n-1] + "ies", lemma[:n-1] + "ied", lemma + "ing"
	case last == 'e' && lemma[n-2] != 'e':
		return lemma + "s", lemma + "d", lemma[:n-1] + "ing"
	case last == 'e':
		return lemma + "s", lemma + "d", lemma + "ing"
	case strings.HasSuffix(lemma, "ss"), strings.HasSuffix(lemma, "sh"), strings.HasSuffix(lemma, "ch"), last == 'x', last == 'o':
		return lemma + "es", lemma + "ed", lemma + "ing"
	}
	stem := lemma
	if lex.Listed(doubling, lemma) {
		stem += lemma[n-1:]
	}
	return lemma + "s", stem + "ed", stem + "ing"
}
