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
appeal s +for+to?
applaud s n
appreciate t n?
argue s qcb+for+against
articulate s n?
ask s qwoicn+for+about
assail s n
assert s qcbn
assume t cb
assure s qcbo
attack s n?
attest s c+to
attribute s n
authorize s n?
back t n?
ban s n?
beg s qoi+for
believe t cb+in
bemoan s n
blame s n
blast s n
boast s qcb+of+about
brag s qcb+of+about
brand s s
call s qns+for+on
caution s qcbo+against
celebrate t n?
challenge s n
champion t n?
characterize s na
characterise s na
charge s c?
chide s n
cite s n
claim s qcbni
clarify s qcwn
comment s qc+on
commend s n
complain s qcb+of+about
concede s qcbn
conclude s qcb
concur t c+with
condemn s n
confess s qcb+to
confide s qcb
confirm s qcbwn
congratulate s n
consider t nsg
contend s qcb
contest s n?
contradict s n
convince s c?
counter s qcb
credit s n
criticise s n
criticize s n
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
deplore s n
deride s n
describe s nw
detail s wn
detect p n
determine t cw
disagree t c+with
disavow s n
disclose s cbwn
discover p cw
discuss s nw
dislike t n
dismiss s n
dispute s cn
divulge s wn
doubt t cwn
downplay s n
dub s s
echo s nq
email s q
emphasise s qcn
emphasize s qcn
encourage s oin
endorse s n
enquire s qw
envisage t cng
envision t cng
estimate s cbn
exclaim s q
expect t cbin
explain s qcbwn
express s nc
fault s n
favor t n
favour t n
fear t cbn
feel t cb
find d cb?
foresee t cn
forecast s cbn
gloat s q
grumble s qc+about
guarantee s cbn
guess t cb
hail s n
hear p cn?
highlight s nw
hint s qcb+at
hope t cbi+for
imagine t cbw
imply s cbn
indicate s cbwn
inform s oc+of+about
inquire s qw
insinuate s c
insist s qcb+on+upon
instruct s oi
intend t i
interject s q
invite s oi?
joke s qcb+about
judge t c?
justify s n
know t cbw
label s s
lambast s n
lambaste s n
lament s qcn
laud s n
learn p cw
liken s n
list d n?
love t n?
maintain s qcb
mean t cb?
mention s qcgnw
mock s n
muse s qc
mutter s q
name s s?
note s qcbwn
notice p cwn
notify s oc+of
object s qc+to
observe s qcb
offer s i?
opine s qcb
oppose t ng
order s oin
outline s nw
plan t ig
plead s q+for+guilty
pledge s cbin
point s +out+to
ponder t qwn
portray s n
post s q
praise s n
predict s qcbn
prefer t in
presume t cb
proclaim s qcbsn
profess s nci
project d cbn?
promise s qcbion
propose s cnig
protest s qc
prove d cb?
push s +for+back
query s qwn
question s qwn
quip s q
quote s n
rail s +against
rate t s?
read d qc?
reaffirm s cn
realise t cbw
realize t cbw
reason s qcb
reassure s oc
rebuff s n
rebuke s n
rebut s n
recall s qcbwng
reckon t qcb
recognise t cn
recognize t cn
recommend s cnigo
recount s qwnc
refer s +to
reflect s q
refuse s i
refute s n
regard t n
regret t cng
reiterate s qcbn
reject s n
rejoice s q
remark s qcb+on
remember t cbwng
remind s oqc+of
repeat s qcn
reply s qcb
report s qcbwng
reprimand s n
request s ncoi
resolve t ic?
respond s qcb
restate s nc
retort s qcb
reveal s qcbwn
rip s n?
rule s cb+out
rumor s P
rumour s P
salute s n
say s qcbwn
schedule s P
scoff s q+at
scold s n
scream s q
see p c?
seek t in?
seem t P
shout s q
show d cbwn
shrug s q
sigh s q
signal s cbn
slam s n
slate s P
smile s q
specify s cw
speculate s qcb+about+on
stammer s q
state s qcbwn
stipulate d c
stress s qcn
submit s c
suggest s qcbwng
summarise s nq
summarize s nq
support t n?
suppose t cb
surmise t qcb
suspect t cbn
swear s qcbi
teach s c
tease s q
tell s qcbwoin+of+about
testify s qcb+about
thank s n
theorise s c
theorize s c
think t qcb
threaten s ic
tip s P
tout s n
trust t cb
tweet s qcbn
underline s cn
underscore s cn
understand t cbw
urge s qcoin
utter s q
view t n
voice s n
vote s i+for+against
vow s qcbi
want t nio
warn s qcbo+of+against+about
welcome s n
whisper s q
wish t cbi
wonder t qwb
worry t cb+about
write s qcb+about
yell s q
`

// irregular maps irregular forms to lemma and kind: b base, p past, n
// participle; a form that is both past and participle is given as p.
const irregular = `
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
		lemma, rest, _ := strings.Cut(strings.TrimSpace(line), " ")
		act, rest, _ := strings.Cut(rest, " ")
		e := &entry{lemma: lemma, act: acts[act[0]]}
		frames, preps, _ := strings.Cut(rest, "+")
		for i := range len(frames) {
			e.frames |= 1 << strings.IndexByte(frameLetters, frames[i])
		}
		if preps != "" {
			if strings.HasSuffix(preps, "?") {
				e.frames |= weak
				preps = strings.TrimSuffix(preps, "?")
			}
			e.preps = " " + strings.ReplaceAll(preps, "+", " ") + " "
		}
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

var acts = map[byte]quote.Act{'s': quote.Speech, 't': quote.Thought, 'p': quote.Perception, 'd': quote.Document}

// doubling holds the lemmas whose last consonant doubles: admitted.
const doubling = " admit plan rip tip submit refer rebut dub signal label rebut brag slam pan commit permit ban "

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
