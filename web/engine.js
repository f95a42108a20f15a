/**
 * The line that says which engine reads: while the model comes, how far it has
 * come; while it reads a text that is marked by rules, how far it is; then which
 * of the two the marks are by. Where the model could not be loaded, its button
 * is there to try again.
 *
 * Its element carries data-engine, the engine of the marks that stand ("" for
 * none), and data-model: coming, ready, none when it cannot be had, or off when
 * nothing can be read at all.
 */

import { parts } from "./parts.js";
import { words } from "./words.js";

export class EngineLine {
  #line;
  #bar;
  #words;
  #again;
  /** @type {"coming" | "ready" | "none" | "off"} */
  #model = "coming";
  #engine = "";
  /** How much of the text the model has read. */
  #share = 0;
  /** Why it reads no more, in words. */
  #stopped = "";
  /** How much of the model has come, of how much, in bytes. */
  #come = [0, parts.modelBytes];

  /** @param {HTMLElement} line */
  constructor(line) {
    this.#line = line;
    this.#bar = /** @type {HTMLProgressElement} */ (line.querySelector("progress"));
    this.#words = /** @type {HTMLElement} */ (line.querySelector("span"));
    this.#again = /** @type {HTMLElement} */ (line.querySelector("button"));
    this.#draw();
  }

  /** @param {number} loaded @param {number} total */
  comes(loaded, total) {
    this.#come = [loaded, total];
    this.#draw();
  }

  /** @param {"coming" | "ready" | "none" | "off"} state */
  model(state) {
    this.#model = state;
    this.#draw();
  }

  /** @param {string} engine of the marks that stand; "" when there are none */
  marks(engine) {
    this.#engine = engine;
    if (!engine.includes(" and ")) this.#share = 0; // Else the reading goes on.
    this.#stopped = "";
    this.#draw();
  }

  /** The model reads the text whose marks stand. @param {number} share */
  reads(share) {
    this.#share = share;
    this.#stopped = "";
    this.#draw();
  }

  /** The model will read no more of the text. @param {boolean} [failed] */
  stops(failed = false) {
    this.#stopped = this.#engine !== "preview" ? words.byBoth : failed ? words.modelFailed : words.byRules;
    this.#draw();
  }

  #draw() {
    this.#line.dataset.model = this.#model;
    this.#line.dataset.engine = this.#engine;
    this.#again.hidden = this.#model !== "none" || !parts.model;
    if (this.#engine.startsWith("reader")) return this.#say(words.byModel(this.#engine));
    if (this.#model === "off") return this.#say("");
    if (this.#model === "none") return this.#say(parts.model ? words.noModel : words.withoutModel);
    // What is marked by rules alone while the model is there will be read by it.
    if (this.#model === "ready") {
      if (this.#engine === "") return this.#say("");
      return this.#stopped ? this.#say(this.#stopped) : this.#say(words.modelReads(this.#share), this.#share);
    }
    const [loaded, total] = this.#come;
    this.#say(words.modelComes(loaded, total), loaded / Math.max(1, total));
  }

  /** @param {string} sentence @param {number} [share] of a work under way */
  #say(sentence, share) {
    this.#words.textContent = sentence;
    this.#bar.hidden = share === undefined;
    this.#bar.value = share ?? 0;
  }
}
