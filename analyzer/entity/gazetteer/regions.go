package gazetteer

// regions are parts of the world, waters and mountains that are no states, in folded
// form, from general knowledge.
const regions = `
adriatic
aegean
aegean sea
africa
aleutians
alps
amazon basin
amazon rainforest
amazonia
anatolia
andes
antarctic
antarctica
appalachia
appalachians
arabia
arabian gulf
arabian peninsula
arabian sea
aral sea
arctic
arctic ocean
asia
asia minor
asia pacific
asia-pacific
atlantic
atlantic ocean
balearics
balkans
baltic
baltic sea
baltics
bay of bengal
bay of biscay
bekaa
bekaa valley
benelux
bermuda triangle
bible belt
black sea
bohemia
bollywood
bosphorus
bosporus
canaries
canary islands
cape horn
cape of good hope
capitol hill
caribbean
caribbean sea
carpathians
caspian
caspian sea
caucasus
central africa
central america
central asia
central europe
channel islands
coney island
congo basin
cote d'azur
crimean peninsula
danube
dardanelles
dead sea
deep south
demilitarized zone
dolomites
donbas
donbass
durand line
earth
east
east africa
east asia
east bank
east china sea
east coast
east end
east indies
east midlands
eastern europe
eastern seaboard
english channel
euphrates
eurasia
europe
falklands
far east
fergana valley
ferghana valley
fertile crescent
galapagos
galapagos islands
galicia region
ganges
gaza strip
global south
gobi
gobi desert
golan
golan heights
golden triangle
great barrier reef
great lakes
great rift valley
green line
gulf
gulf coast
gulf of aden
gulf of guinea
gulf of mexico
gulf of oman
hebrides
highlands
himalayas
hollywood
holy land
home counties
horn of africa
hudson river
iberia
iberian peninsula
indian ocean
indo-pacific
irish sea
isle of wight
jordan river
jordan valley
jupiter
k2
kalahari
kamchatka
kashmir valley
kilimanjaro
korean peninsula
kurdistan
kuril islands
kurils
lake chad
lake district
lake erie
lake geneva
lake huron
lake michigan
lake ontario
lake superior
lake tanganyika
lake titicaca
lake victoria
latin america
levant
line of control
long island
lowlands
luhansk region
maghreb
mars
mediterranean
mediterranean sea
mekong
mekong delta
melanesia
mesopotamia
micronesia islands
middle east
mideast
midlands
midwest
milky way
mississippi river
missouri river
moon
moravia
mount everest
mount fuji
mount kilimanjaro
near east
new england coast
niger delta
nile
nollywood
nordics
north africa
north america
north atlantic
north caucasus
north country
north pacific
north sea
northern europe
northern hemisphere
oceania
orkney
outback
pacific
pacific ocean
pampas
panama canal
paracel islands
paracels
patagonia
persian gulf
polynesia
pomerania
potomac
prussia
pyrenees
red sea
rhine
rift valley
rio grande
riviera
rockies
rocky mountains
rust belt
sahara
sahara desert
sahel
saturn
scandinavia
scottish highlands
sea of azov
sea of japan
sea of marmara
seine
senkakus
shetland
siberia
silesia
silicon valley
silk road
sinai
south america
south asia
south atlantic
south caucasus
south china sea
south pacific
south-east asia
southeast asia
southern africa
southern europe
southern hemisphere
spratly islands
spratlys
staten island area
strait of gibraltar
strait of hormuz
strait of malacca
sub-saharan africa
suez
suez canal
sun belt
swat valley
taiwan strait
thames
third world
tigris
transylvania
urals
venus
volga
wall street area
west
west africa
west asia
west bank
west coast
west end
west indies
west midlands
western europe
western hemisphere
wild west
yangtze
yellow river
yellow sea
`
