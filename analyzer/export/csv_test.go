package export

import (
	"encoding/csv"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"whosaid/analyzer"
)

// rowsOf reads CSV as any program would, and gives each row by its columns.
func rowsOf(t *testing.T, data []byte) []map[string]string {
	t.Helper()
	text, found := strings.CutPrefix(string(data), "\ufeff")
	require.True(t, found, "a byte order mark")
	records, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	require.NoError(t, err)
	var rows []map[string]string
	for _, record := range records[1:] {
		row := map[string]string{}
		for i, cell := range record {
			row[records[0][i]] = cell
		}
		rows = append(rows, row)
	}
	return rows
}

func TestCSV(t *testing.T) {
	d := awkwardDocument()
	rows := rowsOf(t, CSV(d))
	require.Len(t, rows, 5)
	row := rows[1]
	assert.Equal(t, "a, \"b\" & <c>.txt", row["document"])
	assert.Equal(t, "q2", row["statement"])
	assert.Equal(t, "Lena Ortiz", row["speaker"])
	assert.Equal(t, "named", row["kind"])
	assert.Equal(t, "direct", row["type"])
	assert.Equal(t, "speech", row["act"])
	assert.Equal(t, "Lena Ortiz", row["source"])
	assert.Equal(t, "said", row["cue"])
	assert.Equal(t, "“We 😀 will \"wait\",” … “Nobody is going home.”", row["content"])
	assert.Equal(t, "0.91", row["confidence"])
	assert.Equal(t, "utf-8", row["offsets"])
	assert.Equal(t, []string{"", "", "", ""}, []string{rows[3]["speaker"], rows[3]["kind"], rows[3]["source"], rows[3]["source_start"]})
}

func TestCSVOffsetsLeadToTheWords(t *testing.T) {
	for name, d := range examples(t) {
		for i, row := range rowsOf(t, CSV(d)) {
			q := d.Analysis.Quotes[i]
			assert.Equal(t, "utf-8", row["offsets"])
			number := func(column string) int { n, err := strconv.Atoi(row[column]); require.NoError(t, err, name); return n }
			assert.Equal(t, q.Content[0].Start, number("start"))
			assert.Equal(t, q.Content[len(q.Content)-1].End, number("end"))
			assert.Len(t, strings.Fields(row["pieces"]), len(q.Content))
			if q.Source != nil {
				assert.Equal(t, *q.Source, analyzer.Span{Start: number("source_start"), End: number("source_end")})
			}
		}
	}
}

func TestCSVIsOneLineForOneStatement(t *testing.T) {
	for name, d := range examples(t) {
		data := string(CSV(d))
		assert.Equal(t, 1+len(d.Analysis.Quotes), strings.Count(data, "\n"), name)
		assert.Equal(t, strings.Count(data, "\r\n"), strings.Count(data, "\n"), name)
	}
}

// Nothing that an article holds is computed by a spreadsheet.
func TestFormulasAreDefused(t *testing.T) {
	for cell, want := range map[string]string{
		"=1+1": "'=1+1", "+1": "'+1", "-1": "'-1", "@SUM(A1)": "'@SUM(A1)", "\t=1": "'=1", "\r=1": "'=1", " =1": "'=1", "＝1": "'＝1",
		"=\"a\",b": `"'=""a"",b"`, "a=1": "a=1", "“=1”": "“=1”", "": "", "a\nb": "a b", "\x00": "\ufffd", "\xff": "\ufffd",
	} {
		assert.Equal(t, want, string(appendCell(nil, cell)), "%q", cell)
	}
	assert.Equal(t, "'=Émile <Roy>", rowsOf(t, CSV(awkwardDocument()))[0]["speaker"])
	assert.Equal(t, "'=1+1,", rowsOf(t, CSV(awkwardDocument()))[0]["content"])
}
