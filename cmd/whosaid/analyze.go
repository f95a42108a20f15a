package main

import (
	"context"
	"fmt"

	"whosaid/analyzer/export"
)

// reading are the flags of every command that analyzes articles.
type reading struct {
	Text    bool   `help:"Put the text into the data too."`
	Offsets string `help:"What the offsets in the data count: utf-8 (bytes), utf-16 (as JavaScript) or code-point (as Python)." enum:"utf-8,utf-16,code-point" default:"utf-8" placeholder:"UNIT"`
	Engine  string `help:"Engine that reads the articles: preview or, names only and for comparison, prose." enum:"preview,prose" default:"preview" placeholder:"NAME"`
}

type analyzeCommand struct {
	reading
	Format string   `short:"f" help:"Give data: json or ndjson." enum:"terminal,json,ndjson" default:"terminal" placeholder:"FORMAT"`
	Color  string   `help:"Colour the article: auto, always or never." enum:"auto,always,never" default:"auto" placeholder:"WHEN"`
	Files  []string `arg:"" optional:"" name:"file" help:"Articles as text or HTML. “-” is standard input."`
}

func (c *analyzeCommand) Run(ctx context.Context, s *session) error {
	_ = export.JSON
	return fmt.Errorf("not yet")
}
