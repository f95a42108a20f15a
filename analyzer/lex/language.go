package lex

import "strings"

// What is read is English. Another language shows by its small words, and by its letters:
//
//	Der Minister sagte am Montag, dass die Brücke nicht vor Mai fertig wird.

const (
	// english are small words of English that the other languages seldom have.
	english = " the of and to that for is with by from have has had this which are were been would could their they his he she said it its not but who after when about or be we you i "

	// foreign are small words of German, French, Spanish, Italian, Portuguese, Dutch, the
	// languages of the North, Polish, Turkish, Malay, Tagalog and Swahili that English has
	// not, but in names.
	foreign = " der das und ist nicht den von mit ein eine einen einem einer im zu zum zur dem des für auf sich auch dass sagte wird wurde haben sind bei nach aus oder über noch nur werden wenn vor durch wir ich sie es " +
		"le la les du et est une dans que qui pas sur avec au aux ce cette il elle nous vous ont été sont mais leur ses " +
		"el los las del y en con para por se lo su como más pero sus fue está este esta entre cuando muy sobre también dijo una " +
		"gli della delle dei di che non sono è alla hanno più anche nel nella si " +
		"os um uma não em da dos das com ao e é mais foi na nos ele " +
		"het een van niet zijn dat op voor te aan er maar nog naar heeft hebben worden deze uit door ook " +
		"och att det som är på av inte för och ett har jag og af ikke til " +
		"w z i nie się że jest ve bir bu için yang dan dengan untuk tidak ini itu pada dari ang ng sa mga ya wa kwa katika ni "
)

// Foreign reports for each paragraph whether it is in another language than English. What
// is too short to tell is what the document is. Time is linear.
func (d *Document) Foreign() []bool {
	type counts struct{ words, english, foreign, other int } // other: words in other scripts
	var all counts
	of := make([]counts, len(d.Paragraphs))
	for i, t := range d.Tokens {
		if t.Kind != Word {
			continue
		}
		w, c := d.Word(i), &of[t.Paragraph]
		c.words++
		switch r, _ := character(w, 0); {
		case r >= 0x370 && (classOf(r) == letter || classOf(r) == solitary): // Greek, Chinese
			c.other++
		case len(w) > 8:
		case Listed(english, strings.ToLower(w)):
			c.english++
		case Listed(foreign, w): // none with a capital, as in names
			c.foreign++
		}
	}
	for _, c := range of {
		all.english += c.english
		all.foreign += c.foreign
		all.other += c.other
		all.words += c.words
	}
	const least = 3 // small words that tell a language
	tells := func(c counts) bool { return c.foreign >= least && c.foreign > 2*c.english || 2*c.other > c.words }
	out := make([]bool, len(of))
	for p, c := range of {
		out[p] = tells(c) || tells(all) && c.english <= c.foreign
	}
	return out
}
