package web_test

import (
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// metered goes before the worker's script: it counts the multiply-adds of the
// kernel and stops its time, and tells both to a page that asks.
const metered = `{
	const spent = {linear: 0, attend: 0, rows: 0}, products = {linear: 0, attend: 0};
	const count = {linear: (t, k, n) => t * k * n, attend: (t, width) => 2 * t * t * width};
	const instantiate = WebAssembly.instantiate;
	WebAssembly.instantiate = async (...args) => {
		const instance = await instantiate(...args);
		if (!instance.exports?.linear) return instance;
		const meter = (name, f) => (...args) => {
			const begun = performance.now();
			f(...args);
			spent[name in spent ? name : "rows"] += performance.now() - begun;
			if (name === "linear") products.linear += count.linear(...args.slice(7));
			if (name === "attend") products.attend += count.attend(...args.slice(2, 4));
		};
		return {exports: Object.fromEntries(Object.entries(instance.exports).map(([name, f]) => [name, meter(name, f)]))};
	};
	const channel = new BroadcastChannel("meter");
	channel.onmessage = () => channel.postMessage([products.linear, products.attend, spent.linear, spent.attend, spent.rows]);
}
`

// BenchmarkRoofline_Chromium says what the kernel does for the seeds in one
// worker: how many multiply-adds, how fast, and how long a word takes of each
// kind of work, and of all of them.
func BenchmarkRoofline_Chromium(b *testing.B) {
	needsModel(b)
	files := http.FileServer(http.Dir(filepath.Join(dist, "npm")))
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		// Only to pages that are alone with themselves the browser tells the time exactly.
		w.Header().Set("Cross-Origin-Opener-Policy", "same-origin")
		w.Header().Set("Cross-Origin-Embedder-Policy", "require-corp")
		switch r.URL.Path {
		case "/":
			w.Header().Set("Content-Type", "text/html; charset=utf-8")
			_, _ = w.Write([]byte(`<!doctype html><link rel="icon" href="data:,"><title>Other</title>`))
		case "/metered.js":
			script, err := os.ReadFile(filepath.Join(dist, "npm", "worker.js"))
			if err != nil {
				http.Error(w, err.Error(), http.StatusInternalServerError)
				return
			}
			w.Header().Set("Content-Type", "text/javascript")
			_, _ = w.Write(append([]byte(metered), script...))
		default:
			files.ServeHTTP(w, r)
		}
	}))
	b.Cleanup(func() { server.CloseClientConnections(); server.Close() })
	seeds, err := filepath.Glob("../seeds/*.txt")
	require.NoError(b, err)
	var text strings.Builder
	for _, file := range seeds {
		seed, err := os.ReadFile(file)
		require.NoError(b, err)
		text.Write(seed)
		text.WriteString("\n\n")
	}
	p := open(b, server.URL+"/")
	p.script(oneWorker+`
		window.door = await (await import("/whosaid.js")).load({worker: "/metered.js"});
		window.meter = () => new Promise((answer) => {
			const channel = new BroadcastChannel("meter");
			channel.onmessage = ({data}) => { channel.close(); answer(data); };
			channel.postMessage("");
		});
		// Every text is a new one: what was read before is known.
		let times = 0;
		window.read = () => window.door.analyze(%s.replaceAll("\n\n", " " + ++times + ".\n\n"));
		await window.read()`, quote(text.String()))
	var sum [7]float64 // what the meter says, then words and milliseconds
	for b.Loop() {
		for i, v := range value[[7]float64](p, `(async () => {
			const before = await window.meter();
			const begun = performance.now();
			const {counts} = await window.read();
			const took = performance.now() - begun;
			return [...(await window.meter()).map((n, i) => n - before[i]), counts.words, took];
		})()`) {
			sum[i] += v
		}
	}
	products, attended, linear, attend, rows, words, took := sum[0], sum[1], sum[2], sum[3], sum[4], sum[5], sum[6]
	b.ReportMetric((products+attended)/words/1e6, "Mmul/word")
	b.ReportMetric(2*products/linear/1e6, "GOP/s-linear")
	b.ReportMetric(2*attended/attend/1e6, "GOP/s-attend")
	for name, ms := range map[string]float64{"linear": linear, "attend": attend, "rows": rows, "all": took} {
		b.ReportMetric(1e3*ms/words, "µs/word-"+name)
	}
}
