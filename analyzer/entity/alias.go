package entity

import "strings"

// This file holds other ways of writing one name ("US" for "United States",
// "Bill" for "William") and the words that are no part of a name by themselves.
// All are in folded form; the lists are general knowledge.

// Pairs of a word and what it stands for, with _ for spaces.
const (
	// Familiar first names and their long forms.
	familiar = "abby=abigail al=albert alex=alexander andy=andrew antony=anthony barb=barbara becky=rebecca " +
		"ben=benjamin benny=benjamin bert=albert beth=elizabeth betsy=elizabeth betty=elizabeth bill=william " +
		"billy=william bob=robert bobby=robert cathy=catherine chad=chadwick charlie=charles " +
		"chris=christopher chuck=charles cindy=cynthia dan=daniel danny=daniel dave=david davey=david " +
		"deb=deborah debbie=deborah dick=richard don=donald donnie=donald doug=douglas drew=andrew ed=edward " +
		"eddie=edward eliza=elizabeth fred=frederick freddie=frederick gabby=gabrielle geoff=jeffrey " +
		"geoffrey=jeffrey gerry=gerald greg=gregory hank=henry harry=henry jack=john jamie=james jeff=jeffrey " +
		"jen=jennifer jenny=jennifer jerry=gerald jim=james jimmy=james joe=joseph joey=joseph johnny=john " +
		"jon=john kate=catherine katherine=catherine kathryn=catherine kathy=catherine katie=catherine " +
		"ken=kenneth kenny=kenneth larry=lawrence liam=william liz=elizabeth lizzie=elizabeth maggie=margaret " +
		"mandy=amanda matt=matthew meg=margaret mick=michael mickey=michael mike=michael mikey=michael " +
		"mitch=michael ned=edward nick=nicholas paco=francisco pam=pamela pat=patricia patty=patricia " +
		"peggy=margaret pepe=jose pete=peter phil=philip ray=raymond rich=richard richie=richard rick=richard " +
		"ricky=richard rob=robert robbie=robert robby=robert ron=ronald ronnie=ronald sam=samuel sammy=samuel " +
		"sandy=sandra sasha=alexander stan=stanley steve=stephen steven=stephen sue=susan susie=susan " +
		"ted=edward teddy=edward tim=timothy tom=thomas tommy=thomas tony=anthony trish=patricia " +
		"vicki=victoria vicky=victoria volodya=vladimir vova=vladimir walt=walter will=william willie=william " +
		"willy=william"

	// Places, without stops, and one short name for each.
	placeAlias = "america=us britain=uk burma=mm cote_d'ivoire=ci czech_republic=cz czechia=cz " +
		"democratic_republic_of_congo=drc democratic_republic_of_the_congo=drc district_of_columbia=dc " +
		"dprk=kp dr_congo=drc gb=uk great_britain=uk holland=nl ivory_coast=ci kiev=kyiv los_angeles=la " +
		"myanmar=mm netherlands=nl new_york_city=nyc north_korea=kp russia=ru russian_federation=ru " +
		"soviet_union=su the_hague=hague turkey=tr turkiye=tr united_arab_emirates=uae united_kingdom=uk " +
		"united_states=us united_states_of_america=us usa=us ussr=su washington,_dc=dc washington=dc " +
		"washington_dc=dc ala=alabama ariz=arizona ark=arkansas calif=california colo=colorado " +
		"conn=connecticut fla=florida ga=georgia ill=illinois kan=kansas ky=kentucky mass=massachusetts " +
		"md=maryland mich=michigan minn=minnesota miss=mississippi mo=missouri nc=north_carolina neb=nebraska " +
		"nev=nevada nh=new_hampshire nj=new_jersey nm=new_mexico ny=new_york okla=oklahoma ore=oregon " +
		"pa=pennsylvania ri=rhode_island sc=south_carolina sd=south_dakota tenn=tennessee tex=texas " +
		"va=virginia vt=vermont wash=washington_state wis=wisconsin"

	// Bodies, without stops, and one short name for each.
	bodyAlias = "al-qa'ida=qaeda al-qaeda=qaeda al-qaida=qaeda al_qaeda=qaeda al_qaida=qaeda " +
		"central_intelligence_agency=cia daesh=isis european_union=eu federal_bureau_of_investigation=fbi " +
		"federal_reserve=fed g-20=g20 g-7=g7 g-8=g8 group_of_20=g20 group_of_eight=g8 group_of_seven=g7 " +
		"group_of_twenty=g20 hizbollah=hezbollah hizbullah=hezbollah house_of_representatives=house is=isis lib_dem=libdems lib_dems=libdems liberal_democrats=libdems liberal_democrat_party=libdems man_utd=mufc manchester_united=mufc man_city=mcfc manchester_city=mcfc uk_independence_party=ukip " +
		"isil=isis islamic_state=isis islamic_state_of_iraq_and_syria=isis " +
		"islamic_state_of_iraq_and_the_levant=isis north_atlantic_treaty_organisation=nato " +
		"north_atlantic_treaty_organization=nato republican_party=gop republicans=gop supreme_court=scotus " +
		"uk_parliament=parliament united_nations=un us_congress=congress us_house_of_representatives=house " +
		"us_senate=senate us_supreme_court=scotus"
)

// Lists of words.
const (
	// Honours behind a name that are no part of it.
	honours = "kc qc obe mbe cbe kbe dbe mp mep msp mla mbbs frs phd md esq"

	// Titles that are first names, too.
	ambiguous = "dean major marshal earl duke baron deacon"

	// Small words inside surnames.
	particles = " de da do dos das del dela della delle dello delos degli dalla der den des di du la le van von zu auf und bin ibn " +
		"binti binte bint anak al el ul ben ter ten y e et af av ould arap "

	// What companies add to their names.
	corporate = "inc ltd limited corp corporation co company plc llc llp group holdings holding ag sa gmbh nv bv ab " +
		"asa oyj spa pty kft a/s as & se s.a n.v l.p lp kg oy pvt bhd party tbk"

	// Words that names write small.
	smallWord = "of the and for on in to at & de la des du del y e und für fur a an against"

	// First words of many names, which stand for none of them alone.
	generic = "national international united new royal american british european general first american's " +
		"department ministry university bank house court office committee council world central federal state " +
		"us u.s u.s. uk african joint public democratic republican news association institute school college " +
		"church air north south east west great st saint lake mount operation hurricane senate congress " +
		"parliament party commission times post star union army government"

	// Words that stand alone for the one longer name that holds them.
	institutions = "corps bureau institute council committee board commission department ministry agency authority " +
		"association guild federation league society foundation trust university college centre center institution " +
		"academy coalition alliance"

	// Bodies that every country has.
	states = "ministry parliament court senate army navy cabinet embassy assembly police"

	// Peoples, and names of their countries, that do not begin alike.
	demonyms = "america=us american=us burma=myanmar burmese=myanmar danish=denmark dutch=netherlands filipino=philippines " +
		"finnish=finland french=france holland=netherlands irish=ireland polish=poland spanish=spain swiss=switzerland " +
		"uk=britain united_kingdom=britain united_states=us usa=us welsh=wales"

	// Words that make a longer name that of a part or of another body.
	divisions = "news radio tv television sport sports online polska deutschland italia espana brasil mexico " +
		"international foundation conference caucus committee subcommittee reform democrats republicans youth " +
		"wing security"
)

// canonical returns the long form of a familiar first name, in folded form.
func canonical(name string) string { return lookup(familiar, name) }

// alias returns what a form, without its stops, is another way of writing.
func alias(t Type, form string) string {
	switch t {
	case GPE:
		return lookup(placeAlias, strings.ReplaceAll(form, " ", "_"))
	case Org:
		return lookup(bodyAlias, strings.ReplaceAll(form, " ", "_"))
	}
	return form
}

// lookup returns what word stands for in a list of pairs; word where it has none.
func lookup(list, word string) string {
	for pair := range strings.SplitSeq(list, " ") {
		if from, to, _ := strings.Cut(pair, "="); from == word {
			return to
		}
	}
	return word
}

// one reports whether w is one of the words of list, in any order with single
// spaces between them. It is for short lists where they are used.
func one(w, list string) bool {
	for list != "" {
		n := strings.IndexByte(list, ' ')
		if n < 0 {
			return w == list
		}
		if w == list[:n] {
			return w != ""
		}
		list = list[n+1:]
	}
	return false
}
