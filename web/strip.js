/**
 * The strip beside the scroll bar: the whole article from top to bottom, with
 * every statement in its speaker's colour. A click goes to the statement there.
 *
 * It is hidden from screen readers and the keyboard, as the rail says the same.
 */

import { colours } from "./marks.js";

/** @typedef {import("./marks.js").Found} Found */

/** So many rows high is the drawing, however long the text; a statement has two at least. */
const rows = 1000;

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
    this.#svg.replaceChildren(...(found ? this.#paths(found) : []));
  }

  /**
   * One path a colour, on the half that is nearer to the edge; the other half
   * is there to be hit. Its pieces do not overlap: no text makes more than fit
   * into the rows.
   *
   * @param {Found} found
   */
  *#paths(found) {
    /** @type {Map<number, {speaker: string | null, pieces: string, end: number}>} */
    const drawn = new Map();
    const row = (/** @type {number} */ offset) => Math.floor((rows * offset) / found.text.length);
    for (const { speaker, content } of found.analysis.quotes) {
      const colour = (found.slot(speaker) ?? NaN) % colours;
      const its = drawn.get(colour) ?? { speaker, pieces: "", end: 0 };
      drawn.set(colour, its);
      for (const { start, end } of content) {
        const from = Math.max(its.end, Math.min(row(start), rows - 2));
        const to = Math.max(row(end), Math.min(row(start), rows - 2) + 2);
        if (to <= from) continue;
        its.pieces += `M1 ${from}h1V${to}H1z`;
        its.end = to;
      }
    }
    for (const { speaker, pieces } of drawn.values()) {
      const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
      path.setAttribute("d", pieces);
      found.paint(path, speaker);
      yield path;
    }
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
