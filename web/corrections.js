/**
 * The corrections that the reader has made in the text that is read: made, undone
 * and made again, step by step. A step holds corrections that belong together.
 *
 * They are data. What follows from them is found by the same program that the
 * command line has (analyzer/correct), always from what the analyzer found on:
 * with all of them undone, that is what stands there again.
 */

import { keepCorrections, keptCorrections, nameOf } from "./keptcorrections.js";
import { moved } from "./moved.js";
import { words } from "./words.js";

/** @typedef {import("./whosaid.js").Whosaid} Whosaid */
/** @typedef {import("./whosaid.js").Analysis} Analysis */
/** @typedef {{start: number, end: number, words?: string}} Place */
/** @typedef {{name: string, kind?: string, of?: Place[], new?: boolean}} SpeakerNamed */
/**
 * @typedef {object} Correction as analyzer/correct tells it
 * @property {string} do
 * @property {Place} [at]
 * @property {boolean} [all]
 * @property {string} [type]
 * @property {Place[]} [statement]
 * @property {Place[]} [content]
 * @property {Place} [source]
 * @property {Place} [cue]
 * @property {string} [act]
 * @property {SpeakerNamed} [speaker]
 * @property {SpeakerNamed} [into]
 * @property {string} [name]
 * @property {string} [kind]
 */
/** @typedef {{corrections: Correction[], says: string}} Step what was done, and how it is told */
/**
 * @typedef {object} Page
 * @property {(analysis: Analysis) => Promise<void>} redraw shows a corrected analysis of the same text
 * @property {(message: string) => void} say tells a screen reader
 * @property {(message: string) => void} problem tells what went wrong
 * @property {(text: string) => boolean} isKept whether the article is kept on this device
 */

export class Corrections {
  #bar;
  #page;
  #text = "";
  /** @type {Step[]} */
  #steps = [];
  /** The steps that were undone, the last one first. @type {Step[]} */
  #undone = [];
  /** What the analyzer found. @type {{whosaid: Whosaid, analysis: Analysis} | null} */
  #found = null;
  /** How many corrections do not fit the text. */
  #lost = 0;
  /** They are kept on this device with their article. */
  #isKept = false;
  /** The corrections that were saved as a file last. */
  #saved = "";
  /** Those of the texts that were left, which are kept nowhere else, by the names of the texts. @type {Map<string, Step[]>} */
  #left = new Map();
  /** Settles when the steps before are shown. @type {Promise<unknown>} */
  #before = Promise.resolve();

  /**
   * @param {HTMLElement} bar holds the line that says how many there are, and the buttons
   * @param {Page} page
   */
  constructor(bar, page) {
    this.#bar = bar;
    this.#page = page;
    this.#button("undo").onclick = () => void this.undo();
    this.#button("redo").onclick = () => void this.redo();
    this.#button("remove").onclick = () => void this.removeAll();
    this.#draw();
  }

  /** @returns {Correction[]} in the order in which they are made */
  get all() {
    return this.#steps.flatMap((step) => step.corrections);
  }

  /**
   * Another text is going to be read, or the same one after a change, through
   * which the corrections go with their words.
   *
   * @param {string} text
   * @param {boolean} changed it is what the text before has become
   * @returns {boolean} whether corrections are left behind that are kept nowhere but here
   */
  goTo(text, changed) {
    if (text === this.#text) return false;
    const leaves = !changed && this.#isLoose;
    if (changed && this.#text !== "") {
      for (const step of [...this.#steps, ...this.#undone]) step.corrections = moved(step.corrections, this.#text, text);
    } else {
      if (leaves) this.#left.set(nameOf(this.#text), this.#steps);
      this.#steps = this.#left.get(nameOf(text)) ?? keptCorrections(text);
      this.#left.delete(nameOf(text));
      this.#undone = [];
    }
    this.#text = text;
    this.#found = null;
    this.#lost = 0;
    this.#keep();
    this.#draw();
    return leaves;
  }

  /** There are corrections that are kept neither on this device nor in a file. */
  get #isLoose() {
    return this.#steps.length > 0 && !this.#isKept && JSON.stringify(this.all) !== this.#saved;
  }

  /**
   * Corrects what the analyzer found.
   *
   * @param {Whosaid} whosaid
   * @param {Analysis} analysis
   * @returns {Promise<Analysis>}
   */
  async corrected(whosaid, analysis) {
    this.#found = { whosaid, analysis };
    if (this.#steps.length === 0) return analysis;
    try {
      const made = await whosaid.correct(analysis, this.all);
      this.#tell(made.problems.length);
      return made.analysis;
    } catch {
      this.#page.problem(words.notCorrected);
      return analysis;
    }
  }

  /**
   * Makes corrections.
   *
   * @param {Correction[]} corrections
   * @param {string} says what they do
   * @returns {Promise<boolean>} whether they were made
   */
  make(corrections, says) {
    return this.#next(async () => {
      const before = this.#undone;
      this.#steps.push({ corrections, says });
      this.#undone = [];
      const refused = await this.#show(says, this.#steps.length - 1);
      if (refused === null) return true;
      this.#steps.pop();
      this.#undone = before;
      this.#draw();
      this.#page.problem(refused);
      return false;
    });
  }

  undo() {
    return this.#next(async () => {
      const step = this.#steps.pop();
      if (!step) return false;
      this.#undone.push(step);
      await this.#show(words.undone(step.says));
      return true;
    });
  }

  redo() {
    return this.#next(async () => {
      const step = this.#undone.pop();
      if (!step) return false;
      this.#steps.push(step);
      await this.#show(step.says);
      return true;
    });
  }

  /** Undoes all of them; they can be made again one by one. */
  removeAll() {
    return this.#next(async () => {
      if (this.#steps.length === 0) return false;
      this.#undone.push(...this.#steps.reverse());
      this.#steps = [];
      await this.#show(words.allRemoved);
      return true;
    });
  }

  /** Keeps them with the article, if that is kept on this device. */
  keep() {
    this.#keep();
    this.#draw();
  }

  /**
   * The corrections as a file.
   *
   * @returns {Promise<string>}
   */
  async file() {
    if (!this.#found) return "";
    const made = JSON.stringify(this.all);
    const set = JSON.stringify({ whosaid: "1", offsets: "utf-16", corrections: this.all });
    const { file } = await this.#found.whosaid.corrections(set, this.#text);
    this.#saved = made;
    this.#draw();
    return file;
  }

  /**
   * Makes the corrections of a file, after those that are made.
   *
   * @param {string} file
   */
  async open(file) {
    if (!this.#found) return this.#page.problem(words.correctionsOfWhat);
    let read;
    try {
      read = await this.#found.whosaid.corrections(file, this.#text);
    } catch (error) {
      return this.#page.problem(words.badCorrections(error instanceof Error ? error.message : ""));
    }
    const { corrections, problems } = read;
    if (corrections.length === 0) return this.#page.problem(words.noCorrectionFits);
    await this.make(corrections, words.opened(corrections.length));
    if (problems.length > 0) this.#page.problem(words.lost(problems.length));
  }

  /**
   * Runs one after the other.
   *
   * @param {() => Promise<boolean>} step
   * @returns {Promise<boolean>}
   */
  #next(step) {
    const done = this.#before.then(step);
    this.#before = done.catch(() => {});
    return done;
  }

  /**
   * Shows what the corrections make of what was found.
   *
   * @param {string} says what was done
   * @param {number} [last] the step that is new
   * @returns {Promise<string | null>} why nothing of the new step could be made
   */
  async #show(says, last) {
    const found = this.#found;
    if (!found) return words.notCorrected;
    let made;
    try {
      made = this.#steps.length > 0 ? await found.whosaid.correct(found.analysis, this.all) : { analysis: found.analysis, problems: [] };
    } catch {
      return words.notCorrected;
    }
    if (last !== undefined) {
      const count = this.#steps[last].corrections.length;
      const first = this.all.length - count;
      const its = made.problems.filter((p) => p.correction >= first);
      if (its.length === count) return words.refused(its[0].reason);
    }
    if (this.#found === found) {
      await this.#page.redraw(made.analysis);
      this.#page.say(`${says} ${words.correctionsMade(this.all.length)}`);
    }
    this.#lost = made.problems.length;
    this.#keep();
    this.#draw();
    return null;
  }

  /** @param {number} lost how many do not fit */
  #tell(lost) {
    // While one writes, half a word is no news.
    if (lost > this.#lost && document.documentElement.dataset.view === "read") this.#page.problem(words.lost(lost));
    this.#lost = lost;
    this.#draw();
  }

  #keep() {
    this.#isKept = this.#text !== "" && this.#page.isKept(this.#text) && keepCorrections(this.#text, this.#steps);
  }

  #draw() {
    const count = this.all.length;
    this.#bar.hidden = count === 0 && this.#undone.length === 0;
    /** @type {HTMLElement} */ (this.#bar.querySelector("span")).textContent = words.correctionsMade(count) + (this.#lost > 0 ? ` ${words.lost(this.#lost)}` : "");
    for (const [name, none] of /** @type {[string, boolean][]} */ ([["undo", count === 0], ["redo", this.#undone.length === 0], ["remove", count === 0]])) {
      const button = this.#button(name);
      // A button that goes while it has the focus would leave it nowhere.
      if (none && button === document.activeElement) /** @type {HTMLElement} */ (this.#bar).focus({ preventScroll: true });
      button.disabled = none;
    }
    document.documentElement.toggleAttribute("data-corrected", !this.#bar.hidden);
    // Without a reason the browser is not told to ask: it could not put the page aside for Back.
    if (this.#isLoose || this.#left.size > 0) addEventListener("beforeunload", ask);
    else removeEventListener("beforeunload", ask);
  }

  /** @param {string} name @returns {HTMLButtonElement} */
  #button(name) {
    return /** @type {HTMLButtonElement} */ (this.#bar.querySelector(`[data-do="${name}"]`));
  }
}

/** Has the browser ask before the page is left. @param {BeforeUnloadEvent} event */
function ask(event) {
  event.preventDefault();
  event.returnValue = true; // as older browsers want it
}
