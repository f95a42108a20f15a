package speaker

import (
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"whosaid/analyzer/entity"
	"whosaid/analyzer/lex"
	"whosaid/analyzer/quote"
)

// parsed is a text with its mentions and statements, read from a notation:
// _Lena Ortiz_ is a person, *Arup* an organization, ^Leeds^ a place,
// ~Harrow~ a river, +Democrat+ one of a people; [ ] is a
// source, { } a cue and < > content. A statement ends with a bar.
func parsed(t *testing.T, in string) (*lex.Document, []entity.Mention, []quote.Statement) {
	t.Helper()
	var text strings.Builder
	var mentions []entity.Mention
	var statements []quote.Statement
	var s quote.Statement
	start := map[byte]int{}
	types := map[byte]entity.Type{'_': entity.Person, '*': entity.Org, '^': entity.GPE, '~': entity.Loc, '+': entity.NORP}
	for i := 0; i < len(in); i++ {
		switch c := in[i]; c {
		case '_', '*', '^', '~', '+':
			if at, open := start[c]; open {
				mentions = append(mentions, entity.Mention{Span: lex.Span{Start: at, End: text.Len()}, Type: types[c]})
				delete(start, c)
			} else {
				start[c] = text.Len()
			}
		case '[', '{', '<':
			start[c] = text.Len()
		case ']':
			s.Source = lex.Span{Start: start['['], End: text.Len()}
		case '}':
			s.Cue = lex.Span{Start: start['{'], End: text.Len()}
		case '>':
			s.Content = append(s.Content, lex.Span{Start: start['<'], End: text.Len()})
		case '|':
			statements = append(statements, s)
			s = quote.Statement{}
		default:
			text.WriteByte(c)
		}
	}
	doc := lex.Read(context.Background(), text.String())
	for i := range statements {
		statements[i].Type = quote.TypeOf(doc, statements[i].Content)
	}
	return doc, mentions, statements
}

var examples = []struct{ why, in, want string }{
	{"full name", `[_Lena Ortiz_] {said} <it rained>|.`, "Lena Ortiz (named)"},
	{"name with title and apposition", `[Mayor _Lena Ortiz_, a builder,] {said} <it rained>|.`, "Lena Ortiz (named)"},
	{"name in apposition", `[The mayor, _Lena Ortiz_,] {said} <it rained>|.`, "Lena Ortiz (named)"},
	{"name after a body", `[The *Arup* director _Lena Ortiz_] {said} <it rained>|.`, "Lena Ortiz (named)"},
	{"surname", `_Lena Ortiz_ came. [_Ortiz_] {said} <it rained>|.`, "Lena Ortiz (short name)"},
	{"they are whom is reported on", `[_Lena Ortiz_] {said} <campaigners would sue>|. [They] {argue} <that it rained>|.`, "Lena Ortiz (named), campaigners (pronoun)"},
	{"it is the body that the paragraph tells of", `_Lena Ortiz_ left. The miners' union disagrees. <Wages are late>, [it] {said}|.`, "miners' union (pronoun)"},
	{"the other one", `[One] {said} <it rained>|. [The other] {said} <it snowed>|.`, "One (as written), The other (as written)"},
	{"who hangs on an apposition", `_Tom Diaz_ met _Lena Ortiz_ — a former builder [who] {said} <it rained>|.`, "Lena Ortiz (pronoun)"},
	{"whose act a quotation follows", "[_Tom Diaz_] {said} <“It rained.”>|\n\n_Lena Ortiz_ shook her head. <“It did not rain at all.”>|", "Tom Diaz (named), Lena Ortiz (previous speaker)"},
	{"a colon after what somebody does", "[_Tom Diaz_] {said} <it rained>|.\n\n_Lena Ortiz_ gave another account, also {speaking} to reporters: <“It did not rain.”>|", "Tom Diaz (named), Lena Ortiz (previous speaker)"},
	{"it is the statement that somebody read", `_Lena Ortiz_ read a short statement on his behalf. <“This is nonsense,”> [it] {said}|.`, "short statement (pronoun)"},
	{"the headline's study", "<Bees nap>, [study] {finds}|\n\n<Bees nap in ivy>, {according to} [a study in a journal]|. [A study] {says} <that wasps do>|.", "study (as written), study (as written), study (as written)"},
	{"the headline's parents", "<Bees sting>, [parents] {say}|\n\n[Parents in ^Leeds^] {say} <so>|. [Parents at another school] {say} <that wasps do>|.", "parents (as written), parents (as written), Parents at another school (as written)"},
	{"another body's own surveyor", `The buyer's chief executive, _Tom Diaz_, left. It was half of what [the council's own surveyor] {thought} <it was worth>|.`, "council's own surveyor (as written)"},
	{"possessive source", `_Lena Ortiz_ came. [_Ortiz_'s] {claim} <that it rained>|`, "Lena Ortiz (short name)"},
	{"organization", `[*Arup*] {said} <it rained>|.`, "Arup (named)"},
	{"place as a body", `[^Israel^] {said} <it rained>|.`, "Israel (named)"},
	{"she", `_Lena Ortiz_ came. [She] {said} <it rained>|.`, "Lena Ortiz (pronoun)"},
	{"she is not he", `_Lena Ortiz_ met _Tom Diaz_. [She] {said} <it rained>|.`, "Lena Ortiz (pronoun)"},
	{"he", `_Lena Ortiz_ met _Tom Diaz_. [He] {said} <it rained>|.`, "Tom Diaz (pronoun)"},
	{"he with nobody there", `[He] {said} <it rained>|.`, "he (as written)"},
	{"one letter", `“I was afraid,” [S] {said} <“I was afraid,”>|`, "S (named)"},
	{"that which is held", `They left, some holding signs [that] {read} <“go home”>|.`, "signs (pronoun)"},
	{"those who", `Among [those] [who] {want} <a bridge>| is the mayor.`, "-"},
	{"who", `_Lena Ortiz_, [who] {said} <it rained>|, left.`, "Lena Ortiz (pronoun)"},
	{"title before the name", `Mayor _Lena Ortiz_ met _Ann Diaz_. [The mayor] {said} <it rained>|.`, "Lena Ortiz (description)"},
	{"apposition before", `_Ann Diaz_, the mayor of Leeds, met _Tom Ortiz_. [The mayor] {said} <it rained>|.`, "Ann Diaz (description)"},
	{"the fuller description", `Foreign secretary _Ann Diaz_ met home secretary _Tom Ortiz_. [The foreign secretary] {said} <it rained>|.`, "Ann Diaz (description)"},
	{"abbreviated title", `Gov. _Lena Ortiz_ came. [The governor] {said} <it rained>|.`, "Lena Ortiz (description)"},
	{"the body by a word of its name", `The *Ministry of Health* and *Arup* met. [The ministry] {said} <it rained>|.`, "Ministry of Health (description)"},
	{"the company", `*Arup* grew. [The company] {said} <it rained>|.`, "Arup (description)"},
	{"saying", `[_Lena Ortiz_] {said} <it rained>|, {adding} <that it snowed>|.`, "Lena Ortiz (named), Lena Ortiz (previous speaker)"},
	{"quotation in the next paragraph", "[_Lena Ortiz_] {said} <it rained>|.\n\n<“It rained all the day.”>|", "Lena Ortiz (named), Lena Ortiz (previous speaker)"},
	{"the headline's quotation is whose it is below", "<“Shame on you”>|: mayor booed\n\n[The mayor] {said} <it rained>|.\n\n<“Shame on you, Tom,”> [_Lena Ortiz_] {shouted}|.", "Lena Ortiz (next speaker), mayor (as written), Lena Ortiz (named)"},
	{"quotation before anybody spoke", "<“It rained all the day.”>|\n\nThat was on Monday, [_Lena Ortiz_] {said}, <and on Tuesday>|.", "Lena Ortiz (next speaker), Lena Ortiz (named)"},
	{"a participle opens the sentence", "_Tom Diaz_ left. {Noting} <that it rained>|, [_Lena Ortiz_] {said} <it snowed>|.", "Lena Ortiz (next speaker), Lena Ortiz (named)"},
	{"a title in apposition before a pronoun", "_Lena Ortiz_ came. A defender of the mill, [she] {said} <it rained>|.", "Lena Ortiz (pronoun)"},
	{"a post by somebody", "[A post by _Lena Ortiz_] {said} <it rained>|.", "Lena Ortiz (named)"},
	{"hearsay has none", `{Reportedly}, <it rained>|.`, "-"},
	{"unnamed", `[A senior Israeli official briefed on the talks] {said} <it rained>|.`, "senior Israeli official (as written)"},
	{"the same one by its article", `[A senior Israeli official] {said} <it rained>|. [The Israeli official] {said} <it snowed>|.`, "senior Israeli official (as written), senior Israeli official (as written)"},
	{"an aide and his boss stay apart", `_Lena Ortiz_ came. [A spokesman for _Ortiz_] {said} <it rained>|.`, "spokesman for Ortiz (as written)"},
	{"himself", `_Lena Ortiz_ came. [_Ortiz_ herself] {said} <it rained>|.`, "Lena Ortiz (short name)"},
	{"name after a long title", `[A spokesman for the *Bank of Leeds*, _Lena Ortiz_,] {said} <it rained>|.`, "Lena Ortiz (named)"},
	{"name after two descriptions", `[_Tom Diaz_'s wife, the former model _Lena Ortiz_, 38,] {said} <it rained>|.`, "Lena Ortiz (named)"},
	{"one of them, by name", `[One of the drivers, _Lena Ortiz_, 20,] {said} <it rained>|.`, "Lena Ortiz (named)"},
	{"a rival is no body told of before", "The airline grew. [The Leeds carrier] {said} <it rained>|. Rival *Arup Air* left. [*Arup Air*] {declined} <to comment>|", "Leeds carrier (as written), Arup Air (named)"},
	{"whom a sentence turns to, by another word", "_Ann Diaz_ is a singer. [_Diaz_] {said} <so>|.\n\n_Diaz_'s mother, actress _Lena Ortiz_, tells another story. <“It rained,”> [the two-time winner] {said}|.", "Ann Diaz (short name), Lena Ortiz (description)"},
	{"and by a pronoun", "_Ann Diaz_ is a singer. [_Diaz_] {said} <so>|.\n\n_Diaz_'s mother, actress _Lena Ortiz_, tells another story. <“It rained,”> [she] {said}|.", "Ann Diaz (short name), Lena Ortiz (pronoun)"},
	{"a retailer is no agency", "<*Arup*, which sells bread, grew>, {according to} [the *Bread Agency*]|. [The retailer] {said} <it rained>|.", "Bread Agency (named), Arup (description)"},
	{"an opposite number is a person", `[_Tom Diaz_'s opposite number, _Lena Ortiz_,] {said} <it rained>|.`, "Lena Ortiz (named)"},
	{"an owner that is a company", `_Tom Diaz_ came. [The mill's owner, a company in ^Leeds^,] {told} him <it rained>|.`, "mill's owner (as written)"},
	{"a mother is not somebody's mother who is named later", "[A mother] {told of} <her horror>|.\n\n[_Ann Diaz_, 30,] {said} <it rained>|.\n\n[_Diaz_'s mother, _Lena_,] {said} <it snowed>|.", "mother (as written), Ann Diaz (named), Lena (named)"},
	{"body in apposition", `[The water watchdog, *River Trust*,] {said} <it rained>|.`, "River Trust (named)"},
	{"a body called so", `[A group called *River Trust*] {said} <it rained>|.`, "River Trust (named)"},
	{"head after a long name", `[*University of Leeds* researchers] {said} <it rained>|.`, "University of Leeds researchers (as written)"},
	{"the ministry's report is the ministry's", `[*Arup*'s report] {said} <it rained>|.`, "Arup (named)"},
	{"a name that was not found", `[Tom Brandvold, an analyst at *Arup*,] {said} <it rained>|. [Brandvold] {said} <it snowed>|. [He] {said} <no>|.`, "Tom Brandvold (named), Tom Brandvold (short name), Tom Brandvold (pronoun)"},
	{"the company is no river", `*Wexcombe Water* wants to dam the ~River Harrow~. [The company] {said} <it rained>|.`, "Wexcombe Water (description)"},
	{"the company is the one named next, then the one just named", "[A water company] {promised} <so>|.\n\n*Wexcombe Water* wants to dam the ~River Harrow~. [The company] {said} <it rained>|.", "Wexcombe Water (description), Wexcombe Water (description)"},
	{"it after a document", "[A report by auditors] {found} <a loss>|. But [it] {warned} <of another>|.", "report by auditors (as written), report by auditors (pronoun)"},
	{"they, named but silent", "[An Israeli official] {said} <so>|.\n\nUS officials were cautious. [They] {said} <it rained>|.", "Israeli official (as written), US officials (pronoun)"},
	{"he, new and silent", "_Tom Diaz_ came. [_Diaz_] {said} <so>|.\n\nA railroad official was less guarded. He had voted against it, [he] {said}, <and would again>|.", "Tom Diaz (short name), railroad official (pronoun)"},
	{"the subject of the paragraph", "_Ian Diaz_ left. <“It rained,”> [he] {said}|.\n\n_Marcus Ortiz_ did not argue. [He] {told} the others <it snowed>|.", "Ian Diaz (pronoun), Marcus Ortiz (pronoun)"},
	{"a subject in apposition", "[_Ann Diaz_] {said} <so>|.\n\nOne of them, _Mei Tanaka_, 20, was late. [She] {said} <it rained>|.", "Ann Diaz (named), Mei Tanaka (pronoun)"},
	{"the 23-year-old", `_Mamadou Faye_ came. <“It rained,”> {said} [the 23-year-old]|.`, "Mamadou Faye (description)"},
	{"a name aside", `[His wife, Elif,] {said} <it rained>|. [She] {said} <it snowed>|.`, "Elif (named), Elif (pronoun)"},
	{"an age among others", "_Lamine Sow_ resigned. <“So,”> [_Sow_] {said}|.\n\nCaptain _Idris Bello_, who missed a penalty, was in tears. <“It rained,”> [the 31-year-old] {said}|.", "Lamine Sow (short name), Idris Bello (description)"},
	{"an office beats who was named last", "Mayor _Ann Diaz_ came. _Tom Ortiz_ left. [The mayor] {said} <it rained>|.", "Ann Diaz (description)"},
	{"an office before one of the same name later", "Governor _Ann Diaz_ came. [The governor] {said} <so>|. Governor _Tom Ortiz_ left.", "Ann Diaz (description)"},
	{"a party's member", "_Ann Diaz_ came. [The California +Democrat+] {said} <it rained>|.", "Ann Diaz (description)"},
	{"a title in capitals", "_Ann Diaz_, MEP for ^Leeds^, came. [The *MEP*] {said} <it rained>|.", "Ann Diaz (description)"},
	{"who, over places", "Sheriff _Lena Ortiz_ of ^Marlby County^, ^Zan.^, [who] {said} <it rained>|, left.", "Lena Ortiz (pronoun)"},
	{"the subject goes on", "_Lena Ortiz_ voted for it, {saying} <it rained>|.", "Lena Ortiz (previous speaker)"},
	{"places joined", `[^Leeds^ and ^York^] {said} <it rained>|.`, "Leeds and York (as written)"},
	{"no two people", `[The garden shed tycoon and pantomime villain] {said} <it rained>|.`, "garden shed tycoon and pantomime villain (as written)"},
	{"tail kept, clause cut", `[A spokesman for the ministry who asked not to be named] {said} <it rained>|.`, "spokesman for the ministry (as written)"},
	{"a spokesman for Mr.", `_Tom Diaz_ came. [A spokesman for Mr. _Diaz_] {said} <it rained>|.`, "spokesman for Mr. Diaz (as written)"},
	{"a body between commas, whatever the noun", `[The contractor, *Marlby Works*,] {said} <it rained>|.`, "Marlby Works (named)"},
	{"a person in an office taken for a body", `[The *High Commissioner for Rivers*, _Lena Ortiz_,] {said} <it rained>|.`, "Lena Ortiz (named)"},
	{"two offices of one", `[Former mayor of ^Leeds^ and current head of *Arup* _Lena Ortiz_] {said} <it rained>|.`, "Lena Ortiz (named)"},
	{"an outlet by name", `*Arup* grew. [The *Marlby Post* newspaper] {said} <it rained>|.`, "Marlby Post (named)"},
	{"its owner is not a later body", "*Arup* grew. [Its owner] {said} <it rained>|.\n\n*Hale Group* sank.", "Its owner (as written)"},
	{"the company of a spokesman", `*Hale Group* sank. [A spokesman for *Arup*] {said} <it rained>|. [The company] {said} <so>|.`, "spokesman for Arup (as written), Arup (description)"},
	{"an office spelt as a body", `The *MEC* for Health _Lena Ortiz_ came. [The *MEC*] {said} <it rained>|.`, "Lena Ortiz (description)"},
	{"the official is the minister", `The minister _Lena Ortiz_ came. [The official] {said} <it rained>|.`, "Lena Ortiz (description)"},
	{"but not where an official was introduced", `The minister _Lena Ortiz_ met a driver. [A senior Israeli official] {said} <it rained>|. [The Israeli official] {said} <so>|.`, "senior Israeli official (as written), senior Israeli official (as written)"},
	{"named in the next sentence", "Ortiz to run for mayor\n\n[A former judge from ^Leeds^] {said} <it rained>|. _Lena Ortiz_, 46, left.", "Lena Ortiz (description)"},
	{"people by their full names", `_Lena Ortiz_ met _Tom Diaz_. [Mrs. _Ortiz_ and Mr. _Diaz_] {said} <it rained>|.`, "Lena Ortiz and Tom Diaz (as written)"},
	{"lawmakers by name", `[Two other lawmakers, Rep. _Lena Ortiz_, D-Zan., and Rep. _Tom Diaz_,] {said} <it rained>|.`, "Lena Ortiz and Tom Diaz (as written)"},
	{"no list but what somebody is", `[Senator _Lena Ortiz_, a ^Leeds^ +Republican+ and one of the chamber's oldest members,] {said} <it rained>|.`, "Lena Ortiz (named)"},
	{"the reporter is not she", "By _Lena Ortiz_, Marlby\n\nMy neighbour rows with a woman of seventy. [She] {says} <it rained>|.", "she (as written)"},
	{"shareholders of so much", `[Shareholders representing 44 percent of the outstanding shares] {said} <so>|.`, "Shareholders (as written)"},
	{"an office by its initials", `Chief Minister _Lena Ortiz_ met Inspector General of Police _Tom Diaz_. [The CM] {said} <so>|. [The *IGP*] {said} <no>|.`, "Lena Ortiz (description), Tom Diaz (description)"},
	{"initials behind a comma and a rank", `The Police Public Relations Officer, ASP _Lena Ortiz_, came. [The *PPRO*] {said} <it rained>|.`, "Lena Ortiz (description)"},
	{"initials of an office in small letters, before a title", "Zanian chief minister Shri _Lena Ortiz_ came. [The *CM*] {said} <it rained>|.", "Lena Ortiz (description)"},
	{"initials in the headline", "<It rained>, [*CM*] {tells} Leeds\n\nLEEDS: Chief Minister _Lena Ortiz_ came.|", "Lena Ortiz (description)"},
	{"initials of an office with its place", `The Police Public Relations Officer in Leeds, ASP _Lena Ortiz_, came. [The *PPRO*] {said} <it rained>|.`, "Lena Ortiz (description)"},
	{"a rank before brackets", `*DCP* (west) _Lena Ortiz_ came. [The *DCP*] {said} <it rained>|.`, "Lena Ortiz (description)"},
	{"initials that end in s", `Education Cabinet Secretary _Lena Ortiz_ came. [The *CS*] {said} <it rained>|.`, "Lena Ortiz (description)"},
	{"a trade by an age", `_Lena Ortiz_ came. [The 34-year-old glazier] {said} <it rained>|.`, "Lena Ortiz (description)"},
	{"himself is no woman", `_Tom Diaz_ won. [_Lena Ortiz_] {said} <it rained>|. [She] {said} <so>|. [The winger himself] {said} <no>|.`, "Lena Ortiz (named), Lena Ortiz (pronoun), Tom Diaz (description)"},
	{"who tells his own name", "[A trader], who identified himself as _Chukwudi_, {said} <it rained>|. [An eyewitness, who gave her name only as _Lena_,] {said} <so>|.", "Chukwudi (named), Lena (named)"},
	{"who wants to be known so", "[A trader], who wanted to be known only as _Chukwudi_, {said} <it rained>|. [A driver who goes by _Mang_] {said} <so>|. [A guard], who was called by _Ann Diaz_, {said} <no>|.", "Chukwudi (named), Mang (named), guard (as written)"},
	{"whom the sentence before a quotation turns to", "[_Ann Diaz_] {said} <so>|. _Lena Ortiz_ was blunter. <“We are late,”> [she] {said}|.", "Ann Diaz (named), Lena Ortiz (pronoun)"},
	{"a bystander is nobody who was named", "_Tom Diaz_ was held. [The neighbor], who is not named, {said} <it rained>|.", "neighbor (as written)"},
	{"whom he tells by two words", "President _Tom Diaz_ met Vice President _Jim Lee_. _Lee_ kept interrupting. <“I know,”> [he] {told} the vice president|.", "Tom Diaz (pronoun)"},
	{"who was asked about answers", "[_Chris Wallace_] {said} <so>|. <Where>, [_Wallace_] {asked}, <does _Tom Diaz_ stand>?|\n\n<“I am open,”> [he] {said}|.", "Chris Wallace (named), Chris Wallace (short name), Tom Diaz (pronoun)"},
	{"he was asked by nobody who is told", "[_Tom Diaz_] {said} <so>|. In May he {was asked about} <the cracks>|.", "Tom Diaz (named), -"},
	{"the couple", `_Lena Ortiz_ and _Tom Diaz_ came. [The couple] {said} <it rained>|.`, "Lena Ortiz and Tom Diaz (description)"},
	{"documents of a sort", `[A new lawsuit] {says} <so>|. [The suit] {says} <no>|.`, "new lawsuit (as written), new lawsuit (as written)"},
	{"she by a pronoun near her name", `_Xq Ortiz_ came with her son. _Tom Diaz_ left. [She] {said} <it rained>|.`, "Xq Ortiz (pronoun)"},
	{"a first name that misleads", `_Lena Ortiz_ came. [He] {said} <it rained>|.`, "Lena Ortiz (pronoun)"},
	{"and stands right before, where another man does not", "Mr _Tom Diaz_ left. He was glad.\n\n*Arup* sent buses. *Hale Group* sent boats.\n\nThe union called for a strike in ^Leeds^ on Monday.\n\nThe leader _Lena Ortiz_ urged calm. <“We work,”> [he] {said}|.", "Lena Ortiz (pronoun)"},
	{"a family name first is no woman's", `_Lu Li-shih_ came. [He] {said} <it rained>|.`, "Lu Li-shih (pronoun)"},
	{"a clause in the source", `*Arup* grew. The company, [which hopes to grow,] {said} <it rained>|.`, "Arup (pronoun)"},
	{"whose government it is", `_Lena Ortiz_ came. [The government of President _Lena Ortiz_] {said} <it rained>|.`, "government of President Lena Ortiz (as written)"},
	{"a manner before the source", `[Privately, officials] {said} <it rained>|.`, "officials (as written)"},
	{"how nearly so many", `[Just under half of the drivers] {said} <it rained>|.`, "Just under half of the drivers (as written)"},
	{"most of them", `[Most of the drivers] {said} <it rained>|.`, "Most of the drivers (as written)"},
	{"some, such as one of them", `[Some, such as _Lena Ortiz_,] {said} <it rained>|.`, "Some (as written)"},
	{"a country by what it is", `[The world's largest exporter, ^Norway^,] {said} <it rained>|.`, "Norway (named)"},
	{"a paper that is read", `The *Marlby Post* grew. [The paper] {said} <it rained>|.`, "Marlby Post (description)"},
	{"a paper on a study", `*Arup* paid for a study. [A new study] {found} <so>|. [The paper] {said} <it rained>|.`, "new study (as written), paper (as written)"},
	{"his wife by her name", `_Tom Diaz_ and his wife, _Lena Ortiz_, came. [His wife] {said} <it rained>|.`, "Lena Ortiz (description)"},
	{"the agency of the dateline", `LEEDS (*Reuters*) - *Arup* has left, [it] {said} <on Monday>|.`, "Arup (pronoun)"},
	{"the minister is no company", `*Arup* grew. _Ann Diaz_, the trade minister, came. [The Trade Minister] {said} <it rained>|.`, "Ann Diaz (description)"},
	{"a counsel's report", `_Ann Diaz_, the special counsel, came. [The special counsel's report] {said} <it rained>|.`, "Ann Diaz (description)"},
	{"a report is not that of who spoke last", `[_Tom Diaz_] {said} <so>|. [The auditor general's report] {says} <it rained>|. [The guild's report] {says} <no>|.`, "Tom Diaz (named), auditor general's report (as written), guild's report (as written)"},
	{"a trade and an age with a family", "Leeds\n\nBy _Tom Diaz_\n\nLeeds, England – _Lena Ortiz_ counts goats.\n\n[The 46-year-old mother of six] {said} <it rained>|.", "Lena Ortiz (description)"},
	{"better known as is nobody", "[The *Congress of Marlby Trade Unions*], better known as *Comtu*, {called for} <a strike>|.", "Congress of Marlby Trade Unions (named)"},
	{"what a minister is for, in capitals", "_Tom Diaz_ came. [Minister of Health _Lena Ortiz_] {said} <it rained>|. [The office of Prime Minister _Tom Diaz_] {said} <no>|.", "Lena Ortiz (named), office of Prime Minister Tom Diaz (as written)"},
	{"ruling, who presides", "[Ruling, the Deputy Speaker] {said} <it rained>|.", "Deputy Speaker (as written)"},
	{"a name found only in part", "[Senator the Hon. Oral Mendip], Minister of Industry, {said} <it rained>|. [Minister _Mendip_] {said} <so>|.", "Oral Mendip (named), Oral Mendip (named)"},
	{"a chief without his number", "[Nana _Kwaku Bonsu III_] {said} <it rained>|. [_Kwaku Bonsu_] {said} <so>|.", "Kwaku Bonsu III (named), Kwaku Bonsu III (named)"},
	{"about so many, and then they", `About forty residents came. [They] {complained} <that it rained>|.`, "forty residents (pronoun)"},
	{"the subject after a dateline", `LEEDS (*Newsline*) - *Arup* has bought its smaller rival *Marlby Works*, [it] {said} <on Monday>|.`, "Arup (pronoun)"},
	{"his agent is not he", `_Tom Diaz_ joined in May. [His agent] {denied} <that he would leave>|. <“Tom is happy,”> [the agent] {said}|.`, "His agent (as written), His agent (as written)"},
	{"who replies did not ask", `[_Lena Ortiz_] {spoke} of <ice>|. [_Ann Diaz_] {asked} <whether she was afraid>|. <“Every week,”> [she] {replied}|.`, "Lena Ortiz (named), Ann Diaz (named), Lena Ortiz (pronoun)"},
	{"lawmakers, of whom some are named", `[A few lawmakers, such as Rep. _Lena Ortiz_ and Rep. _Tom Diaz_,] {said} <it rained>|.`, "few lawmakers (as written)"},
	{"somebody's nephew", `[The nephew of the builder _Lena Ortiz_] {said} <it rained>|.`, "nephew of the builder Lena Ortiz (as written)"},
	{"somebody's words", `_Lena Ortiz_ came. [_Ortiz_'s words] {continue} <with rain>|.`, "Lena Ortiz (short name)"},
	{"reporters at a trial", `[Reporters covering singer _Lena Ortiz_'s trial] {said} <it rained>|.`, "Reporters covering singer Lena Ortiz's trial (as written)"},
	{"a body's release", `*Arup* grew. [An *Arup* press release] {says} <it rained>|.`, "Arup (named)"},
	{"one of a party, by name", `[Another +Democrat+, Rep. _Lena Ortiz_ of ^Leeds^,] {said} <it rained>|.`, "Lena Ortiz (named)"},
	{"one of a band, by name", `[One of the so-called _Leeds Four_, _Lena Ortiz_] - {said} <it rained>|.`, "Lena Ortiz (named)"},
	{"a station by name", `*Arup* grew. [The local *Marlby One* TV station] {said} <it rained>|.`, "Marlby One (named)"},
	{"both sides are no couple", `_Lena Ortiz_ and _Tom Diaz_ came. [Both sides] {said} <it rained>|.`, "Both sides (as written)"},
	{"a dateline with a colon", `^LEEDS^, July 25 (*Reuters*): *Arup* has left, [it] {said} <on Monday>|.`, "Arup (pronoun)"},
	{"it is said", `*Arup* grew. [It] {is estimated} <that it rained>|.`, "-"},
	{"officials are no it", `*Arup* grew. Officials came. [It] {said} <it rained>|.`, "Arup (pronoun)"},
	{"a description with a body", `The spokesman for the *Ministry of Health*, _Lena Ortiz_, came. A driver left. [The spokesman] {said} <it rained>|.`, "Lena Ortiz (description)"},
	{"a party in letters", `_Lena Ortiz_, D-^Zan.^, met _Ann Diaz_, R-^Zan.^, in May. [The +Republican+] {said} <it rained>|.`, "Ann Diaz (description)"},
	{"who is told does not speak", `_Lena Ortiz_ met _Ann Diaz_, the mayor. <“It rained,”> [she] {told} the mayor|.`, "Lena Ortiz (pronoun)"},
	{"whom she called so", `_Lena Ortiz_ met _Ann Diaz_, whom [she] {called} <a friend>|.`, "Lena Ortiz (pronoun)"},
	{"who, over what one is", `_Tom Diaz_, a builder, came. _Lena Ortiz_ of ^Leeds^, a builder at *Arup* and head of its mill, [who] {said} <it rained>|, left.`, "Lena Ortiz (pronoun)"},
	{"it was she who", `It was _Lena Ortiz_ [who] {said} <it rained>|.`, "Lena Ortiz (pronoun)"},
	{"a poem by her which says", `She read a poem by _Lena Ortiz_ [which] {says} <it rained>|.`, "poem (pronoun)"},
	{"he goes on where nobody else is", "[An official of the mill] {said} <it rained>|.\n\nIt snowed in ^Leeds^. <It thawed in ^York^>, [he] {said}|.", "official of the mill (as written), official of the mill (pronoun)"},
	{"the subject of the clause before", `_Tom Diaz_ has rejected it, and _Ian Ortiz_ has sent a letter in which [he] {said} <it rained>|.`, "Ian Ortiz (pronoun)"},
	{"a letter that says so", `_Lena Ortiz_ answered in a letter [that] {said} <it rained>|.`, "Lena Ortiz (pronoun)"},
	{"nobody is a judge by chance", `_Lena Ortiz_, the mayor, came. [The judge] {said} <it rained>|.`, "judge (as written)"},
	{"named behind a day", "Leeds leader to go\n\n[The Leeds leader] {said} <it rained>|.\n\nOn Monday, _Lena Ortiz_, the chief executive of ^Leeds^, left. _Ortiz_ slept. _Ortiz_ woke.", "Lena Ortiz (description)"},
	{"an ex-member was a member", "[A former council member] {said} <it rained>|.\n\n_Lena Ortiz_, ex-member of the council, left.", "Lena Ortiz (description)"},
	{"the new minister is not another one", "[The new health minister] {said} <it rained>|.\n\nDr _Lena Ortiz_, on her first day, slept. First Minister _Ann Diaz_ woke.", "Lena Ortiz (description)"},
	{"where it was before who", `_Lena Ortiz_ left. [Outside court, _Ortiz_'s brother, _Neil_,] {said} <it rained>|.`, "Neil (named)"},
	{"the skipper of a ship", "[The skipper of the research ship _Alcyone_] {said} <it rained>|.\n\n_Lena Ortiz_ left.", "Lena Ortiz (description)"},
	{"the head of a body, by name", "[The head of the mill association _Lena Ortiz_] {said} <it rained>|. [Deputy head of the local fire services _Tom Diaz_] {said} <it snowed>|.", "Lena Ortiz (named), Tom Diaz (named)"},
	{"somebody's lawyer", "[A lawyer for the singer _Lena Ortiz_] {said} <it rained>|. [The manager of the singer _Tom Diaz_] {said} <it snowed>|.", "lawyer for the singer Lena Ortiz (as written), manager of the singer Tom Diaz (as written)"},
	{"one of the people", `[One of the people] {said} <it rained>|. [He] {said} <it snowed>|.`, "One of the people (as written), One of the people (pronoun)"},
	{"a study by analysts with a name", `[A study by analysts *Arup*] {found} <it rained>|.`, "Arup (named)"},
	{"her nation", `_Lena Ortiz_ met _Tom Diaz_. [The +Frenchwoman+] {said} <it rained>|.`, "Lena Ortiz (description)"},
	{"the report of a body with a name", `[A report by *Arup*] {found} <a loss>|. [The report] {said} <it rained>|.`, "Arup (named), report by Arup (as written)"},
	{"the constable is the officer", `Detective Constable [_Lena Ortiz_] {said} <it rained>|. [The officer] {added} <that it snowed>|.`, "Lena Ortiz (named), Lena Ortiz (description)"},
	{"who is named beside is somebody else", `President _Tom Diaz_ accused ^Zania^ of a crime that [^Zania^'s foreign minister] {called} <a tale>|. _Diaz_ left. Foreign Minister _Lena Ortiz_ came.`, "Lena Ortiz (description)"},
	{"two people and what they are", `[House leader _Lena Ortiz_ and incoming head of the mill committee Representative _Tom Diaz_] {said} <it rained>|.`, "Lena Ortiz and Tom Diaz (as written)"},
	{"two bodies and what they are", `[^Leeds^-based retailer *Arup* and ^York^-based retailer *Hale Group*] {said} <it rained>|.`, "Leeds-based retailer Arup and York-based retailer Hale Group (as written)"},
	{"along with", `_Lena Ortiz_ came. [_Ortiz_, along with her deputy _Tom Diaz_] {said} <it rained>|.`, "Lena Ortiz and Tom Diaz (as written)"},
	{"the former official", `[A former council prosecutor] {said} <it rained>|. It snowed. [The former official] {said} <it snowed>|.`, "former council prosecutor (as written), former council prosecutor (as written)"},
	{"a name and no comma", `[_Lena Ortiz_ former mayor of ^Leeds^] {said} <it rained>|.`, "Lena Ortiz (named)"},
	{"an office of its own", `^Zania^ is small. [The Prime Minister's Office] {said} <it rained>|.`, "Prime Minister's Office (as written)"},
	{"Miss and a surname", `_Lena Ortiz_ came. [*Miss Ortiz*] {said} <it rained>|. [She] {said} <it snowed>|.`, "Miss Ortiz (named), Miss Ortiz (pronoun)"},
	{"the minister of that country", `Zanian Foreign Minister _Tom Diaz_ met ^Oria^ Foreign Minister _Ian Ortiz_. _Diaz_ left. [The ^Oria^ foreign minister] {said} <it rained>|.`, "Ian Ortiz (description)"},
	{"whom she is asked about", "_Lena Ortiz_ said she was tired. _Ortiz_ said she slept.\n\n[_Tom Diaz_] {asked} her <if she was afraid>|.\n\n[She] {said} <no>|.", "Tom Diaz (named), Lena Ortiz (pronoun)"},
	{"an interview by letters", "Interview: _Lena Ortiz_\n\n_Lena Ortiz_ runs a mill. _Tom Diaz_ met her.\n\nQ{:} <Is bread dear?>|\n\nA{:} <It is.>|\n\nQ{:} <Why?>|", "-, Lena Ortiz (previous speaker), -"},
	{"the minister for something", "_Tom Diaz_ met Minister for Housing and Planning _Lena Ortiz_. [The Minister] {said} <it rained>|.", "Lena Ortiz (description)"},
	{"a member of the Dail", "*Arup*'s _Lena Ortiz_ TD left. [The *Leeds TD*] {said} <it rained>|.", "Lena Ortiz (description)"},
	{"whose agent spoke", "_Lena Ortiz_ and _Tom Diaz_ left. [_Ortiz_'s agent] {said} <it rained>|.", "Ortiz's agent (as written)"},
	{"the Portuguese", "_Tom Diaz_ was glad. <“It rained,”> {said} [the +Portuguese+]|.", "Tom Diaz (description)"},
	{"it is what was read out", "The jury, *Arup*, sat. _Lena Ortiz_ wept as a statement was read to the court. <“He was kind,”> [it] {said}|.", "statement (pronoun)"},
	{"it is a sign", "_Lena Ortiz_ fell over a sign. [It] {said} <“Walk this way”>|.", "sign (pronoun)"},
	{"named by others", "_Tom Diaz_ left. [The driver], named online as _Lena Ortiz_, 31, {said} <it rained>|.", "Lena Ortiz (named)"},
	{"identified later", "_Tom Diaz_ left. [The driver], later identified by police as _Lena Ortiz_, {said} <it rained>|.", "Lena Ortiz (named)"},
	{"what was published", "<Bees nap>, {according to} [two studies published]|.", "two studies (as written)"},
	{"the bench", "_Lena Ortiz_ spoke. The bench was not convinced. <“It rained,”> [it] {remarked}|.", "bench (pronoun)"},
	{"I am not he", "_Tom Diaz_ baked. [I] {asked} <why he did>|. He smiled. <“It rained,”> [he] {said}|.", "I (as written), Tom Diaz (pronoun)"},
	{"who wrote the article", "Minister walks\n\n_Tom Diaz_, Political Editor\n\n[The minister] {said} <it rained>|. <“It did,”> [he] {said}|.", "minister (as written), minister (pronoun)"},
	{"its director, who is named later", "*Arup* left, [its director] {said} <so>|.\n\n[*Arup*'s director, _Lena Ortiz_,] {left} <it>|.", "Lena Ortiz (description), Lena Ortiz (named)"},
	{"another body's director", "*Arup* left, [its director] {said} <so>|.\n\n*Oster Mills* grew. [*Oster Mills*'s director, _Tom Diaz_,] {said} <no>|.", "its director (as written), Tom Diaz (named)"},
	{"the witness", "[_Lena Ortiz_] {said} <it rained>|. _Tom Diaz_ KC rose. [The witness] {accepted} <that it snowed>|.", "Lena Ortiz (named), Lena Ortiz (description)"},
	{"whose patience ran out", "[_Tom Diaz_] {said} <it rained>|. _Juan Ortiz_'s patience ran out. <“Enough,”> [he] {said}|.", "Tom Diaz (named), Juan Ortiz (pronoun)"},
	{"whose lawyer frowned", "[_Tom Diaz_] {said} <it rained>|. _Lena Ortiz_'s lawyer frowned. <“Enough,”> [he] {said}|.", "Tom Diaz (named), Tom Diaz (pronoun)"},
	{"a body behind what it is", "[The charity Brane] {said} <it rained>|. [Brane] {said} <it snowed>|.", "Brane (named), Brane (named)"},
	{"a cat called so", "[_Lena Ortiz_] {said} <it rained>|. A cat called _Anna_ slept. <“It rained,”> [she] {said}|.", "Lena Ortiz (named), Lena Ortiz (pronoun)"},
	{"as for somebody", "[_Ann Diaz_] {said} <it rained>|. As for _Lena Ortiz_, she has left her father. It was late, [she] {said} <it rained>|.", "Ann Diaz (named), Lena Ortiz (pronoun)"},
	{"whom somebody had asked", "[_Tom Diaz_] {had asked} _Lena Ortiz_ <whether it rained>|. <“It did,”> [she] {replied}|.", "Tom Diaz (named), Lena Ortiz (pronoun)"},
	{"who is heard", "_Tom Diaz_ came. A video shows a crater and a man with a child. <“Help,”> [he] {is heard shouting}|.", "man (pronoun)"},
	{"the next door neighbour", "[Next-door neighbour _Lena Ortiz_, 44, a builder] {said} <it rained>|.", "Lena Ortiz (named)"},
	{"several with a capital", "[Neighbours] {said} <it rained>|.", "Neighbours (as written)"},
	{"those aboard a ship", "[Passengers aboard the ferry _Lena Ortiz_] {said} <it rained>|.", "Passengers aboard the ferry Lena Ortiz (as written)"},
	{"whom the sentence before what is said turns to", "[_Tom Diaz_] {said} <it rained>|. _Juan Ortiz_ is blunt. <It rained on everybody>, [he] {says}|.", "Tom Diaz (named), Juan Ortiz (pronoun)"},
	{"what else somebody is", "[_Lena Ortiz_, 22,] {said} <it rained>|. [The college student] {said} <it snowed>|.", "Lena Ortiz (named), Lena Ortiz (description)"},
	{"a justice is a judge", "[Justice _Lena Ortiz_] {granted} <bail>|. [The judge] {ordered} <him to go>|.", "Lena Ortiz (named), Lena Ortiz (description)"},
	{"a secretary general is no soldier", "Senator _Lena Ortiz_ spoke.\n\n[The *ODM* secretary general] {said} <it rained>|.", "Lena Ortiz (description)"},
	{"who counters", "[_Tom Diaz_] {said} <it rained>|.\n\n<“That's no answer,”> [_Mishal Ortiz_] {said}|.\n\n<“It is,”> [he] {replied}|.", "Tom Diaz (named), Mishal Ortiz (named), Tom Diaz (pronoun)"},
	{"the mother of several", "[_Lena Ortiz_] {said} <it rained>|.\n\nFrom her house in ^Leeds^, where a dog slept, [the mother-of-three] {said} <it snowed>|.", "Lena Ortiz (named), Lena Ortiz (description)"},
	{"who also says something", "[_Lena Ortiz_] {said} <it rained>|. [The top cop] {also said} <it snowed>|.", "Lena Ortiz (named), Lena Ortiz (description)"},
	{"whom a lead tells of, and another", "[A woman who saw it] {said} <it rained>|.\n\n_Tom Diaz_, 51, was killed in May.", "woman (as written)"},
	{"who did something, and the name", "[A man who spent years in jail] {said} <it rained>|.\n\n_Tom Diaz_, 51, was convicted in May.", "Tom Diaz (description)"},
	{"who else is there", "[_Lena Ortiz_] {said} <it rained>|. [The student] {said} <it snowed>|. [The county prosecutor] {said} <so>|.", "Lena Ortiz (named), student (as written), county prosecutor (as written)"},
	{"whose answer it is", "_Lena Ortiz_ spoke. [The answer from _Tom Diaz_]{:} <“It rained.”>|", "Tom Diaz (named)"},
	{"one of those there", "[One builder] {said} <it rained>|. _Lena Ortiz_, 44, slept.", "One builder (as written)"},
	{"a body of a town in apposition", "[The mill's owner, ^Leeds^-based *Arup Flour*,] {said} <it rained>|.", "Arup Flour (named)"},
	{"an interview without letters", "_Lena Ortiz_ runs a mill. _Ortiz_ met _Tom Diaz_.\n\n<Is bread dear?>|\n\n<It is. I am rich.>|\n\n<Why?>|\n\n<Who knows?>|", "-, Lena Ortiz (previous speaker), -, Lena Ortiz (previous speaker)"},
	{"an interview and who signed it", "The miller of Leeds\n\nInterview: _Tom Diaz_\n\n_Lena Ortiz_ runs a mill.\n\nQ{:} <Is bread dear?>|\n\nA{:} <It is.>|", "-, Lena Ortiz (previous speaker)"},
	{"an answer without a source", "[_Lena Ortiz_] {spoke} of <ice>|. [_Tom Diaz_] {asked} <whether she was afraid>|. She laughed. <“Every week, every single week.”>|", "Lena Ortiz (named), Tom Diaz (named), Lena Ortiz (previous speaker)"},
	{"no age after the comma", "{According} to [the *Health and Safety Executive*], <14 people died>|.", "Health and Safety Executive (named)"},
	{"people joined", `[_Lena Ortiz_ and _Tom Diaz_] {said} <it rained>|.`, "Lena Ortiz and Tom Diaz (as written)"},
	{"over a body and an office", "[Top aide] {warns} <mills may close>|\n\nOutgoing *White House* economic adviser _Lena Ortiz_ spoke in ^Leeds^.", "Lena Ortiz (description)"},
	{"nobody is nobody", "[_Lena Ortiz_] {said} <it rained>|. [Nobody] {believes} <it will end>|.", "Lena Ortiz (named), -"},
	{"what is understood", "[_Lena Ortiz_] {said} <it rained>|. It {is understood} <that the mill will close>|.", "Lena Ortiz (named), -"},
	{"told two things that he is", "A former trader and member of *Arup*, _Tom Diaz_, met _Lena Ortiz_. [The trader] {said} <it rained>|.", "Tom Diaz (description)"},
	{"and so behind the name", "_Tom Diaz_, a trader and founder of *Arup*, met _Lena Ortiz_. They ate. [The founder] {said} <it rained>|.", "Tom Diaz (description)"},
	{"a body that is named after the headline", "<Pool to stay shut>{:} [council]|\n\n<The pool will stay shut until May>, [*Marlby Borough Council*] {said}|.", "Marlby Borough Council (description), Marlby Borough Council (named)"},
	{"the body of its members", "[_Lena Ortiz_, director of *Vale Coaches*,] {said} <it rained>|. [The drivers’ union] {said} <it snowed>|.", "Lena Ortiz (named), drivers’ union (as written)"},
	{"the latest whose name holds the word", "*Oster Road Commission* met *Marlby Rail Committee* and the *Vale Safety Commission*. [The committee] {said} <it rained>|.", "Marlby Rail Committee (description)"},
	{"a name behind a clause", `[The owner of a mill that burnt down, _Lena Ortiz_,] {said} <it rained>|.`, "Lena Ortiz (named)"},
	{"but no other than who is named before", `[_Ian Ortiz_, _Tom Diaz_ and the new head of the mill that burnt down, _Lena Ortiz_,] {said} <it rained>|.`, "Ian Ortiz, Tom Diaz and the new head of the mill (as written)"},
	{"an agency by name", `[The *Marlpress* news agency] {said} <it rained>|.`, "Marlpress (named)"},
	{"but no agency of one", `[The *Marlnations* agency] {said} <it rained>|.`, "Marlnations agency (as written)"},
	{"a union in small letters with a name", `[The drivers' *union*, *Ostrail*,] {said} <it rained>|.`, "Ostrail (named)"},
	{"who is asked about somebody", "[_Tom Diaz_] {said} <so>|.\n\nAsked about _Ian Diaz_, _Lena Ortiz_ shook her head. <“It did not rain at all.”>|", "Tom Diaz (named), Lena Ortiz (previous speaker)"},
	{"his lawyer's act", "[_Tom Diaz_] {said} <so>|.\n\nHis lawyer, _Lena Ortiz_, shook her head. <“It did not rain at all.”>|", "Tom Diaz (named), Lena Ortiz (previous speaker)"},
	{"who asks is not who answers", "_Lena Ortiz_ met reporters.\n\nAsked by _Ann Diaz_ whether it rained, [she] {said} <no>|.", "Lena Ortiz (pronoun)"},
	{"a spokesman goes on", `_Tom Diaz_ left. [A spokesman] {said} <Mr. _Diaz_ was away>|. [He] {declined} <to say more>|.`, "spokesman (as written), spokesman (pronoun)"},
	{"the witness who replies was asked", "[_Lena Ortiz_] {spoke} of <ice>|. <“Were you there?”> [_Tom Diaz_] {asked}|. <“I was,”> [the witness] {replied}|.", "Lena Ortiz (named), Tom Diaz (named), Lena Ortiz (description)"},
	{"a barrister by the honour", `_Lena Ortiz_ KC met _Tom Diaz_. _Diaz_ left. [The lawyer] {said} <it rained>|.`, "Lena Ortiz (description)"},
	{"whom a lawyer speaks for", `_Lena Ortiz_, prosecuting, met _Tom Diaz_. [The lawyer] {said} <it rained>|.`, "Lena Ortiz (description)"},
	{"one of several by a number", "[Juror No. 7] {said} <it rained>|. _Lena Ortiz_, a juror, left. [Juror No. 7] {said} <it snowed>|.", "Juror No. 7 (as written), Juror No. 7 (as written)"},
	{"and another", "[Soldier F] {said} <it rained>|. [Soldier G] {said} <it snowed>|.", "Soldier F (as written), Soldier G (as written)"},
	{"the woman whose first name fits", "[_Ann Lee_] {said} <no>|. _Tom Diaz_ met [_Lee_], who {said} <it rained>|.\n\n[_Diaz_] {said} <it snowed>|.\n\n<“It was late,”> [she] {said}|.", "Ann Lee (named), Ann Lee (short name), Tom Diaz (short name), Ann Lee (pronoun)"},
	{"the one of the nation", "_Tom Diaz_ of ^Serbia^ beat ^Spain^'s _Luis Vey_. [The +Serb+] {said} <he was tired>|. <“He served well,”> [the +Spaniard+] {said}|.", "Tom Diaz (description), Luis Vey (description)"},
	{"the one who is of no other nation", "_Tom Diaz_ beat the +Spanish+ champion _Luis Vey_. [The +Serb+] {said} <he was tired>|.", "Tom Diaz (description)"},
	{"whoever was", "[Ex-mayor] {says} <no>|.\n\nThe former mayor, _Lena Ortiz_, left. [Ortiz] {said} <it rained>|.", "Lena Ortiz (description), Lena Ortiz (named)"},
	{"a body behind a clause", "*Oster Trees* grew. [The firm which owns the mill, *Vey Homes*,] {says} <it is safe>|.", "Vey Homes (named)"},
	{"nobody who was not called so", "_Ann Lee_ met _Tom Diaz_, a trader. _Lee_ left. [Her deputy] {said} <it rained>|.", "Her deputy (as written)"},
	{"the one of the party", "_Ann Lee_ opposed it. Her +Republican+ colleague _Tom Diaz_ did not. [The +Democrat+] {said} <it rained>|. [The +Republican+] {said} <it snowed>|.", "Ann Lee (description), Tom Diaz (description)"},
	{"the one of the party by its letter", "_Ann Lee_, D-^Zan.^, met _Tom Diaz_. _Tom Diaz_ wrote to _Rick Moss_. [The +Democrat+] {said} <it rained>|.", "Ann Lee (description)"},
	{"a body that the text begins with", "[Council] {bans} <trade in eels>|.", "Council (as written)"},
	{"the other of two", "_Ann Lee_ met two builders. <“It rained,”> [one of them] {said}|. [The other] {said} <it snowed>|.", "one of them (as written), The other (as written)"},
	{"what somebody of an age is", "_Ann Lee_, 44, a teacher from ^Oster^, met _Tom Diaz_. <“It rained,”> [the teacher] {said}|.", "Ann Lee (description)"},
	{"a chief who is named behind the quotation", "[The chief executive of *Arup*] {told} senators <that it had failed>|. <“I own this,”> [_Ann Lee_] {said}|. Sen. _Tom Diaz_ {asked} <why>|.", "Ann Lee (description), Ann Lee (named), -"},
	{"an official who wants no name", "[A senior official, who was not authorised to speak,] {said} <it rained>|. The office left it there. President _Tom Diaz_ slept.", "senior official (as written)"},
	{"the wife of somebody without a surname", "_Mario_ {said} <he slept>|. His wife backs him up. <“He snores,”> [she] {told} the guild|.", "-, His wife (pronoun)"},
	{"a spokeswoman is not who speaks next", "[A spokeswoman for *Arup*] {said} <it rained>|.\n\n<“No,”> {said} [_Ann Lee_]|.", "spokeswoman for Arup (as written), Ann Lee (named)"},
	{"the coast guard is no lighthouse", "*Lighthouse* is dark. _Tom Diaz_ left. [The coast guard] {said} <it snowed>|.", "coast guard (as written)"},
	{"the navy is no trust", "Dr _Tom Diaz_, of the *Whale Trust*, {said} <it rained>|. *Whale Trust* grew. [The navy] {said} <it snowed>|.", "-, navy (as written)"},
	{"the ministry whose name tells so", "The *Foreign Ministry* {said} <it rained>|. [The ministry] {said} <it snowed>|.", "-, Foreign Ministry (description)"},
	{"whom a participle touches", "The bank held, surprising traders [who] {wanted} <a cut>|, a move that angered bakers [who] {wanted} <a rise>|.", "traders (pronoun), bakers (pronoun)"},
	{"a university has teams", "_Lena Ortiz_ of *Oster University* led. <Bees nap>, [the team] {reports}|.", "team (as written)"},
	{"a jury is no company", `*Arup* was sued. [The jury] {found} <so>|.`, "jury (as written)"},
	{"the neighbor is the woman", `[A neighbor] {said} <it rained>|. [The woman] {said} <it snowed>|.`, "neighbor (as written), neighbor (as written)"},
	{"which, over what a body is", `*Friends of the Mill*, a volunteer group, [which] {said} <it rained>|, met.`, "Friends of the Mill (pronoun)"},
	{"what is not said of whom", `[A miller, not a baker,] {said} <so>|. [A preliminary reading of the gauge] {showed} <no>|.`, "miller (as written), preliminary reading of the gauge (as written)"},
	{"no clause begins with IT", `[The council's IT director] {said} <it rained>|.`, "council's IT director (as written)"},
	{"where it was, without a preposition", `[Next door, the owner of the mill] {said} <it rained>|.`, "owner of the mill (as written)"},
	{"no Republican is the Democrat named last", "+Republican+ Gov. _Lena Ortiz_ met _Tom Diaz_, a +Democrat+ seeking a second term. [_Diaz_] {said} <so>|. [The +Republican+] {said} <it rained>|. [The +Democrat+] {said} <no>|.", "Tom Diaz (short name), Lena Ortiz (description), Tom Diaz (description)"},
	{"whom a clause tells apart", "_Lena Ortiz_ left. [The contractor] [who] {said} <he was never paid>| stayed.", "contractor (pronoun)"},
	{"a widow is no man", "_Ann Diaz_ left. [The widow of one of the millers, _Tom Ortiz_,] {said} <it rained>|.", "widow of one of the millers (as written)"},
	{"who, behind whose", "_Lena Ortiz_, a miller's daughter from ^Leeds^ whose books sold a million copies and [who] {said} <it rained>|, died.", "Lena Ortiz (pronoun)"},
	{"the bank of an analyst is not the company", "*Arup Motors* lost money. [Analysts at *Oster Bank*] {said} <so>|. [The company] {said} <it rained>|.", "Analysts at Oster Bank (as written), Arup Motors (description)"},
	{"the union is no company", "[*Arup Films*] {said} <so>|.\n\nThe millers’ union issued a statement. <“Our mothers carried us,”> [the union] {wrote}|.", "Arup Films (named), millers’ union (as written)"},
	{"a union of some", "The union of dock workers met. [*Arup*] {said} <so>|. [The union] {said} <it rained>|.", "Arup (named), union (as written)"},
	{"her father, new and silent", "[_Tom Diaz_] {said} <so>|.\n\nHer father has been looking for her since May. [He] {declined} <to say more>|.", "Tom Diaz (named), Her father (pronoun)"},
	{"the company named right before", "_Lena Ortiz_ met the *BBC*. The letters, which the *Marlby Observer* has seen, ask for a bid by *Arup Rail*. [The company] {denied} <it>|.", "Arup Rail (description)"},
	{"a deputy and a former mayor are others", "[Mayor _Lena Ortiz_] {said} <so>|. [The deputy mayor] {said} <it rained>|. [The former mayor] {said} <no>|.", "Lena Ortiz (named), deputy mayor (as written), former mayor (as written)"},
	{"the mayor is not the deputy", "[Deputy Mayor _Lena Ortiz_] {said} <so>|. [The mayor] {said} <it rained>|. [The deputy mayor] {said} <no>|.", "Lena Ortiz (named), mayor (as written), Lena Ortiz (description)"},
	{"nor who was mayor before", "Former Mayor _Tom Diaz_ met Mayor _Lena Ortiz_. [The mayor] {said} <it rained>|. [The former mayor] {said} <no>|.", "Lena Ortiz (description), Tom Diaz (description)"},
	{"somebody's agent is the agent", "[_Lena Ortiz_'s agent] {said} <she slept>|. [The agent] {said} <it rained>|.", "Lena Ortiz's agent (as written), Lena Ortiz's agent (as written)"},
	{"the union is not the company", "*Arup* grew. [The company] {said} <it rained>|. [The union] {said} <it snowed>|.", "Arup (description), union (as written)"},
	{"a union by an acronym", "*Arup* grew. [The NMU union] {said} <it rained>|.", "NMU union (as written)"},
	{"a maker of two", "*Arup Foods* grew. [The maker of *Pell* and *Marlby* bread] {said} <it rained>|.", "Arup Foods (description)"},
	{"the state of a party's member", "Rep. _Lena Ortiz_ (R-S.C.) met Rep. _Tom Diaz_ (R-Ky.). They ate. [The South Carolina +Republican+] {said} <it rained>|.", "Lena Ortiz (description)"},
}

func TestResolve(t *testing.T) {
	for _, c := range examples {
		doc, mentions, statements := parsed(t, c.in)
		names := entity.Gather(doc, mentions)
		speakers, findings := Resolve(context.Background(), doc, mentions, names, statements)
		var got []string
		for _, f := range findings {
			if f.Speaker < 0 {
				got = append(got, "-")
				continue
			}
			got = append(got, speakers[f.Speaker].Text+" ("+f.How.String()+")")
		}
		assert.Equal(t, c.want, strings.Join(got, ", "), c.why)
	}
}

// Pronouns that are no sources, the one in < > here, are led as sources are.
func TestAntecedents(t *testing.T) {
	for in, want := range map[string]string{
		`_Lena Ortiz_ met _Tom Diaz_. <Her>| plan failed.`:                    "Lena Ortiz",
		`_Lena Ortiz_ met _Tom Diaz_. <His>| plan failed.`:                    "Tom Diaz",
		`_Lena Ortiz_ met _Tom Diaz_. [_Ann Lee_] {said} <no>|. <She>| left.`: "Ann Lee",
		`*Arup* grew. In May <it>| left.`:                                     "Arup",
		`_Lena Ortiz_ came. A driver left. <I>| know.`:                        "",
		`<Her>| plan failed.`:                                                 "",
	} {
		doc, mentions, statements := parsed(t, in)
		last := len(statements) - 1
		names := entity.Gather(doc, mentions)
		who := Antecedents(context.Background(), doc, mentions, names, statements[:last], statements[last].Content)
		got := ""
		if require.Len(t, who, 1); who[0] >= 0 {
			got = names[who[0]].Text
		}
		assert.Equal(t, want, got, in)
	}
	doc, _, _ := parsed(t, "she \xff")
	assert.Equal(t, []int{-1, -1, -1}, Antecedents(context.Background(), doc, nil, nil, nil, []lex.Span{{}, {Start: 0, End: 3}, {Start: 4, End: 5}}))
}

func TestUnnamedStayApart(t *testing.T) {
	doc, mentions, statements := parsed(t, `[A source] {said} <it rained>|. [Another source] {said} <it snowed>|. [A source] {said} <nothing>|.`)
	speakers, _ := Resolve(context.Background(), doc, mentions, nil, statements)
	assert.Len(t, speakers, 3)
}

func TestGroupsAndDocumentsJoin(t *testing.T) {
	doc, mentions, statements := parsed(t, `[Police] {said} <it rained>|. [Police] {said} <it snowed>|. [A new report] {said} <so>|. [The report] {said} <no>|.`)
	speakers, _ := Resolve(context.Background(), doc, mentions, nil, statements)
	require.Len(t, speakers, 2)
	assert.Equal(t, []int{0, 1}, speakers[0].Statements)
	assert.Equal(t, Group, speakers[0].Kind)
	assert.Equal(t, Document, speakers[1].Kind)
	assert.Equal(t, "new report", speakers[1].Text)
}

func TestTextsOfUnnamed(t *testing.T) {
	for source, want := range map[string]string{
		"a driver who saw it": "driver", "Six of the nine members of the rate-setting committee": "Six of the nine members of the rate-setting committee",
		"a leader of the city-owned mill": "leader of the city-owned mill", "a man charged with theft": "man",
	} {
		doc, mentions, statements := parsed(t, "["+source+"] {said} <it rained>|.")
		speakers, _ := Resolve(context.Background(), doc, mentions, nil, statements)
		require.Len(t, speakers, 1, source)
		assert.Equal(t, want, speakers[0].Text, source)
	}
}

func TestKinds(t *testing.T) {
	for source, want := range map[string]Kind{
		"a driver": Unnamed, "officials": Group, "people in Leeds": Group, "the government": Organization, "a poll": Document,
		"records": Document, "the union's members": Group, "a spokeswoman for the union": Unnamed, "critics": Group, "a court": Organization, "the Oster Railway": Organization, "a town meeting": Organization,
		"a number of lawmakers": Group, "one of the drivers": Unnamed, "a group of senators": Group, "92%": Group, "a report last year": Document, "the rules issued on Thursday": Document, "most": Group, "MPs": Group, "the panel": Group, "supporters": Group, "police": Group,
		"members of his own conference": Group, "members of the council": Group, "the coast guard": Organization, "a guard": Unnamed, "an inquest": Organization, "previous work": Document, "a letter read to the court": Document,
		"a carmaker": Organization, "a lawmaker": Unnamed, "firemen": Group, "a specimen": Unnamed, "townspeople": Group, "paramedics": Group,
	} {
		doc, mentions, statements := parsed(t, "["+source+"] {said} <it rained>|.")
		speakers, _ := Resolve(context.Background(), doc, mentions, nil, statements)
		require.Len(t, speakers, 1)
		assert.Equal(t, want, speakers[0].Kind, source)
	}
	doc, mentions, statements := parsed(t, "[A core from the sea floor] {shows} <it rained>|.")
	statements[0].Act = quote.Document
	speakers, _ := Resolve(context.Background(), doc, mentions, nil, statements)
	require.Len(t, speakers, 1)
	assert.Equal(t, Document, speakers[0].Kind)
}

// A body with a name like a person's is one by what it is called and by "its".
func TestBodiesByOtherTypes(t *testing.T) {
	for in, want := range map[string]Kind{
		`The buyer, [_Halcyon Stays_], {said} <its plans stood>|.`:          Organization,
		`[_Halcyon Stays_], a hotel company, {said} <so>|.`:                 Organization,
		`The buyer, [_Tom Diaz_], {said} <he was late>|.`:                   Named,
		`The head of the company, [_Tom Diaz_], {said} <its plans stood>|.`: Named,
		`She told the court, [_Tom Diaz_], {said} <it rained>|.`:            Named,
		`[_Tom Diaz_], a University of Leeds professor, {said} <so>|.`:      Named,
		`{According} to [Bell Founders], <an owner of mills is rich>|.`:     Organization,
		`<It rained>, {said} [_Tom Diaz_, a retired signal operator,]|.`:    Named,
		`[_Tom Diaz_], a company director, {said} <its plans stood>|.`:      Named,
	} {
		doc, mentions, statements := parsed(t, in)
		speakers, _ := Resolve(context.Background(), doc, mentions, entity.Gather(doc, mentions), statements)
		require.Len(t, speakers, 1, in)
		assert.Equal(t, want, speakers[0].Kind, in)
	}
}

func TestWordsAndVia(t *testing.T) {
	doc, mentions, statements := parsed(t, `_Lena Ortiz_ came. <“It rained,”> [she] {said}. <“All day.”>|`)
	names := entity.Gather(doc, mentions)
	speakers, findings := Resolve(context.Background(), doc, mentions, names, statements)
	require.Len(t, speakers, 1)
	assert.Equal(t, 4, speakers[0].Words)
	assert.Equal(t, "Lena Ortiz", doc.Of(findings[0].Via))
	assert.Equal(t, 0, speakers[0].Name)
}
