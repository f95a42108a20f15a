/**
 * The workers that read with the model: two where there are two processors.
 *
 * They share no memory. Each has the module, the kernel and the model. A long
 * text is open in both, cut into parts that know nothing of each other; whoever
 * is free labels the next one, those that are looked at first. The first worker
 * puts the labels together: the result is the one that a single call gives. On
 * the way it tells what is found so far, as often as that costs little.
 */

import { get } from "./caller.js";

/** @typedef {import("./caller.js").Caller} Caller */
/** @typedef {import("./caller.js").Kernel} Kernel */
/** @typedef {import("./whosaid.js").Part} Part */
/** @typedef {import("./whosaid.js").ReadOptions} ReadOptions */
/** @typedef {import("./whosaid.js").Span} Span half open, in UTF-16 units */
/** @typedef {import("./unpack.js").Packed} Packed */
/** @typedef {(loaded: number, total: number) => void} OnLoad takes how many bytes have come, of how many */

/** Shorter texts are read sooner by one worker: characters, about 150 words. */
const leastShared = 900;
/** Of the time of reading, the labels take about so much. */
const labelling = 0.95;
/** Telling what is found so far takes no more than this share of the time. */
const telling = 0.15;
/** It is worth its while while such a share is still to be read. */
const leastLeft = 0.1;

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
    const [kernel, model] = await Promise.all([this.#prepare(from), download(from.model, size, onLoad)]);
    await Promise.all([this.#first, this.#second].map((caller) => caller?.equip("model", model, kernel)));
  }

  /**
   * Does what needs no model while it comes: one worker, the second where there
   * are two, starts, meets the kernel, and reads a sentence by rules. The browser
   * compiles then what will be asked of both.
   *
   * @param {{relaxed: Part, simd128: Part}} from
   */
  async #prepare(from) {
    const kernel = await kernelOf(from.relaxed, from.simd128);
    // What goes wrong here shows again when it is needed.
    (this.#second ?? this.#first).equip("analyze", new TextEncoder().encode("“Wait,” said Ada."), kernel).catch(() => {});
    return kernel;
  }

  /**
   * Reads text with the model.
   *
   * @param {string} text
   * @param {ReadOptions} options
   * @param {(packed: Packed) => Promise<unknown>} [tell] takes what is found so far
   * @returns {Promise<Packed>}
   */
  async read(text, { signal, onProgress, view }, tell) {
    if (text.length < leastShared || (!this.#second && !tell)) return this.#first.call("read", text, { signal, onProgress });
    const held = { signal, held: true };
    const first = this.#first;
    const [{ numbers: starts }, second] = await Promise.all([
      first.call("open", text, held),
      // What one worker cannot do is done by the other.
      this.#second?.call("open", text, held).then(() => this.#second, () => signal?.throwIfAborted()),
    ]);
    const order = new Order(starts);
    let labelled = 0;
    /** Those that the first worker has not got. @type {Uint8Array[]} */
    let labels = [];
    /** The last time that something was told, and when the next may be. */
    let told = Promise.resolve();
    let next = 0;
    const soFar = async () => {
      next = Infinity;
      const begun = performance.now();
      order.tell();
      const packed = await first.call("tell", labels.splice(0), held, [0]);
      told = Promise.resolve(tell?.(packed)).then(() => {}, () => {}).finally(() => {
        const now = performance.now();
        next = now + (now - begun) / telling;
      });
    };
    const work = async (/** @type {Caller} */ caller) => {
      for (let part = order.take(view?.()); part >= 0; part = order.take(view?.())) {
        try {
          const { blob } = await caller.call("label", "", held, [part]);
          if (caller !== first) labels.push(blob);
        } catch (error) {
          order.giveBack(part);
          throw error;
        }
        order.read(part);
        onProgress?.((labelling * ++labelled) / starts.length);
        if (tell && caller === first && performance.now() >= next && order.hasNews(view?.())) await soFar();
      }
    };
    await Promise.all([work(first), second && work(second).catch(() => signal?.throwIfAborted())]);
    await work(first);
    second?.call("close", "", {}).catch(() => {});
    const progress = (/** @type {number} */ part) => onProgress?.(labelling + (1 - labelling) * part);
    const packed = await first.call("tell", labels, { signal, onProgress: progress }, [1]);
    await told;
    return packed;
  }

  close() {
    this.#second?.close();
  }
}

const waiting = 0, taken = 1, isRead = 2, isTold = 3;

/** How far each part is, and which one is read next: what is looked at, then what follows, then what comes before. */
class Order {
  #starts;
  #parts;

  /** @param {Int32Array} starts of the parts, rising */
  constructor(starts) {
    this.#starts = starts;
    this.#parts = new Uint8Array(starts.length);
  }

  /**
   * @param {Span} [view]
   * @returns {number} the part to read; -1 when none waits
   */
  take(view) {
    const here = this.#at(view?.start ?? 0);
    let part = this.#parts.indexOf(waiting, here);
    if (part < 0) part = this.#parts.lastIndexOf(waiting, here);
    if (part >= 0) this.#parts[part] = taken;
    return part;
  }

  /** @param {number} part could not be read */
  giveBack(part) {
    this.#parts[part] = waiting;
  }

  /** @param {number} part */
  read(part) {
    this.#parts[part] = isRead;
  }

  /** All that is read is told. */
  tell() {
    for (let i = 0; i < this.#parts.length; i++) if (this.#parts[i] === isRead) this.#parts[i] = isTold;
  }

  /**
   * Whether there is something to tell of what is looked at, all of which is
   * read, while enough is left to make it worth its while.
   *
   * @param {Span} [view]
   */
  hasNews(view) {
    const left = this.#parts.reduce((n, state) => n + (state < isRead ? 1 : 0), 0);
    if (left < leastLeft * this.#parts.length) return false;
    const seen = view ? this.#parts.subarray(this.#at(view.start), this.#at(view.end - 1) + 1) : this.#parts.filter((state) => state >= isRead);
    return seen.every((state) => state >= isRead) && seen.includes(isRead);
  }

  /** @param {number} offset */
  #at(offset) {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#starts[middle] <= offset) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
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
  // Room for all of it from the start: nothing is left to do when the last byte is there.
  let bytes = new Uint8Array(size);
  let loaded = 0;
  onLoad?.(0, size);
  for (let next = await body?.read(); next && !next.done; next = await body?.read()) {
    const { value } = next;
    if (loaded + value.length > bytes.length) {
      const before = bytes.subarray(0, loaded);
      bytes = new Uint8Array(2 * (loaded + value.length));
      bytes.set(before);
    }
    bytes.set(value, loaded);
    loaded += value.length;
    onLoad?.(loaded, Math.max(size, loaded));
  }
  return loaded === bytes.length ? bytes : bytes.slice(0, loaded);
}
