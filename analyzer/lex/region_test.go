package lex

import (
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// expectRegions reads text and compares its regions, in order, written as
// ">" for each region around it, "+" if it continues an earlier one, its bytes
// and "~" if it is not closed.
func expectRegions(t *testing.T, text string, want ...string) {
	t.Helper()
	d := Read(context.Background(), text)
	var got []string
	for _, r := range d.Regions {
		s := strings.Repeat(">", r.Depth)
		if r.Continues >= 0 {
			s += "+"
		}
		s += d.Of(r.Span)
		if !r.Closed {
			s += "~"
		}
		got = append(got, s)
	}
	assert.Equal(t, want, got, "%s", text)
	check(t, d)
}

func TestStraightMarks(t *testing.T) {
	expectRegions(t, `She said, "I will go."`, `"I will go."`)
	expectRegions(t, `"I will go," she said.`, `"I will go,"`)
	expectRegions(t, `"Go," she said. "Now."`, `"Go,"`, `"Now."`)
	expectRegions(t, `A "new" kind of "old" thing`, `"new"`, `"old"`)
	expectRegions(t, `He said:"Go."`, `"Go."`)
	expectRegions(t, `He said,"Go," and left.`, `"Go,"`)
	expectRegions(t, `"Go,"he said. "Now,"he added.`, `"Go,"`, `"Now,"`)
	expectRegions(t, `("Go," he said)`, `"Go,"`)
	expectRegions(t, `the "so-called" ("fake") plan`, `"so-called"`, `"fake"`)
	expectRegions(t, `It was—"a disgrace"—he said.`, `"a disgrace"`)
	expectRegions(t, `It was -"a disgrace"- he said.`, `"a disgrace"`)
	expectRegions(t, `"I was—" she began.`, `"I was—"`)
	expectRegions(t, `"... and then I left," he said.`, `"... and then I left,"`)
	expectRegions(t, `" Hello " he said.`, `" Hello "`)
	expectRegions(t, `He said " Hello " and " bye ".`, `" Hello "`, `" bye "`)
	expectRegions(t, `"A.""B."`, `"A."`, `"B."`)
	expectRegions(t, `"A"/"B"`, `"A"`, `"B"`)
	expectRegions(t, `class="big" id="x"`, `"big"`, `"x"`)
	expectRegions(t, `the "Titanic"'s crew`, `"Titanic"`)
	expectRegions(t, `"Is it?" "Yes."`, `"Is it?"`, `"Yes."`)
	expectRegions(t, `"[Ms. Roe] can't," he said.`, `"[Ms. Roe] can't,"`)
	expectRegions(t, `"$5 is too much," he said.`, `"$5 is too much,"`)
	expectRegions(t, `"#VoteNow," it read.`, `"#VoteNow,"`)
	expectRegions(t, `1."We must act." 2."We did."`, `"We must act."`, `"We did."`)
	expectRegions(t, `"Go" (he said) "now"`, `"Go"`, `"now"`)
	expectRegions(t, `＂Go,＂ he said.`, `＂Go,＂`)
}

func TestCurlyMarks(t *testing.T) {
	expectRegions(t, `“I will go,” she said.`, `“I will go,”`)
	expectRegions(t, `“Go,” she said. “Now.”`, `“Go,”`, `“Now.”`)
	expectRegions(t, `He called it “a mess”.`, `“a mess”`)
	expectRegions(t, `“Go,”she said.“Now.”`, `“Go,”`, `“Now.”`)
	expectRegions(t, `“ Go, ” she said. “ Now. ”`, `“ Go, ”`, `“ Now. ”`)
	expectRegions(t, `“Go, ”she said.“ Now.”`, `“Go, ”`, `“ Now.”`)
	expectRegions(t, `“A.”“B.”`, `“A.”`, `“B.”`)
	expectRegions(t, `“Go,” she said, “or stay,” and left.`, `“Go,”`, `“or stay,”`)
	expectRegions(t, `“…and I left.”`, `“…and I left.”`)
	expectRegions(t, `“¿Qué?” he asked.`, `“¿Qué?”`)
	expectRegions(t, `“中文。”他说。`, `“中文。”`)
	expectRegions(t, `“Go,‘ she said.`, `“Go,‘ she said.~`)
	expectRegions(t, `empty “” marks`, `“”`)
}

func TestTypedMarks(t *testing.T) {
	expectRegions(t, "``I will go,'' she said.", "``I will go,''")
	expectRegions(t, "``Go,'' she said. ``Now.''", "``Go,''", "``Now.''")
	expectRegions(t, `''I will go,'' she said. ''Now.''`, `''I will go,''`, `''Now.''`)
	expectRegions(t, `He called it ''smart.''`, `''smart.''`)
	expectRegions(t, `''He said, 'No,' to me,'' she said.`, `''He said, 'No,' to me,''`, `>'No,'`)
	expectRegions(t, `''He said 'no'''`, `''He said 'no'''`, `>'no'`)
	expectRegions(t, `'''No' was all,'' she said.`, `'''No' was all,''`, `>'No'`)
	expectRegions(t, "``Go,\" she said.", "``Go,\"")
	expectRegions(t, "the word `yes' is short", "`yes'")
	expectRegions(t, "run `make' or `test' now", "`make'", "`test'")
	expectRegions(t, "run `make` now", "`make`")
	expectRegions(t, `‘‘Go,’’ he said.`, `‘‘Go,’’`)
	expectRegions(t, `“Go,’’ he said.`, `“Go,’’`)
	expectRegions(t, `''The Times'' and ''Post''`, `''The Times''`, `''Post''`)
}

func TestBritishMarks(t *testing.T) {
	expectRegions(t, `‘I will go,’ she said.`, `‘I will go,’`)
	expectRegions(t, `'I will go,' she said.`, `'I will go,'`)
	expectRegions(t, `‘I don’t know,’ she said, ‘but we’ll see.’`, `‘I don’t know,’`, `‘but we’ll see.’`)
	expectRegions(t, `'I don't know,' she said, 'but we'll see.'`, `'I don't know,'`, `'but we'll see.'`)
	expectRegions(t, `‘He said, “No,” to me,’ she said.`, `‘He said, “No,” to me,’`, `>“No,”`)
	expectRegions(t, `'He said, "No," to me,' she said.`, `'He said, "No," to me,'`, `>"No,"`)
	expectRegions(t, `The minister called it ‘a farce’.`, `‘a farce’`)
	expectRegions(t, `The minister called it 'a farce'.`, `'a farce'`)
	expectRegions(t, `‘The workers’ union won,’ he said.`, `‘The workers’ union won,’`)
	expectRegions(t, `'The workers' union won,' he said.`, `'The workers' union won,'`)
	expectRegions(t, `‘It was the dogs’ he said.`, `‘It was the dogs’`)
	expectRegions(t, `‘James’ is short, and so is the workers’ day.`, `‘James’`)
	expectRegions(t, `‘Yes’ and ‘no’ and ‘maybe’`, `‘Yes’`, `‘no’`, `‘maybe’`)
	expectRegions(t, `‘16 buses were late,’ he said.`, `‘16 buses were late,’`)
	expectRegions(t, `He said ‘16 buses were late’ in May.`, `‘16 buses were late’`)
	expectRegions(t, `The summer of ‘69, he said, was ‘dry’.`, `‘dry’`)
	expectRegions(t, `‘Rock ’n’ roll is dead,’ he said.`, `‘Rock ’n’ roll is dead,’`)
	expectRegions(t, `‘’Tis late,’ he said.`, `‘’Tis late,’`)
	expectRegions(t, `‘I saw ’em in the ’90s,’ she said.`, `‘I saw ’em in the ’90s,’`)
	expectRegions(t, `'I saw 'em in the '90s,' she said.`, `'I saw 'em in the '90s,'`)
	expectRegions(t, `‘Stop!’ ‘Why?’`, `‘Stop!’`, `‘Why?’`)
	expectRegions(t, `The song ‘Don’t Go’ won.`, `‘Don’t Go’`)
	expectRegions(t, `(‘Go,’ he said.)`, `‘Go,’`)
	expectRegions(t, `'Go'-like`, `'Go'`)
}

func TestApostrophes(t *testing.T) {
	for _, text := range []string{
		`’Tis the season, ’twas the night.`, `'Tis the season.`, `The ’90s and the '80s.`, `Class of ’08.`, `the summer of ‘69.`,
		`The workers’ union met.`, `The workers' union met the bosses' men.`, `The Smiths’ and the Joneses’ cars.`,
		`Rock ’n’ roll and rock 'n' roll.`, `Touch ‘n Go, rock 'n roll, the workers' way.`, `She’s goin’ home, nothin’ more.`,
		`It's the dog's.`, `O’Neill and D'Arcy don't.`, `He is 6' tall.`, `He is 6' 2" tall.`, `She's 5'10" and he 6'3".`,
		`a 19" screen`, `at 40° 26' 46" north`, `Give ’em hell.`, `How ’bout it?`, `Jesus’ life; James’ book.`, `three months’ notice`,
		`the boys' and girls' schools'`, `the workers ' union and the bosses ' men`, `the mayor 's car and the workers' day`, `y'all'd've`, `the U.S.'s and U.S.’s`, `The Council‘s vote.`, `I don` + "`" + `t know.`,
	} {
		expectRegions(t, text)
	}
}

func TestGuillemets(t *testing.T) {
	expectRegions(t, `«Go», he said.`, `«Go»`)
	expectRegions(t, `« Je pars », dit-elle. « Bien. »`, `« Je pars »`, `« Bien. »`)
	expectRegions(t, "«\u00a0Je pars\u202f», dit-elle.", "«\u00a0Je pars\u202f»")
	expectRegions(t, `»Ich gehe«, sagte sie. »Gut.«`, `»Ich gehe«`, `»Gut.«`)
	expectRegions(t, `»Jag går», sade hon.`, `»Jag går»`)
	expectRegions(t, `«He said “no” to me»`, `«He said “no” to me»`, `>“no”`)
	expectRegions(t, `“He said «no» to me”`, `“He said «no» to me”`, `>«no»`)
	expectRegions(t, `‹Go›, he said.`, `‹Go›`)
	expectRegions(t, `›Geh‹, sagte er.`, `›Geh‹`)
	expectRegions(t, `«He said ‹no› to me»`, `«He said ‹no› to me»`, `>‹no›`)
	expectRegions(t, `Read more »`)
	expectRegions(t, `» Read more`)
	expectRegions(t, `Home › News › Sport`)
	expectRegions(t, `Home » News » Sport`)
}

func TestLowMarks(t *testing.T) {
	expectRegions(t, `„Ich gehe“, sagte sie. „Gut.“`, `„Ich gehe“`, `„Gut.“`)
	expectRegions(t, `„Idę”, powiedziała.`, `„Idę”`)
	expectRegions(t, `„Ich gehe", sagte sie.`, `„Ich gehe"`)
	expectRegions(t, `‚Geh‘, sagte er.`, `‚Geh‘`)
	expectRegions(t, `„Er sagte ‚nein‘ zu mir“`, `„Er sagte ‚nein‘ zu mir“`, `>‚nein‘`)
	expectRegions(t, `‚Er sagte „nein“ zu mir‘`, `‚Er sagte „nein“ zu mir‘`, `>„nein“`)
	expectRegions(t, `‟Go,” he said.`, `‟Go,”`)
	expectRegions(t, `「行く」と言った。`, `「行く」`)
	expectRegions(t, `「彼は『行く』と言った」`, `「彼は『行く』と言った」`, `>『行く』`)
}

func TestControlCharacters(t *testing.T) {
	expectRegions(t, "\u0093I will go,\u0094 she said.", "\u0093I will go,\u0094")
	expectRegions(t, "\u0091I will go,\u0092 she said.", "\u0091I will go,\u0092")
	expectRegions(t, "\x93I will go,\x94 she said.", "\x93I will go,\x94")
	expectRegions(t, "\x91I don\x92t go,\x92 she said.", "\x91I don\x92t go,\x92")
	expectRegions(t, "\x93He said \x91no\x92 to me,\x94 she said.", "\x93He said \x91no\x92 to me,\x94", ">\x91no\x92")
	expectRegions(t, "\"I will go.\u0094", "\"I will go.\u0094")
	expectRegions(t, "\u0084Ich gehe\u0093, sagte sie.", "\u0084Ich gehe\u0093")
	expectRegions(t, "\x8bGo\x9b", "\x8bGo\x9b")
	expectRegions(t, "&quot;Go,&quot; he said.")
	expectRegions(t, "“a\x00b”", "“a\x00b”")
	expectRegions(t, "\u200b“Go,”\u200b he said.", "“Go,”")
	expectRegions(t, "\ufeff\"Go,\" he said.", "\"Go,\"")
	expectRegions(t, "\u202b“Go,”\u202c he said.", "“Go,”")
}

func TestNestedMarks(t *testing.T) {
	expectRegions(t, `“He said, ‘No,’ to me,” she said.`, `“He said, ‘No,’ to me,”`, `>‘No,’`)
	expectRegions(t, `"He said, 'No,' to me," she said.`, `"He said, 'No,' to me,"`, `>'No,'`)
	expectRegions(t, `"He said, 'No.'"`, `"He said, 'No.'"`, `>'No.'`)
	expectRegions(t, `“‘No’ is what he said.”`, `“‘No’ is what he said.”`, `>‘No’`)
	expectRegions(t, `“He said, ‘No.’ ” She left.`, `“He said, ‘No.’ ”`, `>‘No.’`)
	expectRegions(t, `"He said, 'Let us talk.' "`, `"He said, 'Let us talk.' "`, `>'Let us talk.'`)
	expectRegions(t, `“She said, ‘He told me, “Go,” and I went,’ and left.”`, `“She said, ‘He told me, “Go,” and I went,’ and left.”`, `>‘He told me, “Go,” and I went,’`, `>>“Go,”`)
	expectRegions(t, `"She said, 'He told me, "Go," and I went,' and left."`, `"She said, 'He told me, "Go," and I went,' and left."`, `>'He told me, "Go," and I went,'`, `>>"Go,"`)
	expectRegions(t, `“He said “no” to me,” she said.`, `“He said “no” to me,”`, `>“no”`)
	expectRegions(t, `“The ‘a’ and the ‘b’,” she said.`, `“The ‘a’ and the ‘b’,”`, `>‘a’`, `>‘b’`)
	expectRegions(t, `“He said "no" to me,” she said.`, `“He said "no" to me,”`, `>"no"`)
	expectRegions(t, `“The workers’ ‘union’ won’t,” she said.`, `“The workers’ ‘union’ won’t,”`, `>‘union’`)
}

func TestSeveralParagraphs(t *testing.T) {
	expectRegions(t, "“One.\n“Two.\n“Three,” she said.", "“One.~", "+“Two.~", "+“Three,”")
	expectRegions(t, "\"One.\n\n\"Two.\n\n\"Three,\" she said.", "\"One.~", "+\"Two.~", "+\"Three,\"")
	expectRegions(t, "‘One.\n‘Don’t two.\n‘Three,’ she said.", "‘One.~", "+‘Don’t two.~", "+‘Three,’")
	expectRegions(t, "'One.\n'Two,' she said.", "'One.~", "+'Two,'")
	expectRegions(t, "``One.\n``Two,'' she said.", "``One.~", "+``Two,''")
	expectRegions(t, "''One.\n''Two,'' she said.", "''One.~", "+''Two,''")
	expectRegions(t, "She said: “One.\n“Two.”", "“One.~", "+“Two.”")
	expectRegions(t, "“Go,” she said. “One.\n“Two.”", "“Go,”", "“One.~", "+“Two.”")
	expectRegions(t, "“One ‘a’.\n“Two ‘b’.”", "“One ‘a’.~", ">‘a’", "+“Two ‘b’.”", ">‘b’")
	expectRegions(t, "“He said, ‘One.\n“‘Two.’ And I left.”", "“He said, ‘One.~", ">‘One.~", "+“‘Two.’ And I left.”", ">+‘Two.’")
	expectRegions(t, "“One.”\n“Two.”", "“One.”", "“Two.”")
	expectRegions(t, "“One.\nHe left.\n“Two.”", "“One.~", "“Two.”")
	expectRegions(t, "« Un.\n« Deux. »", "« Un.~", "+« Deux. »")
	expectRegions(t, "“One.\nBecause as long as this is a crime, people will die and kill for it.” He left.",
		"“One.~", "+Because as long as this is a crime, people will die and kill for it.”")
	// Paragraphs that stand on one line, whatever marks stand behind them.
	expectRegions(t, `"We left. "We slept. "We came back." The guild agrees. He said: "So did we," he said."`,
		`"We left.~`, `+"We slept.~`, `+"We came back."`, `"So did we,"`)
	expectRegions(t, `"It rained. "It snowed. "It froze.`, `"It rained.~`, `+"It snowed.~`, `+"It froze.~`)
	expectRegions(t, `"It rained. "It snowed. "It froze," she said.`, `"It rained.~`, `+"It snowed.~`, `+"It froze,"`)
	expectRegions(t, `"Wet," he said. "It rained. "It snowed. "Cold."`, `"Wet,"`, `"It rained.~`, `+"It snowed.~`, `+"Cold."`)
	expectRegions(t, `“It rained. “It snowed. “It froze.`, `“It rained.~`, `+“It snowed.~`, `+“It froze.~`)
	expectRegions(t, `He said, "It rained. "It snowed.`, `"It rained.~`, `+"It snowed.~`)
	// A mark at the end of the line before.
	expectRegions(t, "She said: “\nIt rained,” and left.", "“\nIt rained,”")
	expectRegions(t, "She said: \"\n\nIt rained,\" and left.", "\"\n\nIt rained,\"")
	expectRegions(t, "She spoke. “\nIt rained,” she said. “\nAll day.”", "“\nIt rained,”", "“\nAll day.”")
	expectRegions(t, "He said \"it rained\"\nand left.", "\"it rained\"")
	expectRegions(t, "“This went on for a while.\nJane Roe.”", "“This went on for a while.~")
}

func TestMissingMarks(t *testing.T) {
	expectRegions(t, `“I will go, she said.`, `“I will go, she said.~`)
	expectRegions(t, `"I will go, she said.`, `"I will go, she said.~`)
	expectRegions(t, `I will go,” she said.`)
	expectRegions(t, `I will go," she said.`)
	expectRegions(t, "“I will go.\nThen she left.\n“No,” he said.", "“I will go.~", "“No,”")
	expectRegions(t, "I go,\" she said.\n\"No,\" he said. \"Yes.\"", "\"No,\"", "\"Yes.\"")
	expectRegions(t, `“I go, she said. “You stay.”`, `“I go, she said.~`, `+“You stay.”`)
	expectRegions(t, `"One." "Two. "Three."`, `"One."`, `"Two.~`, `+"Three."`)
	expectRegions(t, `“Go,” she said.”`, `“Go,”`)
	expectRegions(t, `"Go," she said."`, `"Go,"`)
	expectRegions(t, `He was "tough," a "man" and a leader".`, `"tough,"`, `"man"`)
	expectRegions(t, `“He said ‘no, and left,” she said.`, `“He said ‘no, and left,”`)
	expectRegions(t, `“He said no’, and left,” she said.`, `“He said no’, and left,”`)
	expectRegions(t, `“We ended the “ism and are on the path,” he said.`, `“We ended the “ism and are on the path,”`)
	expectRegions(t, `"`)
	expectRegions(t, `“`)
	expectRegions(t, `’`)
	expectRegions(t, ``)
}

func TestDoubledAndWrongMarks(t *testing.T) {
	expectRegions(t, `““Go,”” he said.`, `““Go,””`)
	expectRegions(t, `""Go,"" he said.`, `""Go,""`)
	expectRegions(t, `""Go," he said.`, `""Go,"`)
	expectRegions(t, `“Go,”” he said.`, `“Go,””`)
	expectRegions(t, `”Go,“ he said.`, `”Go,“`)
	expectRegions(t, `“Go,“ he said. “No.“`, `“Go,“`, `“No.“`)
	expectRegions(t, `”Go,” he said. ”No.”`, `”Go,”`, `”No.”`)
	expectRegions(t, `’Go,’ he said.`, `’Go,’`)
	expectRegions(t, `“Go," he said. "No.”`, `“Go,"`, `"No.”`)
	expectRegions(t, `He called it “mostly false.“`, `“mostly false.“`)
	expectRegions(t, `“ “Go,” he said.`, `“Go,”`)
	expectRegions(t, `"""""""""" a line "x"`, `"x"`)
	expectRegions(t, "“Go,”\u0301 he said.", "“Go,”\u0301")
}

func TestRegionTellsWhatItIs(t *testing.T) {
	d := Read(context.Background(), `He said, “‘No’ isn’t «much».”`)
	r := d.Regions
	assert.Len(t, r, 3)
	assert.Equal(t, []Mark{Double, Single, Guillemet}, []Mark{r[0].Mark, r[1].Mark, r[2].Mark})
	assert.Equal(t, `‘No’ isn’t «much».`, d.Of(r[0].Inner))
	assert.Equal(t, `No`, d.Of(r[1].Inner))
	assert.Equal(t, 0, r[1].Parent)
	d = Read(context.Background(), `““Go””`)
	assert.Equal(t, `Go`, d.Of(d.Regions[0].Inner))
}
