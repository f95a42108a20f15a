package main

// The tables of sizes and speeds: the files of web/dist as a browser gets
// them, and what the benchmarks say of words a second.

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"whosaid/analyzer/kernel"
)

// sizes lists what a visitor of the folder dist loads, raw and compressed.
func sizes(dist string) (string, error) {
	var table strings.Builder
	table.WriteString("| file | bytes | gzip -9 |\n| --- | --: | --: |\n")
	hash := regexp.MustCompile(`[.-][0-9A-Za-z]{8,}(\.\w+)$`)
	rows := 0
	err := filepath.WalkDir(dist, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() {
			if entry.Name() == "npm" {
				return fs.SkipDir // The same parts again, for other pages.
			}
			return nil
		}
		switch filepath.Ext(path) {
		case ".png", ".svg", ".webmanifest", ".md", ".txt", ".map":
			return nil
		}
		raw, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		var packed bytes.Buffer
		w, err := gzip.NewWriterLevel(&packed, gzip.BestCompression)
		if err != nil {
			return err
		}
		if _, err := w.Write(raw); err != nil {
			return err
		}
		if err := w.Close(); err != nil {
			return err
		}
		name, err := filepath.Rel(dist, path)
		if err != nil {
			return err
		}
		rows++
		fmt.Fprintf(&table, "| %s | %s | %s |\n", hash.ReplaceAllString(filepath.ToSlash(name), "$1"), grouped(len(raw)), grouped(packed.Len()))
		return nil
	})
	if err == nil && rows == 0 {
		err = errors.New(dist + " is empty: build the page first (make web)")
	}
	return table.String(), err
}

// grouped writes n with a comma after every three digits.
func grouped(n int) string {
	s := fmt.Sprint(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// speeds runs the benchmarks that report words a second, and that of the first reading.
func speeds() (string, error) {
	out, err := output("go", "test", "-run", "^$", "-bench", "Analyze", "./analyzer", "./web")
	if err != nil {
		return "", err
	}
	line := regexp.MustCompile(`^Benchmark(\S+?)(?:-\d+)?\s.*?([\d.]+) words/s`)
	cpu := ""
	var table strings.Builder
	table.WriteString("| benchmark | words a second |\n| --- | --: |\n")
	rows := 0
	for scanner := bufio.NewScanner(bytes.NewReader(out)); scanner.Scan(); {
		if text, ok := strings.CutPrefix(scanner.Text(), "cpu: "); ok {
			cpu = text
		}
		if m := line.FindStringSubmatch(scanner.Text()); m != nil {
			var n float64
			if _, err := fmt.Sscan(m[2], &n); err != nil {
				return "", err
			}
			rows++
			fmt.Fprintf(&table, "| %s | %s |\n", strings.ReplaceAll(m[1], "_", " "), grouped(int(n)))
		}
	}
	if rows == 0 {
		return "", errors.New("no benchmark reported words/s")
	}
	first, err := firstReading()
	if err != nil {
		return "", err
	}
	table.WriteString("\n" + first)
	if cpu != "" {
		fmt.Fprintf(&table, "\nMeasured on one %s, natively by the kernel “%s”.\n", strings.TrimSpace(cpu), kernel.Best().Name())
	}
	return table.String(), nil
}

// firstReadings is how many pages are opened anew.
const firstReadings = 8

// firstReading tells how soon the page reads once the model is there, and in how much
// memory.
func firstReading() (string, error) {
	const benchmark = "FirstReading_Chromium"
	out, err := output("go", "test", "-run", "^$", "-bench", "^Benchmark"+benchmark+"$", "-benchtime", fmt.Sprintf("%dx", firstReadings), "./web")
	if err != nil {
		return "", err
	}
	m, err := metrics(out, benchmark)
	if err != nil {
		return "", err
	}
	return fmt.Sprintf("In Chromium an article of 500 words is read %.0f ms after the last byte of the model has come (the mean of %d pages opened anew); a worker has %.0f MB of memory then, and %.0f MB after a text of 10,000 words.\n",
		m["ms/first"], firstReadings, m["MB/worker"], m["MB/worker-10k"]), nil
}
