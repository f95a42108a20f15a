package preview

import (
	"strings"
	"sync"

	"whosaid/analyzer/entity"
)

// Without a tagger, a word's class comes from a list or from its ending: "the"
// opens a noun phrase, "had" belongs to a verb group, "quickly" is an adverb,
// and what no list knows is taken for a noun. A word may be in several classes;
// "that" is a determiner, a pronoun and what opens a clause.

// A class is a set of word classes.
type class uint32

const (
	det     class = 1 << iota // the, a, some, his, two
	pronoun                   // he, who, others: a noun phrase by itself
	be                        // is, was, been
	have                      // has, had
	do                        // does, did
	modal                     // would, can
	not                       // not, n't, never
	prep                      // of, in, against
	conj                      // and, or, but
	opener                    // that, because, while: opens a clause
	adverb                    // also, publicly
	verb                      // a finite form, surely
	ing                       // a participle in -ing
	ed                        // a form in -ed, participle or past
	noun                      // a noun or adjective, for want of anything else
	name                      // capitalized inside a sentence
	number
	rank     // Mr, Senator: before a name
	when     // Monday, yesterday, week
	comma    //
	colon    //
	dash     // – — --
	stop     // . ; ? !
	bracket  // ( [
	unbrace  // ) ]
	quoted   // a whole quotation, marks included
	mark     // a quotation mark of a short quotation
	genitive // 's
	wh       // who, which, what
)

// verbal words can stand in a verb group before its last verb.
const verbal = be | have | do | modal

// lists holds the words of each class that a list can give.
var lists = []struct {
	class class
	words string
}{
	{det, " a all an another any both each either every her his its many most my neither no one's other our several some such that the their these this those your whose few one two three four five six seven eight nine ten eleven twelve dozens hundreds thousands millions nearly about "},
	{pronoun, " he she they it i we you who one someone somebody everyone everybody nobody anyone others many some most few both all none this that these those which him them us me himself herself themselves itself another each several there mine ours theirs hers "},
	{be, " is are was were be been being am 're 'm ’re ’m isn aren wasn weren "},
	{have, " has have had having 've ’ve hasn haven hadn "},
	{do, " do does did didn doesn don "},
	{modal, " will would can could may might must shall should 'll ’ll 'd ’d wo ca wouldn couldn shouldn won cannot "},
	{not, " not n't n’t never "},
	{prep, " of in on at by for with from to about against over under between among during into through toward towards within without after before since until despite regarding concerning via amid amidst across behind beyond near outside inside off upon per along alongside like unlike including around as than versus "},
	{conj, " and or but nor & yet "},
	{opener, " that because if when while although though whether since unless until after before as than so where why how what who which whose whom whereas once "},
	{adverb, " also then later now still again once too just even only already soon yet ever often always perhaps instead meanwhile however therefore moreover thus so further recently earlier today yesterday tomorrow tonight previously first simply merely rather quite very later afterward afterwards almost long further initially reportedly allegedly apparently twice back ago sometimes never here though nevertheless nonetheless otherwise indeed "},
	{wh, " who which what whom whose where when why how whether if "},
	// Beside entity.PureTitles.
	{rank, " sir lady lord dame sen sen. rep rep. gov gov. gen gen. general col col. colonel lt lt. capt capt. captain maj maj. major vice prime minister secretary chancellor premier mayor king queen prince princess pope rev rev. bishop cardinal imam rabbi sheikh chief attorney deputy councilor officer spokesman spokeswoman spokesperson chairman chairwoman chairperson director coach manager rapper singer actor actress author analyst economist former "},
	{when, " monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan. feb. aug. sept. oct. nov. dec. week month year morning afternoon evening night today yesterday tomorrow tonight weekend century decade "},
	{verb, " came took gave got won lost ran met led left became began held kept brought sent built fell grew rose hit cut stood spent died lived went did does goes comes takes makes gives gets wins loses runs meets leads leaves becomes begins holds keeps brings sends builds falls grows rises hits cuts stands spends dies lives remains seems appears sold bought paid caught fought broke chose drew drove flew threw wore shot sat slept struck stole swam hid ate drank sank shook bore bit blew beat bound bled bred crept dealt dug fed fled froze hung laid lay lent lit meant rode rang sang sought shrank slid spun spread sprang swept swung tore woke wept wound withdrew forgot forgave overcame overtook undertook arose withheld bent burst clung sped includes included contains consists depends happens serves works plays moves turns opens closes starts stops ends allows helps causes creates provides requires needs uses tries follows faces represents involves belongs exists arrives carries continues means "},
}

// words maps every listed word to its classes; it is made when the first text
// is read, so that it costs nothing at start-up.
var words = sync.OnceValue(func() map[string]class {
	m := make(map[string]class, 1024)
	for _, l := range lists {
		for w := range strings.FieldsSeq(l.words) {
			m[w] |= l.class
		}
	}
	for w := range strings.FieldsSeq(entity.PureTitles) {
		m[w] |= rank
		m[w+"."] |= rank
	}
	return m
})
