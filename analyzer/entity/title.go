package entity

import (
	"strings"

	"whosaid/analyzer/entity/gazetteer"
	"whosaid/analyzer/lex"
)

// Titles stand before people's names and are no part of them: in
//
//	Dr. Lena Ortiz and Detective Tom Diaz met King Anna of Oster.
//
// they are Dr., Detective and King. What a stage may take from a title depends on what
// else the word may be: a name may begin with King, and with Gen where no stop follows,
// but none with Detective.

// Titles in folded form, without their stops.
const (
	// How anybody may be addressed, or the learned and the honoured are.
	styles = "mr mrs ms miss madam mister mme dr prof hon engr atty adv cr shri smt alhaji alhaja hajiya " +
		"hajia mallam mallama datuk dato datin seri puan encik"

	// What people are by office or calling, which no name begins with.
	offices = "professor senator representative congressman congresswoman assemblyman assemblywoman alderman " +
		"alderwoman alderperson councilman councilwoman councilmember councillor cllr governor president " +
		"sheriff judge justice ambassador amb sergeant sgt commodore comrade comm commissioner " +
		"superintendent supt inspector insp detective det constable barrister advocate pastor " +
		"reverend fr archbishop baroness viscount viscountess haji mzee sheikha taoiseach tanaiste"

	// Ranks that are names or other words where no stop follows.
	ranks = "sen rep gov gen col capt lt rev barr"

	// Ranks of the police that are names or other words in small letters.
	police = "PC DC DS DI DCI"

	// Titles that are names or other words as often.
	others = "cm mx sir dame lord lady general colonel maj major captain lieutenant minister chancellor king " +
		"queen prince princess pope bishop cardinal father imam sheikh ayatollah rabbi mayor secretary " +
		"chairman director coach officer rt monsieur madame herr frau señor pc dc ds dci brig cpl sri " +
		"acp"
)

// PureTitles are titles that no name begins with, as lex.Listed takes them.
const PureTitles = " " + styles + " " + offices + " "

// Styled reports whether a word is how anybody may be addressed, or the learned and the
// honoured are, in any case and with its stop or without.
func Styled(word string) bool { return one(untitled(word), styles) }

// Honorific reports so whether a word stands before people's names and is no part of
// them.
func Honorific(word string) bool { return honorific(untitled(word)) }

// OnlyTitle reports whether a word with a capital is a title and begins no name.
func OnlyTitle(word string) bool {
	if !lex.Capital(word) {
		return false
	}
	w := untitled(word)
	return lex.Listed(PureTitles, w) || one(w, ranks) && len(w) < len(word) || one(word, police)
}

// untitled folds a title and takes off its stop, or the apostrophe of Dato'.
func untitled(word string) string { return strings.TrimRight(gazetteer.Fold(word), ".'") }

// honorific is Honorific for a folded word without a stop.
func honorific(word string) bool {
	return lex.Listed(PureTitles, word) || one(word, ranks) || one(word, others)
}
