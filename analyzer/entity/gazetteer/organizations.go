package gazetteer

// organizations are well-known bodies: companies, parties, agencies, media, teams, in
// folded form, from general knowledge.
const organizations = `
49ers
aap
abbott
abc
abc news
abn amro
abu sayyaf
ac milan
accenture
aclu
adani
adidas
aeroflot
afc
afd
afl-cio
afp
african national congress
african union
agence france-presse
aiadmk
aig
air force
air france
air india
airbnb
airbus
airtel
ajax
akp
al arabiya
al jazeera
al qaeda
al qaida
al shabaab
al shabab
al-ahram
al-jazeera
al-qa'ida
al-qaeda
al-qaida
al-shabaab
al-shabab
alcoa
aldi
alibaba
alitalia
all blacks
allianz
alphabet
amazon
amd
american airlines
american express
amnesty international
anadolu agency
anc
anglo american
anheuser-busch
ani
antara
antifa
aol
ap
apc
apec
apple
applebee's
arab league
aramco
arby's
arcelor
arcelormittal
army
arsenal
arthur andersen
as roma
asahi shimbun
asda
asean
asml
asos
associated press
associated press television
aston villa
astrazeneca
astros
at&t
atf
athletics
atlantic monthly
atletico madrid
audi
avalanche
aviva
awami league
axa
axios
bae systems
baidu
baltimore sun
bangkok post
bank of america
bank of england
baosteel
barcelona fc
barclays
barron's
basf
bayer
bayern munich
bbc
bbc news
bbc radio
bbva
bcci
bear stearns
bears
benfica
bengals
bentley
berkshire hathaway
bernama
bertelsmann
besiktas
bharti airtel
bhp
bhp billiton
bild
bills
biontech
bjp
black lives matter
blackburn rovers
blackhawks
blackrock
bloomberg
bloomberg news
bloomingdale's
blue jays
blue origin
bmw
bnp
bnp paribas
boca juniors
boeing
boko haram
bolton wanderers
bombardier
boohoo
borussia dortmund
bosch
boston celtics
boston globe
boston red sox
bp
bp plc
braves
breitbart
brewers
brics
bristol-myers squibb
british airways
british american tobacco
broadcom
broncos
brookings institution
browns
bruins
bt
buccaneers
bulls
bundesliga
bundesrat
bundestag
burger king
buzzfeed
bytedance
c-span
cadbury
caf
cambridge analytica
cambridge university
canadiens
canon
canucks
capitals
capitol
cardinals
carrefour
caterpillar
cathay pacific
catholic church
cato institute
cavaliers
cbi
cbo
cbs
cbs news
cdc
cdu
celtic fc
celtics
central committee
champions league club
channel 4
chargers
chatham house
chelsea
chevron
chicago bulls
chicago cubs
chicago tribune
chiefs
china daily
chinese communist party
chp
christie's
chrysler
church of england
cia
cis
cisco
citibank
citigroup
citroen
ciudadanos
clippers
cnbc
cnn
cnooc
coast guard
coca-cola
coles
colgate
colts
columbia university
comcast
commerce department
commerzbank
commons
commonwealth
communist party
concacaf
congress
conocophillips
conservative party
constitutional court
corriere della sera
corus
cosatu
costco
court of appeal
court of appeals
cowboys
cpi
cpi-m
cpm
credit agricole
credit suisse
crystal palace
csu
cubs
daesh
dail
daily beast
daily caller
daily express
daily mail
daily mirror
daily nation
daily telegraph
daimler
dallas cowboys
danone
dawn newspaper
dccc
de beers
dea
debenhams
defence ministry
defense department
defense ministry
deliveroo
dell
deloitte
delta air lines
democratic party
denny's
department of homeland security
department of justice
der spiegel
deutsche bank
deutsche telekom
deutsche welle
devils
dhl
dhs
diageo
die welt
die zeit
disney
dmk
dnc
doctors without borders
dodgers
doj
dolphins
domino's
doordash
dow jones
dow jones industrial average
downing street
dpp
dreamworks
dresdner bank
dropbox
duma
dup
dw
eads
easyjet
ebay
ebay inc
ecb
economist
ecowas
education department
efcc
eff
el mundo
el pais
electrolux
eli lilly
eln
embraer
emi
emirates airline
energy department
eni
enron
epa
ericsson
ericsson ab
ernst & young
espn
eta
etihad
eu
european central bank
european commission
european council
european court of human rights
european court of justice
european medicines agency
european parliament
european union
europol
evening standard
everton
evraz
expos
exxon
exxon mobil
exxonmobil
faa
facebook
falcons
fannie mae
farc
fatah
fbi
fc barcelona
fc porto
fcc
fda
fdp
fed
federal reserve
fedex
fema
fenerbahce
ferrari
feyenoord
fia
fiat
fiat chrysler
fidesz
fifa
finance ministry
financial times
fitch
five star movement
flamengo
flames
flyers
forbes
ford
foreign ministry
foreign office
fortune magazine
forza italia
fox
fox news
foxconn
fpo
france telecom
freddie mac
frelimo
fretilin
fsb
ftc
ftse
ftse 100
fujitsu
g-20
g-7
g-8
g20
g7
g8
galatasaray
gallup
gao
gazprom
gcc
ge
general assembly
general electric
general motors
giants
gillette
glaxosmithkline
glencore
glencore xstrata
global times
globe and mail
gm
goldman sachs
google
gop
green party
greenpeace
greens
grizzlies
groupon
gru
gsk
guardian
gucci
gulf news
h&m
haaretz
halliburton
hamas
harrods
harvard
hbo
hdp
health ministry
heineken
heritage foundation
hermes
hershey
hewlett packard
hewlett-packard
hezbollah
high court
hindustan times
hitachi
hizbollah
hizbullah
holy see
home depot
home office
homeland security
honda
honeywell
hornets
house
house of commons
house of lords
house of representatives
hp
hsbc
huawei
hud
huffington post
huffpost
human rights watch
hyundai
iaaf
iaea
iaf
ians
iberia airlines
ibm
icc
icc cricket
ice
icj
idf
ikea
imf
indian express
indigo airlines
inec
infosys
ing
inkatha
instacart
intel
inter milan
interfax
interior ministry
international atomic energy agency
international court of justice
international criminal court
international monetary fund
interpol
ioc
ira
irs
isi
isil
isis
islamic state
islamic state of iraq and syria
islamic state of iraq and the levant
islanders
itar-tass
itv
izvestia
j.p. morgan
jaguar
jaish-e-mohammed
jakarta post
japan airlines
jerusalem post
jet airways
jetblue
jets
jobbik
johnson & johnson
jp morgan
jpmorgan
jpmorgan chase
jui-f
justice department
juventus
kadima
kansas city star
kellogg
kgb
khaleej times
kia
kimberly-clark
kingfisher airlines
klm
kmt
knesset
knicks
kohl's
kommersant
kpmg
kpmg llp
kraft
kremlin
ku klux klan
kuomintang
kyodo
l'oreal
la liga
la repubblica
la stampa
labor department
labor party
labour
labour party
lakers
land rover
lashkar-e-taiba
lazio
ldp
le figaro
le monde
leeds united
lega
lehman brothers
lenovo
lg
lib dems
liberal democrats
liberation
lidl
likud
linkedin
liverpool fc
lloyd's
lloyd's of london
lloyds
lloyds tsb
lockheed martin
lok sabha
london school of economics
lords
los angeles dodgers
los angeles lakers
los angeles times
lowe's
lpr party
lse
ltte
lucasfilm
lufthansa
lukoil
lukoil oil
lvmh
lyft
maariv
macy's
maersk
mahindra
majlis
malaysia airlines
man city
man united
man utd
manchester city
manchester united
maple leafs
marine corps
mariners
marines
marks & spencer
marks and spencer
marlins
mars inc
marvel
marvel studios
mastercard
mavericks
mazda
mcdonald's
mckinsey
mdc
medecins sans frontieres
mercedes
mercedes-benz
merck
mercosur
meretz
merrill lynch
met office
met police
meta platforms
metropolitan police
mets
mgm
mhp
mi5
mi6
miami herald
micron
microsoft
mighty ducks
milf
mit
mitsubishi
mitsui
mizuho
mlb
moderna
molson coors
monsanto
monzo
moody's
morgan stanley
morrisons
mossad
motorola
mozilla
mpla
mqm
msnbc
mtv
muslim brotherhood
naacp
napoli
nasa
nasdaq
national guard
national people's congress
national review
national trust
nato
natwest
navy
nba
nbc
nbc news
ncaa
nda alliance
nec
nestle
netflix
new york daily news
new york knicks
new york mets
new york post
new york stock exchange
new york times
new york yankees
new yorker
newcastle united
news corp
news corporation
newsweek
next plc
nfl
nhl
nhs
nike
nikkei
nikkei 225
nikon
nintendo
nissan
nissan motor
nlrb
nnpc
noaa
nokia
nomura
norilsk nickel
northrop grumman
nottingham forest
novartis
novaya gazeta
npr
nra
nsa
ntsb
nuggets
nvidia
nyse
observer
oecd
oilers
omb
opec
oracle
orange sa
orioles
osce
ovp
oxfam
oxford university
pacers
packers
padres
palantir
panasonic
papa john's
paramount
paris saint-germain
parliament
patriots
paypal
pbs
pdp
pdvsa
pearson
pemex
penguins
pentagon
people's daily
people's liberation army
pepsi
pepsico
petrobras
petrochina
peugeot
pew
pfizer
philip morris
philips
phillies
pinterest
pirates
pistons
pixar
pizza hut
pkk
pkr
pla
plaid cymru
planned parenthood
plo
pml-n
podemos
politburo
politico
porsche
posco
ppp
ppp party
prada
pravda
premier league
premium times
press tv
pricewaterhousecoopers
princeton
procter & gamble
propublica
proud boys
provisional ira
prudential
psg
psoe
psv eindhoven
pti
pti news
puma
pvv
pwc
qantas
qatar airways
quad
qualcomm
queens park rangers
quinnipiac
rabobank
radio free europe
raf
raiders
rajya sabha
rand corporation
rangers
rangers fc
raptors
ravens
raytheon
rbs
real madrid
red crescent
red cross
red sox
red wings
reddit
reds
redskins
reliance industries
renamo
renault
repsol
republican party
reuters
revolut
revolutionary guard
revolutionary guards
ria novosti
rio tinto
river plate
rnc
roche
rockets
rolls-royce
rosneft
rosneftegaz
rotary
royal air force
royal bank of scotland
royal dutch shell
royal navy
royals
rss
rt
russia today
russian orthodox church
ryanair
saab
sabmiller
sabres
sadc
sainsbury's
saints
salesforce
samsung
sanofi
santander
sap
saudi aramco
save the children
schalke
schlumberger
scotland yard
scouts
sdlp
seahawks
sec
secret service
security council
sega
seiu
selfridges
senate
senators
serie a
severstal
sharks
sharp
shas
shell
shin bet
shiv sena
sibneft
siemens
singapore airlines
sinn fein
sinopec
sinopharm
sinovac
sky
sky news
snapchat
snp
societe generale
softbank
solidarity
sony
sotheby's
south china morning post
southwest airlines
spacex
spd
spiegel
sporting lisbon
spotify
springboks
sprint
spurs
standard & poor's
standard chartered
stanford
starbucks
state department
state duma
statoil
statoil asa
steelers
straits times
stripe
subaru
sumitomo
sunday telegraph
sunday times
supersonics
supreme court
suzuki
swapo
sydney morning herald
syriza
t-mobile
taco bell
taliban
target corporation
tass
tata
tata motors
tata steel
tcs
tdp
tea party
telefonica
telegraph
telstra
tencent
tesco
tesla
tesla motors inc
texaco
the atlantic
the hill
the hindu
the sun
thomson reuters
thyssenkrupp
tiffany
tiktok
timberwolves
time magazine
time warner
times of india
times of israel
tmc
toronto star
tory party
toshiba
total sa
tottenham
tottenham hotspur
toyota
trader joe's
treasury
treasury department
tsa
tsmc
ttp
turkish airlines
twins
twitter inc
u.n.
u.n. security council
u.s. congress
u.s. senate
uber
ubs
ucla
uefa
ufc
ukip
umno
un
un general assembly
un security council
unaids
undp
unesco
unhcr
unicef
unicredit
unilever
unita
united airlines
united nations
universal pictures
unrwa
upa
upi
ups
us congress
us senate
usa today
usaid
usda
vale
vanguard group
vanguard newspaper
vatican
vedomosti
verizon
viacom
vice news
vikings
visa
vmware
vodafone
voice of america
volkswagen
volvo
vox
vox media
vvd
vw
wada
waitrose
wal-mart
wall street
wall street journal
wallabies
walmart
walt disney
walt disney company
warner bros
warriors
washington post
wells fargo
wendy's
werder bremen
west ham
west ham united
wfp
whalers
white house
white sox
who
wikileaks
wikinews
wikipedia
wikipedia foundation
wipro
wolverhampton wanderers
woolworths
workers party
world bank
world food program
world food programme
world health organisation
world health organization
world trade organization
worldcom
wpp
wto
wwe
xiaomi
xinhua
yahoo
yale
yankees
yediot aharonot
yisrael beiteinu
yomiuri shimbun
yonhap
yougov
ypg
yukos
zanu pf
zanu-pf
zara
zte
zynga
`
