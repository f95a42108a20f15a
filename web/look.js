/**
 * How a mark looks: the element that is drawn for it, and what decides that.
 */

import { isUnsure } from "./marks.js";
import { words } from "./words.js";

/** @typedef {import("./marks.js").Mark} Mark */
/** @typedef {import("./marks.js").Found} Found */

/**
 * All that decides how a mark is drawn: marks that look alike are not drawn anew.
 *
 * @param {Found} found
 * @param {Mark} mark
 * @param {number} from where the run starts
 */
export function lookOf(found, { start, end, kind, quote, entity, inside, first, says, alone }, from) {
  const what = entity ?? quote;
  const { id = "", type = "", by_hand = false } = what ?? {};
  const said = quote ? [quote.act, quote.speaker, found.slot(quote.speaker), found.speaker(quote.speaker)?.name, says === undefined && alone === undefined ? "" : found.letters(quote.speaker), isUnsure(quote), inside, first, says, alone] : [];
  return [start - from, end - from, kind, id, type, by_hand, ...said].join("\t");
}

/**
 * @param {Found} found
 * @param {Mark} mark
 * @param {number} start of the piece
 */
export function elementOf(found, mark, start) {
  const { quote, entity } = mark;
  const element = document.createElement(mark.kind === "quote" || mark.kind === "entity" ? "mark" : "span");
  element.className = mark.kind;
  if ((entity ?? quote)?.by_hand) element.dataset.byHand = "";
  if (entity) {
    element.dataset.entity = entity.id;
    element.dataset.type = entity.type;
    element.dataset.letter = words.types[entity.type]?.[0] ?? "";
  } else if (quote) {
    element.dataset.quote = quote.id;
    element.dataset.act = quote.act;
    found.paint(element, quote.speaker);
    if (mark.kind === "quote") {
      element.dataset.type = quote.type;
      element.dataset.speaker = quote.speaker ?? "";
      if (mark.inside) element.classList.add("inside");
      if (isUnsure(quote)) element.classList.add("unsure");
      if (mark.first && start === mark.start) {
        element.tabIndex = 0;
        element.setAttribute("aria-description", words.described(quote, found.speaker(quote.speaker)?.name));
        if (mark.says !== undefined) element.dataset.name = mark.says;
        if (mark.alone !== undefined) element.dataset.alone = mark.alone;
        const name = mark.says ?? mark.alone;
        if (name !== undefined) element.dataset.letters = found.letters(quote.speaker) ?? name;
      }
    }
  }
  return element;
}
