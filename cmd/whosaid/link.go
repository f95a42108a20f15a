package main

import (
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"whosaid/analyzer"
)

// A terminal has no places to jump to, but many know links (OSC 8). A statement
// links to its speaker: to the words of the article that name him first, as
//
//	file:///home/ana/talks.html#:~:text=Lena%20Ortiz
//
// which a browser opens at these words. The margin and the list have the same
// link under the same id, so that under the mouse all that is the speaker's
// lights up together. An article from a pipe has no address, and no links.

// linked reports whether a terminal is known for links; others would show them
// as rubbish.
func linked(term string) bool {
	return able(term, 5000) || os.Getenv("WT_SESSION") != "" || os.Getenv("KONSOLE_VERSION") != ""
}

// linksOf returns what begins the link to each speaker, by its number; nil
// where there are none.
func (v *view) linksOf(text string, a *analyzer.Analysis) map[int16]string {
	if !v.on || !v.links || v.path == "" {
		return nil
	}
	path, err := filepath.Abs(v.path)
	if err != nil {
		return nil
	}
	host, _ := os.Hostname()
	base := (&url.URL{Scheme: "file", Host: host, Path: filepath.ToSlash(path)}).String()
	entities := make(map[string]analyzer.Span, len(a.Entities))
	for _, e := range a.Entities {
		entities[e.ID] = e.Span
	}
	first := map[string]*analyzer.Span{} // mention of a name
	for _, n := range a.Names {
		if s, found := entities[n.Mentions[0]]; found {
			first[n.ID] = &s
		}
	}
	quotes := map[string]*analyzer.Quote{}
	for i := range a.Quotes {
		quotes[a.Quotes[i].ID] = &a.Quotes[i]
	}
	links := map[int16]string{}
	numbers := numbersOf(a)
	for _, s := range a.Speakers {
		var place *analyzer.Span
		if s.Entity != nil {
			place = first[*s.Entity]
		}
		if q := quotes[s.Quotes[0]]; place == nil && q != nil {
			place = q.Source
		}
		if place == nil {
			continue
		}
		words := strings.Join(strings.Fields(strings.ToValidUTF8(text[place.Start:place.End], "\ufffd")), " ")
		words = strings.ReplaceAll(url.PathEscape(words), "-", "%2D") // a hyphen has a meaning of its own there
		links[numbers[s.ID]] = "\x1b]8;id=" + s.ID + ";" + base + "#:~:text=" + strings.ReplaceAll(strings.ReplaceAll(words, ",", "%2C"), "&", "%26") + "\x1b\\"
	}
	return links
}

const endOfLink = "\x1b]8;;\x1b\\"

// link writes text with the link to a speaker.
func (v *view) link(speaker int16, text string) string {
	if start := v.begins[speaker]; start != "" && text != "" {
		return start + text + endOfLink
	}
	return text
}
