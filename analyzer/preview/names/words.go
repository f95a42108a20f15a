package names

// This file sorts the words that tell what a name is: titles before people
// ("Prime Minister"), heads of organizations ("Party", "Ministry"), of
// buildings, waters, events and laws. The lists are general knowledge of
// English news writing; all words are in folded form.

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

func roleOf(w string) (r role) {
	switch w {
	case "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "sir", "dame", "lord", "lady", "baroness", "baron", "count", "countess", "duke", "duchess", "earl", "viscount", "marquess", "president", "senator", "sen", "sens", "rep", "reps", "representative", "congressman", "congresswoman", "gov", "govs", "governor", "gen", "general", "col", "colonel", "maj", "major", "capt", "captain", "lt", "lieutenant", "sgt", "sergeant", "cpl", "corporal", "pvt", "adm", "admiral", "cmdr", "commander", "brig", "brigadier", "marshal", "judge", "justice", "minister", "chancellor", "king", "queen", "prince", "princess", "emperor", "empress", "sultan", "emir", "pope", "bishop", "archbishop", "cardinal", "patriarch", "rev", "reverend", "fr", "imam", "sheikh", "shaikh", "ayatollah", "mullah", "rabbi", "mayor", "secretary", "undersecretary", "ambassador", "envoy", "chairman", "chairwoman", "chairperson", "chair", "director", "coach", "detective", "inspector", "officer", "constable", "superintendent", "professor", "doctor", "premier", "pm", "mp", "mep", "mla", "msp", "ceo", "cfo", "coo", "cto", "commissioner", "councillor", "councilman", "councilwoman", "councilor", "alderman", "sheriff", "deputy", "attorney", "solicitor", "prosecutor", "spokesman", "spokeswoman", "spokesperson", "speaker", "leader", "whip", "treasurer", "comptroller", "manager", "editor", "hon", "honourable", "honorable", "mme", "monsieur", "herr", "frau", "shri", "smt", "ustad", "pandit", "mahatma", "saint", "executive", "uncle", "aunt", "cllr", "pastor", "deacon", "chaplain", "ombudsman", "negotiator", "vice-president", "tsar", "czar", "caliph", "maharaja", "nurse", "correspondent", "counsel", "laureate", "trooper", "agent", "insp", "supt", "det", "dep", "datuk", "dato", "tan", "tun", "alhaji", "chief", "comrade", "counsellor", "congressmen", "senators", "presidents", "ministers", "messrs", "academician", "co-founder", "founder", "principal", "dean", "provost", "rector", "cong", "tem", "amir", "highness", "majesty", "excellency", "eminence", "holiness", "rapporteur", "expert", "mayors", "governors", "madam", "maulana", "mufti", "qadi", "justices", "chiefs":
		r |= title
	}
	switch w {
	case "prime", "foreign", "vice", "deputy", "assistant", "associate", "acting", "former", "ex", "home", "defence", "defense", "interior", "finance", "health", "education", "justice", "trade", "environment", "transport", "transportation", "culture", "labour", "labor", "agriculture", "energy", "chief", "first", "second", "opposition", "attorney", "press", "majority", "minority", "national", "security", "executive", "managing", "general", "lieutenant", "major", "brigadier", "rear", "police", "state", "district", "lord", "supreme", "head", "senior", "permanent", "economy", "economic", "industry", "information", "communications", "tourism", "water", "housing", "planning", "social", "welfare", "immigration", "veterans", "commerce", "interim", "crown", "grand", "late", "then", "shadow", "sports", "sport", "youth", "science", "technology", "development", "employment", "local", "law", "exchequer", "affairs", "foreign-policy", "presidential", "right", "honourable", "party", "club", "team", "co", "under", "petroleum", "oil", "mines", "works", "public", "special", "chairman", "president", "rt", "most", "detective", "company", "tech", "staff", "pro":
		r |= titleStart
	}
	switch w {
	case "party", "ministry", "department", "dept", "agency", "association", "assn", "union", "council", "committee", "commission", "court", "corporation", "corp", "inc", "ltd", "limited", "co", "company", "companies", "plc", "llc", "llp", "gmbh", "ag", "sa", "nv", "pty", "bhd", "group", "bank", "university", "college", "school", "institute", "institution", "foundation", "federation", "confederation", "front", "army", "force", "forces", "police", "office", "bureau", "authority", "board", "congress", "parliament", "assembly", "senate", "church", "club", "league", "fc", "united", "rovers", "wanderers", "athletic", "albion", "hotspur", "times", "post", "herald", "tribune", "news", "journal", "magazine", "gazette", "telegraph", "chronicle", "observer", "guardian", "express", "mail", "mirror", "weekly", "daily", "standard", "inquirer", "examiner", "dispatch", "radio", "television", "tv", "network", "airlines", "airline", "airways", "air", "aviation", "motors", "motor", "industries", "technologies", "technology", "systems", "holdings", "holding", "partners", "capital", "securities", "insurance", "assurance", "energy", "oil", "petroleum", "gas", "electric", "electronics", "steel", "pharmaceuticals", "pharmaceutical", "pharma", "labs", "laboratories", "entertainment", "studios", "pictures", "records", "media", "communications", "telecom", "telecommunications", "software", "services", "solutions", "international", "hospital", "clinic", "centre", "center", "society", "trust", "fund", "alliance", "coalition", "movement", "campaign", "caucus", "conference", "organization", "organisation", "service", "administration", "exchange", "brigade", "brigades", "battalion", "regiment", "division", "navy", "guard", "guards", "corps", "command", "cabinet", "tribunal", "chamber", "academy", "orchestra", "philharmonic", "symphony", "ballet", "opera", "theatre", "theater", "brothers", "bros", "sons", "associates", "enterprises", "ventures", "investments", "investment", "financial", "finance", "management", "resources", "mining", "minerals", "metals", "chemicals", "foods", "brewery", "breweries", "stores", "supermarkets", "retail", "railway", "railways", "railroad", "lines", "shipping", "logistics", "publishing", "press", "watch", "initiative", "project", "programme", "program", "secretariat", "directorate", "taskforce", "squad", "team", "panthers", "tigers", "lions", "eagles", "bulls", "warriors", "kings", "rangers", "stars", "knights", "raiders", "wildcats", "bulldogs", "hawks", "sharks", "brumbies", "crusaders", "bureaucracy", "consortium", "syndicate", "cooperative", "co-operative", "cartel", "militia", "faction", "nations", "survey", "registry", "chambers", "ombudsman", "house", "reserve", "treasury", "cricket", "football", "athletics", "nhs", "borough", "dynamics", "aerospace", "airbus", "networks", "therapeutics", "biosciences", "biotech", "genetics", "semiconductor", "semiconductors", "interactive", "properties", "realty", "housing", "hotels", "resorts", "casinos", "beverages", "tobacco", "textiles", "cement", "fertilizers", "refinery", "parliamentarians", "seminary", "polytechnic", "gymnasium", "faculty", "library", "lobby", "tank", "think-tank", "wire", "blog", "post-dispatch", "monitor", "review", "watchdog", "inspectorate", "constabulary", "branch", "government", "legislature", "judiciary", "ministries", "departments", "agencies", "unions", "parties", "banks", "courts", "councils", "committees", "universities", "federations", "panel", "forum", "mission", "delegation", "presidency", "precinct", "embassy", "consulate", "associations", "fleet", "squadron", "coast-guard":
		r |= orgEnd
	}
	switch w {
	case "ministry", "department", "dept", "university", "bank", "institute", "organization", "organisation", "council", "court", "center", "centre", "office", "board", "committee", "chamber", "federation", "association", "society", "union", "house", "church", "school", "college", "academy", "league", "party", "front", "campaign", "fund", "alliance", "agency", "commission", "bureau", "directorate", "confederation", "congress", "coalition", "foundation", "assembly", "movement", "partnership", "group", "network", "sons", "daughters", "friends", "order", "knights", "forum", "authority", "panel", "mission", "parliament", "faculty", "secretariat", "universities", "conference", "community", "students", "citizens", "mothers", "doctors", "reporters", "people", "workers":
		r |= orgFront
	}
	switch w {
	case "airport", "airfield", "airbase", "stadium", "arena", "bridge", "tower", "towers", "palace", "castle", "cathedral", "mosque", "temple", "shrine", "basilica", "abbey", "monastery", "synagogue", "street", "st", "road", "rd", "avenue", "ave", "boulevard", "blvd", "lane", "drive", "highway", "expressway", "freeway", "motorway", "interstate", "square", "station", "terminal", "port", "harbour", "harbor", "dam", "tunnel", "prison", "jail", "penitentiary", "museum", "gallery", "hall", "hotel", "inn", "mall", "plaza", "gate", "building", "base", "plant", "zoo", "cemetery", "crossing", "checkpoint", "barracks", "camp", "pier", "wharf", "reservoir", "pipeline", "speedway", "racecourse", "velodrome", "coliseum", "colosseum", "dome", "memorial", "monument", "statue", "wall", "courthouse", "headquarters", "complex", "mansion", "garden", "gardens", "circuit", "ring", "turnpike", "parkway", "metro", "subway", "roundabout", "lodge", "estate", "refinery", "reactor", "mine", "park", "circle", "terrace", "theatre", "barrage", "farm", "campus":
		r |= facEnd
	}
	switch w {
	case "fort", "palace", "statue", "route", "camp", "temple", "port", "interstate":
		r |= facFront
	}
	switch w {
	case "river", "sea", "ocean", "lake", "bay", "mountains", "mountain", "hills", "valley", "desert", "island", "islands", "isles", "isle", "peninsula", "strait", "straits", "canal", "coast", "basin", "forest", "delta", "plateau", "creek", "falls", "glacier", "volcano", "range", "reef", "atoll", "archipelago", "beach", "cape", "channel", "gulf", "ridge", "fault", "trench", "heights", "plains", "steppe", "highlands", "wetlands", "jungle", "canyon", "cove", "lagoon", "rainforest", "pass", "corridor", "region", "triangle", "belt":
		r |= locEnd
	}
	switch w {
	case "lake", "mount", "mt", "cape", "gulf", "bay", "strait", "isle", "sea", "horn", "rio":
		r |= locFront
	}
	switch w {
	case "province", "county", "state", "district", "governorate", "township", "village", "republic", "prefecture", "municipality", "territory", "emirate", "kingdom", "oblast", "city", "town", "shire", "parish", "states", "emirates":
		r |= gpeEnd
	}
	switch w {
	case "republic", "kingdom", "state", "commonwealth", "city", "district", "san", "santa", "saint", "fort", "port", "new", "el", "los", "las", "united", "county", "emirate", "principality", "province", "islamic":
		r |= gpeFront
	}
	switch w {
	case "war", "wars", "cup", "games", "olympics", "championship", "championships", "festival", "summit", "revolution", "uprising", "earthquake", "massacre", "prix", "open", "bowl", "awards", "marathon", "derby", "ashes", "rebellion", "intifada", "holocaust", "tsunami", "depression", "renaissance", "reformation", "biennale", "expo", "grammys", "oscars", "classic", "masters", "trophy", "series", "playoffs", "tour", "paralympics", "carnival", "pride", "riots", "inquisition", "crusade", "crusades", "armistice", "offensive", "genocide", "disaster", "crash", "attacks", "spring", "insurrection", "famine":
		r |= eventEnd
	}
	switch w {
	case "hurricane", "typhoon", "cyclone", "operation", "battle", "war", "siege", "super", "storm":
		r |= eventFront
	}
	switch w {
	case "act", "treaty", "convention", "constitution", "accord", "accords", "amendment", "protocol", "charter", "code", "agreement", "pact", "declaration", "bill", "law", "directive", "doctrine", "resolution":
		r |= lawEnd
	}
	switch w {
	case "article", "section", "resolution", "chapter", "proposition", "amendment", "treaty", "title":
		r |= lawFront
	}
	switch w {
	case "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mondays", "tuesdays", "wednesdays", "thursdays", "fridays", "saturdays", "sundays", "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun", "january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec":
		r |= calendar
	}
	switch w {
	case "i", "i'm", "i've", "i'd", "i'll", "ok", "tv", "ceo", "cfo", "coo", "cto", "pm", "am", "mp", "mps", "mep", "meps", "vp", "dna", "rna", "hiv", "aids", "covid", "covid-19", "sars", "mers", "ebola", "gdp", "gmt", "utc", "est", "edt", "pst", "pdt", "bst", "cet", "ad", "bc", "internet", "web", "god", "allah", "lord", "easter", "christmas", "ramadan", "eid", "diwali", "hanukkah", "passover", "thanksgiving", "halloween", "ipo", "pr", "hr", "it", "ict", "diy", "dvd", "cd", "pc", "sms", "gps", "suv", "ufo", "vip", "phd", "mba", "ba", "bsc", "msc", "md", "rn", "vat", "ngo", "ngos", "faq", "pdf", "url", "html", "http", "https", "www", "ai", "ar", "vr", "tb", "mri", "ct", "er", "icu", "ptsd", "adhd", "lgbt", "lgbtq", "id", "qr", "ps", "nb", "rip", "asap", "fm", "qc", "kc", "obe", "mbe", "cbe", "jr", "sr", "ii", "iii", "iv", "vi", "vii", "viii", "ix", "english", "yes", "no", "oh", "eurobond", "eurozone", "government", "state", "minister", "president", "parliamentary", "opposition", "party", "highness", "majesty", "amir", "emir", "railway", "commerce", "council", "committee", "court", "board", "company", "ministry", "department", "university", "school", "college", "club", "police", "army", "union", "group", "agency", "commission", "association", "bank", "federation", "authority", "institute", "society", "constitution", "bible", "koran", "quran", "bill", "act", "law", "north", "south", "east", "republic", "province", "county", "city", "district", "region", "chamber", "assembly", "treaty", "accord", "prophet", "messiah", "internationals", "speech", "revolution", "ministers", "internal", "mum", "mom", "dad", "mother", "father", "sir", "madam", "bn", "mln", "usd", "gbp", "eur", "inr", "jpy", "cny", "rmb", "pct", "kg", "km", "mph", "cdt", "cst", "mdt", "mst", "hq", "pow", "ied", "icbm", "wmd", "dui", "mvp", "nil", "tba", "tbd", "ytd", "q1", "q2", "q3", "q4", "rs", "no.", "vs", "etc", "photo", "image", "video", "update", "updated", "advertisement", "copyright", "read", "more", "share", "breaking", "exclusive", "watch", "opinion", "analysis", "live", "story", "source", "comments", "editor", "file", "lockdown":
		r |= never
	}
	switch w {
	case "jr", "sr", "ii", "iii", "iv", "jnr", "snr":
		r |= generation
	}
	switch w {
	case "spokesman", "spokeswoman", "spokesperson", "minister", "president", "coach", "striker", "captain", "lawyer", "attorney", "actor", "actress", "singer", "analyst", "economist", "professor", "director", "chairman", "chairwoman", "activist", "journalist", "author", "player", "midfielder", "goalkeeper", "defender", "winger", "forward", "batsman", "bowler", "pitcher", "quarterback", "champion", "winner", "leader", "chief", "boss", "manager", "owner", "founder", "co-founder", "researcher", "scientist", "doctor", "nurse", "teacher", "farmer", "resident", "officer", "official", "candidate", "senator", "congressman", "congresswoman", "governor", "mayor", "secretary", "ambassador", "judge", "prosecutor", "artist", "musician", "rapper", "writer", "novelist", "poet", "producer", "filmmaker", "comedian", "presenter", "host", "editor", "reporter", "correspondent", "columnist", "critic", "historian", "expert", "consultant", "trader", "strategist", "dealer", "broker", "executive", "ceo", "billionaire", "businessman", "businesswoman", "entrepreneur", "tycoon", "colleague", "wife", "husband", "son", "daughter", "brother", "sister", "father", "mother", "mom", "dad", "uncle", "aunt", "cousin", "nephew", "grandson", "friend", "girlfriend", "boyfriend", "partner", "victim", "suspect", "gunman", "veteran", "compatriot", "countryman", "rival", "teammate", "star", "legend", "designer", "architect", "chef", "model", "politician", "lawmaker", "legislator", "deputy", "counterpart", "successor", "predecessor", "nominee", "aide", "adviser", "advisor", "negotiator", "envoy", "commander", "general", "sergeant", "lieutenant", "colonel", "soldier", "pilot", "driver", "rider", "cyclist", "swimmer", "sprinter", "skipper", "seed", "teenager", "student", "prince", "princess", "king", "queen", "priest", "bishop", "pastor", "imam", "rabbi", "cleric", "philosopher", "psychologist", "psychiatrist", "sociologist", "biologist", "physicist", "engineer", "inventor", "youngster", "all-rounder", "spinner", "opener", "playmaker", "fly-half", "centre-back", "defenceman", "shooter", "named", "called", "premier", "chancellor", "dictator", "strongman", "republican", "democrat", "whistleblower", "blogger", "youtuber", "principal", "trustee", "treasurer", "auditor", "commissioner", "superintendent", "detective", "sheriff", "warden", "campaigner", "organizer", "organiser", "volunteer", "survivor", "widow", "neighbor", "neighbour", "biographer", "translator", "photographer", "cameraman", "conductor", "pianist", "guitarist", "drummer", "vocalist", "dancer", "choreographer", "curator", "collector", "dissident", "oligarch", "financier", "banker", "investor", "lobbyist", "pollster", "skier", "boxer", "wrestler", "golfer", "referee", "umpire", "jockey", "trainer":
		r |= anchor
	}
	switch w {
	case "said", "says", "say", "told", "tells", "added", "adds", "wrote", "writes", "tweeted", "asked", "asks", "replied", "explained", "argued", "insisted", "noted", "claimed", "admitted", "warned", "recalled", "testified", "confirmed", "acknowledged", "declared", "stated", "continued", "joked", "concluded", "commented", "responded", "remarked", "believes", "thinks", "thought", "knew", "knows", "resigned", "married", "scored", "shouted", "smiled", "laughed", "died", "born", "grew", "who", "whose", "himself", "herself", "vowed", "complained", "praised", "hit", "won", "beat", "lost", "finished", "served", "retired":
		r |= speech
	}
	switch w {
	case "in", "near", "outside", "across", "throughout", "around", "inside", "northern", "southern", "eastern", "western", "central", "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "northeastern", "northwestern", "southeastern", "southwestern", "downtown", "mainland", "rural", "upstate", "nearby", "neighbouring", "neighboring", "north-east", "north-west", "south-east", "south-west", "north-eastern", "south-western", "toward", "towards", "via":
		r |= place
	}
	switch w {
	case "company", "firm", "group", "party", "newspaper", "agency", "airline", "bank", "maker", "giant", "retailer", "broadcaster", "club", "team", "side", "band", "organization", "organisation", "network", "carrier", "manufacturer", "startup", "chain", "brand", "magazine", "daily", "tabloid", "website", "publisher", "operator", "producer", "carmaker", "automaker", "insurer", "lender", "brokerage", "conglomerate", "union", "charity", "militants", "militia", "rebels", "fighters", "insurgents", "lawmakers", "mps", "supporters", "members", "spokesman", "spokeswoman", "officials", "executives", "shares", "stock", "employees", "staff", "customers", "shareholders", "investors", "headquarters", "subsidiary", "unit", "board", "reporters", "journalists", "report", "survey", "poll", "boss", "fans", "squad", "coach", "players", "defender", "striker", "goalkeeper", "manager", "merger", "takeover", "officers", "agents", "troops":
		r |= trade
	}
	switch w {
	case "city", "town", "village", "province", "district", "region", "capital", "suburb", "port", "county", "state", "neighborhood", "neighbourhood", "municipality", "island", "resort", "hamlet", "borough", "prefecture", "outskirts", "streets", "township", "area", "sub-county", "roundabout", "highlands", "valley", "river", "coast", "beach", "desert", "mountain", "residents", "villages", "suburbs", "neighborhoods", "division", "estate", "settlement", "highway":
		r |= settlement
	}
	switch w {
	case "north", "south", "east", "west", "northern", "southern", "eastern", "western", "central", "upper", "lower", "greater", "northeast", "northwest", "southeast", "southwest", "northeastern", "northwestern", "southeastern", "southwestern", "inner", "outer", "mid", "north-east", "north-west", "south-east", "south-west":
		r |= direction
	}
	switch w {
	case "shed", "fell", "rose", "dropped", "jumped", "climbed", "slumped", "surged", "makes", "owns", "acquired", "launched", "unveiled", "operates", "employs", "posted", "plans", "sells", "bought", "merged", "expects", "slid", "gained", "announced", "reported":
		r |= business
	}
	return r
}

// function words never open a name, whatever their case.
func function(w string) bool {
	switch w {
	case "a", "an", "the", "this", "that", "these", "those", "he", "she", "it", "we", "you", "they", "i", "his", "her", "its", "our", "your", "their", "my", "him", "them", "me", "and", "or", "but", "nor", "so", "yet", "if", "as", "at", "by", "for", "from", "in", "into", "of", "off", "on", "onto", "out", "over", "to", "up", "with", "without", "is", "are", "was", "were", "be", "been", "being", "am", "has", "have", "had", "do", "does", "did", "not", "no", "yes", "there", "here", "when", "where", "while", "who", "whom", "whose", "which", "what", "why", "how", "all", "any", "both", "each", "some", "such", "than", "then", "thus", "too", "very", "just", "also", "after", "before", "during", "since", "until", "about", "against", "among", "between", "through", "under", "because", "although", "though", "however", "meanwhile", "moreover", "still", "now", "once", "only", "even", "ever", "never", "many", "most", "more", "much", "other", "another", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "first", "last", "next", "can", "could", "would", "should", "must", "might", "shall", "let", "like", "despite", "according", "yesterday", "today", "tomorrow", "former", "every", "few", "several", "well", "back", "again", "perhaps", "maybe", "instead", "later", "earlier", "around", "down", "along", "behind", "beyond", "within", "whether", "unlike", "upon", "toward", "towards", "amid", "ahead", "asked", "speaking", "people", "police", "nobody", "somebody", "everybody", "nothing", "something", "everything", "everyone", "someone", "anyone", "part", "same", "don't", "won't", "can't", "let's", "it's", "that's", "there's", "he's", "she's", "i'm", "we're", "you're", "they're", "what's", "isn't", "didn't", "doesn't", "wasn't", "wow", "yeah", "yep", "nope", "huh", "hi", "hello", "hey", "thanks", "thank", "oh", "ah", "okay", "ok", "please", "dear", "sorry", "welcome", "ha", "lol", "hmm", "hm", "um", "uh", "well,", "lest", "whilst", "albeit", "amidst", "nonetheless", "nevertheless", "furthermore", "hence", "anyway", "besides", "regarding", "contrary", "regards", "sincerely", "cheers", "fyi", "attn", "cc", "re", "fw", "fwd", "ps", "btw", "imo", "imho", "asap", "dont", "cant", "wont", "im", "ive", "thats", "whats", "u", "ur", "pls", "plz", "thx", "gonna", "wanna", "gotta", "till", "per", "via", "plus", "minus", "versus", "vs", "unless", "whenever", "wherever", "whatever", "whichever", "whoever", "either", "neither", "almost", "already", "always", "often", "sometimes", "soon", "quite", "rather", "together", "apart", "aside", "except", "including", "throughout", "alongside", "amongst", "onwards", "hopefully", "additionally", "similarly", "likewise", "therefore", "otherwise", "elsewhere", "overall", "above", "below", "across", "beneath", "beside", "underneath", "inside", "outside", "near", "opposite", "past", "round", "save", "worth":
		return true
	}
	return false
}

// product reports whether w is a well-known product or service.
func product(w string) bool {
	switch w {
	case "twitter", "instagram", "youtube", "whatsapp", "snapchat", "iphone", "ipad", "ipod", "android", "playstation", "xbox", "gmail", "skype", "wechat", "telegram", "kindle", "viagra", "prozac", "tylenol", "aspirin", "botox", "kalashnikov", "linux", "photoshop", "powerpoint", "chatgpt", "siri", "alexa", "gameboy", "wii", "walkman", "zoom", "signal", "bitcoin", "ethereum", "wikipedia":
		return true
	}
	return false
}
