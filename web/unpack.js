/**
 * Builds the tree of the format from the packed numbers that come out of Go.
 * The layout is told in wasm/pack/pack.go.
 */

import { pacer } from "./pace.js";

/** @typedef {{numbers: Int32Array, blob: Uint8Array}} Packed */
/** @typedef {import("./whosaid.js").Analysis} Analysis */
/** @typedef {import("./whosaid.js").Span} Span */

/**
 * @param {Packed} packed
 * @param {AbortSignal} [signal]
 * @returns {Promise<Analysis>}
 */
export async function unpackAnalysis({ numbers, blob }, signal) {
  const pace = pacer(signal);
  const texts = stringsOf(numbers, blob);
  let at = 1;
  const next = () => numbers[at++];
  const text = () => texts[next()];
  const textOrNull = () => texts[next()] ?? null;
  const confidence = () => next() / 100;
  /** What a person said has a field that what the program says has not. @returns {{by_hand?: true}} */
  const byHand = () => (next() === 1 ? { by_hand: true } : {});
  const ref = (/** @type {string} */ letter) => {
    const i = next();
    return i < 0 ? null : letter + (i + 1);
  };
  const span = () => ({ start: next(), end: next() });
  const spanOrNull = () => {
    const s = span();
    return s.start < 0 ? null : s;
  };
  /**
   * @template T
   * @param {() => T} record
   * @returns {T[]}
   */
  const list = (record) => {
    const out = new Array(next());
    for (let i = 0; i < out.length; i++) out[i] = record();
    return out;
  };
  /**
   * @template T
   * @param {string} letter
   * @param {(id: string) => T} record
   * @returns {Promise<T[]>}
   */
  const longList = async (letter, record) => {
    const out = new Array(next());
    for (let i = 0; i < out.length; i++) {
      out[i] = record(letter + (i + 1));
      if (pace.due()) await pace.rest();
    }
    return out;
  };
  const ids = (/** @type {string} */ letter) => list(() => letter + (next() + 1));

  // Object literals are evaluated in the order they are written, which is the order of the numbers.
  const head = { whosaid: text(), engine: text(), offsets: text() };
  const made = next();
  const entities = await longList("e", (id) => ({ id, ...span(), type: text(), name: ref("n"), confidence: confidence(), ...byHand() }));
  const names = await longList("n", (id) => {
    const [type, name, hand] = [text(), text(), byHand()];
    return { id, type, name, mentions: ids("e"), ...hand };
  });
  const quotes = await longList("q", (id) => {
    const [type, act, how, speaker, sure] = [text(), text(), textOrNull(), ref("s"), confidence()];
    const hand = byHand();
    const [cue, source, via] = [spanOrNull(), spanOrNull(), spanOrNull()];
    return { id, type, act, content: list(span), cue, source, speaker, how, via, confidence: sure, ...hand };
  });
  const speakers = await longList("s", (id) => {
    const [kind, name, entity, words] = [text(), text(), ref("n"), next()];
    const hand = byHand();
    return { id, kind, name, entity, quotes: ids("q"), words, ...hand };
  });
  const counts = { words: next(), sentences: next(), paragraphs: next(), quoted_words: next() };
  return /** @type {Analysis} */ ({ ...head, ...(made > 0 ? { corrections: made } : {}), entities, names, quotes, speakers, counts });
}

/**
 * Puts a packed analysis into one piece, for the way back to Go.
 *
 * @param {Packed} packed
 * @returns {Uint8Array}
 */
export function joined({ numbers, blob }) {
  const out = new Uint8Array(4 + numbers.byteLength + blob.length);
  const ints = new Int32Array(out.buffer, 0, 1 + numbers.length);
  ints[0] = numbers.length;
  ints.set(numbers, 1);
  out.set(blob, 4 + numbers.byteLength);
  return out;
}

/**
 * @param {Packed} packed
 * @returns {{texts: string[], counts: number[]}}
 */
export function unpackRecord({ numbers, blob }) {
  return { texts: stringsOf(numbers, blob), counts: [...numbers.subarray(1, numbers[0])] };
}

/**
 * @param {Int32Array} numbers
 * @param {Uint8Array} blob
 */
function stringsOf(numbers, blob) {
  // Without ignoreBOM a string that starts with U+FEFF would lose it.
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  /** @type {string[]} */
  const texts = [];
  let from = 0;
  for (const length of numbers.subarray(numbers[0] + 1)) {
    texts.push(decoder.decode(blob.subarray(from, from + length)));
    from += length;
  }
  return texts;
}
