package encoder

import (
	"bytes"
	"errors"
	"unicode/utf8"
)

// Words are cut into word pieces: the longest entries of a vocabulary that
// spell the folded word from left to right. With the pieces "un", "##afraid"
// and "##id",
//
//	Unafraid → un ##afraid
//
// The vocabulary is a part of the model and is searched where it lies.

// The pieces that spell nothing. The entries of the vocabulary follow them, in
// their order in the blob.
const (
	PieceUnknown   = 0 // a word that the vocabulary cannot spell
	PieceBegin     = 1 // stands before a window
	PieceSeparator = 2 // stands after every paragraph of a window
	firstPiece     = 3
)

// MaxPieces is the largest number of pieces that one word gets. What a longer
// word has beyond them is not read.
const MaxPieces = 12

// maxFolded bounds the bytes of a folded word that are looked at.
const maxFolded = 192

// Pieces is the vocabulary, a sorted list of word pieces. It is safe for use by several
// goroutines.
type Pieces struct {
	blob    []byte
	starts  []uint32 // where each entry starts in blob; one more marks the end
	initial int      // number of entries that begin a word
}

var errVocabulary = errors.New("encoder: vocabulary is not sorted lines in two parts")

// NewPieces reads a vocabulary from blob, which it keeps: the pieces that
// begin a word, one a line and sorted by bytes, an empty line, then the pieces
// that go on with a word, likewise (without a "##" before them). Every line
// ends with a line feed.
func NewPieces(blob []byte) (*Pieces, error) {
	p := &Pieces{blob: blob, starts: make([]uint32, 0, len(blob)/6), initial: -1}
	var last []byte
	for at := 0; at < len(blob); {
		n := bytes.IndexByte(blob[at:], '\n')
		if n < 0 {
			return nil, errVocabulary
		}
		entry := blob[at : at+n]
		switch {
		case n == 0 && p.initial < 0:
			p.initial, last = len(p.starts), nil
		case n == 0 || bytes.Compare(last, entry) >= 0:
			return nil, errVocabulary
		default:
			p.starts = append(p.starts, uint32(at))
			last = entry
		}
		at += n + 1
	}
	if p.initial < 0 || len(p.starts) > 1<<24 {
		return nil, errVocabulary
	}
	p.starts = append(p.starts, uint32(len(blob)))
	return p, nil
}

// Len returns the number of pieces, those that spell nothing included; every
// piece is below it.
func (p *Pieces) Len() int { return firstPiece + len(p.starts) - 1 }

// entry returns what entry i spells.
func (p *Pieces) entry(i int) []byte {
	b := p.blob[p.starts[i]:p.starts[i+1]]
	return b[:bytes.IndexByte(b, '\n')]
}

// Spelling returns what a piece spells, "" for the pieces that spell nothing,
// and whether it begins a word.
func (p *Pieces) Spelling(piece int32) (spelling string, begins bool) {
	if piece < firstPiece || int(piece) >= p.Len() {
		return "", false
	}
	i := int(piece) - firstPiece
	return string(p.entry(i)), i < p.initial
}

// longest finds the longest entry of [lo, hi) that s starts with. It narrows
// the range byte by byte, so it looks at no more of s than entries share.
func (p *Pieces) longest(lo, hi int, s []byte) (entry, length int) {
	entry = -1
	for k := 0; k < len(s) && lo < hi; k++ {
		c := s[k]
		lo = p.search(lo, hi, k, c)
		if c < 0xff {
			hi = p.search(lo, hi, k, c+1)
		}
		if lo < hi {
			if e := p.entry(lo); len(e) == k+1 {
				entry, length = lo, k+1
			}
		}
	}
	return entry, length
}

// search returns the first entry of [lo, hi), which agree in their first k
// bytes, whose byte k is at least c. An entry of k bytes comes before all.
func (p *Pieces) search(lo, hi, k int, c byte) int {
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		e := p.entry(mid)
		if len(e) > k && e[k] >= c {
			hi = mid
		} else {
			lo = mid + 1
		}
	}
	return lo
}

// Append appends the pieces of word to ids: at least one and at most
// MaxPieces. Any bytes will do.
func (p *Pieces) Append(ids []int32, word string) []int32 {
	limit := len(ids) + MaxPieces
	first := len(ids)
	if dots(word) {
		word = "…"
	}
	var buffer [maxFolded]byte
	run := buffer[:0] // the folded characters of the part at hand
	for at := 0; at < len(word) && len(ids) < limit; {
		r, n := rune(word[at]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(word[at:])
		}
		at += n
		one, two := fold(r)
		if one < 0 {
			continue
		}
		if standsAlone(one) {
			ids = p.spell(ids, run, limit)
			var alone [utf8.UTFMax]byte
			ids = p.spell(ids, utf8.AppendRune(alone[:0], one), limit)
			run = run[:0]
			continue
		}
		if len(run)+2*utf8.UTFMax > cap(run) {
			break
		}
		run = utf8.AppendRune(run, one)
		if two != 0 {
			run = utf8.AppendRune(run, two)
		}
	}
	ids = p.spell(ids, run, limit)
	if len(ids) == first {
		ids = append(ids, PieceUnknown)
	}
	return ids
}

// spell appends the pieces of part, which holds no punctuation between
// letters, or PieceUnknown where the vocabulary cannot spell it.
func (p *Pieces) spell(ids []int32, part []byte, limit int) []int32 {
	before := len(ids)
	lo, hi := 0, p.initial
	for len(part) > 0 && len(ids) < limit {
		entry, n := p.longest(lo, hi, part)
		if entry < 0 {
			return append(ids[:before], PieceUnknown)
		}
		ids = append(ids, int32(entry+firstPiece))
		part = part[n:]
		lo, hi = p.initial, len(p.starts)-1
	}
	return ids
}

// dots reports whether word is an ellipsis written with full stops.
func dots(word string) bool {
	if len(word) < 2 {
		return false
	}
	for i := range len(word) {
		if word[i] != '.' {
			return false
		}
	}
	return true
}
