package main

import "fmt"

type batchCommand struct{}

func (c *batchCommand) Run(s *session) error { return fmt.Errorf("not yet") }
