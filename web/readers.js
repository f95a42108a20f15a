/**
 * The workers that read with the model: two where there are two processors.
 *
 * They share no memory. Each has the module, the kernel and the model; of a long
 * text each labels every other window, and the first one puts the labels
 * together: the result is the one that a single worker gives.
 */

import { get } from "./caller.js";

/** @typedef {import("./caller.js").Caller} Caller */
/** @typedef {import("./caller.js").Kernel} Kernel */
/** @typedef {import("./whosaid.js").Part} Part */
/** @typedef {import("./whosaid.js").CallOptions} CallOptions */
/** @typedef {(loaded: number, total: number) => void} OnLoad takes how many bytes have come, of how many */

/** Shorter texts are read sooner by one worker: characters, about 150 words. */
const leastShared = 900;
/** Of the time of reading, the labels take about so much. */
const labelling = 0.95;

export class Readers {
  #first;
  /** @type {Caller | undefined} */
  #second;

  /** @param {Caller} first whose worker does other work too */
  constructor(first) {
    this.#first = first;
    if (navigator.hardwareConcurrency > 1) this.#second = first.twin();
  }

  /**
   * Hands the model to the workers. Rejects when it cannot be had, or is damaged.
   *
   * @param {{model: Part, relaxed: Part, simd128: Part}} from
   * @param {number} size of the model in bytes
   * @param {OnLoad} [onLoad]
   */
  async equip(from, size, onLoad) {
    const [kernel, model] = await Promise.all([kernelOf(from.relaxed, from.simd128), download(from.model, size, onLoad)]);
    await Promise.all([this.#first, this.#second].map((caller) => caller?.equip("model", model, kernel)));
  }

  /**
   * Reads text with the model.
   *
   * @param {string} text
   * @param {CallOptions} options
   */
  async read(text, { signal, onProgress }) {
    const [first, second] = [this.#first, this.#second];
    if (!second || text.length < leastShared) return first.call("read", text, { signal, onProgress });
    const done = [0, 0];
    const share = async (/** @type {Caller} */ caller, /** @type {number} */ k) => {
      const progress = (/** @type {number} */ part) => {
        done[k] = part;
        onProgress?.((labelling * (done[0] + done[1])) / 2);
      };
      return (await caller.call("share", text, { signal, onProgress: progress }, [k, 2])).blob;
    };
    const shares = await Promise.all([
      share(first, 0),
      share(second, 1).catch(() => {
        signal?.throwIfAborted();
        return new Uint8Array(); // What one share lacks is read with the other.
      }),
    ]);
    const progress = (/** @type {number} */ part) => onProgress?.(labelling + (1 - labelling) * part);
    return first.call("join", [...shares, text], { signal, onProgress: progress }, [shares[0].length, shares[1].length]);
  }

  close() {
    this.#second?.close();
  }
}

/**
 * The fastest kernel that this browser runs; null, and Go does without, when it
 * runs none.
 *
 * @param {Part} relaxed
 * @param {Part} simd128
 * @returns {Promise<Kernel | null>}
 */
async function kernelOf(relaxed, simd128) {
  for (const [part, variant] of /** @type {[Part, number][]} */ ([[relaxed, 2], [simd128, 1]])) {
    const bytes = await (await get(part)).arrayBuffer();
    if (WebAssembly.validate(bytes)) return { module: await WebAssembly.compile(bytes), variant };
  }
  return null;
}

/**
 * @param {Part} part
 * @param {number} size
 * @param {OnLoad} [onLoad]
 */
async function download(part, size, onLoad) {
  const body = (await get(part)).body?.getReader();
  const chunks = [];
  let loaded = 0;
  onLoad?.(0, size);
  for (let next = await body?.read(); next && !next.done; next = await body?.read()) {
    chunks.push(next.value);
    loaded += next.value.length;
    onLoad?.(loaded, Math.max(size, loaded));
  }
  const bytes = new Uint8Array(loaded);
  for (let at = 0; chunks.length > 0; ) {
    const chunk = /** @type {Uint8Array} */ (chunks.shift());
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
