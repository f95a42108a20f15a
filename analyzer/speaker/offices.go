package speaker

import (
	"slices"
	"strings"

	"whosaid/analyzer/lex"
)

// The words for what people and bodies are: which mean one office (lawmaker,
// representative), which are wider than others (official, minister), and which
// names tell what their bearer is (an airline, Airways).

// same are words for one office.
var same = map[string]string{
	"sen": "senator", "sen.": "senator", "rep": "representative", "rep.": "representative", "gov": "governor", "gov.": "governor",
	"congressman": "representative", "congresswoman": "representative", "lawmaker": "representative", "legislator": "representative", "mp": "representative", "deputy": "representative",
	"gen": "general", "gen.": "general", "col": "colonel", "col.": "colonel", "capt": "captain", "capt.": "captain", "lt": "lieutenant", "lt.": "lieutenant", "sgt": "sergeant", "sgt.": "sergeant",
	"prof": "professor", "prof.": "professor", "dr": "doctor", "dr.": "doctor", "premier": "minister", "pm": "minister", "a.g.": "lawyer", "ag": "lawyer", "ceo": "executive", "boss": "executive", "spokesman": "spokesperson", "spokeswoman": "spokesperson",
	"chairman": "chair", "chairwoman": "chair", "chairperson": "chair", "pontiff": "pope", "monarch": "king", "attorney": "lawyer", "barrister": "lawyer", "solicitor": "lawyer", "physician": "doctor", "billionaire": "businessman",
	"centre": "center", "organisation": "organization", "programme": "program", "labour": "labor", "defence": "defense", "parliamentarian": "representative", "mla": "representative", "mca": "representative", "solon": "representative", "justice": "judge", "td": "representative", "mep": "representative", "archbishop": "bishop", "coach": "manager", "lop": "leader",
}

// office leads words for one office to one word.
func office(w string) string {
	if o, ok := same[w]; ok {
		return o
	}
	return w
}

// covers reports whether a word for what somebody is may stand for an office, both as
// office writes them: "the official" for a minister.
func covers(word, office string) bool {
	list := ""
	switch word {
	case "official", "functionary":
		list = " minister secretary mayor governor commissioner director president chief head spokesperson ambassador chair administrator general officer superintendent inspector adviser advisor aide coordinator manager prosecutor "
	case "politician", "representative", "leader", "candidate":
		list = " senator representative minister mayor governor president chair leader candidate secretary king chief head founder "
	case "executive", "businessman", "businesswoman", "entrepreneur":
		list = " president chair director founder manager head partner owner executive tycoon "
	case "investor":
		list = " shareholder investor "
	case "expert", "academic", "researcher", "scientist", "scholar":
		list = " professor economist analyst director doctor lecturer scholar researcher scientist expert fellow epidemiologist virologist biologist physicist historian psychologist "
	case "officer", "policeman", "policewoman", "commander":
		list = " sergeant captain lieutenant colonel general inspector superintendent constable sheriff chief commissioner major detective "
	case "cleric", "priest", "bishop":
		list = " bishop cardinal pope imam rabbi priest reverend father "
	case "minister":
		list = " secretary chancellor "
	case "secretary":
		list = " minister "
	case "player", "star", "athlete":
		list = " striker midfielder goalkeeper defender forward captain batsman bowler actor actress singer champion "
	case "lawyer", "counsel":
		list = " prosecutor solicitor barrister lawyer counsel "
	case "president":
		list = " leader "
	}
	return lex.Listed(list, office)
}

// kin reports whether a word of a name says what the name's bearer is: airways
// for an airline.
func kin(words []string, what string) bool {
	list := ""
	switch what {
	case "airline", "carrier":
		list = " airways air airlines airline aviation jet "
	case "paper", "newspaper", "daily", "tabloid":
		list = " times post herald news tribune guardian mirror telegraph daily mail journal gazette standard observer chronicle globe prensa sun express independent star today ft wsj nyt scmp "
	case "party", "parties":
		list = " labour conservatives conservative democrats democratic republicans republican tories liberals greens socialists party congress alliance front "
	case "club", "team":
		list = " fc united city athletic rovers club real inter cf ac albion town wanderers rangers hotspur villa celtic "
	case "site", "website":
		list = " google facebook twitter wikipedia youtube "
	case "company", "firm", "maker", "manufacturer", "giant", "retailer", "supplier":
		list = " inc corp ltd co group holdings plc motors technologies systems energy industries electronics software pharmaceuticals "
	case "group", "charity", "watchdog", "organization", "organisation":
		list = " watch rights international amnesty association foundation aid borders network alliance campaign action union front council society fund trust "
	case "agency", "bureau", "service":
		list = " agency service administration bureau fbi cia epa fda nasa reuters press board commission unit authority "
	case "university", "college", "school":
		list = " university college school institute academy "
	case "channel", "network", "station", "broadcaster":
		list = " bbc cnn fox nbc abc cbs tv television radio news channel "
	}
	return slices.ContainsFunc(words, func(w string) bool { return lex.Listed(list, w) })
}

// generic are words that fit any organization.
const generic = " company firm organization organisation agency party group newspaper union club charity airline carrier manufacturer retailer bank institute association foundation site website giant institution body maker watchdog outlet network department ministry team "

// lands are words for places that act.
const lands = " country state nation city town kingdom island territory province republic government administration county village regime capital "

// qualifiers are words that make an office another one.
const qualifiers = " former ex shadow deputy vice acting interim assistant foreign home interior health finance defense defence economy prime education justice trade transport energy agriculture labor labour environment elect "

// traders are companies by what they do, as no agency, ministry or court is.
const traders = " retailer automaker carmaker airline carrier manufacturer lender utility supermarket insurer brewer grocer drugmaker chipmaker startup start-up conglomerate "

// official reports whether a body's name tells that it is one of a state: the
// Environment Agency.
func official(name string) bool {
	name = strings.ToLower(name)
	return lex.Listed(" agency ministry court police parliament senate congress ", name[strings.LastIndexByte(name, ' ')+1:])
}

// organs are bodies of a state, or that decide for others, which nothing is that is not
// called so.
const organs = " board jury bench cabinet navy army embassy ministry coastguard guard "

// sorts are bodies of which nobody is one that was not called so, where it is a company or
// one without a name was spoken of: after "the millers' union" the union is no company.
const sorts = " union charity council court university school college hospital party church museum "

// institution reports whether name n is that of a body that has teams and panels but is
// none.
func (r *resolver) institution(n int) bool {
	for _, w := range strings.Fields(strings.ToLower(r.names[n].Text)) {
		if lex.Listed(" university college school institute hospital ministry council court parliament police department laboratory museum foundation society association trust centre center academy company ", w) {
			return true
		}
	}
	return false
}

// trades are what nobody is who has not been called so; a leader, a veteran or a
// star may be anybody.
const trades = " judge prosecutor lawyer attorney reporter cameraman photographer writer driver doctor nurse neighbor neighbour bystander onlooker eyewitness passer-by officer policeman policewoman constable detective teacher witness victim suspect defendant pilot priest farmer soldier guard surgeon engineer student resident barrister solicitor counsel magistrate spokesman spokeswoman spokesperson promoter organiser organizer landlord landlady caterer coroner caller vendor paramedic firefighter surveyor shopkeeper waiter waitress midwife plumber baker butcher barber general auditor speaker "
