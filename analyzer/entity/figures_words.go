package entity

import "strings"

// This file holds the words of figures: numbers in words, scales, units,
// currencies, months. They are in folded form; the lists are general knowledge.

// A list of words, each between two spaces.
const (
	numberWord = " one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred dozen zero "
	scaleWord  = " hundred thousand million billion trillion bn mn mln bln tn crore crores lakh lakhs quadrillion "

	timeUnit = " second seconds minute minutes hour hours min mins hr hrs sec secs millisecond milliseconds "
	dateUnit = " day days week weeks weekend weekends month months quarter quarters year years decade decades century centuries fortnight fortnights semester semesters millennium millennia "
	season   = " spring summer autumn fall winter "
	weekday  = " monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays mon tue tues wed thu thur thurs fri sat sun "
	month    = " january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec "
	part     = " morning afternoon evening night mornings afternoons evenings nights midday lunchtime "
	zone     = " gmt utc est edt cst cdt mst mdt pst pdt bst cet cest eet ist msk wib wita sgt hkt jst kst aest aedt et pt ct "

	measure  = " km kms kilometre kilometres kilometer kilometers metre metres meter meters cm centimetre centimetres centimeter centimeters mm millimetre millimetres millimeter millimeters mile miles feet foot ft inch inches yard yards yd yds acre acres hectare hectares ha tonne tonnes ton tons kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes gram grams gramme grammes mg milligram milligrams ounce ounces oz lb lbs litre litres liter liters millilitre millilitres milliliter milliliters ml gallon gallons barrel barrels bbl bpd bushel bushels pint pints degree degrees mph kph kmh knot knots megawatt megawatts mw gigawatt gigawatts gw kilowatt kilowatts kw kwh mwh gwh terawatt-hours watt watts volt volts hertz mhz ghz gigahertz megahertz gigabyte gigabytes gb megabyte megabytes mb terabyte terabytes tb kilobyte kilobytes kb gbps mbps megabit megabits megapixel megapixels nautical light-year light-years calorie calories joule joules decibel decibels fathom fathoms furlong furlongs horsepower hp microgram micrograms carat carats sq square cubic teu mmbtu cc "
	currency = " dollar dollars pound pounds euro euros yen yuan renminbi rmb rupee rupees ruble rubles rouble roubles baht pence penny cent cents franc francs mark marks deutschmarks peso pesos real reais rand rands naira shilling shillings riyal riyals rial rials dirham dirhams lira liras lire won ringgit rupiah rupiahs krona kronor krone kroner koruna korunas crown crowns zloty zlotys zlotych forint forints hryvnia hryvnias dinar dinars shekel shekels dong taka takas kwacha cedi cedis birr leu lei lev levs kuna drachma drachmas guilder guilders escudo escudos peseta pesetas bolivar bolivars guarani sol soles quetzal lempira cordoba tenge som manat lari dram kyat kip riel pataca ariary pula metical kina tala vatu usd gbp eur inr jpy cny aud cad chf sek nok dkk pln huf czk rub try zar ngn kes ugx tzs ghs egp aed sar qar kwd pkr bdt lkr npr thb myr sgd idr php vnd krw hkd twd brl mxn ars clp cop pen nzd uah ils "
	holiday  = " christmas easter thanksgiving halloween ramadan diwali hanukkah passover nowruz eid holi kwanzaa lent pentecost eid-al-fitr "
)

// has reports whether list holds w.
func has(list, w string) bool {
	if w == "" || len(w) > 16 || strings.IndexByte(w, ' ') >= 0 {
		return false
	}
	for i := strings.Index(list, w); i >= 0; {
		if list[i-1] == ' ' && list[i+len(w)] == ' ' {
			return true
		}
		n := strings.Index(list[i+1:], w)
		if n < 0 {
			return false
		}
		i += 1 + n
	}
	return false
}

// vague reports whether w is a number that tells no count: several, dozens.
func vague(w string) bool {
	switch w {
	case "few", "several", "couple", "many", "dozens", "hundreds", "thousands", "millions", "billions", "trillions", "tens", "scores", "numerous":
		return true
	}
	return false
}

// currencyMark reports whether w is the sign of a currency.
func currencyMark(w string) bool {
	switch w {
	case "$", "£", "€", "¥", "₹", "₦", "₽", "₩", "₺", "₪", "฿", "₫", "₴", "₱", "¢", "₵", "₡", "₲", "₸", "₼", "₾", "￥", "＄":
		return true
	}
	return false
}

// currencyCode reports whether w, folded, may stand before a sum: US$5, Rs 500,
// EUR 5 million.
func currencyCode(w string) bool {
	switch w {
	case "us", "a", "au", "c", "ca", "nz", "hk", "s", "nt", "r", "rs", "rs.", "re", "rm", "rp", "tk", "ksh", "sh", "ksh.", "usd", "gbp", "eur", "inr", "jpy", "cny", "aud", "cad", "chf", "sek", "nok", "dkk", "pln", "huf", "zar", "ngn", "kes", "ugx", "tzs", "ghs", "egp", "aed", "sar", "pkr", "bdt", "lkr", "thb", "myr", "sgd", "idr", "php", "krw", "hkd", "brl", "mxn", "rmb", "k", "ghc", "gh", "n", "le", "p", "ush", "tsh", "shs", "lkr.", "dh", "dhs", "sr", "bd", "kd", "qr", "fcfa", "cfa":
		return true
	}
	return false
}

// currencyPeople reports whether w may stand between a number and its currency:
// Canadian dollars, Swiss francs.
func currencyPeople(w string) bool {
	switch w {
	case "us", "u.s.", "american", "canadian", "australian", "zealand", "kong", "singapore", "swiss", "indian", "pakistani", "sri", "lankan", "mexican", "philippine", "argentine", "chilean", "colombian", "british", "swedish", "norwegian", "danish", "czech", "polish", "turkish", "israeli", "egyptian", "saudi", "kuwaiti", "jordanian", "iraqi", "south", "african", "kenyan", "ugandan", "tanzanian", "nigerian", "japanese", "chinese", "korean", "taiwan", "new", "hong", "french", "german", "italian", "cfa", "sterling", "nepali", "nepalese", "bangladeshi", "iranian", "russian", "ukrainian", "hungarian", "jamaican", "namibian", "zimbabwe", "zimbabwean", "trinidad":
		return true
	}
	return false
}

// ordinal reports whether w is an ordinal in figures or in words: 7th, third.
func ordinal(w string) bool {
	if n := len(w); n > 2 && n < 6 && w[0] >= '0' && w[0] <= '9' {
		switch w[n-2:] {
		case "st", "nd", "rd", "th":
			return digitsOnly(w[:n-2])
		}
	}
	switch w {
	case "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth", "twenty-first", "final":
		return true
	}
	return false
}

func digitsOnly(w string) bool {
	for i := 0; i < len(w); i++ {
		if w[i] < '0' || w[i] > '9' {
			return false
		}
	}
	return w != ""
}

// value returns the number that w, digits alone, stands for, or -1.
func value(w string) int {
	if len(w) > 6 || !digitsOnly(w) {
		return -1
	}
	n := 0
	for i := 0; i < len(w); i++ {
		n = 10*n + int(w[i]-'0')
	}
	return n
}
