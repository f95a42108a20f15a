/**
 * Finds who said what in a news article.
 *
 *     const whosaid = await load();
 *     const analysis = await whosaid.analyze("“Wait,” said Lena Ortiz.");
 *
 * The analysis is the tree of the format (analyzer/analysis.go), its offsets
 * in UTF-16 units, as strings count. The work is done by the Go analyzer,
 * compiled to WebAssembly, in workers: nothing blocks the page, and no text
 * leaves it. The module, the model and the worker lie beside this file.
 *
 * The model is the largest part by far. A page that is not to wait for it reads
 * by rules until it is there:
 *
 *     const whosaid = await load({ preview: true });
 *     const first = await whosaid.analyze(text); // first.engine === "preview"
 *     await whosaid.reader; // rejects when the model cannot be had
 *     const better = await whosaid.analyze(text); // better.engine === "reader 1.0 sha256:…"
 *
 * @module whosaid
 */

import { Caller } from "./caller.js";
import { parts } from "./parts.js";
import { Readers } from "./readers.js";
import { joined, unpackAnalysis, unpackRecord } from "./unpack.js";

/** @typedef {{start: number, end: number}} Span half open, in UTF-16 units */
/** @typedef {{id: string, start: number, end: number, type: string, name: string | null, confidence: number, by_hand?: true}} Entity */
/** @typedef {{id: string, type: string, name: string, mentions: string[], by_hand?: true}} Name */
/**
 * @typedef {object} Quote
 * @property {string} id
 * @property {"direct" | "mixed" | "indirect"} type
 * @property {"speech" | "thought" | "perception" | "document"} act
 * @property {Span[]} content
 * @property {Span | null} cue
 * @property {Span | null} source
 * @property {string | null} speaker
 * @property {string | null} how
 * @property {Span | null} via
 * @property {number} confidence
 * @property {true} [by_hand] a person gave its words or its speaker
 */
/** @typedef {{id: string, kind: string, name: string, entity: string | null, quotes: string[], words: number, by_hand?: true}} Speaker */
/** @typedef {{words: number, sentences: number, paragraphs: number, quoted_words: number}} Counts */
/**
 * @typedef {object} Analysis
 * @property {string} whosaid
 * @property {string} engine
 * @property {"utf-16"} offsets
 * @property {number} [corrections] how many corrections by hand were made
 * @property {Entity[]} entities
 * @property {Name[]} names
 * @property {Quote[]} quotes
 * @property {Speaker[]} speakers
 * @property {Counts} counts
 */
/** @typedef {{title: string, byline: string, text: string, words: number, pageWords: number}} Article */
/** @typedef {"json" | "ndjson" | "csv" | "markdown" | "html" | "webannotation" | "brat" | "conll" | "displacy" | "gold"} Format */
/** @typedef {import("./corrections.js").Correction} Correction */
/** @typedef {{correction: number, reason: string}} Problem a correction by its index, and why it was not made */
/** @typedef {string | URL | (() => Promise<Response>)} Part an address, or a way to get the bytes */
/**
 * @typedef {object} CallOptions
 * @property {AbortSignal} [signal] ends the work at once
 * @property {(share: number) => void} [onProgress] takes the share of the work that is done, 0..1
 */
/**
 * Of a long text the model reads first what is looked at, and what it has found
 * is told on the way.
 *
 * @typedef {object} ReadOptions
 * @property {AbortSignal} [signal] ends the work at once
 * @property {(share: number) => void} [onProgress] takes the share of the work that is done, 0..1
 * @property {() => Span} [view] what of the text is looked at now
 * @property {(soFar: Analysis) => unknown} [onPart] takes, now and then, what the model has found, with what is found by rules where it has not read yet
 */
/**
 * @typedef {object} Options
 * @property {boolean} [preview] resolve before the model is there, and read by rules until then
 * @property {import("./readers.js").OnLoad} [onProgress] is told how many bytes of the model have come, of how many
 * @property {string | URL} [worker] where the parts lie, if not beside this file
 * @property {Part} [analyzer]
 * @property {Part} [article]
 * @property {Part} [relaxed]
 * @property {Part} [simd128]
 * @property {Part} [model]
 */

/**
 * Makes the analyzer ready. Rejects when its parts cannot be had, or when the
 * browser does not run WebAssembly here; without the option preview also when
 * the model cannot be had.
 *
 * @param {Options} [options]
 * @returns {Promise<Whosaid>}
 */
export async function load(options = {}) {
  const beside = (/** @type {string} */ name) => new URL(name, import.meta.url);
  const worker = options.worker ?? beside(parts.worker);
  const analyzer = new Caller(worker, options.analyzer ?? beside(parts.analyzer));
  const article = new Caller(worker, options.article ?? beside(parts.article));
  await analyzer.start();
  const readers = new Readers(analyzer);
  const whosaid = new Whosaid(analyzer, article, readers, async () => {
    if (!parts.model) throw new Error("no model belongs to this page");
    await readers.equip({
      model: options.model ?? beside(parts.model),
      relaxed: options.relaxed ?? beside(parts.relaxed),
      simd128: options.simd128 ?? beside(parts.simd128),
    }, parts.modelBytes, options.onProgress);
  });
  if (!options.preview) {
    try {
      await whosaid.reader;
    } catch (error) {
      whosaid.close();
      throw error;
    }
  }
  return whosaid;
}

/** A ready analyzer. Calls wait for each other; texts are answered in order. */
export class Whosaid {
  #analyzer;
  #article;
  #readers;
  /** Settles when the texts before are answered. @type {Promise<unknown>} */
  #before = Promise.resolve();
  /** @type {WeakMap<Analysis, {packed: import("./unpack.js").Packed, text: string}>} */
  #given = new WeakMap();
  #ready = false;
  #equip;
  /** Resolves when texts are read with the model; rejects when it cannot be had. */
  reader;

  /**
   * @param {Caller} analyzer
   * @param {Caller} article
   * @param {Readers} readers
   * @param {() => Promise<void>} equip
   */
  constructor(analyzer, article, readers, equip) {
    this.#analyzer = analyzer;
    this.#article = article;
    this.#readers = readers;
    this.#equip = equip;
    this.reader = this.again();
  }

  /**
   * Fetches the model again where it could not be had.
   *
   * @returns {Promise<void>} the new reader
   */
  again() {
    this.reader = this.#equip().then(() => { this.#ready = true; });
    this.reader.catch(() => {}); // Told to those who wait for it.
    return this.reader;
  }

  /** Whether texts are read with the model. */
  get ready() {
    return this.#ready;
  }

  /**
   * Finds names, statements and speakers of text. Rejects with the signal's
   * reason when it is aborted.
   *
   * @param {string} text
   * @param {ReadOptions & {engine?: "reader" | "preview"}} [options] the engine is the reader, if it is there, unless the other is asked for
   * @returns {Promise<Analysis>}
   */
  analyze(text, options = {}) {
    const { signal, onPart } = options;
    const before = this.#before;
    const take = async (/** @type {import("./unpack.js").Packed} */ packed) => {
      const analysis = await unpackAnalysis(packed, signal);
      this.#given.set(analysis, { packed, text });
      return analysis;
    };
    const answer = (async () => {
      await unless(signal, before);
      if (!this.#ready || options.engine === "preview") return take(await this.#analyzer.call("analyze", text, options));
      return take(await this.#readers.read(text, options, onPart && (async (packed) => onPart(await take(packed)))));
    })();
    this.#before = Promise.allSettled([before, answer]);
    return answer;
  }

  /**
   * Writes an analysis as the command line program writes it, byte for byte.
   * Loads the formats the first time.
   *
   * @param {Analysis} analysis one that analyze gave, or correct
   * @param {Format} format
   * @returns {Promise<Uint8Array>} UTF-8
   */
  async write(analysis, format) {
    const given = this.#given.get(analysis);
    if (!given) throw new TypeError("write takes an analysis that analyze gave");
    const packed = joined(given.packed);
    return (await this.#article.call("write", [packed, format, given.text], {}, [packed.length, format.length])).blob;
  }

  /**
   * Makes corrections by hand, as the command line program makes them. Loads what
   * does so the first time. Those that cannot be made are told; the others are made.
   *
   * @param {Analysis} analysis one that analyze gave, which stays as it is
   * @param {Correction[]} corrections in the order in which they are made
   * @returns {Promise<{analysis: Analysis, problems: Problem[]}>}
   */
  async correct(analysis, corrections) {
    const given = this.#given.get(analysis);
    if (!given) throw new TypeError("correct takes an analysis that analyze gave");
    const packed = joined(given.packed);
    const set = new TextEncoder().encode(JSON.stringify({ whosaid: "1", offsets: "utf-16", corrections }));
    const { numbers, blob } = await this.#article.call("corrected", [packed, set, given.text], {}, [packed.length, set.length]);
    const made = { numbers: numbers.slice(1), blob: blob.slice(numbers[0]) };
    const out = await unpackAnalysis(made);
    this.#given.set(out, { packed: made, text: given.text });
    return { analysis: out, problems: JSON.parse(new TextDecoder().decode(blob.subarray(0, numbers[0]))) };
  }

  /**
   * Reads a file of corrections, in any unit, and finds their places in text;
   * and writes them as a file.
   *
   * @param {string} file
   * @param {string} text
   * @returns {Promise<{file: string, corrections: Correction[], problems: Problem[]}>} rejects with what is wrong with the file
   */
  async corrections(file, text) {
    const bytes = new TextEncoder().encode(file);
    const { texts } = unpackRecord(await this.#article.call("corrections", [bytes, text], {}, [bytes.length]));
    return { file: texts[0], corrections: JSON.parse(texts[0]).corrections, problems: JSON.parse(texts[1]) };
  }

  /** Loads what corrects and writes, so that it is there when it is needed. */
  async prepare() {
    await this.#article.start();
  }

  /**
   * Takes the article out of a web page, without its menus, captions and
   * related links. Loads the extractor the first time.
   *
   * @param {string} html
   * @param {CallOptions} [options]
   * @returns {Promise<Article>}
   */
  async extract(html, options = {}) {
    return articleOf(await this.#article.call("extract", html, options));
  }

  /**
   * Takes all the text out of a web page that a reader of it sees.
   *
   * @param {string} html
   * @param {CallOptions} [options]
   * @returns {Promise<Article>}
   */
  async everything(html, options = {}) {
    return articleOf(await this.#article.call("everything", html, options));
  }

  /** Ends the workers. Calls under way are rejected. */
  close() {
    this.#analyzer.close();
    this.#article.close();
    this.#readers.close();
  }
}

/**
 * @param {import("./unpack.js").Packed} packed
 * @returns {Article}
 */
function articleOf(packed) {
  const { texts, counts } = unpackRecord(packed);
  const [title, byline, text] = texts;
  const [words, pageWords] = counts;
  return { title, byline, text, words, pageWords };
}

/**
 * Waits for promise. Rejects with the signal's reason as soon as it is aborted.
 *
 * @param {AbortSignal | undefined} signal
 * @param {Promise<unknown>} promise
 */
function unless(signal, promise) {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    if (signal.aborted) return abort();
    signal.addEventListener("abort", abort);
    promise.finally(() => {
      signal.removeEventListener("abort", abort);
      resolve(undefined);
    });
  });
}
