package reader

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestHeadlines(t *testing.T) {
	for _, example := range []struct{ text, want string }{
		{"{C “I never wanted to be a miller”}{V :} {C Lena Ortiz on ten years in Oster}", "Lena Ortiz: :: “I never wanted to be a miller” direct"},
		{"Interview{V :} {C why bread is dear}\n\nIt rained.", ""},
		{"{S Police blotter}{V :} {C three held after a goat is found}\n\nIt rained.", ""},
		{"Interview{V :} {C “Bread will be dearer next year”}\n\nIt rained.", ": : “Bread will be dearer next year” direct"},
		{"{C “I never wanted to be a miller”}{V :} {C a talk with Lena Ortiz}", "Lena Ortiz: :: “I never wanted to be a miller” direct"},
		{"{C “I never wanted to be a miller”}{V :} {C Chef Lena Ortiz on ten years in Oster}", "Chef Lena Ortiz: :: “I never wanted to be a miller” direct"},
		{"{C “I never wanted to be a miller”}{V :} {C Remembering Lena Ortiz}", ": : “I never wanted to be a miller” direct"},
		{"Three are hurt as ferry hits pier: harbour police\n\nIt rained.", "harbour police: :: Three are hurt as ferry hits pier indirect"},
		{"{C The bridge will not open before winter}: council\n\n{C The bridge will stay shut}, {S the council} {V said}.", "council: :: The bridge will not open before winter indirect; the council: said: The bridge will stay shut indirect"},
		{"Bridge to stay shut until May - officials\n\nIt rained.", "officials: -: Bridge to stay shut until May indirect"},
		{"Union: teachers ready to strike\n\nIt rained.", "Union: :: teachers ready to strike indirect"},
		{"UN report: hunger doubles in Oster\n\nIt rained.", "UN report: :: hunger doubles in Oster indirect"},
		{"Match report: Oster beat Vale in the rain\n\nIt rained.", ""},
		{"Police: who shot the miller of Oster?\n\nIt rained.", ""},
		{"The ferry hits a pier in Oster - Oster Times\n\nIt rained.", ""},
		{"What the ferry company wants: a bridge\n\nIt rained.", ""},
		{"Rain is near, and {C “Bread will be dearer next year”} is what they say\n\n{C “We try,”} {V said} {S Lena Ortiz}.", ": : “Bread will be dearer next year” direct; Lena Ortiz: said: “We try,” direct"},
	} {
		doc, spans := labels(t, example.text)
		assert.Equal(t, example.want, told(doc, spans), example.text)
	}
}
