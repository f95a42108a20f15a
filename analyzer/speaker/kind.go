package speaker

import (
	"strings"

	"whosaid/analyzer/entity"
	"whosaid/analyzer/lex"
)

// What kind of speaker a source without a name is, its head tells: "a senior
// official" is unnamed, "officials" are a group, "the ministry" is an
// organization and "a report" a document.

const (
	groups = " police carabinieri gendarmerie people staff media press public majority minority others everyone crowd defense defence prosecution opposition family couple pair many some most few several both all half percent % leadership management troops personnel men women children folks youth elite clergy congregation audience cast crew youths two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty dozens hundreds thousands none neither nobody electorate community population gardaí gardai "
	bodies = " government ministry company party campaign court council university agency department committee union team bank group organization organisation administration commission army military office embassy newspaper board club association authority parliament senate house institute foundation service force corporation firm school college hospital church network station channel website magazine outlet bureau centre center federation league society trust kremlin pentagon congress assembly cabinet regime state country city nation town village county province tribunal jury coalition alliance charity airline manufacturer retailer regulator watchdog ombudsman secretariat delegation mission consortium panel studio label navy junta think-tank tank fund exchange brand giant institution body maker carrier operator bloc chamber bench inquiry ministry's startup start-up subsidiary supplier unit division troupe band paper daily tabloid broadcaster publisher lender insurer utility builder lobby taskforce task-force academy museum library laboratory lab faculty militia insurgency consultancy brokerage brigade synagogue temple nonprofit non-profit platform franchise refiner bookmaker movement chain conglomerate site developer hq headquarters legislature judiciary executive's police-department monarchy palace mosque diocese vatican business enterprise cooperative co-operative partnership garage haulier port airport shipyard refinery brewery brewer mill farm vineyard meeting forum synod republic kingdom treasury coastguard consulate gallery archive zoo orchestra hotel restaurant store shop supermarket pharmacy clinic theatre theater cathedral parish monastery observatory railroad railway fleet thinktank pollster distributor wholesaler district region inquest guild precinct publication "
	papers = " tool tracker calculator dashboard app report poll survey study document data record filing statement letter law bill warrant complaint lawsuit memo memorandum analysis review research transcript article story book email statistics census estimate figure figures result results return returns number numbers resolution order ruling verdict indictment affidavit petition notice sign agreement treaty constitution act budget documentation video footage evidence records polls reports documents studies surveys filings statements letters papers emails tweet tweets post posts message messages editorial caption headline headlines photo photograph photographs images finding findings testing test tests declaration communique communiqué release summary ballot guideline guidelines rules rule policy contract files file log logs tape recording recordings plan proposal draft bulletin circular decree decision regulation regulations legislation amendment clause section advisory audit autopsy manifesto pamphlet leaflet poster banner placard placards slogan text texts note notes diary memoir biography autobiography novel essay column blog newsletter dossier paper briefing presentation chart table graph map index ranking rankings list forecast projection projections outlook experiment trial assessment appraisal evaluation brief suit charge charges subpoena judgment judgement opinion dissent motion directive edict ordinance charter code provision protocol accord pact deal script screenplay song lyrics poem film movie documentary play performance advertisement ad ads advert brochure inscription label plaque timetable timeline statute settlement questionnaire certificate licence license permit invoice receipt ledger spreadsheet database page entry profile description account accounts minutes interviews scan scans ultrasound work replay replays schedule deed chargesheet factsheet prospectus register readout tally manual handbook "
)

// KindOf returns the kind of speaker that a name of type t is.
func KindOf(t entity.Type) Kind {
	switch t {
	case entity.Person:
		return Named
	case entity.NORP:
		return Group
	case entity.WorkOfArt, entity.Law:
		return Document
	}
	return Organization
}

// kindOf tells the kind of a source without a name.
func (r *resolver) kindOf(p phrase) Kind {
	if p.part == "" {
		kind := r.kindOfWord(p, p.word)
		if kind == Unnamed && r.besideBody(p) {
			return Organization
		}
		return kind
	}
	kind := r.kindOfWord(p, p.part)
	many := strings.HasSuffix(p.part, "s")
	switch {
	case p.word == "members":
		return Group // members of the council
	case (p.word == "one" || p.word == "any") && (many || kind == Group):
		return Unnamed // one of the drivers, any of the staff
	case many && kind == Unnamed:
		return Group // whatever an s ends is several here
	}
	return kind
}

// besideBody reports whether a comma and a word for a body follow the head of p, which is
// that: the mill's owner, a company in Leeds.
func (r *resolver) besideBody(p phrase) bool {
	if p.head+2 >= p.last || r.word(p.head+1) != "," || r.word(p.head+2) != "a" && r.word(p.head+2) != "an" {
		return false
	}
	q := phrase{head: -1, last: p.last, possessor: -1}
	r.skim(&q, p.head+2)
	return q.head >= 0 && lex.Listed(bodies, r.word(q.head))
}

// gatherings are bodies that are no more than the people in them, where they
// have no name.
const gatherings = " team panel group delegation coalition camp crew squad "

// ownKind tells the kind of a source that nobody's name stands for.
func (r *resolver) ownKind(p phrase) Kind {
	kind := r.kindOf(p)
	if kind == Organization && p.part == "" && lex.Listed(gatherings, p.word) {
		return Group
	}
	return kind
}

// kindOfWord tells the kind of a source whose head is w.
func (r *resolver) kindOfWord(p phrase, w string) Kind {
	switch {
	case r.initialism(p.head):
		return Unnamed
	case p.plural:
		return Group
	case r.doc.Tokens[p.head].Kind == lex.Number, r.word(p.head+1) == "%":
		return Group
	case lex.Listed(papers, w):
		return Document
	case w == "police" && r.proper(p), w == "guard" && lex.Listed(" coast national civil border revolutionary presidential ", r.word(p.head-1)):
		return Organization // Leeds police, the coast guard
	case lex.Listed(groups, w), many(w), acronyms(r.doc.Word(p.head)):
		return Group
	case lex.Listed(bodies, w), maker(w):
		return Organization
	case strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && !strings.HasSuffix(w, "us") && !strings.HasSuffix(w, "is"):
		if lex.Listed(papers, strings.TrimSuffix(w, "s")) {
			return Document
		}
		return Group
	}
	return Unnamed
}

// acronyms reports whether word is an acronym in the plural: MPs.
func acronyms(word string) bool {
	n := len(word) - 1
	return n > 1 && word[n] == 's' && strings.ToUpper(word[:n]) == word[:n]
}

// many reports whether w is a plural without an s: policemen, townspeople.
func many(w string) bool {
	return strings.HasSuffix(w, "people") || strings.HasSuffix(w, "men") && len(w) > 5 && !lex.Listed(" abdomen acumen bremen regimen specimen stamen ", w)
}

// maker reports whether a word is for a company by what it makes: a carmaker, unlike a
// lawmaker.
func maker(w string) bool {
	return strings.HasSuffix(w, "maker") && lex.Listed(" car auto chip drug plane aircraft truck steel toy phone bike ship battery vaccine food cigarette luxury watch ", strings.TrimSuffix(w, "maker"))
}

// human reports whether the head of p is a word for a person.
func (r *resolver) human(p phrase) bool {
	if lex.Listed(people, p.word) || lex.Listed(offices, p.word) || lex.Listed(members, p.word) || genderOfWord(p.word) != unknown || r.initialism(p.head) || r.ofAge(p) {
		return true
	}
	if maker(p.word) {
		return false
	}
	// A capital makes a name of most words: the Builder, the President.
	return (r.doc.Word(p.head) == p.word || lex.Listed(titles, p.word)) && role(p.word) && !abstract(p.word)
}

// ofAge reports whether p tells how old somebody is: the 34-year-old mechanic.
func (r *resolver) ofAge(p phrase) bool {
	for t := p.first; t < p.head; t++ {
		if strings.HasSuffix(r.doc.Text[:r.doc.Tokens[t].End], "-year-old") {
			return true
		}
	}
	return false
}

// abstract reports whether a noun stands for a thing or an idea, by its ending.
func abstract(w string) bool {
	for _, end := range [...]string{"ing", "ion", "ment", "ness", "ity", "ism", "ship", "ance", "ence"} {
		if strings.HasSuffix(w, end) {
			return true
		}
	}
	return false
}

// proper reports whether a modifier of p is a name: the Iranian minister.
func (r *resolver) proper(p phrase) bool {
	for t := p.first; t < p.head; t++ {
		if r.mentionAt(t) >= 0 {
			return true
		}
	}
	return false
}

const (
	// Words for a person that no ending tells.
	people = " man woman boy girl person child teenager teen official resident source friend colleague neighbor neighbour relative student victim witness expert aide guard judge nurse chef chief coach pilot captain guide star hero fan member girlfriend boyfriend dad mom parent substitute quarterback refugee retiree recruit medic vet poet astronaut vicar chaplain bride groom suspect plaintiff detainee survivor counsel solon beauty blonde brunette "
	// One of a people or party.
	members = " democrat republican liberal conservative tory texan californian floridian virginian georgian iowan ohioan dem socialist libertarian independent "
	// Offices that are written as bodies are: the PM.
	offices = " pm lop mp mep mla mca msp td ceo cfo coo vp ag a.g. cm dgp adgp igp dcp ssp ppro mec cec uno "
	// Titles that a capital may begin: President Ortiz.
	titles = " president premier minister governor senator mayor chancellor secretary king queen prince princess pope chairman chairwoman judge general ambassador congressman congresswoman speaker taoiseach tanaiste tánaiste "
)
