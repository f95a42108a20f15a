package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// Plain news that nobody annotated: teachers label it, and a student learns from
// what they agree on.
//
//	text/wikinews.txt: a paragraph a line, an empty line after each article

// A text file is cut into documents of so many paragraphs at most: some hold a
// year of broadcasts in one piece.
const longestDocument = 60

// plain are the texts that the teachers read. Reuters and AG news are left out:
// shorthand and leads without an article.
var plain = strings.Fields("wikinews_2019_2020 basil horne2017_real_news bbc_2004_2005 wmt_news_en gum_news_train abc_2006 ecb_plus")

// readTexts reads the plain texts under the directory of the corpora.
func readTexts(data string) ([]document, error) {
	var out []document
	for _, name := range plain {
		text, err := os.ReadFile(filepath.Join(data, "text", name+".txt"))
		if err != nil {
			return nil, err
		}
		for i, article := range strings.Split(string(text), "\n\n") {
			paragraphs := strings.Split(strings.Trim(article, "\n"), "\n")
			for from := 0; from < len(paragraphs); from += longestDocument {
				part := paragraphs[from:min(from+longestDocument, len(paragraphs))]
				out = append(out, document{ID: fmt.Sprintf("%s/%d/%d", name, i, from), Text: strings.Join(part, "\n")})
			}
		}
	}
	return out, nil
}
