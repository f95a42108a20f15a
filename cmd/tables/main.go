// Tables rewrites the tables of the README and of the model's card, so that no
// figure in them is typed:
//
//	go run ./cmd/tables accuracy ../shared/data
//	go run ./cmd/tables size-and-speed
//
// A table stands between two comments, "<!-- names: … -->" and
// "<!-- end names -->"; everything else stays as it is.
package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "tables: error:", err)
		os.Exit(2)
	}
}

func run(arguments []string) error {
	switch {
	case len(arguments) == 2 && arguments[0] == "accuracy":
		tables, err := accuracy(arguments[1])
		if err != nil {
			return err
		}
		return errors.Join(rewrite("README.md", tables), rewrite("cmd/train/MODEL.md", tables))
	case len(arguments) == 1 && arguments[0] == "size-and-speed":
		sizes, err := sizes("web/dist")
		if err != nil {
			return err
		}
		speeds, err := speeds()
		if err != nil {
			return err
		}
		roofline, err := roofline()
		if err != nil {
			return err
		}
		return rewrite("README.md", map[string]string{"sizes": sizes, "speeds": speeds, "roofline": roofline})
	}
	return errors.New("usage: tables accuracy DATA | tables size-and-speed")
}

// rewrite puts each table in its place in the file.
func rewrite(path string, tables map[string]string) error {
	raw, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	text := string(raw)
	for name, table := range tables {
		text, err = replace(text, name, table)
		if err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
	}
	return os.WriteFile(path, []byte(text), 0o644)
}

// replace returns text with table between the comments that hold name.
func replace(text, name, table string) (string, error) {
	open, end := "<!-- "+name+":", "<!-- end "+name+" -->"
	i := strings.Index(text, open)
	j := strings.Index(text, end)
	if i < 0 || j < i {
		return "", fmt.Errorf("no place for the table %q: write “%s … -->” and “%s” where it is to stand", name, open, end)
	}
	k := strings.Index(text[i:j], "-->\n")
	if k < 0 {
		return "", fmt.Errorf("the comment that opens the table %q does not end", name)
	}
	return text[:i+k+4] + table + text[j:], nil
}

// output runs a program and returns what it prints; its standard error is ours.
func output(name string, arguments ...string) ([]byte, error) {
	command := exec.Command(name, arguments...)
	command.Stderr = os.Stderr
	out, err := command.Output()
	if err != nil {
		return nil, fmt.Errorf("%s %s: %w", name, strings.Join(arguments, " "), err)
	}
	return out, nil
}
