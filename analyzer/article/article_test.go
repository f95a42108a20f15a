package article_test

import (
	"strings"
	"testing"
	"unicode/utf8"

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
		{"pre with empty lines", "<pre>a \n \n\n\n b\tc</pre>d", "a\n\n b\tc\n\nd"},
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

// body is enough text for readability to see an article.
const body = `<p>The ferry has run aground off the cape with 61 people on board, the coastguard says, and the tide is still going out.</p>
<p>“Everybody is accounted for and nobody is hurt,” said Duncan Flett, who leads the rescue, “and we are waiting for the tide.”</p>
<p>A spokesman for the company said that the ship, which was built in 1987, had been inspected in May, and that nothing was found.</p>`

const bodyText = "The ferry has run aground off the cape with 61 people on board, the coastguard says, and the tide is still going out.\n\n“Everybody is accounted for and nobody is hurt,” said Duncan Flett, who leads the rescue, “and we are waiting for the tide.”\n\nA spokesman for the company said that the ship, which was built in 1987, had been inspected in May, and that nothing was found."

// FromHTML keeps what belongs to the article and drops what stands around it.
func TestFromHTML(t *testing.T) {
	for _, c := range []struct{ name, html, want string }{
		{"body alone", body, bodyText},
		{"headline shown", "<title>Ferry runs aground off the cape | The Post</title><h1>Ferry runs aground off the cape</h1>" + body, "Ferry runs aground off the cape\n\n" + bodyText},
		{"headline in the head only", "<title>Ferry runs aground off the cape</title>" + body, "Ferry runs aground off the cape\n\n" + bodyText},
		{"headline in the text", "<title>Ferry runs aground off the cape</title><article><h2>FERRY RUNS AGROUND OFF THE CAPE</h2>" + body + "</article>", "FERRY RUNS AGROUND OFF THE CAPE\n\n" + bodyText},
		{"block quote", "<div><div>" + body + "</div><blockquote>We wait.</blockquote><div>" + body + "</div></div>", bodyText + "\n\nWe wait.\n\n" + bodyText},
		{"block quote after breaks", "<div>" + body + "He wrote:<br><br><blockquote>We wait.</blockquote>And so they did, until the morning, when the tide came.</div>", bodyText + "\n\nHe wrote:\n\nWe wait.\n\nAnd so they did, until the morning, when the tide came."},
		{"list", "<div>" + body + "<ul class=tools><li>Bring water.<li>Bring wool.</ul>" + body + "</div>", bodyText + "\n\nBring water.\nBring wool.\n\n" + bodyText},
		{"related links", "<div>" + body + "<ul><li><a href=a>Ferries of the north</a><li><a href=b>Ferries of the south</a></ul>" + body + "</div>", bodyText + "\n\n" + bodyText},
		{"caption", "<div>" + body + "<figure><img src=a><figcaption>The ferry, on a better day.</figcaption></figure><p class=image-caption>The cape, seen from the sea.</p>" + body + "</div>", bodyText + "\n\n" + bodyText},
		{"menu before", "<nav><a href=a>Home</a><a href=b>News</a></nav>" + body, bodyText},
		{"script", "<div>" + body + "<script>document.write('<p>no</p>')</script></div>", bodyText},
		{"hidden", "<div>" + body + "<p hidden>Read on for a pound a month, or less, if you are quick, and we hope that you are.</p></div>", bodyText},
		{"sections of divs", "<div><div>" + body + "</div><div class=advert>Buy a boat, now, before the others do.</div><div>" + body + "</div></div>", bodyText + "\n\n" + bodyText},
		{"clutter by name only", "<div class=article-with-sidebar-and-comments id=comments>" + body + "</div>", bodyText},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := article.FromHTML(c.html)
			require.NoError(t, err)
			require.Equal(t, c.want, got.Text)
		})
	}
}

// The byline comes from wherever the page has it.
func TestByline(t *testing.T) {
	for _, c := range []struct{ name, html, want string }{
		{"none", body, ""},
		{"meta", "<head><meta name=author content='Nadia Ferris'></head>" + body, "Nadia Ferris"},
		{"class", "<div><p class=byline>By  Nadia\nFerris</p>" + body + "</div>", "Nadia Ferris"},
		{"class, with a date", "<div><p class=byline>By Nadia Ferris, Tue, May 3, 2022 | 5 min read</p>" + body + "</div>", "Nadia Ferris"},
		{"class, a date alone", "<div><p class=byline>Updated May 3, 2022</p>" + body + "</div>", ""},
		{"rel", "<div><a rel=author href=x>Nadia Ferris</a>" + body + "</div>", "Nadia Ferris"},
		{"json", `<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","author":{"name":"Nadia Ferris"}}</script>` + body, "Nadia Ferris"},
		{"an address is no name", "<meta property=article:author content='https://example.org/nadia'>" + body, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := article.FromHTML(c.html)
			require.NoError(t, err)
			require.Equal(t, c.want, got.Byline)
			require.Contains(t, got.Text, bodyText)
			require.NotContains(t, got.Text, "Nadia")
		})
	}
}

// A page without text is an error that says so.
func TestNoText(t *testing.T) {
	for _, page := range []string{"", " \n ", "<html></html>", "<script>var a = 1</script>", "<p>&nbsp;</p><p>– … –</p>", "<title>Only a title</title>", "<img src=a alt=b>"} {
		_, err := article.FromHTML(page)
		require.ErrorIs(t, err, article.ErrNoText, page)
		_, err = article.Everything(page)
		require.ErrorIs(t, err, article.ErrNoText, page)
	}
	require.EqualError(t, article.ErrNoText, "no article text found in the page")
}

// Pages that would exhaust a naive reader are read, whole if need be.
func TestHostilePages(t *testing.T) {
	for _, c := range []struct{ name, html string }{
		{"deep divs", strings.Repeat("<div>", 100_000) + body},
		{"deep formatting", strings.Repeat("<b><i>", 50_000) + body},
		{"unclosed paragraphs and formatting", strings.Repeat("<p><b>word ", 30_000)},
		{"nested tables", strings.Repeat("<table><tr><td>", 10_000) + body},
		{"nested q", strings.Repeat("<q>", 400) + body},
		{"adoption", strings.Repeat("<b class=x><div><i>", 160) + strings.Repeat("</b></i>", 160) + body},
		{"one long text", strings.Repeat("a word, and ", 100_000)},
		{"white space", "<pre>" + strings.Repeat(" \n", 500_000) + "</pre>" + body},
		{"angle brackets", body + strings.Repeat("<", 1_000_000)},
		{"attributes", "<p " + strings.Repeat("a ", 100_000) + ">" + body},
		{"NUL", body + strings.Repeat("\x00", 1000)},
		{"invalid", body + strings.Repeat("\xff\xc0", 1000)},
		{"entities", body + strings.Repeat("&amp;&bogus;&#xFFFFFF;&#0;", 1000)},
	} {
		t.Run(c.name, func(t *testing.T) {
			for _, read := range []func(string) (article.Article, error){article.FromHTML, article.Everything} {
				a, err := read(c.html)
				require.NoError(t, err)
				sound(t, a)
			}
		})
	}
}

// sound asserts what every article promises.
func sound(t *testing.T, a article.Article) {
	require.True(t, utf8.ValidString(a.Text+a.Title+a.Byline))
	require.NotContains(t, a.Text, "\x00")
	require.NotContains(t, a.Text, "\n\n\n")
	require.Equal(t, strings.TrimSpace(a.Text), a.Text)
	require.Positive(t, a.Words)
	require.GreaterOrEqual(t, a.PageWords, a.Words)
}

func TestFromText(t *testing.T) {
	text := "  “Wait,” she said.\r\n\r\n\x00\xff 12 –  end "
	require.Equal(t, article.Article{Text: text, Words: 5, PageWords: 5}, article.FromText(text))
}

func TestLooksLikeHTML(t *testing.T) {
	for _, s := range []string{
		"<!DOCTYPE html><p>x", " \n<html lang=en>", "\uFEFF<HTML>", "<p>One.</p>", "<div class=a>x</div>", "<meta charset='utf-8'><b>x</b>",
		"<!-- saved from url --><body>", "<?xml version='1.0'?><html>", "Intro <p>One.</p><p>Two.</p>", "<h1>Head</h1>", "<blockquote>x", "<br/>a",
	} {
		require.True(t, article.LooksLikeHTML(s), s)
	}
	for _, s := range []string{
		"", "Plain text.", "<3 she wrote", "<name withheld> said no", "< p >", "<<<", "<", "<p", "A paragraph opens with <p> and closes with </p>.",
		"if a<b and c>d", "<lena@example.org> wrote:", "“<p>”",
	} {
		require.False(t, article.LooksLikeHTML(s), s)
	}
}
