// Whosaid-beam is “whosaid batch” and “whosaid sources” on more machines than
// one: a pipeline of Apache Beam, which Prism (on this machine), Flink, Spark or
// Dataflow runs.
//
//	$ whosaid-beam --output analyses.ndjson --sources sources.csv 'articles/*.ndjson'
//	$ whosaid-beam --output gs://bucket/analyses.ndjson --shards 64 \
//	    --runner dataflow --project ID --region europe-west1 --staging_location gs://bucket/staging \
//	    'gs://bucket/articles/*.ndjson.zst'
//
// The line of each document has the bytes that “whosaid batch” writes for it;
// their order is Beam's. The table has the bytes of “whosaid sources --format csv
// --table sources”.
//
// It ends with 0 when all went well, with 1 when documents were bad, with 2 when
// it was called wrongly or the runner failed.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"runtime"
	"slices"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/core/metrics"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/options/jobopts"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/x/beamx"

	"whosaid/analyzer"
	"whosaid/analyzer/batch"
)

const usage = `Usage:
    whosaid-beam [--output FILE] [--sources FILE] [FLAG...] PATTERN...

Finds who said what in the articles of the files that the patterns match: NDJSON
(.ndjson, .jsonl) of {"id": …, "text": …} or {"id": …, "html": …}, or an article
in each, as text or HTML; all of them compressed by gzip or zstd or not, on this
machine's disks or at gs://. “whosaid help batch” says the rest.

    --output FILE      Write one analysis a line.
    --shards N         Write the analyses into N files, as analyses-00000-of-00008.ndjson,
                       each by a worker of its own (default 1: FILE itself).
    --sources FILE     Write the table of who is quoted how much in all of them, as CSV.
    --engine NAME      reader (the default; a trained model) or preview (rules).
    --text             Put the text into the analyses too.
    --offsets UNIT     What offsets count: utf-8 (the default), utf-16 or code-point.

    --runner NAME      prism (the default: all processors of this machine), flink,
                       spark, dataflow, or universal for any other job service.
    --endpoint HOST:PORT
                       The job service of Flink, Spark or another runner.
    --environment_type TYPE
                       Where the workers of such a runner run this program: DOCKER (the
                       default: in Beam's container for Go), PROCESS, EXTERNAL, or
                       LOOPBACK (in this process, to try it).
    --environment_config CONFIG
                       For PROCESS {"command": "/opt/apache/beam/boot"}, or where else
                       the program boot of that container lies on the workers.
    --worker_binary FILE
                       The program for the workers, where this one is not built for
                       their system and processors.
    --help-beam        List every flag, Beam's and its runners' among them.
`

// The statuses that the program ends with.
const (
	statusBadDocuments = 1
	statusWrong        = 2
)

// options are what the command line asks for.
type options struct {
	patterns        []string
	output, sources string // "" for none
	shards          int    // of the output
	engine          string
	form            batch.Form
}

func main() {
	var o options
	var offsets string
	var all bool
	flag.StringVar(&o.output, "output", "", "Write one analysis a line to this file.")
	flag.IntVar(&o.shards, "shards", 1, "Files to write the analyses into.")
	flag.StringVar(&o.sources, "sources", "", "Write the table of sources to this file, as CSV.")
	flag.StringVar(&o.engine, "engine", "reader", "Engine that reads the articles: reader or preview.")
	flag.BoolVar(&o.form.Text, "text", false, "Put the text into the analyses too.")
	flag.StringVar(&offsets, "offsets", "utf-8", "What offsets count: utf-8, utf-16 or code-point.")
	flag.BoolVar(&all, "help-beam", false, "List every flag.")
	flag.Usage = func() { io.WriteString(os.Stderr, usage) }
	flag.Parse()
	beam.Init() // on a worker the program does its work in here and ends
	sendItself()
	if all {
		flag.CommandLine.SetOutput(os.Stdout)
		flag.PrintDefaults()
		return
	}
	o.patterns, o.form.Offsets = flag.Args(), analyzer.Unit(offsets)
	ctx := context.Background()
	bad, err := 0, o.check(ctx)
	if err == nil {
		bad, err = run(ctx, &o)
	}
	switch {
	case err != nil:
		fmt.Fprintf(os.Stderr, "whosaid-beam: error: %v\n", err)
		os.Exit(statusWrong)
	case bad > 0:
		fmt.Fprintf(os.Stderr, "whosaid-beam: %d bad documents: their lines have an “error”\n", bad)
		os.Exit(statusBadDocuments)
	}
}

// sendItself has the workers run this very program, where no --worker_binary says
// otherwise. Beam would compile another from the sources, which need not be here.
func sendItself() {
	if *jobopts.WorkerBinary != "" || runtime.GOOS != "linux" {
		return
	}
	if self, err := os.Executable(); err == nil {
		*jobopts.WorkerBinary = self
	}
}

// check says what is wrong with a command line, before any worker starts.
func (o *options) check(ctx context.Context) error {
	switch {
	case len(o.patterns) == 0:
		return errors.New("no pattern of files to read; --help says more")
	case o.output == "" && o.sources == "":
		return errors.New("nothing to write: --output names a file for the analyses, --sources one for the table")
	case o.shards < 1:
		return fmt.Errorf("--shards takes 1 or more, not %d", o.shards)
	case o.engine != "reader" && o.engine != "preview":
		return fmt.Errorf("--engine must be reader or preview, not %q", o.engine)
	case !slices.Contains([]analyzer.Unit{analyzer.UTF8, analyzer.UTF16, analyzer.CodePoint}, o.form.Offsets):
		return fmt.Errorf("--offsets must be utf-8, utf-16 or code-point, not %q", o.form.Offsets)
	}
	for _, path := range append(slices.Clone(o.patterns), o.output, o.sources) {
		if path == "" {
			continue
		}
		fs, err := filesystem.New(ctx, path)
		if err != nil {
			return fmt.Errorf("%s: no such file system is known here: this machine's files and gs:// are", path)
		}
		read, err := fs.List(ctx, path) // an error of it is the pipeline's to tell
		fs.Close()
		if err == nil && slices.Contains(o.patterns, path) {
			if err := o.spared(read); err != nil {
				return err
			}
		}
	}
	return nil
}

// spared returns an error where what is to be written is one of the files read.
func (o *options) spared(read []string) error {
	for _, file := range read {
		for flag, out := range map[string]string{"--output": shardName(o.output, 0, o.shards), "--sources": o.sources} {
			if out != "" && (file == out || sameFile(file, out)) {
				return fmt.Errorf("%s: %s would overwrite what is read, %s; name another file", flag, out, file)
			}
		}
	}
	return nil
}

// sameFile reports whether two paths of this machine are one file.
func sameFile(a, b string) bool {
	first, err := os.Stat(a)
	if err != nil {
		return false
	}
	second, err := os.Stat(b)
	return err == nil && os.SameFile(first, second)
}

// run runs the pipeline on the runner that the flags choose, and returns how
// many documents were bad, where the runner counts that.
func run(ctx context.Context, o *options) (bad int, err error) {
	p, s := beam.NewPipelineWithRoot()
	build(s, o)
	result, err := beamx.RunWithMetrics(ctx, p)
	if err != nil || result == nil || *jobopts.Async { // nobody has counted yet
		return 0, err
	}
	counters := result.Metrics().Query(func(r beam.MetricResult) bool { return r.Name() == badDocuments }).Counters()
	for _, c := range counters {
		bad += int(counted(c))
	}
	return bad, nil
}

// counted is what a counter came to: of what was kept, which every runner but a
// few tells, or of what was tried.
func counted(c metrics.CounterResult) int64 { return max(c.Committed, c.Attempted) }
