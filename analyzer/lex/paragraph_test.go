package lex

import (
	"context"
	"testing"

	"github.com/stretchr/testify/assert"
)

func expectParagraphs(t *testing.T, text string, want ...string) {
	t.Helper()
	d := Read(context.Background(), text)
	var got []string
	for _, p := range d.Paragraphs {
		got = append(got, d.Of(p.Span))
	}
	assert.Equal(t, want, got)
	check(t, d)
}

func TestParagraphsByLine(t *testing.T) {
	expectParagraphs(t, "One.\nTwo.\n\nThree.", "One.", "Two.", "Three.")
	expectParagraphs(t, "One.\r\nTwo.\rThree.\u2028Four.\u2029Five.\vSix.\fSeven.", "One.", "Two.", "Three.", "Four.", "Five.", "Six.", "Seven.")
	expectParagraphs(t, "  One. \n\n\n\t Two.\u00a0\n", "One.", "Two.")
	expectParagraphs(t, "One", "One")
	expectParagraphs(t, "\n \n\u200b\n")
	expectParagraphs(t, "")
	// Lines that are sentences, a list, and lines of any length.
	expectParagraphs(t, "The mayor resigned on Monday after a dispute.\nShe had been in office for eleven long years.\nNobody knows who will take her place now.\nThe council will meet again on Friday night.",
		"The mayor resigned on Monday after a dispute.", "She had been in office for eleven long years.", "Nobody knows who will take her place now.", "The council will meet again on Friday night.")
	expectParagraphs(t, "A man who is charged with a\nfire that killed an elderly\ncouple told his cousin that\nhe had messed up, the police\nsay in a long affidavit that\nwas filed on Monday.", "A man who is charged with a\nfire that killed an elderly\ncouple told his cousin that\nhe had messed up, the police\nsay in a long affidavit that\nwas filed on Monday.")
	expectParagraphs(t, "eggs\nmilk\nbread\nbutter", "eggs", "milk", "bread", "butter")
	expectParagraphs(t, "A long line that goes on for a good while and then some.\nShort\nAnother long line that goes on for a good while.\nShort", "A long line that goes on for a good while and then some.", "Short", "Another long line that goes on for a good while.", "Short")
}

const wrapped = `COUNCIL MEETS

The mayor resigned on Monday after a long dispute over the new bridge and
the money that was set aside for it. “I am tired,” she told reporters in
the town hall, “and I want to see my family again before the children are
grown.”

Nobody knows who will take her place. The council meets on Friday, and it
may choose somebody for the rest of the year.
By Jane Roe
The Daily Sketch`

func TestParagraphsByEmptyLine(t *testing.T) {
	d := Read(context.Background(), wrapped)
	check(t, d)
	assert.Len(t, d.Paragraphs, 5)
	assert.Equal(t, "COUNCIL MEETS", d.Of(d.Paragraphs[0].Span))
	assert.Contains(t, d.Of(d.Paragraphs[1].Span), "bridge and\nthe money")
	assert.Equal(t, "By Jane Roe", d.Of(d.Paragraphs[3].Span), "a line that ends early ends a paragraph")
	assert.Len(t, d.Regions, 2)
	assert.Contains(t, d.Of(d.Regions[0].Span), "I am tired")
	assert.True(t, d.Regions[1].Closed, "marks may stand on two lines")
	assert.True(t, d.Tokens[d.TokenAt(d.Regions[1].End)].Space)
}
