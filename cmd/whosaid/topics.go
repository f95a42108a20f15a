package main

import (
	"embed"
	"errors"
	"fmt"
	"strings"
)

// Topics explain what no flag has room for. Each is a text of its own in
// topics/, the same in the terminal and in the man page.

//go:embed topics
var topicFiles embed.FS

// topics are the names of the texts, in the order in which one would read them.
var topics = []string{"formats", "analysis", "offsets", "speakers", "corrections", "engines", "batch", "sources", "eval", "terminal", "status"}

// topic returns the heading and the text of a topic.
func topic(name string) (heading, text string, found bool) {
	data, err := topicFiles.ReadFile("topics/" + name + ".txt")
	if err != nil {
		return "", "", false
	}
	heading, text, _ = strings.Cut(string(data), "\n\n")
	return heading, text, true
}

type helpCommand struct {
	Topic string `arg:"" optional:"" help:"One of: ${topics}."`
}

func (c *helpCommand) Run(s *session) error {
	if c.Topic == "" {
		var b strings.Builder
		b.WriteString(usage + "\nTopics of “whosaid help”:\n")
		for _, name := range topics {
			heading, _, _ := topic(name)
			fmt.Fprintf(&b, "    %-12s %s\n", name, heading)
		}
		return s.write([]byte(b.String()))
	}
	heading, text, found := topic(c.Topic)
	if !found {
		return hinted{errors.New("there is no topic " + c.Topic), "topics: " + strings.Join(topics, ", ")}
	}
	return s.write([]byte(heading + "\n\n" + text))
}
