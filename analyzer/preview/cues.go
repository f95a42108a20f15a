package preview

import (
	"strings"
	"sync"

	"whosaid/analyzer/quote"
)

// A cue verb says that somebody said, thought or saw something: "said",
// "denied", "hopes". The table gives each lemma its act and the frames it
// stands in; inflected forms are led back to the lemma by rule or, where they
// are irregular, by a list.

// A frame is a way in which a cue takes its content.
type frame uint16

const (
	takesQuote   frame = 1 << iota // q  “Wait,” she said
	takesThat                      // c  said that it rained
	takesClause                    // b  said it rained
	takesWhether                   // w  asked whether it rained, explained why
	takesNoun                      // n  denied the charge
	takesTo                        // i  promised to go
	takesGerund                    // g  denied going
	takesHearer                    // o  told reporters that …, urged them to go
	takesSmall                     // s  called it a mistake
	takesAs                        // a  described it as a mistake
	onlyPassive                    // P  is rumored to
	weak                           // ?  mostly no statement: only with “that”, a quotation or what its frames name
)

const frameLetters = "qcbwnigosaP?"

// An entry is a cue verb with its frames and its prepositions ("call for").
type entry struct {
	lemma  string
	act    quote.Act
	frames frame
	preps  string // space-separated, a space at both ends: " for on "
}

// verbTable holds the cue verbs: lemma, act (s speech, t thought, p
// perception, d document), frames, and after + each a preposition or particle that goes with
// the verb and leads to the content.
const verbTable = `
accept t ng
accuse s n
acknowledge s qcbng
add s qcb
admire t n
admit s qcbng+to
advise s qcboiw+against
advocate s ng+for
affirm s qcn
agree t qcbi+with+on+to
aim t i
allege s qcbn
allude s +to
announce s qcbwn
answer s qcb
anticipate t cng
apologise s q+for
apologize s q+for
appeal s +for?+to
applaud s n
appreciate t n?
approve s n?
argue s qcb+for+against
articulate s n?
ask s qwoicn+for+about
assail s n
assert s qcbn
assess s cw
assume t cb
assure s qcbo
attack s n?
attest s c+to
attribute s n
authorize s n?
back t n?
ban s n?
bark s q
beg s qoi+for
believe t cb+in
bemoan s n
blame s n
blast s n
boast s qcb+of+about
brag s qcb+of+about
brand s sa
calculate t cw
call s qns+for+on
caution s qcbo+against
certify s c
challenge s n
champion t n?
chant s q
characterise s na
characterize s na
charge s c?
cheer s q
cherish t n
chide s n
chime s q+in
cite s n
claim s qcbni
clarify s qcwn
clear s n?
commend s n
comment s qc+on
compare s n?
complain s qcb+of+about
complement s n?
concede s qcbn
conceive t n?
conclude s qcb
concur t c+with
condemn s n
confess s qcb+to
confide s qcb
confirm s qcbwn
congratulate s n
consider t nsg
contend s qcb
continue s q+on
contradict s n
convince s c?
counter s qcb
crave t n
credit s n
criticise s n
criticize s n
crow s q
cry s q
debate s w?
decide t ciw
declare s qcbsn
decline s i
decree s cn
decry s n
deem t s
defend s n
demand s qcni
demonstrate s cw
denounce s n
deny s cbng
depict s na
deplore s n
deride s n
describe s nwa
despise t n
detail s wn
detect p n
determine t cw
diagnose s n?
digress s q
disagree t c+with
disavow s n
disclose s cbwn
discover p cw
discuss s nw
dislike t n
dismiss s n
disparage s n
dispute s cn
distrust t n
divulge s wn
double s +down
doubt t cwn
downplay s n
dread t ng
dub s s
echo s nq
elaborate s q+on
email s q
emphasise s qcn
emphasize s qcn
encourage s oin
endorse s n
enquire s qw
enthuse s q
envisage t cng
envision t cng
equate s n
estimate s cbn
exclaim s q
exhort s oi
expect t cbin
explain s qcbwn
express s nc
extol s n
exult s q
fault s n
favor t n
favour t n
fear t cbn
feel t cb
find d cb?
fire s q
flag s n?
forecast s cbn
foresee t cn
fret t qcb+about
fulminate s +against
fume s q
gloat s q
grin s q
groan s q
growl s q
grumble s qc+about
guarantee s cbn
guess t cb
gush s q
hail s n
hammer s n?
harangue s n
hate t ng
hear p c?
heckle s q
highlight s nw
hint s qcb+at
hope t cbi+for
idolize t n
imagine t cbw
implore s oi
imply s cbn
incline t P
indicate s cbwn
infer t c
inform s oc+of+about
inquire s qw
insinuate s c
insist s qcb+on+upon
instruct s oi
insult s n
intend t i
interject s q
interrupt s q
intimate s c
invite s oi?
jeer s q
joke s qcb+about
judge t c?
justify s n
know t cbw
label s sa
lambast s n
lambaste s n
lament s qcn
lampoon s n
lash s +out
laud s n
laugh s q
learn p cw
lecture s q
liken s n
loathe t n
lobby s +for+against
love t n?
maintain s qcb
make s cb?
malign s n
mandate s cn?
marvel s qcb
mention s qcgnw
mistrust t n
moan s q
mock s n
mull t ng
muse s qc
mutter s q
narrate s qcn
necessitate d n?
nod s q
note s qcbwn
notice p cwn
notify s oc+of
object s qc+to
observe s qcb
offer s i?
opine s qcb
oppose t ng
opt t i
orate s q
order s oin
outline s nw
overturn s n
pan s n
parrot s n
pen s n?
petition s o+for
plan t ig
plead s q+for+guilty
pledge s cbin
point s qcb?+out+to
ponder t qwn
portray s n
post s q
praise s n
pray s q
preach s q+about
predict s qcbn
prefer t in
press s o+for
presume t cb
proclaim s qcbsn
profess s nci
project d cbn?
promise s qcbion
pronounce s s
propose s cnig
protest s qc
prove d cb?
push s +for+back
quarrel s +with
query s qwn
question s qwn
quibble s +with
quip s q
quote s nq
rail s +against
rally s +against
ramble s q
rate t s?
rave s q+about
read d qc?
reaffirm s cn
realise t cbw
realize t cbw
reason s qcb
reassert s cn
reassure s oc
rebel s +against
rebuff s n
rebuke s n
rebut s n
recall s qcbwng
recant s n
recite s q
reckon t qcb
recognise t cn
recognize t cn
recommend s cnigo
recount s qwnc
reel s q
refer s +to
reflect s q
refuse s i
refute s n
regret t cng
rehash s n
reiterate s qcbn
reject s n
rejoice s q
relish t n
remark s qcb+on
remember t cbwng
remind s oqc+of
repeat s qcn
reply s qcb
report s qcbwng
reprimand s n
reprise s n?
repudiate s n
request s ncoi
resent t n
resolve t ic?
respond s qcb+to
restate s nc
retort s qcb
retract s n
reveal s qcbwn
ridicule s n
rip s n?
rule s cb+out
rumor s P
rumour s P
salute s n
savage s n
say s qcbwn
schedule s P
scoff s q+at
scold s n
scream s q
see t ca?
seek t in?
seem t P
sermonize s q
shout s q
show d cbwn
shrug s q
sigh s q
signal s cbn
skewer s n
slam s n
slate s P
smile s q
snap s q
sneer s q
snipe s q+at
speak s +of+about
specify s cw
speculate s qcb+about+on
spell s +out
squabble s +over
stammer s q
state s qcbwn
stipulate d c
stress s qcn
stutter s q
submit s c
suggest s qcbwng
summarise s nq
summarize s nq
support t n?
suppose t cb
surmise t qcb
suspect t cbn
swear s qcbi
swipe s +at
sympathise t +with
sympathize t +with
talk s +of+about
taunt s qn
teach s c
tease s q
tell s qcbwoin+of+about
testify s qcb+about
thank s n
theorise s c
theorize s c
think t qcb
threaten s ic
thunder s q
tip s P
tout s n
trash s n
trumpet s n
trust t cb
tweet s qcbn
underline s cn
underscore s cn
understand t cbw
uphold s n
urge s qcoin
utter s q
vent s q
veto s n
view t a
vilify s n
voice s n
vote s i+for+against
vouch s +for
vow s qcbi
want t nio
warn s qcbo+of+against+about
waver t +on
weigh s +in
welcome s n
whine s q+about
whisper s q
wish t cbi
wonder t qwb
worry t cb+about
worship t n?
write s qcb+about
yearn t i+for
yell s q
`

// irregular maps irregular forms to lemma and kind: b base, p past, n
// participle; a form that is both past and participle is given as p.
const irregular = `
made make p
spoke speak p
spoken speak n
upheld uphold p
said say p
told tell p
wrote write p
written write n
thought think p
knew know p
known know n
felt feel p
found find p
saw see p
seen see n
heard hear p
meant mean p
taught teach p
understood understand p
sought seek p
swore swear p
sworn swear n
forecast forecast p
foresaw foresee p
foreseen foresee n
read read p
sez say b
tellin tell g
sayin say g
pled plead p
`

// A form says how a cue verb is inflected.
type form uint8

const (
	base       form = iota // say: infinitive, or present with a plural subject
	present                // says
	past                   // said: past or past participle
	participle             // written: past participle only
	gerund                 // saying
)

type inflected struct {
	*entry
	form form
}

// verbs maps every inflected form of every cue verb to its entry; made when
// the first text is read.
var verbs = sync.OnceValue(func() map[string]inflected {
	m := make(map[string]inflected, 2048)
	byLemma := make(map[string]*entry, 512)
	for line := range strings.Lines(strings.TrimSpace(verbTable)) {
		e := readEntry(strings.TrimSpace(line))
		lemma := e.lemma
		byLemma[lemma] = e
		s, d, g := inflect(lemma)
		m[lemma] = inflected{e, base}
		m[s] = inflected{e, present}
		m[d] = inflected{e, past}
		m[g] = inflected{e, gerund}
	}
	for line := range strings.Lines(strings.TrimSpace(irregular)) {
		f := strings.Fields(line)
		k := past
		switch f[2] {
		case "n":
			k = participle
		case "b":
			k = base
		case "g":
			k = gerund
		}
		m[f[0]] = inflected{byLemma[f[1]], k}
	}
	return m
})

// readEntry reads one line of a table: "warn s qcbo+of+against".
func readEntry(line string) *entry {
	lemma, rest, _ := strings.Cut(line, " ")
	act, rest, _ := strings.Cut(rest, " ")
	e := &entry{lemma: lemma, act: acts[act[0]]}
	frames, preps, _ := strings.Cut(rest, "+")
	for i := range len(frames) {
		e.frames |= 1 << strings.IndexByte(frameLetters, frames[i])
	}
	if preps != "" {
		e.preps = " " + strings.ReplaceAll(preps, "+", " ") + " "
	}
	return e
}

var acts = map[byte]quote.Act{'s': quote.Speech, 't': quote.Thought, 'p': quote.Perception, 'd': quote.Document}

// doubling holds the lemmas whose last consonant doubles: admitted.
const doubling = " admit plan rip tip submit refer rebut dub signal label rebut brag slam pan commit permit ban equip opt "

// inflect returns the third person, the past and the -ing form of a regular
// verb.
func inflect(lemma string) (s, d, g string) {
	n := len(lemma)
	last := lemma[n-1]
	switch {
	case last == 'y' && !strings.ContainsRune("aeou", rune(lemma[n-2])):
		return lemma[:n-1] + "ies", lemma[:n-1] + "ied", lemma + "ing"
	case last == 'e' && lemma[n-2] != 'e':
		return lemma + "s", lemma + "d", lemma[:n-1] + "ing"
	case last == 'e':
		return lemma + "s", lemma + "d", lemma + "ing"
	case strings.HasSuffix(lemma, "ss"), strings.HasSuffix(lemma, "sh"), strings.HasSuffix(lemma, "ch"), last == 'x', last == 'o':
		return lemma + "es", lemma + "ed", lemma + "ing"
	}
	stem := lemma
	if strings.Contains(doubling, " "+lemma+" ") {
		stem += lemma[n-1:]
	}
	return lemma + "s", stem + "ed", stem + "ing"
}
