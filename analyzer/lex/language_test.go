package lex

import (
	"context"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestForeign(t *testing.T) {
	for text, want := range map[string][]bool{
		"The mayor said that the bridge would not open.":                                                    {false},
		"Der Minister sagte am Montag, dass die Brücke nicht vor Mai fertig wird.":                          {true},
		"Le maire a dit que le pont ne serait pas ouvert avant le mois de mai.":                             {true},
		"El alcalde dijo que el puente no se abriría en mayo.\n\nLena Ortiz":                                {true, true},
		"De burgemeester zei dat de brug niet voor mei open zou zijn.":                                      {true},
		"The mayor said that it would rain.\n\nEl alcalde dijo que el puente no se abriría.\n\nHe left it.": {false, true, false},
		"Lena de la Cruz and Tom van der Vey of the guild said that it had rained.":                         {false},
		"市长说桥要到五月才开放。":                                                                                      {true},
		"Мэр сказал, что мост не откроется до мая.":                                                         {true},
		"Lena Ortiz, Tom Diaz, Ann Vey":                                                                     {false},
		"Rain in Oster":                                                                                     {false},
		"":                                                                                                  {},
	} {
		assert.Equal(t, want, Read(context.Background(), text).Foreign(), text)
	}
}
