package speaker

import (
	"strings"

	"whosaid/analyzer/lex"
)

// Phrases are found by the little words and the endings that mark them: in
//
//	But the mayor of Leeds, elected in May, said
//
// "but" may stand before a subject, "the" begins a phrase, "of" and "elected" begin
// its tail, and "said" ends it. A list of words is one string with a space before and
// behind each.

const (
	articles    = " a an the this that these those his her its their my our your another one some any "
	aOrThe      = " a an the "
	possessives = " his her its their "
	pronouns    = " he she they it i we you who which that this these those him her his them their its my our himself herself themselves itself "
	relatives   = " who which that whom whose where when while if because "
	// Pronouns that begin a clause of their own, unlike the IT of an IT director.
	subjects = " he she it they we "
	// What the tail of a phrase begins with.
	tails = " of in at on for from with by to as about against among amid after before between during despite near under over inside into like outside aboard across behind around alongside through toward towards via within without including than since who whom whose which that where when while if because "
	// What may stand before a subject.
	connectors = " but and meanwhile still however so yet then also later earlier now instead moreover separately nevertheless besides or "
	// What a subject ends before: verbs, and words that stand between it and its verb.
	finites = " is are was were be has have had do does did can could may might must will would shall should said says say told tells also came went took made gave met voted decided agreed wanted wants want believes believe thinks think hopes hope argues argue claims claim fears plans seems appears remains became left began got found saw knew felt led won lost held kept spoke wrote set put ran sat stood brought thought hid grew rose fell drove flew broke chose threw swore tore wore sank shook woke forgot stole drew never now then n't not recently later already currently often only just "
	// When or where it was, before a source: Next door, the owner.
	settings = " ruling responding reacting contributing concluding continuing replying next nearby elsewhere downtown upstairs downstairs afterwards afterward later earlier meanwhile "
	// What may stand behind a source: Ortiz herself.
	afterthoughts = " himself herself themselves itself there here today yesterday alike "
	// How much of something: a number of lawmakers.
	amounts = " number lot lots series majority minority dozens hundreds thousands scores handful half third quarter quarters percent % one some many most several few two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen twenty thirty forty fifty range host group panel team members rest years pair couple all both none any "
	// How nearly it is so much: just under half.
	nearly   = " just only nearly almost roughly about around over under "
	measures = nearly + "more less fewer than at least most up to "
	// What a name follows: a firm called Arup.
	naming = " called named surnamed nicknamed dubbed "
	dashes = " - – — -- "
	// What parts a phrase from one that is set beside it: Lena Ortiz — a builder.
	pauses = " , — – -- "
)

// plural reports whether w, in lower case, looks like a plural.
func plural(w string) bool { return strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") }

// participle reports whether w looks like a participle, or like another word that
// begins the tail of a phrase: elected, taking, aware.
func participle(w string) bool {
	if w[0] >= 'A' && w[0] <= 'Z' {
		return false
	}
	return len(w) > 4 && (strings.HasSuffix(w, "ed") || strings.HasSuffix(w, "ing")) || lex.Listed(" known given read held sent seen led made taken born hurt familiar close aware able ", w)
}
