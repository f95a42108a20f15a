package gazetteer

// atlas are places that news names often, with their short and former names, in
// folded form, from general knowledge: c country, p state or province, T city.
// They go before the list of places.
const atlas = `
aberdeen T
abidjan T
abkhazia c
abu dhabi T
abuja T
acapulco T
accra T
aceh p
addis ababa T
adelaide T
aden T
ala. p
alberta p
aleppo T
alexandria T
algiers T
almaty T
alsace p
america c
amhara p
amman T
amsterdam T
anchorage T
andalusia p
andhra pradesh p
anhui p
ankara T
antwerp T
ariz. p
ark. p
arunachal pradesh p
ashgabat T
assam p
astana T
asuncion T
athens T
atlanta T
auckland T
austin T
b.c. p
baden-wurttemberg p
baghdad T
baku T
bali p
balochistan p
baltimore T
baluchistan p
bamako T
bangalore T
bangkok T
barcelona T
basel T
basque country p
basra T
bath T
bavaria p
bedfordshire p
beijing T
beirut T
belfast T
belgrade T
bengaluru T
benghazi T
berkeley T
berkshire p
berlin T
bermuda c
bern T
bethlehem T
beverly hills T
biafra p
bihar p
bilbao T
birmingham T
bishkek T
bogota T
bologna T
bombay T
bonn T
bordeaux T
borneo p
bosnia c
bosnia and herzegovina c
bosnia-herzegovina c
boston T
bradford T
brandenburg p
brasilia T
bratislava T
brighton T
brisbane T
bristol T
britain c
british columbia p
brittany p
bronx T
brooklyn T
brussels T
bucharest T
buckinghamshire p
budapest T
buenos aires T
bujumbura T
bulawayo T
burgundy p
burma c
busan T
cairo T
calcutta T
calgary T
calif. p
cambridge T
cambridgeshire p
canberra T
cancun T
cape town T
cape verde c
caracas T
cardiff T
casablanca T
catalonia c
ceylon c
charlotte T
chechnya c
chengdu T
chennai T
chernobyl T
cheshire p
chhattisgarh p
chiapas p
chicago T
chihuahua p
chisinau T
chongqing T
christchurch T
cincinnati T
ciudad juarez T
cleveland T
colo. p
cologne T
colombo T
columbus T
conakry T
congo c
conn. p
connacht p
copenhagen T
cornwall p
corsica p
coventry T
crimea p
cumbria p
czech republic c
czechoslovakia c
d.c. p
dagestan c
dakar T
dallas T
damascus T
dar es salaam T
darfur p
darwin T
davos T
dc p
del. p
delhi T
democratic republic of congo c
democratic republic of the congo c
denver T
derby T
derbyshire p
detroit T
devon p
dhaka T
dili T
doha T
donetsk T
dorset p
douala T
dprk c
dr congo c
drc c
dresden T
dubai T
dublin T
dundee T
durban T
dushanbe T
east germany c
east timor c
eastern cape p
edinburgh T
edmonton T
england c
erbil T
essex p
exeter T
fallujah T
fla. p
flanders p
florence T
frankfurt T
freetown T
fujian p
fukushima T
ga. p
gaborone T
galicia p
gansu p
gauteng p
gaza c
gaza city T
gdansk T
geneva T
genoa T
gibraltar c
glasgow T
gloucestershire p
goa p
great britain c
greenland c
grozny T
guam c
guangdong p
guangxi p
guangzhou T
guantanamo T
guantanamo bay T
guatemala city T
guizhou p
gujarat p
hague T
haifa T
hainan p
halifax T
hamburg T
hampshire p
hangzhou T
hanoi T
harare T
harlem T
haryana p
havana T
hebei p
hebron T
heilongjiang p
helsinki T
henan p
herat T
herefordshire p
hertfordshire p
hesse p
himachal pradesh p
hiroshima T
ho chi minh city T
hobart T
hokkaido p
holland c
homs T
hong kong c
honiara T
honolulu T
honshu p
houston T
hubei p
hull T
hunan p
idlib T
ill. p
incheon T
ind. p
indianapolis T
inner mongolia p
isfahan T
islamabad T
islamic republic of iran c
istanbul T
ivory coast c
jaffna T
jakarta T
jalalabad T
jalisco p
jammu and kashmir p
java p
jeddah T
jenin T
jerusalem T
jharkhand p
jiangsu p
jiangxi p
jilin p
johannesburg T
kabul T
kachin state p
kalimantan p
kampala T
kan. p
kandahar T
kano T
kansas city T
karachi T
karnataka p
kashmir p
katanga p
kathmandu T
kent p
kerala p
kharkiv T
khartoum T
khyber pakhtunkhwa p
kiev T
kigali T
kingston T
kinshasa T
kirkuk T
kolkata T
korea c
kosovo c
krakow T
ksa c
kuala lumpur T
kurdistan region p
kuwait city T
kwazulu-natal p
ky. p
kyiv T
kyoto T
kyushu p
l.a. T
la paz T
ladakh p
lagos T
lahore T
lancashire p
las vegas T
lausanne T
leeds T
leicester T
leicestershire p
leinster p
leipzig T
lhasa T
liaoning p
libreville T
lima T
limpopo p
lincolnshire p
lisbon T
liverpool T
lombardy p
london T
long beach T
lorraine p
los angeles T
lower saxony p
luanda T
luhansk T
lusaka T
luzon p
lviv T
lyon T
macao c
macau c
macedonia c
madhya pradesh p
madras T
madrid T
maharashtra p
managua T
manama T
manchester T
manhattan T
manila T
manipur p
manitoba p
maputo T
mariupol T
marrakech T
marrakesh T
marseille T
mass. p
md. p
mecca T
medellin T
medina T
meghalaya p
melbourne T
memphis T
merseyside p
mexico city T
miami T
mich. p
michoacan p
middlesbrough T
milan T
milwaukee T
mindanao p
minn. p
minneapolis T
minsk T
misrata T
miss. p
mizoram p
mo. p
mogadishu T
mombasa T
monrovia T
mont. p
monte carlo T
montevideo T
montreal T
moscow T
mosul T
mpumalanga p
mumbai T
munich T
munster p
muscat T
n'djamena T
n.c. p
n.d. p
n.h. p
n.j. p
n.m. p
n.s.w. p
n.y. p
nablus T
nagaland p
nagasaki T
nagorno-karabakh c
nagoya T
nairobi T
nanjing T
naples T
nashville T
naypyidaw T
neb. p
nev. p
new brunswick p
new delhi T
new orleans T
new south wales p
new york T
new york city T
newcastle T
newfoundland p
niamey T
nice T
ningxia p
norfolk p
normandy p
north kivu p
north korea c
north macedonia c
north rhine-westphalia p
north vietnam c
northamptonshire p
northern cape p
northern ireland c
northern territory p
northumberland p
norwich T
nottingham T
nottinghamshire p
nova scotia p
novosibirsk T
nsw p
nyc T
nz c
oakland T
oaxaca p
odesa T
odessa T
odisha p
okinawa p
okla. p
oklahoma city T
omdurman T
ont. p
ontario p
ore. p
orissa p
orlando T
oromia p
osaka T
oslo T
ottawa T
ouagadougou T
oxford T
oxfordshire p
pa. p
palermo T
palestine c
palo alto T
panama city T
papua p
paris T
peking T
people's republic of china c
persia c
perth T
peshawar T
philadelphia T
phnom penh T
phoenix T
pittsburgh T
plymouth T
port moresby T
port-au-prince T
portland T
porto T
portsmouth T
prague T
prc c
pretoria T
prince edward island p
pristina T
provence p
puerto rico c
punjab p
puntland c
putrajaya T
pyongyang T
qinghai p
que. p
quebec p
quebec city T
queensland p
quetta T
quezon city T
quito T
r.i. p
rabat T
rajasthan p
rakhine p
ramallah T
rangoon T
raqqa T
rawalpindi T
republic of china c
republic of ireland c
reykjavik T
rhodesia c
riga T
rio de janeiro T
riyadh T
roc c
rok c
rome T
rotterdam T
russia c
russian federation c
s.c. p
s.d. p
sacramento T
saigon T
saint petersburg T
salt lake city T
salzburg T
san antonio T
san diego T
san francisco T
san jose T
san juan T
san salvador T
sana'a T
sanaa T
santa monica T
santiago T
santo domingo T
sao paulo T
sarajevo T
sardinia p
saskatchewan p
saxony p
scotland c
seattle T
seoul T
seville T
shaanxi p
shan state p
shandong p
shanghai T
shanxi p
sheffield T
shenzhen T
shikoku p
shropshire p
siam c
sichuan p
sicily p
sikkim p
sinaloa p
sindh p
somaliland c
somerset p
sonora p
south australia p
south kivu p
south korea c
south ossetia c
south vietnam c
southampton T
soviet union c
soweto T
srebrenica T
st louis T
st petersburg T
st. louis T
st. petersburg T
staffordshire p
staten island T
stockholm T
strasbourg T
stuttgart T
suffolk p
sulawesi p
sumatra p
sunderland T
surrey p
sussex p
suva T
swansea T
swaziland c
sydney T
taipei T
taiwan c
tallinn T
tamil nadu p
tampa T
tashkent T
tasmania p
tbilisi T
tegucigalpa T
teheran T
tehran T
tel aviv T
telangana p
tenn. p
tex. p
the hague T
tianjin T
tibet c
tibet autonomous region p
tigray p
tijuana T
tokyo T
toronto T
toulouse T
transnistria c
tripoli T
tripura p
tunis T
turin T
turkey c
turkiye c
tuscany p
tyneside p
u.a.e. c
u.k c
u.k. c
u.s c
u.s. c
u.s.a c
u.s.a. c
uae c
uk c
ulaanbaatar T
ulan bator T
ulster p
umbria p
united arab emirates c
united kingdom c
united states c
united states of america c
urumqi T
us c
usa c
ussr c
utrecht T
uttar pradesh p
uttarakhand p
va. p
valencia T
vancouver T
vatican city c
venice T
veracruz p
vienna T
vientiane T
vilnius T
visayas p
vladivostok T
vt. p
w.va. p
wales c
wallonia p
warsaw T
warwickshire p
wash. p
washington T
washington d.c. T
washington dc T
wellington T
west bengal p
west germany c
west papua p
western australia p
western cape p
western sahara c
wiltshire p
windhoek T
winnipeg T
wis. p
wolverhampton T
worcestershire p
wuhan T
wyo. p
xian T
xinjiang p
yangon T
yaounde T
yekaterinburg T
yerevan T
yokohama T
york T
yorkshire p
yugoslavia c
yunnan p
zagreb T
zaire c
zhejiang p
zurich T
`
