package preview

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// expectMarked reads the text that is left when the marks of want are taken
// out, and asserts that the statements are where want has them.
func expectMarked(t *testing.T, want ...string) {
	t.Helper()
	for _, want := range want {
		text := strings.NewReplacer("[", "", "]", "", "{", "", "}", "", "<", "", ">", "").Replace(want)
		assert.Equal(t, want, marked(text, read(t, text)))
	}
}

func TestShortQuotations(t *testing.T) {
	expectMarked(t,
		`<“Wet 😀,”> {said} [Lena Ortiz].`,
		`<“Wet 🎉🎉”> {said} [Lena Ortiz].`,
		`<“Wet…”> {said} [Lena Ortiz].`,
		`<“Wet?!”> {said} [Lena Ortiz].`,
		`<“Wet —”> {said} [Lena Ortiz].`,
		`<“Wet Fizz™,”> {said} [Lena Ortiz].`,
		`<“50% wet,”> {said} [Lena Ortiz].`,
		`<‘No plan B’>, {says} [mayor]`,
	)
}

func TestDatelines(t *testing.T) {
	expectMarked(t,
		`LONDON: <The road will close>, [drivers in Leeds] {said} on Monday.`,
		`LONDON — <The road will close>, [drivers in Leeds] {said} on Monday.`,
		`LONDON (Reuters) - <The road will close>, [drivers] {said} on Monday.`,
		`LONDON, April 18 (Reuters) — <The road will close>, [drivers] {said}.`,
		`London (CNN) <The road will close>, [drivers] {said} on Monday.`,
		`HOLTON FALLS, Ohio, April 18, 2024 -- [Hollin & Vance, a maker of bricks,] {announced} <a new road>.`,
		`[SMITH]{:} <The road will close.>`,
	)
}

func TestInterviews(t *testing.T) {
	expectMarked(t,
		"Q{:} <Did it rain?>\nA{:} <Yes, all day.>",
		`Q{:} <Did it rain?> A{:} <All day.>`,
		"Q. <Did it rain?>\nA. <All day.>\nQ. <Where?>\nA. <In Leeds.>",
		`[A. Ortiz] {said} <it rained>.`,
	)
}

func TestSignatures(t *testing.T) {
	expectMarked(t,
		"<“We saw the rain.”>\n\n{―} [Leeds Town Meeting]\n\nIt met again.",
		"<“We saw the rain.”>\n{―} [Leeds Town Meeting]",
		"<“We saw the rain.”>\n{―} [Lena Ortiz, a nurse], 1911",
		"<“We saw the rain.”> {―} [Lena Ortiz] (1911)",
		"<“We saw the rain.>\n\n<“We saw the snow.”>\n\n{―} [Leeds Town Meeting]",
	)
}

func TestAsides(t *testing.T) {
	expectMarked(t,
		`{According to} [Lena Ortiz, a spokeswoman for Hollin & Vance,] <an independent laboratory will take samples>.`,
		`[Foley], sent to the stands before half-time, {insisted} <that it rained>.`,
		`[Reuters] {had reported} on Tuesday, citing two sources, <that the bank was planning to cut jobs>.`,
		`[A baker who chased off a masked robber with a bag of flour] {told} a jury <that it rained>.`,
		`<The road>, [the company] {said} in a letter to its drivers, <had been closed for years>.`,
		`A poll of 800 drivers by [Leeds University] {found} <54 percent of drivers like the rain>.`,
	)
}

func TestReportingClauses(t *testing.T) {
	expectMarked(t,
		`As [the Leeds Post] {reported}, <even if Ortiz won, she would need to win again>.`,
		`As [Ortiz] {told} the Leeds Post, <tax relief is given to firms>.`,
		`<That>, [she] {says}, <should get cheaper when it snows>.`,
		`Now, [she] {said}, <the neighbours don't mix much>.`,
		`<The kettle>, [the plumber] {told} us, <was rusty>.`,
		`<Unless it rains>, [the experts] {say}, <the road could open>.`,
		`<The road will open>, [a spokeswoman, Lena Ortiz,] {said} on Saturday.`,
		`Although in May [she] {said} <it was a mistake>, on Monday [she] {said} <it was not>.`,
	)
}

func TestContentEnds(t *testing.T) {
	expectMarked(t,
		`[She] {had read} <that it was closing>, and bought a ticket that evening.`,
		`[She] {says} <that it was closing, and took the bus>.`,
		`[She] {said} <that he left at noon, and took the bus>.`,
		`<"It had rained all night">, but later withdrew her statement, the court {was told}.`,
		`[They] {acknowledged} <the delay>, and {said} <the road was closed>, but {made clear} <that it would open>.`,
	)
}

func TestOtherCues(t *testing.T) {
	expectMarked(t,
		`<Bees can count>, [researchers] {have found}.`,
		`<The road was closed>, [the court] {heard}.`,
		`<The road was closed>, the jury {was told}.`,
		`<"First half we were asleep,"> was [her] {verdict}.`,
		`<“No,”> was the {reply} from [the mayor].`,
		`A study by [Leeds University] {puts} <the cost at $11.40 a brick>.`,
		`[Analysts at Kestrel Capital] {expect} <the rate to fall>.`,
		`[The ministry] {declined to comment on} <the report>.`,
		`[The ministry] {refused to answer} <questions about the road>.`,
		`It {is understood} <the road has been closed>.`,
		`As [the judge] {put it}, <“It was no accident.”>`,
		`<“It was no accident,”> as [the judge] {put it}.`,
		`[The court] {found} <the road had been closed>.`,
		`[The jury] {heard} <how Ortiz had closed the road>.`,
		`But in [her] {view}, <the road was closed>.`,
		`<The road was closed>, in [the mayor’s] {opinion}.`,
		`In the {words} of [one driver], <“it was a mess.”>`,
		`[Lawmakers] {voted} 54-41 <to close the road>.`,
		`[Lena Ortiz, 54,] {pleaded guilty to} <fraud>.`,
		`Drivers {were told} <to stay away>.`,
		`[Ortiz] {said} the following:`+"\n\n<“It rained all day.”>",
		`[The mayor] {said} <up to 16 buses were late>.`,
		`[Ortiz] {said} <this month’s rain had been “required”>.`,
		`<In June the drivers indicted 14 million suspects>, [Ortiz] {said}.`,
		`<The ladder is “so badly painted” no-one can climb it>, [some MPs] {say}.`,
		`<Other roads, such as the one from 2016, show a greater payment>, {said} [Lena Ortiz, an attorney].`,
		`<The drivers ordered firms to pay>, [state radio] {announced} earlier last month.`,
		`{According to} [a miller] who asked not to be named, who has a mill in Leeds, <bread will be dear>.`,
		`{According to} [prosecutors], <Mr. Ortiz and a driver — Tom Diaz of Leeds — took bribes>.`,
		`<There is>, [he] {said}, <no other road>.`,
	)
}

func TestHeadlines(t *testing.T) {
	expectMarked(t,
		`<Minister to resign>{:} [report]`,
		`<Minister> {accused} <of fraud>`,
		`<Minister> {urged} <to resign>`,
		`READ MORE: Bridge to close in May`,
		`<Bridge to close in May>{:} [Lena Ortiz]`,
		`<Bridge ‘unsafe’> {–} [police]`,
		`[Lena Ortiz]{:} <Bridge Will Close in May>`,
		`The recipe: report`,
	)
}
