package entity

import "whosaid/analyzer/entity/gazetteer"

// This file holds the words of figures: numbers in words, scales, units,
// currencies, months. They are in folded form; the lists are general knowledge.

// Each list is sorted by byte, with a space before and after every word.
const (
	numberWord = " dozen eight eighteen eighty eleven fifteen fifty five forty four fourteen hundred nine nineteen " +
		"ninety one seven seventeen seventy six sixteen sixty ten thirteen thirty three twelve twenty two " +
		"zero "
	scaleWord = " billion bln bn crore crores hundred lakh lakhs million mln mn quadrillion thousand tn trillion "

	timeUnit = " hour hours hr hrs millisecond milliseconds min mins minute minutes sec second seconds secs "
	dateUnit = " centuries century day days decade decades fortnight fortnights millennia millennium month months " +
		"quarter quarters semester semesters week weekend weekends weeks year years "
	season  = " autumn fall spring summer winter "
	weekday = " fri friday fridays mon monday mondays sat saturday saturdays sun sunday sundays thu thur thurs " +
		"thursday thursdays tue tues tuesday tuesdays wed wednesday wednesdays "
	month = " apr april aug august dec december feb february jan january jul july jun june mar march may nov " +
		"november oct october sep sept september "
	part = " afternoon afternoons evening evenings lunchtime midday morning mornings night nights "
	zone = " aedt aest bst cdt cest cet cst ct edt eet est et gmt hkt ist jst kst mdt msk mst pdt pst pt sgt utc " +
		"wib wita "

	measure = " acre acres barrel barrels bbl bpd bushel bushels calorie calories carat carats cc centimeter " +
		"centimeters centimetre centimetres cm cubic decibel decibels degree degrees fathom fathoms feet foot " +
		"ft furlong furlongs gallon gallons gb gbps ghz gigabyte gigabytes gigahertz gigawatt gigawatts gram " +
		"gramme grammes grams gw gwh ha hectare hectares hertz horsepower hp inch inches joule joules kb kg " +
		"kgs kilo kilobyte kilobytes kilogram kilogramme kilogrammes kilograms kilometer kilometers kilometre " +
		"kilometres kilos kilowatt kilowatts km kmh kms knot knots kph kw kwh lb lbs light-year light-years " +
		"liter liters litre litres mb mbps megabit megabits megabyte megabytes megahertz megapixel megapixels " +
		"megawatt megawatts meter meters metre metres mg mhz microgram micrograms mile miles milligram " +
		"milligrams milliliter milliliters millilitre millilitres millimeter millimeters millimetre " +
		"millimetres ml mm mmbtu mph mw mwh nautical ounce ounces oz pint pints sq square tb terabyte " +
		"terabytes terawatt-hours teu ton tonne tonnes tons volt volts watt watts yard yards yd yds "
	currency = " aed ariary ars aud baht bdt birr bolivar bolivars brl cad cedi cedis cent cents chf clp cny cop " +
		"cordoba crown crowns czk deutschmarks dinar dinars dirham dirhams dkk dollar dollars dong drachma " +
		"drachmas dram egp escudo escudos eur euro euros forint forints franc francs gbp ghs guarani guilder " +
		"guilders hkd hryvnia hryvnias huf idr ils inr jpy kes kina kip koruna korunas krona krone kroner " +
		"kronor krw kuna kwacha kwd kyat lari lei lempira leu lev levs lira liras lire lkr manat mark marks " +
		"metical mxn myr naira ngn nok npr nzd pataca pen pence penny peseta pesetas peso pesos php pkr pln " +
		"pound pounds pula qar quetzal rand rands reais real renminbi rial rials riel ringgit riyal riyals " +
		"rmb rouble roubles rub ruble rubles rupee rupees rupiah rupiahs sar sek sgd shekel shekels shilling " +
		"shillings sol soles som taka takas tala tenge thb try twd tzs uah ugx usd vatu vnd won yen yuan zar " +
		"zloty zlotych zlotys "
	holiday = " christmas diwali easter eid eid-al-fitr halloween hanukkah holi kwanzaa lent nowruz passover " +
		"pentecost ramadan thanksgiving "
	vagueWord = " billions couple dozens few hundreds many millions numerous scores several tens thousands trillions "
	codes     = " a aed au aud bd bdt brl c ca cad cfa chf cny dh dhs dkk egp eur fcfa gbp gh ghc ghs hk hkd huf idr " +
		"inr jpy k kd kes krw ksh ksh. le lkr lkr. mxn myr n ngn nok nt nz p php pkr pln qr r re rm rmb rp rs " +
		"rs. s sar sek sgd sh shs sr thb tk tsh tzs ugx us usd ush zar "
	issuers = " african american argentine australian bangladeshi british canadian cfa chilean chinese colombian " +
		"czech danish egyptian french german hong hungarian indian iranian iraqi israeli italian jamaican " +
		"japanese jordanian kenyan kong korean kuwaiti lankan mexican namibian nepalese nepali new nigerian " +
		"norwegian pakistani philippine polish russian saudi singapore south sri sterling swedish swiss " +
		"taiwan tanzanian trinidad turkish u.s. ugandan ukrainian us zealand zimbabwe zimbabwean "

	// Words that a figure may start with, beside those of the lists above.
	starter = " age aged ages anzac armistice australia bastille beginning between boxing canada christmas columbus " +
		"coming constitution current each earlier early earth eid election end eve every father fiscal " +
		"following from good groundhog half heroes inauguration independence intervening just labor labour " +
		"last late later liberation long martyrs matter memorial mid mid- midday middle midnight mother new " +
		"next noon past polling preceding presidents previous recent remembrance republic same start that " +
		"this today tomorrow tonight unity upcoming valentine veterans victory women workers year yesterday "
)

// has reports whether list holds w.
func has(list, w string) bool { return gazetteer.In(list, w) }

// vague reports whether w is a number that tells no count: several, dozens.
func vague(w string) bool { return has(vagueWord, w) }

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
func currencyCode(w string) bool { return has(codes, w) }

// currencyPeople reports whether w may stand between a number and its currency:
// Canadian dollars, Swiss francs.
func currencyPeople(w string) bool { return has(issuers, w) }

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
