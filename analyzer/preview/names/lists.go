package names

// The words of each role, as words.go explains them.
const (
	// Beside entity.PureTitles.
	titles = " academician adm admiral agent amir attorney aunt ayatollah baron bishop brig brigadier caliph capt " +
		"captain cardinal ceo cfo chair chairman chairperson chairwoman chancellor chaplain chief chiefs " +
		"cmdr co-founder coach col colonel commander comptroller cong congressmen coo corporal " +
		"correspondent councilor counsel counsellor count countess cpl cto czar dame deacon dean dep deputy " +
		"director doctor duchess duke earl editor eminence emir emperor empress envoy excellency executive " +
		"expert founder frau gen general gov governors govs herr highness holiness honorable honourable " +
		"imam justices king lady laureate leader lieutenant lord lt maharaja mahatma maj majesty major " +
		"manager marquess marshal maulana mayor mayors mep messrs minister ministers mla monsieur mp msp " +
		"mufti mullah mx negotiator nurse officer ombudsman pandit patriarch pm pope premier presidents " +
		"prince princess principal prosecutor provost pvt qadi queen rabbi rapporteur rector rep reps rev " +
		"saint secretary sen senators sens shaikh sheikh sir solicitor speaker spokesman spokesperson " +
		"spokeswoman sultan tan tem treasurer trooper tsar tun uncle undersecretary ustad vice-president " +
		"whip "
	titleStarts = " acting affairs agriculture assistant associate attorney brigadier chairman chief club co commerce " +
		"communications company crown culture defence defense deputy detective development district economic " +
		"economy education employment energy environment ex exchequer executive finance first foreign " +
		"foreign-policy former general grand head health home honourable housing immigration industry " +
		"information interim interior justice labor labour late law lieutenant local lord major majority " +
		"managing mines minority most national oil opposition party permanent petroleum planning police " +
		"president presidential press prime pro public rear right rt science second security senior shadow " +
		"social special sport sports staff state supreme team tech technology then tourism trade transport " +
		"transportation under veterans vice water welfare works youth "
	orgEnds = " academy administration aerospace ag agencies agency air airbus airline airlines airways albion " +
		"alliance army assembly assn associates association associations assurance athletic athletics " +
		"authority aviation ballet bank banks battalion beverages bhd biosciences biotech blog board borough " +
		"branch breweries brewery brigade brigades bros brothers brumbies bulldogs bulls bureau bureaucracy " +
		"cabinet campaign capital cartel casinos caucus cement center centre chamber chambers chemicals " +
		"chronicle church clinic club co co-operative coalition coast-guard college command commission " +
		"committee committees communications companies company confederation conference congress consortium " +
		"constabulary consulate cooperative corp corporation corps council councils court courts cricket " +
		"crusaders daily delegation department departments dept directorate dispatch division dynamics eagles " +
		"electric electronics embassy energy enterprises entertainment examiner exchange express faction " +
		"faculty fc federation federations fertilizers finance financial fleet foods football force forces " +
		"forum foundation front fund gas gazette genetics gmbh government group guard guardian guards " +
		"gymnasium hawks herald holding holdings hospital hotels hotspur house housing inc industries " +
		"initiative inquirer inspectorate institute institution insurance interactive international " +
		"investment investments journal judiciary kings knights laboratories labs league legislature library " +
		"limited lines lions llc llp lobby logistics ltd magazine mail management media metals militia " +
		"minerals mining ministries ministry mirror mission monitor motor motors movement nations navy " +
		"network networks news nhs nv observer office oil ombudsman opera orchestra organisation organization " +
		"panel panthers parliament parliamentarians parties partners party petroleum pharma pharmaceutical " +
		"pharmaceuticals philharmonic pictures plc police polytechnic post post-dispatch precinct presidency " +
		"press program programme project properties pty publishing radio raiders railroad railway railways " +
		"rangers realty records refinery regiment registry reserve resorts resources retail review rovers sa " +
		"school secretariat securities semiconductor semiconductors seminary senate service services sharks " +
		"shipping society software solutions sons squad squadron standard stars steel stores studios " +
		"supermarkets survey symphony syndicate systems tank taskforce team technologies technology telecom " +
		"telecommunications telegraph television textiles theater theatre therapeutics think-tank tigers " +
		"times tobacco treasury tribunal tribune trust tv union unions united universities university " +
		"ventures wanderers warriors watch watchdog weekly wildcats wire "
	orgFronts = " academy agency alliance assembly association authority bank board bureau campaign center centre " +
		"chamber church citizens coalition college commission committee community confederation conference " +
		"congress council court daughters department dept directorate doctors faculty federation forum " +
		"foundation friends front fund group house institute knights league ministry mission mothers movement " +
		"network office order organisation organization panel parliament partnership party people reporters " +
		"school secretariat society sons students union universities university workers "
	facEnds = " abbey airbase airfield airport arena ave avenue barracks barrage base basilica blvd boulevard bridge " +
		"building camp campus castle cathedral cemetery checkpoint circle circuit coliseum colosseum complex " +
		"courthouse crossing dam dome drive estate expressway farm freeway gallery garden gardens gate hall " +
		"harbor harbour headquarters highway hotel inn interstate jail lane lodge mall mansion memorial metro " +
		"mine monastery monument mosque motorway museum palace park parkway penitentiary pier pipeline plant " +
		"plaza port prison racecourse rd reactor refinery reservoir ring road roundabout shrine speedway " +
		"square st stadium station statue street subway synagogue temple terminal terrace theatre tower " +
		"towers tunnel turnpike velodrome wall wharf zoo "
	facFronts = " camp fort interstate palace port route statue temple "
	locEnds   = " archipelago atoll basin bay beach belt canal canyon cape channel coast corridor cove creek delta " +
		"desert falls fault forest glacier gulf heights highlands hills island islands isle isles jungle " +
		"lagoon lake mountain mountains ocean pass peninsula plains plateau rainforest range reef region " +
		"ridge river sea steppe strait straits trench triangle valley volcano wetlands "
	locFronts = " bay cape gulf horn isle lake loch mount mt rio river sea strait "
	gpeEnds   = " city county district emirate emirates governorate kingdom municipality oblast parish prefecture " +
		"province republic shire state states territory town township village "
	gpeFronts = " city commonwealth county district el emirate fort islamic kingdom las los new port principality " +
		"province republic saint san santa state united "
	eventEnds = " armistice ashes attacks awards biennale bowl carnival championship championships classic crash " +
		"crusade crusades cup depression derby disaster earthquake expo famine festival games genocide " +
		"grammys holocaust inquisition insurrection intifada marathon massacre masters offensive olympics " +
		"open oscars paralympics playoffs pride prix rebellion reformation renaissance revolution riots " +
		"series spring summit tour trophy tsunami uprising war wars "
	eventFronts = " battle cyclone hurricane operation siege storm super typhoon war "
	lawEnds     = " accord accords act agreement amendment bill charter code constitution convention declaration " +
		"directive doctrine law pact protocol resolution treaty "
	lawFronts = " amendment article chapter proposition resolution section title treaty "
	calendars = " apr april aug august dec december feb february fri friday fridays jan january jul july jun june mar " +
		"march mon monday mondays nov november oct october sat saturday saturdays sep sept september sun " +
		"sunday sundays thu thur thurs thursday thursdays tue tues tuesday tuesdays wed wednesday wednesdays "
	nevers = " a.g. accord act ad adhd advertisement ag agency ai aids allah am amir analysis ar army asap assembly " +
		"association authority ba bank bc bible bill bn board breaking bsc bst cbe cd cdt ceo cet cfo chamber " +
		"christmas city club cny college comments commerce commission committee company constitution coo " +
		"copyright council county court covid covid-19 cst ct cto dad department district diwali diy dna dui " +
		"dvd east easter ebola editor edt eid emir english er est etc eur eurobond eurozone exclusive faq " +
		"father federation file fm gbp gdp gmt god government gps group halloween hanukkah highness hiv hq hr " +
		"html http https i i'd i'll i'm i've icbm ict icu id ied ii iii image inr institute internal " +
		"internationals internet ipo it iv ix jpy jr kc kg km koran law lgbt lgbtq live lockdown lord madam " +
		"majesty mba mbe md mdt mep meps mers messiah minister ministers ministry mln mom more mother mp mph " +
		"mps mri msc mst mum mvp nb ngo ngos nil no no. north obe oh ok opinion opposition pac pacs " +
		"parliamentary party passover pc pct pdf pdt phd photo pm police pow pr president prophet province ps " +
		"pst ptsd q1 q2 q3 q4 qc qr quran railway ramadan read region republic revolution rip rmb rn rna rs " +
		"sars school share sir sms society source south speech sr state story suv tb tba tbd thanksgiving " +
		"treaty tv ufo union university update updated url usd utc vat vi video vii viii vip vp vr vs watch " +
		"web wmd www yes ytd "
	generations = " ii iii iv jnr jr snr sr "
	anchors     = " activist actor actress adviser advisor aide all-rounder ambassador analyst architect artist attorney " +
		"auditor aunt author banker batsman billionaire biographer biologist bishop blogger boss bowler boxer " +
		"boyfriend broker brother businessman businesswoman called cameraman campaigner candidate captain " +
		"centre-back ceo chairman chairwoman champion chancellor chef chief choreographer cleric co-founder " +
		"coach colleague collector colonel columnist comedian commander commissioner compatriot conductor " +
		"congressman congresswoman consultant correspondent counterpart countryman cousin critic curator " +
		"cyclist dad dancer daughter dealer defenceman defender democrat deputy designer detective dictator " +
		"director dissident doctor driver drummer economist editor engineer entrepreneur envoy executive " +
		"expert farmer father filmmaker financier fly-half forward founder friend general girlfriend " +
		"goalkeeper golfer governor grandson guitarist gunman historian host husband imam inventor investor " +
		"jockey journalist judge king lawmaker lawyer leader legend legislator lieutenant lobbyist manager " +
		"mayor midfielder minister model mom mother musician named negotiator neighbor neighbour nephew " +
		"nominee novelist nurse officer official oligarch opener organiser organizer owner partner pastor " +
		"philosopher photographer physicist pianist pilot pitcher player playmaker poet politician pollster " +
		"predecessor premier presenter president priest prince princess principal producer professor " +
		"prosecutor psychiatrist psychologist quarterback queen rabbi rapper referee reporter republican " +
		"researcher resident rider rival scientist secretary seed senator sergeant sheriff shooter singer " +
		"sister skier skipper sociologist soldier son songwriter spinner spokesman spokesperson spokeswoman " +
		"sprinter star strategist striker strongman student successor superintendent survivor suspect swimmer " +
		"teacher teammate teenager trader trainer translator treasurer trustee tycoon umpire uncle veteran " +
		"victim vocalist volunteer warden whistleblower widow wife winger winner wrestler writer youngster " +
		"youtuber "
	speeches = " acknowledged added adds admitted argued asked asks beat believes born claimed commented complained " +
		"concluded confirmed continued declared died explained finished grew herself himself hit insisted " +
		"joked knew knows laughed lost married noted praised recalled remarked replied resigned responded " +
		"retired said say says scored served shouted smiled stated tells testified thinks thought told " +
		"tweeted vowed warned who whose won writes wrote "
	places = " across around central downtown east eastern in inside mainland near nearby neighboring neighbouring " +
		"north north-east north-eastern north-west northeast northeastern northern northwest northwestern " +
		"outside rural south south-east south-west south-western southeast southeastern southern southwest " +
		"southwestern throughout toward towards upstate via west western "
	trades = " agency agents airline automaker band bank board boss brand broadcaster brokerage carmaker carrier " +
		"chain charity club coach company conglomerate customers daily defender employees executives fans " +
		"fighters firm giant goalkeeper group headquarters insurer insurgents investors journalists lawmakers " +
		"lender magazine maker manager manufacturer members merger militants militia mps network newspaper " +
		"officers officials operator organisation organization party players poll producer publisher rebels " +
		"report reporters retailer shareholders shares side spokesman spokeswoman squad staff startup stock " +
		"striker subsidiary supporters survey tabloid takeover team troops union unit website "
	settlements = " area beach borough capital city coast county desert district division estate hamlet highlands " +
		"highway island mountain municipality neighborhood neighborhoods neighbourhood outskirts port " +
		"prefecture province region residents resort river roundabout settlement state streets sub-county " +
		"suburb suburbs town township valley village villages "
	directions = " central east eastern greater inner lower mid north north-east north-west northeast northeastern " +
		"northern northwest northwestern outer south south-east south-west southeast southeastern southern " +
		"southwest southwestern upper west western "
	businesses = " acquired announced bought climbed dropped employs expects fell gained jumped launched makes merged " +
		"operates owns plans posted reported rose sells shed slid slumped surged unveiled "
	functions = " a about above according across additionally after again against ah ahead albeit all almost along " +
		"alongside already also although always am amid amidst among amongst an and another any anyone anyway " +
		"apart are around as asap aside asked at attn back be because been before behind being below beneath " +
		"beside besides between beyond both btw but by can can't cant cc cheers contrary could dear despite " +
		"did didn't do does doesn't don't dont down during each earlier eight either elsewhere even ever " +
		"every everybody everyone everything except few first five for former four from furthermore fw fwd " +
		"fyi gonna gotta ha had has have he he's hello hence her here hey hi him his hm hmm hopefully how " +
		"however huh i i'm if im imho imo in including inside instead into is isn't it it's its ive just last " +
		"later lest let let's like likewise lol many maybe me meanwhile might minus more moreover most much " +
		"must my near neither never nevertheless next nine no nobody nonetheless nope nor not nothing now of " +
		"off often oh ok okay on once one only onto onwards opposite or other otherwise our out outside over " +
		"overall part past people per perhaps please pls plus plz police ps quite rather re regarding regards " +
		"round same save seven several shall she she's should similarly since sincerely six so some somebody " +
		"someone something sometimes soon sorry speaking still such ten than thank thanks that that's thats " +
		"the their them then there there's therefore these they they're this those though three through " +
		"throughout thus thx till to today together tomorrow too toward towards two u uh um under underneath " +
		"unless unlike until up upon ur versus very via vs wanna was wasn't we we're welcome well were what " +
		"what's whatever whats when whenever where wherever whether which whichever while whilst who whoever " +
		"whom whose why with within without won't wont worth would wow yeah yep yes yesterday yet you you're " +
		"your "
	// Small words that never stand inside a name, even with a capital.
	clausal = " after also although any are as at be because before but by can could dear did do does during from " +
		"given had has have he hello her here hey hi his how however i if is it its just let meanwhile might " +
		"moreover must my no nor not only our please she should since so some than thank thanks that their " +
		"then there these they this those though to until was we were what when where whereas whether while " +
		"who why with would wow yeah yes yet you your "
	stateCodes = " AK AL AR AZ CA CO CT DC DE FL GA HI IA ID IL IN KS KY LA MA MD ME MI MN MO MS MT NC ND NE NH NJ NM NV NY OH OK OR PA RI SC SD TN TX UT VA VT WA WI WV WY "
	products   = " alexa android aspirin bitcoin botox chatgpt ethereum gameboy gmail instagram ipad iphone ipod " +
		"kalashnikov kindle linux photoshop playstation powerpoint prozac signal siri skype snapchat telegram " +
		"twitter tylenol viagra walkman wechat whatsapp wii wikipedia xbox youtube zoom "
)
