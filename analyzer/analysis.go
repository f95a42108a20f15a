package analyzer

// An Analysis is what Whosaid finds in one text. Its fields, their order and
// their JSON names are the format that every door gives (command line, Go,
// JavaScript); a breaking change raises Whosaid.
type Analysis struct {
	Whosaid     string    `json:"whosaid"`               // version of the format, "1"
	ID          string    `json:"id,omitempty"`          // given by the caller
	Engine      string    `json:"engine"`                // "preview", "prose"; a model with its checksum
	Corrections int       `json:"corrections,omitempty"` // how many corrections by hand were made
	Offsets     Unit      `json:"offsets"`               // unit of every Start and End
	Text        *string   `json:"text,omitempty"`
	Entities    []Entity  `json:"entities"` // in text order; they never cross
	Names       []Name    `json:"names"`    // in order of first mention
	Quotes      []Quote   `json:"quotes"`   // in order of first content byte
	Speakers    []Speaker `json:"speakers"` // in order of first statement
	Counts      Counts    `json:"counts"`
}

// Span is a half-open range [Start, End) over exactly the text given, in the
// unit that the Analysis states.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Unit is the unit that offsets count.
type Unit string

// The units of offsets.
const (
	UTF8      Unit = "utf-8"      // bytes
	UTF16     Unit = "utf-16"     // UTF-16 code units, as JavaScript counts
	CodePoint Unit = "code-point" // Unicode code points, as Python counts
)

// An Entity is one mention of a name, or a date, a sum, a figure.
type Entity struct {
	ID string `json:"id"` // "e1"
	Span
	Type       string  `json:"type"`              // PERSON ORG GPE LOC FAC NORP EVENT WORK_OF_ART LAW PRODUCT DATE TIME MONEY PERCENT QUANTITY
	Name       *string `json:"name"`              // id of its name; null for dates and figures
	Confidence float64 `json:"confidence"`        // 0..1, two decimals
	ByHand     bool    `json:"by_hand,omitempty"` // a person said so
}

// A Name is who or what some entities stand for.
type Name struct {
	ID       string   `json:"id"` // "n1"
	Type     string   `json:"type"`
	Name     string   `json:"name"`              // the fullest form in the text
	Mentions []string `json:"mentions"`          // ids of entities, in text order
	ByHand   bool     `json:"by_hand,omitempty"` // a person gave or gathered it
}

// A Quote is one statement: what was said, by whom, and the words that say so.
type Quote struct {
	ID         string  `json:"id"`   // "q1"
	Type       string  `json:"type"` // direct, mixed, indirect
	Act        string  `json:"act"`  // speech, thought, perception, document
	Content    []Span  `json:"content"`
	Cue        *Span   `json:"cue"`
	Source     *Span   `json:"source"`
	Speaker    *string `json:"speaker"` // id of a speaker, or null: nobody is given, or nobody is known
	How        *string `json:"how"`     // named, short name, pronoun, description, previous speaker, next speaker, as written, by hand
	Via        *Span   `json:"via"`     // the mention that the finding leads to
	Confidence float64 `json:"confidence"`
	ByHand     bool    `json:"by_hand,omitempty"` // a person gave its words or its speaker
}

// A Speaker is somebody or something whose statements the text reports.
type Speaker struct {
	ID     string   `json:"id"`   // "s1"
	Kind   string   `json:"kind"` // named, unnamed, group, organization, document
	Name   string   `json:"name"`
	Entity *string  `json:"entity"` // id of a name, or null
	Quotes []string `json:"quotes"`
	Words  int      `json:"words"`             // words inside the content of its quotes
	ByHand bool     `json:"by_hand,omitempty"` // a person named or merged it
}

// Counts are the measures of a text.
type Counts struct {
	Words       int `json:"words"`
	Sentences   int `json:"sentences"`
	Paragraphs  int `json:"paragraphs"`
	QuotedWords int `json:"quoted_words"` // words inside the content of any quote
}
