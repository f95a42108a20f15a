package web_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestSpeakersAreDescribedInTheArticlesWords(t *testing.T) {
	address, _ := serve(t)
	p := open(t, address)
	p.read(`“We will rebuild the bridge,” said Lena Ortiz, the mayor of Grenville.

“It takes a year,” said Ortiz, the head of the council.

“No,” said Mr. Karl Wu. “Never.”

“The river is low,” said CIA director Ada Byrne.

“I saw it,” said Tom Reyes.`)
	described := value[map[string]string](p, `Object.fromEntries([...document.querySelectorAll("#speakers summary")].map((e) => [e.querySelector("h3").textContent, e.querySelector(".description")?.textContent ?? ""]))`)
	for name, want := range map[string]string{
		"Lena Ortiz": "the mayor of Grenville", // the first of two
		"Karl Wu":    "",                       // a courtesy says nothing
		"Ada Byrne":  "CIA director",
		"Tom Reyes":  "",
	} {
		got, there := described[name]
		assert.True(t, there, name)
		assert.Equal(t, want, got, name)
	}
}
