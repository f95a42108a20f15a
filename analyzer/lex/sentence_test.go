package lex

import (
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// expectSentences compares the sentences of a text that is given with "|" at
// each place where one ends before another.
func expectSentences(t *testing.T, marked string) {
	t.Helper()
	d := Read(context.Background(), strings.ReplaceAll(marked, "|", ""))
	var got []string
	at := 0
	for _, s := range d.Sentences {
		got = append(got, d.Text[at:s.End])
		at = s.End
	}
	assert.Equal(t, marked, strings.Join(got, "|"))
	check(t, d)
}

func TestSentences(t *testing.T) {
	expectSentences(t, `She left.| He stayed.`)
	expectSentences(t, `Engr. Ortiz, Alh. Diaz and Asst. Insp. Lee left.| They came from Oster (pop. 3,200).| He likes pop.| She does not.`)
	expectSentences(t, `She left!| Why?| Nobody knows.`)
	expectSentences(t, `What?!| No…| Yes...| But no.`)
	expectSentences(t, `It costs 3.5 dollars.| It cost 5.`)
	expectSentences(t, `At 10.30 she left.| 5 stayed.`)
	expectSentences(t, `It ended.|The next began.`)
	expectSentences(t, `He uses example.com and Node.js daily.`)
	expectSentences(t, `(She left.)| He stayed.`)
	expectSentences(t, `She left [on Monday.]| He stayed.`)
	expectSentences(t, `She left.| iPhones stayed.`)
	expectSentences(t, `终于。|他走了！|好。`)
	expectSentences(t, `No stop at all`)
	expectSentences(t, `She left.[1][2]| He stayed.[3]`)
	expectSentences(t, `“Wow! News” was late.| He stayed.`)
	expectSentences(t, `The “Wow! News” of Leeds was late.`)
	expectSentences(t, `She left.|“And he?”|“No.”`)
	expectSentences(t, `He did it . . . and left.| Why?`)
	expectSentences(t, `The … Clinton team and ... Roe met.`)
	expectSentences(t, `They left.| ... They came back.`)
	expectSentences(t, `He left; she stayed: both slept.`)
	expectSentences(t, `1. Boil water.| 2. Wait.`)
	expectSentences(t, `...`)
	expectSentences(t, `. . . . .`)
}

func TestSentencesAfterAbbreviations(t *testing.T) {
	expectSentences(t, `Mr. Day met Sen. Roe.| They spoke.`)
	expectSentences(t, `Gov. J. Lee left at 5 p.m. Monday.`)
	expectSentences(t, `He left at 5 p.m.| The rest stayed.`)
	expectSentences(t, `He lives in the U.S.| He likes it.`)
	expectSentences(t, `The U.S. Senate met.| In D.C.| It rained.`)
	expectSentences(t, `Acme Inc. Chairman Lee spoke for Acme Inc.| She left.`)
	expectSentences(t, `Rep. Roe (D-Ill.) said no.`)
	expectSentences(t, `John Roe Jr. (D-Pa.) said no.`)
	expectSentences(t, `RENO, Nev. (AP) — The mayor left.`)
	expectSentences(t, `It was Plan B.| The mayor left.`)
	expectSentences(t, `It was No. 5.| No.| Never.`)
	expectSentences(t, `In Aug. 2019 and on Jan. 5 it rained.`)
	expectSentences(t, `Robert C. “Bobby” Roe left.`)
	expectSentences(t, `He lives in D.C.| “I like it,” he said.`)
	expectSentences(t, `The U.S. “does not” agree.`)
	expectSentences(t, `Smith v. Jones and e.g. Roe et al. agree.`)
}

func TestSentencesInMarks(t *testing.T) {
	expectSentences(t, `“I left.| I came back,” she said.| “Now go.”`)
	expectSentences(t, `“I left.| I came back.”| She sat.`)
	expectSentences(t, `“Why?” he asked.| “No!” she said.`)
	expectSentences(t, `"Why?" he asked.| "No!" she said.`)
	expectSentences(t, `“Why?” Roe asked.| “No!” Sen. Jane Roe said.`)
	expectSentences(t, `“Why?”| The crowd roared.`)
	expectSentences(t, `‘I left.| I came back.’| She sat.`)
	expectSentences(t, `''I left.''| ''I came back.''`)
	expectSentences(t, `“He said, ‘No.’”| She left.`)
	expectSentences(t, `"He left. "| He said no.`)
	expectSentences(t, `« Je pars. »| Elle part.`)
	expectSentences(t, `“I…” he began.| “We...”| They left.`)
	expectSentences(t, `“Go now …,” he said.`)
	expectSentences(t, `He said: “Go.| Now.”`)
	expectSentences(t, `“Go!” – “No.”`)
	expectSentences(t, `It was the “end.”| “Really?”| “Yes.”`)
	expectSentences(t, "The mayor quits|\n“I am done,” she said.")
}
