package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"slices"

	"whosaid/analyzer"
	"whosaid/analyzer/batch"
	"whosaid/analyzer/correct"
)

// Corrections come in a file, as the page saves them. A file may hold a set for
// each of several articles, told by their ids; where it holds one set and one
// article is named, they belong together whatever they are called.

// corrections are the sets of a file.
type corrections struct {
	path string
	sets []correct.Set
	one  bool // one article is read
}

// readCorrections reads the file that --corrections names, if it names one.
func (c *analyzeCommand) readCorrections(s *session) (*corrections, error) {
	out := &corrections{path: c.Corrections, one: len(c.Files) == 1}
	if c.Corrections == "" {
		return out, nil
	}
	if c.Corrections == "-" {
		return nil, hinted{errors.New("--corrections: a file is needed"), "standard input is the article's"}
	}
	file, err := os.Open(c.Corrections)
	if err != nil {
		return nil, fmt.Errorf("--corrections: %w", unreadable(err))
	}
	defer file.Close()
	data, err := batch.ReadAll(file)
	if err != nil {
		return nil, fmt.Errorf("--corrections: %w", unreadable(err))
	}
	if out.sets, err = correct.Read(bytes.NewReader(data)); err != nil {
		return nil, hinted{fmt.Errorf("--corrections: %s: %w", c.Corrections, err), "“whosaid help corrections” describes the file"}
	}
	for i, set := range out.sets {
		if !slices.ContainsFunc(c.Files, func(path string) bool { return out.meets(set, idOf(path)) }) {
			s.tell(out.unmet(i, set))
			s.failed = true
		}
	}
	return out, nil
}

// meets reports whether a set is of the article with that id.
func (c *corrections) meets(set correct.Set, id string) bool {
	return set.ID == id || c.one && len(c.sets) == 1
}

// unmet is the error of a set that is of no article.
func (c *corrections) unmet(i int, set correct.Set) error {
	const advice = "the “id” of a set is the name of the file of its article, without folders"
	if set.ID == "" {
		return hinted{fmt.Errorf("--corrections: %s: set %d has no “id”: nothing says of which article it is", c.path, i+1), advice}
	}
	return hinted{fmt.Errorf("--corrections: %s: set %d is of %s, which is not read", c.path, i+1, set.ID), advice}
}

// make makes the corrections of an article. Those that cannot be made are told,
// and the command fails in the end.
func (c *corrections) make(s *session, in input, a *analyzer.Analysis) *analyzer.Analysis {
	for _, set := range c.sets {
		if !c.meets(set, in.id) {
			continue
		}
		var problems []correct.Problem
		a, problems = set.Apply(a, in.text)
		for _, p := range problems {
			s.tell(fmt.Errorf("%s: %w", c.path, p))
			s.failed = true
		}
	}
	return a
}
