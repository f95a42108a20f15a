/**
 * The article view: the text as paragraphs, and the marks in it.
 *
 * Every line of the text is one <p>, so that the paragraphs' text content
 * joined by line breaks is the text itself. Marks are drawn into paragraphs
 * that already stand, and what the text does not hold (names in the margin,
 * letters of types) comes from the style sheet: nothing moves when they come.
 *
 * Long texts are built and drawn in slices, what is in view first; their
 * paragraphs stand in stretches that the browser lays out when they come into
 * view.
 */

import { placeNames } from "./margin.js";
import { elementOf, lookOf } from "./look.js";
import { nest } from "./nest.js";
import { pacer } from "./pace.js";
import { nodeAt, selectionIn } from "./selection.js";

/** @typedef {import("./marks.js").Mark} Mark */
/** @typedef {import("./marks.js").Found} Found */
/** @typedef {{element: Element, start: number, end: number, drawn: string}} Run a paragraph, or a part of a very long one */

const longestHeadline = 160;
/** Characters in a stretch, about; a shorter text is a single one. */
const stretchLength = 12_000;
/** A paragraph longer than this is laid out in runs, each on lines of its own. */
const runLength = 16_000;
/** Characters in a window and the next one below it, about. */
const screen = 5_000;
/** A longer text is drawn only as far as it comes near the window, */
export const wholeLength = 1_000_000;
/** but so many runs at once. */
const runsAtOnce = 60;

export class ArticleView {
  #root;
  /** @type {Run[]} in text order */
  #runs = [];
  /** @type {number[]} where the paragraphs start */
  #starts = [];
  #text = "";
  /** Stands for the text that is being built. @type {object | null} */
  #showing = null;
  /** @type {(run: number) => void} */
  #draw = () => {};
  /** The stretches near the window: only there are names in the margin placed. @type {Set<Element>} */
  #near = new Set();
  #watch = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      this.#near.delete(target);
      if (!isIntersecting) continue;
      this.#near.add(target);
    }
    void this.#drawNear();
  }, { rootMargin: "150%" });
  /** @type {WeakMap<Element, [number, number]>} the runs of a stretch, half open */
  #stretches = new WeakMap();
  /** What is drawn, or about to be. @type {Found | null} */
  #found = null;

  /** @param {HTMLElement} root */
  constructor(root) {
    this.#root = root;
    const place = () => { for (const stretch of this.#near) placeNames(stretch); };
    new ResizeObserver(place).observe(root);
    // Thoughts are hidden, or come back.
    new MutationObserver(place).observe(root, { attributeFilter: ["class"] });
    addEventListener("beforeprint", () => { for (let i = 0; i < this.#runs.length; i++) this.#draw(i); });
  }

  get text() {
    return this.#text;
  }

  /**
   * Shows text without marks. The first screens stand when this returns; the
   * promise resolves when all of it does.
   *
   * @param {string} text
   * @param {AbortSignal} [signal]
   */
  async show(text, signal) {
    const pace = pacer(signal);
    this.#rest();
    const mine = (this.#showing = {});
    this.#text = text;
    this.#runs = [];
    this.#starts = [];
    this.#root.replaceChildren();
    this.#root.classList.toggle("long", this.#isLong);
    this.#root.classList.toggle("book", text.length > wholeLength);
    this.#root.classList.toggle("spaced", isSpaced(text));
    let stretch = newStretch();
    let from = 0;
    let firstRun = 0;
    for (let at = 0; at <= text.length; ) {
      const newline = text.indexOf("\n", at);
      const end = newline < 0 ? text.length : newline;
      stretch.append(this.#paragraph(at, end));
      at = end + 1;
      if (at - from > stretchLength || at > text.length) {
        reserve(stretch, at - from);
        this.#stretches.set(stretch, [firstRun, this.#runs.length]);
        this.#root.append(stretch);
        stretch = newStretch();
        from = at;
        firstRun = this.#runs.length;
        if (pace.due()) await pace.rest();
        if (this.#showing !== mine) return; // Another text has come.
      }
    }
    this.#headline();
  }

  /**
   * Shows text in the place of what stands, which is nearly the same: the
   * paragraphs that are alike stay, with their marks.
   *
   * @param {string} text
   * @param {AbortSignal} [signal]
   */
  async update(text, signal) {
    const old = this.#text;
    const standing = this.#runs.length > 0 && this.#runs[this.#runs.length - 1].end === old.length;
    const plain = standing && this.#runs.length === this.#starts.length;
    if (!plain || Math.max(old.length, text.length) > wholeLength) return this.show(text, signal);
    const least = Math.min(old.length, text.length);
    let same = 0;
    while (same < least && old.charCodeAt(same) === text.charCodeAt(same)) same++;
    let sameAfter = 0;
    while (sameAfter < least - same && old.charCodeAt(old.length - 1 - sameAfter) === text.charCodeAt(text.length - 1 - sameAfter)) sameAfter++;
    const first = this.paragraphAt(same);
    const last = this.paragraphAt(old.length - sameAfter);
    const by = text.length - old.length;
    const [from, to] = [this.#runs[first].start, this.#runs[last].end + by];
    const after = this.#runs.slice(last + 1).map((run) => ({ ...run, start: run.start + by, end: run.end + by }));
    const gone = this.#runs.slice(first, last + 1);
    this.#rest();
    this.#text = text;
    this.#runs.length = first;
    this.#starts.length = first;
    for (let at = from; at <= to; ) {
      const newline = text.indexOf("\n", at);
      const end = newline < 0 || newline > to ? to : newline;
      gone[0].element.before(this.#paragraph(at, end));
      at = end + 1;
    }
    for (const run of gone) run.element.remove();
    for (const run of after) {
      this.#starts.push(run.start);
      this.#runs.push(run);
    }
    this.#root.classList.toggle("spaced", isSpaced(text));
    this.#headline();
  }

  /** A short first line without a stop, and an empty line after it, is a headline. */
  #headline() {
    const first = this.#text.slice(0, longestHeadline);
    this.#runs[0]?.element.classList.toggle("headline", /^[^\n]*[^\s.!?:;,]\r?\n\r?\n/.test(first));
  }

  /** Nothing is built or drawn until it is asked for again. */
  #rest() {
    this.#showing = null;
    this.#found = null;
    this.#draw = () => {};
    this.#watch.disconnect();
    this.#near.clear();
  }

  /**
   * @param {number} start
   * @param {number} end
   */
  #paragraph(start, end) {
    const p = document.createElement("p");
    p.dir = "auto";
    this.#starts.push(start);
    // Elsewhere white space may collapse, which keeps it from sticking out at the ends of lines.
    if (/\t|[ \u00a0]{2}|^ /.test(this.#text.slice(start, end))) p.className = "spaces";
    if (end - start <= runLength) {
      if (end > start) p.append(this.#text.slice(start, end));
      this.#runs.push({ element: p, start, end, drawn: "" });
      return p;
    }
    p.classList.add("endless");
    while (start < end) {
      const run = document.createElement("span");
      const stop = cut(this.#text, start, end);
      run.append(this.#text.slice(start, stop));
      reserve(run, stop - start);
      p.append(run);
      this.#runs.push({ element: run, start, end: stop, drawn: "" });
      start = stop;
    }
    return p;
  }

  get #isLong() {
    return this.#text.length > 4 * stretchLength;
  }

  /**
   * Draws what was found. Of a long text what is near the window is drawn when
   * the promise resolves, and the rest soon after, or, in texts of book length,
   * when it comes near the window; so it is with all long texts if only what is
   * near is asked for.
   *
   * @param {Found} found
   * @param {AbortSignal} [signal]
   * @param {boolean} [nearAlone] another drawing will soon follow
   */
  async draw(found, signal, nearAlone = false) {
    const pace = pacer(signal);
    /** @type {Mark[][]} */
    const marks = new Array(this.#runs.length);
    for (const mark of found.marks((offset) => this.paragraphAt(offset))) {
      for (let i = this.#runAt(mark.start); i < this.#runs.length && this.#runs[i].start < mark.end; i++) (marks[i] ??= []).push(mark);
      if (pace.due()) await pace.rest();
    }
    this.#found = found;
    const draw = (/** @type {number} */ i) => {
      const run = this.#runs[i];
      const drawing = (marks[i] ?? []).map((mark) => lookOf(found, mark, run.start)).join("\n");
      if (run.drawn === drawing) return;
      const keep = selectionIn(run.element);
      run.element.replaceChildren(nest(this.#text, run.start, run.end, marks[i] ?? [], (mark, start) => elementOf(found, mark, start)));
      keep();
      run.drawn = drawing;
    };
    this.#draw = draw;
    const count = this.#runs.length;
    const first = this.#firstRunInView();
    for (let n = 0; n < Math.min(count, this.#isLong ? runsAtOnce : count) && this.#draw === draw; n++) {
      draw((first + n) % count);
      if (pace.due()) await pace.rest();
    }
    if (this.#draw !== draw) return; // Something else is to be drawn.
    await this.#drawNear(signal);
    for (const stretch of this.#root.children) this.#watch.observe(stretch);
    if (!this.#isLong || nearAlone || this.#text.length > wholeLength) return;
    const rest = pacer(signal);
    void (async () => {
      for (let n = runsAtOnce; n < count && this.#draw === draw; n++) {
        draw((first + n) % count);
        if (rest.due()) await rest.rest();
      }
    })().catch(() => {}); // The reading was ended.
  }

  /**
   * Draws the stretches near the window, and places the names in the margin there.
   *
   * @param {AbortSignal} [signal]
   */
  async #drawNear(signal) {
    const pace = pacer(signal);
    for (const stretch of [...this.#near].sort((a, b) => distance(a) - distance(b))) {
      const [from, to] = this.#stretches.get(stretch) ?? [0, 0];
      for (let i = from; i < to; i++) {
        this.#draw(i);
        if (pace.due()) await pace.rest();
      }
      if (this.#near.has(stretch)) placeNames(stretch);
    }
  }

  /** Draws the part of the text that offset is in, if it isn't yet. @param {number} offset */
  drawAt(offset) {
    this.#draw(this.#runAt(offset));
  }

  /**
   * The pieces of a statement or a mention, which are drawn if they aren't yet.
   *
   * @param {string} id
   * @returns {HTMLElement[]}
   */
  elementsOf(id) {
    const quote = this.#found?.quote(id);
    const place = this.#found?.entity(id);
    const pieces = quote?.content ?? (place ? [place] : []);
    /** @type {Set<HTMLElement>} */
    const elements = new Set();
    for (const { start, end } of pieces) {
      for (let i = this.#runAt(start); i < this.#runs.length && this.#runs[i].start < end; i++) {
        this.#draw(i);
        for (const e of this.#runs[i].element.querySelectorAll(quote ? "mark.quote" : "mark.entity")) {
          if (e instanceof HTMLElement && (quote ? e.dataset.quote : e.dataset.entity) === id) elements.add(e);
        }
      }
    }
    return [...elements];
  }

  /**
   * @param {number} offset
   * @returns {number} index of the line that offset is in
   */
  paragraphAt(offset) {
    return lastUpTo(this.#starts, (start) => start, offset);
  }

  /** @param {number} offset */
  #runAt(offset) {
    return lastUpTo(this.#runs, (run) => run.start, offset);
  }

  /** @returns {{start: number, element: Element}} the part that is at the top of the window */
  firstInView() {
    return this.#runs[this.#firstRunInView()] ?? { start: 0, element: this.#root };
  }

  /**
   * @param {number} offset
   * @returns {HTMLElement} the paragraph, or the part of one, that offset is in
   */
  elementAt(offset) {
    return /** @type {HTMLElement} */ (this.#runs[this.#runAt(offset)]?.element ?? this.#root);
  }

  /**
   * The offset in the text of a place in the document.
   *
   * @param {Node} node
   * @param {number} offset as in a Range
   */
  offsetOf(node, offset) {
    const place = document.createRange();
    place.setStart(node, offset);
    place.collapse(true);
    let low = 0;
    let high = this.#runs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (place.comparePoint(this.#runs[middle].element, 0) <= 0) low = middle + 1;
      else high = middle;
    }
    const run = this.#runs[low - 1];
    if (!run) return 0;
    if (!run.element.contains(node)) return run.end;
    place.setStart(run.element, 0);
    return run.start + place.toString().length;
  }

  /**
   * The part of the document that holds a span of the text.
   *
   * @param {{start: number, end: number}} span not empty
   */
  rangeOf({ start, end }) {
    const range = document.createRange();
    const [first, last] = [this.#runs[this.#runAt(start)], this.#runs[this.#runAt(end - 1)]];
    range.setStart(...nodeAt(first.element, start - first.start));
    range.setEnd(...nodeAt(last.element, Math.min(end, last.end) - last.start));
    return range;
  }

  /** @returns {{start: number, end: number}} what of the text is in the window, or one scroll below it */
  inView() {
    const { start } = this.firstInView();
    let last = this.#firstRunInView();
    for (; last < this.#runs.length - 1 && this.#runs[last].end - start < screen; last++);
    return { start, end: Math.max(start + 1, this.#runs[last]?.end ?? 0) };
  }

  /** Stretches first: to measure in one that is not near the window the browser would have to lay it out. */
  #firstRunInView() {
    const stretches = this.#root.children;
    const above = (/** @type {Element} */ e) => e.getBoundingClientRect().bottom < 0;
    const stretch = stretches[firstNot(stretches.length, (i) => above(stretches[i]))];
    const [from, to] = (stretch && this.#stretches.get(stretch)) ?? [0, this.#runs.length];
    const run = from + firstNot(to - from, (i) => above(this.#runs[from + i].element));
    return run < this.#runs.length ? run : 0;
  }
}

/**
 * How far an element is from the middle of the window.
 *
 * @param {Element} element
 */
function distance(element) {
  const { top, bottom } = element.getBoundingClientRect();
  const middle = innerHeight / 2;
  return Math.max(top - middle, middle - bottom, 0);
}

/**
 * Where no empty line parts the paragraphs, every line break does.
 *
 * @param {string} text
 */
const isSpaced = (text) => !/\n\r?\n/.test(text);

function newStretch() {
  const stretch = document.createElement("div");
  stretch.className = "stretch";
  return stretch;
}

/**
 * Tells the browser how high an element is, about, until it is laid out.
 *
 * @param {HTMLElement} element
 * @param {number} length of its text
 */
function reserve(element, length) {
  element.style.setProperty("contain-intrinsic-block-size", `auto ${Math.ceil(length / 60) * 2}rem`);
}

/**
 * Where a run may end: after white space if there is any near, never inside a
 * surrogate pair.
 *
 * @param {string} text
 * @param {number} start
 * @param {number} end
 */
function cut(text, start, end) {
  if (end - start <= runLength) return end;
  const at = start + runLength;
  const space = text.lastIndexOf(" ", at);
  if (space > start + runLength / 2) return space + 1;
  return (text.charCodeAt(at) & 0xfc00) === 0xdc00 ? at - 1 : at;
}

/**
 * @template T
 * @param {T[]} list sorted by key
 * @param {(item: T) => number} key
 * @param {number} value
 * @returns {number} index of the last item whose key is at most value
 */
function lastUpTo(list, key, value) {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (key(list[middle]) <= value) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/**
 * @param {number} count
 * @param {(i: number) => boolean} test true up to some index, false from there on
 * @returns {number} that index
 */
function firstNot(count, test) {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
