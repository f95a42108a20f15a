package gazetteer

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestLists(t *testing.T) {
	for name, list := range map[string]struct {
		text  string
		width int
	}{
		"firstNames": {firstNames, 2}, "given": {given, 2}, "surnames": {surnames, 0}, "places": {places, 2}, "atlas": {atlas, 2},
		"peoples": {peoples, 0}, "regions": {regions, 0}, "organizations": {organizations, 0}, "commonWords": {commonWords, 0},
	} {
		last := ""
		for line := range strings.Lines(list.text[1:]) {
			key := line[:len(line)-1-list.width]
			if !assert.Less(t, last, key, name) {
				break
			}
			_, ok := find(list.text, key, list.width)
			assert.True(t, ok, "%s: %q is not found", name, key)
			assert.Equal(t, key, Fold(key), "%s: not folded", name)
			last = key
		}
		for _, none := range []string{"", "\n", "zzzz", "aaaaa", " ", "a b", "\x00", "\xff"} {
			_, ok := find(list.text, none, list.width)
			assert.False(t, ok, "%s: %q", name, none)
		}
	}
}

func TestFirstName(t *testing.T) {
	for word, want := range map[string]Gender{
		"Mary": Female, "JOHN": Male, "john": Male, "José": Male, "Jean-Pierre": Male, "Siobhan": Female, "Priya": Female,
		"Xq": NoName, "": NoName, "-": NoName, "The": NoName,
	} {
		assert.Equal(t, want, FirstName(word), word)
	}
}

// A family name that stands first tells no gender, though it be a first name
// elsewhere.
func TestPerson(t *testing.T) {
	for name, want := range map[string]Gender{
		"Mary Lu": Female, "Tom Kim": Male, "Lu Li-shih": NoName, "Kim Dae-ki": NoName, "Su Tseng-chang": NoName, "Wang Xuancheng": NoName,
		"Mary": NoName, "": NoName, "Mary Brown-Hale": Female,
		"Anna Green": Female, "Ruth Lee": Female, "Tunde Bello": Male, "Anna-Lena Vey": Female, "Ngozi": NoName,
	} {
		assert.Equal(t, want, Person(name), name)
	}
}

func TestMixed(t *testing.T) {
	assert.True(t, Mixed("Jean"))
	assert.False(t, Mixed("Mary"))
	for name := range strings.FieldsSeq(mixed) {
		assert.True(t, Mixed(name), name)
	}
}

func TestPlace(t *testing.T) {
	for phrase, want := range map[string]Kind{
		"France": Country, "CÔTE D’IVOIRE": Country, "U.S.": Country, "Ohio": Province, "Calif.": Province,
		"Gdańsk": Metropolis, "New York": Metropolis, "Middle East": Region, "Danube": Region,
		"French": People, "Kurds": People, "Republicans": People, "Swiss": People, "table": Unknown, "": Unknown,
	} {
		assert.Equal(t, want, Place(phrase), phrase)
	}
}

func TestCommon(t *testing.T) {
	for word, want := range map[string]bool{
		"Prices": true, "however": true, "Stopped": true, "Making": true, "carries": true, "safely": true,
		"Blair": false, "Yukos": false, "": false,
	} {
		assert.Equal(t, want, Common(word), word)
	}
}

func TestFold(t *testing.T) {
	for in, want := range map[string]string{
		"GDAŃSK": "gdansk", "Łódź": "lodz", "Đặng Nguyễn": "dang nguyen", "Smørrebrød": "smorrebrod", "Straße": "strasse",
		"O’Neill": "o'neill", "Æthel": "aethel", "東京": "東京", "a\xffB": "a\xffb",
	} {
		assert.Equal(t, want, Fold(in), in)
	}
}

func BenchmarkPlace(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		Place("Johannesburg")
	}
}
