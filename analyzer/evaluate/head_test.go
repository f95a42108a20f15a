package evaluate

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestHeadOfASource(t *testing.T) {
	for source, want := range map[string]string{
		"Ortiz":                             "Ortiz",
		"Lena Ortiz":                        "Ortiz",
		"Lena Ortiz, a nurse who was there": "Ortiz",
		"a senior US official":              "official",
		"a source briefed on the meeting":   "source",
		"a retired officer":                 "officer",
		"the man standing near the gate":    "man",
		"officials familiar with the talks": "officials",
		"people close to her":               "people",
		"one of the officials":              "one",
		"Qatar’s prime minister":            "minister",
		"the minister's":                    "minister",
		"his":                               "his",
		"her lawyer":                        "lawyer",
		"she":                               "she",
		"United Nations officials":          "officials",
		"the “Save Our Bridge” group":       "group",
		"Anna and Tom":                      "Tom",
		"those who stayed":                  "those",
		"the ministry of health":            "ministry",
		"the director — a former judge — of a zoo": "director",
		"24 doctors":                     "doctors",
		"officials speaking anonymously": "officials",
	} {
		assert.Equal(t, want, word(source), source)
	}
}

func word(source string) string {
	tokens := tokenize(source)
	all := make([]int, len(tokens))
	for i := range all {
		all[i] = i
	}
	h := head(source, tokens, all)
	return source[tokens[h].Start:tokens[h].End]
}

func TestTokens(t *testing.T) {
	for text, want := range map[string][]string{
		"“Wait,” said Ortiz's lawyer.":  {"“", "Wait", ",", "”", "said", "Ortiz", "'s", "lawyer", "."},
		"don't they’re U.S. 3.5% 1,000": {"don't", "they", "’re", "U.S", ".", "3.5", "%", "1,000"},
		"re-elected AT&T 'tis O’Brien":  {"re-elected", "AT&T", "'", "tis", "O’Brien"},
		"a\u00a0b\ufeff c":              {"a", "b", "c"},
		"é\xffx":                        {"é", "\xff", "x"},
		"":                              nil,
	} {
		var got []string
		for _, token := range tokenize(text) {
			got = append(got, text[token.Start:token.End])
		}
		assert.Equal(t, want, got, "%q", text)
	}
}
