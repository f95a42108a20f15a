package lex

import (
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// expectTokens reads text and compares its tokens, written with a space
// between them; "_" stands before a token that white space doesn't precede.
func expectTokens(t *testing.T, text, want string) {
	t.Helper()
	d := Read(context.Background(), text)
	var got []string
	for i, k := range d.Tokens {
		s := d.Word(i)
		if !k.Space {
			s = "_" + s
		}
		got = append(got, s)
	}
	assert.Equal(t, want, strings.Join(got, " "))
	check(t, d)
}

func TestWords(t *testing.T) {
	expectTokens(t, `The mayor left.`, `The mayor left _.`)
	expectTokens(t, `‘16 left,’ he said`, `‘ _16 left _, _’ he said`)
	expectTokens(t, `It was ‘16`, `It was ‘16`)
	expectTokens(t, `Israel-Hamas talks, US-led`, `Israel _- _Hamas talks _, US _- _led`)
	expectTokens(t, `U.S.-led and/or 9/11`, `U.S. _- _led and _/ _or 9 _/ _11`)
	expectTokens(t, `mid‑term`, `mid _‑ _term`)
	expectTokens(t, `AT&T, R&B and Smith&Co`, `AT&T _, R&B and Smith _& _Co`)
	expectTokens(t, `snake_case _emphasis_`, `snake_case _ _emphasis __`)
	expectTokens(t, `O'Brien O’Brien l'homme`, `O'Brien O’Brien l'homme`)
	expectTokens(t, `café e´te naïve Ærø`, `café e _´ _te naïve Ærø`)
	expectTokens(t, `end.The next`, `end _. _The next`)
	expectTokens(t, `naïve cafe`+"\u0301"+`s`, `naïve cafe`+"\u0301"+`s`)
	expectTokens(t, "infor\u00admation", "infor\u00admation")
	expectTokens(t, "a\u200bb \u200bc\u200b d\ufeff", "a\u200bb c d")
	expectTokens(t, "caf\xe9 na\xefve", "caf\xe9 na\xefve")
	expectTokens(t, "a\u00a0b\u2009c\u3000d", "a b c d")
	expectTokens(t, `Привет, мир!`, `Привет _, мир _!`)
	expectTokens(t, `中文。`, `中 _文 _。`)
	expectTokens(t, `東京 Tower`, `東 _京 Tower`)
	expectTokens(t, `한국어 문장`, `한국어 문장`)
	expectTokens(t, `مرحبا، العالم`, `مرحبا _، العالم`)
	expectTokens(t, "\x00a\x00", "\x00 _a _\x00")
}

func TestClitics(t *testing.T) {
	expectTokens(t, `don't don’t won't can't`, `do _n't do _n’t wo _n't ca _n't`)
	expectTokens(t, `she's she’ll they've I'm we're he'd`, `she _'s she _’ll they _'ve I _'m we _'re he _'d`)
	expectTokens(t, `shouldn't've`, `should _n't _'ve`)
	expectTokens(t, `the mayor's the workers' the ’90s’`, `the mayor _'s the workers _' the ’90s _’`)
	expectTokens(t, `U.S.'s U.S.’s S's`, `U.S. _'s U.S. _’s S _'s`)
	expectTokens(t, `DON'T SHE'S`, `DO _N'T SHE _'S`)
	expectTokens(t, `don‘t she`+"`"+`s`, `do _n‘t she _`+"`"+`s`)
	expectTokens(t, "don\x92t don\u0092t", "do _n\x92t do _n\u0092t")
	expectTokens(t, `'tis ’twas 'em rock 'n' roll rock ’n’ roll`, `'tis ’twas 'em rock 'n' roll rock ’n’ roll`)
	expectTokens(t, `the '90s, ’08 and 1990's`, `the '90s _, ’08 and 1990 _'s`)
	expectTokens(t, `“Titanic”’s`, `“ _Titanic _” _’s`)
	expectTokens(t, `the mayor 's car`, `the mayor 's car`)
}

func TestAbbreviations(t *testing.T) {
	expectTokens(t, `Mr. and Mrs. Day`, `Mr. and Mrs. Day`)
	expectTokens(t, `the U.S. and the U.N.`, `the U.S. and the U.N.`)
	expectTokens(t, `J. K. Roe, J.K. Roe, J.K.Roe`, `J. K. Roe _, J.K. Roe _, J.K. _Roe`)
	expectTokens(t, `at 5 p.m. on Oct. 5`, `at 5 p.m. on Oct. 5`)
	expectTokens(t, `a Ph.D. from M.I.T.`, `a Ph.D. from M.I.T.`)
	expectTokens(t, `No. 5, no. 6; No. Never.`, `No. 5 _, no. 6 _; No _. Never _.`)
	expectTokens(t, `Acme Inc., Acme Co. and Sons`, `Acme Inc. _, Acme Co. and Sons`)
	expectTokens(t, `He is ill. They co. out.`, `He is ill _. They co _. out _.`)
	expectTokens(t, `(D-Ill.) R-Va.`, `( _D _- _Ill. _) R _- _Va.`)
	expectTokens(t, `etc... Mr...`, `etc _... Mr _...`)
	expectTokens(t, `World War I. It`, `World War I _. It`)
	expectTokens(t, `I. M. Pei`, `I. M. Pei`)
	expectTokens(t, `Plan B.`, `Plan B _.`)
	expectTokens(t, `end of Mar. May came, Mar. 5`, `end of Mar _. May came _, Mar. 5`)
}

func TestNumbers(t *testing.T) {
	expectTokens(t, `5,000 3.5 10:30 1,234,567.89`, `5,000 3.5 10:30 1,234,567.89`)
	expectTokens(t, `$5,000.`, `$ _5,000 _.`)
	expectTokens(t, `50% €3 £4m US$5 3°C`, `50 _% € _3 £ _4m US _$ _5 3 _° _C`)
	expectTokens(t, `2nd 1970s 5pm 40C 10.30am .5`, `2nd 1970s 5pm 40C 10.30am .5`)
	expectTokens(t, `2015-16 555-1234`, `2015 _- _16 555 _- _1234`)
	expectTokens(t, `1,2, 3`, `1,2 _, 3`)
	expectTokens(t, `½ 5½ m²`, `½ 5½ m²`)
	d := Read(context.Background(), `5 5,000 2nd 40C 1990s ’90s 49ers G20 covid a .5 %`)
	var kinds []Kind
	for _, k := range d.Tokens {
		kinds = append(kinds, k.Kind)
	}
	assert.Equal(t, []Kind{Number, Number, Number, Number, Number, Number, Word, Word, Word, Word, Number, Punct}, kinds)
}

func TestAddresses(t *testing.T) {
	expectTokens(t, `See https://example.com/a_(b)?c=d#e.`, `See https://example.com/a_(b)?c=d#e _.`)
	expectTokens(t, `(www.example.com)`, `( _www.example.com _)`)
	expectTokens(t, `“http://example.com/x”`, `“ _http://example.com/x _”`)
	expectTokens(t, `example.com and nytimes.com/2016/01, b.ly/x`, `example.com and nytimes.com/2016/01 _, b.ly/x`)
	expectTokens(t, `Write to jane.roe+x@mail.example-site.org.`, `Write to jane.roe+x@mail.example-site.org _.`)
	expectTokens(t, `a@b is none, a-b-c@d.e is`, `a _@ _b is none _, a-b-c@d.e is`)
	expectTokens(t, `@jane_roe, #VoteNow! #1 @`, `@jane_roe _, #VoteNow _! # _1 @`)
	expectTokens(t, `.@jane`, `. _@jane`)
	expectTokens(t, `http:// www. HTTPS://A.B`, `http _: _// www _. HTTPS://A.B`)
}

func TestPunctuation(t *testing.T) {
	expectTokens(t, `Wait... what?! No…`, `Wait _... what _?! No _…`)
	expectTokens(t, `A -- b — c –– d`, `A -- b — c –– d`)
	expectTokens(t, "``x'' ''y''", "`` _x _'' '' _y _''")
	expectTokens(t, `''He said 'no'''`, `'' _He said ' _no _' _''`)
	expectTokens(t, `((a))`, `( _( _a _) _)`)
	expectTokens(t, `***** ===== (((((( """"""`, `***** ===== (((((( """"""`)
	expectTokens(t, `"“‘a’”"`, `" _“ _‘ _a _’ _” _"`)
	expectTokens(t, `<b>x</b>`, `< _b _> _x _< _/ _b _>`)
	expectTokens(t, `👩‍👩‍👧 👍🏽 ❤️!`, `👩‍👩‍👧 👍🏽 ❤️ _!`)
	expectTokens(t, "\u0301a ”\u0301", "\u0301 _a ”\u0301")
	expectTokens(t, ". . .", ". . .")
	expectTokens(t, "", "")
	expectTokens(t, " \n\t\u200b", "")
}

func TestTokensOfBytes(t *testing.T) {
	d := Read(context.Background(), `The mayor's long-term plan`)
	assert.Equal(t, 0, d.TokenAt(0))
	assert.Equal(t, 1, d.TokenAt(3), "white space leads to the next token")
	assert.Equal(t, 1, d.TokenAt(8))
	assert.Equal(t, 2, d.TokenAt(9))
	assert.Equal(t, 7, d.TokenAt(100))
	expect := func(s Span, first, last int) {
		t.Helper()
		a, b := d.Range(s)
		assert.Equal(t, [2]int{first, last}, [2]int{a, b})
	}
	expect(Span{0, 3}, 0, 1)
	expect(Span{4, 11}, 1, 3)
	expect(Span{0, 5}, 0, 2)
	expect(Span{3, 4}, 1, 1)
	expect(Span{5, 5}, 1, 1)
	expect(Span{0, len(d.Text)}, 0, 7)
}

func TestWordsAsReadersCount(t *testing.T) {
	count := func(text string, want int) {
		t.Helper()
		d := Read(context.Background(), text)
		assert.Equal(t, want, d.Words(0, len(d.Tokens)), text)
	}
	count(`The mayor's long-term plan`, 4)
	count(`“I don't know,” she said.`, 5)
	count(`Well — no … 5 %`, 3)
	count(`$5,000 and/or U.S.-led`, 3)
	count(``, 0)
	d := Read(context.Background(), `long-term plan`)
	assert.Equal(t, 1, d.Words(2, 3), "the rest of a word counts one")
}
