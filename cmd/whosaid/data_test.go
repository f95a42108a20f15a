package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"whosaid/analyzer/export"
)

// The data of every seed is what the schema allows, in every unit, with the
// text and without, by every engine.
func TestDataIsValid(t *testing.T) {
	schema, err := jsonschema.UnmarshalJSON(strings.NewReader(export.Schema))
	require.NoError(t, err)
	compiler := jsonschema.NewCompiler()
	require.NoError(t, compiler.AddResource("analysis.json", schema))
	compiled, err := compiler.Compile("analysis.json")
	require.NoError(t, err)

	seeds, err := filepath.Glob("../../seeds/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, seeds)
	for _, engine := range []string{"reader", "preview", "prose"} {
		a, err := newAnalyzer(engine)
		require.NoError(t, err)
		for _, seed := range seeds {
			text, err := os.ReadFile(seed)
			require.NoError(t, err)
			analysis := a.Analyze(context.Background(), string(text))
			for _, unit := range []string{"utf-8", "utf-16", "code-point"} {
				for _, withText := range []bool{false, true} {
					flags := reading{Offsets: unit, Text: withText}
					value, err := jsonschema.UnmarshalJSON(bytes.NewReader(export.NDJSON(flags.form().Of(analysis, filepath.Base(seed), string(text)))))
					require.NoError(t, err)
					assert.NoError(t, compiled.Validate(value), "%s by %s", seed, engine)
				}
			}
		}
	}
}
