package main

import (
	"fmt"
	"sync/atomic"
	"time"

	"github.com/mattn/go-isatty"
)

// A meter shows on standard error how much was done, when that is a terminal,
// and how long the rest will take, when it is known how much there is:
//
//	1,204 articles, 8,310 words/s, 4 min left
type meter struct {
	s           *session
	unit        string
	on, shown   bool
	start, last time.Time
	done, words int

	read, size *atomic.Int64 // bytes of the input, so far and in all; nil where nobody knows
	before     int64         // of read, when this run began its work
}

func newMeter(s *session, unit string) *meter {
	return &meter{s: s, unit: unit, on: isatty.IsTerminal(s.err.Fd()), start: time.Now()}
}

// of has the meter tell the time that is left, of documents that are yet to come.
func (m *meter) of(d *documents) *meter {
	if m.on {
		m.read, m.size, m.before = &d.read, d.size(), d.read.Load()
	}
	return m
}

// add counts one document with that many words.
func (m *meter) add(words int) {
	m.done++
	m.words += words
	if now := time.Now(); m.on && now.Sub(m.last) > 200*time.Millisecond {
		m.last, m.shown = now, true
		took := now.Sub(m.start)
		fmt.Fprintf(m.s.err, "\r\x1b[K%s, %s words/s%s", many(m.done, m.unit), grouped(int(float64(m.words)/max(took.Seconds(), 0.001))), m.left(took))
	}
}

// left words the time that is left when a part of the work took that long.
func (m *meter) left(took time.Duration) string {
	if m.size == nil {
		return ""
	}
	read, size := m.read.Load()-m.before, m.size.Load()-m.before
	if size <= 0 || read <= 0 || read > size || took < 2*time.Second {
		return ""
	}
	left := time.Duration(float64(took) * float64(size-read) / float64(read))
	switch {
	case left < time.Minute:
		return fmt.Sprintf(", %d s left", int(left.Seconds()))
	case left < time.Hour:
		return fmt.Sprintf(", %d min left", int(left.Minutes()+0.5))
	}
	return fmt.Sprintf(", %d h %d min left", int(left.Hours()), int(left.Minutes())%60)
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
