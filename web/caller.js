/**
 * A Caller runs one WebAssembly module in a worker of its own.
 *
 * The module is compiled once, here, and handed to the worker. Go cannot be
 * interrupted, so an aborted call ends its worker and starts another with the
 * compiled module, which takes a few hundredths of a second.
 */

import { trusted } from "./trusted.js";

/** @typedef {import("./unpack.js").Packed} Packed */
/** @typedef {import("./whosaid.js").Part} Part */
/** @typedef {import("./whosaid.js").CallOptions & {held?: boolean}} CallOptions held: the worker keeps what it knows for the calls to come */
/** @typedef {{module: WebAssembly.Module, variant: number}} Kernel see worker.js */
/** @typedef {{name: string, input: (string | Uint8Array)[], args: number[], kernel?: Kernel | null}} Message */
/**
 * @typedef {object} Job
 * @property {Message} message
 * @property {CallOptions} options
 * @property {(packed: Packed) => void} resolve
 * @property {(reason: unknown) => void} reject
 */

/** A worker whose memory has grown beyond this is replaced: WebAssembly gives none back. */
const memoryKept = 256 << 20;

export class Caller {
  #url;
  #part;
  /** @type {Promise<WebAssembly.Module> | undefined} */
  #module;
  /** @type {Worker | undefined} */
  #worker;
  /** @type {Job[]} the first one is under way */
  #jobs = [];
  /** @type {Message | undefined} the call that every worker begins with */
  #equipment;
  #closed = false;

  /**
   * @param {string | URL} url of the worker
   * @param {Part} part the module
   */
  constructor(url, part) {
    this.#url = url;
    this.#part = part;
  }

  /** Loads and compiles the module and starts the worker, once. */
  async start() {
    this.#module ??= compile(this.#part);
    try {
      const module = await this.#module;
      if (this.#closed) throw new Error("closed");
      this.#worker ??= this.#employ(module);
    } catch (error) {
      this.#module = undefined;
      throw error;
    }
  }

  /** A caller of the same module, with a worker of its own. */
  twin() {
    const twin = new Caller(this.#url, this.#part);
    twin.#module = this.#module;
    return twin;
  }

  /**
   * Calls the module's function name with a text, or with bytes, or with several
   * of them as one.
   *
   * @param {string} name
   * @param {string | Uint8Array | (string | Uint8Array)[]} input
   * @param {CallOptions} options
   * @param {number[]} [args] of the function, after the size of the input
   * @returns {Promise<Packed>}
   */
  call(name, input, options, args = []) {
    return this.#do({ name, input: Array.isArray(input) ? input : [input], args }, options);
  }

  /**
   * As call, with a kernel; and every worker that takes this one's place begins
   * with the same call.
   *
   * @param {string} name
   * @param {Uint8Array} input
   * @param {Kernel | null} kernel
   */
  async equip(name, input, kernel) {
    const message = { name, input: [input], args: [], kernel };
    await this.#do(message, {});
    this.#equipment = message;
  }

  /**
   * @param {Message} message
   * @param {CallOptions} options
   * @returns {Promise<Packed>}
   */
  #do(message, options) {
    const { signal } = options;
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      /** @type {Job} */
      const job = {
        message, options,
        resolve: (packed) => { signal?.removeEventListener("abort", abort); resolve(packed); },
        reject: (reason) => { signal?.removeEventListener("abort", abort); reject(reason); },
      };
      const abort = () => this.#drop(job, signal?.reason);
      signal?.addEventListener("abort", abort);
      this.#jobs.push(job);
      if (this.#jobs.length === 1) this.#next();
    });
  }

  close() {
    this.#closed = true;
    this.#worker?.terminate();
    this.#worker = undefined;
    for (const job of this.#jobs.splice(0)) job.reject(new Error("closed"));
  }

  async #next() {
    const job = this.#jobs[0];
    if (!job) return;
    try {
      await this.start();
    } catch (error) {
      return this.#end(job, () => job.reject(error));
    }
    if (this.#jobs[0] === job) this.#worker?.postMessage(job.message);
  }

  /**
   * @param {Job} job
   * @param {() => void} settle
   */
  #end(job, settle) {
    if (this.#jobs[0] !== job) return;
    this.#jobs.shift();
    settle();
    this.#next();
  }

  /**
   * @param {Job} job
   * @param {unknown} reason
   */
  #drop(job, reason) {
    const at = this.#jobs.indexOf(job);
    if (at < 0) return;
    if (at > 0) {
      this.#jobs.splice(at, 1);
      return job.reject(reason);
    }
    this.#replace();
    this.#end(job, () => job.reject(reason));
  }

  #replace() {
    if (!this.#worker) return;
    this.#worker.terminate();
    this.#worker = undefined;
    this.start().catch(() => {});
  }

  /** @param {WebAssembly.Module} module */
  #employ(module) {
    const worker = new Worker(trusted.url(this.#url));
    let equipping = this.#equipment !== undefined;
    worker.onmessage = ({ data }) => {
      if (equipping && !data.stopped) {
        // What goes wrong here shows again in the call that needs it.
        equipping = data.progress !== undefined;
        return;
      }
      // A worker that cannot begin is not started again and again.
      if (equipping) this.#equipment = undefined;
      const job = this.#jobs[0];
      if (worker !== this.#worker || !job) return;
      if (data.progress !== undefined) return job.options.onProgress?.(data.progress);
      if (data.stopped || (data.memory > memoryKept && !job.options.held)) this.#replace();
      this.#end(job, () => (data.error === undefined ? job.resolve(data) : job.reject(new Error(data.error))));
    };
    worker.onerror = (event) => {
      event.preventDefault();
      if (worker !== this.#worker) return;
      worker.terminate();
      this.#worker = undefined;
      const job = this.#jobs[0];
      if (job) this.#end(job, () => job.reject(new Error(event.message || "the worker could not be started")));
    };
    worker.postMessage({ module });
    if (this.#equipment) worker.postMessage(this.#equipment);
    return worker;
  }
}

/** @param {Part} part */
export async function get(part) {
  const response = await (typeof part === "function" ? part() : fetch(part));
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`.trim());
  return response;
}

/** @param {Part} part */
async function compile(part) {
  const response = await get(part);
  // Some hosts serve .wasm under a type that browsers refuse to compile as it streams in.
  if (response.headers.get("content-type")?.startsWith("application/wasm")) return WebAssembly.compileStreaming(response);
  return WebAssembly.compile(await response.arrayBuffer());
}
