package article_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"whosaid/analyzer/article"
)

// Decode believes the bytes before the page, and the page before the default.
func TestDecode(t *testing.T) {
	for _, c := range []struct{ name, page, contentType, want string }{
		{"ascii", "<p>plain</p>", "", "<p>plain</p>"},
		{"utf-8", "<p>“café”</p>", "", "<p>“café”</p>"},
		{"utf-8, said to be another", "<meta charset=windows-1252><p>“café”</p>", "text/html; charset=iso-8859-1", "<meta charset=windows-1252><p>“café”</p>"},
		{"byte order mark", "\xef\xbb\xbf<p>é</p>", "", "<p>é</p>"},
		{"utf-16", "\xff\xfe<\x00p\x00>\x00\xe9\x00", "", "<p>é"},
		{"meta", "<meta charset=windows-1252><p>\x93caf\xe9\x94</p>", "", "<meta charset=windows-1252><p>“café”</p>"},
		{"meta, old form", "<meta http-equiv='Content-Type' content='text/html; charset=windows-1251'>\xcf\xf0\xe8\xe2\xe5\xf2", "", "<meta http-equiv='Content-Type' content='text/html; charset=windows-1251'>Привет"},
		{"header", "<p>\x82\xb1\x82\xf1", "text/html; charset=Shift_JIS", "<p>こん"},
		{"default", "<p>\x93caf\xe9\x94</p>", "", "<p>“café”</p>"},
		{"unknown", "<meta charset=klingon><p>caf\xe9</p>", "", "<meta charset=klingon><p>café</p>"},
		{"empty", "", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			require.Equal(t, c.want, article.Decode([]byte(c.page), c.contentType))
		})
	}
}

// Every byte has a character, as in a browser: those that Windows left free too.
func TestWindows1252(t *testing.T) {
	require.Equal(t, "“No,” said Émile for €5.\u0081", article.Windows1252([]byte("\x93No,\x94 said \xc9mile for \x805.\x81")))
	require.Empty(t, article.Windows1252(nil))
}
