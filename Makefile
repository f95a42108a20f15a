# Whosaid. `make run` builds the page and serves it; `make test` runs every test.
# The two need Go alone; the tests of the page need Chromium too, which they
# find, or install where they may.

# Trimmed paths and no build id: the same source gives the same bytes.
GOFLAGS_RELEASE = -trimpath -ldflags='-s -w -buildid='

# The encoder's products run in AVX2 or VNNI, fifteen to forty times as fast as
# without; the results are the same bytes either way.
ifeq ($(shell go env GOARCH),amd64)
export GOEXPERIMENT = simd
endif

.PHONY: all run web whosaid beam train test test-go test-wasm test-page test-beam test-spark test-formats equal chromium check bench eval fuzz clean

all: whosaid web

# Builds the page and serves it, printing its address.
run:
	go run ./cmd/site serve

# Builds both editions of the page, the folder web/dist and web/dist/whosaid.html, and the package web/dist/npm.
web:
	go run ./cmd/site build

# Builds the command line program into build/whosaid.
whosaid:
	go build $(GOFLAGS_RELEASE) -o build/whosaid ./cmd/whosaid

# Builds the batch for Flink, Spark and Dataflow into build/whosaid-beam.
beam:
	cd cmd/beam && go build $(GOFLAGS_RELEASE) -o ../../build/whosaid-beam .

# All tests: natively, as WebAssembly, and the page in Chromium.
test: chromium test-go test-wasm test-page

test-go:
	go test $$(go list ./... | grep -v '^whosaid/web')

# The same unit tests as WebAssembly, in the runtime that go.mod pins.
test-wasm:
	GOEXPERIMENT= GOOS=wasip1 GOARCH=wasm go test -exec "$(CURDIR)/.ci/wasm" ./analyzer/... ./wasm/pack/...

test-page:
	go test -timeout 20m ./web/...

# A thousand articles of DATA, the folder of annotated corpora, natively and in Chromium: the same bytes.
equal: chromium
	ARTICLES='$(abspath $(DATA))/attribution/*.jsonl' go test -timeout 30m -count 1 -v -run TestArticlesReadInThePageAsNatively ./web

# The batch on Beam's local runner, Prism. A module of its own, so that Beam's
# dependencies touch nothing else.
test-beam:
	cd cmd/beam && go test .

# rdd.pipe("whosaid batch") in PySpark, where Python and Java are.
test-spark:
	@.ci/spark

# What is written as brat and JSON-LD, read by brat's own server and by PyLD, where
# Python is.
test-formats:
	@.ci/formats

# Finds Chromium, or installs it where that may be done.
chromium:
	@.ci/chromium

# Makes the model anew from the base weights and the corpora in DATA, within two hours
# on two cores, taught by the one that is shipped, or in five with TEACHERS="1 mpnet",
# as the shipped one was made. Nothing else needs it.
DATA ?= ../shared/data
train:
	DATA=$(DATA) sh cmd/train/train.sh

# What .ci/run asks besides the tests. WebAssembly is compiled as the page has it, so
# that the one serves the other.
check:
	@test -z "$$(gofmt -l analyzer cmd wasm web)" || { gofmt -l analyzer cmd wasm web; echo "make: these files want gofmt" >&2; exit 1; }
	go vet ./...
	GOEXPERIMENT= GOOS=js GOARCH=wasm go vet -trimpath -tags wasmsimd ./wasm/... ./analyzer/...
	go tool staticcheck ./...
	cd cmd/beam && go vet . && "$$(cd ../.. && go tool -n staticcheck)" .

# Rewrites the tables of sizes and speeds in the README.
bench:
	go run ./cmd/site build
	go run ./cmd/tables size-and-speed

# Rewrites the tables of accuracy in the README and in the card of the model; DATA is the folder of annotated corpora.
eval:
	go run ./cmd/tables accuracy $(DATA)

# Every fuzz target for a minute; FUZZTIME says otherwise.
FUZZTIME ?= 60s
fuzz:
	.ci/fuzz $(FUZZTIME)

clean:
	rm -rf build web/dist
