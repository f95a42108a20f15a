package article_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"whosaid/analyzer/article"
)

// Everything gives what a browser shows.
func TestEverything(t *testing.T) {
	for _, c := range []struct{ name, html, want string }{
		{"paragraphs", "<p>One.</p><p>Two.</p>", "One.\n\nTwo."},
		{"white space", "<p>  “It\n\t<b>works</b> ,” <i>she</i> said.  </p>", "“It works ,” she said."},
		{"inline", "<p>Un<b>believ</b>able <a href=x>Lena</a><span> Ortiz</span></p>", "Unbelievable Lena Ortiz"},
		{"entities", "<p>Caf&eacute; &ldquo;A &amp; B&rdquo; &#8212; &pound;5&nbsp;m</p>", "Café “A & B” — £5 m"},
		{"breaks", "a<br>b<br><br>c<br/> d", "a\nb\n\nc\nd"},
		{"headings", "<h1>Head</h1>Text<h2>Sub</h2><p>More", "Head\n\nText\n\nSub\n\nMore"},
		{"list", "<p>Three:</p><ul><li>One<li><p>Two</p><li>Three<ol><li>a<li>b</ol></ul><p>End", "Three:\n\nOne\n\nTwo\n\nThree\na\nb\n\nEnd"},
		{"block quote", "<p>She wrote:</p><blockquote><p>One.</p><p>Two.</p></blockquote>Then.", "She wrote:\n\nOne.\n\nTwo.\n\nThen."},
		{"table", "<table><caption>Sales</caption><tr><th>Year<th>Sum</tr><tr><td>2023</td><td>£4 <b>m</b></td></tr><tr><td>2024</td><td><p>£5 m</p></td></tr></table>", "Sales\nYear\tSum\n2023\t£4 m\n2024\t£5 m"},
		{"layout table", "<table><tr><td><p>One.</p><p>" + long + "</p></td><td>Side</td></tr></table>", "One.\n\n" + long + "\n\nSide"},
		{"pre", "<pre>a  b\n  c</pre>", "a  b\n  c"},
		{"q", "<p>He said <q>wait <q>here</q></q>, and <q>“no”</q>.</p>", "He said “wait ‘here’”, and “no”."},
		{"hidden", "<p>Seen<span hidden>no</span><span style='color:red; DISPLAY : none'>no</span><span class='sr-only'>no</span></p><template>no</template><script>no</script><style>no</style><noscript>no</noscript>", "Seen"},
		{"soft hyphens", "<p>un&shy;be&#8203;liev<wbr>able</p>", "unbelievable"},
		{"footnote", "<p>True.<sup><a href='#n1'>[1]</a></sup> m<sup>2</sup></p>", "True. m2"},
		{"ruby", "<p><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby></p>", "漢"},
		{"block by style", "<span style='display:block'>One</span><span style='display: block'>Two</span>", "One\nTwo"},
		{"clipboard", "<html><body>\r\n<!--StartFragment--><p style=\"margin:0\">One.</p><p>Two.</p><!--EndFragment-->\r\n</body></html>", "One.\n\nTwo."},
		{"malformed", "<p>One<div>Two</p><b>Three<i></b>Four</i><td>Five</", "One\n\nTwo\n\nThreeFourFive</"},
		{"plain", "no tags at all", "no tags at all"},
		{"invalid", "<p>a\xffb\x00c</p>", "a\uFFFDbc"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := article.Everything(c.html)
			require.NoError(t, err)
			require.Equal(t, c.want, got.Text)
		})
	}
}

const long = "A paragraph that is long enough not to be taken for a cell of figures, since it goes on and on, with commas, and says what nobody would put into a cell of figures, ever."
