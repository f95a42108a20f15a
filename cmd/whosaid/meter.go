package main

import (
	"fmt"
	"time"

	"github.com/mattn/go-isatty"
)

// A meter shows on standard error how much was done, when that is a terminal:
//
//	1,204 articles, 8,310 words/s
type meter struct {
	s           *session
	unit        string
	on, shown   bool
	start, last time.Time
	done, words int
}

func newMeter(s *session, unit string) *meter {
	return &meter{s: s, unit: unit, on: isatty.IsTerminal(s.err.Fd()), start: time.Now()}
}

// add counts one document with that many words.
func (m *meter) add(words int) {
	m.done++
	m.words += words
	if now := time.Now(); m.on && now.Sub(m.last) > 200*time.Millisecond {
		m.last, m.shown = now, true
		speed := float64(m.words) / max(now.Sub(m.start).Seconds(), 0.001)
		fmt.Fprintf(m.s.err, "\r\x1b[K%s, %s words/s", many(m.done, m.unit), grouped(int(speed)))
	}
}

// clear takes the line away.
func (m *meter) clear() {
	if m.shown {
		fmt.Fprint(m.s.err, "\r\x1b[K")
		m.shown = false
	}
}

// many writes a number with its noun.
func many(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return grouped(n) + " " + noun + "s"
}

// grouped writes a number with commas between its thousands.
func grouped(n int) string {
	s := fmt.Sprint(n)
	for i := len(s) - 3; i > 0 && s[i-1] != '-'; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}
