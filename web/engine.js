/**
 * The line that says which engine reads: while the model comes, how far it has
 * come; while it reads a long text that is marked by rules, how far it is; then
 * which of the two the marks are by.
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
  /** @type {"coming" | "ready" | "none" | "off"} */
  #model = "coming";
  #engine = "";
  /** How much of the model has come, of how much, in bytes. */
  #come = [0, parts.modelBytes];

  /** @param {HTMLElement} line */
  constructor(line) {
    this.#line = line;
    this.#bar = /** @type {HTMLProgressElement} */ (line.querySelector("progress"));
    this.#words = /** @type {HTMLElement} */ (line.querySelector("span"));
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
    this.#draw();
  }

  /** The model reads the text whose marks stand. @param {number} share */
  reads(share) {
    this.#say(words.modelReads(share), share);
  }

  failed() {
    this.#say(words.modelFailed);
  }

  #draw() {
    this.#line.dataset.model = this.#model;
    this.#line.dataset.engine = this.#engine;
    if (this.#engine !== "" && this.#engine !== "preview") return this.#say(words.byModel(this.#engine));
    if (this.#model === "off") return this.#say("");
    if (this.#model === "none") return this.#say(parts.model ? words.noModel : words.withoutModel);
    if (this.#model === "ready") return this.#say(this.#engine && words.byRules);
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
