package main

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"whosaid/analyzer/export"
)

func TestEveryTopicFitsATerminal(t *testing.T) {
	files, err := topicFiles.ReadDir("topics")
	require.NoError(t, err)
	assert.Len(t, files, len(topics), "a text for each topic, and none that nobody finds")
	for _, name := range topics {
		heading, text, found := topic(name)
		require.True(t, found, name)
		assert.NotEmpty(t, heading, name)
		for _, line := range strings.Split(text, "\n") {
			assert.LessOrEqual(t, utf8.RuneCountInString(line), 80, "%s: %s", name, line)
		}
	}
}

func TestEveryFormatIsExplained(t *testing.T) {
	_, text, _ := topic("formats")
	for _, f := range export.Formats {
		assert.Contains(t, "\n"+text, "\n"+f.Name+" ")
	}
}

func TestTheUsageNamesEveryFormat(t *testing.T) {
	for _, f := range export.Formats {
		assert.Contains(t, usage, f.Name)
	}
	for _, line := range strings.Split(usage, "\n") {
		assert.LessOrEqual(t, utf8.RuneCountInString(line), 80, line)
	}
}
