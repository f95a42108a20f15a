/**
 * A span of the article that is being picked: drawn over the text without
 * touching it, moved at either edge by words or letters, or by dragging a
 * handle.
 */

import { element } from "./element.js";

/** @typedef {{start: number, end: number}} Span */
/** @typedef {"start" | "end"} Edge */

/** Words are looked for so many characters around an edge. */
const reach = 400;
const wordsOf = new Intl.Segmenter("en", { granularity: "word" });
const lettersOf = new Intl.Segmenter("en", { granularity: "grapheme" });
/** Older browsers show the span as a selection instead. */
const highlights = globalThis.CSS?.highlights;

export class Picker {
  #view;
  #changed;
  /** @type {Span | null} */
  #span = null;
  /** @type {Record<Edge, HTMLElement>} */
  #handles;

  /**
   * @param {import("./article.js").ArticleView} view
   * @param {() => void} changed is told when the span was dragged
   */
  constructor(view, changed) {
    this.#view = view;
    this.#changed = changed;
    this.#handles = { start: this.#handle("start"), end: this.#handle("end") };
    addEventListener("resize", () => this.#draw());
  }

  get span() {
    return this.#span;
  }

  /**
   * @param {Span} span
   * @param {boolean} handles whether it can be dragged
   */
  show(span, handles) {
    this.#span = span;
    for (const handle of Object.values(this.#handles)) handle.hidden = !handles;
    this.#draw();
  }

  hide() {
    if (this.#span && !highlights) getSelection()?.removeAllRanges();
    this.#span = null;
    highlights?.delete("picked");
    for (const handle of Object.values(this.#handles)) handle.hidden = true;
  }

  /**
   * @param {Edge} edge
   * @param {1 | -1} by
   * @param {boolean} letters by a letter, not by a word
   */
  step(edge, by, letters) {
    if (!this.#span) return;
    const next = stepped(this.#view.text, this.#span, edge, by, letters);
    if (!next) return;
    this.#span = next;
    this.#draw();
    const box = this.#view.rangeOf(next).getBoundingClientRect();
    if (box.top < 80 || box.bottom > innerHeight - 80) this.#view.elementAt(next[edge] - (edge === "end" ? 1 : 0)).scrollIntoView({ block: "center" });
  }

  #draw() {
    if (!this.#span) return;
    const range = this.#view.rangeOf(this.#span);
    if (highlights) highlights.set("picked", new Highlight(range));
    else {
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
    }
    const boxes = range.getClientRects();
    if (boxes.length === 0) return;
    const put = (/** @type {HTMLElement} */ handle, /** @type {number} */ x, /** @type {DOMRect} */ box) => {
      handle.style.setProperty("left", `${x + scrollX}px`);
      handle.style.setProperty("top", `${box.top + scrollY}px`);
      handle.style.setProperty("height", `${box.height}px`);
    };
    put(this.#handles.start, boxes[0].left, boxes[0]);
    put(this.#handles.end, boxes[boxes.length - 1].right, boxes[boxes.length - 1]);
  }

  /** @param {Edge} edge */
  #handle(edge) {
    const handle = element("div", { className: "handle", "data-edge": edge, "aria-hidden": "true", hidden: true });
    handle.addEventListener("pointerdown", (event) => {
      event.preventDefault();
      handle.setPointerCapture(event.pointerId);
      // The finger holds the handle under the line; what counts is the line.
      const box = handle.getBoundingClientRect();
      const [dx, dy] = [event.clientX - box.left - box.width / 2, event.clientY - box.top - box.height / 2];
      const move = (/** @type {PointerEvent} */ at) => this.#drag(edge, at.clientX - dx, at.clientY - dy, at.altKey);
      handle.addEventListener("pointermove", move);
      handle.addEventListener("lostpointercapture", () => handle.removeEventListener("pointermove", move), { once: true });
    });
    document.body.append(handle);
    return handle;
  }

  /**
   * @param {Edge} edge
   * @param {number} x
   * @param {number} y
   * @param {boolean} letters
   */
  #drag(edge, x, y, letters) {
    if (!this.#span) return;
    for (const handle of Object.values(this.#handles)) handle.classList.add("dragged");
    const place = caretAt(x, y);
    for (const handle of Object.values(this.#handles)) handle.classList.remove("dragged");
    if (!place || !place.node.parentElement?.closest("#article")) return;
    const at = this.#view.offsetOf(place.node, place.offset);
    const { text } = this.#view;
    const word = snapped(text, edge === "start" ? { start: at, end: Math.min(text.length, at + 1) } : { start: Math.max(0, at - 1), end: at });
    const next = { ...this.#span, [edge]: letters || !word ? at : word[edge] };
    if (next.start >= next.end || (next.start === this.#span.start && next.end === this.#span.end)) return;
    this.#span = next;
    this.#draw();
    this.#changed();
  }
}

/**
 * @param {number} x
 * @param {number} y
 * @returns {{node: Node, offset: number} | null}
 */
function caretAt(x, y) {
  const position = document.caretPositionFromPoint?.(x, y);
  if (position) return { node: position.offsetNode, offset: position.offset };
  const range = /** @type {any} */ (document).caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}

/**
 * A span that cuts no word and has no white space at its edges.
 *
 * @param {string} text
 * @param {Span} span
 * @returns {Span | null} null when there is nothing else in it
 */
export function snapped(text, span) {
  const first = pieces(text, span.start, wordsOf).find((p) => p.end > span.start);
  const last = pieces(text, span.end, wordsOf).findLast((p) => p.start < span.end);
  return first && last && first.start < last.end && first.start < span.end && last.end > span.start ? { start: first.start, end: last.end } : null;
}

/**
 * @param {string} text
 * @param {Span} span
 * @param {Edge} edge
 * @param {1 | -1} by
 * @param {boolean} letters
 * @returns {Span | undefined}
 */
function stepped(text, span, edge, by, letters) {
  const around = pieces(text, span[edge], letters ? lettersOf : wordsOf);
  const next = by > 0 ? around.find((p) => p[edge] > span[edge]) : around.findLast((p) => p[edge] < span[edge]);
  if (!next) return undefined;
  if (edge === "start") return { start: next.start, end: Math.max(span.end, next.end) };
  return { start: Math.min(span.start, next.start), end: next.end };
}

/**
 * The words, marks or letters near an offset, but for white space.
 *
 * @param {string} text
 * @param {number} at
 * @param {Intl.Segmenter} segmenter
 * @returns {Span[]}
 */
function pieces(text, at, segmenter) {
  // They begin after a space, or far away, so that no word near is cut.
  const from = Math.max(text.lastIndexOf(" ", at - reach) + 1, at - 8 * reach, 0);
  return [...segmenter.segment(text.slice(from, at + reach))]
    .filter(({ segment }) => segment.trim() !== "")
    .map(({ segment, index }) => ({ start: from + index, end: from + index + segment.length }));
}
