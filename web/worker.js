/**
 * The worker's side of the border to Go (the other is wasm/host): it holds one
 * instance of a module and answers one call after the other.
 *
 * In: {module} once, then {name, input, args}, the input in pieces that Go gets
 * as one, and args for its function after the input's size. Out: {progress} any
 * number of times, then {numbers, blob, memory} or {error}; {error, stopped}
 * when the module cannot be called again.
 *
 * A call may bring a kernel, which works in Go's memory from then on: a module
 * with the products that an encoder spends its time in (analyzer/kernel).
 */

import "wasm_exec";

/** @type {any} */
const go = new /** @type {any} */ (globalThis).Go();
const post = /** @type {(message: object, transfer?: Transferable[]) => void} */ (/** @type {any} */ (globalThis).postMessage);
const encoder = new TextEncoder();

/** @type {WebAssembly.Instance} */
let instance;
/** @type {(string | Uint8Array)[]} */
let input = [];
let shown = 0;
/** @type {any} */
let kernel;
/** Which kernel it is, as analyzer/kernel counts them; 0 is none. */
let variant = 0;

/** Go's memory, to be taken anew for every use: it moves when it grows. */
const memory = () => /** @type {WebAssembly.Memory} */ (instance.exports.mem).buffer;
const copy = (/** @type {number} */ at, /** @type {number} */ size) => new Uint8Array(memory(), at >>> 0, size).slice();

go.importObject.whosaid = {
  read(/** @type {number} */ into) {
    let room = new Uint8Array(memory(), into >>> 0);
    for (const piece of input) {
      if (typeof piece !== "string") room.set(piece);
      room = room.subarray(typeof piece === "string" ? encoder.encodeInto(piece, room).written : piece.length);
    }
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

const late = (/** @type {string} */ name) => (/** @type {number[]} */ ...args) => kernel[name](...args);
go.importObject.kernel = { variant: () => variant, quantize: late("quantize"), linear: late("linear"), gelu: late("gelu"), norm: late("norm"), attend: late("attend") };

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

/**
 * Runs a kernel on zeros until the browser sees that it is worth optimizing; that
 * takes a while, and so the first text that is read need not wait for it.
 *
 * @param {WebAssembly.Module} module
 */
async function warm(module) {
  const mem = new WebAssembly.Memory({ initial: 8 });
  const { quantize, linear, gelu, norm, attend } = /** @type {any} */ ((await WebAssembly.instantiate(module, { go: { mem } })).exports);
  const zeros = (/** @type {number} */ n) => new Array(n).fill(0);
  for (let i = 0; i < 8; i++) {
    quantize(...zeros(4), 32, 384);
    linear(...zeros(7), 32, 384, 384);
    gelu(0, 1 << 14);
    norm(...zeros(4), 32, 384);
    attend(0, 0, 64, 384, ...zeros(7));
  }
}

/** @param {WebAssembly.Module} module */
async function start(module) {
  instance = await WebAssembly.instantiate(module, go.importObject);
  go.run(instance).then(() => post({ error: "the analyzer stopped", stopped: true }));
}

/** @param {any} data a message */
async function answer(data) {
  try {
    if (data.module) return await start(data.module);
    if (data.kernel) {
      if (!kernel) await warm(data.kernel.module);
      kernel = (await WebAssembly.instantiate(data.kernel.module, { go: { mem: instance.exports.mem } })).exports;
      variant = data.kernel.variant;
    }
    input = data.input;
    let size = 0;
    for (const piece of input) size += typeof piece === "string" ? utf8Length(piece) : piece.length;
    /** @type {any} */ (instance.exports)[data.name](size, ...data.args);
  } catch (error) {
    post({ error: String(error), stopped: true });
  } finally {
    input = [];
  }
}

/** The messages before are answered. @type {Promise<void>} */
let before = Promise.resolve();
onmessage = ({ data }) => {
  before = before.then(() => answer(data));
};
