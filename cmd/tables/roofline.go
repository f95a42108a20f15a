package main

// The roofline: how many multiply-adds a word takes, how fast the kernel does
// them, and what of the time is spent elsewhere.

import (
	"bufio"
	"bytes"
	"fmt"
	"strconv"
	"strings"
)

// roofline runs the benchmarks that meter the kernel.
func roofline() (string, error) {
	measure := func(benchmark, folder string, more ...string) (map[string]float64, error) {
		out, err := output("go", append([]string{"test", "-run", "^$", "-bench", "^Benchmark" + benchmark + "$", folder}, more...)...)
		if err != nil {
			return nil, err
		}
		return metrics(out, benchmark)
	}
	native, err := measure("Roofline", "./analyzer/encoder", "-cpu=1")
	if err != nil {
		return "", err
	}
	whole, err := measure("Analyze_native_reader", "./analyzer", "-cpu=1")
	if err != nil {
		return "", err
	}
	native["µs/word-all"] = 1e6 / whole["words/s"]
	chromium, err := measure("Roofline_Chromium", "./web")
	if err != nil {
		return "", err
	}
	return rooflineTable(native, chromium), nil
}

func rooflineTable(columns ...map[string]float64) string {
	var table strings.Builder
	table.WriteString("| of one processor | native | Chromium |\n| --- | --: | --: |\n")
	row := func(title, format string, of func(m map[string]float64) float64) {
		fmt.Fprintf(&table, "| %s |", title)
		for _, m := range columns {
			fmt.Fprintf(&table, " "+format+" |", of(m))
		}
		table.WriteString("\n")
	}
	metric := func(unit string) func(map[string]float64) float64 {
		return func(m map[string]float64) float64 { return m[unit] }
	}
	kernel := func(m map[string]float64) float64 {
		return m["µs/word-linear"] + m["µs/word-attend"] + m["µs/word-rows"]
	}
	row("multiply-adds a word, millions", "%.1f", metric("Mmul/word"))
	row("linear layers, GOP/s", "%.0f", metric("GOP/s-linear"))
	row("attention with its exponentials, GOP/s", "%.0f", metric("GOP/s-attend"))
	row("linear layers, µs a word", "%.0f", metric("µs/word-linear"))
	row("attention, µs a word", "%.0f", metric("µs/word-attend"))
	row("GELU, norms and rounding, µs a word", "%.0f", metric("µs/word-rows"))
	row("outside the kernel, µs a word", "%.0f", func(m map[string]float64) float64 { return m["µs/word-all"] - kernel(m) })
	row("outside the kernel, share of the time", "%.0f %%", func(m map[string]float64) float64 { return 100 - 100*kernel(m)/m["µs/word-all"] })
	return table.String()
}

// metrics returns what a benchmark reports, by its units.
func metrics(out []byte, benchmark string) (map[string]float64, error) {
	for scanner := bufio.NewScanner(bytes.NewReader(out)); scanner.Scan(); {
		fields := strings.Fields(scanner.Text())
		if len(fields) < 4 || fields[0] != "Benchmark"+benchmark && !strings.HasPrefix(fields[0], "Benchmark"+benchmark+"-") {
			continue
		}
		all := map[string]float64{}
		for i := 2; i+1 < len(fields); i += 2 {
			v, err := strconv.ParseFloat(fields[i], 64)
			if err != nil {
				return nil, err
			}
			all[fields[i+1]] = v
		}
		return all, nil
	}
	return nil, fmt.Errorf("no figures of Benchmark%s", benchmark)
}
