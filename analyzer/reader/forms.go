package reader

import (
	"strings"

	"whosaid/analyzer/entity"
	"whosaid/analyzer/entity/gazetteer"
	"whosaid/analyzer/lex"
)

// Some names say by their form what they are:
//
//	Under Article 12 of the Mill Dams Act, “Weir” became a book on Twitter.
//
// Article 12 and what ends in Act are laws, Twitter is a product where people
// write on it, and what stands in marks behind "the film" is a work of art.

// kindOf returns the type of a name that is labelled t and ends before token
// last: what the gazetteer calls a part of the world is no country and no
// building, what it calls a town is no building, what it calls a country is
// no body, and what it calls a body alone is no town; the Dane is somebody's nation, not
// the name; last words tell companies, counties, laws and events, and courts that judge.
func kindOf(doc *lex.Document, s lex.Span, last int, t entity.Type) entity.Type {
	place := gazetteer.Place(doc.Of(s))
	if longer := doc.Tokens[last-1].Start > s.Start; longer && (t == entity.Person || placed(t)) {
		switch head := doc.Word(last - 1); {
		case company(head), club(doc.Word(doc.TokenAt(s.Start))):
			return entity.Org
		case t == entity.Person && concern(head):
			return entity.Org
		case t == entity.Person && seat(head):
			return entity.GPE
		case placed(t) && wild(head):
			return entity.Loc
		}
	}
	switch t {
	case entity.Person:
		if i := doc.TokenAt(s.Start); place == gazetteer.People && i > 0 && last == i+1 && (doc.Word(i-1) == "the" || doc.Word(i-1) == "The") {
			return entity.NORP
		}
		if lex.Listed(" Town City United Rovers Albion Wanderers Rangers ", doc.Of(s)) {
			return entity.Org // a club by the end of its name
		}
	case entity.GPE:
		switch {
		case place == gazetteer.Region:
			return entity.Loc
		case (place == gazetteer.Unknown || place == gazetteer.City && !located(doc, doc.TokenAt(s.Start), last)) && gazetteer.Organization(doc.Of(s)):
			return entity.Org
		}
	case entity.Fac:
		switch {
		case place == gazetteer.Region:
			return entity.Loc
		case governed(place) || seat(doc.Word(last-1)):
			return entity.GPE
		case doc.Word(last-1) == "Court" && doc.Tokens[last-1].Start > s.Start && bench(doc.Word(last-2)):
			return entity.Org
		}
	case entity.Org:
		if place == gazetteer.Country {
			return entity.GPE
		}
		fallthrough
	case entity.Event, entity.Product, entity.WorkOfArt:
		switch head := doc.Word(last - 1); {
		case statute(head):
			return entity.Law
		case t == entity.Org && doc.Tokens[last-1].Start > s.Start && occasion(head):
			return entity.Event
		}
	}
	return t
}

// concern reports whether names that end in a word are those of companies and other
// bodies, and nobody's surname: Oster Ferries. Places may end in it, too: Oster Hospital.
func concern(word string) bool {
	switch word {
	case "Ferries", "Railways", "Railroad", "Systems", "Logistics", "Therapeutics", "Foods", "Associates", "Company",
		"Union", "Institute", "Trust", "University", "Department", "Authority", "Agency", "Police", "Constabulary", "Hospital", "Resorts", "Hotels", "Homes", "Stores", "Supermarkets", "Breweries", "Studios", "Records", "Broadcasting", "Publishing", "Consulting", "Engineering", "Analytics", "Capital",
		"Rail", "Media", "Solutions", "Developments", "Ventures", "Dairies", "Dairy", "Brewery", "Electronics", "Chemicals", "Resources", "Properties":
		return true
	}
	return company(word)
}

// seat reports whether names that end in a word are those of places with a
// government.
func seat(word string) bool {
	switch word {
	case "County", "District", "Municipality", "Province", "Prefecture", "Township":
		return true
	}
	return false
}

// wild reports whether places whose names end in a word are waters, mountains or wild
// land: the Oster river.
func wild(word string) bool {
	switch word {
	case "River", "river", "Mountains", "mountains", "Sea", "Ocean", "Strait", "Desert", "desert", "Peninsula", "peninsula", "Canyon", "Glacier":
		return true
	}
	return false
}

// company reports whether names that end in a word are those of companies and other
// bodies, whatever stands before it.
func company(word string) bool {
	switch word {
	case "Inc", "Inc.", "Ltd", "Ltd.", "LLC", "LLP", "PLC", "Plc", "plc", "Corp", "Corp.", "Co.", "GmbH", "AG", "ASA", "Pty", "Bhd", "Corporation",
		"Airlines", "Airways", "Holdings", "Industries", "Enterprises", "Motors", "Pharmaceuticals", "Technologies", "Energy", "Partners", "Group",
		"Association", "Federation", "Foundation", "Ministry", "Committee", "Commission", "Council", "Party", "Orchestra", "Philharmonic",
		"Shimbun", "Ilbo", "Tribune", "Herald", "Gazette", "Courier", "News", "Airline", "Telecom", "Petroleum", "Insurance", "Securities":
		return true
	}
	return false
}

// club reports whether sports clubs have a word before the name of their town, which
// makes it theirs: Dynamo Oster.
func club(word string) bool {
	switch word {
	case "FC", "Dynamo", "Dinamo", "Hapoel", "Maccabi", "Spartak", "Lokomotiv", "CSKA", "Borussia", "Eintracht", "Bayern", "Olympique", "Atletico", "Atlético", "Deportivo", "Steaua", "Partizan", "Shakhtar", "Zenit":
		return true
	}
	return false
}

// bench reports whether a Court called by a word sits to judge.
func bench(word string) bool {
	switch word {
	case "Crown", "High", "Supreme", "District", "Circuit", "County", "Magistrates", "Magistrates'", "Magistrates’", "'", "’", "Federal", "Superior", "Appeals", "Sessions", "Family", "Criminal", "Constitutional", "Sheriff":
		return true
	}
	return false
}

// statute reports whether names that end in a word are those of laws.
func statute(word string) bool {
	switch word {
	case "Act", "Amendment", "Charter", "Constitution", "Treaty", "Protocol", "Accord", "Accords", "Agreement", "Statute", "Ordinance":
		return true
	}
	return false
}

// occasion reports whether names that end in a word are those of events.
func occasion(word string) bool {
	switch word {
	case "Cup", "Games", "Olympics", "Championship", "Championships", "Festival", "Marathon", "Prix", "War", "Trophy":
		return true
	}
	return false
}

// occasions makes events of places with what takes place there behind them, which
// the labels leave out: the Oster Open.
func occasions(doc *lex.Document, names []entity.Mention) []entity.Mention {
	for i := range names {
		m := &names[i]
		_, t := doc.Range(m.Span)
		if m.Type != entity.GPE || t >= len(doc.Tokens) || !doc.Tokens[t].Space || doc.Tokens[t].Paragraph != doc.Tokens[t-1].Paragraph || i+1 < len(names) && names[i+1].Start <= doc.Tokens[t].End {
			continue
		}
		switch word := doc.Word(t); word {
		case "Open", "OPEN", "Masters", "MASTERS":
			if t+1 < len(doc.Tokens) && small(doc.Word(t+1)) && len(doc.Word(t+1)) < 4 && doc.Word(t+1) != "on" && doc.Word(t+1) != "at" && doc.Word(t+1) != "in" {
				continue
			}
		case "Grand", "GRAND":
			if t++; t >= len(doc.Tokens) || !strings.EqualFold(doc.Word(t), "Prix") {
				continue
			}
		default:
			if !occasion(word) {
				continue
			}
		}
		m.End, m.Type = doc.Tokens[t].End, entity.Event
	}
	return names
}

// bearers makes organizations of places with a word before them that clubs and
// airlines have there, Dynamo Oster, Air Oster, and joins the partners of a firm: Vey &
// Ortiz LLP. What else is labelled there gives way.
func bearers(doc *lex.Document, names []entity.Mention) []entity.Mention {
	var found []entity.Mention
	for i, m := range names {
		first, last := doc.Range(m.Span)
		firm := m.Type == entity.Org && last > first+1 && company(doc.Word(last-1))
		if firm && i > 0 && names[i-1].Type <= entity.Org && first > 1 && doc.Word(first-1) == "&" && names[i-1].End == doc.Tokens[first-2].End {
			m.Start = names[i-1].Start
			found = append(found, m)
			continue
		}
		if !placed(m.Type) && m.Type != entity.Org || first == 0 || !doc.Tokens[first].Space || doc.Tokens[first].Paragraph != doc.Tokens[first-1].Paragraph || !capitalAt(doc, first) {
			continue
		}
		if word := doc.Word(first - 1); club(word) || word == "Air" && m.Type == entity.GPE {
			m.Start, m.Type = doc.Tokens[first-1].Start, entity.Org
			found = append(found, m)
		}
	}
	return replaced(names, found)
}

// makers are words for a firm, or a charity, right before its name; of these, names begin
// with none of trades: Bank Oster, but chipmaker Vento.
const (
	makers = trades + "start-up company firm airline bank charity chain manufacturer maker brewer supermarket developer lender broadcaster "
	trades = " startup retailer carmaker automaker drugmaker chipmaker planemaker toymaker "
)

// firms makes organizations of people of one word whom the text calls a firm somewhere,
// the toy maker Plink, unless the word is known for a name of people or ends one there.
func firms(doc *lex.Document, names []entity.Mention) []entity.Mention {
	called, ends := map[string]bool{}, map[string]bool{}
	for _, m := range names {
		first, last := doc.Range(m.Span)
		if word := doc.Word(last - 1); m.Type == entity.Person && last-first > 1 {
			ends[word] = true
		} else if m.Type == entity.Person && first > 1 && lex.Listed(makers, doc.Word(first-1)) && gazetteer.FirstName(word) == gazetteer.NoName && !gazetteer.Surname(word) {
			called[word] = true
		}
	}
	if len(called) == 0 {
		return names
	}
	for i := range names {
		if word := doc.Of(names[i].Span); names[i].Type == entity.Person && called[word] && !ends[word] {
			names[i].Type = entity.Org
		}
	}
	return names
}

// factions joins to a party what stands behind it in brackets without a space, and
// tells it from another of its name: CPI(M).
func factions(doc *lex.Document, names []entity.Mention) []entity.Mention {
	var found []entity.Mention
	for _, m := range names {
		_, t := doc.Range(m.Span)
		if m.Type == entity.Org && t+2 < len(doc.Tokens) && doc.Word(t) == "(" && doc.Word(t+2) == ")" && !doc.Tokens[t].Space && !doc.Tokens[t+1].Space &&
			len(doc.Word(t+1)) < 3 && upper(doc.Word(t+1)) && upper(doc.Of(m.Span)) {
			m.End = doc.Tokens[t+2].End
			found = append(found, m)
		}
	}
	return replaced(names, found)
}

// formed returns names, in text order, with those put in that their form makes
// certain; names that overlap them give way.
func formed(doc *lex.Document, names []entity.Mention) []entity.Mention {
	var found []entity.Mention
	add := func(first, last int, t entity.Type) {
		s := doc.Span(first, last)
		if n := len(found); n == 0 || found[n-1].End <= s.Start {
			found = append(found, entity.Mention{Span: s, Type: t, Name: -1, Confidence: 0.8})
		}
	}
	for t := range doc.Tokens {
		word := doc.Word(t)
		if c := word[0]; c < 'A' || c > 'Z' {
			continue
		}
		switch {
		case inverted(doc, names, t):
			add(t, t+3, entity.Person)
		case word == "Obamacare":
			add(t, t+1, entity.Law)
		case word == "Constitution" && t > 0 && strings.EqualFold(doc.Word(t-1), "the") && !capitalAt(doc, t+1):
			add(t, t+1, entity.Law)
		case clause(word) && t+1 < len(doc.Tokens) && doc.Tokens[t+1].Kind == lex.Number && doc.Tokens[t+1].Space:
			add(t, t+2, entity.Law)
		case statute(word):
			if first := capitalsBefore(doc, t); first < t && word != "Constitution" {
				add(first, t+1, entity.Law)
			}
		case network(word) && posted(doc, t):
			add(t, t+1, entity.Product)
		default:
			if typ, ok := twoWords(doc, names, t); ok {
				add(t, t+2, typ)
			}
		}
	}
	return replaced(names, found)
}

// clause reports whether a word with a number behind it is a law, or part of one.
func clause(word string) bool {
	switch word {
	case "Amendment", "Article", "Proposition":
		return true
	}
	return false
}

// capitalsBefore returns where the words with capitals before token t begin, in
// its sentence.
func capitalsBefore(doc *lex.Document, t int) int {
	first := t
	for first > doc.Sentences[doc.Tokens[t].Sentence].First && first > t-8 && doc.Tokens[first].Space && capital(doc.Word(first-1)) && doc.Tokens[first-1].Kind == lex.Word {
		first--
	}
	switch doc.Word(first) {
	case "The", "This", "That", "Under", "But", "And", "New", "Our", "His", "Her", "Their", "An", "In":
		first++
	}
	return min(first, t)
}

// network reports whether a word names a place of the web where people write.
func network(word string) bool {
	switch word {
	case "Twitter", "Facebook", "Instagram", "YouTube", "TikTok", "WhatsApp", "Weibo", "WeChat", "Snapchat", "LinkedIn", "Reddit", "Douyin":
		return true
	}
	return false
}

// posted reports whether people write on the network at token t, or what they
// write there follows.
func posted(doc *lex.Document, t int) bool {
	if t > 0 {
		switch doc.Word(t - 1) {
		case "on", "via", "On", "Via":
			return true
		}
	}
	if t+1 < len(doc.Tokens) {
		switch doc.Word(t + 1) {
		case "post", "posts", "account", "accounts", "page", "pages", "message", "messages", "video", "videos", "feed", "followers", "follower", "thread", "handle", "users", "user", "profile":
			return true
		}
	}
	return false
}

// inverted reports whether token t begins a person's name as senders of letters
// write it in marks, the surname first: "Ortiz, Lena".
func inverted(doc *lex.Document, names []entity.Mention, t int) bool {
	if t == 0 || t+3 >= len(doc.Tokens) || doc.Word(t+1) != "," || !capitalAt(doc, t+2) || doc.Tokens[t+2].Kind != lex.Word {
		return false
	}
	if r := doc.Tokens[t].Region; r < 0 || doc.Regions[r].First != t-1 || doc.Regions[r].Last != t+4 || !doc.Regions[r].Closed {
		return false
	}
	i, _ := entity.Find(names, doc.Tokens[t].Start)
	return i < len(names) && names[i].Start < doc.Tokens[t+2].End && names[i].Type == entity.Person
}

// twoWords returns the type of the place of two words that token t begins, which the
// gazetteer knows and no name overlaps: the West Bank. Another capital beside it
// makes it another name: the West Bank Lions.
func twoWords(doc *lex.Document, names []entity.Mention, t int) (typ entity.Type, ok bool) {
	if t+1 >= len(doc.Tokens) || !capitalAt(doc, t+1) || !doc.Tokens[t+1].Space || capitalAt(doc, t+2) || t > 0 && capitalAt(doc, t-1) {
		return 0, false
	}
	switch gazetteer.Place(doc.Spaced(doc.Span(t, t+2))) {
	case gazetteer.Country, gazetteer.Province, gazetteer.Metropolis:
		typ = entity.GPE
	case gazetteer.Region:
		typ = entity.Loc
	default:
		return 0, false
	}
	i, _ := entity.Find(names, doc.Tokens[t].Start)
	return typ, i >= len(names) || names[i].Start >= doc.Tokens[t+1].End
}
