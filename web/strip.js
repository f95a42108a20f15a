/**
 * The strip beside the scroll bar: the whole article from top to bottom, with
 * every statement in its speaker's colour. A click goes to the statement there.
 *
 * It is hidden from screen readers and the keyboard, as the rail says the same.
 */

import { colours, patterns } from "./marks.js";
import { pacer } from "./pace.js";

/** @typedef {import("./marks.js").Found} Found */

/** So many rows high is the drawing, however long the text; a statement has two at least. */
const rows = 1000;

/** A piece by the pattern of its speaker: whole, two lines, a narrow one. @type {((from: number, to: number) => string)[]} */
const shapes = [
  (from, to) => `M1 ${from}h1V${to}H1z`,
  (from, to) => `M1 ${from}h.33V${to}h-.33zm.67 0h.33V${to}h-.33z`,
  (from, to) => `M1.6 ${from}h.4V${to}h-.4z`,
];

export class Strip {
  #svg;
  /** @type {Found | null} */
  #found = null;

  /**
   * @param {SVGSVGElement} svg
   * @param {(quote: string) => void} go shows a statement in the article
   */
  constructor(svg, go) {
    this.#svg = svg;
    svg.setAttribute("viewBox", `0 0 2 ${rows}`);
    svg.addEventListener("click", (event) => {
      const { top, height } = svg.getBoundingClientRect();
      const quote = this.#nearest((event.clientY - top) / height);
      if (quote) go(quote);
    });
  }

  /** @param {Found | null} found */
  show(found) {
    this.#found = found;
    if (found) void this.#draw(found);
    else this.#svg.replaceChildren();
  }

  /**
   * Draws one path a look, on the half that is nearer to the edge; the other half is
   * there to be hit. Its pieces do not overlap: no text makes more than fit into
   * the rows.
   *
   * @param {Found} found
   */
  async #draw(found) {
    /** @type {Map<number, {speaker: string | null, pieces: string, end: number}>} by slot, of those that look alike the first */
    const drawn = new Map();
    const row = (/** @type {number} */ offset) => Math.floor((rows * offset) / found.text.length);
    const pace = pacer();
    for (const { speaker, content } of found.analysis.quotes) {
      if (pace.due()) await pace.rest();
      if (this.#found !== found) return; // Another text has come.
      const look = (found.slot(speaker) ?? NaN) % (colours * patterns);
      const its = drawn.get(look) ?? { speaker, pieces: "", end: 0 };
      drawn.set(look, its);
      for (const { start, end } of content) {
        const from = Math.max(its.end, Math.min(row(start), rows - 2));
        const to = Math.max(row(end), Math.min(row(start), rows - 2) + 2);
        if (to <= from) continue;
        its.pieces += shapes[Math.floor(look / colours) || 0](from, to);
        its.end = to;
      }
    }
    this.#svg.replaceChildren(...Array.from(drawn.values(), ({ speaker, pieces }) => {
      const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
      path.setAttribute("d", pieces);
      found.paint(path, speaker);
      return path;
    }));
  }

  /** @param {number} share of the text that lies above */
  #nearest(share) {
    const at = share * (this.#found?.text.length ?? 0);
    let nearest = "";
    let least = Infinity;
    for (const { id, content } of this.#found?.analysis.quotes ?? []) {
      for (const { start, end } of content) {
        const away = Math.max(start - at, at - end, 0);
        if (away >= least) continue;
        least = away;
        nearest = id;
      }
    }
    return nearest;
  }
}
