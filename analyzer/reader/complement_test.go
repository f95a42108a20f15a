package reader

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"whosaid/analyzer/lex"
)

// What is labelled is in braces; a source, a cue or a content that is not was
// left out by the labels.
func TestRulesAnswerWhatTheLabelsLeaveOpen(t *testing.T) {
	for _, example := range []struct{ name, text, want string }{
		{"a subject far from its second verb", "The suit was filed by two farmers in Oster, and {V asks} the court {C to close the mill}.", "The suit: asks: to close the mill indirect"},
		{"a participle", "The farmers gathered outside the mill, {V calling for} {C its closure}.", "The farmers: calling for: its closure indirect"},
		{"a verb before its subject", "{C “Flour is dear and will be dearer,”} {V wrote} the Oster Herald.", "the Oster Herald: wrote: “Flour is dear and will be dearer,” direct"},
		{"another cue inside what is reported", "The guild met. {C The price of bread} {V is expected} {C to reach a new high by winter}, {V according to} {S millers}.", "millers: according to: The price of bread is expected to reach a new high by winter indirect"},
		{"a cue that leads to nothing", "The mill is to be sold to the Millers’ Guild of Oster, {S Lena Ortiz} {V said}.", "Lena Ortiz: said: The mill is to be sold to the Millers’ Guild of Oster indirect"},
		{"a signature under a quotation", "{C “It is a scandal what bread costs in this town.”}\n— Anna Vey", "Anna Vey: —: “It is a scandal what bread costs in this town.” direct"},
		{"a signature beside it", "{S You} {V told} us: {C “It is a scandal what bread costs in this town.”} — Anna Vey", "Anna Vey: —: “It is a scandal what bread costs in this town.” direct"},
		{"a signature under a quotation of several paragraphs", "{C “We were promised a mill, and it came.}\n{C “It baked when the river rose, and it fed our sons.}\n{C “We wish to thank it.”}\n— Anna Vey", "Anna Vey: —: “We were promised a mill, and it came. / “It baked when the river rose, and it fed our sons. / “We wish to thank it.” direct"},
		{"who passes it on", "{C “It rained all day,”} she said on Monday, {V according to} {S the Oster Herald}.", "she: said: “It rained all day,” direct"},
		{"who passes on what nobody says before", "{C “It rained all day,”} {V according to} {S the Oster Herald}. “Bread is dear,” she said.", "the Oster Herald: according to: “It rained all day,” direct"},
		{"whose charge it is", "He replied to Lena Ortiz's {V charges of} {C “neglect”}.", "Lena Ortiz's: charges of: “neglect” direct"},
		{"a theme that is labelled from its middle", "Three days were held on the theme “Oster - {C in defence of all who bake, and of bread itself}”.", ""},
		{"a theme says nothing", "{S Bread Week} is on the theme{V :} {C “Bread for all of us”}.", ""},
		{"a conjunction is nobody", "{S And} {C “bread is dear”}.", ": : “bread is dear” direct"},
		{"who asks not to be named says so of himself", "A baker, {S who} {V asked} {C not to be named}, left.", ""},
		{"nor in a headline's passive", "{S Jury} {V told of} {C a “ferocious” row}", ": told of: a “ferocious” row mixed"},
		{"nor behind what was told", "{C Bell is too loud}, {S Court} {V Told}", ": Told: Bell is too loud indirect"},
		{"but whoever tells the jury does", "{S The jury} {V told} {S the court} {C that it could not agree}.", "The jury: told: that it could not agree indirect"},
		{"who tells his name says so of himself", "A baker, {S who} {V identified} {C himself as Ortiz}, left.", ""},
		{"what two participles report", "{S The guild} left, {V saying} {C that bread was dear and accusing the miller of greed}.", "The guild: saying: that bread was dear indirect; The guild: accusing: the miller of greed indirect"},
		{"what may be reported together", "{S The guild} left, {V saying} {C the millers were lying and accusing it}.", "The guild: saying: the millers were lying and accusing it indirect"},
		{"of doing and doing", "{S The guild} {V accused} {C him of hiding bread} and selling flour.", "The guild: accused: him of hiding bread and selling flour indirect"},
		{"what it is said for", "{S The guild} left, {V saying} {C bread was dear, in a bid to please the mayor}.", "The guild: saying: bread was dear indirect"},
		{"who wants to know asks", "{S Ortiz} {V wanted} {C to know whether bread was dear}.", "Ortiz: wanted to know: whether bread was dear indirect"},
		{"the count of votes is not rejected", "{S The council} {V rejected} {C the plan for the old mill by 31 votes to 24}.", "The council: rejected: the plan for the old mill indirect"},
		{"but a range is foretold", "{S The council} {V said} {C the price of bread would fall by 3 to 5}.", "The council: said: the price of bread would fall by 3 to 5 indirect"},
		{"what one says while another says otherwise", "{S Ortiz} {V said} {C bread was dear, while Tom Diaz of the guild said it was cheap}.", "Ortiz: said: bread was dear indirect; Tom Diaz of the guild: said: it was cheap indirect"},
		{"whom a paper quotes", "{C “Bread is dear,”} {S the Oster Times} {V quoted} {C Lena Ortiz as saying}.", "Lena Ortiz: quoted: “Bread is dear,” direct"},
		{"what a paper quotes somebody as saying", "{S The Oster Times} {V quoted} {C Lena Ortiz as saying bread was dear}.", "Lena Ortiz: quoted: bread was dear indirect"},
		{"whom a paper does not name", "{S The Oster Times} {V quoted} {C a miller as saying bread was dear}.", "The Oster Times: quoted: bread was dear indirect"},
		{"who declines to be named", "A baker {V declined} {C to be named} and another {V refused} {C to give her full name}.", ""},
		{"who wants to be known by one name", "A baker, {S who} {V wanted} {C to be known only as Lena}, left. A miller {V asked} {C that her surname not be used}.", ""},
		{"but whoever asks for an office says so", "{S A baker} {V asked} {C to be named captain}.", "A baker: asked: to be named captain indirect"},
		{"nobody speaks in the passive", "The miller {V was told} {C to wait}.", ": was told: to wait indirect"},
		{"the labels have the last word on a source", "{S The guild} {V denied} {C the charge}.", "The guild: denied: the charge indirect"},
		{"what only the rules find is left out", "The mayor said the mill was old.", ""},
	} {
		doc, spans := labels(t, example.text)
		assert.Equal(t, example.want, told(doc, spans), example.name)
	}
}

func TestPiecesThatDoNotGoOn(t *testing.T) {
	for _, example := range []struct{ name, text, want string }{
		{"what a later paragraph leads up to", "{C “I want jobs,”} {S Ortiz} {V said}.\nOn the wall hung a sheet with {C “Bread for all of us.”}",
			"Ortiz: said: “I want jobs,” direct; : : “Bread for all of us.” direct"},
		{"behind a colon in a paragraph between", "{C “I want jobs,”} {S Ortiz} {V said}.\nOn the wall hung a sheet:\n{C “Bread for all of us.”}",
			"Ortiz: said: “I want jobs,” direct; : : “Bread for all of us.” direct"},
		{"behind the colon of a sentence between", "{C “I want jobs,”} {S Ortiz} {V said}. Diaz sees it otherwise: {C “Bread for all of us.”}",
			"Ortiz: said: “I want jobs,” direct; Diaz: :: “Bread for all of us.” direct"},
		{"behind the colon of its own paragraph", "{S Ortiz} {V said} this:\n{C “I want jobs.”}\n{C “I want bread.”}", "Ortiz: said: “I want jobs.” / “I want bread.” direct"},
		{"the answer after a question without marks", "{C “Once,”} {S she} {V said}.\nAnd what did the miller do?\n{C “He ground it all again.”}",
			"she: said: “Once,” direct; : : “He ground it all again.” direct"},
		{"a question that is taken for a piece", "{C “Once,”} {S she} {V said}.\n{C And what did the miller do?}\n{C “He ground it all again.”}",
			"she: said: “Once,” direct; : : “He ground it all again.” direct"},
		{"a question that is taken for the first piece", "{C And what did the miller do?}\n{C “He ground it again,”} {S she} {V said}.", "she: said: “He ground it again,” direct"},
		{"what goes on behind the day it was said on", "{C “It is a whistle to all of us,”} {S Ms. Vey} {V said} Friday. {C “If he is not wise, then how can we bake?}\n{C “I have been thinking of bread,”} {V added} {S Mr. Diaz, a miller}. {C “We bake.”}",
			"Ms. Vey: said: “It is a whistle to all of us,” / “If he is not wise, then how can we bake? direct; Mr. Diaz, a miller: added: “I have been thinking of bread,” / “We bake.” direct"},
		{"the answer to what somebody is asked", "{V Asked} {C whether bread was dear}, Ortiz laughed. {C “Ask the miller.”}", ": Asked: whether bread was dear indirect; : : “Ask the miller.” direct"},
		{"who is named before a dash", "Several left, including Tom Diaz – “We pay for bread and get none of it” – before the vote.", "Tom Diaz: –: “We pay for bread and get none of it” direct"},
		{"a fragment that nobody says", "The guild waited in an {C “extraordinarily long line of carts”} that day.", ""},
		{"the title of a work", "Her commentary, {C “Flour, tell us where you went,”} is read in Oster.", ""},
		{"a value in code", "<post author={C \"that bread is much too dear now in Oster\"}> It rained.", ""},
		{"what goes on in the next paragraph", "{C “Once,”} {S she} {V said}.\n{C “It was ground all again.”}", "she: said: “Once,” / “It was ground all again.” direct"},
	} {
		doc, spans := labels(t, example.text)
		assert.Equal(t, example.want, told(doc, spans), example.name)
	}
}

func TestTranscripts(t *testing.T) {
	for _, example := range []struct{ name, text, want string }{
		{"labels in capitals", "ORU: Why is bread so dear?\nORTIZ: Because flour is. We tried.\nORU: Thank you for that.",
			"ORU: :: Why is bread so dear? indirect; ORTIZ: :: Because flour is. We tried. indirect; ORU: :: Thank you for that. indirect"},
		{"names", "Peter Marsh: I never eat bread.\nLena Ortiz: Then why are you here?\nPeter Marsh: For the cheese, Lena.",
			"Peter Marsh: :: I never eat bread. indirect; Lena Ortiz: :: Then why are you here? indirect; Peter Marsh: :: For the cheese, Lena. indirect"},
		{"a label of its own", "TOM DIAZ, HOST:\nBread is dear. Here is Lena Ortiz.\nLENA ORTIZ, BYLINE: Flour is dear.\nDIAZ: Thank you for that.",
			"TOM DIAZ, HOST: :: Bread is dear. Here is Lena Ortiz. indirect; LENA ORTIZ, BYLINE: :: Flour is dear. indirect; DIAZ: :: Thank you for that. indirect"},
		{"a mark before each", "\"ORU: Why is bread so dear?\n\"(LAUGHTER)\n\"ORTIZ: Because flour is.\n\"We tried.\n\"ORU: Thank you for that.\"",
			"ORU: :: Why is bread so dear? direct; ORTIZ: :: Because flour is. / \"We tried. direct; ORU: :: Thank you for that. direct"},
		{"what stands inside a turn is not told apart", "ORU: {S The guild} {V says} {C bread is dear}.\nORTIZ: The guild is wrong.\nORU: Thank you for that.",
			"ORU: :: The guild says bread is dear. indirect; ORTIZ: :: The guild is wrong. indirect; ORU: :: Thank you for that. indirect"},
		{"letters are nobody's names", "Q: Did it rain all of the day?\nA: All day, and all night too.",
			": :: Did it rain all of the day? indirect; : :: All day, and all night too. indirect"},
		{"letters with a stop", "Q. Did it rain all of the day?\nA. All day, and all night too.",
			": Q.: Did it rain all of the day? indirect; : A.: All day, and all night too. indirect"},
		{"words beside a name", "Herald: When did you begin to bake?\nLena Ortiz: I was nine years old.\nHerald: And who taught you to mill?",
			"Herald: :: When did you begin to bake? indirect; Lena Ortiz: :: I was nine years old. indirect; Herald: :: And who taught you to mill? indirect"},
		{"nobody comes again, but somebody asks", "Lena Ortiz: I was nine years old.\nOH: And who taught you to mill?\nLO: Nobody did, I watched.",
			"Lena Ortiz: :: I was nine years old. indirect; OH: :: And who taught you to mill? indirect; LO: :: Nobody did, I watched. indirect"},
		{"no transcript: what somebody does", "Lena Ortiz went on: Bread is dear, and flour is dearer.\nTom Diaz agreed: Why is it so?\nLena Ortiz went on: It has not rained.", ""},
		{"no transcript: notes", "Tip: Never open the oven too early.\nNote: The oven is hot for long.\nTip: Is it done? Then let it cool.", ""},
		{"no transcript: nobody comes again", "WEATHER: It will rain all day.\nSPORT: Oster lost to Vale again.\nROADS: The bridge is closed to carts.", ""},
		{"no transcript: a table", "NAME: Tom Oru\nAGE: 43\nNAME: Anna Vey\nAGE: 51", ""},
	} {
		doc, spans := labels(t, example.text)
		assert.Equal(t, example.want, told(doc, spans), example.name)
	}
}

func TestInterviews(t *testing.T) {
	const two = "Ortiz runs a mill.\nWhen did you begin to bake?\nI was nine.\nDid you like it?\nI did. My mother helped.\n"
	const found = ": : When did you begin to bake? indirect; : : I was nine. indirect; : : Did you like it? indirect; : : I did. My mother helped. indirect"
	for _, example := range []struct{ name, text, want string }{
		{"questions alone", two + "Why?\nBecause I saw her.\n", found + "; : : Why? indirect; : : Because I saw her. indirect"},
		{"an answer of two paragraphs", two + "Why?\n{S I} {V thought} {C it was fun}.\nBread is alive.\nAnd now?\nI sleep.",
			found + "; : : Why? indirect; : : I thought it was fun. / Bread is alive. indirect; : : And now? indirect; : : I sleep. indirect"},
		{"what happens in the room", two + "Why?\nI saw her.\n(Laughs)\nAnd now?\nI sleep.",
			found + "; : : Why? indirect; : : I saw her. indirect; : : And now? indirect; : : I sleep. indirect"},
		{"narration behind the last answer", two + "Why?\nI saw her.\n{C “Enough,”} {S she} {V says}, and takes my cup.",
			found + "; : : Why? indirect; : : I saw her. indirect; she: says: “Enough,” direct"},
		{"no interview: two questions", two, ""},
		{"no interview: nobody is asked", "Bread is dear.\nWho mills?\nThe guild does.\nWhat is the price?\nThree dollars.\nWho pays?\nEverybody does.", ""},
		{"no interview: advice", "Bread is dear.\nCan I get it cheap?\nYou can.\nCan I bake?\nIf you have an oven.\nMay I sell?\nYou may not.", ""},
	} {
		doc, spans := labels(t, example.text)
		assert.Equal(t, example.want, told(doc, spans), example.name)
	}
}

func TestPosts(t *testing.T) {
	for _, example := range []struct{ name, text, want string }{
		{"a post", "Flour is dear. We cannot go on. — Lena Ortiz (@lenabakes) May 4, 2025", "Lena Ortiz: —: Flour is dear. We cannot go on. indirect"},
		{"a post above its address", "It rained.\nFlour is dear. We {V cannot say} {C more}.\n— Lena Ortiz (@lenabakes) May 4, 2025", "Lena Ortiz: —: Flour is dear. We cannot say more. indirect"},
		{"who wrote a text", "Lena Ortiz (@lenabakes) is a miller in Oster.", ""},
	} {
		doc, spans := labels(t, example.text)
		assert.Equal(t, example.want, told(doc, spans), example.name)
	}
}

func TestSignaturesInListsOfQuotations(t *testing.T) {
	for _, example := range []struct{ name, text, want string }{
		{"under a number", "1. {C “A mill that stands still grinds no flour.”}\n― Lena Ortiz", "Lena Ortiz: ―: “A mill that stands still grinds no flour.” direct"},
		{"in brackets, twice", "{C “A mill that stands still grinds no flour.”} (Lena Ortiz)\n{C “Bake early, and let the town sleep.”} (Tom Oru)",
			"Lena Ortiz: : “A mill that stands still grinds no flour.” direct; Tom Oru: : “Bake early, and let the town sleep.” direct"},
		{"a line below, twice", "{C “A mill that stands still grinds no flour.”}\nLena Ortiz, head of the guild\n{C “Bake early, and let the town sleep.”}\nTom Oru",
			"Lena Ortiz, head of the guild: : “A mill that stands still grinds no flour.” direct; Tom Oru: : “Bake early, and let the town sleep.” direct"},
		{"a line above, twice", "Lena Ortiz, baker\n{C “A mill that stands still grinds no flour.”}\nTom Oru, 44\n{C “Bake early, and let the town sleep.”}",
			"Lena Ortiz, baker: : “A mill that stands still grinds no flour.” direct; Tom Oru, 44: : “Bake early, and let the town sleep.” direct"},
		{"a line above, once", "Lena Ortiz\n{C “A mill that stands still grinds no flour.”}\nIt rained.", ": : “A mill that stands still grinds no flour.” direct"},
		{"once it may be anything", "{C “A mill that stands still grinds no flour.”}\nLena Ortiz, head of the guild", ": : “A mill that stands still grinds no flour.” direct"},
		{"a sentence is no signature", "{C “A mill that stands still grinds no flour.”}\nLena Ortiz left.\n{C “Bake early, and let the town sleep.”}\nTom Oru stayed in town.",
			": : “A mill that stands still grinds no flour.” direct; : : “Bake early, and let the town sleep.” direct"},
	} {
		doc, spans := labels(t, example.text)
		assert.Equal(t, example.want, told(doc, spans), example.name)
	}
}

func TestComplementsAreSound(t *testing.T) {
	e := engine(t)
	for name, text := range map[string]string{
		"turns":      strings.Repeat("\"ORU: Why is bread dear?\nORTIZ: “Because.” — Tom Oru\n(Laughter)\n", 300),
		"labels":     strings.Repeat("A: :\n", 2000),
		"signatures": strings.Repeat("“Bread is dear in Oster.”\n— Lena Ortiz\n", 500),
		"brackets":   strings.Repeat("1. “Bread is dear in Oster.” (Lena Ortiz)\nTom Oru\n", 500),
		"interview":  strings.Repeat("Why do you bake?\nI like it.\n(Laughs)\n“I,” she says.\n", 300),
		"posts":      strings.Repeat("— Lena Ortiz (@lenabakes) wrote:\nLena Ortiz says:\nFlour is dear.\n", 300),
		"letters":    strings.Repeat("Q: Why?\nA: Because.\nHerald: Oh?\nLena Ortiz: Oh.\n", 300),
		"signed":     strings.Repeat("“Bread is dear,” according to Lena Ortiz — Tom Oru, who said so, adding. ", 300),
	} {
		doc := lex.Read(background, text)
		mentions, statements := e.Read(background, doc, quiet)
		sound(t, doc, mentions, statements, name)
	}
}
