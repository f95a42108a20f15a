/**
 * The worker's side of the border to Go (the other is wasm/host): it holds one
 * instance of a module and answers one call after the other.
 *
 * In: {module} once, then {name, input}. Out: {progress} any number of times,
 * then {numbers, blob, memory} or {error}; {error, stopped} when the module
 * cannot be called again.
 */

import "wasm_exec";

/** @type {any} */
const go = new /** @type {any} */ (globalThis).Go();
const post = /** @type {(message: object, transfer?: Transferable[]) => void} */ (/** @type {any} */ (globalThis).postMessage);
const encoder = new TextEncoder();

/** @type {WebAssembly.Instance} */
let instance;
/** @type {Promise<void>} */
let ready;
/** @type {string | Uint8Array} */
let input = "";
let shown = 0;

/** Go's memory, to be taken anew for every use: it moves when it grows. */
const memory = () => /** @type {WebAssembly.Memory} */ (instance.exports.mem).buffer;
const copy = (/** @type {number} */ at, /** @type {number} */ size) => new Uint8Array(memory(), at >>> 0, size).slice();

go.importObject.whosaid = {
  read(/** @type {number} */ into) {
    const room = new Uint8Array(memory(), into >>> 0);
    if (typeof input === "string") encoder.encodeInto(input, room);
    else room.set(input);
  },
  progress(/** @type {number} */ share) {
    const now = performance.now();
    if (now - shown < 50) return;
    shown = now;
    post({ progress: share });
  },
  result(/** @type {number} */ numbers, /** @type {number} */ count, /** @type {number} */ blob, /** @type {number} */ size) {
    const answer = { numbers: new Int32Array(copy(numbers, 4 * count).buffer), blob: copy(blob, size), memory: memory().byteLength };
    post(answer, [answer.numbers.buffer, answer.blob.buffer]);
  },
  fail(/** @type {number} */ message, /** @type {number} */ size) {
    post({ error: new TextDecoder().decode(copy(message, size)) });
  },
};

/**
 * The length of s in UTF-8, as the encoder writes it: a lone surrogate becomes
 * U+FFFD, which has three bytes too.
 *
 * @param {string} s
 */
function utf8Length(s) {
  let n = s.length;
  for (let i = 0; i < s.length; i++) {
    const c = s.charCodeAt(i);
    if (c < 0x80) continue;
    if (c < 0x800) n += 1;
    else if (c >= 0xd800 && c < 0xdc00 && (s.charCodeAt(i + 1) & 0xfc00) === 0xdc00) (n += 2), i++;
    else n += 2;
  }
  return n;
}

/** @param {WebAssembly.Module} module */
async function start(module) {
  instance = await WebAssembly.instantiate(module, go.importObject);
  go.run(instance).then(() => post({ error: "the analyzer stopped", stopped: true }));
}

onmessage = async ({ data }) => {
  try {
    if (data.module) ready = start(data.module);
    await ready;
    if (data.module) return;
    input = data.input;
    /** @type {any} */ (instance.exports)[data.name](typeof input === "string" ? utf8Length(input) : input.length);
  } catch (error) {
    post({ error: String(error), stopped: true });
  } finally {
    input = "";
  }
};
