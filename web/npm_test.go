package web_test

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/evanw/esbuild/pkg/api"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"whosaid/analyzer/export"
)

// The folder npm is the package that other pages use: it is served alone here.

func TestPackageWorksInAFreshPage(t *testing.T) {
	server := httptest.NewServer(http.FileServer(http.Dir(filepath.Join(dist, "npm"))))
	t.Cleanup(server.Close)
	p := blank(t)
	p.goEarly(server.URL + "/example.html")
	p.until(`document.querySelector("button").onclick`)
	p.click("button")
	p.until(`document.querySelector("li")`)
	lines := p.all("li")
	assert.Equal(t, "Lena Ortiz: “We waited two years for this,”", lines[0])

	got := value[string](p, `(async () => {
		const whosaid = await (await import("./whosaid.js")).load(`+loading+`);
		const analysis = await whosaid.analyze(`+quote(short)+`);
		const article = await whosaid.extract(`+quote(webPage)+`);
		return new TextDecoder().decode(await whosaid.write(analysis, "json")) + article.title;
	})()`)
	assert.Equal(t, native(short)+"The bridge opens", got)
}

func TestPackageHoldsWhatItNames(t *testing.T) {
	data, err := os.ReadFile(filepath.Join(dist, "npm", "package.json"))
	require.NoError(t, err)
	var manifest struct {
		Name, Version, License, Type, Types string
		Exports                             struct {
			Main struct{ Types, Default string } `json:"."`
		}
	}
	require.NoError(t, json.Unmarshal(data, &manifest))
	assert.Equal(t, "whosaid", manifest.Name)
	assert.Equal(t, "module", manifest.Type)
	for _, name := range []string{manifest.Types, manifest.Exports.Main.Types, manifest.Exports.Main.Default, "README.md", "LICENSE"} {
		assert.FileExists(t, filepath.Join(dist, "npm", name))
	}
}

// declarations are the types of the package as they are written.
func declarations(t *testing.T) string {
	text, err := os.ReadFile("npm/whosaid.d.ts")
	require.NoError(t, err)
	return string(text)
}

// A field of an interface, with the schema's words for its type where it has some.
type field struct {
	optional bool
	values   []string // of a union of strings
}

var (
	interfaces = regexp.MustCompile(`(?s)export interface (\w+)( extends Span)? \{(.*?)\n\}`)
	fields     = regexp.MustCompile(`(?m)^  (\w+)(\??): (.+);$`)
	alias      = regexp.MustCompile(`export type (\w+) = (.+);`)
	literal    = regexp.MustCompile(`"([^"]*)"`)
)

func TestTypesTellTheFormatOfTheSchema(t *testing.T) {
	text := declarations(t)
	aliases := map[string]string{}
	for _, m := range alias.FindAllStringSubmatch(text, -1) {
		aliases[m[1]] = m[2]
	}
	types := map[string]map[string]field{}
	for _, m := range interfaces.FindAllStringSubmatch(text, -1) {
		members := map[string]field{}
		if m[2] != "" {
			members["start"], members["end"] = field{}, field{}
		}
		for _, f := range fields.FindAllStringSubmatch(m[3], -1) {
			written := f[3]
			if a, ok := aliases[written]; ok {
				written = a
			}
			var values []string
			for _, v := range literal.FindAllStringSubmatch(written, -1) {
				values = append(values, v[1])
			}
			members[f[1]] = field{f[2] == "?", values}
		}
		types[m[1]] = members
	}

	schema, err := os.ReadFile("../analyzer/export/schema.json")
	require.NoError(t, err)
	type object struct {
		Properties map[string]map[string]any
		Required   []string
	}
	var root struct {
		object
		Defs map[string]json.RawMessage `json:"$defs"`
	}
	require.NoError(t, json.Unmarshal(schema, &root))
	var named struct{ Enum []string }
	require.NoError(t, json.Unmarshal(root.Defs["type"], &named))
	check := func(name string, o object) {
		members := types[name]
		require.NotNil(t, members, name)
		for property, says := range o.Properties {
			if name == "Analysis" && (property == "id" || property == "text") {
				continue // Given by the caller, who has them.
			}
			f, ok := members[property]
			require.True(t, ok, "%s.%s", name, property)
			assert.Equal(t, !slices.Contains(o.Required, property), f.optional, "%s.%s", name, property)
			var values []string
			if list, ok := says["enum"].([]any); ok && property != "offsets" {
				for _, v := range list {
					if v, ok := v.(string); ok {
						values = append(values, v)
					}
				}
			}
			if says["$ref"] == "#/$defs/type" {
				values = named.Enum
			}
			if values != nil {
				assert.ElementsMatch(t, values, f.values, "%s.%s", name, property)
			}
			delete(members, property)
		}
		assert.Empty(t, members, "%s has what the format has not", name)
	}
	check("Analysis", root.object)
	for _, name := range []string{"Span", "Entity", "Name", "Quote", "Speaker", "Counts"} {
		var o object
		require.NoError(t, json.Unmarshal(root.Defs[strings.ToLower(name)], &o))
		check(name, o)
	}
	var formats []string
	for _, v := range literal.FindAllStringSubmatch(aliases["Format"], -1) {
		formats = append(formats, v[1])
	}
	for _, f := range export.Formats {
		assert.Contains(t, formats, f.Name)
	}
	assert.Len(t, formats, len(export.Formats))
}

func TestTypesTellEveryCall(t *testing.T) {
	address, _ := serve(t)
	p := open(t, address+"other")
	members := value[[]string](p, `(async () => {
		const {load, Whosaid} = await import("./whosaid.js");
		const made = await load({preview: true});
		const all = [...Object.getOwnPropertyNames(Whosaid.prototype), ...Object.keys(made)].filter((name) => name !== "constructor");
		made.close();
		return [...new Set(all)];
	})()`)
	_, class, found := strings.Cut(declarations(t), "export class Whosaid {")
	require.True(t, found)
	var told []string
	for _, m := range regexp.MustCompile(`(?m)^  (?:get )?(\w+)[(:]`).FindAllStringSubmatch(class, -1) {
		told = append(told, m[1])
	}
	assert.ElementsMatch(t, members, told)
}

func TestTypesAreTypeScript(t *testing.T) {
	result := api.Transform(declarations(t)+"\nconst a: Analysis = {} as Analysis; a.quotes[0].how satisfies string | null;", api.TransformOptions{Loader: api.LoaderTS})
	assert.Empty(t, result.Errors)
	assert.Empty(t, result.Warnings)
}
