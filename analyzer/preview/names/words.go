package names

import (
	"whosaid/analyzer/entity"
	"whosaid/analyzer/entity/gazetteer"
	"whosaid/analyzer/lex"
)

// This file sorts the words that tell what a name is: titles before people
// ("Prime Minister"), heads of organizations ("Party", "Ministry"), of
// buildings, waters, events and laws. The lists are general knowledge of
// English news writing; all words are in folded form, each list sorted by byte
// with a space before and after every word.

// A role is a set of things that a word does in names.
type role uint32

const (
	title      role = 1 << iota // ends a title: President, Mr, Minister
	titleStart                  // goes before it: Prime, Foreign, Vice
	orgEnd                      // ends the name of a body: Party, Inc
	orgFront                    // starts one, with of, for or on: Ministry of …
	facEnd                      // ends the name of a building or road: Airport
	facFront                    // Fort, Palace of …
	locEnd                      // River, Mountains
	locFront                    // Lake, Mount
	gpeEnd                      // Province, County
	gpeFront                    // Republic of, San
	eventEnd                    // War, Cup, Olympics
	eventFront                  // Hurricane, Operation, Battle of
	lawEnd                      // Act, Treaty
	lawFront                    // Article 5, Treaty of …
	never                       // capitalised, but no name by itself: Sunday, Internet
	calendar                    // weekdays and months
	generation                  // Jr, III
	anchor                      // a person by trade, before a name: spokesman, striker
	speech                      // a verb of saying after or before a name
	place                       // a preposition of place: in, near
	trade                       // a noun for a body before or after its name: company, airline
	direction                   // North, Upper
	business                    // a verb of companies: shed, owns
	settlement                  // city, town, province before or after "of"
)

// lists holds the words of each role.
var lists = [...]struct {
	role  role
	words string
}{
	{title, titles},
	{titleStart, titleStarts},
	{orgEnd, orgEnds},
	{orgFront, orgFronts},
	{facEnd, facEnds},
	{facFront, facFronts},
	{locEnd, locEnds},
	{locFront, locFronts},
	{gpeEnd, gpeEnds},
	{gpeFront, gpeFronts},
	{eventEnd, eventEnds},
	{eventFront, eventFronts},
	{lawEnd, lawEnds},
	{lawFront, lawFronts},
	{calendar, calendars},
	{never, nevers},
	{generation, generations},
	{anchor, anchors},
	{speech, speeches},
	{place, places},
	{trade, trades},
	{settlement, settlements},
	{direction, directions},
	{business, businesses},
}

// roleOf returns all that w, folded, does in names.
func roleOf(w string) (r role) {
	for _, l := range &lists {
		if gazetteer.In(l.words, w) {
			r |= l.role
		}
	}
	if lex.Listed(entity.PureTitles, w) {
		r |= title
	}
	return r
}

// function reports whether w is a word that never opens a name, whatever its case.
func function(w string) bool { return gazetteer.In(functions, w) }

// product reports whether w is a well-known product or service.
func product(w string) bool { return gazetteer.In(products, w) }
